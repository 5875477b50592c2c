"""What people write beside a food that is neither its name nor its amount: prices, shops, state, plans."""

import re

from desktop_app.kitchen.use_by import DAYS

_DAY = "|".join(sorted(DAYS, key=len, reverse=True))
_TIME = (
    rf"(?:{_DAY}|yesterday|today|this\s+(?:morning|week)|last\s+(?:night|week|month)|{_DAY}s|xmas|christmas"
    r"|(?:\d+|a\s+few|few)\s+(?:days?|weeks?|months?)\s+ago|\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?|20\d\d)"
)
_WORN = re.compile(
    r"[\s,(;-]*\b(?:(?:nearly|almost|about|now|just\s+about|practically|half|mostly)[\s-]+"
    r"(?:empty|gone|finished|full|done|used(?:\s+up)?|out|over)"
    r"|running\s+(?:low|out)|(?:getting\s+|very\s+|bit\s+)?low(?=[)\s,]*$)|(?:the\s+)?last\s+(?:bit|one|of\s+it)"
    r"|(?:just\s+)?(?:a\s+)?(?:little|bit)\s+left|some\s+left|not\s+(?:much|many)(?:\s+left)?"
    r"|(?:\d/\d|[½¼¾⅓⅔])\s*full|most\s+of\s+(?:a|an|the)\s+\w+|(?:not\s+)?(?:quite\s+)?full|plenty)\b[)!.]*",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"[\s,(;-]*\b(?:"
    rf"(?:re)?(?:opened|open|bought|made|cooked|got|picked|delivered|defrosted|thawed|frozen)\s+(?:on\s+)?{_TIME}"
    r"|(?:still\s+)?(?:sealed|unopened|in\s+date|out\s+of\s+date|not\s+opened|never\s+opened)"
    r"|(?:going|gone|getting|bit|a\s+bit|a\s+little|slightly|very|quite|rather|starting\s+to\s+go)\s+(?:brown|off|soft|hard|wilted"
    r"|limp|floppy|old|tired|stale|mushy|wrinkly|sad|dry|spotty|bendy|sprouting|past\s+it|ripe|squashy|black)"
    r"|past\s+(?:its|their)\s+best|needs?\s+(?:using|eating|to\s+be\s+used|to\s+go)(?:\s+up)?(?:\s+(?:soon|asap|today))?"
    r"|(?:to\s+|must\s+|need\s+to\s+)?use\s+(?:it\s+|them\s+)?(?:up|asap|soon|first|quickly|this\s+week)(?:\s+(?:soon|asap|first))?"
    r"|from\s+(?:the\s+|my\s+|our\s+)?(?:mum|mom|dad|nan|gran|grandma|neighbou?rs?|market|farmers\s+market|garden|allotment"
    r"|butchers?|bakery|bakers?|shop|deli|farm\s+shop|greengrocers?|fishmongers?|corner\s+shop|indian\s+shop"
    r"|asian\s+(?:shop|store|market)|chinese\s+supermarket|costco|aldi|lidl|tesco|asda|sale)"
    rf"|for\s+(?:the\s+|my\s+)?(?:{_DAY}|kids?|children|baking|cake|cakes|soup|tea|dinner|lunch|lunches|supper|breakfast|packed\s+lunch(?:es)?"
    r"|sandwiches|school|work|tonight|tomorrow|later|salad|salads|curry|pasta|frying|roasting|bbq|christmas|xmas|weekend|party)"
    r"(?:\s+(?:roast|lunch|dinner|tea|supper|night))?(?=[)\s,.!]*$)"
    r"|(?:on\s+)?(?:special\s+)?offer|on\s+special|reduced(?!\s+(?:fat|sugar|salt))|yellow\s+sticker|bogof|clearance|the\s+(?:real|good|cheap|nice|posh)\s+(?:stuff|one|ones|kind)"
    r"|(?:in|on|at)\s+(?:the\s+|a\s+|my\s+)?(?:back\s+of\s+the\s+|bottom\s+of\s+the\s+)?(?:door|salad\s+drawer|drawer|top\s+shelf|shelf"
    r"|counter|worktop|fruit\s+bowl|bowl|bread\s+bin|garage|cellar|tupperware|veg\s+(?:box|drawer|rack|basket)|rack|spice\s+rack|crisper)"
    r"|wrapped(?:\s+in\s+(?:cling\s*film|foil|paper))?|thank\s*s|please|pls|approx(?:imately)?|or\s+so|ish|i\s+think|maybe|(?:we|i)(?:'ve|\s+have)?\s+got"
    r")\b[)!.]*",
    re.IGNORECASE,
)  # fmt: skip
_PRICE = re.compile(
    r"[\s(@]*(?:[£$€₹]\s?\d+(?:[.,]\d{1,2})?|\d+(?:\.\d\d)?\s?(?:p(?=[\s)]|$)|rs\b|usd\b|gbp\b)"
    r"|(?<=[a-z)])\s+\d{1,2}\.\d\d(?=\s+(?:reduced|each|was|now)\b|(?:\s?[A-D*])?$)(?:\s?[A-D*]$)?)(?:\s*(?:each|ea|per\s+\w+|/\s*\w+)\b)?\)?",
    re.IGNORECASE,
)
_FOR_PRICE = re.compile(r"(?<=\d)\s+for\s+[£$€₹]\s?\d+(?:[.,]\d\d?)?", re.IGNORECASE)
"""What so many cost together; the count stays."""
_TILL_PRICE = re.compile(
    r"\s+(?:@\s*)?[£$€₹]?(?:\d{1,3})?[.,]\d\d(?:\s+(?:was|now)\b.*)?\s*$|\s+(?:was|now|each|ea)\s+[£$€₹]?\d+[.,]\d\d\b"
    r"|\s+@\s*[£$€₹]?\d*[.,]?\d+\s*$|\s+[x×]\s*\d+[.,]\d\d\s*(?:eur|€)?\s?/\s?\w+|\s+\d{2,3}\s?[c¢](?=\s*$)",
    re.IGNORECASE,
)
"""What a till prints last."""
_GRADE = re.compile(
    r"\b(?:n\s?[°º.]|typ(?:e|o)?|tipo|t)\s?(?:\d{2,4}|\d(?!\d|\s?(?:kg|g)\b))(?![\d.,])(?=\D)\b,?"
    r"|\b(?:70/30|73/27|75/25|80/20|85/15|88/12|90/10|93/7|95/5|96/4)\b"
    r"|\bu/?1\d\b|\b(?:\d{1,2}/\d{1,2}\s+size|size\s+\d{1,2}/\d{1,2})\b|\(\d+-\d+\s?g\)|\b\d{2,3}\s+bloom\b|\b57\s+varieties\b",
    re.IGNORECASE,
)
"""The grade of flour, spaghetti, mince, prawns, eggs: numbers that count nothing."""
_MEASURE = re.compile(
    r"[\s(]*\b\d+(?:[.,]\d+)?\s?(?:%(?:\s*(?:fat|cocoa|cacao|solids|lean|meat|rye))?"
    r"|[\s-]?(?:inch(?:es)?|cm|mm|\")|year[\s-]old|month)(?=[\s),]|$)\)?",
    re.IGNORECASE,
)
_HALVES = re.compile(r"\bhalf\s?(?:and|&|n)\s?half\b|^1/2\s?&\s?1/2(?=[,\s]|$)", re.IGNORECASE)
"""Half milk, half cream; no amount."""
_WHOLE = re.compile(
    r"\b(?:(?:chinese\s+)?(?:five|5)[\s-]spice|half[\s-]and[\s-]half|half[\s-]fat|pot[\s-]noodles?)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"^(?P<first>.{2,40}?)(?:\?+\s*(?:no|nope|actually)\b|\s+(?:no\s+wait|no\s+sorry|i\s+mean|scratch\s+that|make\s+that)\b)[\s,:;.–—-]*"
    r"(?:it(?:'s|\s+is)\s+)?(?:just\s+)?(?:the\s+)?(?P<then>.{3,})$",
    re.IGNORECASE,
)
"""What somebody said, and what they then said instead."""
_LEAD = re.compile(
    r"^(?:(?:um+|uh+|er+m?|oh|hmm+|okay|ok|right|so|well|hey\s+(?:siri|google)|alexa|let'?s\s+see|let\s+me\s+see|next(?:\s+(?:one|up|thing))?\s+is"
    r"|(?:please\s+)?(?:add|put(?:\s+down)?|write(?:\s+down)?|note(?:\s+down)?|record)|pretty\s+sure|sure|i\s+think|looks\s+like)[\s,]+"
    r"|(?:we|i)(?:'ve|\s+have|\s+also\s+have)?\s+(?:got\s+)?|got\s+|there(?:'s|\s+is|\s+are)\s+(?:like\s+|always\s+)?|have\s+|need\s+|buy\s+|get\s+"
    r"|also\s+|plus\s+|and\s+|the\s+rest\s+of\s+(?:the|a)\s+|rest\s+of\s+(?:the|a)\s+|remains\s+of\s+(?:the|a)\s+)+",
    re.IGNORECASE,
)


def without_notes(text: str) -> tuple[str, bool]:
    """The line without asides, and whether one says that its container is no longer full."""
    plain = _LEAD.sub("", text)
    plain = _TILL_PRICE.sub(" ", _FOR_PRICE.sub("", _GRADE.sub(" ", plain)))
    plain = _PRICE.sub(" ", plain)
    plain = _MEASURE.sub(" ", plain)
    plain = _HALVES.sub("halfandhalf", plain)
    plain = _WHOLE.sub(lambda found: re.sub(r"[\s-]", "", found[0]), plain)
    worn = _WORN.sub(" ", plain)
    bare = re.sub(r"\s+", " ", _NOTES.sub(" ", worn)).lstrip(" ,;:").rstrip(" ,;:-–!.")
    return (bare, worn != plain) if any(map(str.isalpha, bare)) else (text, False)
