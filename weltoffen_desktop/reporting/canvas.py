"""The only door to reportlab's canvas: whatever is painted belongs to an element of the structure or is an artifact.

Coordinates are points from the top left of the page, y downwards, as everywhere in this room.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from weltoffen_desktop.reporting.errors import TaggingError
from weltoffen_desktop.reporting.form import Spot
from weltoffen_desktop.reporting.lines import Line
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.theme import Colour, Sheet

Point = tuple[float, float]
_DASH = (3.0, 2.0)
_SEEN, _UNSEEN = 0, 3  # ways to paint letters


class Artifact(Enum):
    """Painted things that are not part of the text; those of ``DECORATION`` never hold letters."""

    DECORATION = "/Artifact BMC"
    HEADER = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
    REPEATED = "/Artifact <</Type /Pagination>> BDC"


@dataclass(frozen=True, slots=True)
class Drawn:
    """The painted pages and what on them belongs to which element.

    ``owners[page][n]`` is the element of the content marked ``n``, ``links[page][n]`` that of the page's ``n``-th
    annotation. ``widgets`` are the places of fields, page by page, which become annotations after the links.
    """

    data: bytes
    owners: tuple[tuple[Node, ...], ...]
    links: tuple[tuple[Node, ...], ...]
    widgets: tuple[tuple["Widget", ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Widget:
    """A place of a field: its box from left, bottom to right, top as PDF counts."""

    spot: Spot
    box: tuple[float, float, float, float]


@dataclass(slots=True)
class _Page:
    owners: list[Node] = field(default_factory=list)
    links: list[Node] = field(default_factory=list)
    widgets: list[Widget] = field(default_factory=list)


class TaggedCanvas:
    """Paints pages; refuses to paint outside of :meth:`tag` and :meth:`artifact`."""

    def __init__(self, sheet: Sheet, font: str) -> None:
        # Uncompressed: the file is compacted once, when the structure is added.
        self._canvas = Canvas(
            io.BytesIO(), (sheet.width, sheet.height), pageCompression=0, invariant=1, initialFontName=font
        )
        self._sheet = sheet
        self._pages = [_Page()]
        self._owner: Node | Artifact | None = None
        self._outline_level = -1

    @property
    def sheet(self) -> Sheet:
        """The paper."""
        return self._sheet

    @contextmanager
    def tag(self, node: Node) -> Iterator[None]:
        """Let what is painted belong to ``node``."""
        owners = self._pages[-1].owners
        self._open(node, f"/{node.tag} <</MCID {len(owners)}>> BDC")
        owners.append(node)
        yield
        self._close()

    @contextmanager
    def artifact(self, kind: Artifact = Artifact.DECORATION) -> Iterator[None]:
        """Let what is painted be no part of the text."""
        self._open(kind, kind.value)
        yield
        self._close()

    def text(self, placed: Sequence[tuple[float, float, Line]], *, unseen: bool = False) -> None:
        """Paint lines at ``(left, baseline)``; ``unseen`` ones can be read by programs only."""
        self._demand("letters")
        if self._owner is Artifact.DECORATION:
            raise TaggingError("letters within a decoration")
        placed = [entry for entry in placed if entry[2].spans]
        if not placed:
            return
        height = self._sheet.height
        pen = self._canvas.beginText(placed[0][0], height - placed[0][1])
        if unseen:
            pen.setTextRenderMode(_UNSEEN)
        font: tuple[str, float] | None = None
        colour: Colour | None = None
        for number, (x, y, line) in enumerate(placed):
            if number:
                pen.setTextOrigin(x, height - y)
            last = len(line.spans) - 1
            for index, span in enumerate(line.spans):
                letter = span.letter
                if (span.font, letter.size) != font:
                    font = (span.font, letter.size)
                    pen.setFont(*font)
                if letter.colour is not colour:
                    colour = letter.colour
                    pen.setFillColor(colour)
                # Ending the line spares reportlab the measuring of a text that nothing follows.
                (pen.textLine if index == last else pen.textOut)(span.text)
        if unseen:
            pen.setTextRenderMode(_SEEN)
        self._canvas.drawText(pen)

    def image(self, picture: bytes, corner: Point, size: Point) -> None:
        """Paint a picture file; where it lets its ground show, so does the page."""
        self._demand("a picture")
        bottom = self._sheet.height - corner[1] - size[1]
        self._canvas.drawImage(ImageReader(io.BytesIO(picture)), corner[0], bottom, *size, mask="auto")

    def rectangle(
        self,
        corner: Point,
        size: Point,
        *,
        fill: Colour | None = None,
        line: Colour | None = None,
        line_width: float = 0.75,
        radius: float = 0.0,
        dashed: bool = False,
    ) -> None:
        """Paint a rectangle whose top left is ``corner``."""
        self._pen(fill, line, line_width, dashed=dashed)
        width, height = size
        box = (corner[0], self._sheet.height - corner[1] - height, width, height)
        radius = min(radius, width / 2, height / 2)
        if radius > 0:
            self._canvas.roundRect(*box, radius, fill=int(fill is not None), stroke=int(line is not None))
        else:
            self._canvas.rect(*box, fill=int(fill is not None), stroke=int(line is not None))

    def stroke(self, start: Point, end: Point, colour: Colour, width: float = 0.75, *, dashed: bool = False) -> None:
        """Paint a straight line."""
        self._pen(None, colour, width, dashed=dashed)
        height = self._sheet.height
        self._canvas.line(start[0], height - start[1], end[0], height - end[1])

    def polygon(
        self,
        points: Sequence[Point],
        *,
        fill: Colour | None = None,
        line: Colour | None = None,
        line_width: float = 0.75,
        opacity: float = 1.0,
        dashed: bool = False,
    ) -> None:
        """Paint a closed outline; ``opacity`` is for the fill only."""
        if fill is not None:
            self._pen(fill, None, line_width, dashed=False)
            self._canvas.saveState()
            self._canvas.setFillAlpha(opacity)
            self._trace(points, fill=1, stroke=0)
            self._canvas.restoreState()
        if line is not None:
            self._pen(None, line, line_width, dashed=dashed)
            self._trace(points, fill=0, stroke=1)

    def dot(
        self,
        centre: Point,
        radius: float,
        *,
        fill: Colour | None = None,
        line: Colour | None = None,
        line_width: float = 0.75,
    ) -> None:
        """Paint a circle."""
        self._pen(fill, line, line_width, dashed=False)
        y = self._sheet.height - centre[1]
        self._canvas.circle(centre[0], y, radius, fill=int(fill is not None), stroke=int(line is not None))

    @contextmanager
    def clipped(self, corner: Point, size: Point) -> Iterator[None]:
        """Paint only within a rectangle."""
        self._demand("a clipped picture")
        self._canvas.saveState()
        path = self._canvas.beginPath()
        path.rect(corner[0], self._sheet.height - corner[1] - size[1], *size)
        self._canvas.clipPath(path, stroke=0, fill=0)
        yield
        self._canvas.restoreState()

    def anchor(self, key: str, y: float) -> None:
        """Make this height of the page a target of links."""
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=self._sheet.height - y)

    def bookmark(self, title: str, key: str, level: int) -> None:
        """Add a line to the reader's list of bookmarks; levels that jump are drawn nearer."""
        self._outline_level = min(level, self._outline_level + 1)
        self._canvas.addOutlineEntry(title, key, self._outline_level, closed=self._outline_level > 0)

    def link(self, node: Node, key: str, corner: Point, size: Point) -> None:
        """Make a rectangle lead to ``key``; ``node`` is the link's element and says in ``alt`` where it leads."""
        bottom = self._sheet.height - corner[1] - size[1]
        box = (corner[0], bottom, corner[0] + size[0], bottom + size[1])
        self._canvas.linkRect(node.alt, key, box, relative=0, F=4)
        self._pages[-1].links.append(node)

    def widget(self, spot: Spot, corner: Point, size: Point) -> None:
        """Put a place of a field on a rectangle."""
        bottom = self._sheet.height - corner[1] - size[1]
        box = (corner[0], bottom, corner[0] + size[0], bottom + size[1])
        self._pages[-1].widgets.append(Widget(spot, box))

    def next_page(self) -> None:
        """Finish the page and begin another."""
        if self._owner is not None:
            raise TaggingError("a page ends within an element")
        self._canvas.showPage()
        self._pages.append(_Page())

    def finish(self) -> Drawn:
        """Finish the last page; nothing can be painted afterwards."""
        if self._owner is not None:
            raise TaggingError("the report ends within an element")
        self._canvas.showPage()
        return Drawn(
            self._canvas.getpdfdata(),
            tuple(tuple(page.owners) for page in self._pages),
            tuple(tuple(page.links) for page in self._pages),
            tuple(tuple(page.widgets) for page in self._pages),
        )

    def _open(self, owner: Node | Artifact, code: str) -> None:
        if self._owner is not None:
            raise TaggingError(f"{owner} begins within {self._owner}")
        self._owner = owner
        self._canvas.addLiteral(code)

    def _close(self) -> None:
        self._owner = None
        self._canvas.addLiteral("EMC")

    def _demand(self, what: str) -> None:
        if self._owner is None:
            raise TaggingError(f"{what} outside of any element")

    def _pen(self, fill: Colour | None, line: Colour | None, width: float, *, dashed: bool) -> None:
        self._demand("a shape")
        if fill is not None:
            self._canvas.setFillColor(fill)
        if line is not None:
            self._canvas.setStrokeColor(line)
            self._canvas.setLineWidth(width)
            self._canvas.setDash(*([_DASH] if dashed else []))

    def _trace(self, points: Sequence[Point], *, fill: int, stroke: int) -> None:
        path = self._canvas.beginPath()
        for number, (x, y) in enumerate(points):
            (path.lineTo if number else path.moveTo)(x, self._sheet.height - y)
        path.close()
        self._canvas.drawPath(path, fill=fill, stroke=stroke)
