"""Asks a language model to find the recipe in a text, and takes over only what the text bears out."""

import json
from contextlib import aclosing
from typing import TYPE_CHECKING, cast

from pydantic import ValidationError

from desktop_app.clients.llm.answer import first_object
from desktop_app.clients.llm.model import LanguageModel, Prompt
from desktop_app.clients.llm.prompts import PromptTemplate
from desktop_app.exceptions import LlmBadAnswer
from desktop_app.formats.pasted_orders import is_order
from desktop_app.formats.pasted_shapes import PastedRecipe
from desktop_app.services.extracting import Checked, Found, extract_check, schema

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

LOCAL_LETTERS, MOST_LETTERS = 5000, 30_000
"""Of the text, for the local engine with its small context, and for all others."""
LOCAL_TOKENS, MOST_TOKENS = 1800, 5000
MOST_ANSWER = 100_000
"""Letters of an answer; more is no recipe."""


async def found_by(
    model: LanguageModel, template: PromptTemplate, read: PastedRecipe, *, local: bool
) -> Checked:
    """What the model finds, checked against the text. Raises `LlmError` when it gives nothing usable."""
    answer = ""
    prompt = _prompt(template, read, local=local)
    async with aclosing(cast("AsyncGenerator[str, None]", model.stream(prompt))) as pieces:
        async for piece in pieces:
            answer += piece
            if len(answer) > MOST_ANSWER:
                break
    try:
        found = Found.model_validate(first_object(answer))
    except ValidationError as error:
        raise LlmBadAnswer(
            "The model did not answer in the form asked for.", "Try again, or another model."
        ) from error
    return extract_check(found, read)


def _prompt(template: PromptTemplate, read: PastedRecipe, *, local: bool) -> Prompt:
    """The text as data: one JSON string, without comments and without lines that give orders to machines."""
    lines = [one.line for one in read.lines if not one.ended and not is_order(one.line)]
    text = "\n".join(dict.fromkeys(lines))[: LOCAL_LETTERS if local else MOST_LETTERS]
    return Prompt(
        system=template.parts["system"],
        user=template.fill("ask", text=json.dumps(text, ensure_ascii=False)),
        schema_name="extraction",
        json_schema=schema(),
        temperature=0,
        max_tokens=LOCAL_TOKENS if local else MOST_TOKENS,
    )
