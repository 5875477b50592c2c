"""Settings few people need, folded away: the way to servers, and how long to wait for them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from desktop_app.schemas.shown_models import AdvancedShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.line_edit import LineEdit
from desktop_app.views.widgets.section import Section


class AdvancedForm(Section):
    """Tells name and text of a field when it is left or Enter is pressed."""

    changed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__("Advanced", foldable=True, open_now=False)
        self._fields: dict[str, LineEdit] = {}
        self._kept: dict[str, str] = {}
        self.column.setSpacing(Theme.current().size("gap_half"))

    def show_fields(self, fields: Sequence[AdvancedShown]) -> None:
        """Show what is kept; a field being typed into is left alone."""
        for shown in fields:
            if shown.name not in self._fields:
                self._add(shown)
            field = self._fields[shown.name]
            self._kept[shown.name] = shown.text
            if not field.hasFocus():
                field.setText(shown.text)

    def _add(self, shown: AdvancedShown) -> None:
        field = LineEdit(shown.words, shown.hint)
        field.editingFinished.connect(lambda: self._tell(shown.name))
        name = label(shown.words, "caption")
        name.setBuddy(field)
        if self._fields:
            self.column.addSpacing(Theme.current().size("gap_half"))
        self.column.addWidget(name)
        self.column.addWidget(field)
        self._fields[shown.name] = field

    def _tell(self, name: str) -> None:
        text = self._fields[name].text().strip()
        if text != self._kept[name]:
            self._kept[name] = text
            self.changed.emit(name, text)
