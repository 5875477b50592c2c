"""The import contracts of pyproject.toml, each shown to fail on a planted violation."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLANTED = {
    "Layers": ("kitchen/planted.py", "import desktop_app.services.library"),
    "every package has its place": ("newcomer/__init__.py", ""),
    "Qt stays": ("services/planted.py", "import PySide6.QtCore"),
    "The terminal never loads Qt": ("services/library.py", "import PySide6.QtCore"),
    "SQL stays": ("services/planted.py", "import sqlalchemy"),
    "HTTP stays": ("services/planted.py", "import httpx"),
    "Views know no service": ("views/planted.py", "import asyncio"),
    "Kitchen, formats and utils are pure": ("kitchen/planted.py", "import pathlib"),
}


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(
        ROOT / "desktop_app", folder / "desktop_app", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_code_keeps_its_contracts(copy: Path) -> None:
    outcome = lint_imports(copy)
    assert outcome.returncode == 0, outcome.stdout


@pytest.mark.parametrize("contract", PLANTED)
def test_each_contract_finds_a_planted_violation(copy: Path, contract: str) -> None:
    name, line = PLANTED[contract]
    file = copy / "desktop_app" / name
    before = file.read_text(encoding="utf-8") if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    try:
        outcome = lint_imports(copy)
    finally:
        restore(file, before)
    assert outcome.returncode != 0
    broken = [row for row in outcome.stdout.splitlines() if "BROKEN" in row]
    assert any(contract in row for row in broken) or name.startswith("newcomer"), outcome.stdout


def restore(file: Path, before: str | None) -> None:
    if before is not None:
        file.write_text(before, encoding="utf-8")
        return
    file.unlink()
    if file.parent.name == "newcomer":
        file.parent.rmdir()
