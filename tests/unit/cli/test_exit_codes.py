import pytest

from desktop_app import exceptions
from desktop_app.cli.exit_codes import UsageError, exit_code

CODES = {
    UsageError: 2,
    exceptions.NotFound: 3,
    exceptions.RecipeNotFound: 3,
    exceptions.NothingToCook: 3,
    exceptions.BadInput: 4,
    exceptions.OnlyNonFoods: 4,
    exceptions.ImportFailed: 4,
    exceptions.LlmUnavailable: 5,
    exceptions.LlmTimeout: 5,
    exceptions.LlmCut: 5,
    exceptions.DatabaseTooNew: 1,
    exceptions.DataFolderUnwritable: 1,
    exceptions.ConfigError: 1,
}


@pytest.mark.parametrize("kind", CODES, ids=lambda kind: kind.__name__)
def test_every_error_has_its_code(kind: type[exceptions.AppError]) -> None:
    assert exit_code(kind("It went wrong.")) == CODES[kind]
