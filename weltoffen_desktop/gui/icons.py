"""One monochrome family of icons, tinted by role when painted, so that a change of theme needs nothing more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from weltoffen_desktop.gui.theme import Role

FALLBACK = "circle"  # field icons are named by definition files, which may name what nobody drew
_NOTHING = QColor(0, 0, 0, 0)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class Icons:
    """Icons by name; nothing is read or rendered before it is painted."""

    def __init__(self, folder: Path, colour: Callable[[Role], str]) -> None:
        self._folder = folder
        self._colour = colour
        self._sources: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def names(self) -> tuple[str, ...]:
        """Every icon there is, in order."""
        return tuple(sorted(path.stem for path in self._folder.glob("*.svg") if path.stem != "app"))

    def pixmap(self, name: str, role: Role = Role.TEXT, size: int = 20, ratio: float = 1.0) -> QPixmap:
        """Return the icon in ``size`` logical pixels, crisp at the device's ``ratio``."""
        key = (name, self._colour(role), size, ratio)
        known = self._pixmaps.get(key)
        if known is None:
            known = self._pixmaps[key] = self._render(*key)
        return known

    def paint(self, painter: QPainter, rect: QRectF, name: str, role: Role) -> None:
        """Paint the icon as a square in the middle of ``rect``."""
        size = int(min(rect.width(), rect.height()))
        pixmap = self.pixmap(name, role, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(QPointF(rect.center().x() - size / 2, rect.center().y() - size / 2), pixmap)

    def app_icon(self) -> QtGui.QIcon:
        """Return the program's own icon in its own colours."""
        icon = QtGui.QIcon()
        for size in (16, 24, 32, 48, 64, 128, 256):
            icon.addPixmap(self._render("app", "#0B5B61", size, 1.0))
        return icon

    def _render(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        renderer = QSvgRenderer(QByteArray(self._source(name).replace("currentColor", colour).encode()))
        pixels = max(round(size * ratio), 1)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(_NOTHING)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _source(self, name: str) -> str:
        if name not in self._sources:
            path = self._folder / f"{name}.svg"
            if not name or len(name) > 40 or not _LETTERS.issuperset(name) or not path.is_file():
                path = self._folder / f"{FALLBACK}.svg"
            self._sources[name] = path.read_text(encoding="utf-8")
        return self._sources[name]
