"""A recipe as rows, and rows as a recipe."""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step

Values = dict[str, Any]


def timestamp(moment: datetime) -> str:
    """Text of fixed width in UTC: its order is the order in time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def title_key(title: str) -> str:
    """What a title is sorted by: no case, no accents."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip()


def recipe_values(draft: RecipeDraft) -> Values:
    """Columns of ``recipe``, but for timestamps and what belongs to the library."""
    plain = draft.model_dump(
        include={
            "title",
            "description",
            "servings",
            "cuisine",
            "course",
            "tip",
            "notes",
            "vessel",
            "archetype",
            "seed",
        }
    )
    return plain | {
        "title_key": title_key(draft.title),
        "prep_minutes": draft.minutes.prep,
        "cook_minutes": draft.minutes.cook,
        "total_minutes": draft.minutes.total,
        "source_kind": draft.source.kind.value,
        "source_name": draft.source.name,
        "source_model": draft.source.model,
        "nutrition": draft.nutrition.model_dump_json() if draft.nutrition else None,
        "ingredient_text": "\n".join(ingredient.name for ingredient in draft.ingredients),
        "tag_text": "\n".join(draft.tags),
    }


def ingredient_values(recipe_id: int, ingredients: Iterable[Ingredient]) -> list[Values]:
    """Rows of ``recipe_ingredient``."""
    return [
        {"recipe_id": recipe_id, "position": position} | ingredient.model_dump()
        for position, ingredient in enumerate(ingredients)
    ]


def step_values(recipe_id: int, steps: Iterable[Step]) -> list[Values]:
    """Rows of ``recipe_step``."""
    return [
        {"recipe_id": recipe_id, "position": position}
        | step.model_dump(mode="json")
        | {"foods": json.dumps(step.foods), "after": None if step.after is None else json.dumps(step.after)}
        for position, step in enumerate(steps)
    ]


def step_fields(row: Mapping[str, Any]) -> Values:
    """Fields of a `Step` from its row."""
    after = row["after"]
    return dict(row) | {
        "foods": json.loads(row["foods"]),
        "after": None if after is None else json.loads(after),
    }


def recipe_fields(row: Mapping[str, Any]) -> Values:
    """Fields of a `Recipe` from its row, but for ingredients, steps and tags."""
    fields = {name: row[name] for name in _SAME}
    nutrition = row["nutrition"]
    return fields | {
        "minutes": {part: row[f"{part}_minutes"] for part in ("prep", "cook", "total")},
        "source": source_fields(row),
        "nutrition": None if nutrition is None else json.loads(nutrition),
    }


def source_fields(row: Mapping[str, Any]) -> Values:
    """Fields of a `Source`."""
    return {"kind": row["source_kind"], "name": row["source_name"], "model": row["source_model"]}


_SAME = (
    "id",
    "title",
    "description",
    "servings",
    "cuisine",
    "course",
    "tip",
    "notes",
    "vessel",
    "archetype",
    "seed",
    "favourite",
    "created_at",
    "updated_at",
)
