"""The text of an ODT: items become OpenDocument, and the pictures and styles of their own are collected."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.items import Contents, Grid, Item, Items, Paragraph, Picture, Row, Run
from weltoffen_desktop.reporting.office.markup import escaped, tag
from weltoffen_desktop.reporting.office.odt_parts import fonts, part, points
from weltoffen_desktop.reporting.office.odt_styles import (
    ACCENT,
    BARE_MASTER,
    BOLD,
    BULLETS,
    CELL,
    HEAD_CELL,
    LINK,
    LIST_INDENTS,
    MASTER,
    NUMBERS,
    PARTED_ROW,
    ROW,
    TERM,
    grid_styles,
    margin,
)
from weltoffen_desktop.reporting.theme import Sheet

_BANNER_GAP = 34.0
_INLINE, _BANNER = "Bild", "Kopfbild"
_REGIONS = {"ar": "SA", "fa": "IR", "he": "IL"}
_BREAK = tag("text:line-break")


class Body:
    """Writes items one after the other; ``boxes`` are the pictures of the five levels."""

    def __init__(self, sheet: Sheet, boxes: tuple[Picture, ...], *, compact: bool) -> None:
        self.pictures: dict[str, bytes] = {}
        self._sheet = sheet
        self._boxes = boxes
        self._drawings = 0
        self._automatic: dict[str, str] = {}  # properties to the name of the style that has them
        self._styles: list[str] = [*_picture_styles(), *_language_styles(), *grid_styles(compact=compact)]

    def document(self, items: Iterable[Item]) -> bytes:
        """Return the main part."""
        content = [one for item in items for one in self._item(item)]
        text = tag("office:body", tag("office:text", *content))
        return part("office:document-content", fonts(), tag("office:automatic-styles", *self._styles), text)

    def _item(self, item: Item) -> Iterator[str]:
        match item:
            case Paragraph():
                yield self._paragraph(item)
            case Items():
                yield self._list(item)
            case Grid():
                yield self._grid(item)
            case Picture():
                yield self._picture(item)
            case Contents():
                yield self._contents(item)

    def _paragraph(self, paragraph: Paragraph, *, keep: bool = False, listed: float = 0.0) -> str:
        inner = [*map(_run, paragraph.lead)]
        if paragraph.lead:
            inner.append(tag("text:tab"))
        if paragraph.boxes is not None:
            inner += [self._frame(self._boxes[paragraph.boxes], _INLINE), tag("text:s", text_c=2)]
        inner += map(_run, paragraph.runs)
        if paragraph.bookmark:
            begin, end = (tag(f"text:bookmark-{edge}", text_name=paragraph.bookmark) for edge in ("start", "end"))
            inner = [begin, *inner, end]
        style = self._style_of(paragraph, keep=keep, listed=listed)
        level = paragraph.look.level
        if level:
            return tag("text:h", *inner, text_style_name=style, text_outline_level=level)
        return tag("text:p", *inner, text_style_name=style)

    def _style_of(self, paragraph: Paragraph, *, keep: bool, listed: float) -> str:
        wishes: dict[str, str] = {}
        if paragraph.keep_next or keep:
            wishes["fo_keep_with_next"] = "always"
        if paragraph.new_page and not paragraph.master:
            wishes["fo_break_before"] = "page"
        if paragraph.new_page and paragraph.look.style.before:
            wishes |= {"fo_margin_top": "0pt", "fo_margin_bottom": points(paragraph.look.style.after)}
        if paragraph.leftward:
            wishes |= {"style_writing_mode": "rl-tb", "fo_text_align": "start"}
        elif paragraph.against_right:
            wishes["fo_text_align"] = "end"
        if paragraph.shift or listed or paragraph.leftward:
            wishes |= self._edges(paragraph, listed)
        return self._named(paragraph.look, wishes, MASTER if paragraph.master else "")

    def _edges(self, paragraph: Paragraph, listed: float) -> dict[str, str]:
        """Say all edges where one of them changes; a list would take the right one away."""
        look = paragraph.look
        left = margin(look) + paragraph.shift + listed
        right = self._sheet.measure - theme.READING_WIDTH if look.narrow else 0.0
        if paragraph.leftward:  # LibreOffice's left is where a line begins
            left, right = right, left
        return {
            "fo_margin_left": points(left),
            "fo_margin_right": points(right),
            "fo_text_indent": points(0.0 if paragraph.leftward else -look.hang - listed),
        }

    def _named(self, look: looks.Look, wishes: dict[str, str], master: str = "") -> str:
        if not wishes and not master:
            return look.odt_key
        properties = tag("style:paragraph-properties", **wishes) if wishes else ""
        page = {"style_master_page_name": master} if master else {}
        key = f"{look.odt_key} {master} {properties}"
        name = self._automatic.get(key)
        if name is None:
            name = self._automatic[key] = f"P{len(self._automatic) + 1}"
            parent = look.odt_key
            self._styles.append(
                tag(
                    "style:style",
                    properties,
                    style_name=name,
                    style_family="paragraph",
                    style_parent_style_name=parent,
                    **page,
                )
            )
        return name

    def _list(self, items: Items) -> str:
        style = NUMBERS if items.numbered else BULLETS
        entries = []
        for number, paragraph in enumerate(items.paragraphs):
            start = {"text_start_value": items.start} if items.numbered and not number else {}
            entries.append(tag("text:list-item", self._paragraph(paragraph, listed=LIST_INDENTS[style]), **start))
        return tag("text:list", *entries, text_style_name=style)

    def _grid(self, grid: Grid) -> str:
        name = f"Tabelle{grid.key}"
        keep = {"fo_keep_with_next": "always"} if grid.keep_next else {}
        whole = tag(
            "style:table-properties",
            style_width=points(sum(grid.widths)),
            table_align="left",
            fo_margin_left="0pt",
            table_border_model="collapsing",
            **keep,
        )
        self._styles.append(tag("style:style", whole, style_name=name, style_family="table"))
        columns = []
        for number, width in enumerate(grid.widths, 1):
            look = tag("style:table-column-properties", style_column_width=points(width))
            self._styles.append(tag("style:style", look, style_name=f"{name}.{number}", style_family="table-column"))
            columns.append(tag("table:table-column", table_style_name=f"{name}.{number}"))
        # The first cell of a row is its header.
        columns = [tag("table:table-header-columns", columns[0]), *columns[1:]]
        head = [tag("table:table-header-rows", self._row(grid.header, HEAD_CELL))] if grid.header else []
        rows = [self._row(row, CELL) for row in grid.rows]
        title = [tag("table:title", escaped(grid.caption))] if grid.caption else []
        return tag("table:table", *title, *columns, *head, *rows, table_name=name, table_style_name=name)

    def _row(self, row: Row, look: str) -> str:
        cells = [
            tag("table:table-cell", self._paragraph(cell), table_style_name=look, office_value_type="string")
            for cell in row.cells
        ]
        return tag("table:table-row", *cells, table_style_name=PARTED_ROW if row.parted else ROW)

    def _picture(self, picture: Picture) -> str:
        if picture.banner:
            style = self._named(looks.GAP, {}, BARE_MASTER)
            return tag("text:p", self._frame(picture, _BANNER), text_style_name=style)
        wishes = {"fo_keep_with_next": "always"} if picture.keep_next else {}
        if picture.new_page and not picture.master:
            wishes["fo_break_before"] = "page"
        style = self._named(picture.look, wishes, MASTER if picture.master else "")
        return tag("text:p", self._frame(picture, _INLINE), text_style_name=style)

    def _frame(self, picture: Picture, style: str) -> str:
        name = f"Pictures/{sha256(picture.png).hexdigest()[:16]}.png"
        self.pictures.setdefault(name, picture.png)
        self._drawings += 1
        place: dict[str, str] = {"text_anchor_type": "as-char"}
        if picture.banner:
            place = {"text_anchor_type": "paragraph", "svg_x": "0pt", "svg_y": "0pt"}
        if not picture.alt:
            place["loext_decorative"] = "true"
        image = tag("draw:image", xlink_href=name, xlink_type="simple", xlink_show="embed", xlink_actuate="onLoad")
        told = tag("svg:desc", escaped(picture.alt)) if picture.alt else ""
        return tag(
            "draw:frame",
            image,
            told,
            draw_style_name=style,
            draw_name=f"{'Bild' if picture.alt else 'Schmuck'} {self._drawings}",
            **place,
            svg_width=points(picture.width),
            svg_height=points(picture.height),
        )

    def _contents(self, contents: Contents) -> str:
        title = contents.title
        if not title and not contents.lines:
            return ""
        words = "".join(run.text for run in title.runs) if title else ""
        templates = [_template(level) for level in range(1, len(looks.CONTENTS_LINES) + 1)]
        heading = tag("text:index-title-template", escaped(words), text_style_name=looks.CONTENTS_TITLE.odt_key)
        source = tag(
            "text:table-of-content-source",
            heading,
            *templates,
            text_outline_level=min(max(contents.depth, 1), len(looks.CONTENTS_LINES)),
        )
        lines = []
        if title:
            lines.append(tag("text:index-title", self._paragraph(title), text_name="Verzeichnistitel"))
        for level, text, bookmark in contents.lines:
            # The page is a reference that the program computes: until then nothing wrong stands there.
            page = tag("text:bookmark-ref", text_reference_format="page", text_ref_name=bookmark)
            link = _link(f"{escaped(text)}{tag('text:tab')}{page}", bookmark, LINK)
            lines.append(tag("text:p", link, text_style_name=looks.CONTENTS_LINES[level - 1].odt_key))
        return tag("text:table-of-content", source, tag("text:index-body", *lines), text_name="Verzeichnis")


def _run(run: Run) -> str:
    lines = _BREAK.join(map(escaped, run.text.split("\n")))
    if run.accent or run.bold:
        lines = tag("text:span", lines, text_style_name=ACCENT if run.accent else BOLD)
    if run.language:
        lines = tag("text:span", lines, text_style_name=f"Sprache-{run.language}")
    return _link(lines, run.link, TERM) if run.link else lines


def _link(content: str, bookmark: str, style: str) -> str:
    return tag(
        "text:a",
        content,
        xlink_type="simple",
        xlink_href=f"#{bookmark}",
        text_style_name=style,
        text_visited_style_name=style,
    )


def _template(level: int) -> str:
    return tag(
        "text:table-of-content-entry-template",
        tag("text:index-entry-link-start"),
        tag("text:index-entry-text"),
        tag("text:index-entry-tab-stop", style_type="right", style_leader_char=" "),
        tag("text:index-entry-page-number"),
        tag("text:index-entry-link-end"),
        text_outline_level=level,
        text_style_name=looks.CONTENTS_LINES[level - 1].odt_key,
    )


def _language_styles() -> Iterator[str]:
    for language, region in _REGIONS.items():
        look = tag("style:text-properties", style_language_complex=language, style_country_complex=region)
        yield tag("style:style", look, style_name=f"Sprache-{language}", style_family="text")


def _picture_styles() -> Iterator[str]:
    bare = {"fo_border": "none", "fo_padding": "0pt", "fo_margin": "0pt"}
    inline = tag("style:graphic-properties", style_vertical_pos="top", style_vertical_rel="baseline", **bare)
    banner = tag(
        "style:graphic-properties",
        style_wrap="none",
        style_vertical_pos="from-top",
        style_vertical_rel="page",
        style_horizontal_pos="from-left",
        style_horizontal_rel="page",
        **(bare | {"fo_margin_bottom": points(_BANNER_GAP)}),
    )
    for name, look in ((_INLINE, inline), (_BANNER, banner)):
        yield tag("style:style", look, style_name=name, style_family="graphic")
