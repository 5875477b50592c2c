"""Which recipes a query means, and where its next page begins."""

import json
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, column, exists, or_, select, table

from desktop_app.exceptions import BadInput
from desktop_app.models.recipe import RecipeRow, RecipeTagRow, TagRow
from desktop_app.schemas.library import SearchQuery, Sort

FTS = table("recipe_fts", column("rowid"), column("recipe_fts"))


def match_text(typed: str) -> str:
    """What was typed as an FTS5 expression: every word must match, the last one as a prefix; "" for no word.

    Each word is a quoted string, so that no quote or operator in it means anything; a null ends a text in C.
    """
    words = [
        word.replace('"', '""') for word in typed.replace("\0", " ").split() if any(map(str.isalnum, word))
    ]
    return " ".join(f'"{word}"' for word in words) + "*" if words else ""


def conditions(query: SearchQuery) -> list[ColumnElement[bool]]:
    """What a recipe must fulfil to be found, the page left aside."""
    found: list[ColumnElement[bool]] = [RecipeRow.deleted_at.is_(None)]
    if words := match_text(query.text):
        hits = select(FTS.c.rowid).where(FTS.c.recipe_fts.op("MATCH")(words))
        found.append(RecipeRow.id.in_(hits))
    if query.cuisine is not None:
        found.append(RecipeRow.cuisine == query.cuisine)
    if query.course is not None:
        found.append(RecipeRow.course == query.course)
    if query.tag is not None:
        found.append(_has_tag(query.tag))
    if query.favourites:
        found.append(RecipeRow.favourite.is_(True))
    if query.max_minutes is not None:
        found.append(RecipeRow.total_minutes <= query.max_minutes)
    return found


def paged(statement: Select[Any], query: SearchQuery) -> Select[Any]:
    """The statement in the order asked for, from the key on, one row more than a page holds."""
    key_column, falling = _ORDER[query.sort]
    if query.after is not None:
        value, recipe_id = _read_key(query.after, query.sort)
        statement = statement.where(_beyond(key_column, value, recipe_id, falling=falling))
    order = (key_column.desc(), RecipeRow.id.desc()) if falling else (key_column, RecipeRow.id)
    return statement.order_by(*order).limit(query.limit + 1)


def next_key(row: Any, sort: Sort) -> str:
    """The key of the page after the one that ends with this row."""
    return json.dumps([row[_ORDER[sort][0].key], row["id"]])


def _beyond(key: Any, value: Any, recipe_id: int, *, falling: bool) -> ColumnElement[bool]:
    """Rows after (value, id): by the key first so that its index is walked from there."""
    if falling:
        return and_(key <= value, or_(key < value, RecipeRow.id < recipe_id))
    return and_(key >= value, or_(key > value, RecipeRow.id > recipe_id))


def _read_key(key: str, sort: Sort) -> tuple[Any, int]:
    wanted = int if sort is Sort.QUICKEST else str
    try:
        value, recipe_id = json.loads(key)
    except (ValueError, TypeError) as error:
        raise _no_such_page() from error
    if not isinstance(value, wanted) or not isinstance(recipe_id, int):
        raise _no_such_page()
    return value, recipe_id


def _no_such_page() -> BadInput:
    return BadInput("That page of the list doesn't exist.", "Start from the first page.")


def _has_tag(name: str) -> ColumnElement[bool]:
    return exists(
        select(RecipeTagRow.recipe_id)
        .join(TagRow, TagRow.id == RecipeTagRow.tag_id)
        .where(RecipeTagRow.recipe_id == RecipeRow.id, TagRow.name == name)
    )


_ORDER: dict[Sort, tuple[Any, bool]] = {
    Sort.NEWEST: (RecipeRow.created_at, True),
    Sort.TITLE: (RecipeRow.title_key, False),
    Sort.QUICKEST: (RecipeRow.total_minutes, False),
}
"""The column of each order, and whether it falls."""
