from pathlib import Path

import pytest

from desktop_app.config import Profile, load_settings
from desktop_app.exceptions import ConfigError


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "stockpot.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_defaults_without_a_file(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "none.toml")
    assert settings.profile is Profile.PRODUCTION
    assert settings.level == "info"


def test_the_environment_wins_over_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = write(tmp_path, "connect_seconds = 3\nlocal_threads = 2\n")
    monkeypatch.setenv("STOCKPOT_CONNECT_SECONDS", "4")
    settings = load_settings(file)
    assert (settings.connect_seconds, settings.local_threads) == (4, 2)


def test_the_way_out_can_be_set(tmp_path: Path) -> None:
    file = write(tmp_path, 'proxy = "http://me:secret@proxy.example:3128"\nca_file = "/etc/own.pem"\n')
    settings = load_settings(file)
    assert settings.proxy == "http://me:secret@proxy.example:3128"
    assert settings.ca_file == Path("/etc/own.pem")


def test_the_profile_sets_the_log_level_unless_it_is_set(tmp_path: Path) -> None:
    assert load_settings(write(tmp_path, 'profile = "development"')).level == "debug"
    assert load_settings(write(tmp_path, 'profile = "development"\nlog_level = "error"')).level == "error"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("connect_seconds = -1", ["connect_seconds", "-1", "greater than 0"]),
        ('profile = "party"', ["profile", "party", "'development', 'staging' or 'production'"]),
        ("colour = 3", ["colour", "3"]),
        ("local_context = 'much'", ["local_context", "much", "integer"]),
        ('proxy = "proxy.example:3128"', ["proxy", "write it like http://proxy.example:3128"]),
        ('proxy = "http://[::1"', ["proxy", "write it like"]),
        ('proxy = "http://proxy.example/path"', ["proxy", "write it like"]),
        ("= 3", ["not valid TOML"]),
    ],
)
def test_a_wrong_value_stops_with_name_value_and_range(tmp_path: Path, text: str, words: list[str]) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(write(tmp_path, text))
    for word in words:
        assert word in caught.value.user_message
    assert caught.value.hint


def test_a_wrong_environment_variable_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STOCKPOT_LOG_LEVEL", "loud")
    with pytest.raises(ConfigError, match="STOCKPOT_LOG_LEVEL"):
        load_settings(tmp_path / "none.toml")
