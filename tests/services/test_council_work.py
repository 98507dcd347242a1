from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import (
    LABEL_LIMIT,
    PROSE_LIMIT,
    PUBLIC,
    STANDARD,
    VALUE_LIMIT,
    Chapter,
    PaperDetails,
    PaperField,
    PaperKind,
    Profile,
)
from weltoffen_desktop.domain.plan import TEXT_LIMIT, TITLE_LIMIT, Measure, MeasureStatus
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import sentence

FULL = Measure(
    0,
    "Gebärdensprache im Rat",
    "Alle können folgen.",
    "Frage 3.01\nsteht auf Stufe 1.",
    ("1.01", "1.02"),
    "Hauptamt",
    "Landesverband",
    "Sommer 2027",
    "2 000 Euro",
    "Vertrag",
    MeasureStatus.RUNNING,
)
PAPER = PaperDetails(
    PaperKind.DECISION,
    "2026/114",
    (("Sozialausschuss", "12.05.2026"), ("Rat", "")),
    "04.05.2026",
    public=False,
    department="Hauptamt",
    subject="Selbstcheck",
    decision="Der Rat nimmt zur Kenntnis …\n\nund beauftragt …",
    finance="Keine.",
    attachments=("Bericht", "Maßnahmenplan"),
    labels={PaperField.TITLE: "Drucksache", PaperField.NUMBER: "DS-Nr."},
)


def trouble(verb: Callable[[], object]) -> Trouble:
    """Run ``verb``, expect a refusal in one sentence."""
    with pytest.raises(ExpectedError) as caught:
        verb()
    said = sentence(caught.value)
    assert said.endswith(".")
    assert "\n" not in said
    assert len(said) < 700
    return caught.value.trouble


def reread(program: Program, session: CaseSession) -> CaseSession:
    reader = program.open_case(session.case.path, read_only=True)
    reader.close()
    return program.open_case(session.case.path, read_only=True)


def test_a_new_case_has_nothing_of_it(session: CaseSession) -> None:
    assert session.measures() == ()
    assert session.targets() == {}
    assert session.profiles() == (STANDARD, PUBLIC)
    assert session.paper() == PaperDetails()
    assert session.logo() is None


def test_what_is_stored_comes_back_whole(session: CaseSession, program: Program) -> None:
    added = session.add_measure(FULL)
    session.set_target("3", 75)
    session.set_target("1", 0)
    own = Profile("Ältestenrat", frozenset({Chapter.PLAN}), notes=False, perspective=1, compare_with=1, author="Amt 10")
    session.save_profile(own)
    session.set_paper(PAPER)
    reader = reread(program, session)
    assert reader.measures() == (replace(FULL, id=1),) == (added,)
    assert list(reader.targets().items()) == [("1", 0), ("3", 75)]
    assert reader.profiles() == (STANDARD, PUBLIC, own)
    assert reader.paper() == PAPER
    reader.close()


def test_a_number_is_never_used_again(session: CaseSession, program: Program) -> None:
    first, second = (session.add_measure(replace(FULL, title=one)) for one in ("A", "B"))
    session.remove_measure(second.id)
    assert session.measures() == (first,)
    path = session.case.path
    session.close()
    again = program.open_case(path)
    third = again.add_measure(replace(FULL, id=1))
    assert (first.id, second.id, third.id) == (1, 2, 3)
    again.put_back_measure(second)
    assert again.measures() == (first, second, third)
    assert trouble(lambda: again.put_back_measure(second)) is Trouble.MEASURE_EXISTS
    assert trouble(lambda: again.put_back_measure(replace(second, id=9))) is Trouble.MEASURE_UNKNOWN
    again.close()


def test_a_measure_is_changed_in_place(session: CaseSession) -> None:
    session.add_measure(FULL)
    changed = replace(FULL, id=1, status=MeasureStatus.DONE, due="")
    session.change_measure(changed)
    assert session.measures() == (changed,)
    assert trouble(lambda: session.change_measure(replace(FULL, id=2))) is Trouble.MEASURE_UNKNOWN
    assert trouble(lambda: session.remove_measure(2)) is Trouble.MEASURE_UNKNOWN


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"title": " \n\0"}, Trouble.MEASURE_UNTITLED),
        ({"title": "x" * (TITLE_LIMIT + 1)}, Trouble.PLACE_TOO_LONG),
        ({"proof": "x" * (TEXT_LIMIT + 1)}, Trouble.PLACE_TOO_LONG),
        ({"questions": ("1.01", "99.99")}, Trouble.QUESTION_UNKNOWN),
    ],
)
def test_measures_that_cannot_be(session: CaseSession, change: dict[str, str], expected: Trouble) -> None:
    kept = session.add_measure(FULL)
    assert trouble(lambda: session.add_measure(replace(FULL, **change))) is expected
    assert trouble(lambda: session.change_measure(replace(kept, **change))) is expected
    assert session.measures() == (kept,)


def test_what_no_file_could_hold_is_left_out(session: CaseSession) -> None:
    draft = Measure(0, " Ein\r\nTitel\0 \ud800", goal="Zeile\n\nZeile\ud800", questions=("1.02", "1.01", "1.02"))
    stored = session.add_measure(draft)
    assert (stored.title, stored.goal) == ("Ein Titel", "Zeile\n\nZeile")
    assert stored.questions == ("1.02", "1.01")
    assert session.measures() == (stored,)


@pytest.mark.parametrize("points", [-1, 101, 50.0, True, "50"])
def test_targets_that_cannot_be(session: CaseSession, points: int) -> None:
    session.set_target("1", 60)
    assert trouble(lambda: session.set_target("1", points)) is Trouble.TARGET_NOT_POINTS
    assert trouble(lambda: session.set_target("99", 60)) is Trouble.FIELD_UNKNOWN
    assert session.targets() == {"1": 60}
    session.set_target("1", None)
    assert session.targets() == {}


def test_profiles_are_replaced_by_name_and_keep_their_place(session: CaseSession) -> None:
    session.save_profile(Profile("A"))
    session.save_profile(Profile("B"))
    session.save_profile(Profile(" A ", notes=False))
    assert session.profiles()[2:] == (Profile("A", notes=False), Profile("B"))
    session.remove_profile("A")
    assert session.profiles()[2:] == (Profile("B"),)
    assert trouble(lambda: session.remove_profile("A")) is Trouble.PROFILE_UNKNOWN


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (STANDARD, Trouble.PROFILE_FIXED),
        (replace(PUBLIC, notes=True), Trouble.PROFILE_FIXED),
        (Profile("standard"), Trouble.PROFILE_FIXED),
        (Profile("  "), Trouble.PROFILE_UNNAMED),
        (Profile("x" * (LABEL_LIMIT + 1)), Trouble.PLACE_TOO_LONG),
        (Profile("A", author="x" * (VALUE_LIMIT + 1)), Trouble.PLACE_TOO_LONG),
        (Profile("A", perspective=7), Trouble.PERSPECTIVE_UNKNOWN),
        (Profile("A", compare_with=7), Trouble.ROUND_UNKNOWN),
    ],
)
def test_profiles_that_cannot_be(session: CaseSession, profile: Profile, expected: Trouble) -> None:
    assert trouble(lambda: session.save_profile(profile)) is expected
    assert session.profiles() == (STANDARD, PUBLIC)


def test_the_programs_profiles_cannot_be_removed(session: CaseSession) -> None:
    assert trouble(lambda: session.remove_profile(PUBLIC.name)) is Trouble.PROFILE_FIXED


@pytest.mark.parametrize(
    "paper",
    [
        PaperDetails(subject="x" * (VALUE_LIMIT + 1)),
        PaperDetails(decision="x" * (PROSE_LIMIT + 1)),
        PaperDetails(committees=(("Rat", "x" * (VALUE_LIMIT + 1)),)),
        PaperDetails(labels={PaperField.TITLE: "x" * 5_000}),
    ],
)
def test_papers_that_cannot_be(session: CaseSession, paper: PaperDetails) -> None:
    session.set_paper(PAPER)
    assert trouble(lambda: session.set_paper(paper)) is Trouble.PLACE_TOO_LONG
    assert session.paper() == PAPER


def test_empty_lines_of_a_paper_are_left_out(session: CaseSession) -> None:
    session.set_paper(
        PaperDetails(
            committees=(("", " "), ("Rat", ""), ("", "12.05.2026")),
            attachments=("", "Bericht"),
            labels={PaperField.TITLE: " ", PaperField.DATE: "Tag"},
        )
    )
    assert session.paper() == PaperDetails(
        committees=(("Rat", ""), ("", "12.05.2026")), attachments=("Bericht",), labels={PaperField.DATE: "Tag"}
    )
    assert trouble(lambda: session.set_paper(PaperDetails(attachments=("A",) * 51))) is Trouble.PLACE_TOO_MANY


def test_a_logo_needs_words(session: CaseSession, red_dot: Logo) -> None:
    assert trouble(lambda: session.set_logo(replace(red_dot, alt=" "))) is Trouble.LOGO_WITHOUT_WORDS
    session.set_logo(replace(red_dot, alt="Ein roter\nPunkt"))
    assert session.logo() == replace(red_dot, alt="Ein roter Punkt")
    session.set_logo(None)
    assert session.logo() is None


def test_a_round_carries_every_answer_over(session: CaseSession, program: Program) -> None:
    session.choose("1.01", 3)
    session.set_note("1.01", "Beschluss")
    session.set_note("1.02", "noch offen")
    session.choose("1.03", 1)
    session.undo()
    before, old = session.sheet, session.round
    session.start_round(" Durchgang\n2027 ")
    assert (session.round.id, session.round.title) == (old.id + 1, "Durchgang 2027")
    assert session.round.fingerprint == old.fingerprint
    assert session.rounds() == (old, session.round)
    assert session.sheet["1.01"] == replace(before["1.01"], carried=True)
    assert session.sheet["1.02"] == replace(before["1.02"], carried=True)
    assert session.sheet["1.03"].blank
    assert not session.can_undo
    assert not session.can_redo
    session.choose("1.01", 4)
    assert not session.sheet["1.01"].carried
    assert session.sheet_of(old) == before
    assert session.evaluation_of(old).result.shown == 75
    assert session.evaluation_of(session.round).result.shown == 100
    reader = reread(program, session)
    assert reader.round == session.round
    assert reader.sheet == session.sheet
    assert reader.sheet_of(old) == before
    reader.close()


def test_rounds_that_cannot_be(session: CaseSession) -> None:
    assert trouble(lambda: session.start_round(" ")) is Trouble.ROUND_UNTITLED
    assert trouble(lambda: session.start_round("x" * (LABEL_LIMIT + 1))) is Trouble.PLACE_TOO_LONG
    assert trouble(lambda: session.evaluation_of(replace(session.round, id=7))) is Trouble.ROUND_UNKNOWN
    assert len(session.rounds()) == 1


def test_a_case_that_may_only_be_read_refuses_all_of_it(program: Program, session: CaseSession, red_dot: Logo) -> None:
    session.add_measure(FULL)
    session.save_profile(Profile("A"))
    reader = program.open_case(session.case.path, read_only=True)
    verbs: list[Callable[[], object]] = [
        lambda: reader.add_measure(FULL),
        lambda: reader.change_measure(replace(FULL, id=1, title="B")),
        lambda: reader.remove_measure(1),
        lambda: reader.set_target("1", 50),
        lambda: reader.save_profile(Profile("B")),
        lambda: reader.remove_profile("A"),
        lambda: reader.set_paper(PAPER),
        lambda: reader.set_logo(red_dot),
        lambda: reader.start_round("B"),
    ]
    assert {trouble(verb) for verb in verbs} == {Trouble.FILE_READ_ONLY}
    assert reader.sheet["1.01"].status is Status.OPEN
    reader.close()


def test_an_undone_removal_after_a_new_round(session: CaseSession, tmp_path: Path) -> None:
    added = session.add_measure(FULL)
    session.remove_measure(added.id)
    session.start_round("Zweiter")
    session.put_back_measure(added)
    assert session.measures() == (added,)
