"""The table of hazards: what the real one holds, and what a broken one is refused for."""

import re
from collections import Counter

import pytest

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.hazards import Hazards, parse_hazards
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.generation import Severity
from desktop_app.schemas.people import LifeStage
from tests.unit.kitchen.hazards.reading_aloud import catalogue, table

TEXT = table("hazards.toml")
RULE = """
[words]
bird = 'chicken|duck'
[[rules]]
id = "rinsed"
severity = "fault"
message = "Washing spreads germs."
mend = "Pat it dry."
source = { authority = "UK FSA", title = "Never wash chicken" }
keys = ["rins"]
methods = [{ act = 'rinse', with = ['{bird}'] }]
required = "Dry the {foods}."
said = ['\\bdry\\b']
when = { foods = ["chicken_thigh"], stages = ["pregnant"] }
"""


def hazards() -> Hazards:
    found = catalogue().hazards
    assert found
    return found


def test_the_real_table_holds_what_kitchens_are_warned_of() -> None:
    rules = hazards().rules
    assert len(rules) >= 60
    assert len({rule.id for rule in rules}) == len(rules)
    authorities = Counter(rule.source.name for rule in rules)
    assert {"USDA FSIS", "FDA", "UK FSA", "EFSA", "CDC", "NHS"} <= authorities.keys()
    assert {rule.severity for rule in rules} == set(Severity)
    assert all(rule.message.endswith(".") and rule.mend.endswith(".") for rule in rules)


def test_every_group_of_words_is_used() -> None:
    groups = re.findall(r"(?m)^([a-z_]+) = '\(\?:", TEXT.partition("\n[[rules]]")[0])
    assert groups
    assert [name for name in groups if f"{{{name}}}" not in TEXT] == []


def test_the_gravest_sentences_come_first() -> None:
    weights = [list(Severity).index(rule.severity) for rule in hazards().duties]
    assert weights == sorted(weights)
    assert set(weights) == {0, 1, 2}


def test_required_sentences_are_short_and_end() -> None:
    for rule in hazards().duties:
        assert rule.required.endswith(".")
        assert len(rule.required.split()) <= 24, rule.required


def test_a_rule_is_read_with_its_words_and_foods() -> None:
    (rule,) = parse_hazards(RULE, catalogue().foods).rules
    assert rule.methods[0].beside == ("chicken|duck",)
    assert rule.when.foods == {FoodId("chicken_thigh")}
    assert rule.when.stages == {LifeStage.PREGNANT}
    assert (rule.window, rule.unsafe, rule.when.text) == (1, False, "")


def test_foods_are_chosen_by_group_and_left_out_by_name() -> None:
    more = 'when = { categories = ["nut"], roles = ["rice"], raw = ["offal"], but = ["almond"] }'
    (rule,) = parse_hazards(re.sub("when = .*", more, RULE), catalogue().foods).rules
    assert {"walnut", "basmati_rice", "lamb_liver"} <= rule.when.foods
    assert "almond" not in rule.when.foods


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('id = "rinsed"\n', "", "rule 1: 'id'"),
        ('"fault"', '"awful"', "awful"),
        ('"chicken_thigh"', '"dodo"', "there is no dodo"),
        ('foods = ["chicken_thigh"]', 'categories = ["stone"]', "there is no stone"),
        ('foods = ["chicken_thigh"]', 'roles = ["stone"]', "there is no stone"),
        ('foods = ["chicken_thigh"]', 'raw = ["none"]', "there is no none"),
        ('"pregnant"', '"martian"', "martian"),
        ("stages =", "eaters =", "when knows no eaters"),
        ("mend =", "cure =", "knows no cure"),
        ("'{bird}'", "'{fish}'", "'fish'"),
        ("'rinse'", "'rinse('", "rinsed"),
        ('keys = ["rins"]\n', "", "needs keys"),
        ("with = ", "near = ", "'with'"),
        ('"Pat it dry."', '""', "has an empty text"),
        ('foods = ["chicken_thigh"], ', "", "asks for a sentence of everything"),
        ('foods = ["chicken_thigh"]', "text = 'a'", "names foods it does not know"),
        ('keys = ["rins"]', 'keys = ["rins"]\nwindow = 9', "window out of range"),
        ('foods = ["chicken_thigh"], stages', "text = 'a', stages", "names foods"),
        ('required = "Dry the {foods}."', "unsafe = true", "rinsed"),
        ("[words]", "[words", "hazards.toml: "),
    ],
)
def test_a_broken_rule_is_refused_by_name(old: str, new: str, fault: str) -> None:
    broken = RULE.replace(old, new)
    if new == "unsafe = true":
        broken = broken.replace(', stages = ["pregnant"]', "")
    with pytest.raises(KitchenDataError, match=re.escape(fault)):
        parse_hazards(broken, catalogue().foods)


def test_a_rule_that_does_nothing_is_refused() -> None:
    idle = re.sub(r"(?m)^(keys|methods|required|said|when) = .*\n", "", RULE)
    with pytest.raises(KitchenDataError, match="bans, asks and forbids nothing"):
        parse_hazards(idle, catalogue().foods)


def test_a_rule_stands_once() -> None:
    with pytest.raises(KitchenDataError, match="stands there twice"):
        parse_hazards(RULE + RULE.partition("chicken|duck'\n")[2], catalogue().foods)
