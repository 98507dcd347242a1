"""What a schema cannot say about a glossary: ids and words that are used twice, and what no text holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weltoffen_desktop.content.forbidden import markup_complaints, other_complaints
from weltoffen_desktop.content.knowledge import read_glossary_file, to_terms
from weltoffen_desktop.content.yaml_reader import Document
from weltoffen_desktop.domain.complaints import Complaint
from weltoffen_desktop.domain.knowledge import Term


@dataclass(frozen=True, slots=True)
class CheckedGlossary:
    """The entries that can be used, as they stand there, and what was found; ``markup`` is part of it."""

    entries: tuple[dict[str, Any], ...]
    complaints: tuple[Complaint, ...]
    markup: tuple[Complaint, ...] = ()


def check_glossary(root: Path, schemas: Path, taken: Sequence[Term] = ()) -> CheckedGlossary:
    """Check the glossary of ``root``; ``taken`` terms stand beside it and are not explained again."""
    document, complaints = read_glossary_file(root, schemas)
    markup = markup_complaints(document)
    unfit = [*complaints, *markup, *other_complaints(document)]
    if unfit:
        return CheckedGlossary((), tuple(unfit), tuple(markup))
    clashes = dict(_clashes(document, taken))
    entries = [entry for index, entry in enumerate(document.data) if index not in clashes]
    return CheckedGlossary(tuple(entries), tuple(clashes.values()))


def _clashes(document: Document, taken: Sequence[Term]) -> Iterator[tuple[int, Complaint]]:
    ids = {term.id: "mitgelieferten Glossar" for term in taken}
    words = frozenset(word for term in taken for word in term.spellings)
    for index, term in enumerate(to_terms(document.data)):
        if term.id in ids:
            problem = f"Die Kennung „{term.id}“ ist schon vergeben, im {ids[term.id]}."
            yield index, document.complaint((index, "id"), problem, "Vergeben Sie eine neue Kennung.")
        elif term.spellings & words:
            problem = f"„{term.term}“ erklärt schon das mitgelieferte Glossar."
            yield index, document.complaint((index, "term"), problem, "Streichen Sie den Begriff.")
        ids.setdefault(term.id, "selben Glossar")
