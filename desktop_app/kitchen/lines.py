"""A pantry line as people type it, understood: food, amount, place, date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.line_amounts import SIZES, LineAmount, take_amount
from desktop_app.kitchen.line_left import what_is_left
from desktop_app.kitchen.line_notes import without_notes
from desktop_app.kitchen.line_splitting import clean, without_bullet
from desktop_app.kitchen.name_words import PREPARATIONS
from desktop_app.kitchen.names import NameIndex, NameMatch, is_non_food
from desktop_app.kitchen.quantities import unit_named
from desktop_app.kitchen.quantities.conversion import is_piece
from desktop_app.kitchen.quantities.units import PACK_IDS
from desktop_app.kitchen.spelling import words_of
from desktop_app.kitchen.use_by import take_use_by
from desktop_app.schemas.food import Place
from desktop_app.schemas.pantry import PantryLine

PLACES = {
    "fridge": Place.FRIDGE, "refrigerator": Place.FRIDGE, "freezer": Place.FREEZER,
    "deep freeze": Place.FREEZER, "cupboard": Place.CUPBOARD, "pantry": Place.CUPBOARD,
    "larder": Place.CUPBOARD, "frzr": Place.FREEZER, "frige": Place.FRIDGE, "fzr": Place.FREEZER,
    "frz": Place.FREEZER, "f/zer": Place.FREEZER, "f/zr": Place.FREEZER, "frezer": Place.FREEZER,
    "freezr": Place.FREEZER, "fridg": Place.FRIDGE, "frdge": Place.FRIDGE, "cubbard": Place.CUPBOARD,
    "cupbord": Place.CUPBOARD, "congelador": Place.FREEZER, "freezador": Place.FREEZER,
    "nevera": Place.FRIDGE, "refrigerador": Place.FRIDGE, "refri": Place.FRIDGE, "heladera": Place.FRIDGE,
    "despensa": Place.CUPBOARD, "alacena": Place.CUPBOARD, "geladeira": Place.FRIDGE,
    "frigo": Place.FRIDGE, "frigorifero": Place.FRIDGE,
    "congélateur": Place.FREEZER, "congelateur": Place.FREEZER, "congélo": Place.FREEZER,
    "congelo": Place.FREEZER, "congelatore": Place.FREEZER, "dispensa": Place.CUPBOARD,
    "placard": Place.CUPBOARD, "kühlschrank": Place.FRIDGE, "gefrierfach": Place.FREEZER,
    "gefriertruhe": Place.FREEZER, "gefrierschrank": Place.FREEZER, "tiefkühler": Place.FREEZER,
    "vorratsschrank": Place.CUPBOARD, "kylskåp": Place.FRIDGE, "kylen": Place.FRIDGE,
    "frysen": Place.FREEZER, "frys": Place.FREEZER, "fryser": Place.FREEZER, "skafferi": Place.CUPBOARD,
    "skafferiet": Place.CUPBOARD, "køleskab": Place.FRIDGE, "kjøleskap": Place.FRIDGE,
    "koelkast": Place.FRIDGE, "vriezer": Place.FREEZER, "diepvries": Place.FREEZER,
    "lodówka": Place.FRIDGE, "lodówce": Place.FRIDGE, "zamrażarka": Place.FREEZER,
    "zamrażarce": Place.FREEZER, "buzdolabı": Place.FRIDGE, "buzdolabi": Place.FRIDGE,
    "dolapta": Place.FRIDGE, "derin dondurucu": Place.FREEZER, "buzluk": Place.FREEZER,
    "冰箱": Place.FRIDGE, "冷凍庫": Place.FREEZER, "冷蔵庫": Place.FRIDGE,
}  # fmt: skip
KEPT_COOKED = frozenset({"grain", "pasta", "noodle"})
"""In the fridge these are cooked: nobody keeps dry rice there."""

_PLACE = re.compile(
    rf"[\s,(-]*\b(?:(?:in|from|at|au|dans|nel|im|i|en|na|no|w|en\s+el|en\s+la|dans\s+le)\s+)?(?:the\s+|my\s+|our\s+)?(?:back\s+of\s+the\s+|bottom\s+of\s+the\s+)?"
    rf"(?:chest\s+|big\s+|garage\s+|kitchen\s+)?\b({'|'.join(PLACES)})\b(?:\s+(?:door|drawer|shelf)(?:\s+\d)?)?\)?",
    re.IGNORECASE,
)
_LEFTOVER = re.compile(r"\bleft[\s-]?overs?\b", re.IGNORECASE)
_FROZEN = re.compile(
    r"\b(?:fro?ze?n|froze|fzn|frzn|froz|surgel[ée]e?s?|surgelat[oiae]|congelad[oa]s?|tiefgekühlt\w*|tk|fryst[a]?|frosne?|frossen"
    r"|frusen|frysta|mrożon[aeiy]\w*|diepvries|dondurulmuş|bevroren)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*[(),;:]\s*|\s+[-–—]+\s+")
LONGEST_READ = 140
"""Letters of a line; more name no food that a cook could put away."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """A line taken apart; ``match`` is None when no food was recognised."""

    amount: LineAmount
    match: NameMatch | None
    preparation: str


def understand(line: str, index: NameIndex, catalogue: Catalogue, today: date) -> PantryLine:
    """What a line says. Never raises: what is not understood is said in ``problem``."""
    typed = clean(line)
    if len(typed) > LONGEST_READ:
        return PantryLine(line=typed, name=typed, problem="That is too long for one food. Write one a line.")
    body, place = _take_place(_LEFTOVER.sub("leftover", without_bullet(typed)))
    body, use_by = take_use_by(body, today)
    base = PantryLine(line=typed, place=place, use_by=use_by)
    if is_non_food(body, catalogue.non_foods):
        return _non_food(base, take_amount(body))
    reading = _read(body, place, index, catalogue)
    if reading.match is None:
        return _unknown(base, reading.amount, index, catalogue)
    return _known(base, reading, reading.match, catalogue.food(reading.match.food_id))


def _take_place(text: str) -> tuple[str, Place | None]:
    found = _PLACE.search(text)
    if found:
        return f"{text[: found.start()]} {text[found.end() :]}".strip(), PLACES[found[1].casefold()]
    if _FROZEN.search(text):
        return text, Place.FREEZER
    return text, Place.FRIDGE if _LEFTOVER.search(text) else None


def _read(body: str, place: Place | None, index: NameIndex, catalogue: Catalogue) -> _Reading:
    plain, worn = without_notes(what_is_left(body))
    amount = _amount(plain, index, worn=worn)
    main, *after = [part for part in _PARTS.split(amount.rest) if part.strip()] or [""]
    said = replace(amount, rest=main)
    match = _match(said, amount.rest, place, index, catalogue)
    named_apart = match is not None and not set(match.matched) <= set(words_of(main))
    return _Reading(said, match, "" if named_apart else ", ".join(after))


def _amount(text: str, index: NameIndex, *, worn: bool) -> LineAmount:
    """The amount, unless the whole text is a name that only looks like one ("five spice")."""
    amount = take_amount(text, worn=worn)
    may_be_name = text[:1].isalpha() and not amount.of
    return LineAmount(text) if may_be_name and index.named(text) else amount


def _match(
    amount: LineAmount, whole: str, place: Place | None, index: NameIndex, catalogue: Catalogue
) -> NameMatch | None:
    """The food of a line: ``amount.rest`` is its main part, ``whole`` also holds what is set off."""
    for name in _stocked_names(amount, place):
        match = index.named(name)
        if match and _is_kept_so(catalogue.food(match.food_id), name):
            return match
    tinned = index.find(f"tinned {whole}") if amount.tinned or amount.unit == "tin" else None
    return tinned or index.find(whole)


def _stocked_names(amount: LineAmount, place: Place | None) -> Iterator[str]:
    """What the name is likely to mean in this place: peas in the freezer are frozen peas."""
    if place is Place.FREEZER:
        yield f"frozen {amount.rest}"
    if place is Place.FRIDGE:
        yield f"cooked {_LEFTOVER.sub('', amount.rest).strip()}"


def _is_kept_so(food: Food, name: str) -> bool:
    return name.startswith("frozen") or food.category in KEPT_COOKED


def _known(base: PantryLine, reading: _Reading, match: NameMatch, food: Food) -> PantryLine:
    amount = reading.amount
    said = [word for word in match.ignored if word in PREPARATIONS]
    size = amount.size or next((SIZES[word] for word in match.ignored if word in SIZES), None)
    return base.model_copy(
        update={
            "understood": not amount.problem,
            "food_id": food.id,
            "name": food.name,
            "quantity": amount.quantity,
            "quantity_max": amount.quantity_max,
            "unit": amount.unit or _unit_in_name(amount, food),
            "size": size,
            "preparation": ", ".join(filter(None, (" ".join(said), reading.preparation))),
            "place": base.place or food.place,
            "problem": amount.problem,
        }
    )


def _unit_in_name(amount: LineAmount, food: Food) -> str | None:
    """The unit that stands after the food: the cloves of "3 garlic cloves"."""
    last = amount.rest.rpartition(" ")[2]
    unit = unit_named(last) if amount.quantity is not None else None
    if unit is None or unit.id == "pot" or set(unit.names) & set(food.name.split()):
        return None
    return unit.id if unit.id in PACK_IDS or unit.kind == "loose" or is_piece(food, unit.id) else None


def _non_food(base: PantryLine, amount: LineAmount) -> PantryLine:
    return base.model_copy(
        update={
            "non_food": True,
            "name": amount.rest,
            "problem": f"“{amount.rest}” is nothing to eat, so it is left out.",
        }
    )


def _unknown(base: PantryLine, amount: LineAmount, index: NameIndex, catalogue: Catalogue) -> PantryLine:
    likely = [catalogue.food(food_id).name for food_id in index.suggest(amount.rest, 2)]
    advice = f"Did you mean {' or '.join(likely)}?" if likely else "Try its plainest name."
    known = f"I don't know “{amount.rest}”. {advice}" if amount.rest else "I see no food in this line."
    return base.model_copy(
        update={
            "name": amount.rest,
            "quantity": amount.quantity,
            "quantity_max": amount.quantity_max,
            "unit": amount.unit,
            "size": amount.size,
            "problem": f"{amount.problem} {known}".strip(),
        }
    )
