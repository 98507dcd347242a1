"""The text of a DOCX: items become WordprocessingML, and the pictures in it are collected."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from weltoffen_desktop.reporting import theme
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.docx_parts import (
    FOOTER_BOTTOM,
    HEADER_TOP,
    RELATIONS,
    WORD,
    field,
    hexadecimal,
    relation,
    twips,
)
from weltoffen_desktop.reporting.office.docx_styles import ACCENT, BOLD, TABLE_STYLE, TERM, indentation
from weltoffen_desktop.reporting.office.items import Contents, Grid, Item, Items, Paragraph, Picture, Row, Run
from weltoffen_desktop.reporting.office.markup import HEAD, escaped, tag
from weltoffen_desktop.reporting.theme import Sheet

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
_DECORATIVE_KEY = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_EMU = 12_700  # to a point
_BANNER_GAP = 34.0
_REGIONS = {"ar": "ar-SA", "fa": "fa-IR", "he": "he-IL"}


class Body:
    """Writes items one after the other; ``boxes`` are the pictures of the five levels."""

    def __init__(self, sheet: Sheet, boxes: tuple[Picture, ...]) -> None:
        self.pictures: dict[str, bytes] = {}
        self.lists: list[Items] = []
        self._sheet = sheet
        self._boxes = boxes
        self._drawings = 0
        self._bookmarks = 0

    def document(self, items: Iterable[Item], *, bare_first: bool) -> bytes:
        """Return the main part; ``bare_first``: the first page has neither head nor foot."""
        content = [part for item in items for part in self._item(item)]
        body = tag("w:body", *content, self._section(bare_first=bare_first))
        names = {
            "xmlns_w": WORD,
            "xmlns_r": RELATIONS,
            "xmlns_wp": f"{_DRAWING}/wordprocessingDrawing",
            "xmlns_a": f"{_DRAWING}/main",
            "xmlns_pic": f"{_DRAWING}/picture",
            "xmlns_adec": _DECORATIVE,
        }
        return (HEAD + tag("w:document", body, **names)).encode()

    def _item(self, item: Item) -> Iterator[str]:
        match item:
            case Paragraph():
                yield self._paragraph(item)
            case Items():
                self.lists.append(item)
                for paragraph in item.paragraphs:
                    yield self._paragraph(paragraph, item.key)
            case Grid():
                yield self._grid(item)
            case Picture():
                yield self._picture(item)
            case Contents():
                yield self._contents(item)

    def _paragraph(self, paragraph: Paragraph, numbered: int = 0, *, keep: bool = False) -> str:
        inner = [*map(_run, paragraph.lead)]
        if paragraph.lead:
            inner.append(tag("w:r", tag("w:tab")))
        if paragraph.boxes is not None:
            inner += [tag("w:r", self._drawing(self._boxes[paragraph.boxes])), _words("  ")]
        inner += map(_run, paragraph.runs)
        if paragraph.bookmark:
            self._bookmarks += 1
            begin = tag("w:bookmarkStart", w_id=self._bookmarks, w_name=paragraph.bookmark)
            inner = [begin, *inner, tag("w:bookmarkEnd", w_id=self._bookmarks)]
        return tag("w:p", tag("w:pPr", *self._properties(paragraph, numbered, keep=keep)), *inner)

    def _properties(self, paragraph: Paragraph, numbered: int, *, keep: bool) -> list[str]:
        properties = [tag("w:pStyle", w_val=paragraph.look.docx_key)]
        if paragraph.keep_next or keep:
            properties.append(tag("w:keepNext"))
        if paragraph.new_page:
            properties.append(tag("w:pageBreakBefore"))
        if numbered:
            properties.append(tag("w:numPr", tag("w:ilvl", w_val=0), tag("w:numId", w_val=numbered)))
        if paragraph.leftward:
            properties.append(tag("w:bidi"))
        if paragraph.new_page and paragraph.look.style.before:
            properties.append(tag("w:spacing", w_before=0))
        if paragraph.shift or paragraph.leftward:
            properties.append(self._edges(paragraph))
        if paragraph.against_right and not paragraph.leftward:
            properties.append(tag("w:jc", w_val="right"))
        return properties

    def _edges(self, paragraph: Paragraph) -> str:
        look = paragraph.look
        left = look.indent + paragraph.shift
        right = self._sheet.measure - theme.READING_WIDTH if look.narrow else 0.0
        if paragraph.leftward:  # Word's left is where a line begins
            return indentation(right, left, 0.0)
        return indentation(left, right, look.hang)

    def _grid(self, grid: Grid) -> str:
        look = tag(
            "w:tblLook",
            w_val="06A0" if grid.header else "0680",
            w_firstRow=int(grid.header is not None),
            w_lastRow=0,
            w_firstColumn=1,
            w_lastColumn=0,
            w_noHBand=1,
            w_noVBand=1,
        )
        properties = [
            tag("w:tblStyle", w_val=TABLE_STYLE),
            tag("w:tblW", w_w=twips(sum(grid.widths)), w_type="dxa"),
            tag("w:tblLayout", w_type="fixed"),
            look,
        ]
        if grid.caption:
            properties.append(tag("w:tblCaption", w_val=grid.caption))
        columns = [tag("w:gridCol", w_w=twips(width)) for width in grid.widths]
        rows = [self._row(row, grid) for row in grid.rows]
        head = [self._row(grid.header, grid)] if grid.header else []
        return tag("w:tbl", tag("w:tblPr", *properties), tag("w:tblGrid", *columns), *head, *rows)

    def _row(self, row: Row, grid: Grid) -> str:
        properties = [] if row.parted else [tag("w:cantSplit")]
        border = ""
        if row is grid.header:
            properties.append(tag("w:tblHeader"))
            line = tag("w:bottom", w_val="single", w_sz=8, w_space=0, w_color=hexadecimal(theme.PRIMARY))
            border = tag("w:tcBorders", line)
        keep = grid.keep_next or row is grid.header
        cells = [
            tag(
                "w:tc",
                tag("w:tcPr", tag("w:tcW", w_w=twips(width), w_type="dxa"), border),
                self._paragraph(cell, keep=keep),
            )
            for cell, width in zip(row.cells, grid.widths, strict=True)
        ]
        return tag("w:tr", tag("w:trPr", *properties) if properties else "", *cells)

    def _picture(self, picture: Picture) -> str:
        properties = [tag("w:pStyle", w_val=(looks.GAP if picture.banner else picture.look).docx_key)]
        if picture.keep_next and not picture.banner:
            properties.append(tag("w:keepNext"))
        if picture.new_page:
            properties.append(tag("w:pageBreakBefore"))
        return tag("w:p", tag("w:pPr", *properties), tag("w:r", self._drawing(picture)))

    def _drawing(self, picture: Picture) -> str:
        name = f"media/{sha256(picture.png).hexdigest()[:16]}.png"
        self.pictures.setdefault(name, picture.png)
        self._drawings += 1
        number = self._drawings
        size = {"cx": round(picture.width * _EMU), "cy": round(picture.height * _EMU)}
        decoration = tag("a:ext", tag("adec:decorative", val=1), uri=_DECORATIVE_KEY)
        told = "" if picture.alt else tag("a:extLst", decoration)
        title = "Bild" if picture.alt else "Schmuck"
        about = tag("wp:docPr", told, id=number, name=f"{title} {number}", descr=picture.alt)
        shape = tag(
            "pic:pic",
            tag("pic:nvPicPr", tag("pic:cNvPr", id=number, name=f"{title} {number}"), tag("pic:cNvPicPr")),
            tag(
                "pic:blipFill",
                tag("a:blip", r_embed=f"rIdImage{list(self.pictures).index(name) + 1}"),
                tag("a:stretch", tag("a:fillRect")),
            ),
            tag(
                "pic:spPr",
                tag("a:xfrm", tag("a:off", x=0, y=0), tag("a:ext", **size)),
                tag("a:prstGeom", tag("a:avLst"), prst="rect"),
            ),
        )
        graphic = tag("a:graphic", tag("a:graphicData", shape, uri=f"{_DRAWING}/picture"))
        extent = tag("wp:extent", **size)
        if not picture.banner:
            return tag("w:drawing", tag("wp:inline", extent, about, graphic, distT=0, distB=0, distL=0, distR=0))
        anchor = tag(
            "wp:anchor",
            tag("wp:simplePos", x=0, y=0),
            tag("wp:positionH", tag("wp:posOffset", "0"), relativeFrom="page"),
            tag("wp:positionV", tag("wp:posOffset", "0"), relativeFrom="page"),
            extent,
            tag("wp:effectExtent", l=0, t=0, r=0, b=0),
            tag("wp:wrapTopAndBottom"),
            about,
            tag("wp:cNvGraphicFramePr"),
            graphic,
            distT=0,
            distB=round(_BANNER_GAP * _EMU),
            distL=0,
            distR=0,
            simplePos=0,
            relativeHeight=1,
            behindDoc=0,
            locked=0,
            layoutInCell=1,
            allowOverlap=0,
        )
        return tag("w:drawing", anchor)

    def _contents(self, contents: Contents) -> str:
        lines = []
        last = len(contents.lines) - 1
        deepest = min(max(contents.depth, 1), 4)
        begin = field(f'TOC \\o "1-{deepest}" \\h \\z \\u')
        for number, (level, text, bookmark) in enumerate(contents.lines):
            style = tag("w:pPr", tag("w:pStyle", w_val=looks.CONTENTS_LINES[level - 1].docx_key))
            page = [tag("w:r", tag("w:tab")), *field(f"PAGEREF {bookmark} \\h")]
            link = tag("w:hyperlink", _words(text), *page, w_anchor=bookmark, w_history=1)
            before = begin[:-1] if number == 0 else []
            after = begin[-1:] if number == last else []
            lines.append(tag("w:p", style, *before, link, *after))
        title = [self._paragraph(contents.title)] if contents.title else []
        if not title and not lines:
            return ""
        gallery = tag("w:docPartObj", tag("w:docPartGallery", w_val="Table of Contents"), tag("w:docPartUnique"))
        return tag("w:sdt", tag("w:sdtPr", gallery), tag("w:sdtContent", *title, *lines))

    def _section(self, *, bare_first: bool) -> str:
        sheet = self._sheet
        landscape = {"w_orient": "landscape"} if sheet.width > sheet.height else {}
        return tag(
            "w:sectPr",
            tag("w:headerReference", w_type="default", r_id=relation("header1")),
            tag("w:footerReference", w_type="default", r_id=relation("footer1")),
            tag("w:pgSz", w_w=twips(sheet.width), w_h=twips(sheet.height), **landscape),
            tag(
                "w:pgMar",
                w_top=twips(sheet.top),
                w_right=twips(sheet.right),
                w_bottom=twips(sheet.bottom),
                w_left=twips(sheet.left),
                w_header=twips(HEADER_TOP),
                w_footer=twips(FOOTER_BOTTOM),
                w_gutter=0,
            ),
            tag("w:titlePg") if bare_first else "",
        )


def _run(run: Run) -> str:
    look = []
    if run.link or run.accent:
        look.append(tag("w:rStyle", w_val=TERM if run.link else ACCENT))
    elif run.bold:
        look.append(tag("w:rStyle", w_val=BOLD))
    if run.language:
        look += [tag("w:rtl"), tag("w:lang", w_bidi=_REGIONS[run.language])]
    properties = tag("w:rPr", *look) if look else ""
    lines = tag("w:br").join(
        tag("w:t", escaped(line), xml_space="preserve") if line else "" for line in run.text.split("\n")
    )
    made = tag("w:r", properties, lines)
    return tag("w:hyperlink", made, w_anchor=run.link, w_history=1) if run.link else made


def _words(text: str) -> str:
    return tag("w:r", tag("w:t", escaped(text), xml_space="preserve"))
