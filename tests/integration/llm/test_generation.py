"""Wishes answered: the built-in chef at once, the model after it, and every failure in words."""

import asyncio
import json
import time
from collections.abc import Iterator
from contextlib import aclosing
from typing import Any

import pytest

from desktop_app.config import Settings
from desktop_app.exceptions import BadInput, DiskFull, LlmUnavailable, NothingToCook
from desktop_app.kitchen.composer import plan_texts
from desktop_app.repositories.database import Database
from desktop_app.schemas.generation import CheckedRecipe, CookRequest, EngineMode, EngineTrouble, Progress
from desktop_app.schemas.recipe import SourceKind
from desktop_app.services import checked_plans
from desktop_app.services.checked_plans import CheckedPlan, settled
from desktop_app.services.generation import GenerationEvent, GenerationService
from desktop_app.services.kitchen import Kitchen
from desktop_app.services.models import ModelService
from desktop_app.services.preferences import PreferencesService
from desktop_app.services.wordsmith import with_fields
from tests.fakes.kitchen import NOW, FixedClock
from tests.fakes.one_model import OneModel
from tests.fakes.plans import REQUEST, plan
from tests.fakes.scripted_model import Fields, ScriptedModel, reworded, rewords

pytestmark = pytest.mark.asyncio


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the chef will propose."""
    proposed = [plan(), plan("Lemony red lentil soup")]
    monkeypatch.setattr(checked_plans, "proposals", lambda *_args: iter(proposed))
    return proposed


def service(database: Database, model: ScriptedModel | Exception) -> GenerationService:
    return GenerationService(Kitchen(), OneModel(model), database, FixedClock())  # type: ignore[arg-type]


async def events(
    service: GenerationService, engine: str = "local", request: CookRequest = REQUEST
) -> list[GenerationEvent]:
    async with aclosing(service.answers(request, engine)) as answers:
        return [event async for event in answers]


def recipes(found: list[GenerationEvent]) -> list[CheckedRecipe]:
    return [event for event in found if isinstance(event, CheckedRecipe)]


async def outcomes(database: Database) -> list[str]:
    async with database.reading() as tables:
        count = len(await tables.generations.recent_titles())
        return [(await tables.generations.get(number + 1)).outcome for number in range(count)]


async def test_the_built_in_chef_answers_alone(database: Database, plans: list[Any]) -> None:
    found = await events(service(database, BadInput("never asked")), "builtin")
    assert [type(event) for event in found] == [CheckedRecipe]
    assert recipes(found)[0].engine.mode is EngineMode.BUILTIN
    assert recipes(found)[0].report.clean
    assert recipes(found)[0].seed == REQUEST.seed
    async with database.reading() as tables:
        kept = await tables.generations.get(1)
    assert (kept.outcome, kept.created_at, kept.request) == ("template", NOW, REQUEST)
    assert kept.recipe == recipes(found)[0].recipe


async def test_the_model_words_a_further_dish(database: Database, plans: list[Any]) -> None:
    found = await events(service(database, ScriptedModel(rewords)))
    chef, worded = recipes(found)
    assert found[0] is chef
    progress = [event for event in found[1:-1] if isinstance(event, Progress)]
    assert len(progress) == len(found) - 2
    assert {event.index for event in progress} == {1}
    planned = tuple(line.name for line in worded.recipe.ingredients)
    assert {event.partial.ingredients for event in progress} == {planned}
    assert progress[-1].partial.title == worded.recipe.title
    assert progress[-1].partial.steps[0] == worded.recipe.steps[0].text  # placeholders filled
    assert worded.engine.mode is EngineMode.WORDSMITH
    assert worded.recipe.title == "Lemony red lentil soup"
    assert worded.recipe.tip == reworded(plans[1].tip)
    assert worded.recipe.steps[0].text == (
        "Fry the onion in the oil over medium heat for 8 minutes, until soft and gold, as you like."
    )
    assert worded.recipe.source.kind is SourceKind.MODEL
    assert worded.recipe.source.model == "scripted-1"
    assert worded.recipe.nutrition == chef.recipe.nutrition
    assert await outcomes(database) == ["template", "checked"]
    async with database.reading() as tables:
        assert (await tables.generations.get(2)).prompt_version == "wordsmith-1"


async def test_without_a_further_dish_the_first_is_worded(database: Database, plans: list[Any]) -> None:
    del plans[1]
    chef, worded = recipes(await events(service(database, ScriptedModel(rewords))))
    assert worded.recipe.title == chef.recipe.title
    assert worded.engine.mode is EngineMode.WORDSMITH


async def test_a_field_that_stays_wrong_is_the_plans(database: Database, plans: list[Any]) -> None:
    def answer(fields: Fields, call: int) -> str:
        return json.dumps(json.loads(rewords(fields, call)) | {"step1": "Fry pork for 1 minute."})

    _, worded = recipes(await events(service(database, ScriptedModel(answer))))
    assert worded.recipe.steps[0].text.endswith("until soft and gold.")
    assert worded.recipe.steps[1].text.endswith("as you like.")
    assert await outcomes(database) == ["template", "repaired"]


async def test_a_copy_is_not_passed_off_as_the_models(database: Database, plans: list[Any]) -> None:
    found = await events(service(database, ScriptedModel(lambda fields, _call: json.dumps(fields))))
    trouble, last = found[-2:]
    assert isinstance(trouble, EngineTrouble)
    assert "scripted-1 found no words" in trouble.message
    assert isinstance(last, CheckedRecipe)
    assert last.engine.mode is EngineMode.BUILTIN
    assert await outcomes(database) == ["template", "template"]


@pytest.mark.parametrize(
    ("model", "sentence", "outcome"),
    [
        (LlmUnavailable("The host is gone.", "Start it."), "The host is gone.", "LlmUnavailable"),
        (BadInput("No such engine.", "Choose."), "No such engine.", "BadInput"),
        (ScriptedModel(lambda _fields, _call: "A poem."), "form asked for", "LlmBadAnswer"),
    ],
)
async def test_every_failure_ends_in_the_plans_own_recipe(
    database: Database, plans: list[Any], model: ScriptedModel | Exception, sentence: str, outcome: str
) -> None:
    found = await events(service(database, model))
    trouble, last = found[-2:]
    assert isinstance(trouble, EngineTrouble)
    assert sentence in trouble.message
    assert trouble.hint
    assert isinstance(last, CheckedRecipe)
    assert last.recipe.title == plans[1].title
    assert last.engine.mode is EngineMode.BUILTIN
    assert (await outcomes(database))[-1] == outcome
    async with database.reading() as tables:
        assert (await tables.generations.get(2)).engine == "local"


async def test_plans_with_faults_are_replaced_by_the_next(database: Database, plans: list[Any]) -> None:
    plans.insert(0, plan("Pork and lentil soup"))
    (answer,) = recipes(await events(service(database, BadInput("never asked")), "builtin"))
    assert answer.recipe.title == "Red lentil soup"


@pytest.mark.parametrize(("foods", "hint"), [(("eggs", "rice"), "Add one of: eggs, rice."), ((), "loosen")])
async def test_nothing_to_cook_says_what_to_add(
    database: Database,
    plans: list[Any],
    monkeypatch: pytest.MonkeyPatch,
    foods: tuple[str, ...],
    hint: str,
) -> None:
    plans.clear()
    monkeypatch.setattr(checked_plans, "what_to_add", lambda *_args: foods)
    with pytest.raises(NothingToCook) as caught:
        await events(service(database, BadInput("never asked")))
    assert hint in caught.value.hint
    async with database.reading() as tables:
        kept = await tables.generations.get(1)
    assert (kept.outcome, kept.recipe) == ("NothingToCook", None)


async def test_leaving_early_keeps_what_was_shown(database: Database, plans: list[Any]) -> None:
    async with aclosing(service(database, ScriptedModel(rewords)).answers(REQUEST, "local")) as answers:
        async for event in answers:
            if isinstance(event, Progress):
                break
    assert await outcomes(database) == ["template"]


async def test_a_history_that_cannot_be_written_takes_no_recipe_away(
    database: Database, plans: list[Any], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full() -> None:
        raise DiskFull("The disk is full.")

    monkeypatch.setattr(database, "transaction", full)
    assert len(recipes(await events(service(database, BadInput("x")), "builtin"))) == 1
    assert "The disk is full" in caplog.text


async def test_the_loop_never_stalls_while_the_chef_thinks(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(*_args: object) -> Iterator[Any]:
        time.sleep(0.3)
        yield plan()

    monkeypatch.setattr(checked_plans, "proposals", slow)
    chef = service(database, BadInput("never asked"))
    thinking = asyncio.ensure_future(events(chef, "builtin"))
    ticks = 0
    while not thinking.done():
        await asyncio.sleep(0.01)
        ticks += 1
    assert recipes(await thinking)
    assert ticks >= 10


async def test_the_inspector_has_the_last_word_on_a_models_words(plans: list[Any]) -> None:
    """Even words that every rule let pass: a pork title goes back, the good tip stays."""
    tables = await Kitchen().load()
    (checked, *_) = checked_plans.checked_plans(tables, REQUEST, 1)
    own = plan_texts(checked.plan)
    worded = with_fields(own, {"title": "Pork soup", "tip": reworded(own.tip)})
    result = settled(tables, REQUEST, checked, own, worded)
    assert (result.draft.title, result.draft.tip) == (own.title, reworded(own.tip))


async def test_words_that_cannot_be_mended_give_way_to_the_plan(
    plans: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = await Kitchen().load()
    (checked, *_) = checked_plans.checked_plans(tables, REQUEST, 1)
    own = plan_texts(checked.plan)
    dirty = CheckedPlan(checked.plan, checked.draft, checked.report.model_copy(update={"findings": ()}))
    monkeypatch.setattr(checked_plans, "_originals", lambda *_args: {})
    worded = with_fields(own, {"step1": "Fry {f1} in {f2} with pork over medium heat for {t1}, until soft."})
    assert settled(tables, REQUEST, dirty, own, worded) is dirty


@pytest.mark.engine
async def test_the_whole_way_with_a_real_model(database: Database, plans: list[Any]) -> None:
    kitchen = Kitchen()
    models = ModelService(Settings(), PreferencesService(database), kitchen)
    try:
        found = await events(GenerationService(kitchen, models, database, FixedClock()))
    finally:
        await models.aclose()
    assert len(recipes(found)) == 2
    assert all(answer.report.clean for answer in recipes(found))
    assert any(isinstance(event, Progress) and not event.partial.empty for event in found)
    assert recipes(found)[1].recipe.ingredients == plans[1].ingredients
    async with database.reading() as tables:
        rows = await tables.generations.recent_titles()
    assert len(rows) == 2
