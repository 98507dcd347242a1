"""What the pages are filled with: pieces that know their height and can be parted; text is the commonest of them."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace

from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.lines import Line
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.theme import BANDS, CONTROL_LINE, HAIRLINE, PRIMARY, Style

_FEWEST = 2  # lines of a parted paragraph that stay together at the foot and at the head of a page
_CAP_HEIGHT = 0.66  # of Source Sans 3, in parts of its size
_RULE_WIDTH = 2.0
_BOX = 8.0
_BOX_STEP = 11.0
_ANCHOR_LIFT = 12.0  # a link leads a little above its heading

NOTE_INDENT = 12.0  # from the rule beside a note to its letters
BOXES_WIDTH = 5 * _BOX_STEP + 8


@dataclass(frozen=True, slots=True)
class Place:
    """What a piece wishes of its surroundings.

    Of the space after one piece and before the next the larger counts. ``bare`` pieces stand alone on a page without
    running head and foot.
    """

    before: float = 0.0
    after: float = 0.0
    keep_next: bool = False
    new_page: bool = False
    bare: bool = False


class Piece(ABC):
    """Something of known height on its way to a page."""

    @property
    @abstractmethod
    def place(self) -> Place:
        """Its wishes."""

    @property
    @abstractmethod
    def height(self) -> float:
        """Height without the space around it."""

    @property
    def least(self) -> float:
        """Height of the smallest beginning that may stand at the foot of a page."""
        return self.height

    @property
    def anchor(self) -> str:
        """Name under which links find it, or nothing."""
        return ""

    def part(self, room: float) -> "tuple[Piece, Piece] | None":
        """Part into a beginning that fits into ``room`` and a rest; ``None`` where that is not possible."""
        del room
        return None

    @abstractmethod
    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint at this corner; ``gap`` is the space above it, 0 at the head of a page."""


@dataclass(frozen=True, slots=True)
class Keep:
    """Pieces that stay on one page, unless together they are higher than ``limit`` points."""

    items: "tuple[Flow, ...]"
    limit: float


Flow = Piece | Keep


@dataclass(frozen=True, slots=True)
class Target:
    """What makes a text a target of links: name, title in the bookmarks, depth there."""

    key: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Hang:
    """A number or bullet before the first line, at the edge of the type area; ``text`` is what ``line`` says."""

    node: Node
    line: Line
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a paragraph has besides its letters.

    ``width`` is that of its column and ``indent`` moves the column to the right. ``against_right`` sets the lines
    against its right edge. A side rule marks what people wrote and, where it is ``joined``, bridges the space above.
    ``boxes`` is the chosen one of five little boxes before the first line; ``ruled`` draws a hairline of so many points
    above. ``anchor`` makes it a target of links that has no line in the bookmarks.
    """

    width: float
    indent: float = 0.0
    against_right: bool = False
    side_rule: bool = False
    joined: bool = False
    boxes: int | None = None
    ruled: float = 0.0
    hang: Hang | None = None
    target: Target | None = None
    anchor: str = ""
    keep_next: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Text(Piece):
    """Lines of one element."""

    node: Node
    lines: tuple[Line, ...]
    style: Style
    look: Look

    @property
    def place(self) -> Place:
        """Its wishes: those of the style, and its own."""
        look = self.look
        return Place(self.style.before, self.style.after, self.style.keep_next or look.keep_next, look.new_page)

    @property
    def anchor(self) -> str:
        """Name under which links find it, or nothing."""
        return self.look.target.key if self.look.target else self.look.anchor

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        """Two lines, or three where a fourth is missing: no line stands alone on either page."""
        count = len(self.lines)
        return (count if count < 2 * _FEWEST else _FEWEST) * self.style.leading

    def part(self, room: float) -> tuple[Piece, Piece] | None:
        """Part between two lines."""
        count = min(int(room / self.style.leading + 1e-6), len(self.lines) - _FEWEST)
        if count < _FEWEST:
            return None
        rest = replace(self.look, boxes=None, ruled=0.0, hang=None, target=None, anchor="", new_page=False)
        return replace(self, lines=self.lines[:count]), replace(self, lines=self.lines[count:], look=rest)

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint decoration, hanging number and lines."""
        look = self.look
        if look.side_rule or look.boxes is not None or (look.ruled and gap):
            with canvas.artifact():
                self._decorate(canvas, left, top, gap)
        if self.anchor:
            canvas.anchor(self.anchor, top - min(gap, _ANCHOR_LIFT))
        if look.target is not None:
            canvas.bookmark(look.target.title, look.target.key, look.target.level)
        first = baseline(top, self.style)
        if look.hang is not None:
            with canvas.tag(look.hang.node):
                canvas.text([(left, first, look.hang.line)])
        left += look.indent
        lines = [
            (left + (look.width - line.width if look.against_right else 0.0), first + row * self.style.leading, line)
            for row, line in enumerate(self.lines)
        ]
        with canvas.tag(self.node):
            canvas.text(lines)

    def _decorate(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        look = self.look
        if look.ruled and gap:
            y = top - gap / 2
            canvas.stroke((left, y), (left + look.ruled, y), HAIRLINE, 0.75)
        if look.side_rule:
            above = gap if look.joined else 0.0
            corner = (left + look.indent - NOTE_INDENT, top - above)
            canvas.rectangle(corner, (_RULE_WIDTH, self.height + above), fill=BANDS[1])
        if look.boxes is not None:
            _boxes(canvas, left + look.indent - BOXES_WIDTH, baseline(top, self.style), look.boxes)


class PageBreak(Piece):
    """What follows begins on a new page."""

    @property
    def place(self) -> Place:
        """Only that."""
        return Place(new_page=True)

    @property
    def height(self) -> float:
        """None."""
        return 0.0

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint nothing."""


def baseline(top: float, style: Style) -> float:
    """Height on which letters stand so that capitals are in the middle of a line that begins at ``top``."""
    return top + (style.leading + _CAP_HEIGHT * style.letter.size) / 2


def _boxes(canvas: TaggedCanvas, left: float, foot: float, chosen: int) -> None:
    """Five boxes standing on the line, the chosen one filled: a glance tells the level, colour is not needed."""
    for level in range(5):
        corner = (left + level * _BOX_STEP + 0.5, foot - _BOX + 0.5)
        hit = level == chosen
        canvas.rectangle(
            corner,
            (_BOX, _BOX),
            fill=PRIMARY if hit else None,
            line=PRIMARY if hit else CONTROL_LINE,
            line_width=0.7,
            radius=1.5,
        )
