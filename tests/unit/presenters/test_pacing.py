"""What changes too fast is shown at a pace."""

import asyncio

import pytest

from desktop_app.presenters.pacing import Paced

PER_SECOND = 50
PAUSE = 1 / PER_SECOND


async def test_the_first_comes_at_once_and_the_last_always() -> None:
    shown: list[int] = []
    paced = Paced(shown.append, PER_SECOND)
    for value in range(5):
        paced.put(value)
    assert shown == [0]
    await asyncio.sleep(2.5 * PAUSE)
    assert shown == [0, 4]
    await asyncio.sleep(2 * PAUSE)
    paced.put(5)
    assert shown == [0, 4, 5]


async def test_no_more_are_shown_than_the_pace_allows() -> None:
    shown: list[int] = []
    paced = Paced(shown.append, PER_SECOND)
    loop = asyncio.get_running_loop()
    started = loop.time()
    for value in range(100):
        paced.put(value)
        await asyncio.sleep(0.001)
    assert 1 < len(shown) <= (loop.time() - started) * PER_SECOND + 1
    await asyncio.sleep(2 * PAUSE)
    assert shown[-1] == 99


async def test_what_is_dropped_is_not_shown() -> None:
    shown: list[int] = []
    paced = Paced(shown.append, PER_SECOND)
    paced.drop()
    paced.put(1)
    paced.put(2)
    paced.drop()
    await asyncio.sleep(2 * PAUSE)
    assert shown == [1]
    paced.put(3)
    assert shown == [1, 3]


async def test_one_that_cannot_be_shown_does_not_stop_the_rest() -> None:
    shown: list[int] = []

    def show(value: int) -> None:
        if value == 1:
            raise ValueError(value)
        shown.append(value)

    paced = Paced(show, PER_SECOND)
    with pytest.raises(ValueError, match="1"):
        paced.put(1)
    paced.put(2)
    await asyncio.sleep(2 * PAUSE)
    assert shown == [2]
