"""The page *Cook*: what is asked, and what is shown of the answers."""

import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Protocol

from desktop_app.exceptions import AppError, NothingToCook
from desktop_app.presenters import cook_words as words
from desktop_app.presenters.cook_pen import CookPen, PenPort
from desktop_app.presenters.cook_table import CookTable, TablePort
from desktop_app.presenters.cook_wish import Moment, Wish, meal_at, request_for, varied
from desktop_app.runtime.tasks import TaskScope

if TYPE_CHECKING:
    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId, RecipeId
    from desktop_app.schemas.generation import CheckedRecipe, CookRequest
    from desktop_app.schemas.pantry import StockItem
    from desktop_app.schemas.people import AtTable
    from desktop_app.schemas.preferences import Preferences
    from desktop_app.schemas.shown import AnswerShown, FoodGroup, Option, WishShown
    from desktop_app.services.clock import Clock
    from desktop_app.services.generation import GenerationEvent, GenerationService
    from desktop_app.services.kitchen import Kitchen
    from desktop_app.services.library import LibraryService
    from desktop_app.services.matching import MatchingService
    from desktop_app.services.models import ModelService
    from desktop_app.services.pantry import PantryService
    from desktop_app.services.people import PeopleService
    from desktop_app.services.preferences import PreferencesService

    Stock = Sequence[StockItem]

MATCHES = 3
"""How many of the cook's own recipes go before the chef's."""
WISHES = frozenset(field.name for field in fields(Wish))


class CookPort(TablePort, PenPort, Protocol):
    """What the presenter needs of the page."""

    def show_stock(self, groups: "tuple[FoodGroup, ...]", staples: str) -> None: ...
    def show_wish(self, wish: "WishShown") -> None: ...
    def show_choices(self, cuisines: "Sequence[Option]", engines: "Sequence[Option]") -> None: ...
    def show_idle(self) -> None: ...
    def show_heading(self, text: str) -> None: ...
    def show_answer(self, answer: "AnswerShown") -> None: ...
    def show_variations(self, variations: "Sequence[Option]") -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "", foods: Sequence[str] = ()) -> None: ...
    def show_left_out(self, text: str, hint: str) -> None: ...
    def give_back_line(self, text: str) -> None: ...


@dataclass(frozen=True)
class CookServices:
    """What the page asks."""

    generation: "GenerationService"
    matching: "MatchingService"
    library: "LibraryService"
    pantry: "PantryService"
    preferences: "PreferencesService"
    people: "PeopleService"
    models: "ModelService"
    kitchen: "Kitchen"
    clock: "Clock"


@dataclass(frozen=True)
class CookDoors:
    """Where the page leads to."""

    open_answer: "Callable[[CheckedRecipe], None]"
    open_recipe: "Callable[[RecipeId], None]"
    pantry_changed: Callable[[], None]


class CookPresenter:
    """Keeps the wish and every answer; the list on the page is only ever appended to."""

    def __init__(self, view: CookPort, services: CookServices, doors: CookDoors) -> None:
        self._view = view
        self._services = services
        self._doors = doors
        self._tasks = TaskScope(on_error=self._show_error)
        self._wish = Wish(meal=meal_at(services.clock.now().astimezone().hour))
        self._asked = self._wish
        self._entries: list[CheckedRecipe | RecipeId] = []
        self._pen = CookPen(view)
        self._heading = ""
        self._run = 0
        self._added = 0
        self._table = CookTable(view, services.people, services.pantry)
        self._usual: dict[str, object] = {}

    def shown(self) -> None:
        """The page came into sight, or the pantry or the profile changed elsewhere."""
        self._view.show_wish(self._wish.shown())
        self._table.labels.forget()
        self._tasks.start("refresh", self._refresh)

    def wish_changed(self, field: str, value: object) -> None:
        """A control was moved."""
        if field in WISHES:
            self._wish = replace(self._wish, **{field: value})  # type: ignore[arg-type]
        if field == "meal":
            self._view.show_wish(self._wish.shown())

    def chip_changed(self, food_id: str, state: str) -> None:
        """A food was put on may, must or out."""
        self._wish = self._wish.with_state(food_id, state)

    def eater_toggled(self, eater_id: str, here: bool) -> None:
        """Somebody eats today, or does not."""
        self._wish = self._wish.with_eater(eater_id, here=here)
        self._tasks.start("refresh", self._refresh)

    def label_read(self, key: str, allergen: str, free: bool) -> None:
        """The cook read a packet, or takes it back."""
        self._added += 1
        self._tasks.start_write(f"label {self._added}", self._read, key, allergen, free)

    def lines_added(self, text: str) -> None:
        """Foods were typed, pasted or picked from a hint."""
        self._added += 1
        self._tasks.start_write(f"add {self._added}", self._add, text)

    def find_pressed(self) -> None:
        """The one big button."""
        self._ask(self._wish, "")

    def variation_chosen(self, kind: str) -> None:
        """Another, quicker, ...: a change of the last wish, not of the controls."""
        self._ask(varied(self._asked, kind, self._last_minutes()), kind)

    def cancel_pressed(self) -> None:
        """Stop; what has arrived stays."""
        self._tasks.cancel("answers")
        self._end(self._run)

    def open_answer(self, index: int) -> None:
        """An entry of the list was pressed."""
        if not 0 <= index < len(self._entries):
            return
        entry = self._entries[index]
        if isinstance(entry, int):
            self._doors.open_recipe(entry)
        else:
            self._doors.open_answer(entry)

    @property
    def answers(self) -> int:
        """How many entries the list holds."""
        return len(self._entries)

    @property
    def busy(self) -> bool:
        """True while answers are still coming."""
        return self._tasks.running("answers")

    async def close(self) -> None:
        """Stop what runs; lines being stored are stored."""
        await self._tasks.close()

    async def _refresh(self) -> None:
        preferences = await self._services.preferences.load()
        table = await self._table.show(self._wish, preferences)
        tables = await self._services.kitchen.load()
        cards = await self._services.models.cards()
        cuisines = (palette.cuisine for palette in tables.book.palettes.values())
        engines = words.engine_options(cards)
        self._follow(preferences, table, {engine.value for engine in engines})
        self._view.show_choices(words.cuisine_options(cuisines), engines)
        self._view.show_wish(self._wish.shown())
        self._show_stock(await self._services.pantry.stock(preferences.staples))
        await self._table.labels.refresh(table, preferences.staples)

    async def _read(self, key: str, allergen: str, free: bool) -> None:
        await self._table.labels.keep(key, allergen, free=free)
        await self._refresh()
        self._doors.pantry_changed()

    def _follow(self, preferences: "Preferences", table: "AtTable", ready: set[str]) -> None:
        """Take on servings, heat and engine from settings and table where they are new there."""
        usual: dict[str, object] = {"engine": preferences.engine, **words.usual_for(table, preferences)}
        new = {name: value for name, value in usual.items() if self._usual.get(name) != value}
        self._usual = usual
        self._wish = replace(self._wish, **new)  # type: ignore[arg-type]
        if self._wish.engine not in ready:
            self._wish = replace(self._wish, engine="builtin")

    async def _add(self, text: str) -> None:
        try:
            items = await self._services.pantry.add(text)
        except AppError:
            self._view.give_back_line(text)
            raise
        preferences = await self._services.preferences.load()
        self._show_stock(await self._services.pantry.stock(preferences.staples))
        unclear = [item.line for item in items if not item.understood]
        self._view.show_left_out(*words.not_understood(unclear))
        self._doors.pantry_changed()

    def _ask(self, wish: Wish, variation: str) -> None:
        self._end(self._run)
        self._run += 1
        self._asked = wish
        self._view.show_working("Looking at what you have …")
        self._tasks.start("answers", self._answer, self._run, variation)

    async def _answer(self, run: int, variation: str) -> None:
        try:
            await self._tasks.writes_done()  # what was typed just before the button counts
            preferences = await self._services.preferences.load()
            stock = await self._services.pantry.stock(preferences.staples)
            table = await self._table.laid(self._asked, preferences)
            request = self._request(stock, preferences, table)
            self._heading = words.heading(self._asked, variation)
            if not variation:
                await self._show_matches(request)
            events = self._services.generation.answers(request, self._asked.engine)
            async with aclosing(events):
                async for event in events:
                    self._show_event(event)
            self._offer_variations(stock)
        finally:
            self._end(run)

    def _request(self, stock: "Stock", preferences: "Preferences", table: "AtTable") -> "CookRequest":
        titles = tuple(entry.recipe.title for entry in self._entries if not isinstance(entry, int))
        moment = Moment(self._services.clock.today(), secrets.randbelow(2**63), titles)
        return request_for(self._asked, stock, preferences, table, moment)

    async def _show_matches(self, request: "CookRequest") -> None:
        missing = request.missing_allowed
        find = self._services.matching.match
        for match in await find(request.stock, missing=missing, limit=MATCHES, request=request):
            if match.id not in self._entries:
                recipe = await self._services.library.get(match.id)
                self._show_heading()
                self._view.show_answer(words.shown_match(len(self._entries), match, recipe, self._foods()))
                self._entries.append(match.id)

    def _show_event(self, event: "GenerationEvent") -> None:
        from desktop_app.schemas.generation import CheckedRecipe, Progress

        index = len(self._entries)
        if isinstance(event, Progress):
            self._show_heading()
            self._pen.write(index, event)
        elif isinstance(event, CheckedRecipe):
            self._pen.lay_down()
            self._show_heading()
            self._view.show_answer(words.shown_answer(index, event, self._foods()))
            self._entries.append(event)
        else:
            self._view.show_message("warning", event.message, event.hint)

    def _show_heading(self) -> None:
        """Put the caption above the first answer, so that none stands above nothing."""
        if self._heading:
            self._view.show_heading(self._heading)
            self._heading = ""

    def _offer_variations(self, stock: "Stock") -> None:
        self._view.show_variations(words.variations(stock, self._foods(), self._services.clock.today()))

    def _foods(self) -> "Mapping[FoodId, Food]":
        return self._services.kitchen.tables.catalogue.foods

    def _show_stock(self, stock: "Stock") -> None:
        foods, today = self._foods(), self._services.clock.today()
        groups = words.food_groups(stock, foods, self._wish, today)
        self._view.show_stock(groups, words.staples_sentence(stock, foods))

    def _last_minutes(self) -> int | None:
        made = [entry for entry in self._entries if not isinstance(entry, int)]
        return made[-1].recipe.minutes.total if made else None

    def _end(self, run: int) -> None:
        """Be idle again, unless a later wish is under way."""
        if run != self._run:
            return
        self._pen.drop()
        self._view.show_idle()

    def _show_error(self, error: AppError) -> None:
        nothing = isinstance(error, NothingToCook)
        text = words.NO_OTHER_DISH if nothing and self._entries else error.user_message
        kind, hint = "info" if nothing else "error", error.hint
        self._view.show_message(kind, text, hint, words.suggested_foods(hint))
