"""The built-in chef: from a stock of foods to complete recipes, by rules alone."""

from desktop_app.kitchen.composer.advice import what_to_add
from desktop_app.kitchen.composer.archetypes import ChefBook, build_chef_book, parse_archetype
from desktop_app.kitchen.composer.plan import Plan, PlanTexts
from desktop_app.kitchen.composer.planner import compose, proposals
from desktop_app.kitchen.composer.writing import plan_texts, with_texts, write

__all__ = [
    "ChefBook",
    "Plan",
    "PlanTexts",
    "build_chef_book",
    "compose",
    "parse_archetype",
    "plan_texts",
    "proposals",
    "what_to_add",
    "with_texts",
    "write",
]
