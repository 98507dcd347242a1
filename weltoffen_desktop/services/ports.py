"""What the verbs need from the outside world; adapters fit by shape and bootstrap puts them together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from weltoffen_desktop.domain.answers import Answer, AnswerSheet
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.knowledge import Hit, HitKind, Library
from weltoffen_desktop.domain.municipality import Municipality
from weltoffen_desktop.domain.outline import Counts, Outline
from weltoffen_desktop.domain.prose import Block
from weltoffen_desktop.domain.questionnaire import Path as QuestionPathKind, Questionnaire
from weltoffen_desktop.domain.rounds import HistoryEntry, Perspective, Round
from weltoffen_desktop.services.council_ports import CouncilRecords

Clock = Callable[[], datetime]


class CaseFile(CouncilRecords, Protocol):
    """One open case; every change is on the disk when the call returns."""

    @property
    def path(self) -> Path:
        """Where the file lies."""
        ...

    @property
    def read_only(self) -> bool:
        """Whether changes are refused."""
        ...

    def municipality(self) -> Municipality:
        """Whose case it is."""
        ...

    def rounds(self) -> tuple[Round, ...]:
        """All rounds, oldest first; there is always one."""
        ...

    def perspectives(self) -> tuple[Perspective, ...]:
        """All perspectives; there is always one."""
        ...

    def questionnaire(self, of: Round) -> Questionnaire:
        """Return the definition that the round is answered with, from the case itself."""
        ...

    def answers(self, of: Round, perspective: Perspective) -> AnswerSheet:
        """Return all answers of one perspective in one round."""
        ...

    def put(
        self, of: Round, perspective: Perspective, changes: Mapping[str, Answer], origin: str, at: datetime
    ) -> None:
        """Store all ``changes`` or none, each with its history."""
        ...

    def history(self, of: Round, perspective: Perspective, question_id: str) -> tuple[HistoryEntry, ...]:
        """Every change of one answer, oldest first."""
        ...

    def set_path(self, of: Round, path: QuestionPathKind) -> Round:
        """Let the round ask all questions or only the core; answers stay."""
        ...

    def start_round(self, of: Round, title: str, at: datetime) -> Round:
        """Begin a round like ``of`` with all its answers, marked as carried over; ``of`` stays as it is."""
        ...

    def bookmarks(self) -> tuple[str, ...]:
        """Ids of the knowledge texts that people keep at hand, in the order kept."""
        ...

    def set_bookmark(self, text_id: str, *, kept: bool) -> None:
        """Keep a knowledge text at hand or no longer."""
        ...

    def report_texts(self) -> tuple[str, ...]:
        """Ids of the knowledge texts that go into the report, in the order taken in."""
        ...

    def set_report_text(self, text_id: str, *, included: bool) -> None:
        """Let a knowledge text go into the report or no longer."""
        ...

    def close(self) -> None:
        """Give the file free; the object is of no use afterwards."""
        ...


@dataclass(frozen=True, slots=True)
class NewCase:
    """What a case needs to begin."""

    municipality: Municipality
    questionnaire: Questionnaire
    definition: Mapping[str, Any]
    path: QuestionPathKind
    round_title: str
    perspective: str
    started: datetime


Definitions = Callable[[], Iterable[Mapping[str, Any]]]
"""Looks up the plain definitions that came with the program."""


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A new file with what could be read of a damaged one, and how many of its answers came from elsewhere."""

    path: Path
    answers: int
    from_history: int
    from_backup: int


class CaseFiles(Protocol):
    """Where cases come from."""

    def create(self, path: Path, new: NewCase) -> CaseFile:
        """Make a new file. Raises: ExpectedError where one is there already or the place cannot be written."""
        ...

    def open(self, path: Path, *, read_only: bool = False) -> CaseFile:
        """Open a file. Raises: ExpectedError for whatever is no usable case."""
        ...

    def holder(self, path: Path) -> tuple[str, str] | None:
        """Return ``(computer, since)`` of who has the case open for writing; ``None`` where nobody has."""
        ...

    def newest_backup(self, path: Path) -> Path | None:
        """Return the newest copy that the program made of the case; ``None`` where there is none."""
        ...

    def restore(self, path: Path) -> Path:
        """Put the newest copy beside the case under a new name; the case stays. Raises: ExpectedError."""
        ...

    def salvage(self, path: Path, known: Definitions) -> Salvaged:
        """Put what can be read of the case beside it under a new name; the case stays. Raises: ExpectedError."""
        ...


class Questionnaires(Protocol):
    """Which questionnaires there are."""

    def ids(self) -> tuple[str, ...]:
        """Ids, sorted."""
        ...

    def load(self, questionnaire_id: str) -> tuple[Questionnaire, dict[str, Any]]:
        """Return the definition as values and as plain data. Raises: ExpectedError."""
        ...


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """Something that can be found; ``text`` is plain text, ``terms`` are words that weigh more than those in it."""

    kind: HitKind
    id: str
    title: str
    label: str
    terms: str
    text: str


class Search(Protocol):
    """An index over documents."""

    def search(self, query: str, limit: int) -> tuple[Hit, ...]:
        """Return the best hits first; empty where nothing fits."""
        ...


class SearchIndexes(Protocol):
    """How indexes are made."""

    def of_library(self, fingerprint: str, documents: Callable[[], Iterable[SearchDocument]]) -> Search:
        """Return the lasting index of the library, made anew where ``fingerprint`` is not its own."""
        ...

    def of_documents(self, documents: Iterable[SearchDocument]) -> Search:
        """Return an index for this run of the program."""
        ...


class LibrarySource(Protocol):
    """Where the texts come from."""

    def fingerprint(self) -> str:
        """Return what tells one state of the texts from another; quick."""
        ...

    def load(self) -> Library:
        """Read all texts."""
        ...


class ProseReader(Protocol):
    """How the bodies of texts are read."""

    def read(self, text: str) -> tuple[Block, ...]:
        """Return the blocks of a body; never fails, whatever stands in it."""
        ...


@dataclass(frozen=True, slots=True)
class Findings:
    """What a finished report file holds when it is read back."""

    pages: int
    counts: Counts
    title: str
    language: str
    fingerprint: str


class ReportRenderer(Protocol):
    """An outline becomes a file."""

    def render(
        self,
        outline: Outline,
        *,
        created: datetime,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> bytes:
        """Return the finished file. Raises: ExpectedError (REPORT_CANCELLED)."""
        ...

    def inspect(self, data: bytes) -> Findings:
        """Read a finished file back."""
        ...


class Files(Protocol):
    """Writing whole files so that the old one stays until the new one is complete."""

    def replace(self, target: Path, data: bytes, check: Callable[[bytes], None]) -> None:
        """Write beside ``target``, read back, ``check``, move into place. Raises: ExpectedError."""
        ...

    def replace_all(self, folder: Path, several: Sequence[tuple[Path, bytes, Callable[[bytes], None]]]) -> None:
        """Do so for several targets in ``folder`` and below, all or none; make the folders. Raises: ExpectedError."""
        ...

    def read(self, path: Path, limit: int) -> bytes:
        """Return a file of at most ``limit`` bytes. Raises: ExpectedError."""
        ...


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line of an answer file as it stands there; ``line`` counts from 1."""

    line: int
    question: str
    value: str | None
    note: str | None = None
    reason: str | None = None
    marked: bool | None = None
    evidence: tuple[tuple[str, str], ...] | None = None


class AnswerFiles(Protocol):
    """Answers from tables."""

    def read(self, path: Path) -> Sequence[AnswerLine]:
        """Read a CSV or JSON file. Raises: ExpectedError."""
        ...


class Checker(Protocol):
    """Checks of definitions and knowledge."""

    def check(self, paths: Sequence[Path]) -> "CheckReport":
        """Check the given places, or all that is bundled where none is given. Raises: ExpectedError."""
        ...


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check found; ``counts`` says how much was looked at, as ``(what, how many)``."""

    complaints: tuple[Complaint, ...]
    counts: tuple[tuple[str, int], ...]

    @property
    def clean(self) -> bool:
        """Whether nothing but warnings was found."""
        return all(one.warning for one in self.complaints)
