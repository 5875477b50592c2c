"""An engine in the settings: what it is, whether it works, what leaves the computer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop_app.schemas.shown_recipes import EngineShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.chip import Chip
from desktop_app.views.widgets.icon_label import IconLabel
from desktop_app.views.widgets.labels import label, set_role


class EngineCard(Card):
    """Chosen by its chip, tested by its button."""

    chosen = Signal(str)
    test_pressed = Signal(str)

    def __init__(self, engine: EngineShown) -> None:
        super().__init__()
        self._name = engine.name
        self._title = label(engine.title, "lead")
        self._choose = Chip("", checkable=True)
        self._choose.clicked.connect(self._tell)
        self._detail = label("")
        self._privacy = label("", "muted")
        self._test = button("Test connection" if engine.name == "endpoint" else "Test")
        self._test.setAccessibleName(f"Test {engine.title}")
        self._test.clicked.connect(lambda: self.test_pressed.emit(self._name))
        self._result_icon = IconLabel("info", "muted")
        self._result = label("", "muted")
        self._verdict = ""
        self._arrange()
        self.show_engine(engine)

    def show_engine(self, engine: EngineShown) -> None:
        """Show how the engine stands now."""
        self._title.setText(engine.title)
        self._choose.setText("In use" if engine.chosen else "Use")
        self._choose.setAccessibleName(f"{engine.title}: {self._choose.text()}")
        self._choose.setChecked(engine.chosen)
        self._choose.setEnabled(engine.ready or engine.chosen)
        self._choose.updateGeometry()
        self._detail.setText(engine.detail)
        self._privacy.setText(engine.privacy)
        self._privacy.setVisible(bool(engine.privacy))
        self._test.setEnabled(engine.ready)
        self._show_verdict(engine.verdict)

    def _show_verdict(self, verdict: str) -> None:
        """What was found out about this very model; another one has none, or its own."""
        if verdict == self._verdict:
            return
        self._verdict = verdict
        if verdict:
            self._show_result("circle-check", "good", verdict)
        else:
            self._result_icon.hide()
            self._result.hide()

    def show_testing(self) -> None:
        """Say that the test is under way."""
        self._show_result("info", "muted", "Testing … a small model takes some seconds.")
        self._test.setEnabled(False)

    def show_test(self, sentence: str, *, ok: bool) -> None:
        """Say what came of it."""
        icon, role = ("circle-check", "good") if ok else ("circle-alert", "blocked")
        self._show_result(icon, role, sentence)
        self._test.setEnabled(True)

    def _show_result(self, icon: str, role: str, sentence: str) -> None:
        colours = {"good": "herb_text", "blocked": "plum_text"}
        self._result_icon.show_icon(icon, colours.get(role, "muted"))
        set_role(self._result, role)
        self._result.setText(sentence)
        self._result_icon.show()
        self._result.show()

    def _tell(self) -> None:
        self._choose.setChecked(True)
        self.chosen.emit(self._name)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._choose)
        self.column.addLayout(head)
        self.column.addWidget(self._detail)
        self.column.addWidget(self._privacy)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().size("gap_wide"))
        row.addWidget(self._test)
        row.addWidget(self._result_icon)
        row.addWidget(self._result, 100)
        row.addStretch(1)
        self.column.addLayout(row)
        self._result_icon.hide()
        self._result.hide()
