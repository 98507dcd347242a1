"""Measures to begin with, and titles of rounds."""

from dataclasses import replace
from datetime import UTC, datetime

from weltoffen_desktop.domain.council_text import checked_measure
from weltoffen_desktop.domain.drafts import by_question, draft
from weltoffen_desktop.domain.findings import next_steps
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.domain.questionnaire import Path
from weltoffen_desktop.domain.rounds import Round, proposed_title
from weltoffen_desktop.services.program import Wish


def test_a_suggestion_becomes_a_measure_with_its_reason(program, tmp_path) -> None:
    session = program.new_case(tmp_path / "fall.weltoffen", Wish("Musterdorf", "08999999"))
    for number, question in enumerate(session.questionnaire.questions()):
        session.choose(question.id, number % 3)
    steps = next_steps(session.evaluation(), 200)
    assert len(steps) == len(tuple(session.questionnaire.questions()))
    for step in steps:
        question = step.finding.question
        made = draft(step.finding, step.suggestion)
        assert (made.title, made.goal, made.questions) == (question.title, step.suggestion.text, (question.id,))
        assert made.cause.startswith(f"Frage {question.id} steht auf Stufe {step.finding.level}")
        assert question.levels[step.finding.level].name in made.cause
        assert made.status is MeasureStatus.PLANNED
        assert checked_measure(made) == made
    session.close()


def test_a_question_leads_to_its_open_measure_before_one_that_is_done() -> None:
    done = Measure(1, "Erst", questions=("3.14", "1.01"), status=MeasureStatus.DONE)
    running = Measure(2, "Dann", questions=("3.14",), status=MeasureStatus.RUNNING)
    assert by_question([done, running]) == {"3.14": 2, "1.01": 1}
    assert by_question([]) == {}


def test_planned_and_running_are_open() -> None:
    assert [one for one in MeasureStatus if one.is_open] == [MeasureStatus.PLANNED, MeasureStatus.RUNNING]


def test_a_round_is_called_after_the_first_free_year() -> None:
    first = Round(1, "Durchgang 2026", datetime(2026, 1, 1, tzinfo=UTC), "q", "1", "", Path.FULL)
    assert proposed_title([], 2026) == "Durchgang 2026"
    assert proposed_title([first], 2028) == "Durchgang 2028"
    assert proposed_title([first], 2026) == "Durchgang 2027"
    assert proposed_title([first, replace(first, id=2, title="durchgang 2027")], 2026) == "Durchgang 2028"
