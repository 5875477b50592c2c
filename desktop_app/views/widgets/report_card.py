"""Sentences with a sign before each: the report card and whatever is said like it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.schemas.shown_recipes import Remark
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label

SIGNS = {
    "good": ("circle-check", "herb_text"),
    "soon": ("triangle-alert", "saffron_text"),
    "blocked": ("circle-alert", "plum_text"),
    "muted": ("info", "muted"),
}


def remark_row(remark: Remark) -> QHBoxLayout:
    """One sentence with its sign."""
    row = QHBoxLayout()
    row.setSpacing(Theme.current().size("gap"))
    row.addWidget(IconLabel(*SIGNS[remark.role]), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(remark.text, remark.role), 1)
    return row


class ReportCard(Card):
    """What was checked and what to watch; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Report card")

    def show_remarks(self, remarks: Sequence[Remark]) -> None:
        """Show these sentences."""
        clear(self.column)
        self.column.addWidget(label("Report card", "lead"))
        for remark in remarks:
            self.column.addLayout(remark_row(remark))
        self.setVisible(bool(remarks))
