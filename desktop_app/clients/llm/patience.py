"""How long a server may take, and how much it may send."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait for each sign of life, and the most bytes an answer may have."""

    connect: float = 10.0
    first_token: float = 300.0
    next_token: float = 60.0
    max_bytes: int = 4_000_000
