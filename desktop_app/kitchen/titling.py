"""What a title may look like: short, one clear thing, no empty words (`chef.md`, section 4)."""

import re
from collections.abc import Iterator

FEWEST_WORDS, MOST_WORDS = 2, 6
LONGEST = 45
"""Letters."""
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
EMPTY = re.compile(
    r"\b(?:delight|medley|fusion|easy|best|ultimate|perfect|amazing|delicious|surprise)\b", re.IGNORECASE
)
LINK = re.compile(r"\b(?:with|and)\b", re.IGNORECASE)


def title_faults(title: str) -> Iterator[str]:
    """What is wrong with the shape of a title, in words; nothing of a good one."""
    if not FEWEST_WORDS <= len(WORD.findall(title)) <= MOST_WORDS or len(title) > LONGEST:
        yield f"A title has {FEWEST_WORDS} to {MOST_WORDS} words and at most {LONGEST} letters."
    if found := EMPTY.search(title):
        yield f"“{found[0].capitalize()}” says nothing of the dish."
    if len(LINK.findall(title)) > 1:
        yield "The title lists foods; it should name the dish."
