"""Garlic, foods that share a pan, watery vegetables, delicate foods, yoghurt."""

import pytest

from tests.unit.kitchen.inspector.craft.telling import cook, dish, finish, prepare, told, with_preparation

OIL = "Heat the olive oil in a frying pan over a medium heat."


def garlic(*steps: str, foods: tuple[str, ...] = ()) -> list[str]:
    known = ("garlic", "onion", "olive_oil", "cumin", "tinned_tomato", "chickpea", "courgette", *foods)
    return told(dish(known, *(cook(text) for text in steps), finish()), "garlic")


def test_garlic_for_a_minute_before_the_tomatoes_is_right() -> None:
    assert not garlic(
        f"{OIL} Cook the onion for 8 minutes, until soft.",
        "Stir in the garlic and cumin for 1 minute, until fragrant.",
        "Tip in the tinned tomatoes and simmer for 20 minutes, until thick.",
    )


def test_garlic_fried_as_long_as_the_onion_burns() -> None:
    assert "8 minutes in hot fat" in garlic(f"{OIL} Cook the onion and garlic for 8 minutes, until soft.")[0]


def test_spice_that_goes_on_frying_in_the_next_step_burns() -> None:
    found = garlic(
        f"{OIL} Stir in the cumin for 1 minute, until fragrant.",
        "Add the carrots and fry for 6 minutes, until tender.",
        foods=("carrot",),
    )
    assert "The cumin is 7 minutes" in found[0]


def test_garlic_before_the_onion_is_the_wrong_order() -> None:
    found = garlic(
        f"{OIL} Stir in the garlic for 1 minute, until fragrant.", "Add the onion for 1 minute, until hot."
    )
    assert "before the onion" in found[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Fry the carrots for 6 minutes, then add the garlic for 1 minute, until fragrant.",
        "Cook the garlic and courgette for 6 minutes, until no liquid is left.",
        "Stir in the garlic and chickpeas for 6 minutes, until hot.",
        "Take the pan off the heat and stir in the garlic for 5 minutes, until mild.",
        "Stir in the garlic with a splash of water for 4 minutes, until soft.",
    ],
)
def test_garlic_is_safe_late_among_what_is_moist_or_off_the_heat(sentence: str) -> None:
    assert not garlic(f"{OIL} {sentence}", foods=("carrot",))


def test_an_onion_beside_courgette_is_still_late() -> None:
    recipe = dish(
        ("garlic", "onion", "courgette"),
        cook("Fry the garlic over a medium heat for 2 minutes, until fragrant. Cook the courgette and onion"
             " for 8 minutes, until soft."),
        finish(),
    )  # fmt: skip
    assert told(recipe, "garlic") == [
        "The garlic is in the hot pan before the onion, which takes far longer."
    ]


def test_garlic_after_a_courgette_that_has_dried_burns() -> None:
    recipe = dish(
        ("garlic", "courgette", "olive_oil"),
        cook("Fry the courgette in the olive oil over a medium heat for 6 minutes, until tender."
             " Stir in the garlic for 9 minutes, until fragrant."),
        finish(),
    )  # fmt: skip
    assert told(recipe, "garlic") == ["The garlic is 9 minutes in hot fat; it turns bitter after two."]


def test_garlic_lifted_out_has_stopped_cooking() -> None:
    assert not garlic(
        f"{OIL} Fry the garlic for 2 minutes, until gold. Lift it onto a plate.",
        "Fry the carrots for 8 minutes, until tender.",
        foods=("carrot",),
    )


def test_garlic_in_the_oven_or_in_a_cold_bowl_is_another_matter() -> None:
    assert not told(
        dish(
            ("garlic", "potato", "olive_oil"),
            prepare("Toss the potatoes and garlic with the olive oil for 5 minutes."),
            cook("Roast the potatoes and garlic for 40 minutes, until brown.", oven_c=200, vessel="tray"),
            finish(),
        ),
        "garlic",
    )


def together(text: str, *foods: str) -> list[str]:
    return told(dish((*foods, "olive_oil"), cook(text), finish()), "together")


def test_potatoes_and_spinach_are_never_done_at_once() -> None:
    found = together("Fry the potatoes and spinach for 12 minutes, until tender.", "potato", "spinach")
    assert found == [
        "The potato needs 10 minutes, they get 12; the spinach, which goes in with it, "
        "is past its best after 5."
    ]


@pytest.mark.parametrize(
    ("text", "foods"),
    [
        ("Fry the onion and carrots for 8 minutes, until tender.", ("onion", "carrot")),
        ("Simmer the potatoes for 12 minutes, then add the peas for 3 minutes.", ("potato", "frozen_peas")),
        ("Fry the cooked potatoes and spinach for 2 minutes, until wilted.", ("potato", "spinach")),
        ("Fry the potatoes and spinach, until tender.", ("potato", "spinach")),
        ("Fry the potatoes with the salt for 12 minutes, until tender.", ("potato", "salt")),
        ("Let the potatoes and spinach drip for 12 minutes.", ("potato", "spinach")),
    ],
)
def test_foods_that_agree_or_enter_apart_are_let_be(text: str, foods: tuple[str, ...]) -> None:
    assert not together(text, *foods)


def test_only_what_is_new_in_the_pan_counts() -> None:
    recipe = dish(
        ("potato", "spinach"),
        cook("Boil the potatoes for 15 minutes, until tender."),
        cook("Fry the potatoes and spinach for 3 minutes, until wilted."),
        finish(),
    )
    assert not told(recipe, "together")


def in_a_wet_pan(text: str) -> list[str]:
    recipe = dish(
        ("potato", "frozen_peas", "tinned_tomato"),
        cook("Simmer the tinned tomatoes for 5 minutes, until thick."),
        cook(text),
        finish(),
    )
    return told(recipe, "together")


def test_what_cooks_in_a_sauce_is_simmered_whatever_the_verb() -> None:
    assert in_a_wet_pan("Cook the potatoes and frozen peas for 15 minutes, until tender.")


WET = ("courgette", "egg", "olive_oil")
POUR = cook("Pour the eggs over the courgette and cook for 5 minutes, until set all through.")


def watery(first: str) -> list[str]:
    return told(dish(WET, cook(f"{OIL} {first}"), POUR, finish()), "watery")


def test_courgette_under_eggs_is_fried_dry_first() -> None:
    assert "goes in wet" in watery("Cook the courgette for 2 minutes, until warm.")[0]
    assert not watery("Cook the courgette for 6 minutes, until no liquid is left.")


def test_squeezed_on_the_list_is_dry_too() -> None:
    recipe = dish(WET, cook(f"{OIL} Cook the courgette for 2 minutes, until warm."), POUR, finish())
    assert not told(with_preparation(recipe, "courgette", "grated, salted and squeezed"), "watery")


def test_tomatoes_in_a_folded_tortilla_are_dried() -> None:
    fold = cook("Fold the tortillas over the tomatoes and cheddar and fry for 4 minutes, until melted.")
    recipe = dish(("tomato", "cheddar", "flour_tortilla"), fold, finish())
    assert told(recipe, "watery")


def test_eggs_cracked_into_a_sauce_want_it_wet() -> None:
    recipe = dish(
        ("tomato", "egg"),
        cook("Simmer the tomatoes for 9 minutes."),
        cook("Crack in the eggs and cook for 6 minutes, until the whites and yolks are firm."),
        finish(),
    )
    assert not told(recipe, "watery")


def test_spinach_beside_the_omelette_may_be_wet() -> None:
    recipe = dish(
        ("spinach", "egg"),
        cook("Pour the eggs into the pan and stir for 2 minutes, until set all through."),
        finish("Serve with the spinach."),
    )
    assert not told(recipe, "watery")


def late(*steps: str) -> list[str]:
    foods = ("basil", "sesame_oil", "avocado", "tomato", "olive_oil", "parsley", "egg")
    return told(dish(foods, *(cook(text) for text in steps), finish()), "late")


def test_basil_that_simmers_loses_its_scent() -> None:
    found = late("Simmer the tomatoes and basil for 10 minutes, until thick.")
    assert found == ["The basil is 10 minutes on the heat; it goes in for the last two."]


def test_minutes_after_it_count_too() -> None:
    assert late("Stir in the parsley for 1 minute.", "Simmer for 8 minutes, until thick.")


@pytest.mark.parametrize(
    "text",
    [
        "Stir in the basil for 1 minute, until wilted.",
        "Fold the parsley into the batter and fry for 6 minutes, until brown.",
        "Simmer half of the basil with the tomatoes for 10 minutes, until thick.",
    ],
)
def test_late_inside_or_in_part_is_right(text: str) -> None:
    assert not late(text)


def test_delicate_foods_off_the_heat_are_right() -> None:
    recipe = dish(("avocado", "tomato"), prepare("Mash the avocado for 3 minutes."), finish())
    assert not told(recipe, "late")
    cold = dish(("avocado",), cook("Mash the avocado for 3 minutes.", heat="", vessel="bowl"), finish())
    assert not told(cold, "late")


def yoghurt(*steps: str, foods: tuple[str, ...] = ("natural_yoghurt", "tomato")) -> list[str]:
    return told(dish(foods, *(cook(text) for text in steps), finish()), "yoghurt")


def test_yoghurt_that_simmers_curdles() -> None:
    assert "curdles" in yoghurt("Stir in the natural yoghurt and simmer for 5 minutes.")[0]
    assert yoghurt("Stir in the natural yoghurt.", "Bring to the boil, until it bubbles.")


@pytest.mark.parametrize(
    "text",
    [
        "Take off the heat and stir in the natural yoghurt.",
        "Stir in the natural yoghurt and warm gently, but do not let it boil.",
        "Mix the natural yoghurt into a marinade, then fry the tomatoes for 3 minutes.",
    ],
)
def test_yoghurt_off_the_heat_or_in_a_marinade_holds(text: str) -> None:
    assert not yoghurt(text)


def test_yoghurt_on_the_plate_meets_no_heat() -> None:
    recipe = dish(
        ("natural_yoghurt", "tomato"),
        cook("Simmer the tomatoes for 5 minutes, until thick."),
        finish("Top with the natural yoghurt and serve."),
    )
    assert not told(recipe, "yoghurt")
