import asyncio
import gc
import warnings

import pytest

from desktop_app.exceptions import AppError
from desktop_app.runtime.tasks import BUG, TaskScope


class Errors:
    def __init__(self) -> None:
        self.seen: list[AppError] = []

    def __call__(self, error: AppError) -> None:
        self.seen.append(error)


@pytest.fixture
def errors() -> Errors:
    return Errors()


async def test_a_new_start_cancels_the_running_namesake(errors: Errors) -> None:
    scope, log = TaskScope(errors), []

    async def work(name: str) -> None:
        try:
            await asyncio.sleep(0.02)
            log.append(name)
        except asyncio.CancelledError:
            log.append(f"{name} cancelled")
            raise

    scope.start("search", work, "one")
    await asyncio.sleep(0)
    scope.start("search", work, "two")
    assert scope.running("search")
    await asyncio.sleep(0.06)
    await scope.close()
    assert log == ["one cancelled", "two"]
    assert not scope.running("search")


async def test_a_write_refuses_a_second_and_close_waits_for_it(errors: Errors) -> None:
    scope, done = TaskScope(errors), []

    async def write() -> None:
        await asyncio.sleep(0.02)
        done.append(1)

    assert scope.start_write("save", write)
    assert not scope.start_write("save", write)
    scope.start("save", write)  # may not replace a write either
    scope.cancel("save")
    await scope.close()
    assert done == [1]
    assert not scope.start_write("save", write)
    scope.start("search", write)
    assert not scope.running("search")


async def test_a_write_may_run_again_after_it_ended(errors: Errors) -> None:
    scope, done = TaskScope(errors), []

    async def write() -> None:
        done.append(1)

    for _ in range(2):
        assert scope.start_write("save", write)
        await asyncio.sleep(0.01)
    await scope.close()
    assert done == [1, 1]


async def test_known_errors_are_told_in_words_and_bugs_in_general(errors: Errors) -> None:
    scope, known = TaskScope(errors), AppError("The pot is empty.", "Fill it.")

    async def fail(error: Exception) -> None:
        raise error

    scope.start("a", fail, known)
    scope.start("b", fail, ValueError("secret detail"))
    await asyncio.sleep(0.01)
    await scope.close()
    assert errors.seen == [known, BUG]


async def test_a_task_replaced_before_its_first_step_leaves_nothing_behind(errors: Errors) -> None:
    scope, ran = TaskScope(errors), []

    async def work(name: str) -> None:
        ran.append(name)

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        scope.start("search", work, "one")
        scope.start("search", work, "two")
        await asyncio.sleep(0.01)
        scope.start("search", work, "three")
        await scope.close()
        gc.collect()
    assert ran == ["two"]
    assert errors.seen == []


async def test_a_reader_can_wait_for_what_is_being_written(errors: Errors) -> None:
    scope, order = TaskScope(errors), []

    async def write() -> None:
        await asyncio.sleep(0.02)
        order.append("written")

    async def read() -> None:
        await scope.writes_done()
        order.append("read")

    scope.start_write("add 1", write)
    scope.start("answers", read)
    await asyncio.sleep(0.06)
    scope.start("answers", read)
    await asyncio.sleep(0.01)
    await scope.close()
    assert order == ["written", "read", "read"]


async def test_close_waits_until_the_cancelled_have_left(errors: Errors) -> None:
    scope, left = TaskScope(errors), []

    async def slow_to_leave() -> None:
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.01)
            left.append(1)

    scope.start("stream", slow_to_leave)
    await asyncio.sleep(0)
    scope.cancel("stream")
    scope.cancel("stream")
    await scope.close()
    assert left == [1]
