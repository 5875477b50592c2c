from datetime import date, timedelta

import pytest

from desktop_app.presenters.days import badge_for, use_by_words

TODAY = date(2026, 3, 5)  # a Thursday


@pytest.mark.parametrize(
    ("days", "badge", "words"),
    [
        (-1, "past its date", "was due 4 March"),
        (0, "today", "use by today"),
        (1, "1 day", "use by tomorrow"),
        (2, "2 days", "use by Saturday"),
        (6, "6 days", "use by Wednesday"),
        (7, "7 days", "use by 12 March"),
        (365, "365 days", "use by 5 March 2027"),
    ],
)
def test_a_date_is_said_as_a_cook_says_it(days: int, badge: str, words: str) -> None:
    use_by = TODAY + timedelta(days=days)
    assert badge_for(use_by, TODAY) == badge
    assert use_by_words(use_by, TODAY) == words


def test_no_date_is_no_words() -> None:
    assert badge_for(None, TODAY) == use_by_words(None, TODAY) == ""
