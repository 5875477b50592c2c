"""What would spoil in the time the slowest food takes goes into the pan later."""

from dataclasses import replace

from desktop_app.kitchen.catalogue import Catalogue
from desktop_app.kitchen.composer import ChefBook, compose, write
from desktop_app.schemas.recipe import RecipeDraft
from tests.unit.kitchen.composer.pantries import wish

FRITTATA = ("egg", "potato", "asparagus", "onion", "cheddar", "butter", "chives")


def first_of(family: str, foods: tuple[str, ...], catalogue: Catalogue, book: ChefBook) -> RecipeDraft:
    plans = [plan for plan in compose(catalogue, book, wish(foods, count=12)) if plan.archetype == family]
    return write(plans[0], catalogue, book)


def test_asparagus_waits_for_the_potatoes(catalogue: Catalogue, book: ChefBook) -> None:
    filling = first_of("frittata", FRITTATA, catalogue, book).steps[0]
    assert "the onion and potato" in filling.text
    assert "Stir in the asparagus for the last 4 minutes." in filling.text
    assert {"potato", "asparagus"} <= set(filling.foods)


def test_asparagus_alone_waits_for_nothing(catalogue: Catalogue, book: ChefBook) -> None:
    foods = tuple(name for name in FRITTATA if name != "potato")
    filling = first_of("frittata", foods, catalogue, book).steps[0]
    assert "for the last" not in filling.text


def test_prawns_go_into_the_soup_after_the_vegetables(catalogue: Catalogue, book: ChefBook) -> None:
    soup = first_of(
        "noodle_soup",
        ("egg_noodles", "prawn", "broccoli", "red_pepper", "garlic", "ginger", "soy_sauce", "lime"),
        catalogue,
        book,
    )
    text = " ".join(step.text for step in soup.steps)
    assert text.index("Slip in the prawns") > text.index("broccoli")
    assert "prawns and simmer over a low heat for 3 minutes" in text


def test_a_food_that_is_late_for_nobody_goes_in_at_once(catalogue: Catalogue, book: ChefBook) -> None:
    cakes = first_of("griddle_bread", ("plain_flour", "bean_sprouts", "butter", "lemon"), catalogue, book)
    topping = next(step.text for step in cakes.steps if "ean sprouts" in step.text)
    assert "ook the bean sprouts for 7 minutes" in topping
    assert "for the last" not in topping


def test_without_the_table_everything_goes_in_at_once(catalogue: Catalogue, book: ChefBook) -> None:
    bare = replace(catalogue, wordcraft=None)
    filling = first_of("frittata", FRITTATA, bare, book).steps[0]
    assert "the onion, potato and asparagus" in filling.text


def test_what_an_earlier_stage_put_in_does_not_go_in_again(catalogue: Catalogue, book: ChefBook) -> None:
    soup = first_of(
        "vegetable_soup",
        ("leek", "potato", "frozen_peas", "butter", "lemon", "thyme", "garlic"),
        catalogue,
        book,
    )
    text = " ".join(step.text for step in soup.steps)
    assert text.count("peas") == 1
