"""A line of terms, each a link to where it is explained."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from weltoffen_desktop.domain.outline import TermLinks
from weltoffen_desktop.reporting.canvas import TaggedCanvas
from weltoffen_desktop.reporting.composer import Composer
from weltoffen_desktop.reporting.flow import Piece, Place, baseline
from weltoffen_desktop.reporting.lines import Line, verbatim
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.text import flat
from weltoffen_desktop.reporting.theme import BANDS, LINK, READING_WIDTH, SMALL, SMALL_TERM

_TERM_LIMIT = 80  # letters
_GAP = " "
_COMMA = ", "
_UNDERLINE = 2.2  # below the foot of the letters


@dataclass(frozen=True, slots=True)
class Word:
    """A part of the line: its place in it, and the key of what ``text`` leads to, or nothing."""

    node: Node
    line: Line
    left: float
    row: int
    key: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class TermLine(Piece):
    """Label and terms in rows; ``pages`` is filled when the pages are known."""

    words: tuple[Word, ...]
    pages: Mapping[str, int]

    @property
    def place(self) -> Place:
        """Space below it as below any small line."""
        return Place(after=SMALL.after)

    @property
    def height(self) -> float:
        """Height of all rows."""
        return (self.words[-1].row + 1) * SMALL.leading

    def draw(self, canvas: TaggedCanvas, left: float, top: float, gap: float) -> None:
        """Paint the words, and make links of those whose explanation stands on a page."""
        del gap
        first = baseline(top, SMALL)
        for word in self.words:
            page = self.pages.get(word.key) if word.key else None
            if page is None:
                word.node.tag = "Span"  # what it leads to was not printed
            foot = first + word.row * SMALL.leading
            x = left + word.left
            with canvas.tag(word.node):
                canvas.text([(x, foot, word.line)])
            if page is None:
                continue
            with canvas.artifact():
                canvas.stroke((x, foot + _UNDERLINE), (x + word.line.width, foot + _UNDERLINE), BANDS[2], 0.6)
            word.node.alt = word.node.alt or f"{word.text}, erklärt auf Seite {page}"
            canvas.link(word.node, word.key, (x, top + word.row * SMALL.leading), (word.line.width, SMALL.leading))


def term_pieces(
    block: TermLinks, anchors: Mapping[str, str], pages: Mapping[str, int], parent: Node, composer: Composer
) -> Iterator[Piece]:
    """Yield the line and append its element to ``parent``; ``anchors`` names the targets by their keys."""
    terms = [(flat(term, _TERM_LIMIT), key) for term, key in block.terms]
    terms = [(term, anchors.get(key, "")) for term, key in terms if term]
    if terms:
        node = parent.add("P")
        yield TermLine(tuple(_words(flat(block.label), terms, node, composer)), pages)


def _words(label: str, terms: Sequence[tuple[str, str]], parent: Node, composer: Composer) -> Iterator[Word]:
    left, row = 0.0, 0
    between = ""
    for number, (text, key) in enumerate([(label, ""), *terms]):
        node = Node("Link" if key else "Span")
        composed = composer.compose(node, [(text, LINK if number else SMALL_TERM)], READING_WIDTH)
        if not composed.lines:
            continue
        if between:
            gap = verbatim(between, SMALL.letter, composer.fonts)
            yield Word(parent.add("Span"), gap, left, row)
            left += gap.width
        between = _COMMA if number else _GAP
        parent.kids.append(node)
        for place, line in enumerate(composed.lines):
            if place or (left and left + line.width > READING_WIDTH):
                left, row = 0.0, row + 1
            yield Word(node, line, left, row, key, text)
            left += line.width
