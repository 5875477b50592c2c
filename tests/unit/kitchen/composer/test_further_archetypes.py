"""Families for kitchens without a hob, for slow pots, and for what stood on the shelf unused."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.generation import CookRequest, Severity
from desktop_app.schemas.people import Equipment, LifeStage
from tests.unit.kitchen.composer.pantries import TODAY, stock, wish
from tests.unit.kitchen.composer.test_more_archetypes import alone, first

ALL = frozenset(Equipment)
OFFICE = frozenset({Equipment.MICROWAVE, Equipment.KETTLE})
PANTRIES = {
    "brownies": ("dark_chocolate", "dairy_free_spread", "sugar", "egg", "gluten_free_flour", "hazelnut"),
    "carbonara": ("tagliatelle", "egg", "bacon", "pecorino", "garlic", "parsley", "olive_oil"),
    "cauliflower_cheese": ("leek", "gruyere", "milk", "butter", "plain_flour", "ham", "wholegrain_mustard"),
    "duck_breast": ("duck_breast", "plum", "new_potato", "red_cabbage", "honey", "thyme", "cider_vinegar"),
    "gnocchi": ("gnocchi", "bacon", "courgette", "creme_fraiche", "garlic", "thyme", "lemon", "olive_oil"),
    "liver_onions": ("chicken_liver", "red_onion", "bread", "spinach", "thyme", "lemon", "butter"),
    "microwave_beans": ("chickpea", "courgette", "cherry_tomato", "feta", "lemon", "olive_oil", "pitta"),
    "microwave_eggs": ("egg", "wholemeal_bread", "cherry_tomato", "spring_onion", "butter", "milk"),
    "microwave_rice": ("cooked_rice", "tuna_tin", "sweetcorn", "frozen_peas", "soy_sauce", "lime"),
    "mussels": (
        *("clam", "cherry_tomato", "onion", "garlic", "olive_oil", "ciabatta", "lemon", "parsley"),
        "fennel_seed",
    ),
    "pressure_chickpeas": (
        *("chickpea_dried", "passata", "red_pepper", "onion", "garlic", "smoked_paprika"),
        *("sourdough_bread", "olive_oil", "lemon", "parsley"),
    ),
    "pressure_dal": (
        *("toor_dal", "spinach", "red_onion", "garlic", "mustard_seed", "turmeric", "basmati_rice"),
        *("vegetable_oil", "lime"),
    ),
    "pressure_stew": (
        *("lamb_shoulder", "swede", "shallot", "tinned_tomato", "rosemary", "red_wine_vinegar"),
        *("bread", "rapeseed_oil", "parsley"),
    ),
    "pulled_pork": (
        *("pork_shoulder", "cumin", "red_onion", "ketchup", "lime", "flour_tortilla", "red_cabbage"),
        *("vegetable_oil", "coriander_leaf"),
    ),
    "roast_chicken": (
        *("whole_chicken", "new_potato", "fennel", "red_onion", "garlic", "rosemary", "lemon"),
        *("olive_oil", "black_pepper"),
    ),
    "slow_chilli": (
        *("turkey_mince", "black_bean", "passata", "red_onion", "sweet_potato", "chili_powder_blend"),
        *("corn_tortilla", "lime", "soured_cream", "olive_oil"),
    ),
    "slow_stew": (
        *("chicken_thigh", "parsnip", "onion", "garlic", "potato", "thyme", "lemon", "olive_oil"),
        "parsley",
    ),
}
"""None of these is the exemplar its family names itself."""


@pytest.mark.parametrize("servings", [1, 2, 5, 12])
@pytest.mark.parametrize("name", PANTRIES)
def test_a_pantry_yields_the_dish_without_a_finding(
    catalogue: Catalogue, book: ChefBook, name: str, servings: int
) -> None:
    archetype = book.archetypes[name]
    servings = max(min(servings, archetype.max_servings), archetype.min_servings)
    plenty = stock(PANTRIES[name], dict.fromkeys(PANTRIES[name], 9000.0))
    request = CookRequest(today=TODAY, stock=plenty, servings=servings, equipment=ALL)
    draft = write(first(catalogue, book, name, request), catalogue, book)
    findings = inspect(draft, catalogue, request).findings
    assert [finding.message for finding in findings if finding.severity is not Severity.NOTE] == []
    assert draft.servings == servings


@pytest.mark.parametrize("name", ["microwave_beans", "microwave_eggs", "microwave_rice"])
def test_an_office_kitchen_cooks_hot_meals(catalogue: Catalogue, book: ChefBook, name: str) -> None:
    plans = compose(catalogue, alone(book, name), wish(PANTRIES[name], servings=1, equipment=OFFICE))
    assert plans[0].archetype == name
    assert all(step.vessel == "microwave" for step in plans[0].steps if step.heat)
    without = wish(PANTRIES[name], servings=1, equipment=ALL - {Equipment.MICROWAVE})
    assert compose(catalogue, alone(book, name), without) == ()


def test_microwaved_eggs_are_stirred_heated_through_and_left_to_stand(
    catalogue: Catalogue, book: ChefBook
) -> None:
    request = wish(PANTRIES["microwave_eggs"], servings=2, equipment=OFFICE)
    draft = write(first(catalogue, book, "microwave_eggs", request), catalogue, book)
    cooked = next(step for step in draft.steps if step.temperature_c)
    assert (cooked.temperature_c or 0) >= 74
    assert "stirring" in cooked.text
    assert any("stand for 2 minutes" in step.text for step in draft.steps)


SLOW = ("pulled_pork", "slow_chilli", "slow_stew")
PRESSURE = ("pressure_chickpeas", "pressure_dal", "pressure_stew")


def _text(catalogue: Catalogue, book: ChefBook, name: str) -> str:
    request = wish(PANTRIES[name], servings=4, equipment=ALL)
    draft = write(first(catalogue, book, name, request), catalogue, book)
    return " ".join((*(step.text for step in draft.steps), *draft.notes))


@pytest.mark.parametrize("name", SLOW)
def test_a_slow_cooker_takes_browned_meat_and_whole_hours(
    catalogue: Catalogue, book: ChefBook, name: str
) -> None:
    text = _text(catalogue, book, name)
    assert "thawed" in text
    assert "hours with the lid on" in text
    assert text.index("over a high heat" if name != "slow_chilli" else "crumble in") < text.index("hours")


def test_tough_cuts_get_tender_and_poultry_safe(catalogue: Catalogue, book: ChefBook) -> None:
    for name, least in (("pulled_pork", 88), ("pressure_stew", 88), ("slow_stew", 74)):
        request = wish(PANTRIES[name], servings=4, equipment=ALL)
        plan = first(catalogue, book, name, request)
        assert max(step.temperature_c or 0 for step in plan.steps) >= least


def test_beans_go_into_a_slow_cooker_from_the_tin_alone(catalogue: Catalogue, book: ChefBook) -> None:
    dried = ("turkey_mince", "kidney_bean_dried", *PANTRIES["slow_chilli"][2:])
    assert compose(catalogue, alone(book, "slow_chilli"), wish(dried, servings=4, equipment=ALL)) == ()
    assert "drained from the tin" in _text(catalogue, book, "slow_chilli")


@pytest.mark.parametrize("name", PRESSURE)
def test_a_pressure_cooker_has_its_fill_line_and_its_wait(
    catalogue: Catalogue, book: ChefBook, name: str
) -> None:
    text = _text(catalogue, book, name)
    assert "half full" in text
    assert "the pressure has dropped" in text


@pytest.mark.parametrize(
    ("name", "tool"),
    [*((name, Equipment.SLOW_COOKER) for name in SLOW), *((n, Equipment.PRESSURE_COOKER) for n in PRESSURE)],
)
def test_nothing_is_cooked_in_a_pot_nobody_has(
    catalogue: Catalogue, book: ChefBook, name: str, tool: Equipment
) -> None:
    request = wish(PANTRIES[name], servings=4, equipment=ALL - {tool})
    assert compose(catalogue, alone(book, name), request) == ()


def test_shells_that_gape_and_shells_that_stay_shut_are_thrown_away(
    catalogue: Catalogue, book: ChefBook
) -> None:
    text = _text(catalogue, book, "mussels")
    assert "do not close" in text
    assert "all the shells are open and the flesh is opaque" in text
    assert "Throw away any that stay shut" in text


def test_carbonara_takes_no_cream_and_sets_its_eggs(catalogue: Catalogue, book: ChefBook) -> None:
    request = wish((*PANTRIES["carbonara"], "double_cream"), servings=2, equipment=ALL)
    plan = first(catalogue, book, "carbonara", request)
    assert not any(line.food_id == "double_cream" for line in plan.ingredients)
    assert plan.title == "Tagliatelle carbonara"
    assert max(step.temperature_c or 0 for step in plan.steps if "egg" in step.foods) >= 71


def test_a_bird_is_roasted_through_and_rests(catalogue: Catalogue, book: ChefBook) -> None:
    request = wish(PANTRIES["roast_chicken"], servings=4, equipment=ALL)
    plan = first(catalogue, book, "roast_chicken", request)
    assert max(step.temperature_c or 0 for step in plan.steps) >= 74
    assert "rest for 20 minutes" in _text(catalogue, book, "roast_chicken")
    assert plan.title == "Whole chicken roasted with fennel"


@pytest.mark.parametrize("servings", [6, 9, 16])
def test_brownies_keep_their_shares(catalogue: Catalogue, book: ChefBook, servings: int) -> None:
    foods = PANTRIES["brownies"]
    plenty = stock(foods, dict.fromkeys(foods, 9000.0))
    request = CookRequest(today=TODAY, stock=plenty, servings=servings, equipment=ALL)
    plan = first(catalogue, book, "brownies", request)
    grams = {line.food_id: line.grams or 0 for line in plan.ingredients}
    chocolate = grams["dark_chocolate"]
    shares = {"dairy_free_spread": 0.75, "sugar": 1.1, "egg": 0.75, "gluten_free_flour": 0.5}
    for food, share in shares.items():
        assert grams[food] / chocolate == pytest.approx(share, rel=0.2), food


def test_a_rice_pudding_speaks_of_its_own_milk(catalogue: Catalogue, book: ChefBook) -> None:
    request = wish(("pudding_rice", "coconut_drink", "sugar", "strawberry"), servings=2)
    draft = write(first(catalogue, book, "rice_pudding", request), catalogue, book)
    assert inspect(draft, catalogue, request).clean


def test_plain_yoghurt_with_dried_fruit_is_no_fruit_yoghurt(catalogue: Catalogue, book: ChefBook) -> None:
    request = wish(("natural_yoghurt", "mixed_dried_fruit", "honey"), servings=2)
    assert first(catalogue, book, "yoghurt_bowl", request).title == "Yoghurt bowl with mixed dried fruit"


def test_liver_is_not_served_to_pregnant_women(catalogue: Catalogue, book: ChefBook) -> None:
    foods = PANTRIES["liver_onions"]
    assert compose(catalogue, alone(book, "liver_onions"), wish(foods, servings=2))
    stages = frozenset({LifeStage.PREGNANT})
    assert compose(catalogue, alone(book, "liver_onions"), wish(foods, servings=2, stages=stages)) == ()
