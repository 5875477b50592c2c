"""What can be done with the recipe in sight."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.views.icons import icon
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button


class RecipeBar(QWidget):
    """Back at the left; save, or favourite and delete, at the right."""

    back_pressed = Signal()
    save_pressed = Signal()
    delete_pressed = Signal()
    favourite_changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._favourite_now = False
        self._back = button("Back", "quiet", "arrow-left")
        self._favourite = button("Favourite", "", "heart")
        self._delete = button("Delete", "", "trash")
        self._save = button("Save recipe", "primary")
        self._back.clicked.connect(self._tell_back)
        self._save.clicked.connect(self._tell_save)
        self._delete.clicked.connect(self._tell_delete)
        self._favourite.clicked.connect(lambda: self.favourite_changed.emit(not self._favourite_now))
        self._arrange()
        self.show_stored(stored=False, favourite=False)

    def show_stored(self, *, stored: bool, favourite: bool) -> None:
        """Offer what fits a recipe of the library, or one that is not in it yet."""
        had_focus = self._save.hasFocus()
        self._favourite_now = favourite
        self._save.setVisible(not stored)
        for widget in (self._favourite, self._delete):
            widget.setVisible(stored)
        self._favourite.setIcon(icon("heart-filled" if favourite else "heart", "accent_text"))
        self._favourite.setAccessibleName("No longer a favourite" if favourite else "Mark as a favourite")
        if stored and had_focus:
            self._favourite.setFocus()

    def _tell_back(self) -> None:
        self.back_pressed.emit()

    def _tell_save(self) -> None:
        self.save_pressed.emit()

    def _tell_delete(self) -> None:
        self.delete_pressed.emit()

    def _arrange(self) -> None:
        theme = Theme.current()
        row = QHBoxLayout(self)
        row.setContentsMargins(
            theme.size("gap_large"), theme.size("gap"), theme.size("gap_page"), theme.size("gap")
        )
        row.setSpacing(theme.size("gap_wide"))
        row.addWidget(self._back)
        row.addStretch(1)
        for widget in (self._favourite, self._delete, self._save):
            row.addWidget(widget)
