"""Ollama by its own protocol: its ``/v1`` route ignores the context length."""

from typing import Any

from desktop_app.clients.llm.address import native_address
from desktop_app.clients.llm.chat_endpoint import ChatEndpoint
from desktop_app.clients.llm.completion import Completion
from desktop_app.clients.llm.events import LineReader
from desktop_app.clients.llm.model import Prompt
from desktop_app.clients.llm.ollama_dialect import OllamaCompletion, OllamaDialect
from desktop_app.exceptions import LlmError, LlmRejected


class Ollama(ChatEndpoint):
    """A `LanguageModel` of an Ollama server; it must be told which model."""

    teaching = ChatEndpoint.teaching | {500}
    """Its grammar failures come as faults of the server."""

    @staticmethod
    def _address_of(base_url: str) -> str:
        return native_address(base_url, "/api/chat")

    @staticmethod
    def _first_tongue() -> OllamaDialect:
        return OllamaDialect()

    def _completion(self, prompt: Prompt, kind: str) -> Completion:
        reader = LineReader(self._patience.max_bytes)
        return OllamaCompletion(reader, prompt.max_tokens, self._host, self._key)

    def _body(self, prompt: Prompt) -> dict[str, Any]:
        if self._model is None:
            raise LlmRejected(
                f"Ollama on {self._host} must be told which model.",
                "Enter its name in Settings, Model; “ollama list” shows those you have.",
            )
        return super()._body(prompt)

    def _refusal(self, status: int, sentence: str, retry_after: str) -> LlmError:
        if status == 404 and "model" in sentence and "not found" in sentence:
            return LlmRejected(
                f"Ollama on {self._host} does not have the model {self._model}.",
                f"Pull it: ollama pull {self._model}",
            )
        return super()._refusal(status, sentence, retry_after)
