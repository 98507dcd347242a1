"""Colours and measures of the window as values; knows no Qt."""

from collections.abc import Mapping
from enum import Enum, IntEnum


class Role(Enum):
    """What a colour is for; a page never names a colour."""

    BACKGROUND = "background"
    SURFACE = "surface"
    SUNKEN = "sunken"
    HOVER = "hover"
    TEXT = "text"
    MUTED = "muted"
    DISABLED = "disabled"
    PRIMARY = "primary"
    PRIMARY_STRONG = "primary-strong"
    ON_PRIMARY = "on-primary"
    PRIMARY_SOFT = "primary-soft"
    ACCENT = "accent"
    ACCENT_SOFT = "accent-soft"
    CONTROL_LINE = "control-line"
    HAIRLINE = "hairline"
    FOCUS = "focus"
    DANGER = "danger"
    DANGER_SOFT = "danger-soft"
    OK = "ok"
    OK_SOFT = "ok-soft"
    WARN = "warn"
    WARN_SOFT = "warn-soft"
    PROGRESS = "progress"
    SHADOW = "shadow"
    BAND_1 = "band-1"
    BAND_2 = "band-2"
    BAND_3 = "band-3"
    BAND_4 = "band-4"
    ON_BAND_1 = "on-band-1"
    ON_BAND_2 = "on-band-2"
    ON_BAND_3 = "on-band-3"
    ON_BAND_4 = "on-band-4"


class Step(IntEnum):
    """Type sizes in pixels at 100 %."""

    SMALL = 13
    BODY = 15
    LEAD = 18
    TITLE = 24
    DISPLAY = 34


class Tone(Enum):
    """How a message is meant; always shown with an icon and a word, never by colour alone."""

    NEUTRAL = "neutral"
    PRIMARY = "primary"
    OK = "ok"
    WARN = "warn"
    DANGER = "danger"


SPACE_S, SPACE_M, SPACE_L, SPACE_XL = 8, 16, 24, 40
RADIUS = 8
RING = 4  # every control keeps this much free around itself: 2 px of focus ring, 2 px off
LEADING = 1.45
LEADING_TIGHT = 1.25
MEASURE = 33  # widest text column in em: 60 to 75 characters
MOTION_MS = 150
SMALLEST_SCALE, LARGEST_SCALE = 1.0, 2.0

GROUNDS = (Role.BACKGROUND, Role.SURFACE, Role.SUNKEN)

# What must be legible on what, as (front, grounds, least ratio); tests hold every theme to it.
PROMISES: tuple[tuple[Role, tuple[Role, ...], float], ...] = (
    (Role.TEXT, GROUNDS, 12.5),
    (Role.TEXT, (Role.PRIMARY_SOFT, Role.HOVER, Role.ACCENT_SOFT), 10.0),
    (Role.TEXT, (Role.DANGER_SOFT, Role.OK_SOFT, Role.WARN_SOFT), 10.0),
    (Role.MUTED, GROUNDS, 5.4),
    (Role.MUTED, (Role.PRIMARY_SOFT, Role.HOVER), 4.5),
    (Role.PRIMARY, GROUNDS, 5.9),
    (Role.PRIMARY, (Role.PRIMARY_SOFT, Role.HOVER), 4.5),
    (Role.ON_PRIMARY, (Role.PRIMARY, Role.PRIMARY_STRONG), 5.9),
    (Role.ACCENT, GROUNDS, 6.0),
    (Role.ACCENT, (Role.ACCENT_SOFT,), 4.5),
    (Role.CONTROL_LINE, GROUNDS, 3.4),
    (Role.CONTROL_LINE, (Role.HOVER,), 3.0),
    (Role.FOCUS, GROUNDS, 4.5),
    (Role.DANGER, GROUNDS, 7.2),
    (Role.DANGER, (Role.DANGER_SOFT,), 4.5),
    (Role.OK, GROUNDS, 7.2),
    (Role.OK, (Role.OK_SOFT,), 4.5),
    (Role.WARN, GROUNDS, 7.2),
    (Role.WARN, (Role.WARN_SOFT,), 4.5),
    (Role.PROGRESS, GROUNDS, 3.0),
    (Role.DISABLED, GROUNDS, 3.0),
    (Role.ON_BAND_1, (Role.BAND_1,), 4.5),
    (Role.ON_BAND_2, (Role.BAND_2,), 4.5),
    (Role.ON_BAND_3, (Role.BAND_3,), 4.5),
    (Role.ON_BAND_4, (Role.BAND_4,), 4.5),
)


class Theme:
    """One set of colours; every role has exactly one."""

    __slots__ = ("colours", "dark", "name")

    def __init__(self, name: str, *, dark: bool, colours: Mapping[Role, str]) -> None:
        self.name = name
        self.dark = dark
        self.colours = colours

    def __getitem__(self, role: Role) -> str:
        return self.colours[role]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#RRGGBB`` colours as WCAG 2 defines it: 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
