"""From values to finished, checked files: each is read back and counted before it is moved into place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from weltoffen_desktop.domain.council_set import ChartFormat, ChartPart, PaperPart, Part, TablePart, sheets_for
from weltoffen_desktop.domain.outline import Counts, Figure, Outline
from weltoffen_desktop.domain.papers import FileFormat, TableFormat
from weltoffen_desktop.domain.tables import TableFindings, TableWriter, Workbook
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import Clock, Files, Findings, ReportRenderer
from weltoffen_desktop.services.press_ports import ChartFiles

Progress = Callable[[float], None]
Cancelled = Callable[[], bool]
_WEIGHTS = {PaperPart: 6, TablePart: 2, ChartPart: 1}  # how long a part takes, roughly
_DOCUMENTS = frozenset(one.value for one in FileFormat)
_BOOKS = frozenset({TableFormat.XLSX.value, TableFormat.ODS.value})  # comma-separated values say nothing of themselves
_WRITING = 0.95  # share of the work until all parts are made


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was written: where, how many pages (0 where the format has none), and what was counted in the file."""

    path: Path
    pages: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class SetReceipt:
    """A folder and what was written there."""

    folder: Path
    receipts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a paper that was made earlier says of itself."""

    counts: Counts
    fingerprint: str


@dataclass(frozen=True, slots=True)
class _Made:
    data: bytes
    pages: int
    counts: Counts
    check: Callable[[bytes], None]


class Press:
    """Makes files; takes values only, so it may work outside the window's thread."""

    def __init__(
        self,
        renderers: Callable[[FileFormat], ReportRenderer],
        tables: Callable[[TableFormat], TableWriter],
        charts: Callable[[], ChartFiles],
        files: Files,
        clock: Clock,
    ) -> None:
        self._renderers = renderers
        self._tables = tables
        self._charts = charts
        self._files = files
        self._clock = clock

    def document(
        self, outline: Outline, target: Path, form: FileFormat, progress: Progress, cancelled: Cancelled
    ) -> Receipt:
        """Write one document. Raises: ExpectedError; ``target`` is untouched then."""
        made = self._document(outline, form, self._clock(), progress, cancelled)
        return self._place(target, made)

    def table(self, workbook: Workbook, target: Path, form: TableFormat, cancelled: Cancelled) -> Receipt:
        """Write one table. Raises: ExpectedError; ``target`` is untouched then."""
        return self._place(target, self._table(workbook, form, self._clock(), cancelled))

    def all_of(self, parts: Sequence[Part], folder: Path, progress: Progress, cancelled: Cancelled) -> SetReceipt:
        """Write all parts or none of them into ``folder``.

        Raises: ExpectedError; what was in the folder before is untouched then.
        """
        now = self._clock()
        made: list[tuple[Path, _Made]] = []
        furthest = 0.0
        for (start, share), part in zip(_shares(parts), parts, strict=True):

            def told(done: float, start: float = start, share: float = share) -> None:
                nonlocal furthest  # a paper that is made tighter begins again
                furthest = max(furthest, _WRITING * (start + share * done))
                progress(furthest)

            told(0.0)
            if cancelled():
                raise ExpectedError(Trouble.REPORT_CANCELLED)
            made.append((folder.joinpath(*PurePosixPath(part.name).parts), self._part(part, now, told, cancelled)))
        self._files.replace_all(folder, [(path, one.data, one.check) for path, one in made])
        progress(1.0)
        return SetReceipt(folder, tuple(Receipt(path, one.pages, one.counts) for path, one in made))

    def bytes_of(self, outline: Outline, progress: Progress, cancelled: Cancelled) -> bytes:
        """Return a document as PDF, for the eye only."""
        return self._document(outline, FileFormat.PDF, self._clock(), progress, cancelled).data

    def look_at(self, path: Path, largest: int) -> Seen:
        """Read a finished paper or table of at most ``largest`` bytes again.

        Raises: ExpectedError where it cannot be read or is none of this program's.
        """
        suffix = path.suffix.lower().removeprefix(".")
        found: Findings | TableFindings
        try:
            if suffix in _DOCUMENTS:
                found = self._renderers(FileFormat(suffix)).inspect(self._files.read(path, largest))
            elif suffix in _BOOKS:
                found = self._tables(TableFormat(suffix)).inspect(self._files.read(path, largest))
            else:
                raise ExpectedError(Trouble.NOT_OUR_REPORT, path=path.name)
        except ExpectedError as error:
            if error.trouble is Trouble.REPORT_INCOMPLETE:
                raise ExpectedError(Trouble.NOT_OUR_REPORT, path=path.name) from error
            raise
        if not found.fingerprint:
            raise ExpectedError(Trouble.NOT_OUR_REPORT, path=path.name)
        return Seen(found.counts, found.fingerprint)

    def _place(self, target: Path, made: _Made) -> Receipt:
        self._files.replace(target, made.data, made.check)
        return Receipt(target, made.pages, made.counts)

    def _part(self, part: Part, now: datetime, progress: Progress, cancelled: Cancelled) -> _Made:
        match part:
            case PaperPart():
                return self._document(part.outline, part.format, now, progress, cancelled)
            case TablePart():
                return self._table(part.workbook, part.format, now, cancelled)
            case ChartPart():
                return self._chart(part.figure, part.format)

    def _document(
        self, outline: Outline, form: FileFormat, now: datetime, progress: Progress, cancelled: Cancelled
    ) -> _Made:
        renderer = self._renderers(form)
        while True:
            data = renderer.render(outline, created=now, progress=progress, cancelled=cancelled)
            found = renderer.inspect(data)
            if outline.tighter is None or found.pages <= outline.most_pages:
                break
            outline = outline.tighter
        wanted = outline

        def check(written: bytes) -> None:
            again = found if written == data else renderer.inspect(written)
            _compare(again, wanted.counts, wanted.fingerprint)
            if cancelled():
                raise ExpectedError(Trouble.REPORT_CANCELLED)

        return _Made(data, found.pages, found.counts, check)

    def _table(self, workbook: Workbook, form: TableFormat, now: datetime, cancelled: Cancelled) -> _Made:
        writer = self._tables(form)
        whole = sheets_for(workbook, form)[0]
        data = writer.render(whole, created=now, cancelled=cancelled)

        def check(written: bytes) -> None:
            findings = writer.inspect(written)
            if findings.counts != whole.counts or findings.fingerprint != whole.fingerprint:
                raise _incomplete(findings.counts, whole.counts)

        return _Made(data, 0, whole.counts, check)

    def _chart(self, figure: Figure, form: ChartFormat) -> _Made:
        data = self._charts().draw(figure, form)

        def check(written: bytes) -> None:
            if written != data:
                raise _incomplete(Counts(), Counts())

        return _Made(data, 0, Counts(), check)


def _compare(found: Findings, counts: Counts, fingerprint: str) -> None:
    if found.counts != counts or found.fingerprint != fingerprint:
        raise _incomplete(found.counts, counts)


def _incomplete(found: Counts, wanted: Counts) -> ExpectedError:
    return ExpectedError(Trouble.REPORT_INCOMPLETE, found=_words(found), wanted=_words(wanted))


def _words(counts: Counts) -> str:
    return f"{counts.questions} Fragen, {counts.answers} Antworten, {counts.notes} Texte, {counts.measures} Maßnahmen"


def _shares(parts: Sequence[Part]) -> Iterator[tuple[float, float]]:
    weights: Mapping[type, int] = _WEIGHTS
    whole = sum(weights[type(part)] for part in parts) or 1
    before = 0
    for part in parts:
        yield before / whole, weights[type(part)] / whole
        before += weights[type(part)]
