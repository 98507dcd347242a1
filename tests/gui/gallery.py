"""Takes pictures of every part of the window in every theme and at 200 %: ``python -m tests.gui.gallery FOLDER``."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.domain.answers import Evidence, Status
from weltoffen_desktop.domain.charts import Bar, BarChart, Ink, LevelChart, RadarChart
from weltoffen_desktop.domain.questionnaire import Band, Level
from weltoffen_desktop.gui.look import Look, Scheme
from weltoffen_desktop.gui.theme import Tone
from weltoffen_desktop.gui.widgets.buttons import (
    DangerButton,
    IconButton,
    Kind,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from weltoffen_desktop.gui.widgets.cards import Card, CardButton
from weltoffen_desktop.gui.widgets.chart_view import ChartView
from weltoffen_desktop.gui.widgets.chips import StateChip
from weltoffen_desktop.gui.widgets.choice_cards import MultipleChoiceCards, SingleChoiceCards, YesNoPartlyCards
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.empty_state import EmptyState
from weltoffen_desktop.gui.widgets.evidence import EvidenceRow
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.labels import (
    BodyLabel,
    DisplayLabel,
    LeadLabel,
    MutedLabel,
    SectionHeading,
    SelectableLabel,
    StrongLabel,
)
from weltoffen_desktop.gui.widgets.level_cards import LevelCards
from weltoffen_desktop.gui.widgets.line_edits import LineEdit, SearchField
from weltoffen_desktop.gui.widgets.note_edit import NoteEdit
from weltoffen_desktop.gui.widgets.notice import Choice, NoticeBar, NoticeDialog
from weltoffen_desktop.gui.widgets.number_entry import NumberEntry
from weltoffen_desktop.gui.widgets.progress import ProgressLine
from weltoffen_desktop.gui.widgets.rail import NavigationRail
from weltoffen_desktop.gui.widgets.result_bar import ResultBar, ResultRow
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.gui.widgets.side_sheet import SideSheet
from weltoffen_desktop.gui.widgets.tick_box import TickBox
from weltoffen_desktop.gui.widgets.toast import Toast

ROOT = Path(__file__).parents[2]
LEVELS = (
    Level("kein Papier", "Ein schriftliches Konzept gibt es nicht; was zu tun ist, ergibt sich aus Anfragen."),
    Level("Entwurf", "Ein Entwurf liegt vor, doch keine Vorlage der letzten zwei Jahre nimmt darauf Bezug."),
    Level(
        "Konzept der Verwaltung",
        "Die Verwaltung arbeitet nach einem Konzept, das der Rat nicht beschlossen hat oder an dem außerhalb von Rat"
        " und Verwaltung niemand mitgewirkt hat.",
    ),
    Level("beschlossene Strategie", "Der Rat hat ein Konzept beschlossen, das Zuständigkeiten und Zeitplan nennt."),
    Level("fortgeschrieben", "Wie 3, und ein fester Zeitplan regelt die Überprüfung."),
)
FIELDS = (
    ("Management und Steuerung", "compass", 61.0, Band.SETTLED, Ink.BAND_SETTLED, True),
    ("Öffnung und Antirassismus", "handshake", 38.0, Band.BUILDING, Ink.BAND_BUILDING, True),
    ("Fairer Zugang und Teilhabe", "door-open", 44.0, Band.BUILDING, Ink.BAND_BUILDING, False),
    ("Wirtschaft und Arbeit", "briefcase", 18.0, Band.STARTING, Ink.BAND_STARTING, True),
    ("Beteiligung und Engagement", "megaphone", 79.0, Band.EXEMPLARY, Ink.BAND_EXEMPLARY, True),
    ("Zusammenhalt", "users", 52.0, Band.SETTLED, Ink.BAND_SETTLED, True),
    ("Kommunikation und Konflikte", "message-circle", None, None, None, False),
)
WORDS = {
    Band.STARTING: "am Anfang",
    Band.BUILDING: "im Aufbau",
    Band.SETTLED: "gefestigt",
    Band.EXEMPLARY: "vorbildlich",
}


def question_page(look: Look) -> QWidget:
    page = ScrollPage(look)
    page.show_eyebrow("1.01  ·  Auftrag und Haltung")
    page.show_heading(
        "Hat der Rat eine schriftliche Strategie für Integration und Zusammenleben beschlossen?",
        "Ein Beschluss überdauert Wahlen und Personalwechsel.",
    )
    cards = LevelCards(look)
    cards.show_levels(LEVELS)
    cards.show_level(2)
    page.add_space(8)
    page.add(cards)
    row = QWidget()
    flow = FlowLayout(row)
    for text, icon in (("Weiß ich nicht", "question-mark"), ("Trifft nicht zu", "minus-circle"), ("Merken", "flag")):
        button = SecondaryButton(look, text, icon)
        button.setCheckable(True)
        flow.addWidget(button)
    page.add(row)
    page.add_space(8)
    page.add(SectionHeading(look, "Notiz und Nachweise"))
    note = NoteEdit(look, "Notiz", "Was steckt hinter der Antwort?")
    note.show_text("Ratsbeschluss steht aus.\nEntwurf von 2023, Amt 50.")
    page.add(note)
    evidence = EvidenceRow(look, "Beschlossen", "Beschluss des Rates oder der Leitung")
    evidence.show_evidence(Evidence(ticked=True, source="Ratsbeschluss 2024/117 vom 12. März 2024"))
    page.add(evidence)
    page.add(EvidenceRow(look, "Gelebt", "Im Alltag der Verwaltung zu sehen"))
    page.add_stretch()
    page.add_foot(SecondaryButton(look, "Zurück", "chevron-left"))
    progress = ProgressLine(look, "Fortschritt")
    progress.show_progress(9, 15)
    page.add_foot(progress)
    page.add_foot(PrimaryButton(look, "Nächste offene Frage", "arrow-right"), right=True)
    return page


def frame(look: Look) -> QWidget:
    whole = QWidget()
    rail = NavigationRail(look, "Bereiche")
    for key, icon, text in (
        ("home", "home", "&Übersicht"),
        ("list", "list", "&Fragen"),
        ("chart", "chart", "&Auswertung"),
        ("plan", "plan", "&Plan"),
        ("workshop", "workshop", "&Workshop"),
        ("documents", "documents", "&Unterlagen"),
        ("library", "library", "W&issen"),
    ):
        rail.add(key, icon, text)
    rail.show_current("list")
    rail.show_badge("list", "62")
    rail.show_badge("plan", "9")
    rail.show_enabled("workshop", False)
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(rail)
    row.addWidget(question_page(look), 1)
    return whole


def parts_page(look: Look) -> QWidget:  # a list of everything, one after the other
    page = ScrollPage(look, "Alle Teile", "Ein Satz, der die Seite eröffnet und bei wenig Platz umbricht.")
    page.show_primary(PrimaryButton(look, "Bericht erstellen", "documents"))
    for tone, text in (
        (Tone.PRIMARY, "Diese Auswertung beruht auf 46 von 108 Fragen."),
        (Tone.WARN, "Die Datei ist schreibgeschützt. Änderungen werden nicht gespeichert."),
        (Tone.DANGER, "Der Bericht konnte nicht gespeichert werden. Der Fall ist unverändert."),
        (Tone.OK, "Bericht gespeichert: 18 Seiten."),
    ):
        bar = NoticeBar(look)
        bar.show_notice(tone, text, [("open", "Ordner öffnen")] if tone is Tone.DANGER else [])
        page.add(bar)
    row = QWidget()
    flow = FlowLayout(row)
    flow.addWidget(PrimaryButton(look, "Anlegen", "plus"))
    flow.addWidget(SecondaryButton(look, "Öffnen", "folder-open"))
    flow.addWidget(QuietButton(look, "Später"))
    flow.addWidget(DangerButton(look, "Entfernen", "trash"))
    flow.addWidget(IconButton(look, "settings", "Einstellungen"))
    for kind in (PrimaryButton, SecondaryButton, QuietButton, DangerButton):
        button = kind(look, "Gesperrt", "lock")
        button.setEnabled(False)
        flow.addWidget(button)
    page.add(row)
    row = QWidget()
    flow = FlowLayout(row)
    for status in Status:
        chip = StateChip(look)
        chip.show_status(status)
        flow.addWidget(chip)
    for tone in Tone:
        chip = StateChip(look)
        chip.show_chip(tone.value, "info", tone)
        flow.addWidget(chip)
    page.add(row)
    chips = FilterChips(look, "Filter")
    chips.show_chips(
        [("open", "Offen", 12), ("flag", "Gemerkt", 3), ("unknown", "Weiß nicht", 4), ("all", "Alle", None)]
    )
    chips.show_chosen(["flag"])
    page.add(chips)
    page.add(SearchField(look, "Suche in Fragen und Wissen"))
    page.add(
        FormRow(look, "Name der Kommune", LineEdit(look, "", "zum Beispiel Musterstadt"), "So steht er im Bericht.")
    )
    wrong = FormRow(look, "Amtlicher Gemeindeschlüssel", LineEdit(look, ""))
    wrong.show_trouble("Der Schlüssel hat acht Ziffern, ein Landkreis fünf.")
    page.add(wrong)
    box = ComboBox(look, "Art")
    box.addItems(["Stadt", "Gemeinde", "Landkreis"])
    page.add(FormRow(look, "Art", box))
    number = NumberEntry(look)
    number.show_question("Einwohnerzahl", "Menschen", 1)
    number.show_number(12345.5)
    page.add(number)
    yes = YesNoPartlyCards(look)
    yes.show_chosen("partly")
    page.add(yes)
    several = MultipleChoiceCards(look)
    several.show_options([("a", "Leichte Sprache"), ("b", "Mehrsprachige Seiten"), ("c", "Dolmetschdienst")])
    several.show_chosen(["a", "c"])
    page.add(several)
    off = SingleChoiceCards(look)
    off.show_options([("a", "Gesperrt und gewählt"), ("b", "Gesperrt")])
    off.show_chosen("a")
    off.setEnabled(False)
    page.add(off)
    tick = TickBox(look, "Antworten mit Notizen in den Anhang aufnehmen", "Notizen können Namen enthalten.")
    tick.setChecked(True)
    page.add(tick)
    page.add(TickBox(look, "Nur Kernfragen"))
    card = Card(look)
    card.body.addWidget(SectionHeading(look, "Anregung"))
    card.body.addWidget(
        BodyLabel(look, "Schreiben Sie auf zwei Seiten auf, was Kita, Ordnungsamt und Vereine tun. " * 3)
    )
    card.body.addWidget(SelectableLabel(look, "Dokumente/musterstadt.weltoffen\nmarkierbar & <b>ohne</b> Auszeichnung"))
    page.add(card)
    press = CardButton(look, "Musterstadt öffnen")
    press.body.addWidget(StrongLabel(look, "Musterstadt"))
    press.body.addWidget(MutedLabel(look, "Dokumente/musterstadt.weltoffen · zuletzt gestern"))
    page.add(press)
    page.add(EmptyState(look, "plan", "Noch steht keine Maßnahme im Plan.", "Maßnahme anlegen"))
    page.add(DisplayLabel(look, "48 von 100"))
    page.add(LeadLabel(look, "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzentwurfsbegründung"))
    page.add_stretch()
    return page


def results_page(look: Look) -> QWidget:
    page = ScrollPage(look, "Auswertung", "Musterstadt steht in vier von sieben Feldern gefestigt da.")
    card = Card(look)
    for name, icon, value, band, _, reliable in FIELDS:
        bar = ResultBar(look)
        text = "noch ohne Antwort" if value is None or band is None else f"{value:.0f} von 100 · {WORDS[band]}"
        note = "12 von 15 Fragen beantwortet" if reliable else "7 von 15, noch nicht belastbar"
        bar.show_result(ResultRow(name, text, value, band, note, None if band is None else 60, reliable, icon))
        card.body.addWidget(bar)
    page.add(card)
    bars = tuple(
        Bar(
            name,
            value,
            ink,
            "–" if value is None else f"{value:.0f}",
            "" if band is None else WORDS[band],
            60,
            reliable,
        )
        for name, _, value, band, ink, reliable in FIELDS
    )
    for chart in (
        BarChart(bars),
        RadarChart(tuple((name.split()[0], value or 30) for name, _, value, *_ in FIELDS)),
        LevelChart((("Stufe 0", 4), ("Stufe 1", 12), ("Stufe 2", 20), ("Stufe 3", 9), ("Stufe 4", 3), ("offen", 30))),
    ):
        view = ChartView(look)
        view.show_chart(chart, "Felder", "Sieben Felder, von 18 bis 79 von 100.")
        page.add(view)
    page.add_stretch()
    return page


def sheet_host(look: Look) -> QWidget:
    host = QWidget()
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(results_page(look))
    host.resize(1000, 640)
    host.show()
    sheet = SideSheet(look, host)
    content = QWidget()
    inner = QVBoxLayout(content)
    inner.addWidget(
        BodyLabel(look, "So ist diese Zahl entstanden: 12 Fragen, jede zählt mit ihrer Stufe geteilt durch vier. " * 6)
    )
    inner.addStretch()
    sheet.open_with("Management und Steuerung: 61", content)
    sheet._slide.setCurrentTime(sheet._slide.duration())
    toast = Toast(look, host)
    toast.show_text("Antwort zurückgenommen.", "Wiederholen")
    return host


def dialog(look: Look) -> QWidget:
    choices = [Choice("delete", "Entfernen", Kind.DANGER), Choice("keep", "Behalten", Kind.PRIMARY)]
    return NoticeDialog(
        look,
        None,
        Tone.WARN,
        "Durchgang entfernen?",
        "Der Durchgang 2024 mit 62 Antworten wird aus der Datei entfernt. Das lässt sich 30 Tage lang zurücknehmen.",
        choices,
        "Fall: Musterstadt",
    )


def take(look: Look, folder: Path, app: QApplication) -> None:
    makers = {"frame": frame, "parts": parts_page, "results": results_page, "sheet": sheet_host, "dialog": dialog}
    for scheme, scale in ((Scheme.LIGHT, 1.0), (Scheme.DARK, 1.0), (Scheme.CONTRAST, 1.0), (Scheme.LIGHT, 2.0)):
        look.apply(scheme, scale)
        for name, make in makers.items():
            widget = make(look)
            tall = {"parts": 2600, "results": 1800, "frame": 900}.get(name, 640)
            if name == "dialog":
                widget.adjustSize()
            else:
                widget.resize(1024, int(tall * (scale if name != "sheet" else 1)))
            widget.show()
            app.processEvents()
            widget.grab().save(str(folder / f"{name}-{scheme.value}-{round(scale * 100)}.png"))
            widget.close()
            widget.deleteLater()
            app.processEvents()


if __name__ == "__main__":
    application = QApplication([])
    application.setApplicationName("gallery")
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    take(Look(application, ROOT / "resources"), target, application)
