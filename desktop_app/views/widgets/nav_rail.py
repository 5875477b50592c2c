"""The places of the window, as a column of icons with words."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from desktop_app.views.icons import icon
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import icon_size


class Destination(NamedTuple):
    """One entry of the rail."""

    name: str
    words: str
    icon: str


class NavRail(QFrame):
    """Tells which place was chosen, by click or by Ctrl and its number."""

    chosen = Signal(str)

    def __init__(self, destinations: Sequence[Destination]) -> None:
        super().__init__()
        self.setObjectName("Places")
        theme = Theme.current()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        layout = QVBoxLayout(self)
        gap = theme.size("gap")
        layout.setContentsMargins(gap, theme.size("gap_large"), gap, gap)
        layout.setSpacing(theme.size("gap_half"))
        for number, destination in enumerate(destinations, start=1):
            layout.addWidget(self._entry(destination, number))
        layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def mark(self, name: str) -> None:
        """Show where the cook is."""
        if name in self._buttons:
            self._buttons[name].setChecked(True)

    def _entry(self, destination: Destination, number: int) -> QToolButton:
        made = QToolButton()
        made.setText(destination.words)
        made.setCheckable(True)
        made.setIcon(icon(destination.icon, "ink"))
        made.setIconSize(icon_size())
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setMinimumSize(Theme.current().size("gap_page") * 3, Theme.current().size("gap_page") * 2 + 8)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setToolTip(f"{destination.words} (Ctrl+{number})")
        made.setAccessibleName(destination.words)
        made.clicked.connect(lambda: self.chosen.emit(destination.name))
        shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
        shortcut.activated.connect(lambda: self.chosen.emit(destination.name))
        self._group.addButton(made)
        self._buttons[destination.name] = made
        return made
