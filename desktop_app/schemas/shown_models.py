"""What the list of models shows: words only."""

from typing import NamedTuple


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
