"""The controls of a wish: for how many, how long, which meal, how hot."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.schemas.shown import Option, WishShown
from desktop_app.views.theme import Theme
from desktop_app.views.widgets.buttons import button
from desktop_app.views.widgets.chip_row import ChipRow
from desktop_app.views.widgets.choice import Choice
from desktop_app.views.widgets.drop_down import DropDown
from desktop_app.views.widgets.flow_layout import FlowLayout
from desktop_app.views.widgets.labels import label
from desktop_app.views.widgets.section import Section
from desktop_app.views.widgets.stepper import Stepper
from desktop_app.views.widgets.toggle_chips import ToggleChips

TIMES = (("", "Any"), ("15", "15 min"), ("30", "30 min"), ("45", "45 min"), ("60", "1 hour"))
MEALS = tuple(
    (word, word.capitalize()) for word in ("breakfast", "lunch", "dinner", "snack", "dessert", "drink")
)
SPICE = (("0", "None"), ("1", "Mild"), ("2", "Medium"), ("3", "Hot"))
ANY_CUISINE = Option("", "Any cuisine")


def _servings(count: int) -> str:
    return "1 serving" if count == 1 else f"{count} servings"


def _things(count: int) -> str:
    return ("nothing", "1 thing", "2 things", "3 things")[count]


class WishPanel(QWidget):
    """Tells each change by the name of the field of the wish."""

    changed = Signal(str, object)
    eater_toggled = Signal(str, bool)
    profile_change_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._servings = Stepper("Servings", (1, 16), 2, _servings)
        self._time = Choice("Time", TIMES, "")
        self._meal = Choice("Meal", MEALS, "dinner")
        self._cuisine = DropDown("Cuisine", [ANY_CUISINE])
        self._spice = Choice("Spice", SPICE, "1")
        self._missing = Stepper("Things to buy", (0, 3), 0, _things)
        self._engine = DropDown("Who writes", [Option("builtin", "Built-in chef")])
        self._eaters = ToggleChips("Who eats today", ())
        self._eaters.toggled.connect(self.eater_toggled)
        self._profile = ChipRow()
        self._profile.chosen.connect(lambda _word: self.profile_change_asked.emit())
        self._connect()
        self._arrange()
        self.show_profile(())

    def show_wish(self, wish: WishShown) -> None:
        """Set the controls."""
        self._servings.set_value(wish.servings)
        self._time.choose(wish.max_minutes)
        self._meal.choose(wish.meal)
        self._cuisine.choose(wish.cuisine)
        self._spice.choose(wish.spice)
        self._missing.set_value(wish.missing)
        self._engine.choose(wish.engine)

    def show_cuisines(self, cuisines: Sequence[Option]) -> None:
        """Offer these cuisines."""
        self._cuisine.show_options([ANY_CUISINE, *cuisines])

    def show_engines(self, engines: Sequence[Option]) -> None:
        """Offer the engines that are ready."""
        self._engine.show_options(engines)
        self._engine_section.setVisible(len(engines) > 1)

    def show_eaters(self, eaters: Sequence[Option], here: Collection[str]) -> None:
        """Offer the people of the household; those in ``here`` are at the table."""
        self._eaters.show_options(eaters)
        self._eaters.show_chosen(here)
        self._eater_section.setVisible(bool(eaters))

    def show_profile(self, words: Sequence[str]) -> None:
        """Show diet and allergies, also that there are none, with the way to change them."""
        shown = words or ("None set",)
        self._profile.show_chips([(word, word) for word in shown], "check" if words else "")
        change = button("Change", "quiet")
        change.setAccessibleName("Change diet and allergies")
        change.clicked.connect(self.profile_change_asked)
        self._profile.flow.addWidget(change)

    def _connect(self) -> None:
        self._servings.value_changed.connect(lambda value: self.changed.emit("servings", value))
        self._missing.value_changed.connect(lambda value: self.changed.emit("missing", value))
        fields: dict[str, Choice | DropDown] = {
            "max_minutes": self._time,
            "meal": self._meal,
            "cuisine": self._cuisine,
            "spice": self._spice,
            "engine": self._engine,
        }
        for field, control in fields.items():
            control.value_changed.connect(lambda value, name=field: self.changed.emit(name, value))

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Theme.current().size("gap_wide"))
        self._engine_section = _titled("Who writes it", self._engine)
        self._eater_section = _titled("Who eats today?", self._eaters)
        layout.addWidget(self._eater_section)
        layout.addWidget(_in_line("For", self._servings))
        for title, control in (
            ("Meal", self._meal),
            ("Ready in", self._time),
            ("Cuisine", self._cuisine),
            ("Spice", self._spice),
            ("Diet and allergies", self._profile),
        ):
            layout.addWidget(_titled(title, control))
        layout.addWidget(_in_line("I may need to buy", self._missing))
        layout.addWidget(self._engine_section)
        self._engine_section.hide()
        self._eater_section.hide()


def _in_line(title: str, control: QWidget) -> QWidget:
    """Caption and control in one row where there is room."""
    row = QWidget()
    flow = FlowLayout(row, gap=Theme.current().size("gap"))
    caption = label(title, "caption", wrap=False)
    caption.setMinimumHeight(control.sizeHint().height())
    flow.addWidget(caption)
    flow.addWidget(control)
    return row


def _titled(title: str, control: QWidget) -> Section:
    section = Section(title)
    section.column.addWidget(control)
    return section
