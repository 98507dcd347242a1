"""Full-text search with SQLite's FTS5 over folded German words; an index file is made anew when its content changes."""

import bisect
import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from weltoffen_desktop.domain.folding import near_start, pattern, spellings, stem, words
from weltoffen_desktop.domain.knowledge import MARK_END, MARK_START, Hit, HitKind
from weltoffen_desktop.services.ports import SearchDocument

_FORM = 1  # raise when tables or folding change: older index files are then made anew
_EXCERPT = 160
_COMPOUND_FROM = 4
_ALTERNATIVES = 12
_WEIGHTS = "0, 8.0, 4.0, 1.0"  # bm25: document (not searched), title, terms, body


class SearchIndex:
    """Documents that can be searched; kept in one file or in memory."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._vocabulary: list[str] | None = None

    def __del__(self) -> None:
        self._connection.close()

    @classmethod
    def in_memory(cls, documents: Iterable[SearchDocument]) -> "SearchIndex":
        """Index ``documents`` for this run of the program."""
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        _fill(connection, documents, "")
        return cls(connection)

    @classmethod
    def in_file(cls, path: Path, fingerprint: str, documents: Callable[[], Iterable[SearchDocument]]) -> "SearchIndex":
        """Open the index at ``path``; where it is missing, foreign or of other content, make it anew.

        A cache folder that cannot be written is no reason to fail: the index is then kept in memory.
        """
        opened = _open_current(path, fingerprint)
        if opened is None:
            with contextlib.suppress(OSError, sqlite3.Error):
                path.parent.mkdir(parents=True, exist_ok=True)
                part = path.with_suffix(".part")
                part.unlink(missing_ok=True)
                connection = sqlite3.connect(part)
                _fill(connection, documents(), fingerprint)
                connection.close()
                part.replace(path)
                opened = _open_current(path, fingerprint)
        return cls(opened) if opened is not None else cls.in_memory(documents())

    def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Return the best hits for all words of ``query``; the last word may be a beginning."""
        asked = words(query)
        if not asked:
            return ()
        groups = [self._alternatives(word) for word in asked]
        if not all(groups):
            return ()
        match = " AND ".join("(" + " OR ".join(f'"{term}"*' for term in group) + ")" for group in groups)
        rows = self._connection.execute(
            "SELECT d.kind, d.id, d.title, d.label, d.text FROM search s JOIN document d ON d.rowid = s.document"
            f" WHERE search MATCH ? ORDER BY bm25(search, {_WEIGHTS}) LIMIT ?",
            (match, limit),
        ).fetchall()
        found = re.compile(
            r"\b(?:" + "|".join(pattern(term) for group in groups for term in group) + r")\w*", re.IGNORECASE
        )
        return tuple(
            Hit(HitKind(kind), key, title, label, _excerpt(text, found)) for kind, key, title, label, text in rows
        )

    def _alternatives(self, word: str) -> list[str]:
        """Return word beginnings to look for: as typed, else inside compounds, else one letter off."""
        typed = [stem(one) for one in spellings(word)]
        known = self._words()
        present = [one for one in typed if _has_prefix(known, one)]
        if present:
            return present
        if len(word) >= _COMPOUND_FROM:
            inside = [one for one in known if any(part in one for part in typed)]
            if inside:
                return inside[:_ALTERNATIVES]
            return [one for one in known if any(near_start(part, one) for part in typed)][:_ALTERNATIVES]
        return []

    def _words(self) -> list[str]:
        if self._vocabulary is None:
            self._vocabulary = [
                term for (term,) in self._connection.execute("SELECT term FROM vocabulary ORDER BY term")
            ]
        return self._vocabulary


def _has_prefix(ordered: list[str], start: str) -> bool:
    place = bisect.bisect_left(ordered, start)
    return place < len(ordered) and ordered[place].startswith(start)


def _open_current(path: Path, fingerprint: str) -> sqlite3.Connection | None:
    connection = None
    try:
        if not path.is_file():
            return None
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        row = connection.execute("SELECT form, fingerprint FROM state").fetchone()
    except (OSError, UnicodeError, sqlite3.Error):
        row = None
    if row != (_FORM, fingerprint):
        if connection is not None:
            connection.close()
        return None
    return connection


def _fill(connection: sqlite3.Connection, documents: Iterable[SearchDocument], fingerprint: str) -> None:
    connection.executescript(
        """
        CREATE TABLE state (form INTEGER, fingerprint TEXT);
        CREATE TABLE document (kind TEXT, id TEXT, title TEXT, label TEXT, text TEXT);
        CREATE VIRTUAL TABLE search USING fts5(
            document UNINDEXED, title, terms, body, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
        );
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(search, 'row');
        """
    )
    with connection:
        for number, one in enumerate(documents, 1):
            connection.execute(
                "INSERT INTO document (rowid, kind, id, title, label, text) VALUES (?, ?, ?, ?, ?, ?)",
                (number, one.kind.value, one.id, one.title, one.label, one.text),
            )
            connection.execute(
                "INSERT INTO search (document, title, terms, body) VALUES (?, ?, ?, ?)",
                (number, _indexed(one.title), _indexed(one.terms), _indexed(one.text)),
            )
        connection.execute("INSERT INTO state VALUES (?, ?)", (_FORM, fingerprint))


def _indexed(text: str) -> str:
    return " ".join(stem(word) for word in words(text))


def _excerpt(text: str, found: re.Pattern[str]) -> str:
    """Return the text around the first found word with every found word marked."""
    first = found.search(text)
    start = 0 if first is None else max(0, first.start() - _EXCERPT // 3)
    if start:
        start = text.find(" ", start) + 1 or start
    piece = text[start : start + _EXCERPT]
    if start + _EXCERPT < len(text):
        piece = piece.rsplit(" ", 1)[0] + " …"
    marked = found.sub(lambda match: f"{MARK_START}{match.group()}{MARK_END}", " ".join(piece.split()))
    return ("… " if start else "") + marked


class SqliteSearchIndexes:
    """Makes indexes; the library's lasts in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "wissen.sqlite"

    def of_library(self, fingerprint: str, documents: Callable[[], Iterable[SearchDocument]]) -> SearchIndex:
        """Return the lasting index of the library."""
        return SearchIndex.in_file(self._path, fingerprint, documents)

    def of_documents(self, documents: Iterable[SearchDocument]) -> SearchIndex:
        """Return an index in memory."""
        return SearchIndex.in_memory(documents)
