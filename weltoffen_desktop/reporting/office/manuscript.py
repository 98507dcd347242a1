"""An outline becomes the items of a word processor's document, with nothing decided that belongs to one format."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from weltoffen_desktop.domain import outline
from weltoffen_desktop.domain.charts import picture
from weltoffen_desktop.domain.outline import Block, Outline, walk
from weltoffen_desktop.reporting.chart_files import drawn, painted
from weltoffen_desktop.reporting.figures import charts, extent
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.banner import banner
from weltoffen_desktop.reporting.office.entries import blank_items, entry_items, note_items
from weltoffen_desktop.reporting.office.items import (
    Contents,
    Grid,
    Item,
    Items,
    Paragraph,
    Picture,
    Row,
    Run,
    paragraph,
    runs,
)
from weltoffen_desktop.reporting.text import clean, flat
from weltoffen_desktop.reporting.theme import A4, Sheet

_SCALE = 2.5  # pixels a point: 180 to the inch
_LOGO_WIDTH, _LOGO_HEIGHT = 170.0, 72.0
_FACT_LABEL_WIDTH = 120.0
_MOST_LINES = 40  # of a row that is never parted; a higher one may be higher than a page
_LETTER_WIDTH = 4.6  # points, of a letter in a table
_NOTHING = "–"  # stands where nothing was written: what is counted must be found again


def sheet_of(whole: Outline) -> Sheet:
    """Return the paper a report wants."""
    if not whole.landscape:
        return A4
    return replace(A4, width=A4.height, height=A4.width)


class Manuscript:
    """The items of a report in reading order; ``tick`` is called before each block."""

    def __init__(self, whole: Outline, sheet: Sheet, fonts: Path, tick: Callable[[], None]) -> None:
        self._outline = whole
        self._sheet = sheet
        self._fonts = fonts
        self._tick = tick
        blocks = list(walk(whole.blocks))
        wanted = (block for block in blocks if isinstance(block, outline.Heading) and clean(block.text))
        self._headings = [(f"_Toc{number:06}", heading) for number, heading in enumerate(wanted, 1)]
        self._upcoming = iter(self._headings)
        lists = [block for block in blocks if isinstance(block, outline.ItemList)]
        named = [(key, item) for block in lists for key, item in zip(block.keys, block.items, strict=False)]
        keys = dict.fromkeys(key for key, item in named if clean("".join(item)))
        self._terms = {key: f"_Begriff{number:04}" for number, key in enumerate(keys, 1)}
        self._keys = count(1)
        self._new_page = False
        self._bare = bool(blocks) and isinstance(blocks[0], outline.Cover)
        self.has_cover = self._bare

    def items(self) -> Iterator[Item]:
        """Yield the items; to be called once."""
        for block in self._outline.blocks:
            yield from self._broken(self._block(block))

    def _broken(self, items: Iterator[Item]) -> Iterator[Item]:
        """Let the first item after a cover begin a new page."""
        for item in items:
            if not self._new_page:
                yield item
                continue
            self._new_page = False
            bare, self._bare = self._bare, False
            match item:
                case Paragraph() | Picture():
                    yield replace(item, new_page=True, master=bare)
                case Contents(title=Paragraph() as title):
                    yield replace(item, title=replace(title, new_page=True, master=bare))
                case _:
                    yield Paragraph(looks.GAP, (), new_page=True, master=bare)
                    yield item

    def _block(self, block: Block) -> Iterator[Item]:
        self._tick()
        match block:
            case outline.Cover():
                yield from self._cover(block)
                self._new_page = True
            case outline.Contents(title, depth):
                lines = tuple((heading.level, flat(heading.text), key) for key, heading in self._headings)
                head = paragraph(looks.CONTENTS_TITLE, runs(title)) if clean(title) else None
                yield Contents(head, depth, tuple(line for line in lines if line[0] <= depth))
            case outline.Heading():
                yield from self._heading(block)
            case outline.Together(blocks):
                inner = [item for part in blocks for item in self._broken(self._block(part))]
                yield from map(_kept, inner[:-1])
                yield from map(_whole, inner[-1:])
            case outline.Figure():
                yield from self._figure(block)
            case _:
                yield from self._body(block)

    def _body(
        self,
        block: outline.Paragraph
        | outline.Note
        | outline.ItemList
        | outline.TermLinks
        | outline.Table
        | outline.Facts
        | outline.Entry
        | outline.BlankEntry,
    ) -> Iterator[Item]:
        match block:
            case outline.Paragraph(text, tone, term):
                if clean(text) or clean(term):
                    yield paragraph(looks.TONES[tone], runs(term, bold=True), runs(text))
            case outline.Note():
                yield from note_items(block, 0.0)
            case outline.ItemList():
                yield from self._items(block)
            case outline.TermLinks():
                yield from self._links(block)
            case outline.Table():
                yield from self._table(block)
            case outline.Facts(caption, rows):
                yield from self._facts(caption, rows)
            case outline.Entry():
                yield from entry_items(block)
            case outline.BlankEntry():
                yield from blank_items(block)

    def _cover(self, cover: outline.Cover) -> Iterator[Item]:
        yield banner(self._sheet, self._fonts)
        if cover.logo is not None:
            scale = min(_LOGO_WIDTH / max(cover.logo.width, 1), _LOGO_HEIGHT / max(cover.logo.height, 1))
            size = (cover.logo.width * scale, cover.logo.height * scale)
            yield Picture(cover.logo.png, *size, clean(cover.logo.alt) or "Wappen oder Logo", looks.LOGO)
        for look, text in ((looks.TITLE, cover.title), (looks.SUBTITLE, cover.subject)):
            if clean(text):
                yield paragraph(look, runs(text))
        if clean(cover.statement):
            yield paragraph(looks.LEAD, runs(cover.statement))
        if cover.facts:
            yield from self._facts("", cover.facts)
        if clean(cover.remark):
            yield paragraph(looks.REMARK_BELOW, runs(cover.remark))

    def _heading(self, heading: outline.Heading) -> Iterator[Item]:
        if clean(heading.text):
            key, _ = next(self._upcoming)
            look = looks.HEADINGS[min(max(heading.level, 1), len(looks.HEADINGS)) - 1]
            yield replace(paragraph(look, runs(heading.text)), bookmark=key, new_page=heading.new_page)

    def _items(self, block: outline.ItemList) -> Iterator[Item]:
        filled = [(runs(lead, bold=True), runs(text)) for lead, text in block.items]
        names = [self._terms.get(key, "") for key in block.keys] + [""] * len(filled)
        paragraphs = [
            replace(paragraph(looks.ITEM, lead, text), bookmark=name)
            for (lead, text), name in zip(filled, names, strict=False)
            if lead or text
        ]
        if paragraphs:
            paragraphs[-1] = replace(paragraphs[-1], look=looks.ITEM_LAST)
            yield Items(next(self._keys), block.numbered, max(block.start, 0), tuple(paragraphs))

    def _links(self, block: outline.TermLinks) -> Iterator[Item]:
        terms = [(runs(flat(term)), self._terms.get(key, "")) for term, key in block.terms]
        parts = [tuple(replace(run, link=name) for run in term) for term, name in terms if term]
        if parts:
            spaced = [(*part, Run(", ")) for part in parts[:-1]]
            linked = tuple(run for part in [*spaced, *parts[-1:]] for run in part)
            yield paragraph(looks.SMALL, runs(block.label, bold=True), linked)

    def _table(self, table: outline.Table) -> Iterator[Item]:
        if clean(table.caption):
            yield paragraph(looks.CAPTION, runs(table.caption))
        if not table.header:
            return
        columns = len(table.header)
        shares = table.widths if len(table.widths) == columns and min(table.widths) > 0 else (1.0,) * columns
        widths = tuple(self._sheet.measure * share / sum(shares) for share in shares)
        lead = looks.MEASURE if table.measures else looks.TABLE_LEAD
        kinds = (lead, *(looks.TABLE_CELL for _ in widths[1:]))
        header = _row(table.header, (looks.TABLE_HEAD,) * columns, widths, table.numeric)
        rows = tuple(_row(cells, kinds, widths, table.numeric) for cells in table.rows)
        yield Grid(next(self._keys), flat(table.caption), widths, header, rows)
        yield Paragraph(looks.GAP, ())

    def _facts(self, caption: str, facts: tuple[tuple[str, str], ...]) -> Iterator[Item]:
        widths = (_FACT_LABEL_WIDTH, self._sheet.measure - _FACT_LABEL_WIDTH)
        kinds = (looks.FACT_LABEL, looks.FACT_VALUE)
        rows = tuple(_row(fact, kinds, widths, frozenset()) for fact in facts)
        yield Grid(next(self._keys), flat(caption), widths, None, rows)
        yield Paragraph(looks.GAP, ())  # two grids without anything between them would become one

    def _figure(self, figure: outline.Figure) -> Iterator[Item]:
        alt = clean(figure.alt) or clean(figure.caption) or "Diagramm"
        drawings = list(charts(figure.chart, self._sheet.measure))
        if not drawings:
            yield paragraph(looks.BODY, runs(alt))
        for chart, width in drawings:
            drawing = picture(chart, width)
            upper, lower = extent(drawing)
            code = drawn(drawing, title="", alt="", upper=upper, lower=lower)
            yield Picture(painted(code, _SCALE, self._fonts), width, lower - upper, alt)
        if clean(figure.caption):
            yield paragraph(looks.FIGURE_CAPTION, runs(figure.caption))


def _row(
    texts: tuple[str, ...], kinds: tuple[looks.Look, ...], widths: tuple[float, ...], numeric: frozenset[int]
) -> Row:
    cells = []
    for number, kind in enumerate(kinds):
        text = texts[number] if number < len(texts) else ""
        if kind is looks.MEASURE and not clean(text):
            text = _NOTHING
        titled = kinds[0] is looks.MEASURE and number == 1
        cells.append(replace(paragraph(kind, _titled(text) if titled else runs(text)), against_right=number in numeric))
    lines = max(
        len(text) * _LETTER_WIDTH / width + text.count("\n") for text, width in zip(texts, widths, strict=False)
    )
    return Row(tuple(cells), parted=lines > _MOST_LINES)


def _titled(text: str) -> tuple[Run, ...]:
    """Return a text whose first line is its title."""
    first, _, rest = text.partition("\n")
    title, below = runs(first, bold=True), runs(rest)
    if title and below:
        return (*title, replace(below[0], text=f"\n{below[0].text}"), *below[1:])
    return title or below


def _whole(item: Item) -> Item:
    """Keep a list on one page."""
    if not isinstance(item, Items):
        return item
    first = tuple(replace(part, keep_next=True) for part in item.paragraphs[:-1])
    return replace(item, paragraphs=(*first, *item.paragraphs[-1:]))


def _kept(item: Item) -> Item:
    match item:
        case Paragraph() | Picture() | Grid():
            return replace(item, keep_next=True)
        case Items():
            return replace(item, paragraphs=tuple(replace(part, keep_next=True) for part in item.paragraphs))
        case Contents():
            return item
