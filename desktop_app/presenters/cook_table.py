"""Who eats today on the page *Cook*, and which labels that makes worth reading."""

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Protocol

from desktop_app.presenters.cook_words import eater_options, profile_words
from desktop_app.presenters.labels import Labels

if TYPE_CHECKING:
    from desktop_app.presenters.cook_wish import Wish
    from desktop_app.schemas.people import AtTable
    from desktop_app.schemas.preferences import Preferences
    from desktop_app.schemas.shown import LabelRow, Option
    from desktop_app.services.pantry import PantryService
    from desktop_app.services.people import PeopleService


class TablePort(Protocol):
    """What is needed of the page."""

    def show_eaters(self, eaters: "Sequence[Option]", here: Collection[str]) -> None: ...
    def show_profile(self, words: Sequence[str]) -> None: ...
    def show_labels(self, text: str, rows: "Sequence[LabelRow]") -> None: ...


class CookTable:
    """Takes the eaters together; with none set the household is as its profile says."""

    def __init__(self, view: TablePort, people: "PeopleService", pantry: "PantryService") -> None:
        self._view = view
        self._people = people
        self.labels = Labels(view.show_labels, pantry, all_of_them=False)

    async def show(self, wish: "Wish", preferences: "Preferences") -> "AtTable":
        """Show everybody, and the limits of those who eat today."""
        eaters = await self._people.all()
        here = {str(eater.id) for eater in wish.seated(eaters)}
        self._view.show_eaters(eater_options(eaters), here)
        table = await self.laid(wish, preferences)
        self._view.show_profile(profile_words(table))
        return table

    async def laid(self, wish: "Wish", preferences: "Preferences") -> "AtTable":
        """The limits of those who eat today, together."""
        from desktop_app.services.people import at_table

        return at_table(preferences, wish.seated(await self._people.all()))
