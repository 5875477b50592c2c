"""The pantry: lines as typed, entries as stored, stock as the chef plans with."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from desktop_app.exceptions import BadInput, PantryLineNotUnderstood
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.diets import doubts_about
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.hazards import unsafe_for
from desktop_app.kitchen.quantities import base_amount, to_grams
from desktop_app.kitchen.storage import use_by_guess
from desktop_app.repositories.database import Database
from desktop_app.repositories.pantry import PantryEntry
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.pantry import LabelToRead, PantryItem, PantryLine, StockItem
from desktop_app.schemas.people import AtTable, Region
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
        async with self._database.transaction() as tables:
            region = (await tables.preferences.load()).region
            entries = [_entry(line, catalogue, region) for line in lines]
            return await tables.pantry.add(entries, self._clock.now())

    async def items(self) -> tuple[PantryItem, ...]:
        """All entries, oldest first, each without a date with a guess how long it keeps."""
        catalogue = (await self._kitchen.load()).catalogue
        async with self._database.reading() as tables:
            items = await tables.pantry.items()
        return tuple(_with_guess(item, catalogue) for item in items)

    async def edit(self, item_id: PantryItemId, line: str) -> PantryItem:
        """Put another line in the entry's place."""
        lines = await self.understand(line)
        if len(lines) != 1:
            raise PantryLineNotUnderstood("An entry is one line with one food.", "Nothing was changed.")
        async with self._database.transaction() as tables:
            region = (await tables.preferences.load()).region
            entry = _entry(lines[0], self._kitchen.tables.catalogue, region)
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
        async with self._database.reading() as tables:
            region = (await tables.preferences.load()).region
        return stock_of(await self.items(), catalogue, staples, today=self._clock.today(), region=region)

    async def labels(self, table: AtTable, staples: tuple[FoodId, ...] = ()) -> tuple[LabelToRead, ...]:
        """Packs whose label decides whether those at the table may have the food, read or not."""
        foods = (await self._kitchen.load()).catalogue.foods
        items = [item for item in await self.items() if item.understood and item.food_id in foods]
        listed = {item.food_id for item in items}
        packs = [_label(foods[FoodId(str(item.food_id))], table, item) for item in items]
        packs += [_label(foods[name], table) for name in staples if name in foods and name not in listed]
        return tuple(pack for pack in packs if pack)

    async def confirm(self, item_id: PantryItemId, allergen: Allergen, *, free: bool = True) -> None:
        """Keep, or take back, that the entry's label was read and the allergen is not in it.

        Raises `BadInput` for what is always in the food, or never: there is nothing to read then.
        """
        items = {item.id: item for item in await self.items()}
        food = self._food_of(items.get(item_id))
        if food and allergen not in food.varies:
            raise BadInput(f"The label of {food.name} settles nothing about {allergen.value}.")
        async with self._database.transaction() as tables:
            if free:
                await tables.pantry.confirm(item_id, allergen, self._clock.today())
            else:
                await tables.pantry.unconfirm(item_id, allergen)

    async def confirm_staple(self, food_id: FoodId, allergen: Allergen) -> PantryItem:
        """Put a staple that stands in no entry into the pantry, with its label read."""
        food = (await self._kitchen.load()).catalogue.food(food_id)
        (item,) = await self.add(food.name)
        await self.confirm(item.id, allergen)
        return item

    def _food_of(self, item: PantryItem | None) -> Food | None:
        foods = self._kitchen.tables.catalogue.foods
        return foods.get(item.food_id) if item and item.food_id else None


def stock_of(
    lines: Iterable[PantryLine],
    catalogue: Catalogue,
    staples: tuple[FoodId, ...] = (),
    *,
    today: date | None = None,
    region: Region = Region.STRICTEST,
) -> tuple[StockItem, ...]:
    """Foods in the lines, each once, then the staples not among them.

    Grams of one food are summed, packs with other labels read apart; a line without a usable amount makes
    them unknown. With ``today`` given, lines past their date count only for foods that have no other line.
    """
    by_food: dict[FoodId, list[PantryLine]] = defaultdict(list)
    for line in lines:
        known = line.food_id is not None and line.food_id in catalogue.foods
        if known and line.understood and not line.non_food and line.quantity != 0:
            by_food[FoodId(str(line.food_id))].append(line)
    stocked = [
        _summed(food_id, pack, catalogue, region)
        for food_id, some in by_food.items()
        for pack in _by_label(_fresh(some, today))
    ]
    marked = [item.model_copy(update={"staple": item.food_id in staples}) for item in stocked]
    absent = [food_id for food_id in dict.fromkeys(staples) if food_id not in by_food]
    return (*marked, *(StockItem(food_id=food_id, staple=True) for food_id in absent))


def _fresh(lines: list[PantryLine], today: date | None) -> list[PantryLine]:
    return [line for line in lines if not (today and line.use_by and line.use_by < today)] or lines


def _by_label(lines: Iterable[PantryLine]) -> list[list[PantryLine]]:
    """Lines of one food that count together: those with the same read of their labels."""
    packs: dict[frozenset[Allergen], list[PantryLine]] = defaultdict(list)
    for line in lines:
        packs[_confirmed(line)].append(line)
    return list(packs.values())


def _confirmed(line: PantryLine) -> frozenset[Allergen]:
    return line.confirmed_free if isinstance(line, PantryItem) else frozenset()


def _label(food: Food, table: AtTable, item: PantryItem | None = None) -> LabelToRead | None:
    """What has to be read on a pack; None where its label decides nothing."""
    if food.id in table.avoid_foods or unsafe_for(food, table.stages):
        return None
    doubts = doubts_about(food, table.diets, table.allergens)
    if not doubts:
        return None
    return LabelToRead(
        item_id=item.id if item else None,
        food_id=food.id,
        name=item.line if item else food.name,
        allergens=tuple(allergen for allergen in Allergen if allergen in doubts),
        read=item.confirmed_free & doubts if item else frozenset(),
    )


def _summed(food_id: FoodId, fresh: list[PantryLine], catalogue: Catalogue, region: Region) -> StockItem:
    grams = [_grams(line, catalogue, region) for line in fresh]
    known = [weight for weight in grams if weight is not None]
    first = min(fresh, key=lambda line: line.use_by or date.max)
    return StockItem(
        food_id=food_id,
        grams=sum(known) if len(known) == len(grams) else None,
        use_by=first.use_by,
        probably_until=min(guesses) if (guesses := list(_guesses(fresh))) else None,
        place=first.place,
        confirmed_free=_confirmed(first),
    )


def _guesses(lines: Iterable[PantryLine]) -> Iterator[date]:
    return (line.probably_until for line in lines if isinstance(line, PantryItem) and line.probably_until)


def _with_guess(item: PantryItem, catalogue: Catalogue) -> PantryItem:
    """Counted from the day the entry was made, which is when most people have just shopped."""
    if item.use_by or item.food_id is None:
        return item
    keeping = catalogue.storage.get(item.food_id)
    guess = use_by_guess(keeping, item.place, item.created_at.date())
    return item.model_copy(update={"probably_until": guess}) if guess else item


def _grams(line: PantryLine, catalogue: Catalogue, region: Region) -> float | None:
    if line.quantity is None or line.food_id is None:
        return None
    food = catalogue.food(line.food_id)
    return to_grams(food, line.quantity, line.unit, form=line.size or line.preparation, region=region)


def _understand(text: str, tables: KitchenTables, today: date) -> tuple[PantryLine, ...]:
    from desktop_app.kitchen.line_lists import understand_all

    return understand_all(text, tables.names, tables.catalogue, today)


def _entry(line: PantryLine, catalogue: Catalogue, region: Region) -> PantryEntry:
    """The line with its amount in base units, where they can be known."""
    food = catalogue.foods.get(line.food_id) if line.food_id else None
    base = base_amount(food, line.quantity, line.unit, region) if food and line.quantity is not None else None
    quantity, unit = base or (None, None)
    return PantryEntry(line=line, base_quantity=quantity, base_unit=unit)
