"""The rules of ``hazards.toml``, checked as they are read."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.foods import Food
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import RawAnimal
from desktop_app.schemas.generation import Severity
from desktop_app.schemas.people import LifeStage

RULE_KEYS = frozenset(
    {
        *("id", "severity", "message", "mend", "source", "when", "unsafe"),
        *("keys", "methods", "window", "unless", "unless_after", "unless_anywhere"),
        *("required", "said", "spared"),
    }
)
WHEN_KEYS = frozenset({"foods", "categories", "roles", "raw", "but", "stages", "text"})
LONGEST_WINDOW = 3
GRAVITY = tuple(Severity)
"""The severities, the gravest first."""
FOODS_PLACE = "{foods}"
_PLAIN = re.compile(r"[\w' -]+")


@dataclass(frozen=True, slots=True)
class Authority:
    """Who says so, and where."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Key:
    """Plain ``words`` of which one has to stand in a text, or else the pattern ``others``."""

    words: tuple[str, ...]
    others: str


@dataclass(frozen=True, slots=True)
class Method:
    """A banned way: ``act`` is what a sentence tells the cook to do, ``beside`` what else it must hold."""

    act: str
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class When:
    """Where a rule applies: at ``foods`` (all where empty), for ``stages`` (all eaters where empty), and
    where the steps hold the pattern ``text``."""

    foods: frozenset[FoodId] = frozenset()
    stages: frozenset[LifeStage] = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One hazard, the same as no other. Patterns are regular expressions over lower-case text, compiled by
    `pattern`."""

    id: str
    severity: Severity
    message: str
    mend: str
    source: Authority
    when: When
    keys: tuple[Key, ...]
    """Of each one must stand somewhere in the recipe, else the methods need no look."""
    methods: tuple[Method, ...]
    window: int
    unless: tuple[str, ...]
    unless_after: tuple[str, ...]
    unless_anywhere: tuple[str, ...]
    required: str
    said: tuple[str, ...]
    spared: tuple[str, ...]
    unsafe: bool


@dataclass(frozen=True)
class Hazards:
    """All rules, in the order of the table."""

    rules: tuple[Rule, ...]

    @cached_property
    def bans(self) -> tuple[Rule, ...]:
        """The rules that ban a method."""
        return tuple(rule for rule in self.rules if rule.methods)

    @cached_property
    def duties(self) -> tuple[Rule, ...]:
        """The rules that ask for a sentence, the gravest first."""
        asking = (rule for rule in self.rules if rule.required)
        return tuple(sorted(asking, key=lambda rule: GRAVITY.index(rule.severity)))


@lru_cache(maxsize=4096)
def pattern(text: str) -> re.Pattern[str]:
    """The pattern, compiled the first time it is needed."""
    return re.compile(text)


def holds_any(patterns: Iterable[str], text: str) -> bool:
    """True when one of the patterns is found in the text."""
    return any(pattern(one).search(text) for one in patterns)


def has_keys(rule: Rule, text: str) -> bool:
    """True when the text holds a key of each group: a quick look that spares the patterns."""
    for key in rule.keys:
        for word in key.words:
            if word in text:
                break
        else:
            if not key.others or not pattern(key.others).search(text):
                return False
    return True


def parse_hazards(text: str, foods: Mapping[FoodId, Food]) -> Hazards:
    """Read ``hazards.toml``; raise `KitchenDataError` naming the rule that is wrong."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KitchenDataError(f"hazards.toml: {error}") from error
    words = table.get("words", {})
    rules: dict[str, Rule] = {}
    for number, row in enumerate(table.get("rules", ()), start=1):
        name = row.get("id", f"rule {number}")
        try:
            rule = _rule(row, _Patterns(words), foods)
        except (KeyError, ValueError, TypeError, re.error) as error:
            raise KitchenDataError(f"hazards.toml, {name}: {error}") from error
        if rule.id in rules:
            raise KitchenDataError(f"hazards.toml, {name}: stands there twice")
        rules[rule.id] = rule
    return Hazards(tuple(rules.values()))


class _Patterns:
    """Puts the groups of words into patterns and checks that they compile."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def __call__(self, text: str) -> str:
        while True:
            filled = re.sub(r"\{([a-z_]+)\}", lambda found: self._words[found[1]], text)
            if filled == text:
                pattern(text)
                return text
            text = filled


def _rule(row: dict[str, Any], patterns: Callable[[str], str], foods: Mapping[FoodId, Food]) -> Rule:
    unknown = row.keys() - RULE_KEYS
    if unknown:
        raise ValueError(f"knows no {min(unknown)}")
    rule = Rule(
        id=row["id"],
        severity=Severity(row["severity"]),
        message=row["message"],
        mend=row["mend"],
        source=Authority(row["source"]["authority"], row["source"]["title"]),
        when=_when(row.get("when", {}), patterns, foods),
        keys=tuple(_key(group, patterns) for group in row.get("keys", ())),
        methods=tuple(_method(one, patterns) for one in row.get("methods", ())),
        window=row.get("window", 1),
        unless=tuple(map(patterns, row.get("unless", ()))),
        unless_after=tuple(map(patterns, row.get("unless_after", ()))),
        unless_anywhere=tuple(map(patterns, row.get("unless_anywhere", ()))),
        required=row.get("required", ""),
        said=tuple(map(patterns, row.get("said", ()))),
        spared=tuple(map(patterns, row.get("spared", ()))),
        unsafe=row.get("unsafe", False),
    )
    _complain(rule)
    return rule


def _key(group: str, patterns: Callable[[str], str]) -> Key:
    plain = tuple(word for word in group.split("|") if _PLAIN.fullmatch(word))
    others = (word for word in group.split("|") if word not in plain)
    return Key(plain, patterns("|".join(others)))


def _complain(rule: Rule) -> None:
    """Raise `ValueError` at what no reader of the rule could make sense of."""
    does_something = rule.methods or rule.required or rule.unsafe
    faults = {
        "bans, asks and forbids nothing": not does_something,
        "needs keys for its methods": bool(rule.methods) is not bool(rule.keys),
        "needs foods and stages to be unsafe": rule.unsafe and not (rule.when.foods and rule.when.stages),
        "asks for a sentence of everything": bool(rule.required) and not (rule.when.foods or rule.when.text),
        "names foods it does not know": FOODS_PLACE in rule.required and not rule.when.foods,
        "has a window out of range": not 1 <= rule.window <= LONGEST_WINDOW,
        "has an empty text": not all((rule.message, rule.mend, rule.source.name, rule.source.title)),
    }
    for fault, found in faults.items():
        if found:
            raise ValueError(fault)


def _method(row: dict[str, Any], patterns: Callable[[str], str]) -> Method:
    return Method(patterns(row["act"]), tuple(patterns(one) for one in row["with"]))


def _when(row: dict[str, Any], patterns: Callable[[str], str], foods: Mapping[FoodId, Food]) -> When:
    unknown = row.keys() - WHEN_KEYS
    if unknown:
        raise ValueError(f"when knows no {min(unknown)}")
    return When(
        foods=frozenset(_foods(row, foods)),
        stages=frozenset(LifeStage(stage) for stage in row.get("stages", ())),
        text=patterns(row["text"]) if "text" in row else "",
    )


def _foods(row: dict[str, Any], foods: Mapping[FoodId, Food]) -> Iterable[FoodId]:
    """Every food that is named, or is of a named category, role or raw kind, but for those left out."""
    named, left_out = (frozenset(row.get(key, ())) for key in ("foods", "but"))
    groups = {key: frozenset(row.get(key, ())) for key in ("categories", "roles", "raw")}
    strangers = (named | left_out) - foods.keys() | _unknown_groups(groups, foods)
    if strangers:
        raise ValueError(f"there is no {min(strangers)}")
    for food in foods.values():
        in_group = (
            food.category in groups["categories"]
            or food.roles & groups["roles"]
            or food.raw_animal in groups["raw"]
        )
        if (food.id in named or in_group) and food.id not in left_out:
            yield food.id


def _unknown_groups(groups: Mapping[str, frozenset[str]], foods: Mapping[FoodId, Food]) -> frozenset[str]:
    known: dict[str, set[str]] = {
        "categories": {food.category for food in foods.values()},
        "roles": {role for food in foods.values() for role in food.roles},
        "raw": {kind.value for kind in RawAnimal} - {RawAnimal.NONE.value},
    }
    return frozenset(word for key, words in groups.items() for word in words if word not in known[key])
