"""Files that are no good, opened in the window: one sentence each, and what can be done about it."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from weltoffen_desktop.gui.main_window import MainWindow
from weltoffen_desktop.gui.widgets.buttons import Button
from weltoffen_desktop.gui.widgets.notice import NoticeDialog


def boxes() -> list[NoticeDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, NoticeDialog) and one.isVisible()]


def keys(box: NoticeDialog) -> list[str]:
    return [one.objectName() for one in box.findChildren(Button)]


def sql(*statements: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        for one in statements:
            connection.execute(one)
        connection.close()

    return spoil


def raw(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        path.write_bytes(change(path.read_bytes()))

    return spoil


HOSTILE = {
    "empty": raw(lambda _: b""),
    "page of the internet": raw(lambda _: b"<html></html>"),
    "other database": sql("PRAGMA application_id = 5"),
    "from the future": sql("PRAGMA user_version = 99"),
    "cut": raw(lambda data: data[:9000]),
    "zeros": raw(lambda data: data[:4096] + bytes(len(data) - 4096)),
    "schema is no text": raw(
        lambda data: data.replace(b'TABLE "bookmark"', b'TABLF "\xf9\xbd\xff\xfe\xfd\xfc\xfb\xfa"', 1)
    ),
    "trigger": sql("CREATE TRIGGER evil AFTER INSERT ON answer BEGIN DELETE FROM history; END"),
    "view": sql("DROP TABLE bookmark", "CREATE VIEW bookmark AS SELECT 1 AS id, '' AS text, 0 AS in_report"),
    "column": sql("ALTER TABLE answer ADD COLUMN x TEXT GENERATED ALWAYS AS (upper(note)) VIRTUAL"),
    "two municipalities": sql("INSERT INTO municipality SELECT * FROM municipality"),
    "no round": sql("DELETE FROM round"),
    "round without definition": sql("UPDATE round SET definition = 'weg'"),
    "other definition": sql("UPDATE definition SET content = replace(content, 'Rat', 'Zar')"),
    "deep definition": sql("UPDATE definition SET content = replace(hex(zeroblob(50000)), '0', '[')"),
    "value": sql("UPDATE answer SET value = '7'"),
    "not a number": sql("UPDATE answer SET value = 'NaN'"),
    "huge number": sql("UPDATE answer SET value = '1" + "0" * 400 + "'"),
    "blob": sql("UPDATE answer SET note = zeroblob(100000)"),
    "half character": sql("""UPDATE answer SET evidence = '{"decided": [true, "\\ud800"]}'"""),
    "time without zone": sql("UPDATE answer SET changed = '2026-01-01' WHERE question = '1.01'"),
    "no key": sql(
        "CREATE TABLE other AS SELECT * FROM answer", "DROP TABLE answer", "ALTER TABLE other RENAME TO answer"
    ),
}


@pytest.fixture
def case(program, tmp_path: Path) -> Path:
    path = tmp_path / "fall.weltoffen"
    program.make_example(path).close()
    for copy in (tmp_path / "home").rglob("*.weltoffen"):
        copy.unlink()
    return path


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE.keys())
def test_one_box_with_one_sentence(window: MainWindow, desk, case: Path, spoil: Callable[[Path], None]) -> None:
    spoil(case)
    before = case.read_bytes()
    window.open_case(case)
    (box,) = boxes()
    assert case.name in box.accessibleDescription()
    box.close()
    assert desk.session is None
    assert case.read_bytes() == before


def test_a_history_that_cannot_be_read_is_told_when_somebody_looks(window: MainWindow, desk, case: Path) -> None:
    sql("UPDATE history SET after = 'x'")(case)
    window.open_case(case)
    assert boxes() == []
    assert desk.history("1.01") == ()
    (box,) = boxes()
    assert "beschädigt" in box.accessibleDescription()
    box.close()


def test_what_can_be_read_is_saved_on_demand(window: MainWindow, desk, case: Path) -> None:
    sql("UPDATE answer SET value = '7' WHERE question = '1.01'")(case)
    window.open_case(case)
    (box,) = boxes()
    assert keys(box) == ["salvage", "close"]
    box.chosen.emit("salvage")
    box.close()
    assert desk.session.case.path.name == "fall (gerettet 1).weltoffen"
    (told,) = boxes()
    assert "davon 1 aus dem Verlauf" in told.accessibleDescription()
    told.close()
    desk.put(None)


def test_where_there_is_a_copy_it_is_offered_first(window: MainWindow, desk, program, case: Path) -> None:
    program.open_case(case).close()
    case.write_bytes(b"")
    window.open_case(case)
    (box,) = boxes()
    assert keys(box) == ["restore", "salvage", "close"]
    box.chosen.emit("salvage")
    box.close()
    (told,) = boxes()
    assert "keine Antwort mehr lesen" in told.accessibleDescription()
    told.close()
    assert desk.session is None
