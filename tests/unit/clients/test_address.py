"""Addresses as people type them."""

import pytest

from desktop_app.clients.llm.address import chat_address, host_of, native_address, on_this_computer
from desktop_app.exceptions import BadInput


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("http://localhost:1234", "http://localhost:1234/v1/chat/completions"),
        (" http://localhost:1234/ ", "http://localhost:1234/v1/chat/completions"),
        ("http://localhost:1234/v1", "http://localhost:1234/v1/chat/completions"),
        ("https://api.example.org/v1/chat/completions", "https://api.example.org/v1/chat/completions"),
        ("https://example.org/api", "https://example.org/api/v1/chat/completions"),
        ("https://example.org/v1beta/openai/", "https://example.org/v1beta/openai/chat/completions"),
        ("http://[::1]:80", "http://[::1]:80/v1/chat/completions"),
    ],
)
def test_addresses_are_completed(typed: str, address: str) -> None:
    assert chat_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "localhost:1234",
        "ftp://example.org",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://",
        "http://[::1",
        "http://host:99999",
        "http://me:secret@example.org",
        "http://example.org/?key=1",
        "http://example.org/#x",
        "http://exa mple.org/",
    ],
)
def test_what_is_not_a_server_is_refused_with_a_hint(typed: str) -> None:
    with pytest.raises(BadInput) as caught:
        chat_address(typed)
    assert caught.value.hint
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://localhost:1/v1", True),
        ("http://127.0.0.2/v1", True),
        ("http://[::1]:1/v1", True),
        ("http://192.168.1.5/v1", False),
        ("http://localhost.example.org/v1", False),
    ],
)
def test_what_leaves_the_computer_is_known(address: str, local: bool) -> None:
    assert on_this_computer(address) is local


def test_a_name_stands_for_the_server() -> None:
    assert host_of("https://api.example.org/v1") == "api.example.org"
    assert host_of("nothing") == "nothing"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("http://localhost:11434", "http://localhost:11434/api/tags"),
        ("http://localhost:11434/v1/", "http://localhost:11434/api/tags"),
        ("https://example.org/models/v1beta/chat/completions", "https://example.org/models/api/tags"),
    ],
)
def test_a_servers_own_routes_are_beside_the_versioned_ones(typed: str, address: str) -> None:
    assert native_address(typed, "/api/tags") == address
