"""The household: who eats, each with their own limits, and what that means for one dish."""

from collections.abc import Iterable
from datetime import timedelta

from desktop_app.repositories.database import Database
from desktop_app.schemas.base import EaterId
from desktop_app.schemas.people import AtTable, Eater, StoredEater
from desktop_app.schemas.preferences import Preferences
from desktop_app.services.clock import Clock

BIN_DAYS = 30
"""How long somebody removed can be put back."""


class PeopleService:
    """Keeps the eaters."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def all(self) -> tuple[StoredEater, ...]:
        """Everybody, in the order they were added."""
        async with self._database.reading() as tables:
            return await tables.eaters.all()

    async def add(self, eater: Eater) -> StoredEater:
        """One more."""
        async with self._database.transaction() as tables:
            return await tables.eaters.add(eater, self._clock.now())

    async def change(self, eater: StoredEater) -> None:
        """Other facts about one of them; raise `EaterNotFound`."""
        async with self._database.transaction() as tables:
            await tables.eaters.change(eater)

    async def remove(self, eater_id: EaterId) -> None:
        """Take one out, which `restore` undoes, and forget those removed long ago."""
        now = self._clock.now()
        async with self._database.transaction() as tables:
            await tables.eaters.remove(eater_id, now)
            await tables.eaters.purge(now - timedelta(days=BIN_DAYS))

    async def restore(self, eater_id: EaterId) -> None:
        """Put one back."""
        async with self._database.transaction() as tables:
            await tables.eaters.restore(eater_id)


def at_table(profile: Preferences, eaters: Iterable[Eater]) -> AtTable:
    """The limits of the household and of these eaters together."""
    seated = tuple(eaters)
    return AtTable(
        people=len(seated),
        children=sum(eater.child for eater in seated),
        diets=profile.diets.union(*(eater.diets for eater in seated)),
        allergens=profile.allergens.union(*(eater.allergens for eater in seated)),
        avoid_foods=profile.avoid_foods.union(*(eater.avoid_foods for eater in seated)),
        stages=frozenset().union(*(eater.stages for eater in seated)),
        spice=min((eater.spice for eater in seated), default=3),
    )
