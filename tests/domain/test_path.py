from dataclasses import replace

from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Status
from weltoffen_desktop.domain.conditions import Comparison
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.path import QuestionPath
from weltoffen_desktop.domain.questionnaire import Path, Questionnaire

CITY = MunicipalityKind.CITY


def shown(
    questionnaire: Questionnaire, kind: MunicipalityKind = CITY, path: Path = Path.FULL, **values: object
) -> list[str]:
    answers = {key.replace("_", "."): Answer(Status.ANSWERED, value) for key, value in values.items()}  # type: ignore[arg-type]
    sheet = AnswerSheet(answers)
    return [question.id for question in QuestionPath(questionnaire, sheet, kind, path).questions()]


def test_follow_ups_wait_for_their_condition(smallest: Questionnaire) -> None:
    assert shown(smallest) == ["a.1", "a.4", "a.6"]
    assert shown(smallest, a_1=1) == ["a.1", "a.4", "a.6"]
    assert shown(smallest, a_1=2) == ["a.1", "a.2", "a.4", "a.6"]


def test_any_and_all(smallest: Questionnaire) -> None:
    assert "a.3" in shown(smallest, a_1=3)
    assert "a.3" not in shown(smallest, a_1=3, a_2="no")
    assert "a.3" in shown(smallest, a_1=2, a_2="yes")


def test_contains_and_at_most(smallest: Questionnaire) -> None:
    assert "a.5" not in shown(smallest, a_4=("tr",))
    assert "a.5" in shown(smallest, a_4=("tr", "ar"))
    assert "a.7" in shown(smallest, a_4=("ar",), a_5=10.0)
    assert "a.7" not in shown(smallest, a_4=("ar",), a_5=10.5)


def test_the_answer_to_a_hidden_question_counts_as_not_given(smallest: Questionnaire) -> None:
    # a.5 is answered but hidden, because a.4 no longer contains "ar": a.7 hangs on a.5 and is hidden too.
    assert "a.7" not in shown(smallest, a_4=("tr",), a_5=1.0)


def test_states_without_a_value_open_no_follow_up(smallest: Questionnaire) -> None:
    sheet = AnswerSheet({"a.1": Answer(Status.UNKNOWN)})
    assert not QuestionPath(smallest, sheet, CITY).shows("a.2")


def test_kind_of_municipality_decides(smallest: Questionnaire) -> None:
    assert "a.6" not in shown(smallest, MunicipalityKind.MUNICIPALITY)


def test_the_short_path_shows_the_core(full: Questionnaire) -> None:
    ids = shown(full, path=Path.SHORT)
    assert ids == [question.id for question in full.core_questions()]
    assert 20 <= len(ids) <= 30


def test_a_cycle_of_conditions_hides_instead_of_hanging(smallest: Questionnaire) -> None:
    field = smallest.fields[0]
    topic = field.topics[0]
    first, second, *rest = topic.questions
    looped = (
        replace(first, show_when=Comparison("a.2", "answered", True)),
        replace(second, show_when=Comparison("a.1", "answered", True)),
        *rest,
    )
    broken = replace(smallest, fields=(replace(field, topics=(replace(topic, questions=looped), field.topics[1])),))
    assert "a.1" not in shown(broken)


def test_next_open_goes_round(smallest: Questionnaire) -> None:
    sheet = AnswerSheet({"a.4": Answer(Status.ANSWERED, ("tr",))})
    path = QuestionPath(smallest, sheet, CITY)
    assert path.next_open(None).id == "a.1"  # type: ignore[union-attr]
    assert path.next_open("a.1").id == "a.6"  # type: ignore[union-attr]
    assert path.next_open("a.6").id == "a.1"  # type: ignore[union-attr]
    done = sheet.with_answers({"a.1": Answer(Status.UNKNOWN), "a.6": Answer(Status.NOT_APPLICABLE)})
    assert QuestionPath(smallest, done, CITY).next_open("a.1") is None


def test_progress_counts_every_state_that_settles(smallest: Questionnaire) -> None:
    sheet = AnswerSheet({"a.1": Answer(Status.UNKNOWN), "a.4": Answer(Status.NOT_APPLICABLE), "a.6": Answer(note="x")})
    progress = QuestionPath(smallest, sheet, CITY).progress()
    assert (progress.settled, progress.total) == (2, 3)
