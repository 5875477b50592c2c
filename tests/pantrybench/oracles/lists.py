"""Lists of foods, families and words, as they are easiest to read and to check by hand."""


def ids(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def words(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())
