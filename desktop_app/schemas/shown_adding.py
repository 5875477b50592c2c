"""What the page that reads a pasted recipe shows, in the cook's words: plain tuples, as in `shown`."""

from typing import NamedTuple

from desktop_app.schemas.shown_recipes import Remark


class ReadLine(NamedTuple):
    """An ingredient as understood, or as written when not ``known``; ``section`` where it begins one."""

    text: str
    known: bool
    section: str = ""


class ReadOut(NamedTuple):
    """What was understood of a text; ``whole`` when it can be kept, else ``lacks`` says what is missing.
    ``about`` is what the text tells of the dish, ``notes`` what it adds to the method."""

    title: str
    facts: str
    lines: tuple[ReadLine, ...]
    steps: tuple[str, ...]
    about: str
    notes: str
    remarks: tuple[Remark, ...]
    left_title: str
    left_over: str
    whole: bool
    lacks: str
