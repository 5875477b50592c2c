"""M14, checks 8, 14, 15, 17 and 18 of chef.md section 5: what happens in the pan and in the oven."""

import re
from collections.abc import Iterator

from desktop_app.schemas.generation import CookRequest
from desktop_app.schemas.recipe import RecipeDraft, Step, StepKind
from tests.pantrybench.oracles.facts import Facts, sentences
from tests.pantrybench.oracles.lists import ids

OVEN_C = (140, 240)
PREHEAT_MINUTES = 10
GARLIC_ALONE_MINUTES = 3
HERB_MINUTES = 5
SOFT_HERBS = ids("parsley basil mint coriander_leaf chives dill chervil tarragon")
SOURED = ids("natural_yoghurt greek_yoghurt soya_yoghurt soured_cream coconut_yoghurt tzatziki labneh")
ONIONS = frozenset({"onion", "red_onion", "leek", "shallot"})
DRY_COMPANY = frozenset({"allium", "spice", "spice_blend", "oil", "fat", "herb"})
DRY_FOODS = frozenset(
    {"ginger", "red_chilli", "green_chilli", "birds_eye_chilli", "scotch_bonnet", "jalapeno"}
)

BOILS = re.compile(r"\b(?:boil|simmer|bubble)s?\b")
HEATS = re.compile(r"\b(?:fry|cook|soften|sweat|stir|sauté|brown|warm|heat|toss)\b")
NEVER = re.compile(r"\b(?:never|not|no longer|off the heat|without|before|stop)\b")
SPELLED_MINUTES = re.compile(r"(\d+) minutes?")
HEAT_WORDS = re.compile(
    r"\b(?:heat|oven|boil|simmer|grill|toast|roast|bake|microwave|low|medium|high|steam|hot water|kettle)"
)
NOT_HOT = frozenset({"board", "bowl"})
CUE = re.compile(
    r"\b(?:until|till|so that|(?<!turning )once|when|as soon as|turns?|just|as the packet says|so)\b"
)


def oven_told(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """The oven: between 140 and 240 °C, with the figure for a fan, and in °F for those who use it."""
    for step in draft.steps:
        if step.oven_c and not OVEN_C[0] <= step.oven_c <= OVEN_C[1]:
            yield f"oven: {step.oven_c:g} °C"
        if step.kind is not StepKind.PREHEAT or not step.oven_c:
            continue
        text = step.text.casefold()
        if f"{step.oven_c:g} °c" not in text or "fan" not in text:
            yield f"oven: no figure for °C and fan in “{step.text}”"
        if request.fahrenheit and "°f" not in text:
            yield f"oven: no °F in “{step.text}”"


def preheated_in_time(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Ten minutes lie between switching the oven on and using it."""
    starts = begin_times(draft)
    lit = [starts[i] for i, step in enumerate(draft.steps) if step.kind is StepKind.PREHEAT]
    used = [starts[i] for i, step in enumerate(draft.steps) if step.oven_c and step.kind is StepKind.COOK]
    if lit and used and min(used) - min(lit) < PREHEAT_MINUTES:
        yield f"preheat: {min(used) - min(lit):.0f} minutes before use"


def begin_times(draft: RecipeDraft) -> list[float]:
    """When each step starts, in minutes from the first."""
    starts: list[float] = []
    ends: list[float] = []
    for index, step in enumerate(draft.steps):
        before = range(index)[-1:] if step.after is None else step.after
        starts.append(max((ends[other] for other in before if other < index), default=0.0))
        ends.append(starts[-1] + step.minutes)
    return starts


def told_minutes(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """A step takes as long as its words say."""
    for step in draft.steps:
        in_all = re.search(r"(\d+) minutes in all", step.text)
        told = int(in_all[1]) if in_all else sum(map(int, SPELLED_MINUTES.findall(step.text)))
        if told > 1.25 * step.minutes + 3:
            yield f"minutes: {told} in words, {step.minutes:g} by the clock: {step.text[:50]}"
        if told and step.minutes > 2.5 * told + 12:
            yield f"minutes: {step.minutes:g} by the clock, {told} in words: {step.text[:50]}"


def heat_and_cue(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """A cooking step says how hot, unless the pan is hot from the step before, and until when."""
    hot: set[str] = set()
    for step in draft.steps:
        text = step.text.casefold()
        told = bool(HEAT_WORDS.search(text.replace("off the heat", "")))
        off = step.vessel in NOT_HOT or "off the heat" in text
        if step.kind is not StepKind.COOK or (off and not told):
            continue
        if not told and step.vessel not in hot:
            yield f"heat: none in “{step.text[:50]}”"
        hot.add(step.vessel)
        if not CUE.search(text):
            yield f"cue: none in “{step.text[:50]}”"
        if re.search(r"\buntil (?:done|ready|cooked)\b[.,]", text):
            yield f"cue: says nothing in “{step.text[:50]}”"


def garlic_in_time(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Garlic goes into a pan after the onion, and not for long before something wet."""
    first: dict[str, int] = {}
    for place, sentence in enumerate(_pan_sentences(draft)):
        foods = {food for _, food in facts.named(sentence)}
        if "garlic" in foods:
            first.setdefault("garlic", place)
            yield from _scorched(sentence, foods, facts)
        if foods & ONIONS:
            first.setdefault("onion", place)
    if first.get("garlic", 99) < first.get("onion", -1):
        yield "garlic: goes in before the onion"


def _pan_sentences(draft: RecipeDraft) -> Iterator[str]:
    for step in draft.steps:
        if step.kind is StepKind.COOK and not step.oven_c:
            yield from (sentence for sentence in sentences(step.text) if HEATS.search(sentence))


def _scorched(sentence: str, foods: set[str], facts: Facts) -> Iterator[str]:
    dry = all(facts.category(food) in DRY_COMPANY or food in DRY_FOODS for food in foods)
    told = SPELLED_MINUTES.search(sentence)
    if dry and not foods & ONIONS and told and int(told[1]) > GARLIC_ALONE_MINUTES:
        yield f"garlic: {told[1]} minutes alone in hot fat"


def herbs_late(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Soft herbs go in at the end."""
    for step in draft.steps:
        if step.kind is not StepKind.COOK:
            continue
        for sentence in sentences(step.text):
            herbs = {food for _, food in facts.named(sentence)} & SOFT_HERBS
            told = SPELLED_MINUTES.search(sentence)
            if herbs and told and int(told[1]) > HERB_MINUTES:
                yield f"herb: {', '.join(sorted(herbs))} cooked for {told[1]} minutes"


def yoghurt_stays_whole(draft: RecipeDraft, request: CookRequest, facts: Facts) -> Iterator[str]:
    """Yoghurt and soured cream are never boiled, for they curdle."""
    for step in draft.steps:
        if step.kind is StepKind.COOK and not step.oven_c:
            yield from _curdled(step, facts)


def _curdled(step: Step, facts: Facts) -> Iterator[str]:
    held: set[str] = set()
    for sentence in sentences(step.text):
        held |= {food for _, food in facts.named(sentence)} & SOURED
        if held and BOILS.search(sentence) and not NEVER.search(sentence):
            yield f"yoghurt: boiled in “{sentence[:60]}”"
            return
