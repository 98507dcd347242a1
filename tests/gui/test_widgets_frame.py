"""The widgets that frame and show: rail, pages, sheet, messages, chips, progress, results."""

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from tests.gui.test_widgets import heard, name_of, shown
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.questionnaire import Band
from weltoffen_desktop.gui.look import Look, Scheme
from weltoffen_desktop.gui.theme import MEASURE, Role, Step, Tone
from weltoffen_desktop.gui.widgets.buttons import (
    Button,
    IconButton,
    Kind,
    PrimaryButton,
    SecondaryButton,
    without_mnemonic,
)
from weltoffen_desktop.gui.widgets.cards import CardButton
from weltoffen_desktop.gui.widgets.chips import StateChip
from weltoffen_desktop.gui.widgets.combo_box import ComboBox
from weltoffen_desktop.gui.widgets.empty_state import EmptyState
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.labels import BodyLabel, PageHeading, SelectableLabel, TextLabel
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.gui.widgets.notice import Choice, NoticeBar, NoticeDialog
from weltoffen_desktop.gui.widgets.progress import ProgressLine
from weltoffen_desktop.gui.widgets.rail import NavigationRail
from weltoffen_desktop.gui.widgets.result_bar import ResultBar, ResultRow
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.gui.widgets.side_sheet import SideSheet
from weltoffen_desktop.gui.widgets.toast import Toast

LONG = "Die Verwaltung arbeitet nach einem Konzept, das der Rat nicht beschlossen hat. " * 6
WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


class TestLabels:
    def test_wraps_and_holds_the_measure(self, look, qtbot):
        label = BodyLabel(look, LONG)
        qtbot.addWidget(label)
        widest = look.px(Step.BODY) * MEASURE
        assert label.sizeHint().width() <= widest + 8
        assert label.heightForWidth(3000) == label.heightForWidth(widest + 8), "wider than reads well is not used"
        assert label.heightForWidth(200) > label.heightForWidth(400)

    def test_breaks_a_word_that_is_too_long(self, look, qtbot):
        label = PageHeading(look, WORD)
        qtbot.addWidget(label)
        label.resize(300, label.heightForWidth(300))
        image = label.grab().toImage()
        ground = image.pixelColor(0, 0)
        assert label.heightForWidth(300) > label.heightForWidth(2000)
        assert {image.pixelColor(299, y).name() for y in range(image.height())} == {ground.name()}
        assert {image.pixelColor(x, image.height() - 1).name() for x in range(300)} == {ground.name()}

    def test_no_text_takes_no_room(self, look, qtbot):
        label = BodyLabel(look)
        qtbot.addWidget(label)
        assert label.heightForWidth(300) == 0

    def test_grows_with_type_and_with_text(self, look, qtbot):
        label = TextLabel(look, "Eins\nzwei", step=Step.SMALL)
        qtbot.addWidget(label)
        two = label.heightForWidth(300)
        label.setText("Eins")
        assert label.heightForWidth(300) < two
        look.apply(Scheme.LIGHT, 2.0)
        assert label.heightForWidth(300) >= two

    def test_markup_is_text(self, look, qtbot):
        label = BodyLabel(look, "<b>fett</b>")
        chosen = SelectableLabel(look, "<b>fett</b> &amp; <img src=x>")
        for one in (label, chosen):
            qtbot.addWidget(one)
        assert name_of(label) == "<b>fett</b>"
        assert name_of(chosen) == "<b>fett</b> &amp; <img src=x>"
        assert chosen.plain_text() == "<b>fett</b> &amp; <img src=x>"


class TestButtons:
    @pytest.mark.parametrize(
        ("text", "seen"),
        [
            ("&Öffnen", ("Öffnen", 0)),
            ("Be&richt", ("Bericht", 2)),
            ("A && B", ("A & B", -1)),
            ("A && &B", ("A & B", 4)),
            ("x", ("x", -1)),
        ],
    )
    def test_mnemonics(self, text, seen):
        assert without_mnemonic(text) == seen

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
    def test_pressed_by_key(self, look, qtbot, key):
        button = shown(qtbot, PrimaryButton(look, "Bericht", "documents"), height=60)
        said = heard(button.clicked)
        button.setFocus()
        QTest.keyClick(button, key)
        assert len(said) == 1

    def test_pressed_by_alt_and_letter(self, look, qtbot):
        host = QWidget()
        QVBoxLayout(host).addWidget(button := SecondaryButton(look, "&Zurück"))
        shown(qtbot, host, height=80)
        said = heard(button.clicked)
        QTest.keyClick(host, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: len(said) == 1)

    def test_wraps_where_there_is_no_room(self, look, qtbot):
        button = PrimaryButton(look, "Nächste offene Frage beantworten", "arrow-right")
        qtbot.addWidget(button)
        assert button.heightForWidth(160) > button.sizeHint().height()
        assert button.minimumSizeHint().width() < button.sizeHint().width()

    @pytest.mark.parametrize("kind", list(Kind))
    def test_every_state_looks_different(self, look, qtbot, kind):
        button = shown(qtbot, Button(look, "Löschen", "trash", kind), 160, 44)
        plain = button.grab().toImage()
        button.setDown(True)
        pressed = button.grab().toImage()
        button.setDown(False)
        button.setEnabled(False)
        disabled = button.grab().toImage()
        button.setEnabled(True)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        focused = button.grab().toImage()
        assert len({bytes(one.constBits()) for one in (plain, pressed, disabled, focused)}) == 4

    def test_an_icon_has_a_name(self, look, qtbot):
        button = IconButton(look, "settings", "Einstellungen")
        qtbot.addWidget(button)
        assert name_of(button) == "Einstellungen" == button.toolTip()
        assert button.sizeHint().width() >= 36

    def test_a_card_is_one_button(self, look, qtbot):
        card = CardButton(look, "Musterstadt öffnen")
        card.body.addWidget(BodyLabel(look, LONG))
        shown(qtbot, card, 400, 400)
        said = heard(card.clicked)
        QTest.mouseClick(card.childAt(QPoint(60, 60)), Qt.MouseButton.LeftButton)
        assert len(said) == 1
        assert QAccessible.queryAccessibleInterface(card).role() == QAccessible.Role.Button
        assert name_of(card) == "Musterstadt öffnen"
        assert card.heightForWidth(250) > card.heightForWidth(500)


class TestRail:
    @pytest.fixture
    def rail(self, look, qtbot):
        made = NavigationRail(look, "Bereiche")
        for key, icon, text in (("a", "home", "&Übersicht"), ("b", "list", "&Fragen"), ("c", "plan", "&Plan")):
            made.add(key, icon, text)
        made.show_current("a")
        return shown(qtbot, made, 180, 400)

    def pages(self, rail):
        return rail.findChildren(QPushButton)

    def test_tells_where_one_wants_to_go_and_waits(self, rail):
        said = heard(rail.page_chosen)
        self.pages(rail)[1].click()
        assert said == ["b"]
        assert [page.isChecked() for page in self.pages(rail)] == [True, False, False], "the window decides"
        rail.show_current("b")
        assert [page.isChecked() for page in self.pages(rail)] == [False, True, False]
        rail.show_current(None)
        assert not any(page.isChecked() for page in self.pages(rail))

    def test_arrows_pass_what_is_closed(self, rail):
        said = heard(rail.page_chosen)
        rail.show_enabled("b", False)
        first, _, third = self.pages(rail)
        first.setFocus()
        QTest.keyClick(first, Qt.Key.Key_Down)
        assert third.hasFocus()
        assert said == []
        QTest.keyClick(third, Qt.Key.Key_Return)
        assert said == ["c"]

    def test_alt_and_letter_go_at_once(self, rail, qtbot):
        said = heard(rail.page_chosen)
        QTest.keyClick(rail, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: said == ["b"])

    def test_a_badge_is_spoken(self, rail):
        rail.show_badge("b", "62", "62 offene Fragen")
        page = self.pages(rail)[1]
        assert name_of(page) == "Fragen, 62 offene Fragen"
        assert page.sizeHint().width() > 0
        rail.show_badge("b", "")
        assert name_of(page) == "Fragen"


class TestPage:
    def test_never_scrolls_sideways_and_cuts_nothing(self, look, qtbot):
        look.apply(Scheme.LIGHT, 2.0)
        page = ScrollPage(look, f"Überschrift {WORD}", LONG)
        page.show_primary(PrimaryButton(look, "Bericht erstellen", "documents"))
        page.add(FormRow(look, "Name", LineEdit(look, ""), LONG))
        page.add(BodyLabel(look, LONG))
        page.add_stretch()
        shown(qtbot, page, 700, 500)
        area = page.findChild(QScrollArea)
        assert area.widget().minimumSizeHint().width() <= area.viewport().width()
        for label in page.findChildren(TextLabel):
            if label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()[:20]

    def test_the_foot_comes_with_its_first_part(self, look, qtbot):
        page = shown(qtbot, ScrollPage(look, "Seite"), 700, 400)
        one, two, three = (SecondaryButton(look, text) for text in ("Zurück", "Merken", "Weiter"))
        page.add_foot(one)
        page.add_foot(two)
        page.add_foot(three, right=True)
        qtbot.waitUntil(lambda: three.x() > 0)
        assert one.isVisible()
        assert one.x() < two.x() < three.x()
        assert page.width() - three.geometry().right() < 40

    def test_headings_that_say_nothing_take_no_room(self, look, qtbot):
        page = shown(qtbot, ScrollPage(look), 700, 400)
        assert not page.heading.isVisible()
        page.show_heading("Seite", "Satz")
        page.show_eyebrow("1.01")
        assert page.heading.isVisible()
        assert page.lead.text() == "Satz"
        assert page.eyebrow.isVisible()

    def test_flow_goes_on_in_the_next_line(self, look, qtbot):
        host = QWidget()
        flow = FlowLayout(host)
        parts = [SecondaryButton(look, "Knopf") for _ in range(6)]
        for part in parts:
            flow.addWidget(part)
        shown(qtbot, host, 300, 300)
        assert flow.heightForWidth(300) > flow.heightForWidth(2000)
        assert parts[-1].y() > parts[0].y()
        assert all(part.geometry().right() < 300 for part in parts)
        parts[0].hide()
        qtbot.waitUntil(lambda: parts[1].x() == 0)


@pytest.fixture
def calm(look, monkeypatch):
    monkeypatch.setattr(Look, "motion", lambda _self: 0)
    return look


class TestSheet:
    @pytest.fixture
    def host(self, calm, qtbot):
        made = QWidget()
        column = QVBoxLayout(made)
        column.addWidget(SecondaryButton(calm, "Woher?"))
        return shown(qtbot, made, 900, 600)

    def content(self, look):
        made = QWidget()
        QVBoxLayout(made).addWidget(BodyLabel(look, LONG))
        return made

    def test_opens_at_the_right_and_escape_gives_the_focus_back(self, calm, host):
        sheet = SideSheet(calm, host)
        asked = host.findChild(SecondaryButton)
        asked.setFocus()
        closed = heard(sheet.closed)
        sheet.open_with("So entstand die Zahl", self.content(calm))
        assert sheet.isVisible()
        assert sheet.geometry().right() == host.width() - 1
        assert sheet.isAncestorOf(host.window().focusWidget())
        QTest.keyClick(host.window().focusWidget(), Qt.Key.Key_Escape)
        assert not sheet.isVisible()
        assert asked.hasFocus()
        assert len(closed) == 1

    def test_other_content_takes_the_place(self, calm, host, qtbot):
        sheet = SideSheet(calm, host)
        first = self.content(calm)
        sheet.open_with("Eins", first)
        sheet.open_with("Zwei", self.content(calm))
        qtbot.waitUntil(lambda: not Shiboken.isValid(first))
        assert sheet.isVisible()
        assert sheet.accessibleName() == "Zwei"

    def test_moves_with_its_host(self, calm, host):
        sheet = SideSheet(calm, host)
        sheet.open_with("Eins", self.content(calm))
        host.resize(420, 500)
        assert sheet.geometry().right() == host.width() - 1
        assert sheet.height() == 500
        assert sheet.x() > 0, "something of the page stays in sight"

    def test_slides_where_motion_is_welcome(self, look, qtbot):
        host = shown(qtbot, QWidget(), 900, 600)
        sheet = SideSheet(look, host)
        sheet.open_with("Eins", self.content(look))
        assert sheet.geometry().right() >= host.width() - 1, "it comes from beyond the edge or has arrived"
        qtbot.waitUntil(lambda: sheet.geometry().right() == host.width() - 1)
        sheet.close_sheet()
        sheet.close_sheet()
        qtbot.waitUntil(sheet.isHidden)


class TestMessages:
    def test_a_bar_waits_with_what_can_be_done(self, look, qtbot):
        bar = NoticeBar(look)
        qtbot.addWidget(bar)
        assert bar.isHidden()
        bar.show_notice(Tone.DANGER, "Nicht gespeichert.", [("again", "Noch einmal"), ("other", "Woanders")], "a.pdf")
        said, gone = heard(bar.action_chosen), heard(bar.dismissed)
        assert not bar.isHidden()
        buttons = bar.findChildren(SecondaryButton)
        buttons[1].click()
        assert said == ["other"]
        bar.show_notice(Tone.OK, "Gespeichert.")
        assert [one for one in bar.findChildren(SecondaryButton) if not one.isHidden()] == []
        bar.findChild(IconButton).click()
        assert bar.isHidden()
        assert len(gone) == 1

    def make(self, look, parent):
        choices = [Choice("delete", "Entfernen", Kind.DANGER), Choice("keep", "Behalten", Kind.PRIMARY)]
        return NoticeDialog(look, parent, Tone.WARN, "Entfernen?", "Der Durchgang wird entfernt.", choices)

    def test_a_box_does_not_stop_the_program_and_frees_itself(self, look, qtbot):
        host = shown(qtbot, QWidget())
        box = self.make(look, host)
        said = heard(box.chosen)
        box.open()
        qtbot.waitUntil(box.isVisible)
        next(one for one in box.findChildren(Button) if one.objectName() == "delete").click()
        assert said == ["delete"]
        qtbot.waitUntil(lambda: not Shiboken.isValid(box))

    def test_escape_takes_the_last_choice(self, look, qtbot):
        host = shown(qtbot, QWidget())
        box = self.make(look, host)
        said = heard(box.chosen)
        box.open()
        qtbot.waitUntil(box.isActiveWindow)
        assert box.focusWidget().objectName() == "keep"
        QTest.keyClick(box, Qt.Key.Key_Escape)
        assert said == ["keep"]
        qtbot.waitUntil(lambda: not Shiboken.isValid(box))

    def test_a_toast_goes_by_itself_unless_one_is_at_it(self, look, qtbot):
        host = shown(qtbot, QWidget(), 600, 300)
        toast = Toast(look, host)
        said = heard(toast.action_chosen)
        toast.show_text("Zurückgenommen.", "Wiederholen")
        assert toast.isVisible()
        assert host.rect().contains(toast.geometry())
        button = toast.findChild(QPushButton)
        button.setFocus()
        toast._on_time()
        assert toast.isVisible()
        button.click()
        assert len(said) == 1
        assert not toast.isVisible()
        toast.show_text("Gespeichert.")
        assert not button.isVisible()
        toast._on_time()
        assert not toast.isVisible()


class TestShowing:
    @pytest.mark.parametrize("status", list(Status))
    def test_every_status_has_a_word(self, look, qtbot, status):
        chip = StateChip(look)
        qtbot.addWidget(chip)
        chip.show_status(status)
        assert name_of(chip) == chip.text() != ""

    def test_carried_over_is_said(self, look, qtbot):
        chip = StateChip(look)
        qtbot.addWidget(chip)
        chip.show_status(Status.ANSWERED, carried=True)
        assert chip.text() == "übernommen"

    def test_filters_together(self, look, qtbot):
        chips = FilterChips(look, "Filter")
        chips.show_chips([("open", "Offen", 12), ("flag", "Gemerkt", None)])
        shown(qtbot, chips, height=60)
        said = heard(chips.filter_changed)
        one, two = chips.findChildren(QPushButton)
        two.click()
        one.click()
        two.click()
        assert said == [["flag"], ["open", "flag"], ["open"]]
        chips.show_chips([("open", "Offen", 11), ("flag", "Gemerkt", None)])
        assert chips.chosen() == ("open",), "stays pressed when counts change"
        assert name_of(one) == "Offen, 11"
        assert len(said) == 3

    def test_one_filter_at_a_time(self, look, qtbot):
        chips = FilterChips(look, "Filter", exclusive=True)
        chips.show_chips([("all", "Alle", None), ("open", "Offen", 12)])
        shown(qtbot, chips, height=60)
        said = heard(chips.filter_changed)
        assert chips.chosen() == ("all",)
        one, two = chips.findChildren(QPushButton)
        two.click()
        two.click()
        assert said == [["open"]]
        assert chips.chosen() == ("open",)
        assert not one.isChecked()

    def test_progress_says_itself(self, look, qtbot):
        line = ProgressLine(look, "Fortschritt")
        qtbot.addWidget(line)
        line.show_progress(9, 15)
        spoken = QAccessible.queryAccessibleInterface(line)
        assert spoken.role() == QAccessible.Role.ProgressBar
        assert spoken.text(QAccessible.Text.Description) == "9 von 15 bearbeitet"
        assert (line.value(), line.maximum()) == (9, 15)
        line.show_progress(0, 0, "")
        line.resize(200, line.heightForWidth(200))
        image = line.grab().toImage()
        filled = [image.pixelColor(x, 6) == look.colour(Role.PROGRESS) for x in range(200)]
        assert not any(filled)

    def test_progress_never_has_the_colour_of_a_result(self, look, qtbot):
        line = ProgressLine(look, "Fortschritt")
        qtbot.addWidget(line)
        line.show_progress(10, 10, "")
        line.resize(200, line.heightForWidth(200))
        image = line.grab().toImage()
        seen = {image.pixelColor(x, image.height() // 2).name() for x in range(20, 180)}
        bands = {look.colour(role).name() for role in (Role.BAND_1, Role.BAND_2, Role.BAND_3, Role.BAND_4)}
        assert look.colour(Role.PROGRESS).name() in seen
        assert not seen & bands

    def test_a_result_is_a_button_with_words(self, look, qtbot):
        bar = ResultBar(look)
        row = ResultRow(
            "Teilhabe", "48, im Aufbau", 48, Band.BUILDING, "7 von 15, noch nicht belastbar", 60, False, "x"
        )
        bar.show_result(row)
        shown(qtbot, bar, 600, 70)
        assert name_of(bar) == "Teilhabe: 48, im Aufbau"
        assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Description) == row.note
        said = heard(bar.clicked)
        bar.setFocus()
        QTest.keyClick(bar, Qt.Key.Key_Return)
        assert len(said) == 1
        assert bar.heightForWidth(300) > bar.heightForWidth(700)

    @pytest.mark.parametrize("value", [None, 0.0, 100.0])
    def test_a_result_paints_what_it_has(self, look, qtbot, value):
        bar = ResultBar(look)
        bar.show_result(ResultRow("Teilhabe", "–", value, None if value is None else Band.EXEMPLARY))
        shown(qtbot, bar, 600, 70)
        image = bar.grab().toImage()
        seen = sum(
            image.pixelColor(x, y) == look.colour(Role.BAND_4) for x in range(200, 560) for y in range(image.height())
        )
        assert (seen > 1000) is (value == 100.0)

    @pytest.mark.parametrize("scale", [1.0, 2.0])
    @pytest.mark.parametrize("width", [*range(248, 420, 7), 480, 700, 1000])
    @pytest.mark.parametrize("label", ["Öffnung", "Kommunikation und Konfliktmanagement"])
    def test_no_word_of_a_result_s_name_is_broken(self, look, qtbot, scale, width, label):
        look.apply(Scheme.LIGHT, scale)
        bar = ResultBar(look)
        bar.show_result(ResultRow(label, "48, im Aufbau", 48.0, Band.BUILDING, "7 von 13 beantwortet"))
        shown(qtbot, bar, round(width * scale), 10)
        bar.resize(bar.width(), bar.heightForWidth(bar.width()))
        bar.grab()
        layout = bar._label._layout
        ends = [layout.lineAt(index).textStart() for index in range(1, layout.lineCount())]
        assert all(label[end - 1] == " " for end in ends)

    def test_bars_of_several_rows_stand_in_line(self, look, qtbot):
        bars = [ResultBar(look) for _ in range(2)]
        for bar, label in zip(bars, ("Öffnung", "Öffentlichkeitsbeteiligung"), strict=True):
            bar.show_result(ResultRow(label, "48", 48.0, Band.BUILDING))
            shown(qtbot, bar, 480, 60)
        lefts = {bar._columns(QRectF(bar.rect()))[1].left() for bar in bars}
        assert len(lefts) == 2
        for bar in bars:
            bar.show_longest_word(max(one.longest_word() for one in bars))
        assert len({bar._columns(QRectF(bar.rect()))[1].left() for bar in bars}) == 1

    def test_an_empty_state_offers_the_next_step(self, look, qtbot):
        state = EmptyState(look, "plan", "Noch keine Maßnahme.", "Maßnahme anlegen")
        shown(qtbot, state, 500, 400)
        said = heard(state.next_chosen)
        state.findChild(QPushButton).click()
        assert len(said) == 1
        state.show_texts("Nichts gefunden.")
        assert not state.findChild(QPushButton).isVisible()


class TestForms:
    def test_a_row_names_and_describes_its_field(self, look, qtbot):
        line = LineEdit(look, "")
        row = FormRow(look, "Kommune", line, "So steht sie im Bericht.")
        qtbot.addWidget(row)
        spoken = QAccessible.queryAccessibleInterface(line)
        assert spoken.text(QAccessible.Text.Name) == "Kommune"
        assert spoken.text(QAccessible.Text.Description) == "So steht sie im Bericht."
        row.show_trouble("Bitte ausfüllen.")
        assert spoken.text(QAccessible.Text.Description) == "Bitte ausfüllen. So steht sie im Bericht."
        row.show_trouble("")
        assert spoken.text(QAccessible.Text.Description) == "So steht sie im Bericht."

    def test_the_wheel_never_chooses(self, look, qtbot):
        box = ComboBox(look, "Art")
        box.addItems(["Stadt", "Gemeinde", "Landkreis"])
        shown(qtbot, box, height=60)
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert box.currentText() == "Gemeinde"
        QTest.wheelEvent(box.windowHandle(), box.rect().center().toPointF(), QPoint(0, -240))
        assert box.currentText() == "Gemeinde"
        assert box.accessibleName() == "Art"
