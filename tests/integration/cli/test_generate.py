"""Recipes in the terminal, with the real kitchen."""

import json
import socket
import sys
from typing import Any

import pytest

from tests.fakes.faulty_endpoint import Handler, serving
from tests.fakes.scripted_model import rewords
from tests.integration.cli.conftest import Stockpot, prefer

HAVE = "eggs; 200 g spinach; 300 g rice; onion; garlic; soy sauce; oil; salt"
HOME = {"egg", "spinach", "rice", "onion", "garlic", "soy_sauce", "vegetable_oil", "salt",
        "black_pepper", "water"}  # fmt: skip
FIELDS = {"title", "description", "servings", "minutes", "cuisine", "course", "tags", "ingredients", "steps",
          "nutrition", "engine", "report", "seed"}  # fmt: skip


def listed(recipe: dict[str, Any]) -> set[str]:
    return {ingredient["food_id"] for ingredient in recipe["ingredients"]}


def closed_port() -> int:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        return int(server.getsockname()[1])


def test_three_different_dishes_from_what_there_is(stockpot: Stockpot) -> None:
    command = ("generate", "--have", HAVE, "--count", "3", "--engine", "builtin", "--seed", "7", "--json")
    outcome = stockpot(*command)
    assert (outcome.code, outcome.err) == (0, "")
    recipes = json.loads(outcome.out)
    assert len({recipe["title"] for recipe in recipes}) == 3
    for recipe in recipes:
        assert listed(recipe) <= HOME
        assert recipe["report"]["findings"] == []
        assert recipe["report"]["missing"] == []
    assert stockpot(*command).out == outcome.out


def test_the_json_has_the_fields_scripts_rely_on(stockpot: Stockpot) -> None:
    recipe = json.loads(stockpot("generate", "--have", HAVE, "--count", "1", "--seed", "3", "--json").out)[0]
    assert recipe.keys() == FIELDS
    assert recipe["minutes"].keys() == {"prep", "cook", "total"}
    assert recipe["ingredients"][0].keys() == {
        "food_id", "name", "quantity", "unit", "preparation", "optional", "in_pantry"
    }  # fmt: skip
    assert recipe["steps"][0].keys() == {"text", "minutes", "temperature_c", "foods"}
    assert recipe["report"].keys() == {"in_pantry", "missing", "uses_soon", "allergens", "findings"}
    assert recipe["engine"] == {"mode": "builtin", "name": "built-in chef", "model": None}
    assert recipe["seed"] == 3


def test_a_random_seed_is_told_and_gives_the_same_again(stockpot: Stockpot) -> None:
    first = stockpot("generate", "--have", HAVE, "--json").out
    seed = json.loads(first)[0]["seed"]
    assert stockpot("generate", "--have", HAVE, "--json", "--seed", str(seed)).out == first


def test_diet_and_allergy_hold(stockpot: Stockpot) -> None:
    have = f"{HAVE}; olive oil"
    outcome = stockpot("generate", "--have", have, "--diet", "vegan", "--avoid", "soy", "--json")
    assert outcome.code == 0
    foods = set().union(*map(listed, json.loads(outcome.out)))
    assert "rice" in foods
    assert not foods & {"egg", "soy_sauce"}
    assert "eggs, soy sauce" in outcome.err
    assert "Check the packets" in outcome.err


def test_a_person_reads_a_recipe_of_eighty_columns(stockpot: Stockpot) -> None:
    outcome = stockpot("generate", "--have", HAVE, "--count", "1")
    assert outcome.code == 0
    assert all(part in outcome.out for part in ("You need", "Method", "at home, checked"))
    assert max(map(len, outcome.out.splitlines())) <= 80


def test_fewer_than_asked_is_said_and_fine(stockpot: Stockpot) -> None:
    outcome = stockpot("generate", "--have", "6 eggs; onion; oil", "--count", "20", "--json")
    made = len(json.loads(outcome.out))
    assert outcome.code == 0
    assert 0 < made < 20
    assert f"Only {made} dish" in outcome.err


def test_only_non_foods(stockpot: Stockpot) -> None:
    outcome = stockpot("generate", "--have", "bleach; ammonia")
    assert (outcome.code, outcome.out) == (4, "")
    assert "“bleach”" in outcome.err
    assert "“ammonia”" in outcome.err


def test_a_non_food_is_refused_by_name_and_the_rest_goes_on(stockpot: Stockpot) -> None:
    outcome = stockpot("generate", "--have", "bleach; eggs; onion; oil", "--json")
    assert outcome.code == 0
    assert "“bleach” is nothing to eat" in outcome.err
    assert "bleach" not in outcome.out


@pytest.mark.parametrize("have", ["salt", "blorps", ""])
def test_nothing_to_cook_says_what_to_add(stockpot: Stockpot, have: str) -> None:
    outcome = stockpot("generate", "--have", have, "--json")
    assert (outcome.code, json.loads(outcome.out)) == (3, [])
    assert "Add one of: " in outcome.err
    assert have != "blorps" or "I don't know “blorps”" in outcome.err


def test_a_bad_amount_is_said_and_the_rest_goes_on(stockpot: Stockpot) -> None:
    outcome = stockpot("generate", "--have", f"{HAVE}; 9e99 potatoes", "--json")
    assert outcome.code == 0
    assert "9e99 potatoes: " in outcome.err
    assert '"potato"' not in outcome.out


@pytest.mark.parametrize("have", ["-2 eggs", "0 eggs", "-2 eggs; 1/0 kg rice; 9e99 rice", "bleach; -2 eggs"])
def test_only_bad_lines(stockpot: Stockpot, have: str) -> None:
    outcome = stockpot("generate", "--have", have)
    assert (outcome.code, outcome.out) == (4, "")
    assert "None of these lines can be used." in outcome.err


def test_the_stored_pantry_is_used_without_have(stockpot: Stockpot) -> None:
    empty = stockpot("generate")
    assert empty.code == 3
    assert "Your pantry holds nothing to cook yet" in empty.err
    stockpot("pantry", "add", HAVE)
    outcome = stockpot("generate", "--count", "1", "--json")
    assert outcome.code == 0
    assert listed(json.loads(outcome.out)[0]) <= HOME


def test_the_profile_of_the_window_holds_here_too(stockpot: Stockpot) -> None:
    prefer(diets=["vegan"], servings=1)
    outcome = stockpot("generate", "--have", HAVE, "--json")
    recipes = json.loads(outcome.out)
    assert {recipe["servings"] for recipe in recipes} == {1}
    assert not any("egg" in listed(recipe) for recipe in recipes)


@pytest.mark.parametrize(
    ("option", "value", "named"),
    [("--avoid", "penut", "“penut”"), ("--cuisine", "klingon", "“klingon”"), ("--servings", "99", "“99”")],
)
def test_unknown_words_are_bad_usage(stockpot: Stockpot, option: str, value: str, named: str) -> None:
    outcome = stockpot("generate", "--have", HAVE, option, value)
    assert (outcome.code, outcome.out) == (2, "")
    assert named in outcome.err


def test_a_cuisine_is_kept_to(stockpot: Stockpot) -> None:
    outcome = stockpot("generate", "--have", HAVE, "--cuisine", "Chinese", "--meal", "dinner", "--json")
    assert outcome.code == 0
    assert {recipe["cuisine"] for recipe in json.loads(outcome.out)} <= {"chinese", "home"}


def test_a_named_engine_that_cannot_be_reached(stockpot: Stockpot) -> None:
    prefer(endpoint_url=f"http://127.0.0.1:{closed_port()}/v1", endpoint_model="any")
    outcome = stockpot("generate", "--have", HAVE, "--engine", "endpoint", "--json")
    assert (outcome.code, outcome.out) == (5, "")
    assert "cannot be reached" in outcome.err
    assert "--engine builtin" in outcome.err


def worded(handler: Handler, body: dict[str, Any]) -> None:
    fields = json.loads(body["messages"][-1]["content"].splitlines()[0])
    handler.begin()
    handler.words(rewords(fields, 1))
    handler.the_end()


def refused(handler: Handler, _body: dict[str, Any]) -> None:
    handler.refuse(401, "no such key")


def test_an_engine_adds_a_dish_in_its_own_words(stockpot: Stockpot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with serving(worded) as server:
        prefer(endpoint_url=server.url, endpoint_model="tiny")
        outcome = stockpot("generate", "--have", HAVE, "--engine", "endpoint", "--count", "2", "--json")
    assert outcome.code == 0
    assert "The model is writing" in outcome.err
    chef, model = json.loads(outcome.out)
    assert (chef["engine"]["mode"], model["engine"]["mode"]) == ("builtin", "wordsmith")
    assert model["engine"]["model"] == "tiny"
    assert any(", as you like." in step["text"] for step in model["steps"])
    assert not any(", as you like." in step["text"] for step in chef["steps"])
    assert chef["ingredients"] != model["ingredients"]


def test_an_author_is_asked_for_a_dish_of_its_own(stockpot: Stockpot) -> None:
    asked: list[dict[str, Any]] = []

    def listening(handler: Handler, body: dict[str, Any]) -> None:
        asked.append(body)
        worded(handler, body)

    with serving(listening) as server:
        prefer(endpoint_url=server.url, endpoint_model="tiny")
        outcome = stockpot("generate", "--have", HAVE, "--engine", "endpoint", "--mode", "author", "--json")
    assert outcome.code == 0
    assert "did not answer with a recipe" in outcome.err
    assert "foods_g" in asked[0]["messages"][-1]["content"]


def test_an_engine_that_answers_badly_leaves_the_chefs_words(stockpot: Stockpot) -> None:
    with serving(refused) as server:
        prefer(endpoint_url=server.url, endpoint_model="tiny")
        outcome = stockpot("generate", "--have", HAVE, "--engine", "endpoint", "--count", "1", "--json")
    assert outcome.code == 0
    assert "did not accept the key" in outcome.err
    assert [recipe["engine"]["mode"] for recipe in json.loads(outcome.out)] == ["builtin"]


def test_auto_falls_back_to_the_chef_with_a_message(stockpot: Stockpot) -> None:
    prefer(engine="endpoint", endpoint_url=f"http://127.0.0.1:{closed_port()}/v1", endpoint_model="any")
    outcome = stockpot("generate", "--have", HAVE, "--engine", "auto", "--count", "2", "--json")
    assert outcome.code == 0
    assert "cannot be reached" in outcome.err
    recipes = json.loads(outcome.out)
    assert len({recipe["title"] for recipe in recipes}) == 2
    assert all(recipe["engine"]["mode"] == "builtin" for recipe in recipes)


def test_auto_says_when_the_chosen_engine_is_not_ready(stockpot: Stockpot) -> None:
    prefer(engine="endpoint")
    outcome = stockpot("generate", "--have", HAVE, "--engine", "auto", "--json")
    assert outcome.code == 0
    assert outcome.err.startswith("The engine chosen in Settings is not ready. No address is set.")


def test_auto_is_the_chef_on_a_new_machine(stockpot: Stockpot) -> None:
    outcome = stockpot("generate", "--have", HAVE, "--engine", "auto", "--json")
    assert (outcome.code, outcome.err) == (0, "")
