"""M19: the same wish gives the same bytes, whatever order sets are walked in.

Each pantry is cooked in two processes with different hash seeds, which is where repeatability breaks.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.pantrybench.generator import read_rows, requests
from tests.pantrybench.judging import composed
from tests.pantrybench.measures import Row, no_failures

ROOT = Path(__file__).resolve().parents[2]
HASH_SEEDS = ("1", "4242")


def digests(count: int, seed: int) -> list[str]:
    """One digest a pantry over all its recipes as stored."""
    wishes = requests(read_rows(), count, seed)
    return [_digest([draft.model_dump_json() for draft in composed(wish)]) for wish in wishes]


def repeatable(count: int, seed: int) -> Row:
    """Compare two processes, pantry by pantry."""
    first, second = (_in_process(count, seed, hash_seed) for hash_seed in HASH_SEEDS)
    return no_failures("M19", count, sum(one != other for one, other in zip(first, second, strict=True)))


def _in_process(count: int, seed: int, hash_seed: str) -> list[str]:
    told = subprocess.run(
        [sys.executable, "-m", "tests.pantrybench.repeat", str(count), str(seed)],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return told.stdout.split()


def _digest(recipes: list[str]) -> str:
    return hashlib.sha256("\n".join(recipes).encode()).hexdigest()[:16]


if __name__ == "__main__":
    print("\n".join(digests(int(sys.argv[1]), int(sys.argv[2]))))
