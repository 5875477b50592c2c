"""Clean recipes broken on purpose, one way at a time; the inspector has to see each break."""

from tests.pantrybench.breaks import basics, cooking, craft, hazards, people, writing
from tests.pantrybench.breaks.registry import MUTANTS, SAFETY, Case, Mutant

__all__ = ["KINDS", "MUTANTS", "SAFETY", "Case", "Mutant"]

KINDS = (basics, cooking, craft, hazards, people, writing)
"""Importing them puts their breaks on the list."""
