"""What is typed and pressed while the library opens is done as soon as it is open."""

from collections.abc import Iterator

import pytest

from desktop_app.views.early_cook import OPENING, EarlyCook
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme import Theme


class Presenter:
    def __init__(self) -> None:
        self.did: list[tuple[object, ...]] = []

    def lines_added(self, text: str) -> None:
        self.did.append(("lines", text))

    def wish_changed(self, field: str, value: object) -> None:
        self.did.append(("wish", field, value))

    def find_pressed(self) -> None:
        self.did.append(("find",))

    def cancel_pressed(self) -> None:
        self.did.append(("cancel",))


@pytest.fixture
def window() -> Iterator[MainWindow]:
    window = MainWindow(Theme.current())
    yield window
    window.deleteLater()


def test_everything_is_done_in_order_and_once(window: MainWindow) -> None:
    early, presenter = EarlyCook(window), Presenter()
    early.view.lines_added.emit("6 eggs")
    early.view.wish_changed.emit("servings", 3)
    early.view.find_pressed.emit()
    early.hand_over(presenter)
    assert presenter.did == [("lines", "6 eggs"), ("wish", "servings", 3), ("find",)]
    early.view.find_pressed.emit()  # from now on the presenter's own connections count
    assert len(presenter.did) == 3


def test_the_button_shows_at_once_that_it_was_pressed_and_can_be_taken_back(window: MainWindow) -> None:
    early, presenter = EarlyCook(window), Presenter()
    said: list[str] = []
    early.view.show_working = said.append  # type: ignore[method-assign]
    early.view.find_pressed.emit()
    early.view.cancel_pressed.emit()
    early.hand_over(presenter)
    assert said == [OPENING]
    assert presenter.did == []


def test_a_place_on_the_rail_is_remembered(window: MainWindow) -> None:
    early = EarlyCook(window)
    window.page_chosen.emit("pantry")
    assert early.wanted == "pantry"
    early.hand_over(Presenter())
    window.page_chosen.emit("settings")
    assert early.wanted == "pantry"


def test_earlier_ideas_asked_for_early_are_remembered(window: MainWindow) -> None:
    early = EarlyCook(window)
    early.view.history_asked.emit()
    assert early.wanted == "history"
