"""The net under all tests is itself tested: a planted leak must fail its test."""

import pytest

pytest_plugins = ["pytester"]

CASES = {
    "a task left behind": "    leak = asyncio.get_running_loop().create_task(asyncio.sleep(60))",
    "exception handler was called": (
        "    asyncio.get_running_loop().call_exception_handler({'message': 'planted'})"
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_a_planted_leak_fails(pytester: pytest.Pytester, kind: str) -> None:
    conftest = pytester.path / "conftest.py"
    here = pytest.importorskip("tests.conftest").__file__
    with open(here, encoding="utf-8") as source:  # noqa: PTH123
        conftest.write_text(source.read(), encoding="utf-8")
    pytester.makeini("[pytest]\nasyncio_mode = auto\nasyncio_default_fixture_loop_scope = function\n")
    pytester.makepyfile(
        f"import asyncio\n\nasync def test_leaks():\n{CASES[kind]}\n\n\nasync def test_clean():\n    pass\n"
    )
    outcome = pytester.runpytest_subprocess("-p", "no:randomly", "-q")
    outcome.assert_outcomes(passed=2, errors=1)
