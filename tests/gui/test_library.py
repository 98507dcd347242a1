"""The library page: find, filter, read, follow, keep, print; with pointer and keys."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from tests.gui.library_texts import LIBRARY, LONG, SOURCE, program_with
from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.domain.knowledge import HitKind, Library
from weltoffen_desktop.domain.prose import Para, Run
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.library.page import LibraryPage
from weltoffen_desktop.gui.pages.library.shelf import Drawer
from weltoffen_desktop.gui.pages.library.trail import Spot
from weltoffen_desktop.gui.theme import MEASURE, Role
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.services.program import Wish


@pytest.fixture
def program(tmp_path):
    home = tmp_path / "home"
    whole = make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))
    return program_with(whole, LIBRARY, tmp_path / "index")


@pytest.fixture
def case(desk, program, tmp_path):
    """An open case on the desk."""
    desk.put(program.new_case(tmp_path / "fall.weltoffen", Wish("Musterdorf", "08999999")))
    return desk.session


@pytest.fixture
def page(desk, qtbot):
    return arrived(LibraryPage(desk), qtbot)


def arrived(page, qtbot, text=None, size=(1130, 740)):
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    page.arrive(Destination(PageName.LIBRARY, text=text))
    qtbot.waitUntil(lambda: page._shelf is not None)
    qtbot.waitUntil(page.isActiveWindow)
    return page


def titles(page):
    return [row.title for row in page._rows.rows()]


def counts(page):
    view = page._shelf.look(page._finder.filters(), page._hits, page._room.kept())
    return {drawer: number for drawer, number in view.counts.items() if number}


def chip(page, drawer):
    chips = page._finder._chips
    return chips._chips[chips._keys.index(drawer.value)]


def words(page):
    return page._reader.view.toPlainText()


def heard(signal):
    said = []
    signal.connect(lambda *values: said.append(values))
    return said


def click_row(page, number):
    index = page._rows.model().index(number, 0)
    point = page._rows.visualRect(index).center()
    QTest.mouseClick(page._rows.viewport(), Qt.MouseButton.LeftButton, pos=point)


def press_link(page, wanted):
    """Go to a link with the tabulator and press enter, as people without a mouse do."""
    view = page._reader.view
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Tab)
        if view.textCursor().selectedText() == wanted:
            QTest.keyClick(view, Qt.Key.Key_Return)
            return
    raise AssertionError(f"no link {wanted!r}")


class TestFinding:
    def test_everything_stands_in_order_of_kind_and_title(self, page):
        assert titles(page) == [
            "<b>Böse</b> &amp; gemein",
            "Verkehr",
            "Ziele",
            "Aachen",
            "Dorf",
            "Verband",
            "Brief",
            "Beirat",
            "Rufbus",
        ]
        assert chip(page, Drawer.ALL).accessibleName().endswith("9")
        assert chip(page, Drawer.PRACTICES).accessibleName().endswith("2")

    def test_typing_narrows_at_once_and_marks_what_was_found(self, page):
        page._finder.search.setFocus()
        QTest.keyClicks(page._finder.search, "rufbus")
        assert titles(page) == ["Rufbus", "Dorf"]
        assert counts(page) == {Drawer.ALL: 2, Drawer.PRACTICES: 1, Drawer.TERMS: 1}
        dorf = page._rows.rows()[1]
        assert dorf.excerpt == "Dort fährt ein \x02Rufbus\x03."
        accessible = page._rows.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert accessible == "Dorf. Praxis · Musterdorf (BB). Dort fährt ein Rufbus."

    def test_one_letter_is_no_search(self, page):
        page._finder.search.setText("r")
        assert len(titles(page)) == 9

    def test_what_is_in_the_title_only_shows_the_summary(self, page):
        page._finder.search.setText("verkehr")
        assert ("Verkehr", "Worum es in \x02verkehr\x03 geht.") not in [(r.title, r.excerpt) for r in page._rows.rows()]
        row = next(row for row in page._rows.rows() if row.title == "Verkehr")
        assert row.excerpt == "Worum es in verkehr geht."

    def test_nothing_found_is_said_and_can_be_undone(self, page):
        page._finder.search.setText("xylophon")
        assert page._list.currentIndex() == 1
        assert "„xylophon“" in page._nothing._sentence.text() or "xylophon" in page._nothing._sentence.text()
        QTest.mouseClick(page._nothing._button, Qt.MouseButton.LeftButton)
        assert page._list.currentIndex() == 0
        assert len(titles(page)) == 9
        assert page._finder.search.hasFocus()

    def test_a_chip_leaves_one_kind(self, page):
        QTest.mouseClick(chip(page, Drawer.VOICES), Qt.MouseButton.LeftButton)
        assert titles(page) == ["Verband"]
        assert chip(page, Drawer.VOICES).isChecked()
        QTest.mouseClick(chip(page, Drawer.ALL), Qt.MouseButton.LeftButton)
        assert len(titles(page)) == 9

    def test_filters_by_field_size_and_land(self, page):
        finder = page._finder
        QTest.mouseClick(finder._unfold, Qt.MouseButton.LeftButton)
        assert finder._folded.isVisible()
        finder._field.setCurrentIndex(finder._field.findData("1"))
        assert titles(page) == ["Ziele", "Aachen", "Dorf", "Verband"]
        finder._size.setCurrentIndex(finder._size.findData("village"))
        assert titles(page) == ["Ziele", "Dorf", "Verband"]
        finder._land.setCurrentIndex(finder._land.findData("BB"))
        assert titles(page) == ["Dorf"]
        QTest.mouseClick(finder._reset, Qt.MouseButton.LeftButton)
        assert len(titles(page)) == 9
        assert not finder._reset.isVisible()

    def test_only_laender_with_texts_are_offered(self, page):
        land = page._finder._land
        assert [land.itemData(n) for n in range(land.count())] == ["", "BB", "NW"]

    def test_arriving_for_a_field_sets_the_filter(self, page):
        page.arrive(Destination(PageName.LIBRARY, field="2"))
        assert titles(page) == ["Verkehr"]
        assert page._finder._folded.isVisible()

    @pytest.mark.usefixtures("case")
    def test_questions_are_found_last_where_a_case_is_open(self, desk, qtbot):
        page = arrived(LibraryPage(desk), qtbot)
        page._finder.search.setText("ziele")
        rows = page._rows.rows()
        assert rows[0].title == "Ziele"
        assert {row.key.kind for row in rows[1:]} == {HitKind.QUESTION}
        gone = heard(desk.going)
        QTest.mouseClick(chip(page, Drawer.QUESTIONS), Qt.MouseButton.LeftButton)
        click_row(page, 0)
        assert gone == [(Destination(PageName.QUESTIONS, question=page._rows.rows()[0].key.id),)]

    def test_keys_lead_from_the_field_to_the_text(self, page):
        page._finder.search.setFocus()
        QTest.keyClicks(page._finder.search, "rufbus")
        QTest.keyClick(page._finder.search, Qt.Key.Key_Down)
        assert page._rows.hasFocus()
        QTest.keyClick(page._rows, Qt.Key.Key_Down)
        QTest.keyClick(page._rows, Qt.Key.Key_Return)
        assert page._room.here == Spot(HitKind.TEXT, "dorf")
        assert "Dort fährt ein Rufbus." in words(page)
        QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page._finder.search.hasFocus()
        assert page._finder.search.selectedText() == "rufbus"


class TestReading:
    def test_a_text_has_its_head_its_end_and_its_links(self, page):
        page.arrive(Destination(PageName.LIBRARY, text="aachen"))
        shown = words(page)
        assert shown.startswith("Praxis · Aachen, Nordrhein-Westfalen\nAachen\nWorum es in aachen geht.")
        assert "Kreisfreie Stadt" in shown
        assert "2022" in shown
        assert "März 2025" in shown.replace("\xa0", " ")
        assert SOURCE.title in shown
        assert SOURCE.url in shown
        assert "Mai 2024" in shown.replace("\xa0", " ")

    def test_a_voice_says_that_it_is_paraphrased(self, page):
        page.arrive(Destination(PageName.LIBRARY, text="verband"))
        assert page._room._composer.remark() in words(page)

    def test_a_click_opens_and_lights_the_row(self, page):
        click_row(page, 1)
        assert page._room.here == Spot(HitKind.TEXT, "verkehr")
        assert page._rows.shown == Spot(HitKind.TEXT, "verkehr")

    def test_links_walk_and_alt_arrows_walk_back(self, page):
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        press_link(page, "Verkehr")
        assert page._room.here == Spot(HitKind.TEXT, "verkehr")
        QTest.keyClick(page._reader.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert page._room.here == Spot(HitKind.TEXT, "ziele")
        assert "Der Beirat prüft" in words(page)
        QTest.keyClick(page._rows, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert page._room.here == Spot(HitKind.TEXT, "verkehr")
        assert not page._reader._forward.isEnabled()
        QTest.mouseClick(page._reader._back, Qt.MouseButton.LeftButton)
        assert page._room.here == Spot(HitKind.TEXT, "ziele")

    def test_the_link_that_the_keyboard_is_on_is_seen(self, page, look):
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        view = page._reader.view
        view.setFocus(Qt.FocusReason.TabFocusReason)
        assert page._reader.view.ring
        QTest.keyClick(view, Qt.Key.Key_Tab)
        (mark,) = view.extraSelections()
        assert mark.cursor.selectedText() == view.textCursor().selectedText() != ""
        assert mark.format.background().color() == look.colour(Role.PRIMARY)
        page._finder.search.setFocus()
        assert not page._reader.view.ring

    def test_a_term_is_a_link_and_has_a_place_of_its_own(self, page):
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        press_link(page, "Beirat")
        assert page._room.here == Spot(HitKind.TERM, "beirat")
        assert "Ein <b>Gremium</b>, das berät." in words(page)
        page.arrive(Destination(PageName.LIBRARY, text="term:bus"))
        assert "auf Bestellung" in words(page)

    def test_a_hint_shows_markup_as_text(self, page):
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        document = page._reader.view.document()
        cursor = document.find("Beirat")
        assert cursor.charFormat().toolTip() == "<qt>Ein &lt;b&gt;Gremium&lt;/b&gt;, das berät.</qt>"
        point = page._reader.view.cursorRect(cursor).center()
        event = QHelpEvent(QEvent.Type.ToolTip, point, page._reader.view.viewport().mapToGlobal(QPoint(point)))
        assert QApplication.sendEvent(page._reader.view.viewport(), event)

    def test_a_link_to_nowhere_is_told_and_the_text_stays(self, page, desk):
        troubled = heard(desk.troubled)
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        press_link(page, "weg")
        assert [said for said, _ in troubled] == ["Den Text „gibt-es-nicht“ gibt es in dieser Wissenssammlung nicht."]
        assert page._room.here == Spot(HitKind.TEXT, "ziele")
        assert not page._reader._back.isEnabled()

    def test_arriving_at_a_text_that_is_not_there_is_told(self, page, desk):
        troubled = heard(desk.troubled)
        page.arrive(Destination(PageName.LIBRARY, text="term:nein"))
        assert len(troubled) == 1

    def test_a_question_needs_a_case(self, page, desk):
        told, gone = heard(desk.told), heard(desk.going)
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        press_link(page, "Frage")
        assert len(told) == 1
        assert gone == []

    def test_a_question_is_named_and_gone_to(self, desk, case, qtbot):
        page = arrived(LibraryPage(desk), qtbot, "verkehr")
        title = case.question("1.07").title
        assert f"1.07: {title}" in words(page)
        gone, troubled = heard(desk.going), heard(desk.troubled)
        press_link(page, next(line for line in words(page).splitlines() if "1.07" in line))
        assert gone == [(Destination(PageName.QUESTIONS, question="1.07"),)]
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        press_link(page, "keine Frage")
        assert "9.99" in troubled[0][0]
        assert len(gone) == 1

    def test_another_case_names_its_questions(self, page, desk, program, tmp_path):
        page.arrive(Destination(PageName.LIBRARY, text="verkehr"))
        assert "1.07:" not in words(page)
        desk.put(program.new_case(tmp_path / "neu.weltoffen", Wish("Musterdorf", "08999999")))
        assert "1.07:" in words(page)

    def test_related_texts_lead_on(self, page):
        page.arrive(Destination(PageName.LIBRARY, text="verkehr"))
        press_link(page, "Ziele")
        assert page._room.here == Spot(HitKind.TEXT, "ziele")


class TestKeeping:
    def test_bookmarks_lie_in_the_case(self, desk, case, program, qtbot):
        page = arrived(LibraryPage(desk), qtbot, "ziele")
        QTest.mouseClick(page._reader._keep, Qt.MouseButton.LeftButton)
        assert page._reader._keep.isChecked()
        assert [row.title for row in page._rows.rows() if row.kept] == ["Ziele"]
        QTest.mouseClick(chip(page, Drawer.KEPT), Qt.MouseButton.LeftButton)
        assert titles(page) == ["Ziele"]
        path = case.case.path
        desk.put(None)
        again = program.open_case(path)
        assert again.case.bookmarks() == ("ziele",)
        desk.put(again)
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        QTest.mouseClick(page._reader._keep, Qt.MouseButton.LeftButton)
        assert again.case.bookmarks() == ()
        assert not page._reader._keep.isChecked()

    def test_texts_go_into_the_report_and_out_again(self, desk, case, program, qtbot):
        told = heard(desk.told)
        page = arrived(LibraryPage(desk), qtbot, "ziele")
        button = page._reader._include
        offered = button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert case.case.report_texts() == ("ziele",)
        assert case.case.bookmarks() == ()
        assert not page._reader._keep.isChecked()
        assert button.text() != offered
        assert len(told) == 1
        page.arrive(Destination(PageName.LIBRARY, text="verkehr"))
        assert button.text() == offered
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert button.text() == offered
        path = case.case.path
        desk.put(None)
        assert not button.isVisible()
        again = program.open_case(path, read_only=True)
        assert again.case.report_texts() == ("verkehr",)
        desk.put(again)
        assert not button.isVisible()

    @pytest.mark.usefixtures("case")
    def test_nothing_kept_is_said(self, desk, qtbot):
        page = arrived(LibraryPage(desk), qtbot)
        QTest.mouseClick(chip(page, Drawer.KEPT), Qt.MouseButton.LeftButton)
        assert page._list.currentIndex() == 1

    def test_without_a_case_and_for_terms_there_is_no_bookmark(self, page, desk, program, tmp_path):
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        assert not page._reader._keep.isVisible()
        assert Drawer.KEPT.value not in page._finder._chips._keys
        desk.put(program.new_case(tmp_path / "neu.weltoffen", Wish("Musterdorf", "08999999")))
        assert page._reader._keep.isVisible()
        page.arrive(Destination(PageName.LIBRARY, text="term:bus"))
        assert not page._reader._keep.isVisible()
        assert not page._reader._include.isVisible()

    def test_what_can_only_be_read_keeps_nothing(self, desk, case, program, qtbot):
        path = case.case.path
        desk.put(None)
        desk.put(program.open_case(path, read_only=True))
        page = arrived(LibraryPage(desk), qtbot, "ziele")
        assert not page._reader._keep.isVisible()


class TestLeaving:
    def test_the_text_goes_to_the_clipboard(self, page, desk):
        told = heard(desk.told)
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        QTest.mouseClick(page._reader._copy, Qt.MouseButton.LeftButton)
        copied = QApplication.clipboard().text()
        assert copied.startswith("Ziele\n\nArtikel\n\n")
        assert "- eins\n- zwei" in copied
        assert SOURCE.url in copied
        assert len(told) == 1

    def test_a_template_is_copied_without_words_of_ours_and_saved_as_text(self, page, tmp_path):
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        assert not page._reader._save.isVisible()
        page.arrive(Destination(PageName.LIBRARY, text="brief"))
        QTest.mouseClick(page._reader._copy, Qt.MouseButton.LeftButton)
        assert QApplication.clipboard().text() == "Brief\n\n[Name der Kommune]: Einladung\n\n1. Ort\n2. Zeit\n"
        QTest.mouseClick(page._reader._save, Qt.MouseButton.LeftButton)
        dialog = page.findChild(QFileDialog)
        assert dialog.defaultSuffix() == "txt"
        target = tmp_path / "brief.txt"
        dialog.fileSelected.emit(str(target))
        dialog.reject()
        assert target.read_text(encoding="utf-8-sig") == "Brief\n\n[Name der Kommune]: Einladung\n\n1. Ort\n2. Zeit\n"

    def test_a_text_becomes_a_pdf_made_beside_the_window(self, page, desk, qtbot, tmp_path):
        told, troubled = heard(desk.told), heard(desk.troubled)
        asked = []
        target = tmp_path / "ziele.pdf"

        def pick(parent, title, proposal, on_picked):
            asked.append(proposal.name)
            on_picked(str(target))

        page._room._articles.picker = pick
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        page._reader._pdf.click()
        qtbot.waitUntil(lambda: bool(told), timeout=30_000)
        assert asked == ["Ziele.pdf"]
        assert target.read_bytes().startswith(b"%PDF-")
        assert told == [("Gespeichert: ziele.pdf",)]
        target = tmp_path / "gibt" / "es" / "nicht.pdf"
        page._reader._pdf.click()
        qtbot.waitUntil(lambda: bool(troubled), timeout=30_000)
        assert not target.exists()

    def test_a_place_that_cannot_be_written_is_told(self, page, desk, tmp_path):
        troubled = heard(desk.troubled)
        page.arrive(Destination(PageName.LIBRARY, text="brief"))
        page._room._save("brief", str(tmp_path / "gibt" / "es" / "nicht.txt"))
        assert len(troubled) == 1


class TestLooks:
    @pytest.fixture(autouse=True)
    def _long(self, desk, monkeypatch):
        whole = replace(LIBRARY, texts=(*LIBRARY.texts, LONG))
        monkeypatch.setattr(desk.program._ports.knowledge, "_library", whole)

    @pytest.mark.parametrize("text", ["ziele", "lang", "term:bus"])
    def test_the_measure_holds(self, page, look, text):
        page.arrive(Destination(PageName.LIBRARY, text=text))
        view = page._reader.view
        assert view.document().textWidth() == look.px(15) * MEASURE
        assert view.document().idealWidth() <= look.px(15) * MEASURE <= view.viewport().width()

    def test_dark_is_dark_at_once(self, page, look):
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        page._reader.view.verticalScrollBar().setValue(30)
        look.apply(Scheme.DARK)
        document = page._reader.view.document()
        assert document.find("Auftrag").charFormat().foreground().color() == look.colour(Role.TEXT)
        assert document.find("Verkehr").charFormat().foreground().color() == look.colour(Role.PRIMARY)

    @pytest.mark.parametrize("text", ["ziele", "aachen", "brief", "boese", "lang", "term:beirat"])
    def test_large_type_in_the_smallest_window_fits(self, desk, look, qtbot, text):
        look.apply(Scheme.LIGHT, 2.0)
        page = arrived(LibraryPage(desk), qtbot, text, size=(880, 580))
        view = page._reader.view
        assert view.isVisible()
        assert not page._list.isVisible()
        assert view.document().idealWidth() <= view.viewport().width()
        assert page.minimumSizeHint().width() <= 880
        assert page.minimumSizeHint().height() <= 580

    def test_a_narrow_page_shows_list_or_text(self, desk, qtbot):
        page = arrived(LibraryPage(desk), qtbot, size=(600, 580))
        assert page._list.isVisible()
        assert not page._reader.isVisible()
        click_row(page, 1)
        assert not page._list.isVisible()
        assert page._reader.view.hasFocus()
        QTest.mouseClick(page._reader._list, Qt.MouseButton.LeftButton)
        assert page._list.isVisible()
        assert page._rows.hasFocus()
        page.resize(1130, 740)
        assert page._list.isVisible()
        assert page._reader.isVisible()
        assert not page._reader._list.isVisible()

    def test_the_head_scrolls_where_it_needs_more_than_half(self, desk, look, qtbot):
        look.apply(Scheme.LIGHT, 2.0)
        page = arrived(LibraryPage(desk), qtbot, size=(880, 580))
        QTest.mouseClick(page._finder._unfold, Qt.MouseButton.LeftButton)
        assert page._head.height() == 290
        assert page._rows.height() >= 200
        assert page._head.verticalScrollBar().maximum() > 0

    def test_what_is_unfolded_is_seen_where_the_head_scrolls(self, desk, look, qtbot):
        look.apply(Scheme.LIGHT, 2.0)
        page = arrived(LibraryPage(desk), qtbot, size=(880, 580))
        QTest.mouseClick(page._finder._unfold, Qt.MouseButton.LeftButton)
        seen = page._head.viewport().rect()
        last = page._finder._land
        qtbot.waitUntil(lambda: seen.contains(last.mapTo(page._head.viewport(), last.rect().center())))

    def test_buttons_leave_the_text_its_place_in_a_low_window(self, desk, look, qtbot):
        look.apply(Scheme.LIGHT, 2.0)
        page = arrived(LibraryPage(desk), qtbot, "ziele", size=(780, 460))
        reader = page._reader
        assert reader._more.isVisible()
        assert not reader._print.isVisible()
        assert reader.view.height() > page.height() * 0.6
        tops = {one.y() for one in (reader._list, reader._back, reader._forward, reader._more)}
        assert len(tops) == 1
        QTest.mouseClick(reader._more, Qt.MouseButton.LeftButton)
        (menu,) = (one for one in reader.findChildren(QMenu) if one.isVisible())
        assert [one.text() for one in menu.actions()] == [reader._print.text(), reader._pdf.text(), reader._copy.text()]
        menu.actions()[2].trigger()
        menu.close()
        assert QApplication.clipboard().text().startswith("Ziele\n")
        page.arrive(Destination(PageName.LIBRARY, text="brief"))
        reader._on_more()
        menu = next(one for one in reader.findChildren(QMenu) if one.isVisible())
        assert menu.actions()[-1].text() == reader._save.text()
        menu.close()
        look.apply(Scheme.LIGHT, 1.0)
        page.resize(1130, 740)
        assert not reader._more.isVisible()
        assert reader._print.isVisible()

    def test_a_word_without_an_end_is_set_with_joints(self, page):
        leaf = replace(page._room._leaves.leaf(page._room._leaves.spot("ziele")), blocks=(Para((Run("x" * 100_000),)),))
        page._reader.view.show_leaf(leaf, {})
        shown = page._reader.view.document().toPlainText()
        assert max(len(word) for word in re.split(r"[\s\u200b]", shown)) <= 500
        assert shown.count("x") >= 100_000

    def test_every_control_has_a_name(self, page):
        page.arrive(Destination(PageName.LIBRARY, text="brief"))
        from PySide6.QtGui import QAccessible  # noqa: PLC0415
        from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QTextBrowser  # noqa: PLC0415

        kinds = (QAbstractButton, QComboBox, QLineEdit, QListView, QTextBrowser)
        shown = [one for kind in kinds for one in page.findChildren(kind) if one.isVisibleTo(page)]
        assert len(shown) > 10
        for one in shown:
            assert QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name), one


def test_a_library_that_cannot_be_read_is_told_and_tried_again(desk, qtbot, monkeypatch):
    from weltoffen_desktop.domain.trouble import ExpectedError, Trouble  # noqa: PLC0415

    def refuse():
        raise ExpectedError(Trouble.RESOURCES_MISSING, path="knowledge")

    page = LibraryPage(desk)
    with monkeypatch.context() as patched:
        patched.setattr(desk.program, "library", refuse)
        qtbot.addWidget(page)
        page.show()
        page.arrive(Destination(PageName.LIBRARY, text="ziele"))
        qtbot.waitUntil(page._waiting._button.isVisible)
        assert "„knowledge“" in page._waiting._sentence.text()
    QTest.mouseClick(page._waiting._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._shelf is not None)
    assert page._room.here == Spot(HitKind.TEXT, "ziele")


def test_the_page_names_its_keys(page):
    assert len(page.keys()) == 4


def test_own_texts_say_so_and_come_in_while_the_program_runs(page, desk, monkeypatch):
    own = Library((replace(LIBRARY.by_id["dorf"], id="eigenes", title="Unser Dorf"),))
    monkeypatch.setattr(desk.program._ports.knowledge, "_library", LIBRARY.with_own(own))
    page.arrive(Destination(PageName.LIBRARY, text="eigenes"))
    assert "Unser Dorf" in titles(page)
    row = next(row for row in page._rows.rows() if row.title == "Unser Dorf")
    assert row.label == "Praxis · Musterdorf (BB) · eigenes Wissen"
    assert words(page).startswith("Praxis · Musterdorf, Brandenburg · eigenes Wissen\nUnser Dorf")


def test_a_page_that_is_gone_before_the_library_is_read_is_missed_by_nobody(desk, qtbot):
    page = LibraryPage(desk)
    page.arrive(Destination(PageName.LIBRARY))
    task = page._task
    thread = task._thread
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    thread.join()
    qtbot.wait(20)
