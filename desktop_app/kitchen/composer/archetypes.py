"""Dish families and palettes, read from their TOML texts and checked before anything is cooked."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any

from desktop_app.exceptions import KitchenDataError
from desktop_app.kitchen.composer.conditions import parse_condition
from desktop_app.kitchen.composer.selectors import template_slots
from desktop_app.kitchen.composer.shapes import Archetype, Palette, Phrase, Range, Ratio, Slot, Stage
from desktop_app.kitchen.craft import HANDLING, Craft
from desktop_app.kitchen.handling import HandlingTable
from desktop_app.kitchen.pairing import PairScores
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.food import Meal
from desktop_app.schemas.people import Equipment
from desktop_app.schemas.recipe import StepKind

STYLES = frozenset({"dice", "slice", "chunk", "strip", "raw", "crush"})
PLAIN_LISTS = frozenset({"fat", "oil", "bread", "heat"})
PSEUDO_SLOTS = frozenset({"salt"})


@dataclass(frozen=True)
class ChefBook:
    """All the chef knows of dishes: families, palettes, how foods are handled, what goes with what."""

    archetypes: Mapping[str, Archetype]
    palettes: Mapping[str, Palette]
    handling: HandlingTable
    pairs: PairScores


def build_chef_book(archetypes: Mapping[str, str], palettes: str, craft: Craft) -> ChefBook:
    """Read the texts (archetypes by name); raise `KitchenDataError` naming what is broken."""
    table = _toml(palettes, "palettes.toml")
    read_palettes = {name: _palette(name, body) for name, body in table.items() if name != HANDLING}
    read = {name: parse_archetype(text, name) for name, text in sorted(archetypes.items())}
    for name, archetype in read.items():
        for palette in archetype.palettes:
            if palette not in read_palettes:
                raise KitchenDataError(f"Archetype {name} names the unknown palette {palette}.")
    return ChefBook(
        archetypes=MappingProxyType(read),
        palettes=MappingProxyType(read_palettes),
        handling=craft.handling,
        pairs=craft.pairs,
    )


def parse_archetype(text: str, name: str) -> Archetype:
    """Read one dish family; raise `KitchenDataError` naming the family and the fault."""
    table = _toml(text, name)
    try:
        archetype = _archetype(table, name)
        _check(archetype)
    except (KeyError, TypeError, ValueError) as error:
        raise KitchenDataError(f"Archetype {name}: {error}") from error
    return archetype


def _toml(text: str, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise KitchenDataError(f"{name} is not valid TOML: {error}") from error


def _archetype(table: dict[str, Any], name: str) -> Archetype:
    _only({"id": name, **table}, Archetype)
    return Archetype(
        id=name,
        family=table["family"],
        idea=table["idea"],
        courses=frozenset(Meal(course) for course in table["courses"]),
        equipment=tuple(frozenset(map(Equipment, group.split("/"))) for group in table["equipment"]),
        palettes=MappingProxyType({key: float(weight) for key, weight in table["palettes"].items()}),
        vessel=table["vessel"],
        style=table.get("style", "dice"),
        max_foods=int(table["max_foods"]),
        min_servings=int(table.get("min_servings", 1)),
        max_servings=int(table.get("max_servings", 16)),
        appeal=float(table.get("appeal", 0)),
        salt=Range(*table["salt"]) if "salt" in table else None,
        base_prep=int(table.get("base_prep", 2)),
        heroes=tuple(table["heroes"]),
        needs=tuple(table.get("needs", ())),
        slots=tuple(_slot(slot) for slot in table["slots"]),
        stages=tuple(_stage(stage) for stage in table["stages"]),
        titles=_phrases(table["titles"]),
        descriptions=_phrases(table["descriptions"]),
        tips=_phrases(table["tips"]),
        exemplar=tuple(table["exemplar"]),
    )


def _slot(table: dict[str, Any]) -> Slot:
    _only(table, Slot)
    grams = table.get("grams")
    ratio = table.get("ratio")
    return Slot(
        id=table["id"],
        roles=frozenset(table.get("roles", ())),
        foods=tuple(FoodId(food) for food in table.get("foods", ())),
        palette=table.get("palette", ""),
        barred=frozenset(table.get("barred", ())),
        least=int(table.get("least", 0)),
        most=int(table.get("most", 1)),
        grams=Range(*grams) if grams else None,
        ratio=Ratio(tuple(ratio["of"]), float(ratio["times"]), float(ratio.get("per_pot", 0)))
        if ratio
        else None,
        when=table.get("when", ""),
        cut=table.get("cut", ""),
        side=bool(table.get("side", False)),
        water=bool(table.get("water", False)),
        to_buy=tuple(FoodId(food) for food in table.get("to_buy", ())),
    )


def _stage(table: dict[str, Any]) -> Stage:
    _only(table, Stage)
    known = dict(table)
    known["kind"] = StepKind(known.get("kind", "cook"))
    known["of"] = tuple(known.get("of", ()))
    if "after" in known:
        known["after"] = tuple(known["after"])
    return Stage(**known)


def _only(table: dict[str, Any], shape: type[Slot] | type[Stage] | type[Archetype]) -> None:
    unknown = table.keys() - {field.name for field in fields(shape)}
    if unknown:
        raise ValueError(f"{table.get('id', '?')} has the unknown field {sorted(unknown)[0]}")


def _phrases(entries: list[Any]) -> tuple[Phrase, ...]:
    """Phrases, given as plain texts or as tables with ``text`` and ``when``."""
    return tuple(Phrase(entry) if isinstance(entry, str) else Phrase(**entry) for entry in entries)


def _check(archetype: Archetype) -> None:
    """Refuse names that lead nowhere: they would fail only once such a dish is cooked."""
    slots = [slot.id for slot in archetype.slots]
    stages = [stage.id for stage in archetype.stages]
    faults = [
        *(f"slot {name} stands there twice" for name in set(slots) if slots.count(name) > 1),
        *(f"stage {name} stands there twice" for name in set(stages) if stages.count(name) > 1),
        *(f"unknown hero slot {name}" for name in archetype.heroes if name not in slots),
        *(f"slot {s.id} has no grams" for s in archetype.slots if _lacks_grams(s)),
        *(
            f"stage {s.id} waits for unknown {n}"
            for s in archetype.stages
            for n in s.after or ()
            if n not in stages
        ),
        *_bad_conditions(archetype, frozenset(slots) | PSEUDO_SLOTS),
        *_bad_templates(archetype, frozenset(slots) | PSEUDO_SLOTS),
    ]
    if archetype.style not in STYLES:
        faults.append(f"unknown style {archetype.style}")
    if faults:
        raise KitchenDataError(f"Archetype {archetype.id}: {faults[0]}.")


def _lacks_grams(slot: Slot) -> bool:
    return slot.grams is None and slot.ratio is None and not slot.palette


def _bad_conditions(archetype: Archetype, slots: frozenset[str]) -> list[str]:
    conditions = [
        *archetype.needs,
        *(slot.when for slot in archetype.slots),
        *(stage.when for stage in archetype.stages),
        *(phrase.when for phrase in (*archetype.titles, *archetype.descriptions, *archetype.tips)),
    ]
    unknown = {name for text in conditions for name in parse_condition(text).slots() if name not in slots}
    return [f"a condition names the unknown slot {name}" for name in sorted(unknown)]


def _bad_templates(archetype: Archetype, slots: frozenset[str]) -> list[str]:
    phrases = (*archetype.titles, *archetype.descriptions, *archetype.tips)
    texts = [*(stage.text for stage in archetype.stages), *(phrase.text for phrase in phrases)]
    unknown = {name for text in texts for name in template_slots(text) if name not in slots}
    return [f"a text names the unknown slot {name}" for name in sorted(unknown)]


def _palette(name: str, body: dict[str, Any]) -> Palette:
    try:
        lists = {
            key: MappingProxyType({FoodId(food): float(grams) for food, grams in value.items()})
            for key, value in body.items()
            if isinstance(value, dict)
        }
        return Palette(
            id=name,
            cuisine=body["cuisine"],
            adjective=body.get("adjective", ""),
            also=frozenset(body.get("also", ())),
            markers=frozenset(FoodId(food) for food in body.get("markers", ())),
            lists=MappingProxyType(lists),
            seasonings=frozenset(
                food for key, foods in lists.items() if key not in PLAIN_LISTS for food in foods
            ),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise KitchenDataError(f"Palette {name}: {error}") from error
