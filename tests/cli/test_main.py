import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from weltoffen_desktop.__main__ import command_line
from weltoffen_desktop.bootstrap import log_crash, make_program
from weltoffen_desktop.cli.main import main
from weltoffen_desktop.services.program import Program

AGS = "08999999"


class Outcome:
    """Exit code and what was printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
        assert "Traceback" not in out + err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(one) for one in arguments], make_program, log_crash)
        return Outcome(code, *capsys.readouterr())

    return call


@pytest.fixture
def case(run: Any, tmp_path: Path) -> Path:
    path = tmp_path / "fall.weltoffen"
    assert run("new", path, "--name", "Musterdorf", "--ags", AGS).code == 0
    return path


def test_the_main_job(run: Any, case: Path, tmp_path: Path) -> None:
    assert run("answer", case, "1.01", "3", "--note", "Beschluss vom Mai").code == 0
    assert run("answer", case, "1.02", "unknown").code == 0
    assert run("answer", case, "1.03", "not-applicable", "--reason", "Aufgabe des Kreises").code == 0
    shown = run("show", case).out
    assert "Musterdorf" in shown
    assert "Beschluss vom Mai" in shown
    assert "Aufgabe des Kreises" in shown
    plain = run("show", case, "--json").json
    answers = {one["id"]: one for one in plain["questions"]}
    assert plain["format"] == 1
    assert (answers["1.01"]["status"], answers["1.01"]["value"]) == ("answered", 3)
    assert answers["1.02"]["status"] == "unknown"
    assert answers["1.03"]["reason"] == "Aufgabe des Kreises"
    evaluated = run("evaluate", case, "--json").json
    assert evaluated["result"]["value"] == 75
    assert evaluated["fields"][0]["questions"][0] == {
        "id": "1.01", "status": "answered", "level": 3, "weight": 1.0, "scored": True,
    }  # fmt: skip
    assert "75 von 100" in run("evaluate", case).out
    target = tmp_path / "bericht.pdf"
    outcome = run("report", case, "-o", target)
    assert outcome.code == 0, outcome.err
    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert f"{target}" in outcome.out


def test_demo_and_its_evaluation(run: Any, tmp_path: Path) -> None:
    assert run("demo", tmp_path / "demo").code == 0
    plain = run("evaluate", tmp_path / "demo.weltoffen", "--json").json
    assert plain["progress"]["total"] >= 108
    assert plain["result"]["reliable"]
    assert len(plain["strengths"]) == len(plain["gaps"]) == 3
    again = run("demo", tmp_path / "demo")
    assert again.code == 1
    assert "gibt es schon" in again.err


def test_short_path(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "kurz.weltoffen"
    assert run("new", path, "--name", "X", "--ags", "12072", "--kind", "landkreis", "--short").code == 0
    plain = run("show", path, "--json").json
    assert plain["municipality"] == {"name": "X", "ags": "12072", "land": "BB", "kind": "district", "size": "district"}
    assert plain["round"]["path"] == "short"
    assert 20 <= plain["progress"]["total"] <= 30


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("unsinn",),
        ("new",),
        ("new", "x.weltoffen", "--name", "X"),
        ("new", "x.weltoffen", "--name", "X", "--ags", AGS, "--kind", "planet"),
        ("answer", "x.weltoffen"),
        ("answer", "x.weltoffen", "1.01"),
        ("answer", "x.weltoffen", "1.01", "2", "--from", "a.csv"),
        ("answer", "x.weltoffen", "--from", "a.csv", "--note", "x"),
        ("report", "x.weltoffen"),
        ("show", "x.weltoffen", "--xml"),
        ("search",),
    ],
)
def test_wrong_usage_is_two_in_german(run: Any, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert outcome.code == 2
    assert outcome.err.startswith("Falscher Aufruf.")
    assert not re.search(r"\b(usage|error|required|invalid|argument|unrecognized|expected|one of)\b", outcome.err)
    assert not Path("x.weltoffen").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        *(
            (name, "--help")
            for name in ("demo", "new", "answer", "show", "evaluate", "report", "check", "search", "doctor")
        ),
    ],
)
def test_help_is_german(run: Any, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert outcome.code == 0
    assert outcome.out.startswith("Aufruf: weltoffen")
    assert not re.search(r"\b(usage|options|positional|show this|exit)\b", outcome.out)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("show", "weg.weltoffen"), "gibt es nicht"),
        (("show", "."), "Ordner"),
        (("new", "{tmp}/x.weltoffen", "--name", "X", "--ags", "123"), "3 Stellen"),
        (("new", "{tmp}/x.weltoffen", "--name", "X", "--ags", "99123456"), "Land"),
        (("new", "{tmp}/x.weltoffen", "--name", "  ", "--ags", AGS), "Name"),
        (("new", "{tmp}/weg/x.weltoffen", "--name", "X", "--ags", AGS), "Ordner"),
        (("new", "{tmp}/x.weltoffen", "--name", "X", "--ags", AGS, "--questionnaire", "nix"), "vorhanden: "),
        (("answer", "{case}", "9.99", "1"), "9.99"),
        (("answer", "{case}", "1.01", "7"), "0 bis 4"),
        (("answer", "{case}", "1.01", "-1"), "0 bis 4"),
        (("answer", "{case}", "--from", "{tmp}/weg.csv"), "gibt es nicht"),
        (("report", "{case}", "-o", "{case}"), "heißt wie ein Fall"),
        (("report", "{case}", "-o", "{tmp}/weg/x.pdf"), "Ordner"),
        (("report", "{case}", "-o", "{tmp}"), "Ordner"),
        (("check", "{tmp}/weg"), "gibt es nicht"),
        (("search", "x"), "zwei Buchstaben"),
        (("demo", "/"), "Ordner"),
        (("demo", "{tmp}/" + "x" * 300), "lässt sich nicht schreiben"),
        (("check", "{tmp}/" + "x" * 300), "gibt es nicht"),
        (("answer", "{case}", "--from", "/dev/null"), "lässt sich nicht lesen"),
    ],
)
def test_the_worlds_fault_is_one_with_one_sentence(
    run: Any, case: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    before = case.read_bytes()
    outcome = run(*[one.format(case=case, tmp=tmp_path) for one in arguments])
    assert outcome.code == 1
    assert says in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""
    assert case.read_bytes() == before
    assert sorted(one.name for one in tmp_path.iterdir()) == ["fall.weltoffen", "home"]


def test_a_refused_answer_file_lists_its_lines_and_changes_nothing(run: Any, case: Path, tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("frage;antwort\n1.01;3\n1.02;7\n9.99;1\n", encoding="utf-8")
    before = case.read_bytes()
    outcome = run("answer", case, "--from", table)
    assert outcome.code == 1
    assert "2 Fehler" in outcome.err
    assert "Zeile 3" in outcome.err
    assert "Zeile 4" in outcome.err
    assert case.read_bytes() == before


def test_search_finds_texts_and_questions(run: Any) -> None:
    outcome = run("search", "Sprachmittlung", "--json")
    assert outcome.code == 0
    kinds = {hit["kind"] for hit in outcome.json["hits"]}
    assert {"text", "question"} <= kinds
    assert "\x02" not in outcome.out
    assert run("search", "qqqxyz").out == "Nichts gefunden.\n"


def test_doctor_knows_its_surroundings(run: Any, case: Path) -> None:
    plain = run("doctor", case, "--json").json
    names = {one["name"] for one in plain["findings"]}
    assert {"weltoffen_desktop", "Python", "SQLite", "reportlab", "Daten", "SourceSans3-Regular.ttf"} <= names
    assert plain["case"]["intact"]


def test_control_characters_never_reach_the_terminal(run: Any, case: Path) -> None:
    run("answer", case, "1.01", "2", "--note", "rot \x1b[31m\u202e und Ende")
    assert "\x1b" not in run("show", case).out


def test_a_mistake_of_ours_is_three_and_logged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> Program:
        raise ZeroDivisionError

    assert main(["show", "x"], broken, log_crash) == 3
    err = capsys.readouterr().err
    assert "Traceback" not in err
    log = Path(re.search(r"„(.+)“", err).group(1))  # type: ignore[union-attr]
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_the_command_line_never_loads_qt_or_what_it_does_not_need() -> None:
    code = (
        "import sys; sys.argv = ['weltoffen', 'new']\n"
        "from weltoffen_desktop.__main__ import command_line\n"
        "command_line()\n"
        "print([one for one in ('PySide6', 'reportlab', 'yaml', 'jsonschema', 'sqlite_utils') if one in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_whoever_stops_reading_gets_no_traceback(case: Path) -> None:
    code = "import sys\nfrom weltoffen_desktop.__main__ import command_line\nsys.exit(command_line())"
    reading = subprocess.Popen(
        [sys.executable, "-c", code, "show", str(case), "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert reading.stdout is not None
    assert reading.stderr is not None
    reading.stdout.close()
    assert reading.stderr.read() == b""
    assert reading.wait() == 0
    reading.stderr.close()


def test_texts_in_the_report(run: Any, case: Path, tmp_path: Path) -> None:
    assert run("show", case, "--json").json["report_texts"] == []
    first = run("include", case, "vorlage-massnahmenblatt")
    assert (first.code, first.err) == (0, "")
    assert "aufgenommen: vorlage-massnahmenblatt (Texte im Bericht: 1)" in first.out
    assert run("include", case, "stimme-advd-beratung-ueberall").code == 0
    assert run("show", case, "--json").json["report_texts"] == [
        "vorlage-massnahmenblatt", "stimme-advd-beratung-ueberall",
    ]  # fmt: skip
    assert "Texte im Bericht: vorlage-massnahmenblatt, stimme-advd-beratung-ueberall" in run("show", case).out
    unknown = run("include", case, "gibt-es-nicht")
    assert unknown.code == 1
    assert "gibt-es-nicht" in unknown.err
    assert run("report", case, "-o", tmp_path / "bericht.pdf").code == 0
    gone = run("include", case, "vorlage-massnahmenblatt", "--remove")
    assert (gone.code, "(Texte im Bericht: 1)" in gone.out) == (0, True)
    assert run("show", case, "--json").json["report_texts"] == ["stimme-advd-beratung-ueberall"]
    assert run("include", case).code == 2


def test_an_interrupt_before_the_command_line_listens(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    """Loading the program takes a while; whoever stops it then sees one word and no frames."""

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.__import__", interrupted)
    code = command_line()
    monkeypatch.undo()
    assert code == 1
    assert capsys.readouterr().err == "Abgebrochen.\n"
