"""The one tree of errors people are told about.

    AppError
    |-- ConfigError              a setting with a wrong value
    |-- DataFolderUnwritable     the folder for the library cannot be written
    |-- KitchenDataError         a table in resources/kitchen is broken (a fault of ours)
    |-- StorageError
    |   |-- DatabaseTooNew       written by a newer version
    |   |-- DatabaseDamaged      not a database, or fails its own check
    |   |-- DatabaseBusy         locked by another program for too long
    |   `-- DiskFull
    |-- NotFound
    |   |-- RecipeNotFound
    |   |-- PantryItemNotFound
    |   `-- GenerationNotFound
    |-- BadInput
    |   |-- PantryLineNotUnderstood
    |   |-- OnlyNonFoods         every food named is something nobody may eat
    |   `-- ImportFailed
    |-- NothingToCook            no dish fits; ``hint`` says what to add
    |-- NoDisplay                no screen for a window
    `-- LlmError
        |-- LlmUnavailable       refused, no such host, engine gone
        |-- LlmTimeout
        |-- LlmRejected          key or request refused by the server, in its own words
        |-- LlmBadAnswer         not the shape asked for
        `-- LlmCut               stopped at the context or token limit

Anything else that is raised is a bug: it goes to the log, and the cook gets one generic sentence.
"""


class AppError(Exception):
    """An error the cook can read: what happened (``user_message``) and what to do (``hint``)."""

    def __init__(self, user_message: str, hint: str = "") -> None:
        super().__init__(user_message)
        self.user_message = user_message
        self.hint = hint

    def __str__(self) -> str:
        """Both sentences, as one line."""
        return f"{self.user_message} {self.hint}".strip()


class ConfigError(AppError):
    """A setting has a wrong value; names it, the value and what is allowed."""


class DataFolderUnwritable(AppError):
    """The folder for the library cannot be made or written."""


class KitchenDataError(AppError):
    """A table in resources/kitchen is broken."""


class StorageError(AppError):
    """The database cannot be used."""


class DatabaseTooNew(StorageError):
    """The database was written by a newer version."""


class DatabaseDamaged(StorageError):
    """The file is not a database or fails its own check."""


class DatabaseBusy(StorageError):
    """Another program holds the database."""


class DiskFull(StorageError):
    """No room left to write."""


class NotFound(AppError):
    """What was asked for is not there."""


class RecipeNotFound(NotFound):
    """No recipe has this number."""


class PantryItemNotFound(NotFound):
    """No pantry entry has this number."""


class GenerationNotFound(NotFound):
    """No earlier idea has this number."""


class EaterNotFound(NotFound):
    """No eater of the household has this number or name."""


class BadInput(AppError):
    """What was typed or given cannot be used as it stands."""


class PantryLineNotUnderstood(BadInput):
    """No food was recognised in the line."""


class OnlyNonFoods(BadInput):
    """Everything named is something nobody may eat."""


class ImportFailed(BadInput):
    """A file is not a recipe we can read."""


class NothingToCook(AppError):
    """No dish fits what is there; ``hint`` says what to add."""


class NoDisplay(AppError):
    """There is no screen to open a window on."""


class DownloadFailed(AppError):
    """A model could not be fetched; ``hint`` says whether going on helps."""


class WrongFile(DownloadFailed):
    """What a server sent is not the model it should be."""


class LlmError(AppError):
    """A language model did not give a usable answer."""


class LlmUnavailable(LlmError):
    """The endpoint or engine cannot be reached."""


class LlmTimeout(LlmError):
    """The endpoint stayed silent for too long."""


class LlmRejected(LlmError):
    """The endpoint refused the key or the request."""


class LlmBadAnswer(LlmError):
    """The answer does not have the shape that was asked for."""


class LlmCut(LlmBadAnswer):
    """The answer stopped at the context or token limit."""
