"""Amounts and ingredient lines as the cook reads them."""

from fractions import Fraction

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities.conversion import to_grams
from desktop_app.kitchen.quantities.units import PACK_IDS, UNITS
from desktop_app.schemas.recipe import Ingredient

DECIMAL_UNITS = frozenset({"g", "kg", "mg", "ml", "l", "cl", "dl"})
LARGER = {"g": ("kg", 1000), "ml": ("l", 1000)}
GATHERED = PACK_IDS | {"handful", "bunch"}
"""Units that hold many: "1 tin chickpeas", but "1 slice lemon"."""
ROUNDING = 0.005
"""How far a shown fraction may be from the number."""


def format_amount(quantity: float, unit: str | None, quantity_max: float | None = None) -> str:
    """The amount in words: "1 1/2 tsp", "2–3 cloves", "1.2 kg"; the number alone for a bare count."""
    most = quantity if quantity_max is None else quantity_max
    if unit in LARGER and quantity >= LARGER[unit][1]:
        unit, factor = LARGER[unit]
        return format_amount(quantity / factor, unit, quantity_max and quantity_max / factor)
    number = _number(quantity, unit) + (f"–{_number(most, unit)}" if most != quantity else "")
    return f"{number} {_unit_word(unit, most)}" if unit else number


def format_ingredient(ingredient: Ingredient, food: Food | None) -> str:
    """One line of the list: "2 onions, finely chopped", "250 g spinach", "1/2 onion"."""
    amount = ""
    if ingredient.quantity is not None:
        amount = format_amount(ingredient.quantity, ingredient.unit, ingredient.quantity_max)
    name = _name(ingredient, food)
    if ingredient.unit == "tin":
        name = name.removeprefix("tinned ")
    line = f"{amount} {name}".strip()
    line += f", {ingredient.preparation}" if ingredient.preparation else ""
    return f"{line} (optional)" if ingredient.optional else line


def _number(quantity: float, unit: str | None) -> str:
    if unit in DECIMAL_UNITS:
        return f"{quantity:.3f}".rstrip("0").rstrip(".") if quantity >= 0.001 else f"{quantity:g}"
    whole = int(quantity)
    part = Fraction(quantity - whole).limit_denominator(8)
    if part.denominator not in {1, 2, 3, 4, 8} or abs(float(part) - (quantity - whole)) > ROUNDING:
        return f"{quantity:.2f}".rstrip("0").rstrip(".") if quantity >= ROUNDING else f"{quantity:g}"
    if not part or part == 1:
        return str(whole + int(part)) if whole + part else f"{quantity:g}"
    return f"{whole} {part}" if whole else str(part)


def _unit_word(unit: str, quantity: float) -> str:
    known = UNITS.get(unit)
    return known.names[1 if quantity > 1 else 0] if known else unit


def _name(ingredient: Ingredient, food: Food | None) -> str:
    """The food's name in the number the amount asks for; other names stay as they were written."""
    if food is None or ingredient.name not in {food.name, food.plural}:
        return ingredient.name
    return (food.plural or food.name) if _is_several(ingredient, food) else food.name


def _is_several(ingredient: Ingredient, food: Food) -> bool:
    if ingredient.quantity is None:
        return ingredient.name == food.plural
    most = ingredient.quantity_max or ingredient.quantity
    unit = UNITS.get(ingredient.unit or "")
    if unit is None:
        return most > 1
    if unit.kind not in {"mass", "volume"}:
        return unit.id in GATHERED
    grams = ingredient.grams or to_grams(food, most, unit.id)
    return food.piece_g is None or grams is None or grams > food.piece_g
