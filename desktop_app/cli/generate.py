"""``stockpot generate``: checked recipes from what there is."""

import secrets
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from desktop_app.cli.exit_codes import DONE, UsageError
from desktop_app.cli.output import say, show, show_json
from desktop_app.cli.recipe_text import checked_text
from desktop_app.cli.requests import limited_request
from desktop_app.dependencies import Container, open_container
from desktop_app.exceptions import LlmUnavailable, NothingToCook
from desktop_app.kitchen.composer.shapes import Palette
from desktop_app.runtime.paths import find_paths
from desktop_app.schemas.food import Meal
from desktop_app.schemas.generation import CheckedRecipe, CookRequest, EngineMode, EngineTrouble, Severity

if TYPE_CHECKING:
    from desktop_app.schemas.recipe import RecipeDraft

BUILTIN, AUTO = "builtin", "auto"
SEEDS = 2**31
"""Random seeds stay below this: short enough to type again."""
RECIPE_FIELDS = {"title", "description", "servings", "minutes", "cuisine", "course", "tags", "nutrition"}
INGREDIENT_FIELDS = {"food_id", "name", "quantity", "unit", "preparation", "optional", "in_pantry"}
STEP_FIELDS = {"text", "minutes", "temperature_c", "foods"}
REPORT_FIELDS = {"in_pantry", "missing", "uses_soon", "allergens"}


async def generate(options: Namespace) -> int:
    """Print up to ``--count`` recipes, the engine's own among them when one was asked."""
    async with open_container(find_paths(options.data_dir)) as container:
        request = await _request(options, container)
        answers = await _answers(options, request, container)
        foods = container.kitchen.tables.catalogue.foods
    if len(answers) < options.count:
        say(f"Only {_dishes(len(answers))} of {options.count} can be made well from this.")
    if request.allergens:
        say("Check the packets: brands differ in what they contain.")
    if options.json:
        show_json([_as_json(answer) for answer in answers])
    else:
        show("\n\n\n".join(checked_text(answer, foods) for answer in answers))
    return DONE


async def _request(options: Namespace, container: Container) -> CookRequest:
    limits = await limited_request(options, container)
    if options.cuisine:
        _check_cuisine(options.cuisine, container.kitchen.tables.book.palettes.values())
    return limits.model_copy(
        update={
            "meal": Meal(options.meal) if options.meal else None,
            "cuisine": options.cuisine,
            "spice": limits.spice if options.spice is None else options.spice,
            "missing_allowed": options.missing,
            "count": options.count,
            "seed": secrets.randbelow(SEEDS) if options.seed is None else options.seed,
        }
    )


def _check_cuisine(name: str, palettes: Iterable[Palette]) -> None:
    known = {word for palette in palettes for word in (palette.id, palette.cuisine, *palette.also)}
    if name not in known:
        cuisines = ", ".join(sorted({word.replace("_", " ") for word in known}))
        raise UsageError(f"--cuisine: the chef does not know “{name}”.", f"Choose one of: {cuisines}.")


async def _answers(options: Namespace, request: CookRequest, container: Container) -> list[CheckedRecipe]:
    """The recipes; raises `LlmUnavailable` when an engine asked for by name cannot be reached."""
    engine = await _engine(options.engine, container)
    try:
        return await _collected(
            request,
            engine,
            container,
            mode=EngineMode(options.mode) if options.mode else None,
            strict=options.engine != AUTO,
        )
    except NothingToCook:
        if options.json:
            show_json([])
        raise


async def _engine(wanted: str, container: Container) -> str:
    """The engine asked for; ``auto`` is the one chosen in the window, while it is ready."""
    if wanted != AUTO:
        return wanted
    chosen = (await container.preferences.load()).engine
    card = next((card for card in await container.models.cards() if card.name == chosen), None)
    if card and card.ready:
        return chosen
    say(f"The engine chosen in Settings is not ready. {card.detail if card else ''}".strip())
    return BUILTIN


async def _collected(
    request: CookRequest, engine: str, container: Container, *, mode: EngineMode | None, strict: bool
) -> list[CheckedRecipe]:
    """All answers; an engine adds one to those of the chef, so the chef is asked for one fewer."""
    if engine != BUILTIN and sys.stderr.isatty():
        say("The model is writing. Ctrl+C stops it.")
    fewer = request.count - (engine != BUILTIN)
    asked = request.model_copy(update={"count": max(1, fewer)})
    answers: list[CheckedRecipe] = []
    async with aclosing(container.generation.answers(asked, engine, mode)) as events:
        async for event in events:
            if isinstance(event, CheckedRecipe):
                answers.append(event)
            elif isinstance(event, EngineTrouble):
                _tell(event, strict=strict)
    return _distinct(answers)[-request.count :]


def _tell(trouble: EngineTrouble, *, strict: bool) -> None:
    """Say what is wrong with the engine; the chef's own words follow, unless they were not wanted."""
    if strict and not trouble.reached:
        hint = f"{trouble.hint} Or let the built-in chef cook: --engine builtin.".strip()
        raise LlmUnavailable(trouble.message, hint)
    say(f"{trouble.message} {trouble.hint}".strip())


def _distinct(answers: Sequence[CheckedRecipe]) -> list[CheckedRecipe]:
    """Each dish once; an engine's words go before the chef's where both wrote the same one."""
    return list({_dish(answer.recipe): answer for answer in answers}.values())


def _dish(recipe: "RecipeDraft") -> tuple[object, ...]:
    return recipe.archetype, recipe.ingredients


def _dishes(count: int) -> str:
    return "1 dish" if count == 1 else f"{count} dishes"


def _as_json(answer: CheckedRecipe) -> dict[str, Any]:
    """The recipe with its report card. Findings are faults; notes on unstated amounts are none."""
    recipe, report = answer.recipe, answer.report
    faults = [finding for finding in report.findings if finding.severity is not Severity.NOTE]
    return recipe.model_dump(mode="json", include=RECIPE_FIELDS) | {
        "ingredients": [one.model_dump(mode="json", include=INGREDIENT_FIELDS) for one in recipe.ingredients],
        "steps": [step.model_dump(mode="json", include=STEP_FIELDS) for step in recipe.steps],
        "engine": answer.engine.model_dump(mode="json"),
        "report": report.model_dump(mode="json", include=REPORT_FIELDS)
        | {"findings": [fault.model_dump(mode="json") for fault in faults]},
        "seed": answer.seed,
    }
