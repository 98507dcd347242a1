"""Every mistake that a questionnaire can have is told with file, line, what is wrong and what would be right."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from weltoffen_desktop.content.checker import ContentChecker
from weltoffen_desktop.content.questionnaires import Checked, QuestionnaireCatalog, check_folder
from weltoffen_desktop.domain.definition import fingerprint
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.host import resources

SCHEMAS = resources.questionnaires() / "schema"
DATA = Path(__file__).parent.parent / "data"
FIELD = "fields/alles.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA / "kleinster", tmp_path / "kleinster"))


def edited(folder: Path, name: str, change: Callable[[str], str]) -> Checked:
    file = folder / name
    before = file.read_text(encoding="utf-8")
    after = change(before)
    assert after != before, "the test's own edit missed"
    file.write_text(after, encoding="utf-8")
    return check_folder(folder, SCHEMAS)


def faults(checked: Checked) -> list[str]:
    return [str(one) for one in checked.complaints if not one.warning]


def test_the_smallest_is_clean(folder: Path) -> None:
    assert faults(check_folder(folder, SCHEMAS)) == []


@pytest.mark.parametrize(
    ("old", "new", "line_holds", "problem", "remedy"),
    [
        ("short: Alles", "short: Alles\ntitel: X", "titel", "Schlüssel „titel“", "Gemeint ist wohl „title“"),
        ("title: Zahl", "titel: Zahl", "titel", "Schlüssel „titel“", "„title“"),
        ("        why: Weil Stellen Geld kosten.\n", "", "a.5", "Es fehlt „why“", "Ergänzen"),
        ("kind: number", "kind: nummer", "nummer", "kennt den Wert „nummer“ nicht", "Gemeint ist wohl „number“"),
        ("weight: 2", "weight: schwer", "schwer", "ist „schwer“", "Erwartet wird eine Zahl"),
        ("weight: 2", "weight: 0", "weight: 0", "ist 0", "mindestens 0.001"),
        ("weight: 2", "weight: 0.0004", "weight: 0", "ist 0.0004", "mindestens 0.001"),
        ("weight: 2", "weight: !!float nan", "weight", "ist „nan“", "Erwartet wird eine Zahl"),
        ("weight: 2", "weight: .inf", "weight", "ist „.inf“", "Erwartet wird eine Zahl"),
        ("maximum: 1000", "maximum: 1" + "0" * 400, "maximum", "ist „1000", "Erwartet wird eine Zahl"),
        ("weight: 2", "weight: 11", "weight: 11", "ist 11", "höchstens 10"),
        ("core: true", "core: 1", "core: 1", "ist 1", "true oder false"),
        ("id: a.5", "id: a.4", "id: a.4", "schon vergeben", "neue Kennung"),
        ("id: a-ungezaehlt", "id: a-gezaehlt", "id: a-gezaehlt", "schon vergeben", "neue Kennung"),
        ("          - {name: Vorbild, text: Andere schauen zu.}\n", "", "levels:", "hat 4 Einträge", "mindestens 5"),
        ("{question: a.1, at_least: 2}", "{question: a.9, at_least: 2}", "a.9", "Frage „a.9“ gibt es nicht", "Kennung"),
        ("{question: a.1, at_least: 2}", "{question: a.1}", "show_when", "unvollständig", "genau eines von"),
        ("{question: a.1, at_least: 2}", "{question: a.3, at_least: 2}", "show_when", "passt nicht zur Art", "„is“"),
        ("{question: a.1, at_least: 2}", "{question: a.1, is: 7}", "show_when", "Stufe „7“ gibt es nicht", "0 bis 4"),
        ('is: "yes"', "is: vielleicht", "vielleicht", "hat die Frage nicht", "no, partly, yes"),
        ("contains: ar", "contains: xx", "xx", "„xx“ hat die Frage nicht", "ar, tr, uk"),
        ("{id: uk, text: Ukrainisch}", "{id: tr, text: Ukrainisch}", "options", "„tr“ steht zweimal", "neue Kennung"),
        ("text: Niemand, level: 0}", "text: Niemand}", "options", "Nur einige", "Stufe"),
        (
            "{id: tr, text: Türkisch}",
            "{id: tr, text: Türkisch, level: 1}",
            "options",
            "nur bei single-choice",
            "Streichen",
        ),
        ("        unit: Stellen\n", "", "a.5", "fehlt „unit“", "brauchen „unit:“"),
        ("minimum: 0", "minimum: 2000", "minimum", "größer als „maximum“", "Tauschen"),
        ("kind: text", "kind: text\n        unit: Seiten", "unit: Seiten", "passt nicht zur Art text", "Streichen"),
        ("title: Mehrere", "title: Mehrere\n        title: Nochmal", "Nochmal", "steht hier zweimal", "nur einen"),
        ("id: a.6", "id: 1.10", "1.10", "ist 1.1", "Text (in Anführungszeichen)"),
        ("title: Freier Text", "title: &x Freier\n        text: *x", "&x", "Anker", "Schreiben Sie den Inhalt aus"),
        ("title: Freier Text", "title: !!python/name:os.system", "python", "besondere YAML-Angabe", "Lassen Sie"),
        ("title: Freier Text", "\ttitle: Freier Text", "\ttitle", "Tabulator", "Leerzeichen"),
        ("title: Freier Text", "title: Freier: Text", "Freier: Text", "nicht richtig geschrieben", "Doppelpunkte"),
        ("why: Weil es mehrere gibt.", "why: ''", "why: ''", "hat 0 Zeichen", "mindestens 1"),
        (
            "        kind: text\n",
            "        kind: text\n        articles: [Ä B]\n",
            "articles",
            "nicht die richtige Form",
            "Muster",
        ),
        ("applies_to: [city, district]", "applies_to: [city, city]", "applies_to", "zweimal", "einmal"),
        ("applies_to: [city, district]", "applies_to: []", "applies_to", "hat 0 Einträge", "mindestens 1"),
    ],
)
def test_each_mistake_names_line_problem_and_remedy(
    folder: Path, old: str, new: str, line_holds: str, problem: str, remedy: str
) -> None:
    checked = edited(folder, FIELD, lambda text: text.replace(old, new, 1))
    rows = (folder / FIELD).read_text(encoding="utf-8").split("\n")
    matching = [one for one in checked.complaints if problem in one.problem and remedy in one.remedy]
    assert matching, faults(checked)
    assert matching[0].file == f"kleinster/{FIELD}"
    assert line_holds in rows[matching[0].line - 1]
    assert not checked.usable


def test_a_circle_of_conditions_is_shown_once_with_its_way(folder: Path) -> None:
    checked = edited(
        folder, FIELD, lambda text: text.replace("weight: 2", "weight: 2\n        show_when: {question: a.3, is: alle}")
    )
    circles = [one for one in faults(checked) if "drehen sich im Kreis" in one]
    assert len(circles) == 1
    assert re.search(r"a\.\d → a\.\d.* → a\.\d", circles[0])


def test_the_same_id_twice_on_one_line(folder: Path) -> None:
    again = "[{id: ar, text: Arabisch}, {id: b, text: B}]"
    one = "{id: b.1, title: Eins, text: Was?, why: Darum., kind: single-choice, options: " + again + "}"
    checked = edited(folder, FIELD, lambda text: f"{text}  - {{id: b, title: Zwei, questions: [{one}, {one}]}}\n")
    assert ["schon vergeben" in fault for fault in faults(checked)] == [True]


def test_the_same_file_twice(folder: Path) -> None:
    checked = edited(
        folder,
        "questionnaire.yaml",
        lambda text: text.replace("[fields/alles.yaml]", "[fields/alles.yaml, fields/alles.yaml]"),
    )
    assert faults(checked)
    assert all("schon vergeben" in fault for fault in faults(checked))


@pytest.mark.parametrize("condition", ["{answered: false}", "{all: [{question: a.1}]}", "{question: a.1}"])
def test_a_half_condition_is_one_complaint_of_the_whole_check(folder: Path, condition: str) -> None:
    edited(folder, FIELD, lambda text: text.replace("{question: a.2, answered: false}", condition))
    report = ContentChecker(resources.questionnaires(), folder, lambda: date(2026, 1, 1)).check([folder])
    assert ["unvollständig" in one.problem for one in report.complaints] == [True]
    assert ("kleinster: Fragen", 7) in report.counts


def test_follow_ups_of_follow_ups_end_somewhere(folder: Path) -> None:
    def chained(text: str) -> str:
        start, follow = text.index("      - id: a.6"), text.index("      - id: a.7")
        one = text[start:follow]
        more = [
            one.replace("a.6", f"b.{n}").replace(
                "kind: text", f"kind: text\n        show_when: {{question: b.{n + 1}, answered: true}}"
            )
            for n in range(40)
        ]
        return text[:follow] + "".join(more) + one.replace("a.6", "b.40") + text[follow:]

    (found,) = faults(edited(folder, FIELD, chained))
    assert "hängen aneinander" in found


def test_several_mistakes_are_told_at_once(folder: Path) -> None:
    checked = edited(
        folder,
        FIELD,
        lambda text: (
            text.replace("core: true", "core: 1")
            .replace("kind: number", "kind: nummer")
            .replace("why: Nur zur Einordnung.", "why: 3")
        ),
    )
    assert len(faults(checked)) == 3


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"\xff\xfe\x00a", "nicht in UTF-8"),
        ("title: Größe\nx: Müll".encode("latin-1"), "nicht in UTF-8"),
        (b"", "ist leer"),
        (b"- just\n- a list\n", "ist eine Liste"),
        (b"a: \x00", "kein gültiges YAML"),
        (b"[" * 100_000, "YAML"),
        (b"x: " + b"a" * 3_000_000, "zu groß"),
    ],
)
def test_files_that_cannot_be_read_at_all(folder: Path, content: bytes, problem: str) -> None:
    (folder / FIELD).write_bytes(content)
    checked = check_folder(folder, SCHEMAS)
    assert any(problem in one for one in faults(checked)), faults(checked)
    assert checked.plain is None


def test_wrong_encoding_names_the_line(folder: Path) -> None:
    (folder / FIELD).write_bytes(b"id: a\ntitle: ok\nshort: M\xfcll\n")
    (complaint,) = check_folder(folder, SCHEMAS).complaints
    assert complaint.line == 3


def test_fifty_megabytes_are_refused_unread(folder: Path) -> None:
    with (folder / FIELD).open("wb") as file:
        file.truncate(50_000_000)
    (complaint,) = check_folder(folder, SCHEMAS).complaints
    assert "50,0 MB" in complaint.problem


def test_a_missing_field_file_is_named(folder: Path) -> None:
    (folder / FIELD).unlink()
    (complaint,) = check_folder(folder, SCHEMAS).complaints
    assert (complaint.file, complaint.problem) == (f"kleinster/{FIELD}", "Die Datei fehlt.")


def test_a_field_file_outside_the_folder_is_refused(folder: Path) -> None:
    checked = edited(folder, "questionnaire.yaml", lambda text: text.replace(FIELD, "../../geheim.yaml"))
    assert any("nicht die richtige Form" in one for one in faults(checked))


def test_a_published_version_never_changes(folder: Path) -> None:
    plain = check_folder(folder, SCHEMAS).plain
    assert plain is not None
    mark = f"published: true\nfingerprint: {fingerprint(plain)}\n"
    assert edited(folder, "questionnaire.yaml", lambda text: text + mark).usable
    checked = edited(folder, FIELD, lambda text: text.replace("Wie viele Stellen?", "Wie viele Stellen gibt es?"))
    assert not checked.usable
    assert any("Fingerabdruck" in one for one in faults(checked))


def test_the_fingerprint_is_of_content_not_of_layout(folder: Path) -> None:
    before = check_folder(folder, SCHEMAS).plain
    checked = edited(folder, FIELD, lambda text: "# ein Kommentar\n" + text.replace("\n", "\r\n"))
    assert before is not None
    assert checked.plain is not None
    assert fingerprint(checked.plain) == fingerprint(before)


def test_a_faulty_questionnaire_is_never_used(folder: Path) -> None:
    edited(folder, FIELD, lambda text: text.replace("kind: number", "kind: nummer"))
    with pytest.raises(ExpectedError) as caught:
        QuestionnaireCatalog([folder.parent], SCHEMAS).load("kleinster")
    assert caught.value.trouble is Trouble.QUESTIONNAIRE_FAULTY
    assert caught.value.complaints


def test_the_real_questionnaire_keeps_its_promises(full: Questionnaire) -> None:
    questions = list(full.questions())
    assert len(full.fields) == 7
    assert len(questions) >= 108
    assert 20 <= len(full.core_questions()) <= 30
    for question in questions:
        assert len(question.levels) == 5, question.id
        assert len({level.text for level in question.levels}) == 5, question.id
        assert question.why, question.id
        assert question.evidence, question.id
        for level in (0, 1, 2):
            assert question.suggestion_for(level), (question.id, level)
    for field in full.fields:
        assert len(field.bands) == 4
        assert 3 <= sum(question.core for question in field.questions()) <= 4


def test_no_two_texts_of_the_real_questionnaire_are_the_same(full: Questionnaire) -> None:
    texts = [level.text for question in full.questions() for level in question.levels]
    texts += [one.text for question in full.questions() for one in question.suggestions]
    texts += [question.text for question in full.questions()]
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("name", ["glossary.yaml", "articles"])
def test_a_part_of_a_library_is_not_checked_as_if_it_were_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "glossary.yaml").write_text("[]", encoding="utf-8")
    with pytest.raises(ExpectedError) as caught:
        ContentChecker(resources.questionnaires(), tmp_path, lambda: date(2026, 1, 1)).check([tmp_path / name])
    assert caught.value.trouble is Trouble.NOTHING_TO_CHECK
    assert caught.value.facts["path"] == tmp_path / name


def test_a_folder_that_may_not_be_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(_: Path) -> bool:
        raise PermissionError

    monkeypatch.setattr(Path, "is_file", forbidden)
    with pytest.raises(ExpectedError) as caught:
        ContentChecker(resources.questionnaires(), tmp_path, lambda: date(2026, 1, 1)).check([tmp_path])
    assert caught.value.trouble is Trouble.NOTHING_TO_CHECK
