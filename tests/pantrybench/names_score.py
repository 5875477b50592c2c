"""M11: names of foods as people say them, against labels made by hand; frozen and development sets."""

import csv
import sys
from collections import Counter
from pathlib import Path

from desktop_app.schemas.base import FoodId
from tests.pantrybench.kitchen import catalogue, names
from tests.pantrybench.lines_score import HERE, NON_FOOD, UNKNOWN
from tests.pantrybench.measures import Row, share

FROZEN = tuple(sorted((HERE / "frozen").glob("names_*.csv")))
DEV = tuple(sorted(HERE.glob("dev_names*.csv")))


def name_rows(paths: tuple[Path, ...] = FROZEN) -> tuple[list[Row], list[str]]:
    """Lines of the table, and every miss."""
    labels = [row for path in paths for row in _read(path)]
    found = [(name, label, _found(name)) for name, label in labels]
    paired = [(label, food) for _, label, food in found if food]
    known = [(label, food) for _, label, food in found if label not in {UNKNOWN, NON_FOOD}]
    crossed = [one for one in found if _crosses_allergens(one[1], one[2])]
    right = sum(food in label.split("/") for label, food in paired)
    recalled = sum(food in label.split("/") for label, food in known)
    told = [
        f"{name!r} is {label}, not {food or 'found'}" for name, label, food in found if _cause(label, food)
    ]
    causes = Counter(cause for _, label, food in found if (cause := _cause(label, food)))
    counted = ", ".join(f"{cause} {count}" for cause, count in causes.most_common())
    return [
        share("M11", "names: precision", right, len(paired), 99.8),
        share("M11", "names: recall", recalled, len(known), 98),
        Row("M11", "cross-allergen confusions", len(found), str(len(crossed)), "0", not crossed),
        Row("M11", "misses by cause", len(found), counted, "", None),
    ], told


def _read(path: Path) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["food"]) for row in csv.DictReader(file)]


def _found(name: str) -> str:
    match = names().find(name)
    return str(match.food_id) if match else ""


def _is_wrong(label: str, food: str) -> bool:
    return bool(food) if label in {UNKNOWN, NON_FOOD} else food not in label.split("/")


def _cause(label: str, food: str) -> str:
    """What kind of miss it is; empty where it is none."""
    if label in {UNKNOWN, NON_FOOD}:
        return "a food where none is meant" if food else ""
    if not food:
        return "nothing recognised"
    if food in label.split("/"):
        return ""
    foods = catalogue().foods
    same = foods[FoodId(label.split("/", maxsplit=1)[0])].category == foods[FoodId(food)].category
    return "another food of the category" if same else "another category"


def _crosses_allergens(label: str, food: str) -> bool:
    """A wrong food without an allergen that the right one holds: the confusion that harms."""
    if not food or not _is_wrong(label, food) or label in {UNKNOWN, NON_FOOD}:
        return False
    foods = catalogue().foods
    right = foods[FoodId(label.split("/", maxsplit=1)[0])]
    taken = foods[FoodId(food)]
    return bool(right.contains - taken.contains - taken.varies)


def main(arguments: list[str]) -> None:
    """Print the totals; the misses only of names that may be looked at."""
    dev = "--dev" in arguments
    rows, told = name_rows(DEV if dev else FROZEN)
    print("\n".join(told if dev or "--misses" in arguments else []))
    print("\n".join(row.text() for row in rows))


if __name__ == "__main__":
    main(sys.argv[1:])
