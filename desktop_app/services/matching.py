"""What can be cooked from the recipes one has."""

import asyncio
from collections.abc import Iterable

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.diets import usable_stock
from desktop_app.kitchen.matching import Larder, allowed, match, rank, to_get
from desktop_app.repositories.database import Database
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.matching import Candidate, Match
from desktop_app.schemas.pantry import StockItem
from desktop_app.services.clock import Clock
from desktop_app.services.kitchen import Kitchen


class MatchingService:
    """The library against the pantry."""

    def __init__(self, database: Database, kitchen: Kitchen, clock: Clock) -> None:
        self._database = database
        self._kitchen = kitchen
        self._clock = clock

    async def match(
        self,
        stock: Iterable[StockItem],
        *,
        missing: int = 0,
        limit: int = 20,
        request: CookRequest | None = None,
    ) -> tuple[Match, ...]:
        """Recipes for which at most ``missing`` things have to be got, best first.

        ``request`` sets the day, the servings and the hard filter: diets, allergens, foods left out, time.
        """
        catalogue = (await self._kitchen.load()).catalogue
        packs = tuple(stock) if request is None else usable_stock(stock, catalogue.foods, request)
        larder = Larder.of(packs, request.today if request else self._clock.today())
        async with self._database.reading() as tables:
            candidates = await tables.recipes.candidates()
        found = await asyncio.to_thread(_match_all, candidates, larder, catalogue, request)
        return tuple(one for one in found if to_get(one) <= missing)[:limit]


def _match_all(
    candidates: tuple[Candidate, ...], larder: Larder, catalogue: Catalogue, request: CookRequest | None
) -> list[Match]:
    servings = request.servings if request else None
    fitting = (one for one in candidates if request is None or allowed(one, catalogue, request))
    return sorted((match(one, larder, catalogue, servings) for one in fitting), key=rank)
