"""The pictures of both formats that only please the eye: the head of the cover, and the boxes before an answer."""

from functools import cache
from pathlib import Path

from weltoffen_desktop.reporting.chart_files import code, painted
from weltoffen_desktop.reporting.office.items import Picture
from weltoffen_desktop.reporting.theme import BANDS, CONTROL_LINE, PRIMARY, Colour, Sheet

BOXES_WIDTH, BOXES_HEIGHT = 54.0, 9.0
_FIELD, _LOW_FIELD = 200.0, 96.0
_STEPS = 9.0
_STEP_GAP = 4.0
_RINGS = (330.0, 270.0, 210.0, 150.0, 90.0)
_SCALE = 2.5  # pixels a point
_BOX = 8.0
_BOX_STEP = 11.0


def banner(sheet: Sheet, fonts: Path) -> Picture:
    """Return the coloured field and the four bands for the head of a page; a low page has less room for them."""
    width = sheet.width
    field = _FIELD if sheet.height > width else _LOW_FIELD
    height = field + _STEP_GAP + _STEPS
    return Picture(painted(_banner(width, field, height), _SCALE, fonts), width, height, banner=True)


def _banner(width: float, depth: float, height: float) -> str:
    # Circles that widen: the picture of a place that opens.
    rings = [
        f'<circle cx="{width - 40:.2f}" cy="60" r="{radius}" fill="{code(_mixed(0.10 * number))}"/>'
        for number, radius in enumerate(_RINGS, 1)
    ]
    step = (width + _STEP_GAP) / len(BANDS)
    bands = [
        f'<rect x="{number * step:.2f}" y="{depth + _STEP_GAP}" width="{step - _STEP_GAP:.2f}" height="{_STEPS}"'
        f' fill="{code(band)}"/>'
        for number, band in enumerate(BANDS)
    ]
    field = f'<rect width="{width:.2f}" height="{depth}" fill="{code(PRIMARY)}"/>'
    # White over what hangs out of the field: a clip would take four times as long to paint.
    paper = f'<rect y="{depth}" width="{width:.2f}" height="{height - depth}" fill="#FFFFFF"/>'
    return _frame(width, height, "".join([field, *rings, paper, *bands]))


def boxes(chosen: int) -> str:
    """Return five boxes as SVG, the chosen one filled: a glance tells the level, colour is not needed."""
    shapes = []
    for level in range(5):
        fill, line = (code(PRIMARY),) * 2 if level == chosen else ("none", code(CONTROL_LINE))
        shapes.append(
            f'<rect x="{level * _BOX_STEP + 0.5}" y="0.5" width="{_BOX}" height="{_BOX}" rx="1.5"'
            f' fill="{fill}" stroke="{line}" stroke-width="0.7"/>'
        )
    return _frame(BOXES_WIDTH, BOXES_HEIGHT, "".join(shapes))


def _frame(width: float, height: float, shapes: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.2f}pt" height="{height}pt"'
        f' viewBox="0 0 {width:.2f} {height}">{shapes}</svg>'
    )


def _mixed(share: float) -> Colour:
    red, green, blue = (a + (b - a) * share for a, b in zip(PRIMARY, BANDS[2], strict=True))
    return (red, green, blue)


@cache
def level_pictures(fonts: Path) -> tuple[Picture, ...]:
    """Return the boxes of all five levels as pictures."""
    return tuple(Picture(painted(boxes(level), 4, fonts), BOXES_WIDTH, BOXES_HEIGHT) for level in range(5))
