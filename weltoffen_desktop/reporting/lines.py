"""Lines of text: where they break and how wide they are; paints nothing.

Ragged right, never hyphenated: a hyphen that the author did not write would be read aloud and found by searches.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from weltoffen_desktop.reporting.fonts import Fonts
from weltoffen_desktop.reporting.text import BREAK, visual
from weltoffen_desktop.reporting.theme import Cut, Letter

# Within a word a line may end after a hyphen, a dash or a slash that letters follow, and at a marked place.
_PARTS = re.compile(f"{BREAK}|[^{BREAK}]+?(?:[-\u2010\u2013\u2014/]+(?=[^\\W\\d])|(?={BREAK})|$)")
# Numbers stay with their units, days with their months, and what is counted with its number.
_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
_COUNTED = (*_MONTHS, "Stufe", "Frage", "Seite", "Durchgang", "Fassung", "TOP", "Nr.", "Art.", "Abs.", "§")
# The space stands first: searches for a letter are quick, and there are few patterns to try behind it.
_JOINED = re.compile(
    r" (?:(?<=\d )(?=%|€|Prozent\b|Punkte|Euro\b|Uhr\b|km\b|von \d)|(?<=\d von )(?=\d)"
    rf"|(?<=\d\. )(?=(?:{'|'.join(_MONTHS)})\b)|(?<=\b[a-zA-Z]\. )(?=[a-zA-ZäÄ]\.)"
    rf"|(?=\d)(?:{'|'.join(f'(?<={re.escape(word)} )' for word in _COUNTED)}))"
)
_JOINABLE = re.compile(r"\d|[a-zA-Z]\. [a-zA-ZäÄ]\.")  # without such there is nothing to join
_JOINT = "\x1f"  # a space at which no line ends; clean text has no such letter
_DIVISIBLE = re.compile(f"[-\u2010\u2013\u2014/{BREAK}]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of shown text in one kind of letter."""

    text: str
    letter: Letter


@dataclass(frozen=True, slots=True)
class Span:
    """Letters of one face, ready to paint; ``font`` is the name reportlab knows."""

    text: str
    font: str
    letter: Letter


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its spans from left to right and its width without the space at its end."""

    spans: tuple[Span, ...]
    width: float


class Setter:
    """Breaks runs into lines of at most ``width`` points; ``mixed`` text is put into painting order line by line."""

    def __init__(self, fonts: Fonts, width: float, *, mixed: bool = False, rightward: bool = True) -> None:
        self._fonts = fonts
        self._limit = max(width, 1.0)
        self._mixed = mixed
        self._rightward = rightward
        self._lines: list[Line] = []
        self._runs: list[tuple[Letter, list[str]]] = []
        self._used = 0.0

    def set(self, runs: Sequence[Run]) -> tuple[Line, ...]:
        """Return the lines of ``runs``; between two runs stands a space, a line feed ends a line."""
        for number, run in enumerate(runs):
            plain = self._mixed or not _JOINABLE.search(run.text)
            whole = run.text if plain else _JOINED.sub(_JOINT, run.text)
            for row, text in enumerate(whole.split("\n")):
                if row:
                    self._finish(space=True)
                for index, word in enumerate(text.split(" ")):
                    if word:
                        self._word(word, run.letter, space=bool(index or (number and not row)))
        self._finish(space=False)
        return tuple(self._lines)

    def _word(self, word: str, letter: Letter, *, space: bool) -> None:
        if _DIVISIBLE.search(word):
            for part in _PARTS.findall(word):
                if part != BREAK:
                    self._part(part, letter, space=space)
                    space = False
        else:
            self._part(word, letter, space=space)

    def _part(self, part: str, letter: Letter, *, space: bool) -> None:
        space = space and bool(self._runs)
        if _JOINT in part:
            part = part.replace(_JOINT, " ")
            if self._fonts.width(part, letter.cut) * letter.size / 1000 > self._limit:
                for index, word in enumerate(part.split(" ")):
                    self._part(word, letter, space=space if not index else True)
                return
        scale = letter.size / 1000
        width = self._fonts.width(part, letter.cut) * scale
        gap = self._fonts.width(" ", letter.cut) * scale if space else 0.0
        if self._used + gap + width > self._limit and self._runs:
            self._finish(space=space)
            gap = 0.0
            space = False
        if width > self._limit:
            self._pieces(part, letter)
        else:
            self._append(f" {part}" if space else part, letter, gap + width)

    def _pieces(self, part: str, letter: Letter) -> None:
        """Set a word that is wider than a line, as many letters on each line as fit."""
        scale = letter.size / 1000
        start, used = 0, 0.0
        for index, sign in enumerate(part):
            width = self._fonts.width(sign, letter.cut) * scale
            if used + width > self._limit and index > start:
                self._append(part[start:index], letter, used)
                self._finish(space=False)
                start, used = index, 0.0
            used += width
        self._append(part[start:], letter, used)

    def _append(self, text: str, letter: Letter, width: float) -> None:
        if not self._runs or self._runs[-1][0] is not letter:
            self._runs.append((letter, []))
        self._runs[-1][1].append(text)
        self._used += width

    def _finish(self, *, space: bool) -> None:
        if space and self._rightward and self._runs:
            # Extracted text needs the space between two words also where a line ends between them.
            self._runs[-1][1].append(" ")
        self._lines.append(Line(tuple(self._spans()), self._used))
        self._runs, self._used = [], 0.0

    def _spans(self) -> Iterator[Span]:
        runs = self._runs
        if self._mixed and not self._rightward:
            runs = runs[::-1]
        for letter, texts in runs:
            text = "".join(texts)
            if self._mixed:
                text = visual(text, rightward=self._rightward)
            for face, part in self._fonts.parts(text, letter.cut):
                yield Span(part, face.name, letter)


def line(text: str, letter: Letter, fonts: Fonts) -> Line:
    """Set shown text on a single line, however long."""
    return Setter(fonts, float("inf")).set([Run(text.replace(BREAK, ""), letter)])[0]


def verbatim(text: str, letter: Letter, fonts: Fonts) -> Line:
    """Set shown text on a single line with the spaces at its ends."""
    spans = tuple(Span(part, face.name, letter) for face, part in fonts.parts(text, letter.cut))
    return Line(spans, _width(text, letter.cut, letter.size, fonts))


def shortened(text: str, letter: Letter, fonts: Fonts, width: float) -> str:
    """Return ``text``, cut with an ellipsis where it is wider than ``width`` points."""
    if _width(text, letter.cut, letter.size, fonts) <= width:
        return text
    room = width - _width("…", letter.cut, letter.size, fonts)
    kept = 0
    for sign in text:
        room -= _width(sign, letter.cut, letter.size, fonts)
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + "…"


def _width(text: str, cut: Cut, size: float, fonts: Fonts) -> float:
    return fonts.width(text, cut) * size / 1000
