"""Nutrients of a recipe."""

import pytest

from desktop_app.kitchen.nutrition import nutrition_of
from tests.fakes.drafts import with_more
from tests.unit.kitchen.samples import CATALOGUE, TRAYBAKE, line


def test_nutrition_is_per_serving() -> None:
    found = nutrition_of(TRAYBAKE, CATALOGUE)
    assert found is not None
    assert found.energy_kcal == pytest.approx((480 * 2 + 450 * 0.8 + 60 * 0.3 + 13.8 * 8.84) / 2, abs=0.01)
    assert found.salt_g == pytest.approx((480 * 0.002 + 6 * 0.98) / 2, abs=0.01)
    assert found.counted == 1.0


def test_the_share_that_is_counted() -> None:
    draft = with_more(TRAYBAKE, line("onion", "onions", 10, None, 1009.8), line(None, "zhoug", 1, None, None))
    found = nutrition_of(draft, CATALOGUE)
    assert found is not None
    assert found.counted == pytest.approx(1009.8 / 2019.6 * 6 / 7, abs=0.001)


def test_no_nutrition_is_made_up() -> None:
    lines = (line("onion", "onion", 1, None, 110), line(None, "zhoug", 1, None, None))
    draft = TRAYBAKE.model_copy(update={"ingredients": lines})
    assert nutrition_of(draft, CATALOGUE) is None
