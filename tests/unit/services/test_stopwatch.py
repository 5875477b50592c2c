"""What a stopwatch reads off an engine."""

from collections.abc import AsyncIterator
from contextlib import aclosing

from desktop_app.clients.llm.model import Prompt, Usage
from desktop_app.services.stopwatch import Stopwatch
from tests.fakes.scripted_model import ScriptedModel


class Counting(ScriptedModel):
    """A model that has counted before and counts on."""

    usage = Usage(100, 50)

    async def stream(self, prompt: Prompt) -> AsyncIterator[str]:
        yield "Eggs "
        yield "on toast"
        self.usage += Usage(10, 3)


class Countless(ScriptedModel):
    """Behind a server that tells no figures."""

    @property
    def usage(self) -> Usage:  # type: ignore[override]
        return Usage()

    @usage.setter
    def usage(self, _value: Usage) -> None:
        """Nothing is counted."""


async def listened(model: ScriptedModel) -> Stopwatch:
    watch = Stopwatch(model)
    async with aclosing(watch.stream(Prompt(system="s", user="{}"))) as pieces:
        assert [piece async for piece in pieces]
    return watch


async def test_only_tokens_since_the_start_count() -> None:
    watch = await listened(Counting(lambda _fields, _call: ""))
    assert watch.usage == Usage(10, 3)
    assert watch.tokens_per_second


async def test_without_a_count_there_is_no_pace_in_tokens() -> None:
    watch = await listened(Countless(lambda _fields, _call: "Eggs on toast, with more and more butter."))
    assert watch.usage == Usage()
    assert watch.tokens_per_second is None
    assert watch.words_per_second
