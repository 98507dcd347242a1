"""The papers of an open case: what they are about, how they become files, and whether they still match the case."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from weltoffen_desktop.domain.case_tables import case_table
from weltoffen_desktop.domain.council_set import ChartPart, Part, charts, council_set
from weltoffen_desktop.domain.file_names import is_portable
from weltoffen_desktop.domain.outline import Counts, Outline
from weltoffen_desktop.domain.papers import (
    FORMATS,
    STANDARD,
    FileFormat,
    Profile,
    ReportKind,
    TableFormat,
    TableKind,
)
from weltoffen_desktop.domain.reports.article import article
from weltoffen_desktop.domain.reports.blank import blank_questionnaire
from weltoffen_desktop.domain.reports.kinds import OF_CASE
from weltoffen_desktop.domain.reports.reading import Chosen, Reading
from weltoffen_desktop.domain.reports.subject import Earlier, Subject, case_fingerprint
from weltoffen_desktop.domain.rounds import Perspective, Round
from weltoffen_desktop.domain.scoring import evaluate
from weltoffen_desktop.domain.tables import Workbook
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.knowledge_base import KnowledgeBase
from weltoffen_desktop.services.ports import Clock, ProseReader
from weltoffen_desktop.services.press_ports import PageImages
from weltoffen_desktop.services.reports import Cancelled, Press, Progress, Receipt, SetReceipt

SUFFIX = ".weltoffen"
DOCUMENT_SUFFIXES = tuple(one.value for one in FileFormat)
TABLE_SUFFIXES = tuple(one.value for one in TableFormat)
LARGEST = 200 * 1024 * 1024  # bytes of a report that is looked at again


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether a paper tells of the case as it is now; ``round`` is the one it was made from, if any matches.

    ``blank``: it is the unanswered questionnaire of the case.
    """

    matches: bool
    counts: Counts
    round: str = ""
    blank: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """A finished PDF and its pages as pictures."""

    data: bytes
    pages: PageImages


def _silent(_done: float) -> None:
    pass


def _never() -> bool:
    return False


class Papers:
    """All verbs about papers. What writes takes values only, so it may run outside the window's thread."""

    def __init__(
        self,
        press: Press,
        knowledge: KnowledgeBase,
        prose: Callable[[], ProseReader],
        pages: Callable[[bytes], PageImages],
        clock: Clock,
    ) -> None:
        self._press = press
        self._knowledge = knowledge
        self._prose = prose
        self._pages = pages
        self._clock = clock

    def outline(
        self,
        session: CaseSession,
        kind: ReportKind = ReportKind.FULL,
        profile: Profile = STANDARD,
        *,
        form: bool = False,
    ) -> Outline:
        """Return a paper of a case; ``form`` makes a blank questionnaire that can be typed into.

        Raises: ExpectedError where the profile names a perspective or a round that the case has no more.
        """
        if kind is ReportKind.BLANK:
            who = session.municipality
            return blank_questionnaire(
                session.questionnaire, name=who.name, kind=who.kind, path=session.round.path, form=form
            )
        return OF_CASE[kind](self._subject(session, profile))

    def article(self, text_id: str) -> Outline:
        """Return a text of the library as a paper. Raises: ExpectedError (TEXT_UNKNOWN)."""
        text = self._knowledge.library().by_id.get(text_id)
        if text is None:
            raise ExpectedError(Trouble.TEXT_UNKNOWN, text=text_id)
        return article(Chosen(text, self._prose().read(text.body)))

    def workbook(self, session: CaseSession, kind: TableKind, profile: Profile = STANDARD) -> Workbook:
        """Return a table of a case. Raises: ExpectedError as :meth:`outline` does."""
        return case_table(kind, self._subject(session, profile))

    def council_set(self, session: CaseSession, profile: Profile = STANDARD) -> tuple[Part, ...]:
        """Return everything that the council needs. Raises: ExpectedError as :meth:`outline` does."""
        return council_set(self._subject(session, profile))

    def charts(self, session: CaseSession, profile: Profile = STANDARD) -> tuple[ChartPart, ...]:
        """Return the charts of the evaluation. Raises: ExpectedError as :meth:`outline` does."""
        return charts(self._subject(session, profile))

    def write(
        self, outline: Outline, target: Path, progress: Progress = _silent, cancelled: Cancelled = _never
    ) -> Receipt:
        """Write a paper in the format that the suffix of ``target`` names, PDF where it names none.

        Raises: ExpectedError; ``target`` is untouched then.
        """
        suffix = _suffix(target) or FileFormat.PDF.value
        if suffix not in DOCUMENT_SUFFIXES:
            raise _unknown(suffix, DOCUMENT_SUFFIXES)
        return self._press.document(outline, target, FileFormat(suffix), progress, cancelled)

    def write_table(self, workbook: Workbook, target: Path, cancelled: Cancelled = _never) -> Receipt:
        """Write a table in the format that the suffix of ``target`` names. Raises: ExpectedError."""
        suffix = _suffix(target)
        if suffix not in TABLE_SUFFIXES:
            raise _unknown(suffix, TABLE_SUFFIXES)
        return self._press.table(workbook, target, TableFormat(suffix), cancelled)

    def write_set(
        self, parts: Sequence[Part], folder: Path, progress: Progress = _silent, cancelled: Cancelled = _never
    ) -> SetReceipt:
        """Write all parts or none into ``folder``, which is made where its parent is there. Raises: ExpectedError."""
        if not is_portable(folder.name or "Ordner"):
            raise ExpectedError(Trouble.NAME_FORBIDDEN, name=folder.name)
        return self._press.all_of(parts, folder, progress, cancelled)

    def preview(self, outline: Outline, progress: Progress = _silent, cancelled: Cancelled = _never) -> Preview:
        """Return a paper as the PDF that it would become, and its pages as pictures. Raises: ExpectedError."""
        data = self._press.bytes_of(outline, progress, cancelled)
        return Preview(data, self._pages(data))

    def verify(self, report: Path, session: CaseSession) -> Verification:
        """Tell whether a paper was made from the case as it is now.

        Raises: ExpectedError where the file is none of this program's papers.
        """
        found = self._press.look_at(report, LARGEST)
        if found.fingerprint == session.questionnaire.fingerprint:
            return Verification(matches=True, counts=found.counts, blank=True)
        for subject in self._every_subject(session):
            if case_fingerprint(subject) == found.fingerprint:
                return Verification(matches=True, counts=found.counts, round=subject.round.title)
        return Verification(matches=False, counts=found.counts)

    def reading(self, ids: tuple[str, ...]) -> Reading:
        """Return the texts of the library with these ids, ready to be printed."""
        library = self._knowledge.library()
        texts = [library.by_id[one] for one in ids if one in library.by_id]
        return Reading(ids, tuple(Chosen(text, self._prose().read(text.body)) for text in texts), library.terms)

    def _subject(self, session: CaseSession, profile: Profile) -> Subject:
        return subject_of(session, self.reading(session.case.report_texts()), self._clock().date(), profile)

    def _every_subject(self, session: CaseSession) -> tuple[Subject, ...]:
        return every_subject(session, Reading(session.case.report_texts()), self._clock().date())


def formats(kind: ReportKind) -> tuple[FileFormat, ...]:
    """Return what a kind of paper can be made as, PDF first."""
    return tuple(one for one in FileFormat if one in FORMATS[kind])


def _suffix(target: Path) -> str:
    """Return the suffix of ``target`` without its dot. Raises: ExpectedError for a name that files should not have."""
    suffix = target.suffix.lower()
    if suffix == SUFFIX:
        raise ExpectedError(Trouble.TARGET_IS_CASE, path=target.name)
    if not is_portable(target.name):
        raise ExpectedError(Trouble.NAME_FORBIDDEN, name=target.name)
    return suffix.removeprefix(".")


def _unknown(suffix: str, known: Iterable[str]) -> ExpectedError:
    return ExpectedError(Trouble.FORMAT_UNKNOWN, suffix=suffix, known=", ".join(f".{one}" for one in known))


def subject_of(session: CaseSession, reading: Reading, today: date, profile: Profile = STANDARD) -> Subject:
    """Return the case as it stands, told as ``profile`` wants it.

    Raises: ExpectedError where the profile names a perspective or a round that the case has no more.
    """
    perspective = _perspective(session, profile)
    return _subject(session, session.round, perspective, reading, today, profile)


def every_subject(session: CaseSession, reading: Reading, today: date) -> tuple[Subject, ...]:
    """Return the case once for each round and each perspective: a report was made from one of them."""
    return tuple(
        _subject(session, one, perspective, reading, today, STANDARD)
        for one in session.rounds()
        for perspective in session.case.perspectives()
    )


def _subject(
    session: CaseSession, of: Round, perspective: Perspective, reading: Reading, today: date, profile: Profile
) -> Subject:
    case, who = session.case, session.municipality
    sheet = case.answers(of, perspective)
    return Subject(
        municipality=who,
        round=of,
        evaluation=evaluate(case.questionnaire(of), sheet, who.kind, of.path),
        sheet=sheet,
        date=today,
        reading=reading,
        measures=session.measures(),
        targets=session.targets(),
        earlier=_earlier(session, perspective, profile),
        perspective=perspective.title,
        profile=profile,
        paper=session.paper(),
        logo=session.logo(),
        secret=case.secret(),
    )


def _perspective(session: CaseSession, profile: Profile) -> Perspective:
    if profile.perspective is None:
        return session.perspective
    for one in session.case.perspectives():
        if one.id == profile.perspective:
            return one
    raise ExpectedError(Trouble.PERSPECTIVE_UNKNOWN, id=profile.perspective)


def _earlier(session: CaseSession, perspective: Perspective, profile: Profile) -> Earlier | None:
    if profile.compare_with in (None, session.round.id):
        return None
    case, who = session.case, session.municipality
    for one in session.rounds():
        if one.id == profile.compare_with:
            sheet = case.answers(one, perspective)
            return Earlier(one, evaluate(case.questionnaire(one), sheet, who.kind, one.path))
    raise ExpectedError(Trouble.ROUND_UNKNOWN, id=profile.compare_with)
