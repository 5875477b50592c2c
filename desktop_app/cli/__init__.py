"""The terminal: one command, its results on stdout, messages on stderr, an exit code for scripts."""

import asyncio
import logging
from argparse import Namespace
from collections.abc import Awaitable, Callable
from importlib import import_module

from desktop_app.cli import output
from desktop_app.cli.exit_codes import FAILED, INTERRUPTED, exit_code
from desktop_app.cli.parser import parse
from desktop_app.exceptions import AppError

log = logging.getLogger(__name__)

Command = Callable[[Namespace], Awaitable[int]]


def run(arguments: list[str]) -> int:
    """Run the command the arguments name; returns the exit code."""
    output.use_utf8()
    try:
        code = _answer(arguments)
        output.flush()
    except output.OutputClosed:
        output.abandon()
        return INTERRUPTED
    return code


def _answer(arguments: list[str]) -> int:
    """The exit code; what went wrong is said on stderr."""
    try:
        options = parse(arguments)
    except SystemExit as ended:  # how argparse ends after --help, --version and bad usage
        return int(ended.code or 0)
    try:
        return asyncio.run(_run(_command(options.run), options))
    except KeyboardInterrupt:
        return INTERRUPTED
    except AppError as error:
        output.say(str(error))
        return exit_code(error)
    except output.OutputClosed:
        raise
    except Exception:  # noqa: BLE001 - the last net: the log gets the details, the cook a sentence
        return _report_bug(options)


def _command(name: str) -> Command:
    """The coroutine function behind "module.function"; imported now, so that ``--help`` loads nothing."""
    module, _, function = name.partition(".")
    command: Command = getattr(import_module(f"desktop_app.cli.{module}"), function)
    return command


async def _run(command: Command, options: Namespace) -> int:
    return await command(options)


def _report_bug(options: Namespace) -> int:
    """Write the error being handled to the log, which may not be open yet."""
    from desktop_app.runtime.logs import set_up_logs
    from desktop_app.runtime.paths import find_paths

    paths = find_paths(options.data_dir)
    if not logging.getLogger("desktop_app").handlers:
        set_up_logs(paths)
    log.exception("the command %s failed", options.run)
    output.say(f"Something went wrong that Stockpot did not expect. Details are in {paths.logs}.")
    return FAILED
