"""Copies: the newest is the one made last, whatever the clock says."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from weltoffen_desktop.storage.backups import KEPT, Backups

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "fall.weltoffen"


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "copies")


def content(backups: Backups, case: Path) -> str:
    newest = backups.newest(case)
    assert newest is not None
    return newest.read_text(encoding="utf-8")


@pytest.mark.parametrize("step", [timedelta(hours=1), timedelta(0), timedelta(days=-400)])
def test_the_newest_copy_is_the_one_made_last(backups: Backups, case: Path, step: timedelta) -> None:
    for number in range(KEPT + 3):
        case.write_text(f"Stand {number}", encoding="utf-8")
        assert backups.make(case, NOON + number * step) is not None
        assert content(backups, case) == f"Stand {number}"
    newest = backups.newest(case)
    assert newest is not None
    assert len(list(newest.parent.iterdir())) == KEPT


def test_a_copy_with_a_name_of_strangers_is_no_trouble(backups: Backups, case: Path) -> None:
    case.write_text("eins", encoding="utf-8")
    first = backups.make(case, NOON)
    assert first is not None
    first.rename(first.with_name(f"zuletzt_{case.name}"))
    case.write_text("zwei", encoding="utf-8")
    assert backups.make(case, NOON) is not None


def test_a_file_in_the_place_of_the_folder_is_no_reason_to_refuse_work(backups: Backups, case: Path) -> None:
    case.write_text("eins", encoding="utf-8")
    (case.parent / "copies").write_text("kein Ordner", encoding="utf-8")
    assert backups.make(case, NOON) is None
    assert backups.newest(case) is None
