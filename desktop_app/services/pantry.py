"""The pantry: lines as typed, entries as stored, stock as the chef plans with."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from desktop_app.exceptions import PantryLineNotUnderstood
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.quantities import base_amount, to_grams
from desktop_app.repositories.database import Database
from desktop_app.repositories.pantry import PantryEntry
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.pantry import PantryItem, PantryLine, StockItem
from desktop_app.services.clock import Clock
from desktop_app.services.kitchen import Kitchen, KitchenTables

BIN_DAYS = 30
"""How long a removed entry can be put back."""


class PantryService:
    """What the cook has."""

    def __init__(self, database: Database, kitchen: Kitchen, clock: Clock) -> None:
        self._database = database
        self._kitchen = kitchen
        self._clock = clock

    async def understand(self, text: str) -> tuple[PantryLine, ...]:
        """What is understood of each line; stores nothing."""
        tables = await self._kitchen.load()
        return await asyncio.to_thread(_understand, text, tables, self._clock.today())

    async def add(self, text: str) -> tuple[PantryItem, ...]:
        """Store each line, all or none; a line not understood is kept and marked so."""
        lines = await self.understand(text)
        catalogue = self._kitchen.tables.catalogue
        entries = [_entry(line, catalogue) for line in lines]
        async with self._database.transaction() as tables:
            return await tables.pantry.add(entries, self._clock.now())

    async def items(self) -> tuple[PantryItem, ...]:
        """All entries, oldest first."""
        async with self._database.reading() as tables:
            return await tables.pantry.items()

    async def edit(self, item_id: PantryItemId, line: str) -> PantryItem:
        """Put another line in the entry's place."""
        lines = await self.understand(line)
        if len(lines) != 1:
            raise PantryLineNotUnderstood("An entry is one line with one food.", "Nothing was changed.")
        entry = _entry(lines[0], self._kitchen.tables.catalogue)
        async with self._database.transaction() as tables:
            return await tables.pantry.edit(item_id, entry)

    async def remove(self, item_id: PantryItemId) -> None:
        """Take one entry out; `restore` undoes it."""
        await self.remove_all((item_id,))

    async def remove_all(self, ids: Iterable[PantryItemId]) -> None:
        """Take entries out, all or none, and forget those removed long ago."""
        now = self._clock.now()
        async with self._database.transaction() as tables:
            await tables.pantry.remove(ids, now)
            await tables.pantry.purge(now - timedelta(days=BIN_DAYS))

    async def restore(self, ids: Iterable[PantryItemId]) -> tuple[PantryItem, ...]:
        """Put removed entries back."""
        async with self._database.transaction() as tables:
            return await tables.pantry.restore(ids)

    async def stock(self, staples: tuple[FoodId, ...] = ()) -> tuple[StockItem, ...]:
        """What the chef may plan with."""
        catalogue = (await self._kitchen.load()).catalogue
        return stock_of(await self.items(), catalogue, staples, today=self._clock.today())


def stock_of(
    lines: Iterable[PantryLine],
    catalogue: Catalogue,
    staples: tuple[FoodId, ...] = (),
    *,
    today: date | None = None,
) -> tuple[StockItem, ...]:
    """Foods in the lines, each once, then the staples not among them.

    Grams of one food are summed; a line without a usable amount makes them unknown. With ``today`` given,
    lines past their date count only for foods that have no other line.
    """
    by_food: dict[FoodId, list[PantryLine]] = defaultdict(list)
    for line in lines:
        known = line.food_id is not None and line.food_id in catalogue.foods
        if known and line.understood and not line.non_food and line.quantity != 0:
            by_food[FoodId(str(line.food_id))].append(line)
    stocked = [_summed(food_id, some, catalogue, today) for food_id, some in by_food.items()]
    marked = [item.model_copy(update={"staple": item.food_id in staples}) for item in stocked]
    absent = [food_id for food_id in dict.fromkeys(staples) if food_id not in by_food]
    return (*marked, *(StockItem(food_id=food_id, staple=True) for food_id in absent))


def _summed(food_id: FoodId, lines: list[PantryLine], catalogue: Catalogue, today: date | None) -> StockItem:
    fresh = [line for line in lines if not (today and line.use_by and line.use_by < today)] or lines
    grams = [_grams(line, catalogue) for line in fresh]
    known = [weight for weight in grams if weight is not None]
    first = min(fresh, key=lambda line: line.use_by or date.max)
    return StockItem(
        food_id=food_id,
        grams=sum(known) if len(known) == len(grams) else None,
        use_by=first.use_by,
        place=first.place,
    )


def _grams(line: PantryLine, catalogue: Catalogue) -> float | None:
    if line.quantity is None or line.food_id is None:
        return None
    return to_grams(catalogue.food(line.food_id), line.quantity, line.unit)


def _understand(text: str, tables: KitchenTables, today: date) -> tuple[PantryLine, ...]:
    from desktop_app.kitchen.lines import split_lines, understand

    return tuple(understand(line, tables.names, tables.catalogue, today) for line in split_lines(text))


def _entry(line: PantryLine, catalogue: Catalogue) -> PantryEntry:
    """The line with its amount in base units, where they can be known."""
    food = catalogue.foods.get(line.food_id) if line.food_id else None
    base = base_amount(food, line.quantity, line.unit) if food and line.quantity is not None else None
    quantity, unit = base or (None, None)
    return PantryEntry(line=line, base_quantity=quantity, base_unit=unit)
