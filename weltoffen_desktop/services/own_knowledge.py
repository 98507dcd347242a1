"""Own knowledge: the user's texts and terms, passed on in packages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.knowledge import Term, Text, TextKind
from weltoffen_desktop.domain.prose import LinkKind
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.services.ports import Files

PACKAGE_SUFFIX = ".weltoffen-wissen"
_WORDS: Mapping[TextKind, tuple[str, str]] = {
    TextKind.ARTICLE: ("Artikel", "Artikel"),
    TextKind.PRACTICE: ("Praxisbeispiel", "Praxisbeispiele"),
    TextKind.VOICE: ("Stimme", "Stimmen"),
    TextKind.TEMPLATE: ("Vorlage", "Vorlagen"),
}
_TERM_WORDS = ("Begriff", "Begriffe")


def term_address(term_id: str) -> str:
    """Return how a term is called where texts and terms stand in one list."""
    return f"{LinkKind.TERM.value}:{term_id}"


@dataclass(frozen=True, slots=True)
class KnowledgeItems:
    """Texts by id with their kinds, and ids of terms."""

    texts: tuple[tuple[str, TextKind], ...]
    terms: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the texts, and the addresses of the terms."""
        return (*(name for name, _ in self.texts), *map(term_address, self.terms))

    def only(self, ids: Sequence[str]) -> "KnowledgeItems":
        """Return those that are named in ``ids``."""
        return KnowledgeItems(
            tuple(one for one in self.texts if one[0] in ids),
            tuple(one for one in self.terms if term_address(one) in ids),
        )


@dataclass(frozen=True, slots=True)
class OwnContents:
    """What the user's folder holds; ``complaints`` says why texts or terms in it are left out."""

    folder: Path
    texts: tuple[Text, ...]
    terms: tuple[Term, ...]
    complaints: tuple[Complaint, ...]


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came with a package: ids that were replaced, and hints that kept nobody from taking it over."""

    items: KnowledgeItems
    replaced: tuple[str, ...]
    hints: tuple[Complaint, ...]


@dataclass(frozen=True, slots=True)
class Packed:
    """A finished package; ``complaints`` says why texts or terms of the folder are not in it."""

    data: bytes
    items: KnowledgeItems
    complaints: tuple[Complaint, ...]


class OwnKnowledge(Protocol):
    """The user's own texts and terms."""

    def contents(self) -> OwnContents:
        """Read all that is there now; never fails for what stands in the files."""
        ...

    def take_in(self, package: Path, *, replace: bool) -> TakenIn:
        """Take over a package or nothing of it. Raises: ExpectedError."""
        ...

    def pack(self, ids: Sequence[str], name: str) -> Packed:
        """Return a package of what is named, or of all. Raises: ExpectedError."""
        ...

    def remove(self, ids: Sequence[str]) -> None:
        """Delete all that is named or nothing. Raises: ExpectedError."""
        ...


Counts = tuple[tuple[str, int], ...]  # German word in its right number, and how many; only what there is


@dataclass(frozen=True, slots=True)
class ImportReceipt:
    """What came with a package, which ids were replaced, and hints for whoever looks after the texts."""

    counts: Counts
    ids: tuple[str, ...]
    replaced: tuple[str, ...]
    hints: tuple[Complaint, ...]


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """Where the package lies and what is in it; ``left_out`` says which faulty files of the folder are not."""

    path: Path
    counts: Counts
    ids: tuple[str, ...]
    left_out: tuple[Complaint, ...]


def import_package(own: OwnKnowledge, path: Path, *, replace: bool) -> ImportReceipt:
    """Take over a package or nothing of it. Raises: ExpectedError."""
    taken = own.take_in(path, replace=replace)
    return ImportReceipt(_counts(taken.items), taken.items.ids, taken.replaced, taken.hints)


def export_package(own: OwnKnowledge, target: Path, ids: Sequence[str], files: Files) -> ExportReceipt:
    """Write what is named, or all, as a package that others can take over. Raises: ExpectedError."""
    if not target.name:  # "." or "/": a place, not a file
        raise ExpectedError(Trouble.IS_FOLDER, path=target)
    path = target if target.suffix.lower() == PACKAGE_SUFFIX else target.with_name(target.name + PACKAGE_SUFFIX)
    packed = own.pack(ids, path.name)

    def check(written: bytes) -> None:
        if written != packed.data:
            raise ExpectedError(Trouble.CANNOT_WRITE, path=path.name)

    files.replace(path, packed.data, check)
    return ExportReceipt(path, _counts(packed.items), packed.items.ids, packed.complaints)


def _counts(items: KnowledgeItems) -> Counts:
    numbers = [(words, sum(kind is one for _, kind in items.texts)) for one, words in _WORDS.items()]
    return tuple(
        (several if number != 1 else single, number)
        for (single, several), number in [*numbers, (_TERM_WORDS, len(items.terms))]
        if number
    )
