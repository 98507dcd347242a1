"""What people read on a terminal: plain lines, made safe against control characters from foreign files."""

import sys
from itertools import groupby

from weltoffen_desktop.cli.plain import unmarked
from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.findings import next_steps
from weltoffen_desktop.domain.knowledge import Hit
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.diagnosis import Diagnosis


def safe(text: str) -> str:
    """Return ``text`` in one line without what could steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in " ".join(text.split()))


def complain(*lines: str) -> None:
    """Print bad news where it belongs."""
    sys.stderr.write("".join(f"{safe(line)}\n" for line in lines))


def print_case(session: CaseSession) -> None:
    """Print a case: who, which round, every question with its answer."""
    who = session.municipality
    progress = session.path.progress()
    print(f"{safe(who.name)} · AGS {who.ags} · {who.land.title} · {phrases.KINDS[who.kind]}")
    print(f"{session.round.title} · {session.questionnaire.title}, Fassung {session.questionnaire.version}")
    print(f"{progress.settled} von {progress.total} Fragen bearbeitet ({phrases.PATHS[session.round.path]})")
    texts = session.case.report_texts()
    if texts:
        print(f"Texte im Bericht: {safe(', '.join(texts))}")
    for field in session.questionnaire.fields:
        shown = session.path.questions(field)
        if shown:
            print(f"\n{field.title}")
        for question in shown:
            answer = session.sheet[question.id]
            mark = "*" if answer.marked else " "
            print(f" {mark}{question.id:6} {question.title}: {safe(phrases.answer_words(question, answer))}")
            for word, text in (("Begründung", answer.reason), ("Notiz", answer.note)):
                if text.strip():
                    print(f"         {word}: {safe(text)}")


def print_evaluation(session: CaseSession) -> None:
    """Print the result: in words, per field, next steps."""
    evaluation = session.evaluation()
    print(safe(phrases.summary(evaluation, session.municipality.name)))
    print()
    width = max(len(field.field.title) for field in evaluation.fields)
    rows = [(field.field.title, field.result) for field in evaluation.fields]
    for name, result in [*rows, ("Gesamt", evaluation.result)]:
        words = f"{phrases.band_word(result):28} {phrases.coverage(result)} beantwortet"
        print(f"{name:{width}}  {phrases.score(result):>3}  {words}")
    steps = next_steps(evaluation)
    if steps:
        print("\nNächste Schritte")
    for step in steps:
        question = step.finding.question
        print(f"- {question.id} {question.title} (Stufe {step.finding.level}): {step.suggestion.text}")


def print_hits(found: tuple[Hit, ...]) -> None:
    """Print search hits, best first."""
    if not found:
        print("Nichts gefunden.")
    for hit in found:
        print(f"{safe(hit.title)} [{hit.label}]\n    {safe(unmarked(hit.excerpt))}")


def print_diagnosis(diagnosis: Diagnosis, case: tuple[str, int] | None) -> None:
    """Print versions, places and what is amiss."""
    for topic, group in groupby(diagnosis.findings, key=lambda one: one.topic):
        print(topic)
        for one in group:
            print(f"  {safe(one.name)}: {safe(one.value)}{'  ← prüfen' if one.good is False else ''}")
    if case is not None:
        print(f"Fall\n  {case[0]}: unversehrt, {case[1]} Antworten")
    print("Alles in Ordnung." if diagnosis.healthy else "Etwas stimmt nicht; siehe „prüfen“.")
