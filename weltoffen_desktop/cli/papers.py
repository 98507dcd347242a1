"""Papers on the command line: one, all for a session, and whether one still matches its case."""

import argparse
from collections.abc import Callable, Iterator
from dataclasses import astuple
from enum import Enum
from pathlib import Path

from weltoffen_desktop.cli import plain, pretty
from weltoffen_desktop.cli.german_parser import GermanParser
from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.outline import Counts
from weltoffen_desktop.domain.papers import PUBLIC, Profile, ReportKind, TableKind
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.reports import Receipt

MISMATCH = 1


def report(program: Program, call: argparse.Namespace) -> int:
    """Write one paper. Raises: ExpectedError."""
    session = program.open_case(call.file, read_only=True)
    try:
        if call.kind is ReportKind.ARTICLE:
            outline = program.papers.article(call.text)
        else:
            outline = program.papers.outline(session, call.kind, _profile(session, call), form=call.form)
    finally:
        session.close()
    print(f"Geschrieben: {_told(program.papers.write(outline, call.output))}")
    return 0


def council_set(program: Program, call: argparse.Namespace) -> int:
    """Write all papers of a case. Raises: ExpectedError."""
    session = program.open_case(call.file, read_only=True)
    try:
        parts = program.papers.council_set(session, _profile(session, call))
    finally:
        session.close()
    receipt = program.papers.write_set(parts, call.output)
    for one in receipt.receipts:
        print(f"  {', '.join([str(one.path.relative_to(receipt.folder)), *_pages(one)])}")
    held = max((one.counts for one in receipt.receipts), key=astuple)
    print(f"Geschrieben: {len(receipt.receipts)} Dateien in {receipt.folder} ({', '.join(_held(held))})")
    return 0


def table(program: Program, call: argparse.Namespace) -> int:
    """Write one table. Raises: ExpectedError."""
    session = program.open_case(call.file, read_only=True)
    try:
        workbook = program.papers.workbook(session, TableKind(call.table), _profile(session, call))
    finally:
        session.close()
    print(f"Geschrieben: {_told(program.papers.write_table(workbook, call.output))}")
    return 0


def charts(program: Program, call: argparse.Namespace) -> int:
    """Write every chart of the evaluation. Raises: ExpectedError."""
    session = program.open_case(call.file, read_only=True)
    try:
        parts = program.papers.charts(session, _profile(session, call))
    finally:
        session.close()
    receipt = program.papers.write_set(parts, call.output)
    print(f"Geschrieben: {len(receipt.receipts)} Bilder in {receipt.folder}")
    return 0


def verify(program: Program, call: argparse.Namespace) -> int:
    """Tell whether a paper was made from the case as it is now. Raises: ExpectedError."""
    session = program.open_case(call.file, read_only=True)
    try:
        found = program.papers.verify(call.report, session)
    finally:
        session.close()
    name = pretty.safe(call.report.name)
    if call.json:
        plain.print_json(plain.verification(call.report, call.file, found))
    elif found.blank:
        print(f"„{name}“ ist der leere Fragebogen dieses Falls.")
    elif found.matches:
        print(f"„{name}“ passt zum Fall ({', '.join([pretty.safe(found.round), *_held(found.counts)])}).")
    else:
        pretty.complain(f"„{name}“ passt nicht zum Fall: Er wurde seither geändert, oder es ist ein anderer.")
    return 0 if found.matches else MISMATCH


def _profile(session: CaseSession, call: argparse.Namespace) -> Profile:
    return PUBLIC if call.public else session.profile(call.profile)


def _told(receipt: Receipt) -> str:
    return f"{receipt.path} ({', '.join([*_pages(receipt), *_held(receipt.counts)])})".replace(" ()", "")


def _pages(receipt: Receipt) -> Iterator[str]:
    if receipt.pages:
        yield phrases.counted(receipt.pages, "Seite", "Seiten")


def _held(counts: Counts) -> Iterator[str]:
    if counts.questions:
        yield phrases.counted(counts.questions, "Frage", "Fragen")
        yield phrases.counted(counts.answers, "Antwort", "Antworten")
        yield phrases.typed_texts(counts.notes)
    if counts.measures:
        yield phrases.counted(counts.measures, "Maßnahme", "Maßnahmen")


def add_commands(command: Callable[..., GermanParser]) -> None:
    """Add the commands about papers; ``command`` makes one."""
    one = command("report", "ein Dokument schreiben: Auswertung, Vorlage, Plan und andere").main
    one.add_argument("--kind", type=_kind, default=ReportKind.FULL, metavar="ART", help=_names(ReportKind))
    one.add_argument("--text", metavar="KENNUNG", help="welcher Wissenstext, bei --kind article")
    one.add_argument("--form", action="store_true", help="bei --kind blank: als PDF-Formular")
    _add_choices(one, "DATEI")
    _add_choices(command("council-set", "alle Unterlagen für die Sitzung in einen Ordner schreiben").main, "ORDNER")
    rows = command("table", "Antworten, Auswertung oder Maßnahmen als XLSX, ODS oder CSV schreiben").main
    rows.add_argument("table", metavar="TABELLE", choices=[one.value for one in TableKind], help=_names(TableKind))
    _add_choices(rows, "DATEI")
    _add_choices(command("charts", "die Diagramme der Auswertung als PNG und SVG schreiben").main, "ORDNER")
    compared = command("verify", "prüfen, ob ein Dokument noch zum Fall passt", case=False, as_json=True).main
    compared.add_argument("report", metavar="DOKUMENT", type=Path, help="PDF, DOCX, ODT, XLSX oder ODS")
    compared.add_argument("file", metavar="FALL", type=Path, help="Datei mit der Endung .weltoffen")


def _kind(text: str) -> ReportKind:
    try:
        return ReportKind(text.strip().lower())
    except ValueError:
        raise argparse.ArgumentTypeError(f"„{text}“ gibt es nicht; möglich sind {_names(ReportKind)}.") from None


def _names(kinds: type[Enum]) -> str:
    return ", ".join(str(one.value) for one in kinds)


def _add_choices(group: argparse._ArgumentGroup, output: str) -> None:
    group.add_argument("-o", "--output", required=True, type=Path, metavar=output, help="Ziel")
    group.add_argument("--profile", default="Standard", metavar="NAME", help="was darin steht (siehe „profile“)")
    group.add_argument(
        "--public", action="store_true", help="für die öffentliche Sitzung: ohne Notizen, Nachweise und Namen"
    )
