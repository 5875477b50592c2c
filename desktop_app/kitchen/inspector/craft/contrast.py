"""Two textures and two colours, or a herb, pickle or crunch on top, or a word that it is plain."""

import re
from collections.abc import Iterator

from desktop_app.kitchen.contrasts import has_contrast
from desktop_app.kitchen.inspector.craft.served import Served
from desktop_app.schemas.generation import Finding

CODE = "contrast"
SAYS_SO = re.compile(
    r"\b(?:plain|fresh|crisp|crunch\w*|pickles?|salad)\b[^.]*\b(?:beside|with|on top|goes)\b"
)
DRINK = "drink"


def check(served: Served) -> Iterator[Finding]:
    """Judges what is eaten with a fork or a spoon."""
    draft = served.context.draft
    if draft.course == DRINK or draft.vessel == "glass":
        return
    if has_contrast(served.context.listed.values(), served.bands.textures):
        return
    if not SAYS_SO.search(f"{draft.tip} {draft.notes}".casefold()):
        message = "One texture or one colour, and no word on what would set it off."
        yield served.wince(CODE, "ingredients", message, "Say what crisp or fresh thing goes with it.")
