"""The look of the window at this moment: theme, type, icons; handed to every widget, so that there is no global one.

What the first picture needs says ``QtCore.Qt`` inside functions and never imports ``Qt``: building that namespace takes
as long as building the whole first page (docs/performance.md).
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from weltoffen_desktop.gui.fonts import Fonts
from weltoffen_desktop.gui.icons import Icons
from weltoffen_desktop.gui.stylesheet import ink_palette, palette, stylesheet
from weltoffen_desktop.gui.theme import LARGEST_SCALE, MOTION_MS, SMALLEST_SCALE, Role, Step, Theme
from weltoffen_desktop.gui.themes import CONTRAST, DARK, LIGHT


class Scheme(Enum):
    """Which theme people want; ``SYSTEM`` follows the desktop, now and when it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Look(QObject):
    """Theme, fonts and icons; ``changed`` says that measures may differ, colours are simply asked for when painting."""

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path) -> None:
        super().__init__(app)
        self._app = app
        self._fonts = Fonts(resources / "fonts")
        self._font_cache: dict[tuple[Step, bool, bool], QFont] = {}
        self._scheme = Scheme.SYSTEM
        self._scale = SMALLEST_SCALE
        self._inks: dict[Role, QPalette] = {}
        self._system = DARK if _is_dark(app.palette()) else LIGHT
        self._theme = LIGHT
        self._colours: dict[Role, QColor] = {}
        self.icons = Icons(resources / "icons", self.hex)
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self.ask_system)
        # Contrast is told from Qt 6.10 on, motion from 6.12 on; before that nobody asked for anything else.
        self._access = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        if self._access is not None:
            self._access.contrastPreferenceChanged.connect(self.ask_system)

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def scheme(self) -> Scheme:
        """What was chosen, which may be to follow the system."""
        return self._scheme

    @property
    def text_scale(self) -> float:
        """How much larger type is than at 100 %."""
        return self._scale

    def apply(self, scheme: Scheme, text_scale: float = SMALLEST_SCALE) -> None:
        """Dress the whole application; a scale outside 1 to 2 is moved to the nearer end."""
        if scheme is not self._scheme:
            self._scheme = scheme
            self._hints.setColorScheme(_wanted(scheme))  # title bars and file dialogs follow where the system can
            self._system = self._asked()
        self._scale = min(max(text_scale, SMALLEST_SCALE), LARGEST_SCALE)
        self._dress()

    def hex(self, role: Role) -> str:
        """Return the colour of ``role`` as ``#RRGGBB``."""
        return self._theme[role]

    def colour(self, role: Role) -> QColor:
        """Return the colour of ``role``."""
        return self._colours[role]

    def ink(self, role: Role) -> QPalette:
        """Return the palette of a widget that writes in the colour of ``role``: its painters begin with that."""
        known = self._inks.get(role)
        if known is None:
            known = self._inks[role] = ink_palette(self.colour(role), self.colour(Role.DISABLED))
        return known

    def px(self, size: float) -> int:
        """Return ``size`` pixels at 100 % as it is at this text scale; for type, icons and what holds them."""
        return round(size * self._scale)

    def font(self, step: Step = Step.BODY, *, bold: bool = False, italic: bool = False) -> QFont:
        """Return the typeface in one of the five sizes."""
        key = (step, bold, italic)
        known = self._font_cache.get(key)
        if known is None:
            known = self._font_cache[key] = self._fonts.font(self.px(step), bold=bold, italic=italic)
        return known

    def motion(self) -> int:
        """Return how long a movement may take in milliseconds; 0 where the system asks for less motion."""
        return MOTION_MS if QApplication.isEffectEnabled(QtCore.Qt.UIEffect.UI_General) else 0

    def ask_system(self) -> None:
        """Ask the system what it wants instead of judging by its palette, and follow it where that is the scheme."""
        known, self._system = self._system, self._asked()
        if self._scheme is Scheme.SYSTEM and known is not self._system:
            self._dress()

    def _dress(self) -> None:
        self._theme = _CHOSEN.get(self._scheme, self._system)
        self._colours = {role: QColor(self._theme[role]) for role in Role}
        self._font_cache.clear()
        self._inks.clear()
        self._app.setPalette(palette(self._theme))
        self._app.setFont(self.font())
        self._app.setStyleSheet(stylesheet(self._theme, self._scale))
        self.changed.emit()

    def _asked(self) -> Theme:
        access, scheme = self._access, QtCore.Qt.ColorScheme
        if access is not None and access.contrastPreference() is QtCore.Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if self._hints.colorScheme() is scheme.Dark else LIGHT


_CHOSEN = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


def _wanted(scheme: Scheme) -> QtCore.Qt.ColorScheme:
    known = QtCore.Qt.ColorScheme
    return known.Unknown if scheme is Scheme.SYSTEM else known.Light if scheme is Scheme.LIGHT else known.Dark


def _is_dark(palette: QPalette) -> bool:
    return palette.window().color().lightness() < palette.windowText().color().lightness()
