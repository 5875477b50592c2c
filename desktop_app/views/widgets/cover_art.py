"""The picture of a recipe, drawn once for each size and look."""

from collections import OrderedDict

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.schemas.shown_recipes import CoverShown
from desktop_app.views.theme import Theme

RATIO = 4 / 3
Key = tuple[CoverShown, int, int, float, bool]


def _drawn(key: Key) -> QPixmap:
    from desktop_app.views.covers.painting import paint_cover

    cover, width, height, ratio, dark = key
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_cover(painter, QRectF(0, 0, width, height), cover, dark=dark)
    painter.end()
    return pixmap


class CoverShelf(QObject):
    """Keeps the covers drawn last; draws those asked for one by one, so that scrolling never waits."""

    drawn = Signal()
    KEPT = 96
    WAITING = 40
    """Covers asked for that are still wanted: about as many as fit on a screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[Key, None] = OrderedDict()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_one)

    def cover(self, cover: CoverShown, size: QSize, ratio: float) -> QPixmap | None:
        """The picture, or None while it has yet to be drawn; ``drawn`` tells when to ask again."""
        key = (cover, size.width(), size.height(), ratio, Theme.current().dark)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._waiting[key] = None
        if len(self._waiting) > self.WAITING:
            self._waiting.popitem(last=False)
        self._timer.start()
        return None

    def _draw_one(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        key, _ = self._waiting.popitem(last=False)
        self._kept[key] = _drawn(key)
        if len(self._kept) > self.KEPT:
            self._kept.popitem(last=False)
        self.drawn.emit()


class CoverThumb(QWidget):
    """A small cover beside words, taken from a shelf: an empty place until it is drawn."""

    def __init__(self, cover: CoverShown, shelf: CoverShelf) -> None:
        super().__init__()
        self._cover, self._shelf = cover, shelf
        shelf.drawn.connect(self.update)
        self.setFixedSize(thumb_size())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = Theme.current().size("corner")
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), corner, corner)
        picture = self._shelf.cover(self._cover, self.size(), self.devicePixelRatioF())
        painter.setClipPath(frame)
        if picture is None:
            painter.fillPath(frame, Theme.current().colour("sunken"))
        else:
            painter.drawPixmap(0, 0, picture)
        painter.end()


def thumb_size() -> QSize:
    """The size of a small cover at the present text size."""
    width = 4 * Theme.current().size("gap_page")
    return QSize(width, round(width / RATIO))


class CoverArt(QWidget):
    """A cover with rounded corners, as wide as it is given room, 4:3."""

    def __init__(self) -> None:
        super().__init__()
        self._cover: CoverShown | None = None
        self._picture: tuple[Key, QPixmap] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cover(self, cover: CoverShown) -> None:
        """Show another picture."""
        self._cover = cover
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width / RATIO)

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 120)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._cover is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        corner = Theme.current().size("corner")
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(self.rect()), corner, corner)
        painter.setClipPath(frame)
        painter.drawPixmap(0, 0, self._pixmap(self._cover))
        painter.end()

    def _pixmap(self, cover: CoverShown) -> QPixmap:
        key = (cover, self.width(), self.height(), self.devicePixelRatioF(), Theme.current().dark)
        if self._picture is None or self._picture[0] != key:
            self._picture = (key, _drawn(key))
        return self._picture[1]
