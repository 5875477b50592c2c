"""Packets whose labels decide whether a food may be used, and what the cook read on them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from desktop_app.presenters.profile_words import ALLERGENS
from desktop_app.schemas.shown import LabelRow

if TYPE_CHECKING:
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.pantry import LabelToRead
    from desktop_app.schemas.people import AtTable
    from desktop_app.services.pantry import PantryService

ALL_READ = "Every label that matters is read."
Show = Callable[[str, Sequence[LabelRow]], None]


class Labels:
    """Shows the packets of one page. With ``all_of_them`` those read before are shown, too."""

    def __init__(self, show: Show, pantry: "PantryService", *, all_of_them: bool) -> None:
        self._show = show
        self._pantry = pantry
        self._all = all_of_them
        self._touched: set[str] = set()

    def forget(self) -> None:
        """The page is opened anew: what was read before need not be shown again."""
        self._touched.clear()

    async def refresh(self, table: "AtTable", staples: "tuple[FoodId, ...]") -> None:
        """Show what there is to read; rows just settled stay, so that a slip can be taken back."""
        labels = await self._pantry.labels(table, staples)
        shown = [one for one in labels if self._all or not one.settled or _key(one) in self._touched]
        self._show(left_out_words(labels) if shown else "", [_row(one) for one in shown])

    async def keep(self, key: str, allergen: str, *, free: bool) -> None:
        """Keep that the label of this packet was read, or take it back."""
        from desktop_app.schemas.base import FoodId, PantryItemId
        from desktop_app.schemas.food import Allergen

        self._touched.add(key)
        if key.isdigit():
            await self._pantry.confirm(PantryItemId(int(key)), Allergen(allergen), free=free)
        elif free:
            item = await self._pantry.confirm_staple(FoodId(key), Allergen(allergen))
            self._touched.add(str(item.id))


def left_out_words(labels: "Iterable[LabelToRead]") -> str:
    """How many foods wait for somebody to read their labels."""
    unread = len({one.food_id for one in labels if not one.settled})
    if not unread:
        return ALL_READ
    if unread == 1:
        return "1 food is left out because brands differ: check the packet."
    return f"{unread:,} foods are left out because brands differ: check the packets."


def _key(label: "LabelToRead") -> str:
    return str(label.item_id) if label.item_id is not None else label.food_id


def _row(label: "LabelToRead") -> LabelRow:
    return LabelRow(
        key=_key(label),
        name=label.name,
        allergens=tuple((one.value, f"no {ALLERGENS[one.value]}") for one in label.allergens),
        read=frozenset(one.value for one in label.read),
    )
