import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from weltoffen_desktop.domain.answers import Answer, Status
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program, Wish
from weltoffen_desktop.services.wording import sentence
from weltoffen_desktop.storage.case_files import SqliteCaseFiles
from weltoffen_desktop.storage.form import APPLICATION_ID, NEWEST, TABLES
from weltoffen_desktop.storage.schema import steps


def refused(program: Program, path: Path) -> Trouble:
    """Open ``path``, expect a refusal in one sentence and an untouched file."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ExpectedError) as caught:
        program.open_case(path)
    assert sentence(caught.value).endswith(".")
    assert path.name in sentence(caught.value)
    if before is not None:
        assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(".~lock")] == []
    return caught.value.trouble


@pytest.fixture
def closed(session: CaseSession) -> Path:
    """A case file that nobody has open."""
    session.choose("1.01", 2)
    session.close()
    return session.case.path


def test_number_of_steps_is_the_version() -> None:
    from sqlite_utils import Database  # noqa: PLC0415

    assert len(steps.pending(Database(memory=True))) == NEWEST


def test_header_says_that_the_file_is_ours(closed: Path) -> None:
    head = closed.read_bytes()[:100]
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(head[60:64], "big") == NEWEST


def test_missing(program: Program, tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        program.open_case(tmp_path / "weg.weltoffen")
    assert caught.value.trouble is Trouble.FILE_MISSING
    assert not (tmp_path / "weg.weltoffen").exists()


def test_folder(program: Program, tmp_path: Path) -> None:
    (tmp_path / "ordner.weltoffen").mkdir()
    assert refused(program, tmp_path / "ordner.weltoffen") is Trouble.IS_FOLDER


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (b"", Trouble.FILE_EMPTY),
        (b"%PDF-1.7", Trouble.FILE_FOREIGN),
        (b"SQLite format 3\0", Trouble.FILE_FOREIGN),
        (b"\0" * 5000, Trouble.FILE_FOREIGN),
    ],
)
def test_files_that_are_no_case(program: Program, tmp_path: Path, content: bytes, trouble: Trouble) -> None:
    path = tmp_path / "fremd.weltoffen"
    path.write_bytes(content)
    assert refused(program, path) is trouble


def test_a_database_of_another_program(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "fremd.weltoffen"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE answer (x)")
    connection.close()
    assert refused(program, path) is Trouble.FILE_FOREIGN


def test_a_file_from_the_future(program: Program, closed: Path) -> None:
    connection = sqlite3.connect(closed)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert refused(program, closed) is Trouble.FILE_NEWER


@pytest.mark.parametrize("size", [100, 1024, 5000, 20_000])
def test_a_file_cut_short(program: Program, closed: Path, size: int) -> None:
    closed.write_bytes(closed.read_bytes()[:size])
    assert refused(program, closed) is Trouble.FILE_DAMAGED


def test_pages_overwritten(program: Program, closed: Path) -> None:
    raw = bytearray(closed.read_bytes())
    raw[4096 : 4096 * 3] = b"\xa5" * 4096 * 2
    closed.write_bytes(raw)
    assert refused(program, closed) is Trouble.FILE_DAMAGED


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER evil AFTER INSERT ON answer BEGIN DELETE FROM history; END",
        "CREATE VIEW evil AS SELECT 1",
        "CREATE TABLE evil (x)",
        "DROP TABLE history",
        "DELETE FROM municipality",
        "UPDATE municipality SET kind = 'empire'",
        "UPDATE municipality SET ags = '99999999'",
        "DELETE FROM round",
        "UPDATE definition SET content = '{}'",
        "UPDATE definition SET content = replace(content, 'Rat', 'Zar')",
        "UPDATE answer SET status = 'great'",
        "UPDATE answer SET value = 'not json'",
        "UPDATE answer SET note = x'00ff'",
        "UPDATE answer SET note = CAST(x'fffe41' AS TEXT)",
        "UPDATE round SET title = CAST(x'fffe41' AS TEXT)",
        "UPDATE round SET title = x'ff00'",
        "UPDATE perspective SET title = x'ff00'",
        "UPDATE municipality SET name = CAST(x'fffe41' AS TEXT)",
        "UPDATE definition SET content = CAST(x'fffe41' AS TEXT)",
        """UPDATE answer SET evidence = '{"decided": [true, "\\ud800"]}'""",
        "ALTER TABLE answer RENAME COLUMN note TO remark",
        "ALTER TABLE round DROP COLUMN title",
        "UPDATE answer SET evidence = '[[[[['",
        "UPDATE answer SET changed = 'yesterday'",
        "UPDATE answer SET value = '7'",
        "INSERT INTO bookmark (text, in_report) VALUES (x'00ff', 0)",
        "INSERT INTO bookmark (text, in_report) VALUES (NULL, 1)",
        "ALTER TABLE bookmark DROP COLUMN in_report",
        "ALTER TABLE answer DROP COLUMN note",
        "UPDATE answer SET value = '\"viel\"'",
    ],
)
def test_content_that_this_program_never_wrote(program: Program, closed: Path, sql: str) -> None:
    connection = sqlite3.connect(closed)
    connection.execute(sql)
    connection.commit()
    connection.close()
    assert refused(program, closed) is Trouble.FILE_DAMAGED


@pytest.mark.parametrize(
    "sql",
    [
        "ALTER TABLE history RENAME COLUMN origin TO source",
        "CREATE UNIQUE INDEX evil ON answer (status)",
    ],
)
def test_damage_that_shows_only_when_writing_is_one_sentence(program: Program, closed: Path, sql: str) -> None:
    connection = sqlite3.connect(closed)
    connection.execute(sql)
    connection.commit()
    connection.close()
    with pytest.raises(ExpectedError) as caught:  # noqa: PT012  # at the door or at the first change
        session = program.open_case(closed)
        try:
            session.choose("1.02", 3)
        finally:
            session.close()
    assert caught.value.trouble is Trouble.FILE_DAMAGED


def test_a_write_protected_file_opens_read_only(program: Program, closed: Path) -> None:
    closed.chmod(0o444)
    before = closed.read_bytes()
    session = program.open_case(closed)
    assert session.read_only
    assert session.sheet["1.01"].value == 2
    with pytest.raises(ExpectedError) as caught:
        session.choose("1.02", 3)
    assert caught.value.trouble is Trouble.FILE_READ_ONLY
    assert session.sheet["1.02"].status is Status.OPEN
    session.close()
    assert closed.read_bytes() == before


def test_who_comes_second_may_only_read(program: Program, closed: Path) -> None:
    first = program.open_case(closed)
    second = program.open_case(closed)
    assert not first.read_only
    assert second.read_only
    with pytest.raises(ExpectedError) as caught:
        program.open_for_writing(closed)
    assert caught.value.trouble is Trouble.FILE_LOCKED
    assert "seit" in sentence(caught.value)
    second.close()
    first.close()
    third = program.open_for_writing(closed)
    third.close()
    assert not list(closed.parent.glob(".~lock*"))


def test_a_killed_program_leaves_no_lock_and_loses_nothing(program: Program, closed: Path) -> None:
    code = f"""
import os, sys
from pathlib import Path
from weltoffen_desktop.bootstrap import make_program
session = make_program().open_case(Path({str(closed)!r}))
session.choose("1.02", 4)
session.set_note("1.02", "vor dem Absturz")
os.kill(os.getpid(), 9)
"""
    died = subprocess.run([sys.executable, "-c", code], check=False, env=os.environ | {"PYTHONPATH": str(Path.cwd())})
    assert died.returncode != 0
    session = program.open_for_writing(closed)
    assert session.sheet["1.02"].value == 4
    assert session.sheet["1.02"].note == "vor dem Absturz"
    session.close()


def test_an_existing_file_is_never_replaced(program: Program, closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(ExpectedError) as caught:
        program.new_case(closed, Wish("Andere", "08999999"))
    assert caught.value.trouble is Trouble.FILE_EXISTS
    assert closed.read_bytes() == before


def test_a_case_in_a_folder_that_is_not_there(program: Program, tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        program.new_case(tmp_path / "weg" / "x.weltoffen", Wish("X", "08999999"))
    assert caught.value.trouble is Trouble.FOLDER_MISSING
    assert not (tmp_path / "weg").exists()


def test_a_refused_case_leaves_nothing_behind(program: Program, tmp_path: Path) -> None:
    with pytest.raises(ExpectedError):
        program.new_case(tmp_path / "x.weltoffen", Wish("", "08999999"))
    with pytest.raises(ExpectedError):
        program.new_case(tmp_path / "x.weltoffen", Wish("X", "123"))
    assert not list(tmp_path.glob("*weltoffen*"))


def test_opening_makes_a_copy_once_per_change(program: Program, closed: Path, tmp_path: Path) -> None:
    backups = tmp_path / "home" / "data" / "backups"
    program.open_case(closed).close()
    program.open_case(closed).close()
    assert len(list(backups.rglob("*.weltoffen"))) <= 2
    session = program.open_case(closed)
    session.choose("1.03", 1)
    session.close()
    program.open_case(closed).close()
    newest = program.newest_backup(closed)
    assert newest is not None
    copy = shutil.copy(newest, tmp_path / "kopie.weltoffen")
    restored = program.open_case(Path(copy))
    assert restored.sheet["1.03"].value == 1
    restored.close()


def test_damage_names_the_newest_copy(program: Program, closed: Path) -> None:
    program.open_case(closed).close()
    closed.write_bytes(closed.read_bytes()[:5000])
    with pytest.raises(ExpectedError) as caught:
        program.open_case(closed)
    assert str(program.newest_backup(closed)) in sentence(caught.value)


def test_history_keeps_every_change_in_order(session: CaseSession) -> None:
    session.choose("1.01", 1)
    session.set_note("1.01", "Notiz")
    session.choose("1.01", 3)
    session.undo()
    history = session.history("1.01")
    assert [(one.before.value, one.after.value, one.origin) for one in history] == [
        (None, 1, "answer"),
        (1, 1, "answer"),
        (1, 3, "answer"),
        (3, 1, "undo"),
    ]
    assert history[1].after.note == "Notiz"


def test_all_or_nothing_when_a_change_fails_half_way(session: CaseSession, monkeypatch: pytest.MonkeyPatch) -> None:
    from weltoffen_desktop.storage import case_file  # noqa: PLC0415

    calls = iter([0])

    def broken(answer: Answer) -> str:
        if next(calls, None) is None:
            raise OSError
        return "[]"

    monkeypatch.setattr(case_file, "to_json", broken)
    with pytest.raises(OSError):  # noqa: PT011
        session.take_over({"1.01": Answer(Status.ANSWERED, 1), "1.02": Answer(Status.ANSWERED, 2)}, "import")
    assert session.case.answers(session.round, session.perspective)["1.01"].status is Status.OPEN
    assert session.sheet["1.01"].status is Status.OPEN


def test_tables_are_those_that_opening_expects(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    assert names - {"_sqlite_migrations", "sqlite_sequence"} == TABLES


def test_a_full_disk_is_told_and_nothing_is_lost(closed: Path, tmp_path: Path, clock: Callable[[], datetime]) -> None:
    files = SqliteCaseFiles(tmp_path / "backups", clock)
    case = files.open(closed)
    (pages,) = case._connection.execute("PRAGMA page_count").fetchone()
    case._connection.execute(f"PRAGMA max_page_count = {pages}")
    session = CaseSession(case, clock)
    with pytest.raises(ExpectedError) as caught:
        session.set_note("1.02", "x" * 19_000)
    assert caught.value.trouble is Trouble.DISK_FULL
    assert session.sheet["1.02"].note == ""
    session.choose("1.01", 4)
    case.close()
    again = files.open(closed)
    assert again.answers(again.rounds()[0], again.perspectives()[0])["1.01"].value == 4
    again.close()
