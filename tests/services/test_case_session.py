import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.domain.answers import TEXT_LIMIT, Answer, AnswerSheet, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.questionnaire import Path
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program


def test_a_choice_is_stored_at_once(session: CaseSession, program: Program) -> None:
    changes = session.choose("1.01", 3)
    assert changes.questions == ("1.01",)
    reader = program.open_case(session.case.path, read_only=True)
    assert reader.sheet["1.01"].value == 3
    assert reader.sheet["1.01"].changed == changes.saved
    reader.close()


@pytest.mark.parametrize("value", [-1, 5, 7, 2.5, True, "3", None, (1,)])
def test_what_is_no_level_is_refused_and_changes_nothing(session: CaseSession, value: object) -> None:
    with pytest.raises(ExpectedError) as caught:
        session.choose("1.01", value)
    assert caught.value.trouble is Trouble.VALUE_NOT_A_LEVEL
    assert session.sheet["1.01"] == Answer()
    assert not session.can_undo


def test_an_unknown_question_is_refused(session: CaseSession) -> None:
    with pytest.raises(ExpectedError) as caught:
        session.choose("99.99", 1)
    assert caught.value.trouble is Trouble.QUESTION_UNKNOWN


def test_choosing_the_same_again_changes_nothing(session: CaseSession) -> None:
    session.choose("1.01", 3)
    assert session.choose("1.01", 3).questions == ()
    assert len(session.history("1.01")) == 1


def test_note_evidence_and_mark_survive_a_change_of_state(session: CaseSession) -> None:
    session.set_note("1.01", "Notiz")
    session.set_evidence("1.01", EvidenceKind.DECIDED, Evidence(ticked=True, source="Beschluss"))
    session.set_marked("1.01", marked=True)
    session.choose("1.01", 2)
    session.set_status("1.01", Status.NOT_APPLICABLE, "Kreisaufgabe")
    answer = session.sheet["1.01"]
    assert (answer.status, answer.value, answer.reason) == (Status.NOT_APPLICABLE, None, "Kreisaufgabe")
    assert answer.note == "Notiz"
    assert answer.marked
    assert answer.evidence[EvidenceKind.DECIDED].source == "Beschluss"
    session.choose("1.01", 1)
    assert session.sheet["1.01"].reason == ""


def test_an_endless_note_is_refused(session: CaseSession) -> None:
    with pytest.raises(ExpectedError) as caught:
        session.set_note("1.01", "x" * (TEXT_LIMIT + 1))
    assert caught.value.trouble is Trouble.TEXT_TOO_LONG


def test_text_that_no_file_could_hold_is_cleaned(session: CaseSession) -> None:
    session.set_note("1.01", "vor\0nach \udc80 ' ; DROP TABLE answer; --")
    assert session.sheet["1.01"].note == "vornach  ' ; DROP TABLE answer; --"


verbs = st.one_of(
    st.tuples(st.just("choose"), st.integers(0, 4)),
    st.tuples(st.just("note"), st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)),
    st.tuples(st.just("status"), st.sampled_from([Status.UNKNOWN, Status.NOT_APPLICABLE, Status.OPEN])),
    st.tuples(st.just("mark"), st.booleans()),
)
steps = st.lists(st.tuples(st.sampled_from(["1.01", "1.02"]), verbs), min_size=1, max_size=8)


def content(sheet: AnswerSheet) -> list[tuple[object, ...]]:
    return [(key, sheet[key].status, sheet[key].value, sheet[key].note, sheet[key].marked) for key in ("1.01", "1.02")]


@given(steps)
def test_undo_and_redo_walk_the_same_way(
    session: CaseSession, program: Program, taken: list[tuple[str, tuple[str, object]]]
) -> None:
    session = CaseSession(session.case, program.now)  # each example begins with nothing to undo
    start = content(session.sheet)
    for question, (verb, value) in taken:
        if verb == "choose":
            session.choose(question, value)
        elif verb == "note":
            session.set_note(question, str(value))
        elif verb == "mark":
            session.set_marked(question, marked=bool(value))
        else:
            assert isinstance(value, Status)
            session.set_status(question, value)
    end = content(session.sheet)
    while session.undo():
        pass
    assert content(session.sheet) == start
    while session.redo():
        pass
    assert content(session.sheet) == end
    assert content(session.case.answers(session.round, session.perspective)) == end


def test_a_new_change_forgets_what_was_undone(session: CaseSession) -> None:
    session.choose("1.01", 1)
    session.undo()
    assert session.can_redo
    session.choose("1.01", 2)
    assert not session.can_redo
    assert session.redo() is None


def test_the_short_path_keeps_all_answers(session: CaseSession) -> None:
    session.choose("1.02", 4)
    core = {question.id for question in session.questionnaire.core_questions()}
    changes = session.set_path(Path.SHORT)
    assert changes.path_changed
    assert {question.id for question in session.path.questions()} == core
    session.set_path(Path.FULL)
    assert session.sheet["1.02"].value == 4


def test_a_case_carries_its_definition(session: CaseSession, program: Program) -> None:
    stored = session.case.questionnaire(session.round)
    assert stored == session.questionnaire
    assert stored.fingerprint == program.questionnaires()[0].fingerprint == session.round.fingerprint


def test_the_example_is_filled_with_gaps_and_fits_its_questionnaire(example: CaseSession) -> None:
    rows = example.evaluation().questions()
    states = [example.sheet[row.question.id].status for row in rows]
    assert len(rows) >= 108
    assert states.count(Status.ANSWERED) > 80
    for state in Status:
        assert state in states
    assert {row.level for row in rows} >= {0, 1, 2, 3, 4}
    answers = [example.sheet[row.question.id] for row in rows]
    assert sum(bool(one.note) for one in answers) >= 20
    assert any(one.marked for one in answers)
    assert any(one.evidence for one in answers)
    assert "eispiel" in example.municipality.name
