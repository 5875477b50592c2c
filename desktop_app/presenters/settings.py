"""The page *Settings*: every change is kept at once."""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.exceptions import AppError
from desktop_app.presenters.settings_words import advanced_value, engines_of, settings_of
from desktop_app.runtime.tasks import TaskScope

if TYPE_CHECKING:
    from desktop_app.schemas.preferences import Preferences
    from desktop_app.schemas.shown_recipes import EngineShown, SettingsShown
    from desktop_app.services.models import ModelService
    from desktop_app.services.preferences import PreferencesService

ENDPOINT = "endpoint"
Job = Callable[[], Awaitable[None]]
SESSION_ONLY = (
    "The key is kept until Stockpot closes.",
    "This computer has no keyring, and Stockpot never writes a key into a file.",
)


class SettingsPort(Protocol):
    """What the presenter needs of the page."""

    def show_settings(self, settings: "SettingsShown") -> None: ...
    def show_engines(self, engines: "Sequence[EngineShown]") -> None: ...
    def show_testing(self, name: str) -> None: ...
    def show_test(self, name: str, sentence: str, *, ok: bool) -> None: ...
    def show_message(self, kind: str, text: str, hint: str = "") -> None: ...
    def show_folder(self, path: str) -> None: ...


@dataclass(frozen=True)
class SettingsDoors:
    """Whom the page tells: a look (system, light, dark) at once, all else when it is kept."""

    look_changed: Callable[[str], None]
    profile_changed: Callable[[], None]


class SettingsPresenter:
    """Keeps changes in the order they were made, also those made while others are being stored."""

    def __init__(
        self,
        view: SettingsPort,
        preferences: "PreferencesService",
        models: "ModelService",
        doors: SettingsDoors,
        data_folder: str,
    ) -> None:
        self._view = view
        self._preferences = preferences
        self._models = models
        self._doors = doors
        self._data_folder = data_folder
        self._tasks = TaskScope(on_error=self._show_error)
        self._jobs: deque[Job] = deque()
        self._storing = False
        self._write = 0
        self._tried: set[tuple[str, str]] = set()

    def shown(self) -> None:
        """The page came into sight."""
        self._view.show_folder(self._data_folder)
        self._tasks.start("refresh", self._refresh)

    def engine_chosen(self, name: str) -> None:
        """Who writes on the Cook page."""
        self._change("engine", lambda _preferences: name)

    def endpoint_changed(self, url: str, model: str) -> None:
        """Address or model of the endpoint."""
        self._change("endpoint_url", lambda _preferences: url.strip())
        self._change("endpoint_model", lambda _preferences: model.strip())

    def key_changed(self, key: str) -> None:
        """A key was typed; an empty one is forgotten."""
        self._queue(lambda: self._keep_key(key))

    def advanced_changed(self, name: str, text: str) -> None:
        """The way to servers or how long to wait; an empty field means the usual."""
        self._change(name, lambda _preferences: advanced_value(name, text))

    def test_pressed(self, name: str) -> None:
        """Really ask the engine for something short."""
        self._view.show_testing(name)
        self._tasks.start(f"test {name}", self._test, name)

    def diet_toggled(self, value: str, on: bool) -> None:
        """A diet was put on or off."""
        self._change("diets", lambda preferences: _toggled(preferences.diets, value, on=on))

    def allergen_toggled(self, value: str, on: bool) -> None:
        """An allergy was put on or off."""
        self._change("allergens", lambda preferences: _toggled(preferences.allergens, value, on=on))

    def equipment_toggled(self, value: str, on: bool) -> None:
        """Something the kitchen has, or has not."""
        self._change("equipment", lambda preferences: _toggled(preferences.equipment, value, on=on))

    def region_chosen(self, value: str) -> None:
        """Whose spoons, cups, pints and official temperatures."""
        self._change("region", lambda _preferences: value)

    def units_chosen(self, value: str) -> None:
        """Metric or US."""
        self._change("units", lambda _preferences: value)

    def look_chosen(self, value: str) -> None:
        """The look is put on at once, and kept."""
        self._doors.look_changed(value)
        self._change("look", lambda _preferences: value)

    def changed(self) -> None:
        """Something is kept, from here or from another part of the page: show it, try it, tell it."""
        self._tasks.start("refresh", self._refresh)
        self._tasks.start("connect", self._connect)
        self._doors.profile_changed()

    async def close(self) -> None:
        """Stop tests; what is being stored is stored."""
        await self._tasks.close()

    def _change(self, field: str, value: "Callable[[Preferences], Any]") -> None:
        self._queue(lambda: self._keep(field, value))

    def _queue(self, job: Job) -> None:
        self._jobs.append(job)
        if not self._storing:
            self._storing = True
            self._write += 1
            self._tasks.start_write(f"write {self._write}", self._store)

    async def _store(self) -> None:
        try:
            while self._jobs:
                await self._do(self._jobs.popleft())
        finally:
            self._storing = False
        self.changed()

    async def _do(self, job: Job) -> None:
        """One change that can't be kept does not hold up the others."""
        try:
            await job()
        except AppError as error:
            self._show_error(error)

    async def _keep(self, field: str, value: "Callable[[Preferences], Any]") -> None:
        present = await self._preferences.load()
        await self._preferences.update(**{field: value(present)})

    async def _keep_key(self, key: str) -> None:
        if not await self._models.set_key(ENDPOINT, key):
            self._view.show_message("warning", *SESSION_ONLY)

    async def _refresh(self) -> None:
        preferences = await self._preferences.load()
        has_key = await self._models.has_key(ENDPOINT)
        usual = self._models.network.usual_patience()
        self._view.show_settings(settings_of(preferences, usual, has_key=has_key))
        self._view.show_engines(engines_of(await self._models.cards(), preferences.engine))

    async def _connect(self) -> None:
        """Test the endpoint in use when it was never tested, once for each address and model."""
        chosen = await self._preferences.load()
        (card,) = [card for card in await self._models.cards() if card.name == ENDPOINT]
        place = (chosen.endpoint_url, chosen.endpoint_model)
        if chosen.engine == ENDPOINT and card.ready and not card.verdict and place not in self._tried:
            self._tried.add(place)
            self.test_pressed(ENDPOINT)

    async def _test(self, name: str) -> None:
        result = await self._models.test(name)
        self._view.show_test(name, result.sentence, ok=result.ok)
        self._tasks.start("refresh", self._refresh)

    def _show_error(self, error: AppError) -> None:
        self._view.show_message("error", error.user_message, error.hint)


def _toggled(chosen: Any, value: str, *, on: bool) -> frozenset[str]:
    values = {one.value for one in chosen}
    return frozenset(values | {value} if on else values - {value})
