"""A title is short, names one clear thing, keeps what it promises, and is not last week's."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.inspector.craft.told import Told
from desktop_app.kitchen.titling import title_faults
from desktop_app.schemas.generation import Finding

CODE = "title"
LEAST_MARKERS = 3
NO_CUISINE = frozenset({"home", "breakfast", "british", "american", "english"})


def check(told: Told) -> Iterator[Finding]:
    """Length, empty words, links, cuisine, guarded names, earned adjectives, and the last twenty."""
    title = told.context.draft.title
    bare = _without_foods(told, title)
    for message in (
        *title_faults(title),
        *_cuisine(told, bare),
        *_guarded(told, bare),
        *_repeated(told, title),
    ):
        yield told.wince(CODE, "title", message)
    foods = tuple(told.context.listed.values())
    for _, word in told.wordcraft.claims.unearned(title, foods, told.method):
        yield told.wince(CODE, "title", f"Nothing in it makes it “{word}”.")


def _cuisine(told: Told, bare: str) -> Iterator[str]:
    """A cuisine's name needs three of its foods; a guarded name ("Spanish omelette") has its own, and a food
    may bear one ("Greek yoghurt")."""
    held = told.context.listed.keys()
    short = [name for name, markers in told.craft.markers.items() if len(markers & held) < LEAST_MARKERS]
    unearned = [name for name in short if name not in NO_CUISINE and _says(name, bare)]
    if unearned and not any(one.words.search(bare) for one in told.wordcraft.dish_names.names):
        yield from (f"Too little in it is {name.title()}." for name in unearned)


def _says(name: str, text: str) -> bool:
    return name in text and re.search(rf"\b{re.escape(name)}\b", text) is not None


def _without_foods(told: Told, title: str) -> str:
    """The title without foods whose own names sound like a cuisine or a dish: Chinese leaves, paella rice."""
    text = title.casefold()
    for food in told.context.listed.values():
        for name in sorted(map(str.casefold, food.names()), key=len, reverse=True):
            if " " in name:
                text = text.replace(name, " ")
    return text


def _guarded(told: Told, bare: str) -> Iterator[str]:
    foods = tuple(told.context.listed.values())
    broken = told.wordcraft.dish_names.broken(bare, foods)
    if broken:
        name, why = broken
        yield f"A {name.name.replace('_', ' ')} that {why} is {name.instead}."


def _repeated(told: Told, title: str) -> Iterator[str]:
    request = told.context.request
    if request and title.casefold() in {late.casefold() for late in request.recent_titles}:
        yield "The cook had a dish of this name of late."
