import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from sqlite_utils import Database

from tests.services.test_council_work import FULL, PAPER
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.papers import PUBLIC, STANDARD, PaperDetails, Profile
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.storage import case_files
from weltoffen_desktop.storage.case_files import SqliteCaseFiles
from weltoffen_desktop.storage.form import APPLICATION_ID, NEWEST, TABLES_OF
from weltoffen_desktop.storage.png import check_png
from weltoffen_desktop.storage.schema import steps


def change(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()


def refused(program: Program, path: Path) -> Trouble:
    """Open ``path``, expect a refusal and an untouched file."""
    before = path.read_bytes()
    with pytest.raises(ExpectedError) as caught:
        program.open_case(path)
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir() if one.name.endswith("-journal")) == []
    return caught.value.trouble


@pytest.fixture
def old(session: CaseSession, tmp_path: Path) -> Path:
    """A case as the first version of the program made it."""
    session.choose("1.01", 2)
    session.set_note("1.01", "Beschluss")
    session.close()
    path = tmp_path / "alt.weltoffen"
    connection = sqlite3.connect(path)
    steps.apply(Database(connection), stop_before="s002_council_tables")
    connection.execute("ATTACH ? AS new", (str(session.case.path),))
    for table in TABLES_OF[1]:
        connection.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table}")
    connection.commit()
    connection.execute("DETACH new")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    return path


@pytest.fixture
def full(session: CaseSession, red_dot: Logo) -> Path:
    """A closed case with something in every table."""
    session.add_measure(FULL)
    session.remove_measure(session.add_measure(FULL).id)
    session.set_target("1", 60)
    session.save_profile(Profile("Ältestenrat", notes=False, compare_with=1))
    session.set_paper(PAPER)
    session.set_logo(red_dot)
    session.close()
    return session.case.path


def version(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


def test_an_old_file_is_copied_and_brought_to_the_new_form(program: Program, old: Path) -> None:
    before = old.read_bytes()
    session = program.open_for_writing(old)
    assert session.sheet["1.01"].note == "Beschluss"
    session.add_measure(FULL)
    session.close()
    assert version(old) == NEWEST
    backup = program.newest_backup(old)
    assert backup is not None
    assert backup.read_bytes() == before
    again = program.open_case(old)
    assert again.measures() == (replace(FULL, id=1),)
    assert again.sheet["1.01"].value == 2
    again.close()


def test_an_old_file_that_may_only_be_read_has_none_of_it(program: Program, old: Path) -> None:
    old.chmod(0o444)
    before = old.read_bytes()
    session = program.open_case(old)
    assert session.sheet["1.01"].value == 2
    assert (session.measures(), session.targets(), session.logo()) == ((), {}, None)
    assert (session.profiles(), session.paper()) == ((STANDARD, PUBLIC), PaperDetails())
    with pytest.raises(ExpectedError) as caught:
        session.add_measure(FULL)
    assert caught.value.trouble is Trouble.FILE_READ_ONLY
    session.close()
    assert old.read_bytes() == before


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE answer SET status = 'great'",
        "CREATE TABLE measure (id INTEGER PRIMARY KEY, title TEXT)",
        "INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('weltoffen', 's002_council_tables')",
        "PRAGMA user_version = 2",
    ],
)
def test_a_damaged_old_file_is_left_as_it_is(program: Program, old: Path, sql: str) -> None:
    change(old, sql)
    assert refused(program, old) is Trouble.FILE_DAMAGED


def test_a_new_file_that_says_it_is_old_is_damaged(program: Program, full: Path) -> None:
    change(full, "PRAGMA user_version = 1")
    assert refused(program, full) is Trouble.FILE_DAMAGED


def test_a_full_disk_leaves_the_old_form(
    old: Path, tmp_path: Path, clock: Callable[[], datetime], monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = case_files.connect

    def full_disk(path: Path, how: str) -> sqlite3.Connection:
        connection = connect(path, how)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    before = old.read_bytes()
    monkeypatch.setattr(case_files, "connect", full_disk)
    files = SqliteCaseFiles(tmp_path / "backups", clock)
    with pytest.raises(ExpectedError) as caught:
        files.open(old)
    assert caught.value.trouble is Trouble.DISK_FULL
    assert old.read_bytes() == before
    assert not list(tmp_path.glob(".~lock*"))
    monkeypatch.setattr(case_files, "connect", connect)
    files.open(old).close()
    assert version(old) == NEWEST


@pytest.mark.parametrize(
    "cell",
    [
        "measure SET id = 0 WHERE id = 1",
        "measure SET id = 9223372036854775807 WHERE id = 1",
        "measure SET title = '' WHERE id = 1",
        "measure SET title = 'a' || char(10) || 'b' WHERE id = 1",
        "measure SET title = NULL",
        "measure SET title = x'00ff'",
        "measure SET title = CAST(x'fffe41' AS TEXT)",
        "measure SET goal = 7",
        "measure SET goal = replace(hex(zeroblob(2001)), '00', 'xx') WHERE id = 1",
        "measure SET proof = 'a' || char(0) || 'b' WHERE id = 1",
        "measure SET questions = '{}'",
        "measure SET questions = '[1]'",
        "measure SET questions = '[\"99.99\"]'",
        'measure SET questions = \'["1.01", "1.01"]\'',
        "measure SET questions = '[[[['",
        "measure SET status = 'great'",
        "measure SET title = 'doch da' WHERE status = 'removed'",
        "target SET field = NULL",
        "target SET field = '99'",
        "target SET points = 101",
        "target SET points = -1",
        "target SET points = 50.5",
        "target SET points = 'viel'",
        "profile SET name = 'Standard'",
        "profile SET name = ''",
        "profile SET chapters = '[\"all\"]'",
        "profile SET chapters = '\"plan\"'",
        "profile SET notes = 2",
        "profile SET names = NULL",
        "profile SET evidence = 'yes'",
        "profile SET compare_with = 7",
        "profile SET perspective = 0",
        "profile SET author = NULL",
        "paper SET id = 2",
        "paper SET kind = 'order'",
        "paper SET public = 5",
        "paper SET committees = '[[\"Rat\"]]'",
        "paper SET committees = '[\"ab\"]'",
        'paper SET committees = \'[["", ""]]\'',
        "paper SET attachments = '{\"a\": 1}'",
        'paper SET labels = \'{"colour": "rot"}\'',
        "paper SET labels = '[]'",
        "paper SET labels = '{\"title\": \"' || replace(hex(zeroblob(41)), '00', 'xx') || '\"}'",
        "paper SET decision = NULL",
        "logo SET png = 'text'",
        "logo SET png = x''",
        "logo SET png = substr(png, 1, length(png) - 5)",
        "logo SET width = 3",
        "logo SET alt = ''",
        "logo SET alt = NULL",
    ],
)
def test_cells_that_this_program_never_wrote(program: Program, full: Path, cell: str) -> None:
    change(full, f"UPDATE {cell}")
    assert refused(program, full) is Trouble.FILE_DAMAGED


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE logo",
        "ALTER TABLE measure DROP COLUMN goal",
        "ALTER TABLE target RENAME COLUMN points TO score",
        "CREATE TRIGGER evil AFTER INSERT ON measure BEGIN DELETE FROM answer; END",
    ],
)
def test_tables_that_are_not_ours(program: Program, full: Path, sql: str) -> None:
    change(full, sql)
    assert refused(program, full) is Trouble.FILE_DAMAGED


@given(st.data())
def test_a_logo_with_one_byte_changed_is_damaged(red_dot: Logo, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(red_dot.png) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda one: one != red_dot.png[place]))
    changed = red_dot.png[:place] + bytes([other]) + red_dot.png[place + 1 :]
    with pytest.raises(ValueError):  # noqa: PT011  # which of its checks finds it does not matter
        check_png(changed, red_dot.width, red_dot.height)
    with pytest.raises(ValueError):  # noqa: PT011  # which of its checks finds it does not matter
        check_png(red_dot.png[:place], red_dot.width, red_dot.height)
    check_png(red_dot.png, red_dot.width, red_dot.height)
