"""Dish families: read, refused, and each proven by its own pantry."""

from collections.abc import Iterator

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, build_chef_book, compose, parse_archetype, write
from desktop_app.kitchen.craft import build_craft
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.generation import Severity
from desktop_app.schemas.people import Equipment
from tests.unit.kitchen.composer.pantries import wish
from tests.unit.kitchen.real_tables import KITCHEN as TABLES

NAMES = sorted(path.stem for path in (TABLES / "archetypes").glob("*.toml"))
SMALL = """
family = "bowl"
idea = "one food"
courses = ["dinner"]
equipment = ["hob"]
palettes = { plain = 1.0 }
vessel = "bowl"
max_foods = 3
heroes = ["main"]
titles = ["{main!} bowl"]
descriptions = ["A bowl of {main*}."]
tips = []
exemplar = ["rice"]
slots = [{ id = "main", foods = ["rice"], least = 1, grams = [50, 70, 90] }]
stages = [{ id = "cook", text = "Cook {main} for {t 5}.", minutes = 5 }]
"""
BANDS = (TABLES / "bands.toml").read_text(encoding="utf-8")
PALETTES = '[plain]\ncuisine = "plain"\nmarkers = []\n'
BROKEN = (
    ("slots = [", "slots = [[", "not valid TOML"),
    ('family = "bowl"\n', "", "family"),
    ('courses = ["dinner"]', 'courses = ["brunch"]', "brunch"),
    ('equipment = ["hob"]', 'equipment = ["fire"]', "fire"),
    ('equipment = ["hob"]\n', "", "equipment"),
    ('vessel = "bowl"', 'vessel = "bowl"\nmood = "sad"', "unknown field mood"),
    ('heroes = ["main"]', 'heroes = ["side"]', "unknown hero slot side"),
    (", grams = [50, 70, 90]", "", "slot main has no grams"),
    ("grams = [50, 70, 90]", "gramms = [1]", "unknown field gramms"),
    ("grams = [50, 70, 90]", "grams = [50]", "missing"),
    ("minutes = 5 }", 'minutes = 5, after = ["soak"] }', "waits for unknown soak"),
    ("minutes = 5 }", 'minutes = 5, when = "sauce" }', "unknown slot sauce"),
    ("minutes = 5 }", 'minutes = 5, when = "main?" }', "not a condition"),
    ("Cook {main} for", "Cook {mian} for", "unknown slot mian"),
    ("Cook {main} for", "Cook {Main!!} for", "not a token"),
    ("max_foods = 3", 'max_foods = 3\nstyle = "julienne"', "unknown style julienne"),
    ("stages = [", 'stages = [{ id = "cook", text = "Wait." }, ', "stage cook stands there twice"),
    (
        "slots = [",
        'slots = [{ id = "main", foods = [], grams = [1, 2, 3] }, ',
        "slot main stands there twice",
    ),
)


def test_a_small_family_is_read() -> None:
    archetype = parse_archetype(SMALL, "bowl")
    assert archetype.slot("main").least == 1
    with pytest.raises(KeyError):
        archetype.slot("side")


@pytest.mark.parametrize(("before", "after", "message"), BROKEN)
def test_a_broken_family_is_refused_by_name(before: str, after: str, message: str) -> None:
    assert before in SMALL
    with pytest.raises(KitchenDataError, match=message) as caught:
        parse_archetype(SMALL.replace(before, after), "bowl")
    assert "bowl" in caught.value.user_message


@pytest.mark.parametrize(
    ("palettes", "pairs", "message"),
    [
        ('[other]\ncuisine = "x"\n', "a,b,score\n", "unknown palette plain"),
        ("[plain]\nmarkers = []\n", "a,b,score\n", "Palette plain"),
        ("plain = 3\n", "a,b,score\n", "Palette plain"),
        (PALETTES + "[handling.rice]\nfry = []\n", "a,b,score\n", "handling"),
        (PALETTES, "a,b,score\nrice,peas,good\n", "pairs.csv line 2"),
        (PALETTES, "a,b\nrice,peas\n", "pairs.csv line 2"),
    ],
)
def test_a_broken_book_is_refused(palettes: str, pairs: str, message: str) -> None:
    with pytest.raises(KitchenDataError, match=message):
        build_chef_book({"bowl": SMALL}, palettes, build_craft(BANDS, palettes, pairs))


def test_the_book_is_wide_enough(book: ChefBook) -> None:
    assert len(book.archetypes) >= 68
    assert len(book.palettes) >= 14
    for name in set(book.palettes) - {"sweet"}:
        palette = book.palettes[name]
        assert {"fat", "acid", "herb", "crunch", "heat"} <= palette.lists.keys(), name
        assert len(palette.markers) >= 5, name


def test_every_name_in_the_book_is_a_food(book: ChefBook, catalogue: Catalogue) -> None:
    unknown = [name for name in _food_names(book) if name not in catalogue.foods]
    assert unknown == []


def _food_names(book: ChefBook) -> Iterator[str]:
    for archetype in book.archetypes.values():
        yield from archetype.exemplar
        for slot in archetype.slots:
            yield from (*slot.foods, *slot.to_buy)
    for palette in book.palettes.values():
        yield from palette.markers
        for foods in palette.lists.values():
            yield from foods


@pytest.mark.parametrize("name", NAMES)
def test_the_exemplar_yields_a_clean_recipe_of_its_family(
    name: str, book: ChefBook, catalogue: Catalogue
) -> None:
    archetype = book.archetypes[name]
    servings = max(2, archetype.min_servings)
    request = wish(archetype.exemplar, count=12, servings=servings, equipment=frozenset(Equipment))
    plans = [plan for plan in compose(catalogue, book, request) if plan.archetype == name]
    assert plans
    draft = write(plans[0], catalogue, book)
    findings = inspect(draft, catalogue, request).findings
    assert [finding for finding in findings if finding.severity is not Severity.NOTE] == []
    assert 1 <= len(draft.steps) <= 8
