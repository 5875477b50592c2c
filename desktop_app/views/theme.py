"""The look of the window: one file of tokens, one stylesheet, light and dark."""

import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.runtime.resources import read_text

SYSTEM_PIXELS = {"win32": 12.0, "darwin": 13.0}.get(sys.platform, 13.34)
"""Height of the system's font at 100 % text; larger means the cook has asked for larger text."""

PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")

SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}

ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Highlight: "accent_tint",
    QPalette.ColorRole.HighlightedText: "ink",
    QPalette.ColorRole.ToolTipBase: "toast",
    QPalette.ColorRole.ToolTipText: "on_toast",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.Mid: "line",
}


@dataclass(frozen=True)
class Tokens:
    """Colours by name for each look; sizes of type and of space in pixels at 100 % text."""

    light: Mapping[str, str]
    dark: Mapping[str, str]
    type: Mapping[str, int]
    space: Mapping[str, int]


def read_tokens() -> Tokens:
    """The tokens that ship with the program."""
    tables = tomllib.loads(read_text("themes/tokens.toml"))
    return Tokens(tables["light"], tables["dark"], tables["type"], tables["space"])


def filled(stylesheet: str, values: Mapping[str, str]) -> str:
    """The stylesheet with each ``{token}`` replaced; `KeyError` names one that does not exist."""
    return PLACEHOLDER.sub(lambda match: values[match[1]], stylesheet)


def system_scale(app: QApplication) -> float:
    """How much larger than usual the system's text is; call it before the program's font is set."""
    return max(1.0, QFontInfo(app.font()).pixelSize() / SYSTEM_PIXELS)


class Theme(QObject):
    """The tokens as they are now. ``changed`` tells those who paint with colours of their own."""

    changed = Signal()
    _current: ClassVar["Theme | None"] = None

    def __init__(self, tokens: Tokens, scale: float | None = None) -> None:
        super().__init__()
        self._tokens = tokens
        self._scale = scale
        self._look = "system"
        self._follows = False
        self.dark = False

    @classmethod
    def current(cls) -> "Theme":
        """The theme in use; before one was applied, the shipped tokens in light."""
        if cls._current is None:
            cls._current = cls(read_tokens())
        return cls._current

    def colour(self, token: str) -> QColor:
        """The colour of this name in the present look."""
        return QColor((self._tokens.dark if self.dark else self._tokens.light)[token])

    def size(self, token: str) -> int:
        """The size of this name in pixels: type grows with the system's text, space a third as much."""
        scale = self._scale or 1.0
        if token in self._tokens.type:
            return round(self._tokens.type[token] * scale)
        return round(self._tokens.space[token] * (1 + (scale - 1) / 3))

    def font(self, size: str = "text_body", *, strong: bool = False) -> QFont:
        """The system's font at one of the type sizes."""
        font = QFont(QApplication.font())
        font.setPixelSize(self.size(size))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def apply(self, app: QApplication, look: str = "system") -> None:
        """Dress the program: ``look`` is ``system`` (followed from now on), ``light`` or ``dark``."""
        Theme._current = self
        self._scale = self._scale or system_scale(app)
        self._look = look
        app.setStyle("Fusion")
        hints = app.styleHints()
        hints.setColorScheme(SCHEMES[look])
        if not self._follows:
            hints.colorSchemeChanged.connect(self.follow_system)
            self._follows = True
        self._dress(app)

    def follow_system(self) -> None:
        """The system has changed its colours."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)

    @staticmethod
    def _system_is_dark() -> bool:
        return QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark

    def _dress(self, app: QApplication) -> None:
        self.dark = self._look == "dark" or (self._look == "system" and self._system_is_dark())
        app.setFont(self.font())
        app.setPalette(self._palette())
        app.setStyleSheet(filled(read_text("themes/base.qss"), self._values()))
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled_text"))
        return palette

    def _values(self) -> dict[str, str]:
        colours = self._tokens.dark if self.dark else self._tokens.light
        sizes = {name: self.size(name) for name in (*self._tokens.type, *self._tokens.space)}
        # padding inside a border that is one pixel wider: what has the focus must not grow
        sizes |= {f"{name}_inside": self.size(name) - 1 for name in self._tokens.space}
        return {**colours, **{name: f"{pixels}px" for name, pixels in sizes.items()}}
