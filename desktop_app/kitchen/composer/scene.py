"""What every step of composing looks at: the chef's knowledge, the larder and the wish."""

from dataclasses import dataclass, field
from functools import cached_property

from desktop_app.kitchen.composer.archetypes import ChefBook
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.recent import Late
from desktop_app.kitchen.composer.shapes import Slot
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest


@dataclass(frozen=True)
class Scene:
    """One request, ready to be cooked for."""

    book: ChefBook
    larder: Larder
    request: CookRequest
    found: dict[tuple[str, str, str], tuple[Food, ...]] = field(default_factory=dict, compare=False)
    """Candidates by family, slot and palette, found the first time they are asked for."""
    pools: dict[tuple[str, str], tuple[tuple[Slot, tuple[Food, ...]], ...]] = field(
        default_factory=dict, compare=False
    )
    """Slots with their candidates, by family and palette."""

    @cached_property
    def late(self) -> Late:
        """What was cooked of late."""
        return Late(self.request.recent_titles)

    @property
    def must(self) -> frozenset[FoodId]:
        """What has to be used, as far as it is at home and passes the filter."""
        return self.request.must_use & self.larder.foods.keys()

    def urgency(self, food: Food) -> int:
        """How much a food wants to be used: asked for by name, then due soon, then lying long."""
        larder = self.larder
        wished = 5 * (food.id in self.request.must_use) + 2 * (food.id in larder.due)
        return wished + (food.id in larder.ageing)
