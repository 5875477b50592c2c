"""M14, check 7 of chef.md section 5: foods that never meet, from section 3, put in lists by hand."""

from collections.abc import Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft
from tests.pantrybench.oracles.balance import plates
from tests.pantrybench.oracles.facts import Facts, listed
from tests.pantrybench.oracles.families import TWO_STARCHES, is_sweet
from tests.pantrybench.oracles.lists import ids

FISH = ids(
    "salmon cod haddock plaice sea_bass tilapia trout mackerel tuna_steak monkfish smoked_mackerel "
    "sardine halibut swordfish pollock hake basa sea_bream snapper herring kipper catfish mussel clam "
    "squid scallop octopus oyster"
)
MELTING = ids(
    "cheddar red_leicester mozzarella gouda american_cheese blue_cheese brie camembert edam emmental gruyere"
)
SOY = ids("soy_sauce dark_soy_sauce tamari fish_sauce oyster_sauce")
HARD_CHEESE = ids("parmesan pecorino grana_padano manchego vegetarian_hard_cheese")
CREAM = ids("double_cream single_cream mascarpone clotted_cream")
COCONUT = ids("coconut_milk coconut_milk_light coconut_cream")
ITALIAN_HERBS = ids("oregano_dried rosemary sage rosemary_dried sage_dried mixed_herbs marjoram_dried")
BITTER_BRINE = ids("black_olive green_olive capers")
CURRY = ids("garam_masala curry_powder indian_curry_paste")
SWEET_ONLY = ids(
    "chocolate_spread caramel_sauce ice_cream marshmallow sprinkles custard custard_powder icing_sugar "
    "jam marmalade vanilla_extract milk_chocolate white_chocolate condensed_milk marzipan halva "
    "sponge_fingers fruit_yoghurt whipped_cream digestive_biscuit hot_chocolate_powder"
)
SAVOURY_ONLY = ids(
    "onion red_onion spring_onion leek shallot garlic garlic_powder onion_powder cumin stock_cube bacon"
)

PAIRS: tuple[tuple[frozenset[str], frozenset[str], str], ...] = (
    (FISH, MELTING, "fish and melting cheese"),
    (
        FISH,
        ids("cinnamon dark_chocolate milk_chocolate white_chocolate cocoa_powder banana"),
        "fish and sweet spice",
    ),
    (SOY, CREAM | HARD_CHEESE, "soy or fish sauce and cream or hard cheese"),
    (SOY, ITALIAN_HERBS, "soy or fish sauce and Italian herbs"),
    (COCONUT, HARD_CHEESE, "coconut and hard cheese"),
    (COCONUT, CREAM, "two creamy bodies"),
    (BITTER_BRINE, CURRY, "olives or capers and curry spice"),
)
STARCHES = {
    "rice": ids("rice basmati_rice brown_rice risotto_rice jasmine_rice sushi_rice paella_rice cooked_rice"),
    "pasta": ids(
        "pasta spaghetti lasagne_sheets fresh_pasta tagliatelle wholewheat_pasta cooked_pasta gnocchi orzo"
    ),
    "noodles": ids("egg_noodles rice_noodles udon_noodles soba_noodles ramen_noodles"),
    "grain": ids("couscous quinoa bulgur_wheat polenta millet freekeh"),
}
SALTED_TOO = ids("lassi")
HEROES = {"poultry", "meat", "fish", "shellfish"}
SEA = {"fish", "shellfish"}
PORTION_G = 30.0


def vetoed(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Pairs of foods, and of bases and heroes, that no cook would put on one plate."""
    foods = listed(draft)
    for left, right, words in PAIRS:
        if foods & left and foods & right:
            yield f"veto: {words} ({', '.join(sorted(foods & (left | right)))})"
    if is_sweet(draft) and draft.archetype not in SALTED_TOO and foods & SAVOURY_ONLY:
        yield f"veto: {', '.join(sorted(foods & SAVOURY_ONLY))} in a sweet dish"
    if not is_sweet(draft) and draft.archetype and foods & SWEET_ONLY:
        yield f"veto: {', '.join(sorted(foods & SWEET_ONLY))} in a savoury dish"
    yield from _crowds(draft, request, facts)


def _crowds(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Two bases, or two heroes of which one walked and one swam or flew."""
    large = {str(i.food_id) for i in draft.ingredients if (i.grams or 0) / plates(draft, request) > PORTION_G}
    bases = [name for name, members in STARCHES.items() if large & members]
    if len(bases) > 1 and draft.archetype not in TWO_STARCHES:
        yield f"veto: {' and '.join(bases)} as two bases"
    animals = {facts.category(food) for food in large} & HEROES
    kinds = {"sea" if animal in SEA else animal for animal in animals}
    if len(kinds) > 1:
        yield f"veto: {' and '.join(sorted(animals))} as two heroes"
