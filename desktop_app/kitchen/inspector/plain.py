"""What no recipe says: addresses, markup, keys, and that an allergy or a rule be passed over."""

import re

_NOT_PLAIN = re.compile(
    r"\w*://\S*|\bwww\.\S+|\S+@\w+\.\S+"  # addresses
    r"|\b[^\W\d_][\w-]*[^\W\d_]\.[^\W\d_]{2,}\S*"  # evil.example/collect
    r"|</?[a-z!][^>]*>?|!?\[[^\]]*\]\(|```|\$\(|\$?\{\{?[^}]*\}\}?"  # markup
    r"|\b(?:ignor|disregard|forget|bypass|overrid)\w*\s+(?:(?:the|all|any|your|my|their|previous|these|those)\s+)*"
    r"(?:allerg|rule|diet|instruction|check|warning)\w*"
    r"|(?<!\S)(?=(?:\S*\d){5})(?=\S*[a-z])[\w-]{12,}(?!\S)",  # sk-0123456789ab
    re.IGNORECASE,
)


def not_plain(text: str) -> str:
    """The first thing in a text that is no word for a cook, "" when all are."""
    found = _NOT_PLAIN.search(text)
    return found[0] if found else ""
