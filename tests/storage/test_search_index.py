import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from weltoffen_desktop.domain.knowledge import MARK_END, MARK_START, HitKind
from weltoffen_desktop.services.ports import SearchDocument
from weltoffen_desktop.storage.search_index import SearchIndex

DOCUMENTS = (
    SearchDocument(
        HitKind.TEXT, "moschee", "Moscheen öffnen ihre Türen", "Artikel", "", "Am Tag der offenen Moschee …"
    ),
    SearchDocument(HitKind.TEXT, "strasse", "Lebendige Straßen", "Artikel", "", "Die Straße gehört allen."),
    SearchDocument(HitKind.TEXT, "kurs", "Integrationssprachkurse planen", "Artikel", "", "Wartezeiten erfassen."),
    SearchDocument(
        HitKind.TEXT, "rat", "Beirat", "Artikel", "Mitsprache", "Wie ein Beirat arbeitet, mit Straße am Rand."
    ),
)


@pytest.fixture
def index() -> SearchIndex:
    return SearchIndex.in_memory(DOCUMENTS)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Strasse", ["strasse", "rat"]),
        ("straße", ["strasse", "rat"]),
        ("STRASSEN", ["strasse", "rat"]),
        ("Moschee", ["moschee"]),
        ("Moscheen", ["moschee"]),
        ("türen", ["moschee"]),
        ("tueren", ["moschee"]),
        ("sprachkurs", ["kurs"]),
        ("Wartezeti", ["kurs"]),
        ("Moshee", ["moschee"]),
        ("mit", ["rat"]),
        ("mitspr", ["rat"]),
        ("beirat straße", ["rat"]),
        ("beirat moschee", []),
        ("xylophon", []),
        ("!!!", []),
        ('" OR 1 --', []),
        ("NEAR( *", []),
    ],
)
def test_what_is_found(index: SearchIndex, query: str, expected: list[str]) -> None:
    assert [hit.id for hit in index.search(query, 10)] == expected


def test_found_words_are_marked_as_they_are_written(index: SearchIndex) -> None:
    (hit,) = index.search("tueren", 1)
    assert hit.title == "Moscheen öffnen ihre Türen"
    first, _ = index.search("strasse", 2)
    assert f"{MARK_START}Straße{MARK_END}" in first.excerpt


def test_a_file_is_made_once_and_anew_when_content_changes(tmp_path: Path) -> None:
    calls: list[str] = []

    def documents(name: str) -> Iterator[SearchDocument]:
        calls.append(name)
        yield from DOCUMENTS[:1] if name == "alt" else DOCUMENTS

    path = tmp_path / "cache" / "wissen.sqlite"
    assert SearchIndex.in_file(path, "alt", lambda: documents("alt")).search("beirat", 5) == ()
    assert SearchIndex.in_file(path, "alt", lambda: documents("alt")).search("moschee", 5)
    assert calls == ["alt"]
    assert SearchIndex.in_file(path, "neu", lambda: documents("neu")).search("beirat", 5)
    assert calls == ["alt", "neu"]


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "wissen.sqlite"
    path.write_bytes(b"not a database at all" * 100)
    assert SearchIndex.in_file(path, "x", lambda: DOCUMENTS).search("beirat", 5)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT fingerprint FROM state").fetchone() == ("x",)
    connection.close()


def test_no_place_for_a_file_is_no_reason_to_fail(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("in the way")
    assert SearchIndex.in_file(blocker / "wissen.sqlite", "x", lambda: DOCUMENTS).search("beirat", 5)
