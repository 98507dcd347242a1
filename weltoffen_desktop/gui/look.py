"""The look of the window at this moment: theme, type, icons; handed to every widget, so that there is no global one."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from weltoffen_desktop.gui.fonts import Fonts
from weltoffen_desktop.gui.icons import Icons
from weltoffen_desktop.gui.stylesheet import palette, stylesheet
from weltoffen_desktop.gui.theme import LARGEST_SCALE, MOTION_MS, SMALLEST_SCALE, Role, Step, Theme, read_theme


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
        self._folder = resources / "themes"
        self._fonts = Fonts(resources / "fonts")
        self._font_cache: dict[tuple[Step, bool, bool], QFont] = {}
        self._scheme = Scheme.SYSTEM
        self._scale = SMALLEST_SCALE
        self._theme = read_theme(self._folder / "light.toml")
        self._colours = {role: QColor(self._theme[role]) for role in Role}
        self.icons = Icons(resources / "icons", self.hex)
        app.setStyle("Fusion")
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_system_changed)
        # Contrast is told from Qt 6.10 on, motion from 6.12 on; before that nobody asked for anything else.
        self._access = self._hints.accessibility() if hasattr(self._hints, "accessibility") else None
        if self._access is not None:
            self._access.contrastPreferenceChanged.connect(self._on_system_changed)

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
        self._scheme = scheme
        self._scale = min(max(text_scale, SMALLEST_SCALE), LARGEST_SCALE)
        self._hints.setColorScheme(_WANTED[scheme])  # title bars and file dialogs follow where the system can
        self._dress()

    def hex(self, role: Role) -> str:
        """Return the colour of ``role`` as ``#RRGGBB``."""
        return self._theme[role]

    def colour(self, role: Role) -> QColor:
        """Return the colour of ``role``."""
        return self._colours[role]

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
        return MOTION_MS if QApplication.isEffectEnabled(Qt.UIEffect.UI_General) else 0

    def _on_system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._dress()

    def _dress(self) -> None:
        self._theme = read_theme(self._folder / f"{self._theme_name()}.toml")
        self._colours = {role: QColor(self._theme[role]) for role in Role}
        self._font_cache.clear()
        self._app.setPalette(palette(self._theme))
        self._app.setFont(self.font())
        self._app.setStyleSheet(stylesheet(self._theme, self._scale))
        self.changed.emit()

    def _theme_name(self) -> str:
        if self._scheme is not Scheme.SYSTEM:
            return str(self._scheme.value)
        if self._access is not None and self._access.contrastPreference() is Qt.ContrastPreference.HighContrast:
            return "contrast"
        return "dark" if self._hints.colorScheme() is Qt.ColorScheme.Dark else "light"


_WANTED = {
    Scheme.SYSTEM: Qt.ColorScheme.Unknown,
    Scheme.LIGHT: Qt.ColorScheme.Light,
    Scheme.DARK: Qt.ColorScheme.Dark,
    Scheme.CONTRAST: Qt.ColorScheme.Dark,
}
