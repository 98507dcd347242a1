"""The knowledge library and the search over texts, terms and questions."""

import re
import threading
from collections.abc import Iterator

from weltoffen_desktop.domain.knowledge import Hit, HitKind, Library, Term, Text, TextKind
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.services.ports import LibrarySource, Search, SearchDocument, SearchIndexes

KIND_LABELS = {
    TextKind.ARTICLE: "Artikel",
    TextKind.PRACTICE: "Praxis",
    TextKind.VOICE: "Stimme",
    TextKind.TEMPLATE: "Vorlage",
}
# Neither part may run over its own opening bracket: thousands of them in a hostile text would take minutes.
_MARKDOWN = re.compile(r"\[([^\[\]]*)\]\([^()]*\)|[*_#>`|]+")


class KnowledgeBase:
    """The library, read once, and its indexes, made when somebody searches."""

    def __init__(self, source: LibrarySource, indexes: SearchIndexes) -> None:
        self._source = source
        self._indexes = indexes
        self._library: Library | None = None
        self._search: Search | None = None
        self._questions: tuple[str, Search] | None = None
        # The window reads ahead on a thread of its own; whoever asks meanwhile waits for it instead of reading twice.
        self._reading = threading.RLock()

    def library(self) -> Library:
        """Return all texts."""
        with self._reading:
            if self._library is None:
                self._library = self._source.load()
            return self._library

    def forget(self) -> None:
        """Let the next question read everything anew: the texts have changed."""
        with self._reading:
            self._library = None
            self._search = None

    def prepare(self) -> None:
        """Read the library and its index, so that the first search is as quick as the next."""
        self._library_index()

    def search(self, words: str, questionnaire: Questionnaire | None, limit: int) -> tuple[Hit, ...]:
        """Return hits in texts and terms, and in the questions where a questionnaire is given."""
        texts = self._library_index().search(words, limit)
        if questionnaire is None:
            return texts
        questions = self._question_index(questionnaire).search(words, limit)
        return tuple(_alternating(questions, texts))[:limit]

    def _library_index(self) -> Search:
        with self._reading:
            if self._search is None:
                self._search = self._indexes.of_library(
                    self._source.fingerprint(), lambda: _library_documents(self.library())
                )
            return self._search

    def _question_index(self, questionnaire: Questionnaire) -> Search:
        with self._reading:
            if self._questions is None or self._questions[0] != questionnaire.fingerprint:
                index = self._indexes.of_documents(_question_documents(questionnaire))
                self._questions = (questionnaire.fingerprint, index)
            return self._questions[1]


def _alternating(first: tuple[Hit, ...], second: tuple[Hit, ...]) -> Iterator[Hit]:
    for index in range(max(len(first), len(second))):
        yield from first[index : index + 1]
        yield from second[index : index + 1]


def plain_text(markdown: str) -> str:
    """Return Markdown without its marks, for search and excerpts."""
    return _MARKDOWN.sub(lambda match: match.group(1) or " ", markdown)


def _library_documents(library: Library) -> Iterator[SearchDocument]:
    for text in library.texts:
        yield SearchDocument(
            HitKind.TEXT, text.id, text.title, _label(KIND_LABELS[text.kind], text), _terms(text), plain_text(text.body)
        )
    for term in library.terms:
        yield SearchDocument(HitKind.TERM, term.id, term.term, _label("Begriff", term), " ".join(term.forms), term.text)


def _label(word: str, of: Text | Term) -> str:
    return f"{word} · eigenes Wissen" if of.own else word


def _terms(text: Text) -> str:
    place = text.place.name if text.place else ""
    return f"{text.summary} {place} {text.organisation}"


def _question_documents(questionnaire: Questionnaire) -> Iterator[SearchDocument]:
    for question in questionnaire.questions():
        field = questionnaire.field_of[question.id]
        levels = " ".join(f"{level.name}: {level.text}" for level in question.levels)
        yield SearchDocument(
            HitKind.QUESTION,
            question.id,
            f"{question.id} {question.title}",
            f"Frage · {field.short}",
            question.text,
            f"{question.text} {question.why} {levels}",
        )
