"""Words on a page, in one of the roles of the stylesheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.views.theme import Theme

WIDEST_BADGE = 40
"""In gaps; a longer text wraps."""


def label(text: str = "", role: str = "", *, wrap: bool = True) -> QLabel:
    """A label of plain text; roles: title, heading, lead, strong, muted, small, caption, badge, good, ..."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def badge(text: str, kind: str = "") -> QLabel:
    """A short note on a tint; kinds: herb, saffron, plum, "". A long one wraps."""
    theme = Theme.current()
    widest = WIDEST_BADGE * theme.size("gap")
    wraps = QFontMetrics(theme.font("text_small")).horizontalAdvance(text) > widest
    made = label(text, f"badge_{kind}" if kind else "badge", wrap=wraps)
    if wraps:
        made.setMinimumWidth(widest)
    return made


def set_role(widget: QWidget, role: str, name: str = "role") -> None:
    """Change the property the stylesheet picks by, and have the widget dressed again."""
    if widget.property(name) == role:
        return
    widget.setProperty(name, role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
