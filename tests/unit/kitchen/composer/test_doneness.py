"""Which number a step says: by the food, the cook's region, and how long it cooks."""

import pytest

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.doneness import doneness_of
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.people import Region


@pytest.mark.parametrize(
    ("foods", "intact", "region", "slow", "celsius", "rest"),
    [
        (("chicken_breast",), False, Region.UK, False, 75, 0),
        (("chicken_breast",), False, Region.STRICTEST, False, 75, 0),
        (("beef_mince",), False, Region.AU, False, 75, 0),
        (("pork_chop",), True, Region.UK, False, 63, 3),
        (("beef_steak",), False, Region.UK, False, 75, 0),
        (("rabbit",), True, Region.US, False, 71, 0),
        (("rabbit",), False, Region.US, False, 74, 0),
        (("stewing_beef",), False, Region.US, True, 90, 0),
        (("stewing_beef",), False, Region.US, False, 74, 0),
        (("beef_mince", "stewing_beef"), False, Region.US, True, 90, 0),
        (("beef_mince",), False, Region.US, True, 71, 0),
    ],
)
def test_the_number_of_a_step(
    catalogue: Catalogue,
    foods: tuple[str, ...],
    intact: bool,
    region: Region,
    slow: bool,
    celsius: float,
    rest: int,
) -> None:
    food = tuple(catalogue.food(FoodId(name)) for name in foods)
    found = doneness_of(food, intact=intact, fahrenheit=False, region=region, slow=slow)
    assert (found.min_c, found.rest_minutes) == (celsius, rest)
    assert f"{celsius} °C" in found.words
    assert ("tender" in found.words) is (celsius == 90)
