"""Title, description, tip and reason: only what is true of this dish."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.larder import Larder
from desktop_app.kitchen.composer.selectors import TOKEN, only_first
from desktop_app.kitchen.composer.shapes import Phrase
from desktop_app.kitchen.composer.wording import HollowText, Writer, join
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.seasonings import is_seasoning
from desktop_app.kitchen.titling import title_faults
from desktop_app.schemas.food import Place
from desktop_app.schemas.generation import CookRequest

LONGEST_DESCRIPTION = 35
"""Words."""
LONG_MINUTES = 105
"""From here on a time is spoken in hours."""
_DAYS = ("today", "tomorrow", "in two days")


def title_of(dish: Dish, writer: Writer, recent: tuple[str, ...], is_kept: Callable[[str], bool]) -> str:
    """The first title that holds, has the shape of one, whose promise ``is_kept``, and that was not on a late
    dish; else the last that was; "" when none fits."""
    late = {title.casefold() for title in recent}
    phrases = dish.archetype.titles
    spoken = (*_holding(dish, writer, phrases), *_holding(dish, writer, tuple(map(_shorter, phrases))))
    titles = [title for title in spoken if not any(title_faults(title)) and is_kept(title)]
    return next((title for title in titles if title.casefold() not in late), next(reversed(titles), ""))


def description_of(dish: Dish, writer: Writer, minutes: int, due: str) -> str:
    """How it eats, then why tonight."""
    eats = next(iter(_holding(dish, writer, dish.archetype.descriptions)), "")
    ready = f"ready in {spoken_time(minutes)}"
    fact = f"Uses the {due}; {ready}." if due else f"{ready.capitalize()}."
    whole = f"{eats} {fact}".strip()
    return whole if len(whole.split()) <= LONGEST_DESCRIPTION else eats


def spoken_time(minutes: int) -> str:
    """ "40 minutes", "about 3 hours", "about 2 1/2 hours": nobody counts a long afternoon by the minute."""
    if minutes < LONG_MINUTES:
        return f"{minutes} minutes"
    halves = round(minutes / 30)
    return f"about {halves // 2}{' 1/2' if halves % 2 else ''} hours"


def tip_of(dish: Dish, writer: Writer, seed: int) -> str:
    """A true tip of the family, another for another seed; "" where none is."""
    tips = _holding(dish, writer, dish.archetype.tips)
    return tips[seed % len(tips)] if tips else ""


def worth_naming(soon: list[Food]) -> list[Food]:
    """The foods that are a reason to cook tonight: what makes up the dish, else what spoils; nobody cooks
    because the baking powder is due."""
    bulk = [food for food in soon if not is_seasoning(food)]
    return bulk or [food for food in soon if food.place is not Place.CUPBOARD]


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


def _shorter(phrase: Phrase) -> Phrase:
    """The phrase naming one food where it would name several."""
    return replace(phrase, text=TOKEN.sub(lambda found: f"{{{only_first(found['body'])}}}", phrase.text))


def _spoken(writer: Writer, phrase: Phrase) -> str:
    try:
        return writer.plain(phrase.text)
    except HollowText:
        return ""
