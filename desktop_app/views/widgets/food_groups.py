"""What one has, as chips under captions."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.schemas.shown import FoodGroup
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.folded_chips import FoldedChips
from desktop_app.views.widgets.food_chip import FoodChip
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.section import Section

ROWS = 4
"""Rows of chips in all, so that the wish below stays in sight; each group has at least one."""


class FoodGroups(QWidget):
    """Groups of three-state chips, long ones folded, the staples in words below."""

    state_changed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Theme.current().size("gap_wide"))
        self._open: set[str] = set()
        self._shown: tuple[tuple[FoodGroup, ...], str] | None = None

    def show_groups(self, groups: tuple[FoodGroup, ...], staples: str) -> None:
        """Show these foods; chips stay as they are when nothing is new, and so does the focus."""
        if self._shown == (groups, staples):
            return
        self._shown = (groups, staples)
        focused = QApplication.focusWidget()
        food_id = focused.food_id if isinstance(focused, FoodChip) else ""
        self._clear()
        rows = max(1, ROWS // max(1, len(groups)))
        for group in groups:
            self._layout.addWidget(self._group(group, food_id, rows))
        if staples:
            self._layout.addWidget(label(staples, "small"))

    def _group(self, group: FoodGroup, focused: str, rows: int) -> Section:
        section, chips = Section(group.title), [FoodChip(*food) for food in group.foods]
        for chip in chips:
            chip.state_changed.connect(self.state_changed)
            if chip.food_id == focused:
                QTimer.singleShot(0, chip, chip.setFocus)  # once it is shown
        folded = FoldedChips(chips, rows, open_now=group.title in self._open)
        folded.opened.connect(partial(self._keep_open, group.title))
        section.column.addWidget(folded)
        return section

    def _keep_open(self, title: str, open_now: bool) -> None:
        """Remember it for the next time the foods are shown."""
        (self._open.add if open_now else self._open.discard)(title)

    def _clear(self) -> None:
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
