"""Addresses of proxies as settings hold them. Pure."""

from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

EXAMPLE = "http://proxy.example:3128"


def checked_proxy(text: str) -> str:
    """The address, or "" for none; a value error with a hint when it is neither."""
    text = text.strip()
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise PydanticCustomError("proxy", f"write it like {EXAMPLE}") from error
    plain = parts.scheme in {"http", "https"} and host and not (parts.path.strip("/") or parts.query)
    if text and not plain:
        raise PydanticCustomError("proxy", f"write it like {EXAMPLE}")
    return text


def checked_open_proxy(text: str) -> str:
    """The same without a password: what is chosen in the window lies readable in the database."""
    if "@" in checked_proxy(text):
        raise PydanticCustomError("proxy", "one with a password goes into STOCKPOT_PROXY")
    return text.strip()
