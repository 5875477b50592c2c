"""The page *Settings*."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.views.people import PeopleView
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.advanced_form import AdvancedForm
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.choice import Choice
from desktop_app.views.widgets.endpoint_form import EndpointForm
from desktop_app.views.widgets.engine_card import EngineCard
from desktop_app.views.widgets.found_list import FoundList
from desktop_app.views.widgets.inline_message import InlineMessage
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.model_list import ModelList
from desktop_app.views.widgets.scrolled import scrolled
from desktop_app.views.widgets.toggle_chips import ToggleChips

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.schemas.shown_recipes import EngineShown, ProfileWords, SettingsShown

WIDEST = 760
UNITS = (("metric", "°C only"), ("us", "°C and °F"))
LOOKS = (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))
PEOPLE = (
    "Name those you cook for, if you like. Each has their own limits, and on the page Cook you choose "
    "who is at the table today."
)
MODELS = (
    "Language models that run on this computer; nothing leaves it. Larger ones write better and slower. "
    "The built-in chef plans and checks every dish, whichever you use."
)
REGION = "Whose spoons, cups and pints, and whose official temperatures; “strictest” takes the highest."
LICENCES = (
    "Apache-2.0. Made with Qt for Python (LGPL-3.0), qasync, SQLAlchemy, aiosqlite, Alembic, pydantic, "
    "httpx, RapidFuzz, llama.cpp and Lucide icons, each under its own licence. "
    "Food figures: USDA FoodData Central."
)


class SettingsView(QWidget):
    """Emits each change as it is made; there is nothing to save."""

    engine_chosen = Signal(str)
    endpoint_changed = Signal(str, str)
    key_changed = Signal(str)
    advanced_changed = Signal(str, str)
    test_pressed = Signal(str)
    diet_toggled = Signal(str, bool)
    allergen_toggled = Signal(str, bool)
    equipment_toggled = Signal(str, bool)
    region_chosen = Signal(str)
    units_chosen = Signal(str)
    look_chosen = Signal(str)

    def __init__(self, words: "ProfileWords") -> None:
        super().__init__()
        self.people = PeopleView(words)
        self.models = ModelList()
        self.found = FoundList()
        self._message = InlineMessage()
        self._cards: dict[str, EngineCard] = {}
        self._engines = QWidget()
        self._engine_column = QVBoxLayout(self._engines)
        self._engine_column.setContentsMargins(0, 0, 0, 0)
        self._endpoint = EndpointForm()
        self._advanced = AdvancedForm()
        self._diets = ToggleChips("Diet", words.diets)
        self._allergens = ToggleChips("Allergy", words.allergens)
        self._equipment = ToggleChips("In the kitchen", words.equipment)
        self._region = Choice("Region", words.regions, words.regions[0][0])
        self._units = Choice("Temperatures", UNITS, "metric")
        self._look = Choice("Look", LOOKS, "system")
        self._folder = label("")
        self._open_folder = button("Open the folder")
        self._connect()
        self._arrange()

    def show_settings(self, settings: "SettingsShown") -> None:
        """Show how everything stands."""
        self._diets.show_chosen(settings.diets)
        self._allergens.show_chosen(settings.allergens)
        self._equipment.show_chosen(settings.equipment)
        self._region.choose(settings.region)
        self._units.choose(settings.units)
        self._look.choose(settings.look)
        self._endpoint.show_endpoint(settings.endpoint_url, settings.endpoint_model, has_key=settings.has_key)
        self._advanced.show_fields(settings.advanced)

    def show_engines(self, engines: "Sequence[EngineShown]") -> None:
        """Show a card for each engine; what a test said stays."""
        for engine in engines:
            if engine.name in self._cards:
                self._cards[engine.name].show_engine(engine)
            else:
                self._add_card(engine)

    def show_testing(self, name: str) -> None:
        """Say that a test is under way."""
        self._cards[name].show_testing()

    def show_test(self, name: str, sentence: str, *, ok: bool) -> None:
        """Say what came of a test."""
        self._cards[name].show_test(sentence, ok=ok)

    def show_message(self, kind: str, text: str, hint: str = "") -> None:
        """Say what went wrong."""
        self._message.show_message(kind, text, hint)

    def show_folder(self, path: str) -> None:
        """Say where the library is."""
        self._folder.setText(f"Your recipes and your pantry are in {path}, and nowhere else.")
        self._open_folder.setProperty("path", path)

    def _add_card(self, engine: "EngineShown") -> None:
        card = EngineCard(engine)
        card.chosen.connect(self.engine_chosen)
        card.test_pressed.connect(self.test_pressed)
        if engine.name == "endpoint":
            card.column.insertWidget(card.column.count() - 1, self._endpoint)
        self._cards[engine.name] = card
        self._engine_column.addWidget(card)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._open_folder.property("path"))))

    def _connect(self) -> None:
        self._endpoint.endpoint_changed.connect(self.endpoint_changed)
        self._endpoint.key_changed.connect(self.key_changed)
        self._advanced.changed.connect(self.advanced_changed)
        self._diets.toggled.connect(self.diet_toggled)
        self._allergens.toggled.connect(self.allergen_toggled)
        self._equipment.toggled.connect(self.equipment_toggled)
        self._region.value_changed.connect(self.region_chosen)
        self._units.value_changed.connect(self.units_chosen)
        self._look.value_changed.connect(self.look_chosen)
        self._open_folder.clicked.connect(self._open)

    def _arrange(self) -> None:
        theme = Theme.current()
        page = QWidget()
        outer = QHBoxLayout(page)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST * theme.size("text_body") // 14)
        column = QVBoxLayout(inner)
        outer.addWidget(inner, 100)
        outer.addStretch(1)
        outer.setContentsMargins(theme.size("gap_page"), theme.size("gap_large"), theme.size("gap_page"), 0)
        column.setContentsMargins(0, 0, 0, theme.size("gap_page"))
        column.setSpacing(theme.size("gap_page"))
        column.addWidget(label("Settings", "title"))
        column.addWidget(self._message)
        self._add_sections(column)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(page))

    def _add_sections(self, column: QVBoxLayout) -> None:
        profile = "Every dish is checked against these. Check the packets too: brands differ."
        for title, words, widgets in (
            ("Who writes the recipes", "", (self._engines, self.found, self._advanced)),
            ("Models", MODELS, (self.models,)),
            ("Who eats here", PEOPLE, (self.people,)),
            ("Diet of everybody", "", (self._diets,)),
            ("Allergies of anybody", profile, (self._allergens,)),
            ("In your kitchen", "What a dish may count on.", (self._equipment,)),
            ("Region", REGION, (self._region,)),
            ("Temperatures", "Amounts are in grams, millilitres, spoons and pieces.", (self._units,)),
            ("Look", "", (self._look,)),
            ("Your data", "", (self._folder, self._open_folder)),
            ("About", "", (label(f"Stockpot {__version__}", "strong"), label(LICENCES, "muted"))),
        ):
            column.addLayout(_section(title, words, widgets))


def _section(title: str, words: str, widgets: "Sequence[QWidget]") -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(Theme.current().size("gap"))
    column.addWidget(label(title, "heading"))
    if words:
        column.addWidget(label(words, "muted"))
    for widget in widgets:
        aside = isinstance(widget, QPushButton)
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft if aside else Qt.AlignmentFlag(0))
    return column
