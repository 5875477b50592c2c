"""Stock and answers in the words the page *Cook* shows."""

import re
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.presenters.cook_wish import USE_UP
from desktop_app.presenters.covers import cover_of_draft
from desktop_app.presenters.days import badge_for
from desktop_app.presenters.library_words import cuisine_words, minutes_words
from desktop_app.presenters.profile_words import ALLERGENS, DIETS, STAGES
from desktop_app.schemas.shown import AnswerShown, FoodGroup, FoodShown, Option, WritingShown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop_app.kitchen.foods import Food
    from desktop_app.presenters.cook_wish import Wish
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.engines import EngineCard
    from desktop_app.schemas.generation import CheckedRecipe, Partial
    from desktop_app.schemas.matching import Match
    from desktop_app.schemas.pantry import StockItem
    from desktop_app.schemas.people import AtTable, StoredEater
    from desktop_app.schemas.preferences import Preferences
    from desktop_app.schemas.recipe import RecipeDraft

SOON_DAYS = 3
MOST_SERVINGS, MILD = 16, 1
NO_OTHER_DISH = "No other dish fits what there is; those found before are below."
PLACES = (("fridge", "Fridge"), ("cupboard", "Cupboard"), ("freezer", "Freezer"))
SUGGESTED = re.compile(r"Add one of: (.+)\.$")
FIXED_VARIATIONS = (
    Option("another", "Another"),
    Option("quicker", "Quicker"),
    Option("vegetarian", "Vegetarian"),
    Option("spicier", "Spicier"),
)


def food_groups(
    stock: "Iterable[StockItem]", foods: "Mapping[FoodId, Food]", wish: "Wish", today: date
) -> tuple[FoodGroup, ...]:
    """Foods by place, those due soon before all others; staples stand apart in words."""
    kept = _once(sorted((item for item in stock if not item.staple), key=_due))
    soon = [item for item in kept if is_soon(item, today)]
    groups = [FoodGroup("Use soon", _shown(soon, foods, wish, today))]
    for place, title in PLACES:
        there = [item for item in kept if item not in soon and (item.place or "cupboard") == place]
        groups.append(FoodGroup(title, _shown(there, foods, wish, today)))
    return tuple(group for group in groups if group.foods)


def is_soon(item: "StockItem", today: date) -> bool:
    """True for what is due within `SOON_DAYS` days; freezing pauses a date."""
    return item.use_by is not None and item.place != "freezer" and (item.use_by - today).days <= SOON_DAYS


def staples_sentence(stock: "Iterable[StockItem]", foods: "Mapping[FoodId, Food]") -> str:
    """What is always there, in one sentence; "" when nothing is."""
    names = [foods[item.food_id].name for item in _once(stock) if item.staple and item.food_id in foods]
    return f"Always there: {', '.join(names)}." if names else ""


def profile_words(table: "AtTable") -> tuple[str, ...]:
    """Diets, allergies and stages of life as chips say them."""
    diets = sorted(DIETS[diet.value] for diet in table.diets)
    allergens = sorted(f"no {ALLERGENS[allergen.value]}" for allergen in table.allergens)
    stages = (words for stage, words in STAGES.items() if stage in table.stages)
    return (*diets, *allergens, *stages)


def usual_for(table: "AtTable", preferences: "Preferences") -> dict[str, object]:
    """Servings and heat of a wish until the cook says otherwise."""
    servings = min(table.people, MOST_SERVINGS) or preferences.servings
    return {"servings": servings, "spice": str(table.spice if table.people else MILD)}


def eater_options(eaters: "Iterable[StoredEater]") -> tuple[Option, ...]:
    """Everybody of the household."""
    return tuple(Option(str(eater.id), eater.name) for eater in eaters)


def cuisine_options(cuisines: "Iterable[str]") -> tuple[Option, ...]:
    """Cuisines by the alphabet."""
    return tuple(Option(name, cuisine_words(name)) for name in sorted(set(cuisines)))


def engine_options(cards: "Iterable[EngineCard]") -> tuple[Option, ...]:
    """The engines that can write at once."""
    return tuple(Option(card.name, card.title) for card in cards if card.ready)


def variations(
    stock: "Sequence[StockItem]", foods: "Mapping[FoodId, Food]", today: date
) -> tuple[Option, ...]:
    """What may be asked for next: the usual four, and the food that is due first."""
    soon = [item for item in stock if is_soon(item, today) and _due(item) >= today and item.food_id in foods]
    if not soon:
        return FIXED_VARIATIONS
    first = min(soon, key=_due).food_id
    return (*FIXED_VARIATIONS, Option(f"{USE_UP}{first}", f"Use up the {_name(foods[first])}"))


def suggested_foods(hint: str) -> tuple[str, ...]:
    """The foods that a hint like "Add one of: eggs, rice." names."""
    found = SUGGESTED.search(hint)
    return tuple(found[1].split(", ")) if found else ()


NAMED, NAMED_CHARACTERS = 3, 40
"""How many lines a message names, and how much of each."""


def not_understood(lines: "Sequence[str]") -> tuple[str, str]:
    """What happened to lines without a known food, and what to do; ("", "") when there are none."""
    if not lines:
        return "", ""
    named = ", ".join(f"“{line[:NAMED_CHARACTERS]}”" for line in lines[:NAMED])
    more = f" and {len(lines) - NAMED:,} more lines" if len(lines) > NAMED else ""
    verb = "is" if len(lines) == 1 else "are"
    return f"{named}{more} {verb} left out.", "Kept in the pantry, where each says why and can be changed."


def heading(wish: "Wish", variation: str = "") -> str:
    """The caption above the answers to one wish."""
    of = next((option.words for option in FIXED_VARIATIONS if option.value == variation), "")
    return of or f"{wish.meal.capitalize()} for {wish.servings}"


def shown_match(
    index: int, match: "Match", recipe: "RecipeDraft", foods: "Mapping[FoodId, Food]"
) -> AnswerShown:
    """One of the cook's own recipes."""
    return AnswerShown(
        number=index,
        title=match.title,
        badge="Your recipe",
        badge_kind="",
        why=match.why,
        facts=_facts(recipe),
        cover=cover_of_draft(recipe, foods),
    )


def shown_answer(index: int, checked: "CheckedRecipe", foods: "Mapping[FoodId, Food]") -> AnswerShown:
    """One checked recipe of the chef or a model."""
    recipe, report = checked.recipe, checked.report
    verdict, kind = _verdict(checked)
    by = checked.engine.model or checked.engine.name
    return AnswerShown(
        number=index,
        title=recipe.title,
        badge=by[:1].upper() + by[1:],
        badge_kind="herb" if checked.engine.model is None else "saffron",
        why=report.why,
        facts=(*_facts(recipe), f"have {report.in_pantry}/{report.listed}"),
        verdict=verdict,
        verdict_kind=kind,
        cover=cover_of_draft(recipe, foods),
    )


def shown_writing(index: int, partial: "Partial") -> WritingShown:
    """A recipe that a model is still writing."""
    return WritingShown(
        number=index,
        title=partial.title or "Writing …",
        mark="Not checked yet",
        description=partial.description,
        ingredients=f"With {', '.join(partial.ingredients)}" if partial.ingredients else "",
        steps=tuple(f"{number}. {text}" for number, text in enumerate(partial.steps, start=1)),
        tip=f"Tip: {partial.tip}" if partial.tip else "",
    )


def _facts(recipe: "RecipeDraft") -> tuple[str, ...]:
    servings = "1 serving" if recipe.servings == 1 else f"{recipe.servings} servings"
    return tuple(fact for fact in (minutes_words(recipe.minutes.total), servings) if fact)


def _verdict(checked: "CheckedRecipe") -> tuple[str, str]:
    """One line and its role: quiet when all is at home and nothing was found."""
    report = checked.report
    if not report.clean:
        return "Look at the report card before cooking", "soon"
    if report.missing:
        return f"To buy: {', '.join(report.missing)}; checked", "soon"
    return "All at home, checked", "good"


def _shown(
    items: "Iterable[StockItem]", foods: "Mapping[FoodId, Food]", wish: "Wish", today: date
) -> tuple[FoodShown, ...]:
    return tuple(
        FoodShown(
            food_id=item.food_id,
            name=_name(foods[item.food_id]),
            state=wish.state_of(item.food_id),
            badge=badge_for(item.use_by, today) if is_soon(item, today) else "",
        )
        for item in items
        if item.food_id in foods
    )


def _once(stock: "Iterable[StockItem]") -> "list[StockItem]":
    """Each food once, by its first pack."""
    first: dict[FoodId, StockItem] = {}
    for item in stock:
        first.setdefault(item.food_id, item)
    return list(first.values())


def _due(item: "StockItem") -> date:
    return item.use_by or date.max


def _name(food: "Food") -> str:
    return food.plural or food.name
