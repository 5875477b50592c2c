"""What may stand in for a food, and a recipe with it put in its place."""

from desktop_app.kitchen.substitutions.swapping import swap
from desktop_app.kitchen.substitutions.table import Substitution, fitting, parse_substitutions

__all__ = ["Substitution", "fitting", "parse_substitutions", "swap"]
