"""Hostile texts: nothing is loaded, nothing runs, nothing opens by itself; everything is shown as the text it is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from tests.gui.library_texts import HOSTILE, LIBRARY, program_with, text
from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.domain.knowledge import Library, Source
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.library import outside
from weltoffen_desktop.gui.pages.library.article_view import ArticleView
from weltoffen_desktop.gui.pages.library.composer import Composer
from weltoffen_desktop.gui.pages.library.leaf import Leaves
from weltoffen_desktop.gui.pages.library.page import LibraryPage
from weltoffen_desktop.gui.pages.library.paper import Paper, prepare
from weltoffen_desktop.gui.pages.library.sealed import SealedDocument
from weltoffen_desktop.gui.widgets.notice import NoticeDialog
from weltoffen_desktop.host.paths import Paths

ADDRESSES = [
    "file:///etc/passwd",
    "file:///C:/Windows/win.ini",
    "https://example.org/pixel.png",
    "data:image/png;base64,AAAA",
    "qrc:/qt-project.org/imports",
    ":/etc/passwd",
    "../../etc/passwd",
]

MONSTERS = {
    "long": "Wort und Satz. " * 7_000,
    "one-word": "x" * 100_000,
    "deep-list": "".join("  " * depth + "- tief\n" for depth in range(200)),
    "deep-quote": "> " * 200 + "tief",
    "broken-table": "|a|b|\n|-|-|\n" + "|1\n" * 300 + "|" * 500,
    "wide-table": "|" + "a|" * 200 + "\n|" + "-|" * 200 + "\n|" + "b|" * 200,
    "long-table": "|a|b|\n|-|-|\n" + "|1|2|\n" * 3_000,
    "brackets": "[" * 30_000,
    "signs": "\u202e\u0000\u200f\ufeff\U0001f600\u0301 شكرا " * 50,
}


@pytest.fixture
def program(tmp_path):
    home = tmp_path / "home"
    whole = make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))
    texts = (*LIBRARY.texts, *(text(name, body=body) for name, body in MONSTERS.items()))
    return program_with(whole, replace(LIBRARY, texts=texts), tmp_path / "index")


@pytest.fixture
def page(desk, qtbot):
    made = LibraryPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    made.arrive(Destination(PageName.LIBRARY, text="boese"))
    qtbot.waitUntil(lambda: made._shelf is not None)
    return made


@pytest.fixture
def asked(monkeypatch):
    """What anybody asked the document to load, with what was given."""
    given = []
    real = ArticleView.loadResource

    def watched(self, kind, name):
        data = real(self, kind, name)
        given.append((name, data))
        return data

    monkeypatch.setattr(ArticleView, "loadResource", watched)
    return given


def links_in(document):
    found = set()
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            form = pieces.fragment().charFormat()
            if form.isAnchor():
                found.add(form.anchorHref())
            assert not form.isImageFormat()
            pieces += 1
        block = block.next()
    return found


def test_markup_is_shown_as_text(page):
    shown = page._reader.view.toPlainText()
    assert "<script>alert(1)</script>" in shown
    assert '<img src="file:///etc/passwd"> Bild Bild' in shown
    assert "<b>Böse</b> &amp; gemein" in shown
    assert "{{ x }} $(rm -rf /) %n {name}" in shown
    assert "|a|b| |-- |1|" in shown


def test_no_dangerous_link_and_no_picture_gets_into_the_document(page):
    links = links_in(page._reader.view.document())
    assert all(link.split(":")[0] in ("wissen", "frage", "term", "https", "http") for link in links), links
    html = page._reader.view.toHtml()
    assert "<img" not in html
    assert "<script" not in html


@pytest.mark.parametrize("address", ADDRESSES)
def test_whatever_is_asked_for_nothing_is_loaded(page, address):
    view = page._reader.view
    for kind in QTextDocument.ResourceType:
        assert view.loadResource(kind.value, QUrl(address)) is None
        assert SealedDocument().loadResource(kind.value, QUrl(address)) is None
        assert view.document().resource(kind.value, QUrl(address)) is None


def test_even_html_that_got_into_the_view_loads_nothing(page, asked, tmp_path):
    picture = tmp_path / "bild.png"
    assert QImage(3, 3, QImage.Format.Format_RGB32).save(str(picture))
    address = QUrl.fromLocalFile(str(picture)).toString()
    page._reader.view.setHtml(f'<img src="{address}"><link rel=stylesheet href="{address}">')
    page.grab()
    assert all(data is None for _, data in asked)
    for kind in QTextDocument.ResourceType:
        assert page._reader.view.document().resource(kind.value, QUrl(address)) is None


def test_the_view_goes_nowhere_by_itself(page, tmp_path):
    secret = tmp_path / "geheim.html"
    secret.write_text("<p>geheim</p>", encoding="utf-8")
    before = page._reader.view.toPlainText()
    page._reader.view.setSource(QUrl.fromLocalFile(str(secret)))
    assert page._reader.view.toPlainText() == before
    page._reader.view.reload()
    assert page._reader.view.toPlainText() == before


def test_nothing_can_be_dropped_or_pasted_into_a_text(page):
    view = page._reader.view
    assert not view.acceptDrops()
    assert view.isReadOnly()
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    assert not view.canInsertFromMimeData(data)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "https://a@b.de/", "qrc:/x", ""]
)
def test_a_dead_address_that_is_clicked_after_all_does_nothing(page, desk, address):
    followed, gone = [], []
    page._reader.view.link_followed.connect(followed.append)
    desk.going.connect(gone.append)
    page._reader.view.anchorClicked.emit(QUrl(address))
    assert followed == gone == []
    assert page.findChildren(NoticeDialog) == []


@pytest.mark.parametrize("name", MONSTERS)
def test_monsters_are_shown_and_stay_in_their_column(page, name):
    page.arrive(Destination(PageName.LIBRARY, text=name))
    view = page._reader.view
    assert view.toPlainText().startswith("Artikel\n")
    assert view.horizontalScrollBar().maximum() == 0
    assert view.document().size().width() <= view.viewport().width()
    page.grab()


def test_all_words_of_a_long_text_are_there(page):
    page.arrive(Destination(PageName.LIBRARY, text="long"))
    assert page._reader.view.toPlainText().count("Wort und Satz.") == 7_000


def button(dialog, key):
    return dialog.findChild(QPushButton, key)


class TestOutside:
    @pytest.fixture
    def opened(self, page):
        """Which addresses were handed to the system."""
        taken = []

        def take(address):
            taken.append(address)
            return self.works

        page._room.door._open_address = take
        return taken

    works = True

    def ask(self, page, address="https://example.org/a?b=c&d=%20e#f"):
        page._reader.view.anchorClicked.emit(QUrl(address))
        (dialog,) = page.findChildren(NoticeDialog)
        return dialog

    def test_the_question_shows_the_whole_address(self, page, opened):
        dialog = self.ask(page)
        shown = [one.plain_text() for one in dialog.findChildren(outside_label())]
        assert shown == ["https://example.org/a?b=c&d=%20e#f"]
        assert opened == []
        dialog.reject()

    def test_only_yes_opens(self, page, opened):
        dialog = self.ask(page)
        QTest.mouseClick(button(dialog, outside.OPEN), Qt.MouseButton.LeftButton)
        assert opened == ["https://example.org/a?b=c&d=%20e#f"]

    def test_escape_stays(self, page, opened):
        QTest.keyClick(self.ask(page), Qt.Key.Key_Escape)
        assert opened == []

    def test_the_address_can_be_copied(self, page, opened):
        dialog = self.ask(page)
        QTest.mouseClick(button(dialog, outside.COPY), Qt.MouseButton.LeftButton)
        assert QApplication.clipboard().text() == "https://example.org/a?b=c&d=%20e#f"
        assert opened == []

    @pytest.mark.usefixtures("opened")
    def test_a_system_without_browser_gets_the_address_copied(self, page, desk):
        self.works = False
        told = []
        desk.told.connect(told.append)
        dialog = self.ask(page, "https://example.org/ohne")
        QTest.mouseClick(button(dialog, outside.OPEN), Qt.MouseButton.LeftButton)
        assert QApplication.clipboard().text() == "https://example.org/ohne"
        assert len(told) == 1

    @pytest.mark.usefixtures("opened")
    def test_a_host_with_foreign_letters_is_shown_as_it_is_asked_for(self, page):
        dialog = self.ask(page, "https://xn--pypal-4ve.com/")
        (label,) = dialog.findChildren(outside_label())
        assert label.plain_text() == "https://xn--pypal-4ve.com/"
        dialog.reject()


def outside_label():
    from weltoffen_desktop.gui.widgets.labels import SelectableLabel  # noqa: PLC0415

    return SelectableLabel


class TestPaper:
    @pytest.fixture
    def leaves(self, program):
        return Leaves(program)

    def test_a_text_is_printed(self, desk, page, leaves, tmp_path):
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415

        target = tmp_path / "druck.pdf"
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        prepare(printer, "Böse")
        Paper(desk, page, Composer()).print_to(printer, leaves.leaf(leaves.spot("boese")))
        assert target.read_bytes().startswith(b"%PDF")
        assert target.stat().st_size > 3_000

    def test_paper_is_dark_on_white_also_at_night(self, desk, page, leaves, look, monkeypatch):
        look.apply(Scheme.DARK, 2.0)
        printed = []
        monkeypatch.setattr(
            SealedDocument, "print_", lambda document, _printer: printed.append(document.find("Auftrag").charFormat())
        )
        Paper(desk, page, Composer()).print_to(None, leaves.leaf(leaves.spot("ziele")))
        (found,) = printed
        assert found.foreground().color().lightness() < 60
        assert found.font().pointSizeF() == 10.5

    def test_the_print_box_prints_when_accepted(self, page, monkeypatch):
        from PySide6.QtPrintSupport import QPrintDialog  # noqa: PLC0415

        printed = []
        monkeypatch.setattr(Paper, "print_to", lambda _self, _printer, leaf: printed.append(leaf.title))
        QTest.mouseClick(page._reader._print, Qt.MouseButton.LeftButton)
        (dialog,) = page.findChildren(QPrintDialog)
        dialog.reject()
        assert printed == []
        QTest.mouseClick(page._reader._print, Qt.MouseButton.LeftButton)
        QDialog.done(page.findChildren(QPrintDialog)[-1], QDialog.DialogCode.Accepted.value)
        assert printed == ["<b>Böse</b> &amp; gemein"]


def test_a_hostile_source_is_text_not_a_link(desk, program, tmp_path, qtbot):
    source = Source("<b>x</b>", "javascript:alert(1)", "2024")
    library = Library((text("quelle", sources=(source,)),))
    other = program_with(program, library, tmp_path / "anders")
    desk.surroundings.program = other
    page = LibraryPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.arrive(Destination(PageName.LIBRARY, text="quelle"))
    qtbot.waitUntil(lambda: page._shelf is not None)
    assert "javascript:alert(1)" in page._reader.view.toPlainText()
    assert links_in(page._reader.view.document()) == set()


def test_the_hostile_text_is_hostile():
    assert "javascript:" in HOSTILE
    assert "file:///etc/passwd" in HOSTILE
