"""What one has, as chips under captions."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.schemas.shown import FoodGroup
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.flow_layout import FlowLayout
from desktop_app.views.widgets.food_chip import FoodChip
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.section import Section


class FoodGroups(QWidget):
    """Groups of three-state chips, the staples in words below."""

    state_changed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(Theme.current().size("gap_large"))
        self._shown: tuple[tuple[FoodGroup, ...], str] | None = None

    def show_groups(self, groups: tuple[FoodGroup, ...], staples: str) -> None:
        """Show these foods; chips stay as they are when nothing is new, and so does the focus."""
        if self._shown == (groups, staples):
            return
        self._shown = (groups, staples)
        focused = QApplication.focusWidget()
        food_id = focused.food_id if isinstance(focused, FoodChip) else ""
        self._clear()
        for group in groups:
            self._layout.addWidget(self._group(group, food_id))
        if staples:
            self._layout.addWidget(label(staples, "small"))

    def _group(self, group: FoodGroup, focused: str) -> Section:
        section, chips = Section(group.title), QWidget()
        layout = FlowLayout(chips, gap=Theme.current().size("gap"))
        for food in group.foods:
            chip = FoodChip(*food)
            chip.state_changed.connect(self.state_changed)
            layout.addWidget(chip)
            if food.food_id == focused:
                QTimer.singleShot(0, chip, chip.setFocus)  # once it is shown
        section.column.addWidget(chips)
        return section

    def _clear(self) -> None:
        while item := self._layout.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
