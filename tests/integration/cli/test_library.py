"""Recipes, matches and engines in the terminal."""

import json
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from desktop_app import dependencies
from desktop_app.clients.llm.discovery import UsualServer
from desktop_app.services.discovery import Discovery
from tests.fakes.capable_model import answer_to
from tests.fakes.faulty_endpoint import Handler, healthy, serving
from tests.integration.cli.conftest import Stockpot, prefer

SOUP = """\
---
title: Leek and potato soup
servings: 2
---

Soften the @leek{2} in @butter{20%g} over a medium heat for ~{8%minutes}.

Add the @potatoes{300%g} and @water{500%ml}, then simmer for ~{20%minutes}.
"""
DAL = "red lentil dal with spinach"
"""A starter recipe."""


@pytest.fixture
def soup(tmp_path: Path) -> str:
    file = tmp_path / "soup.cook"
    file.write_text(SOUP, encoding="utf-8")
    return str(file)


def test_the_starters_are_there_at_once(stockpot: Stockpot) -> None:
    outcome = stockpot("recipes", "search", "lentil", "--json")
    assert outcome.code == 0
    assert DAL in {one["title"].casefold() for one in json.loads(outcome.out)}


def test_searching_for_all_and_seeing_some(stockpot: Stockpot) -> None:
    outcome = stockpot("recipes", "search", "--limit", "2")
    assert len(outcome.out.splitlines()) == 2
    assert " more: add a word" in outcome.err


def test_searching_for_what_is_not_there(stockpot: Stockpot) -> None:
    outcome = stockpot("recipes", "search", "zzz", "--json")
    assert (outcome.code, json.loads(outcome.out)) == (3, [])
    assert "“zzz”" in outcome.err
    assert stockpot("recipes", "search", "zzz").out == ""


def test_an_endless_search_is_refused(stockpot: Stockpot) -> None:
    assert stockpot("recipes", "search", "soup " * 100).code == 4


def test_a_recipe_is_added_shown_and_binned(stockpot: Stockpot, soup: str) -> None:
    stored = json.loads(stockpot("recipes", "add", soup, "--json").out)
    number = str(stored["id"])
    assert stored["source"]["kind"] == "user"
    assert stored["nutrition"]["energy_kcal"] > 0
    assert json.loads(stockpot("recipes", "show", number, "--json").out) == stored
    assert "Leek and potato soup" in stockpot("recipes", "show", number).out
    deleted = stockpot("recipes", "delete", number, "--json")
    assert json.loads(deleted.out) == {"deleted": stored["id"]}
    assert "in the bin" in deleted.err
    gone = stockpot("recipes", "show", number)
    assert (gone.code, gone.out) == (3, "")
    assert number in gone.err


def test_adding_and_deleting_say_their_number(stockpot: Stockpot, soup: str) -> None:
    outcome = stockpot("recipes", "add", soup)
    number, title = outcome.out.split(maxsplit=1)
    assert title == "Leek and potato soup\n"
    assert stockpot("recipes", "delete", number).out == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe\xfa", "no text in UTF-8"),
        (b"x" * 1_000_001, "too large"),
        (b"no front matter, no steps", ""),
        (None, "can't be read"),
    ],
)
def test_a_file_that_is_no_recipe(
    stockpot: Stockpot, tmp_path: Path, content: bytes | None, said: str
) -> None:
    file = tmp_path / "dish.cook"
    if content is not None:
        file.write_bytes(content)
    outcome = stockpot("recipes", "add", str(file))
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err.strip()
    assert said in outcome.err


def test_matches_come_best_first(stockpot: Stockpot) -> None:
    have = "red lentils; spinach; onion; garlic; ginger; cumin; turmeric; garam masala; rice; lemon juice"
    outcome = stockpot("match", "--have", have, "--missing", "9", "--limit", "3", "--json")
    found = json.loads(outcome.out)
    assert outcome.code == 0
    assert found[0]["title"].casefold() == DAL
    assert [one["score"] for one in found] == sorted((one["score"] for one in found), reverse=True)
    assert found[0].keys() == {
        "id", "title", "covered", "missing", "low", "unknown", "uses_soon", "score", "why"
    }  # fmt: skip
    text = stockpot("match", "--have", have, "--missing", "9", "--limit", "3").out
    assert DAL in text.splitlines()[0].casefold()
    assert max(map(len, text.splitlines())) <= 80


def test_no_match(stockpot: Stockpot) -> None:
    outcome = stockpot("match", "--have", "rice", "--missing", "0")
    assert (outcome.code, outcome.out) == (3, "")
    assert "--missing" in outcome.err
    assert json.loads(stockpot("match", "--have", "rice", "--missing", "0", "--json").out) == []


def test_engines_are_listed_and_tested(stockpot: Stockpot) -> None:
    cards = json.loads(stockpot("models", "list", "--json").out)
    engines = [card["name"] for card in cards if card["kind"] != "model"]
    assert engines == ["builtin", "local", "endpoint"]
    text = stockpot("models", "list").out
    assert "Built-in chef" in text
    assert max(map(len, text.splitlines())) <= 80
    assert "Ready" in stockpot("models", "test", "builtin").out
    failed = stockpot("models", "test", "endpoint", "--json")
    assert failed.code == 5
    assert json.loads(failed.out)["ok"] is False
    assert "No address is set" in failed.err
    assert stockpot("models", "test", "endpoint").out == ""


def test_a_test_of_an_endpoint_says_what_its_model_can_do(stockpot: Stockpot) -> None:
    def capable(handler: Handler, body: dict[str, Any]) -> None:
        handler.begin()
        handler.words(answer_to(body["messages"][1]["content"]))
        handler.the_end()

    with serving(capable) as server:
        server.pages["/v1/models"] = {"data": [{"id": "m", "max_model_len": 8192}]}
        prefer(endpoint_url=server.url, endpoint_model="m")
        said = stockpot("models", "test", "endpoint").out
        told = json.loads(stockpot("models", "test", "endpoint", "--json").out)
    assert "so it may propose some" in said
    assert "up to 8192 tokens" in said
    assert (told["mode"], told["context_tokens"], told["follows_schema"]) == ("author", 8192, True)
    listed = stockpot("models", "list").out
    assert "may propose" in " ".join(listed.split())
    assert max(map(len, listed.splitlines())) <= 80


def test_servers_on_this_computer_are_listed_when_asked_for(
    stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(healthy) as server:
        studio = UsualServer("LM Studio", server.server_address[1])
        monkeypatch.setattr(dependencies, "Discovery", partial(Discovery, servers=(studio,)))
        nothing = stockpot("models", "list", "--find")
        server.pages["/v1/models"] = {"data": [{"id": "big"}]}
        text = stockpot("models", "list", "--find").out
        rows = json.loads(stockpot("models", "list", "--find", "--json").out)
        assert server.url not in stockpot("models", "list").out
    assert "No server with models answers" in nothing.err
    assert text.splitlines()[-1].split() == ["LM", "Studio", server.url, "big"]
    assert max(map(len, text.splitlines())) <= 80
    assert rows[-1] == {
        "kind": "found",
        "server": "LM Studio",
        "url": server.url,
        "model": "big",
        "leaves_computer": False,
        "in_use": False,
    }
