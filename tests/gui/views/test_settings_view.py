"""The page Settings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop_app import __version__
from desktop_app.schemas.shown_models import AdvancedShown
from desktop_app.schemas.shown_recipes import EngineShown, ProfileWords, SettingsShown
from desktop_app.views.settings import SettingsView
from desktop_app.views.widgets.chip import Chip

ENGINES = (
    EngineShown("builtin", "Built-in chef", "Works offline.", "Nothing leaves this computer.", True, True),
    EngineShown("local", "Local model", "No model file is there.", "Nothing leaves.", False, False),
    EngineShown("endpoint", "Your own endpoint", "Asks example.org.", "Leaves this computer.", True, False),
)
WORDS = ProfileWords(
    diets=(("vegan", "vegan"),),
    allergens=(("egg", "egg"), ("milk", "milk")),
    equipment=(("oven", "oven"), ("blender", "blender")),
    regions=(("uk", "UK"), ("us", "US")),
)
SETTINGS = SettingsShown(
    equipment=frozenset({"oven"}),
    region="us",
    diets=frozenset({"vegan"}),
    allergens=frozenset({"egg"}),
    units="us",
    look="dark",
    endpoint_url="https://example.org/v1",
    endpoint_model="small",
    has_key=False,
    advanced=(
        AdvancedShown("proxy", "Proxy", "", "the system's own"),
        AdvancedShown("first_token_seconds", "Seconds to wait", "900", "300"),
    ),
)


@pytest.fixture
def view(qtbot: QtBot) -> SettingsView:
    made = SettingsView(WORDS)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    made.show_settings(SETTINGS)
    made.show_engines(ENGINES)
    return made


def chip(view: SettingsView, name: str) -> Chip:
    return next(made for made in view.findChildren(Chip) if made.accessibleName() == name)


def field(view: SettingsView, name: str) -> QLineEdit:
    return next(made for made in view.findChildren(QLineEdit) if made.accessibleName() == name)


def press(view: SettingsView, name: str) -> QPushButton:
    return next(
        made for made in view.findChildren(QPushButton) if name in {made.accessibleName(), made.text()}
    )


def texts(view: SettingsView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def test_everything_is_shown_as_it_stands(view: SettingsView) -> None:
    for name in (
        "Diet: vegan",
        "Allergy: egg",
        "Temperatures: °C and °F",
        "Look: Dark",
        "Built-in chef: In use",
    ):
        assert chip(view, name).isChecked()
    assert not chip(view, "Allergy: milk").isChecked()
    assert field(view, "Model").text() == "small"
    assert f"Stockpot {__version__}" in texts(view)
    assert "Leaves this computer." in texts(view)


def test_each_press_is_told(qtbot: QtBot, view: SettingsView) -> None:
    for name, signal, told in (
        ("Diet: vegan", view.diet_toggled, ["vegan", False]),
        ("Allergy: milk", view.allergen_toggled, ["milk", True]),
        ("Temperatures: °C only", view.units_chosen, ["metric"]),
        ("Look: Light", view.look_chosen, ["light"]),
        ("Your own endpoint: Use", view.engine_chosen, ["endpoint"]),
    ):
        with qtbot.waitSignal(signal) as blocker:
            chip(view, name).click()
        assert blocker.args == told


def test_an_engine_that_is_not_ready_can_be_neither_used_nor_tested(view: SettingsView) -> None:
    assert not chip(view, "Local model: Use").isEnabled()
    assert not press(view, "Test Local model").isEnabled()


def test_the_engine_in_use_stays_pressed(view: SettingsView) -> None:
    chip(view, "Built-in chef: In use").click()
    assert chip(view, "Built-in chef: In use").isChecked()


def test_a_test_runs_and_says_what_came_of_it(qtbot: QtBot, view: SettingsView) -> None:
    with qtbot.waitSignal(view.test_pressed) as told:
        press(view, "Test Your own endpoint").click()
    assert told.args == ["endpoint"]
    view.show_testing("endpoint")
    assert not press(view, "Test Your own endpoint").isEnabled()
    view.show_test("endpoint", "Ready: it wrote the recipe as planned.", ok=True)
    assert "Ready: it wrote the recipe as planned." in texts(view)
    view.show_test("endpoint", "It can't be reached.", ok=False)
    view.show_engines(ENGINES)
    assert "It can't be reached." in texts(view)
    assert press(view, "Test Your own endpoint").isEnabled()


def test_what_a_test_found_stays_with_its_model(view: SettingsView) -> None:
    *others, endpoint = ENGINES
    view.show_engines((*others, endpoint._replace(verdict="Ready: fast.")))
    assert "Ready: fast." in texts(view)
    view.show_engines((*others, endpoint._replace(verdict="Ready: slow.")))
    assert "Ready: slow." in texts(view)
    view.show_engines(ENGINES)
    assert not any(text.startswith("Ready") for text in texts(view))


def test_address_and_model_are_told_when_left(qtbot: QtBot, view: SettingsView) -> None:
    field(view, "Model").setText("large")
    with qtbot.waitSignal(view.endpoint_changed) as told:
        qtbot.keyClick(field(view, "Model"), Qt.Key.Key_Return)
    assert told.args == ["https://example.org/v1", "large"]
    with qtbot.assertNotEmitted(view.endpoint_changed):
        qtbot.keyClick(field(view, "Model"), Qt.Key.Key_Return)


def test_a_key_is_hidden_told_once_and_never_shown(qtbot: QtBot, view: SettingsView) -> None:
    key = field(view, "Key")
    assert key.echoMode() is QLineEdit.EchoMode.Password
    key.setText("secret")
    with qtbot.waitSignal(view.key_changed) as told:
        qtbot.keyClick(key, Qt.Key.Key_Return)
    assert told.args == ["secret"]
    assert key.text() == ""
    with qtbot.assertNotEmitted(view.key_changed):
        qtbot.keyClick(key, Qt.Key.Key_Return)
    view.show_settings(SETTINGS._replace(has_key=True))
    assert "A key is kept" in key.placeholderText()


def test_advanced_fields_unfold_and_are_told_when_left(qtbot: QtBot, view: SettingsView) -> None:
    assert not field(view, "Proxy").isVisible()
    press(view, "Advanced").click()
    proxy = field(view, "Proxy")
    assert proxy.isVisible()
    assert proxy.placeholderText() == "the system's own"
    proxy.setText(" http://proxy.example:3128 ")
    with qtbot.waitSignal(view.advanced_changed) as told:
        qtbot.keyClick(proxy, Qt.Key.Key_Return)
    assert told.args == ["proxy", "http://proxy.example:3128"]
    with qtbot.assertNotEmitted(view.advanced_changed):
        qtbot.keyClick(proxy, Qt.Key.Key_Return)
    view.activateWindow()
    proxy.setFocus()
    proxy.setText("half ty")
    view.show_settings(SETTINGS)
    assert (proxy.text(), field(view, "Seconds to wait").text()) == ("half ty", "900")


def test_a_field_that_is_typed_into_is_left_alone(qtbot: QtBot, view: SettingsView) -> None:
    view.activateWindow()
    field(view, "Model").setFocus()
    field(view, "Model").setText("half ty")
    view.show_settings(SETTINGS)
    assert field(view, "Model").text() == "half ty"


def test_the_folder_opens(view: SettingsView, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    view.show_folder("/somewhere")
    press(view, "Open the folder").click()
    assert opened == ["/somewhere"]
    assert any("/somewhere" in text for text in texts(view))


def test_trouble_is_said(view: SettingsView) -> None:
    view.show_message("warning", "The key is kept until Stockpot closes.", "There is no keyring.")
    assert "The key is kept until Stockpot closes." in texts(view)
