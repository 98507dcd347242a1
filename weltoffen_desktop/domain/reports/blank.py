"""The questionnaire to be filled in by hand, or as a form."""

from collections.abc import Iterator, Mapping

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.conditions import AllOf, AnyOf, Comparison, Condition
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.outline import (
    BlankEntry,
    Block,
    Counts,
    Facts,
    FillIn,
    Heading,
    ItemList,
    Outline,
    Paragraph,
    Tone,
)
from weltoffen_desktop.domain.questionnaire import Path, Question, QuestionKind, Questionnaire

_KINDS: Mapping[QuestionKind, FillIn] = {
    QuestionKind.LEVEL: FillIn.ONE,
    QuestionKind.YES_NO_PARTLY: FillIn.ONE,
    QuestionKind.SINGLE_CHOICE: FillIn.ONE,
    QuestionKind.MULTIPLE_CHOICE: FillIn.MANY,
    QuestionKind.NUMBER: FillIn.NUMBER,
    QuestionKind.TEXT: FillIn.TEXT,
}
_HOW = (
    ("Stufen.", "Kreuzen Sie die höchste Stufe an, die vollständig zutrifft. Zwischenstufen gibt es nicht."),
    ("Weiß nicht.", "Das ist eine gute Antwort. Sie zählt nicht als null und zeigt, wen Sie noch fragen können."),
    ("Trifft nicht zu.", "Wenn Ihre Kommune dafür nicht zuständig ist. Schreiben Sie den Grund in die Notiz."),
    ("Notiz.", "Woran sieht man das vor Ort? Wo steht es? Schreiben Sie keine Namen von Privatpersonen auf."),
)


def blank_questionnaire(
    questionnaire: Questionnaire,
    *,
    name: str = "",
    kind: MunicipalityKind | None = None,
    path: Path = Path.FULL,
    form: bool = False,
) -> Outline:
    """Return all questions for a kind of municipality, unanswered; ``form`` makes places that can be typed into."""
    asked = [
        question
        for question in questionnaire.questions()
        if (path is Path.FULL or question.core) and (kind is None or kind in question.applies_to)
    ]
    ids = {question.id for question in asked}
    title = f"Fragebogen: {questionnaire.title}"
    body: list[Block] = [
        Heading(1, title),
        Facts(
            "Wer ausfüllt",
            (("Kommune", name), ("Wer füllt aus", ""), ("Sicht, Abteilung", ""), ("Datum", "")),
        ),
        Paragraph(questionnaire.about),
        Heading(2, "So füllen Sie aus"),
        ItemList(_HOW),
    ]
    for position, field in enumerate(questionnaire.fields, 1):
        if not ids.isdisjoint(question.id for question in field.questions()):
            body += [Heading(1, f"{position} {field.title}", new_page=True), Paragraph(field.intro)]
            for topic in field.topics:
                rows = [question for question in topic.questions if question.id in ids]
                if rows:
                    body.append(Heading(2, topic.title))
                    body += [blank_entry(question, questionnaire) for question in rows]
    counts = Counts(questions=len(asked))
    body.append(
        Paragraph(
            f"{counts.questions} von {counts.questions} Fragen ({phrases.PATHS[path]}). Fassung des Fragebogens:"
            f" {questionnaire.version}.",
            Tone.SMALL,
            "Vollständig:",
        )
    )
    return Outline(
        title=title,
        language="de-DE",
        running=title,
        footing=f"{questionnaire.title}, Fassung {questionnaire.version}",
        blocks=tuple(body),
        counts=counts,
        fingerprint=questionnaire.fingerprint,
        form=form,
    )


def blank_entry(question: Question, questionnaire: Questionnaire) -> BlankEntry:
    """Return one question to be answered by hand."""
    return BlankEntry(
        number=question.id,
        question=question.text,
        kind=_KINDS[question.kind],
        options=tuple(_options(question)),
        hint=question.not_applicable_when and f"Trifft nicht zu: {question.not_applicable_when}",
        unit=question.unit,
        condition="" if question.show_when is None else f"Nur wenn {_words(question.show_when, questionnaire)}.",
    )


def _options(question: Question) -> Iterator[tuple[str, str, str]]:
    if question.kind is QuestionKind.LEVEL:
        for number, level in enumerate(question.levels):
            yield str(number), f"{number} {level.name}", level.text
    elif question.kind is QuestionKind.YES_NO_PARTLY:
        for key, text in phrases.YES_NO_PARTLY.items():
            yield key, text, ""
    else:
        for option in question.options:
            yield option.id, option.text, ""


def _words(condition: Condition, questionnaire: Questionnaire) -> str:
    match condition:
        case AllOf(parts):
            return " und ".join(_words(part, questionnaire) for part in parts)
        case AnyOf(parts):
            return " oder ".join(_words(part, questionnaire) for part in parts)
        case Comparison():
            return _comparison(condition, questionnaire)


def _comparison(one: Comparison, questionnaire: Questionnaire) -> str:
    question = questionnaire.by_id.get(one.question)
    value = _value(question, one.value)
    what = f"Frage {one.question}"
    if question is not None and question.kind is QuestionKind.LEVEL and isinstance(one.value, int):
        value = f"Stufe {value}"
    return {
        "is": f"{what} mit {value} beantwortet ist",
        "is_not": f"{what} anders als mit {value} beantwortet ist",
        "at_least": f"{what} mindestens bei {value} steht",
        "at_most": f"{what} höchstens bei {value} steht",
        "contains": f"bei {what} {value} angekreuzt ist",
        "answered": f"{what} {'beantwortet' if one.value else 'nicht beantwortet'} ist",
    }[one.operator]


def _value(question: Question | None, value: object) -> str:
    if question is not None and isinstance(value, str):
        known = {option.id: option.text for option in question.options}
        text = phrases.YES_NO_PARTLY.get(value) if question.kind is QuestionKind.YES_NO_PARTLY else known.get(value)
        return f"„{text or value}“"
    return german.number(value) if isinstance(value, int | float) else str(value)
