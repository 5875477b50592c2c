"""Asking, repairing, and keeping the plan's words."""

import json
from contextlib import aclosing

import pytest

from desktop_app.clients.llm.prompts import parse_template
from desktop_app.exceptions import LlmBadAnswer, LlmUnavailable
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer.plan import PlanTexts
from desktop_app.runtime import resources
from desktop_app.schemas.generation import Partial
from desktop_app.services.wording import build_word_rules
from desktop_app.services.wordsmith import (
    PROMPT_TOKENS,
    TEMPERATURES,
    Wording,
    Wordsmith,
    fields_of,
    with_fields,
)
from tests.fakes.scripted_model import Fields, ScriptedModel, reworded, rewords

TEXTS = PlanTexts(
    title="Egg fried rice",
    description="Loose rice with soft egg, cooked hot and fast.",
    steps=("Scramble {f1} for {t1}, until firm.", "Stir in {f2} and fry for {t2}, until hot."),
    tip="Use cold rice because warm grains stick together.",
    placeholders={"f1": "2 eggs", "f2": "200 g rice", "t1": "2 minutes", "t2": "4 minutes"},
)


def smith(model: ScriptedModel) -> Wordsmith:
    template = parse_template(resources.read_text("prompts/wordsmith.txt"))
    guarded = resources.read_text("prompts/guarded_words.toml")
    return Wordsmith(model, template, build_word_rules(guarded, Catalogue({}, {}, frozenset())))


async def reword(model: ScriptedModel, texts: PlanTexts = TEXTS) -> tuple[list[Partial], Wording]:
    shown: list[Partial] = []
    async with aclosing(smith(model).reword(texts, seed=5)) as pieces:
        async for piece in pieces:
            if isinstance(piece, Wording):
                return shown, piece
            shown.append(piece)
    raise AssertionError("no wording came")


async def test_good_words_are_taken_and_shown_as_they_come() -> None:
    model = ScriptedModel(rewords)
    shown, wording = await reword(model)
    assert wording.texts.steps[0] == reworded(TEXTS.steps[0])
    assert wording.own == {"description", "step1", "step2", "tip"}
    assert not wording.faults
    assert len(model.prompts) == 1
    assert model.prompts[0].seed == 5
    assert "Scramble 2 eggs for 2 minutes" in shown[-1].steps[0]
    assert len(shown) > 5


async def test_only_faulty_fields_are_asked_again_with_what_was_wrong() -> None:
    def answer(fields: Fields, call: int) -> str:
        return (
            rewords(fields, call)
            if call == 2
            else rewords(fields | {"step2": "Fry it until hot enough."}, call)
        )

    model = ScriptedModel(answer)
    _, wording = await reword(model)
    assert json.loads(model.prompts[1].user.splitlines()[0]) == {"step2": TEXTS.steps[1]}
    assert "- step2: it must hold {f2} {t2}" in model.prompts[1].user
    assert wording.texts.steps[1] == reworded(TEXTS.steps[1])
    assert not wording.faults


async def test_what_stays_wrong_keeps_the_plans_words() -> None:
    def answer(fields: Fields, call: int) -> str:
        return rewords({name: text for name, text in fields.items() if name != "tip"}, call)

    model = ScriptedModel(answer)
    _, wording = await reword(model)
    assert len(model.prompts) == 2
    assert wording.faults == {"tip": "it is missing"}
    assert wording.texts.tip == TEXTS.tip
    assert "tip" not in wording.own


async def test_capitals_and_commas_are_no_words_of_its_own() -> None:
    _, wording = await reword(
        ScriptedModel(lambda fields, _call: json.dumps(fields | {"title": "Egg fried Rice"}))
    )
    assert wording.own == frozenset()


async def test_what_is_no_json_is_asked_for_again_warmer() -> None:
    model = ScriptedModel(lambda fields, call: rewords(fields, call) if call == 3 else "Sure, here it is!")
    _, wording = await reword(model)
    assert [prompt.temperature for prompt in model.prompts] == list(TEMPERATURES)
    assert wording.own


async def test_a_model_that_never_answers_in_json_is_given_up() -> None:
    model = ScriptedModel(lambda _fields, _call: "I am a poem.")
    with pytest.raises(LlmBadAnswer):
        await reword(model)
    assert len(model.prompts) == len(TEMPERATURES)


async def test_a_failing_repair_keeps_what_was_good() -> None:
    def answer(fields: Fields, call: int) -> str:
        if call > 1:
            raise LlmUnavailable("gone")
        return rewords(fields | {"tip": "no"}, call)

    _, wording = await reword(ScriptedModel(answer))
    assert "step1" in wording.own
    assert "tip" in wording.faults


async def test_a_long_plan_is_cut_to_the_budget() -> None:
    steps = tuple(
        f"Stir {{f{n}}} for {{t{n}}}, until it is as thick as you would like it to be." for n in range(30)
    )
    long = with_fields(TEXTS, {})
    model = ScriptedModel(rewords)
    _, wording = await reword(model, PlanTexts(long.title, long.description, steps, long.tip, {}))
    prompt = model.prompts[0]
    assert len(prompt.system + prompt.user) / 3 <= PROMPT_TOKENS
    assert "title" in prompt.user
    assert len(wording.texts.steps) == 30


async def test_an_empty_field_is_not_asked_for() -> None:
    model = ScriptedModel(rewords)
    await reword(model, PlanTexts(TEXTS.title, TEXTS.description, TEXTS.steps, "", TEXTS.placeholders))
    assert '"tip"' not in model.prompts[0].user


def test_fields_go_out_and_come_back() -> None:
    assert with_fields(TEXTS, fields_of(TEXTS)) == TEXTS
