"""A part of a page under a heading, foldable where asked."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.views.icons import icon
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.labels import label


class Section(QWidget):
    """A caption above a column (``column``); a foldable one opens and closes by its caption."""

    def __init__(self, title: str, *, foldable: bool = False, open_now: bool = True) -> None:
        super().__init__()
        theme = Theme.current()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.size("gap"))
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.size("gap"))
        self._header = self._fold_button(title, open_now) if foldable else None
        outer.addWidget(self._header or label(title, "caption"))
        outer.addWidget(self._body)
        self._body.setVisible(open_now)

    def _fold_button(self, title: str, open_now: bool) -> QPushButton:
        made = QPushButton(title)
        made.setObjectName("FoldHeader")
        made.setCheckable(True)
        made.setChecked(open_now)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.toggled.connect(self._fold)
        made.setIcon(self._arrow(open_now))
        return made

    def _fold(self, open_now: bool) -> None:
        self._body.setVisible(open_now)
        if self._header is not None:
            self._header.setIcon(self._arrow(open_now))
            self._header.setAccessibleDescription("open" if open_now else "folded")

    @staticmethod
    def _arrow(open_now: bool) -> QIcon:
        return icon("chevron-down" if open_now else "chevron-right", "muted")
