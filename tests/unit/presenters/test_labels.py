"""Packets to be read, as the pages show them."""

from typing import TYPE_CHECKING

import pytest

from desktop_app.presenters.labels import ALL_READ, Labels, left_out_words
from desktop_app.schemas.base import FoodId, PantryItemId
from desktop_app.schemas.food import Allergen
from desktop_app.schemas.pantry import LabelToRead
from desktop_app.schemas.people import AtTable
from desktop_app.schemas.shown import LabelRow
from tests.fakes.cook import FakePantry

if TYPE_CHECKING:
    from collections.abc import Sequence


def packet(number: int | None, food: str = "stock", *read: Allergen) -> LabelToRead:
    return LabelToRead(
        item_id=None if number is None else PantryItemId(number),
        food_id=FoodId(food),
        name=food,
        allergens=(Allergen.SOY, Allergen.MILK),
        read=frozenset(read),
    )


@pytest.mark.parametrize(
    ("packets", "said"),
    [
        ((packet(1, "stock", Allergen.SOY, Allergen.MILK),), ALL_READ),
        ((packet(1, "stock", Allergen.SOY),), "1 food is left out because brands differ: check the packet."),
        ((packet(1), packet(2)), "1 food is left out because brands differ: check the packet."),
        ((packet(1), packet(2, "oil")), "2 foods are left out because brands differ: check the packets."),
    ],
)
def test_how_many_foods_wait(packets: tuple[LabelToRead, ...], said: str) -> None:
    assert left_out_words(packets) == said


async def test_a_row_just_settled_stays_until_the_page_is_opened_anew() -> None:
    told: list[tuple[str, Sequence[LabelRow]]] = []
    pantry = FakePantry()
    labels = Labels(lambda *args: told.append(args), pantry, all_of_them=False)  # type: ignore[arg-type]
    read = packet(4, "bread", Allergen.SOY, Allergen.MILK)
    pantry.to_read = (packet(1, "stock", Allergen.MILK), read)
    await labels.refresh(AtTable(), ())
    assert told[-1][1] == [
        LabelRow("1", "stock", (("soy", "no soya"), ("milk", "no milk")), frozenset({"milk"}))
    ]
    await labels.keep("1", "soy", free=True)
    pantry.to_read = (packet(1, "stock", Allergen.MILK, Allergen.SOY), read)
    await labels.refresh(AtTable(), ())
    assert (told[-1][0], [row.key for row in told[-1][1]]) == (ALL_READ, ["1"])
    labels.forget()
    await labels.refresh(AtTable(), ())
    assert told[-1] == ("", [])


async def test_a_staple_in_no_entry_can_be_read_and_has_nothing_to_take_back() -> None:
    pantry = FakePantry()
    labels = Labels(lambda *_args: None, pantry, all_of_them=False)  # type: ignore[arg-type]
    await labels.keep("oil", "soy", free=False)
    assert pantry.confirmed == []
    await labels.keep("oil", "soy", free=True)
    assert pantry.confirmed == [("oil", Allergen.SOY, True)]
