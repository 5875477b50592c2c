"""How the library is asked."""

from enum import StrEnum

from pydantic import Field

from desktop_app.schemas.base import Frozen


class Sort(StrEnum):
    """Order of the grid."""

    NEWEST = "newest"
    TITLE = "title"
    QUICKEST = "quickest"


class SearchQuery(Frozen):
    """What to show.

    ``text`` matches titles, ingredients and tags by prefix; ``after`` is a page's ``next_key``.
    """

    text: str = Field(default="", max_length=300)
    cuisine: str | None = None
    course: str | None = None
    tag: str | None = None
    favourites: bool = False
    max_minutes: int | None = None
    sort: Sort = Sort.NEWEST
    after: str | None = None
    limit: int = Field(default=60, ge=1, le=500)


class Facet(Frozen):
    """A value to filter by, and how many recipes have it."""

    name: str
    count: int


class Facets(Frozen):
    """The filters the library offers, most frequent first."""

    cuisines: tuple[Facet, ...] = ()
    courses: tuple[Facet, ...] = ()
    tags: tuple[Facet, ...] = ()
