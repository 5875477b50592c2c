"""Any server that speaks OpenAI's chat completions: llama.cpp, LM Studio, vLLM, OpenRouter, OpenAI."""

from desktop_app.clients.llm.address import chat_address
from desktop_app.clients.llm.chat_endpoint import ChatEndpoint
from desktop_app.clients.llm.completion import Completion
from desktop_app.clients.llm.dialect import Dialect
from desktop_app.clients.llm.events import EventReader
from desktop_app.clients.llm.model import Prompt
from desktop_app.clients.llm.openai_completion import OpenAICompletion


class OpenAICompatible(ChatEndpoint):
    """Asks for a JSON schema first, and for less where a server does not know that."""

    @staticmethod
    def _address_of(base_url: str) -> str:
        return chat_address(base_url)

    @staticmethod
    def _first_tongue() -> Dialect:
        return Dialect()

    def _completion(self, prompt: Prompt, kind: str) -> Completion:
        reader = EventReader(self._patience.max_bytes)
        return OpenAICompletion(reader, prompt.max_tokens, self._host, self._key, whole="json" in kind)
