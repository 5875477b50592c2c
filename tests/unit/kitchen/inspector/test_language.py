"""M14: repetition, imperatives, reading grade, seams."""

import pytest

from desktop_app.kitchen.inspector.imperatives import is_imperative
from desktop_app.kitchen.inspector.reading import grade, syllables
from desktop_app.kitchen.inspector.seams import seams_anywhere, seams_of_number, seams_of_prose
from tests.fakes.drafts import with_line, with_step
from tests.unit.kitchen.samples import STEPS, TRAYBAKE, messages

PLURALS = frozenset({"onions", "spring onions"})


def test_a_sentence_said_twice_is_found() -> None:
    twice = TRAYBAKE.model_copy(update={"tip": STEPS[3].text})
    assert "is said twice" in messages(twice, "M14")


@pytest.mark.parametrize(
    ("sentence", "imperative"),
    [
        ("Heat the oil.", True),
        ("Stir-fry the greens.", True),
        ("Meanwhile, boil the rice.", True),
        ("Meanwhile boil the rice.", True),
        ("In a wide pan, heat the oil.", True),
        ("While the rice cooks, carefully chop the onion.", True),
        ("The oil is heated.", False),
        ("Potatoes, add them.", False),
        ("In a wide pan the oil is hot.", False),
        ("Meanwhile", False),
        ("...", False),
    ],
)
def test_imperatives(sentence: str, imperative: bool) -> None:
    assert is_imperative(sentence) is imperative


def test_a_step_that_tells_nothing_to_do_is_found() -> None:
    told = with_step(TRAYBAKE, 3, text="The lemon is squeezed over the tray.")
    assert "does not begin with what to do" in messages(told, "M14")
    assert "begin" not in messages(with_step(TRAYBAKE, 3, text=" "), "M14")


@pytest.mark.parametrize(
    ("word", "count"),
    [("pan", 1), ("oven", 2), ("bake", 1), ("chopped", 1), ("toasted", 2), ("the", 1)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_method_for_professors_is_found() -> None:
    hard = (
        "Incorporate approximately half the vegetable oil, subsequently distributing seasoning "
        "systematically throughout the individually separated potatoes, "
        "simultaneously ensuring homogeneous salt saturation."
    )
    assert "reads at grade" in messages(with_step(TRAYBAKE, 1, text=hard), "M14")


def test_food_names_do_not_make_a_text_hard() -> None:
    plain = "Chop the cauliflower."
    assert grade([plain], frozenset({"cauliflower"})) < grade([plain], frozenset())
    assert grade([""], frozenset()) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        "Add the {f1}.",
        "Add  the oil.",
        "Add the oil..",
        "Add the oil , then stir.",
        "Add the the oil.",
        "Add the oil ().",
        "Add a onion.",
        "Add an potato.",
    ],
)
def test_seams_are_found(text: str) -> None:
    assert list(seams_anywhere(text))


@pytest.mark.parametrize(
    "text",
    [
        "Add the oil (hot).",
        "Add a European cheese.",
        "Make dan dan noodles.",
        "Wait an hour.",
        "Add 1.5 g salt, then stir.",
    ],
)
def test_good_texts_have_no_seams(text: str) -> None:
    assert not list(seams_anywhere(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chop 1 onions.", True),
        ("Chop 1 spring onions.", True),
        ("Wait 1 minutes.", True),
        ("Wait 3 minute.", True),
        ("Chop 1 onion.", False),
        ("Chop 21 onions.", False),
        ("Chop 1 1/2 onions.", False),
        ("Wait 2 minutes.", False),
        ("Wait 0.1 minutes.", False),
    ],
)
def test_numbers_and_nouns_agree(text: str, found: bool) -> None:
    assert bool(list(seams_of_number(text, PLURALS))) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [("Stir. then eat.", True), ("Stir it", True), ("Stir it. Eat (hot).", False), ("", False)],
)
def test_prose_has_capitals_and_ends(text: str, found: bool) -> None:
    assert bool(list(seams_of_prose(text))) is found


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile, heat in a wide pan over a medium heat.",
        "Warm over a low heat until soft.",
        "Add to the pan and stir.",
        "Stir in for 2 minutes, until hot.",
        "Squeeze in and serve.",
        "Season with.",
        "Serve hot with the rice and.",
    ],
)
def test_a_verb_without_its_food_is_a_seam(text: str) -> None:
    assert any("without its food" in seam for seam in seams_of_prose(text))


@pytest.mark.parametrize(
    "text",
    [
        "Heat the oil in a wide pan.",
        "Add the rice to the pan.",
        "Stir in the garlic for 1 minute.",
        "Warm in the oven for 5 minutes.",
        "Lift out the leeks and keep warm over a low heat.",
        "Squeeze over the lemon and serve.",
        "Take the pan off the heat and stir it in.",
    ],
)
def test_a_verb_with_its_food_is_no_seam(text: str) -> None:
    assert not list(seams_of_prose(text))


def test_seams_are_found_on_the_list_and_in_the_tip() -> None:
    assert "double space" in messages(with_line(TRAYBAKE, 1, preparation="cut  small"), "M14")
    assert "starts small" in messages(TRAYBAKE.model_copy(update={"tip": "cut them small."}), "M14")
