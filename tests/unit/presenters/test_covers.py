"""What a cover is drawn from."""

import pytest

from desktop_app.kitchen.foods import parse_foods
from desktop_app.presenters.covers import CRUST, cover_of_draft, cover_of_summary, shape_of
from desktop_app.runtime.resources import read_text
from desktop_app.schemas.base import FoodId, RecipeId
from desktop_app.schemas.recipe import Ingredient, RecipeSummary
from desktop_app.schemas.shown_recipes import FoodPart
from tests.fakes.kitchen import RED_LENTIL, SPINACH, dal, small_catalogue

FOODS = parse_foods(read_text("kitchen/foods.csv"))


def lines(*names: str) -> tuple[Ingredient, ...]:
    return tuple(Ingredient(food_id=FoodId(name), name=name) for name in names)


def shapes(vessel: str, *names: str) -> list[str]:
    cover = cover_of_draft(dal(ingredients=lines(*names), vessel=vessel), FOODS)
    return [part.shape for part in cover.foods]


@pytest.mark.parametrize(
    ("food", "shape"),
    [
        ("carrot", "coin"),
        ("frozen_peas", "dot"),
        ("rice", "grain"),
        ("spaghetti", "strand"),
        ("egg", "egg"),
        ("black_pepper", "sprinkle"),
        ("red_pepper", "strip"),
        ("milk_chocolate", "square"),
        ("tomato_paste", "sauce"),
        ("cherry_tomato", "cherry"),
        ("salt", ""),
        ("olive_oil", ""),
        ("soy_sauce", ""),
    ],
)
def test_foods_have_the_shape_they_are_cut_in(food: str, shape: str) -> None:
    assert shape_of(FOODS[FoodId(food)]) == shape


def test_every_food_has_a_shape_that_can_be_drawn() -> None:
    from desktop_app.presenters.covers import BY_CATEGORY, BY_WORD

    drawn = {shape_of(food) for food in FOODS.values()}
    assert drawn <= {*BY_CATEGORY.values(), *BY_WORD.values()}


def test_a_cover_holds_the_colours_of_its_foods() -> None:
    cover = cover_of_draft(dal(vessel="bowl", cuisine="indian"), small_catalogue().foods)
    assert (cover.key, cover.vessel, cover.cuisine) == ("Red lentil dal", "bowl", "indian")
    assert cover.foods == (FoodPart("#dd6633", "lentil"), FoodPart("#116622", "leaf"))


def test_card_and_page_show_the_same_picture() -> None:
    draft = dal()
    summary = RecipeSummary(
        id=RecipeId(1),
        title=draft.title,
        servings=2,
        total_minutes=5,
        food_ids=(RED_LENTIL, SPINACH),
        source=draft.source,
    )
    foods = small_catalogue().foods
    assert cover_of_summary(summary, foods) == cover_of_draft(draft, foods)


def test_what_goes_into_a_dough_is_not_seen() -> None:
    assert shapes("loaf", "plain_flour", "egg", "banana", "milk") == ["batter", "coin"]
    assert shapes("plate", "plain_flour", "egg", "courgette") == ["flat", "slice"]
    assert (
        cover_of_draft(dal(ingredients=lines("plain_flour"), vessel="tray"), FOODS).foods[0].colour == CRUST
    )


def test_chocolate_melts_in_a_glass() -> None:
    assert shapes("glass", "dark_chocolate", "orange") == ["sauce", "wheel"]
    assert shapes("bowl", "dark_chocolate") == ["square"]


def test_foods_that_are_not_known_are_left_out() -> None:
    assert shapes("bowl", "moon_dust", "carrot", "carrot") == ["coin"]
