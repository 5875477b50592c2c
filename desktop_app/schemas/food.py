"""Words of the kitchen shared by all layers: diets, allergens, places, meals."""

from enum import StrEnum


class Diet(StrEnum):
    """What a cook does not eat, as a rule over food tags."""

    VEGAN = "vegan"
    VEGETARIAN = "vegetarian"
    PESCATARIAN = "pescatarian"
    GLUTEN_FREE = "gluten_free"
    DAIRY_FREE = "dairy_free"


class Allergen(StrEnum):
    """EU-14 and US-9 together; wheat apart from gluten, coconut and chestnut as flags of their own."""

    GLUTEN = "gluten"
    WHEAT = "wheat"
    CRUSTACEAN = "crustacean"
    MOLLUSC = "mollusc"
    EGG = "egg"
    FISH = "fish"
    PEANUT = "peanut"
    SOY = "soy"
    MILK = "milk"
    TREE_NUT = "tree_nut"
    CELERY = "celery"
    MUSTARD = "mustard"
    SESAME = "sesame"
    SULPHITE = "sulphite"
    LUPIN = "lupin"
    COCONUT = "coconut"
    CHESTNUT = "chestnut"


class Place(StrEnum):
    """Where an entry of the pantry is kept."""

    CUPBOARD = "cupboard"
    FRIDGE = "fridge"
    FREEZER = "freezer"


class Meal(StrEnum):
    """What the dish is for; ``main`` serves as lunch or dinner."""

    BREAKFAST = "breakfast"
    LUNCH = "lunch"
    DINNER = "dinner"
    SNACK = "snack"
    DESSERT = "dessert"
    DRINK = "drink"


class RawAnimal(StrEnum):
    """Kind of raw animal food; decides its safe temperature. ``NONE`` for all else."""

    NONE = "none"
    POULTRY = "poultry"
    GROUND = "ground"
    WHOLE_CUT = "whole_cut"
    OFFAL = "offal"
    FISH = "fish"
    SHELLFISH = "shellfish"
    EGG = "egg"
