"""Buttons in the few kinds the window has."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from desktop_app.views.icons import icon
from desktop_app.views.theme import Theme

ICON_COLOURS = {"primary": "on_accent", "quiet": "accent_text"}


def button(text: str, role: str = "", icon_name: str = "") -> QPushButton:
    """A push button; roles: primary (one a screen), quiet (a link among words), none (all others)."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon_name:
        made.setIcon(icon(icon_name, ICON_COLOURS.get(role, "ink")))
        made.setIconSize(icon_size() + QSize(Theme.current().size("gap_half"), 0))
    return made


def icon_button(icon_name: str, name: str, *, colour: str = "ink") -> QToolButton:
    """A button that is only an icon; ``name`` is what it does, in words, for all who ask."""
    made = QToolButton()
    made.setIcon(icon(icon_name, colour))
    made.setIconSize(icon_size())
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def icon_size() -> QSize:
    """The size of icons at the present text size."""
    side = Theme.current().size("icon")
    return QSize(side, side)
