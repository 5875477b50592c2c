"""A line of a recipe's ingredient list as people write it, understood: amount, food, preparation."""

import re
from collections.abc import Iterator
from datetime import date

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.lines import LONGEST_READ, understand
from desktop_app.kitchen.names import NameIndex
from desktop_app.kitchen.quantities import to_grams
from desktop_app.kitchen.quantities.numbers import MOST
from desktop_app.schemas.pantry import PantryLine
from desktop_app.schemas.recipe import Ingredient

ANY_DAY = date(2000, 1, 1)
"""A pantry line may name a date; in a recipe's line nothing depends on it."""
LONGEST_NAME, LONGEST_RAW, MOST_GRAMS = 120, 300, 1_000_000

_OPTIONAL = re.compile(r"[\s,(–-]*\boptional\b\s*[:)]?", re.IGNORECASE)
_SET_OFF = re.compile(
    r"[\s,(–-]*\b(?P<note>(?:to|as|if|according to) (?:taste|serve|garnish|finish|needed|required"
    r"|desired|liked)"
    r"|for (?:serving|garnish(?:ing)?|greasing|dusting|frying|brushing|drizzling|sprinkling"
    r"|the (?:pan|tin|top))"
    r"|plus (?:a little |some )?(?:extra|more)\b[^()]*)\)?",
    re.IGNORECASE,
)
_METRIC = r"(?:g|grams?|kg|ml|millilitres?|milliliters?|l|litres?|liters?|cl|dl)"
_OTHER = r"(?:fl\.? ?oz|oz|ounces?|lbs?|pounds?|pints?|pt|cups?|tbsp|tsp|g|ml|kg|l)"
_FIGURE = r"[\d½¼¾⅓⅔][\d.,/½¼¾⅓⅔ ]*"
_TWICE = re.compile(
    rf"(?P<first>{_FIGURE}\s?(?:{_METRIC}|{_OTHER}))\.?(?:\s*/\s*{_FIGURE}\s?{_OTHER}\b\.?){{1,2}}",
    re.IGNORECASE,
)
_PAIR = re.compile(r"\s+(?:and|&|\+)\s+|\s*&\s*", re.IGNORECASE)
_OF_A_FRUIT = re.compile(
    r"(?P<part>(?:finely )?(?:grated )?(?:juice|zest)(?: and (?:juice|zest))?) of (?P<fruit>.+)",
    re.IGNORECASE,
)


def ingredients_of(line: str, section: str, index: NameIndex, catalogue: Catalogue) -> Iterator[Ingredient]:
    """What a line asks for: one ingredient, or two where it names two without amounts ("salt and pepper").

    What is not understood keeps its words as the name; ``raw`` always holds the line.
    """
    plain, optional, notes = _without_notes(line)
    read = [understand(plain, index, catalogue, ANY_DAY)]
    if read[0].food_id is None and read[0].quantity is None:
        parts = [understand(part, index, catalogue, ANY_DAY) for part in _PAIR.split(plain)]
        read = parts if len(parts) == 2 and all(part.food_id for part in parts) else read
    for one in read:
        yield _ingredient(one, line, plain, catalogue).model_copy(
            update={
                "section": section,
                "optional": optional,
                "preparation": ", ".join(filter(None, (one.preparation.strip(" ,"), *notes))),
                "raw": line[:LONGEST_RAW],
            }
        )


def _without_notes(line: str) -> tuple[str, bool, list[str]]:
    """The line of food and amount alone, whether it is optional, and what was set off."""
    plain = _TWICE.sub(lambda found: f"{found['first']} ", line)
    without, optional = _OPTIONAL.subn(" ", plain)
    notes = [found["note"].strip() for found in _SET_OFF.finditer(without)]
    without = _SET_OFF.sub(" ", without)
    if part := _OF_A_FRUIT.fullmatch(without.strip()):
        without, notes = part["fruit"], [part["part"].casefold(), *notes]
    without = without.strip(" ,;")
    return (without, bool(optional), notes) if without else (line, False, [])


def _ingredient(read: PantryLine, line: str, plain: str, catalogue: Catalogue) -> Ingredient:
    name = (read.name or plain)[:LONGEST_NAME].strip() or line[:LONGEST_NAME]
    if len(plain) > LONGEST_READ:
        return Ingredient(name=name)
    quantity, most = _amount(read.quantity), _amount(read.quantity_max)
    return Ingredient(
        food_id=read.food_id,
        name=name,
        quantity=quantity,
        quantity_max=most if quantity else None,
        unit=read.unit if quantity else None,
        grams=_grams(read, quantity, catalogue),
    )


def _amount(value: float | None) -> float | None:
    return value if value and 0 < value <= MOST else None


def _grams(read: PantryLine, quantity: float | None, catalogue: Catalogue) -> float | None:
    if read.food_id is None or quantity is None:
        return None
    form = read.preparation or (read.size or "")
    grams = to_grams(catalogue.food(read.food_id), quantity, read.unit, form=form)
    return grams if grams is not None and 0 < grams <= MOST_GRAMS else None
