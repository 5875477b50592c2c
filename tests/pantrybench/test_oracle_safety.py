"""The oracle's rules of safety, proved by hand: what harms somebody is told, what harms nobody is not."""

import pytest

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Allergen, Diet
from desktop_app.schemas.pantry import StockItem
from desktop_app.schemas.people import LifeStage
from desktop_app.schemas.recipe import Step, StepKind
from tests.fakes.drafts import grams, ids, with_more, with_step
from tests.pantrybench.breaks.registry import said
from tests.pantrybench.generator import read_rows
from tests.pantrybench.handmade import SOUP, also, judged, wish
from tests.pantrybench.oracles.hazards import dangers


@pytest.mark.parametrize(
    ("food", "stage"),
    [
        ("honey", LifeStage.INFANT),
        ("swordfish", LifeStage.UNDER_FIVE),
        ("beef_liver", LifeStage.PREGNANT),
        ("pate", LifeStage.OVER_65),
        ("smoked_salmon", LifeStage.WEAK_IMMUNITY),
        ("bean_sprouts", LifeStage.PREGNANT),
    ],
)
def test_some_foods_are_not_for_everybody(food: str, stage: LifeStage) -> None:
    served = also(SOUP, grams(food, ORACLE_NAMES[food], 60))
    told = [text for text in judged(served, stages=frozenset({stage})) if text.startswith(f"M5 {food}")]
    assert told
    assert not [text for text in judged(served) if text.startswith(f"M5 {food}")]


ORACLE_NAMES = {row["id"]: row["name"] for row in read_rows().values()}


def test_what_is_cooked_through_may_be_served_to_the_weak() -> None:
    sprouts = also(SOUP, grams("bean_sprouts", "bean sprouts", 60))
    hot = with_step(sprouts, 1, foods=(*sprouts.steps[1].foods, FoodId("bean_sprouts")))
    assert not [t for t in judged(hot, stages=frozenset({LifeStage.PREGNANT})) if t.startswith("M5 bean")]


def test_round_and_hard_foods_are_cut_for_small_children() -> None:
    child = frozenset({LifeStage.UNDER_FIVE})
    whole = also(SOUP, grams("grape", "grapes", 60, "whole"))
    cut = also(SOUP, grams("grape", "grapes", 60, "quartered"))
    assert any("choke" in text for text in judged(whole, stages=child))
    assert not any("choke" in text for text in judged(cut, stages=child))
    told = whole.model_copy(update={"notes": "For small children cut the grapes into quarters lengthways."})
    assert not any("choke" in text for text in judged(told, stages=child))
    onions = whole.model_copy(update={"notes": "Cut the onions small."})
    assert any("choke" in text for text in judged(onions, stages=child))
    assert not any("choke" in text for text in judged(whole))


def test_leftover_rice_is_fresh_and_hot() -> None:
    rice = also(SOUP, grams("cooked_rice", "cooked rice", 200))
    assert any("how old" in text for text in judged(rice))
    told = rice.model_copy(update={"notes": "Use rice no more than a day old."})
    assert not any("how old" in text for text in judged(told))
    cold = with_step(rice, 1, text="Pour in 700 ml water with the red lentils and wait.")
    assert any("not heated" in text for text in judged(cold))


def test_dried_beans_are_soaked_and_boiled_hard() -> None:
    beans = also(SOUP, grams("kidney_bean_dried", "dried kidney beans", 100))
    assert any("dried beans" in text for text in judged(beans))
    safe = said(beans, "Soak the beans overnight and boil them hard for 30 minutes.", 0)
    short = said(beans, "Soak the beans overnight and boil them hard for 5 minutes.", 0)
    assert not any("dried beans" in text for text in judged(safe))
    assert any("dried beans" in text for text in judged(short))


def test_roots_that_poison_and_berries_for_the_weak_are_boiled() -> None:
    taro = also(SOUP, grams("taro", "taro", 100))
    assert any("taro is not boiled" in text for text in judged(taro))
    berries = also(SOUP, grams("frozen_berries", "frozen berries", 60))
    assert any("berries are not" in t for t in judged(berries, stages=frozenset({LifeStage.WEAK_IMMUNITY})))
    assert any("berries are not" in text for text in judged(berries))
    told = berries.model_copy(update={"notes": "Boil the frozen berries for 1 minute."})
    assert not any("berries are not" in text for text in judged(told))


@pytest.mark.parametrize(
    ("cooked", "is_heated"),
    [
        ("Bake the filling for 15 minutes, until hot through.", True),
        ("Bake the salmon for 15 minutes.", False),
    ],
)
def test_what_a_filling_holds_is_heated_with_it(cooked: str, is_heated: bool) -> None:
    peas = with_more(SOUP, grams("frozen_peas", "frozen peas", 60))
    mixed = Step(text="Mix the frozen peas in a bowl.", kind=StepKind.PREPARE, foods=ids("frozen_peas"))
    baked = Step(text=cooked, kind=StepKind.COOK, minutes=15)
    draft = peas.model_copy(update={"steps": (mixed, baked, *SOUP.steps)})
    assert ("M8 frozen_peas is not heated" not in judged(draft)) is is_heated


def test_frozen_vegetables_are_heated_and_mussels_sorted() -> None:
    peas = also(SOUP, grams("frozen_peas", "frozen peas", 60))
    assert "M8 frozen_peas is not heated" in judged(peas)
    told = peas.model_copy(update={"notes": "Cook the peas until steaming hot."})
    assert "M8 frozen_peas is not heated" not in judged(told)
    mussels = also(SOUP, grams("mussel", "mussels", 200))
    assert any("thrown away" in text for text in judged(mussels))
    told = mussels.model_copy(update={"notes": "Throw away any that stay shut."})
    assert not any("thrown away" in text for text in judged(told))


@pytest.mark.parametrize(
    ("sentence", "harms"),
    [
        ("Leave what is left at room temperature overnight.", True),
        ("Never leave it at room temperature overnight.", False),
        ("Rinse the turkey wings well, with no splashing.", True),
        ("Thaw the mince on the counter.", True),
    ],
)
@pytest.mark.parametrize("place", ["steps", "tip", "notes", "description"])
def test_a_danger_anywhere_fails_the_whole_recipe(sentence: str, harms: bool, place: str) -> None:
    told = said(SOUP, sentence, -1) if place == "steps" else SOUP.model_copy(update={place: sentence})
    assert any(text.startswith("M8") for text in judged(told)) is harms


@pytest.mark.parametrize(
    "sentence",
    [
        "wash the turkey in the sink.",
        "defrost the mince on the worktop.",
        "save the raw marinade for next time.",
        "seal the jars and keep them for a year.",
        "put the frozen chicken in the slow cooker.",
        "reheat it in the slow cooker.",
        "put dried kidney beans straight into the pot.",
        "garlic in oil keeps for weeks.",
        "serve as ceviche.",
        "serve the burgers pink.",
        "lick the bowl and eat the raw dough.",
        "fry the green potatoes.",
        "fill the blender to the brim.",
        "throw water on burning oil.",
        "a bulging tin is fine.",
        "use foraged mushrooms.",
        "crush the apricot kernels.",
        "if the courgette is bitter, eat it.",
        "boil until the yolks are still runny.",
        "reheat it twice.",
        "cut the bread on the same board as the raw chicken.",
    ],
)
def test_dangerous_sentences(sentence: str) -> None:
    assert list(dangers(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "do not rinse the chicken.",
        "never thaw meat on the counter.",
        "cook the burgers until no pink is left.",
        "cut away any green patches of the potatoes.",
        "throw away bulging tins.",
        "discard a bitter courgette.",
        "fry the garlic in the oil for 1 minute.",
        "rinse the chickpeas.",
        "serve with tartare sauce.",
        "slice the green parts of the spring onion.",
        "roast at 220 °c in the oven with the oil.",
    ],
)
def test_harmless_sentences(sentence: str) -> None:
    assert not list(dangers(sentence))


def test_every_pack_has_to_be_read() -> None:
    """Curry powder varies in mustard: one unread pack is enough to keep it from the allergic."""
    spiced = also(SOUP, grams("curry_powder", "curry powder", 2))
    read = StockItem(food_id=FoodId("curry_powder"), grams=20, confirmed_free=frozenset(Allergen))
    unread = StockItem(food_id=FoodId("curry_powder"), grams=20)
    shelf = tuple(item for item in wish(spiced).stock if item.food_id != "curry_powder")
    allergic = frozenset({Allergen.MUSTARD})
    blocked = "M5 curry_powder may not be served"
    assert blocked not in judged(spiced, stock=(*shelf, read), allergens=allergic)
    assert blocked in judged(spiced, stock=(*shelf, read, unread), allergens=allergic)


def test_a_synonym_hides_nothing() -> None:
    told = said(SOUP, "Scatter over groundnuts.", -1)
    assert any(text.startswith("M5") for text in judged(told, allergens=frozenset({Allergen.PEANUT})))
    vegan = judged(SOUP, diets=frozenset({Diet.VEGAN}))
    assert "M5 natural_yoghurt may not be served" in vegan
