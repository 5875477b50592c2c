"""A pantry line rewritten the usual way, so that its amounts can be read: "18 ct", "500gflour", "2 Dosen"."""

import re
from collections.abc import Callable

from desktop_app.kitchen.quantities import unit_named

Replacement = str | Callable[[re.Match[str]], str]

WRITTEN_SO = {
    "lata": "tin", "latas": "tins", "litro": "litre", "litros": "litres", "doz": "dozen", "dz": "dozen",
    "lrg": "large", "lge": "large", "sml": "small", "med": "medium", "pk": "pack", "pks": "packs",
    "pckt": "pack", "pkg": "pack", "btl": "bottle", "btls": "bottles", "bt": "bottle", "tb": "tbsp",
    "mils": "ml", "lt": "l", "lts": "l", "litr": "litre", "grms": "g", "grm": "g", "ctn": "carton",
    "hd": "head", "bg": "bag", "stx": "sticks", "xtra": "extra", "lg": "large", "whl": "whole",
    "vaso": "pot", "busta": "bag", "teste": "heads", "testa": "head", "bouquet": "bunch", "gathi": "head",
    "gaddi": "bunch", "darjan": "dozen", "vasetto": "jar", "vasetti": "jars", "sacchetto": "bag",
    "bnch": "bunch", "bch": "bunch", "hdfl": "handful", "slc": "slice", "clv": "clove", "tn": "tin",
    "cabeza": "head", "cabezas": "heads", "bolsa": "bag", "botella": "bottle", "bote": "jar",
    "manojo": "bunch", "paquete": "pack", "paquetes": "packs", "frasco": "jar",
    "dente": "clove", "spicchi": "cloves", "spicchio": "clove", "scatola": "tin", "scatole": "tins",
    "barattolo": "jar", "bottiglia": "bottle", "confezione": "pack", "mazzo": "bunch", "fette": "slices",
    "gousses": "cloves", "gousse": "clove", "boite": "tin", "boîte": "tin", "boites": "tins",
    "boîtes": "tins", "bouteille": "bottle", "paquet": "pack", "tranches": "slices", "botte": "bunch",
    "glas": "jar", "gläser": "jars", "dose": "tin", "dosen": "tins", "packung": "pack",
    "packungen": "packs", "becher": "pot", "flasche": "bottle", "flaschen": "bottles", "bund": "bunch",
    "scheiben": "slices", "zehe": "clove", "zehen": "cloves", "beutel": "bag", "stück": "pieces",
    "clamshell": "punnet", "tetrapak": "carton", "brick": "carton", "portions": "pieces",
    "portion": "piece", "servings": "pieces",
    "maço": "bunch", "maços": "bunches", "demet": "bunch", "pęczek": "bunch", "pęczki": "bunches",
    "mazzetto": "bunch", "knippe": "bunch", "bundt": "bunch", "bos": "bunch", "bundle": "bunch",
    "bundles": "bunches", "atado": "bunch", "bocal": "jar", "bocaux": "jars", "słoik": "jar",
    "słoiki": "jars", "kavanoz": "jar", "burk": "tin", "dåse": "tin", "dåser": "tins", "blik": "tin",
    "puszka": "tin", "puszki": "tins", "kutu": "box", "têtes": "heads", "tête": "head", "cabeça": "head",
    "cabeças": "heads", "główka": "head", "główki": "heads", "ząbki": "cloves", "ząbek": "clove",
    "dentes": "cloves", "diente": "clove", "dientes": "cloves", "gourdes": "pouches", "gourde": "pouch",
    "würfel": "cube", "stange": "stalk", "stangen": "stalks", "cubi": "cubes", "cubo": "cube",
    "pck": "pack", "pckg": "pack", "packg": "pack", "päckchen": "packs", "pkgs": "packs", "pcts": "packs",
    "pacote": "pack", "pacotes": "packs", "paczka": "pack", "opakowanie": "pack", "paket": "pack",
    "pakke": "pack", "pakker": "packs", "påse": "bag", "påsar": "bags", "pose": "bag",
    "poser": "bags", "zak": "bag", "torba": "bag", "torebka": "bag", "sac": "bag", "sachê": "pouch",
    "bæger": "tub", "beker": "tub", "kubek": "tub", "flaska": "bottle", "flaske": "bottle",
    "fles": "bottle", "butelka": "bottle", "garrafa": "bottle", "garrafas": "bottles", "şişe": "bottle",
    "msk": "tbsp", "spsk": "tbsp", "esslöffel": "tbsp", "cucharadas": "tbsp", "cucharada": "tbsp",
    "tsk": "tsp", "teelöffel": "tsp", "tspn": "tsp", "tspns": "tsp", "teasp": "tsp", "tblspn": "tbsp",
    "tbspn": "tbsp", "tabsp": "tbsp", "skiver": "slices", "skivor": "slices", "plakken": "slices",
    "plastry": "slices", "fatias": "slices", "lonchas": "slices", "rebanadas": "slices", "dilim": "slices",
    "dúzia": "dozen", "docena": "dozen", "dozzina": "dozen", "douzaine": "dozen", "dutzend": "dozen",
    "pinter": "pints", "kl": "kg", "pnt": "punnet", "pnnt": "punnet", "punn": "punnet",
    "jarful": "jar", "tinful": "tin", "bagful": "bag", "bndl": "bunch", "bnchs": "bunches", "blok": "block",
    "latita": "tin",  "litri": "litres", "pacco": "pack", "pacchi": "packs", "tüte": "bag",
    "tüten": "bags", "sobre": "pack", "sobres": "packs", "fukuro": "bag", "bochenek": "loaf",
    "bochenka": "loaf", "envelope": "pouch", "envelopes": "pouches",
}  # fmt: skip
"""Short and foreign words for units."""
_SMALL = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_COUNT = "|".join(_SMALL)
_PARTS_OF_ONE = {"half": "1/2", "quarter": "1/4"}
_NUMBERS = {
    "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "twenty-five": 25, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
"""Numbers only dictated lines hold; smaller ones are read as words."""


def _apart(found: re.Match[str]) -> str:
    """The unit of "500gflour" and the food, where the letters together are no unit ("500grams")."""
    return found[0] if unit_named(found[0]) else f"{found[1]} {found[2]}"


def _part(found: re.Match[str]) -> str:
    return f" {_PARTS_OF_ONE.get(found[1].casefold(), found[1])}"


def _hundreds(found: re.Match[str]) -> str:
    times = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8}
    rest = _NUMBERS.get((found[2] or "").casefold(), 0)
    return str(100 * times[found[1].casefold()] + rest)


def _figure(word: str) -> str:
    return str(_SMALL.get(word.casefold(), word))


def _written_out(found: re.Match[str]) -> str:
    glued = found.string[found.start() - 1 : found.start()].isdigit()
    return " " * glued + WRITTEN_SO[found[0].casefold().rstrip(".")]


def _point(found: re.Match[str]) -> str:
    return f"{_figure(found[1])}.{_figure(found[2])}"


def _either(found: re.Match[str]) -> str:
    return f"{_figure(found[1])}-{_figure(found[2])}"


def _and_part(found: re.Match[str]) -> str:
    return f"{_figure(found[1])} {_PARTS_OF_ONE[found[2].casefold()]}"


WEIGHT = r"(?:kg|g|gr|gm|gms|grams?|ml|cl|dl|l|lt|ltr|lb|lbs|oz)"
_PIECES = r"(?:ct|count|pcs?|pieces?|nos?|nr|ea|off|st|stk|stck|szt|adet|adad|pzas?|uds?|tane|biji|pz)"
_PACKS = r"(?:pk|packs?|ct|count|tins?|cans?|jars?|latas?|bags?|bottles?)"
_REWRITES: tuple[tuple[str, Replacement], ...] = (
    (r"^\s*(?:qty|quantity)\s?[.:=]?\s?(?=\d)", ""),
    (rf"(?<=[a-z]{{3}})(?=\d+(?:[.,]\d+)?\s?(?:{WEIGHT}|pt|pints?)\b)", " "),
    (rf"(?<=[a-z]{{3}})-(?=\d+(?:[.,]\d+)?\s?(?:{WEIGHT}|btl|pk|tins?|jars?)\b)", " "),
    (rf"(?<=\d)\s?({WEIGHT})\s?[x×*]\s?(?=\d)", r" \1 x "),
    (r"(?<=\d)\s?(克|公斤|毫升)", lambda found: {"克": " g", "公斤": " kg", "毫升": " ml"}[found[1]]),
    (r"\b(kg|lt|ltr)\s+(\d+[.,]\d+|\d)(?=\s*(?:$|@))", r"\2 \1"),
    (r"(?<=\d)z\b", " oz"),
    (
        r"\b(?:half|adha|aadha|yarım|yarim|pół|pol|medio|mezzo|halbes|halvt)\s+(?=kilo\b|litre\b|liter\b|kg\b)",
        "1/2 ",
    ),
    (r"^\s*ek\s+(?=kilo\b|pao\b|litre\b|packet\b|dozen\b)", "1 "),
    (r"\b(\d+(?:[.,]\d+)?\s?pts?)\s?/\s?\d+(?:[.,]\d+)?\s?(?:l|ltr|litres?)\b", r"\1"),
    (
        rf"(\d\s?{WEIGHT})((?:\s+\w+)?)\s*\(\s*(?:x\s*)?([2-9]|1\d)(?:\s?(?:nos?|nr|pcs))?\.?\s*\)",
        r"\1\2 x \3",
    ),
    (
        rf"(?<![\d.,x×])(?<![x×]\s)(\d+(?:[.,]\d+)?\s?{WEIGHT})((?:\s+\w+)?)\s*\(\s*([2-9]|1\d)\s?{_PACKS}\s*\)",
        r"\1\2 x \3",
    ),
    (
        rf"(?<![\d.,x×])(?<![x×]\s)(\d+(?:[.,]\d+)?\s?{WEIGHT})\s+([2-9]|1\d)\s?(?:pk|packs?|ct)\s*$",
        r"\1 x \2",
    ),
    (rf"(?<![\d.,])([2-9]|1\d)\s*@\s*(?=\d+(?:[.,]\d+)?\s?{WEIGHT}\b)", r"\1 x "),
    (rf"\bbetween\s+(\d+)\s?(?:{WEIGHT})?\s+and\s+(?=\d)", r"\1-"),
    (r"[\s,]+(?:times|qty:?|mal)\s+(\d{1,2})\s*$", r" x \1"),
    (
        r",?\s+(?:i\s+(?:think|have)\s+)?(\d{1,2}|two|three|four|five|six|seven|eight)\s+of\s+(?:them|'?em|those|these)\s*$",
        r" x \1",
    ),
    (r",\s*(?:a\s+)?pair(?:\s+of)?\s*(?=,|$)", " x 2"),
    (
        r"\b(a|one)\s+(pound|kilo|litre|liter|pint|cup|stick|dozen)\s+and\s+a\s+half\b",
        lambda found: "18" if found[2].casefold() == "dozen" else f"1 1/2 {found[2]}",
    ),
    (r"\b(two|three)\s+thirds\s+of\s+an?\b", lambda found: "2/3" if found[1].casefold() == "two" else "1"),
    (r"\b(?:a|one)\s+third\s+of\s+an?\b", "1/3"),
    (r"\[([^\]]*)\]", r" (\1)"),
    (r"(?<=[a-z])(?=[½¼¾⅓⅔])", " "),
    (r"[~≈]\s?(?=\d)", ""),
    (r"\b(tins?|bags?|jars?|pots?|tubs?|pints?)\s+o['’]?\s+", r"\1 of "),
    (r"^\s*pair\s+of\b", "2"),
    (rf"\b({_COUNT}|\d)\s+point\s+({_COUNT}|\d)\b", _point),
    (rf"\b({_COUNT})\s+(?:or|to)\s+({_COUNT})\b", _either),
    (rf"\b({_COUNT}|\d)\s+and\s+a\s+(half|quarter)\b", _and_part),
    (r"(?<=\d)\s?#", " lb"),
    (r"(?<=\d)\s?fl\.?\s?oz\b\.?", " fl oz"),
    (r"(?<=\d)\s?c(?=\s*$)", " cup"),
    (rf"(?<![^\W\d])(?:{'|'.join(WRITTEN_SO)})\b\.?", _written_out),
    (
        rf"\b(a|one|two|three|four|five|six|eight)\s+hundred(?:\s+and)?(?:\s+({'|'.join(_NUMBERS)}))?\b",
        _hundreds,
    ),
    (
        rf"\b(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\b",
        lambda f: str(_NUMBERS[f[0].casefold()]),
    ),
    (r"(?<=\d)\s+(?:and|&)\s+(?:a\s+|one\s+)?(half|quarter|[13]\s?/\s?[24]|[½¼¾])(?=\s)", _part),
    (r"\b(?:thumb|finger)[\s-]?(?:sized?|length)(?:\s+(?:piece|bit|lump|knob))?\b", "knob"),
    (r"(?<=[a-z)])\(", " ("),
    (r"\)(?=[\w])", ") "),
    (r"\)", " )"),
    (r"(?<=\d)[x×](?=[a-z]{3})", " x "),
    (r"^[x×]\s?(?=\d)", ""),
    (r"(?<=\d)(kg|g|gm|gms|ml|l|lb|oz)([a-z]{3,})\b", _apart),
    (r"\b(?:qty|quantity)\s?[.:=]?\s?(?=\d{1,2}\s*$)", "x"),
    (r"(?<![\d/])(?:1/2|½|half(?:\s+a)?)\s*dozen\b", "6"),
    (r"(?<![\d/.])(\d{1,2})\s*dozen\b", lambda found: str(12 * int(found[1]))),
    (r"\b(?:multi)?(?:pack|pk|box|bag|tray|carton|packet|punnet)\s+of\s+(?=\d+\s*(?:$|[a-z)]))", ""),
    (r"(?<!\d[.,/])\b([2-9]|[1-9]\d)[\s-]?(?:multi)?(?:pack|pk)\b", r"\1"),
    (rf"(?<=\d)\s?{_PIECES}\b\.?", ""),
    (r"(?<=\d)-(?=(?:oz|ounce|g|gram|lb|pound|ml|litre|liter|inch|pint)s?\b)", " "),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in _REWRITES)


def tidy(text: str) -> str:
    """The line with numbers, units and brackets written the way the reader of amounts expects."""
    for pattern, to in _COMPILED:
        text = pattern.sub(to, text)
    return text
