"""Own folders that cannot be: the program works without what would lie there."""

from pathlib import Path

import pytest

from weltoffen_desktop.bootstrap import make_program
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.services.program import Program


def in_the_way(home: Path, name: str) -> None:
    place = home / name
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("kein Ordner", encoding="utf-8")


@pytest.fixture(params=["home", "home/data", "home/cache", "home/data/backups", "home/data/wissen", "too long"])
def hampered(request: pytest.FixtureRequest, tmp_path: Path) -> Program:
    home = tmp_path / "home"
    if request.param == "too long":
        home = tmp_path / ("x" * 300)
    else:
        in_the_way(tmp_path, request.param)
    return make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))


def test_cases_knowledge_and_search_do_without(hampered: Program, tmp_path: Path) -> None:
    case = tmp_path / "fall.weltoffen"
    hampered.make_example(case).close()
    session = hampered.open_for_writing(case)
    session.choose("1.02", 1)
    session.close()
    hampered.open_case(case).close()
    assert hampered.search("Sprache")
    assert hampered.search("Sprache")
    assert hampered.own_knowledge().texts == ()
    findings = {one.name: one.good for one in hampered.diagnose().findings if one.topic == "Ordner"}
    assert set(findings) == {"Einstellungen", "Daten", "Zwischenspeicher"}


def test_where_no_copy_can_lie_there_is_none(tmp_path: Path) -> None:
    home = tmp_path / ("x" * 300)
    program = make_program(Paths(home / "settings.toml", home / "data", home / "cache", tmp_path))
    program.make_example(tmp_path / "fall.weltoffen").close()
    program.open_case(tmp_path / "fall.weltoffen").close()
    with pytest.raises(ExpectedError) as caught:
        program.restore_backup(tmp_path / "fall.weltoffen")
    assert caught.value.trouble is Trouble.NO_BACKUP


def test_a_package_needs_a_name(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ExpectedError) as caught:
        program.export_knowledge(Path())
    assert caught.value.trouble is Trouble.IS_FOLDER
