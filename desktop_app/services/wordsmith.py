"""Asks a language model to reword a plan, keeps what follows the rules, and the plan's words for the rest."""

import json
import re
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from typing import Any, cast

from desktop_app.clients.llm.answer import first_object, partial_object
from desktop_app.clients.llm.model import LanguageModel, Prompt
from desktop_app.clients.llm.prompts import PromptTemplate, estimate_tokens
from desktop_app.exceptions import LlmBadAnswer, LlmError
from desktop_app.kitchen.composer.plan import PlanTexts
from desktop_app.schemas.generation import Partial
from desktop_app.services.so_far import worded_so_far
from desktop_app.services.wording import MAX_TITLE, WordRules

PROMPT_TOKENS = 600
TEMPERATURES = (0.0, 0.3, 0.6)
"""One try each, as long as the answer is not JSON."""

Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Wording:
    """A plan's words after the model: ``own`` names its fields, ``faults`` says what was refused."""

    texts: PlanTexts
    own: frozenset[str] = frozenset()
    faults: Mapping[str, str] = field(default_factory=dict)


class Wordsmith:
    """Rewords plans with one model; one repair round for fields that break a rule."""

    def __init__(self, model: LanguageModel, template: PromptTemplate, rules: WordRules) -> None:
        self._model = model
        self._template = template
        self._rules = rules

    @property
    def version(self) -> str:
        """The version of the prompt."""
        return self._template.version

    async def reword(self, texts: PlanTexts, seed: int = 0) -> AsyncGenerator[Partial | Wording, None]:
        """Yield what can be read so far, again and again, and last the `Wording`. Raises `LlmError`."""
        asked = self._within_budget(fields_of(texts))
        accepted: Fields = {}
        faults: Fields = {}
        for part in ("ask", "repair"):
            open_fields = {name: text for name, text in asked.items() if name not in accepted}
            try:
                async with aclosing(self._answer(part, open_fields, faults, seed)) as answers:
                    async for answer in answers:
                        if isinstance(answer, str):
                            fields = {**accepted, **partial_object(answer)}
                            so_far = {name: fields[name] for name in asked if name in fields}
                            yield worded_so_far(so_far, texts.placeholders)
                        else:
                            faults = self._faults(open_fields, answer)
                            accepted |= {n: answer[n].strip() for n in open_fields if n not in faults}
            except LlmError:
                if not accepted:
                    raise
            if not faults:
                break
        own = frozenset(name for name, text in accepted.items() if _differs(text, asked[name]))
        yield Wording(with_fields(texts, accepted), own, faults)

    def _faults(self, asked: Fields, answer: Mapping[str, Any]) -> Fields:
        found = {name: self._rules.fault_of(name, text, answer.get(name)) for name, text in asked.items()}
        return {name: fault for name, fault in found.items() if fault}

    async def _answer(
        self, part: str, asked: Fields, faults: Fields, seed: int
    ) -> AsyncGenerator[str | dict[str, Any], None]:
        """Yield the text so far and last the object; warmer tries follow while no object comes."""
        for temperature in TEMPERATURES:
            text = ""
            prompt = self._prompt(part, asked, faults).model_copy(
                update={"temperature": temperature, "seed": seed}
            )
            try:
                stream = cast("AsyncGenerator[str, None]", self._model.stream(prompt))
                async with aclosing(stream) as pieces:
                    async for piece in pieces:
                        text += piece
                        yield text
                answer = first_object(text)
            except LlmBadAnswer:
                if temperature == TEMPERATURES[-1]:
                    raise
            else:
                yield answer
                return

    def _prompt(self, part: str, asked: Fields, faults: Fields) -> Prompt:
        listed = "\n".join(f"- {name}: {fault}" for name, fault in faults.items())
        fields = json.dumps(asked, ensure_ascii=False)
        user = self._template.fill(part, fields=fields, faults=listed)
        return Prompt(
            system=self._template.parts["system"],
            user=user,
            schema_name="recipe_words",
            json_schema=_schema(asked),
            max_tokens=2 * estimate_tokens(fields) + 60,
        )

    def _within_budget(self, fields: Fields) -> Fields:
        """As many fields as the prompt's budget holds; the longest keep the plan's words."""
        fields = {name: text for name, text in fields.items() if text}
        while len(fields) > 1 and self._cost(fields) > PROMPT_TOKENS:
            del fields[max(fields, key=lambda name: len(fields[name]))]
        return fields

    def _cost(self, fields: Fields) -> int:
        prompt = self._prompt("ask", fields, {})
        return estimate_tokens(prompt.system + prompt.user)


def fields_of(texts: PlanTexts) -> Fields:
    """A plan's words as flat fields: title, description, step1.., tip."""
    steps = {f"step{number}": text for number, text in enumerate(texts.steps, start=1)}
    return {"title": texts.title, "description": texts.description, **steps, "tip": texts.tip}


def with_fields(texts: PlanTexts, fields: Mapping[str, str]) -> PlanTexts:
    """The plan's words with some fields put in their place."""
    return replace(
        texts,
        title=fields.get("title", texts.title),
        description=fields.get("description", texts.description),
        steps=tuple(fields.get(f"step{n}", text) for n, text in enumerate(texts.steps, start=1)),
        tip=fields.get("tip", texts.tip),
    )


def _differs(one: str, other: str) -> bool:
    """True when more than capitals and punctuation changed."""
    return re.findall(r"\w+", one.casefold()) != re.findall(r"\w+", other.casefold())


def _schema(asked: Fields) -> dict[str, Any]:
    """Flat and bounded, so that no grammar runs on for ever."""
    bounds = {
        name: MAX_TITLE if name == "title" else int(1.6 * len(text)) + 20 for name, text in asked.items()
    }
    return {
        "type": "object",
        "properties": {name: {"type": "string", "maxLength": bound} for name, bound in bounds.items()},
        "required": list(asked),
        "additionalProperties": False,
    }
