"""Selectors of foods in templates: slots joined by ``+``, narrowed with ``.word``, ``first_`` or ``two_``."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

CHOICE = re.compile(r"\[(?P<if>[^\[\]?]+)\?(?P<yes>[^\[\]|]*)(?:\|(?P<no>[^\[\]]*))?\]")
"""``[condition? words| other words]`` without another one inside."""
TOKEN = re.compile(r"\{(?P<body>[^{}]+)\}")
FOODS = re.compile(r"=?(?P<selector>[a-z_.+0-9]+)(?:(?P<mark>[*!~:])(?P<word>.*))?")
"""A token that speaks of foods."""
CLOCKS = frozenset({"t", "oven", "core"})
CORES = frozenset({"safe", "intact"})
FEW = {"first_": 1, "two_": 2}


class Part(NamedTuple):
    """The foods of one slot that ``word`` describes, at most ``most`` of them."""

    slot: str
    word: str
    most: int | None


@lru_cache(maxsize=1024)
def parts_of(selector: str) -> tuple[Part, ...]:
    """Read a selector."""
    return tuple(_part(text) for text in selector.split("+"))


def template_slots(template: str) -> Iterator[str]:
    """Every slot the tokens of a template name; raise `ValueError` on a token nobody understands."""
    for found in TOKEN.finditer(template):
        head, _, rest = found["body"].partition(" ")
        if head in CLOCKS:
            continue
        foods = FOODS.fullmatch(rest if head in CORES else found["body"])
        if not foods:
            raise ValueError(f"{found[0]} is not a token")
        yield from (part.slot for part in parts_of(foods["selector"]))


def only_first(body: str) -> str:
    """The token that speaks of the first food of each of its slots, whatever it spoke of before."""
    found = FOODS.fullmatch(body)
    if not found:
        return body
    slots = [
        part if part.startswith("first_") else f"first_{part.removeprefix('two_')}"
        for part in found["selector"].split("+")
    ]
    return "+".join(slots) + body[found.end("selector") :]


def _part(text: str) -> Part:
    slot, _, word = text.partition(".")
    prefix = next((few for few in FEW if slot.startswith(few)), "")
    return Part(slot.removeprefix(prefix), word, FEW.get(prefix))
