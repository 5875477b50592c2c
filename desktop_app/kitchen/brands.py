"""Makers and shops whose names say nothing of the food: "Heinz baked beans" are baked beans."""

from collections import defaultdict

Words = tuple[str, ...]

ONE_WORD = frozenset(
    """
    aashirvaad activia aldi allinson ambrosia amoy amul anchor ardmona arla aroy-d asda auntie bachelors
    barilla batchelors baxters bega belazu bernard bertolli billingtons biona birdseye bisto blueband
    bluedragon blueys bobs bonne booths bournville branston britannia bumblebee bushs cadbury cadburys
    campbells carrefour carrs cerebos chaokoh chiquita chobani cholula cirio clearspring coles
    collective colmans coop copella costco cravendale crazyjack crespo daawat danone delmonte devondale
    dole dolmio doritos doves driscoll driscolls duerrs dunns edeka encona epicure everest fage florette
    fortune frenchs fruitella fyffes galbani garner garofalo gourmet goya granarolo gressingham
    haldirams hartleys hayward haywards heck heinz hellmanns herdez hersheys herta homepride hormel
    hovis hunts iceland innocent itsu jacobs kallo kelloggs kerrygold kikkoman kingsmill kirkland knorr
    kraft kroger lays leclerc leggos lidl lindt lurpak lyles maggi maldon maman marigold maseca
    masterfoods mattessons mccain mccormick mcdougalls mdh megachef mercadona merchant migros mission
    mizkan morrisons mtr muller mutti nandini napolina nestle obento ocado odysea onken opies oscar oxo
    pacific pataks pearl pilgrims planters prego president princes princess pringles publix quaker
    rachels ragu raos rewe richmond richmonds ritz rowse sacla safeway saffola sainsburys sarsons saxa
    schwartz sharwoods shipton silverspoon sirena skippy smuckers squid starkist suma swanson target
    tata tesco tescos thaitaste tilda tiptree tropicana uncle valentina veetee waitrose walkers wall
    walls walmart warburtons wegmans whitworths wikinger wilkin woolworths yeo youngs yutaka zespri
    """.split()  # noqa: SIM905
)
PHRASES = (
    "trader joes", "de cecco", "yeo valley", "birds eye", "aunt bessies", "del monte", "uncle bens",
    "bens original", "tate lyle", "tate and lyle", "lea perrins", "lea and perrins", "filippo berio",
    "land olakes", "land o lakes", "john west", "green giant", "loyd grossman", "cathedral city",
    "pilgrims choice", "king arthur", "bobs red mill", "old el paso", "bonne maman", "lee kum kee", "lkk",
    "blue dragon", "mother dairy", "dr oetker", "doctor oetker", "squid brand", "red tractor",
    "great value", "good and gather", "whole foods", "marks and spencer", "m s", "m and s",
    "tesco finest", "taste the difference", "essential waitrose", "silver spoon", "doves farm",
    "new york bakery", "thai taste", "aroy d", "three crabs", "golden boy", "la costena", "san marcos",
    "el paso", "mrs balls", "st dalfour", "jordans", "laughing cow", "president", "frank cooper",
    "merchant gourmet", "crosse blackwell", "crosse and blackwell", "general mills", "ben jerrys",
    "haagen dazs", "la choy", "blue diamond", "diamond crystal", "chicken of the sea", "oscar mayer",
    "jimmy dean", "la molisana", "san remo", "bulla", "dairy farmers", "pams", "sun maid", "ocean spray",
    "tilda pure", "east end", "natco", "trs", "rajah", "laila", "kohinoor", "india gate", "jif brand",
    "kewpie brand", "house foods", "nongshim", "bibigo", "sempio", "chung jung one", "pearl river bridge",
    "pearl river", "wan ja shan", "healthy boy", "golden mountain", "mae ploy", "maesri", "cock brand",
    "three ladies", "red boat",
)  # fmt: skip
"""Of several words, or one that only means the maker where nothing else is said."""


def _by_first(phrases: tuple[str, ...]) -> dict[str, list[Words]]:
    table: dict[str, list[Words]] = defaultdict(list)
    for phrase in sorted((tuple(phrase.split()) for phrase in phrases), key=len, reverse=True):
        table[phrase[0]].append(phrase)
    return table


_PHRASES = _by_first(PHRASES)


def without_brands(words: Words) -> Words:
    """The words that are no maker's; all of them when nothing else would be left."""
    kept: list[str] = []
    i = 0
    while i < len(words):
        brand = next((one for one in _PHRASES.get(words[i], ()) if words[i : i + len(one)] == one), None)
        if brand is None:
            kept.append(words[i])
        i += len(brand) if brand else 1
    return tuple(kept) or words
