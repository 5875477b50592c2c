r"""Cooklang: a recipe as plain text (https://cooklang.org/docs/spec/), in the dialect written down here.

Example::

    ---
    title: Red lentil dal
    description: Soft, warm and lemony; one pan.
    servings: 4
    prep minutes: 10
    cook minutes: 25
    total minutes: 35
    cuisine: indian
    course: dinner
    tags: vegan, one pan
    vessel: bowl
    tip: Stir the lemon in off the heat, because boiling dulls it.
    notes: Keeps 3 days in the fridge.
    ---

    -- minutes=3
    Rinse the @red lentils{200%g}(rinsed) until the water runs clear.

    -- minutes=8; after=start
    Soften the @onion{1}(finely chopped) in @vegetable oil|oil{1 1/2%tbsp} in a #pan{} over a
    medium heat for ~{8%minutes}, until gold at the edges.

    -- after=1,2
    Add the lentils and @water{800%ml}, bring to the boil, then simmer for ~{15-20%minutes}.

**Front matter** between two lines ``---``, one ``key: value`` a line. title and servings must be there;
description, prep minutes, cook minutes, total minutes, cuisine, course, tags, vessel (bowl pan tray plate
pot glass loaf), tip, notes, diet, archetype, source, source kind, source model, seed and nutrition may.
``tags`` and ``diet`` are lists parted by commas; diets become tags. A value in double quotes is a JSON string
(for line breaks). Without ``total minutes`` the total is prep + cook. Other keys are passed over. Lines
``>> key: value`` anywhere are front matter too.

**Steps** are paragraphs, parted by an empty line; line breaks inside one are spaces. ``== Dough ==`` starts
a section for the steps and ingredients after it.

**Marks** in a step:

- ``@name{amount%unit}(preparation)`` an ingredient: ``@salt{}``, ``@lemon{1/2}``,
  ``@garlic{2-3%cloves}(crushed)``; only a single word may go without braces (``@salt``). A name holds no
  comma, full stop or bracket. The text reads "name"; ``@name|words{}`` reads "words" instead. ``@?name{}`` is
  optional. Units are those of ``kitchen.quantities``; no unit is a count of pieces. The
  preparation goes to the ingredient line, not into the text. A mark without amount and preparation, of a food
  marked before, only names it again; one with the same unit and no other preparation adds to its amount.
- ``#pan{}`` a vessel; the text reads "pan". ``~{10%minutes}`` a timer; the text reads "10 minutes"
  (units: seconds, minutes, hours). ``~name{10%minutes}`` may carry a name, which is not shown.
- A backslash takes a character literally: ``\@``, ``\#``, ``\~``, ``\-``, ``\=``, ``\>``, ``\\``; at the
  end of a line it is a line break.

**What is read out of the words of a step** unless a detail says otherwise: minutes = sum of its timers (a
range counts its upper end); kind ("Heat the oven ..." preheat; a first word like chop, rinse, mix without a
timer prepare; rest, cool, chill rest; a last step that starts with serve, taste, scatter ... finish; else
cook); oven_c ("oven to 200 °C"; the first one, so not the fan's); temperature_c ("until the thickest part
reaches 74 °C"); heat ("over a medium-high heat"); vessel (the first ``#`` mark); foods (marked in the step,
or named in it by name or by its last word: "the lentils").

**Comments** are ``-- to the end of the line`` and ``[- between these -]``. A comment line in or before the
paragraph of a step that holds only details sets them: ``-- minutes=12; after=1,3; foods=onion,leek``.
Details of a step: minutes, kind, foods (food ids, all of them), temperature, oven, after (numbers of the
steps, counted from 1, that must have ended; ``start`` for none; not given: the step before), vessel, heat.

**Ingredients section.** A section ``== Ingredients ==`` before the first step is the list itself: one mark a
line, in order, never added up; marks in steps then only name. Details behind a line: ``-- grams=110; staple;
have; buy; section=Dough; raw=1 onion; food=onion``. ``== Method ==`` ends it, and is no section itself. The
writer uses it for recipes whose list can't be told from the marks alone, for example one with a food that no
step names.

Lines starting with ``>`` are notes of the cook, added to ``notes``. Images, references to other recipes and
further extensions are not part of the dialect.
"""

from collections.abc import Mapping

from pydantic import ValidationError

from desktop_app.exceptions import ImportFailed
from desktop_app.formats.cooklang_front import front_fields, read_front, split_front, write_front
from desktop_app.formats.cooklang_reader import Find, Foods, read_body
from desktop_app.formats.cooklang_writer import write_body
from desktop_app.schemas.base import FoodId
from desktop_app.schemas.recipe import RecipeDraft


def parse_cook(text: str, find: Find, foods: Foods | None = None) -> RecipeDraft:
    """Read a recipe; raise `ImportFailed` with the line and what to do.

    ``find`` gives the food a name means, None when it knows none; with ``foods`` amounts are weighed too.
    """
    front, lines = split_front(text)
    marked = [(number, line[2:]) for number, line in lines if line.startswith(">>")]
    front |= read_front(marked)  # how metadata stood in a file before there was front matter
    fields = front_fields(front)
    parts, notes = read_body([line for line in lines if not line[1].startswith(">>")], find, foods or {})
    fields["notes"] = "\n".join(filter(None, [fields.get("notes", ""), *notes]))
    try:
        draft = RecipeDraft.model_validate(fields | parts)
    except ValidationError as error:
        fault = error.errors()[0]
        place = " ".join(str(part + 1) if isinstance(part, int) else part for part in fault["loc"])
        raise ImportFailed(
            f"The recipe's {place} won't do: {fault['msg']}.", "Correct it in the file."
        ) from error
    _check_order(draft)
    return draft


def format_cook(draft: RecipeDraft, find: Find | None = None, foods: Foods | None = None) -> str:
    """Write a recipe so that `parse_cook` with the same ``find`` and ``foods`` gives it back.

    Without ``find``, names are taken to mean the foods they stand for in the draft; without ``foods``, grams
    are left out, to be weighed again on reading.
    """
    if foods is None:
        unweighed = (ingredient.model_copy(update={"grams": None}) for ingredient in draft.ingredients)
        draft = draft.model_copy(update={"ingredients": tuple(unweighed)})
    front = "\n".join(write_front(draft))
    lookup = find or _own_names(draft).get

    def read_back(body: str) -> RecipeDraft | None:
        try:
            return parse_cook(f"{front}\n\n{body}", lookup, foods)
        except ImportFailed:
            return None

    return f"{front}\n\n{write_body(draft, read_back)}\n"


def _own_names(draft: RecipeDraft) -> Mapping[str, FoodId]:
    """Food ids by name; of two lines of one name the first counts."""
    return {line.name: line.food_id for line in reversed(draft.ingredients) if line.food_id}


def _check_order(draft: RecipeDraft) -> None:
    for index, step in enumerate(draft.steps):
        if step.after and max(step.after) >= index:
            raise ImportFailed(
                f"Step {index + 1} waits for step {max(step.after) + 1}, which does not come before it.",
                "Correct its “after”.",
            )
