"""Case files that somebody else wrote, or a broken disk: one sentence at the door, and the file stays as it is."""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from weltoffen_desktop.domain.definition import fingerprint
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish
from weltoffen_desktop.services.wording import sentence
from weltoffen_desktop.storage import making
from weltoffen_desktop.storage.door import shape_of
from weltoffen_desktop.storage.form import SHAPES, TABLES


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
        "UPDATE round SET started = '2026-01-01T10:00:00'",
        "UPDATE round SET started = '0001-01-01T00:00:00+01:00'",
        "UPDATE round SET title = replace(hex(zeroblob(501)), '0', 'x')",
        "UPDATE perspective SET title = replace(hex(zeroblob(501)), '0', 'x')",
        "UPDATE municipality SET name = replace(hex(zeroblob(501)), '0', 'x')",
        "UPDATE municipality SET ags = '08' || replace(hex(zeroblob(501)), '0', '9')",
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


def remade(columns: str) -> list[str]:
    return [
        "ALTER TABLE answer RENAME TO other",
        f"CREATE TABLE answer ({columns})",
        "INSERT INTO answer SELECT * FROM other",
        "DROP TABLE other",
    ]


NAMES = "round INTEGER, perspective INTEGER, question TEXT, status TEXT, value TEXT, reason TEXT, note TEXT,"
REST = " evidence TEXT, marked INTEGER, carried INTEGER, changed TEXT"
KEY = ", PRIMARY KEY (round, perspective, question)"


@pytest.mark.parametrize(
    "statements",
    [
        [
            "PRAGMA writable_schema = ON",
            """INSERT INTO sqlite_master VALUES ('trigger', 'sqlite_x', 'history', 0,
            'CREATE TRIGGER sqlite_x AFTER INSERT ON history BEGIN DELETE FROM history; END')""",
        ],
        ["CREATE UNIQUE INDEX one ON history (question)"],
        ["CREATE INDEX slow ON answer (length(note))"],
        ["ALTER TABLE answer ADD COLUMN more TEXT"],
        ["ALTER TABLE answer ADD COLUMN more TEXT GENERATED ALWAYS AS (upper(note)) VIRTUAL"],
        ["ALTER TABLE history DROP COLUMN at"],
        ["DROP TABLE bookmark", "CREATE VIRTUAL TABLE bookmark USING fts5(id, text, in_report)"],
        ["DROP TABLE bookmark", "CREATE VIEW bookmark AS SELECT 1 AS id, '' AS text, 1 AS in_report"],
        remade(NAMES + REST),
        [*remade(NAMES + REST), "INSERT INTO answer SELECT * FROM answer"],
        remade((NAMES + REST + KEY).replace("note TEXT", "note INTEGER")),
    ],
)
def test_tables_that_we_never_made(program: Program, closed: Path, statements: list[str]) -> None:
    spoil(closed, *statements)
    refused(program, closed)


def test_the_shapes_are_those_of_a_new_file() -> None:
    connection = making.empty()
    assert {one: shape_of(connection, one) for one in TABLES} == SHAPES
    connection.close()


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO round (title, started, definition, path) VALUES ('B', '2027-01-01T00:00:00+01:00', 'x', 'full')",
        "UPDATE answer SET round = 12",
        "UPDATE answer SET perspective = NULL",
        "UPDATE answer SET question = '99.99'",
    ],
)
def test_rows_that_nobody_would_ever_see_again(program: Program, closed: Path, sql: str) -> None:
    spoil(closed, sql)
    refused(program, closed)


@pytest.mark.parametrize("left", [b"", b"\0" * 5000, b"<html>Fehler</html>"])
def test_a_case_that_was_emptied_is_damaged_where_there_is_a_copy(program: Program, closed: Path, left: bytes) -> None:
    program.open_case(closed).close()
    closed.write_bytes(left)
    refused(program, closed)
    program.restore_backup(closed).close()


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are no files there")
def test_a_pipe_is_no_case(program: Program, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.weltoffen")
    with pytest.raises(ExpectedError) as caught:
        program.open_case(tmp_path / "rohr.weltoffen")
    assert caught.value.trouble is Trouble.FILE_FOREIGN


@pytest.mark.parametrize("name", ["halb\ud800", "null\0", "x" * 250])
def test_names_that_no_file_system_takes(program: Program, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"{name}.weltoffen"
    for verb, trouble in (
        (lambda: program.open_case(path), Trouble.FILE_UNREADABLE),
        (lambda: program.new_case(path, Wish("X", "08999999")), Trouble.CANNOT_WRITE),
        (lambda: program.restore_backup(path), Trouble.NO_BACKUP),
    ):
        with pytest.raises(ExpectedError) as caught:
            verb()
        assert caught.value.trouble is trouble
    assert not list(tmp_path.glob("*weltoffen*"))


def test_no_room_in_the_name_for_a_restored_case(program: Program, tmp_path: Path) -> None:
    path = tmp_path / f"{'x' * 225}.weltoffen"
    program.make_example(path).close()
    program.open_case(path).close()
    with pytest.raises(ExpectedError) as caught:
        program.restore_backup(path)
    assert caught.value.trouble is Trouble.CANNOT_WRITE


def test_what_a_killed_program_left_behind_is_in_nobodys_way(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "fall.weltoffen"
    for end in ("", "-journal"):
        (tmp_path / f".fall.weltoffen.{os.getpid()}.part{end}").write_bytes(b"halb" * 5000)
    program.make_example(path).close()
    session = program.open_case(path)
    assert session.path.progress().settled > 100
    session.close()
    assert not (tmp_path / f".fall.weltoffen.{os.getpid()}.part").exists()


@pytest.fixture
def left_behind(closed: Path) -> Path:
    """A case that a program was killed over: half of a change is in the file, the other half in the journal."""
    code = f"""
import os, sqlite3
connection = sqlite3.connect({str(closed)!r}, isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("PRAGMA cache_spill = 1")
connection.execute("BEGIN IMMEDIATE")
for _ in range(50):
    connection.execute("UPDATE answer SET note = note || hex(zeroblob(4000))")
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", code], check=False)
    assert closed.with_name(f"{closed.name}-journal").stat().st_size > 0
    return closed


@pytest.mark.skipif(sys.platform == "win32", reason="another signal there")
def test_whoever_only_reads_reads_what_was_complete(program: Program, left_behind: Path) -> None:
    session = program.open_case(left_behind, read_only=True)
    assert (session.sheet["1.01"].value, session.sheet["1.01"].note) == (2, "")
    session.close()
    assert not left_behind.with_name(f"{left_behind.name}-journal").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="another signal there")
def test_what_nobody_may_write_cannot_be_rolled_back(program: Program, left_behind: Path) -> None:
    left_behind.chmod(0o444)
    with pytest.raises(ExpectedError) as caught:
        program.open_case(left_behind)
    assert caught.value.trouble is Trouble.FILE_UNFINISHED
