"""What the evaluation page shows, as values: no widget needed."""

from datetime import date
from pathlib import Path

import pytest

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.findings import Finding, gaps, next_steps
from weltoffen_desktop.domain.knowledge import Library, Place, Text, TextKind
from weltoffen_desktop.domain.municipality import SizeClass
from weltoffen_desktop.gui.dialogs.report_target import report_name, same_file, typed_target
from weltoffen_desktop.gui.pages.evaluation.fitting import Nearness, advice, fitting
from weltoffen_desktop.gui.pages.evaluation.unfolding import Counting, unfold
from weltoffen_desktop.services.case_session import CaseSession


def test_the_lines_of_every_field_add_up_to_its_number(example: CaseSession) -> None:
    evaluation = example.evaluation()
    for field in evaluation.fields:
        unfolding = unfold(evaluation, example.sheet, field.field.id)
        lines = [line for part in unfolding.parts for line in part.lines]
        counted = [line for line in lines if line.counting is Counting.COUNTED]
        assert [line.question.id for line in lines] == [row.question.id for row in field.questions]
        assert sum(int(line.points) for line in counted) == int(unfolding.points) == field.result.points / 1000
        assert sum(int(line.possible) for line in counted) == int(unfolding.possible)
        assert len(counted) == field.result.answered


def test_the_whole_is_unfolded_by_field_and_holds_every_question(example: CaseSession) -> None:
    evaluation = example.evaluation()
    unfolding = unfold(evaluation, example.sheet)
    assert unfolding.field is None
    assert [part.key for part in unfolding.parts] == [one.field.id for one in evaluation.fields]
    assert sum(len(part.lines) for part in unfolding.parts) == 115
    assert (unfolding.points, unfolding.possible, unfolding.quotient) == ("198", "400", "49,5")


def test_what_did_not_count_says_why(session: CaseSession) -> None:
    session.choose("1.01", 3)
    session.choose("1.02", 0)
    session.set_status("1.03", Status.UNKNOWN)
    session.set_status("1.04", Status.NOT_APPLICABLE, "gibt es nicht")
    unfolding = unfold(session.evaluation(), session.sheet, "1")
    lines = {line.question.id: line for part in unfolding.parts for line in part.lines}
    assert (lines["1.01"].counting, lines["1.01"].points, lines["1.01"].possible) == (Counting.COUNTED, "3", "4")
    assert (lines["1.02"].counting, lines["1.02"].points) == (Counting.COUNTED, "0")
    assert (lines["1.03"].counting, lines["1.03"].points) == (Counting.UNKNOWN, "")
    assert lines["1.04"].counting is Counting.NOT_APPLICABLE
    assert lines["1.05"].counting is Counting.OPEN
    assert unfolding.quotient == "37,5"


def test_a_quotient_that_goes_on_is_cut_off_and_says_so(session: CaseSession) -> None:
    for number, level in enumerate((1, 1, 3), 1):
        session.choose(f"1.0{number}", level)
    assert unfold(session.evaluation(), session.sheet, "1").quotient == "41,66 …"


def test_an_empty_case_unfolds_to_no_number(session: CaseSession) -> None:
    unfolding = unfold(session.evaluation(), session.sheet)
    assert unfolding.quotient == ""
    assert unfolding.result.shown is None
    assert {line.counting for part in unfolding.parts for line in part.lines} == {Counting.OPEN}


def _text(name: str, kind: TextKind, question: str = "", topic: str = "", **more: object) -> Text:
    values: dict[str, object] = {
        "id": name, "kind": kind, "title": name, "summary": "", "body": "", "fields": ("1",),
        "topics": (topic,) if topic else (), "questions": (question,) if question else (),
        "sizes": frozenset(), "as_of": "2026", "review_by": "2027", "sources": (),
    }  # fmt: skip
    return Text(**{**values, **more})  # type: ignore[arg-type]  # a test's shorthand


def _finding(session: CaseSession, question: str, level: int) -> Finding:
    return Finding(session.questionnaire.field_of[question], session.question(question), level)


def test_texts_for_a_gap_are_near_of_a_fitting_size_and_mixed(session: CaseSession) -> None:
    large = Place("Großstadt", "NW", "independent-city", SizeClass.LARGE)
    small = Place("Kleinstadt", "NW", "city", SizeClass.SMALL)
    library = Library(
        (
            _text("field-only", TextKind.ARTICLE),
            _text("for-large", TextKind.PRACTICE, "1.01", sizes=frozenset({SizeClass.LARGE}), place=large),
            _text("elsewhere", TextKind.PRACTICE, "1.01", place=large),
            _text("same-size", TextKind.PRACTICE, "1.01", place=small),
            _text("article", TextKind.ARTICLE, "1.01"),
            _text("voice", TextKind.VOICE, "1.01"),
        )
    )
    from_nothing = fitting(library, _finding(session, "1.01", 0), SizeClass.SMALL)
    assert [fit.text.id for fit in from_nothing] == ["article", "same-size", "elsewhere"]
    assert [fit.for_level for fit in from_nothing] == [True, False, False]
    assert [fit.same_size for fit in from_nothing] == [False, True, False]
    begun = fitting(library, _finding(session, "1.01", 1), SizeClass.SMALL)
    assert [fit.text.id for fit in begun] == ["same-size", "elsewhere", "article"]
    assert "for-large" in [fit.text.id for fit in fitting(library, _finding(session, "1.01", 0), SizeClass.LARGE)]


def test_a_text_of_the_field_stands_in_only_where_nothing_is_nearer(session: CaseSession) -> None:
    topic = session.questionnaire.fields[0].topics[0].id
    far, near = _text("far", TextKind.ARTICLE), _text("near", TextKind.VOICE, topic=topic)
    finding = _finding(session, "1.01", 0)
    assert [fit.nearness for fit in fitting(Library((far,)), finding, SizeClass.SMALL)] == [Nearness.FIELD]
    assert [fit.text.id for fit in fitting(Library((far, near)), finding, SizeClass.SMALL)] == ["near"]
    other = _finding(session, "2.01", 0)
    assert fitting(Library((far, near)), other, SizeClass.SMALL) == ()


def test_advice_holds_every_gap_with_texts_and_then_other_steps(example: CaseSession, program) -> None:
    evaluation = example.evaluation()
    weak, steps = gaps(evaluation), next_steps(evaluation)
    given = advice(weak, steps, program.library(), example.municipality.size)
    assert [one.finding for one in given[:3]] == list(weak)
    assert len(given) == 5
    assert all(1 <= len(one.fits) <= 3 for one in given[:3])
    assert all(one.fits == () for one in given[3:])
    assert all(one.suggestion is not None for one in given)
    assert all(one.fits == () for one in advice(weak, steps, None, example.municipality.size))


def test_a_gap_without_a_suggestion_still_gets_texts(example: CaseSession, program) -> None:
    weak = gaps(example.evaluation())
    given = advice(weak, (), program.library(), example.municipality.size)
    assert [one.suggestion for one in given] == [None] * 3
    assert all(one.fits for one in given)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Musterlingen", "Selbstcheck Musterlingen 2026-05-04.pdf"),
        ('A/B: "C" <D>|?*\\', "Selbstcheck A B C D 2026-05-04.pdf"),
        ("Ort\n\x07\u202eneu.", "Selbstcheck Ort neu 2026-05-04.pdf"),
        ("...", "Selbstcheck 2026-05-04.pdf"),
    ],
)
def test_the_proposed_name_is_one_that_windows_takes(name: str, wanted: str) -> None:
    assert report_name("Selbstcheck {name} {date}", name, date(2026, 5, 4)) == wanted


def test_a_long_name_leaves_room_for_the_date() -> None:
    name = report_name("Selbstcheck {name} {date}", "Ü" * 120, date(2026, 5, 4))
    assert name.endswith("2026-05-04.pdf")
    assert len(name) <= 84


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Bericht.pdf", "Bericht.pdf"),
        ("Bericht", "Bericht.pdf"),
        ("Bericht v1.2", "Bericht v1.2.pdf"),
        (' "Bericht.PDF" ', "Bericht.PDF"),
        ("fall.weltoffen", "fall.weltoffen"),
        ("unten/Bericht", "unten/Bericht.pdf"),
    ],
)
def test_a_typed_name_means_a_file_in_the_folder(typed: str, wanted: str, tmp_path: Path) -> None:
    assert typed_target(typed, tmp_path) == tmp_path / wanted


@pytest.mark.parametrize("typed", ["", "   ", '""', "\n", ".."])
def test_what_names_no_file_is_none(typed: str, tmp_path: Path) -> None:
    assert typed_target(typed, tmp_path) is None


def test_two_ways_to_one_file_are_the_same(tmp_path: Path) -> None:
    file = tmp_path / "fall.weltoffen"
    file.write_bytes(b"x")
    (tmp_path / "unten").mkdir()
    assert same_file(tmp_path / "unten" / ".." / "fall.weltoffen", file)
    assert not same_file(tmp_path / "anders.pdf", file)
