"""Rules of the code that an import contract can't see, each a function over one parsed file."""

import ast
from collections.abc import Callable, Iterator

Rule = Callable[[ast.Module, str], Iterator[str]]

BLOCKING = {
    ("time", "sleep"),
    ("subprocess", "run"),
    ("subprocess", "check_output"),
    ("subprocess", "check_call"),
    ("os", "system"),
    ("shutil", "copyfile"),
    ("sqlite3", "connect"),
    ("httpx", "get"),
    ("httpx", "post"),
}
BLOCKING_METHODS = {"read_text", "write_text", "read_bytes", "write_bytes"}


def no_nested_event_loops(tree: ast.Module, path: str) -> Iterator[str]:
    """``exec`` and ``processEvents`` run a loop inside the loop: tasks stop waking.

    main.py alone runs Qt by itself once, for the first frame, before there is any other loop.
    """
    if path == "desktop_app/main.py":
        return
    for call in _calls(tree):
        if _attribute(call) in {"exec", "exec_", "processEvents"} and _owner(call) not in {
            "QCoreApplication"
        }:
            yield f"line {call.lineno}: {_attribute(call)}()"


def no_async_slots(tree: ast.Module, _path: str) -> Iterator[str]:
    """``asyncSlot`` and ``asyncClose`` make tasks nobody owns."""
    for node in ast.walk(tree):
        name = node.id if isinstance(node, ast.Name) else getattr(node, "attr", None)
        if name in {"asyncSlot", "asyncClose"}:
            yield f"line {node.lineno}: {name}"  # type: ignore[attr-defined]


def tasks_only_in_scopes(tree: ast.Module, path: str) -> Iterator[str]:
    """Tasks are made by a TaskScope alone."""
    if path == "desktop_app/runtime/tasks.py":
        return
    for call in _calls(tree):
        if _attribute(call) in {"create_task", "ensure_future"}:
            yield f"line {call.lineno}: {_attribute(call)}()"


def repositories_never_commit(tree: ast.Module, path: str) -> Iterator[str]:
    """The caller's transaction commits; only database.py speaks of it."""
    if not path.startswith("desktop_app/repositories/") or path.endswith(("/database.py", "/migrate.py")):
        return
    for call in _calls(tree):
        if _attribute(call) in {"commit", "rollback"}:
            yield f"line {call.lineno}: {_attribute(call)}()"


def nothing_blocks_in_coroutines(tree: ast.Module, _path: str) -> Iterator[str]:
    """A call that waits for a disk or a clock stops the window."""
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.AsyncFunctionDef)):
        for call in _own_calls(function):
            if (_owner(call), _attribute(call)) in BLOCKING or _attribute(call) in BLOCKING_METHODS:
                yield f"line {call.lineno}: {_attribute(call)}() in async {function.name}"


RULES: tuple[Rule, ...] = (
    no_nested_event_loops,
    no_async_slots,
    tasks_only_in_scopes,
    repositories_never_commit,
    nothing_blocks_in_coroutines,
)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _own_calls(function: ast.AsyncFunctionDef) -> Iterator[ast.Call]:
    """Calls in this coroutine, those of functions defined inside it left out."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            continue
        if isinstance(node, ast.Call):
            yield node
        waiting.extend(ast.iter_child_nodes(node))


def _attribute(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _owner(call: ast.Call) -> str:
    value = call.func.value if isinstance(call.func, ast.Attribute) else None
    return getattr(value, "id", "")
