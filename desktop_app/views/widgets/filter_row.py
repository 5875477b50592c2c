"""Filters as chips: the most frequent in sight, all others in a menu."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.schemas.shown_recipes import FilterShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.flow_layout import FlowLayout

IN_SIGHT = 5
"""Of each kind."""


class FilterRow(QWidget):
    """Tells kind, value and state of the filter that was pressed."""

    changed = Signal(str, str, bool)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=Theme.current().size("gap"))
        self._shown: tuple[FilterShown, ...] = ()
        self._hidden: list[FilterShown] = []
        self._in_sight = IN_SIGHT

    def fold(self, *, narrow: bool) -> None:
        """Where there is little room, all but the favourites and what is in use go into the menu."""
        in_sight = 0 if narrow else IN_SIGHT
        if in_sight != self._in_sight:
            self._in_sight = in_sight
            shown, self._shown = self._shown, ()
            self.show_filters(shown)

    def show_filters(self, filters: Sequence[FilterShown]) -> None:
        """Show these filters; the focus stays on the one that has it."""
        if self._shown == tuple(filters):
            return
        self._shown = tuple(filters)
        focused = self.focusWidget()
        name = focused.objectName() if focused else ""
        self._flow.clear()
        self._hidden = []
        counts: dict[str, int] = {}
        for shown in filters:
            counts[shown.kind] = counts.get(shown.kind, 0) + 1
            if counts[shown.kind] > self._in_sight and not shown.on and shown.kind != "favourites":
                self._hidden.append(shown)
            else:
                self._add(shown, name)
        if self._hidden:
            self._add_more()

    def _add(self, shown: FilterShown, focused: str) -> None:
        icon = "heart" if shown.kind == "favourites" else ""
        chip = Chip(shown.words, checkable=True, icon=icon)
        chip.setObjectName(f"{shown.kind} {shown.value}")
        chip.setAccessibleName(f"Only {shown.words}")
        chip.setChecked(shown.on)
        chip.toggled.connect(lambda on: self.changed.emit(shown.kind, shown.value, on))
        self._flow.addWidget(chip)
        if chip.objectName() == focused:
            chip.show()  # only what is in sight can take the focus
            chip.setFocus()

    def _add_more(self) -> None:
        chip = Chip("More", icon="chevron-down")
        chip.setAccessibleName(f"{len(self._hidden)} more filters")
        chip.clicked.connect(lambda: self._menu().popup(chip.mapToGlobal(chip.rect().bottomLeft())))
        self._flow.addWidget(chip)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for shown in self._hidden:
            action = QAction(shown.words, menu)
            action.triggered.connect(lambda _on=False, s=shown: self.changed.emit(s.kind, s.value, True))
            menu.addAction(action)
        return menu
