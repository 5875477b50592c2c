"""Fetches a model's file: goes on where it stopped, and lets only the right file be called whole."""

import asyncio
import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from desktop_app.clients import download_words as words
from desktop_app.clients.http import Http
from desktop_app.clients.part_file import MAGIC, PartFile, explained, part_of
from desktop_app.exceptions import DiskFull, WrongFile
from desktop_app.schemas.downloads import on_loopback

if TYPE_CHECKING:
    import httpx

MARGIN_BYTES = 300_000_000
"""Room left on the disk besides the model itself."""
PIECE_BYTES = 256 * 1024
MOST_REDIRECTS = 5
RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")
HASH = re.compile(r'"?([0-9a-f]{64})"?')
Told = Callable[[int, bool], None]
"""Is called with the bytes that are there, and whether old ones are still being checked."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is fetched and where it goes; ``sha256`` may be ""."""

    url: str
    bytes: int
    sha256: str
    target: Path


class ModelDownloads:
    """Seconds: ``connect`` for a connection, ``stall`` between two pieces, counted anew with each."""

    def __init__(self, http: Http, *, connect: float = 10, stall: float = 60) -> None:
        self._http = http
        self._connect = connect
        self._stall = stall

    async def fetch(self, wanted: Wanted, told: Told) -> None:
        """Fetch the rest of the file and place it; raises `AppError` in words, keeping what is of use."""
        part = PartFile(wanted.target, wanted.url)
        try:
            await asyncio.to_thread(part.open)
            await _read_old(part, told)
            await _check_room(wanted, part.length)
            promised = await self._fill(part, wanted, told)
            await _finish(part, wanted, promised)
        except WrongFile:
            await asyncio.shield(asyncio.to_thread(part.throw_away))
            raise
        finally:
            await asyncio.shield(asyncio.to_thread(part.close))

    async def _fill(self, part: PartFile, wanted: Wanted, told: Told) -> str:
        """Write what is missing; returns the checksum the server promises, "" without one."""
        if part.length and not (wanted.sha256 or part.etag):
            await _in_thread(part.restart, "")
        while part.length < wanted.bytes:
            async with self._response(wanted.url, _headers(part)) as (response, promised):
                host = _host(wanted.url)
                if not await _goes_on(part, response, wanted, host):
                    continue
                await _receive(part, response, wanted, told)
                if part.length < wanted.bytes:
                    raise words.cut(host)
                return promised
        return ""

    @asynccontextmanager
    async def _response(
        self, url: str, headers: dict[str, str]
    ) -> AsyncIterator[tuple["httpx.Response", str]]:
        """The answer behind all redirects; every fault of the network becomes a sentence."""
        import httpx

        host = _host(url)
        client = await self._http.client()
        try:
            response, promised = await self._follow(client, url, headers)
            try:
                yield response, promised
            finally:
                await response.aclose()
        except (httpx.ReadTimeout, httpx.WriteTimeout) as error:
            raise words.stalled(host, self._stall) from error
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError) as error:
            raise words.unreachable(host) from error
        except (httpx.TransportError, httpx.StreamError) as error:
            raise words.cut(host) from error
        except (httpx.InvalidURL, httpx.DecodingError) as error:
            raise words.astray(host) from error

    async def _follow(
        self, client: "httpx.AsyncClient", url: str, headers: dict[str, str]
    ) -> tuple["httpx.Response", str]:
        promised, here = "", url
        for _ in range(MOST_REDIRECTS + 1):
            request = client.build_request("GET", here, headers=headers)
            request.extensions["timeout"] = {
                "connect": self._connect, "pool": self._connect, "read": self._stall, "write": self._stall
            }  # fmt: skip
            response = await client.send(request, stream=True)
            if not 300 <= response.status_code < 400:
                return response, promised
            promised = promised or _promise(response)
            onward = response.headers.get("location", "")
            await response.aclose()
            here = _next(here, onward)
        raise words.astray(_host(url))


async def _in_thread(work: Callable[[str], None], text: str) -> None:
    await asyncio.to_thread(work, text)


async def _read_old(part: PartFile, told: Told) -> None:
    if part.length:
        told(part.length, True)
        while await asyncio.to_thread(part.hash_more):
            pass
    told(part.length, False)


async def _check_room(wanted: Wanted, there: int) -> None:
    try:
        free = (await asyncio.to_thread(shutil.disk_usage, wanted.target.parent)).free
    except OSError as error:
        raise explained(error, wanted.target) from error
    needed = wanted.bytes - there + MARGIN_BYTES
    if free < needed:
        raise DiskFull(
            f"The disk has {free / 1e9:.1f} GB free, and this model needs {needed / 1e9:.1f} GB.",
            "Free some space, or choose a smaller model.",
        )


def _headers(part: PartFile) -> dict[str, str]:
    """A range where something is there already, bound to the same file where the server named it."""
    headers = {"Accept-Encoding": "identity"}
    if part.length:
        headers["Range"] = f"bytes={part.length}-"
        if part.etag:
            headers["If-Range"] = part.etag
    return headers


async def _goes_on(part: PartFile, response: "httpx.Response", wanted: Wanted, host: str) -> bool:
    """True when the body can be written; False when the next request has to ask for everything."""
    etag = _strong(response.headers.get("etag", ""))
    if response.status_code == 416 or (response.status_code == 206 and not _fits(part, response, etag)):
        if not part.length:
            raise words.refused(response.status_code, host)
        await _in_thread(part.restart, "")
        return False
    if response.status_code not in {200, 206}:
        raise words.refused(response.status_code, host)
    if response.headers.get("content-encoding", "identity") != "identity":
        raise words.packed(host)
    if (size := _size(response)) is not None and size != wanted.bytes:
        raise words.other_size(host, wanted.bytes, size)
    if response.status_code == 200:
        await _in_thread(part.restart, etag)
    return True


def _fits(part: PartFile, response: "httpx.Response", etag: str) -> bool:
    """True when this is the rest of the very file we have the beginning of."""
    found = RANGE.fullmatch(response.headers.get("content-range", ""))
    return bool(found and int(found[1]) == part.length and (not part.etag or etag in {"", part.etag}))


def _size(response: "httpx.Response") -> int | None:
    """How large the server says the whole file is."""
    if found := RANGE.fullmatch(response.headers.get("content-range", "")):
        return int(found[2])
    length = response.headers.get("content-length", "")
    return int(length) if length.isdecimal() else None


async def _receive(part: PartFile, response: "httpx.Response", wanted: Wanted, told: Told) -> None:
    host = _host(wanted.url)
    async for piece in response.aiter_raw(PIECE_BYTES):
        if not part.length and not piece.startswith(MAGIC[: len(piece)]):
            raise words.no_model(host)
        if part.length + len(piece) > wanted.bytes:
            raise words.other_size(host, wanted.bytes, part.length + len(piece))
        await asyncio.to_thread(part.write, piece)
        told(part.length, False)


async def _finish(part: PartFile, wanted: Wanted, promised: str) -> None:
    expected = wanted.sha256 or promised
    if expected and part.sha256 != expected:
        raise words.damaged()
    await asyncio.shield(asyncio.to_thread(part.place))


def _promise(response: "httpx.Response") -> str:
    """The checksum by which Hugging Face names a large file when it sends a download on."""
    found = HASH.fullmatch(response.headers.get("x-linked-etag", "").strip())
    return found[1] if found else ""


def _strong(etag: str) -> str:
    """An entity tag that promises the same bytes, else ""."""
    return etag if etag.startswith('"') else ""


def _next(here: str, onward: str) -> str:
    """Where a redirect leads: to https, or within this computer."""
    if not onward:
        raise words.astray(_host(here))
    target = urljoin(here, onward)
    parts = urlsplit(target)
    local = on_loopback(_host(here)) and on_loopback(parts.hostname or "")
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise words.unsafe(_host(here), _host(target))
    return target


def _host(url: str) -> str:
    return urlsplit(url).hostname or url


def fetched(target: Path) -> int:
    """Bytes of an unfinished download; 0 when there is none."""
    try:
        return part_of(target).stat().st_size
    except OSError:
        return 0
