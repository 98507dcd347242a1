"""Words of the glossary found in running text: the first time that each occurs, as a link to what it means."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from weltoffen_desktop.domain.knowledge import Term
from weltoffen_desktop.domain.prose import Block, Heading, Link, LinkKind, List, Para, Quote, Run, Runs, Table

_WORD = re.compile(r"\w+")
_Spellings = Mapping[str, Sequence[tuple[str, str]]]


class Glossary:
    """The terms with all their spellings, ready to be looked for."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._by_id = {term.id: term for term in terms}
        self._spellings = _by_first_word(terms)

    def term(self, term_id: str) -> Term | None:
        """Return a term by its id."""
        return self._by_id.get(term_id)

    def linked(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return ``blocks`` with the first occurrence of each term as a link; headings and links stay as they are."""
        search = _Search(self._spellings)
        return tuple(search.block(one) for one in blocks)

    def found_in(self, texts: Iterable[str]) -> tuple[Term, ...]:
        """Return the terms that occur in ``texts``, the most frequent first, then in the order of their first time."""
        found = Counter(term_id for text in texts for term_id in _occurrences(self._spellings, text))
        return tuple(self._by_id[term_id] for term_id, _ in found.most_common())


def _by_first_word(terms: Sequence[Term]) -> _Spellings:
    """Spellings by their first word, the longest first, each with the id of its term."""
    found: dict[str, list[tuple[str, str]]] = {}
    for term in terms:
        for spelling in {one.strip() for one in (term.term, *term.forms)}:
            first = _WORD.search(spelling)
            if first is None or first.start() != 0:
                continue
            # At the start of a sentence small letters become capitals.
            for written in {spelling, spelling[0].upper() + spelling[1:]}:
                key = written[: first.end()]
                found.setdefault(key, []).append((written, term.id))
    return {key: sorted(spellings, key=lambda one: (-len(one[0]), one)) for key, spellings in found.items()}


class _Search:
    """One walk through one text."""

    def __init__(self, spellings: _Spellings) -> None:
        self._spellings = spellings
        self._done: set[str] = set()

    def block(self, block: Block) -> Block:
        match block:
            case Para(runs):
                return Para(self._runs(runs))
            case List(items):
                return replace(block, items=tuple(tuple(self.block(one) for one in item) for item in items))
            case Table(header, rows):
                return Table(header, tuple(tuple(self._runs(cell) for cell in row) for row in rows))
            case Quote(blocks):
                return Quote(tuple(self.block(one) for one in blocks))
            case Heading():
                return block

    def _runs(self, runs: Runs) -> Runs:
        return tuple(piece for run in runs for piece in ([run] if run.link else self._pieces(run)))

    def _pieces(self, run: Run) -> Iterator[Run]:
        text, kept = run.text, 0
        for word in _WORD.finditer(text):
            if word.start() < kept:
                continue
            found = self._at(text, word)
            if found is None:
                continue
            spelling, term_id = found
            self._done.add(term_id)
            if word.start() > kept:
                yield replace(run, text=text[kept : word.start()])
            yield replace(run, text=spelling, link=Link(LinkKind.TERM, term_id))
            kept = word.start() + len(spelling)
        if kept < len(text):
            yield replace(run, text=text[kept:])

    def _at(self, text: str, word: re.Match[str]) -> tuple[str, str] | None:
        return next((one for one in _written_at(self._spellings, text, word) if one[1] not in self._done), None)


def _occurrences(spellings: _Spellings, text: str) -> Iterator[str]:
    """Yield the id of the term for each place where one stands; of overlapping ones the longest."""
    end = 0
    for word in _WORD.finditer(text):
        found = next(_written_at(spellings, text, word), None) if word.start() >= end else None
        if found is not None:
            end = word.start() + len(found[0])
            yield found[1]


def _written_at(spellings: _Spellings, text: str, word: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Yield the spellings that begin with ``word``, the longest first, with the ids of their terms."""
    candidates = spellings.get(word.group(), ())
    # The halves of "Ausländer-Beirat" are words of their own only where the hyphen ends them.
    if not candidates or text[max(word.start() - 1, 0) : word.start()] == "-":
        return
    for spelling, term_id in candidates:
        if text.startswith(spelling, word.start()) and not _goes_on(text, word.start() + len(spelling)):
            yield spelling, term_id


def _goes_on(text: str, at: int) -> bool:
    following = text[at : at + 2]
    return bool(following) and (following[0].isalnum() or (following[0] == "-" and following[1:].isalnum()))
