"""The frame of the window: the rail at the left, one page at a time, a toast at the foot."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.nav_rail import Destination, NavRail
from desktop_app.views.widgets.toast import Toast

DESTINATIONS = (
    Destination("cook", "Cook", "chef-hat"),
    Destination("recipes", "Recipes", "book-open"),
    Destination("pantry", "Pantry", "refrigerator"),
    Destination("settings", "Settings", "settings"),
)
SMALLEST = (720, 520)
FIRST = (1120, 760)


class MainWindow(QMainWindow):
    """Builds each page when it is first shown. Closing only asks: the program quits when it is ready."""

    page_chosen = Signal(str)
    quit_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._factories: dict[str, Callable[[], QWidget]] = {}
        self._pages: dict[str, QWidget] = {}
        self._rail = NavRail(DESTINATIONS)
        self._rail.chosen.connect(self.page_chosen)
        self._stack = QStackedWidget()
        self._toast = Toast(self._arrange())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self._toast.act)
        self.setWindowTitle("Stockpot")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)

    def add_page(self, name: str, factory: Callable[[], QWidget]) -> None:
        """Register a page; ``factory`` is called once, when the page is first shown."""
        self._factories[name] = factory

    def show_page(self, name: str) -> None:
        """Turn to a page. One without a place on the rail leaves the mark where it is."""
        if name not in self._pages:
            self._pages[name] = self._factories[name]()
            self._stack.addWidget(self._pages[name])
        self._stack.setCurrentWidget(self._pages[name])
        self._pages[name].setFocus()
        self._rail.mark(name)

    def show_toast(self, text: str, action: str = "", callback: Callable[[], None] | None = None) -> None:
        """Say what was done, with the way back; Ctrl+Z does the same as the button."""
        self._toast.show_toast(text, action, callback)

    def geometry_text(self) -> str:
        """Place and size of the window, to be kept."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def restore_geometry(self, text: str) -> None:
        """Put the window where it was; a text that is none of ours changes nothing."""
        self.restoreGeometry(QByteArray.fromBase64(text.encode("ascii", "ignore")))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.quit_requested.emit()

    def _arrange(self) -> QWidget:
        body = QWidget()
        layout = QHBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self._stack, 1)
        self.setCentralWidget(body)
        return body
