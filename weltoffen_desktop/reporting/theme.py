"""The printed look: page, palette, sizes of type and space; knows no PDF."""

from dataclasses import dataclass
from enum import StrEnum

from weltoffen_desktop.domain.charts import Ink

Colour = tuple[float, float, float]

_MM = 72 / 25.4


class Cut(StrEnum):
    """The cuts of the text face."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Letter:
    """How letters look: cut, size in points, colour."""

    cut: Cut
    size: float
    colour: Colour


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph looks: letters, line height, space before and after it, all in points."""

    letter: Letter
    leading: float
    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper and its type area, in points from the top left."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def measure(self) -> float:
        """Width of the type area."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """Height of the type area."""
        return self.height - self.top - self.bottom


def colour(code: str) -> Colour:
    """Read ``RRGGBB``."""
    return (int(code[0:2], 16) / 255, int(code[2:4], 16) / 255, int(code[4:6], 16) / 255)


A4 = Sheet(210 * _MM, 297 * _MM, 25 * _MM, 20 * _MM, 25 * _MM, 22 * _MM)
A4_ACROSS = Sheet(297 * _MM, 210 * _MM, 20 * _MM, 20 * _MM, 22 * _MM, 20 * _MM)
READING_WIDTH = 412.0  # longer lines tire the eye: about 80 letters of body text

TEXT = colour("1F2A2E")
MUTED = colour("566166")
PRIMARY = colour("0B5B61")
PRIMARY_SOFT = colour("DDEDEC")
ACCENT = colour("A4461B")
HAIRLINE = colour("E4DED3")
CONTROL_LINE = colour("8C8577")
SUNKEN = colour("F1EDE6")
WHITE = colour("FFFFFF")
BANDS = (colour("D9E8E6"), colour("9CC9C6"), colour("4A9A9A"), colour("0B5B61"))

INKS: dict[Ink, Colour] = {
    Ink.TEXT: TEXT,
    Ink.MUTED: MUTED,
    Ink.HAIRLINE: HAIRLINE,
    Ink.CONTROL_LINE: CONTROL_LINE,
    Ink.SUNKEN: SUNKEN,
    Ink.ACCENT: ACCENT,
    Ink.PRIMARY: PRIMARY,
    Ink.PRIMARY_SOFT: PRIMARY_SOFT,
    Ink.BAND_STARTING: BANDS[0],
    Ink.BAND_BUILDING: BANDS[1],
    Ink.BAND_SETTLED: BANDS[2],
    Ink.BAND_EXEMPLARY: BANDS[3],
}

_BODY = Letter(Cut.REGULAR, 10.5, TEXT)
_SMALL = Letter(Cut.REGULAR, 9, MUTED)

BODY = Style(_BODY, 15, after=7.5)
STRONG = Style(Letter(Cut.SEMIBOLD, 10.5, TEXT), 15, after=7.5)
LEAD = Style(Letter(Cut.REGULAR, 13, PRIMARY), 18.5, after=10)
SMALL = Style(_SMALL, 12.5, after=6)
TERM = Letter(Cut.SEMIBOLD, 10.5, TEXT)
LEAD_TERM = Letter(Cut.SEMIBOLD, 13, PRIMARY)
SMALL_TERM = Letter(Cut.SEMIBOLD, 9, MUTED)
ITEM = Style(_BODY, 15, after=3)
ITEM_LAST = Style(_BODY, 15, after=9)
BULLET = Letter(Cut.SEMIBOLD, 10.5, PRIMARY)
HEADINGS = (
    Style(Letter(Cut.SEMIBOLD, 26, PRIMARY), 31, before=34, after=12, keep_next=True),
    Style(Letter(Cut.SEMIBOLD, 17, PRIMARY), 22, before=21, after=7, keep_next=True),
    Style(Letter(Cut.SEMIBOLD, 13, TEXT), 18, before=20, after=5, keep_next=True),
    Style(Letter(Cut.SEMIBOLD, 10.5, TEXT), 15, before=14, after=4, keep_next=True),
)
CONTENTS_TITLE = Style(Letter(Cut.SEMIBOLD, 26, PRIMARY), 31, before=34, after=20, keep_next=True)
CONTENTS_LINES = (
    Style(Letter(Cut.SEMIBOLD, 10.5, TEXT), 15, before=9, after=3),
    Style(_BODY, 15, after=3),
    Style(_SMALL, 12.5, after=2),
)

NUMBER = Letter(Cut.SEMIBOLD, 10.5, PRIMARY)
QUESTION = Style(Letter(Cut.SEMIBOLD, 10.5, TEXT), 15, before=18, after=4, keep_next=True)
ANSWER = Style(Letter(Cut.SEMIBOLD, 10.5, PRIMARY), 15, after=2)
ANSWER_MISSING = Style(Letter(Cut.ITALIC, 10.5, MUTED), 15, after=2)
DETAIL = Style(_BODY, 15, after=4)
REMARK = Style(_SMALL, 12.5, after=2)
NOTE_LABEL = Style(Letter(Cut.SEMIBOLD, 9, MUTED), 12.5, before=8, keep_next=True)
NOTE_TEXT = Style(_BODY, 15, after=8)

ASKED = Style(Letter(Cut.SEMIBOLD, 10.5, TEXT), 13.5, before=16, after=4, keep_next=True)
ASKED_HINT = Style(Letter(Cut.REGULAR, 9, MUTED), 11.8, after=3, keep_next=True)
CHOICE = Style(Letter(Cut.REGULAR, 9, TEXT), 11.8, after=2.6)
CHOICE_NAME = Letter(Cut.SEMIBOLD, 9, TEXT)
ABSTAIN = Style(Letter(Cut.REGULAR, 9, MUTED), 12)
BESIDE = Letter(Cut.REGULAR, 9, MUTED)

FACT_LABEL = Style(Letter(Cut.REGULAR, 9.5, MUTED), 15)
FACT_VALUE = Style(Letter(Cut.REGULAR, 10.5, TEXT), 15)
UNSEEN = Letter(Cut.REGULAR, 4, TEXT)
CAPTION = Style(Letter(Cut.SEMIBOLD, 10.5, TEXT), 15, before=12, after=3, keep_next=True)
FIGURE_CAPTION = Style(_SMALL, 12.5, after=12)
TABLE_HEAD = Style(Letter(Cut.SEMIBOLD, 9, MUTED), 12)
TABLE_LEAD = Style(Letter(Cut.SEMIBOLD, 9, TEXT), 12)
TABLE_CELL = Style(Letter(Cut.REGULAR, 9, TEXT), 12)

COVER_TITLES = (
    Style(Letter(Cut.SEMIBOLD, 34, WHITE), 40),
    Style(Letter(Cut.SEMIBOLD, 26, WHITE), 32),
    Style(Letter(Cut.SEMIBOLD, 17, WHITE), 22),
)
COVER_SUBJECT = Style(Letter(Cut.REGULAR, 17, PRIMARY_SOFT), 23)
COVER_LABEL = Style(Letter(Cut.REGULAR, 10.5, MUTED), 15)
COVER_VALUE = Style(Letter(Cut.SEMIBOLD, 10.5, TEXT), 15)
COVER_REMARK = Style(_SMALL, 12.5)

MARGINAL = Style(_SMALL, 12.5)

LINK = Letter(Cut.REGULAR, 9, PRIMARY)

_SMALLER = Letter(Cut.REGULAR, 10, TEXT)
COMPACT: dict[Style, Style] = {
    BODY: Style(_SMALLER, 13.5, after=5),
    STRONG: Style(Letter(Cut.SEMIBOLD, 10, TEXT), 13.5, after=5),
    LEAD: Style(Letter(Cut.REGULAR, 12, PRIMARY), 16.5, after=8),
    SMALL: Style(_SMALL, 12, after=4),
    ITEM: Style(_SMALLER, 13.5, after=2),
    ITEM_LAST: Style(_SMALLER, 13.5, after=6),
    HEADINGS[0]: Style(Letter(Cut.SEMIBOLD, 21, PRIMARY), 26, before=20, after=6, keep_next=True),
    HEADINGS[1]: Style(Letter(Cut.SEMIBOLD, 13, PRIMARY), 17, before=15, after=4, keep_next=True),
    HEADINGS[2]: Style(Letter(Cut.SEMIBOLD, 11, TEXT), 15, before=13, after=3, keep_next=True),
    HEADINGS[3]: Style(Letter(Cut.SEMIBOLD, 10, TEXT), 13.5, before=10, after=3, keep_next=True),
    FACT_LABEL: Style(Letter(Cut.REGULAR, 9, MUTED), 13.5),
    FACT_VALUE: Style(_SMALLER, 13.5),
    COVER_LABEL: Style(Letter(Cut.REGULAR, 9, MUTED), 13.5),
    COVER_VALUE: Style(_SMALLER, 13.5),
    CAPTION: Style(Letter(Cut.SEMIBOLD, 10, TEXT), 13.5, before=8, after=2, keep_next=True),
}
"""How paragraphs look in a compact paper, by how they look elsewhere; what is missing looks the same."""
COMPACT_LETTERS: dict[Letter, Letter] = {style.letter: small.letter for style, small in COMPACT.items()} | {
    LEAD_TERM: Letter(Cut.SEMIBOLD, 12, PRIMARY),
    BULLET: Letter(Cut.SEMIBOLD, 10, PRIMARY),
}
TABLE_PADDING, COMPACT_PADDING = 4.0, 2.5  # above and below the text of a cell
