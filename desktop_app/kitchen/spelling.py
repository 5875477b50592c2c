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
_TILL = """
breast: brst breats; breasts: brsts; chicken: chkn ckn chckn chkin chikn chk chcken chicen; thigh: thgh
thighs: thghs thgs; fillet: fllt fillt flt; fillets: fllts fillts flts; drumstick: drmstk
drumsticks: drmstks drumstx; wings: wngs; mince: mnce minc; sausage: sausg sausge; sausages: sausgs saus
bacon: bcn bacn; smoked: smkd; ground: grnd grd; pork: prk; lamb: lmb; turkey: trky; salmon: slmn samon
haddock: hddck; prawns: prwns prwn; shrimp: shrmp; tuna: tna; butter: btr bttr buttr buter
unsalted: unslt unsltd unsalt; salted: sltd; milk: mlk; skimmed: skmd skimd; semi: smi; cream: crm
cheese: chs chse cheez chz; cheddar: chdr chedr cheddr chedar
yoghurt: yght yoghrt ygrt yogrt ygurt yghrt yogert yoghert; eggs: egs; onion: onn; onions: onns
carrot: crrt; carrots: crrts; broccoli: brcli broc brocc brocolli broccli; mushroom: mshrm mushrm mushrom
mushrooms: mshrms mushrms; squash: sqsh; butternut: btrnt btnt bttrnut; spinach: spnch
lettuce: lttc lettc lett; cucumber: ccmbr cucum cucmbr cuc; pepper: ppr peppr; peppers: pprs pepprs
green: grn; yellow: ylw yllw; beans: bns bnz; baked: bkd; sweet: swt; avocado: avcdo avoc
bananas: bnnas bnanas banans; banana: bnna; strawberries: strwb strwbs strawbs strwbrs; grapes: grps
lemon: lmn; lemons: lmns; orange: orng; oranges: orngs; flour: flr; sugar: sgr sug; brown: brn brwn
powder: pdr pwdr pwd powdr; baking: bkg bkng; vinegar: vngr vineg; sauce: sce; juice: jce juce
bread: brd; rice: rce; basmati: bsmt bsmti; tinned: cnd tnd; frozen: frzn fzn froz froze
boneless: bnls bnlss; skinless: sknls sknlss skls; seedless: sdlss sdls; mixed: mxd; heavy: hvy
shredded: shrd shrdd; sliced: slcd slicd; diced: dcd; chopped: chpd chppd choppd chpped; greek: grk
tomato: tmto tomat; tomatoes: tmtos tomats tmts; ketchup: ktchp; almond: almnd
spaghetti: spag spagh spaghet sphag; spring: spr; potatoes: ptatoes potatos ptos taters tatties tatos
potato: ptato tattie; garlic: grlc; paste: pst; cottage: cttge; wholemeal: whlml; chilli: chlli
coconut: cocnut cocnt; peanut: pnut; oats: oatz; honey: hny; biscuits: biscs bisc; digestives: digs
"""
SHORT_FORMS |= {
    short: long.strip()
    for long, shorts in (entry.split(":") for entry in _TILL.replace("\n", ";").split(";") if entry.strip())
    for short in shorts.split()
}
"""What tills print and thumbs leave out, where no other word is written so."""
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
