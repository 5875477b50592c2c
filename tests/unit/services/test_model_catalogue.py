"""The list of models: what ships is sound, and a bad list of the cook's own is told."""

from pathlib import Path

import pytest

from desktop_app.exceptions import BadInput, KitchenDataError
from desktop_app.schemas.downloads import ModelOffer, file_name, on_loopback
from desktop_app.services import model_catalogue
from desktop_app.services.model_catalogue import load_catalogue

OWN = """
[[model]]
id = "mine"
name = "Mine"
maker = "Me"
licence = "MIT"
bytes = 2000
memory_gb = 1
context = 2048
url = "https://models.example/My%20Model/mine.gguf"
expect = "Mine."
"""


def test_the_list_that_ships_is_sound() -> None:
    offers = load_catalogue()
    assert len(offers) >= 10
    assert len({offer.file_name for offer in offers}) == len(offers)
    for offer in offers:
        assert offer.url.startswith("https://")
        assert offer.sha256, f"{offer.id} has a published hash"
        assert offer.licence_url.startswith("https://")
        assert offer.bytes < offer.memory_gb * 1e9 < 10e9
        assert offer.expect.endswith(".")


def test_models_of_ones_own_come_last(tmp_path: Path) -> None:
    own = tmp_path / "models.toml"
    assert load_catalogue(own) == load_catalogue()
    own.write_text(OWN)
    assert load_catalogue(own)[-1].name == "Mine"
    assert load_catalogue(own)[-1].sha256 == ""


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("https://models", "http://models"), "model 1, url: the address must begin with https"),
        (("mine.gguf", "mine.zip"), "plain name with .gguf"),
        (("https://models.example", "https://user@models.example"), "not a web address"),
        (("bytes = 2000", "bytes = 0"), "model 1, bytes"),
        (("bytes = 2000", ""), "model 1, bytes"),
        (('expect = "Mine."', 'expect = "Mine."\nsha256 = "abc"'), "model 1, sha256"),
        (('id = "mine"', 'id = "../mine"'), "model 1, id"),
        (('id = "mine"', 'id = "qwen2.5-3b"'), "there already"),
        (("[[model]]", "[[model"), "no valid TOML"),
        (("[[model]]", "[[models]]"), "it|models"),
        (("", OWN), "names mine twice"),
    ],
)
def test_a_broken_list_is_told(tmp_path: Path, change: tuple[str, str], words: str) -> None:
    own = tmp_path / "models.toml"
    own.write_text(OWN.replace(*change) if change[0] else OWN * 2)
    with pytest.raises(BadInput, match=words):
        load_catalogue(own)


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="can't be used"):
        load_catalogue(tmp_path)
    (tmp_path / "models.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(BadInput, match="can't be used"):
        load_catalogue(tmp_path / "models.toml")


def test_a_broken_installation_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_catalogue, "read_text", lambda _name: "[[")
    with pytest.raises(KitchenDataError, match="broken"):
        load_catalogue()


def test_this_computer_may_serve_without_protection(tmp_path: Path) -> None:
    own = tmp_path / "models.toml"
    own.write_text(OWN.replace("https://models.example", "http://127.0.0.1:8000"))
    (mine,) = [offer for offer in load_catalogue(own) if isinstance(offer, ModelOffer) and offer.id == "mine"]
    assert file_name(mine.url) == "mine.gguf"
    assert on_loopback("localhost")
    assert on_loopback("::1")
    assert not on_loopback("models.example")
