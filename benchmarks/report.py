"""The council report against the same text through untagged reportlab, and against WeasyPrint where it is installed."""

import importlib.util
import io
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from benchmarks.measure import Row, compared, in_turns, milliseconds
from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.domain.charts import Dot, Label, Line, Picture, Polygon, Rect, picture
from weltoffen_desktop.domain.outline import Figure, Heading, Note, Outline, Table, block_texts, count, walk
from weltoffen_desktop.host import resources
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.reporting.renderer import PdfRenderer

CREATED = datetime(2026, 1, 1, tzinfo=UTC)


def rows() -> list[Row]:
    """Render the example's report in turns."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        program = make_program(Paths(home / "settings.toml", home / "data", home / "cache", home))
        session = program.make_example(home / "fall.weltoffen")
        outline = program.outline(session)
        session.close()
    renderer = PdfRenderer(resources.resource("fonts"))

    def ours(which: Outline = outline) -> None:
        renderer.render(which, created=CREATED, progress=lambda _done: None, cancelled=lambda: False)

    pieces: list[Callable[[], None]] = [ours, lambda: _untagged(outline)]
    weasyprint = importlib.util.find_spec("weasyprint") is not None
    if weasyprint:
        pieces.append(lambda: _weasyprint(outline))
    mine, untagged, *rest = in_turns(pieces, 5)
    entries, notes = outline.counts.questions, outline.counts.notes
    what = f"Ratsbericht, {entries} Fragen, {notes} Texte"
    made = [compared(what, mine, untagged, "dieselben Texte durch reportlab ohne Tags", 1.5)]
    if weasyprint:
        times = rest[0] / mine
        faster = f"{times:.1f} × schneller".replace(".", ",")
        peer = f"WeasyPrint pdf/ua-1: {milliseconds(rest[0])}"
        made.append(Row(what, milliseconds(mine), peer, faster, "≥ 5 × schneller", times >= 5))
    return [*made, *_linear(renderer, outline)]


def _linear(renderer: PdfRenderer, outline: Outline) -> list[Row]:
    """Ten times the notes may cost ten times the time, half as much again at most."""

    def with_notes(number: int) -> Outline:
        words = "Die Fachstelle hat das im Mai im Ausschuss berichtet; offen ist, wer es im nächsten Jahr bezahlt. " * 4
        blocks = (Heading(1, "Notizen"), *(Note("Notiz", f"{n}. {words}") for n in range(number)))
        return replace(outline, blocks=blocks, counts=count(blocks))

    times = []
    for number in (200, 2000):
        wanted = with_notes(number)
        start = time.perf_counter()
        renderer.render(wanted, created=CREATED, progress=lambda _done: None, cancelled=lambda: False)
        times.append((time.perf_counter() - start) / number)
    return [compared("Bericht je Notiz bei 2000 Notizen", times[1], times[0], "bei 200 Notizen", 1.5)]


def _untagged(outline: Outline) -> None:
    """Put the same texts, tables and charts, in the same typeface, through plain platypus; one pass."""
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table as PlainTable  # noqa: PLC0415

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
            story.append(_drawing(picture(block.chart, 450)))
        else:
            story.extend(Paragraph(escape(text), body) for text in block_texts(block) if text)
        story.append(Spacer(1, 4))
    SimpleDocTemplate(io.BytesIO()).build(story)


def _drawing(drawn: Picture) -> object:
    from reportlab.graphics import shapes  # noqa: PLC0415

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


def _weasyprint(outline: Outline) -> None:
    import weasyprint  # type: ignore[import-not-found]  # noqa: PLC0415  # a peer for the benchmark, no dependency

    parts: list[str] = []
    for block in walk(outline.blocks):
        if isinstance(block, Heading):
            parts.append(f"<h{block.level}>{escape(block.text)}</h{block.level}>")
        elif isinstance(block, Table):
            head = "".join(f"<th scope=col>{escape(cell)}</th>" for cell in block.header)
            lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block.rows)
            body = "".join(f"<tr>{one}</tr>" for one in lines)
            parts.append(f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
        else:
            parts.extend(f"<p>{escape(text)}</p>" for text in block_texts(block) if text)
    page = f"<html lang=de><head><title>{escape(outline.title)}</title></head><body>{''.join(parts)}</body></html>"
    weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
