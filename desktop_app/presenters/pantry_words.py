"""Entries of the pantry in the words its page shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop_app.presenters.days import guess_words, use_by_words
from desktop_app.schemas.shown import PantryRow, PreviewShown

if TYPE_CHECKING:
    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.pantry import PantryItem, PantryLine

SOON = timedelta(days=3)
GROUPS = (("fridge", "Fridge"), ("cupboard", "Cupboard"), ("freezer", "Freezer"))
STAPLES = "staples"
MOST_PREVIEWS = 4


def rows_of(
    items: "Sequence[PantryItem]",
    staples: "Sequence[FoodId]",
    foods: "Mapping[FoodId, Food]",
    today: date,
) -> tuple[PantryRow, ...]:
    """Captions and entries by place, what is due first before the rest; the staples last."""
    rows: list[PantryRow] = []
    usual = [item for item in items if item.food_id not in staples]
    for place, title in GROUPS:
        there = sorted((item for item in usual if item.place == place), key=_order)
        rows += _group(place, title, [_row(item, place, foods, today) for item in there])
    kept = [_row(item, STAPLES, foods, today) for item in items if item.food_id in staples]
    listed = {item.food_id for item in items}
    named = (foods[food_id].name for food_id in staples if food_id in foods and food_id not in listed)
    kept += [PantryRow(STAPLES, name, note="always there") for name in named]
    return (*rows, *_group(STAPLES, "Staples", kept))


def summary_of(items: "Sequence[PantryItem]") -> str:
    """How much is there, in one line."""
    unclear = sum(1 for item in items if not item.understood)
    things = "1 entry" if len(items) == 1 else f"{len(items):,} entries"
    return f"{things}, {unclear:,} not understood" if unclear else things


def added_words(items: "Sequence[PantryItem]") -> str:
    """What came of the lines that were added."""
    unclear = sum(1 for item in items if not item.understood)
    known = len(items) - unclear
    return f"{known:,} added, {unclear:,} not understood" if unclear else f"{known:,} added"


def removed_words(names: Sequence[str]) -> str:
    """What was taken out."""
    return f"Removed {names[0]}." if len(names) == 1 else f"Removed {len(names):,} entries."


def previews_of(lines: "Iterable[PantryLine]", today: date) -> tuple[PreviewShown, ...]:
    """What is understood of the line so far; only the first few foods of a long one."""
    shown = [_preview(line, today) for line in lines]
    more = len(shown) - MOST_PREVIEWS
    if more > 0:
        return (*shown[:MOST_PREVIEWS], PreviewShown(f"and {more:,} more", "good"))
    return tuple(shown)


def name_of(item: "PantryLine") -> str:
    """The food's name, or the words as typed where none was recognised."""
    return item.name if item.understood and item.name else item.line


def _group(group: str, title: str, rows: list[PantryRow]) -> Iterator[PantryRow]:
    if rows:
        yield PantryRow(group, title, note=f"{len(rows):,}", is_caption=True)
        yield from rows


def _order(item: "PantryItem") -> tuple[date, str]:
    return item.use_by or item.probably_until or date.max, name_of(item).casefold()


def _row(item: "PantryItem", group: str, foods: "Mapping[FoodId, Food]", today: date) -> PantryRow:
    note, mark = _note(item, today)
    return PantryRow(
        group=group,
        text=_counted(item, foods),
        item_id=item.id,
        detail=", ".join(part for part in (_amount(item), item.preparation) if part),
        note=note,
        mark=mark,
        line=item.line,
    )


def _counted(item: "PantryItem", foods: "Mapping[FoodId, Food]") -> str:
    """The name in the number one has of it: "6 eggs", but "1 egg"."""
    food = foods.get(item.food_id) if item.food_id and item.understood else None
    if food is None or item.name not in {food.name, food.plural}:
        return name_of(item)
    return food.name if item.quantity is not None and item.quantity <= 1 else food.plural or food.name


def _note(item: "PantryItem", today: date) -> tuple[str, str]:
    if item.non_food:
        return item.problem or "not for eating", "blocked"
    if not item.understood:
        return item.problem or "not understood: press Enter to change the words", "blocked"
    if item.problem:
        return item.problem, "blocked"
    soon = item.use_by is not None and item.place != "freezer" and item.use_by - today <= SOON
    guess = guess_words(item.probably_until, today) if item.use_by is None else ""
    return use_by_words(item.use_by, today) or guess, "soon" if soon else "muted"


def _preview(line: "PantryLine", today: date) -> PreviewShown:
    if not line.understood or line.non_food:
        return PreviewShown(f"? {line.problem or f'{line.line}: not understood'}", "blocked")
    place = f"in the {line.place.value}" if line.place else ""
    parts = (
        _amount(line),
        line.name,
        line.preparation,
        place,
        use_by_words(line.use_by, today),
        line.problem,
    )
    return PreviewShown(" · ".join(part for part in parts if part), "soon" if line.problem else "good")


def _amount(line: "PantryLine") -> str:
    from desktop_app.kitchen.quantities.wording import format_amount

    if line.quantity is None:
        return line.size or ""
    amount = format_amount(line.quantity, line.unit, line.quantity_max)
    return f"{amount} {line.size}" if line.size else amount
