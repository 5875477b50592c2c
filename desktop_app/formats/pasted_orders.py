"""Lines of a pasted text that speak to a machine instead of a cook."""

import re

_MACHINE = r"(?:ai|a\.i\.|assistant|language model|llm|chatbot)s?"
_READER = rf"(?:{_MACHINE}|models?|machines?|parsers?|programs?|importers?|extractors?)"
_TALK = (
    r"\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|rule|prompt|above|previous|prior"
    r"|earlier|everything|guideline|check|filter|safety|system|limit)",
    r"\b(?:new|updated|real|hidden|secret|further|additional) "
    r"(?:instruction|rule|order|task|prompt|directive)s?\b",
    r"\byou are (?:now|no longer|an? (?:ai|assistant|language model|chatbot|bot|helpful))\b",
    rf"\bas an? {_MACHINE}\b",
    rf"\b(?:dear|hey|hello|attention|note to|instructions? (?:to|for)|message (?:to|for)) "
    rf"(?:an? |the |any |all )?{_READER}\b",
    r"\b(?:api[- _]?key|password|credential|secret key|access token|environment variable|system prompt"
    r"|developer mode|jailbreak|admin mode)",
    r"^\W*(?:system|assistant|user|developer|human|ai)\s*[:>\]]",
    r"<\|.{0,20}\|>|\[/?inst\]|<</?sys>>|</?(?:system|assistant|instructions?|script|tool\w*|function\w*)\b",
    r"\b(?:your|the) (?:json|output|answer|response|reply|schema|tool|function call)\b",
    r"\b(?:respond|reply|answer|output)\b.{0,20}\b(?:only|with|json)\b",
    r"\b(?:fetch|download|visit|open|post|send|upload|call|curl|wget|request|load)\b.{0,40}"
    r"(?:https?://|www\.|\bapi\b|\burl\b)",
    r"\b(?:execute|eval|import os|subprocess|rm -rf|drop table|delete from|insert into|select \*)\b",
    r"\b(?:add|put|insert|include|append|change|replace|remove|delete|drop)\b.{0,60}\b(?:to|from|into) "
    r"(?:the |your |this )?(?:ingredients? list|list of ingredients|recipe|database|pantry|json)\b",
    r"\b(?:set|change|raise) (?:the )?(?:servings|title|allergens?|diets?)\b.{0,10}\b(?:to|be|=)\b",
    r"\b(?:mark|label|declare|treat|tag)\b.{0,30}"
    r"\bas (?:safe|vegan|vegetarian|gluten[- ]free|checked|halal|kosher|trusted)",
    r"\b(?:pretend|act as|role ?play|simulate being)\b",
)
_ORDER = re.compile("|".join(_TALK), re.IGNORECASE)


def is_order(line: str) -> bool:
    """True when no cook would be told this; such a line is shown as left over and read by nobody."""
    return bool(_ORDER.search(line))
