"""A damaged case gives back what can be read of it, and only that; the damaged file stays as it is."""

import json
import random
import sqlite3
from pathlib import Path

import pytest

from weltoffen_desktop.cli.main import main
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import salvaged_words, sentence

PAGE = 4096


@pytest.fixture
def case(program: Program, tmp_path: Path) -> Path:
    """The filled example, closed, without a copy."""
    path = tmp_path / "fall.weltoffen"
    program.make_example(path).close()
    for copy in (tmp_path / "home").rglob("*.weltoffen"):
        copy.unlink()
    return path


def pages(case: Path, table: str, kind: str = "leaf") -> list[int]:
    """Return the numbers of the pages on which rows of ``table`` stand."""
    connection = sqlite3.connect(case)
    found = connection.execute("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ?", (table, kind)).fetchall()
    connection.close()
    return sorted(number for (number,) in found)


def ruin(case: Path, *numbers: int) -> None:
    raw = bytearray(case.read_bytes())
    for number in numbers:
        raw[(number - 1) * PAGE : number * PAGE] = random.Random(number).randbytes(PAGE)
    case.write_bytes(raw)


def change(case: Path, *statements: str) -> None:
    connection = sqlite3.connect(case, isolation_level=None)
    for sql in statements:
        connection.execute(sql)
    connection.close()


def answers(session: CaseSession) -> dict[str, object]:
    return {
        one: (session.sheet[one].status, session.sheet[one].value, session.sheet[one].note) for one in session.sheet
    }


def whole(program: Program, case: Path) -> dict[str, object]:
    session = program.open_case(case, read_only=True)
    session.close()
    return answers(session)


def has_dbstat() -> bool:
    options = sqlite3.connect(":memory:").execute("PRAGMA compile_options").fetchall()
    return ("ENABLE_DBSTAT_VTAB",) in options


needs_dbstat = pytest.mark.skipif(not has_dbstat(), reason="this SQLite does not tell where a table stands")


@needs_dbstat
def test_answers_on_a_broken_page_come_from_the_history(program: Program, case: Path) -> None:
    before = whole(program, case)
    ruin(case, pages(case, "answer")[1])
    damaged = case.read_bytes()
    with pytest.raises(ExpectedError):
        program.open_case(case)
    session, found = program.salvage(case)
    assert session.case.path.name == "fall (gerettet 1).weltoffen"
    assert answers(session) == before
    assert found.answers == len(before)
    assert 0 < found.from_history < len(before)
    assert found.from_backup == 0
    assert not session.read_only
    session.close()
    assert case.read_bytes() == damaged
    assert sorted(one.name for one in case.parent.glob("*weltoffen*")) == [
        "fall (gerettet 1).weltoffen",
        "fall.weltoffen",
    ]


@needs_dbstat
def test_a_broken_page_of_the_history_costs_no_answer(program: Program, case: Path) -> None:
    before = whole(program, case)
    ruin(case, pages(case, "history")[1])
    session, found = program.salvage(case)
    assert answers(session) == before
    assert (found.from_history, found.from_backup) == (0, 0)
    assert sum(bool(session.history(one)) for one in before) > len(before) // 2
    session.close()


@needs_dbstat
def test_a_broken_definition_is_the_one_that_came_with_the_program(program: Program, case: Path) -> None:
    before = whole(program, case)
    ruin(case, *pages(case, "definition", "overflow")[3:5])
    session, _ = program.salvage(case)
    assert answers(session) == before
    session.close()


@needs_dbstat
def test_what_the_file_lost_for_good_comes_from_the_copy(program: Program, case: Path) -> None:
    before = whole(program, case)
    program.open_case(case).close()
    session = program.open_case(case)
    session.set_note("1.01", "nach der Sicherung geschrieben")
    session.close()
    ruin(case, *pages(case, "history"), pages(case, "answer")[-1])
    session, found = program.salvage(case)
    assert found.from_backup > 0
    assert answers(session).keys() == before.keys()
    assert session.sheet["1.01"].note == "nach der Sicherung geschrieben"
    session.close()


@needs_dbstat
def test_without_a_name_and_without_a_copy_there_is_no_case(program: Program, case: Path) -> None:
    ruin(case, *pages(case, "municipality"))
    before = case.read_bytes()
    with pytest.raises(ExpectedError) as caught:
        program.salvage(case)
    assert caught.value.trouble is Trouble.NOTHING_SALVAGED
    assert case.read_bytes() == before
    assert sentence(caught.value).endswith("bleibt unverändert.")
    assert [one.name for one in case.parent.glob("*weltoffen*")] == ["fall.weltoffen"]


def test_rows_that_fit_no_question_stay_out(program: Program, case: Path) -> None:
    before = whole(program, case)
    change(
        case,
        "DELETE FROM history",
        "UPDATE answer SET value = '7' WHERE question = '1.01'",
        "UPDATE answer SET question = '99.99' WHERE question = '1.02'",
        "UPDATE answer SET note = x'00ff' WHERE question = '1.03'",
        "UPDATE answer SET perspective = 9 WHERE question = '1.04'",
    )
    session, found = program.salvage(case)
    assert answers(session) == {
        one: value for one, value in before.items() if one not in {"1.01", "1.02", "1.03", "1.04"}
    }
    assert found.answers == len(before) - 4
    session.close()


def test_the_last_word_of_the_history_counts(program: Program, case: Path) -> None:
    session = program.open_case(case)
    session.choose("1.01", 1)
    session.set_status("1.02", Status.OPEN)
    session.close()
    before = whole(program, case)
    change(case, "DELETE FROM answer", "INSERT INTO history (id, question, after) VALUES (5000, '1.01', '[[[')")
    session, found = program.salvage(case)
    assert answers(session) == before
    assert session.sheet["1.01"].value == 1
    assert found.from_history == found.answers == len(before)
    session.close()


def test_papers_and_texts_for_the_report_come_along(program: Program, case: Path) -> None:
    text = program.library().texts[0].id
    session = program.open_case(case)
    program.include_text(session, text, included=True)
    session.close()
    field = program.questionnaires()[0].fields[0].id
    change(
        case,
        "DELETE FROM target",
        f"INSERT INTO target VALUES ('{field}', 70)",
        "INSERT INTO target VALUES ('nirgends', 70)",
        "UPDATE answer SET status = 'great' WHERE question = '1.01'",
    )
    session, _ = program.salvage(case)
    assert session.case.report_texts() == (text,)
    assert session.case.targets() == {field: 70}
    session.close()


@pytest.mark.parametrize(
    "statements",
    [
        [
            "DROP TABLE municipality",
            """CREATE VIEW municipality (name, ags, kind, size) AS
            WITH RECURSIVE ever (n) AS (SELECT 1 UNION ALL SELECT n FROM ever) SELECT n, n, n, n FROM ever""",
        ],
        ["ALTER TABLE round RENAME COLUMN title TO name"],
        ["DROP TABLE perspective", "CREATE VIRTUAL TABLE perspective USING fts5(id, title)"],
    ],
)
def test_tables_of_strangers_are_not_read(program: Program, case: Path, statements: list[str]) -> None:
    change(case, *statements)
    with pytest.raises(ExpectedError) as caught:
        program.salvage(case)
    assert caught.value.trouble is Trouble.NOTHING_SALVAGED


@pytest.mark.parametrize("left", [b"", b"kein Fall" * 50, b"SQLite format 3\0" + b"\xff" * 9000])
def test_what_is_no_case_gives_nothing(program: Program, tmp_path: Path, left: bytes) -> None:
    path = tmp_path / "fremd.weltoffen"
    path.write_bytes(left)
    with pytest.raises(ExpectedError) as caught:
        program.salvage(path)
    assert caught.value.trouble is Trouble.NOTHING_SALVAGED
    assert [one.name for one in tmp_path.glob("*weltoffen*")] == ["fremd.weltoffen"]


def test_any_page_may_break(program: Program, case: Path) -> None:
    """Whatever breaks: a case that opens, or one sentence; never anything that the file did not say."""
    before = whole(program, case)
    good = case.read_bytes()
    outcomes = []
    for number in range(1, len(good) // PAGE + 1, 4):
        case.write_bytes(good)
        ruin(case, number)
        try:
            session, found = program.salvage(case)
        except ExpectedError as error:
            outcomes.append(error.trouble)
            continue
        assert answers(session).items() <= before.items()
        assert found.answers == len(answers(session))
        outcomes.append(found.answers == len(before))
        session.close()
    assert set(outcomes) <= {True, False, Trouble.NOTHING_SALVAGED}
    assert outcomes.count(True) > len(outcomes) * 3 // 4


def test_the_command_line_says_how_much(program: Program, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(case, "DELETE FROM answer WHERE question = '1.01'", "UPDATE answer SET value = '7' WHERE question = '1.02'")
    number = len(
        json.loads((Path("resources") / "example" / "musterlingen.json").read_text(encoding="utf-8"))["answers"]
    )
    assert main(["restore", str(case), "--salvage"], lambda: program, lambda _: None) == 0
    told = capsys.readouterr().out
    assert told.startswith("Gerettet: ")
    assert f"({number} Antworten, davon 2 aus dem Verlauf; die ursprüngliche Datei bleibt unverändert)" in told


def test_words_for_what_was_saved(program: Program, case: Path) -> None:
    session, found = program.salvage(case)
    session.close()
    assert salvaged_words(found) == f"{found.answers} Antworten; die ursprüngliche Datei bleibt unverändert"
