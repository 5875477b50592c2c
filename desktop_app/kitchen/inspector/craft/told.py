"""What the checks of steps and words look at: the method read sentence by sentence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from desktop_app.kitchen.bands import described
from desktop_app.kitchen.craft import Craft
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.inspector.context import InspectionContext, fault, note
from desktop_app.kitchen.inspector.texts import Duration, durations_said
from desktop_app.kitchen.wordcraft import Wordcraft
from desktop_app.schemas.generation import Finding
from desktop_app.schemas.recipe import StepKind

WORDS = "M14"
TIMES = "M9"
"""The measure of `kitchen.md` a finding counts against."""

TECHNIQUES_IN_ORDER = (
    *("stir_fry", "deep_fry", "griddle", "grill", "roast", "bake", "microwave", "braise", "stew", "steam"),
    *(
        "poach",
        "parboil",
        "blanch",
        "boil_egg",
        "simmer",
        "boil",
        "absorb",
        "soak_hot",
        "sweat",
        "caramelise",
    ),
    *("scramble", "melt", "toast_bread", "fry"),
)
"""The more exact word first: "stir-fry" is not "fry", and what comes to the boil and then simmers simmers."""

WET_ROLES = frozenset(
    {
        *("tomato_body", "coconut_body", "cream_body", "milk", "drink", "yoghurt", "stock"),
        *("plant_milk", "fish_sauce", "soy_sauce", "tamari", "tomato", "cherry_tomato"),
    }
)
WET = re.compile(
    r"\b(?:water|stock|broth|wine|beer|milk|passata|juices?|sauce|soup|vinegar|boil\w*|simmer\w*|bubbl\w+"
    r"|blanch\w*|poach\w*|braise\w*)\b"
)
NOT_YET_WET = re.compile(
    r"\b(?:until|without|before|instead of)\b[^,;.]*"
    r"|\b(?:no|any|all the|its own) (?:\w+ )?(?:liquid|water|juices?)\b|\bpasta sauce jar\b"
)
FAT_GETS_HOT = re.compile(
    r"\b(?:heat|warm|melt|put|set|place)\b[^.]*\b(?:oil|butter|ghee|fat|lard|pan|pot|wok|casserole)\b"
    r"|\b(?:fry|sauté|saute|sweat|soften|brown|sear|sizzle|stir-fry)\b"
)

IN_ALL = " in all"


class Said(NamedTuple):
    """One sentence of a step.

    ``text`` is folded to lower case; ``foods`` are the listed foods it names; ``vessel`` is what it works in;
    ``is_wet`` tells that liquid was in the vessel before it, ``wets`` that it brings some or boils.
    """

    step: int
    place: str
    kind: StepKind
    vessel: str
    in_oven: bool
    text: str
    foods: tuple[Food, ...]
    spans: tuple[Duration, ...]
    is_wet: bool
    wets: bool

    @property
    def cooks(self) -> bool:
        """True where food meets heat."""
        return self.kind is StepKind.COOK

    @property
    def minutes(self) -> float:
        """The least it takes, by its words; what batch after batch takes "in all" is no one food's time."""
        return 0.0 if IN_ALL in self.text else sum(span.low for span in self.spans)


@dataclass(frozen=True)
class Told:
    """A draft as its cook reads it."""

    context: InspectionContext
    craft: Craft
    wordcraft: Wordcraft

    @cached_property
    def sentences(self) -> tuple[Said, ...]:
        """Every sentence of the method, in order."""
        return tuple(self._read())

    @cached_property
    def method(self) -> str:
        """All steps as one folded text."""
        return " ".join(one.text for one in self.sentences)

    def technique_of(self, said: Said) -> str:
        """How a sentence works its food; "" where it names no technique."""
        known = self.wordcraft.techniques.by_id
        text = NOT_YET_WET.sub("", said.text)
        found = next(
            (name for name in TECHNIQUES_IN_ORDER if name in known and known[name].verbs.search(text)), ""
        )
        return "simmer" if found == "fry" and said.is_wet else found

    def wince(self, code: str, place: str, message: str, mend: str = "", check: str = WORDS) -> Finding:
        """A fault of a recipe somebody asked for; one that only came by is told of it."""
        found = (fault if self.context.request else note)(check, place, message, mend)
        return found.model_copy(update={"code": code})

    def is_wet(self, food: Food) -> bool:
        """True for what brings liquid into a pan; what a courgette sweats out, the heat dries as it comes."""
        return described(food, WET_ROLES)

    def _read(self) -> Iterator[Said]:
        wet: set[str] = set()
        vessel = ""
        for index, place, step in self.context.steps():
            vessel = step.vessel or vessel
            for sentence in self.context.sentences[index]:
                text = sentence.text.casefold()
                foods = tuple(dict.fromkeys(f for one in sentence.mentions for f in self.context.meant(one)))
                wets = bool(WET.search(NOT_YET_WET.sub("", text))) or any(map(self.is_wet, foods))
                yield Said(
                    index,
                    place,
                    step.kind,
                    vessel,
                    step.oven_c is not None or "oven" in text,
                    text,
                    foods,
                    durations_said(sentence.text),
                    vessel in wet,
                    wets,
                )
                if wets:
                    wet.add(vessel)
                if "drain" in text or re.search(r"\bwipe\b", text):
                    wet.discard(vessel)
