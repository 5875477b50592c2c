"""The lines above a pasted recipe told apart: its title, what describes it, and the story of the page."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop_app.formats.pasted_shapes import Placed, Role

LONGEST_TITLE, LONGEST_DESCRIPTION = 100, 400
MOST_DESCRIBING = 2
_BYLINE = re.compile(r"(?:(?:recipe |photos? |words )?by|updated|published|posted|author)\b", re.IGNORECASE)
CHATTER = 60
"""Letters of a line above which it tells a story: the recipe, and its title, come after it."""


def with_title(placed: Sequence[Placed]) -> list[Placed]:
    """The lines, those above the recipe told apart: title, description, the rest left over."""
    heads = [at for at, one in enumerate(placed) if one.role is Role.HEAD]
    title = _title(placed, heads)
    below = [at for at in heads if title is not None and at > title]
    told = len(below) <= MOST_DESCRIBING and sum(len(placed[at].text) for at in below) <= LONGEST_DESCRIPTION
    roles = dict.fromkeys(heads, Role.LEFT) | dict.fromkeys(below if told else [], Role.DESCRIPTION)
    if title is not None:
        roles[title] = Role.TITLE
    return [
        replace(one, role=roles.get(at, one.role), text=_unlabelled(one) if at == title else one.text)
        for at, one in enumerate(placed)
    ]


def _title(placed: Sequence[Placed], heads: Sequence[int]) -> int | None:
    """The line that names the dish: one labelled so, set as a heading, said twice, or the first."""
    short = [at for at in heads if len(placed[at].text) <= LONGEST_TITLE and _may_be_title(placed[at].text)]
    said = Counter(placed[at].text.casefold() for at in short)
    tests: tuple[Callable[[int], bool], ...] = (
        lambda at: bool(_labelled(placed[at])),
        lambda at: placed[at].line.startswith("# "),
        lambda at: said[placed[at].text.casefold()] > 1,
    )
    for wanted in tests:
        if found := [at for at in short if wanted(at)]:
            return found[-1]
    chatter = [at for at in heads if len(placed[at].text) > CHATTER]
    after = [at for at in short if chatter and at > chatter[-1]]  # a page's recipe stands below its story
    return next(iter((*after, *short)), None)


def _may_be_title(text: str) -> bool:
    plain = (
        len(text.split()) <= 14 and not text.endswith((".", ",", ";", ":")) and not set(text) & set("»›>@")
    )
    return plain and not _BYLINE.match(text)


def _unlabelled(one: Placed) -> str:
    name = _labelled(one) or one.text
    return name.split(" | ")[0].strip() or name  # what follows is the name of the site


def _labelled(one: Placed) -> str:
    """The name behind a label ("Title: Green soup"), "" without one."""
    label, _, rest = one.text.partition(":")
    named = label.strip().casefold() in {"title", "recipe", "name", "recipe name", "dish"}
    return rest.strip() if named else ""


def caseful(title: str) -> str:
    """A title in capitals is shouted."""
    return title.capitalize() if title.isupper() and len(title) > 3 else title
