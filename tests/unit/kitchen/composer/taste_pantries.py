"""Pantries a cook stood before, wincing."""

PAD_THAI = (
    "rice noodles 300 g; prawns 200 g; bean sprouts 200 g; limes 2; "
    "fish sauce; peanuts; 4 spring onions; chilli"
)
CHILLI = "1 tin kidney beans; 1 tin chopped tomatoes; 1 onion; chilli powder; cumin; rice; 1 red pepper"
DAL = "500 g red lentils; 2 carrots; 1 onion; 1 vegetable stock cube; cumin; 1 lemon"
TOOR = (
    "basmati rice 1 kg; toor dal 500 g; 2 onions; 3 tomatoes; "
    "turmeric; cumin seeds; mustard seeds; ghee; tamarind"
)
SHAKSHUKA = "6 eggs; 1 tin chopped tomatoes; 1 red pepper; 1 onion; cumin; paprika; bread; fresh parsley"
PIE = (
    "500 g beef mince; 1 kg potatoes; 2 carrots; 1 onion; "
    "1 beef stock cube; 200 g frozen peas; butter; milk; Worcestershire sauce"
)
BANGERS = "8 sausages; 1 kg potatoes; 2 onions; 1 cabbage; mustard; butter; milk; flour"
FRY_UP = "bacon 200 g; 4 eggs; 4 tomatoes; mushrooms 200 g; 1 tin baked beans; bread; butter"
KIMCHI = "kimchi 300 g; 500 g rice; 4 eggs; gochujang; sesame oil; 4 spring onions; spinach 200 g; soy sauce"
GREEK = (
    "200 g feta; 4 tomatoes; 1 cucumber; 1 red onion; "
    "olives 100 g; oregano; olive oil; red wine vinegar; pitta 4"
)
HUMMUS = "hummus 200 g; 4 pittas; 2 carrots; 1 cucumber; 1 red pepper; olives"
LEFTOVER_CHICKEN = "leftover roast chicken 300 g; 1 lettuce; bread; mayonnaise; 1 lemon; parmesan; 1 avocado"
FREEZER = "frozen fish fingers 300 g; frozen chips 500 g; frozen peas; ketchup"
POLENTA = "polenta 500 g; mushrooms 300 g; parmesan; butter; garlic; thyme; 100 g spinach"
COCOA = "milk; cocoa; honey"
MANGO = "2 mangoes; natural yoghurt; cardamom; milk; fresh mint"
GOBI = (
    "1 cauliflower; 2 potatoes; frozen peas; turmeric; cumin; ginger; 1 onion; basmati rice; natural yoghurt"
)
RICE_AND_EGG = "cooked rice 400 g; 2 eggs; frozen peas; soy sauce; 3 spring onions"
RICE_AND_GARLIC = "cooked rice 400 g; 2 eggs; frozen peas; soy sauce; garlic; ginger"
MACARONI = "macaroni 500 g; cheddar 300 g; milk; butter; flour; mustard"
BULGUR = "lamb mince 500 g; bulgur wheat 300 g; 1 aubergine; cumin; natural yoghurt; 1 onion"
INSTANT = "2 packs instant noodles; 4 eggs; 100 g frozen peas; soy sauce"
FRITTATA = "frozen spinach 500 g; frozen peas; feta 200 g; eggs 4"
RISOTTO = "butternut squash 1; sage; risotto rice 400 g; parmesan; butter; 1 onion; vegetable stock cube"
CHOPS = "pork chops 4; cream; mustard; potatoes 800 g; 1 leek"
KIELBASA = "300 g kielbasa; potatoes 600 g; 1 onion; mustard"
PILAF = "chicken thighs 800 g; 500 g rice; 1 onion; garlic; paprika; 1 lemon"
JERK = (
    "500 g rice; 1 tin coconut milk; spring onions; 1 scotch bonnet; "
    "allspice; chicken thighs 800 g; garlic; limes 2"
)
UDON = "udon noodles 400 g; 300 g chicken thighs; 4 spring onions; soy sauce; 200 g shiitake mushrooms"
TRAY = (
    "1 aubergine; 2 courgettes; 1 red pepper; 1 tin chickpeas; couscous 300 g; 1 lemon; fresh mint; olive oil"
)
SLAW = "cabbage; carrots; mayonnaise; ham 150 g"
