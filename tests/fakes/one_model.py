"""The engines of a test: one model, whatever is asked for."""

from desktop_app.clients.llm.model import LanguageModel
from desktop_app.schemas.generation import EngineMode


class OneModel:
    """Hands out the model, or raises what stands in its place; ``mode`` is what a test of it has shown."""

    def __init__(self, model: LanguageModel | Exception, mode: EngineMode = EngineMode.WORDSMITH) -> None:
        self._model = model
        self._mode = mode

    async def mode(self, _name: str) -> EngineMode:
        """What the model can do."""
        return self._mode

    async def language_model(self, _name: str) -> LanguageModel:
        """The one."""
        if isinstance(self._model, Exception):
            raise self._model
        return self._model
