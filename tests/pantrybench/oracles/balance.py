"""M14, checks 1-4 of chef.md section 5: salt, acid, fat and size of a plate, from the USDA cells.

The finished weight is only known within bounds (how much water boiled off?), so a dish is too salty only
against the greatest weight it can have, and flat only against the least.
"""

import re
from collections.abc import Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.oracles.facts import Facts, prose
from tests.pantrybench.oracles.families import BAKED_DOUGH, FRIED, SOUPS, STEWS, is_main, is_sweet
from tests.pantrybench.oracles.lists import ids

SALT_MOST_G = 4.5
SLACK = 0.15
BANDS = ((SOUPS, 0.5, 0.8), (STEWS, 0.55, 0.9), (FRIED, 0.6, 1.0))
"""Salt in % of the finished weight."""

WATER = re.compile(r"(\d+(?:\.\d+)?) ?(ml|l|litres?) (?:of )?(?:\w+ )?(?:water|stock)\b")
DRY_STARCH = frozenset({"rice", "pasta", "noodle", "grain", "oats"})
STARCH = DRY_STARCH | {"bread", "wrap", "potato"}
DRINKS_MOST, DRINKS_LEAST, KEEPS = 2.2, 0.8, 0.65
"""Water that dry starch takes up, in times its weight, and what is left of other foods at the least."""

ACID = ids(
    "lemon lime orange grapefruit clementine lemon_juice_bottled lime_juice_bottled orange_juice tomato "
    "cherry_tomato tinned_tomato passata tomato_paste sundried_tomato tomatillo salsa ketchup "
    "pasta_sauce pizza_sauce tomato_juice tamarind_paste sumac amchur pomegranate_molasses pomegranate "
    "natural_yoghurt greek_yoghurt soya_yoghurt coconut_yoghurt soured_cream creme_fraiche buttermilk "
    "kefir labneh tzatziki red_wine white_wine cider capers kimchi sauerkraut gherkin pickled_onion "
    "pickled_jalapeno pickled_beetroot pickled_ginger lime_pickle dijon_mustard wholegrain_mustard "
    "vinaigrette caesar_dressing harissa sriracha hot_sauce chipotle_paste brown_sauce bbq_sauce "
    "mango_chutney cranberry_sauce worcestershire_sauce ranch_dressing tartare_sauce salad_cream "
    "mint_sauce zaatar feta goats_cheese baked_beans quark pineapple tinned_pineapple apple "
    "cooking_apple gochujang sambal sweet_chilli_sauce horseradish_sauce green_olive chaat_masala "
    "plum_sauce teriyaki_sauce black_olive"
)
LIFTS = re.compile(r"\b(?:squeeze|splash|lemon|lime|vinegar|pickle|lift|sharp|tomatoes beside)")
FAT_MOST_G, FAT_LEAST_G = 24.0, 1.0
KCAL, PROTEIN_G = (400.0, 850.0), 15.0
LIGHT = re.compile(r"\b(?:light|small plate|kcal|snack|more of a meal|side|hearty|filling)\b")


def plates(draft: RecipeDraft, request: CookRequest) -> float:
    """Servings as adult portions: a child eats 0.6 of one, and of fewer servings gets its share."""
    small = min(request.children / request.servings, 1.0) * draft.servings
    return draft.servings - 0.4 * small


def salt_in_band(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Salt of all foods, sodium counted as salt: a plate's total, and its share of the finished weight."""
    salt = facts.total(draft, "salt_g")
    each = salt / plates(draft, request)
    if each > SALT_MOST_G * (1 + SLACK):
        yield f"salt: {each:.1f} g a serving"
    if is_sweet(draft) or draft.archetype in BAKED_DOUGH:
        return
    least, most = finished_weight(draft, facts)
    low, high = next(((low, high) for names, low, high in BANDS if draft.archetype in names), (0.25, 1.25))
    added = any(line.food_id == "salt" for line in draft.ingredients)
    if added and 100 * salt / most > high * (1 + SLACK):
        yield f"salt: {100 * salt / most:.2f} % of {most:.0f} g"
    at_risk = request.stages & {LifeStage.INFANT, LifeStage.UNDER_FIVE}
    if _has_salt(request) and not at_risk and 100 * salt / least < low * (1 - SLACK):
        yield f"flat: {100 * salt / least:.2f} % salt in {least:.0f} g"


def _has_salt(request: CookRequest) -> bool:
    return any(item.food_id == "salt" for item in request.stock)


def finished_weight(draft: RecipeDraft, facts: Facts) -> tuple[float, float]:
    """The least and the greatest weight on the plates, in g. A plain side may stay unsalted, so starch
    counts for nothing at the least."""
    dry = sum(i.grams or 0 for i in draft.ingredients if facts.roles(i.food_id) & DRY_STARCH)
    side = sum(i.grams or 0 for i in draft.ingredients if facts.roles(i.food_id) & STARCH)
    rest = sum(i.grams or 0 for i in draft.ingredients) - side
    water = stated_water(draft)
    return max(KEEPS * rest, 1.0), rest + side + max(water, DRINKS_MOST * dry)


def stated_water(draft: RecipeDraft) -> float:
    """Millilitres of water or stock the steps name."""
    found = (match for step in draft.steps for match in WATER.finditer(step.text.casefold()))
    return sum(float(match[1]) * (1 if match[2] == "ml" else 1000) for match in found)


def acid_or_note(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """A savoury dish holds something sharp, or says that it would lift it."""
    foods = {line.food_id for line in draft.ingredients}
    sharp = foods & ACID or any(facts.category(food) in {"vinegar", "pickle", "citrus"} for food in foods)
    if is_sweet(draft) or draft.archetype in BAKED_DOUGH or sharp:
        return
    if not LIFTS.search(" ".join((draft.notes, draft.tip, draft.steps[-1].text)).casefold()):
        yield "acid: nothing sharp, and no word about it"


def fat_in_band(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Oil, butter and the like that were added, a serving of a main; a cook who asked may have little."""
    if not is_main(draft):
        return
    fats = [i for i in draft.ingredients if facts.category(i.food_id) in {"oil", "fat"}]
    each = sum(line.grams or 0 for line in fats) / plates(draft, request)
    if each > FAT_MOST_G:
        yield f"fat: {each:.0f} g added a serving"
    wanted = {line.food_id for line in fats} & request.must_use
    if fats and not wanted and each < FAT_LEAST_G:
        yield f"fat: {each:.1f} g a serving cannot fry anything"


def feeds(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """A main feeds, or says that it is light or rich."""
    if not is_main(draft) or LIGHT.search(" ".join(prose(draft)).casefold()):
        return
    each = plates(draft, request)
    energy, protein = facts.total(draft, "energy_kcal") / each, facts.total(draft, "protein_g") / each
    if not KCAL[0] * (1 - SLACK) <= energy <= KCAL[1] * (1 + SLACK):
        yield f"energy: {energy:.0f} kcal a serving"
    if protein < PROTEIN_G * (1 - SLACK):
        yield f"protein: {protein:.0f} g a serving"
