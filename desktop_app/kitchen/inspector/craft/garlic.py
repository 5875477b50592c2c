"""Garlic and ground spice burn: two minutes in fat before something wet, and never before the onion."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.told import FAT_GETS_HOT, Said, Told
from desktop_app.kitchen.inspector.texts import durations_said
from desktop_app.schemas.generation import Finding

CODE = "garlic"
LONGEST = 2.0
"""Minutes."""
GROUND = frozenset(
    {
        *("cumin", "coriander_ground", "turmeric", "paprika", "smoked_paprika", "chilli_powder", "cinnamon"),
        *("ginger_ground", "allspice", "nutmeg", "clove", "mace", "garlic_powder", "onion_powder"),
        *("garam_masala", "curry_powder", "chinese_five_spice", "mixed_spice", "ras_el_hanout", "berbere"),
        *("cajun_seasoning", "jerk_seasoning", "fajita_seasoning", "chili_powder_blend", "amchur", "sumac"),
    }
)
SHIELDS = frozenset({"pulse", "rice", "noodle", "pasta", "greens", "fish", "seafood", "tofu", "egg"})
ONIONS = frozenset({"onion", "red_onion", "leek", "shallot"})
OUT = re.compile(r"\b(?:lift|scoop|scrape|tip|transfer|spoon|remove|take)\b[^.]*\b(?:out|plate|bowl|dish)\b")
COLD = re.compile(r"\boff the heat\b|\btake (?:it |the \w+ )?off\b")


def _is_moist(told: Told, said: Said) -> bool:
    """True among beans, cooked rice or a courgette that still sweats: there garlic is out of the fat."""
    return any(map(_shields, said.foods)) or any(map(told.craft.handling.watery, said.foods))


def _shields(food: Food) -> bool:
    """Moist and plentiful."""
    return bool(food.roles & SHIELDS) or food.id.startswith("frozen")


def is_quick_to_burn(food: Food) -> bool:
    """Garlic, and spice as powder: whole spice and bay take longer."""
    return food.id in GROUND or "garlic" in food.roles


def check(told: Told) -> Iterator[Finding]:
    """Follows each pan through the method."""
    for vessel in dict.fromkeys(said.vessel for said in told.sentences):
        yield from _in_one_pan(told, [one for one in told.sentences if one.vessel == vessel])


def _in_one_pan(told: Told, sentences: list[Said]) -> Iterator[Finding]:
    burning: Food | None = None
    minutes = 0.0
    hot = False
    for said in sentences:
        hot = hot or (said.cooks and bool(FAT_GETS_HOT.search(said.text)))
        if not said.cooks or said.in_oven or not hot:
            continue
        if burning and any(food.id in ONIONS and _goes_in(told, food, said) for food in said.foods):
            yield _late_onion(told, said, burning)
            burning, minutes = None, 0.0
        if said.is_wet or said.wets or COLD.search(said.text) or _is_moist(told, said):
            burning, minutes = None, 0.0
            continue
        new = next((food for food in said.foods if is_quick_to_burn(food)), None)
        minutes += _minutes_after(said, new) if new and not burning else said.minutes if burning else 0.0
        burning = burning or new
        if burning and minutes > LONGEST:
            message = f"The {burning.name} is {minutes:g} minutes in hot fat; it turns bitter after two."
            yield told.wince(CODE, said.place, message, "Add it for the last minute, before something wet.")
            burning, minutes = None, 0.0
        if OUT.search(said.text):
            burning, minutes = None, 0.0


def _goes_in(told: Told, food: Food, said: Said) -> bool:
    """True where the food meets the heat for the first time."""
    return not any(one.cooks and food in one.foods for one in told.sentences if one.step < said.step) and (
        not any(food in one.foods for one in told.sentences if one.step == said.step and one is not said)
    )


def _late_onion(told: Told, said: Said, burning: Food) -> Finding:
    message = f"The {burning.name} is in the hot pan before the onion, which takes far longer."
    return told.wince(CODE, said.place, message, "Soften the onion first.")


def _minutes_after(said: Said, food: Food) -> float:
    """What the sentence times once the food is named: "fry for 2 minutes, then add the garlic"."""
    at = max(said.text.find(name.casefold()) for name in food.names())
    after = durations_said(said.text[max(at, 0) :])
    return sum(span.low for span in after)
