"""The development sentences: written by people who had not seen the rules, and read while these are made."""

from tests.pantrybench.adversarial import DEV_TEXTS, is_flagged, text_cases

TOO_STRICT = "Do not take the chicken out at 60 C; it is done at 74 C and no sooner."
"""Beside a safe temperature the inspector suffers no lower one, whatever the words round it."""


def test_every_danger_is_seen_and_nothing_else() -> None:
    wrong = {case.text for case in text_cases(DEV_TEXTS) if is_flagged(case) is not case.dangerous}
    assert wrong == {TOO_STRICT}
