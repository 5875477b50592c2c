"""How a command ends, as scripts see it."""

from desktop_app.exceptions import AppError, BadInput, DownloadFailed, LlmError, NotFound, NothingToCook

DONE = 0
FAILED = 1
BAD_USAGE = 2
NOTHING_FOUND = 3
BAD_INPUT = 4
ENDPOINT_TROUBLE = 5
INTERRUPTED = 130
"""128 + SIGINT: stopped by Ctrl+C, or nobody reads the output any more."""


class UsageError(AppError):
    """An option has a value that only the kitchen's tables could refuse."""


_CODES: tuple[tuple[type[AppError], int], ...] = (
    (UsageError, BAD_USAGE),
    (NotFound, NOTHING_FOUND),
    (NothingToCook, NOTHING_FOUND),
    (BadInput, BAD_INPUT),
    (LlmError, ENDPOINT_TROUBLE),
    (DownloadFailed, ENDPOINT_TROUBLE),
)


def exit_code(error: AppError) -> int:
    """The code for an error; 1 for everything known that has none of its own."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), FAILED)
