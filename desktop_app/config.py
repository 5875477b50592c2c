"""Settings of an installation: environment ``STOCKPOT_*`` over ``stockpot.toml`` over defaults.

What the cook changes in the window is a preference in the database, not a setting.
"""

import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from desktop_app.exceptions import ConfigError
from desktop_app.utils.proxies import checked_proxy

PREFIX = "STOCKPOT_"


class Profile(StrEnum):
    """Development logs everything and to stderr too; production keeps quiet."""

    DEVELOPMENT = "development"
    STAGING = "staging"
    PRODUCTION = "production"


class LogLevel(StrEnum):
    """How much the log holds."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Settings(BaseSettings):
    """Seconds for time limits; ``local_model`` is a GGUF file.

    ``proxy`` is an address, "" for the system's own; ``ca_file`` holds certificates in PEM form.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)
    config_file: ClassVar[Path | None] = None

    profile: Profile = Profile.PRODUCTION
    log_level: LogLevel | None = None
    database_busy_ms: int = Field(default=5000, ge=0, le=60_000)
    connect_seconds: float = Field(default=10, gt=0, le=120)
    first_token_seconds: float = Field(default=300, gt=0, le=3600)
    between_tokens_seconds: float = Field(default=60, gt=0, le=3600)
    proxy: Annotated[str, AfterValidator(checked_proxy)] = ""
    ca_file: Path | None = None
    local_model: Path | None = None
    local_threads: int | None = Field(default=None, ge=1, le=256)
    local_context: int = Field(default=4096, ge=512, le=131_072)

    @property
    def level(self) -> str:
        """The log level: the one set, else the profile's."""
        if self.log_level is not None:
            return self.log_level.value
        return "debug" if self.profile is Profile.DEVELOPMENT else "info"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment first, then the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, cls.config_file)


def load_settings(config_file: Path) -> Settings:
    """Read and check all settings; raise `ConfigError` naming what is wrong, value and range."""
    located = type("Settings", (Settings,), {"config_file": config_file, "__module__": __name__})
    try:
        settings: Settings = located()
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(
            f"{config_file} is not valid TOML: {error}.", "Mend the file or delete it."
        ) from error
    except ValidationError as error:
        raise ConfigError(_explain(error, config_file), "Correct it and start again.") from error
    return settings


def _explain(error: ValidationError, config_file: Path) -> str:
    sentences = []
    for fault in error.errors():
        name = str(fault["loc"][0]) if fault["loc"] else "settings"
        sentences.append(
            f"The setting {name} ({PREFIX}{name.upper()} or {config_file.name}) has the value "
            f"{fault['input']!r}: {fault['msg'][0].lower()}{fault['msg'][1:]}."
        )
    return " ".join(sentences)
