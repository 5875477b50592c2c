"""A dish is what its title says: its foods make up a quarter of it, and none of them is a trace."""

from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.kitchen.inspector.texts import singular, tokens
from desktop_app.kitchen.promises import keeps_its_name, makes_up, on_the_plate, traces
from desktop_app.schemas.generation import Finding

CODE = "hero"


def check(served: Served) -> Iterator[Finding]:
    """The foods the title leads with, and what the noun of the dish promises; then each food alone."""
    named = [food for food in title_foods(served) if makes_up(food) and food.id in served.grams]
    promised = {food: served.grams[food.id] for food in named}
    plate = on_the_plate({**served.bulk, **promised}, served.bands)
    if not named or not plate:
        return
    leading = _leading(served, named)
    if leading and not keeps_its_name(leading, plate, served.family):
        names = " and ".join(food.name for food in leading)
        yield served.wince(CODE, "title", f"The title promises {names}, hardly a quarter of the dish.")
    for food in traces([food for food in named if food.id not in served.wished], plate, served.bands):
        yield served.wince(CODE, "title", f"The title promises {food.name}, of which there is a trace.")


def _leading(served: Served, named: list[Food]) -> list[Food]:
    """The foods a dish is named after: "Shakshuka with feta" has none, for what follows “with” joins it."""
    first = _foods_of(served, served.context.draft.title.partition(" with ")[0])
    return [food for food in named if food in first]


def title_foods(served: Served) -> tuple[Food, ...]:
    """The listed foods a title names; where a noun may mean several, all that bear it."""
    return _foods_of(served, served.context.draft.title)


def _foods_of(served: Served, title: str) -> tuple[Food, ...]:
    """By name, behind an article since "Squash and pea soup" gives no orders; and by a noun only one has."""
    context = served.context
    named = (food for mention in context.words.find(f"The {title}") for food in context.meant(mention))
    words = {singular(word) for word in tokens(title.casefold())}
    alone = (foods[0] for noun, foods in context.heads.items() if noun in words and len(foods) == 1)
    return tuple(dict.fromkeys((*named, *alone)))
