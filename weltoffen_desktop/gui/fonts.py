"""The program's own typeface for the window: loaded from files, never looked for in the system."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Source Sans 3"
# Other scripts and signs: what the system has; the last name is loaded on demand for systems that have nothing.
FALLBACKS = ("Segoe UI", "Noto Sans", "DejaVu Sans")
_AT_START = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf")
_ITALIC = "SourceSans3-It.ttf"


class Fonts:
    """Makes fonts in pixel sizes; italics are loaded when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._italic_loaded = False
        self.missing = tuple(name for name in _AT_START if not self._load(name))

    def font(self, pixels: int, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the face in a size; without its files the system's sans serif stands in."""
        if italic and not self._italic_loaded:
            self._italic_loaded = True
            self._load(_ITALIC)
        font = QFont()
        font.setFamilies([FAMILY, *FALLBACKS])
        font.setStyleHint(QFont.StyleHint.SansSerif)
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setItalic(italic)
        return font

    def _load(self, name: str) -> bool:
        path = self._folder / name
        return path.is_file() and QFontDatabase.addApplicationFont(str(path)) != -1
