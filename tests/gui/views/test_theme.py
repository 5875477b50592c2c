"""The tokens can be read by everyone, and the look follows what was chosen."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.runtime.resources import read_text
from desktop_app.views.theme import Theme, filled, read_tokens, system_scale

PAGES = ("paper", "sunken", "surface")
TINTS = ("accent", "herb", "saffron", "plum")
PAIRS = [
    *[(text, page) for text in ("ink", "muted", "accent_text", "disabled_text") for page in PAGES],
    *[(f"{tint}_text", surface) for tint in TINTS for surface in ("paper", "surface", f"{tint}_tint")],
    *[("ink", f"{tint}_tint") for tint in TINTS],
    *[("accent_text", f"{tint}_tint") for tint in TINTS],
    *[("on_accent", ground) for ground in ("accent", "accent_hover", "accent_down")],
    ("ink", "line"),
    ("paper", "ink"),
    ("on_toast", "toast"),
    ("toast_action", "toast"),
]
CONTROLS = [(edge, page) for edge in ("edge", "focus") for page in PAGES]


def linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (linear(part / 255) for part in bytes.fromhex(colour.removeprefix("#")))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_of_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("text", "surface"), PAIRS)
def test_text_can_be_read(look: str, text: str, surface: str) -> None:
    tokens = getattr(read_tokens(), look)
    assert contrast(tokens[text], tokens[surface]) >= 4.5


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize(("edge", "page"), CONTROLS)
def test_edges_of_controls_and_focus_can_be_seen(look: str, edge: str, page: str) -> None:
    tokens = getattr(read_tokens(), look)
    assert contrast(tokens[edge], tokens[page]) >= 3


def test_both_looks_have_the_same_colours_and_the_stylesheet_names_no_other() -> None:
    tokens = read_tokens()
    assert tokens.light.keys() == tokens.dark.keys()
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b", read_text("themes/base.qss"))


def test_an_unknown_token_is_named() -> None:
    assert filled("a { b: {ink}; }", {"ink": "#000"}) == "a { b: #000; }"
    with pytest.raises(KeyError, match="inc"):
        filled("a { b: {inc}; }", {"ink": "#000"})


def test_a_look_dresses_the_program(qapp: QApplication, theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.apply(qapp, "dark")
    tokens = read_tokens()
    assert theme.dark
    assert theme.colour("paper") == QColor(tokens.dark["paper"])
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(tokens.dark["paper"])
    assert tokens.dark["paper"] in qapp.styleSheet()
    theme.apply(qapp, "light")
    assert not theme.dark
    assert tokens.light["paper"] in qapp.styleSheet()


def test_the_system_look_follows_the_system(
    qapp: QApplication, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.apply(qapp, "system")
    monkeypatch.setattr(theme, "_system_is_dark", lambda: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.dark
    theme.apply(qapp, "light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not theme.dark


def test_text_grows_with_the_systems_and_space_a_third_as_much(qapp: QApplication) -> None:
    large = Theme(read_tokens(), scale=2)
    assert large.size("text_body") == 28
    assert large.size("icon") == 40
    assert large.size("gap_page") == 32
    assert large.font("text_title", strong=True).pixelSize() == 56
    assert system_scale(qapp) >= 1
