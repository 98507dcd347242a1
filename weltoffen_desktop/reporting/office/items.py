"""What a word processor's document is made of, for both formats alike: paragraphs, grids, pictures, contents."""

from dataclasses import dataclass, replace

from weltoffen_desktop.reporting.office.looks import FIGURE, Look
from weltoffen_desktop.reporting.text import clean, rightward, stretches


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one kind; a line feed begins a new line.

    ``language`` is set where they run right to left, ``link`` is the bookmark that they lead to.
    """

    text: str
    bold: bool = False
    accent: bool = False
    language: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``lead`` stands before a tabulator.

    ``shift`` moves it to the right, ``bookmark`` names it for links, ``master`` begins the first page with head and
    foot. ``numbered`` is the identifier of its list, ``boxes`` the chosen one of five little boxes before the text.
    """

    look: Look
    runs: tuple[Run, ...]
    lead: tuple[Run, ...] = ()
    leftward: bool = False
    against_right: bool = False
    new_page: bool = False
    master: bool = False
    keep_next: bool = False
    shift: float = 0.0
    bookmark: str = ""
    boxes: int | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list; ``key`` tells lists of one document apart."""

    key: int
    numbered: bool
    start: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Cells of a grid; a row that is too high for a page must be allowed to part."""

    cells: tuple[Paragraph, ...]
    parted: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with its widths in points; ``caption`` is for those who hear it.

    ``keep_next`` keeps it with what follows.
    """

    key: int
    caption: str
    widths: tuple[float, ...]
    header: Row | None
    rows: tuple[Row, ...]
    keep_next: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG with its size in points; one without ``alt`` is mere decoration. A ``banner`` fills the head of a page."""

    png: bytes
    width: float
    height: float
    alt: str = ""
    look: Look = FIGURE
    banner: bool = False
    new_page: bool = False
    keep_next: bool = True
    master: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents: its title and ``(level, text, bookmark)`` of each line."""

    title: Paragraph | None
    depth: int
    lines: tuple[tuple[int, str, str], ...]


Item = Paragraph | Items | Grid | Picture | Contents


def runs(text: str, *, bold: bool = False, accent: bool = False) -> tuple[Run, ...]:
    """Return ``text`` cut by the direction of its letters; nothing where nothing can be seen."""
    return tuple(Run(part, bold, accent, language) for part, language in stretches(clean(text)) if part)


def joined(*texts: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs one after the other with a space between the texts."""
    filled = [text for text in texts if text]
    spaced = [(*text[:-1], replace(text[-1], text=f"{text[-1].text} ")) for text in filled[:-1]]
    return tuple(run for text in [*spaced, *filled[-1:]] for run in text)


def paragraph(look: Look, *texts: tuple[Run, ...], keep_next: bool = False, shift: float = 0.0) -> Paragraph:
    """Return texts as one paragraph that begins at the side where most of its letters do."""
    whole = joined(*texts)
    meant = "".join(run.text for run in whole) if any(run.language for run in whole) else ""
    return Paragraph(look, whole, leftward=not rightward(meant), keep_next=keep_next, shift=shift)
