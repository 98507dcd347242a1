from collections import Counter

from hypothesis import given, strategies as st

from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Status
from weltoffen_desktop.domain.findings import gaps, next_steps, strengths
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.scoring import evaluate

CITY = MunicipalityKind.CITY


@given(st.data())
def test_the_rules_of_the_method(full: Questionnaire, data: st.DataObject) -> None:
    ids = [question.id for question in full.questions()]
    levels = data.draw(st.dictionaries(st.sampled_from(ids), st.integers(0, 4), max_size=40))
    evaluation = evaluate(
        full, AnswerSheet({key: Answer(Status.ANSWERED, level) for key, level in levels.items()}), CITY
    )
    strong, weak = strengths(evaluation), gaps(evaluation)
    assert len(strong) == min(3, sum(level >= 3 for level in levels.values()))
    assert len(weak) == min(3, sum(level <= 1 for level in levels.values()))
    assert all(levels[one.question.id] == one.level >= 3 for one in strong)
    assert all(levels[one.question.id] == one.level <= 1 for one in weak)
    for found, wanted in ((strong, lambda level: level >= 3), (weak, lambda level: level <= 1)):
        fields = {full.field_of[key].id for key, level in levels.items() if wanted(level)}
        if len(fields) > 1:
            assert max(Counter(one.field.id for one in found).values(), default=0) <= 2
    for step in next_steps(evaluation, 200):
        assert step.finding.level in step.suggestion.levels
        assert step.finding.level < 3


def test_the_lowest_come_first_and_core_before_others(full: Questionnaire) -> None:
    first = full.fields[0]
    questions = list(first.questions())
    core = next(question for question in questions if question.core and question is not questions[0])
    plain = next(question for question in questions if not question.core)
    sheet = AnswerSheet({plain.id: Answer(Status.ANSWERED, 1), core.id: Answer(Status.ANSWERED, 1)})
    assert [one.question.id for one in gaps(evaluate(full, sheet, CITY))] == [core.id, plain.id]
    lower = sheet.with_answers({plain.id: Answer(Status.ANSWERED, 0)})
    assert gaps(evaluate(full, lower, CITY))[0].question.id == plain.id


def test_nothing_answered_nothing_found(full: Questionnaire) -> None:
    evaluation = evaluate(full, AnswerSheet(), CITY)
    assert strengths(evaluation) == gaps(evaluation) == next_steps(evaluation) == ()
