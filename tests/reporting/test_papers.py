"""Heads of letters, measures, landscape paper, author and logo: painted, tagged, counted."""

import io
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pikepdf
import pytest
from PIL import Image

from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.outline import Cover, Facts, Heading, Outline, Paragraph, Table
from weltoffen_desktop.reporting import PdfRenderer
from weltoffen_desktop.reporting.preview import PdfPages

if TYPE_CHECKING:
    from conftest import Report

Render = Callable[[Outline], bytes]
Read = Callable[[bytes], "Report"]
Outlined = Callable[..., Outline]
Validate = Callable[[bytes, str], list[str]]

HEAD = Facts("Kopf der Vorlage", (("Vorlagen-Nr.", "2026/117"), ("Datum", ""), ("", "nur ein Wert"), ("", "")))
MEASURES = (
    ("Beirat einrichten", "Amt für Soziales\nund Bildung", "Sommer 2027"),
    ("Kurse abstimmen",),
    ("", "", ""),
)


def logo(width: int, height: int, mode: str = "RGBA", alt: str = "Wappen: Turm über drei Wellen") -> Logo:
    picture = Image.new(mode, (width, height))
    colour = {"RGBA": (200, 20, 20, 255), "RGB": (200, 20, 20), "L": 40, "P": 1}[mode]
    picture.paste(colour, (0, 0, width // 2, height))
    target = io.BytesIO()
    picture.save(target, "PNG")
    return Logo(target.getvalue(), width, height, alt)


def test_facts_are_a_table_with_row_headers(outlined: Outlined, render: Render, read: Read):
    (table,) = read(render(outlined(HEAD))).find("Table")
    assert [kid.tag for kid in table.kids] == ["Caption", "TR", "TR", "TR"]
    assert table.kids[0].text == "Kopf der Vorlage"
    for row, (label, value) in zip(table.kids[1:], HEAD.rows, strict=False):
        assert [(cell.tag, cell.text) for cell in row.kids] == [("TH", label), ("TD", value)]
        assert row.kids[0].attributes["/Scope"] == "/Row"


def test_the_caption_of_facts_is_said_but_not_seen(outlined: Outlined, render: Render):
    shown = [render(outlined(Facts(caption, HEAD.rows))) for caption in ("Kopf der Vorlage", "Etwas ganz anderes")]
    pictures = []
    for data in shown:
        with PdfPages(data) as pages:
            pictures.append(pages.picture(0, 1.0).rgb)
    assert pictures[0] == pictures[1]
    assert shown[0] != shown[1]


def test_text_after_unseen_words_is_seen(outlined: Outlined, render: Render):
    with PdfPages(render(outlined(Facts("Kopf", (("Datum", "heute"),)), Paragraph("█" * 30)))) as pages:
        assert pages.picture(0, 0.5).rgb.count(b"\x1f\x2a\x2e") > 100


def test_an_empty_value_leaves_room_to_write(outlined: Outlined, render: Render):
    assert written(render(outlined(Facts("Kopf", (("Datum", "heute"),))))) == 0
    assert written(render(outlined(Facts("Kopf", (("Datum", ""), ("Ort", "")))))) == 2


def written(data: bytes) -> int:
    """How many lines begin right of the labels."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert "/AcroForm" not in pdf.Root
        starts = [one.operands for one in pikepdf.parse_content_stream(pdf.pages[0]) if str(one.operator) == "m"]
        return sum(float(left) > 180 for left, _ in starts)


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("landscape", [False, True])
def test_papers_conform(outlined: Outlined, render: Render, violations: Validate, profile: str, landscape: bool):
    long = "Ein langes Wort und noch eins. " * 200
    blocks = (
        Cover("Titel", "Thema", (("a", "b"),), "Fuß", logo(300, 200)),
        Heading(1, "Vorlage"),
        HEAD,
        Facts("", ()),
        Facts("", (("a", ""),)),
        Facts(long, ((long, long), ("كتاب", "كتاب"))),
        Table("Maßnahmen", ("Maßnahme", "Wer", "Bis"), MEASURES, (3, 2, 1), measures=True),
        Table("", (), MEASURES, (), measures=True),
    )
    outline = outlined(*blocks, landscape=landscape, author="Müller <& Söhne>")
    assert violations(render(outline), profile) == []


def test_measures_are_counted(outlined: Outlined, render: Render, renderer: PdfRenderer, read: Read):
    outline = outlined(
        Table("Maßnahmen", ("Maßnahme", "Wer", "Bis"), MEASURES, (3, 2, 1), measures=True),
        Table("Ohne Kopf", (), MEASURES, (), measures=True),
        Table("Anderes", ("a",), (("b",),), (1,)),
    )
    data = render(outline)
    assert renderer.inspect(data).counts == outline.counts
    assert outline.counts.measures == 6
    rows = [row for row in read(data).find("TR") if row.title == "Maßnahme"]
    assert rows[0].kids[1].text.split("\n") == ["Amt für Soziales und Bildung"]
    assert rows[2].kids[0].text == "–"


def test_a_line_feed_in_a_cell_begins_a_line(outlined: Outlined, render: Render):
    def height(text: str) -> int:
        data = render(outlined(Table("T", ("a", "b"), (("x", text),), (1, 1))))
        with pikepdf.open(io.BytesIO(data)) as pdf:
            return pdf.pages[0].Contents.read_bytes().count(b"Tm")

    assert height("Amt\nBeirat\nVerein") == height("Amt Beirat Verein") + 2


def test_a_measure_that_is_not_painted_does_not_count(outlined: Outlined, render: Render, renderer: PdfRenderer):
    data = render(outlined(Table("T", ("a",), (("b",), ("c",)), (1,), measures=True)))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        assert b"/TH <</MCID 2>> BDC" in content
        pdf.pages[0].Contents.write(content.replace(b"/TH <</MCID 2>> BDC", b"/Artifact BMC"))
        target = io.BytesIO()
        pdf.save(target)
    assert renderer.inspect(data).counts.measures == 2
    assert renderer.inspect(target.getvalue()).counts.measures == 1


def test_landscape_sheets_lie(outlined: Outlined, render: Render):
    data = render(outlined(Heading(1, "Plan"), Paragraph("x " * 9_000), landscape=True))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert len(pdf.pages) > 1
        assert all([round(float(value)) for value in page.MediaBox] == [0, 0, 842, 595] for page in pdf.pages)


def test_the_author_is_named_only_if_typed(outlined: Outlined, render: Render, violations: Validate):
    name = "Müller <& Söhne>"
    for author, expected in ((name, name), ("", None), (" \x00\n", None)):
        data = render(outlined(Paragraph("x"), author=author))
        assert violations(data, "2a") == []
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert (None if "/Author" not in pdf.docinfo else str(pdf.docinfo.Author)) == expected
            with pdf.open_metadata(update_docinfo=False, set_pikepdf_as_editor=False) as xmp:
                assert xmp.get("dc:creator") == (None if expected is None else [expected])


def pictures(data: bytes) -> list[tuple[float, float]]:
    """Printed width and height of each picture."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found, matrix = [], [0.0] * 6
        for instruction in pikepdf.parse_content_stream(pdf.pages[0]):
            if str(instruction.operator) == "cm":
                matrix = [float(value) for value in instruction.operands]
            elif str(instruction.operator) == "Do":
                found.append((matrix[0], matrix[3]))
        return found


@pytest.mark.parametrize("mode", ["RGBA", "RGB", "L", "P"])
@pytest.mark.parametrize(("width", "height"), [(2_000, 200), (200, 2_000), (900, 900), (40, 30), (1, 1), (3_000, 1)])
def test_logos_keep_their_shape_and_bounds(
    outlined: Outlined, render: Render, violations: Validate, mode: str, width: int, height: int
):
    data = render(outlined(Cover("Titel", "Thema", (("a", "b"),), logo=logo(width, height, mode))))
    ((wide, high),) = pictures(data)
    assert wide <= 60 / 25.4 * 72 + 0.01
    assert high <= 34 / 25.4 * 72 + 0.01
    assert wide / high == pytest.approx(width / height, rel=0.02)
    assert wide / width <= 0.721
    assert violations(data, "ua1") == violations(data, "2a") == []


def test_a_logo_is_a_described_figure_before_the_title(outlined: Outlined, render: Render, read: Read):
    report = read(render(outlined(Cover("Titel", "Thema", (), logo=logo(90, 90)))))
    figure, title = report.root.kids[:2]
    assert (figure.tag, figure.alt, title.tag) == ("Figure", "Wappen: Turm über drei Wellen", "H1")
    assert "/BBox" in figure.attributes
    unnamed = read(render(outlined(Cover("Titel", "", (), logo=logo(90, 90, alt=" ")))))
    assert unnamed.find("Figure")[0].alt == "Wappen oder Logo der Kommune"


def test_transparent_parts_show_the_paper(outlined: Outlined, render: Render):
    with PdfPages(render(outlined(Cover("Titel", "", (), logo=logo(400, 400))))) as pages:
        image = pages.picture(0, 1.0)

    def pixel(x: int, y: int) -> tuple[int, ...]:
        return tuple(image.rgb[(y * image.width + x) * 3 :][:3])

    assert pixel(80, 80) == (200, 20, 20)
    assert pixel(150, 80) == (255, 255, 255)


def test_a_logo_stays_where_the_cover_flows(outlined: Outlined, render: Render, read: Read):
    long = "Langer Titel ohne Ende. " * 100
    report = read(render(outlined(Cover(long, long, ((long, long),), long, logo(90, 90)))))
    assert [figure.alt for figure in report.find("Figure")] == ["Wappen: Turm über drei Wellen"]


@pytest.mark.parametrize("png", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n" + b"x" * 50])
def test_a_logo_that_is_no_picture_is_left_out(outlined: Outlined, render: Render, violations: Validate, png: bytes):
    data = render(outlined(Cover("Titel", "Thema", (), logo=Logo(png, 1, 1, "Wappen"))))
    assert pictures(data) == []
    assert violations(data, "ua1") == []


def test_large_logos_are_made_small(outlined: Outlined, render: Render):
    noise = Image.effect_noise((2_500, 2_500), 80)
    target = io.BytesIO()
    noise.save(target, "PNG")
    data = render(outlined(Cover("Titel", "", (), logo=Logo(target.getvalue(), 2_500, 2_500, "Rauschen"))))
    assert len(target.getvalue()) > 4_000_000
    assert len(data) < 400_000


def test_the_cover_states_the_result_before_the_facts(outlined: Outlined, render: Render, read: Read):
    cover = Cover("Titel", "Thema", (("a", "b"),), "Fuß", statement="49 von 100 Punkten, im Aufbau.")
    for changed in (cover, replace(cover, title="Sehr langer Titel " * 90)):
        spoken = [
            element.text.strip() for element in read(render(outlined(changed))).root.walk() if element.text.strip()
        ]
        assert spoken[1:4] == ["Thema", "49 von 100 Punkten, im Aufbau.", "a"]
