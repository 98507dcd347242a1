"""What the checker finds in a library, and what the bundled one promises."""

import importlib.util
import re
import shutil
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from weltoffen_desktop.content.checker import ContentChecker
from weltoffen_desktop.content.knowledge import load_library
from weltoffen_desktop.domain.knowledge import Library, TextKind
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.host import resources

KNOWLEDGE = resources.resource("knowledge")
ROOT = Path(__file__).parent.parent.parent
ARTICLE = """---
id: probe
kind: article
title: Probe
summary: Ein Text, nur um zu prüfen.
fields: ["1"]
topics: []
questions: ["1.01"]
sizes: []
as_of: "2025"
review_by: "2030"
sources:
  - title: Quelle
    url: https://example.org/
    as_of: "2025"
---

## Erstes

Ein Satz mit [Verweis](wissen:probe) und [Frage](frage:1.01).
"""


def checker(today: date = date(2026, 6, 1)) -> ContentChecker:
    return ContentChecker(resources.questionnaires(), KNOWLEDGE, lambda: today)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "wissen"
    (folder / "articles").mkdir(parents=True)
    (folder / "articles" / "probe.md").write_text(ARTICLE, encoding="utf-8")
    return folder


def complaints(folder: Path) -> list[str]:
    return [str(one) for one in checker().check([folder]).complaints]


def test_a_good_text_is_clean(library: Path) -> None:
    assert complaints(library) == []


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (lambda text: text.replace("kind: article", "kind: roman"), 3, "„roman“ nicht"),
        (lambda text: text.replace("kind: article", "kind: template"), 3, "gehört nicht in diesen Ordner"),
        (lambda text: text.replace("kind: article", "kind: voice"), 2, "Es fehlt „organisation“"),
        (lambda text: text.replace("id: probe", "id: probe2"), 2, "nicht der Dateiname"),
        (lambda text: text.replace('as_of: "2025"\nreview', 'as_of: "2031"\nreview'), 10, "liegt in der Zukunft"),
        (lambda text: text.replace('    as_of: "2025"', '    as_of: "2026-12"'), 15, "liegt in der Zukunft"),
        (lambda text: text.replace('"2030"', '"2026-05"'), 11, "sollte bis 2026-05 geprüft werden"),
        (lambda text: text.replace('["1.01"]', '["9.99"]'), 8, "in keinem Fragebogen"),
        (lambda text: text.replace('fields: ["1"]', 'fields: ["99"]'), 6, "in keinem Fragebogen"),
        (lambda text: text.replace("topics: []", "topics: [nix]"), 7, "in keinem Fragebogen"),
        (lambda text: text.replace("wissen:probe", "wissen:weg"), 20, "führt ins Leere"),
        (lambda text: text.replace("frage:1.01", "frage:9.99"), 20, "führt ins Leere"),
        (lambda text: text.replace("wissen:probe", "file:///etc/passwd"), 20, "führt ins Leere"),
        (lambda text: text.replace("wissen:probe", "javascript:alert(1)"), 20, "führt ins Leere"),
        (lambda text: text.replace("https://example.org/", "ftp://example.org/"), 14, "nicht die richtige Form"),
        (lambda text: re.sub(r"sources:\n(  .*\n)+", "sources: []\n", text), 12, "hat 0 Einträge"),
        (lambda text: text.replace("summary:", "sumary:"), 5, "„sumary“"),
        (lambda text: text.replace("---\n", "", 1), 1, "Der Kopf fehlt"),
        (lambda text: text.replace("title: Probe", "title: [Probe"), 5, "YAML"),
    ],
)
def test_each_mistake_names_its_line(library: Path, change: Callable[[str], str], line: int, says: str) -> None:
    changed = change(ARTICLE)
    assert changed != ARTICLE
    (library / "articles" / "probe.md").write_text(changed, encoding="utf-8")
    found = complaints(library)
    assert any(f"articles/probe.md, Zeile {line}: " in one and says in one for one in found), found


def test_two_texts_that_repeat_each_other_are_named(library: Path) -> None:
    words = " ".join(f"wort{number}" for number in range(200))
    for name in ("eins", "zwei"):
        text = ARTICLE.replace("id: probe", f"id: {name}").replace("Ein Satz", words + " Ein Satz")
        (library / "articles" / f"{name}.md").write_text(text.replace("wissen:probe", "wissen:eins"), encoding="utf-8")
    assert any("wiederholt" in one for one in complaints(library))


def test_a_place_without_content_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        checker().check([tmp_path])
    assert caught.value.trouble is Trouble.NOTHING_TO_CHECK


def test_missing_links_of_questions_are_named_with_file_and_line(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(KNOWLEDGE, tmp_path / "knowledge"))
    gone = "vom-leitbild-zum-beschluss"
    (folder / "articles" / f"{gone}.md").unlink()
    report = ContentChecker(resources.questionnaires(), folder, lambda: date(2026, 6, 1)).check([])
    mine = [one for one in report.complaints if f"„{gone}“" in one.problem]
    assert mine
    for one in mine:
        file = resources.questionnaires() / one.file
        assert gone in file.read_text(encoding="utf-8").split("\n")[one.line - 1]


@pytest.fixture(scope="module")
def bundled() -> Library:
    return load_library(KNOWLEDGE, KNOWLEDGE / "schema")


def test_the_bundled_content_is_clean() -> None:
    report = checker(date(2026, 12, 1)).check([])
    assert report.complaints == ()


def test_every_file_is_loaded(bundled: Library) -> None:
    files = [
        one for folder in ("articles", "practices", "voices", "templates") for one in (KNOWLEDGE / folder).iterdir()
    ]
    assert {one.stem for one in files} == set(bundled.by_id)
    assert all(one.suffix == ".md" for one in files)


def test_numbers_of_texts(bundled: Library, full: Questionnaire) -> None:
    total = Counter(text.kind for text in bundled.texts)
    assert total[TextKind.ARTICLE] >= 50
    assert total[TextKind.PRACTICE] >= 60
    assert total[TextKind.VOICE] >= 25
    assert total[TextKind.TEMPLATE] >= 12
    assert len(bundled.terms) >= 60
    for field in full.fields:
        mine = Counter(text.kind for text in bundled.texts if field.id in text.fields)
        assert mine[TextKind.ARTICLE] >= 2
        assert mine[TextKind.PRACTICE] >= 6


def test_articles_have_length_headings_and_a_monday(bundled: Library) -> None:
    for text in bundled.texts:
        if text.kind is TextKind.ARTICLE:
            assert 400 <= len(text.body.split()) <= 900, (text.id, len(text.body.split()))
            assert text.body.count("\n## ") >= 2, text.id
            assert "## Was Sie am Montag tun können" in text.body, text.id
            assert text.sources, text.id


def test_practices_say_what_is_open_and_come_from_places_of_all_sizes(bundled: Library) -> None:
    practices = [text for text in bundled.texts if text.kind is TextKind.PRACTICE]
    for text in practices:
        assert text.place is not None
        assert text.sources, text.id
        assert "## Was offen ist" in text.body, text.id
    assert {text.place.size.value for text in practices if text.place} == {
        "village",
        "small",
        "medium",
        "large",
        "district",
    }
    assert len({text.place.land for text in practices if text.place}) >= 10


def test_voices_are_paraphrased(bundled: Library) -> None:
    for text in bundled.texts:
        if text.kind is TextKind.VOICE:
            assert text.organisation, text.id
            assert text.year, text.id
            assert not re.search('[„“»«"]', text.body), text.id


def test_no_html_and_no_pictures(bundled: Library) -> None:
    for text in bundled.texts:
        assert not re.search(r"<[a-zA-Z/!]|!\[", text.body), text.id


def test_one_gender_form_throughout(bundled: Library, full: Questionnaire) -> None:
    bodies = [(text.id, text.body) for text in bundled.texts]
    bodies += [(question.id, f"{question.text} {question.why}") for question in full.questions()]
    for name, body in bodies:
        assert not re.search(r"\w\*innen|\w_innen|[a-zäöü]Innen\b|\w/-?innen", body), name


def test_every_question_has_an_article(bundled: Library, full: Questionnaire) -> None:
    for question in full.questions():
        kinds = [text.kind for text in bundled.for_question(question.id, (*question.articles, *question.practices))]
        assert TextKind.ARTICLE in kinds, question.id


def test_the_matrix_is_current_and_has_no_empty_row() -> None:
    spec = importlib.util.spec_from_file_location("content_matrix", ROOT / "packaging" / "content_matrix.py")
    assert spec is not None
    assert spec.loader is not None
    matrix = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(matrix)
    page = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
    assert page == matrix.current(), "run packaging/content_matrix.py"
    rows = [
        line.split("|")[3:7]
        for line in page.split("\n")
        if line.startswith("| ") and "**" not in line and "Thema" not in line
    ]
    assert len(rows) > 40
    assert all(any(int(cell) for cell in row) for row in rows)
