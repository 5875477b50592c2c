"""Checks 4 to 6: a serving that is a meal, a dish that is what its title says, no crumbs."""

from desktop_app.schemas.base import FoodId
from tests.fakes.drafts import with_more
from tests.unit.kitchen.inspector.craft.drafts import draft, found, lines, request, said

MEAL = {"chicken_breast": 300.0, "potato": 450.0, "carrot": 200.0, "olive_oil": 20.0}
LIGHT = {"potato": 300.0, "carrot": 200.0}


def test_a_meal_is_in_band() -> None:
    assert found(draft(MEAL), "portion") == []


def test_a_main_that_is_too_small_is_a_fault() -> None:
    words = said(found(draft(LIGHT), "portion"))
    assert "weighs 225 g, not 380 to 650" in words
    assert "kcal, not 400 to 850" in words
    assert "of protein, less than 15 g" in words


def test_a_main_that_is_too_big_is_a_fault() -> None:
    assert "not 400 to 850" in said(found(draft({**MEAL, "olive_oil": 150.0}), "portion"))


def test_what_is_rich_may_be_small() -> None:
    rich = {"egg": 300.0, "bread": 220.0, "butter": 15.0}
    assert found(draft(rich), "portion") == []


def test_a_light_dish_says_so_in_true_figures() -> None:
    true = draft(LIGHT, tags=("light",), notes="A light dish: about 145 kcal a serving.")
    assert found(true, "portion") == []
    false = draft(LIGHT, tags=("light",), notes="A light dish: about 300 kcal a serving.")
    assert "about 1" in said(found(false, "portion"))
    assert len(found(draft(LIGHT, tags=("light",)), "portion")) == 1


def test_a_light_dish_is_still_something_to_eat() -> None:
    tiny = draft({"carrot": 40.0}, tags=("light",), notes="about 8 kcal a serving")
    assert "weighs 18 g" in said(found(tiny, "portion"))


def test_other_courses_have_bands_of_their_own() -> None:
    assert found(draft({"oats": 90, "milk": 300}, course="breakfast"), "portion") == []
    assert found(draft(LIGHT, course="sauce"), "portion") == []


def test_children_make_a_pot_go_further() -> None:
    wish = request(["potato"], servings=2, children=2)
    small = {name: grams * 0.6 for name, grams in MEAL.items()}
    assert found(draft(small), "portion", wish) == []
    assert found(draft(small), "portion") != []


def test_the_title_foods_make_up_a_quarter() -> None:
    assert found(draft(MEAL, title="Chicken and potatoes"), "hero") == []
    thin = draft({"chicken_breast": 90, "potato": 500, "onion": 300}, title="Chicken supper")
    assert "hardly a quarter" in said(found(thin, "hero"))


def test_no_title_food_is_a_trace() -> None:
    trace = draft({**MEAL, "carrot": 30.0}, title="Chicken and carrot supper")
    assert "promises carrot, of which there is a trace" in said(found(trace, "hero"))


def test_seasoning_may_be_named() -> None:
    assert found(draft({**MEAL, "lemon": 15.0}, title="Lemon chicken"), "hero") == []
    assert found(draft(MEAL, title="Supper"), "hero") == []


def test_the_noun_of_the_dish_promises_a_food_too() -> None:
    omelette = {"egg": 250.0, "onion": 55.0}
    assert found(draft(omelette, title="Onion omelette", archetype="omelette"), "hero") == []
    assert found(draft(omelette, title="Onion supper"), "hero") != []


def test_crumbs_are_too_little_to_taste() -> None:
    assert "10 g carrot a serving" in said(found(draft({**MEAL, "carrot": 20.0}), "least"))
    assert found(draft({**MEAL, "parmesan": 16.0, "parsley": 4.0}), "least") == []


def test_what_must_be_used_may_be_a_crumb() -> None:
    wish = request(["potato"], must_use=frozenset({FoodId("carrot")}))
    crumb = draft({**MEAL, "carrot": 20.0}, title="Chicken and carrot supper")
    assert found(crumb, "least", wish) == []
    assert found(crumb, "hero", wish) == []


def test_pieces_are_halved_and_eggs_are_whole() -> None:
    def counted(food: str, quantity: float) -> str:
        recipe = draft(MEAL)
        line = lines({food: 60.0})[0].model_copy(update={"quantity": quantity, "unit": None})
        return said(found(with_more(recipe, line), "least"))

    assert counted("onion", 0.5) == ""
    assert "Nobody counts out 0.33 onion" in counted("onion", 0.33)
    assert counted("egg", 2) == ""
    assert "Nobody counts out 1.5 egg" in counted("egg", 1.5)


def test_lentils_are_weighed_as_they_are_eaten() -> None:
    soup = {"red_lentil": 60.0, "carrot": 150.0, "onion": 50.0}
    assert found(draft(soup, title="Red lentil soup"), "hero") == []


def test_what_joins_a_dish_of_its_own_name_need_not_lead_it() -> None:
    eggs = {"egg": 300.0, "tinned_tomato": 400.0, "feta": 60.0}
    assert found(draft(eggs, title="Shakshuka with feta"), "hero") == []


def test_water_is_nobodys_hero() -> None:
    recipe = draft({"lemon": 30.0, "water": 500.0}, title="Lemon and water")
    assert found(recipe, "hero") == []


def test_a_title_gives_no_orders() -> None:
    soup = {"butternut_squash": 300.0, "frozen_peas": 60.0}
    assert found(draft(soup, title="Squash and pea soup"), "hero") == []
