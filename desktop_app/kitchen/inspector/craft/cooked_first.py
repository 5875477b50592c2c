"""Pasta, rice, grains and dry pulses are cooked before they are eaten; their water is kept in time."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.craft.told import TIMES, Said, Told
from desktop_app.schemas.generation import Finding

CODE = "cooked first"
DRY_ROLES = frozenset({"pasta", "noodle", "rice"})
DRY_GRAINS = frozenset(
    {
        *("couscous", "quinoa", "bulgur_wheat", "pearl_barley", "freekeh", "polenta", "buckwheat", "millet"),
        *("spelt", "amaranth", "sorghum", "teff"),
    }
)
DRY_PULSES = frozenset(
    {
        *("red_lentil", "green_lentil", "black_lentil", "split_pea", "chana_dal", "toor_dal", "urad_dal"),
        *("mung_bean", "chickpea_dried", "kidney_bean_dried", "black_bean_dried", "white_bean_dried"),
        "soybean_dried",
    }
)
READY = re.compile(r"\b(?:cooked|leftover|ready|tinned|fresh|pre-cooked|day-old)\b")
SOFTENS = re.compile(
    r"\b(?:boil\w*|simmer\w*|soak\w*|steam\w*|absorb\w*|swell\w*|swollen|stock|broth|water|milk|packet"
    r"|al dente|sauce|ladle\w*|bubbl\w*|slow cooker|pressure|soup|microwave|bake[sd]?|cover)\b"
)
KEPT = re.compile(
    r"\b(?:sav(?:e|ing)|reserv(?:e|ing)|keep(?:ing)?|scoop|dip|lift|ladle|hold|set aside|spare)\b[^.;]*"
    r"\b(?:(?:cooking|pasta|noodle|starchy|the|its|of the) water|cooking liquid)\b"
)
USED = re.compile(
    r"\b(?:saved|reserved|kept) (?:pasta |cooking |noodle |starchy )?(?:water|liquid)\b"
    r"|\b(?:splash|cup|ladle|little|some|spoonfuls?|tablespoons?|ml)(?: or two)?"
    r" (?:of )?(?:the |its |hot |more )*(?:pasta|cooking|noodle|starchy) (?:water|liquid)\b"
)
DRAINED = re.compile(r"\bdrain\b")


def check(told: Told) -> Iterator[Finding]:
    """Each food bought dry, then the water that makes the sauce."""
    for place, line, food in told.context.ingredients():
        if food and is_dry(food) and not READY.search(f"{line.name} {line.preparation}".casefold()):
            yield from _is_softened(told, food, place)
    yield from _water(told)


def is_dry(food: Food) -> bool:
    """True for what is hard until it has drunk."""
    if "cooked" in food.id or "fresh" in food.id or food.id in {"gnocchi", "udon_noodles", "instant_mash"}:
        return False
    return bool(food.roles & DRY_ROLES) or food.id in DRY_GRAINS | DRY_PULSES


def _is_softened(told: Told, food: Food, place: str) -> Iterator[Finding]:
    steps = [
        index for index in range(len(told.context.draft.steps)) if food.id in told.context.foods_in(index)
    ]
    if not steps:
        return
    uses = [one for one in told.sentences if one.step >= steps[0]]
    wet = next((number for number, one in enumerate(uses) if _softens(one)), None)
    if wet is None or (wet and _eats(uses[wet - 1]) and uses[wet].step != steps[0]):
        where = told.sentences[0].place if not uses else uses[0].place
        message = f"The {food.name} is used before it is cooked."
        yield told.wince(CODE, where or place, message, "Cook it first.", TIMES)


def _softens(said: Said) -> bool:
    return bool(SOFTENS.search(said.text)) or said.is_wet


def _eats(said: Said) -> bool:
    return said.text.startswith(("serve", "spoon into bowls", "divide"))


def _water(told: Told) -> Iterator[Finding]:
    """Water is kept before the pan is drained, and only then used."""
    drained = kept = False
    for said in told.sentences:
        keeps, drains = KEPT.search(said.text), DRAINED.search(said.text)
        late = drained and keeps and not kept
        early = keeps and drains and drains.start() < keeps.start()
        if (late or early) and _speaks_of_pasta(told):
            yield told.wince(
                CODE, said.place, "The cooking water is kept after it is poured away.", "", TIMES
            )
        kept = kept or bool(keeps)
        if USED.search(said.text) and drained and not kept:
            message = "The cooking water is used, but no word said to keep some before draining."
            yield told.wince(CODE, said.place, message, "Save a cup of it first.", TIMES)
            return
        drained = drained or bool(drains)


def _speaks_of_pasta(told: Told) -> bool:
    return any(food.roles & {"pasta", "noodle"} for food in told.context.listed.values())
