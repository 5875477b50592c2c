import pytest

from desktop_app.__main__ import command_of


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], ""),
        (["self-test"], "self-test"),
        (["--data-dir", "self-test"], ""),
        (["--data-dir", "here", "self-test"], "self-test"),
        (["--json", "self-test"], "self-test"),
        (["--data-dir=here", "self-test"], "self-test"),
        (["recipes", "search", "self-test"], "recipes"),
    ],
)
def test_only_a_command_is_taken_for_one(arguments: list[str], command: str) -> None:
    assert command_of(arguments) == command
