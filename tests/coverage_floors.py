"""Branch coverage, held to a floor for each part: ``python -m tests.coverage_floors`` after a test run."""

import json
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

FLOORS = (
    ("desktop_app/", 90.0),
    ("desktop_app/services/", 95.0),
    ("desktop_app/presenters/", 95.0),
    ("desktop_app/schemas/", 95.0),
    ("desktop_app/kitchen/", 95.0),
    ("desktop_app/kitchen/inspector/", 100.0),
    ("desktop_app/kitchen/allergens.py", 100.0),
    ("desktop_app/kitchen/diets.py", 100.0),
)


def main() -> int:
    """Print the table; 1 when a part lies below its floor."""
    files = _read()
    missed = False
    for part, floor in FLOORS:
        counts = [summary for path, summary in files.items() if path.startswith(part)]
        share = _share(counts)
        missed |= share < floor
        print(f"{'ok' if share >= floor else 'BELOW':<6}{share:6.2f} %  (floor {floor:.0f} %)  {part}")
    return 1 if missed else 0


def _read() -> dict[str, dict[str, int]]:
    with TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        command = [sys.executable, "-m", "coverage", "json", "-q", "-o", str(report)]
        subprocess.run(command, check=True)
        files = json.loads(report.read_text(encoding="utf-8"))["files"]
    return {path.replace("\\", "/"): entry["summary"] for path, entry in files.items()}


def _share(counts: list[dict[str, int]]) -> float:
    """Covered lines and branches in percent, as coverage.py itself counts them."""
    whole = sum(count["num_statements"] + count.get("num_branches", 0) for count in counts)
    covered = sum(count["covered_lines"] + count.get("covered_branches", 0) for count in counts)
    return 100.0 * covered / whole if whole else 100.0


if __name__ == "__main__":
    sys.exit(main())
