from dataclasses import replace
from fractions import Fraction

from hypothesis import given, strategies as st

from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Status
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.questionnaire import Band, Field, Level, Path, Question, Questionnaire, Topic
from weltoffen_desktop.domain.scoring import evaluate

CITY = MunicipalityKind.CITY
LEVELS = tuple(Level(f"Stufe {number}", "…") for number in range(5))


def made(*weights: float, core: frozenset[int] = frozenset()) -> Questionnaire:
    """One field, one topic, one level question per weight: q0, q1, …"""
    questions = tuple(
        Question(f"q{number}", "Frage", "Frage?", "Darum.", levels=LEVELS, weight=weight, core=number in core)
        for number, weight in enumerate(weights)
    )
    field = Field("f", "Feld", "Feld", "compass", "…", {}, (Topic("t", "Thema", questions),))
    return Questionnaire("x", "2026.1", "X", "de", "…", "EUPL-1.2", ("",) * 5, (field,))


def answered(*levels: int | Status | None) -> AnswerSheet:
    answers = {}
    for number, level in enumerate(levels):
        if isinstance(level, Status):
            answers[f"q{number}"] = Answer(level)
        elif level is not None:
            answers[f"q{number}"] = Answer(Status.ANSWERED, level)
    return AnswerSheet(answers)


level_or_state = st.one_of(st.integers(0, 4), st.sampled_from([Status.UNKNOWN, Status.NOT_APPLICABLE]), st.none())
weights = st.decimals(min_value="0.001", max_value=10, places=3).map(float)


@given(st.lists(st.tuples(weights, level_or_state), min_size=1, max_size=30))
def test_value_is_the_weighted_mean_of_what_is_answered(rows: list[tuple[float, int | Status | None]]) -> None:
    result = evaluate(made(*[weight for weight, _ in rows]), answered(*[level for _, level in rows]), CITY).result
    counted = [(Fraction(str(weight)), level) for weight, level in rows if isinstance(level, int)]
    if not counted:
        assert result.value is None
        assert result.band is None
        assert result.shown is None
        return
    mean = sum(weight * level * 25 for weight, level in counted) / sum(weight for weight, _ in counted)
    assert result.points * 100 == mean * result.possible
    assert result.shown == int(mean)
    assert result.band is [band for band in Band if mean >= 25 * band][-1]


@given(st.lists(st.tuples(weights, st.integers(0, 3)), min_size=1, max_size=20), st.data())
def test_a_higher_level_never_lowers_the_result(rows: list[tuple[float, int]], data: st.DataObject) -> None:
    questionnaire = made(*[weight for weight, _ in rows])
    levels = [level for _, level in rows]
    raised = list(levels)
    raised[data.draw(st.integers(0, len(rows) - 1))] += 1
    before = evaluate(questionnaire, answered(*levels), CITY).result
    after = evaluate(questionnaire, answered(*raised), CITY).result
    assert after.points > before.points
    assert after.possible == before.possible


@given(st.lists(level_or_state, min_size=1, max_size=30))
def test_states_are_counted_once_each_and_coverage_ignores_not_applicable(rows: list[int | Status | None]) -> None:
    result = evaluate(made(*[1.0] * len(rows)), answered(*rows), CITY).result
    not_applicable = rows.count(Status.NOT_APPLICABLE)
    assert result.answered == sum(isinstance(row, int) for row in rows)
    assert result.unknown == rows.count(Status.UNKNOWN)
    assert result.not_applicable == not_applicable
    assert result.applicable == len(rows) - not_applicable
    assert result.coverage == (100 * result.answered // result.applicable if result.applicable else None)


def test_open_and_unknown_never_count_as_zero() -> None:
    result = evaluate(made(1, 1, 1, 1), answered(4, None, Status.UNKNOWN, Status.NOT_APPLICABLE), CITY).result
    assert result.value == 100
    assert (result.answered, result.applicable) == (1, 3)
    assert not result.reliable


def test_the_shown_number_never_contradicts_the_band() -> None:
    # 49.75 would be shown as 50 if it were rounded, beside the words for less than 50.
    levels = [2] * 99 + [1]
    result = evaluate(made(*[1.0] * 100), answered(*levels), CITY).result
    assert result.value == 49.75
    assert result.shown == 49
    assert result.band is Band.BUILDING


def test_sixty_per_cent_is_reliable_and_less_is_not() -> None:
    five = made(1, 1, 1, 1, 1)
    assert evaluate(five, answered(1, 1, 1), CITY).result.reliable
    assert not evaluate(five, answered(1, 1), CITY).result.reliable


def test_the_short_path_counts_core_questions_only() -> None:
    questionnaire = made(1, 1, 1, core=frozenset({1}))
    evaluation = evaluate(questionnaire, answered(4, 2, 4), CITY, Path.SHORT)
    assert evaluation.result.shown == 50
    assert evaluation.progress.total == 1


def test_questions_for_other_kinds_are_left_out() -> None:
    base = made(1, 1)
    field = base.fields[0]
    first, second = field.topics[0].questions
    only_districts = replace(first, applies_to=frozenset({MunicipalityKind.DISTRICT}))
    topic = replace(field.topics[0], questions=(only_districts, second))
    questionnaire = replace(base, fields=(replace(field, topics=(topic,)),))
    assert evaluate(questionnaire, answered(0, 4), CITY).result.shown == 100
    assert evaluate(questionnaire, answered(0, 4), MunicipalityKind.DISTRICT).result.shown == 50


def test_every_kind_of_question_is_counted_as_the_method_says(smallest: Questionnaire) -> None:
    sheet = AnswerSheet(
        {
            "a.1": Answer(Status.ANSWERED, 3),
            "a.2": Answer(Status.ANSWERED, "yes"),
            "a.3": Answer(Status.ANSWERED, "eine-stelle"),
            "a.4": Answer(Status.ANSWERED, ("ar",)),
            "a.5": Answer(Status.ANSWERED, 2.5),
            "a.6": Answer(Status.ANSWERED, "Text"),
            "a.7": Answer(Status.ANSWERED, "land"),
        }
    )
    result = evaluate(smallest, sheet, CITY).result
    assert (result.answered, result.applicable) == (3, 3)
    # weight 2 · level 3 + level 4 + level 3, of 4 · (2 + 1 + 1)
    assert result.points == 13_000
    assert result.possible == 16_000


def test_parts_add_up_to_the_whole(full: Questionnaire) -> None:
    sheet = AnswerSheet(
        {question.id: Answer(Status.ANSWERED, index % 5) for index, question in enumerate(full.questions())}
    )
    evaluation = evaluate(full, sheet, CITY)
    assert sum(field.result.points for field in evaluation.fields) == evaluation.result.points
    for field in evaluation.fields:
        assert sum(topic.result.points for topic in field.topics) == field.result.points
        assert sum(topic.result.answered for topic in field.topics) == field.result.answered
