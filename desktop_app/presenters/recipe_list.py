"""The ingredient list of a recipe for so many, held against the pantry."""

import re
from collections import Counter
from typing import TYPE_CHECKING

from desktop_app.schemas.shown_recipes import IngredientShown, IngredientsShown, Remark

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from desktop_app.kitchen.foods import Food
    from desktop_app.kitchen.matching import Larder
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step

NO_AMOUNT = re.compile(
    r"\d+(?:[.,/–-]\d+)*\s*(?:%|°|º|(?:degrees|seconds?|minutes?|mins?|hours?|cm|mm|litres?-?)\b|-litre|-cm|-minute)",
    re.IGNORECASE,
)
"""Numbers in a step that stay the same however many it is cooked for: times, temperatures, sizes."""


def scaled_list(
    recipe: "RecipeDraft",
    servings: int,
    foods: "Mapping[FoodId, Food]",
    larder: "Larder",
    replaceable: "Container[FoodId]" = (),
) -> IngredientsShown:
    """The list for ``servings``, with what is had, low and missing, and what something may stand in for."""
    from desktop_app.kitchen.quantities import format_ingredient, scale

    factor = servings / recipe.servings
    scaled = [scale(line, factor, _food(line, foods)) for line in recipe.ingredients]
    needed = grams_by_food(scaled)
    shown = tuple(
        IngredientShown(
            text=format_ingredient(line, _food(line, foods)),
            mark=mark_of(line, foods, larder, needed),
            section=line.section,
            swap=line.food_id if line.food_id and line.food_id in replaceable else "",
        )
        for line in scaled
    )
    return IngredientsShown(shown, _summary(shown, scaled), _note(recipe, servings))


def grams_by_food(lines: "Iterable[Ingredient]") -> "Counter[FoodId]":
    """What all lines of one food weigh together, as far as it is known."""
    needed: Counter[FoodId] = Counter()
    for line in lines:
        if line.food_id is not None and line.grams:
            needed[line.food_id] += line.grams  # type: ignore[assignment]  # grams are floats
    return needed


def mark_of(
    line: "Ingredient", foods: "Mapping[FoodId, Food]", larder: "Larder", needed: "Mapping[FoodId, float]"
) -> str:
    """Have, low, missing, or unknown for what is no food of the catalogue."""
    if line.food_id is None or line.food_id not in foods:
        return "unknown"
    if not larder.holds(line.food_id):
        return "missing"
    return "have" if larder.enough(line.food_id, needed.get(line.food_id)) else "low"


def amounts_in(steps: "Iterable[Step]") -> bool:
    """True when a step speaks of an amount."""
    return any(re.search(r"\d|½|¼|¾", NO_AMOUNT.sub("", step.text)) for step in steps)


def _summary(shown: tuple[IngredientShown, ...], lines: "list[Ingredient]") -> Remark:
    required = [one for one, line in zip(shown, lines, strict=True) if not line.optional]
    counts = Counter(one.mark for one in required)
    if counts["have"] == len(required):
        return Remark("good", "You have everything.")
    parts = [f"You have {counts['have']} of {len(required)}"]
    for mark, words in (("missing", "missing"), ("low", "low"), ("unknown", "not sure about")):
        if counts[mark]:
            parts.append(f"{words} {counts[mark]}" if mark == "unknown" else f"{counts[mark]} {words}")
    return Remark("muted", f"{'; '.join(parts)}.")


def _note(recipe: "RecipeDraft", servings: int) -> str:
    if servings == recipe.servings or not amounts_in(recipe.steps):
        return ""
    people = "1 serving" if recipe.servings == 1 else f"{recipe.servings} servings"
    return f"Amounts written in the steps are for {people}; go by this list."


def _food(line: "Ingredient", foods: "Mapping[FoodId, Food]") -> "Food | None":
    return foods.get(line.food_id) if line.food_id is not None else None
