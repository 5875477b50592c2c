"""The page *Add a recipe*: the text at the left, what is understood of it at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.empty_state import EmptyState
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.reading import Reading
from desktop_app.views.widgets.scrolled import scrolled

if TYPE_CHECKING:
    from desktop_app.schemas.shown_adding import ReadOut

NARROW = 50
"""Widths of the body text's size below which the text stands above its reading."""
FEWEST_LINES = 3
"""Lines of the text that are seen in the smallest window."""
HOW = ("Paste a recipe", "Copy it from a page, a mail or a note: what Stockpot understands will stand here.")


class AddingView(QWidget):
    """Emits what the cook did; shows the text and its reading."""

    text_changed = Signal(str)
    file_chosen = Signal(str)
    model_pressed = Signal()
    save_pressed = Signal()
    back_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._dialog: QFileDialog | None = None
        self._back = button("Back", "quiet", "arrow-left")
        self._open = button("Open a text file…")
        self._model = button("")
        self._note = label("", "small")
        self._engine = ""
        self._save = button("Save recipe", "primary", "check")
        self._save.setEnabled(False)
        self._box = QPlainTextEdit()
        self._box.setAccessibleName("Text of the recipe")
        self._box.setPlaceholderText("Paste or type the whole recipe here")
        self._box.setTabChangesFocus(True)
        self._message = InlineMessage()
        self._empty = EmptyState("book-open", *HOW)
        self._reading = Reading()
        self._result = scrolled(self._reading)
        self._result.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._result.setAccessibleName("What is understood")
        self._right = QStackedWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._actions = QHBoxLayout()
        self._connect()
        self._arrange()
        self.show_engine("")
        self.setFocusProxy(self._box)

    def show_text(self, text: str) -> None:
        """Put a text into the box; it is read like one that was typed."""
        self._box.setPlainText(text)

    def show_reading(self, reading: "ReadOut") -> None:
        """Show what was understood, at the place the cook has scrolled to."""
        self._message.hide()
        bar = self._result.verticalScrollBar()
        place = bar.value()
        self._reading.show_reading(reading)
        self._right.setCurrentWidget(self._result)
        self._save.setEnabled(reading.whole)
        bar.setValue(place)

    def show_nothing(self) -> None:
        """Say what the page is for."""
        self._message.hide()
        self._save.setEnabled(False)
        self._right.setCurrentWidget(self._empty)

    def show_engine(self, action: str, note: str = "") -> None:
        """Offer to have a model read the text; no action takes the offer away."""
        self._engine = action
        self._model.setText(action)
        self._note.setText(note)
        for widget in (self._model, self._note):
            widget.setVisible(bool(action))

    def show_busy(self, *, on: bool) -> None:
        """Say that the model is reading."""
        self._model.setEnabled(not on)
        self._model.setText("The model is reading…" if on else self._engine)

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong."""
        self._message.show_message(kind, text, hint)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW * Theme.current().size("text_body")
        self._body.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def _ask(self) -> None:
        """Let the cook point at a file, without stopping anything else."""
        if self._dialog is None:
            self._dialog = QFileDialog(
                self, "A recipe as text", "", "Texts (*.txt *.md *.text);;All files (*)"
            )
            self._dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self._dialog.fileSelected.connect(self.file_chosen)
        self._dialog.open()

    def _typed(self) -> None:
        self.text_changed.emit(self._box.toPlainText())

    def _connect(self) -> None:
        self._box.textChanged.connect(self._typed)
        self._open.clicked.connect(self._ask)
        self._model.clicked.connect(self.model_pressed)
        self._save.clicked.connect(self.save_pressed)
        self._back.clicked.connect(self.back_pressed)
        save = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        save.activated.connect(self._save.click)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.activated.connect(self.back_pressed)
        for shortcut in (save, back):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        theme = Theme.current()
        gap, page = theme.size("gap_wide"), theme.size("gap_page")
        head = QHBoxLayout()
        head.setSpacing(gap)
        head.addWidget(self._back)
        head.addWidget(label("Add a recipe", "title"), 1)
        head.addWidget(self._save)
        for press in (self._open, self._model):
            self._actions.addWidget(press)
        self._actions.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(gap)
        line = QFontMetrics(theme.font()).lineSpacing()  # the box itself is not dressed yet
        self._box.setMinimumHeight((FEWEST_LINES + 1) * line)
        left.addWidget(self._box, 1)
        left.addLayout(self._actions)
        left.addWidget(self._note)
        for widget in (self._empty, self._result):
            self._right.addWidget(widget)
        self._body.setSpacing(gap)
        self._body.addLayout(left, 1)
        self._body.addWidget(self._right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(page, page, page, page)
        column.setSpacing(gap)
        column.addLayout(head)
        column.addWidget(self._message)
        column.addLayout(self._body, 1)
