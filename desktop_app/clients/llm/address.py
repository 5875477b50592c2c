"""Addresses of servers as people type them."""

import ipaddress
import re
from urllib.parse import urlsplit

from desktop_app.exceptions import BadInput

ROUTE = "/chat/completions"
CLOUD = re.compile(r"[:-]cloud$")
"""Ends the names of models that Ollama passes on to its makers' servers (docs.ollama.com, "Cloud models")."""
VERSION = re.compile(r"/v\d\w*(/|$)")


def chat_address(base: str) -> str:
    """The address to post to. Accepts it with or without ``/v1``; raises `BadInput` with what is wrong."""
    base = base.strip()
    try:
        parts = urlsplit(base)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise BadInput(f"“{base}” is not an address.", "Write it like http://localhost:1234.") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise BadInput(f"“{base}” is not a web address.", "Write it like http://localhost:1234.")
    if parts.username is not None or parts.query or parts.fragment or re.search(r"\s", base):
        raise BadInput("The address holds more than a server and a path.", "A key goes into the key field.")
    path = parts.path.rstrip("/").removesuffix(ROUTE)
    if not VERSION.search(path):
        path += "/v1"
    return f"{parts.scheme}://{parts.netloc}{path}{ROUTE}"


def native_address(base: str, route: str) -> str:
    """The address of a route of the server's own, beside ``/v1``; raises `BadInput` as `chat_address`."""
    parts = urlsplit(chat_address(base))
    path = re.sub(r"/v\d\w*$", "", parts.path.removesuffix(ROUTE))
    return f"{parts.scheme}://{parts.netloc}{path}{route}"


def host_of(address: str) -> str:
    """The server's name, for sentences."""
    return urlsplit(address).hostname or address


def origin_of(address: str) -> str:
    """Scheme, server and port: what a key belongs to."""
    parts = urlsplit(address.strip())
    return f"{parts.scheme}://{parts.netloc}".casefold()


def stays_here(address: str, model: str | None) -> bool:
    """True when neither the server nor one it passes the question on to is elsewhere."""
    return on_this_computer(address) and not CLOUD.search(model or "")


def on_this_computer(address: str) -> bool:
    """True when nothing sent to the address leaves the computer."""
    host = host_of(address)
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
