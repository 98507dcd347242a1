"""What the papers are made of, on the command line: measures, targets, logo, rounds, profiles, paper details."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from weltoffen_desktop.cli import plain, pretty
from weltoffen_desktop.cli.council_parser import KINDS
from weltoffen_desktop.cli.german_parser import UsageError
from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.council_text import MEASURE_PLACES, PAPER_PLACES
from weltoffen_desktop.domain.papers import Chapter, PaperDetails, PaperField, Profile
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program

_ACCESS = {True: "öffentlich", False: "nicht öffentlich"}


@contextmanager
def _written(program: Program, path: Path) -> Iterator[CaseSession]:
    session = program.open_for_writing(path)
    try:
        yield session
    finally:
        session.close()


@contextmanager
def _read(program: Program, path: Path) -> Iterator[CaseSession]:
    session = program.open_case(path, read_only=True)
    try:
        yield session
    finally:
        session.close()


def measure(program: Program, call: argparse.Namespace) -> int:
    """List, add, change or remove measures. Raises: ExpectedError."""
    _MEASURE_ACTIONS[call.action](program, call)
    return 0


def _list_measures(program: Program, call: argparse.Namespace) -> None:
    with _read(program, call.file) as session:
        measures = session.measures()
    if call.json:
        plain.print_json(plain.measures(measures))
        return
    for one in measures:
        print(f"{one.id:3}  {pretty.safe(one.title)} ({phrases.MEASURE_STATUSES[one.status]})")
        for name, word in MEASURE_PLACES.items():
            text = pretty.safe(getattr(one, name))
            if text and name != "title":
                print(f"     {word}: {text}")
        if one.questions:
            print(f"     Fragen: {', '.join(one.questions)}")
    if not measures:
        print("Noch keine Maßnahme.")


def _add_measure(program: Program, call: argparse.Namespace) -> None:
    with _written(program, call.file) as session:
        added = session.add_measure(_changed(Measure(0, ""), call))
    print(f"Aufgenommen: Nr. {added.id} {pretty.safe(added.title)}")


def _change_measure(program: Program, call: argparse.Namespace) -> None:
    with _written(program, call.file) as session:
        changed = _changed(session.measure(call.number), call)
        session.change_measure(changed)
        stored = session.measure(call.number)
    print(f"Geändert: Nr. {stored.id} {pretty.safe(stored.title)}")


def _remove_measure(program: Program, call: argparse.Namespace) -> None:
    with _written(program, call.file) as session:
        gone = session.measure(call.number)
        session.remove_measure(gone.id)
    print(f"Entfernt: Nr. {gone.id} {pretty.safe(gone.title)}")


_MEASURE_ACTIONS: Mapping[str, Callable[[Program, argparse.Namespace], None]] = {
    "list": _list_measures,
    "add": _add_measure,
    "change": _change_measure,
    "remove": _remove_measure,
}


def _changed(before: Measure, call: argparse.Namespace) -> Measure:
    given: dict[str, Any] = {name: getattr(call, name) for name in (*MEASURE_PLACES, "status")}
    given["questions"] = None if call.question is None else tuple(call.question)
    return replace(before, **{name: value for name, value in given.items() if value is not None})


def target(program: Program, call: argparse.Namespace) -> int:
    """Set a target or take it away; show all where none is named. Raises: ExpectedError."""
    if call.field is None:
        with _read(program, call.file) as session:
            titles = {field.id: field.title for field in session.questionnaire.fields}
            for field, points in session.targets().items():
                print(f"{field}  {pretty.safe(titles[field])}: {points} von 100")
            if not session.targets():
                print("Noch kein Ziel.")
        return 0
    if (call.points is None) != call.remove:
        raise UsageError("Nötig ist FELD mit PUNKTE oder mit --remove.")
    with _written(program, call.file) as session:
        session.set_target(call.field, None if call.remove else call.points)
    what = "Ziel entfernt" if call.remove else f"Ziel: {call.points} von 100"
    print(f"Handlungsfeld {call.field}: {what}")
    return 0


def logo(program: Program, call: argparse.Namespace) -> int:
    """Take a picture in as the logo, or out. Raises: ExpectedError."""
    if (call.picture is None) != call.remove:
        raise UsageError("Nötig ist BILD mit --alt oder nur --remove.")
    with _written(program, call.file) as session:
        if call.remove:
            session.set_logo(None)
        else:
            program.take_logo(session, call.picture, call.alt or "")
        kept = session.logo()
    print("Logo entfernt." if kept is None else f"Logo: {kept.width} × {kept.height} Punkte, {pretty.safe(kept.alt)}")
    return 0


def start_round(program: Program, call: argparse.Namespace) -> int:
    """Begin a round, or list them where no title is given. Raises: ExpectedError."""
    if call.title is not None:
        with _written(program, call.file) as session:
            session.start_round(call.title)
            carried = sum(session.sheet[one].carried for one in session.sheet)
            words = phrases.counted(carried, "Antwort", "Antworten")
            print(f"Begonnen: Nr. {session.round.id} {pretty.safe(session.round.title)} ({words} übernommen)")
        return 0
    with _read(program, call.file) as session:
        for one in session.rounds():
            print(f"{one.id:3}  {pretty.safe(one.title)} (begonnen {one.started:%d.%m.%Y})")
    return 0


def profile(program: Program, call: argparse.Namespace) -> int:
    """List, save or remove profiles. Raises: ExpectedError."""
    if call.action == "list":
        with _read(program, call.file) as session:
            profiles = session.profiles()
        if call.json:
            plain.print_json(plain.profiles(profiles))
        else:
            for one in profiles:
                print(f"{pretty.safe(one.name)}: {', '.join(_told(one))}")
        return 0
    with _written(program, call.file) as session:
        if call.action == "remove":
            session.remove_profile(call.name)
            print(f"Profil entfernt: {pretty.safe(call.name)}")
            return 0
        wanted = Profile(
            name=call.name,
            chapters=Profile().chapters if call.chapters is None else frozenset(call.chapters),
            notes=not call.without_notes,
            names=not call.without_names,
            evidence=not call.without_evidence,
            targets=not call.without_targets,
            compare_with=call.compare,
            author=call.author,
        )
        session.save_profile(wanted)
    print(f"Profil gespeichert: {pretty.safe(call.name)}")
    return 0


def _told(one: Profile) -> Iterator[str]:
    parts = (
        ("mit Notizen", "ohne Notizen", one.notes),
        ("mit Namen", "ohne Namen", one.names),
        ("mit Nachweisen", "ohne Nachweise", one.evidence),
        ("mit Zielen", "ohne Ziele", one.targets),
    )
    yield from (kept if shown else gone for kept, gone, shown in parts)
    left_out = [chapter.value for chapter in Chapter if chapter not in one.chapters]
    if left_out:
        yield f"ohne die Kapitel {' '.join(left_out)}"
    if one.compare_with is not None:
        yield f"Vergleich mit Durchgang {one.compare_with}"
    if one.author:
        yield f"verfasst von {pretty.safe(one.author)}"


def paper(program: Program, call: argparse.Namespace) -> int:
    """Change the details of the paper, and show them. Raises: ExpectedError."""
    given = {name: getattr(call, name) for name in _PAPER_TEXTS if getattr(call, name) is not None}
    if given or any(one is not None for one in (call.committee, call.attachment, call.label)):
        with _written(program, call.file) as session:
            session.set_paper(_with_lists(replace(session.paper(), **given), call))
            details = session.paper()
    else:
        with _read(program, call.file) as session:
            details = session.paper()
    if call.json:
        plain.print_json(plain.paper(details))
    else:
        _show_paper(details)
    return 0


_PAPER_TEXTS = ("kind", "number", "date", "public", "department", "subject", "decision", "finance")


def _with_lists(before: PaperDetails, call: argparse.Namespace) -> PaperDetails:
    return replace(
        before,
        committees=before.committees if call.committee is None else tuple(call.committee),
        attachments=before.attachments if call.attachment is None else tuple(call.attachment),
        labels={**before.labels, **dict(call.label or ())},
    )


def _show_paper(one: PaperDetails) -> None:
    print(f"Art: {next(word for word, kind in KINDS.items() if kind is one.kind).capitalize()}")
    shown = {
        PaperField.NUMBER: one.number,
        PaperField.COMMITTEES: "; ".join(" ".join(filter(None, pair)) for pair in one.committees),
        PaperField.DATE: one.date,
        PaperField.ACCESS: _ACCESS[one.public],
        PaperField.DEPARTMENT: one.department,
        PaperField.SUBJECT: one.subject,
        PaperField.DECISION: one.decision,
        PaperField.FINANCE: one.finance,
        PaperField.ATTACHMENTS: "; ".join(one.attachments),
    }
    for place, text in shown.items():
        print(f"{PAPER_PLACES[place]}: {pretty.safe(text) or '–'}")
    for place, text in one.labels.items():
        print(f"Beschriftung {place.value}: {pretty.safe(text)}")
