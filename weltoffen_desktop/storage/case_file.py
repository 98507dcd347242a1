"""One open case file: plain SQL over one connection, every change in one transaction."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from weltoffen_desktop.domain.answers import Answer, AnswerSheet
from weltoffen_desktop.domain.definition import from_plain
from weltoffen_desktop.domain.municipality import Municipality, MunicipalityKind, SizeClass
from weltoffen_desktop.domain.questionnaire import Path as AskedPath, Questionnaire
from weltoffen_desktop.domain.rounds import HistoryEntry, Perspective, Round
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.storage.answer_rows import (
    COLUMNS,
    from_json,
    from_row,
    moment,
    name_cell,
    text_cell,
    to_json,
    to_row,
)
from weltoffen_desktop.storage.council_tables import CouncilTables
from weltoffen_desktop.storage.lock import Lock

_ANSWER_COLUMNS = ", ".join(COLUMNS)
# Updating in place leaves the index alone, which replacing the row would not: one page less to make safe per answer.
_PUT_ANSWER = (
    f"INSERT INTO answer (round, perspective, question, {_ANSWER_COLUMNS})"
    f" VALUES (?, ?, ?, {', '.join('?' for _ in COLUMNS)})"
    f" ON CONFLICT (round, perspective, question)"
    f" DO UPDATE SET {', '.join(f'{one} = excluded.{one}' for one in COLUMNS)}"
)
_GET_ANSWERS = f"SELECT question, {_ANSWER_COLUMNS} FROM answer WHERE round = ? AND perspective = ?"
_PUT_HISTORY = (
    "INSERT INTO history (round, perspective, question, before, after, at, origin) VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_GET_HISTORY = (
    "SELECT question, before, after, at, origin FROM history"
    " WHERE question = ? AND round = ? AND perspective = ? ORDER BY id"
)
_GET_ROUNDS = (
    "SELECT r.id, r.title, r.started, d.id, d.version, d.fingerprint, r.path"
    " FROM round r LEFT JOIN definition d ON d.fingerprint = r.definition ORDER BY r.id"
)
_PUT_ROUND = (
    "INSERT INTO round (title, started, definition, path) SELECT ?, ?, definition, path FROM round WHERE id = ?"
)
_CARRIED = ", ".join("1" if one == "carried" else one for one in COLUMNS)
# An answer that was taken back leaves a row that says nothing: nothing to carry over.
_CARRY_OVER = (
    f"INSERT INTO answer (round, perspective, question, {_ANSWER_COLUMNS})"
    f" SELECT ?, perspective, question, {_CARRIED} FROM answer WHERE round = ?"
    " AND (status <> 'open' OR reason <> '' OR note <> '' OR evidence <> '' OR marked)"
)


class SqliteCaseFile(CouncilTables):
    """An open case; made by :class:`~weltoffen_desktop.storage.case_files.SqliteCaseFiles`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, lock: Lock | None) -> None:
        super().__init__(connection, path, lock)
        self._questionnaires: dict[str, Questionnaire] = {}

    def municipality(self) -> Municipality:
        """Return whose case it is."""
        name, ags, kind, size = self._one("SELECT name, ags, kind, size FROM municipality")
        return self._decoded(
            lambda: Municipality(name_cell(name), name_cell(ags), MunicipalityKind(kind), SizeClass(size))
        )

    def rounds(self) -> tuple[Round, ...]:
        """Return all rounds, oldest first."""
        rows = self._all(_GET_ROUNDS)
        return self._decoded(
            lambda: tuple(
                Round(
                    int(key),
                    name_cell(title),
                    moment(started),
                    text_cell(name),
                    text_cell(version),
                    text_cell(print_),
                    AskedPath(path),
                )
                for key, title, started, name, version, print_, path in rows
            )
        )

    def perspectives(self) -> tuple[Perspective, ...]:
        """Return all perspectives."""
        rows = self._all("SELECT id, title FROM perspective ORDER BY id")
        return self._decoded(lambda: tuple(Perspective(int(key), name_cell(title)) for key, title in rows))

    def questionnaire(self, of: Round) -> Questionnaire:
        """Return the definition stored in the case, read once."""
        if of.fingerprint not in self._questionnaires:
            (content,) = self._one("SELECT content FROM definition WHERE fingerprint = ?", of.fingerprint)
            found = self._decoded(lambda: from_plain(json.loads(content)))
            if found.fingerprint != of.fingerprint:
                raise ExpectedError(Trouble.FILE_DAMAGED, path=self._path.name)
            self._questionnaires[of.fingerprint] = found
        return self._questionnaires[of.fingerprint]

    def answers(self, of: Round, perspective: Perspective) -> AnswerSheet:
        """Return all answers of one perspective in one round."""
        rows = self._all(_GET_ANSWERS, of.id, perspective.id)
        return self._decoded(lambda: AnswerSheet({text_cell(row[0]): from_row(row[1:]) for row in rows}))

    def count_answers(self) -> int:
        """Return how many answers are stored, whoever gave them and when."""
        (number,) = self._one("SELECT count(*) FROM answer")
        return int(number)

    def put(
        self, of: Round, perspective: Perspective, changes: Mapping[str, Answer], origin: str, at: datetime
    ) -> None:
        """Store all ``changes`` with their history in one transaction."""
        before = self._before(of, perspective, changes)
        place = (of.id, perspective.id)
        time = at.isoformat(timespec="seconds")
        with self._writing():
            self._connection.executemany(
                _PUT_ANSWER, [(*place, question, *to_row(answer)) for question, answer in changes.items()]
            )
            self._connection.executemany(
                _PUT_HISTORY,
                [
                    (*place, question, to_json(before[question]), to_json(answer), time, origin)
                    for question, answer in changes.items()
                ],
            )

    def history(self, of: Round, perspective: Perspective, question_id: str) -> tuple[HistoryEntry, ...]:
        """Return every change of one answer, oldest first."""
        rows = self._all(_GET_HISTORY, question_id, of.id, perspective.id)
        return self._decoded(
            lambda: tuple(
                HistoryEntry(question, from_json(before), from_json(after), moment(at), text_cell(origin))
                for question, before, after, at, origin in rows
            )
        )

    def set_path(self, of: Round, path: AskedPath) -> Round:
        """Let the round ask all questions or only the core."""
        with self._writing():
            self._connection.execute("UPDATE round SET path = ? WHERE id = ?", (path.value, of.id))
        return next(one for one in self.rounds() if one.id == of.id)

    def start_round(self, of: Round, title: str, at: datetime) -> Round:
        """Begin a round like ``of``; whatever was answered in it is carried over, by every perspective."""
        with self._writing():
            key = self._connection.execute(_PUT_ROUND, (title, at.isoformat(timespec="seconds"), of.id)).lastrowid
            self._connection.execute(_CARRY_OVER, (key, of.id))
        return next(one for one in self.rounds() if one.id == key)

    def bookmarks(self) -> tuple[str, ...]:
        """Return the ids of the kept knowledge texts in the order kept."""
        return self._marked(in_report=False)

    def set_bookmark(self, text_id: str, *, kept: bool) -> None:
        """Keep a knowledge text at hand or no longer."""
        self._mark(text_id, wanted=kept, in_report=False)

    def report_texts(self) -> tuple[str, ...]:
        """Return the ids of the knowledge texts that go into the report, in the order taken in."""
        return self._marked(in_report=True)

    def set_report_text(self, text_id: str, *, included: bool) -> None:
        """Let a knowledge text go into the report or no longer."""
        self._mark(text_id, wanted=included, in_report=True)

    def _marked(self, *, in_report: bool) -> tuple[str, ...]:
        rows = self._all("SELECT text FROM bookmark WHERE in_report = ? ORDER BY id", in_report)
        if not all(isinstance(text, str) for (text,) in rows):
            raise ExpectedError(Trouble.FILE_DAMAGED, path=self._path.name)
        return tuple(text for (text,) in rows)

    def _mark(self, text_id: str, *, wanted: bool, in_report: bool) -> None:
        with self._writing():
            self._connection.execute("DELETE FROM bookmark WHERE text = ? AND in_report = ?", (text_id, in_report))
            if wanted:
                self._connection.execute("INSERT INTO bookmark (text, in_report) VALUES (?, ?)", (text_id, in_report))

    def _before(self, of: Round, perspective: Perspective, changes: Mapping[str, Answer]) -> AnswerSheet:
        if len(changes) > 1:
            return self.answers(of, perspective)
        rows = self._all(f"{_GET_ANSWERS} AND question = ?", of.id, perspective.id, *changes)
        return self._decoded(lambda: AnswerSheet({text_cell(row[0]): from_row(row[1:]) for row in rows}))
