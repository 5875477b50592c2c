"""What the parts of the settings about models show: words only."""

from typing import NamedTuple


class AdvancedShown(NamedTuple):
    """A field of the settings few people need: its name, its words, what is kept and what stands in."""

    name: str
    words: str
    text: str
    hint: str


class ModelRow(NamedTuple):
    """One model. ``share`` of it that is there in thousandths, None without a download under way.

    ``actions`` are (what is asked, words of the button), the main one first; ``terms`` is the address of
    the licence.
    """

    id: str
    name: str
    facts: str
    expect: str = ""
    status: str = ""
    trouble: str = ""
    share: int | None = None
    in_use: bool = False
    actions: tuple[tuple[str, str], ...] = ()
    terms: str = ""
