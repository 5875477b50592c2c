"""An icon that stands among words."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.views.icons import paint_icon
from desktop_app.views.theme import Theme


class IconLabel(QWidget):
    """Shows one icon; says nothing to a screen reader, since the words beside it do."""

    def __init__(self, name: str, colour: str = "ink", *, times: int = 1) -> None:
        super().__init__()
        self._name, self._colour = name, colour
        self._times = times
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str) -> None:
        """Show another icon."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        side = Theme.current().size("icon") * self._times
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_icon(painter, QRectF(self.rect()), self._name, self._colour)
        painter.end()
