"""What a single line of a pasted recipe looks like: a heading, a food, a step, or noise of the page."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum

from desktop_app.kitchen.line_splitting import without_bullet


class Part(StrEnum):
    """The parts a recipe on a page is made of; ``OTHER`` is of no use to a cook."""

    INGREDIENTS = "ingredients"
    METHOD = "method"
    NOTES = "notes"
    OTHER = "other"


_NAMES = {
    Part.INGREDIENTS: r"(?:the |main )?ingredients?(?: list| amount| quantity)?|(?:you(?:'ll"
    r"| will)|what you(?:'ll)?) need"
    r"|shopping list|for the ingredients",
    Part.METHOD: r"(?:the )?method|directions?|(?:cooking |step[- ]by[- ]step )?instructions?|preparation"
    r"(?: method)?|steps|procedure|how to (?:make|cook|prepare)(?: (?:it|this|the recipe))?|what to do"
    r"|(?:to|let's) (?:make|cook)(?: it)?",
    Part.NOTES: r"(?:(?:recipe|cook|chef|my|top|handy|quick|pro|kitchen"
    r"|cooking)(?:'?s)? )?(?:notes?|tips?)(?: (?:and|&) (?:notes"
    r"|tips|tricks))?"
    r"|variations?|storage|to store|make ahead|serving suggestions?",
    Part.OTHER: r"nutrition(?:al)?(?: (?:facts|information|info|values?))?(?: per (?:serving"
    r"|portion|100 ?g))?"
    r"|per serving|(?:\d+ )?(?:comments?|reviews?|ratings?|responses|replies)(?: \(?\d+\)?)?"
    r"|\d+ thoughts on .{1,80}|(?:leave|post|write|add) a (?:comment|reply|review)"
    r"|(?:you (?:may|might) also (?:like|enjoy)|related (?:recipes|posts)|more (?:recipes|like this)"
    r"|share this|about the author|filed under|tags|equipment|video|did you make this recipe)\b.{0,40}",
}
_HEADINGS = [
    (
        part,
        re.compile(
            rf"(?:{names})(?:\s*[:–—-]\s*(?P<rest>.*)|\s*(?P<who>\(.{{1,60}}\)|for \d.{{1,40}}))?$", re.I
        ),
    )
    for part, names in _NAMES.items()
]
_NEVER_BARE = re.compile(
    r"(?:to (?:make|cook)(?: it)?|to store|storage|preparation|steps)\s*:\s*\S", re.IGNORECASE
)
_NOISE = re.compile(
    r"(?:jump to (?:the )?(?:recipe|video)|print(?: (?:this )?recipe)?|pin(?: (?:it|recipe"
    r"|this))?|save(?: recipe)?|share"
    r"|advertisement|sponsored|skip to (?:main )?content|printed from .*|(?:https?://|www\.)\S+"
    r"|menu|home|search|sign (?:in|up)|log ?in"
    r"|subscribe\b.{0,60}"
    r"|rate this recipe|(?:add|save) to favou?rites|(?:\d ?x\s*)+|us customary.*|metric|cook mode.*"
    r"|(?:de)?select all|read more|continue reading.*|share on .{0,30}|[★☆✩⭐]+.{0,40}"
    r"|\d(?:\.\d+)? (?:stars?|out of 5)\b.{0,40}"
    r"|\d(?:\.\d+)? from \d+ (?:votes?|ratings?|reviews?)"
    r"|this post (?:may )?contains? affiliate.*|©.*|all rights reserved.*)\.?",
    re.IGNORECASE,
)
_NUTRIENT = (
    r"(?:calories|kcal|energy|protein|carb(?:ohydrate)?s?|(?:saturated |trans )?fat"
    r"|saturates|sugars?|fib(?:re|er)|salt|sodium|cholesterol)"
)
_FIGURE = r"[<~]?\s*\d[\d.,]*\s*(?:k?cal|kj|m?g|%)?"
_NUTRITION = re.compile(
    rf"(?:(?:calories|kcal|energy)\s*[:=]?\s*{_FIGURE}|{_FIGURE}\s*(?:calories|kcal)\b(?!\w)"
    rf"|{_NUTRIENT}\s*[:=]?\s*{_FIGURE}\W+{_NUTRIENT}\s*[:=]?\s*{_FIGURE}).*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:step\s*\d{1,2}\s*[.:)–—-]?\s*|\(?\d{1,2}\s*[.):]\s*(?=[^\d\s])|\d{1,2}\s*[.)]\s+)", re.IGNORECASE
)
_BULLET = re.compile(r"(?:[-–—](?=[^\W\d])|[▢□▪▫◻☐○●◯‣➤➔✔✅❑◆◇★☆*]|\[[ xX]?\])+\s*")
_MARKUP = re.compile(r"^[#=_>*\s]+|[#=_*\s]+$")
_MARKED_HEADING = re.compile(r"#{1,6}\s+\S|(\*\*|__)[^*_]+(\*\*|__):?$|={2,}\s*\S.*={2,}$")
_AMOUNT = re.compile(
    r"(?:about |approx(?:imately|\.)? |around |~ ?|scant |heaped |generous )?"
    r"(?:\d|[¼-¾⅐-⅞]|(?:an?|one|two|three|four|five|six|eight|ten|twelve|half|quarter|few|couple"
    r"|some)\b(?! (?:minute|hour))"
    r"|(?:pinch|handful|dash|knob|splash|drizzle|sprig|bunch|clove|juice|zest|salt|pepper)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\d+\s*(?:-\s*\d+\s*)?(?:min(?:ute)?s?|hours?|hrs?|seconds?|secs?|°|degrees)\b", re.IGNORECASE
)
_VERBS = re.compile(
    r"(?:(?:then|next|now|first(?:ly)?|finally|meanwhile|once|when|while|after|using|in an?"
    r"|to (?:make|serve|assemble))\b[, ]*.{0,40}|"
    r"add|allow|arrange|assemble|bake|baste|beat|blanch|blend|blitz|boil|bring|broil|brown|brush"
    r"|char|chill|chop|"
    r"coat|combine|cook|cool|core|cover|cream|crack|crush|cut|deglaze|dice|dip|discard|divide"
    r"|drain|drizzle|dry|"
    r"dust|fill|finish|flip|fold|fry|garnish|gently|grate|grease|griddle|grill|halve|heat"
    r"|increase|keep|knead|ladle|lay|leave|"
    r"let|lift|line|lower|make|marinate|mash|measure|melt|microwave|mince|mix|pat|peel|pick|place"
    r"|poach|pop|pour|"
    r"pre-?heat|prepare|press|process|pulse|put|reduce|refrigerate|remove|rest|return|rinse|roast"
    r"|roll|rub|saut[eé]|"
    r"scatter|scoop|score|scrape|sear|season|separate|serve|set|shape|shred|sift|simmer|skim"
    r"|slice|soak|soften|spoon|"
    r"spread|sprinkle|squeeze|stand|steam|stir|strain|sweat|swirl|take|taste|tear|tip|toast|top"
    r"|toss|transfer|trim|"
    r"turn|wait|warm|wash|whip|whisk|whizz|wilt|wipe|work|wrap)\b",
    re.IGNORECASE,
)
_KEYCAP = re.compile("\ufe0f?\u20e3")
PICTURES = ("\U0001f000", "\U0001faff")
"""Where Unicode keeps its pictures."""
LONGEST_INGREDIENT = 160


def tidy(text: str) -> list[str]:
    """The lines of a text, one kind of blank, without marks nobody sees; empty lines stay, as ""."""
    shown = "".join(_visible(character) for character in _KEYCAP.sub(". ", text))
    lines = re.split(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", shown)
    return [" ".join(_cells(line).split()) for line in lines]


def _visible(character: str) -> str:
    if character in "\r\n\v\f\x85\u2028\u2029\t":
        return " " if character == "\t" else character
    if PICTURES[0] <= character <= PICTURES[1] or character == "\ufe0f":
        return " "
    category = unicodedata.category(character)
    return "" if category in {"Cf", "Cc", "Cs", "Co", "Cn"} else character


def _cells(line: str) -> str:
    """A row of a table as its words; every other line as it is."""
    row = line.strip()
    return row.strip("|").replace("|", " ") if row.startswith("|") and row.endswith("|") else line


def bare(line: str) -> str:
    """The line without the marks that make it bold or a heading."""
    return _MARKUP.sub("", line)


def heading_of(line: str) -> tuple[Part, str] | None:
    """The part a line opens, and what else stands on it ("Ingredients: 2 eggs"); None for no heading."""
    plain = bare(line).replace("’", "'")
    if _NEVER_BARE.match(plain):
        return None
    for part, pattern in _HEADINGS:
        found = pattern.match(plain)
        if found:
            return part, bare(found["rest"] or found["who"] or "")
    return None


def is_noise(line: str) -> bool:
    """True for buttons and notices of a page."""
    return bool(_NOISE.fullmatch(bare(line))) or not any(character.isalnum() for character in line)


def is_nutrition(line: str) -> bool:
    """True for a row of a table of nutrients, told from "salt 5 g" by the energy or a second figure."""
    return bool(_NUTRITION.fullmatch(unlisted(line)))


def unlisted(line: str) -> str:
    """The line without the mark of a list."""
    return without_bullet(_BULLET.sub("", line, count=1) if _BULLET.match(line) else line)


def foods_on(line: str) -> Iterator[str]:
    """The foods of a line: semicolons part them, and commas where an amount follows each."""
    halves = [line] if "(" in line else line.split(";")
    for half in filter(None, map(str.strip, halves)):
        pieces = [piece.strip() for piece in half.split(", ")]
        yield from pieces if all(piece[:1].isdigit() for piece in pieces) else [half]


def is_numbered(line: str) -> bool:
    """True for "1. Heat", "2) Stir" and "Step 3"."""
    return bool(_NUMBERED.match(line))


def without_number(line: str) -> str:
    """The words of a step, without its number or bullet."""
    return unlisted(_NUMBERED.sub("", line, count=1)).strip() if is_numbered(line) else unlisted(line)


def is_ingredient(line: str) -> bool:
    """True when a line without a heading above it must be a food: an amount first, and no sentence."""
    plain = unlisted(line)
    short = len(plain) <= LONGEST_INGREDIENT and len(plain.split()) <= 20
    return short and bool(_AMOUNT.match(plain)) and not _CLOCK.match(plain) and not _ends_sentence(plain, 9)


def is_step(line: str) -> bool:
    """True when a line tells what to do."""
    plain = without_number(line)
    words = len(plain.split())
    told = bool(_VERBS.match(plain)) and words >= 3
    return told or (_ends_sentence(plain, 7) and not _AMOUNT.match(plain))


def section_of(line: str, *, shouted: bool) -> str | None:
    """The name of a section ("For the sauce:"), or None; ``shouted`` when the text is all capitals."""
    plain = bare(line)
    words = plain.rstrip(":").split()
    if not words or len(words) > 7 or any(character.isdigit() for character in plain):
        return None
    marked = plain.endswith(":") or bool(_MARKED_HEADING.match(line))
    named = bool(re.match(r"for (?:the|an?) ", plain, re.IGNORECASE)) and not plain.endswith((".", "!"))
    capitals = not shouted and plain.isupper() and len(plain) > 3
    return " ".join(words) if marked or named or capitals else None


def _ends_sentence(line: str, least: int) -> bool:
    return len(line.split()) >= least and line.endswith((".", "!", ".)", ".”", '."'))
