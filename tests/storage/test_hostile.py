"""Case files that somebody else wrote, or a broken disk: one sentence at the door, and the file stays as it is."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from weltoffen_desktop.domain.definition import fingerprint
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import sentence


@pytest.fixture
def closed(session: CaseSession) -> Path:
    session.choose("1.01", 2)
    session.close()
    return session.case.path


def spoil(case: Path, *statements: str) -> None:
    connection = sqlite3.connect(case, isolation_level=None)
    for sql in statements:
        connection.execute(sql)
    connection.close()


def redefine(case: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the stored definition and give it the fingerprint that fits."""
    connection = sqlite3.connect(case)
    (content,) = connection.execute("SELECT content FROM definition").fetchone()
    plain = json.loads(content)
    change(plain)
    print_ = fingerprint(plain)
    connection.execute("UPDATE definition SET fingerprint = ?, content = ?", (print_, json.dumps(plain)))
    connection.execute("UPDATE round SET definition = ?", (print_,))
    connection.commit()
    connection.close()


def refused(program: Program, case: Path) -> None:
    before = case.read_bytes()
    with pytest.raises(ExpectedError) as caught:
        program.open_case(case)
    assert caught.value.trouble is Trouble.FILE_DAMAGED
    assert sentence(caught.value).endswith(".")
    assert case.read_bytes() == before
    assert [one.name for one in case.parent.iterdir() if one.name.startswith(".~lock")] == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE answer SET changed = '2026-01-01T10:00:00'",  # without a zone it cannot be compared with others
        "UPDATE answer SET changed = '0001-01-01T00:00:00+01:00'",
        "UPDATE answer SET changed = '9999-12-31T23:59:59-12:00'",
        "UPDATE answer SET status = 'open'",
        "UPDATE answer SET value = NULL",
        "UPDATE answer SET value = '1" + "0" * 400 + "'",
        "UPDATE answer SET note = replace(hex(zeroblob(10001)), '0', 'x')",
        "UPDATE answer SET reason = replace(hex(zeroblob(10001)), '0', 'x')",
        """UPDATE answer SET evidence = '{"decided": [true, "' || replace(hex(zeroblob(10001)), '0', 'x') || '"]}'""",
    ],
)
def test_cells_that_nobody_could_have_typed(program: Program, closed: Path, sql: str) -> None:
    spoil(closed, sql)
    refused(program, closed)


def test_a_complaint_of_sqlite_that_nobody_can_read(program: Program, closed: Path) -> None:
    """SQLite quotes the schema in its message; where that is no text, Python fails over the message."""
    raw = closed.read_bytes()
    start = raw.index(b'CREATE TABLE "bookmark"')
    closed.write_bytes(raw[:start] + b'CREATE TABLF "\xf9\xbd' + raw[start + 16 :])
    refused(program, closed)


@pytest.mark.parametrize(
    "change",
    [
        lambda first: first.update(weight=1e308),
        lambda first: first.update(show_when={"question": "1.02"}),
        lambda first: first.update(levels=[]),
        lambda first: first.update(title=["Liste"]),
    ],
)
def test_definitions_that_no_checker_passed(
    program: Program, closed: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    redefine(closed, lambda plain: change(plain["fields"][0]["topics"][0]["questions"][0]))
    refused(program, closed)


def test_a_definition_that_is_only_named_differently_is_taken(program: Program, closed: Path) -> None:
    redefine(closed, lambda plain: plain.update(title="Ein anderer Titel"))
    session = program.open_case(closed)
    assert session.questionnaire.title == "Ein anderer Titel"
    session.close()
