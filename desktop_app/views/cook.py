"""The page *Cook*: what one has and wishes at the left, the answers at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.answer_list import AnswerList
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.chip_row import ChipRow
from desktop_app.views.widgets.chip_strip import ChipStrip
from desktop_app.views.widgets.empty_state import EmptyState
from desktop_app.views.widgets.first_foods import FirstFoods
from desktop_app.views.widgets.food_groups import FoodGroups
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.label_panel import LabelPanel
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.line_edit import LineEdit
from desktop_app.views.widgets.scrolled import scrolled
from desktop_app.views.widgets.two_panes import TwoPanes
from desktop_app.views.widgets.wish_panel import WishPanel

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop_app.schemas.shown import AnswerShown, FoodGroup, LabelRow, Option, WishShown, WritingShown

HINT = "6 eggs; 200 g spinach; rice"
EMPTY_TITLE = "What shall we cook?"
EMPTY_TEXT = "Press the button, and dishes from what you have appear here, each checked."
FIRST_TITLE = "First, what's in your kitchen?"
FIRST_TEXT = "Add three or four foods, say “6 eggs; 200 g spinach; rice”, then press the button."


class CookView(QWidget):
    """Emits what the cook did; shows stock, wish and answers."""

    lines_added = Signal(str)
    chip_changed = Signal(str, str)
    wish_changed = Signal(str, object)
    find_pressed = Signal()
    cancel_pressed = Signal()
    variation_chosen = Signal(str)
    answer_opened = Signal(int)
    eater_toggled = Signal(str, bool)
    label_read = Signal(str, str, bool)
    profile_change_asked = Signal()
    history_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._box = LineEdit("What's in your kitchen?", HINT)
        self._add = button("Add")
        self._left_out = InlineMessage()
        self._labels = LabelPanel()
        self._first = FirstFoods()
        self._foods = FoodGroups()
        self._wish = WishPanel()
        self._find = button("Find me dinner", "primary")
        self._cancel = button("Cancel", "quiet")
        self._earlier = button("Earlier ideas", "quiet", "clock")
        self._working = QWidget()
        self._working_text = label("", "muted")
        self._message = InlineMessage()
        self._suggestions = ChipRow(once=True)
        self._answers = AnswerList()
        self._results = QStackedWidget()
        self._empty = EmptyState("cooking-pot", EMPTY_TITLE, EMPTY_TEXT)
        self._variations = ChipStrip()
        self._connect()
        self._arrange()
        self.setFocusProxy(self._box)
        self.show_idle()

    def show_stock(self, groups: "tuple[FoodGroup, ...]", staples: str) -> None:
        """Show what one has; ``staples`` is a sentence."""
        self._foods.show_groups(groups, staples)
        self._first.show_had({food.name for group in groups for food in group.foods})
        words = (EMPTY_TITLE, EMPTY_TEXT) if groups else (FIRST_TITLE, FIRST_TEXT)
        self._empty.show_words(*words)

    def show_wish(self, wish: "WishShown") -> None:
        """Set the controls and name the button after the meal."""
        self._wish.show_wish(wish)
        self._find.setText(f"Find me {'a ' if wish.meal == 'snack' else ''}{wish.meal}")

    def show_choices(self, cuisines: "Sequence[Option]", engines: "Sequence[Option]") -> None:
        """Offer these cuisines and engines."""
        self._wish.show_cuisines(cuisines)
        self._wish.show_engines(engines)

    def show_eaters(self, eaters: "Sequence[Option]", here: "Collection[str]") -> None:
        """Show who lives here, and who of them eats today."""
        self._wish.show_eaters(eaters, here)

    def show_labels(self, text: str, rows: "Sequence[LabelRow]") -> None:
        """Say what is left out until its label is read, and let it be read."""
        self._labels.show_labels(text, rows)

    def show_profile(self, words: Sequence[str]) -> None:
        """Show diet and allergies."""
        self._wish.show_profile(words)

    def show_working(self, text: str) -> None:
        """Say at once that the search is under way."""
        self._message.hide()
        self._suggestions.hide()
        self._working_text.setText(text)
        self._working.show()
        pressed = self._find.hasFocus()
        self._panes.show_right()
        if pressed:
            self._cancel.setFocus()
        self._find.setEnabled(False)

    def show_idle(self) -> None:
        """Be ready for the next wish."""
        self._find.setEnabled(True)
        if self._cancel.hasFocus() and self._find.isVisible():
            self._find.setFocus()
        elif self._cancel.hasFocus():
            self._panes.focus_back()
        self._working.hide()

    def show_heading(self, text: str) -> None:
        """Begin a new part of the list of answers."""
        self._results.setCurrentIndex(1)
        self._answers.show_heading(text)

    def show_answer(self, answer: "AnswerShown") -> None:
        """Append an answer."""
        self._answers.show_answer(answer)

    def show_writing(self, writing: "WritingShown") -> None:
        """Show an answer as far as it is written."""
        self._answers.show_writing(writing)

    def drop_writing(self, index: int) -> None:
        """Take away an answer that will not be finished."""
        self._answers.drop(index)

    def show_variations(self, variations: "Sequence[Option]") -> None:
        """Offer variations of the last wish."""
        self._variations.show_chips(variations)

    def show_message(self, kind: str, text: str, hint: str = "", foods: Sequence[str] = ()) -> None:
        """Say what happened and what to do; ``foods`` can be added by a press."""
        self._message.show_message(kind, text, hint)
        self._panes.show_right()
        self._suggestions.show_chips([(food, food) for food in foods], "plus")

    def show_left_out(self, text: str, hint: str) -> None:
        """Say under the box which lines are not counted; "" when all are."""
        self._left_out.show_message("info", text, hint)
        self._left_out.setVisible(bool(text))

    def give_back_line(self, text: str) -> None:
        """The line could not be stored: put it back, unless the next one is being typed."""
        if not self._box.text():
            self._box.setText(text)

    def _emit_line(self) -> None:
        if text := self._box.text().strip():
            self._box.clear()
            self._message.hide()
            self._suggestions.hide()
            self.lines_added.emit(text)

    def _add_first(self, food: str) -> None:
        self._box.setFocus()  # its chip goes
        self.lines_added.emit(food)

    def _press_find(self) -> None:
        self.find_pressed.emit()

    def _press_cancel(self) -> None:
        self.cancel_pressed.emit()

    def _ask_history(self) -> None:
        self.history_asked.emit()

    def _connect(self) -> None:
        self._box.returnPressed.connect(self._emit_line)
        self._add.clicked.connect(self._emit_line)
        self._foods.state_changed.connect(self.chip_changed)
        self._wish.changed.connect(self.wish_changed)
        self._wish.eater_toggled.connect(self.eater_toggled)
        self._labels.label_read.connect(self.label_read)
        self._wish.profile_change_asked.connect(self.profile_change_asked)
        self._find.clicked.connect(self._press_find)
        self._cancel.clicked.connect(self._press_cancel)
        self._earlier.clicked.connect(self._ask_history)
        self._answers.opened.connect(self.answer_opened)
        self._suggestions.chosen.connect(self.lines_added)
        self._first.chosen.connect(self._add_first)
        self._variations.chosen.connect(self.variation_chosen)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._working)
        escape.activated.connect(self.cancel_pressed)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)

    def _arrange(self) -> None:
        self._panes = TwoPanes(self._left(), self._right(), "Change the wish")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def _left(self) -> QWidget:
        """Stock and wish scroll; the one big button stays in sight."""
        page = QWidget()
        column = _column(page)
        column.addWidget(label("What's in your kitchen?", "heading"))
        line = QHBoxLayout()
        line.addWidget(self._box, 1)
        line.addWidget(self._add)
        column.addLayout(line)
        for widget in (self._left_out, self._first, self._foods, self._labels):
            column.addWidget(widget)
        column.addWidget(self._wish)
        column.addStretch(1)
        side = QWidget()
        outer = QVBoxLayout(side)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page), 1)
        foot = QHBoxLayout()
        gap = Theme.current().size("gap_page")
        foot.setContentsMargins(gap, Theme.current().size("gap"), gap, Theme.current().size("gap_large"))
        foot.addWidget(self._find, 1)
        foot.addWidget(self._earlier)
        outer.addLayout(foot)
        side.setFocusProxy(self._box)
        return side

    def _right(self) -> QWidget:
        side = QWidget()
        column = _column(side)
        column.addWidget(self._working_row())
        column.addWidget(self._message)
        column.addWidget(self._suggestions)
        self._results.addWidget(self._empty)
        self._results.addWidget(self._answers)
        column.addWidget(self._results, 1)
        column.addWidget(self._variations)
        return side

    def _working_row(self) -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName("Working")
        column = QVBoxLayout(self._working)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._working_text, 1)
        row.addWidget(self._cancel)
        column.addLayout(row)
        column.addWidget(bar)
        return self._working


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    gap = Theme.current().size("gap_page")
    column.setContentsMargins(gap, gap, gap, Theme.current().size("gap_large"))
    column.setSpacing(Theme.current().size("gap_large"))
    return column
