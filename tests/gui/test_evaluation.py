"""The evaluation page, pressed and read as people do."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.findings import gaps, next_steps, strengths
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.evaluation.link_row import LinkRow
from weltoffen_desktop.gui.pages.evaluation.page import EvaluationPage
from weltoffen_desktop.gui.pages.evaluation.result_panel import WHOLE
from weltoffen_desktop.gui.pages.evaluation.sum_sheet import SumSheet
from weltoffen_desktop.gui.widgets.labels import TextLabel
from weltoffen_desktop.gui.widgets.result_bar import ResultBar
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish
from weltoffen_desktop.services.wording import sentence

HERE = Destination(PageName.EVALUATION)


def shown(parent: QWidget, kind: type) -> list:
    return [one for one in parent.findChildren(kind) if one.isVisible()]


def words(parent: QWidget) -> str:
    return "\n".join(one.text() for one in shown(parent, TextLabel))


def rows(parent: QWidget) -> list[str]:
    return [row.words()[0] for row in shown(parent, LinkRow)]


class Trips:
    """Where the page wanted to go."""

    def __init__(self, desk: Desk) -> None:
        self.made: list[Destination] = []
        desk.going.connect(self.made.append)


@pytest.fixture
def trips(desk) -> Trips:
    return Trips(desk)


def front(desk: Desk, qtbot, session: CaseSession) -> EvaluationPage:
    """Bring the page to the front as the window does, and wait for the texts."""
    desk.put(session)
    page = EvaluationPage(desk)
    qtbot.addWidget(page)
    desk.changed.connect(page.refresh)
    page.resize(1080, 760)
    page.show()
    qtbot.waitExposed(page)
    page.arrive(HERE)
    qtbot.waitUntil(lambda: page._library is not None, timeout=30_000)
    return page


@pytest.fixture
def page(desk, qtbot, program: Program, tmp_path) -> EvaluationPage:
    return front(desk, qtbot, program.make_example(tmp_path / "beispiel.weltoffen"))


@pytest.fixture
def empty(desk, qtbot, program: Program, tmp_path) -> EvaluationPage:
    return front(desk, qtbot, program.new_case(tmp_path / "leer.weltoffen", Wish("Musterdorf", "08999999")))


@pytest.fixture
def sheet(page: EvaluationPage) -> Iterator[SumSheet]:
    """The sum of field 4, unfolded by pressing its bar."""
    bars = shown(page, ResultBar)
    QTest.mouseClick(bars[4], Qt.MouseButton.LeftButton)
    assert page._sum is not None
    return page._sum


def test_the_result_comes_first_in_words(page: EvaluationPage, desk) -> None:
    session = desk.session
    text = phrases.summary(session.evaluation(), session.municipality.name)
    labels = shown(page, TextLabel)
    assert labels.index(page._summary) == 1  # below the heading only
    assert page._summary.text() == text
    assert "49 von 100" in text


def test_every_field_and_the_whole_are_bars_that_are_buttons(page: EvaluationPage, desk) -> None:
    bars = shown(page, ResultBar)
    evaluation = desk.session.evaluation()
    results = [evaluation.result, *(field.result for field in evaluation.fields)]
    assert len(bars) == 8
    for bar, result in zip(bars, results, strict=True):
        assert isinstance(bar, QPushButton)
        assert bar.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert str(result.shown) in bar.accessibleName()
        assert phrases.BANDS[result.band] in bar.accessibleName()
        assert phrases.coverage(result) in bar.accessibleDescription()


def test_what_rests_on_too_little_is_called_preliminary(page: EvaluationPage) -> None:
    bars = shown(page, ResultBar)
    assert ["vorläufig" in bar.accessibleName() for bar in bars] == [False] * 4 + [True] + [False] * 3


def test_own_targets_stand_at_the_bars(page: EvaluationPage, desk) -> None:
    field = desk.session.questionnaire.fields[0]
    desk.session.set_target(field.id, 77)
    page.arrive(HERE)
    whole, first = shown(page, ResultBar)[:2]
    assert first._row.target == 77
    assert first.accessibleDescription().endswith("Ziel 77")
    assert "Ziel" not in whole.accessibleDescription()
    for one in desk.session.questionnaire.fields:
        desk.session.set_target(one.id, None)
    page.arrive(HERE)
    assert "eigenes Ziel" not in words(page)
    assert "Ziel" not in shown(page, ResultBar)[1].accessibleDescription()


def test_the_charts_are_told_in_words(page: EvaluationPage, desk) -> None:
    named = [(field.field.short, field.result) for field in desk.session.evaluation().fields]
    panel = page._results
    assert panel._group.accessibleDescription() == phrases.bars_alt(named)
    assert panel._radar.accessibleDescription() == phrases.radar_alt(named)
    assert panel._group.accessibleName()
    assert panel._radar.accessibleName()


def test_the_net_stands_beside_the_bars_or_below(page: EvaluationPage, qtbot) -> None:
    group, radar = page._results._group, page._results._radar

    def beside() -> bool:
        return radar.mapTo(page, radar.rect().topLeft()).x() > group.mapTo(page, group.rect().center()).x()

    qtbot.waitUntil(beside)
    page.resize(780, 640)
    qtbot.waitUntil(lambda: not beside())
    assert radar.mapTo(page, radar.rect().topLeft()).y() >= group.mapTo(page, group.rect().bottomLeft()).y()


def test_pressing_a_bar_unfolds_its_number(sheet: SumSheet, page: EvaluationPage) -> None:
    text = words(sheet)
    assert "39" in text.splitlines()
    assert "11 ÷ 28 × 100 = 39,28 …" in text
    assert "53" in text
    field = page.desk.session.questionnaire.fields[3]
    assert rows(sheet) == [f"{one.id} {one.title}" for one in field.questions()]
    assert [topic.title for topic in field.topics if topic.title not in text] == []
    assert page._sheet.accessibleName() == field.title


def test_every_line_says_answer_weight_and_whether_it_counted(sheet: SumSheet) -> None:
    lines = {row.words()[0][:4]: row.words()[1:] for row in shown(sheet, LinkRow)}
    answer, counting = lines["4.02"]
    assert answer == "Stufe 2 von 4 · jährliches Treffen"
    assert "2" in counting
    assert "4" in counting
    assert lines["4.03"][0] == "trifft nicht zu"
    assert lines["4.05"][0] == "offen"
    assert lines["4.06"][0] == "weiß nicht"
    assert len({lines[key][1] for key in ("4.02", "4.03", "4.05", "4.06")}) == 4
    assert all(one.accessibleName().startswith(one.words()[0]) for one in shown(sheet, LinkRow))


def test_a_line_leads_to_its_question(sheet: SumSheet, trips: Trips) -> None:
    row = next(one for one in shown(sheet, LinkRow) if one.words()[0].startswith("4.05"))
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert trips.made == [Destination(PageName.QUESTIONS, question="4.05")]


def test_the_whole_is_unfolded_by_field_and_on_from_there(page: EvaluationPage) -> None:
    QTest.mouseClick(shown(page, ResultBar)[0], Qt.MouseButton.LeftButton)
    assert page._sum is not None
    found = rows(page._sum)
    assert len(found) == 115 + 7
    assert "198 ÷ 400 × 100 = 49,5" in words(page._sum)
    field = next(one for one in shown(page._sum, LinkRow) if not one.words()[0][0].isdigit())
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    assert page._number == "1"
    assert "31 ÷ 56 × 100 = 55,35 …" in words(page._sum)


def test_escape_closes_the_sheet_and_gives_the_keyboard_back(page: EvaluationPage, qtbot) -> None:
    page.activateWindow()
    bar = shown(page, ResultBar)[2]
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(bar, Qt.Key.Key_Return)
    assert page._sheet.isVisible()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page._sheet.isVisible())
    assert bar.hasFocus()
    assert page._sum is None


def test_the_table_holds_the_same_values_and_unfolds_too(page: EvaluationPage, desk) -> None:
    panel = page._results
    QTest.mouseClick(panel._toggle, Qt.MouseButton.LeftButton)
    assert panel.as_table
    assert shown(page, ResultBar) == []
    evaluation = desk.session.evaluation()
    wanted = [
        (one.field.short, phrases.score(one.result), phrases.band_word(one.result), phrases.coverage(one.result))
        for one in evaluation.fields
    ]
    assert [row.cells for row in panel._table.rows()][:7] == wanted
    assert panel._table.rows()[7].key == WHOLE
    model = panel._table.model()
    spoken = model.data(model.index(3, 2), Qt.ItemDataRole.AccessibleTextRole)
    assert "Wirtschaft" in spoken
    assert "vorläufig" in spoken
    panel._table.setFocus()
    QTest.keyClick(panel._table, Qt.Key.Key_Down)
    QTest.keyClick(panel._table, Qt.Key.Key_Return)
    assert page._number == "2"
    QTest.mouseClick(panel._toggle, Qt.MouseButton.LeftButton)
    assert not panel.as_table
    assert len(shown(page, ResultBar)) == 8


def test_strengths_and_gaps_lead_to_their_questions(page: EvaluationPage, desk, trips: Trips) -> None:
    evaluation = desk.session.evaluation()
    for panel, found in ((page._strengths, strengths(evaluation)), (page._gaps, gaps(evaluation))):
        assert rows(panel) == [f"{one.question.id} {one.question.title}" for one in found]
        for row in shown(panel, LinkRow):
            row.click()
    ids = [one.question.id for one in (*strengths(evaluation), *gaps(evaluation))]
    assert [trip.question for trip in trips.made] == ids


def test_next_steps_come_with_their_reason_and_gaps_with_texts(page: EvaluationPage, desk, trips: Trips) -> None:
    steps = next_steps(desk.session.evaluation())
    text = words(page._advice)
    assert all(step.suggestion.text in text for step in steps)
    found = shown(page._advice, LinkRow)
    reasons = [row for row in found if any(step.finding.question.title in row.words()[1] for step in steps)]
    assert len(reasons) == 5
    assert "2.06" in reasons[0].words()[0]
    assert "0" in reasons[0].words()[0]
    texts = [row for row in found if row not in reasons]
    assert len(texts) == 9
    assert all(row.words()[1].split(" · ")[0] in ("Artikel", "Praxis", "Stimme", "Vorlage") for row in texts)
    texts[0].click()
    reasons[0].click()
    library = desk.program.library()
    assert library.by_id[trips.made[0].text].title == texts[0].words()[0]
    assert trips.made[1] == Destination(PageName.QUESTIONS, question="2.06")


def test_coverage_stands_apart_and_unfolds_its_field(page: EvaluationPage) -> None:
    found = shown(page._coverage, LinkRow)
    assert [row.words()[0] for row in found] == [one.short for one in page.desk.session.questionnaire.fields]
    assert "7 von 13" in found[3].words()[1]
    assert "53" in found[3].words()[1]
    found[3].click()
    assert page._number == "4"


def test_a_change_and_its_undo_are_seen_at_once(page: EvaluationPage, desk) -> None:
    before = page._summary.text()
    bars = shown(page, ResultBar)
    before_bar = bars[1].accessibleName()
    for question in ("1.01", "1.02", "1.03"):
        assert desk.change(lambda session, question=question: session.choose(question, 0))
    assert page._summary.text() != before
    assert bars[1].accessibleName() != before_bar
    assert page._summary.text() == phrases.summary(desk.session.evaluation(), desk.session.municipality.name)
    while desk.session.can_undo:
        desk.undo()
    assert desk.session.evaluation().result.band is None  # the example itself was one step
    assert page._stack.currentWidget() is page._nothing
    desk.redo()
    assert page._stack.currentWidget() is page._scroll
    assert page._summary.text() == before
    assert shown(page, ResultBar)[1].accessibleName() == before_bar


def test_the_open_sheet_follows_the_answers(sheet: SumSheet, page: EvaluationPage, desk) -> None:
    assert desk.change(lambda session: session.choose("4.05", 4))
    assert page._sum is sheet
    assert "15 ÷ 32 × 100 = 46,87 …" in words(sheet)
    desk.undo()
    assert "11 ÷ 28 × 100 = 39,28 …" in words(sheet)


def test_an_empty_case_shows_one_sentence_and_one_button(empty: EvaluationPage, trips: Trips) -> None:
    assert shown(empty, ResultBar) == []
    (button,) = shown(empty, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert trips.made == [Destination(PageName.QUESTIONS, question="1.01")]


def test_the_first_answer_brings_the_result_and_its_undo_takes_it_away(empty: EvaluationPage, desk) -> None:
    assert desk.change(lambda session: session.choose("1.01", 3))
    assert "vorläufig" in empty._summary.text()
    assert len(shown(empty, ResultBar)) == 8
    assert "vorläufig" in shown(empty, ResultBar)[0].accessibleName()
    assert desk.undo()
    assert shown(empty, ResultBar) == []


def test_where_only_unknown_is_said_the_button_leads_to_what_is_open(empty: EvaluationPage, desk, trips: Trips) -> None:
    desk.change(lambda session: session.set_status("1.01", Status.UNKNOWN))
    shown(empty, QPushButton)[0].click()
    assert trips.made[-1].question == "1.02"


def test_arriving_for_a_field_unfolds_it(page: EvaluationPage) -> None:
    page.arrive(Destination(PageName.EVALUATION, field="7"))
    assert page._number == "7"
    assert page._sheet.isVisible()


@pytest.mark.parametrize(("width", "height", "scale"), [(824, 540, 1.0), (771, 483, 2.0), (1080, 700, 1.25)])
def test_nothing_is_clipped_or_scrolls_sideways(page: EvaluationPage, desk, qtbot, width, height, scale) -> None:
    desk.look.apply(Scheme.LIGHT, scale)
    page.resize(width, height)
    page._unfold("4")
    qtbot.waitUntil(lambda: page._sheet.geometry().right() < page.width())
    inside = page._scroll._scroll
    assert inside.horizontalScrollBar().maximum() == 0
    assert inside.widget().width() <= inside.viewport().width()
    for part in (*shown(page, TextLabel), *shown(page, LinkRow), *shown(page, ResultBar)):
        assert part.height() >= part.heightForWidth(part.width()), part.accessibleName() or part.text()
        left = part.mapTo(page, part.rect().topLeft()).x()
        assert left + part.width() <= page.width()


def test_the_keyboard_meets_everything_in_the_order_of_the_page(page: EvaluationPage) -> None:
    page.activateWindow()
    page._report.setFocus(Qt.FocusReason.TabFocusReason)
    seen = []
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is page._report:
            break
        seen.append(now)
    tops = [one.mapTo(page._scroll, one.rect().topLeft()).y() for one in shown(page, ResultBar)]
    assert [one for one in seen if isinstance(one, ResultBar)] == shown(page, ResultBar)
    assert tops == sorted(tops)
    assert {one for one in shown(page, QPushButton) if one is not page._report} <= set(seen)
    assert all(one.accessibleName() or one.text() for one in seen)


def test_texts_that_came_later_are_seen_at_the_next_visit(page: EvaluationPage, desk, qtbot, monkeypatch) -> None:
    library = desk.program.library()
    first = shown(page._advice, LinkRow)[1].words()[0]
    fewer = replace(library, texts=tuple(text for text in library.texts if text.title != first))
    monkeypatch.setattr(type(desk.program), "library", lambda _program: fewer)
    page.arrive(HERE)
    qtbot.waitUntil(lambda: page._library is fewer)
    assert first not in rows(page._advice)


def test_without_texts_the_page_still_shows_the_result(desk, qtbot, program, tmp_path, monkeypatch) -> None:
    error = ExpectedError(Trouble.RESOURCES_MISSING, path="knowledge")

    def missing(_program: Program) -> None:
        raise error

    told: list[str] = []
    desk.troubled.connect(lambda text, _details: told.append(text))
    monkeypatch.setattr(type(program), "library", missing)
    desk.put(program.make_example(tmp_path / "beispiel.weltoffen"))
    page = EvaluationPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.arrive(HERE)
    qtbot.waitUntil(lambda: told == [sentence(error)])
    assert len(shown(page, ResultBar)) == 8
