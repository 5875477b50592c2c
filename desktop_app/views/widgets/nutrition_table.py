"""Nutrition per serving as figures and as bars against an adult's day."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.schemas.shown_recipes import NutrientShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.columns import clear
from desktop_app.views.widgets.labels import label

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ShareBar(QWidget):
    """A bar as long as the share of the day; a full one is a day's worth or more."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = min(max(share, 0.0), 1.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60, Theme.current().size("gap"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = Theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        round_ = whole.height() / 2
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(whole, round_, round_)
        painter.setBrush(theme.colour("herb"))
        whole.setWidth(max(whole.height(), whole.width() * self._share))
        painter.drawRoundedRect(whole, round_, round_)
        painter.end()


class NutritionTable(Card):
    """Hidden while nothing is known."""

    def show_nutrition(self, rows: Sequence[NutrientShown], counted: str) -> None:
        """Show other figures."""
        clear(self.column)
        self.column.addWidget(label("Nutrition per serving", "lead"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Theme.current().size("gap_wide"))
        grid.setVerticalSpacing(Theme.current().size("gap_half"))
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(rows):
            _add(grid, number, row)
        self.column.addLayout(grid)
        self.column.addWidget(label(counted, "small"))
        self.setVisible(bool(rows))


def _add(grid: QGridLayout, number: int, row: NutrientShown) -> None:
    name = label(f"   {row.name}" if row.indent else row.name, "muted" if row.indent else "", wrap=False)
    percent = label(f"{round(100 * row.share)} %", "muted", wrap=False)
    grid.addWidget(name, number, 0)
    grid.addWidget(ShareBar(row.share), number, 1)
    grid.addWidget(label(row.amount, wrap=False), number, 2, RIGHT)
    grid.addWidget(percent, number, 3, RIGHT)
