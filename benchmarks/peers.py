"""The same blocks through other engines; none of them is a dependency, each is measured where it is installed."""

import base64
import importlib.util
import io
import json
import tempfile
from html import escape
from pathlib import Path

from weltoffen_desktop.domain.charts import Dot, Label, Line, Picture, Polygon, Rect, picture
from weltoffen_desktop.domain.outline import Figure, Heading, Outline, Table, block_texts, walk
from weltoffen_desktop.host import resources
from weltoffen_desktop.reporting import chart_files

_WIDTH = 450.0  # points of a chart


def installed(name: str) -> bool:
    """Tell whether an engine can be measured here."""
    return importlib.util.find_spec(name) is not None


def untagged(outline: Outline) -> None:
    """Put texts, tables and charts, in the same typeface, through plain platypus; one pass."""
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415  # a peer
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415  # a peer
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table as PlainTable  # noqa: PLC0415  # a peer

    face = resources.resource("fonts", "SourceSans3-Regular.ttf")
    pdfmetrics.registerFont(ttfonts.TTFont("Body", str(face)))
    body = ParagraphStyle("body", fontName="Body", fontSize=10.5, leading=15)
    story: list[object] = []
    for block in walk(outline.blocks):
        if isinstance(block, Heading) and block.new_page:
            story.append(PageBreak())
        if isinstance(block, Table):
            cells = [[Paragraph(escape(cell), body) for cell in row] for row in (block.header, *block.rows)]
            story.append(PlainTable(cells, repeatRows=1))
        elif isinstance(block, Figure):
            story.append(_drawing(picture(block.chart, _WIDTH)))
        else:
            story.extend(Paragraph(escape(text), body) for text in block_texts(block) if text)
        story.append(Spacer(1, 4))
    SimpleDocTemplate(io.BytesIO()).build(story)


def _drawing(drawn: Picture) -> object:
    from reportlab.graphics import shapes  # noqa: PLC0415  # a peer

    canvas = shapes.Drawing(drawn.width, drawn.height)
    top = drawn.height
    for shape in drawn.shapes:
        match shape:
            case Rect():
                canvas.add(shapes.Rect(shape.x, top - shape.y - shape.height, shape.width, shape.height))
            case Line():
                canvas.add(shapes.Line(shape.x1, top - shape.y1, shape.x2, top - shape.y2))
            case Polygon():
                canvas.add(shapes.Polygon([number for x, y in shape.points for number in (x, top - y)]))
            case Dot():
                canvas.add(shapes.Circle(shape.x, top - shape.y, shape.radius))
            case Label():
                canvas.add(shapes.String(shape.x, top - shape.y, shape.text, fontName="Body", fontSize=shape.size))
    return canvas


def weasyprint(outline: Outline) -> None:
    """Put them through WeasyPrint as PDF/UA-1."""
    import weasyprint  # type: ignore[import-not-found]  # noqa: PLC0415  # a peer, no dependency

    parts: list[str] = []
    for block in walk(outline.blocks):
        if isinstance(block, Heading):
            parts.append(f"<h{block.level}>{escape(block.text)}</h{block.level}>")
        elif isinstance(block, Table):
            head = "".join(f"<th scope=col>{escape(cell)}</th>" for cell in block.header)
            lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block.rows)
            body = "".join(f"<tr>{one}</tr>" for one in lines)
            parts.append(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
        elif isinstance(block, Figure):
            code = base64.b64encode(_svg(block)).decode()
            parts.append(f'<img alt="{escape(block.alt)}" src="data:image/svg+xml;base64,{code}">')
        else:
            parts.extend(f"<p>{escape(text)}</p>" for text in block_texts(block) if text)
    page = f"<html lang=de><head><title>{escape(outline.title)}</title></head><body>{''.join(parts)}</body></html>"
    weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")


_TYPST = """
#set document(title: "Bericht")
#set text(lang: "de", font: "Source Sans 3", size: 10.5pt, fallback: true)
#for block in json("blocks.json") {
  if block.kind == "heading" { heading(level: block.level, block.text) }
  else if block.kind == "figure" { figure(image(block.file, alt: block.alt), caption: block.caption) }
  else if block.kind == "table" {
    table(columns: block.columns, table.header(..block.header), ..block.rows.flatten())
  }
  else { par(block.text) }
}
"""


def typst(outline: Outline) -> None:
    """Put them through typst as PDF/UA-1."""
    import typst  # type: ignore[import-not-found]  # noqa: PLC0415  # a peer, no dependency

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        blocks: list[dict[str, object]] = []
        for block in walk(outline.blocks):
            if isinstance(block, Heading):
                blocks.append({"kind": "heading", "level": block.level, "text": block.text})
            elif isinstance(block, Table):
                rows = {"columns": len(block.header), "header": block.header, "rows": block.rows}
                blocks.append({"kind": "table", **rows})
            elif isinstance(block, Figure):
                file = f"{len(blocks)}.svg"
                (folder / file).write_bytes(_svg(block))
                blocks.append({"kind": "figure", "file": file, "alt": block.alt, "caption": block.caption})
            else:
                blocks.extend({"kind": "text", "text": text} for text in block_texts(block) if text)
        (folder / "blocks.json").write_text(json.dumps(blocks), encoding="utf-8")
        (folder / "main.typ").write_text(_TYPST, encoding="utf-8")
        fonts = [str(resources.resource("fonts"))]
        typst.compile(str(folder / "main.typ"), font_paths=fonts, format="pdf", pdf_standards=["ua-1"])


def _svg(figure: Figure) -> bytes:
    return chart_files.svg(figure.chart, _WIDTH, title=figure.caption, alt=figure.alt)
