"""Whole files: the old one stays until the new one is complete, for one and for many."""

import errno
import os
from pathlib import Path

import pytest

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.host.files import WholeFiles
from weltoffen_desktop.services.wording import sentence

FILES = WholeFiles()


def fine(_data: bytes) -> None:
    pass


def refuse(_data: bytes) -> None:
    raise ExpectedError(Trouble.REPORT_INCOMPLETE, found="1", wanted="2")


def tree(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def trouble(several: list[tuple[Path, bytes, object]], folder: Path) -> Trouble:
    with pytest.raises(ExpectedError) as caught:
        FILES.replace_all(folder, several)  # type: ignore[arg-type]
    return caught.value.trouble


def test_many_files_with_their_folders(tmp_path: Path) -> None:
    folder = tmp_path / "neu"
    FILES.replace_all(folder, [(folder / "a", b"1", fine), (folder / "tief" / "b", b"2", fine)])
    FILES.replace_all(folder, [(folder / "a", b"3", fine)])
    assert tree(tmp_path) == {"neu/a": b"3", "neu/tief/b": b"2"}


def test_one_that_is_refused_keeps_all_others_out(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"alt")
    several = [(tmp_path / "a", b"1", fine), (tmp_path / "tief" / "b", b"2", refuse)]
    assert trouble(several, tmp_path) is Trouble.REPORT_INCOMPLETE
    assert tree(tmp_path) == {"a": b"alt"}
    assert not (tmp_path / "tief").exists()


@pytest.mark.parametrize("broken", [0, 1, 2])
def test_a_move_that_fails_takes_back_those_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: int
) -> None:
    old = {"a": b"alt a", "b": b"alt b"}
    for name, data in old.items():
        (tmp_path / name).write_bytes(data)
    moves = iter(range(100))
    really = Path.replace

    def replace(self: Path, target: Path) -> Path:
        # Moves aside and back go on; only the move of the part with the number fails.
        if self.suffix == ".part" and next(moves) == broken:
            raise PermissionError(errno.EACCES, "in use")
        return really(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    several = [(tmp_path / name, b"neu", fine) for name in ("a", "b", "c")]
    assert trouble(several, tmp_path) is Trouble.CANNOT_WRITE
    assert tree(tmp_path) == old


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr("os.fsync", full)
    assert trouble([(tmp_path / "a", b"1", fine)], tmp_path) is Trouble.DISK_FULL
    assert tree(tmp_path) == {}


def test_reading_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert FILES.read(tmp_path / "a", 5) == b"12345"
    for path, limit, wanted in (
        (tmp_path / "a", 4, Trouble.FILE_TOO_LARGE),
        (tmp_path / "weg", 4, Trouble.FILE_MISSING),
        (tmp_path, 4, Trouble.IS_FOLDER),
        (Path("/dev/zero"), 4, Trouble.FILE_MISSING),
    ):
        with pytest.raises(ExpectedError) as caught:
            FILES.read(path, limit)
        assert caught.value.trouble is wanted


@pytest.mark.skipif(os.name == "nt", reason="pipes are no files there")
def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    """Whoever may do everything could else put a report in the place of a device."""
    os.mkfifo(tmp_path / "rohr.pdf")
    with pytest.raises(ExpectedError) as caught:
        WholeFiles().replace(tmp_path / "rohr.pdf", b"x", lambda _: None)
    assert caught.value.trouble is Trouble.CANNOT_WRITE
    assert (tmp_path / "rohr.pdf").is_fifo()
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("name", ["halb\ud800", "null\0", "x" * 300])
def test_names_that_no_file_system_takes(tmp_path: Path, name: str) -> None:
    for write in (
        lambda: WholeFiles().replace(tmp_path / name, b"x", lambda _: None),
        lambda: WholeFiles().replace_all(tmp_path / name, [(tmp_path / name / "a", b"x", lambda _: None)]),
    ):
        with pytest.raises(ExpectedError) as caught:
            write()
        assert caught.value.trouble is Trouble.CANNOT_WRITE
    assert list(tmp_path.iterdir()) == []


def test_a_place_without_a_name_is_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ExpectedError) as caught:
        WholeFiles().replace(Path(), b"x", lambda _: None)
    assert sentence(caught.value) == "„.“ ist ein Ordner; gebraucht wird eine Datei."
