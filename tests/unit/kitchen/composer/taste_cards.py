"""For every wince the pantry, and what must (not) stand on the card."""

from dataclasses import dataclass, field
from typing import Any

from desktop_app.schemas.food import Diet, Meal
from tests.unit.kitchen.composer.taste_pantries import (
    BANGERS,
    BULGUR,
    CHILLI,
    CHOPS,
    COCOA,
    DAL,
    FREEZER,
    FRITTATA,
    FRY_UP,
    GOBI,
    GREEK,
    HUMMUS,
    INSTANT,
    JERK,
    KIELBASA,
    KIMCHI,
    LEFTOVER_CHICKEN,
    MACARONI,
    MANGO,
    PAD_THAI,
    PIE,
    PILAF,
    POLENTA,
    RICE_AND_EGG,
    RICE_AND_GARLIC,
    RISOTTO,
    SHAKSHUKA,
    SLAW,
    TOOR,
    TRAY,
    UDON,
)

VEGAN = frozenset({Diet.VEGAN})


@dataclass(frozen=True)
class Card:
    """A pantry and what the first card (or the first of a family) must and must not say."""

    why: str
    pantry: str
    title: str = ""
    has: tuple[str, ...] = ()
    hasnt: tuple[str, ...] = ()
    family: str = ""
    wishes: dict[str, Any] = field(default_factory=dict)


IGNORED = (
    Card(
        "a lone onion is used, not left",
        DAL,
        has=("onion, finely chopped",),
        family="dal",
        wishes={"servings": 4},
    ),
    Card("the carrots go into the dal", DAL, title="carrot", family="dal", wishes={"servings": 4}),
    Card(
        "dal is made of toor dal too", TOOR, title="Toor dal", has=("tamarind paste",), wishes={"servings": 4}
    ),
    Card("toor dal needs its 40 minutes", TOOR, has=("40 minutes, stirring",), family="dal"),
    Card(
        "a pepper goes into the chilli", CHILLI, has=("red pepper",), wishes={"servings": 4, "diets": VEGAN}
    ),
    Card(
        "a pepper goes into shakshuka",
        SHAKSHUKA,
        has=("red pepper",),
        family="shakshuka",
        wishes={"servings": 3},
    ),
    Card(
        "a cottage pie has onion", PIE, has=("onion, finely",), family="cottage_pie", wishes={"servings": 4}
    ),
    Card("kimchi makes the fried rice", KIMCHI, title="Kimchi fried rice", has=("kimchi, roughly chopped",)),
    Card("hummus fills the pittas", HUMMUS, title="ummus", wishes={"meal": Meal.LUNCH}),
    Card(
        "the mangoes go into the lassi",
        MANGO,
        title="Mango lassi",
        family="lassi",
        wishes={"meal": Meal.DRINK},
    ),
    Card("fish fingers are a supper", FREEZER, title="Fish fingers and chips"),
    Card("sage belongs to squash", RISOTTO, has=("sage",), family="risotto", wishes={"servings": 4}),
    Card(
        "chickpeas go on the tray",
        TRAY,
        has=("chickpeas",),
        family="traybake",
        wishes={"servings": 4, "diets": VEGAN},
    ),
)
SERVINGS = (
    Card(
        "one onion feeds four of a pilaf",
        PILAF,
        has=("chicken thighs",),
        hasnt=("There is enough for",),
        family="pilaf",
        wishes={"servings": 4},
    ),
    Card("200 g of mushrooms do for two", UDON, hasnt=("There is enough for",), family="stir_fry"),
    Card("so do 200 g of bean sprouts", PAD_THAI, hasnt=("There is enough for",), family="stir_fry"),
    Card(
        "one leek does not send three hungry",
        CHOPS,
        hasnt=("There is enough for 1 person",),
        wishes={"servings": 4},
    ),
)
OBVIOUS = (
    Card("a drink is no dinner", GOBI, hasnt=("Pour into cold glasses",), wishes={"servings": 3}),
    Card("sausages and potatoes are bangers and mash", BANGERS, title="mash", wishes={"servings": 4}),
    Card(
        "feta, tomato, cucumber, olives: Greek salad", GREEK, title="Greek salad", wishes={"meal": Meal.LUNCH}
    ),
    Card("the salad is not cooked", GREEK, hasnt=("oven", "bubbling"), wishes={"meal": Meal.LUNCH}),
)
AMOUNTS = (
    Card(
        "a shaving of parmesan, not 50 g each",
        LEFTOVER_CHICKEN,
        has=("20 g parmesan",),
        family="leaf_salad",
        wishes={"meal": Meal.LUNCH},
    ),
    Card(
        "half a tomato for two is sad",
        FRY_UP,
        has=("1 tomato, sliced",),
        hasnt=("1/2 tomato",),
        family="fry_up",
        wishes={"meal": Meal.BREAKFAST},
    ),
    Card(
        "a good half of the cucumber",
        HUMMUS,
        has=("1/2 cucumber",),
        family="wrap",
        wishes={"meal": Meal.LUNCH},
    ),
)
STEPS = (
    Card(
        "bacon is done in 8 minutes",
        FRY_UP,
        has=("Fry for 8 minutes",),
        hasnt=("Fry for 14",),
        family="fry_up",
        wishes={"meal": Meal.BREAKFAST},
    ),
    Card(
        "sausages take 14",
        "8 sausages; 4 eggs; 4 tomatoes; bread",
        has=("Fry for 14 minutes",),
        family="fry_up",
        wishes={"meal": Meal.BREAKFAST},
    ),
    Card(
        "squash dice need 12 minutes",
        RISOTTO,
        has=("Fry the butternut squash", "12 minutes"),
        family="risotto",
    ),
    Card(
        "what is used up cannot be beaten in",
        POLENTA,
        has=("most of the butter", "the rest of the butter"),
        family="polenta",
    ),
    Card(
        "garlic is not fried in a dry pan", RICE_AND_GARLIC, has=("Warm a spoonful of",), family="fried_rice"
    ),
    Card(
        "cabbage is no two-minute green",
        "500 g pork mince; 1 white cabbage; rice; 1 onion; paprika",
        hasnt=("paprika and white cabbage for 2",),
        family="rice_bowl",
    ),
    Card(
        "a scotch bonnet is seeded and chopped",
        JERK,
        has=("deseeded and finely chopped",),
        family="curry",
        wishes={"servings": 4, "spice": 3},
    ),
    Card(
        "the pie's water is poured",
        PIE,
        has=("then pour in",),
        hasnt=("black pepper and 250 ml water",),
        family="cottage_pie",
        wishes={"servings": 4},
    ),
    Card(
        "pockets are not rolled",
        HUMMUS,
        has=("close the pockets",),
        hasnt=("roll or fold", "before rolling"),
        family="wrap",
        wishes={"meal": Meal.LUNCH},
    ),
    Card("cocoa is a powder already", COCOA, hasnt=("finely chopped",), wishes={"meal": Meal.DRINK}),
    Card("frozen leaves are not shredded", FRITTATA, hasnt=("spinach, shredded",), family="frittata"),
)
WORDS = (
    Card(
        "macaroni cheese is named for the cheese",
        MACARONI,
        title="Creamy cheddar pasta",
        wishes={"servings": 4},
    ),
    Card(
        "bulgur is no couscous", BULGUR, hasnt=("couscous",), family="couscous_bowl", wishes={"servings": 4}
    ),
    Card(
        "an avocado is not crisp",
        "1 tin black beans; 1 lime; avocado 1; cumin; fresh coriander",
        hasnt=("crisp avocado",),
        family="bean_salad",
    ),
    Card(
        "nobody sells a dish by its vegetable oil",
        "bacon 150 g; spaghetti 300 g; parmesan",
        hasnt=("slicked with vegetable oil",),
        family="pasta_oil",
    ),
    Card(
        "one cauliflower stays one",
        "1 cauliflower; cheddar 150 g; milk; flour; butter",
        hasnt=("cauliflowers and", "with cauliflowers"),
        wishes={"servings": 3},
    ),
    Card("hot cocoa is called so", COCOA, title="Hot cocoa", wishes={"meal": Meal.DRINK}),
    Card("one head is no cabbages", BANGERS, hasnt=("cabbages",), wishes={"servings": 4}),
    Card("a bean sprout noodle", PAD_THAI, title="bean sprout noodles", family="stir_fry"),
    Card(
        "chilli, not chilli flakes, in a title",
        "pasta 500 g; garlic; chilli flakes; olive oil",
        title="Garlic and chilli pasta",
    ),
    Card("on the plate peas are thawed", RICE_AND_EGG, has=("soft egg and peas",), family="fried_rice"),
    Card("and so is spinach", FRITTATA, hasnt=("with frozen", "and frozen spinach and"), family="frittata"),
    Card(
        "the last minute is one",
        INSTANT,
        has=("for the last minute",),
        hasnt=("the last 1 minute",),
        wishes={"servings": 1},
    ),
    Card(
        "one until is enough",
        JERK,
        hasnt=("are done, until", "is done, until"),
        family="curry",
        wishes={"servings": 4},
    ),
    Card(
        "a sauce has its name",
        PIE,
        has=("Worcestershire sauce",),
        hasnt=("worcestershire",),
        family="cottage_pie",
        wishes={"servings": 4},
    ),
    Card(
        "salt that is not there is not tasted for",
        KIELBASA,
        title="mash",
        hasnt=("Taste for salt",),
        wishes={"servings": 3},
    ),
    Card(
        "feta does not melt",
        "200 g feta; 4 tomatoes; 1 red onion; pitta 4; oregano; olive oil",
        hasnt=("melted feta", "feta is bubbling"),
        family="pizza",
    ),
    Card("a slaw needs no heat", SLAW, title="slaw", hasnt=("over a medium heat",)),
)
CARDS = (*IGNORED, *SERVINGS, *OBVIOUS, *AMOUNTS, *STEPS, *WORDS)
