"""M14, checks 5-7 and 11 of chef.md section 5: shares, least amounts, what never goes together, liquids."""

import re
from collections.abc import Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient, RecipeDraft
from tests.pantrybench.oracles.balance import DRY_STARCH, STARCH, plates, stated_water
from tests.pantrybench.oracles.facts import Facts, grams_of, stem_of
from tests.pantrybench.oracles.families import NAMED_BY_BASE, is_sweet
from tests.pantrybench.oracles.lists import ids

SEASONINGS = ids(
    "herb spice spice_blend oil fat vinegar sauce condiment stock sweetener baking citrus chocolate nut "
    "seed pickle dried_fruit cured_meat drink cheese egg"
)
"""Categories of which a little is enough, be it on the list or in the title."""

SMALL_FOODS = ids(
    "garlic ginger galangal red_chilli green_chilli birds_eye_chilli scotch_bonnet jalapeno "
    "spring_onion shallot nori wakame kombu dried_mushroom anchovy crispy_onions sundried_tomato "
    "garden_cress watercress rocket radish horseradish_sauce celery breadcrumbs croutons fish_roe "
    "milk_powder custard_powder natural_yoghurt greek_yoghurt soured_cream creme_fraiche single_cream "
    "double_cream soya_yoghurt coconut_yoghurt plant_cream tortilla_chips lettuce salad_leaves oat_bran "
    "wheat_germ puffed_rice popping_corn cornflakes granola milk oat_milk soya_milk "
    "almond_milk passion_fruit oats"
)
TITLE_SHARE, HERO_SHARE, LEAST_G = 0.065, 0.18, 10.0
LED_BY = re.compile(r" (?:with|in) ")
"""What comes after goes with the dish or holds it."""
SOFT_ALREADY = ids("gnocchi udon_noodles")
"""Boiled, but not to swell."""
COOKED_TIMES = 2.4
"""What dry starch and dried pulses weigh when they are cooked."""

LIQUIDS = ids(
    "milk soya_milk oat_milk almond_milk coconut_milk coconut_milk_light coconut_drink rice_drink water "
    "goat_milk vegetable_stock chicken_stock beef_stock fish_stock white_wine cider evaporated_milk"
)
RATIOS: dict[str, tuple[frozenset[str], float, float]] = {
    "risotto": (frozenset({"risotto_rice", "rice", "pudding_rice", "paella_rice", "sushi_rice"}), 2.8, 4.6),
    "pilaf": (frozenset({"rice", "basmati_rice", "jasmine_rice"}), 1.3, 2.8),
    "dal": (
        frozenset({"red_lentil", "toor_dal", "mung_bean", "chana_dal", "split_pea", "urad_dal"}),
        3.0,
        6.5,
    ),
    "porridge": (frozenset({"oats"}), 4.0, 7.2),
}
"""What is cooked, and the times of its weight in liquid (chef.md sections 1 and 2, and 20 % of slack)."""


def shares(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Foods of the title are what the dish is made of; a cook who asked for one may have little of it."""
    weights = {str(i.food_id): _on_the_plate(i, facts) for i in draft.ingredients}
    heroes = {food for food in _in_title(draft.title, draft, facts) if weights.get(food)}
    main = {food for food in heroes if facts.category(food) not in SEASONINGS and food not in SMALL_FOODS}
    plate = sum(g for food, g in weights.items() if food in heroes or not _is_a_side(food, facts)) or 1.0
    for food in sorted(main - request.must_use):
        if weights[food] / plate < TITLE_SHARE:
            yield f"share: {food} in the title is {100 * weights[food] / plate:.0f} % of the dish"
    led = _in_title(LED_BY.split(draft.title)[0], draft, facts) & set(weights)
    if (
        draft.archetype not in NAMED_BY_BASE
        and led
        and led <= main
        and sum(weights[food] for food in led) / plate < HERO_SHARE
    ):
        yield f"hero: {', '.join(sorted(led))} are not what the dish is made of"


def _is_a_side(food: str, facts: Facts) -> bool:
    """True for drinks of the pot, and for the rice or potatoes that go with a dish of another name."""
    return food in LIQUIDS or bool(facts.roles(food) & STARCH)


def _in_title(title: str, draft: RecipeDraft, facts: Facts) -> set[str]:
    """The listed foods a title names, if only by the last word of their name: “lentil” for red lentil.

    The words of a longer name are its own: “flour tortillas” are not of the flour.
    """
    listed = {str(line.food_id) for line in draft.ingredients}
    named, rest = [found for found in facts.named(title) if found[1] in listed], title.casefold()
    for name, _ in named:
        rest = rest.replace(name, " ", 1)
    words = {stem_of(word) for word in re.findall(r"\w+", rest)}
    rows = (facts.rows[line.food_id] for line in draft.ingredients if line.food_id in facts.rows)
    short = {row["id"] for row in rows if stem_of(row["name"].split()[-1].casefold()) in words}
    return short | {food for _, food in named}


def _on_the_plate(line: Ingredient, facts: Facts) -> float:
    food = line.food_id or ""
    dry = facts.roles(line.food_id) & DRY_STARCH or food.endswith(("_dried", "lentil", "dal"))
    swells = dry and not food.startswith("cooked_") and food not in SOFT_ALREADY
    return (line.grams or 0) * (COOKED_TIMES if swells else 1)


def least_grams(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """No food that is more than a seasoning comes in a taste only, but where the cook asked for it."""
    for line in draft.ingredients:
        small = line.food_id in SMALL_FOODS or facts.category(line.food_id) in SEASONINGS | {"flour"}
        each = (line.grams or 0) / plates(draft, request)
        if line.food_id not in request.must_use and not small and line.grams is not None and each < LEAST_G:
            yield f"least: {each:.0f} g {line.name} a serving"


def kitchen_counts(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Eggs are whole, what is counted comes in halves."""
    for line in draft.ingredients:
        step = 1.0 if facts.category(line.food_id) == "egg" else 0.25
        if (
            line.unit is None
            and line.quantity
            and abs(line.quantity / step - round(line.quantity / step)) > 0.01
        ):
            yield f"amount: {line.quantity:g} {line.name}"


def liquid_ratio(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Rice, lentils and oats get the liquid they can drink."""
    if draft.archetype not in RATIOS:
        return
    foods, low, high = RATIOS[draft.archetype]
    dry = grams_of(draft, *foods)
    liquid = (
        stated_water(draft) + grams_of(draft, *LIQUIDS) + 0.6 * grams_of(draft, "tinned_tomato", "passata")
    )
    if not dry or _serves_another_grain(draft, foods, facts):
        return
    if not low <= liquid / dry <= high:
        yield f"liquid: {liquid / dry:.1f} times the {' or '.join(sorted(foods & _ids(draft)))}"


def _serves_another_grain(draft: RecipeDraft, foods: frozenset[str], facts: Facts) -> bool:
    """Water of the rice beside a dal is no water of the dal."""
    return any(facts.roles(food) & DRY_STARCH for food in _ids(draft) - foods)


def _ids(draft: RecipeDraft) -> frozenset[str]:
    return frozenset(str(line.food_id) for line in draft.ingredients)


COLD_ONLY = r"\b(?:lettuce|iceberg lettuce|cucumbers?|avocados?|melon|watermelon|salad leaves|rocket)\b"
HEATED = r"\b(?:simmer|boil|fry|roast|bake|stew|sauté)\b"
COOKED_COLD = re.compile(rf"{HEATED}[^.]*{COLD_ONLY}")


def cold_stays_cold(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Nobody cooks lettuce, cucumber, melon or avocado in a savoury dish; nor simmers mayonnaise."""
    for step in draft.steps:
        text = step.text.casefold()
        if step.kind == "cook" and not is_sweet(draft) and (found := COOKED_COLD.search(text)):
            yield f"cooked: {found[0][:60]}"
        if re.search(r"\b(?:simmer|boil)\b[^.]*\bmayonnaise\b", text):
            yield "cooked: mayonnaise"
