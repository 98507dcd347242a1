"""How a text is dressed: on the screen by the look, on paper always dark on white."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_L, Role, Step, Theme

_POINTS_PER_PIXEL = 0.7  # body 15 px on the screen is 10.5 pt on paper


@dataclass(frozen=True, slots=True)
class Style:
    """Colours by role, fonts by step, and how much larger than at 100 % everything is."""

    colour: Callable[[Role], QColor]
    font: Callable[[Step, bool, bool], QFont]
    scale: float
    edge: int = 0
    """Empty above and below the text; paper has margins of its own."""

    def px(self, size: float) -> float:
        """Return ``size`` pixels at 100 % as they are here."""
        return size * self.scale


def screen_style(look: Look) -> Style:
    """Return the style of the window as it is now."""
    return Style(look.colour, _fonts(look, on_paper=False), look.text_scale, SPACE_L)


def paper_style(look: Look, light: Theme) -> Style:
    """Return the style for paper, whatever the window looks like; ``light`` gives the colours."""
    return Style(lambda role: QColor(light[role]), _fonts(look, on_paper=True), 1.0)


def _fonts(look: Look, *, on_paper: bool) -> Callable[[Step, bool, bool], QFont]:
    def font(step: Step, bold: bool, italic: bool) -> QFont:  # noqa: FBT001  # called by this module's neighbours only
        made = QFont(look.font(step, bold=bold, italic=italic))
        if on_paper:
            made.setPointSizeF(step * _POINTS_PER_PIXEL)
        return made

    return font
