"""What a language model can do: asked once, before it is trusted with more than words."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any, cast

from pydantic import ValidationError

from desktop_app.clients.llm.answer import first_object
from desktop_app.clients.llm.model import LanguageModel, Prompt
from desktop_app.clients.llm.prompts import PromptTemplate, parse_template
from desktop_app.exceptions import LlmBadAnswer
from desktop_app.kitchen.composer.plan import PlanTexts
from desktop_app.runtime import resources
from desktop_app.schemas.engines import EngineTest
from desktop_app.schemas.generation import EngineMode
from desktop_app.services.craft import Craft
from desktop_app.services.kitchen import KitchenTables
from desktop_app.services.probe_cases import Case, Dish, cases, passes
from desktop_app.services.stopwatch import Stopwatch
from desktop_app.services.wordsmith import Wording, Wordsmith

PROMPT_FILE = "prompts/probe.txt"
CANARY = {"herb": {"type": "string", "enum": ["marjoram no. 17"]}}
"""No model says this by itself: whoever does has been held to the schema."""
CANARY_TOKENS, DISH_TOKENS = 40, 1200
SAMPLE = PlanTexts(
    title="Egg fried rice",
    description="Loose, savoury rice with soft egg, cooked hot and fast.",
    steps=(
        "Scramble {f1} over medium heat for {t1}, until firm.",
        "Stir in {f2} and fry for {t2}, until hot.",
    ),
    tip="Use cold rice because warm grains stick together.",
    placeholders={"f1": "2 eggs", "f2": "200 g rice", "t1": "2 minutes", "t2": "4 minutes"},
)
"""The plan that a model words."""


async def probe(model: LanguageModel, craft: Craft, tables: KitchenTables) -> EngineTest:
    """Words for a plan, then whether the server holds to a schema, then dishes of the model's own.

    A model that strays from a plan or has no words of its own is asked for no dish, and after one bad dish
    none follows. Raises `LlmError` when the model cannot be asked.
    """
    template = await asyncio.to_thread(lambda: parse_template(resources.read_text(PROMPT_FILE)))
    watch = Stopwatch(model)
    wording = await _worded(Wordsmith(watch, craft.template, craft.rules))
    follows = await _follows_schema(watch, template)
    all_cases = await asyncio.to_thread(cases, tables.catalogue)
    asked, passed = bool(wording.own) and not wording.faults, 0
    while asked and passed < len(all_cases):
        if not await _cooks(watch, template, all_cases[passed], tables):
            break
        passed += 1
    test = EngineTest(
        ok=True,
        sentence="",
        seconds_to_first=watch.seconds_to_first,
        words_per_second=watch.words_per_second,
        tokens_per_second=watch.tokens_per_second,
        keeps_to_plan=not wording.faults,
        follows_schema=follows,
        dishes_passed=passed,
        mode=EngineMode.AUTHOR if passed == len(all_cases) else EngineMode.WORDSMITH,
    )
    return test.model_copy(update={"sentence": _sentence(test, wording, len(all_cases))})


async def _worded(smith: Wordsmith) -> Wording:
    wording = Wording(SAMPLE)
    async with aclosing(smith.reword(SAMPLE)) as pieces:
        async for piece in pieces:
            if isinstance(piece, Wording):
                wording = piece
    return wording


async def _follows_schema(model: LanguageModel, template: PromptTemplate) -> bool:
    schema = {"type": "object", "properties": CANARY, "required": ["herb"], "additionalProperties": False}
    answer = await _answer(model, _prompt(template, template.parts["canary"], schema, CANARY_TOKENS))
    return answer.get("herb") in CANARY["herb"]["enum"]


async def _cooks(model: LanguageModel, template: PromptTemplate, case: Case, tables: KitchenTables) -> bool:
    user = template.fill("cook", foods=case.foods)
    answer = await _answer(model, _prompt(template, user, case.schema, DISH_TOKENS))
    try:
        dish = Dish.model_validate(answer)
    except ValidationError:
        return False
    return await asyncio.to_thread(passes, dish, case, tables)


async def _answer(model: LanguageModel, prompt: Prompt) -> dict[str, Any]:
    """The object in the answer, empty without one."""
    text = ""
    try:
        async with aclosing(cast("AsyncGenerator[str, None]", model.stream(prompt))) as pieces:
            async for piece in pieces:
                text += piece
        return first_object(text)
    except LlmBadAnswer:
        return {}


def _prompt(template: PromptTemplate, user: str, schema: Mapping[str, Any], tokens: int) -> Prompt:
    return Prompt(
        system=template.parts["system"],
        user=user,
        schema_name="probe",
        json_schema=schema,
        temperature=0.0,
        max_tokens=tokens,
    )


def _sentence(test: EngineTest, wording: Wording, dishes: int) -> str:
    """The one sentence of the verdict."""
    if test.tokens_per_second is not None:
        pace = f"{test.tokens_per_second:.0f} tokens a second"
    else:
        pace = f"{test.words_per_second or 0:.0f} words a second"
    parts = [f"first word after {test.seconds_to_first or 0:.1f} s, {pace}", _kept(wording)]
    if not test.follows_schema:
        parts.append("the server does not hold it to a form, so each answer is read with care")
    if test.mode is EngineMode.AUTHOR:
        parts.append("its own dishes passed the inspector, so it may propose some")
    elif wording.own and not wording.faults:
        parts.append(f"{test.dishes_passed} of {dishes} dishes of its own passed, so it words the chef's")
    return f"Ready: {'; '.join(parts)}."


def _kept(wording: Wording) -> str:
    if wording.faults:
        return "it strayed from the plan, so the built-in chef's words fill in"
    return (
        "it wrote the recipe as planned"
        if wording.own
        else "it kept to the plan but found no words of its own"
    )
