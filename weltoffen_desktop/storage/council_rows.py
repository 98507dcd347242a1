"""Measures, profiles, paper details and the logo as rows, and back: cells that this program did not write are refused.

All functions named ``read_`` raise ValueError, TypeError or KeyError for such cells.
"""

import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from weltoffen_desktop.domain.council_text import (
    HIGHEST_TARGET,
    checked_alt,
    checked_measure,
    checked_paper,
    checked_profile,
)
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import PUBLIC, STANDARD, Chapter, PaperDetails, PaperField, PaperKind, Profile
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.storage.answer_rows import text_cell
from weltoffen_desktop.storage.png import check_png

MEASURE = ("id", "title", "goal", "cause", "questions", "responsible", "partner", "due", "cost", "proof", "status")
TARGET = ("field", "points")
PROFILE = ("name", "chapters", "notes", "names", "evidence", "targets", "perspective", "compare_with", "author")
PAPER = ("id", "kind", "number", "committees", "date", "public", "department", "subject", "decision", "finance",
         "attachments", "labels")  # fmt: skip
LOGO = ("id", "png", "width", "height", "alt")
HIGHEST_ID = 1_000_000_000
_REMOVED = "removed"
_FIXED = frozenset(one.name.casefold() for one in (STANDARD, PUBLIC))

Cell = str | int | bytes | None
Row = tuple[Cell, ...]
Value = TypeVar("Value")


def measure_row(measure: Measure) -> Row:
    """Return the cells of ``measure`` in the order of :data:`MEASURE`."""
    one = measure
    texts = (one.responsible, one.partner, one.due, one.cost, one.proof)
    return one.id, one.title, one.goal, one.cause, _json(one.questions), *texts, one.status.value


def removed_row(number: int) -> Row:
    """Return what stays of a removed measure: its number, so that it is never used again."""
    return number, "", "", "", _json(()), "", "", "", "", "", _REMOVED


def read_measure(cells: Sequence[Any]) -> Measure | None:
    """Return the measure of a row, ``None`` where it was removed."""
    number, title, goal, cause, questions, *texts, status = cells
    key = _number(number, 1, HIGHEST_ID)
    if status == _REMOVED:
        if tuple(cells) != removed_row(key):
            raise ValueError(status)
        return None
    responsible, partner, due, cost, proof = (text_cell(one) for one in texts)
    return _as_written(
        checked_measure,
        Measure(
            id=key,
            title=text_cell(title),
            goal=text_cell(goal),
            cause=text_cell(cause),
            questions=_texts(_parsed(questions)),
            responsible=responsible,
            partner=partner,
            due=due,
            cost=cost,
            proof=proof,
            status=MeasureStatus(status),
        ),
    )


def read_target(cells: Sequence[Any]) -> tuple[str, int]:
    """Return the id of a field with its points."""
    field, points = cells
    return text_cell(field), _number(points, 0, HIGHEST_TARGET)


def profile_row(profile: Profile) -> Row:
    """Return the cells of ``profile`` in the order of :data:`PROFILE`."""
    one = profile
    flags = (int(one.notes), int(one.names), int(one.evidence), int(one.targets))
    chapters = _json([chapter.value for chapter in Chapter if chapter in one.chapters])
    return one.name, chapters, *flags, one.perspective, one.compare_with, one.author


def read_profile(cells: Sequence[Any]) -> Profile:
    """Return the profile of a row; none is called like those of the program."""
    name, chapters, notes, names, evidence, targets, perspective, compare_with, author = cells
    if text_cell(name).casefold() in _FIXED:
        raise ValueError(name)
    return _as_written(
        checked_profile,
        Profile(
            name=name,
            chapters=frozenset(Chapter(one) for one in _texts(_parsed(chapters))),
            notes=_flag(notes),
            names=_flag(names),
            evidence=_flag(evidence),
            targets=_flag(targets),
            perspective=None if perspective is None else _number(perspective, 1, HIGHEST_ID),
            compare_with=None if compare_with is None else _number(compare_with, 1, HIGHEST_ID),
            author=text_cell(author),
        ),
    )


def paper_row(paper: PaperDetails) -> Row:
    """Return the cells of ``paper`` in the order of :data:`PAPER`."""
    one = paper
    labels = _json({place.value: text for place, text in one.labels.items()})
    head = (1, one.kind.value, one.number, _json(one.committees), one.date, int(one.public))
    return *head, one.department, one.subject, one.decision, one.finance, _json(one.attachments), labels


def read_paper(cells: Sequence[Any]) -> PaperDetails:
    """Return the paper details of a row."""
    number, kind, label, committees, date, public, *texts, attachments, labels = cells
    _number(number, 1, 1)
    department, subject, decision, finance = (text_cell(one) for one in texts)
    return _as_written(
        checked_paper,
        PaperDetails(
            kind=PaperKind(kind),
            number=text_cell(label),
            committees=tuple((body, day) for body, day in map(_texts, _list(_parsed(committees)))),
            date=text_cell(date),
            public=_flag(public),
            department=department,
            subject=subject,
            decision=decision,
            finance=finance,
            attachments=_texts(_parsed(attachments)),
            labels={PaperField(place): text_cell(text) for place, text in _parsed(labels).items()},
        ),
    )


def logo_row(logo: Logo) -> Row:
    """Return the cells of ``logo`` in the order of :data:`LOGO`."""
    return 1, logo.png, logo.width, logo.height, logo.alt


def read_logo(cells: Sequence[Any]) -> Logo:
    """Return the logo of a row; its picture is one that every renderer can read."""
    number, png, width, height, alt = cells
    _number(number, 1, 1)
    if not isinstance(png, bytes) or checked_alt(text_cell(alt)) != alt:
        raise ValueError(alt)
    check_png(png, width, height)
    return Logo(png, width, height, alt)


def _as_written(check: Callable[[Value], Value], value: Value) -> Value:
    try:
        same = check(value) == value
    except ExpectedError as error:
        raise ValueError(value) from error
    if not same:
        raise ValueError(value)
    return value


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _parsed(cell: object) -> Any:
    return json.loads(text_cell(cell))


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text_cell(one) for one in _list(value))


def _number(cell: object, low: int, high: int) -> int:
    if isinstance(cell, bool) or not isinstance(cell, int) or not low <= cell <= high:
        raise ValueError(cell)
    return cell


def _flag(cell: object) -> bool:
    return bool(_number(cell, 0, 1))
