"""Options that several commands share, and the types of their values."""

import argparse
from collections.abc import Callable

DIETS = ("vegan", "vegetarian", "pescatarian", "gluten_free", "dairy_free")
EQUIPMENT = (
    "hob",
    "oven",
    "grill",
    "microwave",
    "toaster",
    "kettle",
    "blender",
    "mixer",
    "slow_cooker",
    "pressure_cooker",
    "thermometer",
)
REGIONS = ("strictest", "uk", "us", "au", "in", "eu")
MEALS = ("breakfast", "lunch", "dinner", "snack", "dessert", "drink")
ENGINES = ("builtin", "local", "endpoint")
"""The values of enums in schemas, written out because importing those takes longer than all the rest."""

LARGEST_ID = 2**63 - 1
"""SQLite's largest row number; a seed has the same bound."""


def whole(least: int, most: int) -> Callable[[str], int]:
    """A type for argparse: a whole number within bounds, refused with a sentence that names them."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            number = least - 1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"“{text}” is no whole number from {least} to {most}")
        return number

    return read


def word(text: str) -> str:
    """Names with hyphen or underscore, in any case: "Gluten-free" is gluten_free."""
    return text.strip().casefold().replace("-", "_").replace(" ", "_")


def common(*, root: bool = False) -> argparse.ArgumentParser:
    """``--data-dir`` and ``--json``, which may stand before and behind the command.

    Only the root has defaults: a command's would undo what was said before it.
    """
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--data-dir",
        metavar="FOLDER",
        default=None if root else argparse.SUPPRESS,
        help="keep the library in this folder",
    )
    options.add_argument(
        "--json",
        action="store_true",
        default=False if root else argparse.SUPPRESS,
        help="print JSON, for programs",
    )
    return options


def add_limits(parser: argparse.ArgumentParser) -> None:
    """What there is to cook with, and what may not be cooked; the profile's own limits always hold."""
    parser.add_argument(
        "--have",
        action="append",
        metavar="LINES",
        help='foods at hand, parted by ";" (without it: your pantry)',
    )
    parser.add_argument("--servings", type=whole(1, 16), metavar="N", help="1 to 16")
    parser.add_argument(
        "--diet",
        action="extend",
        nargs="+",
        type=word,
        choices=DIETS,
        default=[],
        metavar="DIET",
        help=f"any of {', '.join(DIETS)}",
    )
    parser.add_argument(
        "--avoid",
        action="extend",
        nargs="+",
        default=[],
        metavar="WORD",
        help="an allergen (peanut, nuts, dairy, gluten ...) or a food to leave out",
    )
    add_household(parser)
    parser.add_argument(
        "--max-minutes", type=whole(5, 600), metavar="N", help="ready within 5 to 600 minutes"
    )


def add_household(parser: argparse.ArgumentParser) -> None:
    """Who eats, and what there is to cook with; without these the settings hold."""
    parser.add_argument(
        "--for",
        dest="eaters",
        action="extend",
        nargs="+",
        default=[],
        metavar="NAME",
        help="who of your household eats (without it: everybody)",
    )
    parser.add_argument(
        "--equipment",
        action="extend",
        nargs="+",
        type=word,
        choices=EQUIPMENT,
        metavar="THING",
        help=f"what the kitchen has, any of {', '.join(EQUIPMENT)}",
    )
    parser.add_argument(
        "--region",
        type=word,
        choices=REGIONS,
        metavar="REGION",
        help=f"whose spoons, cups, pints and official temperatures: {', '.join(REGIONS)}",
    )
