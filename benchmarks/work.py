"""An answer, an evaluation and a search, on the paths that the window takes."""

import sqlite3
import tempfile
from dataclasses import replace
from itertools import count
from pathlib import Path

from benchmarks.measure import Row, bounded, compared, in_turns
from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.domain.answers import AnswerSheet
from weltoffen_desktop.domain.knowledge import HitKind
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.scoring import evaluate
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.ports import SearchDocument
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.storage.search_index import SearchIndex

TYPED = "sprachmittlung im amt"


def rows() -> list[Row]:
    """Measure on a case on this computer's disk."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        home = Path(folder)
        program = make_program(Paths(home / "settings.toml", home / "data", home / "cache", home))
        session = program.make_example(home / "fall.weltoffen")
        made = [_answer(session, home), *_evaluation(session), *_search(program, session)]
        session.close()
    return made


def _answer(session: CaseSession, home: Path) -> Row:
    bare = sqlite3.connect(home / "bare.sqlite", isolation_level=None)
    bare.execute("PRAGMA synchronous = FULL")
    bare.execute("CREATE TABLE answer (question TEXT PRIMARY KEY, value INTEGER)")
    numbers = count()

    def ours() -> None:
        session.choose("1.01", next(numbers) % 5)

    def yardstick() -> None:
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT OR REPLACE INTO answer VALUES ('1.01', ?)", (next(numbers) % 5,))
        bare.execute("COMMIT")

    mine, other = in_turns([ours, yardstick], 201, warm=10)
    bare.close()
    return compared(
        "Stufe wählen: geprüft, mit Verlauf gespeichert", mine, other, "nackter sqlite3-Commit einer Zeile", 1.5
    )


def _evaluation(session: CaseSession) -> list[Row]:
    questionnaire, sheet, kind = session.questionnaire, session.sheet, session.municipality.kind
    many, many_answers = _multiplied(questionnaire, sheet, 9)
    questions = len(tuple(questionnaire.questions()))

    def once() -> None:
        evaluate(questionnaire, sheet, kind)

    def large() -> None:
        evaluate(many, many_answers, kind)

    def rounds() -> None:
        for _ in range(200):
            evaluate(questionnaire, sheet, kind)

    one, nine, two_hundred = in_turns([once, large, rounds], 21, warm=3)
    return [
        bounded(f"Auswertung, {questions} Fragen", one, 0.002),
        compared(f"Auswertung, {9 * questions} Fragen", nine, 9 * one, "9 × einfach", 1.5),
        compared("Auswertung von 200 Durchgängen", two_hundred, 200 * one, "200 × einfach", 1.5),
    ]


def _multiplied(questionnaire: Questionnaire, sheet: AnswerSheet, times: int) -> tuple[Questionnaire, AnswerSheet]:
    fields, answers = [], {}
    for number in range(times):
        for field in questionnaire.fields:
            topics = tuple(
                replace(topic, questions=tuple(replace(one, id=f"{one.id}-{number}") for one in topic.questions))
                for topic in field.topics
            )
            fields.append(replace(field, id=f"{field.id}-{number}", topics=topics))
        answers.update({f"{key}-{number}": sheet[key] for key in sheet})
    return replace(questionnaire, fields=tuple(fields)), AnswerSheet(answers)


def _search(program: Program, session: CaseSession) -> list[Row]:
    program.prepare_search()
    keystrokes = [TYPED[:end] for end in range(2, len(TYPED) + 1)]

    def typing() -> None:
        for words in keystrokes:
            program.search(words, session.questionnaire)

    texts = [text for text in program.library().texts if text.body]
    documents = [
        SearchDocument(HitKind.TEXT, f"{text.id}-{number}", text.title, "", text.summary, text.body)
        for number in range(5000 // len(texts) + 1)
        for text in texts
    ][:5000]
    index = SearchIndex.in_memory(documents)

    def large() -> None:
        for words in keystrokes:
            index.search(words, 30)

    mine, huge = in_turns([typing, large], 11)
    return [
        bounded(f"Suche je Anschlag, {len(texts)} Texte und alle Fragen", mine / len(keystrokes), 0.010),
        bounded("Suche je Anschlag, 5000 Texte", huge / len(keystrokes), 0.030),
    ]
