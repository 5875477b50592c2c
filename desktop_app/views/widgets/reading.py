"""What was understood of a pasted recipe: title, facts, ingredients, steps, and what is left over."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import badge, label
from desktop_app.views.widgets.report_card import remark_row
from desktop_app.views.widgets.section import Section

if TYPE_CHECKING:
    from desktop_app.schemas.shown_adding import ReadLine, ReadOut

UNKNOWN = "not known, kept as written"


class Reading(QWidget):
    """A column that is filled anew with each reading."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        gap = Theme.current().size("gap_wide")
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
        self.setAccessibleName("What is understood")

    def show_reading(self, reading: "ReadOut") -> None:
        """Show a reading in place of the one before."""
        clear(self._column)
        if reading.title:
            self._column.addWidget(label(reading.title, "heading"))
        if reading.facts:
            self._column.addWidget(label(reading.facts, "muted"))
        if reading.about:
            self._column.addWidget(label(reading.about))
        if reading.lacks:
            self._column.addWidget(label(reading.lacks, "strong"))
        for remark in reading.remarks:
            self._column.addLayout(remark_row(remark))
        self._show_lines(reading)
        self._show_steps(reading)
        if reading.notes:
            self._column.addWidget(label("Notes", "lead"))
            self._column.addWidget(label(reading.notes))
        if reading.left_over:
            left = Section(reading.left_title, foldable=True, open_now=not reading.whole)
            left.column.addWidget(label(reading.left_over, "muted"))
            self._column.addWidget(left)
        self._column.addStretch(1)

    def _show_lines(self, reading: "ReadOut") -> None:
        if not reading.lines:
            return
        self._column.addWidget(label("Ingredients", "lead"))
        for line in reading.lines:
            if line.section:
                self._column.addWidget(label(line.section, "caption"))
            self._column.addLayout(_row(line))

    def _show_steps(self, reading: "ReadOut") -> None:
        if not reading.steps:
            return
        self._column.addWidget(label("Steps", "lead"))
        for number, text in enumerate(reading.steps, start=1):
            self._column.addWidget(label(f"{number}. {text}"))


def _row(line: "ReadLine") -> QVBoxLayout:
    """A food with its sign; one that is not known says so in words below."""
    row = QHBoxLayout()
    row.setSpacing(Theme.current().size("gap"))
    sign = ("check", "herb_text") if line.known else ("circle-question-mark", "saffron_text")
    row.addWidget(IconLabel(*sign), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(line.text), 1)
    rows = QVBoxLayout()
    rows.setSpacing(Theme.current().size("gap_half"))
    rows.addLayout(row)
    if not line.known:
        rows.addWidget(badge(UNKNOWN, "saffron"), 0, Qt.AlignmentFlag.AlignLeft)
    return rows
