"""From the options of a command to what the services are asked."""

from argparse import Namespace
from collections.abc import Sequence

from desktop_app.cli.avoiding import avoided
from desktop_app.cli.exit_codes import UsageError
from desktop_app.cli.output import say
from desktop_app.dependencies import Container
from desktop_app.exceptions import BadInput, OnlyNonFoods
from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.diets import fits
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Diet
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.pantry import PantryLine, StockItem
from desktop_app.schemas.people import AtTable, Equipment, Region
from desktop_app.schemas.preferences import Preferences, Units
from desktop_app.services.pantry import stock_of
from desktop_app.services.people import at_table

MOST_SERVINGS, MILD = 16, 1
EXAMPLE = 'Name some foods, for example: --have "6 eggs; rice; 1 onion; oil".'


async def limited_request(options: Namespace, container: Container) -> CookRequest:
    """The stock, and what the profile and the options of `add_limits` allow together."""
    profile = await container.preferences.load()
    tables = await container.kitchen.load()
    out = avoided(options.avoid, tables.catalogue, tables.names)
    table = await _table(options.eaters, container, profile)
    region = Region(options.region) if options.region else profile.region
    servings = options.servings or min(table.people, MOST_SERVINGS) or profile.servings
    equipment = frozenset(map(Equipment, options.equipment)) if options.equipment else profile.equipment
    request = CookRequest(
        today=container.clock.today(),
        stock=await _stock(options.have, container, profile.staples, region),
        servings=servings,
        children=min(table.children, servings),
        stages=table.stages,
        equipment=equipment,
        region=region,
        max_minutes=options.max_minutes,
        spice=table.spice if table.people else MILD,
        diets=table.diets | {Diet(name) for name in options.diet},
        allergens=table.allergens | out.allergens,
        avoid_foods=table.avoid_foods | out.foods,
        fahrenheit=profile.units is Units.US,
    )
    tell_left_out(request, tables.catalogue)
    return request


async def _table(names: Sequence[str], container: Container, profile: Preferences) -> AtTable:
    """Those named, or the whole household; raise `UsageError` for somebody who is not in it."""
    eaters = await container.people.all()
    known = {eater.name.casefold() for eater in eaters}
    wanted = {name.strip().casefold() for name in names}
    if unknown := [name for name in names if name.strip().casefold() not in known]:
        everybody = ", ".join(eater.name for eater in eaters)
        hint = f"Choose among: {everybody}." if eaters else "Add the people you cook for in Settings."
        raise UsageError(f"--for: nobody here is called “{unknown[0]}”.", hint)
    return at_table(profile, [eater for eater in eaters if not names or eater.name.casefold() in wanted])


def tell_left_out(request: CookRequest, catalogue: Catalogue) -> None:
    """Say which foods at hand the limits rule out: oil that may hold soya would be missed silently."""
    foods = (catalogue.food(item.food_id) for item in request.stock)
    names = dict.fromkeys(food.plural or food.name for food in foods if not fits(food, request))
    if names:
        say(f"Left out because of diet, allergies or --avoid: {', '.join(names)}.")


async def _stock(
    have: list[str] | None, container: Container, staples: tuple[FoodId, ...], region: Region
) -> tuple[StockItem, ...]:
    """What the options name, else what the pantry holds; staples are there either way."""
    if have is None:
        stock = await container.pantry.stock(staples)
        if all(item.staple for item in stock):
            say('Your pantry holds nothing to cook yet: stockpot pantry add "6 eggs", or use --have.')
        return stock
    lines = await container.pantry.understand("\n".join(have))
    tell_problems(lines)
    refuse_if_all_bad(lines)
    catalogue = container.kitchen.tables.catalogue
    return stock_of(lines, catalogue, staples, today=container.clock.today(), region=region)


def tell_problems(lines: Sequence[PantryLine]) -> None:
    """Say of each line that is left out why."""
    for line in lines:
        if line.problem:
            say(line.problem if line.line in line.problem else f"{line.line}: {line.problem}")


def refuse_if_all_bad(lines: Sequence[PantryLine]) -> None:
    """Raise `OnlyNonFoods` or `BadInput` when each line names a non-food or an impossible amount."""
    if not lines or any(line.understood or not _is_bad(line) for line in lines):
        return
    if all(line.non_food for line in lines):
        raise OnlyNonFoods("Nobody may eat any of this, so there is nothing to cook.", EXAMPLE)
    raise BadInput("None of these lines can be used.", EXAMPLE)


def _is_bad(line: PantryLine) -> bool:
    """True for non-foods and for known foods with an amount that cannot be."""
    return line.non_food or (line.food_id is not None and bool(line.problem))
