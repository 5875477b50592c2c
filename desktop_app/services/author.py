"""Asks a capable model for a dish of its own, then for what the inspector finds fault with."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, cast

from pydantic import ValidationError

from desktop_app.clients.llm.answer import first_object, partial_object
from desktop_app.clients.llm.model import LanguageModel, Prompt
from desktop_app.clients.llm.prompts import PromptTemplate, estimate_tokens
from desktop_app.exceptions import LlmBadAnswer, LlmError
from desktop_app.kitchen.inspector import inspect
from desktop_app.schemas.generation import CookRequest, Partial, Report, Severity
from desktop_app.schemas.recipe import RecipeDraft
from desktop_app.services.authoring import (
    Offer,
    Proposal,
    draft_of,
    example_of,
    fields_at_fault,
    offer_of,
    schema_of,
    with_answers,
)
from desktop_app.services.checked_plans import CheckedPlan
from desktop_app.services.kitchen import KitchenTables
from desktop_app.services.so_far import proposed_so_far

PROMPT_TOKENS = 1500
"""For the local engine, which takes its time over every word it reads."""
ANSWER_TOKENS = 1800
TEMPERATURES = (0.2, 0.7)
"""One candidate each; the second is written when the first is not clean and came soon enough."""
SECOND_WITHIN_S = 45.0
REPAIRS = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposal with the recipe it makes and what was found; ``repairs`` counts rounds of repair."""

    proposal: Proposal
    draft: RecipeDraft
    report: Report
    repairs: int = 0

    @property
    def faults(self) -> tuple[int, int]:
        """How bad it is: what blocks, then all that is no mere note."""
        severities = [finding.severity for finding in self.report.findings]
        return severities.count(Severity.BLOCK), len(severities) - severities.count(Severity.NOTE)


class Author:
    """Lets one model propose a dish for a wish, from the foods that passed the filter and no others.

    ``budget`` bounds the tokens of a prompt by leaving out foods; None for models that read long ones fast.
    """

    def __init__(
        self,
        model: LanguageModel,
        template: PromptTemplate,
        tables: KitchenTables,
        request: CookRequest,
        budget: int | None = None,
    ) -> None:
        self._model = model
        self._template = template
        self._tables = tables
        self._request = request
        self._budget = budget

    async def propose(self, checked: CheckedPlan) -> AsyncGenerator[Partial | Candidate, None]:
        """Yield what can be read so far, again and again, and last the best `Candidate`, clean or not.

        ``checked`` is the chef's dish, given as the example. Raises `LlmError` when no answer is a recipe.
        """
        offer = self._within_budget(offer_of(self._tables.catalogue, self._request, checked.plan), checked)
        best: Candidate | None = None
        async with aclosing(self._candidates(offer, checked)) as candidates:
            async for piece in candidates:
                if isinstance(piece, Partial):
                    yield piece
                elif best is None or piece.faults < best.faults:
                    best = piece
        if best is None:
            raise LlmBadAnswer("The model did not answer with a recipe.", "Try again, or another model.")
        async with aclosing(self._repaired(best, offer, checked)) as candidates:
            async for piece in candidates:
                yield piece

    async def _candidates(
        self, offer: Offer, checked: CheckedPlan
    ) -> AsyncGenerator[Partial | Candidate, None]:
        """Up to two proposals; an answer that is no recipe counts as none."""
        started = time.perf_counter()
        for number, temperature in enumerate(TEMPERATURES):
            prompt = self._ask(offer, checked).model_copy(
                update={"temperature": temperature, "seed": self._request.seed + number}
            )
            found: Candidate | None = None
            try:
                async with aclosing(self._answer(prompt, offer)) as pieces:
                    async for piece in pieces:
                        if isinstance(piece, Partial):
                            yield piece
                        else:
                            found = await self._judged(Proposal.model_validate(piece), offer, checked)
            except (LlmBadAnswer, ValidationError):
                continue
            if found:
                yield found
                if found.report.clean or time.perf_counter() - started > SECOND_WITHIN_S:
                    return

    async def _repaired(
        self, best: Candidate, offer: Offer, checked: CheckedPlan
    ) -> AsyncGenerator[Partial | Candidate, None]:
        """The candidate, its failing fields written again at most twice; a repair that harms is dropped."""
        for _ in range(REPAIRS):
            if best.report.clean:
                break
            asked = self._failing(best)
            try:
                prompt = self._repair(best, asked, offer, checked)
                async with aclosing(self._answer(prompt, offer)) as pieces:
                    async for piece in pieces:
                        if not isinstance(piece, Partial):
                            proposal = with_answers(best.proposal, asked, piece)
            except (LlmError, ValidationError):
                break
            mended = await self._judged(proposal, offer, checked, best.repairs + 1)
            best = min(mended, best, key=lambda one: one.faults)
        yield best

    def _failing(self, candidate: Candidate) -> dict[str, Any]:
        faults = (one for one in candidate.report.findings if one.severity is not Severity.NOTE)
        return fields_at_fault(faults, candidate.proposal)

    async def _judged(
        self, proposal: Proposal, offer: Offer, checked: CheckedPlan, repairs: int = 0
    ) -> Candidate:
        return await asyncio.to_thread(self._judge, proposal, offer, checked, repairs)

    def _judge(self, proposal: Proposal, offer: Offer, checked: CheckedPlan, repairs: int) -> Candidate:
        catalogue = self._tables.catalogue
        draft, refused = draft_of(proposal, offer, checked.plan, catalogue)
        report = inspect(draft, catalogue, self._request, self._tables.names)
        report = report.model_copy(update={"findings": (*refused, *report.findings)})
        return Candidate(proposal, draft, report, repairs)

    async def _answer(self, prompt: Prompt, offer: Offer) -> AsyncGenerator[Partial | dict[str, Any], None]:
        """Yield what can be read so far, last the object."""
        text = ""
        async with aclosing(cast("AsyncGenerator[str, None]", self._model.stream(prompt))) as pieces:
            async for piece in pieces:
                text += piece
                yield proposed_so_far(partial_object(text), offer.foods)
        answer = first_object(text)
        yield {name: value for name, value in answer.items() if name in prompt_fields(prompt)}

    def _ask(self, offer: Offer, checked: CheckedPlan) -> Prompt:
        example = example_of(checked.draft, self._tables.catalogue)
        user = self._template.fill("ask", wish=self._wish(offer, checked), example=_json(example))
        return self._prompt(user, example, offer, checked)

    def _repair(
        self, candidate: Candidate, asked: Mapping[str, Any], offer: Offer, checked: CheckedPlan
    ) -> Prompt:
        faults = (one for one in candidate.report.findings if one.severity is not Severity.NOTE)
        user = self._template.fill(
            "repair",
            wish=self._wish(offer, checked),
            recipe=candidate.proposal.model_dump_json(),
            faults="\n".join(f"- {one.place}: {one.message} {one.mend}".rstrip() for one in faults),
            names=", ".join(asked),
        )
        return self._prompt(user, asked, offer, checked)

    def _prompt(self, user: str, fields: Mapping[str, Any], offer: Offer, checked: CheckedPlan) -> Prompt:
        return Prompt(
            system=self._template.parts["system"],
            user=user,
            schema_name="recipe",
            json_schema=schema_of(fields, offer, checked.plan.servings),
            temperature=TEMPERATURES[0],
            max_tokens=ANSWER_TOKENS,
            seed=self._request.seed,
        )

    def _wish(self, offer: Offer, checked: CheckedPlan) -> str:
        """The wish and the foods as one line of JSON."""
        amounts = {name: offer.amounts[name] for name in offer.foods}
        wish = {
            "servings": checked.plan.servings,
            "course": checked.plan.course,
            "cuisine": self._request.cuisine,
            "most_minutes": self._request.max_minutes,
            "spice_0_to_3": self._request.spice,
            "use_first": list(offer.use_first),
            "foods_g": {name: g if g is None else round(g) for name, g in amounts.items()},
        }
        return _json({name: value for name, value in wish.items() if value not in (None, [])})

    def _within_budget(self, offer: Offer, checked: CheckedPlan) -> Offer:
        """As many foods as the prompt's budget holds; those of the example stay."""
        if self._budget is None:
            return offer
        needed = len(checked.plan.ingredients)
        while len(offer.foods) > needed and self._cost(offer, checked) > self._budget:
            offer = offer.shorter()
        return offer

    def _cost(self, offer: Offer, checked: CheckedPlan) -> int:
        prompt = self._ask(offer, checked)
        return estimate_tokens(prompt.system + prompt.user)


def prompt_fields(prompt: Prompt) -> frozenset[str]:
    """The fields an answer to the prompt may have."""
    return frozenset((prompt.json_schema or {})["properties"])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
