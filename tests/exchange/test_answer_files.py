import json
from pathlib import Path

import pytest

from weltoffen_desktop.domain.answers import EvidenceKind, Status
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import sentence


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "frage;antwort;notiz\n1.01;3;Größe\n1.02;unknown;\n"),
        ("a.csv", "\ufefffrage;antwort;notiz\r\n1.01;3;Größe\r\n1.02;weiß nicht;\r\n"),
        ("a.csv", "frage;antwort;notiz\n1.01;3;Größe\n1.02;unknown;\n".encode("cp1252")),
        ("a.csv", "id,value,note\n1.01,3,Größe\n1.02,unknown,\n"),
        ("a.csv", "Notiz\tFrage\tAntwort\nGröße\t1.01\t3\n\t1.02\tunknown\n"),
        ("a.csv", "1.01;3;Größe\n1.02;unknown;\n"),
        ("a.csv", 'frage;antwort;notiz\n\n"1.01";"3";"Größe"\n;;\n1.02;unknown'),
        ("a.json", '[{"question": "1.01", "value": 3, "note": "Größe"}, {"question": "1.02", "value": "unknown"}]'),
        ("a.json", '{"answers": [{"id": "1.01", "value": "3", "note": "Größe"}, {"id": "1.02", "value": "unknown"}]}'),
        ("a.json", '{"1.01": {"value": 3, "note": "Größe"}, "1.02": "unknown"}'),
    ],
)
def test_the_same_answers_in_many_forms(
    session: CaseSession, program: Program, tmp_path: Path, name: str, content: str | bytes
) -> None:
    changes = program.answer_from_file(session, write(tmp_path, name, content))
    assert set(changes.questions) == {"1.01", "1.02"}
    assert (session.sheet["1.01"].value, session.sheet["1.01"].note) == (3, "Größe")
    assert session.sheet["1.02"].status is Status.UNKNOWN


def test_everything_an_answer_can_carry(session: CaseSession, program: Program, tmp_path: Path) -> None:
    plain = [
        {"question": "1.01", "value": "not-applicable", "reason": "Kreis", "marked": True},
        {"question": "1.02", "value": 0, "evidence": {"decided": "Beschluss 1", "visible": ""}},
        {"question": "1.03", "note": "nur eine Notiz"},
    ]
    program.answer_from_file(session, write(tmp_path, "a.json", json.dumps(plain)))
    assert session.sheet["1.01"].reason == "Kreis"
    assert session.sheet["1.01"].marked
    assert session.sheet["1.02"].evidence[EvidenceKind.DECIDED].source == "Beschluss 1"
    assert session.sheet["1.02"].evidence[EvidenceKind.VISIBLE].ticked
    assert session.sheet["1.03"].status is Status.OPEN
    assert session.sheet["1.03"].note == "nur eine Notiz"
    assert session.undo() is not None
    assert session.sheet["1.03"].note == ""


@pytest.mark.parametrize(
    ("content", "count", "says"),
    [
        ("frage;antwort\n1.01;3\n9.99;2\n", 1, "Zeile 3: Eine Frage „9.99“ gibt es"),
        ("frage;antwort\n1.01;3\n1.02;7\n", 1, "Zeile 3: Frage 1.02: „7“ ist keine Stufe"),
        ("frage;antwort\n1.01;3\n1.02;-1\n", 1, "„-1“ ist keine Stufe"),
        ("frage;antwort\n1.01;3\n1.02;gut\n", 1, "„gut“ ist keine Stufe"),
        ("frage;antwort\n1.01;3\n1.02;2,5\n", 1, "keine Stufe"),
        ("frage;antwort\n1.01;3\n1.01;2\n", 1, "Frage 1.01 steht schon in Zeile 2"),
        ("frage;antwort\n1.01;3\n1.02;\n", 1, "Es fehlt eine Antwort"),
        ("frage;antwort\n1.01;3\n;2\n", 1, "Zeile 3"),
        ("frage;antwort;notiz\n1.01;3;\n1.02;2;" + "x" * 20_001 + "\n", 1, "20001 Zeichen"),
        ("frage;antwort\n1.01;3\n" + "".join(f"x.{n};1\n" for n in range(200)), 200, "und 180 weitere"),
    ],
)
def test_half_good_files_change_nothing(
    session: CaseSession, program: Program, tmp_path: Path, content: str, count: int, says: str
) -> None:
    before = session.case.path.read_bytes()
    with pytest.raises(ExpectedError) as caught:
        program.answer_from_file(session, write(tmp_path, "a.csv", content))
    assert caught.value.trouble is Trouble.ANSWERS_REFUSED
    assert caught.value.facts["count"] == count
    assert any(says in one for one in caught.value.complaints), caught.value.complaints
    assert session.sheet["1.01"].status is Status.OPEN
    assert session.case.path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "content", "trouble"),
    [
        ("a.csv", b"", Trouble.ANSWER_FILE_BROKEN),
        ("a.csv", b"  \n\n", Trouble.ANSWER_FILE_BROKEN),
        ("a.csv", b"PK\x03\x04\0\0\0", Trouble.ANSWER_FILE_BROKEN),
        ("a.csv", b'frage;antwort\n1.01;"3', Trouble.ANSWER_FILE_BROKEN),
        ("a.csv", b"frage;farbe\n1.01;rot", Trouble.ANSWER_FILE_BROKEN),
        ("a.csv", b"frage;antwort\n1.01;" + b"x" * 200_000, Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b"{", Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b"3", Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b"[3]", Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b'{"1.01": 1, "1.01": 2}', Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b'[{"question": "1.01", "colour": 2}]', Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b'[{"question": "1.01", "note": 2}]', Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b'[{"question": "1.01", "marked": "x"}]', Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b'[{"question": "1.01", "evidence": {"rumour": "x"}}]', Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b"[" * 100_000, Trouble.ANSWER_FILE_BROKEN),
        ("a.json", b'{"1.01": NaN}', Trouble.ANSWERS_REFUSED),
        ("a.json", b'{"1.01": 1e400}', Trouble.ANSWERS_REFUSED),
        ("a.json", b'{"1.01": 3.0}', Trouble.ANSWERS_REFUSED),
        ("a.json", b'{"1.01": [1, 2]}', Trouble.ANSWERS_REFUSED),
    ],
)
def test_files_that_are_no_answers(
    session: CaseSession, program: Program, tmp_path: Path, name: str, content: bytes, trouble: Trouble
) -> None:
    with pytest.raises(ExpectedError) as caught:
        program.answer_from_file(session, write(tmp_path, name, content))
    assert caught.value.trouble is trouble
    assert len(session.sheet) == 0


def test_a_missing_file_and_a_folder(session: CaseSession, program: Program, tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        program.answer_from_file(session, tmp_path / "weg.csv")
    assert caught.value.trouble is Trouble.FILE_MISSING
    with pytest.raises(ExpectedError) as caught:
        program.answer_from_file(session, tmp_path)
    assert caught.value.trouble is Trouble.IS_FOLDER


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"frage;antwort;notiz\n1.01;3;Erstens; zweitens\n", "Zeile 2 hat zu viele Spalten"),
        (b"1.01;3;Erstens; zweitens\n", "Zeile 1 hat zu viele Spalten"),
        ("frage;antwort;notiz\n1.01;3;Größe\n".encode() + b"1.02;2;x\xff\n", "Zeile 3 enthält Zeichen"),
        (b"frage;antwort;notiz\n1.01;3;Gr\xf6\x81\x8d\xdfe\n", "Zeile 2 enthält Zeichen"),
        (b"frage;antwort;notizen\n1.01;3;x\n", "„notizen“ ist unklar; gemeint ist wohl „notiz“"),
        (b"frage;antwort;notiz;anmerkung\n1.01;3;A;B\n", "„anmerkung“ ist unklar; gemeint ist wohl „notiz“"),
        (b"frage;antwort;markiert\n1.01;3;vielleicht\n", "Zeile 2: „vielleicht“ heißt weder"),
        (b'[{"question": "1.01", "value": 3, "note": "A", "notiz": "B"}]', "„notiz“ zweimal"),
        (b'[{"question": "1.01", "id": "1.02", "value": 3}]', "„id“ zweimal"),
    ],
)
def test_nothing_is_dropped_in_silence(
    session: CaseSession, program: Program, tmp_path: Path, content: bytes, says: str
) -> None:
    with pytest.raises(ExpectedError) as caught:
        program.answer_from_file(session, write(tmp_path, "a.csv", content))
    assert caught.value.trouble is Trouble.ANSWER_FILE_BROKEN
    assert says in sentence(caught.value)
    assert len(session.sheet) == 0


@pytest.mark.parametrize(
    "content",
    [
        "sep=;\nfrage;antwort;notiz\n1.01;3;a, b, c, d, e\n",
        "frage;antwort;notiz\r1.01;3;a, b, c, d, e\r",
        "titel;frage;antwort;notiz\nirgendwas;1.01;3;a, b, c, d, e;;\n",
        "frage;antwort;notiz;markiert\n1.01;3;a, b, c, d, e;nein\n",
    ],
)
def test_habits_of_office_programs(session: CaseSession, program: Program, tmp_path: Path, content: str) -> None:
    program.answer_from_file(session, write(tmp_path, "a.csv", content))
    assert (session.sheet["1.01"].value, session.sheet["1.01"].note) == (3, "a, b, c, d, e")


def test_a_reason_needs_its_state(session: CaseSession, program: Program, tmp_path: Path) -> None:
    def take(rows: str) -> None:
        program.answer_from_file(session, write(tmp_path, "a.csv", f"frage;antwort;notiz;begründung\n{rows}\n"))

    for rows in ("1.01;;;Grund", "1.01;3;;Grund", "1.01;offen;;Grund"):
        with pytest.raises(ExpectedError) as caught:
            take(rows)
        assert "Begründung gehört zu" in caught.value.complaints[0]
    take("1.01;trifft nicht zu;;Aufgabe des Kreises")
    take("1.01;trifft nicht zu;neue Notiz;")
    assert (session.sheet["1.01"].reason, session.sheet["1.01"].note) == ("Aufgabe des Kreises", "neue Notiz")
    take("1.01;;;Aufgabe des Landes")
    assert session.sheet["1.01"].reason == "Aufgabe des Landes"
    take("1.01;weiß nicht;;")
    assert session.sheet["1.01"].reason == ""


@pytest.mark.parametrize("name", ["halb\ud800.csv", "null\0.csv", "x" * 300])
def test_names_that_no_file_system_takes(session: CaseSession, program: Program, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExpectedError) as caught:
        program.answer_from_file(session, tmp_path / name)
    assert caught.value.trouble is Trouble.FILE_UNREADABLE
