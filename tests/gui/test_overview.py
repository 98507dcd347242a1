"""The overview, used as people use it: rows tell how far each field is and lead on."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.answers import Answer, Status
from weltoffen_desktop.domain.questionnaire import Path
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Scheme
from weltoffen_desktop.gui.pages.overview import FieldRow, OverviewPage
from weltoffen_desktop.gui.pages.overview_rows import field_states, path_sizes
from weltoffen_desktop.gui.pages.resume import first_of, last_touched, resume_at, touched
from weltoffen_desktop.services.case_session import CaseSession


@pytest.fixture
def gone(desk) -> list[Destination]:
    """Where the page asked to go."""
    places: list[Destination] = []
    desk.going.connect(places.append)
    return places


@pytest.fixture
def page(desk, qtbot) -> Iterator[OverviewPage]:
    made = OverviewPage(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.refresh)
    made.resize(1040, 720)
    yield made
    desk.changed.disconnect(made.refresh)


def show(page: OverviewPage, desk, session: CaseSession, qtbot) -> list[FieldRow]:
    desk.put(session)
    page.show()
    qtbot.waitExposed(page)
    page.arrive(Destination(PageName.OVERVIEW))
    QApplication.processEvents()
    return [row for row in page.findChildren(FieldRow) if row.isVisible()]


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_each_row_says_how_far_its_field_is(page, desk, example, qtbot) -> None:
    rows = show(page, desk, example, qtbot)
    results = example.evaluation().fields
    assert len(rows) == len(results) == 7
    for number, (row, result) in enumerate(zip(rows, results, strict=True), start=1):
        marked = sum(example.sheet[one.question.id].marked for one in result.questions)
        spoken = row.accessibleDescription()
        assert str(number) in row.accessibleName()
        assert result.field.title in row.accessibleName()
        assert result.field.title in words(row)
        assert str(result.progress.total) in spoken
        assert phrases.coverage(result.result) in words(row)
        assert phrases.coverage(result.result) in spoken
        assert german.day(touched(result.field, example)) in spoken
        assert (f"{marked} " in words(row)) == bool(marked)


def test_the_sentence_counts_what_is_open(page, desk, example, qtbot) -> None:
    show(page, desk, example, qtbot)
    progress = example.path.progress()
    lead = page._scroll.lead.text()
    assert str(progress.settled) in lead
    assert str(progress.total) in lead
    assert str(progress.total - progress.settled) in lead
    assert example.municipality.name in page._scroll.heading.text()
    assert example.round.title in page._scroll.heading.text()


def test_a_row_leads_to_the_first_open_question_of_its_field(page, desk, example, gone, qtbot) -> None:
    rows = show(page, desk, example, qtbot)
    fourth = example.questionnaire.fields[3]
    first_open = next(q.id for q in fourth.questions() if example.sheet[q.id].status is Status.OPEN)
    qtbot.mouseClick(rows[3], Qt.MouseButton.LeftButton)
    assert gone == [Destination(PageName.QUESTIONS, question=first_open)]


def test_the_keyboard_reaches_every_row_and_enter_opens_it(page, desk, example, gone, qtbot) -> None:
    rows = show(page, desk, example, qtbot)
    page.activateWindow()
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    for row in rows[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is row
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    done = example.questionnaire.fields[6]
    assert gone == [Destination(PageName.QUESTIONS, question=first_of(done, example).id)]


def test_the_primary_button_goes_on_after_what_was_touched_last(page, desk, session, gone, qtbot) -> None:
    session.choose("3.13", 2)
    show(page, desk, session, qtbot)
    assert "3.14" in page._on.text()
    page._on.click()
    assert gone == [Destination(PageName.QUESTIONS, question="3.14")]


def test_an_empty_case_begins_at_the_first_question(page, desk, session, qtbot) -> None:
    rows = show(page, desk, session, qtbot)
    assert "1.01" in page._on.text()
    assert "0" not in page._scroll.lead.text()
    assert all(row.isEnabled() for row in rows)


def test_when_all_is_done_the_way_leads_to_the_evaluation(page, desk, session, gone, qtbot) -> None:
    answers = {one.id: Answer().with_status(Status.UNKNOWN) for one in session.path.questions()}
    session.take_over(answers, "test")
    show(page, desk, session, qtbot)
    page._on.click()
    assert gone == [Destination(PageName.EVALUATION)]


def test_the_last_open_question_is_not_forgotten_when_it_was_touched_last(session, clock) -> None:
    session = CaseSession(session.case, clock)
    others = {one.id: Answer().with_status(Status.UNKNOWN) for one in session.path.questions() if one.id != "2.03"}
    session.take_over(others, "test")
    session.set_note("2.03", "noch zu klären")
    assert last_touched(session) == "2.03"
    resume = resume_at(session)
    assert resume is not None
    assert resume.id == "2.03"


def test_the_short_path_is_stored_and_answers_stay(page, desk, session, program, qtbot) -> None:
    session.choose("1.02", 4)
    show(page, desk, session, qtbot)
    sizes = path_sizes(session)
    assert sizes == {Path.FULL: 115, Path.SHORT: len(session.questionnaire.core_questions())}
    assert page._paths.chosen() == (Path.FULL.value,)
    page._paths._chips[1].click()
    assert session.round.path is Path.SHORT
    reader = program.open_case(session.case.path, read_only=True)
    assert reader.round.path is Path.SHORT
    assert reader.sheet["1.02"].value == 4
    reader.close()
    assert page._paths.chosen() == (Path.SHORT.value,)
    assert sum(state.progress.total for state in field_states(session)) == sizes[Path.SHORT]
    assert (
        str(sizes[Path.SHORT]) in words(page._paths) or str(sizes[Path.SHORT]) in page._paths._chips[1].accessibleName()
    )
    page._paths._chips[0].click()
    assert session.round.path is Path.FULL


def test_a_change_elsewhere_is_seen_at_once(page, desk, session, qtbot) -> None:
    rows = show(page, desk, session, qtbot)
    before = rows[0].accessibleDescription()
    desk.change(lambda one: one.choose("1.01", 3))
    desk.change(lambda one: one.set_marked("1.01", marked=True))
    assert rows[0].accessibleDescription() != before
    assert phrases.coverage(session.evaluation().fields[0].result) in rows[0].accessibleDescription()
    assert field_states(session)[0].marked == 1


def test_rows_are_used_again(page, desk, example, qtbot) -> None:
    rows = show(page, desk, example, qtbot)
    for _ in range(3):
        page.arrive(Destination(PageName.OVERVIEW))
    assert [row for row in page.findChildren(FieldRow) if row.isVisible()] == rows


def test_read_only_says_so_and_changes_nothing(page, desk, session, program, qtbot) -> None:
    reader = program.open_case(session.case.path, read_only=True)
    rows = show(page, desk, reader, qtbot)
    assert page._read_only.isVisible()
    assert not page._paths.isEnabled()
    assert all(row.isEnabled() for row in rows)
    page._paths._chips[1].click()
    assert reader.round.path is Path.FULL
    page.keys()


def test_a_writable_case_shows_no_banner(page, desk, session, qtbot) -> None:
    show(page, desk, session, qtbot)
    assert not page._read_only.isVisible()


def test_the_date_is_that_of_the_newest_change_in_the_field(session) -> None:
    field = session.questionnaire.fields[0]
    assert touched(field, session) is None
    session.choose("1.01", 1)
    changes = session.set_note("1.03", "x")
    when = touched(field, session)
    assert isinstance(when, datetime)
    assert when == changes.saved
    assert touched(session.questionnaire.fields[1], session) is None


@pytest.mark.parametrize(("size", "scale"), [((834, 560), 1.0), ((700, 560), 2.0), ((1040, 720), 1.5)])
def test_nothing_is_cut_off(page, desk, example, look, qtbot, size, scale) -> None:
    look.apply(Scheme.LIGHT, scale)
    page.resize(*size)
    rows = show(page, desk, example, qtbot)
    qtbot.waitUntil(lambda: rows[0].width() <= size[0])
    assert page.width() == size[0]
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
            right = label.mapTo(page, label.rect().topRight()).x()
            assert right <= page.width(), label.text()
