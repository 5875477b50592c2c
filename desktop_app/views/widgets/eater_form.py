"""What is asked about an eater; only the name is needed."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from desktop_app.schemas.shown import EaterShown
from desktop_app.schemas.shown_recipes import ProfileWords
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.card import Card
from desktop_app.views.widgets.choice import Choice
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.line_edit import LineEdit
from desktop_app.views.widgets.toggle_chips import ToggleChips

CHILD = "child"
STAGES_WHY = "Some foods are unsafe for them that are safe for others."


class EaterForm(Card):
    """Tells all of it when Save is pressed."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, words: ProfileWords) -> None:
        super().__init__()
        self._eater_id: int | None = None
        self._title = label("", "lead")
        self._message = InlineMessage()
        self._name = LineEdit("Name", "Mia")
        self._diets = ToggleChips("Their diet", words.diets)
        self._allergens = ToggleChips("Their allergy", words.allergens)
        self._avoid = LineEdit("Foods they won't eat", "mushrooms, olives")
        self._stages = ToggleChips("They are", words.stages)
        self._child = ToggleChips("Their portion", ((CHILD, "a child's portion"),))
        self._heat = Choice("Heat they like", words.heats, words.heats[0][0])
        self._save = button("Save", "primary")
        self._cancel = button("Cancel")
        self._connect()
        self._arrange()
        self.hide()

    def show_eater(self, eater: EaterShown) -> None:
        """Show what is known, ready to be changed."""
        self._eater_id = eater.eater_id
        self._title.setText(f"About {eater.name}" if eater.name else "Somebody new")
        self._message.hide()
        self._name.setText(eater.name)
        self._diets.show_chosen(eater.diets)
        self._allergens.show_chosen(eater.allergens)
        self._avoid.setText(eater.avoid)
        self._stages.show_chosen(eater.stages)
        self._child.show_chosen({CHILD} if eater.child else ())
        self._heat.choose(eater.spice)
        self.show()
        self._name.setFocus()
        QTimer.singleShot(0, self._come_into_sight)

    def show_message(self, kind: str, text: str, hint: str) -> None:
        """Say beside the fields what is wrong with them."""
        self._message.show_message(kind, text, hint)

    def filled_in(self) -> EaterShown:
        """What the fields say now."""
        return EaterShown(
            eater_id=self._eater_id,
            name=self._name.text(),
            diets=self._diets.chosen,
            allergens=self._allergens.chosen,
            avoid=self._avoid.text(),
            stages=self._stages.chosen,
            child=CHILD in self._child.chosen,
            spice=self._heat.value,
        )

    def _come_into_sight(self) -> None:
        """Scroll so that as much of the form shows as there is room for, the name first."""
        parent: QWidget | None = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(self._save)
            parent.ensureWidgetVisible(self._title)

    def _tell(self) -> None:
        self.saved.emit(self.filled_in())

    def _connect(self) -> None:
        self._save.clicked.connect(self._tell)
        self._name.returnPressed.connect(self._tell)
        self._avoid.returnPressed.connect(self._tell)
        self._cancel.clicked.connect(self.cancelled)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.cancelled.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _arrange(self) -> None:
        self.column.addWidget(self._title)
        for words, field in (
            ("Name", self._name),
            ("Diet", self._diets),
            ("Allergies", self._allergens),
            ("Foods they won't eat", self._avoid),
            ("Say if they are", self._stages),
            ("Portion", self._child),
            ("Heat they like", self._heat),
        ):
            name = label(words, "caption")
            name.setBuddy(field)
            self.column.addSpacing(Theme.current().size("gap_half"))
            self.column.addWidget(name)
            self.column.addWidget(field)
            if field is self._stages:
                self.column.addWidget(label(STAGES_WHY, "muted"))
        self.column.addWidget(self._message)
        row = QHBoxLayout()
        row.setSpacing(Theme.current().size("gap"))
        row.addWidget(self._save)
        row.addWidget(self._cancel)
        row.addStretch(1)
        self.column.addLayout(row)
