import ast
from pathlib import Path

import pytest

from tests.architecture import rules
from tests.architecture.rules import RULES, Rule

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "desktop_app").rglob("*.py"))

PLANTED: dict[Rule, tuple[str, str]] = {
    rules.no_nested_event_loops: ("desktop_app/views/a.py", "def f(menu):\n    menu.exec()"),
    rules.no_async_slots: ("desktop_app/views/a.py", "@qasync.asyncSlot()\nasync def f(): ..."),
    rules.tasks_only_in_scopes: (
        "desktop_app/services/a.py",
        "async def f(g):\n    asyncio.create_task(g())",
    ),
    rules.repositories_never_commit: (
        "desktop_app/repositories/a.py",
        "async def f(s):\n    await s.commit()",
    ),
    rules.nothing_blocks_in_coroutines: ("desktop_app/clients/a.py", "async def f():\n    time.sleep(1)"),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_code_keeps_the_rule(rule: Rule) -> None:
    faults = []
    for file in FILES:
        path = file.relative_to(ROOT).as_posix()
        faults += [f"{path} {fault}" for fault in rule(ast.parse(file.read_text(encoding="utf-8")), path)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_rule_finds_a_planted_violation(rule: Rule) -> None:
    path, code = PLANTED[rule]
    assert list(rule(ast.parse(code), path))


def test_blocking_work_handed_to_a_thread_is_fine() -> None:
    code = "async def f(p):\n    def read():\n        return p.read_text()\n    return await to_thread(read)"
    assert not list(rules.nothing_blocks_in_coroutines(ast.parse(code), "desktop_app/services/a.py"))


def test_no_code_file_has_outgrown_its_idea() -> None:
    """400 lines are a fault; tables and tests are no code files."""
    long = {file.name: lines for file in FILES if (lines := len(file.read_text("utf-8").splitlines())) > 400}
    assert not long


def test_no_function_is_longer_than_fifty_lines() -> None:
    long = []
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > 50:
                    long.append(f"{file.relative_to(ROOT)}:{node.name} {lines}")
    assert not long
