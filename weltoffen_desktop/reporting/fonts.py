"""The faces of the report: which letters they have, how wide those are, and which face prints which part of a text."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.reporting.theme import Cut

_FILES = {
    Cut.REGULAR: "SourceSans3-Regular.ttf",
    Cut.SEMIBOLD: "SourceSans3-Semibold.ttf",
    Cut.ITALIC: "SourceSans3-It.ttf",
}
_SYMBOLS = "DejaVuSans.ttf"
_EMOJI = "NotoEmoji-Regular.ttf"
_FIRST_PICTOGRAPH = "\U0001f000"

# reportlab keeps its fonts in a table of the process; two renderers at once must not fill it together.
_REGISTRY = threading.Lock()


@dataclass(frozen=True, slots=True)
class Program:
    """A whole font file with what a PDF says of it, in 1/1000 of its size."""

    name: str
    data: bytes
    widths: Mapping[str, float]
    box: Sequence[float]
    ascent: float
    descent: float
    cap_height: float
    stem: float


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A font file as layout needs it: the name reportlab knows, the width of each letter in 1/1000 of its size."""

    name: str
    widths: dict[str, float] = field(repr=False)
    path: Path | None = field(default=None, repr=False)

    @classmethod
    def load(cls, path: Path, *, readable: bool) -> "Face":
        """Read a font file and make it known to reportlab; ``readable`` embeds all of ASCII at its usual codes."""
        if not path.is_file():
            raise ExpectedError(Trouble.RESOURCES_MISSING, path=path.name)
        with _REGISTRY:
            font = TTFont(path.stem, str(path), asciiReadable=readable)
            pdfmetrics.registerFont(font)
        face = font.face
        # Glyph 0 is the box for missing letters: a letter mapped to it does not count as present.
        widths = {chr(code): face.charWidths[code] for code, glyph in face.charToGlyph.items() if glyph}
        return cls(path.stem, widths, path)

    def program(self) -> Program:
        """Return the font file as a whole."""
        face = pdfmetrics.getFont(self.name).face
        assert self.path is not None
        return Program(
            self.name,
            self.path.read_bytes(),
            self.widths,
            face.bbox,
            face.ascent,
            face.descent,
            face.capHeight,
            face.stemV,
        )

    def covers(self, text: str) -> bool:
        """Say whether the face has every letter of ``text``."""
        return self.widths.keys() >= set(text)

    def width(self, text: str) -> float:
        """Width in 1/1000 of the size; every letter must be covered."""
        return sum(map(self.widths.__getitem__, text))


@dataclass(frozen=True, slots=True, eq=False)
class Fonts:
    """The text face in its cuts and the faces that stand in; ``letters`` are those that can be printed in every cut."""

    cuts: dict[Cut, Face]
    symbols: Face
    emoji: Face
    letters: frozenset[str] = field(repr=False)
    _known: dict[tuple[Cut, str], float] = field(default_factory=dict, repr=False)

    @classmethod
    def load(cls, folder: Path) -> "Fonts":
        """Read all faces from ``folder``."""
        cuts = {cut: Face.load(folder / name, readable=True) for cut, name in _FILES.items()}
        symbols = Face.load(folder / _SYMBOLS, readable=False)
        emoji = Face.load(folder / _EMOJI, readable=False)
        shared = set.intersection(*(set(face.widths) for face in cuts.values()))
        return cls(cuts, symbols, emoji, frozenset(shared.union(symbols.widths, emoji.widths)))

    def width(self, text: str, cut: Cut) -> float:
        """Width of ``text`` in 1/1000 of the size; words are remembered, since a report repeats them."""
        key = (cut, text)
        known = self._known.get(key)
        if known is None:
            known = sum(face.width(part) for face, part in self.parts(text, cut))
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[key] = known
        return known

    def parts(self, text: str, cut: Cut) -> Iterator[tuple[Face, str]]:
        """Cut ``text`` where the face changes; all its letters must be among :attr:`letters`."""
        main = self.cuts[cut]
        if main.covers(text):
            yield main, text
            return
        face, start = main, 0
        for index, letter in enumerate(text):
            wanted = self._find(letter, cut)
            if wanted is None:
                raise ValueError(f"no font for U+{ord(letter):04X}")
            if wanted is not face:
                if index > start:
                    yield face, text[start:index]
                face, start = wanted, index
        yield face, text[start:]

    def _find(self, letter: str, cut: Cut) -> Face | None:
        main = self.cuts[cut]
        chain = (self.emoji, self.symbols) if letter >= _FIRST_PICTOGRAPH else (main, self.symbols, self.emoji)
        return next((face for face in chain if letter in face.widths), None)


_REMEMBERED = 50_000
