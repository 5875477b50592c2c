"""What an empty place says: what it is for, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label


class EmptyState(QWidget):
    """An icon, a sentence, a hint, and a button where there is something to press (``acted``)."""

    acted = Signal()

    def __init__(self, icon_name: str, title: str, text: str = "", button_text: str = "") -> None:
        super().__init__()
        self._title = label(title, "heading")
        self._text = label(text, "muted")
        layout = QVBoxLayout(self)
        layout.setSpacing(Theme.current().size("gap_wide"))
        layout.addStretch(1)
        layout.addWidget(IconLabel(icon_name, "muted", times=2), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (self._title, self._text):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(words)
        if button_text:
            press = button(button_text)
            press.clicked.connect(self.acted)
            layout.addWidget(press, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def show_words(self, title: str, text: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
