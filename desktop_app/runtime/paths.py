"""Where the program keeps its files; everything under one folder when ``--data-dir`` says so."""

import os
from dataclasses import dataclass
from pathlib import Path

from desktop_app.exceptions import DataFolderUnwritable

ENVIRONMENT = "STOCKPOT_DATA_DIR"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one user; made on demand by `ensure`."""

    data: Path
    config: Path
    logs: Path

    @property
    def database(self) -> Path:
        """The library itself."""
        return self.data / "stockpot.sqlite3"

    @property
    def models(self) -> Path:
        """Where fetched language models lie."""
        return self.data / "models"

    @property
    def config_file(self) -> Path:
        """Settings a user may write by hand."""
        return self.config / "stockpot.toml"

    def ensure(self) -> None:
        """Make the folders; raise `DataFolderUnwritable` when the data folder can't be written."""
        try:
            for folder in (self.data, self.config, self.logs):
                folder.mkdir(parents=True, exist_ok=True)
            probe = self.data / f".write-test-{os.getpid()}"
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise DataFolderUnwritable(
                f"Stockpot can't write to its folder {self.data} ({error.strerror or error}).",
                "Make the folder writable, free some space, or name another one with --data-dir.",
            ) from error


def find_paths(data_dir: str | None = None) -> Paths:
    """The folders: from ``--data-dir``, else STOCKPOT_DATA_DIR, else where the system keeps such files."""
    chosen = data_dir or os.environ.get(ENVIRONMENT)
    if chosen:
        base = Path(chosen).expanduser().absolute()
        return Paths(data=base, config=base, logs=base / "logs")
    import platformdirs

    dirs = platformdirs.PlatformDirs("Stockpot", appauthor=False)
    return Paths(data=dirs.user_data_path, config=dirs.user_config_path, logs=dirs.user_log_path)
