"""Address, model and key of a language model of one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop_app.views.theme import Theme
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.line_edit import LineEdit

KEY_HINT = "None kept. One typed goes to your system's keyring, never to a file"
KEY_KEPT = "A key is kept. Type another to replace it"


class EndpointForm(QWidget):
    """Tells what was typed when a field is left or Enter is pressed."""

    endpoint_changed = Signal(str, str)
    key_changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._url = LineEdit("Address of the endpoint", "http://localhost:11434/v1")
        self._model = LineEdit("Model", "the server's own choice")
        self._key = LineEdit("Key", KEY_HINT)
        self._key.setEchoMode(QLineEdit.EchoMode.Password)
        self._kept = ("", "")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Theme.current().size("gap_half"))
        for words, field in (("Address", self._url), ("Model", self._model), ("Key", self._key)):
            self._add(words, field)
        self._url.editingFinished.connect(self._tell)
        self._model.editingFinished.connect(self._tell)
        self._key.editingFinished.connect(self._tell_key)

    def show_endpoint(self, url: str, model: str, *, has_key: bool) -> None:
        """Show what is kept; a field being typed into is left alone. The key itself is never shown."""
        self._kept = (url, model)
        for field, text in ((self._url, url), (self._model, model)):
            if not field.hasFocus():
                field.setText(text)
        self._key.setPlaceholderText(KEY_KEPT if has_key else KEY_HINT)

    def _add(self, words: str, field: QLineEdit) -> None:
        name: QLabel = label(words, "caption")
        name.setBuddy(field)
        if self._column.count():
            self._column.addSpacing(Theme.current().size("gap_half"))
        self._column.addWidget(name)
        self._column.addWidget(field)

    def _tell(self) -> None:
        typed = (self._url.text(), self._model.text())
        if typed != self._kept:
            self._kept = typed
            self.endpoint_changed.emit(*typed)

    def _tell_key(self) -> None:
        if key := self._key.text():
            self._key.clear()
            self.key_changed.emit(key)
