"""Small dishes of few foods: each comes of its own pantry, at every number of servings, without a finding."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, Plan, compose, write
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest, Severity
from tests.unit.kitchen.composer.pantries import wish

PANTRIES = {
    "baked_potato": ("potato", "tuna_tin", "sweetcorn", "mayonnaise", "lemon"),
    "bean_toast": ("bread", "baked_beans", "egg", "butter"),
    "cheese_toast": ("sourdough_bread", "gruyere", "ham", "dijon_mustard"),
    "fish_parcel": ("haddock", "leek", "frozen_peas", "new_potato", "white_wine_vinegar", "dill"),
    "leaf_salad": ("rocket", "pear", "blue_cheese", "walnut", "cider_vinegar", "honey"),
    "pan_meat": ("lamb_chop", "couscous", "courgette", "red_pepper", "garlic", "lemon", "mint"),
    "spread_toast": ("sourdough_bread", "avocado", "lime", "cherry_tomato", "coriander_leaf"),
    "yoghurt_bowl": ("natural_yoghurt", "banana", "walnut", "honey", "cinnamon"),
    "bean_plate": ("butter_bean", "tuna_tin", "red_onion", "lemon", "parsley", "olive_oil", "ciabatta"),
    "bread_plate": ("naan", "chickpea", "spinach", "onion", "cumin", "natural_yoghurt", "vegetable_oil"),
    "burger": ("lamb_mince", "pitta", "feta", "tomato", "red_onion", "natural_yoghurt", "lemon", "olive_oil"),
    "chowder": ("potato", "bacon", "sweetcorn", "onion", "milk", "butter", "parsley", "bread"),
    "clafoutis": ("egg", "oat_milk", "plain_flour", "brown_sugar", "plum", "cinnamon"),
    "congee": (
        "jasmine_rice",
        "chicken_thigh",
        "ginger",
        "pak_choi",
        "soy_sauce",
        "spring_onion",
        "sesame_oil",
    ),
    "cottage_pie": (
        "lentil_tin",
        "sweet_potato",
        "carrot",
        "onion",
        "tomato_paste",
        "cheddar",
        "rapeseed_oil",
    ),
    "couscous_bowl": (
        "couscous",
        "lamb_mince",
        "aubergine",
        "onion",
        "cinnamon",
        "mint",
        "olive_oil",
        "lemon",
    ),
    "fritter": (
        "sweetcorn",
        "gram_flour",
        "spring_onion",
        "cumin",
        "coriander_leaf",
        "lime",
        "vegetable_oil",
    ),
    "fruit_cooler": ("lime", "honey", "cucumber", "mint"),
    "gratin": ("new_potato", "creme_fraiche", "ham", "cheddar", "onion", "wholegrain_mustard", "butter"),
    "griddle_bread": ("wholemeal_flour", "egg", "spinach", "feta", "garlic", "olive_oil", "lemon"),
    "hot_chocolate": ("oat_milk", "cocoa_powder", "sugar"),
    "koshari": (
        "basmati_rice",
        "chickpea",
        "red_onion",
        "passata",
        "garlic",
        "cumin",
        "lemon",
        "sunflower_oil",
    ),
    "lassi": ("greek_yoghurt", "mint", "cardamom"),
    "macaroni_cheese": ("pasta", "gruyere", "milk", "butter", "plain_flour", "leek", "ham", "nutmeg"),
    "mash_bowl": (
        "potato",
        "cannellini_bean",
        "savoy_cabbage",
        "onion",
        "butter",
        "cider_vinegar",
        "parsley",
    ),
    "noodle_salad": (
        "glass_noodles",
        "smoked_tofu",
        "carrot",
        "cucumber",
        "soy_sauce",
        "lime",
        "basil",
        "cashew",
    ),
    "pasta_bake": ("pasta", "passata", "tuna_tin", "sweetcorn", "cheddar", "onion", "olive_oil", "parsley"),
    "peanut_noodles": (
        "egg_noodles",
        "peanut_butter",
        "chicken_breast",
        "broccoli",
        "soy_sauce",
        "lime",
        "groundnut_oil",
    ),
    "pizza": ("naan", "tomato_paste", "feta", "courgette", "red_onion", "olive_oil", "thyme"),
    "plain_pasta": ("lasagne_sheets", "garlic", "parsley", "parmesan", "butter"),
    "polenta": (
        "polenta",
        "cherry_tomato",
        "spinach",
        "cannellini_bean",
        "garlic",
        "olive_oil",
        "feta",
        "basil",
    ),
    "potato_bowl": ("potato", "chickpea", "frozen_peas", "natural_yoghurt", "mint", "olive_oil"),
    "quiche_bake": (
        "egg",
        "single_cream",
        "shortcrust_pastry",
        "asparagus",
        "goats_cheese",
        "olive_oil",
        "salad_leaves",
    ),
    "quick_lentils": ("red_lentil", "onion", "spinach", "garam_masala", "ghee", "lime", "flatbread"),
    "rice_plate": ("rice", "pork_chop", "green_bean", "garlic", "paprika", "rapeseed_oil", "lemon"),
    "roast": ("pork_tenderloin", "potato", "fennel", "onion", "thyme", "olive_oil", "lemon"),
    "rosti": ("potato", "smoked_salmon", "soured_cream", "dill", "rapeseed_oil", "spring_onion"),
    "sesame_noodles": (
        "udon_noodles",
        "edamame",
        "red_pepper",
        "sesame_seed",
        "soy_sauce",
        "rice_vinegar",
        "rapeseed_oil",
    ),
    "slaw": ("red_cabbage", "carrot", "chickpea", "tahini", "lemon", "olive_oil", "parsley", "pitta"),
    "spiced_tea": ("tea", "lemon", "ginger", "honey"),
    "stuffed_vegetable": (
        "courgette",
        "cooked_rice",
        "mozzarella",
        "cherry_tomato",
        "garlic",
        "olive_oil",
        "basil",
    ),
    "taco": ("flour_tortilla", "cod", "white_cabbage", "lime", "soured_cream", "paprika", "rapeseed_oil"),
    "tomato_chicken": (
        "chicken_wing",
        "passata",
        "garlic",
        "smoked_paprika",
        "green_pepper",
        "olive_oil",
        "parsley",
    ),
}
"""None of these is the exemplar its family names itself."""


def alone(book: ChefBook, name: str) -> ChefBook:
    """A chef who knows one family only."""
    return ChefBook({name: book.archetypes[name]}, book.palettes, book.handling, book.pairs)


def first(catalogue: Catalogue, book: ChefBook, name: str, request: CookRequest) -> Plan:
    plans = compose(catalogue, alone(book, name), request)
    assert plans, f"{name} has no dish"
    return plans[0]


@pytest.mark.parametrize("servings", [1, 2, 4])
@pytest.mark.parametrize("name", PANTRIES)
def test_a_pantry_yields_the_dish_without_a_finding(
    catalogue: Catalogue, book: ChefBook, name: str, servings: int
) -> None:
    request = wish(PANTRIES[name], servings=servings)
    draft = write(first(catalogue, book, name, request), catalogue, book)
    findings = inspect(draft, catalogue, request).findings
    assert [finding.message for finding in findings if finding.severity is not Severity.NOTE] == []
    assert draft.servings == servings


@pytest.mark.parametrize("name", PANTRIES)
def test_titles_stay_true_when_all_others_were_cooked_lately(
    catalogue: Catalogue, book: ChefBook, name: str
) -> None:
    late: tuple[str, ...] = ()
    for _ in range(3):
        request = wish(PANTRIES[name], recent_titles=late)
        plans = compose(catalogue, alone(book, name), request)
        if not plans:
            break
        draft = write(plans[0], catalogue, book)
        assert inspect(draft, catalogue, request).clean
        assert draft.title.split()[-1] not in {"with", "and", "on"}
        assert draft.title.split()[0].lower() not in {"with", "and", "on"}
        late = (*late, draft.title)
    assert late


@pytest.mark.parametrize(
    ("name", "foods", "title"),
    [
        ("cheese_toast", ("bread", "cheddar"), "Cheddar on toast"),
        ("cheese_toast", ("rye_bread", "cheddar", "tomato"), "Cheddar and tomato on rye bread"),
        ("bean_toast", ("bread", "baked_beans"), "Baked beans on toast"),
        ("pan_meat", ("beef_steak", "ciabatta", "mushroom", "double_cream"), "Creamy beef with mushrooms"),
    ],
)
def test_titles_say_what_is_on_the_plate(
    catalogue: Catalogue, book: ChefBook, name: str, foods: tuple[str, ...], title: str
) -> None:
    assert first(catalogue, book, name, wish((*foods, "garlic"))).title == title


def test_fish_is_safe_in_its_parcel(catalogue: Catalogue, book: ChefBook) -> None:
    plan = first(catalogue, book, "fish_parcel", wish(PANTRIES["fish_parcel"]))
    assert [step.temperature_c for step in plan.steps if step.temperature_c] == [63]


def test_whole_chops_rest(catalogue: Catalogue, book: ChefBook) -> None:
    plan = first(catalogue, book, "pan_meat", wish(PANTRIES["pan_meat"]))
    draft = write(plan, catalogue, book)
    text = next(step.text for step in draft.steps if FoodId("lamb_chop") in step.foods)
    assert "63 °C, then rest off the heat for 3 minutes" in text


@pytest.mark.parametrize(
    ("name", "foods"),
    [
        ("yoghurt_bowl", ("natural_yoghurt", "honey")),
        ("leaf_salad", ("rocket", "cucumber", "lemon")),
        ("pan_meat", ("pork_chop", "mushroom", "lemon")),
        ("fish_parcel", ("cod", "rice", "lemon")),
        ("baked_potato", ("potato", "butter", "chives")),
    ],
)
def test_too_little_is_no_dish(
    catalogue: Catalogue, book: ChefBook, name: str, foods: tuple[str, ...]
) -> None:
    assert compose(catalogue, alone(book, name), wish(foods)) == ()
