"""What is left of a pack: "500 g, about half left" is 250 g, "2 jars, half used" one."""

import re

from desktop_app.kitchen.line_tidy import WEIGHT

_WEIGHT = rf"(?:{WEIGHT}|litres?)"
_MEASURED = re.compile(rf"(?<![\d.,x×/#])(?<![x×]\s)(\d+(?:[.,]\d+)?)(?=\s?{_WEIGHT}\b)", re.IGNORECASE)
_PACK = re.compile(
    r"(?<![\d.,x×/])\b([1-9])(?=\s+(?:jars?|bags?|tubs?|bottles?|blocks?|packs?|cartons?|tins?|boxes|box|loaf"
    r"|loaves)\b|\s*$)",
    re.IGNORECASE,
)
_BARE_PACK = re.compile(
    r"^(?:an?\s+)?(?=(?:jar|bag|tub|bottle|block|pack|carton|tin|box|loaf)\s+of\b)", re.IGNORECASE
)
_SHARES = {
    "half": 1 / 2, "1/2": 1 / 2, "½": 1 / 2, "third": 1 / 3, "1/3": 1 / 3, "⅓": 1 / 3, "quarter": 1 / 4,
    "1/4": 1 / 4, "¼": 1 / 4, "two thirds": 2 / 3, "2/3": 2 / 3, "⅔": 2 / 3, "three quarters": 3 / 4,
    "3/4": 3 / 4, "¾": 3 / 4,
}  # fmt: skip
_TOLD = re.compile(
    r"[\s,(;-]+(?:(?:maybe|about|abt|approx\w*|around|only|still|roughly|now|is|are)\s+)*(?:(?:an?|one)\s+)?"
    rf"(?P<share>{'|'.join(sorted(_SHARES, key=len, reverse=True))})\s+(?:is\s+)?"
    r"(?P<how>left|remaining|gone|used|eaten|finished)\b(?:\s+now)?\)?",
    re.IGNORECASE,
)
_IN_ALL = re.compile(
    rf"[\s,]*\b(?:x\s?)?\d{{1,2}}[\s,]+(?:about|approx\w*|abt|roughly)\.?\s+(?=\d+(?:[.,]\d+)?\s?{_WEIGHT}\b)",
    re.IGNORECASE,
)
"""A count whose weight follows: "lamb shanks x4, about 1.8 kg"."""
_PIECES_LEFT = re.compile(r"(?<=[,;(])\s*(?:only\s+)?(?P<count>\d{1,2}\s+[a-z]+)\s+left\b\)?", re.IGNORECASE)
_WHOLE_PACK = re.compile(
    rf"\s*\b\d+(?:[.,]\d+)?\s?{_WEIGHT}\b(?:\s+(?:bag|pack|tub|box|packet))?", re.IGNORECASE
)


def what_is_left(text: str) -> str:
    """The line with the amount that is left in place of the whole pack's; else the line as it is.

    Where a count is weighed as well, the weight stays.
    """
    text = _IN_ALL.sub(" ", text)
    told = _TOLD.search(text)
    if told is None:
        return _pieces_left(text)
    share = _SHARES[told["share"].casefold()]
    if told["how"].casefold() not in {"left", "remaining"}:
        share = 1 - share
    before, after = text[: told.start()], text[told.end() :]
    for amounts in (_MEASURED, _PACK):
        found = amounts.findall(before)
        if len(found) == 1:
            left = float(found[0].replace(",", ".")) * share
            return f"{amounts.sub(f'{left:.4g}', before)}{after}"
    one = _BARE_PACK.match(before)
    return f"{share:.4g} {before[one.end() :]}{after}" if one else text


def _pieces_left(text: str) -> str:
    """ "1 kg bag, 3 fillets left" is three fillets."""
    found = _PIECES_LEFT.search(text)
    if found is None or len(_WHOLE_PACK.findall(text)) != 1:
        return text
    rest = _WHOLE_PACK.sub("", text[: found.start()]) + text[found.end() :]
    return f"{found['count']} {rest.strip(' ,;(')}"
