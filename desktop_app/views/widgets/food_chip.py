"""A food one has, as a chip with three states: may use, must use, leave out."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QMenu

from desktop_app.views.widgets.chip import PLAIN, Chip, ChipLook

LOOKS = {
    "may": PLAIN,
    "must": ChipLook("herb_text", "herb_tint", "herb_text", "pin", 2),
    "out": ChipLook("muted", "paper", "edge", "ban", 1, dashed=True, struck=True),
}
WORDS = {"may": "may use", "must": "must use", "out": "leave out"}
ORDER = ("may", "must", "out")


class FoodChip(Chip):
    """A click or the space bar goes to the next state; the menu names all three."""

    state_changed = Signal(str, str)
    """The food's id and its new state: ``may``, ``must`` or ``out``."""

    def __init__(self, food_id: str, name: str, state: str = "may", badge: str = "") -> None:
        super().__init__(name, badge=badge)
        self.food_id = food_id
        self._state = state
        self._menu: QMenu | None = None
        self.clicked.connect(self._go_on)
        self._say_state()

    @property
    def state(self) -> str:
        """``may``, ``must`` or ``out``."""
        return self._state

    def look(self) -> ChipLook:
        return LOOKS[self._state]

    def choose(self, state: str) -> None:
        """Take on a state and tell it."""
        if state == self._state:
            return
        self._state = state
        self._say_state()
        self.updateGeometry()
        self.update()
        self.state_changed.emit(self.food_id, state)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._popup(self.mapToGlobal(self.rect().bottomLeft()))
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        self.choose(ORDER[(ORDER.index(self._state) + 1) % len(ORDER)])

    def _say_state(self) -> None:
        due = f", {self._badge}" if self._badge else ""
        self.setAccessibleName(f"{self.text()}, {WORDS[self._state]}{due}")
        self.setToolTip(f"{self.text()}: {WORDS[self._state]}. Click to change.")

    def _popup(self, where: QPoint) -> None:
        # kept from its first use: with WA_DeleteOnClose the program crashes (PySide6 6.11, tried)
        if self._menu is None:
            self._menu = QMenu(self)
            for state in ORDER:
                action = self._menu.addAction(WORDS[state].capitalize())
                action.setCheckable(True)
                action.setData(state)
            self._menu.triggered.connect(self._pick)
        for action in self._menu.actions():
            action.setChecked(action.data() == self._state)
        self._menu.popup(where)

    def _pick(self, action: QAction) -> None:
        self.choose(str(action.data()))
