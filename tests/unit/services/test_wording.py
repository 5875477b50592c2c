"""What a model may and may not do with the words of a plan."""

import pytest

from desktop_app.kitchen.catalogue import build_catalogue
from desktop_app.runtime import resources
from desktop_app.services.wording import WordRules, build_word_rules

STEP = "Fry {f1} in {f2} over medium heat for {t1}, until soft and the edges are gold."
TIP = "Dry the spinach well because its water would thin the sauce."
DESCRIPTION = "Soft eggs with salty feta and tender spinach, from one pan in 15 minutes."
TITLE = "Spinach and feta omelette"


@pytest.fixture(scope="module")
def rules() -> WordRules:
    catalogue = build_catalogue(
        foods=resources.read_text("kitchen/foods.csv"),
        nutrients=resources.read_text("kitchen/nutrition.csv"),
        non_foods="",
    )
    return build_word_rules(resources.read_text("prompts/guarded_words.toml"), catalogue)


@pytest.mark.parametrize(
    ("field", "plan", "answer"),
    [
        ("step1", STEP, "Let {f1} fry in {f2} over medium heat for {t1}, until soft with gold edges."),
        ("step1", STEP, STEP),
        ("tip", TIP, "The water of spinach would thin the sauce, so dry it well."),
        ("description", DESCRIPTION, "Tender spinach and salty feta in soft eggs: 15 minutes and one pan."),
        ("title", TITLE, "Omelette with feta and spinach"),
    ],
)
def test_honest_rewording_stands(rules: WordRules, field: str, plan: str, answer: str) -> None:
    assert rules.fault_of(field, plan, answer) == ""


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (None, "missing"),
        ("  ", "missing"),
        (7, "missing"),
        ("Fry {f1} over medium heat for {t1}, until soft.", "{f1} {f2} {t1} in this order"),
        ("Fry {f2} in {f1} over medium heat for {t1}, until soft.", "in this order"),
        ("Fry {f1} in {f2} over medium heat for {t1}, until {f9} is soft.", "in this order"),
        ("Fry {f1} in {f2} over medium heat for {t1}, until {soft}.", "plain words"),
        ("Fry {f1} in {f2} over medium heat\nfor {t1}, until soft.", "plain words"),
        ("Fry {f1} in {f2} over medium heat for {t1}, until soft", "whole sentences"),
        ("fry {f1} in {f2} over medium heat for {t1}, until soft.", "whole sentences"),
        ("Fry {f1} {f2} {t1} medium.", "as long"),
        ("Fry {f1} in {f2} over medium heat for {t1}, it is so, it is so.", "repeat"),
        ("Fry {f1} in {f2} over medium heat for {t1}, until 5 edges are gold.", "numbers"),
        ("Fry {f1} in {f2} over medium heat for {t1}, add butter, until soft.", "not say butter"),
        ("Fry {f1} in {f2} over medium heat for {t1}, then boil until soft.", "not say boil"),
        ("Do not fry {f1} in {f2} over medium heat for {t1}, until soft.", "not say not"),
        ("Fry {f1} in {f2} over medium heat for {t1} and five more, until soft.", "not say five"),
        ("Fry {f1} in {f2} over high heat for {t1}, until soft and gold.", "not say high"),
        ("Put {f1} into {f2} over medium heat for {t1}, until soft.", "say fry"),
    ],
)
def test_a_step_may_change_no_fact(rules: WordRules, answer: object, fault: str) -> None:
    assert fault in rules.fault_of("step1", STEP, answer)


@pytest.mark.parametrize(
    ("field", "plan", "answer", "fault"),
    [
        ("title", TITLE, "Spinach, feta and more: an omelette for two or three", "title"),
        ("title", TITLE, "Feta And Spinach Omelette", "one capital"),
        ("title", TITLE, "Spinach and feta omelette.", "title"),
        ("title", TITLE, "Spinach omelette", "say feta"),
        ("title", TITLE, "Vegan spinach and feta omelette", "not say vegan"),
        ("description", DESCRIPTION, "A simple yet elegant dish for a warm night in 15 minutes.", "keep to"),
        ("description", DESCRIPTION, "Crisp eggs with salty feta and tender spinach in 15 minutes.", "crisp"),
        ("description", DESCRIPTION, "Soft eggs, salty feta, tender spinach and ham in 15 minutes.", "ham"),
        ("tip", TIP, "Bow the spinach well because its water would thin the sauce.", "say dry"),
        ("tip", TIP, f"{TIP[:-1]} {'and so on, as it is told, ' * 2}for now.", "repeat"),
        ("tip", TIP * 3, " ".join(f"w{chr(97 + i % 26)}{chr(97 + i // 26)}y" for i in range(36)) + ".", ""),
    ],
)
def test_other_fields_keep_their_facts_too(
    rules: WordRules, field: str, plan: str, answer: str, fault: str
) -> None:
    found = rules.fault_of(field, plan, answer)
    assert found
    assert fault in found
