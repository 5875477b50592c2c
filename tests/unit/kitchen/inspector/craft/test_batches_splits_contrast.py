"""Checks 12, 20 and 25: pans that are not crowded, splits that add up, something to set it off."""

import pytest

from desktop_app.kitchen.inspector.craft import batches, contrast, splits
from desktop_app.schemas.recipe import RecipeDraft, Step
from tests.unit.kitchen.inspector.craft.drafts import draft, found, said, step


def fry(words: str, *foods: str) -> Step:
    return step(words, *foods, vessel="wok", heat="high")


def stir_fry(words: str, chicken: float) -> RecipeDraft:
    return draft(
        {"chicken_breast": chicken, "broccoli": 300},
        fry(words, "chicken_breast"),
        fry("Stir-fry the broccoli, then return the chicken.", "broccoli", "chicken_breast"),
        step("Serve."),
        archetype="stir_fry",
    )


def test_what_fits_the_pan_goes_in_at_once() -> None:
    assert found(stir_fry("Fry the chicken.", 400), batches.CODE) == []


def test_a_crowded_pan_steams() -> None:
    crowded = found(stir_fry("Fry the chicken.", 900), batches.CODE)
    assert [one.place for one in crowded] == ["steps[0]"]
    assert "900 g at once crowd one pan" in said(crowded)


def test_batches_name_the_size_of_the_pan() -> None:
    assert found(stir_fry("Fry the chicken in three batches in a 28 cm pan.", 900), batches.CODE) == []
    assert "how big the pan is" in said(found(stir_fry("Fry the chicken in batches.", 900), batches.CODE))


def tray(words: str) -> RecipeDraft:
    roast = step(words, "potato", "carrot", vessel="tray", oven_c=200)
    return draft({"potato": 1200, "carrot": 600}, roast, step("Serve."), archetype="traybake")


def test_a_full_tray_becomes_two() -> None:
    assert "1800 g at once crowd one tray" in said(found(tray("Roast everything."), batches.CODE))
    assert found(tray("Roast everything on two big trays, 30 x 40 cm each."), batches.CODE) == []
    assert found(tray("Roast everything on two big trays."), batches.CODE) != []


def test_dishes_that_cannot_crowd_are_not_judged() -> None:
    assert found(draft({"potato": 5000}, archetype="curry"), batches.CODE) == []
    assert (
        found(draft({"potato": 5000}, step("Serve the potatoes."), archetype="traybake"), batches.CODE) == []
    )


OIL = {"potato": 300.0, "olive_oil": 20.0}


def split(*texts: str, **grams: float) -> str:
    steps = (step(text, "potato", "olive_oil") for text in texts)
    return said(found(draft({**OIL, **grams}, *steps), splits.CODE))


@pytest.mark.parametrize(
    "texts",
    [
        ("Toss the potatoes with half of the oil.", "Drizzle with the rest of the oil."),
        ("Toss the potatoes with most of the oil.", "Drizzle with the remaining oil."),
        ("Toss the potatoes with half the oil.", "Drizzle with the olive oil."),
        ("Whisk half of the oil into the potatoes, then the rest."),
        ("Use a third of the oil.", "Use half of the remaining olive oil.", "Add the rest of the oil."),
        ("Toss the potatoes with the oil.",),
        ("Crush half of the potatoes in the oil.",),
        ("Add 1 tbsp of the oil.", "Add 1 tsp oil to the potatoes."),
    ],
)
def test_splits_that_add_up(texts: tuple[str, ...] | str) -> None:
    assert split(*((texts,) if isinstance(texts, str) else texts)) == ""


def test_half_without_the_rest() -> None:
    assert "What becomes of the rest of the olive oil?" in split("Toss the potatoes with half of the oil.")


def test_the_rest_without_a_first_part() -> None:
    assert "Nothing of the olive oil was used before" in split("Drizzle with the rest of the oil.")


def test_spoons_that_are_more_than_the_list() -> None:
    assert "The steps take 34 g olive oil, the list 20 g" in split("Add 1 1/2 tbsp oil.", "Add 1 tbsp oil.")


@pytest.mark.parametrize("drink", ["150 ml oat milk", "150 ml of the oat milk"])
def test_oat_milk_is_no_oats(drink: str) -> None:
    porridge = step(f"Simmer the oats in {drink}, with the peanut butter and butter.", "oats", "oat_milk")
    listed = {"oats": 45.0, "oat_milk": 155.0, "butter": 5.0, "peanut_butter": 15.0}
    assert found(draft(listed, porridge), splits.CODE) == []
    too_much = step("Simmer 150 g oats in the oat milk.", "oats", "oat_milk")
    assert "The steps take 150 g oats, the list 45 g" in said(found(draft(listed, too_much), splits.CODE))


def aside(first: str, then: str, *later: str) -> str:
    steps = (step(first, "potato", "olive_oil"), step(then, *later), step("Serve hot."))
    return said(found(draft(OIL, *steps), splits.CODE))


def test_what_is_set_aside_comes_back() -> None:
    lost = aside("Fry the potatoes in the oil. Lift onto a plate.", "Warm the sauce.")
    assert "What is set aside here never comes back" in lost
    assert aside("Fry the potatoes in the oil. Lift onto a plate.", "Return everything to the pan.") == ""
    assert aside("Fry the potatoes in the oil. Lift onto a plate.", "Add the spuds.", "potato") == ""
    assert aside("Fry the potatoes in the oil. Turn out onto a plate and slide back in.", "Wait.") == ""
    assert aside("Stir the oil. Put on a plate.", "Wait.") != ""
    assert (
        said(found(draft(OIL, step("Fry all. Slide onto a plate.", "potato", "olive_oil")), splits.CODE))
        == ""
    )


def plain(*foods: str, **more: str) -> list[str]:
    return [one.message for one in found(draft(dict.fromkeys(foods, 100.0), **more), contrast.CODE)]


def test_two_textures_and_two_colours_are_contrast() -> None:
    assert plain("chicken_breast", "broccoli") == []


def test_a_herb_a_pickle_or_a_crunch_is_contrast() -> None:
    for topping in ("parsley", "gherkin", "almond"):
        assert plain("potato", topping) == []


def test_plain_food_says_so() -> None:
    assert len(plain("potato")) == 1
    assert plain("potato", notes="It is plain: something crisp or fresh beside it sets it off.") == []
    assert plain("potato", tip="A salad goes well with it, because it is crisp.") == []


def test_drinks_are_not_chewed() -> None:
    assert plain("milk", course="drink") == []
    assert plain("milk", vessel="glass", course="snack") == []
