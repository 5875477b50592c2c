"""Title, description, tip and reason: only what is true of this dish."""

from datetime import date

from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.shapes import Phrase
from desktop_app.kitchen.composer.wording import HollowText, Writer, join
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.generation import CookRequest

LONGEST_TITLE = 45
LONGEST_DESCRIPTION = 35
"""Words."""
_DAYS = ("today", "tomorrow", "in two days")


def title_of(dish: Dish, writer: Writer, recent: tuple[str, ...]) -> str:
    """The first title that holds, is short enough and was not on a late dish; "" when none fits."""
    late = {title.casefold() for title in recent}
    titles = [title for title in _holding(dish, writer, dish.archetype.titles) if len(title) <= LONGEST_TITLE]
    return next((title for title in titles if title.casefold() not in late), next(reversed(titles), ""))


def description_of(dish: Dish, writer: Writer, minutes: int, due: str) -> str:
    """How it eats, then why tonight."""
    eats = next(iter(_holding(dish, writer, dish.archetype.descriptions)), "")
    fact = f"Uses the {due}; ready in {minutes} minutes." if due else f"Ready in {minutes} minutes."
    whole = f"{eats} {fact}".strip()
    return whole if len(whole.split()) <= LONGEST_DESCRIPTION else eats


def tip_of(dish: Dish, writer: Writer, seed: int) -> str:
    """A true tip of the family, another for another seed; "" where none is."""
    tips = _holding(dish, writer, dish.archetype.tips)
    return tips[seed % len(tips)] if tips else ""


def due_words(foods: list[Food], larder: Larder, today: date) -> str:
    """ "spinach due tomorrow", "" when nothing is due."""
    if not foods:
        return ""
    soonest = min(larder.due[food.id] for food in foods)
    names = join([food.plural or food.name for food in foods[:2]])
    return f"{names} due {_DAYS[(soonest - today).days]}"


def why_of(due: str, missing: list[Food], request: CookRequest) -> str:
    """One quiet line for the card."""
    needs = f"needs {join([food.name for food in missing])}" if missing else ""
    uses = f"uses the {due}" if due else ""
    at_home = "" if missing or due or not request.stock else "all from your kitchen"
    return ", ".join(part for part in (uses, needs, at_home) if part)


def _holding(dish: Dish, writer: Writer, phrases: tuple[Phrase, ...]) -> list[str]:
    """The phrases that are true of the dish; one that speaks of an empty slot is not."""
    held = (_spoken(writer, phrase) for phrase in phrases if dish.holds(phrase.when))
    return [text for text in held if text]


def _spoken(writer: Writer, phrase: Phrase) -> str:
    try:
        return writer.plain(phrase.text)
    except HollowText:
        return ""
