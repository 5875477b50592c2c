"""Does a step begin by telling the cook what to do?"""

from desktop_app.kitchen.inspector.texts import tokens

VERBS = frozenset(
    tokens(
        """add adjust allow arrange assemble bake baste beat blanch blend blitz boil braise break bring brown
        brush build butter carve char check chill choose chop churn clean close coat collect combine cook
        cool core cover crack crisp crumble crush cube cut deglaze deseed dice dip discard dissolve divide
        dot drain dress drizzle drop dry dust empty enjoy fill finish flake flatten flip float fluff fold
        fork fry garnish gather give glaze grate grease griddle grill grind halve heat hold hull infuse
        juice keep knead ladle lay leave let lift light line loosen lower make marinate mash massage
        measure melt microwave mince mix moisten mound move nestle oil open pack parboil pat peel pick
        pierce pile pinch place plate poach pop pour preheat prepare press prick pulse purée puree push
        put quarter raise reduce reheat remove reserve rest return rinse roast roll rub salt sauté saute
        save scatter scoop score scrape scrub scrunch sear season separate serve set shake shape sharpen
        shave shred sieve sift simmer sip skewer skim slice slide slip smash smear smooth snip soak soften
        spoon spread sprinkle squash squeeze stack stand start steam steep stir stir-fry strain strip
        stuff swirl switch take taste tear tent test thaw thicken thin thread throw tip toast top toss
        transfer trickle trim try tuck turn twist unroll unwrap use wait warm wash watch weigh whip whisk
        whizz wilt wipe work wrap zest"""
    )
)
"""Verbs of the kitchen in the imperative."""

LEADS = frozenset(
    tokens(
        "meanwhile then now next finally carefully gently lightly quickly lastly first roughly thinly finely "
        "briefly slowly immediately"
    )
)
"""Adverbs that may stand before the verb."""

OPENERS = frozenset(
    tokens(
        "in on off once when while as if with after before for using over into to under at from until during "
        "meanwhile without away"
    )
)
"""Words that open a phrase before the verb: "In a wide pan, heat the oil"."""


def is_imperative(sentence: str) -> bool:
    """True when the sentence begins with a verb of the kitchen, or with a phrase, a comma and then one."""
    words = tokens(sentence)
    clauses = _clauses(words)
    if not clauses:
        return False
    if _starts_with_verb(clauses[0]):
        return True
    opens = clauses[0][0] in OPENERS | LEADS
    return opens and any(_starts_with_verb(clause) for clause in clauses[1:])


def _clauses(words: tuple[str, ...]) -> list[list[str]]:
    clauses: list[list[str]] = [[]]
    for word in words:
        if word in {",", ":", ";"}:
            clauses.append([])
        elif word[0].isalpha():
            clauses[-1].append(word)
    return [clause for clause in clauses if clause]


def _starts_with_verb(clause: list[str]) -> bool:
    words = clause[1:] if clause[0] in LEADS and len(clause) > 1 else clause
    return words[0] in VERBS or words[0].split("-")[0] in VERBS
