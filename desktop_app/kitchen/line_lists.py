"""Typed or pasted text, understood: which lines hold one food, and which several."""

from collections.abc import Iterator
from datetime import date

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.line_splitting import parts_of, raw_lines
from desktop_app.kitchen.lines import understand
from desktop_app.kitchen.names import NameIndex
from desktop_app.schemas.pantry import PantryLine


def understand_all(text: str, index: NameIndex, catalogue: Catalogue, today: date) -> tuple[PantryLine, ...]:
    """Every food of a text; raise `BadInput` when it has more lines than anybody types."""
    return tuple(found for line in raw_lines(text) for found in _foods_of(line, index, catalogue, today))


def _foods_of(line: str, index: NameIndex, catalogue: Catalogue, today: date) -> Iterator[PantryLine]:
    """A line parts at its commas where foods stand between them, not where they set off remarks."""
    parts = parts_of(line)
    read = [understand(part, index, catalogue, today) for part in parts]
    foods = {one.food_id or one.name for one in read if one.food_id or one.non_food}
    remarks = [one for one in read if not (one.food_id or one.non_food)]
    tells_of_one = len(foods) == 1 and not any(one.quantity for one in read[1:] if one.food_id)
    if len(parts) > 1 and (not foods or ((tells_of_one or remarks) and _are_remarks(remarks, index))):
        yield understand(line, index, catalogue, today)
    else:
        yield from read


def _are_remarks(lines: list[PantryLine], index: NameIndex) -> bool:
    return all(index.is_remark(one.name) for one in lines)
