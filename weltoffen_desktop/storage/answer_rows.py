"""Answers as rows and as JSON for the history, and back."""

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from weltoffen_desktop.domain.answers import TEXT_LIMIT, Answer, Evidence, EvidenceKind, Status, Value

COLUMNS = ("status", "value", "reason", "note", "evidence", "marked", "carried", "changed")
_LONGEST_NAME = 1000
_YEARS = range(1900, 9000)


def to_row(answer: Answer) -> tuple[str | int | None, ...]:
    """Return the cells of ``answer`` in the order of :data:`COLUMNS`."""
    evidence = {kind.value: [one.ticked, one.source] for kind, one in answer.evidence.items()}
    return (
        answer.status.value,
        None if answer.value is None else json.dumps(answer.value, ensure_ascii=False),
        answer.reason,
        answer.note,
        json.dumps(evidence, ensure_ascii=False) if evidence else "",
        int(answer.marked),
        int(answer.carried),
        answer.changed.isoformat(timespec="seconds") if answer.changed else None,
    )


def from_row(cells: Sequence[Any]) -> Answer:
    """Return the answer that cells in the order of :data:`COLUMNS` hold.

    Raises: ValueError, TypeError or KeyError for cells that this program did not write.
    """
    status, value, reason, note, evidence, marked, carried, changed = cells
    if (value is None) == (status == Status.ANSWERED.value):
        raise ValueError(status)
    return Answer(
        status=Status(status),
        value=_value(value),
        reason=_typed(reason),
        note=_typed(note),
        evidence=_evidence(json.loads(evidence)) if evidence else MappingProxyType({}),
        marked=bool(marked),
        carried=bool(carried),
        changed=moment(changed) if changed else None,
    )


def to_json(answer: Answer) -> str:
    """Return ``answer`` as one JSON line for the history."""
    return json.dumps(to_row(answer), ensure_ascii=False)


def from_json(text: str) -> Answer:
    """Return the answer of a history line."""
    return from_row(json.loads(text))


def _value(cell: str | None) -> Value | None:
    if cell is None:
        return None
    value = json.loads(cell)
    if isinstance(value, list):
        return tuple(_typed(one) for one in value)
    if isinstance(value, str):
        return _typed(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not abs(value) <= sys.float_info.max:
            raise ValueError(cell)
        return value
    raise ValueError(cell)


def moment(cell: object) -> datetime:
    """Return a cell that must hold a time with its zone. Raises: TypeError or ValueError for anything else."""
    time = datetime.fromisoformat(text_cell(cell))
    if time.tzinfo is None or time.year not in _YEARS:  # at both ends of the calendar no zone can be computed
        raise ValueError(cell)
    return time


def text_cell(cell: object) -> str:
    """Return a cell that must hold text. Raises: TypeError or ValueError where it holds something else."""
    if not isinstance(cell, str):
        raise TypeError(cell)
    cell.encode("utf-8")  # JSON can hold half a character that no report could: a ValueError, as for other damage
    return cell


def name_cell(cell: object) -> str:
    """Return what something is called; a name that fills pages is none. Raises: TypeError or ValueError."""
    name = text_cell(cell)
    if len(name) > _LONGEST_NAME:
        raise ValueError(len(name))
    return name


def _typed(cell: object) -> str:
    """Return a text that somebody typed: longer than the limit none can be, and no page would ever be ready with it."""
    text = text_cell(cell)
    if len(text) > TEXT_LIMIT:
        raise ValueError(len(text))
    return text


def _evidence(plain: Mapping[str, Any]) -> Mapping[EvidenceKind, Evidence]:
    given = {EvidenceKind(key): Evidence(bool(ticked), _typed(source)) for key, (ticked, source) in plain.items()}
    return MappingProxyType({kind: given[kind] for kind in EvidenceKind if kind in given})
