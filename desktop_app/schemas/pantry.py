"""Pantry lines as typed, as understood, as stored."""

from datetime import date, datetime

from pydantic import Field

from desktop_app.schemas.base import FoodId, Frozen, PantryItemId
from desktop_app.schemas.food import Allergen, Place


class PantryLine(Frozen):
    """One typed line and what was understood of it.

    ``understood`` is true only when the food is known. ``non_food`` names things nobody may eat
    ("bleach"). ``quantity`` is None when no amount was said. ``problem`` is a sentence for the cook
    when an amount was refused ("-2", "1/0") or nothing was understood.
    """

    line: str
    understood: bool = False
    non_food: bool = False
    food_id: FoodId | None = None
    name: str = ""
    quantity: float | None = Field(default=None, ge=0)
    quantity_max: float | None = Field(default=None, ge=0)
    unit: str | None = None
    size: str | None = None
    preparation: str = ""
    place: Place | None = None
    use_by: date | None = None
    problem: str = ""


class LabelRead(Frozen):
    """The cook read a pack's label on a day: the allergen is not in it."""

    allergen: Allergen
    on: date


class PantryItem(PantryLine):
    """A stored line. ``base_quantity`` is in ``base_unit``: g, ml or piece.

    ``probably_until`` is how long such a food usually keeps, where no date was said: a guess, which ranks
    and asks but forbids nothing. ``labels`` are those of this pack that were read.
    """

    id: PantryItemId
    place: Place = Place.CUPBOARD
    base_quantity: float | None = None
    base_unit: str | None = None
    probably_until: date | None = None
    labels: tuple[LabelRead, ...] = ()
    created_at: datetime

    @property
    def confirmed_free(self) -> frozenset[Allergen]:
        """The allergens this pack's label was read for and does not contain."""
        return frozenset(label.allergen for label in self.labels)


class StockItem(Frozen):
    """A food the chef may plan with. ``grams`` is the edible stock, None when not said.

    ``probably_until`` is a guess as in `PantryItem`. ``confirmed_free`` holds the allergens this pack's label
    was read for and does not contain: what varies by brand is then known.
    """

    food_id: FoodId
    grams: float | None = Field(default=None, ge=0)
    use_by: date | None = None
    probably_until: date | None = None
    place: Place | None = None
    staple: bool = False
    confirmed_free: frozenset[Allergen] = frozenset()


class LabelToRead(Frozen):
    """A pack with allergens that vary by brand and somebody must not eat; ``read`` are those settled.

    ``item_id`` is None for a staple that stands in no entry of the pantry.
    """

    item_id: PantryItemId | None
    food_id: FoodId
    name: str
    allergens: tuple[Allergen, ...]
    read: frozenset[Allergen] = frozenset()

    @property
    def settled(self) -> bool:
        """True when the food may be used."""
        return self.read.issuperset(self.allergens)
