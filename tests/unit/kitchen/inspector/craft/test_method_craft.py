"""What is cooked first, ovens, heat and cues, preparation, braises, pronouns, openings."""

import pytest

from desktop_app.schemas.generation import Severity
from desktop_app.schemas.recipe import Minutes, RecipeDraft, Step, StepKind
from tests.unit.kitchen.inspector.craft.telling import (
    cook,
    dish,
    findings,
    finish,
    prepare,
    told,
    told_of_an_import,
    with_preparation,
)


def cooked_first(foods: tuple[str, ...], *steps: Step) -> list[str]:
    return told(dish(foods, *steps, finish()), "cooked first")


FRY_CARROTS = cook("Fry the carrots over a medium heat for 5 minutes, until soft.")
TOSS = cook("Toss the pasta with the olive oil for 2 minutes, until glossy.")


def test_pasta_is_boiled_before_it_is_tossed() -> None:
    boil = cook("Boil the pasta in a pan of water for 10 minutes, until tender. Drain.")
    assert cooked_first(("pasta", "olive_oil"), TOSS) == ["The pasta is used before it is cooked."]
    assert not cooked_first(("pasta", "olive_oil"), boil, TOSS)


def test_dry_lentils_and_couscous_need_water_too() -> None:
    mix = prepare("Mix the red lentils and couscous with the olive oil.")
    found = cooked_first(("red_lentil", "couscous", "olive_oil"), mix)
    assert [message.split(" is ")[0] for message in found] == ["The red lentil", "The couscous"]


def test_rice_toasted_before_its_stock_is_a_risotto() -> None:
    toast = cook("Stir in the risotto rice for 2 minutes, until glassy.")
    ladle = cook("Pour in the stock and simmer for 18 minutes, until creamy.")
    assert not cooked_first(("risotto_rice", "vegetable_stock"), toast, ladle)


@pytest.mark.parametrize("food", ["cooked_rice", "chickpea", "fresh_pasta", "gnocchi", "tomato"])
def test_what_comes_ready_needs_no_boiling(food: str) -> None:
    name = food.replace("_", " ")
    assert not cooked_first((food, "olive_oil"), cook(f"Fry the {name} for 4 minutes, until hot."))


def test_a_line_that_says_cooked_is_believed() -> None:
    recipe = with_preparation(dish(("pasta", "olive_oil"), TOSS, finish()), "pasta", "cooked and cold")
    assert not told(recipe, "cooked first")


def test_a_food_no_step_names_is_somebody_elses_finding() -> None:
    assert not cooked_first(("pasta", "olive_oil"), cook("Heat the olive oil for 1 minute, until hot."))


def test_a_line_without_a_known_food_is_passed_over() -> None:
    recipe = dish(("pasta", "olive_oil"), TOSS, finish())
    unknown = recipe.ingredients[0].model_copy(update={"food_id": None})
    assert not told(recipe.model_copy(update={"ingredients": (unknown,)}), "cooked first")


def pasta(*sentences: str) -> list[str]:
    boil = cook(" ".join(sentences))
    rest = cook("Toss the pasta with a splash of the cooking water for 2 minutes, until glossy.")
    return cooked_first(("pasta",), boil, rest)


def test_cooking_water_is_kept_before_it_is_poured_away() -> None:
    boil = "Boil the pasta in water for 10 minutes, until tender."
    assert not pasta(boil, "Save a cup of the cooking water, then drain.")
    assert "some before draining" in pasta(boil, "Drain well.")[0]
    assert "after it is poured away" in pasta(boil, "Drain, then save a cup of the cooking water.")[0]
    assert "after it is poured away" in pasta(boil, "Drain well.", "Save a cup of the cooking water.")[0]


def heat_oven(text: str, celsius: float) -> Step:
    return Step(text=text, kind=StepKind.PREHEAT, oven_c=celsius, minutes=12)


def oven(text: str, celsius: float = 200) -> list[str]:
    return told(dish(("potato",), heat_oven(text, celsius), finish()), "oven")


def test_an_oven_is_told_in_three_numbers() -> None:
    assert not oven("Heat the oven to 200 °C (180 °C fan, 400 °F).")
    assert oven("Heat the oven to 200 °C.") == [
        "The oven is set without a number for fans.",
        "The oven is set without a number in °F.",
    ]
    assert oven("Heat the oven to 200 °C (fan 180 °C, 400 °F).") == []
    assert oven("Heat the oven to 200 °C (180 °C fan, 350 °F).") == [
        "The oven is set without a number in °F."
    ]


def test_ovens_stay_between_140_and_240() -> None:
    assert "ovens cook between 140 and 240" in oven("Heat it to 260 °C (240 °C fan, 500 °F).", 260)[0]
    bake = cook("Bake the potatoes for 60 minutes, until soft.", oven_c=120)
    assert told(dish(("potato",), bake, finish()), "oven")


def heat(*steps: Step, foods: tuple[str, ...] = ("potato", "olive_oil")) -> list[str]:
    return told(dish(foods, *steps, finish()), "heat")


def test_a_step_on_the_heat_says_level_time_and_cue() -> None:
    assert heat(cook("Fry the potatoes.")) == [
        "The step does not say how hot.",
        "The step does not say how long.",
        "No word tells when the step is done.",
    ]
    assert not heat(cook("Fry the potatoes over a medium heat for 12 minutes, until golden."))


def test_a_microwave_asks_for_time_and_cue_as_a_pan_does() -> None:
    assert heat(cook("Microwave the potatoes on full power.", vessel="microwave")) == [
        "The step does not say how long.",
        "No word tells when the step is done.",
    ]
    timed = "Microwave the potatoes on full power for 8 minutes, until a knife slides in."
    assert not heat(cook(timed, vessel="microwave"))


def test_the_level_of_a_pan_lasts_until_another_takes_over() -> None:
    first = cook("Heat the olive oil over a medium heat for 1 minute, until it shimmers.")
    same = cook("Fry the potatoes for 12 minutes, until golden.")
    other = cook("Fry the potatoes for 12 minutes, until golden.", vessel="wok")
    assert not heat(first, same)
    assert heat(first, other) == ["The step does not say how hot."]


def test_a_packet_tells_the_time_too() -> None:
    assert not heat(
        cook("Boil the pasta as the packet says, until al dente.", vessel="large pan"), foods=("pasta",)
    )


def test_what_is_off_the_heat_or_in_the_oven_needs_no_level() -> None:
    assert not heat(cook("Blend the potatoes off the heat.", heat=""))
    assert not heat(cook("Cook the potatoes for 40 minutes, until brown.", oven_c=200))


def test_a_cue_is_one_its_food_can_show() -> None:
    found = heat(cook("Boil the potatoes for 15 minutes, until the juices run clear."))
    assert found == ["“juices run clear” is no sign that potato is done."]
    assert heat(cook("Boil the potatoes for 15 minutes, until golden.")) == [
        "Nothing gets “golden” in water or steam."
    ]
    assert not heat(cook("Boil the potatoes for 15 minutes, until nothing is golden."))


def test_a_cue_in_a_step_that_names_no_food_is_let_be() -> None:
    assert not heat(cook("Cook over a low heat for 5 minutes, until the fat runs."))


def timed(prep: int, *steps: Step) -> RecipeDraft:
    recipe = dish({"onion": 400.0, "carrot": 400.0}, *steps, finish(), minutes=Minutes(prep=prep))
    return with_preparation(with_preparation(recipe, "onion", "finely chopped"), "carrot", "diced")


def test_knife_work_takes_its_time() -> None:
    assert "the cuts alone take about 10" in told(timed(1), "preparation")[0]
    assert not told(timed(8), "preparation")
    chop = prepare("Chop the onions and carrots.", minutes=8)
    assert not told(timed(0, chop), "preparation")


BROWN = "Brown the stewing beef in the olive oil over a high heat for 8 minutes, until dark."
STEW = cook("Pour in water and simmer the stewing beef for 120 minutes, until a fork slides in.", minutes=120)


def braise(*steps: Step) -> list[str]:
    return told(dish(("stewing_beef", "olive_oil"), *steps, finish()), "braise")


def test_meat_for_a_braise_is_dried_browned_and_stewed_tender() -> None:
    assert not braise(cook(f"Pat the stewing beef dry. {BROWN}"), STEW)
    assert "does not brown" in braise(cook(BROWN), STEW)[0]
    assert "never browned" in braise(STEW)[0]


def test_dry_on_the_list_is_dry() -> None:
    recipe = dish(("stewing_beef", "olive_oil"), cook(BROWN), STEW, finish())
    assert not told(with_preparation(recipe, "stewing_beef", "patted dry"), "braise")


def test_tough_cuts_get_hotter_than_safe() -> None:
    safe = cook("Simmer the stewing beef in water for 120 minutes, until it reaches 71 °C.", minutes=120)
    hot = cook("Simmer the stewing beef in water for 120 minutes, until it reaches 92 °C.", minutes=120)
    dry = cook(f"Pat the stewing beef dry. {BROWN}")
    assert "safe long before it is tender" in braise(dry, safe)[0]
    assert not braise(dry, hot)


def test_browned_meat_comes_back() -> None:
    out = cook(f"Pat the stewing beef dry. {BROWN} Lift it out onto a plate.")
    gone = cook("Pour in water and simmer for 120 minutes, until a fork slides in.", minutes=120)
    quick = cook("Warm the stewing beef in water for 90 minutes, until a fork slides in.", minutes=90)
    back = cook("Return it and simmer in water for 120 minutes, until a fork slides in.", minutes=120)
    assert not braise(out, back, quick)
    assert not told(dish(("stewing_beef",), cook("Fry the stewing beef for 5 minutes."), gone), "braise")
    lost = braise(
        cook("Simmer the stewing beef in water for 60 minutes.", minutes=60),
        cook("Pat it dry. Brown the stewing beef for 8 minutes and lift it out onto a plate."),
        gone,
    )
    assert any("never goes back" in message for message in lost)


def roast(*steps: Step, food: str = "whole_chicken") -> list[str]:
    return told(dish({food: 1500.0}, *steps, finish("Carve and serve.")), "braise")


def test_a_joint_rests_before_it_is_carved() -> None:
    hot = cook("Roast the whole chicken for 90 minutes, until it reaches 75 °C.", oven_c=190, minutes=90)
    rest = Step(text="Rest the whole chicken for 15 minutes.", kind=StepKind.REST, minutes=15)
    assert "loses its juice" in roast(hot)[0]
    assert not roast(hot, rest)


def test_a_joint_by_its_words_and_weight() -> None:
    hot = cook("Roast the pork tenderloin for 60 minutes, until 63 °C.", oven_c=190, minutes=60)
    recipe = dish({"pork_tenderloin": 1200.0}, hot, finish())
    assert not told(recipe, "braise")
    assert told(with_preparation(recipe, "pork_tenderloin", "in one joint"), "braise")


def pronoun(*steps: Step, foods: tuple[str, ...] = ("onion", "chicken_breast", "egg", "oats")) -> list[str]:
    return told(dish(foods, *steps, finish()), "pronoun")


def test_a_pronoun_points_at_something_in_its_step() -> None:
    assert pronoun(cook("Spread them out on the tray.")) == ["“Them” stands for nothing the step has named."]
    assert pronoun(cook("Spread it out on the tray.")) == ["“It” stands for nothing the step has named."]
    assert not pronoun(cook("Rinse the onions and spread them out."))
    assert not pronoun(cook("Turn the chicken breast and onion, then spread them out."))
    assert not pronoun(cook("Rinse the chicken breast. Spread it out."))
    assert not pronoun(cook("Take it off the heat and leave it to stand."))


def test_the_mixture_is_one_of_one() -> None:
    eggs = prepare("Beat the eggs with the onion.", vessel="jug")
    oats = prepare("Mix the oats with the chicken breast.", vessel="bowl")
    pour = cook("Pour the mixture over the tray.")
    assert pronoun(eggs, oats, pour) == ["“The mixture”: there are two."]
    assert not pronoun(eggs, pour)
    assert not pronoun(eggs, oats, cook("Mix everything well. Pour the mixture over the tray."))
    same = prepare("Mix the oats with the chicken breast.", vessel="jug")
    assert not pronoun(eggs, same, pour)


def openings(*sentences: str) -> list[str]:
    return told(dish(("onion",), cook(" ".join(sentences)), finish()), "openings")


def test_sentences_do_not_march() -> None:
    assert openings("Stir well.", "Stir again.", "Stir once more.") == [
        "3 sentences running begin with “Stir”."
    ]
    assert openings("Stir well.", "Then stir again.", "Meanwhile, stir once more.")
    assert not openings("Stir well.", "Stir again.", "Taste.", "Stir once more.")


def test_few_sentences_begin_with_add() -> None:
    assert openings("Add the onion.", "Taste it.", "Add salt.", "Stir.", "Add oil.")
    assert not openings("Add the onion.", "Taste it.", "Add salt.")


def test_steps_do_not_march_either() -> None:
    steps = [
        cook(f"Stir the {food} over a medium heat for 2 minutes, until hot. Taste it.")
        for food in ("carrot", "onion", "potato")
    ]
    assert told(dish(("carrot", "onion", "potato"), *steps, finish()), "openings") == [
        "3 steps running begin with “Stir”."
    ]


def test_add_opens_one_step_in_five() -> None:
    steps = [cook("Warm the oil over a medium heat for 2 minutes, until hot.")]
    steps += [cook(f"Add the {food} and fry for 2 minutes, until soft.") for food in ("carrot", "onion")]
    found = told(dish(("vegetable_oil", "carrot", "onion"), *steps, finish()), "openings")
    assert found == ["2 of 4 steps begin with “Add”."]


def test_the_mixture_is_a_riddle_where_the_words_count_two() -> None:
    two = prepare("Stir one mixture in a bowl and another mixture in a cup.")
    bake = cook("Pour the mixture over the carrots and fry for 5 minutes, until set.")
    assert told(dish(("carrot",), two, bake, finish()), "pronoun") == ["“The mixture”: there are two."]
    assert not told(dish(("carrot",), two, cook("Fry both for 5 minutes, until set."), finish()), "pronoun")


@pytest.mark.parametrize(
    ("cue", "is_empty"),
    [
        ("until done", True),
        ("until they are cooked", True),
        ("until nicely cooked", True),
        ("until cooked through", False),
        ("until soft", False),
        ("until done all the way to the middle", False),
    ],
)
def test_until_done_is_no_cue(cue: str, is_empty: bool) -> None:
    recipe = dish(("carrot",), cook(f"Fry the carrots over a medium heat for 5 minutes, {cue}."), finish())
    assert bool(told(recipe, "heat")) is is_empty


def test_turning_once_is_no_cue_and_brown_sugar_no_heat() -> None:
    turned = cook("Fry the carrots over a medium heat for 5 minutes, turning once.")
    assert told(dish(("carrot",), turned, finish()), "heat") == ["No word tells when the step is done."]
    sweet = cook("Take off the heat and stir in the brown sugar.")
    assert not told(dish(("carrot", "brown_sugar"), FRY_CARROTS, sweet, finish()), "heat")


def test_boiled_water_over_couscous_takes_a_cue_too() -> None:
    poured = cook("Pour 200 ml just boiled water over the couscous. Cover for 5 minutes.", heat="")
    assert told(dish(("couscous",), poured, finish()), "heat") == ["No word tells when the step is done."]


def test_a_method_has_three_steps_to_nine() -> None:
    long = Minutes(prep=5, cook=30, total=35)
    assert told(dish(("carrot",), FRY_CARROTS, finish(), minutes=long), "length") == [
        "The method has 2 steps, not 3 to 9."
    ]
    assert not told(dish(("carrot",), FRY_CARROTS, finish()), "length")
    assert told(dish(("carrot",), *[FRY_CARROTS] * 9, finish()), "length") == [
        "The method has 10 steps, not 2 to 9."
    ]


def test_no_step_is_a_page_and_no_description_a_poem() -> None:
    page = cook(
        "Fry the carrots over a medium heat for 5 minutes, until soft. " + "Look at them again. " * 16
    )
    assert told(dish(("carrot",), page, finish()), "length") == ["The step has 76 words."]
    poem = dish(("carrot",), FRY_CARROTS, finish(), description="Soft and sweet, " * 12)
    assert told(poem, "length") == ["The description has 36 words, more than 35."]


def test_an_import_is_told_and_not_blamed() -> None:
    recipe = dish(("potato",), cook("Fry the potatoes."), finish())
    assert {one.severity for one in findings(recipe)} == {Severity.FAULT}
    assert {one.severity for one in told_of_an_import(recipe)} == {Severity.NOTE}
