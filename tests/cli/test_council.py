from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from weltoffen_desktop.bootstrap import log_crash, make_program
from weltoffen_desktop.cli.main import main
from weltoffen_desktop.domain.papers import Chapter
from weltoffen_desktop.domain.plan import MeasureStatus


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(one) for one in arguments], make_program, log_crash)
        out, err = capsys.readouterr()
        assert "Traceback" not in out + err
        assert code in (0, 1, 2)
        assert (code == 0) == (not err)
        return code, out, err

    return call


@pytest.fixture
def plain(run: Any) -> Any:
    import json  # noqa: PLC0415

    def call(*arguments: object) -> Any:
        code, out, _ = run(*arguments, "--json")
        assert code == 0
        read = json.loads(out)
        assert read["format"] == 1
        return read

    return call


@pytest.fixture
def case(run: Any, tmp_path: Path) -> Path:
    path = tmp_path / "fall.weltoffen"
    assert run("new", path, "--name", "Musterdorf", "--ags", "08999999")[0] == 0
    return path


def test_measures_from_the_first_to_the_last(run: Any, plain: Any, case: Path) -> None:
    assert run("measure", case, "list")[1] == "Noch keine Maßnahme.\n"
    texts = (
        "--goal",
        "Z",
        "--cause",
        "A",
        "--responsible",
        "Hauptamt",
        "--partner",
        "P",
        "--due",
        "2027",
        "--cost",
        "K",
    )
    added = run(
        "measure", case, "add", "--title", "Tag der Vielfalt", *texts, "--proof", "N", "--question", "1.01", "1.02"
    )
    assert added[:2] == (0, "Aufgenommen: Nr. 1 Tag der Vielfalt\n")
    assert run("measure", case, "add", "--title", "Zweite", "--status", "läuft")[0] == 0
    assert run("measure", case, "change", 1, "--status", "done", "--due", "", "--question")[0] == 0
    assert plain("measure", case, "list")["measures"] == [
        {
            "id": 1,
            "title": "Tag der Vielfalt",
            "goal": "Z",
            "cause": "A",
            "questions": [],
            "responsible": "Hauptamt",
            "partner": "P",
            "due": "",
            "cost": "K",
            "proof": "N",
            "status": MeasureStatus.DONE.value,
        },
        {
            "id": 2,
            "title": "Zweite",
            "goal": "",
            "cause": "",
            "questions": [],
            "responsible": "",
            "partner": "",
            "due": "",
            "cost": "",
            "proof": "",
            "status": MeasureStatus.RUNNING.value,
        },
    ]
    shown = run("measure", case, "list")[1]
    assert "Tag der Vielfalt (erledigt)" in shown
    assert "Zuständig: Hauptamt" in shown
    assert run("measure", case, "remove", 1)[0] == 0
    assert [one["id"] for one in plain("show", case)["measures"]] == [2]
    assert run("measure", case, "remove", 1)[0] == 1


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("add",), 2, "--title"),
        (("add", "--title", " "), 1, "Titel"),
        (("add", "--title", "x" * 201), 1, "200"),
        (("add", "--title", "A", "--question", "99.99"), 1, "99.99"),
        (("add", "--title", "A", "--status", "fertig"), 2, "geplant"),
        (("change", "7", "--title", "A"), 1, "Nr. 7"),
        (("change", "eins", "--title", "A"), 2, "„eins“ ist keine ganze Zahl"),
        (("remove",), 2, "NR"),
        ((), 2, "Es fehlt"),
    ],
)
def test_measures_that_are_refused(
    run: Any, plain: Any, case: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    outcome = run("measure", case, *words)
    assert outcome[0] == code
    assert said in outcome[2]
    assert plain("measure", case, "list")["measures"] == []


def test_targets(run: Any, plain: Any, case: Path) -> None:
    assert run("target", case)[1] == "Noch kein Ziel.\n"
    assert run("target", case, 3, 75)[:2] == (0, "Handlungsfeld 3: Ziel: 75 von 100\n")
    assert run("target", case, 1, 0)[0] == 0
    assert plain("show", case)["targets"] == {"1": 0, "3": 75}
    assert "75 von 100" in run("target", case)[1]
    assert run("target", case, 3, "--remove")[0] == 0
    assert plain("show", case)["targets"] == {"1": 0}
    for words, code in (((3,), 2), ((3, 50, "--remove"), 2), ((3, "viel"), 2), ((3, 101), 1), ((99, 50), 1)):
        assert run("target", case, *words)[0] == code
    assert plain("show", case)["targets"] == {"1": 0}


def test_a_logo_in_and_out(run: Any, case: Path, tmp_path: Path) -> None:
    picture = tmp_path / "wappen.gif"  # what counts is the content
    Image.new("RGB", (40, 20), "red").save(picture, "PNG")
    assert run("logo", case, picture, "--alt", "Ein rotes Feld")[:2] == (0, "Logo: 40 × 20 Punkte, Ein rotes Feld\n")
    assert "in Worten" in run("logo", case, picture)[2]
    picture.write_bytes(b"GIF89a")
    refused = run("logo", case, picture, "--alt", "Ein rotes Feld")
    assert (refused[0], "PNG, JPEG oder SVG" in refused[2]) == (1, True)
    for words, code in (((tmp_path / "weg.png", "--alt", "x"), 1), ((tmp_path, "--alt", "x"), 1), ((), 2)):
        assert run("logo", case, *words)[0] == code
    session = make_program().open_case(case, read_only=True)
    kept = session.logo()
    session.close()
    assert kept is not None
    assert kept.alt == "Ein rotes Feld"
    assert run("logo", case, "--remove")[:2] == (0, "Logo entfernt.\n")


def test_a_file_too_large_for_a_logo(run: Any, case: Path, tmp_path: Path) -> None:
    large = tmp_path / "wappen.png"
    with large.open("wb") as file:
        file.truncate(11 * 1024 * 1024)
    code, _, said = run("logo", case, large, "--alt", "x")
    assert code == 1
    assert "10 MB" in said


def test_a_further_round(run: Any, plain: Any, case: Path) -> None:
    assert run("answer", case, "1.01", 3)[0] == 0
    assert run("round", case, "--title", "Durchgang 2027")[:2] == (
        0,
        "Begonnen: Nr. 2 Durchgang 2027 (1 Antwort übernommen)\n",
    )
    assert [one["title"] for one in plain("show", case)["rounds"]][1:] == ["Durchgang 2027"]
    assert plain("show", case)["round"]["title"] == "Durchgang 2027"
    assert run("round", case)[1].count("begonnen") == 2
    assert run("round", case, "--title", " ")[0] == 1


def test_profiles(run: Any, plain: Any, case: Path) -> None:
    words = ("--chapters", "plan", "summary", "--without-notes", "--author", "Hauptamt", "--compare", 1)
    assert run("profile", case, "save", "Ältestenrat", *words)[0] == 0
    found = plain("profile", case, "list")["profiles"]
    assert [one["name"] for one in found] == ["Standard", "Öffentliche Sitzung", "Ältestenrat"]
    assert found[0]["chapters"] == [one.value for one in Chapter]
    assert found[2] == {
        "name": "Ältestenrat",
        "chapters": ["summary", "plan"],
        "notes": False,
        "names": True,
        "evidence": True,
        "targets": True,
        "perspective": None,
        "compare_with": 1,
        "author": "Hauptamt",
    }
    assert "ohne Notizen, mit Namen" in run("profile", case, "list")[1]
    assert run("profile", case, "save", "standard")[0] == 1
    assert run("profile", case, "save", "A", "--compare", 7)[0] == 1
    assert run("profile", case, "save", "A", "--chapters", "alles")[0] == 2
    assert run("profile", case, "remove", "Ältestenrat")[0] == 0
    assert run("profile", case, "remove", "Ältestenrat")[0] == 1
    assert len(plain("profile", case, "list")["profiles"]) == 2


def test_paper_details(run: Any, plain: Any, case: Path) -> None:
    assert "Art: Mitteilung" in run("paper", case)[1]
    words = (
        "--kind",
        "beschlussvorlage",
        "--number",
        "2026/114",
        "--not-public",
        "--decision",
        "Der Rat …\nbeschließt.",
    )
    lists = ("--committee", "Sozialausschuss=12.05.2026", "Rat", "--attachment", "Bericht", "--label", "number=DS-Nr.")
    assert run("paper", case, *words, *lists)[0] == 0
    assert run("paper", case, "--subject", "Selbstcheck", "--label", "date=Tag")[0] == 0
    assert plain("paper", case) == {
        "format": 1,
        "kind": "decision",
        "number": "2026/114",
        "committees": [{"body": "Sozialausschuss", "date": "12.05.2026"}, {"body": "Rat", "date": ""}],
        "date": "",
        "public": False,
        "department": "",
        "subject": "Selbstcheck",
        "decision": "Der Rat …\nbeschließt.",
        "finance": "",
        "attachments": ["Bericht"],
        "labels": {"number": "DS-Nr.", "date": "Tag"},
    }
    shown = run("paper", case)[1]
    assert "Beratungsfolge: Sozialausschuss 12.05.2026; Rat\n" in shown
    assert "Beschriftung number: DS-Nr.\n" in shown
    assert run("paper", case, "--committee", "--label", "number=", "--public")[0] == 0
    after = plain("paper", case)
    assert (after["committees"], after["labels"], after["public"]) == ([], {"date": "Tag"}, True)
    assert run("paper", case, "--label", "date=" + "x" * 5_000)[0] == 1
    assert run("paper", case, "--label", "colour=rot")[0] == 2
    assert run("paper", case, "--kind", "erlass")[0] == 2
    assert run("paper", case, "--public", "--not-public")[0] == 2
    assert plain("paper", case) == after


@pytest.mark.parametrize("words", [("measure", "list"), ("target",), ("round",), ("profile", "list"), ("paper",)])
def test_showing_changes_nothing(run: Any, case: Path, words: tuple[str, ...]) -> None:
    case.chmod(0o444)
    before = case.read_bytes()
    assert run(words[0], case, *words[1:])[0] == 0
    assert case.read_bytes() == before


def test_help_is_german(run: Any) -> None:
    for words in (("measure", "x", "add"), ("profile", "x", "save"), ("paper",), ("logo",), ("target",), ("round",)):
        code, out, _ = run(*words, "--help")
        assert code == 0
        assert "Aufruf:" in out
        assert "options" not in out
