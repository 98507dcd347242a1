"""Puts the rooms together: adapters meet the ports here and nowhere else; what is slow is made at first use."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weltoffen_desktop.domain.knowledge import Library
from weltoffen_desktop.domain.papers import FileFormat, TableFormat
from weltoffen_desktop.domain.tables import TableWriter
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.host import resources
from weltoffen_desktop.host.crash import write_crash
from weltoffen_desktop.host.files import WholeFiles
from weltoffen_desktop.host.paths import Paths, find_paths
from weltoffen_desktop.services.council_ports import Logos
from weltoffen_desktop.services.diagnosis import Diagnosis, Finding, diagnosis
from weltoffen_desktop.services.knowledge_base import KnowledgeBase
from weltoffen_desktop.services.own_knowledge import OwnContents
from weltoffen_desktop.services.ports import (
    AnswerFiles,
    CaseFiles,
    LibrarySource,
    ProseReader,
    Questionnaires,
    ReportRenderer,
    SearchIndexes,
)
from weltoffen_desktop.services.press_ports import ChartFiles, PageImages
from weltoffen_desktop.services.program import Ports, Program

if TYPE_CHECKING:
    from weltoffen_desktop.content.checker import ContentChecker
    from weltoffen_desktop.content.own_knowledge import OwnFolder


def now() -> datetime:
    """Return the local time with its zone, in whole seconds as it is stored."""
    return datetime.now().astimezone().replace(microsecond=0)


def make_program(paths: Paths | None = None) -> Program:
    """Return the program with its real surroundings."""
    places = paths or find_paths()
    return Program(
        Ports(
            case_files=_case_files(places),
            questionnaires=_questionnaires,
            knowledge=KnowledgeBase(_LateLibrary(places), _search_indexes(places)),
            own=lambda: _own_folder(places),
            prose=_prose,
            renderers=_renderer,
            tables=_tables,
            charts=_charts,
            pages=_pages,
            answer_files=_answer_files,
            checker=lambda: _checker(places),
            example=_example,
            files=WholeFiles(),
            logos=_logos,
            diagnose=lambda: _diagnose(places),
            clock=now,
        )
    )


def log_crash(error: BaseException) -> Path | None:
    """Write what a mistake of ours left behind to the log; return where, ``None`` where that was not possible."""
    log = find_paths().log
    return log if write_crash(log, error, now()) else None


def _case_files(paths: Paths) -> CaseFiles:
    from weltoffen_desktop.storage.case_files import SqliteCaseFiles  # noqa: PLC0415  # imported at first use, see top

    return SqliteCaseFiles(paths.backups, now)


def _search_indexes(paths: Paths) -> SearchIndexes:
    from weltoffen_desktop.storage.search_index import SqliteSearchIndexes  # noqa: PLC0415  # see top

    return SqliteSearchIndexes(paths.cache)


@cache
def _questionnaires() -> Questionnaires:
    from weltoffen_desktop.content.questionnaires import QuestionnaireCatalog  # noqa: PLC0415  # see top

    folder = resources.questionnaires()
    return QuestionnaireCatalog([folder], folder / "schema")


@cache
def _prose() -> ProseReader:
    from weltoffen_desktop.content.markdown import MarkdownReader  # noqa: PLC0415  # see top

    return MarkdownReader()


@cache
def _renderer(form: FileFormat) -> ReportRenderer:
    fonts = resources.resource("fonts")
    match form:
        case FileFormat.PDF:
            from weltoffen_desktop.reporting.renderer import PdfRenderer  # noqa: PLC0415  # see top

            return PdfRenderer(fonts)
        case FileFormat.DOCX:
            from weltoffen_desktop.reporting.office.docx import DocxRenderer  # noqa: PLC0415  # see top

            return DocxRenderer(fonts)
        case FileFormat.ODT:
            from weltoffen_desktop.reporting.office.odt import OdtRenderer  # noqa: PLC0415  # see top

            return OdtRenderer(fonts)


def _tables(form: TableFormat) -> TableWriter:
    match form:
        case TableFormat.XLSX:
            from weltoffen_desktop.exchange.tables.xlsx import XlsxTables  # noqa: PLC0415  # see top

            return XlsxTables()
        case TableFormat.ODS:
            from weltoffen_desktop.exchange.tables.ods import OdsTables  # noqa: PLC0415  # see top

            return OdsTables()
        case TableFormat.CSV:
            from weltoffen_desktop.exchange.tables.comma import CsvTables  # noqa: PLC0415  # see top

            return CsvTables()


def _charts() -> ChartFiles:
    from weltoffen_desktop.reporting.chart_press import ChartPress  # noqa: PLC0415  # see top

    return ChartPress(resources.resource("fonts"))


def _pages(data: bytes) -> PageImages:
    from weltoffen_desktop.reporting.preview import PdfPages  # noqa: PLC0415  # see top

    return PdfPages(data)


def _logos() -> Logos:
    from weltoffen_desktop.reporting.logos import PictureLogos  # noqa: PLC0415  # see top

    return PictureLogos()


def _answer_files() -> AnswerFiles:
    from weltoffen_desktop.exchange.answer_files import TableAnswerFiles  # noqa: PLC0415  # see top

    return TableAnswerFiles()


def _checker(paths: Paths) -> "ContentChecker":
    from weltoffen_desktop.content.checker import ContentChecker  # noqa: PLC0415  # see top

    knowledge = resources.resource("knowledge")
    return ContentChecker(resources.questionnaires(), knowledge, lambda: now().date(), paths.own_knowledge)


def _own_folder(paths: Paths) -> "OwnFolder":
    from weltoffen_desktop.content.own_knowledge import OwnFolder  # noqa: PLC0415  # see top

    return OwnFolder(paths.own_knowledge, _checker(paths))


class _LateLibrary:
    """The bundled library and the own one; their readers are imported when the first text is needed."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def fingerprint(self) -> str:
        """Return what tells one state of the files from another."""
        return self._both.fingerprint()

    def load(self) -> Library:
        """Read all texts."""
        return self._both.load()

    @cached_property
    def _both(self) -> LibrarySource:
        from weltoffen_desktop.content.knowledge import LibraryFolder  # noqa: PLC0415  # see top
        from weltoffen_desktop.content.own_knowledge import BothLibraries  # noqa: PLC0415  # see top

        knowledge = resources.resource("knowledge")
        return BothLibraries(LibraryFolder(knowledge, knowledge / "schema"), _own_folder(self._paths))


def _diagnose(paths: Paths) -> Diagnosis:
    from weltoffen_desktop.host import surroundings  # noqa: PLC0415  # importlib.metadata costs 30 ms
    from weltoffen_desktop.storage.faults import full_text_search  # noqa: PLC0415  # see top

    version, has_search = full_text_search()
    report = _checker(paths).check([])
    faults = sum(not one.warning for one in report.complaints)
    content = [Finding("Inhalte", name, str(number)) for name, number in report.counts if "," not in name]
    return diagnosis(
        [*surroundings.versions()],
        [Finding("Fassungen", "SQLite", version + ("" if has_search else " ohne Volltextsuche"), good=has_search)],
        [*surroundings.places(paths)],
        [*surroundings.fonts(resources.resource("fonts"))],
        content,
        [Finding("Inhalte", "Fehler", str(faults), good=not faults)],
        [*_own_findings(_own_folder(paths).contents())],
    )


def _own_findings(own: OwnContents) -> Iterator[Finding]:
    topic = "Eigenes Wissen"
    yield Finding(topic, "Ordner", str(own.folder))
    yield Finding(topic, "Texte", str(len(own.texts)))
    yield Finding(topic, "Begriffe", str(len(own.terms)))
    for one in own.complaints:
        yield Finding(topic, f"{one.file}, Zeile {one.line}", f"{one.problem} {one.remedy}", good=False)


def _example() -> Mapping[str, Any]:
    file: Path = resources.resource("example", "musterlingen.json")
    try:
        plain: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ExpectedError(Trouble.RESOURCES_MISSING, path=file.name) from error
    return plain
