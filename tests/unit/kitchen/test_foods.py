"""The shipped table of foods: complete, unambiguous, and safe by words an allergic cook would look for."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food, parse_foods
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet, Place, RawAnimal

TEXT = (Path(__file__).parents[3] / "resources/kitchen/foods.csv").read_text(encoding="utf-8")
FOODS = parse_foods(TEXT)
HEADER = TEXT.splitlines()[0]


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


CATEGORIES = words(
    "vegetable leafy_green root_vegetable allium fungus fruit citrus berry"
    " dried_fruit grain pasta noodle bread"
    " flour pulse meat poultry cured_meat fish shellfish egg dairy cheese plant_milk"
    " soya_protein nut seed oil"
    " fat vinegar sauce condiment spice spice_blend herb sweetener baking stock drink chocolate pickle"
)
ROLES = words(
    "protein egg pulse tofu meat poultry fish seafood mince cured starch rice pasta noodle grain potato bread"
    " wrap flour oats allium garlic ginger chilli veg veg_hard veg_soft greens"
    " salad_leaf salad_veg tomato_body"
    " coconut_body cream_body yoghurt milk cheese_melt cheese_hard cheese_fresh fat"
    " oil butter acid umami salty"
    " stock spice warm_spice spice_blend herb_soft herb_hard herb_dried sweet fruit fruit_soft fruit_firm"
    " dried_fruit nut seed crunch condiment spread pickle baking drink chocolate"
)
AISLES = words("produce dairy meat fish bakery tins grains spices condiments baking frozen drinks")

FLESH = frozenset({Allergen.FISH, Allergen.CRUSTACEAN, Allergen.MOLLUSC})
ANIMAL = FLESH | {Allergen.MILK, Allergen.EGG}
MEATS = frozenset({"meat", "poultry", "cured_meat"})
EATS_NO_MEAT = frozenset({Diet.VEGAN, Diet.VEGETARIAN, Diet.PESCATARIAN})

PLANT_BASED = r"vegan|vegetarian|plant|dairy-free|oat|soya?|almond|coconut|rice|cashew|nut|hazelnut|oatmeal"
# Allergen -> (words that give it away, phrases that hold such a word without it).
ORACLE: dict[Allergen, tuple[str, str]] = {
    Allergen.MILK: (
        r"milk|butter|ghee|cheese|cheddar|yogh?urt|cream|custard|paneer|mozzarella|feta|halloumi|kefir",
        rf"(?:{PLANT_BASED})[\w -]*? (?:milk|butter|cheese|yogh?urt|cream|cheddar)|butter bean\w*"
        r"|(?:pea|ground)nut butter|(?:sunflower|seed)[\w -]* butter|dairy-free \w+|cream of tartar"
        r"|creamed coconut|coconut cream",
    ),
    Allergen.EGG: (
        r"eggs?|mayo|mayonnaise|meringue|brioche|salad cream",
        r"egg-free \w+|vegan mayo\w*",
    ),
    Allergen.GLUTEN: (
        r"wheat|bread|breadcrumbs?|panko|flour|pasta|spaghetti|couscous|bulgh?ur|semolina|barley|rye|spelt"
        r"|seitan|naan|pitta|pita|chapati|crackers?|croissants?|bagels?|croutons?|lasagne|udon|soy sauce|beer"
        r"|ale|lager",
        r"gluten-free [\w -]+|gf \w+|buckwheat(?: flour)?|(?:corn|rice) pasta|(?:tomato )?pasta sauce"
        r"|(?:rice|gram|chickpea|garbanzo|corn|maize|almond|oat|potato"
        r"|tapioca) flour[\w ]*|ginger (?:beer|ale)",
    ),
    Allergen.PEANUT: (r"peanuts?|groundnuts?|satay|monkey nut", r""),
    Allergen.SESAME: (r"sesame|tahini|tahina|hummus|houmous|za'atar|dukkah", r""),
    Allergen.MUSTARD: (r"mustard", r""),
    Allergen.CELERY: (r"celery|celeriac|stock(?: cubes?)?|bouillon", r""),
    Allergen.SOY: (r"soya?|tofu|miso|edamame|tempeh|soybeans?|teriyaki|hoisin|tamari", r""),
    Allergen.FISH: (
        r"fish|salmon|cod|haddock|tuna|mackerel|trout|anchovy|anchovies|sardines?|worcestershire|caesar|kimchi",
        r"",
    ),
    Allergen.CRUSTACEAN: (r"prawns?|shrimps?|crab|lobster|langoustine|thai (?:red|green)? ?curry paste", r""),
    Allergen.MOLLUSC: (
        r"mussels?|clams?|squid|calamari|octopus|scallops?|oysters?",
        r"(?:king )?oyster mushrooms?|(?:vegetarian|vegan|mushroom) oyster sauce",
    ),
    Allergen.TREE_NUT: (
        r"almonds?|walnuts?|cashews?|pecans?|pistachios?|hazelnuts?|macadamias?|brazil nuts?|pine nuts?|pesto"
        r"|marzipan|nutella",
        r"",
    ),
    Allergen.COCONUT: (r"coconut", r""),
    Allergen.SULPHITE: (r"wine|dried apricots?|raisins?|sherry|port", r"(?:sweet )?rice wine(?: vinegar)?"),
}  # fmt: skip


def row(**changes: str) -> str:
    """A table of one food, with some cells changed."""
    cells = {
        "id": "leek", "name": "leek", "category": "allium", "roles": "veg", "aisle": "produce",
        "place": "fridge", "serving_g": "80", "colour": "#b9cf8c",
    } | changes  # fmt: skip
    return HEADER + "\n" + ",".join(cells.get(key, "") for key in HEADER.split(","))


def suspects(allergen: Allergen) -> list[str]:
    """Foods whose words promise an allergen that the table does not know."""
    words, guards = ORACLE[allergen]
    guard = re.compile(rf"\b(?:{guards})\b") if guards else None
    word = re.compile(rf"\b(?:{words})\b")
    found = []
    for food in FOODS.values():
        if allergen in food.contains | food.varies:
            continue
        names = (guard.sub(" ", name.casefold()) if guard else name.casefold() for name in food.names())
        found += [f"{food.id}: {name}" for name in names if word.search(name)]
    return found


def test_there_are_enough_foods() -> None:
    assert len(FOODS) >= 330


def test_no_name_belongs_to_two_foods() -> None:
    counts = Counter(name.casefold() for food in FOODS.values() for name in food.names())
    same = {food.name for food in FOODS.values() if food.name == food.plural}
    assert [name for name, count in counts.items() if count > 1 and name not in same] == []


@pytest.mark.parametrize("allergen", ORACLE)
def test_words_that_give_an_allergen_away_are_tagged(allergen: Allergen) -> None:
    assert suspects(allergen) == []


def test_the_oracle_catches_a_missing_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    untagged = parse_foods(row(id="x", name="goat butter"))
    monkeypatch.setitem(globals(), "FOODS", untagged)
    assert suspects(Allergen.MILK) == ["x: goat butter"]


def offenders(holds: Callable[[Food], bool]) -> list[str]:
    """Foods for which a rule does not hold."""
    return [food.id for food in FOODS.values() if not holds(food)]


RULES: dict[str, Callable[[Food], bool]] = {
    "id": lambda food: bool(re.fullmatch(r"[a-z][a-z0-9_]*", food.id)),
    "category": lambda food: food.category in CATEGORIES,
    "roles": lambda food: food.roles <= ROLES and 1 <= len(food.roles) <= 4,
    "aisle": lambda food: food.aisle in AISLES,
    "colour": lambda food: bool(re.fullmatch(r"#[0-9a-f]{6}", food.colour)),
    "plural": lambda food: food.uncountable is (not food.plural),
    "density": lambda food: food.density is None or 0.03 <= food.density <= 1.5,
    "piece": lambda food: food.piece_g is None or 0.05 <= food.piece_g <= 3000,
    "piece name": lambda food: bool(food.piece_g) is bool(food.piece_name),
    "pack": lambda food: food.pack_g is None or 0.5 <= food.pack_g <= 2000,
    "pack name": lambda food: bool(food.pack_g) is bool(food.pack_name),
    "serving": lambda food: 0 < food.serving_g <= 300,
    "allergens": lambda food: not food.contains & food.varies,
    "vegan": lambda food: Diet.VEGAN not in food.diets or not (food.contains | food.varies) & ANIMAL,
    "vegetarian": lambda food: Diet.VEGETARIAN not in food.diets or not (food.contains | food.varies) & FLESH,
    "diets nest": lambda food: (
        Diet.VEGAN not in food.diets or food.diets >= {Diet.VEGETARIAN, Diet.PESCATARIAN}
    ),
    "meat": lambda food: food.category not in MEATS or not food.diets & EATS_NO_MEAT,
    "flesh": lambda food: not food.contains & FLESH or Diet.VEGETARIAN not in food.diets,
    "wheat has gluten": lambda food: Allergen.WHEAT not in food.contains or Allergen.GLUTEN in food.contains,
    "wheat may be gluten": lambda food: (
        Allergen.WHEAT not in food.varies or Allergen.GLUTEN in food.contains | food.varies
    ),
}


@pytest.mark.parametrize("rule", RULES)
def test_every_food_keeps_the_rule(rule: str) -> None:
    assert offenders(RULES[rule]) == []


@pytest.mark.parametrize(
    ("food_id", "kind"),
    [
        ("chicken_breast", RawAnimal.POULTRY),
        ("turkey_mince", RawAnimal.POULTRY),
        ("chicken_liver", RawAnimal.POULTRY),
        ("beef_mince", RawAnimal.GROUND),
        ("pork_sausage", RawAnimal.GROUND),
        ("chorizo", RawAnimal.GROUND),
        ("bacon", RawAnimal.WHOLE_CUT),
        ("lamb_liver", RawAnimal.OFFAL),
        ("salmon", RawAnimal.FISH),
        ("prawn", RawAnimal.SHELLFISH),
        ("egg", RawAnimal.EGG),
        ("tuna_tin", RawAnimal.NONE),
        ("ham", RawAnimal.NONE),
        ("milk", RawAnimal.NONE),
        ("cooked_chicken", RawAnimal.NONE),
    ],
)
def test_raw_animal_foods_are_known_as_such(food_id: str, kind: RawAnimal) -> None:
    assert FOODS[FoodId(food_id)].raw_animal is kind


@pytest.mark.parametrize(
    "food_id", ["parmesan", "blue_cheese", "gelatine", "red_wine", "worcestershire_sauce", "kimchi"]
)
def test_hidden_animals_are_not_vegetarian(food_id: str) -> None:
    assert Diet.VEGETARIAN not in FOODS[FoodId(food_id)].diets


@pytest.mark.parametrize(
    ("word", "food_id"),
    [
        ("eggplant", "aubergine"),
        ("zucchini", "courgette"),
        ("flour", "plain_flour"),
        ("mince", "beef_mince"),
        ("pepper", "black_pepper"),
        ("capsicum", "red_pepper"),
        ("oil", "vegetable_oil"),
        ("cheese", "cheddar"),
        ("lentils", "green_lentil"),
        ("shrimp", "prawn"),
    ],
)
def test_plain_words_find_their_food(word: str, food_id: str) -> None:
    assert [food.id for food in FOODS.values() if word in food.names()] == [food_id]


@pytest.mark.parametrize(
    ("food_id", "grams_per_ml"),
    [("sugar", 0.85), ("plain_flour", 0.53), ("olive_oil", 0.92), ("honey", 1.42)],
)
def test_densities_match_weighed_cups(food_id: str, grams_per_ml: float) -> None:
    assert FOODS[FoodId(food_id)].density == pytest.approx(grams_per_ml, rel=0.03)


def test_a_row_gives_a_food() -> None:
    food = parse_foods(row(synonyms="poireau| porro ", density="0.38", uncountable="1"))[FoodId("leek")]
    assert (food.place, food.density, food.piece_g) == (Place.FRIDGE, 0.38, None)
    assert list(food.names()) == ["leek", "poireau", "porro"]
    assert food.diets == {Diet.GLUTEN_FREE, Diet.DAIRY_FREE}


def test_what_may_hold_milk_or_wheat_loses_the_derived_diets() -> None:
    assert parse_foods(row(contains="milk", varies="wheat"))[FoodId("leek")].diets == frozenset()


@pytest.mark.parametrize(
    "changes",
    [{"colour": ""}, {"place": "garage"}, {"contains": "nuts"}, {"serving_g": "some"}, {"diets": "keto"}],
)
def test_a_broken_row_is_named(changes: dict[str, str]) -> None:
    with pytest.raises(KitchenDataError, match=r"foods\.csv line 2"):
        parse_foods(row(**changes))


def test_a_missing_column_is_named() -> None:
    with pytest.raises(KitchenDataError, match=r"foods\.csv line 2"):
        parse_foods("id,name\nleek,leek")


def test_an_id_stands_once() -> None:
    twice = row() + "\n" + row().splitlines()[1]
    with pytest.raises(KitchenDataError, match="line 3: leek stands there twice"):
        parse_foods(twice)
