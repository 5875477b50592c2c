"""The ingredients of a recipe, ticked off against the pantry."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.schemas.shown_recipes import IngredientShown, IngredientsShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.report_card import remark_row

MARKS = {
    "have": ("check", "herb_text", "have", "good"),
    "low": ("triangle-alert", "saffron_text", "low", "soon"),
    "missing": ("shopping-basket", "plum_text", "missing", "blocked"),
    "unknown": ("circle-question-mark", "muted", "not sure", "muted"),
}
"""Icon, its colour, the word beside it, and the word's role."""


class IngredientList(QWidget):
    """Each line with an icon and a word for whether it is there."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap"))
        self.setAccessibleName("Ingredients")

    def show_ingredients(self, shown: IngredientsShown) -> None:
        """Show another list."""
        clear(self._column)
        if shown.summary:
            self._column.addLayout(remark_row(shown.summary))
        section = ""
        for line in shown.lines:
            if line.section != section:
                section = line.section
                self._column.addWidget(label(section, "caption"))
            self._column.addLayout(_row(line))
        if shown.note:
            self._column.addWidget(label(shown.note, "small"))


def _row(line: IngredientShown) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Theme.current().size("gap"))
    if line.mark in MARKS:
        icon, colour, word, role = MARKS[line.mark]
        row.addWidget(IconLabel(icon, colour), 0, Qt.AlignmentFlag.AlignTop)
        text = label(line.text)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        row.addWidget(label(word, role, wrap=False), 0, Qt.AlignmentFlag.AlignTop)
    else:
        row.addWidget(label(line.text), 1)
    return row
