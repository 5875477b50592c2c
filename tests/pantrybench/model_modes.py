"""The modes with a model, on the local engine: what a small model adds, and what it does unguarded.

Wordsmith: the plan is fixed, the model words it. Author: the model proposes a dish from the foods on offer.
What is shown is judged by the oracle either way. Raw: the same model is asked for a recipe from the same
foods by a plain prompt; its answer is read and inspected as it comes.
"""

import asyncio
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.clients.http import Http
from desktop_app.clients.llm.answer import first_object
from desktop_app.clients.llm.engine_child import EngineSettings
from desktop_app.clients.llm.local_engine import LocalEngine
from desktop_app.clients.llm.model import LanguageModel, Prompt
from desktop_app.clients.llm.weights import find_weights
from desktop_app.exceptions import AppError, NothingToCook
from desktop_app.repositories.database import Database
from desktop_app.schemas.generation import CheckedRecipe, CookRequest, EngineMode
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step
from desktop_app.services.clock import SystemClock
from desktop_app.services.generation import GenerationService
from desktop_app.services.kitchen import Kitchen
from tests.fakes.one_model import OneModel
from tests.pantrybench.generator import Rows
from tests.pantrybench.judging import findings
from tests.pantrybench.kitchen import names
from tests.pantrybench.measures import BY_RECIPE, Row
from tests.pantrybench.oracle import Oracle

MINUTES_A_STEP = 5
MODES = (EngineMode.WORDSMITH, EngineMode.AUTHOR)
RECIPE_SHAPE = {
    "type": "object",
    "properties": {
        "title": {"type": "string", "maxLength": 60},
        "ingredients": {"type": "array", "items": {"type": "string", "maxLength": 40}, "maxItems": 10},
        "steps": {"type": "array", "items": {"type": "string", "maxLength": 200}, "maxItems": 6},
    },
    "required": ["title", "ingredients", "steps"],
    "additionalProperties": False,
}


@dataclass
class Modes:
    """Counts of a run: recipes failing each measure, as shown and as the bare model gave them."""

    asked: int = 0
    unusable: int = 0
    own: Counter[EngineMode] = field(default_factory=Counter)
    """Recipes the model had a part in, by mode; all others are the built-in chef's."""
    shown_faults: dict[EngineMode, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    raw_faults: Counter[str] = field(default_factory=Counter)


def model_rows(wishes: Iterable[CookRequest], most: int, rows: Rows) -> list[Row]:
    """Lines for the table, over the first ``most`` wishes that hold a dish at all; one that says so when no
    local model is installed."""
    weights = find_weights()
    if weights is None:
        return [Row("", "modes with a model", 0, "no local model installed", "", None)]
    modes = asyncio.run(_asked(wishes, most, rows, weights.path, weights.name))
    lines = [
        Row("", f"{mode} ({weights.name})", modes.asked, f"{modes.own[mode]} its own", "", None)
        for mode in MODES
    ]
    lines.append(Row("", "raw model, no plan: unusable", modes.asked, f"{modes.unusable}", "", None))
    readable = modes.asked - modes.unusable
    for measure in BY_RECIPE:
        failed = [modes.shown_faults[mode][measure] for mode in MODES]
        told = ", ".join(f"{mode} {count}" for mode, count in zip(MODES, failed, strict=True))
        result = f"{told} failed; raw {modes.raw_faults[measure]} of {readable}"
        lines.append(Row(measure, "with a model; raw beside it", modes.asked, result, "0", not any(failed)))
    return lines


async def _asked(wishes: Iterable[CookRequest], most: int, rows: Rows, weights: Path, name: str) -> Modes:
    modes, oracle, http = Modes(), Oracle(rows), Http()
    engine = LocalEngine(http, EngineSettings(weights), name="Local model", model=name)
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "library.sqlite3", busy_ms=100)
        service = GenerationService(Kitchen(), OneModel(engine), database, SystemClock())  # type: ignore[arg-type]
        try:
            for wish in wishes:
                if modes.asked == most:
                    break
                try:
                    for mode in MODES:
                        await _shown(service, wish, mode, oracle, modes)
                except NothingToCook:
                    continue
                modes.asked += 1
                await _bare(engine, wish, modes)
        finally:
            await engine.aclose()
            await http.aclose()
            await database.aclose()
    return modes


async def _shown(
    service: GenerationService, wish: CookRequest, mode: EngineMode, oracle: Oracle, modes: Modes
) -> None:
    """What the cook sees last; raises `NothingToCook`."""
    one = wish.model_copy(update={"count": 1})
    last: CheckedRecipe | None = None
    async with aclosing(service.answers(one, "local", mode)) as answers:
        async for event in answers:
            last = event if isinstance(event, CheckedRecipe) else last
    if last is not None:
        modes.own[mode] += last.engine.mode is mode
        modes.shown_faults[mode].update({measure for measure, _ in oracle.judge(last.recipe, one)})


async def _bare(engine: LanguageModel, wish: CookRequest, modes: Modes) -> None:
    foods = ", ".join(str(item.food_id).replace("_", " ") for item in wish.stock)
    prompt = Prompt(
        system="You are a cook. Answer with JSON: title, ingredients, steps.",
        user=f"Write a recipe for {wish.servings} from these foods: {foods}.",
        schema_name="recipe",
        json_schema=RECIPE_SHAPE,
        max_tokens=500,
    )
    try:
        async with aclosing(engine.stream(prompt)) as pieces:  # type: ignore[type-var]
            text = "".join([piece async for piece in pieces])
        draft = _as_draft(first_object(text), wish.servings)
    except (AppError, ValueError, json.JSONDecodeError):
        modes.unusable += 1
        return
    modes.raw_faults.update({code.split()[0] for code, _ in findings(draft, wish)})


def _as_draft(answer: dict[str, object], servings: int) -> RecipeDraft:
    """The bare answer as a recipe; `ValueError` when it is none."""
    lines, steps = answer.get("ingredients"), answer.get("steps")
    if not isinstance(lines, list) or not isinstance(steps, list) or not lines or len(steps) < 1:
        raise ValueError("no recipe")
    found = {str(line): names().find(str(line)) for line in lines}
    ingredients = tuple(
        Ingredient(food_id=match.food_id if match else None, name=line) for line, match in found.items()
    )
    told = tuple(Step(text=str(step) or "-", minutes=MINUTES_A_STEP) for step in steps)
    total = MINUTES_A_STEP * len(told)
    return RecipeDraft(
        title=str(answer.get("title", ""))[:60] or "Untitled",
        servings=servings,
        minutes=Minutes(prep=0, cook=total, total=total),
        ingredients=ingredients,
        steps=told,
    )
