"""Earlier ideas in the words their page shows."""

from typing import TYPE_CHECKING

from desktop_app.presenters.library_words import minutes_words
from desktop_app.schemas.shown_history import IdeaRow, IdeaShown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.kitchen.foods import Food
    from desktop_app.schemas.base import FoodId
    from desktop_app.schemas.generation import CheckedRecipe
    from desktop_app.schemas.history import GenerationSummary

EMPTY = ("No earlier ideas yet", "What you find with the big button on Cook is kept here for 90 days.")
FAILURES = {
    "NothingToCook": "no dish fitted",
    "LlmUnavailable": "the model could not be reached; the built-in chef's words",
    "LlmTimeout": "the model stayed silent; the built-in chef's words",
    "LlmRejected": "the model's server refused; the built-in chef's words",
    "LlmBadAnswer": "the model's answer was unusable; the built-in chef's words",
    "LlmCut": "the model broke off; the built-in chef's words",
}
PLAIN = frozenset({"checked", "template"})


def row_of(entry: "GenerationSummary") -> IdeaRow:
    """One line of the list."""
    moment = entry.created_at.astimezone()
    parts = [f"{moment.day} {moment:%b %H:%M}", entry.model or entry.engine, seconds_words(entry.seconds)]
    if entry.outcome not in PLAIN:
        parts.append(outcome_words(entry.outcome))
    if entry.findings:
        parts.append("1 remark" if entry.findings == 1 else f"{entry.findings} remarks")
    return IdeaRow(
        number=entry.id,
        title=entry.title or "No recipe",
        facts=" · ".join(parts),
        recipe=bool(entry.title),
        saved=entry.saved_as is not None,
    )


def outcome_words(outcome: str) -> str:
    """What became of a wish that did not go straight."""
    if outcome == "repaired":
        return "partly in the built-in chef's words"
    return FAILURES.get(outcome, "it went wrong; the built-in chef's words")


def seconds_words(seconds: float) -> str:
    """How long it took."""
    return f"{seconds:.1f} s"


def side_of(checked: "CheckedRecipe", foods: "Mapping[FoodId, Food]") -> IdeaShown:
    """One side of a comparison."""
    from desktop_app.kitchen.quantities import format_ingredient

    recipe, by = checked.recipe, checked.engine
    facts = [by.model or by.name, f"written in {seconds_words(checked.seconds)}"]
    if minutes := minutes_words(recipe.minutes.total):
        facts.append(f"ready in {minutes}")
    return IdeaShown(
        title=recipe.title,
        facts=" · ".join((*facts, f"for {recipe.servings}")),
        foods=tuple(
            format_ingredient(line, foods.get(line.food_id) if line.food_id else None)
            for line in recipe.ingredients
        ),
        steps=tuple(step.text for step in recipe.steps),
        findings=tuple(finding.message for finding in checked.report.findings) or ("Nothing was found.",),
    )
