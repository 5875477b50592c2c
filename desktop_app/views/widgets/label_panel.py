"""Packets whose labels decide whether a food may be used: what was read on them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.schemas.shown import LabelRow
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.scrolled import scrolled
from desktop_app.views.widgets.toggle_chips import ToggleChips

OPEN, CLOSE = "Read the labels", "Done"
HOW = (
    "Look at the packet in your hand. Press what its label rules out; what you press is kept for this packet."
)


class LabelPanel(Card):
    """One sentence; opened, a row for each packet. Hidden while there is nothing to read.

    With ``scrolls`` the rows scroll by themselves, for a page that does not and makes room for them.
    """

    label_read = Signal(str, str, bool)
    opened = Signal(bool)

    def __init__(self, *, scrolls: bool = False) -> None:
        super().__init__()
        self._text = label("", "strong")
        self._turn = button(OPEN, "quiet")
        self._turn.clicked.connect(self._open_or_close)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap_wide"))
        self._column.addWidget(label(HOW, "muted"))
        self._rows: dict[str, _Packet] = {}
        self._shelf = self._scrolled() if scrolls else self._body
        self._arrange()
        self._shelf.hide()
        self.hide()

    def show_labels(self, text: str, rows: Sequence[LabelRow]) -> None:
        """Show these packets in place of those before; those that stay keep their place and focus."""
        self._text.setText(text)
        self.setAccessibleName(text)
        if list(self._rows) != [row.key for row in rows]:
            self._rebuild(rows)
        for row in rows:
            self._rows[row.key].show_row(row)
        self.setVisible(bool(rows))
        if not rows and not self._shelf.isHidden():
            self._show_rows(show=False)

    def _rebuild(self, rows: Sequence[LabelRow]) -> None:
        for packet in self._rows.values():
            packet.hide()
            packet.deleteLater()
        self._rows = {row.key: _Packet(row.name) for row in rows}
        for key, packet in self._rows.items():
            packet.chips.toggled.connect(lambda value, on, key=key: self.label_read.emit(key, value, on))
            self._column.addWidget(packet)

    def _open_or_close(self) -> None:
        self._show_rows(self._shelf.isHidden())

    def _show_rows(self, show: bool) -> None:
        self._shelf.setVisible(show)
        self._turn.setText(CLOSE if show else OPEN)
        self.opened.emit(show)

    def _scrolled(self) -> QWidget:
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        return scrolled(self._body)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Theme.current().size("gap_wide"))
        head.addWidget(IconLabel("info", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._text, 1)
        self.column.addLayout(head)
        self.column.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._shelf)


class _Packet(QWidget):
    """The name on a packet, and what its label may rule out."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.chips = ToggleChips(f"I read the label of {name}", ())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Theme.current().size("gap_half"))
        column.addWidget(label(name, "caption"))
        column.addWidget(self.chips)

    def show_row(self, row: LabelRow) -> None:
        """Show what can be ruled out, and what was."""
        self.chips.show_options([(value, f"Label says {words}") for value, words in row.allergens])
        self.chips.show_chosen(row.read)
