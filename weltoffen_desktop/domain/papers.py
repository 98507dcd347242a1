"""Which papers there are, in which formats, and what people may choose about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class ReportKind(Enum):
    """What a document is for."""

    FULL = "full"
    SHORT = "short"
    PAPER = "paper"
    PLAN = "plan"
    ANNEX = "annex"
    BLANK = "blank"
    ARTICLE = "article"


class FileFormat(Enum):
    """What a document is made as; the value is the suffix without its dot."""

    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"


class TableKind(Enum):
    """What a table is about."""

    ANSWERS = "answers"
    EVALUATION = "evaluation"
    PLAN = "plan"


class TableFormat(Enum):
    """What a table is made as; the value is the suffix without its dot."""

    XLSX = "xlsx"
    ODS = "ods"
    CSV = "csv"


_EDITABLE = frozenset({ReportKind.FULL, ReportKind.SHORT, ReportKind.PAPER, ReportKind.PLAN})
FORMATS: Mapping[ReportKind, frozenset[FileFormat]] = {
    kind: frozenset(FileFormat) if kind in _EDITABLE else frozenset({FileFormat.PDF}) for kind in ReportKind
}


class Chapter(Enum):
    """A part of the full report that may be left out."""

    SUMMARY = "summary"
    OVERVIEW = "overview"
    FIELDS = "fields"
    PLAN = "plan"
    READING = "reading"
    METHOD = "method"
    TERMS = "terms"


ALL_CHAPTERS = frozenset(Chapter)


@dataclass(frozen=True, slots=True)
class Profile:
    """A choice of what goes into the papers, kept in the case under a name.

    ``notes``: what people typed at questions (notes, reasons, answers in their own words); ``names``: who is
    responsible, partners and the author; ``evidence``: sources of the three ticks. ``perspective`` and ``compare_with``
    are ids of a perspective and of an earlier round; ``None`` is the first one and no comparison.
    """

    name: str = "Standard"
    chapters: frozenset[Chapter] = ALL_CHAPTERS
    notes: bool = True
    names: bool = True
    evidence: bool = True
    targets: bool = True
    perspective: int | None = None
    compare_with: int | None = None
    author: str = ""

    @property
    def redacted(self) -> bool:
        """Whether nothing that a person typed about a question, and no name, is in it."""
        return not (self.notes or self.names or self.evidence)


STANDARD = Profile()
PUBLIC = Profile("Öffentliche Sitzung", notes=False, names=False, evidence=False)


class PaperKind(Enum):
    """A paper informs, or it asks for a decision."""

    NOTICE = "notice"
    DECISION = "decision"


class PaperField(Enum):
    """Places of the paper whose labels differ from town to town."""

    TITLE = "title"
    NUMBER = "number"
    COMMITTEES = "committees"
    DATE = "date"
    ACCESS = "access"
    DEPARTMENT = "department"
    SUBJECT = "subject"
    DECISION = "decision"
    FACTS = "facts"
    FINANCE = "finance"
    ATTACHMENTS = "attachments"


@dataclass(frozen=True, slots=True)
class PaperDetails:
    """What staff fill in for the paper; empty places are left to be filled in by hand or made from the result.

    ``committees`` are ``(body, date)`` in their order; ``labels`` replaces the usual words of a place.
    """

    kind: PaperKind = PaperKind.NOTICE
    number: str = ""
    committees: tuple[tuple[str, str], ...] = ()
    date: str = ""
    public: bool = True
    department: str = ""
    subject: str = ""
    decision: str = ""
    finance: str = ""
    attachments: tuple[str, ...] = ()
    labels: Mapping[PaperField, str] = field(default_factory=dict)


LABEL_LIMIT = 80
VALUE_LIMIT = 300
PROSE_LIMIT = 4_000
