"""A message in its place on the page, never a box that stops the cook."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button, icon_button
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label, set_role

ICONS = {
    "error": ("circle-alert", "plum_text"),
    "warning": ("triangle-alert", "saffron_text"),
    "good": ("circle-check", "herb_text"),
    "info": ("info", "muted"),
}


class InlineMessage(QFrame):
    """What happened and what to do; hidden until told. Kinds: error, warning, good, info."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._icon = IconLabel("info", "muted")
        self._text = label("", "strong")
        self._hint = label("")
        self._action = button("", "quiet")
        self._action.clicked.connect(self.acted)
        self._close = icon_button("x", "Close this message")
        self._close.clicked.connect(self._dismiss)
        self._arrange()
        self.hide()

    def show_message(self, kind: str, text: str, hint: str = "", action: str = "") -> None:
        """Show a message in place of the one before."""
        self._icon.show_icon(*ICONS[kind])
        set_role(self, kind, "kind")
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{kind}: {text} {hint}".strip())
        self.show()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _arrange(self) -> None:
        gap = Theme.current().size("gap_wide")
        words = QVBoxLayout()
        words.setSpacing(Theme.current().size("gap_half"))
        words.addWidget(self._text)
        words.addWidget(self._hint)
        words.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(gap, gap, gap, gap)
        layout.setSpacing(gap)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
