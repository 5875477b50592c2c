"""Words around the names of foods: which say nothing, which say it is another food."""

from desktop_app.schemas.food import Allergen, Diet


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PREPARATIONS = _set(
    "chopped drained sliced diced crushed grated peeled shredded halved quartered cubed mashed rinsed"
    " trimmed deseeded seeded pitted stoned torn squeezed zested juiced beaten melted softened toasted"
    " finely roughly thinly thickly coarsely freshly lightly crumbled julienned washed soaked defrosted"
    " thawed skinned boned shelled cored flaked strained sifted whisked bruised snipped podded jointed"
    " spiralized minced"
)
QUALITIES = _set(
    "fresh large medium small big little huge tiny organic ripe unripe free range leftover leftovers good"
    " best quality nice local seasonal british english scottish irish welsh french italian spanish greek"
    " american australian new premium finest value basic basics everyday essential essentials standard"
    " plain extra uncooked unopened opened open own brand homemade home made whole baby mini"
    " pasteurised pasteurized homogenised homogenized"
    " thick thin long short soft hard firm tender lean boneless skinless skin bone on unsalted unsweetened"
    " sweetened lightly salted natural pure real trimmed washed ready prepared frozen chilled cold"
    " unwaxed waxed heritage heirloom wild farmed caught outdoor reared bred higher welfare"
    " vine ripened bleached unbleached bunched loose packed pre cut bitesize assorted mixed some"
    " brand clamshell sleeve squeezy seedless creamy smooth crunchy toastie cut wafer lg quarter value range"
    " quick easy traditional classic limp wilted bruised ripe overripe smashed economy budget multipack"
    " loaf box"
    " about old stale gone off nearly finished full half the of my our a an spare rest remaining"
    " jumbo regular super sweet juicy crisp crunchy fat tinned jarred bottled bag bagged box boxed pack"
    " packet jar tub carton bottle tin tins pieces piece chunks chunk bits bit strips wedges florets floret"
    " stalks stalk leaves leaf sprigs sprig bulb bulbs cloves head heads slices slice fillet fillets"
    " steaks steak cubes knob block stick sticks bunch bunches handful wedge wheel portions portion"
)
COLOURS = _set("red green yellow white black brown orange purple pink gold golden blue dark light")
CLAIMS = {
    "vegan": Diet.VEGAN, "vg": Diet.VEGAN, "plant": Diet.VEGAN, "based": Diet.VEGAN,
    "meatless": Diet.VEGETARIAN, "vegetarian": Diet.VEGETARIAN, "veggie": Diet.VEGETARIAN,
}  # fmt: skip
"""Words that a food of this diet may bear, and that make an imitation of any other."""
DENIALS = frozenset(CLAIMS) | _set(
    "mock faux fake imitation alternative substitute replacement"
    " style flavour flavoured flavor flavored less non without no"
)
"""Words that turn a food into something made to resemble it."""
FREE_OF: dict[str, set[Allergen] | None] = {
    "dairy": {Allergen.MILK}, "milk": {Allergen.MILK}, "lactose": set(), "egg": {Allergen.EGG},
    "gluten": {Allergen.GLUTEN, Allergen.WHEAT}, "wheat": {Allergen.WHEAT}, "soya": {Allergen.SOY},
    "nut": {Allergen.TREE_NUT, Allergen.PEANUT}, "nuts": {Allergen.TREE_NUT, Allergen.PEANUT},
    "peanut": {Allergen.PEANUT}, "sesame": {Allergen.SESAME}, "meat": None, "fish": None, "animal": None,
    "gf": {Allergen.GLUTEN, Allergen.WHEAT}, "wf": {Allergen.WHEAT}, "df": {Allergen.MILK}, "lf": set(),
}  # fmt: skip
"""What "free" after a word, or a short sign alone, takes away; None where it makes an imitation."""
FREE_SIGNS = _set("gf wf df lf")
"""These say "free" themselves."""
WITHOUT = _set("no not without non")
AFTER_WITHOUT = _set("the any added")
"""What may stand between "without" and what is not in the food."""
CHANGED = _set(
    "dried dehydrated cooked smoked pickled powdered candied crystallised glace fermented salt dry"
)
"""States that make another food, unless the catalogue lists it under that state."""
CHANGED_ANIMAL = _set(
    "tinned roast roasted fried grilled boiled breaded battered cured potted poached marinated"
)
"""States in which animal food is no longer raw."""
STATES = CHANGED | CHANGED_ANIMAL | {"ground", "minced", "fresh", "raw"}
"""All words that tell in which state the food is."""
OPEN_HEADS = _set(
    "milk butter cheese cream yoghurt flour oil stock sauce paste bread sugar salt egg eggs mince sausage"
    " burger juice soup vinegar seed nut bean powder noodle pepper tea water extract essence ice"
    " roll cake pie crisp cracker jam jelly spread dressing syrup pudding dip mix seasoning spice wrap"
    " steak ham fish chip biscuit cookie bar root bulb berry fruit ball patty chocolate mushroom gourd leaf"
    " melon broth crumb breadcrumb gravy stuffing salad pastry tortilla pickle chutney relish mayonnaise"
    " margarine cereal meat protein drink"
)
"""Nouns so many foods end in that an unknown word before them makes an unknown food ("hemp milk")."""
OTHER_FOODS = _set(
    "peanut almond cashew hazelnut walnut pecan pistachio macadamia coconut oat oats soya rice hemp pea"
    " cocoa shea apple banana pumpkin buck turkey duck goose lamb beef pork chicken veal venison rabbit goat"
    " sheep ostrich crab lobster prawn squid salmon tuna cod trout fish cheese egg nut seed potato corn"
    " bean lentil chestnut acorn cassava cactus garlic onion tomato lemon lime ginger mint chilli curry"
    " maple honey malt ice fruit vegetable jelly cream cookie body hand nappy human breast cat dog horse"
    " camel donkey buffalo mare yak kangaroo whale shark insect cricket spelt rye barley kamut lupin sesame"
    " celery mustard whey casein"
)
"""Words of other foods: before a head noun they make a food of their own ("cashew cream")."""
ANIMALS = _set(
    "goat goats sheep sheeps ewe ewes cow cows calf calfs calves lamb lambs hen hens duck ducks pig pigs"
    " chicken chickens goose camel camels mare mares ox human womans mothers baby babys shepherd shepherds"
    " cottage baker bakers confectioner confectioners brewer brewers ladys lady monkey bird birds"
)
"""Before these, "'s" makes the name of a food ("goat's milk"); after others it tells whose the food is."""
FREE_LINKS = _set(
    "for from to at by on that which who is are was were has have had need needs needed bought brought opened"
    " got gave if when because but so till until before after since near under behind next between around via"
    " per inside into off beside above below came comes said says where while left i we my our its it they"
    " mum mums mom moms mam dad dads nan nans gran grans grandma granny grandad auntie neighbour neighbours"
    " neighbor neighbors sister brother wife husband kids son daughter friend flatmate roommate"
)
"""What follows these tells where the food is from or what it is for; other foods there do not matter."""
HELD_LINKS = _set("in with w plus and n or not like")
"""What follows these belongs to the food, or is another one beside it."""
LINKS = FREE_LINKS | HELD_LINKS
NO_NAME_AFTER = _set("for from with in on at like by near under behind not")
"""A food right after one of these is not what the line is about ("chips" in "potatoes for chips")."""
JOINTS = _set("and plus n or not like")
"""Links to another food beside the one named."""
CARRIERS = _set("oil olive sunflower vegetable water brine syrup juice salt tomato shell skin")
"""What tinned food lies in; it names no other food."""
GENERIC = {
    "cheese": "cheese", "fish": "fish", "pasta": "pasta", "noodle": "noodle", "nut": "nut", "bean": "pulse",
    "lentil": "pulse", "pulse": "pulse", "herb": "herb", "spice": "spice", "seed": "seed", "fruit": "fruit",
    "vegetable": "vegetable", "sauce": "sauce", "bread": "bread", "meat": "meat", "shellfish": "shellfish",
    "mushroom": "fungus", "berry": "berry", "vinegar": "vinegar", "citrus": "citrus", "seafood": "shellfish",
    "green": "leafy_green", "lettuce": "leafy_green", "veg": "vegetable", "oil": "oil",
}  # fmt: skip
"""Nouns that only say again what kind of food it is ("stilton cheese"), and the category they go with."""
NO_REMARK = _set(
    "dressing stuffing topping filling seasoning pudding dumpling wing icing herring shortening"
    " gosling jelly belly barley parsley fly curly pickling breading crumbing frosting"
)
"""Words in "-ing" and "-ly" that name foods; others after a food say what it does or how it is."""
