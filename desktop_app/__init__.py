"""Stockpot: recipes from what is in your pantry, checked before you see them."""

__version__ = "0.1.0"
