"""The command line: reads the call, runs one verb, prints its outcome."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from weltoffen_desktop.cli import council, knowledge, papers, plain, pretty
from weltoffen_desktop.cli.german_parser import USAGE_ERROR, UsageError
from weltoffen_desktop.cli.parser import make_parser
from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.papers import ReportKind
from weltoffen_desktop.domain.questionnaire import Path as AskedPath
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.services.answer_import import Typed
from weltoffen_desktop.services.program import DEFAULT_QUESTIONNAIRE, Program, Wish
from weltoffen_desktop.services.wording import salvaged_words, sentence

DONE, WORLD, BUG = 0, 1, 3


def main(
    arguments: Sequence[str], make_program: Callable[[], Program], log_crash: Callable[[BaseException], Path | None]
) -> int:
    """Run one command. Returns: 0 done, 1 the world's fault, 2 wrong usage, 3 a mistake of ours (logged)."""
    _speak_utf8()
    parser = make_parser()
    try:
        call = parser.parse_args(arguments)
    except SystemExit as leave:
        return int(leave.code or 0)
    try:
        return _COMMANDS[call.command](make_program(), call)
    except UsageError as error:
        pretty.complain(f"Falscher Aufruf. {error}")
        return USAGE_ERROR
    except ExpectedError as error:
        pretty.complain(sentence(error), *error.complaints)
        return WORLD
    except BrokenPipeError:
        # Whoever read our output has enough; point stdout away so that Python's last flush is silent.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        pretty.complain("Abgebrochen.")
        return WORLD
    except Exception as error:  # noqa: BLE001  # the last door: whatever passes here is our mistake, never a traceback
        return _unexpected(error, log_crash)


def _unexpected(error: BaseException, log_crash: Callable[[BaseException], Path | None]) -> int:
    if isinstance(error, OSError) and error.filename is None:  # no file of ours: the terminal or pipe that we print to
        pretty.complain("Die Ausgabe ließ sich nicht schreiben; an den Dateien hat das nichts geändert.")
        return WORLD
    log = log_crash(error)
    where = f" Einzelheiten stehen in „{log}“." if log else ""
    pretty.complain(f"Das hätte nicht passieren dürfen: Das Programm hat einen Fehler.{where}")
    return BUG


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _demo(program: Program, call: argparse.Namespace) -> int:
    session = program.make_example(call.file)
    print(f"Angelegt: {session.case.path} ({session.municipality.name}, erfundenes Beispiel)")
    session.close()
    return DONE


def _new(program: Program, call: argparse.Namespace) -> int:
    wish = Wish(
        name=call.name,
        ags=call.ags,
        kind=call.kind,
        size=call.size,
        questionnaire=call.questionnaire or DEFAULT_QUESTIONNAIRE,
        path=AskedPath.SHORT if call.short else AskedPath.FULL,
    )
    session = program.new_case(call.file, wish)
    who = session.municipality
    total = session.path.progress().total
    print(f"Angelegt: {session.case.path} ({who.name}, {phrases.KINDS[who.kind]}, {who.land.title}, {total} Fragen)")
    session.close()
    return DONE


def _answer(program: Program, call: argparse.Namespace) -> int:
    if (call.source is None) == (call.question is None):
        raise UsageError("Nötig ist entweder FRAGE mit WERT oder --from DATEI.")
    if call.source is not None and (call.note is not None or call.reason is not None):
        raise UsageError("--note und --reason gelten nur für eine einzelne Frage.")
    if call.source is None and call.value is None and call.note is None:
        raise UsageError("Es fehlt WERT oder --note.")
    session = program.open_for_writing(call.file)
    try:
        if call.source is not None:
            changes = program.answer_from_file(session, call.source)
            print(f"Gespeichert: {len(changes.questions)} Antworten geändert.")
            return DONE
        program.answer(session, call.question, Typed(call.value, call.note, call.reason))
        question = session.question(call.question)
        print(f"Gespeichert: {question.id} {phrases.answer_words(question, session.sheet[question.id])}")
        return DONE
    finally:
        session.close()


def _restore(program: Program, call: argparse.Namespace) -> int:
    if call.salvage:
        session, found = program.salvage(call.file)
        print(f"Gerettet: {session.case.path} ({salvaged_words(found)})")
    else:
        session = program.restore_backup(call.file)
        print(f"Sicherung angelegt: {session.case.path}")
    session.close()
    return DONE


def _show(program: Program, call: argparse.Namespace) -> int:
    session = program.open_case(call.file, read_only=True)
    try:
        if call.json:
            plain.print_json(plain.case(session))
        else:
            pretty.print_case(session)
    finally:
        session.close()
    return DONE


def _evaluate(program: Program, call: argparse.Namespace) -> int:
    session = program.open_case(call.file, read_only=True)
    try:
        if call.json:
            plain.print_json(plain.evaluation(session))
        else:
            pretty.print_evaluation(session)
    finally:
        session.close()
    return DONE


def _include(program: Program, call: argparse.Namespace) -> int:
    session = program.open_for_writing(call.file)
    try:
        program.include_text(session, call.text, included=not call.remove)
        texts = len(session.case.report_texts())
    finally:
        session.close()
    done = "Aus dem Bericht genommen" if call.remove else "In den Bericht aufgenommen"
    print(f"{done}: {pretty.safe(call.text)} (Texte im Bericht: {texts})")
    return DONE


def _report(program: Program, call: argparse.Namespace) -> int:
    if (call.kind is ReportKind.ARTICLE) != (call.text is not None):
        raise UsageError("--text KENNUNG gehört zu --kind article.")
    if call.form and call.kind is not ReportKind.BLANK:
        raise UsageError("--form gehört zu --kind blank.")
    return papers.report(program, call)


def _check(program: Program, call: argparse.Namespace) -> int:
    report = program.check(call.paths)
    for complaint in report.complaints:
        pretty.complain(str(complaint))
    for name, number in report.counts:
        print(f"{number:6}  {name}")
    faults = sum(not one.warning for one in report.complaints)
    hints = len(report.complaints) - faults
    print("Alles in Ordnung." if not report.complaints else f"{faults} Fehler, {hints} Hinweise.")
    return DONE if report.clean else WORLD


def _knowledge(program: Program, call: argparse.Namespace) -> int:
    knowledge.run(program, call)
    return DONE


def _search(program: Program, call: argparse.Namespace) -> int:
    words = " ".join(call.words)
    questionnaire = next(iter(program.questionnaires()), None)
    found = program.search(words, questionnaire)
    if call.json:
        plain.print_json(plain.hits(words, found))
        return DONE
    pretty.print_hits(found)
    return DONE


def _doctor(program: Program, call: argparse.Namespace) -> int:
    diagnosis = program.diagnose()
    case = None
    if call.file is not None:
        session = program.open_case(call.file, read_only=True)
        case = (str(session.case.path), len(session.sheet))
        session.close()
    if call.json:
        plain.print_json(plain.diagnosis(diagnosis, case))
    else:
        pretty.print_diagnosis(diagnosis, case)
    return DONE if diagnosis.healthy else WORLD


_COMMANDS: Mapping[str, Callable[[Program, argparse.Namespace], int]] = {
    "demo": _demo,
    "new": _new,
    "answer": _answer,
    "restore": _restore,
    "show": _show,
    "evaluate": _evaluate,
    "include": _include,
    "report": _report,
    "measure": council.measure,
    "target": council.target,
    "logo": council.logo,
    "round": council.start_round,
    "profile": council.profile,
    "paper": council.paper,
    "council-set": papers.council_set,
    "table": papers.table,
    "charts": papers.charts,
    "verify": papers.verify,
    "check": _check,
    "knowledge": _knowledge,
    "search": _search,
    "doctor": _doctor,
}
