from datetime import timedelta

from desktop_app.presenters import pantry_words as words
from desktop_app.schemas.food import Place
from desktop_app.schemas.pantry import PantryLine
from desktop_app.schemas.shown import PantryRow, PreviewShown
from tests.fakes.cook import item
from tests.fakes.kitchen import RED_LENTIL, TODAY, small_catalogue

FOODS = small_catalogue().foods
SALT = FOODS["salt"].id  # type: ignore[index]
WATER = FOODS["water"].id  # type: ignore[index]
SOON = TODAY + timedelta(days=1)


def test_entries_stand_by_place_the_first_due_first_and_staples_last() -> None:
    items = [
        item(1, "lemon", place=Place.FRIDGE, quantity=1),
        item(2, "spinach", place=Place.FRIDGE, use_by=SOON, quantity=200, unit="g", line="200 g spinach"),
        item(3, "red lentils", place=Place.CUPBOARD, quantity=1500, unit="g", preparation="rinsed"),
        item(4, "eggs", place=Place.FREEZER, use_by=SOON),
        item(5, "salt", place=Place.CUPBOARD),
    ]
    assert words.rows_of(items, [SALT, WATER], FOODS, TODAY) == (
        PantryRow("fridge", "Fridge", note="2", is_caption=True),
        PantryRow("fridge", "spinach", 2, "200 g", "use by tomorrow", "soon", "200 g spinach"),
        PantryRow("fridge", "lemon", 1, "1", "", "muted", "lemon"),
        PantryRow("cupboard", "Cupboard", note="1", is_caption=True),
        PantryRow("cupboard", "red lentils", 3, "1.5 kg, rinsed", "", "muted", "red lentils"),
        PantryRow("freezer", "Freezer", note="1", is_caption=True),
        PantryRow("freezer", "eggs", 4, "", "use by tomorrow", "muted", "eggs"),
        PantryRow("staples", "Staples", note="2", is_caption=True),
        PantryRow("staples", "salt", 5, "", "", "muted", "salt"),
        PantryRow("staples", "water", note="always there"),
    )
    assert words.rows_of([], [], FOODS, TODAY) == ()


def test_what_is_not_understood_is_marked_in_words() -> None:
    items = [
        item(1, "gloop"),
        item(2, "bleach", non_food=True, problem="Bleach is nothing to eat."),
        item(3, "bleach", non_food=True),
        item(4, "eggs", problem="-2 is no amount."),
    ]
    rows = words.rows_of(items, [], FOODS, TODAY)[1:]
    assert {row.mark for row in rows} == {"blocked"}
    assert {row.note for row in rows} == {
        "not understood: press Enter to change the words",
        "Bleach is nothing to eat.",
        "not for eating",
        "-2 is no amount.",
    }


def test_sums_in_words() -> None:
    assert words.summary_of([item(1, "eggs")]) == "1 entry"
    assert words.summary_of([item(1, "eggs"), item(2, "gloop")]) == "2 entries, 1 not understood"
    assert words.added_words([item(i, "eggs") for i in range(4980)]) == "4,980 added"
    assert words.added_words([item(1, "eggs"), item(2, "gloop")]) == "1 added, 1 not understood"
    assert words.removed_words(["rice"]) == "Removed rice."
    assert words.removed_words(["rice"] * 1200) == "Removed 1,200 entries."


def line(**changes: object) -> PantryLine:
    known = PantryLine(line="2 red onions", understood=True, food_id=RED_LENTIL, name="red lentils")
    return known.model_copy(update=changes)


def test_a_preview_says_all_that_was_understood() -> None:
    full = line(quantity=2, size="large", preparation="chopped", place=Place.FRIDGE, use_by=SOON)
    assert words.previews_of([full], TODAY) == (
        PreviewShown("2 large · red lentils · chopped · in the fridge · use by tomorrow", "good"),
    )
    assert words.previews_of([line(size="large")], TODAY)[0].text == "large · red lentils"


def test_a_preview_says_what_was_not_understood() -> None:
    lines = [
        PantryLine(line="gloop"),
        PantryLine(line="bleach", understood=True, non_food=True, problem="Bleach is nothing to eat."),
        line(problem="-2 is no amount."),
    ]
    assert words.previews_of(lines, TODAY) == (
        PreviewShown("? gloop: not understood", "blocked"),
        PreviewShown("? Bleach is nothing to eat.", "blocked"),
        PreviewShown("red lentils · -2 is no amount.", "soon"),
    )


def test_a_long_line_shows_its_first_foods() -> None:
    previews = words.previews_of([line()] * 7, TODAY)
    assert len(previews) == 5
    assert previews[-1].text == "and 3 more"


def test_a_name_stands_in_the_number_one_has() -> None:
    items = [item(1, "egg", quantity=6), item(2, "lemon"), item(3, "egg", name="hen's egg")]
    assert [row.text for row in words.rows_of(items, [], FOODS, TODAY)[1:]] == ["eggs", "hen's egg", "lemons"]
