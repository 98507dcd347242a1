"""Own knowledge through the window: a package comes in, is asked about, and goes out again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.main_window import MainWindow
from weltoffen_desktop.gui.widgets.notice import NoticeDialog

TEXT = """---
id: eigener-text
kind: article
title: Unser Weg
summary: Wie wir es in unserer Gemeinde machen.
fields: ["1"]
questions: ["1.01"]
as_of: "2026"
review_by: "2030"
sources:
  - title: Eigene Erfahrung
    url: https://example.org/
    as_of: "2026"
---

## Anfang

Ein eigener Absatz.
"""


@pytest.fixture
def package(program, tmp_path: Path) -> Path:
    """A package made by another copy of the program."""
    from weltoffen_desktop.bootstrap import make_program  # noqa: PLC0415
    from weltoffen_desktop.host.paths import Paths  # noqa: PLC0415

    other = tmp_path / "anderswo"
    paths = Paths(other / "settings.toml", other / "data", other / "cache", other)
    folder = paths.own_knowledge / "articles"
    folder.mkdir(parents=True)
    (folder / "eigener-text.md").write_text(TEXT, encoding="utf-8")
    target = tmp_path / "paket.weltoffen-wissen"
    make_program(paths).export_knowledge(target)
    return target


def boxes() -> list[NoticeDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, NoticeDialog) and one.isVisible()]


def test_a_package_comes_in_and_goes_out(window: MainWindow, desk, program, package: Path, tmp_path: Path) -> None:
    said: list[str] = []
    desk.told.connect(said.append)
    window._errands.take_package(str(package))
    assert said == ["1 eigener Text eingelesen"]
    assert [text.title for text in program.own_texts()] == ["Unser Weg"]
    window._errands.write_package(str(tmp_path / "weiter.weltoffen-wissen"))
    assert (tmp_path / "weiter.weltoffen-wissen").read_bytes() == package.read_bytes()


def test_what_is_there_is_asked_about(window: MainWindow, desk, program, package: Path, qtbot) -> None:
    window._errands.take_package(str(package))
    mine = program.own_knowledge().folder / "articles" / "eigener-text.md"
    mine.write_text(TEXT.replace("Unser Weg", "Unser neuer Weg"), encoding="utf-8")
    window._errands.take_package(str(package))
    (box,) = boxes()
    with qtbot.waitSignal(desk.told):
        box.chosen.emit("replace")
    box.close()
    assert [text.title for text in program.own_texts()] == ["Unser Weg"]


def test_a_foreign_file_gets_one_sentence(window: MainWindow, desk, program, tmp_path: Path) -> None:
    path = tmp_path / "kein.weltoffen-wissen"
    path.write_bytes(b"no zip")
    told: list[str] = []
    desk.troubled.connect(lambda text, _complaints: told.append(text))
    window._errands.take_package(str(path))
    assert len(told) == 1
    assert told[0].endswith(".")
    assert program.own_texts() == ()
    for box in boxes():
        box.close()


def test_nothing_to_pass_on_is_told(window: MainWindow, desk, tmp_path: Path) -> None:
    told: list[str] = []
    desk.troubled.connect(lambda text, _complaints: told.append(text))
    target = tmp_path / "leer.weltoffen-wissen"
    window._errands.write_package(str(target))
    assert len(told) == 1
    assert not target.exists()
    for box in boxes():
        box.close()


def test_an_own_text_can_be_deleted_after_a_question(window: MainWindow, desk, program, package: Path, qtbot) -> None:
    window._errands.take_package(str(package))
    page = window.page(PageName.LIBRARY)
    qtbot.waitUntil(lambda: page._shelf is not None, timeout=20_000)
    desk.go(Destination(PageName.LIBRARY, text="vom-leitbild-zum-beschluss"))
    assert not page._reader._remove.isVisible()
    desk.go(Destination(PageName.LIBRARY, text="eigener-text"))
    assert page._reader._remove.isVisible()
    page._reader._remove.click()
    (box,) = boxes()
    box.chosen.emit("remove")
    box.close()
    assert program.own_texts() == ()
    assert not page._reader.view.isVisible()
