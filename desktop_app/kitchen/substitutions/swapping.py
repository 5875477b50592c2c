"""One food of a recipe replaced: on the list, in every text, in the amounts and the figures."""

import re
from collections.abc import Iterable, Iterator

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.nutrition import nutrition_of
from desktop_app.kitchen.quantities import kitchen_amount
from desktop_app.kitchen.safety import safe_core, to_fahrenheit
from desktop_app.kitchen.substitutions.table import Substitution
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step

_AGREES = re.compile(r"\b(?:it|its|they|them|their|is|are|has|have|turns?|looks?)\b", re.IGNORECASE)


def swap(
    draft: RecipeDraft, one: Substitution, catalogue: Catalogue, at_home: Iterable[FoodId] = ()
) -> RecipeDraft | None:
    """The recipe with the substitution made; None where its words or its safety could not follow.

    Amounts go by the row's ratios, then to what a kitchen measures. Core temperatures are those of the
    new food. The row's sentence joins the notes, and the nutrition is counted anew.
    """
    old = catalogue.foods[one.replaced]
    new = tuple(catalogue.foods[food] for food in one.foods)
    lines = tuple(_lines(draft, one, catalogue, frozenset(at_home)))
    if not lines or not _is_as_safe(old, new):
        return None
    wording = _Wording(old, new[0], new)
    if not all(wording.can_follow(text) for text in _texts(draft)):
        return None
    swapped = draft.model_copy(
        update={
            "title": wording.titled(draft.title),
            "description": wording.of(draft.description),
            "tip": wording.of(draft.tip),
            "notes": " ".join(filter(None, (wording.of(draft.notes), one.change))),
            "ingredients": lines,
            "steps": tuple(_step(step, wording) for step in draft.steps),
        }
    )
    return swapped.model_copy(update={"nutrition": nutrition_of(swapped, catalogue)})


def _texts(draft: RecipeDraft) -> Iterator[str]:
    yield from (draft.title, draft.description, draft.tip, draft.notes)
    yield from (step.text for step in draft.steps)


def _is_as_safe(old: Food, new: tuple[Food, ...]) -> bool:
    """Meat may become other meat that is judged by a number too; its resting cannot be written in."""
    if old.raw_animal is RawAnimal.NONE:
        return all(food.raw_animal is RawAnimal.NONE for food in new)
    cores = [safe_core(food.raw_animal) for food in (old, *new)]
    return all(core and core.min_c and core.rest_minutes == (cores[0] or core).rest_minutes for core in cores)


def _lines(
    draft: RecipeDraft, one: Substitution, catalogue: Catalogue, at_home: frozenset[FoodId]
) -> Iterator[Ingredient]:
    """The list with the new foods where the old one stood; nothing where its weight is not known."""
    if any(line.food_id == one.replaced and not line.grams for line in draft.ingredients):
        return
    for line in draft.ingredients:
        if line.food_id != one.replaced:
            yield line
            continue
        for food_id, ratio in one.by:
            yield _line(line, catalogue.foods[food_id], (line.grams or 0) * ratio, food_id in at_home)


def _line(line: Ingredient, food: Food, grams: float, at_home: bool) -> Ingredient:
    amount = kitchen_amount(food, grams)
    return line.model_copy(
        update={
            "food_id": food.id,
            "name": food.name,
            "quantity": amount.quantity,
            "quantity_max": None,
            "unit": amount.unit,
            "grams": round(amount.grams, 2),
            "raw": "",
            "in_pantry": at_home or food.id == "water",
        }
    )


def _step(step: Step, wording: "_Wording") -> Step:
    if wording.old.id not in step.foods:
        return step.model_copy(update={"text": wording.of(step.text)})
    foods = (new for food in step.foods for new in (wording.ids if food == wording.old.id else (food,)))
    changes: dict[str, object] = {"foods": tuple(dict.fromkeys(foods)), "text": wording.of(step.text)}
    if step.temperature_c is not None and wording.core_c is not None:
        changes |= {"text": wording.heated(str(changes["text"]), step.temperature_c)}
        changes |= {"temperature_c": wording.core_c}
    return step.model_copy(update=changes)


class _Wording:
    """Puts the new food's name where the old one's stands."""

    def __init__(self, old: Food, new: Food, all_new: tuple[Food, ...]) -> None:
        self.old = old
        self.ids = tuple(food.id for food in all_new)
        core = safe_core(new.raw_animal)
        self.core_c = core.min_c if core else None
        self._single, self._several = (" and ".join(_nouns(all_new, many=many)) for many in (False, True))
        many = sorted((name for name in (old.plural,) if name and name != old.name), key=len)
        self._many = frozenset(name.casefold() for name in many)
        names = sorted({old.name, *many, *_short_names(old)}, key=len, reverse=True)
        self._old = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", re.IGNORECASE)
        self._same_number = bool(self._many) == bool(new.plural and new.plural != new.name)

    def can_follow(self, text: str) -> bool:
        """False where verbs and pronouns about the food would no longer agree with it."""
        return self._same_number or not (self._old.search(text) and _AGREES.search(text))

    def of(self, text: str) -> str:
        """The text about the new food."""
        return self._old.sub(self._instead, text)

    def titled(self, title: str) -> str:
        """The title, still opening with a capital."""
        words = self.of(title)
        return words[:1].upper() + words[1:]

    def heated(self, text: str, was_c: float) -> str:
        """The text with the new food's core temperature, in both scales where both are given."""
        core = self.core_c or was_c
        text = text.replace(f"{was_c:g} °C", f"{core:g} °C")
        return text.replace(f"{to_fahrenheit(was_c)} °F", f"{to_fahrenheit(core)} °F")

    def _instead(self, found: re.Match[str]) -> str:
        word = found[0]
        name = self._several if word.casefold() in self._many else self._single
        return name[:1].upper() + name[1:] if word[:1].isupper() else name


def _nouns(foods: tuple[Food, ...], *, many: bool) -> Iterator[str]:
    return ((food.plural or food.name) if many else food.name for food in foods)


def _short_names(food: Food) -> Iterator[str]:
    """What a text may call it for short: the chicken of chicken thighs, the beans of butter beans."""
    words = food.name.split()
    if len(words) > 1 and food.raw_animal is not RawAnimal.NONE:
        yield words[0]
