"""The reader of the data files that ship with the program."""

import sys
from pathlib import Path

from desktop_app.exceptions import KitchenDataError


def root() -> Path:
    """The folder ``resources``: in the executable, in an installed package, or in the source tree."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle:
        return Path(bundle) / "resources"
    package = Path(__file__).resolve().parent.parent
    installed = package / "_resources"
    return installed if installed.is_dir() else package.parent / "resources"


def read_text(name: str) -> str:
    """The text of ``resources/NAME``."""
    try:
        return (root() / name).read_text(encoding="utf-8")
    except OSError as error:
        raise KitchenDataError(
            f"The program's own file {name} is missing.", "Install Stockpot again."
        ) from error


def read_texts(folder: str, suffix: str) -> dict[str, str]:
    """Texts of all files in ``resources/FOLDER`` ending in ``suffix``, by stem, sorted."""
    paths = sorted((root() / folder).glob(f"*{suffix}"))
    return {path.name.removesuffix(suffix): path.read_text(encoding="utf-8") for path in paths}


def read_bytes(name: str) -> bytes | None:
    """The content of ``resources/NAME``, None where it was not made."""
    try:
        return (root() / name).read_bytes()
    except FileNotFoundError:
        return None
