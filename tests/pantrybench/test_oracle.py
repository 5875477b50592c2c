"""The oracle's rules of craft, proved by hand: a good recipe, and one change it must see."""

import pytest

from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import Ingredient, RecipeDraft, Step
from tests.fakes.drafts import grams, ids, with_step
from tests.pantrybench.breaks.registry import said
from tests.pantrybench.handmade import ORACLE, OVEN, PAN, SOUP, also, judged, retitled, weighed, wish


@pytest.mark.parametrize("case", [OVEN, PAN, (SOUP, wish(SOUP))], ids=["oven", "pan", "soup"])
def test_nothing_is_wrong_with_a_good_recipe(case: tuple[RecipeDraft, CookRequest]) -> None:
    assert ORACLE.judge(*case) == []


TRAY = OVEN[0]
LONG = " ".join(f"Count to number {n} slowly." for n in range(20))
FAULTS: list[tuple[str, RecipeDraft]] = [
    ("M14 craft salt: ", weighed("salt", 20)),
    ("M14 craft flat: ", weighed("salt", 0.2)),
    ("M14 craft fat: 74", weighed("vegetable_oil", 148)),
    ("M14 craft fat: 0.5", weighed("vegetable_oil", 1)),
    ("M14 craft energy: ", weighed("red_lentil", 60)),
    ("M14 craft protein: ", weighed("red_lentil", 60)),
    ("M14 craft share: onion", weighed("onion", 22, retitled("Onion and lentil soup"))),
    ("M14 craft hero: red_lentil", weighed("red_lentil", 12)),
    ("M14 craft least: 7 g carrot", also(SOUP, grams("carrot", "carrot", 14))),
    (
        "M14 craft amount: 0.33 egg",
        also(SOUP, Ingredient(food_id=FoodId("egg"), name="egg", quantity=0.33, grams=16.5)),
    ),
    (
        "M14 craft veto: coconut",
        also(also(SOUP, grams("coconut_milk", "coconut milk", 60)), grams("parmesan", "parmesan", 20)),
    ),
    ("M14 craft veto: jam", also(SOUP, grams("jam", "jam", 20))),
    (
        "M14 craft veto: rice and pasta",
        also(
            also(SOUP, grams("cooked_rice", "cooked rice", 200)), grams("cooked_pasta", "cooked pasta", 200)
        ),
    ),
    (
        "M14 craft veto: fish and poultry",
        also(
            also(SOUP, grams("cooked_chicken", "cooked chicken", 100)), grams("tuna_tin", "tinned tuna", 100)
        ),
    ),
    ("M14 craft oven: no figure", with_step(TRAY, 0, text="Heat the oven to 200 °C.")),
    ("M14 craft oven: 300 °C", with_step(TRAY, 2, oven_c=300)),
    ("M14 craft preheat: ", with_step(TRAY, 0, minutes=1)),
    ("M14 craft minutes: 88", with_step(SOUP, 1, text=SOUP.steps[1].text.replace("22", "88"))),
    ("M14 craft minutes: 80 by", with_step(SOUP, 1, minutes=80)),
    (
        "M14 craft heat: ",
        with_step(SOUP, 0, text="Put the onion, garlic and vegetable oil together until soft."),
    ),
    (
        "M14 craft cue: ",
        with_step(SOUP, 1, text="Pour in 700 ml water with the red lentils and simmer 22 minutes."),
    ),
    ("M14 craft cue: says nothing", with_step(SOUP, 1, text=SOUP.steps[1].text.replace("soft", "done"))),
    (
        "M14 craft garlic: goes in before",
        with_step(
            SOUP,
            0,
            text=(
                "Fry the garlic in the vegetable oil over a medium heat for 2 minutes, until gold. "
                "Cook the onion for 8 minutes, until soft."
            ),
        ),
    ),
    (
        "M14 craft garlic: 9 minutes",
        with_step(SOUP, 0, text=SOUP.steps[0].text.replace("1 minute,", "9 minutes,")),
    ),
    ("M14 craft herb: parsley", said(SOUP, "Stir in the parsley and simmer for 9 minutes, until dull.", 1)),
    ("M14 craft yoghurt: ", said(SOUP, "Stir in the natural yoghurt and boil for 2 minutes.", 1)),
    ("M14 craft title: 10 words", retitled("A red lentil soup for us all on a day")),
    ("M14 craft title: “Delight”", retitled("Red lentil Delight")),
    ("M14 craft title: 47 letters", retitled("Red lentil soup, thick and peppery, from Kerala")),
    (
        "M14 craft opening: three",
        SOUP.model_copy(
            update={
                "steps": tuple(
                    s.model_copy(update={"text": f"Stir number {n}. {s.text}"})
                    for n, s in enumerate(SOUP.steps)
                )
            }
        ),
    ),
    (
        "M14 craft opening: “Add”",
        SOUP.model_copy(
            update={
                "steps": tuple(
                    s.model_copy(update={"text": f"Add number {n}. {s.text}"})
                    for n, s in enumerate(SOUP.steps)
                )
            }
        ),
    ),
    ("M14 craft steps: 1", with_step(SOUP, 0, text=f"{SOUP.steps[0].text} {LONG}")),
    ("M14 craft steps: 2", SOUP.model_copy(update={"steps": SOUP.steps[1:]})),
    ("M14 craft description: ", SOUP.model_copy(update={"description": LONG})),
    ("M14 craft tip: ", SOUP.model_copy(update={"tip": "Buy good lentils."})),
    ("M14 craft claim: smoky", retitled("Smoky red lentil soup")),
    ("M14 craft words: “a little the”", said(SOUP, "Top with a little the parsley.", -1)),
    ("M14 craft words: “scatter", said(SOUP, "Scatter over the natural yoghurt.", -1)),
    ("M14 craft pronoun: “Stir it", with_step(SOUP, 0, text=f"Stir it well. {SOUP.steps[0].text}")),
    (
        "M14 craft pronoun: “the mixture”",
        said(SOUP, "Make one mixture in a cup and a second mixture in a bowl. Pour in the mixture.", -1),
    ),
    (
        "M14 craft cooked: ",
        said(also(SOUP, grams("cucumber", "cucumber", 60)), "Fry the cucumber until gold.", 1),
    ),
    (
        "M14 craft cooked: mayonnaise",
        said(also(SOUP, grams("mayonnaise", "mayonnaise", 20)), "Simmer the mayonnaise.", 1),
    ),
    ("M14 seam: ", said(SOUP, "Wait 1 minutes.", 1)),
    ("M9 served before", said(SOUP, "Serve at once.", 0)),
    ("M8 rinsed poultry", said(TRAY, "Rinse the chicken thighs well.")),
    ("M8 left in the warm", said(SOUP, "Leave the rest at room temperature overnight.", -1)),
    ("M8 oil too hot", said(SOUP, "Heat the oil to 210 °C.")),
]


@pytest.mark.parametrize(("fault", "draft"), FAULTS, ids=[fault.strip() for fault, _ in FAULTS])
def test_a_fault_is_told(fault: str, draft: RecipeDraft) -> None:
    assert [text for text in judged(draft) if text.startswith(fault)]


def test_nothing_sharp_needs_a_word_about_it() -> None:
    blunt = tuple(line for line in SOUP.ingredients if line.food_id not in {"lemon", "natural_yoghurt"})
    last = {"text": "Season with the salt and parsley.", "foods": ids("salt", "parsley")}
    dull = with_step(SOUP, -1, **last).model_copy(update={"ingredients": blunt})
    assert any("craft acid" in text for text in judged(dull))
    told = dull.model_copy(update={"notes": "A squeeze of lemon would lift this."})
    assert not any("craft acid" in text for text in judged(told))


def test_a_light_dish_may_say_so() -> None:
    light = weighed("red_lentil", 60).model_copy(update={"notes": "A light dish: 200 kcal a serving."})
    assert not any("energy" in text or "protein" in text for text in judged(light))


def test_a_child_counts_as_less_than_a_plate() -> None:
    salty = weighed("salt", 9.5)
    assert not any("a serving" in text for text in judged(salty) if "salt" in text)
    assert any("a serving" in text for text in judged(salty, children=2) if "salt" in text)


@pytest.mark.parametrize(
    ("family", "food", "water", "wrong"),
    [
        ("dal", "red_lentil", 700, False),
        ("dal", "red_lentil", 100, True),
        ("porridge", "oats", 900, False),
        ("porridge", "oats", 3000, True),
        ("pilaf", "rice", 320, False),
        ("pilaf", "rice", 900, True),
        ("risotto", "risotto_rice", 600, False),
        ("risotto", "risotto_rice", 200, True),
    ],
)
def test_liquid_is_what_the_grain_drinks(family: str, food: str, water: int, wrong: bool) -> None:
    draft = RecipeDraft(
        title="A bowl",
        servings=2,
        archetype=family,
        ingredients=(grams(food, food, 160),),
        steps=(Step(text=f"Pour in {water} ml water and simmer until soft.", foods=ids(food)),),
    )
    assert any("craft liquid" in text for text in judged(draft)) == wrong


def test_fahrenheit_is_told_to_those_who_use_it() -> None:
    bare = with_step(TRAY, 0, text="Heat the oven to 200 °C (180 °C fan).")
    assert any("no °F" in text for text in judged(bare, fahrenheit=True))
    assert not any("no °F" in text for text in judged(bare))


def test_no_title_of_late() -> None:
    assert any("last twenty" in text for text in judged(SOUP, recent_titles=("Red Lentil Soup",)))


@pytest.mark.parametrize(
    ("title", "fault"),
    [("Red lentil soup with flour", ["plain_flour"]), ("Red lentil soup with flour tortillas", [])],
)
def test_words_of_a_longer_name_are_its_own(title: str, fault: list[str]) -> None:
    dish = also(retitled(title), grams("plain_flour", "plain flour", 10))
    wraps = also(dish, grams("flour_tortilla", "flour tortilla", 120))
    shares = [text for text in judged(wraps) if "craft share" in text]
    assert [text.split()[3] for text in shares] == fault


def test_cooked_grain_has_swollen_already() -> None:
    """70 g of carrot are a trace of a pot of soup only when the quinoa grows once more."""
    dish = also(retitled("Red lentil soup with quinoa and carrot"), grams("carrot", "carrot", 70))
    assert not [
        text for text in judged(also(dish, grams("cooked_quinoa", "cooked quinoa", 300))) if "share" in text
    ]
