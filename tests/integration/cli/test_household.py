"""The household's people and kitchen in the terminal."""

import asyncio
import json
from typing import Any

import pytest

from desktop_app.dependencies import open_container
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import Eater, Equipment, Region
from desktop_app.services.generation import GenerationService
from tests.integration.cli.conftest import Stockpot, prefer

HAVE = "eggs; 200 g spinach; 300 g rice; onion; garlic; bread; oil; salt"
ANNA = Eater(name="Anna", diets=frozenset({Diet.VEGETARIAN}), spice=2)
MIA = Eater(name="Mia", diets=frozenset({Diet.GLUTEN_FREE}), child=True, spice=0)


def move_in(*eaters: Eater) -> None:
    async def save() -> None:
        async with open_container(find_paths()) as container:
            for eater in eaters:
                await container.people.add(eater)

    asyncio.run(save())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[CookRequest]:
    """Every wish that reaches the chef."""
    wishes: list[CookRequest] = []
    answers = GenerationService.answers

    def keep(self: GenerationService, request: CookRequest, *how: Any) -> object:
        wishes.append(request)
        return answers(self, request, *how)

    monkeypatch.setattr(GenerationService, "answers", keep)
    return wishes


def test_everybody_of_the_household_eats_unless_somebody_is_named(
    stockpot: Stockpot, asked: list[CookRequest]
) -> None:
    move_in(ANNA, MIA)
    outcome = stockpot("generate", "--have", HAVE, "--count", "1", "--seed", "3", "--json")
    assert "bread" in outcome.err
    assert "bread" not in {one["food_id"] for one in json.loads(outcome.out)[0]["ingredients"]}
    stockpot("generate", "--have", HAVE, "--for", "anna", "--spice", "3", "--servings", "4")
    stockpot("generate", "--have", HAVE, "--for", "Mia")
    both, anna, mia = asked
    assert (both.servings, both.children, both.spice) == (2, 1, 0)
    assert both.diets == {Diet.VEGETARIAN, Diet.GLUTEN_FREE}
    assert (anna.servings, anna.children, anna.spice, anna.diets) == (4, 0, 3, {Diet.VEGETARIAN})
    assert (mia.servings, mia.children, mia.diets) == (1, 1, {Diet.GLUTEN_FREE})


def test_without_a_household_all_is_as_before(stockpot: Stockpot, asked: list[CookRequest]) -> None:
    prefer(servings=3, allergens=frozenset({Allergen.PEANUT}))
    stockpot("generate", "--have", HAVE, "--count", "1")
    (wish,) = asked
    assert (wish.servings, wish.children, wish.spice) == (3, 0, 1)
    assert wish.allergens == {Allergen.PEANUT}


def test_a_stranger_is_refused_by_name(stockpot: Stockpot) -> None:
    nobody = stockpot("generate", "--have", HAVE, "--for", "Zoe")
    assert nobody.code == 2
    assert "Zoe" in nobody.err
    move_in(ANNA)
    stranger = stockpot("generate", "--have", HAVE, "--for", "Anna", "Zoe")
    assert stranger.code == 2
    assert "Choose among: Anna." in stranger.err


def test_kitchen_and_region_come_from_the_settings_or_the_command(
    stockpot: Stockpot, asked: list[CookRequest]
) -> None:
    prefer(equipment=frozenset({Equipment.HOB, Equipment.OVEN}), region=Region.UK)
    stockpot("generate", "--have", f"{HAVE}; 2 tbsp honey", "--count", "1")
    stockpot(
        "generate", "--have", f"{HAVE}; 2 tbsp honey", "--count", "1", "--equipment", "hob", "Microwave",
        "--region", "AU",
    )  # fmt: skip
    usual, other = asked
    assert (usual.equipment, usual.region) == ({Equipment.HOB, Equipment.OVEN}, Region.UK)
    assert (other.equipment, other.region) == ({Equipment.HOB, Equipment.MICROWAVE}, Region.AU)
    spoons = [next(one.grams for one in wish.stock if one.food_id == "honey") for wish in asked]
    assert spoons[1] == pytest.approx(40 * 1.42, rel=0.03)
    assert spoons[0] == pytest.approx(30 * 1.42, rel=0.03)
