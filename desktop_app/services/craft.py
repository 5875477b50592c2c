"""What writers work with, read once: their prompts and the rules for words."""

import asyncio
from dataclasses import dataclass

from desktop_app.clients.llm.prompts import PromptTemplate, parse_template
from desktop_app.runtime import resources
from desktop_app.services.kitchen import Kitchen, KitchenTables
from desktop_app.services.wording import WordRules, build_word_rules

PROMPT_FILE = "prompts/wordsmith.txt"
AUTHOR_FILE = "prompts/author.txt"
GUARDED_FILE = "prompts/guarded_words.toml"


@dataclass(frozen=True, slots=True)
class Craft:
    """What a `Wordsmith` or an `Author` works with besides its model."""

    template: PromptTemplate
    author: PromptTemplate
    rules: WordRules


class Workshop:
    """Reads the tools in a thread when they are first asked for."""

    def __init__(self, kitchen: Kitchen) -> None:
        self._kitchen = kitchen
        self._craft: Craft | None = None

    async def craft(self) -> Craft:
        """The tools; raise `KitchenDataError` when one of the program's own files is broken."""
        if self._craft is None:
            tables = await self._kitchen.load()
            self._craft = await asyncio.to_thread(_read, tables)
        return self._craft


def _read(tables: KitchenTables) -> Craft:
    return Craft(
        template=parse_template(resources.read_text(PROMPT_FILE)),
        author=parse_template(resources.read_text(AUTHOR_FILE)),
        rules=build_word_rules(resources.read_text(GUARDED_FILE), tables.catalogue),
    )
