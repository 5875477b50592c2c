"""The second reading: sixty pantries more, and what made the cook wince."""

from desktop_app.schemas.food import Diet, Meal
from tests.unit.kitchen.composer.taste_cards import Card

VEGAN = frozenset({Diet.VEGAN})
TUNA_PASTA = "pasta 500 g; 1 tin tuna; sweetcorn; 1 onion"
EGG_RICE = "rice 500 g; eggs; frozen peas; soy sauce"
TOFU_RICE = "tofu; broccoli; rice; soy sauce; ginger; cashews"
WRAPS = "flour tortillas; 1 tin kidney beans; cheddar; 1 onion; 2 red peppers"
ROSTI = "potatoes 500 g; frozen peas; butter; 1 lemon"
TOFU_PAN = "tofu 500 g; spinach 500 g; mushrooms"
OAT_BREAKFAST = "oats; bananas; peanut butter; oat milk"
THAI = "chicken thighs 800 g; jasmine rice; green beans; fish sauce; limes; basil"
SOUP = "frozen peas; 3 red peppers; 2 onions; 1 lemon"

STEPS = (
    Card(
        "tuna and sweetcorn do not wilt",
        TUNA_PASTA,
        has=("sweetcorn and tinned tuna", "until hot through"),
        hasnt=("wilted",),
        family="pasta_oil",
    ),
    Card(
        "the pan is out already",
        TUNA_PASTA,
        has=("in the same pan over a low heat",),
        family="pasta_oil",
    ),
    Card(
        "pepper goes in with the pasta",
        TUNA_PASTA,
        has=("with the black pepper and toss",),
        hasnt=("Season with the black pepper",),
        family="pasta_oil",
    ),
    Card(
        "one and is enough",
        EGG_RICE,
        has=("egg", "soy sauce with the salt and black pepper"),
        hasnt=("eggs and the soy sauce", "season with the black pepper"),
        family="fried_rice",
    ),
    Card(
        "tofu without a quick vegetable is fried rice too",
        TOFU_RICE,
        title="Tofu fried rice",
        family="fried_rice",
        wishes={"diets": VEGAN},
    ),
    Card(
        "tortillas are filled once",
        WRAPS,
        has=("the filled flour tortillas", "held together by melted cheddar"),
        hasnt=("the filled the", "and red peppers and melted"),
        family="quesadilla",
    ),
    Card(
        "nobody brushes a rosti with oil",
        "potatoes 500 g; eggs",
        hasnt=("brush",),
        family="rosti",
    ),
    Card(
        "the lemon at home goes over it",
        ROSTI,
        has=("squeeze over the lemon",),
        hasnt=("would lift this",),
        family="rosti",
    ),
    Card(
        "an onion alone burns in 40 minutes of oven",
        "1 tin chickpeas; 4 tomatoes; 1 red onion; feta 150 g; oregano; olive oil; pitta; 1 lemon; olives",
        has=("Spread everything out",),
        hasnt=("Spread the red onion",),
        family="traybake",
    ),
    Card(
        "the oven does its work before the turning",
        "potatoes 500 g; carrots 500 g; 2 onions",
        has=("for 20 minutes", "Turn the vegetables over"),
        hasnt=("Meanwhile, turn the vegetables",),
        family="traybake",
    ),
    Card(
        "peas are not simmered for 26 minutes",
        SOUP,
        has=("Stir in the frozen peas and cook for 3 minutes, until tender",),
        family="vegetable_soup",
    ),
    Card(
        "strawberries collapse in ten minutes",
        "strawberries 500 g; sugar; natural yoghurt",
        has=("for 4 minutes",),
        hasnt=("for 10 minutes, until soft",),
        family="stewed_fruit",
        wishes={"meal": Meal.DESSERT},
    ),
    Card(
        "pears are sweetened when they are soft, not meanwhile",
        "pears; sugar; cinnamon",
        has=("Stir in the sugar",),
        hasnt=("Meanwhile, stir in the sugar", "skins"),
        family="stewed_fruit",
        wishes={"meal": Meal.DESSERT},
    ),
    Card(
        "raw oats do not crunch",
        "apples; sugar; cinnamon; oats",
        hasnt=("crunchy oats",),
        family="stewed_fruit",
        wishes={"meal": Meal.DESSERT},
    ),
    Card(
        "a lemon is squeezed, not stirred",
        "strawberries 400 g; 2 lemons; sugar; mint; sparkling water",
        has=("into the jug, add the sugar",),
        hasnt=("Stir the lemon",),
        family="fruit_cooler",
        wishes={"meal": Meal.DRINK},
    ),
    Card(
        "the wine goes into the risotto",
        "risotto rice 400 g; mushrooms 300 g; 1 onion; parmesan; butter; white wine",
        has=("Pour in the white wine and let it bubble away",),
        family="risotto",
    ),
)
AMOUNTS = (
    Card(
        "one clove each is garlic enough",
        "chickpeas 2 tins; 1 tin chopped tomatoes; 1 onion; garlic; cumin; rice; 1 red pepper",
        has=("2 cloves garlic",),
        family="curry",
    ),
    Card("milk of oats is poured", OAT_BREAKFAST, has=("300 ml oat milk",), family="porridge"),
    Card(
        "tinned beans are rinsed, not broken",
        "sweet potatoes 800 g; 1 tin black beans; 1 lime",
        has=("drained and rinsed",),
        hasnt=("broken into pieces",),
        family="potato_bowl",
    ),
)
WORDS = (
    Card("it is an oat smoothie", "1 banana; oats; milk", title="Banana and oat smoothie", family="smoothie"),
    Card(
        "one spinach has soaked",
        TOFU_PAN,
        hasnt=("that have soaked",),
        family="meat_and_beans",
        wishes={"diets": VEGAN},
    ),
    Card(
        "mushrooms are never crisp",
        "udon noodles; tofu; mushrooms; spring onions; soy sauce",
        hasnt=("Crisp mushrooms",),
        family="stir_fry",
        wishes={"diets": VEGAN},
    ),
    Card(
        "any rice makes a rice bowl",
        THAI,
        title="rice bowl",
        hasnt=("jasmine rice bowl",),
        family="rice_bowl",
    ),
    Card(
        "chicken is what the polenta is about",
        "polenta; chicken breasts 500 g; mushrooms; cheddar",
        title="Chicken and mushroom polenta",
    ),
    Card(
        "everybody calls it cottage pie",
        "beef mince 500 g; potatoes 1 kg; 2 carrots; 1 onion; 1 beef stock cube",
        title="Beef cottage pie",
        family="cottage_pie",
        wishes={"servings": 4},
    ),
    Card(
        "ham stands in the title of its toast",
        "wholemeal bread; ham; cheddar",
        title="Cheddar and ham toast",
        family="cheese_toast",
        wishes={"servings": 1},
    ),
    Card(
        "beside the fish, too, peas are thawed",
        "cod 500 g; potatoes; frozen peas; butter; 1 lemon",
        has=("Serve with peas and potatoes",),
        family="pan_fish",
    ),
    Card(
        "sugar is no flavour",
        "pudding rice; milk; sugar; nutmeg",
        has=("warm with nutmeg",),
        hasnt=("sweet with sugar",),
        family="rice_pudding",
        wishes={"meal": Meal.DESSERT},
    ),
    Card(
        "pears are not in sugar",
        "pears; sugar; nutmeg",
        hasnt=("pears in sugar",),
        family="baked_fruit",
        wishes={"meal": Meal.DESSERT},
    ),
    Card(
        "beans do not brown when left alone",
        "rice; 1 tin black beans; 1 red pepper; 1 lime; cumin",
        hasnt=("only a still surface browns",),
        family="rice_bowl",
    ),
)
ODD = (
    Card(
        "round rice and mushrooms are risotto, not congee",
        "risotto rice 400 g; mushrooms 300 g; 1 onion; butter; vegetable stock cube; soy sauce",
        title="isotto",
        hasnt=("Rice porridge",),
    ),
    Card(
        "what one cooks without oil is not fried in water",
        "tofu 400 g; 1 head broccoli; 3 carrots; soy sauce",
        hasnt=("a splash of water in a wide pan over a medium heat. Fry",),
        family="meat_and_beans",
        wishes={"avoid_foods": frozenset({"vegetable_oil"})},
    ),
)
HELP = (
    Card(
        "soba is weighed, not counted",
        "soba noodles; eggs; 2 carrots; soy sauce; sesame oil",
        has=(" g soba noodles",),
        family="soy_noodles",
        wishes={"servings": 1},
    ),
    Card(
        "cookies take ground cinnamon",
        "oats; butter; brown sugar; cinnamon; plain flour",
        has=("tsp cinnamon",),
        hasnt=("stick",),
        family="oat_biscuits",
        wishes={"meal": Meal.DESSERT, "servings": 6},
    ),
    Card(
        "nobody boils an egg to go with cookies",
        "oats; butter; brown sugar; cinnamon; plain flour; eggs",
        hasnt=("an egg would",),
        family="oat_biscuits",
        wishes={"meal": Meal.DESSERT, "servings": 6},
    ),
    Card(
        "bread, not chickpeas, fills up an omelette",
        "eggs; spring onions",
        has=("some bread would make it more of a meal",),
        family="omelette",
    ),
    Card(
        "paneer, spinach and cream are a curry",
        "paneer; spinach; 1 onion; garlic; ginger; garam masala; naan; double cream",
        title="Paneer and spinach curry",
        has=("mild, creamy sauce",),
    ),
    Card(
        "bottled is no word for what is squeezed",
        "cod 400 g; potatoes 500 g; milk; butter; frozen peas",
        hasnt=("bottled",),
        family="chowder",
    ),
)
PLAIN = (
    Card(
        "soup without salt is still seasoned in words",
        "carrots 500 g; onions; garlic; bay leaves",
        has=("season with the black pepper",),
        hasnt=("season and the",),
        family="vegetable_soup",
        wishes={"avoid_foods": frozenset({"salt"})},
    ),
    Card(
        "a tin of tomatoes and an onion make soup",
        "2 tins tomatoes; onions; garlic; bread",
        has=("until it tastes sweet rather than sharp", "with the bread"),
        family="tomato_soup",
    ),
    Card(
        "eggs go into hot fat where there is no filling",
        "8 eggs; cheddar 200 g; chives",
        has=("until it shimmers", "into the hot fat"),
        hasnt=("over the filling",),
        family="frittata",
    ),
    Card(
        "spinach is not cooked as long as carrots",
        "oats; carrots; spinach 200 g; onions; cheddar 100 g; butter",
        has=("Stir in the spinach",),
        hasnt=("carrot and spinach", "spinach and carrot"),
        family="savoury_oats",
    ),
    Card(
        "halloumi is never raw",
        "rice; halloumi 250 g; green beans",
        hasnt=("halloumi",),
        family="rice_plate",
    ),
)
MORE_CARDS = (*HELP, *STEPS, *AMOUNTS, *WORDS, *ODD, *PLAIN)
