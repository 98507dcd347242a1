"""The council report as an outline: everything that was typed stands in it, in the order that readers need."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer, AnswerSheet, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.municipality import Municipality, MunicipalityKind, SizeClass, municipality
from weltoffen_desktop.domain.outline import Cover, Entry, Figure, Heading, Note, Outline, Table, count, texts, walk
from weltoffen_desktop.domain.questionnaire import Path, Questionnaire
from weltoffen_desktop.domain.reports.full import full_report
from weltoffen_desktop.domain.reports.subject import Subject
from weltoffen_desktop.domain.rounds import Round
from weltoffen_desktop.domain.scoring import evaluate

WHO = municipality("Bad Musterdorf", "08999999", MunicipalityKind.CITY, SizeClass.SMALL)
TODAY = date(2026, 11, 22)


def report(
    questionnaire: Questionnaire, sheet: AnswerSheet, path: Path = Path.FULL, who: Municipality = WHO
) -> Outline:
    started = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    of = Round(1, "Durchgang 2026", started, questionnaire.id, questionnaire.version, questionnaire.fingerprint, path)
    return full_report(Subject(who, of, evaluate(questionnaire, sheet, who.kind, path), sheet, TODAY))


def filled(questionnaire: Questionnaire) -> AnswerSheet:
    return AnswerSheet(
        {question.id: Answer(Status.ANSWERED, index % 5) for index, question in enumerate(questionnaire.questions())}
    )


typed = st.text(min_size=1, max_size=60).filter(str.strip)


@given(note=typed, reason=typed, source=typed, own=typed)
def test_everything_that_was_typed_stands_in_it(
    smallest: Questionnaire, note: str, reason: str, source: str, own: str
) -> None:
    sheet = AnswerSheet(
        {
            "a.1": Answer(Status.ANSWERED, 0, note=note),
            "a.2": Answer(Status.ANSWERED, "yes", note=f"versteckt {note}"),  # hidden: a.1 is under 2
            "a.4": Answer(Status.NOT_APPLICABLE, reason=reason).with_evidence(
                EvidenceKind.DECIDED, Evidence(ticked=True, source=source)
            ),
            "a.6": Answer(Status.ANSWERED, own),
        }
    )
    outline = report(smallest, sheet)
    everything = list(texts(outline))
    for text in (note, f"versteckt {note}", reason, source, own):
        assert text in everything
    assert outline.counts == count(outline.blocks)
    assert outline.counts.notes == 5


def test_answers_outside_the_path_are_told_apart(full: Questionnaire) -> None:
    outside = next(question for question in full.questions() if not question.core)
    sheet = AnswerSheet({outside.id: Answer(Status.ANSWERED, 4, note="nur im langen Weg")})
    outline = report(full, sheet, Path.SHORT)
    headings = [block.text for block in walk(outline.blocks) if isinstance(block, Heading)]
    assert "Weitere Angaben" in headings
    entry = next(block for block in walk(outline.blocks) if isinstance(block, Entry) and block.number == outside.id)
    assert entry.level is None
    assert "nur im langen Weg" in list(texts(outline))


def test_order_of_chapters(full: Questionnaire) -> None:
    outline = report(full, filled(full))
    assert isinstance(outline.blocks[0], Cover)
    chapters = [block.text for block in walk(outline.blocks) if isinstance(block, Heading) and block.level == 1]
    assert chapters[:2] == ["Zusammenfassung", "Ergebnis im Überblick"]
    assert chapters[2:9] == [f"{number} {field.title}" for number, field in enumerate(full.fields, 1)]
    assert chapters[-2:] == ["So entstehen die Zahlen", "Was der Selbstcheck nicht ist"]


def test_headings_never_skip_a_level(full: Questionnaire) -> None:
    levels = [block.level for block in walk(report(full, filled(full)).blocks) if isinstance(block, Heading)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_every_question_once(full: Questionnaire) -> None:
    numbers = [block.number for block in walk(report(full, filled(full)).blocks) if isinstance(block, Entry)]
    assert numbers == [question.id for question in full.questions()]


def test_figures_say_what_they_show_and_tables_are_even(full: Questionnaire) -> None:
    outline = report(full, filled(full))
    figures = [block for block in walk(outline.blocks) if isinstance(block, Figure)]
    assert len(figures) == 9
    for figure in figures:
        assert "schwächster:" in figure.alt or "Alle Werte liegen bei" in figure.alt
    for table in (block for block in walk(outline.blocks) if isinstance(block, Table)):
        assert all(len(row) == len(table.header) == len(table.widths) for row in table.rows)
        assert sum(table.widths) == pytest.approx(1)


def test_a_case_without_answers_says_so(full: Questionnaire) -> None:
    everything = " ".join(texts(report(full, AnswerSheet())))
    assert "noch keine Frage beantwortet" in everything
    assert "Ein Ergebnis gibt es deshalb noch nicht" in everything


def test_what_the_check_is_not_stands_in_every_report(full: Questionnaire) -> None:
    everything = " ".join(texts(report(full, AnswerSheet())))
    for words in ("keine Rangliste", "kein Siegel", "keine amtliche Prüfung", "geflüchtete Menschen verteilt"):
        assert words in everything


def test_the_fingerprint_follows_every_typed_character(full: Questionnaire) -> None:
    sheet = filled(full)
    before = report(full, sheet).fingerprint
    assert report(full, sheet).fingerprint == before
    changed = sheet.with_answers({"1.01": Answer(Status.ANSWERED, 0, note=".")})
    assert report(full, changed).fingerprint != before
    other = municipality("Bad Musterdorf", "09999999", MunicipalityKind.CITY, SizeClass.SMALL)
    assert report(full, sheet, who=other).fingerprint != before


def test_blank_notes_are_no_notes(full: Questionnaire) -> None:
    sheet = AnswerSheet({"1.01": Answer(Status.ANSWERED, 1, note="  \n")})
    assert not [block for block in walk(report(full, sheet).blocks) if isinstance(block, Note)]
    assert report(full, sheet).counts.notes == 0


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("a.1", 3, "Stufe 3 von 4 · Übung"),
        ("a.2", "partly", "Zum Teil"),
        ("a.3", "alle", "Alle Ämter, abgestimmt"),
        ("a.4", ("tr", "ar"), "Türkisch; Arabisch"),
        ("a.5", 2.5, "2,5\N{NO-BREAK SPACE}Stellen"),
        ("a.6", "eigene Worte", "eigene Worte"),
    ],
)
def test_answers_in_words(smallest: Questionnaire, kind: str, value: object, expected: str) -> None:
    answer = Answer(Status.ANSWERED, value)  # type: ignore[arg-type]
    assert phrases.answer_words(smallest.by_id[kind], answer) == expected


@pytest.mark.parametrize(
    ("status", "expected"), [(one, phrases.STATUSES[one]) for one in Status if one is not Status.ANSWERED]
)
def test_states_in_words(smallest: Questionnaire, status: Status, expected: str) -> None:
    assert phrases.answer_words(smallest.by_id["a.1"], Answer(status)) == expected
