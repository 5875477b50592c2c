"""Language models that can be fetched, and how far each of them is."""

import re
from enum import StrEnum
from ipaddress import ip_address
from pathlib import PurePosixPath
from typing import Annotated
from urllib.parse import unquote, urlsplit

from pydantic import AfterValidator, Field

from desktop_app.schemas.base import Frozen

FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.gguf", re.IGNORECASE)
Words = Annotated[str, Field(min_length=1, max_length=200)]


def on_loopback(host: str) -> bool:
    """True when the host is this computer."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _address(url: str) -> str:
    """An address a model may come from: https, or anything on this computer, ending in a GGUF file's name."""
    parts = urlsplit(url)
    if not parts.hostname or parts.username is not None:
        raise ValueError("it is not a web address")
    if parts.scheme != "https" and not (parts.scheme == "http" and on_loopback(parts.hostname)):
        raise ValueError("the address must begin with https://")
    if not FILE_NAME.fullmatch(file_name(url)):
        raise ValueError("the address must end in a plain name with .gguf")
    return url


def file_name(url: str) -> str:
    """The last part of the address, under which the file is kept."""
    return PurePosixPath(unquote(urlsplit(url).path)).name


class ModelOffer(Frozen):
    """A model of the catalogue. ``sha256`` is "" where nobody has published one; ``memory_gb`` is RAM."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,59}$")
    name: Words
    maker: Words
    licence: Words
    licence_url: str = Field(default="", max_length=400)
    bytes: int = Field(ge=1, le=2**40)
    memory_gb: float = Field(gt=0, le=1024)
    context: int = Field(ge=256, le=10_000_000)
    url: Annotated[str, Field(max_length=800), AfterValidator(_address)]
    sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    expect: Words

    @property
    def file_name(self) -> str:
        """What its file is called; the id keeps models apart whose files have the same name."""
        return f"{self.id}.gguf"


class Catalogue(Frozen):
    """The whole file of models."""

    model: tuple[ModelOffer, ...] = ()


class Stage(StrEnum):
    """How far a model is."""

    OFFERED = "offered"
    WAITING = "waiting"
    LOADING = "loading"
    CHECKING = "checking"
    PAUSED = "paused"
    READY = "ready"


class ModelState(Frozen):
    """A model as listed: one of the catalogue, or (``own``) a file the cook pointed at, with no ``offer``.

    ``done`` are bytes on the disk; ``trouble`` is what went wrong last.
    """

    id: str
    name: str
    stage: Stage
    offer: ModelOffer | None = None
    path: str = ""
    bytes: int = 0
    done: int = 0
    in_use: bool = False
    trouble: str = ""

    @property
    def own(self) -> bool:
        """True for a file the cook pointed at, which is never deleted."""
        return self.offer is None
