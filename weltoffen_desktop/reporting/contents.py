"""The table of contents: lines that lead to their headings, their page numbers filled in while painting."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from weltoffen_desktop.domain.outline import Heading
from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.composer import Composer
from weltoffen_desktop.reporting.flow import Piece, Place, baseline
from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.lines import Line, line
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.text import flat
from weltoffen_desktop.reporting.theme import CONTENTS_LINES, HAIRLINE, Sheet, Style

NUMBER_WIDTH = 34.0
TITLE_LIMIT = 160  # letters of a heading in contents and bookmarks
_LEADER_GAP = 8.0
_STEP = 18.0


@dataclass(frozen=True, slots=True)
class ContentsLine(Piece):
    """One heading with its page; ``node`` is the link, ``pages`` is filled when the pages are known."""

    node: Node
    lines: tuple[Line, ...]
    style: Style
    key: str
    pages: Mapping[str, int]
    indent: float
    width: float
    fonts: Fonts

    @property
    def place(self) -> Place:
        """Space by depth."""
        return Place(self.style.before, self.style.after)

    @property
    def height(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.style.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint heading, leader and page number, and make all of it a link."""
        del gap
        leading = self.style.leading
        first = baseline(top, self.style)
        page = str(self.pages[self.key])
        # A hard space divides title and number for those who hear or copy them.
        number = line(f"\u00a0{page}", self.style.letter, self.fonts)
        placed = [(left + self.indent, first + row * leading, text) for row, text in enumerate(self.lines)]
        last = placed[-1][1]
        edge = left + self.width
        begin, end = left + self.indent + self.lines[-1].width + _LEADER_GAP, edge - number.width - _LEADER_GAP / 2
        if end > begin:
            with canvas.artifact():
                canvas.stroke((begin, last), (end, last), HAIRLINE, 0.75)
        self.node.alt = f"{self.node.alt}, Seite {page}"
        with canvas.tag(self.node):
            canvas.text([*placed, (edge - number.width, last, number)])
        canvas.link(self.node, self.key, (left, top), (self.width, self.height))


def contents_pieces(
    headings: Sequence[tuple[str, Heading]], pages: Mapping[str, int], parent: Node, sheet: Sheet, composer: Composer
) -> Iterator[Piece]:
    """Yield a line for each heading, given with the key of its target, and append the list to ``parent``."""
    entries = Node("TOC")
    for key, heading in headings:
        link = Node("Link", alt=flat(heading.text, TITLE_LIMIT))
        depth = heading.level - 1
        style = CONTENTS_LINES[min(depth, len(CONTENTS_LINES) - 1)]
        indent = depth * _STEP
        composed = composer.compose(link, [(link.alt, style.letter)], sheet.measure - indent - NUMBER_WIDTH)
        if composed.lines:
            entries.add("TOCI").add("Reference").kids.append(link)
            yield ContentsLine(link, composed.lines, style, key, pages, indent, sheet.measure, composer.fonts)
    if entries.kids:
        parent.kids.append(entries)
