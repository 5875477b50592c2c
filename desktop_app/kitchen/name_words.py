"""Words around the names of foods: which say nothing, which say it is another food."""

from desktop_app.kitchen.brands import ONE_WORD


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
    " plain extra raw uncooked unopened opened open own brand homemade home made whole baby mini"
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
BRANDS = ONE_WORD | _set(
    "heinz tesco sainsburys asda aldi lidl waitrose morrisons coop ocado costco walmart kroger target trader"
    " joes hellmanns barilla de cecco napolina cirio mutti branston ambrosia lurpak"
    " pilgrims yeo valley arla cravendale muller fage chobani"
    " danone activia birds eye aunt bessies mccain del monte dole knorr oxo bisto kallo maggi"
    " schwartz kikkoman amoy sharwoods pataks tilda uncle bens veetee quaker kelloggs weetabix"
    " hovis warburtons kingsmill allinson mcdougalls homepride tate lyle colmans frenchs lea"
    " perrins tabasco sarsons filippo berio bertolli kerrygold land olakes kraft"
    " hersheys cadbury lindt nestle bournville rowse john west princes starkist"
)
COLOURS = _set("red green yellow white black brown orange purple pink golden blue dark light")
DENIALS = _set(
    "vegan vegetarian veggie plant based meatless mock faux fake imitation alternative substitute replacement"
    " alpro oatly quorn violife flora stork beyond impossible nush koko ripple miyokos cauldron tofurky"
    " style flavour flavoured flavor flavored quorn less non without no"
)
"""Words that turn a food into something made to resemble it."""
FREE_OF = _set("dairy milk egg gluten wheat nut nuts meat soya fish")
CHANGED = _set("dried dehydrated cooked smoked pickled powdered candied crystallised glace fermented salt")
"""States that make another food, unless the catalogue lists it under that state."""
CHANGED_ANIMAL = _set(
    "tinned roast roasted fried grilled boiled breaded battered cured potted poached marinated"
)
"""States in which animal food is no longer raw."""
HARMLESS_STATES = CHANGED_ANIMAL | _set("ground minced cooked")
OPEN_HEADS = _set(
    "milk butter cheese cream yoghurt flour oil stock sauce paste bread sugar salt egg eggs mince sausage"
    " burger juice soup vinegar seed nut bean pea rice powder noodle pepper tea water extract essence ice"
    " roll cake pie crisp cracker jam jelly spread dressing syrup pudding dip mix seasoning spice wrap"
    " steak ham bacon fish chip biscuit cookie bar root bulb berry fruit ball patty pasta chocolate"
)
"""Nouns so many foods end in that an unknown word before them makes an unknown food ("hemp milk")."""
OTHER_FOODS = _set(
    "peanut almond cashew hazelnut walnut pecan pistachio macadamia coconut oat oats soya rice hemp pea"
    " cocoa shea apple banana pumpkin buck turkey duck goose lamb beef pork chicken veal venison rabbit goat"
    " sheep ostrich crab lobster prawn squid salmon tuna cod trout fish cheese egg nut seed potato corn"
    " bean lentil chestnut acorn cassava cactus garlic onion tomato lemon lime ginger mint chilli curry"
    " maple honey malt ice fruit vegetable jelly cream cookie body hand nappy human breast cat dog horse"
)
"""Words of other foods: before a head noun they make a food of their own ("cashew cream")."""
LINKS = _set("in with for from to")
"""What follows these does not name the food ("tuna in oil")."""
CARRIERS = _set("oil olive sunflower vegetable water brine syrup juice salt tomato sauce shell skin")
"""What tinned food lies in; it names no other food."""
