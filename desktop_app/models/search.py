"""The full-text index over recipes, as DDL: metadata can't describe virtual tables and triggers.

An external-content index holds no texts of its own; the triggers keep it equal to the table.
"""

COLUMNS = ("title", "ingredient_text", "tag_text")
"""Columns of ``recipe`` that can be searched; the index names them alike."""

_NAMES = ", ".join(COLUMNS)
_OLD = ", ".join(f"old.{name}" for name in COLUMNS)
_NEW = ", ".join(f"new.{name}" for name in COLUMNS)
_FORGET = f"INSERT INTO recipe_fts(recipe_fts, rowid, {_NAMES}) VALUES ('delete', old.id, {_OLD});"  # noqa: S608
_LEARN = f"INSERT INTO recipe_fts(rowid, {_NAMES}) VALUES (new.id, {_NEW});"  # noqa: S608

INDEX = (
    f"CREATE VIRTUAL TABLE recipe_fts USING fts5({_NAMES}, content='recipe', content_rowid='id', "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
TRIGGERS = (
    f"CREATE TRIGGER recipe_fts_insert AFTER INSERT ON recipe BEGIN {_LEARN} END",
    f"CREATE TRIGGER recipe_fts_delete AFTER DELETE ON recipe BEGIN {_FORGET} END",
    f"CREATE TRIGGER recipe_fts_update AFTER UPDATE OF {_NAMES} ON recipe BEGIN {_FORGET} {_LEARN} END",
)
