"""Markdown to prose: what authors may write becomes blocks, all else becomes the text that it is."""

from collections.abc import Iterator, Sequence
from itertools import islice

from markdown_it import MarkdownIt
from markdown_it.token import Token

from weltoffen_desktop.domain.prose import (
    BREAK,
    Block,
    Heading,
    Link,
    List,
    Para,
    Quote,
    Run,
    Runs,
    Table,
    link_to,
    plain_paragraphs,
)

LONGEST = 60_000  # more is no article; reading hostile brackets of that length takes a second, not a minute
_NESTING = 20
_TOP, _LOWEST = 2, 4


class MarkdownReader:
    """Reads the few things that our texts are made of: no HTML, no pictures, no link that does harm."""

    def __init__(self) -> None:
        # References swallow lines like "[Ort]: …", which templates are full of; indented lines are no program code;
        # a line of dashes below a line to sign on does not make a heading of it.
        parser = _Parser("commonmark", {"html": False, "maxNesting": _NESTING}).enable("table")
        self._parser = parser.disable(["reference", "code", "lheading", "html_block", "html_inline"])

    def read(self, text: str) -> tuple[Block, ...]:
        """Return the blocks of ``text``; a text that is far too long comes as plain paragraphs."""
        if len(text) > LONGEST:
            return plain_paragraphs(text)
        return tuple(_blocks(iter(self._parser.parse(text)), ""))


class _Parser(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802  # overrides
        """Take every link as a link: :func:`link_to` decides, and the words of a dead one are kept."""
        del url
        return True


def _blocks(tokens: Iterator[Token], until: str) -> Iterator[Block]:
    """Yield the blocks up to the token named ``until``, which is taken too."""
    for token in tokens:
        match token.type:
            case name if name == until:
                return
            case "heading_open":
                level = min(max(int(token.tag[1:]), _TOP), _LOWEST)
                yield Heading(level, _line(tokens, "heading_close"))
            case "paragraph_open":
                runs = _line(tokens, "paragraph_close")
                if runs:
                    yield Para(runs)
            case "fence":
                yield Para((Run(token.content.rstrip("\n")),))
            case "blockquote_open":
                yield Quote(tuple(_blocks(tokens, "blockquote_close")))
            case "bullet_list_open" | "ordered_list_open":
                yield _list(token, tokens)
            case "table_open":
                yield _table(tokens)


def _list(token: Token, tokens: Iterator[Token]) -> List:
    numbered = token.tag == "ol"
    start = int(token.attrGet("start") or 1) if numbered else 1
    return List(tuple(_items(tokens, token.type.replace("open", "close"))), numbered, start)


def _items(tokens: Iterator[Token], until: str) -> Iterator[tuple[Block, ...]]:
    for token in tokens:
        if token.type == until:
            return
        if token.type == "list_item_open":
            yield tuple(_blocks(tokens, "list_item_close"))


def _table(tokens: Iterator[Token]) -> Table:
    rows: list[list[Runs]] = []
    for token in tokens:
        if token.type == "table_close":
            break
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_runs(token.children or ()))
    width = len(rows[0])
    even = [tuple(islice((*row, *[()] * width), width)) for row in rows]
    return Table(even[0], tuple(even[1:]))


def _line(tokens: Iterator[Token], until: str) -> Runs:
    runs: Runs = ()
    for token in tokens:
        if token.type == until:
            break
        runs = _runs(token.children or ())
    return runs


def _runs(children: Sequence[Token]) -> Runs:
    runs: list[Run] = []
    bold = italic = 0
    links: list[Link | None] = []
    for token in children:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                links.append(link_to(str(token.attrGet("href") or "")))
            case "link_close":
                links.pop()
            case _:
                run = Run(_text(token), bold > 0, italic > 0, links[-1] if links else None)
                _append(runs, run)
    return tuple(runs)


def _text(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return BREAK
        case _:
            return token.content  # of a picture: the words that stand for it


def _append(runs: list[Run], run: Run) -> None:
    if not run.text:
        return
    last = runs[-1] if runs else None
    if last is not None and (last.bold, last.italic, last.link) == (run.bold, run.italic, run.link):
        runs[-1] = Run(last.text + run.text, run.bold, run.italic, run.link)
    else:
        runs.append(run)
