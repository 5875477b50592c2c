"""Everyday words that carry an allergen or break a diet without naming one food.

Sources: EU regulation 1169/2011 annex II; FDA, "Food Allergies: what you need to know" (2025).
"""

from dataclasses import dataclass

from desktop_app.kitchen.inspector.texts import tokens
from desktop_app.schemas.food import Allergen, Diet

PLANT_DIETS = frozenset({Diet.VEGAN, Diet.VEGETARIAN})
NO_ANIMAL = PLANT_DIETS | {Diet.PESCATARIAN}
ONLY_VEGAN = frozenset({Diet.VEGAN})


@dataclass(frozen=True, slots=True)
class Carrier:
    """What a word brings along. A listed food of ``categories``, judged by its own facts, explains it."""

    allergens: frozenset[Allergen] = frozenset()
    diets: frozenset[Diet] = frozenset()
    categories: frozenset[str] = frozenset()

    def forbids(self, diets: frozenset[Diet], allergens: frozenset[Allergen]) -> bool:
        """True when a cook with these diets and allergies may not be served it."""
        return bool(self.allergens & allergens or self.diets & diets)


_GLUTEN = frozenset({Allergen.GLUTEN, Allergen.WHEAT})
_MILK = Carrier(
    frozenset({Allergen.MILK}),
    ONLY_VEGAN | {Diet.DAIRY_FREE},
    frozenset({"dairy", "cheese", "plant_milk", "soya_protein"}),
)
_BREAD = Carrier(_GLUTEN, frozenset({Diet.GLUTEN_FREE}), frozenset({"bread"}))
_FLOUR = Carrier(_GLUTEN, frozenset({Diet.GLUTEN_FREE}), frozenset({"flour", "bread", "grain"}))
_PASTA = Carrier(_GLUTEN, frozenset({Diet.GLUTEN_FREE}), frozenset({"pasta", "noodle"}))
_NUTS = Carrier(frozenset({Allergen.TREE_NUT}), frozenset(), frozenset({"nut"}))
_FISH = Carrier(frozenset({Allergen.FISH}), PLANT_DIETS, frozenset({"fish"}))
_SHELLFISH = Carrier(
    frozenset({Allergen.CRUSTACEAN, Allergen.MOLLUSC}), PLANT_DIETS, frozenset({"shellfish", "fish"})
)
_MEAT = Carrier(frozenset(), NO_ANIMAL, frozenset({"meat", "poultry", "cured_meat"}))
_PEANUTS = Carrier(frozenset({Allergen.PEANUT}), frozenset(), frozenset({"nut"}))
_SESAME = Carrier(frozenset({Allergen.SESAME}), frozenset(), frozenset({"seed"}))
_EGG = Carrier(frozenset({Allergen.EGG}), ONLY_VEGAN, frozenset({"egg"}))

_WORDS = {
    "cheese cheeses dairy milk cream butter yoghurt yogurt whey ghee custard": _MILK,
    "cheddar mozzarella parmesan paneer": _MILK,
    "bread toast breadcrumbs croutons naan chapati pitta baguette": _BREAD,
    "flour pastry semolina seitan": _FLOUR,
    "pasta spaghetti macaroni noodles couscous": _PASTA,
    "nuts almonds walnuts pecans cashews hazelnuts pistachios": _NUTS,
    "peanut peanuts": _PEANUTS,
    "fish anchovy anchovies salmon tuna": _FISH,
    "seafood shellfish prawns shrimp mussels clams squid": _SHELLFISH,
    "meat bacon ham lard chicken beef pork lamb sausage": _MEAT,
    "egg eggs mayonnaise mayo meringue": _EGG,
    "tahini": _SESAME,
}

CARRIERS = {word: carrier for words, carrier in _WORDS.items() for word in tokens(words)}
"""By the word as it stands in a text, folded."""
