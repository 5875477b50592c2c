"""The steps of a recipe, numbered, at a width that reads well."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.schemas.shown_recipes import StepShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label

LINE = "The quick brown fox jumps over the lazy dog while soup simmers gently."
"""70 characters of common English: as wide as a line of recipe text may be."""


class ReadingLabel(QLabel):
    """Recipe text, larger than the rest, at most 70 characters a line; it can be marked and copied."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFont(Theme.current().font("text_lead"))
        self.setMaximumWidth(QFontMetrics(self.font()).horizontalAdvance(LINE))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def heightForWidth(self, width: int) -> int:
        # layouts ask for widths beyond the maximum; the lines that are really shown need more room
        return super().heightForWidth(min(width, self.maximumWidth()))


class NumberBadge(QWidget):
    """The number of a step in a circle."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Step {number}")

    def sizeHint(self) -> QSize:
        side = Theme.current().size("icon") + Theme.current().size("gap")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_tint"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setPen(theme.colour("accent_text"))
        painter.setFont(theme.font("text_body", strong=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class StepList(QWidget):
    """Number, words, minutes."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap_page"))
        self.setAccessibleName("Steps")

    def show_steps(self, steps: Sequence[StepShown]) -> None:
        """Show other steps."""
        clear(self._column)
        section = ""
        for number, step in enumerate(steps, start=1):
            if step.section != section:
                section = step.section
                self._column.addWidget(label(section, "caption"))
            self._column.addLayout(_row(number, step))


def _row(number: int, step: StepShown) -> QHBoxLayout:
    theme = Theme.current()
    words = QVBoxLayout()
    words.setSpacing(theme.size("gap_half"))
    words.addWidget(ReadingLabel(step.text))
    if step.minutes:
        words.addLayout(_minutes(step.minutes))
    row = QHBoxLayout()
    row.setSpacing(theme.size("gap_wide"))
    row.addWidget(NumberBadge(number), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def _minutes(minutes: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Theme.current().size("gap_half"))
    row.addWidget(IconLabel("timer", "muted"))
    row.addWidget(label(minutes, "muted", wrap=False), 1)
    return row
