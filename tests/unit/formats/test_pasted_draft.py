"""Pasted recipes as drafts: times, steps, bounds, and a sentence on what the text does not say."""

import pytest

from desktop_app.formats.pasted import parse_pasted
from desktop_app.formats.pasted_draft import (
    LONGEST_STEP,
    MOST_INGREDIENTS,
    MOST_STEPS,
    NO_TITLE,
    PastedDraft,
    draft_of,
)
from desktop_app.schemas.recipe import RecipeDraft, StepKind
from tests.pantrybench.kitchen import tables

SOUP = """\
Lentil soup
Serves 3
Prep 5 mins
Ingredients
200 g red lentils
1 onion
salt
Method
Preheat the oven to 400°F.
Simmer the red lentils with the onion for 15-20 minutes.
Season with salt.
"""


def read(text: str) -> PastedDraft:
    return draft_of(parse_pasted(text), tables().names, tables().catalogue)


def whole(text: str) -> RecipeDraft:
    draft = read(text).draft
    assert draft is not None
    return draft


def test_a_whole_recipe_says_what_its_text_says() -> None:
    draft = whole(SOUP)
    assert (draft.title, draft.servings, draft.minutes.prep) == ("Lentil soup", 3, 5)
    assert [line.food_id for line in draft.ingredients] == ["red_lentil", "onion", "salt"]
    assert draft.steps[1].minutes == 20
    assert set(draft.steps[1].foods) == {"red_lentil", "onion"}
    assert draft.steps[0].kind is StepKind.PREHEAT
    assert draft.steps[0].oven_c == pytest.approx(204, abs=1)
    assert not read(SOUP).warnings


def test_without_times_those_of_the_steps_are_added_up() -> None:
    assert whole(SOUP.replace("Prep 5 mins\n", "")).minutes.total == 20


def test_what_the_text_does_not_say_is_said() -> None:
    found = read("Ingredients\n1 onion\nMethod\nFry the onion.")
    assert found.draft is not None
    assert found.draft.title == NO_TITLE
    assert len(found.warnings) == 2


@pytest.mark.parametrize(
    ("text", "lacks"),
    [("", "no recipe"), ("Method\nFry the onion.", "no ingredients"), ("Ingredients\n1 onion", "no steps")],
)
def test_half_a_recipe_is_no_draft(text: str, lacks: str) -> None:
    found = read(text)
    assert found.draft is None
    assert lacks in found.lacks


def test_a_step_too_long_for_one_is_parted_at_its_sentences() -> None:
    told = "Stir the onion slowly. " * 200
    steps = whole(f"Ingredients\n1 onion\nMethod\n{told}").steps
    assert all(len(step.text) <= LONGEST_STEP for step in steps)
    assert " ".join(step.text for step in steps) == told.strip()


def test_a_step_of_one_endless_word_is_parted_too() -> None:
    steps = whole(f"Ingredients\n1 onion\nMethod\nFry {'x' * 3000}").steps
    assert all(len(step.text) <= LONGEST_STEP for step in steps)


def test_what_does_not_fit_goes_to_the_notes() -> None:
    foods = "\n".join(f"{number} onions" for number in range(1, MOST_INGREDIENTS + 6))
    steps = "\n".join(f"{number}. Fry the onion again." for number in range(1, MOST_STEPS + 4))
    found = read(f"Ingredients\n{foods}\nMethod\n{steps}")
    assert found.draft is not None
    assert len(found.draft.ingredients) == MOST_INGREDIENTS
    assert len(found.draft.steps) == MOST_STEPS
    assert found.draft.notes.splitlines() == [
        *(f"{number} onions" for number in range(MOST_INGREDIENTS + 1, MOST_INGREDIENTS + 6)),
        *["Fry the onion again."] * 3,
    ]
    assert len(found.warnings) == 4


@pytest.mark.parametrize(
    ("step", "oven", "core"),
    [
        ("Preheat the oven to 180C/160C Fan/Gas 4.", 180, None),
        ("Preheat the oven to 350°F.", 177, None),
        ("Bake at 450 degrees F for 30 minutes.", 232, None),
        ("Cook until the onion is cooked through (165°F), 10 to 12 minutes.", None, 74),
        ("Roast in the oven at 200 °C for 30 minutes.", 200, None),
    ],
)
def test_temperatures_are_those_of_oven_or_food(step: str, oven: float | None, core: float | None) -> None:
    read_step = whole(f"Ingredients\n1 onion\nMethod\n{step}").steps[0]
    assert read_step.oven_c == (pytest.approx(oven, abs=1) if oven else None)
    assert read_step.temperature_c == (pytest.approx(core, abs=1) if core else None)
