"""What can make people ill or hurt them: the table of hazards, and who judges a text or a food by it."""

from desktop_app.kitchen.hazards.eaters import unsafe_for, unsafe_in, with_hazards
from desktop_app.kitchen.hazards.notes import Needed, needed_sentences, required_sentences
from desktop_app.kitchen.hazards.table import Hazards, Rule, parse_hazards

__all__ = [
    "Hazards",
    "Needed",
    "Rule",
    "needed_sentences",
    "parse_hazards",
    "required_sentences",
    "unsafe_for",
    "unsafe_in",
    "with_hazards",
]
