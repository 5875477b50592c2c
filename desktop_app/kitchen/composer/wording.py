"""Templates of archetypes into sentences.

``{veg}`` "the onion and carrots" | ``{veg*}`` without the article | ``{veg!}`` as a title says it |
``{veg!s}`` the same in the plural | ``{=sauce}`` with amounts | ``{veg~the vegetables}`` a group noun |
``{veg:is}`` ``{veg:them}`` ``{veg:s}`` the verb or pronoun that agrees | ``{t}`` minutes of the stage |
``{t 3}`` three minutes | ``{safe meat}`` when raw animal food is safe, ``{intact meat}`` for whole cuts left
in one piece | ``{core 74}`` a core temperature | ``{oven 200}`` the setting |
``[condition? words| other words]``. Selectors are those of `Dish.foods`; water slots work like foods.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from desktop_app.kitchen.composer.amounts import Portion, Portions
from desktop_app.kitchen.composer.dish import Dish
from desktop_app.kitchen.composer.doneness import Doneness, doneness_of, say_celsius
from desktop_app.kitchen.composer.selectors import CHOICE, FOODS, TOKEN
from desktop_app.kitchen.foods import Food
from desktop_app.kitchen.quantities import format_amount
from desktop_app.kitchen.safety import REHEATED_C, reheated_c, to_fahrenheit
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.people import Region

_PLACEHOLDER = re.compile(r"\{(?P<name>[ftc]\d+)\}")
_AGREEING = {
    "is": ("is", "are"),
    "them": ("it", "them"),
    "s": ("s", ""),
    "has": ("has", "have"),
    "its": ("its", "their"),
}
FAN_LOWER_BY_C = 20
PACK_UNITS = frozenset({"tin", "jar", "pack", "bag"})
OVEN_STEP_F = 25
SLOW_MINUTES = 60
"""From here on a tough cut has the time to turn tender."""


class HollowText(Exception):
    """A text speaks of a slot that holds no food; no cook may read such a sentence."""


@dataclass
class Rendered:
    """A text with placeholders, and what it speaks of."""

    text: str
    foods: tuple[FoodId, ...] = ()
    temperature_c: float | None = None
    rest_minutes: int = 0


@dataclass
class Writer:
    """Renders templates for one dish; numbers the placeholders through the whole recipe."""

    dish: Dish
    portions: Portions
    fahrenheit: bool
    region: Region = Region.US
    placeholders: dict[str, str] = field(default_factory=dict)
    _foods: list[FoodId] = field(default_factory=list)
    _doneness: Doneness | None = None
    _without: frozenset[FoodId] = frozenset()
    _held_back: set[FoodId] = field(default_factory=set)

    def stage(self, template: str, minutes: float) -> Rendered:
        """A stage's text with placeholders."""
        self._foods, self._doneness = [], None
        text = TOKEN.sub(lambda found: self._hold(found["body"], minutes), self.choose(template))
        safe = self._doneness
        return Rendered(
            text=_tidy(text),
            foods=tuple(dict.fromkeys(self._foods)),
            temperature_c=safe.min_c if safe else None,
            rest_minutes=safe.rest_minutes if safe else 0,
        )

    def stage_with_late(
        self, template: str, minutes: float, late: tuple[Food, ...], lasts: float
    ) -> Rendered:
        """A stage whose ``late`` foods go in for its last minutes; raise `HollowText` where it has
        no others, or puts none of them in."""
        self._without, self._held_back = frozenset(food.id for food in late), set()
        try:
            words = self.stage(template, minutes)
        finally:
            self._without = frozenset()
        late = tuple(food for food in late if food.id in self._held_back)
        if not late:
            raise HollowText(template)
        foods = self._keep("f", self._definite(late))
        time = self._keep("t", say_minutes(lasts)) if lasts > 1 else "minute"
        timed = self._keep("t", say_minutes(minutes))
        at = words.text.find(". ", words.text.find(timed)) + 1 or len(words.text)
        words.text = _tidy(f"{words.text[:at]} Stir in {foods} for the last {time}. {words.text[at:]}")
        words.foods = tuple(dict.fromkeys((*words.foods, *(food.id for food in late))))
        return words

    def plain(self, template: str) -> str:
        """A title, description or tip: filled at once."""
        text = TOKEN.sub(lambda found: _as_served(self._speak(found["body"], 0)[1]), self.choose(template))
        return sentence_case(_tidy(text))

    def choose(self, template: str) -> str:
        """Settle the bracketed choices, inner ones first."""
        while found := CHOICE.search(template):
            words = found["yes"] if self.dish.holds(found["if"].strip()) else found["no"] or ""
            template = template[: found.start()] + words + template[found.end() :]
        return template

    def _hold(self, body: str, minutes: float) -> str:
        kind, words = self._speak(body, minutes)
        return self._keep(kind, words) if kind and words else words

    def _keep(self, kind: str, words: str) -> str:
        """The placeholder these words hide behind, a new one where they are new."""
        for name, known in self.placeholders.items():
            if known == words and name[0] == kind:
                return f"{{{name}}}"
        name = f"{kind}{sum(key[0] == kind for key in self.placeholders) + 1}"
        self.placeholders[name] = words
        return f"{{{name}}}"

    def _speak(self, body: str, minutes: float) -> tuple[str, str]:
        """The words for a token, and the kind of placeholder they hide behind ("" for none)."""
        head, _, rest = body.partition(" ")
        special: dict[str, Callable[[], tuple[str, str]]] = {
            "t": lambda: ("t", say_minutes(float(rest) if rest else minutes)),
            "oven": lambda: ("c", self._oven(float(rest))),
            "core": lambda: ("c", self._core(float(rest))),
            "safe": lambda: ("c", self._safe(rest, intact=False, slow=minutes >= SLOW_MINUTES)),
            "intact": lambda: ("c", self._safe(rest, intact=True, slow=False)),
        }
        return special[head]() if head in special else self._speak_of_foods(body)

    def _speak_of_foods(self, body: str) -> tuple[str, str]:
        if body.startswith("="):
            return "f", self._with_amounts(body[1:])
        found = FOODS.fullmatch(body)
        if found is None:
            raise ValueError(f"{{{body}}} is not a token")
        selector, mark, word = found["selector"], found["mark"], found["word"]
        foods = self._present(selector)
        if mark == ":":
            return "", _AGREEING[word][self._is_plural(foods)]
        if mark == "~":
            return "f", word if len(foods) > 1 else self._definite(foods)
        if mark == "!":
            return "", join([self._short(food, plural=bool(word)) for food in foods])
        return "f", join([self._noun(food) for food in foods]) if mark else self._definite(foods)

    def _present(self, selector: str) -> tuple[Food, ...]:
        """The foods a token speaks of; raise `HollowText` when there are none."""
        chosen = self.dish.foods(selector)
        foods = tuple(food for food in chosen if food.id not in self._without)
        self._held_back.update(food.id for food in chosen if food.id in self._without)
        if not foods:
            raise HollowText(selector)
        self._foods += (food.id for food in foods)
        return foods

    def _definite(self, foods: tuple[Food, ...]) -> str:
        return f"the {join([self._noun(food) for food in foods])}"

    def _noun(self, food: Food) -> str:
        return food.plural if food.plural and self._many(food) else food.name

    def _short(self, food: Food, *, plural: bool) -> str:
        one, several = self.dish.book.handling.short(food)
        return several if plural else one

    def _many(self, food: Food) -> bool:
        """More than one piece; of what has no pieces, and by the tin, always."""
        amounts = [part.amount for part in self.portions.parts if part.food.id == food.id]
        if any(amount.unit in PACK_UNITS for amount in amounts) or not food.piece_g:
            return True
        return sum(amount.grams for amount in amounts) > food.piece_g * 1.01

    def _is_plural(self, foods: tuple[Food, ...]) -> bool:
        return len(foods) > 1 or any(food.plural and self._many(food) for food in foods)

    def _with_amounts(self, selector: str) -> str:
        phrases: list[str] = []
        for slot in selector.split("+"):
            if slot in self.portions.water:
                phrases.append(f"{format_amount(self.portions.water[slot], 'ml')} water")
            for part in self.portions.of(slot):
                self._foods.append(part.food.id)
                phrases.append(self._amount_of(part))
        if not phrases:
            raise HollowText(selector)
        return join(phrases)

    def _amount_of(self, part: Portion) -> str:
        amount = format_amount(part.amount.quantity, part.amount.unit)
        return f"{amount} {self._noun(part.food)}"

    def _safe(self, selector: str, *, intact: bool, slow: bool) -> str:
        found = doneness_of(
            self._present(selector), intact=intact, fahrenheit=self.fahrenheit, region=self.region, slow=slow
        )
        self._doneness = found
        return found.words

    def _core(self, celsius: float) -> str:
        celsius = max(celsius, reheated_c(self.region)) if celsius >= REHEATED_C else celsius
        self._doneness = Doneness("", celsius)
        return say_celsius(celsius, fahrenheit=self.fahrenheit)

    def _oven(self, celsius: float) -> str:
        """All three: what a cook reads is one thing, what the dial of the oven shows another."""
        fan = f"{celsius - FAN_LOWER_BY_C:.0f} °C fan"
        fahrenheit = round(to_fahrenheit(celsius) / OVEN_STEP_F) * OVEN_STEP_F
        return f"{celsius:.0f} °C ({fan}, {fahrenheit} °F)"


def fill(text: str, placeholders: Mapping[str, str]) -> str:
    """Put the foods, times and temperatures in; sentences start with a capital."""
    return sentence_case(_PLACEHOLDER.sub(lambda found: placeholders[found["name"]], text))


def _as_served(words: str) -> str:
    """Peas are frozen in the bag, not on the plate."""
    return words.replace("frozen ", "")


def sentence_case(text: str) -> str:
    """Upper-case the first letter of every sentence."""
    text = text[:1].upper() + text[1:]
    return re.sub(r"(?<=[.!?] )[a-z]", lambda found: found[0].upper(), text)


def join(words: list[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""


def say_minutes(minutes: float) -> str:
    """ "1 minute", "12 minutes", "30 seconds"."""
    if minutes < 1:
        return f"{round(minutes * 60)} seconds"
    return "1 minute" if minutes == 1 else f"{minutes:.0f} minutes"


def _tidy(text: str) -> str:
    """Close the gaps that empty choices leave."""
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r" (?=[,.;:])", "", text)
