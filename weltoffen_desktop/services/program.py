"""All verbs that begin without an open case; window and command line both call these."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from weltoffen_desktop.domain.knowledge import Hit, Library, Text
from weltoffen_desktop.domain.logo import Logo
from weltoffen_desktop.domain.municipality import MunicipalityKind, SizeClass, municipality
from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.domain.papers import FileFormat, TableFormat
from weltoffen_desktop.domain.prose import Block, plain_text
from weltoffen_desktop.domain.questionnaire import Path as AskedPath, Questionnaire
from weltoffen_desktop.domain.tables import TableWriter
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.answer_import import Typed, import_answers, typed_answer
from weltoffen_desktop.services.case_session import CaseSession, Changes
from weltoffen_desktop.services.council_ports import Logos
from weltoffen_desktop.services.diagnosis import Diagnosis
from weltoffen_desktop.services.example import fill
from weltoffen_desktop.services.knowledge_base import KnowledgeBase
from weltoffen_desktop.services.own_knowledge import (
    ExportReceipt,
    ImportReceipt,
    OwnContents,
    OwnKnowledge,
    export_package,
    import_package,
)
from weltoffen_desktop.services.papers import Papers
from weltoffen_desktop.services.ports import (
    AnswerFiles,
    CaseFiles,
    Checker,
    CheckReport,
    Clock,
    Files,
    NewCase,
    ProseReader,
    Questionnaires,
    ReportRenderer,
    Salvaged,
)
from weltoffen_desktop.services.press_ports import ChartFiles, PageImages
from weltoffen_desktop.services.reports import Press, Receipt

DEFAULT_QUESTIONNAIRE = "weltoffene-kommune"
SUFFIX = ".weltoffen"
_PERSPECTIVE = "Verwaltung"
_SHORTEST_SEARCH = 2
_TRIES = 5  # who held the case when it was opened may be gone when we ask who that was
LARGEST_LOGO = 10 * 1024 * 1024  # bytes of the file that a logo is read from


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything from outside; what is slow to make is a factory and made at first use."""

    case_files: CaseFiles
    questionnaires: Callable[[], Questionnaires]
    knowledge: KnowledgeBase
    own: Callable[[], OwnKnowledge]
    prose: Callable[[], ProseReader]
    renderers: Callable[[FileFormat], ReportRenderer]
    tables: Callable[[TableFormat], TableWriter]
    charts: Callable[[], ChartFiles]
    pages: Callable[[bytes], PageImages]
    answer_files: Callable[[], AnswerFiles]
    checker: Callable[[], Checker]
    example: Callable[[], Mapping[str, Any]]
    files: Files
    logos: Callable[[], Logos]
    diagnose: Callable[[], Diagnosis]
    clock: Clock


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody fills in for a new case, as typed."""

    name: str
    ags: str
    kind: MunicipalityKind | None = None
    size: SizeClass | None = None
    questionnaire: str = DEFAULT_QUESTIONNAIRE
    path: AskedPath = AskedPath.FULL


class Program:
    """The program without a window."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._loaded: dict[str, tuple[Questionnaire, dict[str, Any]]] = {}

    def now(self) -> datetime:
        """Return the time."""
        return self._ports.clock()

    def questionnaires(self) -> tuple[Questionnaire, ...]:
        """Return all usable questionnaires, the full self-check first."""
        ids = sorted(self._ports.questionnaires().ids(), key=lambda one: (one != DEFAULT_QUESTIONNAIRE, one))
        return tuple(self._questionnaire(one)[0] for one in ids)

    def _questionnaire(self, questionnaire_id: str) -> tuple[Questionnaire, dict[str, Any]]:
        if questionnaire_id not in self._loaded:
            self._loaded[questionnaire_id] = self._ports.questionnaires().load(questionnaire_id)
        return self._loaded[questionnaire_id]

    def new_case(self, path: Path, wish: Wish) -> CaseSession:
        """Make a case file and open it.

        Raises: ExpectedError for a name, AGS or place that cannot be; nothing is on the disk then.
        """
        who = municipality(wish.name, wish.ags, wish.kind, wish.size)
        questionnaire, definition = self._questionnaire(wish.questionnaire)
        now = self._ports.clock()
        new = NewCase(who, questionnaire, definition, wish.path, f"Durchgang {now.year}", _PERSPECTIVE, now)
        return CaseSession(self._ports.case_files.create(with_suffix(path), new), self._ports.clock)

    def open_case(self, path: Path, *, read_only: bool = False) -> CaseSession:
        """Open a case file; read-only where somebody else writes to it. Raises: ExpectedError."""
        return CaseSession(self._ports.case_files.open(path, read_only=read_only), self._ports.clock)

    def open_for_writing(self, path: Path) -> CaseSession:
        """Open a case file that will be changed. Raises: ExpectedError, also where it can only be read."""
        for _ in range(_TRIES):
            session = self.open_case(path)
            if not session.read_only:
                return session
            session.close()
            holder = self._ports.case_files.holder(path)
            if holder is not None:
                raise ExpectedError(Trouble.FILE_LOCKED, path=path.name, host=holder[0], since=holder[1])
        raise ExpectedError(Trouble.FILE_READ_ONLY, path=path.name)

    def holder(self, path: Path) -> tuple[str, str] | None:
        """Return ``(computer, since)`` of who has the case open for writing; ``None`` where nobody has."""
        return self._ports.case_files.holder(path)

    def newest_backup(self, path: Path) -> Path | None:
        """Return the newest copy that the program made of the case; ``None`` where there is none."""
        return self._ports.case_files.newest_backup(path)

    def restore_backup(self, path: Path) -> CaseSession:
        """Put the newest copy of a case beside it and open that; the damaged file stays. Raises: ExpectedError."""
        return self.open_case(self._ports.case_files.restore(path))

    def salvage(self, path: Path) -> tuple[CaseSession, Salvaged]:
        """Put what can be read of a damaged case beside it and open that; the case stays. Raises: ExpectedError."""

        def bundled() -> list[dict[str, Any]]:
            return [self._questionnaire(one)[1] for one in self._ports.questionnaires().ids()]

        found = self._ports.case_files.salvage(path, bundled)
        return self.open_case(found.path), found

    def make_example(self, path: Path) -> CaseSession:
        """Make the filled example municipality. Raises: ExpectedError."""
        example = self._ports.example()
        who = example["municipality"]
        wish = Wish(who["name"], who["ags"], MunicipalityKind(who["kind"]), SizeClass(who["size"]))
        session = self.new_case(path, wish)
        fill(session, example)
        return session

    def take_logo(self, session: CaseSession, path: Path, alt: str) -> None:
        """Keep the picture in a file as the logo of a case; ``alt`` says what it shows. Raises: ExpectedError."""
        session.set_logo(self.read_logo(path, alt))

    def read_logo(self, path: Path, alt: str) -> Logo:
        """Return the picture in a file, ready to be kept; may take long, so the window asks on another thread.

        Raises: ExpectedError.
        """
        return self._ports.logos().read(self._ports.files.read(path, LARGEST_LOGO), alt)

    def answer(self, session: CaseSession, question_id: str, typed: Typed) -> Changes:
        """Store one typed answer. Raises: ExpectedError."""
        question = session.question(question_id)
        return session.take_over({question_id: typed_answer(question, session.sheet[question_id], typed)}, "answer")

    def answer_from_file(self, session: CaseSession, path: Path) -> Changes:
        """Store all answers of a CSV or JSON file, or none. Raises: ExpectedError with all complaints."""
        return import_answers(session, path, self._ports.answer_files().read(path))

    def library(self) -> Library:
        """Return all knowledge texts."""
        return self._ports.knowledge.library()

    def own_texts(self) -> tuple[Text, ...]:
        """Return the texts of the library that did not come with the program."""
        return tuple(text for text in self.library().texts if text.own)

    def own_knowledge(self) -> OwnContents:
        """Read the user's folder as it is now, with all that is wrong in it."""
        return self._ports.own().contents()

    def import_knowledge(self, path: Path, *, replace: bool = False) -> ImportReceipt:
        """Take over a knowledge package or nothing of it; library and search know it at once. Raises: ExpectedError."""
        receipt = import_package(self._ports.own(), path, replace=replace)
        self._ports.knowledge.forget()
        return receipt

    def export_knowledge(self, target: Path, ids: Sequence[str] = ()) -> ExportReceipt:
        """Write own texts and terms, all or those named, as a package. Raises: ExpectedError."""
        return export_package(self._ports.own(), target, ids, self._ports.files)

    def remove_own(self, ids: Sequence[str]) -> None:
        """Delete own texts and terms for good, all that are named or none. Raises: ExpectedError."""
        self._ports.own().remove(ids)
        self._ports.knowledge.forget()

    def include_text(self, session: CaseSession, text_id: str, *, included: bool) -> None:
        """Let a text go into the report of a case or no longer. Raises: ExpectedError where no such text is there."""
        # One that is gone can still be taken out.
        if included and text_id not in self.library().by_id:
            raise ExpectedError(Trouble.TEXT_UNKNOWN, text=text_id)
        session.case.set_report_text(text_id, included=included)

    def prepare_search(self) -> None:
        """Read the library, its index and the reader of its texts: the first search or text is as quick as the next."""
        self._ports.knowledge.prepare()
        self._ports.prose()

    def search(self, words: str, questionnaire: Questionnaire | None = None, limit: int = 30) -> tuple[Hit, ...]:
        """Search texts, terms and questions, best hits first. Raises: ExpectedError for less than two letters."""
        if sum(char.isalnum() for char in words) < _SHORTEST_SEARCH:
            raise ExpectedError(Trouble.NOTHING_TO_SEARCH)
        return self._ports.knowledge.search(words, questionnaire, limit)

    def prose(self, text_id: str) -> tuple[Block, ...]:
        """Return the body of a text as blocks. Raises: ExpectedError (TEXT_UNKNOWN)."""
        text = self.library().by_id.get(text_id)
        if text is None:
            raise ExpectedError(Trouble.TEXT_UNKNOWN, text=text_id)
        return self._ports.prose().read(text.body)

    def save_text(self, text_id: str, target: Path) -> None:
        """Write a text with its title as a plain text file that every office program opens. Raises: ExpectedError."""
        if target.suffix.lower() == SUFFIX:
            raise ExpectedError(Trouble.TARGET_IS_CASE, path=target.name)
        body = plain_text(self.prose(text_id))
        whole = f"{self.library().by_id[text_id].title}\n\n{body}\n"
        # The mark at the start tells older editors that umlauts follow.
        self._ports.files.replace(target, whole.encode("utf-8-sig"), lambda _data: None)

    @cached_property
    def papers(self) -> Papers:
        """The verbs about papers."""
        ports = self._ports
        press = Press(ports.renderers, ports.tables, ports.charts, ports.files, ports.clock)
        return Papers(press, ports.knowledge, ports.prose, ports.pages, ports.clock)

    def outline(self, session: CaseSession) -> Outline:
        """Return the full evaluation of a case with everything told."""
        return self.papers.outline(session)

    def write_report(
        self,
        outline: Outline,
        target: Path,
        progress: Callable[[float], None] = lambda _done: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Receipt:
        """Render and store a report; touches no case, so it may run outside the window's thread."""
        return self.papers.write(outline, target, progress, cancelled)

    def diagnose(self) -> Diagnosis:
        """Return what a helper from afar needs to know."""
        return self._ports.diagnose()

    def check(self, paths: Sequence[Path] = ()) -> CheckReport:
        """Check questionnaires and knowledge. Raises: ExpectedError for a place that is not there."""
        return self._ports.checker().check(paths)


def with_suffix(path: Path) -> Path:
    """Return ``path`` with the suffix that case files have. Raises: ExpectedError for what names no file."""
    if not path.name:  # "." or "/": a place, not a file
        raise ExpectedError(Trouble.IS_FOLDER, path=path)
    return path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
