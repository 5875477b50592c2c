"""The starter library: twenty recipes that parse, resolve, and pass the inspector."""

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from desktop_app.formats.cooklang import parse_cook
from desktop_app.kitchen.catalogue import Catalogue, build_catalogue
from desktop_app.kitchen.craft import build_craft
from desktop_app.kitchen.inspector import inspect
from desktop_app.kitchen.names import NameIndex
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Diet, Meal
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.recipe import RecipeDraft, SourceKind, StepKind

RESOURCES = Path(__file__).parents[2] / "resources"
PATHS = sorted((RESOURCES / "recipes").glob("*.cook"))
VESSELS = frozenset({"bowl", "pan", "tray", "plate", "pot", "glass", "loaf"})
WATER = FoodId("water")
PLENTY_G = 100_000.0

HEAT = re.compile(r"\b(?:high|medium|low|heat|oven|boil|simmer|roast|bake)\b", re.IGNORECASE)
CUE = re.compile(r"\b(?:until|where|when|looks?|ready at)\b", re.IGNORECASE)
REASON = re.compile(r"\bbecause\b|\d")
STORAGE = re.compile(r"\b(?:keeps?|fridge|freezer|freeze|leftovers)\b", re.IGNORECASE)
OVEN = re.compile(r"\d+ °C \(\d+ °C fan, \d+ °F\)")


@cache
def catalogue() -> Catalogue:
    kitchen = RESOURCES / "kitchen"
    names = ("foods.csv", "nutrition.csv", "non_foods.txt", "bands.toml", "palettes.toml", "pairs.csv")
    foods, nutrients, non_foods, *craft = ((kitchen / name).read_text(encoding="utf-8") for name in names)
    return build_catalogue(foods, nutrients, non_foods, craft=build_craft(*craft))


@cache
def names() -> NameIndex:
    return NameIndex(catalogue())


def find(name: str) -> FoodId | None:
    match = names().find(name)
    return match.food_id if match else None


@cache
def recipe(path: Path) -> RecipeDraft:
    return parse_cook(path.read_text(encoding="utf-8"), find, catalogue().foods)


def recipes() -> tuple[RecipeDraft, ...]:
    return tuple(recipe(path) for path in PATHS)


def diets(draft: RecipeDraft) -> frozenset[Diet]:
    """The diets that hold for every food of the list, by the catalogue."""
    foods = [catalogue().food(i.food_id) for i in draft.ingredients if i.food_id and i.food_id != WATER]
    return frozenset(Diet).intersection(*(food.diets for food in foods))


def request_for(draft: RecipeDraft) -> CookRequest:
    """A cook who has plenty of each food, reads °F too, and holds to the diets the tags promise."""
    food_ids = {i.food_id for i in draft.ingredients if i.food_id}
    promised = frozenset(diet for diet in Diet if diet.value in draft.tags)
    return CookRequest(
        today=date(2026, 1, 5),
        stock=tuple(StockItem(food_id=food_id, grams=PLENTY_G) for food_id in sorted(food_ids)),
        diets=promised,
        fahrenheit=True,
    )


every_recipe = pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)


def test_there_are_twenty_with_titles_of_their_own() -> None:
    assert len({draft.title for draft in recipes()}) == len(PATHS) == 20


def test_they_span_cuisines_and_courses() -> None:
    assert len({draft.cuisine for draft in recipes()}) >= 8
    assert {draft.course for draft in recipes()} == {meal.value for meal in Meal if meal is not Meal.DRINK}


def test_enough_of_them_are_vegetarian_vegan_and_quick() -> None:
    fitting = Counter(diet for draft in recipes() for diet in diets(draft))
    assert fitting[Diet.VEGETARIAN] >= 9
    assert fitting[Diet.VEGAN] >= 5
    assert sum(draft.minutes.total < 30 for draft in recipes()) >= 8


def test_no_two_recipes_share_a_sentence() -> None:
    spoken = Counter(
        sentence
        for draft in recipes()
        for text in (draft.description, draft.tip, *(step.text for step in draft.steps))
        for sentence in re.split(r"(?<=[.!?])\s+", text)
    )
    assert [sentence for sentence, times in spoken.items() if times > 1] == []


@every_recipe
def test_the_inspector_finds_nothing_to_mend(path: Path) -> None:
    report = inspect(recipe(path), catalogue(), request_for(recipe(path)), names())
    assert [finding for finding in report.findings if finding.severity is not Severity.NOTE] == []


@every_recipe
def test_every_ingredient_is_a_known_food_with_an_amount(path: Path) -> None:
    for ingredient in recipe(path).ingredients:
        assert ingredient.food_id in catalogue().foods, ingredient.name
        assert ingredient.quantity, ingredient.name


@every_recipe
def test_diet_tags_say_what_the_foods_are(path: Path) -> None:
    draft = recipe(path)
    for diet in (Diet.VEGAN, Diet.VEGETARIAN):
        assert (diet.value in draft.tags) == (diet in diets(draft))


@every_recipe
def test_title_and_description_are_short(path: Path) -> None:
    draft = recipe(path)
    assert 2 <= len(draft.title.split()) <= 6
    assert len(draft.title) <= 45
    assert 8 <= len(draft.description.split()) <= 35
    assert draft.vessel in VESSELS
    assert draft.source.kind is SourceKind.STARTER


@every_recipe
def test_steps_are_few_and_of_readable_length(path: Path) -> None:
    steps = recipe(path).steps
    assert 5 <= len(steps) <= 9
    for step in steps:
        assert 12 <= len(step.text.split()) <= 45, step.text


@every_recipe
def test_heat_steps_give_level_time_and_cue(path: Path) -> None:
    for step in recipe(path).steps:
        if step.kind is StepKind.COOK:
            assert HEAT.search(step.text), step.text
            assert CUE.search(step.text), step.text
            assert step.minutes > 0, step.text


@every_recipe
def test_an_oven_is_heated_first_and_in_three_scales(path: Path) -> None:
    steps = recipe(path).steps
    preheats = [index for index, step in enumerate(steps) if step.kind is StepKind.PREHEAT]
    assert preheats in ([], [0])
    assert all(OVEN.search(steps[index].text) and steps[index].oven_c for index in preheats)


@every_recipe
def test_tip_gives_a_reason_and_notes_say_how_to_store(path: Path) -> None:
    draft = recipe(path)
    assert REASON.search(draft.tip)
    assert STORAGE.search(draft.notes)
