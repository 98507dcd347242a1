"""Texts become lines of an element; the element learns what was meant where the painted letters do not say it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from weltoffen_desktop.reporting.flow import Hang, Look, Text
from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.lines import Line, Run, Setter, line
from weltoffen_desktop.reporting.structure import Node
from weltoffen_desktop.reporting.text import Words, clean, words
from weltoffen_desktop.reporting.theme import COMPACT, COMPACT_LETTERS, COMPACT_PADDING, TABLE_PADDING, Letter, Style

Lettered = tuple[str, Letter]

_MOST_BYTES = 32_000  # PDF/A allows strings of 32,767 bytes
_SINGLE = frozenset({"LBody", "Caption"})  # what stands beside them must be of another kind
_PORTION = 8_000  # letters, each of which may take four bytes


@dataclass(frozen=True, slots=True)
class Composed:
    """Lines, and whether they begin at the left as those of the report's language do."""

    lines: tuple[Line, ...]
    rightward: bool = True


class Composer:
    """Sets texts with the report's fonts; ``compact`` ones in smaller letters with less space."""

    def __init__(self, fonts: Fonts, *, compact: bool = False) -> None:
        self.fonts = fonts
        self.padding = COMPACT_PADDING if compact else TABLE_PADDING
        self._styles = COMPACT if compact else {}
        self._letters = COMPACT_LETTERS if compact else {}

    def style(self, style: Style) -> Style:
        """Return how a paragraph looks in this report."""
        return self._styles.get(style, style) if self._styles else style

    def letter(self, letter: Letter) -> Letter:
        """Return how letters look in this report."""
        return self._letters.get(letter, letter) if self._letters else letter

    def compose(
        self, node: Node, texts: Sequence[Lettered], width: float, hang: str = "", *, below: bool = False
    ) -> Composed:
        """Set ``texts`` one after the other into lines of ``width`` points; no lines where nothing can be seen.

        ``hang`` is faithfully painted text of the same element that stands before these; ``below`` begins a line with
        each text.
        """
        prepared = [(words(text, self.fonts), self.letter(letter)) for text, letter in texts]
        prepared = [(text, letter) for text, letter in prepared if text.shown]
        if not prepared:
            return Composed(())
        parts = [text for text, _ in prepared]
        if not all(text.faithful for text in parts):
            meant = " ".join(filter(None, [hang, *(text.clean for text in parts)]))
            node.actual = meant if _fits(meant) else ""
            node.language = _language(parts)
        rightward = all(text.rightward for text in parts)
        setter = Setter(self.fonts, width, mixed=any(text.mixed for text in parts), rightward=rightward)
        between = "\n" if below else ""
        runs = [Run(f"{between if place else ''}{text.shown}", letter) for place, (text, letter) in enumerate(prepared)]
        return Composed(setter.set(runs), rightward)

    def paragraph(
        self, parent: Node, node: Node, texts: Sequence[Lettered], style: Style, look: Look
    ) -> Iterator[Text]:
        """Yield ``texts`` as one paragraph and append its element to ``parent``; neither where nothing can be seen.

        A text that must be said in other letters than the painted ones and is too long for that becomes several.
        """
        hang = look.hang.text if look.hang is not None and look.hang.node is node else ""
        portions = list(self._portions(texts))
        if len(portions) > 1 and node.tag in _SINGLE:
            parent.kids.append(node)
            parent, node = node, Node("P")
        for portion in portions:
            composed = self.compose(node, portion, look.width, hang)
            if composed.lines:
                parent.kids.append(node)
                yield Text(node, composed.lines, self.style(style), replace(look, against_right=not composed.rightward))
                node, hang = Node("P"), ""
                look = Look(width=look.width, indent=look.indent, side_rule=look.side_rule, joined=True)

    def hang(self, node: Node, text: str, letter: Letter, width: float) -> Hang | None:
        """Set ``text`` to hang before a paragraph; ``None`` where it is too wide or not painted as it is meant."""
        prepared = words(text, self.fonts)
        if not prepared.shown or not prepared.faithful or "\n" in prepared.shown:
            return None
        single = line(prepared.shown, self.letter(letter), self.fonts)
        return Hang(node, single, prepared.shown) if single.width <= width else None

    def _portions(self, texts: Sequence[Lettered]) -> Iterator[Sequence[Lettered]]:
        whole = " ".join(text for text, _ in texts)
        if len(whole) <= _PORTION or words(whole, self.fonts).faithful:
            yield texts
            return
        for text, letter in texts:
            rest = clean(text)
            while len(rest) > _PORTION:
                cut = max(rest.rfind(" ", 1, _PORTION), rest.rfind("\n", 1, _PORTION))
                cut = cut if cut > 0 else _PORTION
                yield [(rest[:cut], letter)]
                rest = rest[cut:]
            yield [(rest, letter)]


def _fits(text: str) -> bool:
    return len(text.encode("utf-16-be")) <= _MOST_BYTES


def _language(parts: Sequence[Words]) -> str:
    """Language of the whole, where its parts agree; a German word before an Arabic sentence leaves it open."""
    languages = {text.language for text in parts}
    return languages.pop() if len(languages) == 1 else ""
