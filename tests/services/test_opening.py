"""Opening a case to write to it, while others come and go."""

from pathlib import Path

import pytest

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.program import Program


@pytest.fixture
def case(program: Program, tmp_path: Path) -> Path:
    path = tmp_path / "fall.weltoffen"
    program.make_example(path).close()
    return path


def test_who_leaves_while_we_ask_is_in_nobodys_way(
    program: Program, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = program.open_case(case)
    files = program._ports.case_files

    def gone(_: Path) -> None:
        other.close()

    monkeypatch.setattr(files, "holder", gone)
    session = program.open_for_writing(case)
    assert not session.read_only
    session.close()


def test_a_protected_case_is_only_read(program: Program, case: Path) -> None:
    case.chmod(0o444)
    with pytest.raises(ExpectedError) as caught:
        program.open_for_writing(case)
    assert caught.value.trouble is Trouble.FILE_READ_ONLY


def test_who_stays_is_named(program: Program, case: Path) -> None:
    other = program.open_case(case)
    with pytest.raises(ExpectedError) as caught:
        program.open_for_writing(case)
    assert caught.value.trouble is Trouble.FILE_LOCKED
    other.close()
