"""Own knowledge on the command line."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_main import Outcome
from tests.content.hostile_packages import FAULTY, GLOSSARY, GOOD, HOSTILE, text
from weltoffen_desktop.bootstrap import log_crash, make_program
from weltoffen_desktop.cli.main import main
from weltoffen_desktop.content.packages import pack

ONE_OF_EACH = {trouble: name for name, (_, trouble) in HOSTILE.items()}.values()


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(one) for one in arguments], make_program, log_crash)
        return Outcome(code, *capsys.readouterr())

    return call


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "paket.weltoffen-wissen"
    path.write_bytes(pack(GOOD))
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "home" / "data" / "wissen"


def test_from_one_computer_to_the_next(run: Any, package: Path, own: Path, tmp_path: Path, monkeypatch: Any) -> None:
    empty = run("knowledge", "list")
    assert empty.out == f"Ordner: {own}\nNoch kein eigenes Wissen.\n"
    assert run("check", package).code == 0
    assert not own.exists()
    taken = run("knowledge", "import", package)
    assert (taken.code, taken.out, taken.err) == (0, "Übernommen: 1 Artikel, 1 Begriff.\n", "")
    shown = run("knowledge", "list").out
    assert "eins  Probe von eins [Artikel]\nterm:zwiebelkuchen  Zwiebelkuchen [Begriff]\n" in shown
    assert "Probe von eins [Artikel · eigenes Wissen]" in run("search", "Zwiebelkuchen").out
    written = run("knowledge", "export", tmp_path / "stick")
    target = tmp_path / "stick.weltoffen-wissen"
    assert written.out == f"Geschrieben: {target} (1 Artikel, 1 Begriff)\n"
    gone = run("knowledge", "remove", "eins", "term:zwiebelkuchen")
    assert gone.out == "Gelöscht: eins, term:zwiebelkuchen\n"
    assert run("search", "Zwiebelkuchen").out == "Nichts gefunden.\n"
    assert run("knowledge", "export", tmp_path / "x").code == 1
    monkeypatch.setenv("WELTOFFEN_HOME", str(tmp_path / "anderer Rechner"))
    assert run("knowledge", "import", target).code == 0
    assert "eins" in run("knowledge", "list").out


def test_the_list_as_json(run: Any, package: Path, own: Path) -> None:
    run("knowledge", "import", package)
    (own / "articles" / "falsch.md").write_bytes(text("richtig"))
    outcome = run("knowledge", "list", "--json")
    assert outcome.code == 0
    plain = outcome.json
    assert plain["format"] == 1
    assert plain["folder"] == str(own)
    assert plain["texts"] == [
        {
            "id": "eins",
            "kind": "article",
            "title": "Probe von eins",
            "summary": "Ein Text, nur um zu prüfen.",
            "fields": ["1"],
            "as_of": "2025",
            "review_by": "2090",
        }
    ]
    assert plain["terms"] == [{"id": "zwiebelkuchen", "term": "Zwiebelkuchen"}]
    (left_out,) = plain["left_out"]
    assert (left_out["file"], left_out["line"]) == ("articles/falsch.md", 2)
    assert "articles/falsch.md, Zeile 2: " in run("knowledge", "list").err


def test_doctor_names_what_is_faulty_in_the_folder(run: Any, package: Path, own: Path) -> None:
    run("knowledge", "import", package)
    assert run("doctor").code == 0
    (own / "articles" / "falsch.md").write_bytes(text("richtig"))
    outcome = run("doctor", "--json")
    assert outcome.code == 1
    (bad,) = [one for one in outcome.json["findings"] if one["good"] is False]
    assert (bad["topic"], bad["name"]) == ("Eigenes Wissen", "articles/falsch.md, Zeile 2")
    assert run("search", "Zwiebelkuchen").code == 0


def test_replacing_must_be_asked_for(run: Any, package: Path, own: Path) -> None:
    run("knowledge", "import", package)
    other = text("eins", ("Probe von", "Neue Probe von"))
    package.write_bytes(pack({"articles/eins.md": other}))
    refused = run("knowledge", "import", package)
    assert refused.code == 1
    assert refused.err.endswith(".\neins\n")
    assert (own / "articles" / "eins.md").read_bytes() == GOOD["articles/eins.md"]
    assert run("knowledge", "import", package, "--replace").out == "Übernommen: 1 Artikel, davon 1 ersetzt.\n"
    assert (own / "articles" / "eins.md").read_bytes() == other


@pytest.mark.parametrize("command", [("check",), ("knowledge", "import")])
@pytest.mark.parametrize("name", ONE_OF_EACH)
def test_hostile_packages_get_one_sentence(
    run: Any, package: Path, own: Path, name: str, command: tuple[str, ...]
) -> None:
    make, trouble = HOSTILE[name]
    package.write_bytes(make())
    outcome = run(*command, package)
    assert outcome.code == 1
    assert not own.exists()
    lines = outcome.err.splitlines()
    assert all(one.isprintable() for one in lines)
    if trouble is not FAULTY:
        (line,) = lines
        assert package.name in line
    elif command == ("check",):
        assert all(re.match(r"\S+, Zeile \d+: ", line) for line in lines)
    else:
        count = int(re.search(r": (\d+) Fehler\.$", lines[0]).group(1))  # type: ignore[union-attr]
        assert len(lines) == count + 1


def test_a_folder_of_ones_own_is_checked_as_such(run: Any, own: Path) -> None:
    bundled = "vom-leitbild-zum-beschluss"
    (own / "articles").mkdir(parents=True)
    (own / "articles" / "eins.md").write_bytes(text("eins", ("frage:1.01", f"wissen:{bundled}")))
    assert run("check", own).code == 0
    (own / "articles" / f"{bundled}.md").write_bytes(text(bundled))
    outcome = run("check", own)
    assert outcome.code == 1
    assert f"„{bundled}“ ist schon vergeben" in outcome.err


def test_a_glossary_alone_is_checked(run: Any, own: Path) -> None:
    own.mkdir(parents=True)
    (own / "glossary.yaml").write_bytes(GLOSSARY * 2)
    outcome = run("check", own)
    assert outcome.code == 1
    assert outcome.err.startswith("glossary.yaml, Zeile 5: ")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("unsinn",),
        ("import",),
        ("import", "a", "b"),
        ("export",),
        ("remove",),
        ("list", "x"),
        ("export", "x", "--replace"),
    ],
)
def test_wrong_usage_is_two_in_german(run: Any, arguments: tuple[str, ...]) -> None:
    outcome = run("knowledge", *arguments)
    assert outcome.code == 2
    assert outcome.err.startswith("Falscher Aufruf.")
    assert not re.search(r"\b(usage|error|required|invalid|argument|unrecognized|expected|one of)\b", outcome.err)


@pytest.mark.parametrize("name", [(), ("list",), ("import",), ("export",), ("remove",)])
def test_help_is_german(run: Any, name: tuple[str, ...]) -> None:
    outcome = run("knowledge", *name, "--help")
    assert outcome.code == 0
    assert outcome.out.startswith("Aufruf: weltoffen knowledge")
    assert not re.search(r"\b(usage|options|positional|show this|exit)\b", outcome.out)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("import", "{tmp}/weg"), "gibt es nicht"),
        (("import", "{tmp}"), "Ordner"),
        (("remove", "weg"), "„weg“"),
        (("remove", "../../weg"), "„../../weg“"),
        (("export", "{tmp}/weg/x"), "Ordner"),
        (("export", "{tmp}/x", "weg"), "„weg“"),
    ],
)
def test_the_worlds_fault_is_one_with_one_sentence(
    run: Any, package: Path, tmp_path: Path, arguments: tuple[str, ...], says: str
) -> None:
    run("knowledge", "import", package)
    outcome = run("knowledge", *[one.format(tmp=tmp_path) for one in arguments])
    assert outcome.code == 1
    assert says in outcome.err
    assert outcome.err.count("\n") == 1
    assert outcome.out == ""
