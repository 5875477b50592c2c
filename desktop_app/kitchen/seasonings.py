"""What flavours a dish, as opposed to what makes it up."""

from desktop_app.kitchen.foods import Food

SEASONING = frozenset(
    {
        "spice",
        "spice_blend",
        "herb",
        "oil",
        "fat",
        "vinegar",
        "sweetener",
        "baking",
        "stock",
        "condiment",
        "sauce",
    }
)
"""Categories that season; a fat or sauce may serve in several slots of a dish."""
SMALL_ROLES = frozenset({"garlic", "ginger", "chilli", "acid", "herb_soft", "nut", "seed", "salty"})
"""Roles that season as well; none of all these counts towards the cap on foods."""


def is_seasoning(food: Food) -> bool:
    """True for what flavours a dish rather than making it up."""
    return food.category in SEASONING or bool(food.roles & SMALL_ROLES)
