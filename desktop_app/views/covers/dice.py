"""Chance that falls the same way every time: the same recipe always looks the same."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeVar

T = TypeVar("T")
MASK = 2**64 - 1


class Dice:
    """A small generator of numbers (xorshift64*, Marsaglia 2003), seeded by a text."""

    def __init__(self, seed: str) -> None:
        self._state = int.from_bytes(blake2b(seed.encode(), digest_size=8).digest(), "big") or 1

    def unit(self) -> float:
        """A number from 0 up to 1."""
        state = self._state
        state ^= state >> 12
        state = (state ^ (state << 25)) & MASK
        self._state = state ^ (state >> 27)
        return ((self._state * 0x2545F4914F6CDD1D & MASK) >> 11) / 2**53

    def between(self, low: float, high: float) -> float:
        """A number between two."""
        return low + (high - low) * self.unit()

    def pick(self, choices: Sequence[T]) -> T:
        """One of several."""
        return choices[int(self.unit() * len(choices))]
