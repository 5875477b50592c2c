"""Services of the window's pages, made of small lists, and a record of what a page was told."""

import asyncio
from collections.abc import AsyncGenerator, Iterable
from types import SimpleNamespace
from typing import TYPE_CHECKING

from desktop_app.kitchen.names import NameIndex
from desktop_app.kitchen.substitutions import parse_substitutions
from desktop_app.schemas.base import EaterId, FoodId, PantryItemId, RecipeId
from desktop_app.schemas.engines import EngineCard, EngineKind
from desktop_app.schemas.food import Allergen, Place
from desktop_app.schemas.generation import CheckedRecipe, CookRequest, Engine, EngineMode, Report
from desktop_app.schemas.matching import Match
from desktop_app.schemas.pantry import LabelToRead, PantryItem, PantryLine, StockItem
from desktop_app.schemas.people import AtTable, Eater, StoredEater
from desktop_app.schemas.preferences import Preferences
from desktop_app.schemas.recipe import Minutes, RecipeDraft
from desktop_app.services.generation import GenerationEvent
from tests.fakes.kitchen import NOW, dal, find_food, small_catalogue

if TYPE_CHECKING:
    from desktop_app.exceptions import AppError

CHEF = Engine(mode=EngineMode.BUILTIN, name="built-in chef")


def checked(title: str, *, minutes: int = 30, engine: Engine = CHEF, **report: object) -> CheckedRecipe:
    """An answer with everything at home, unless the report says otherwise."""
    card = Report(in_pantry=2, listed=2, why="Everything is at home.").model_copy(update=report)
    return CheckedRecipe(
        recipe=dal(title, minutes=Minutes(total=minutes)), report=card, engine=engine, seed=1
    )


class Told:
    """A page that only writes down what it is told: (method, arguments)."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str) -> object:
        if not name.startswith(("show_", "drop_", "give_")):
            raise AttributeError(name)
        return lambda *args: self.calls.append((name, args))

    def names(self) -> list[str]:
        """The methods called, in order."""
        return [name for name, _ in self.calls]

    def all(self, name: str) -> list[tuple[object, ...]]:
        """The arguments of every call of one method."""
        return [args for called, args in self.calls if called == name]

    def last(self, name: str) -> tuple[object, ...]:
        """The arguments of the last call of one method."""
        return self.all(name)[-1]


def item(number: int, words: str, /, **changes: object) -> PantryItem:
    """A stored line that is one food's name, or is not understood."""
    food_id = find_food(words)
    stored = PantryItem(
        id=PantryItemId(number),
        line=words,
        understood=food_id is not None,
        food_id=food_id,
        name=words if food_id else "",
        created_at=NOW,
    )
    return stored.model_copy(update=changes)


class FakePantry:
    """Keeps lines in a list. ``error`` is raised by the next write."""

    def __init__(self, *lines: str) -> None:
        self.stored = [item(number, line) for number, line in enumerate(lines, start=1)]
        self.bin: list[PantryItem] = []
        self.asked: list[str] = []
        self.error: AppError | None = None
        self.to_read: tuple[LabelToRead, ...] = ()
        self.tables: list[tuple[AtTable, tuple[FoodId, ...]]] = []
        self.confirmed: list[tuple[object, Allergen, bool]] = []

    async def understand(self, text: str) -> tuple[PantryLine, ...]:
        self.asked.append(text)
        fields = set(PantryLine.model_fields) - {"place"}
        found = (item(0, line).model_dump(include=fields) for line in text.splitlines())
        return tuple(PantryLine.model_validate(one) for one in found)

    async def add(self, text: str) -> tuple[PantryItem, ...]:
        await asyncio.sleep(0)
        if self.error:
            raise self.error
        first = 1 + max((one.id for one in (*self.stored, *self.bin)), default=0)
        new = tuple(item(number, line) for number, line in enumerate(text.splitlines(), start=first))
        self.stored += new
        return new

    async def items(self) -> tuple[PantryItem, ...]:
        return tuple(self.stored)

    async def edit(self, item_id: PantryItemId, line: str) -> PantryItem:
        changed = item(item_id, line)
        self.stored = [changed if one.id == item_id else one for one in self.stored]
        return changed

    async def remove_all(self, ids: Iterable[PantryItemId]) -> None:
        gone = set(ids)
        self.bin += [one for one in self.stored if one.id in gone]
        self.stored = [one for one in self.stored if one.id not in gone]

    async def restore(self, ids: Iterable[PantryItemId]) -> tuple[PantryItem, ...]:
        back = [one for one in self.bin if one.id in set(ids)]
        self.stored += back
        return tuple(back)

    async def labels(self, table: AtTable, staples: tuple[FoodId, ...] = ()) -> tuple[LabelToRead, ...]:
        self.tables.append((table, staples))
        return self.to_read

    async def confirm(self, item_id: PantryItemId, allergen: Allergen, *, free: bool = True) -> None:
        self.confirmed.append((item_id, allergen, free))
        if self.error:
            raise self.error

    async def confirm_staple(self, food_id: FoodId, allergen: Allergen) -> PantryItem:
        self.confirmed.append((food_id, allergen, True))
        return item(77, "oil")

    async def stock(self, staples: tuple[FoodId, ...] = ()) -> tuple[StockItem, ...]:
        have = [
            StockItem(food_id=one.food_id, use_by=one.use_by, place=one.place or Place.CUPBOARD)
            for one in self.stored
            if one.food_id
        ]
        return (*have, *(StockItem(food_id=food_id, staple=True) for food_id in staples))


class FakePeople:
    """Keeps eaters in a list; numbers count from 1."""

    def __init__(self, *eaters: Eater) -> None:
        self.kept = [
            StoredEater(id=EaterId(number), **eater.model_dump())
            for number, eater in enumerate(eaters, start=1)
        ]

    async def all(self) -> tuple[StoredEater, ...]:
        return tuple(self.kept)


class FakePreferences:
    """Holds preferences."""

    def __init__(self, **changes: object) -> None:
        self.kept = Preferences().model_copy(update=changes)

    async def load(self) -> Preferences:
        return self.kept


SUBSTITUTIONS = """\
from,to,context,quality,change,source
spinach,onion:1,any,2,Cook it for longer.,own
spinach,milk:1,any,3,,own
"""


class FakeKitchen:
    """The small catalogue and a palette of each of two cuisines."""

    def __init__(self) -> None:
        palettes = {name: SimpleNamespace(cuisine=name) for name in ("italian", "north_indian")}
        catalogue = small_catalogue()
        self.tables = SimpleNamespace(
            catalogue=catalogue,
            book=SimpleNamespace(palettes=palettes),
            names=NameIndex(catalogue),
            substitutions=parse_substitutions(SUBSTITUTIONS, catalogue.foods),
        )

    async def load(self) -> SimpleNamespace:
        return self.tables


class FakeModels:
    """The built-in chef and a local model."""

    def __init__(self, *, local_ready: bool = True) -> None:
        self.local_ready = local_ready

    async def cards(self) -> tuple[EngineCard, ...]:
        chef = EngineCard(name="builtin", kind=EngineKind.BUILTIN, title="Built-in chef", detail="")
        local = EngineCard(name="local", kind=EngineKind.LOCAL, title="Tiny", detail="")
        return chef, local.model_copy(update={"ready": self.local_ready})


class FakeLibrary:
    """Has a dal under every number."""

    async def get(self, recipe_id: RecipeId) -> RecipeDraft:
        assert recipe_id
        return dal()


class FakeMatching:
    """Finds the same recipes each time."""

    def __init__(self, *found: Match) -> None:
        self.found = found

    async def match(self, stock: Iterable[StockItem], **_limits: object) -> tuple[Match, ...]:
        assert stock
        return self.found


class FakeGeneration:
    """Plays a script: events are yielded, an error is raised, a number is waited for in seconds."""

    def __init__(self, *script: GenerationEvent | Exception | float) -> None:
        self.script = script
        self.requests: list[CookRequest] = []
        self.engines: list[str] = []
        self.left = 0

    async def answers(self, request: CookRequest, engine: str) -> AsyncGenerator[GenerationEvent, None]:
        self.requests.append(request)
        self.engines.append(engine)
        try:
            for step in self.script:
                if isinstance(step, Exception):
                    raise step
                if isinstance(step, float):
                    await asyncio.sleep(step)
                else:
                    yield step
        finally:
            self.left += 1
