"""The modes with a model, on the local engine: what a small model adds, and what it does unguarded.

Wordsmith: the plan is fixed, the model words it, the inspector judges the result. Raw: the same model is
asked for a recipe from the same foods by a plain prompt; its answer is read and inspected as it comes.
"""

import asyncio
import json
import tempfile
from collections import Counter
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
from desktop_app.exceptions import AppError
from desktop_app.repositories.database import Database
from desktop_app.schemas.generation import CheckedRecipe, CookRequest, EngineMode
from desktop_app.schemas.recipe import Ingredient, Minutes, RecipeDraft, Step
from desktop_app.services.clock import SystemClock
from desktop_app.services.generation import GenerationService
from desktop_app.services.kitchen import Kitchen
from tests.pantrybench.generator import Rows
from tests.pantrybench.judging import findings
from tests.pantrybench.kitchen import names
from tests.pantrybench.measures import BY_RECIPE, Row
from tests.pantrybench.oracle import Oracle

MINUTES_A_STEP = 5
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
    worded: int = 0
    unusable: int = 0
    shown_faults: Counter[str] = field(default_factory=Counter)
    raw_faults: Counter[str] = field(default_factory=Counter)


class OneModel:
    """Hands out one model, in the place of the model service."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model

    async def mode(self, _name: str) -> EngineMode:
        """A model nobody has tested words plans."""
        return EngineMode.WORDSMITH

    async def language_model(self, _name: str) -> LanguageModel:
        return self._model


def model_rows(wishes: Iterable[CookRequest], rows: Rows) -> list[Row]:
    """Lines for the table; one that says so when no local model is installed."""
    weights = find_weights()
    if weights is None:
        return [Row("", "modes with a model", 0, "no local model installed", "", None)]
    modes = asyncio.run(_asked(list(wishes), rows, weights.path, weights.name))
    lines = [
        Row("", f"wordsmith ({weights.name})", modes.asked, f"{modes.worded} in its own words", "", None),
        Row("", "raw model, no plan: unusable", modes.asked, f"{modes.unusable}", "", None),
    ]
    for measure in BY_RECIPE:
        failed, bare = modes.shown_faults[measure], modes.raw_faults[measure]
        readable = modes.asked - modes.unusable
        result = f"{failed} failed; raw {bare} of {readable}"
        lines.append(Row(measure, "wordsmith; raw model beside it", modes.asked, result, "0", failed == 0))
    return lines


async def _asked(wishes: list[CookRequest], rows: Rows, weights: Path, name: str) -> Modes:
    modes, oracle, http = Modes(), Oracle(rows), Http()
    engine = LocalEngine(http, EngineSettings(weights), name="Local model", model=name)
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(Path(folder) / "library.sqlite3", busy_ms=100)
        service = GenerationService(Kitchen(), OneModel(engine), database, SystemClock())  # type: ignore[arg-type]
        try:
            for wish in wishes:
                await _worded(service, wish, oracle, modes)
                await _bare(engine, wish, modes)
        finally:
            await engine.aclose()
            await http.aclose()
            await database.aclose()
    return modes


async def _worded(service: GenerationService, wish: CookRequest, oracle: Oracle, modes: Modes) -> None:
    one = wish.model_copy(update={"count": 1})
    last: CheckedRecipe | None = None
    async with aclosing(service.answers(one, "local")) as answers:
        async for event in answers:
            last = event if isinstance(event, CheckedRecipe) else last
    modes.asked += 1
    if last is not None:
        modes.worded += last.engine.mode is EngineMode.WORDSMITH
        modes.shown_faults.update({measure for measure, _ in oracle.judge(last.recipe, one)})


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
