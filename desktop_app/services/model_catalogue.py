"""The list of models: the one that ships, and the cook's own beside it."""

import tomllib
from pathlib import Path

from pydantic import ValidationError

from desktop_app.exceptions import BadInput, KitchenDataError
from desktop_app.runtime.resources import read_text
from desktop_app.schemas.downloads import Catalogue, ModelOffer

SHIPPED = "models/catalogue.toml"


def load_catalogue(own: Path | None = None) -> tuple[ModelOffer, ...]:
    """All models, the cook's own last; raises `BadInput` naming what is wrong in the cook's file."""
    try:
        shipped = _parsed(read_text(SHIPPED))
    except ValueError as error:
        raise KitchenDataError(f"The list of models is broken: {error}", "Install Stockpot again.") from error
    return (*shipped, *_own(own, {offer.id for offer in shipped}))


def shipped_catalogue() -> tuple[ModelOffer, ...]:
    """The models that ship, whatever the cook's own file says."""
    return load_catalogue(None)


def _own(path: Path | None, taken: set[str]) -> tuple[ModelOffer, ...]:
    try:
        text = path.read_text(encoding="utf-8") if path else ""
        offers = _parsed(text)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError) as error:
        raise BadInput(f"Your list of models {path} can't be used: {error}", "Mend or delete it.") from error
    for offer in offers:
        if offer.id in taken:
            raise BadInput(
                f"Your list of models {path} names {offer.id}, which is there already.", "Choose another id."
            )
    return offers


def _parsed(text: str) -> tuple[ModelOffer, ...]:
    """The entries; raises `ValueError` with one sentence on the first fault."""
    try:
        offers = Catalogue.model_validate(tomllib.loads(text)).model
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"it is no valid TOML ({error}).") from error
    except ValidationError as error:
        raise ValueError(_explain(error)) from error
    ids = [offer.id for offer in offers]
    if twice := sorted({one for one in ids if ids.count(one) > 1}):
        raise ValueError(f"it names {twice[0]} twice.")
    return offers


def _explain(error: ValidationError) -> str:
    fault = error.errors()[0]
    place = [str(part) for part in fault["loc"]]
    which = f"model {int(place[1]) + 1}" if len(place) > 1 else "it"
    field = f", {place[2]}" if len(place) > 2 else ""
    return f"{which}{field}: {fault['msg'].removeprefix('Value error, ')}."
