"""What the tests of both office formats share: an outline of every kind of block, and a reader that is not our own."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from weltoffen_desktop.domain.charts import Bar, BarChart, Ink, LevelChart, RadarChart
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.outline import (
    BlankEntry,
    Block,
    Contents,
    Cover,
    Entry,
    Facts,
    Figure,
    FillIn,
    Heading,
    ItemList,
    Note,
    Outline,
    Paragraph,
    Table,
    TermLinks,
    Together,
    Tone,
    count,
)
from weltoffen_desktop.reporting.chart_files import png

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
CREATED = datetime(2026, 11, 22, 17, 30, 5, tzinfo=UTC)
ARABIC = "السلام عليكم ورحمة الله، هذا (تعليق) من مواطن."
LOGO = Logo(png(LevelChart((("a", 1),)), 60, 1, FONTS), 60, 122, "Wappen: Turm über Wasser")
LEVELS = LevelChart((("Stufe 0", 3), ("offen", 2)))


def made(renderer, outline: Outline, cancelled: Callable[[], bool] = lambda: False) -> bytes:
    return renderer.render(outline, created=CREATED, progress=lambda _: None, cancelled=cancelled)


def outlined(*blocks: Block, **changes) -> Outline:
    facts = {"title": "Bericht", "language": "de-DE", "running": "Stadt Musterstadt", "footing": "Fassung 1.0"}
    return Outline(**(facts | changes), blocks=blocks, counts=count(blocks))


def every_block(t: str = "") -> tuple[Block, ...]:
    """One block of every kind at least; ``t`` stands in each of its texts."""
    notes = (Note(f"Notiz{t}", f"Erster Absatz.\n\nZweiter: 5 < 6 & 7 > 3.{t}"), Note("", f"ohne Wort{t}"))
    bars = BarChart((Bar(f"1 Ziele{t}", 61.0, Ink.BAND_SETTLED, "61", f"gefestigt{t}", 75.0),))
    return (
        Cover(f"Wie weltoffen?{t}", f"Selbstbewertung{t}", ((f"Kommune{t}", f"Musterstadt{t}"),), f"Vermerk{t}", LOGO),
        Contents(f"Inhalt{t}"),
        Heading(1, f"Zusammenfassung{t}", new_page=True),
        Facts(f"Kopf der Vorlage{t}", ((f"Datum{t}", ""), ("Betreff", f"Öffnung{t}"))),
        *(Paragraph(f"Ton {tone.value}{t}", tone, f"Begriff{t}") for tone in Tone),
        Heading(2, f"Felder{t}"),
        ItemList(((f"Vor{t}", f"nach{t}"), ("", f"allein{t}"))),
        ItemList((("", f"siebtens{t}"), (f"Lead{t}", "")), numbered=True, start=7),
        ItemList((("", "erstens"), ("", "zweitens")), numbered=True, keys=("eins",)),
        TermLinks(f"Begriffe{t}", ((f"Teilhabe{t}", "eins"), (f"ohne Ziel{t}", "fehlt"))),
        Table(f"Werte{t}", (f"Feld{t}", "Punkte"), ((f"Ziele\nzwei{t}", "61"), (t, "12")), (3, 1), frozenset({1})),
        Table("Maßnahmen", ("Was", "Wer"), ((f"Beirat{t}", f"Amt{t}"), ("", "niemand")), (1, 1), measures=True),
        Together((Heading(3, f"Bilder{t}"), Figure(bars, f"Balken: Ziele 61.{t}", f"Werte der Felder{t}"))),
        Figure(RadarChart((("a", 1.0), ("b", 50.0), (f"c{t}", 99.0))), f"Netz{t}", f"Profil{t}"),
        Figure(BarChart(()), f"Nichts zu sehen{t}", ""),
        Heading(4, f"Fragen{t}"),
        Entry(f"1.01{t}", f"Hat der Rat Ziele?{t}", f"Stufe 2{t}", 2, True, f"Genauer{t}", (f"Vormerken{t}",), notes),
        Entry("1.02", f"Noch offen?{t}", f"nicht beantwortet{t}", None, False),
        Entry("", "", "", None, True),
        BlankEntry(
            f"2.01{t}",
            f"Ankreuzen?{t}",
            FillIn.ONE,
            (("0", f"nie{t}", f"noch nicht{t}"), ("1", "oft", "")),
            f"Hinweis{t}",
            f"Stück{t}",
            f"Nur wenn{t}",
        ),
        BlankEntry("2.02", "Wie viele?", FillIn.NUMBER, unit=f"Personen{t}"),
        BlankEntry("2.03", "Was noch?", FillIn.TEXT),
        Note("Anmerkung", ARABIC + t),
        Paragraph(f"Wort auf Hebräisch: שלום עולם.{t}"),
    )


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def trees(data: bytes) -> dict[str, ET.Element]:
    """Every part that is XML; fails where one is not well-formed."""
    return {name: ET.fromstring(part) for name, part in parts(data).items() if name.endswith((".xml", ".rels"))}


def written(data: bytes) -> str:
    """All text of the main part and the values of its attributes, without any space."""
    name = next(name for name in ("word/document.xml", "content.xml") if name in parts(data))
    root = trees(data)[name]
    return "|".join(map(squeezed, [letters(root), *(value for one in root.iter() for value in one.attrib.values())]))


def letters(element: ET.Element) -> str:
    """All text below an element."""
    return "".join(element.itertext())


def squeezed(text: str) -> str:
    return "".join(text.split())


def replaced(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same file with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts(data).items():
            archive.writestr(part, change(content) if part == name else content)
    return stream.getvalue()
