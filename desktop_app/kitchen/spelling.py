"""Words made comparable: case, accents, plurals, everyday short forms."""

import re
import unicodedata
from functools import lru_cache

SHORT_FORMS = {
    "toms": "tomatoes", "tom": "tomato", "spuds": "potatoes", "spud": "potato", "shrooms": "mushrooms",
    "avo": "avocado", "avos": "avocados", "parm": "parmesan", "mozz": "mozzarella", "mayo": "mayonnaise",
    "marg": "margarine", "caulis": "cauliflowers", "cauli": "cauliflower", "veg": "vegetables",
    "bicarb": "bicarbonate", "choc": "chocolate", "choccy": "chocolate", "yogurt": "yoghurt",
    "yogurts": "yoghurts", "yoghourt": "yoghurt", "chilies": "chillies", "chili": "chilli", "chile": "chilli",
    "chiles": "chillies", "chilis": "chillies", "wholewheat": "wholemeal", "canned": "tinned", "soy": "soya",
    "purée": "puree", "nanas": "bananas", "cuke": "cucumber", "cukes": "cucumbers", "evoo": "olive oil",
}  # fmt: skip
IRREGULAR = {"leaves": "leaf", "loaves": "loaf", "halves": "half", "cookies": "cookie", "pies": "pie"}
SAME_IN_BOTH = frozenset(
    {"molasses", "hummus", "houmous", "couscous", "asparagus", "swiss", "brussels", "cos"}
)


def words_of(text: str) -> tuple[str, ...]:
    """Lower-case words without accents and punctuation; "hen's" is "hens", "free-range" two words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’`")
    return tuple(word for written in re.findall(r"[^\W_]+", plain) for word in _long_form(written))


def _long_form(word: str) -> list[str]:
    return SHORT_FORMS.get(word, word).split()


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """The singular by the regular rules of English; only compared with other words, never shown."""
    if word in SAME_IN_BOTH or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("oes", "shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def singulars(words: tuple[str, ...]) -> tuple[str, ...]:
    """Each word in the singular."""
    return tuple(map(singular, words))
