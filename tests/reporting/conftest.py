"""What all tests of this room need: a renderer, outlines, and a reader of finished files that is not our own."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import page as validator
import pdfplumber
import pikepdf
import pikepdf.form
import pytest

from weltoffen_desktop.domain.charts import Bar, BarChart, Ink, LevelChart, RadarChart
from weltoffen_desktop.domain.outline import (
    BlankEntry,
    Block,
    Contents,
    Cover,
    Entry,
    Figure,
    FillIn,
    Heading,
    ItemList,
    Note,
    Outline,
    Paragraph,
    Table,
    Together,
    Tone,
    count,
)
from weltoffen_desktop.reporting import PdfRenderer

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
CREATED = datetime(2026, 11, 22, 17, 30, 5, tzinfo=UTC)


@dataclass
class Element:
    """One structure element as a reader program meets it; ``text`` is its own content, not that of its kids."""

    tag: str
    text: str = ""
    alt: str = ""
    actual: str = ""
    language: str = ""
    title: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list["Element"] = field(default_factory=list)
    links: int = 0

    @property
    def spoken(self) -> str:
        """What a screen reader says of the element itself."""
        return self.actual or self.text

    def walk(self) -> Iterator["Element"]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def find(self, tag: str) -> list["Element"]:
        return [element for element in self.walk() if element.tag == tag]

    def all_text(self) -> str:
        return " ".join(part for element in self.walk() for part in (element.spoken, element.alt) if part)


@dataclass
class Report:
    """A finished file: its tree, the text of artifacts page by page, and how many letters no element owns."""

    root: Element
    artifacts: list[str]
    orphans: str

    def find(self, tag: str) -> list[Element]:
        return self.root.find(tag)


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.letters: dict[tuple[int, int], list[str]] = {}
        self.artifacts: list[str] = []
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            for number, sheet in enumerate(pdf.pages):
                loose = []
                for char in sheet.chars:
                    if char["mcid"] is None:
                        loose.append(char["text"])
                    else:
                        self.letters.setdefault((number, char["mcid"]), []).append(char["text"])
                self.artifacts.append("".join(loose))
        with pikepdf.open(io.BytesIO(data)) as pdf:
            self.pages = {sheet.objgen: number for number, sheet in enumerate(pdf.pages)}
            self.root = self.read(pdf.Root.StructTreeRoot.K[0], None)

    def read(self, raw: pikepdf.Object, number: int | None) -> Element:
        if "/Pg" in raw:
            number = self.pages[raw.Pg.objgen]
        element = Element(str(raw.S)[1:])
        for key, name in (("/Alt", "alt"), ("/ActualText", "actual"), ("/Lang", "language"), ("/T", "title")):
            setattr(element, name, str(raw.get(key, "")))
        if "/A" in raw:
            element.attributes = {key: str(value) for key, value in raw.A.as_dict().items()}
        kids = raw.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                element.text += "".join(self.letters.pop((number, int(kid)), ()))
            elif "/MCID" in kid:
                element.text += "".join(self.letters.pop((self.pages[kid.Pg.objgen], int(kid.MCID)), ()))
            elif "/Obj" in kid:
                element.links += 1
            else:
                element.kids.append(self.read(kid, number))
        return element


@pytest.fixture(scope="session")
def fonts_folder() -> Path:
    return FONTS


@pytest.fixture(scope="session")
def renderer() -> PdfRenderer:
    return PdfRenderer(FONTS)


@pytest.fixture(scope="session")
def outlined() -> Callable[..., Outline]:
    """Make an outline of blocks."""

    def make(*blocks: Block, **changes: str | bool) -> Outline:
        facts = {"title": "Bericht", "language": "de-DE", "running": "Stadt Musterstadt", "footing": "Fassung 1.0"}
        return Outline(**(facts | changes), blocks=blocks, counts=count(blocks))

    return make


@pytest.fixture(scope="session")
def rich(outlined: Callable[..., Outline]) -> Outline:
    """Every kind of block as a council would get it, over several pages."""
    bars = BarChart(
        (
            Bar("1 Steuerung", 61.0, Ink.BAND_SETTLED, "61", "gefestigt", 75.0),
            Bar("2 Öffnung", 31.0, Ink.BAND_BUILDING, "31", "im Aufbau", None, reliable=False),
            Bar("3 Teilhabe", None, None, "–", "keine Angabe"),
        )
    )
    notes = (Note("Notiz", "Beschluss vom 14. März.\n\nZweiter Absatz: 5 < 6 & 7 > 3."), Note("Quelle", "TOP 6"))
    entries = [
        Entry(
            f"1.{number:02}",
            f"Hat der Rat Ziele beschlossen, an denen sich der Stand ablesen lässt ({number})?",
            "Stufe 2 von 4: im Aufbau" if number % 3 else "weiß nicht",
            2 if number % 3 else None,
            bool(number % 3),
            "Die Fachstelle arbeitet mit eigenen Zielen.",
            ("Zum Gespräch vorgemerkt",) if number % 2 else (),
            notes if number % 4 == 0 else (),
        )
        for number in range(1, 13)
    ]
    rows = tuple((f"Frage {number}", str(number % 5), "1", "übernommen" if number % 7 else "") for number in range(60))
    return outlined(
        Cover(
            "Wie weltoffen ist Musterstadt?",
            "Selbstbewertung",
            (("Kommune", "Musterstadt"), ("Land", "Hessen")),
            "Nein",
        ),
        Contents("Inhalt"),
        Heading(1, "Zusammenfassung", new_page=True),
        Paragraph("Musterstadt steht bei 52 von 100 Punkten.", Tone.LEAD),
        Paragraph("Was offen ist, zählt nicht als null. " * 6, term="Hinweis."),
        ItemList((("Ziele.", "Der Rat hat Ziele beschlossen."), ("", "Betriebe arbeiten zusammen."))),
        ItemList((("", "Beirat vorbereiten."), ("Kurse:", "Warteliste abstimmen.")), numbered=True),
        Together(
            (Heading(2, "Handlungsfelder"), Figure(bars, "Balken: Steuerung 61, Öffnung 31.", "Werte der Felder"))
        ),
        Figure(RadarChart((("Steuerung", 61.0), ("Öffnung", 31.0), ("Teilhabe", 40.0))), "Netz: 61, 31, 40.", "Profil"),
        Figure(LevelChart((("Stufe 0", 3), ("Stufe 1", 7), ("offen", 0))), "Säulen: 3, 7, 0.", "Fragen nach Stufe"),
        Heading(2, "Fragen"),
        Heading(3, "Ziele"),
        *entries,
        Note("Anmerkung", "السلام عليكم ورحمة الله، هذا (تعليق) من مواطن."),
        Paragraph("Kleingedrucktes.", Tone.SMALL),
        Paragraph("Beschlussvorschlag.", Tone.STRONG),
        Heading(1, "Anhang", new_page=True),
        Table("Fragen und Gewichte", ("Frage", "Stufe", "Gewicht", "Bemerkung"), rows, (4, 1, 1, 3), frozenset({1, 2})),
        title="Wie weltoffen ist Musterstadt? 2026",
        fingerprint="sha256:0123abcd",
    )


@pytest.fixture(scope="session")
def rich_pdf(rich: Outline, render: Callable[[Outline], bytes]) -> bytes:
    """The rich outline, rendered once."""
    return render(rich)


@pytest.fixture(scope="session")
def rich_report(rich_pdf: bytes, read: Callable[[bytes], "Report"]) -> "Report":
    """The rich outline, rendered and read back once."""
    return read(rich_pdf)


@pytest.fixture(scope="session")
def render(renderer: PdfRenderer) -> Callable[[Outline], bytes]:
    """Render without anybody watching."""

    def make(outline: Outline) -> bytes:
        return renderer.render(outline, created=CREATED, progress=lambda _: None, cancelled=lambda: False)

    return make


@pytest.fixture(scope="session")
def read() -> Callable[[bytes], Report]:
    """Read a file with other programs than those that wrote it."""

    def reading(data: bytes) -> Report:
        reader = _Reader(data)
        return Report(reader.root, reader.artifacts, "".join("".join(rest) for rest in reader.letters.values()))

    return reading


@pytest.fixture(scope="session")
def violations() -> Callable[[bytes, str], list[str]]:
    """Rules of a standard that a file breaks."""
    limits = validator.SafetyLimits(max_table_grid_rows=50_000)

    def validate(data: bytes, profile: str) -> list[str]:
        report = validator.validate_pdf_bytes(data, profile=profile, limits=limits)
        assert report.is_compliant == (not report.failures)
        return sorted({failure.rule_id for failure in report.failures})

    return validate


_OPTIONS = {
    FillIn.ONE: tuple((str(level), f"{level} Name", f"Beschreibung der Stufe {level}. " * 5) for level in range(5)),
    FillIn.MANY: (("amt", "Amt", ""), ("verein", "Verein", ""), ("niemand", "Niemand", "")),
}


@pytest.fixture(scope="session")
def blank() -> Callable[[str, FillIn], BlankEntry]:
    """Make a question to be answered by hand."""

    def make(number: str, kind: FillIn) -> BlankEntry:
        unit = "Personen" if kind is FillIn.NUMBER else ""
        return BlankEntry(
            number,
            f"Gibt es Ziele ({kind.value})?",
            kind,
            _OPTIONS.get(kind, ()),
            "Bitte ankreuzen.",
            unit,
            "Nur wenn 1.1 ja.",
        )

    return make


@pytest.fixture(scope="session")
def fill() -> Callable[[bytes], bytes]:
    """Fill every field of a form: the first choice, every tick, words with umlauts."""

    def filling(data: bytes) -> bytes:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            form = pikepdf.form.Form(pdf, pikepdf.form.ExtendedAppearanceStreamGenerator)
            for field in dict(form.items()).values():
                match field:
                    case pikepdf.form.RadioButtonGroup():
                        field.value = field.options[0].on_value
                    case pikepdf.form.CheckboxField():
                        field.checked = True
                    case pikepdf.form.TextField():
                        field.value = "Größe: 12 Straßen, „gut“ – 5 €"
            target = io.BytesIO()
            pdf.save(target)
            return target.getvalue()

    return filling
