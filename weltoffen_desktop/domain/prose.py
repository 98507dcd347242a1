"""Running text as plain values: headings, paragraphs, lists, tables; everything in it is text, never markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

BREAK = "\n"  # inside a run: a new line, not a new paragraph
LONGEST_ADDRESS = 2_000
_ID = re.compile(r"[\w.-]{1,200}")
_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x20\x7f-\x9f\\\"<>^`{|}]")


class LinkKind(Enum):
    """Where a link leads: to a text, a question or a word of the glossary, or out of the program."""

    TEXT = "wissen"
    QUESTION = "frage"
    TERM = "term"
    WEB = "https"


@dataclass(frozen=True, slots=True)
class Link:
    """A link that may be followed; ``target`` is an id, or the whole address of a page outside."""

    kind: LinkKind
    target: str

    @property
    def address(self) -> str:
        """The link in one piece, as :func:`link_to` reads it."""
        return self.target if self.kind is LinkKind.WEB else f"{self.kind.value}:{self.target}"


def link_to(address: str) -> Link | None:
    """Return the link that ``address`` stands for; ``None`` for all that is dead here: files, scripts, nonsense."""
    scheme, _, rest = address.partition(":")
    for kind in (LinkKind.TEXT, LinkKind.QUESTION, LinkKind.TERM):
        if scheme == kind.value:
            return Link(kind, rest) if _ID.fullmatch(rest) else None
    return Link(LinkKind.WEB, address) if _is_web(address) else None


def _is_web(address: str) -> bool:
    if len(address) > LONGEST_ADDRESS or _NOT_IN_ADDRESS.search(address):
        return False
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    # A name before the host ("https://bank.de@elsewhere.de") is only ever there to deceive.
    return parts.scheme in ("http", "https") and bool(host) and "@" not in parts.netloc


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    link: Link | None = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """Heading of level 2 to 4; the title of a text is its level 1 and stands elsewhere."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class List:
    """Bulleted or numbered list; each item holds blocks."""

    items: tuple[tuple["Block", ...], ...]
    numbered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Simple table; every row has as many cells as ``header``."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words set apart."""

    blocks: tuple["Block", ...]


Block = Heading | Para | List | Table | Quote


def plain_paragraphs(text: str) -> tuple[Block, ...]:
    """Return ``text`` as paragraphs, cut at empty lines, every sign as it stands."""
    pieces = (piece.strip("\n") for piece in re.split(r"\n[ \t]*\n", text))
    return tuple(Para((Run(piece),)) for piece in pieces if piece.strip())


def plain_text(blocks: Sequence[Block]) -> str:
    """Return the text without styles, laid out for an editor or a mail; ends without a line break."""
    return "\n\n".join("\n".join(_lines(block)) for block in blocks)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(_, runs) | Para(runs):
            yield from _words(runs).split("\n")
        case List(items, numbered, start):
            for number, item in enumerate(items, start):
                mark = f"{number}. " if numbered else "- "
                lines = [line for inner in item for line in _lines(inner)]
                for index, line in enumerate(lines or [""]):
                    yield (mark if index == 0 else " " * len(mark)) + line
        case Table(header, rows):
            for row in (header, *rows):
                yield " | ".join(_words(cell).replace("\n", " ") for cell in row)
        case Quote(blocks):
            for inner in blocks:
                for line in _lines(inner):
                    yield f"    {line}"


def _words(runs: Runs) -> str:
    return "".join(run.text for run in runs)
