"""The lock beside a case: whoever names the file, one writes; and nothing else is ever written over."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from weltoffen_desktop.services.program import Program
from weltoffen_desktop.storage import lock as module
from weltoffen_desktop.storage.lock import Lock, LockedElsewhere

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
posix = pytest.mark.skipif(sys.platform == "win32", reason="links and unlinked open files")


def beside(case: Path) -> Path:
    return case.with_name(f".~lock.{case.name}")


def test_one_holds_it(tmp_path: Path) -> None:
    first = Lock(tmp_path / "fall", NOW)
    with pytest.raises(LockedElsewhere) as caught:
        Lock(tmp_path / "fall", NOW)
    assert caught.value.since == "22.11.2026, 12:00 Uhr"
    first.release()
    Lock(tmp_path / "fall", NOW).release()
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_case_reached_by_a_link_is_the_same_case(program: Program, tmp_path: Path) -> None:
    program.make_example(tmp_path / "fall.weltoffen").close()
    (tmp_path / "woanders").mkdir()
    link = tmp_path / "woanders" / "verweis.weltoffen"
    link.symlink_to(tmp_path / "fall.weltoffen")
    first, second = program.open_case(tmp_path / "fall.weltoffen"), program.open_case(link)
    assert (first.read_only, second.read_only) == (False, True)
    first.close()
    second.close()


@posix
def test_a_link_in_the_place_of_the_lock_is_not_followed(program: Program, tmp_path: Path) -> None:
    case = program.make_example(tmp_path / "fall.weltoffen")
    case.close()
    valuable = tmp_path / "wichtig.txt"
    valuable.write_text("nicht überschreiben", encoding="utf-8")
    beside(case.case.path).symlink_to(valuable)
    opened = program.open_case(case.case.path)
    assert opened.read_only
    opened.close()
    assert valuable.read_text(encoding="utf-8") == "nicht überschreiben"


def test_a_folder_in_the_place_of_the_lock_only_keeps_from_writing(program: Program, tmp_path: Path) -> None:
    case = program.make_example(tmp_path / "fall.weltoffen")
    case.close()
    beside(case.case.path).mkdir()
    opened = program.open_case(case.case.path)
    assert opened.read_only
    opened.close()


@posix
def test_a_lock_taken_on_a_file_that_is_gone_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process may take the file away between our opening and our locking; a third could then lock a new one."""
    real = module._lock
    looks = []

    def late(descriptor: int) -> None:
        if not looks:
            beside(tmp_path / "fall").unlink()
        looks.append(descriptor)
        real(descriptor)

    monkeypatch.setattr(module, "_lock", late)
    held = Lock(tmp_path / "fall", NOW)
    assert len(looks) == 2
    with pytest.raises(LockedElsewhere):
        Lock(tmp_path / "fall", NOW)
    held.release()


@posix
@pytest.mark.parametrize("words", ["", "7", "[" * 999, '{"host": "x"}', '{"host": 1, "since": 5}', "\ufffd"])
def test_words_of_strangers_in_the_lock_are_no_trouble(tmp_path: Path, words: str) -> None:
    held = Lock(tmp_path / "fall", NOW)
    beside(tmp_path / "fall").write_text(words, encoding="utf-8")
    with pytest.raises(LockedElsewhere) as caught:
        Lock(tmp_path / "fall", NOW)
    assert (caught.value.host, caught.value.since) == ("einem anderen Platz", "Kurzem")
    held.release()


@posix
def test_a_lock_that_cannot_be_taken_away_is_released_all_the_same(tmp_path: Path) -> None:
    held = Lock(tmp_path / "fall", NOW)
    beside(tmp_path / "fall").unlink()
    beside(tmp_path / "fall").mkdir()
    held.release()
    with pytest.raises(OSError, match="fall"):
        Lock(tmp_path / "fall", NOW)
    assert [*tmp_path.iterdir()] == [beside(tmp_path / "fall")]
