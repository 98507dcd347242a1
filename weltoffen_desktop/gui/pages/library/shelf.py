"""What stands on the shelf: texts and terms narrowed by search and filters, and counted; knows no Qt."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from weltoffen_desktop.domain.folding import fold
from weltoffen_desktop.domain.knowledge import MARK_START, Hit, HitKind, Library, Term, Text, TextKind
from weltoffen_desktop.domain.municipality import SizeClass
from weltoffen_desktop.gui.pages.library.trail import Spot
from weltoffen_desktop.services.knowledge_base import KIND_LABELS


class Drawer(Enum):
    """What the chips above the list choose."""

    ALL = "all"
    ARTICLES = "articles"
    PRACTICES = "practices"
    VOICES = "voices"
    TEMPLATES = "templates"
    TERMS = "terms"
    QUESTIONS = "questions"
    KEPT = "kept"


_BEFORE_MARK = 24
_DRAWERS: Mapping[TextKind, Drawer] = {
    TextKind.ARTICLE: Drawer.ARTICLES,
    TextKind.PRACTICE: Drawer.PRACTICES,
    TextKind.VOICE: Drawer.VOICES,
    TextKind.TEMPLATE: Drawer.TEMPLATES,
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is left of the library; empty means everything."""

    field: str = ""
    size: SizeClass | None = None
    land: str = ""

    @property
    def count(self) -> int:
        """How many filters are set."""
        return bool(self.field) + (self.size is not None) + bool(self.land)

    def let_through(self, text: Text) -> bool:
        """Tell whether a text passes; a text for all sizes passes each, one without a place passes no Land."""
        if self.field and self.field not in text.fields:
            return False
        if self.land and (text.place is None or text.place.land != self.land):
            return False
        if self.size is None:
            return True
        return text.place.size is self.size if text.place else not text.sizes or self.size in text.sizes

    def let_terms_through(self) -> bool:
        """Tell whether words of the glossary pass: they belong to no field and no Land."""
        return not self.field and not self.land


@dataclass(frozen=True, slots=True)
class Book:
    """One thing on the shelf; in ``excerpt`` found words are marked as in a hit."""

    spot: Spot
    drawer: Drawer
    title: str
    label: str
    excerpt: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """What is on the shelf now, best first, and how much of it is in each drawer."""

    books: tuple[Book, ...]
    counts: Mapping[Drawer, int]

    def in_drawer(self, drawer: Drawer) -> tuple[Book, ...]:
        """Return what one drawer holds."""
        if drawer is Drawer.ALL:
            return self.books
        if drawer is Drawer.KEPT:
            return tuple(book for book in self.books if book.kept)
        return tuple(book for book in self.books if book.drawer is drawer)


class Shelf:
    """All texts and terms in the order in which they stand when nobody searches."""

    def __init__(self, library: Library) -> None:
        self._texts = library.by_id
        books = [*(_book(text) for text in library.texts), *(_term_book(term) for term in library.terms)]
        books.sort(key=lambda book: (list(Drawer).index(book.drawer), fold(book.title)))
        self._books = {book.spot: book for book in books}

    def lands(self) -> tuple[str, ...]:
        """Return the short codes of the Länder that texts come from."""
        return tuple(sorted({text.place.land for text in self._texts.values() if text.place}))

    def look(self, filters: Filters, hits: Sequence[Hit] | None = None, kept: Collection[str] = ()) -> View:
        """Return what passes the filters: everything, or only ``hits`` where somebody searches."""
        found = self._books.values() if hits is None else self._found(hits)
        books = tuple(
            replace(book, kept=True) if book.spot.kind is HitKind.TEXT and book.spot.id in kept else book
            for book in found
            if self._passes(book, filters)
        )
        counts = Counter(book.drawer for book in books)
        counts[Drawer.ALL] = len(books)
        counts[Drawer.KEPT] = sum(book.kept for book in books)
        return View(books, counts)

    def _found(self, hits: Sequence[Hit]) -> Iterable[Book]:
        """Yield what was found, questions last: this is the library."""
        for hit in hits:
            book = self._books.get(Spot(hit.kind, hit.id))
            if book is not None:
                # Found in title or place only: then the summary says more than how the text begins.
                yield replace(book, excerpt=near_mark(hit.excerpt)) if MARK_START in hit.excerpt else book
        for hit in hits:
            if hit.kind is HitKind.QUESTION:
                yield Book(Spot(hit.kind, hit.id), Drawer.QUESTIONS, hit.title, hit.label, near_mark(hit.excerpt))

    def _passes(self, book: Book, filters: Filters) -> bool:
        if book.spot.kind is HitKind.TEXT:
            return filters.let_through(self._texts[book.spot.id])
        if book.spot.kind is HitKind.TERM:
            return filters.let_terms_through()
        return not filters.count


def near_mark(excerpt: str) -> str:
    """Return an excerpt cut so that its first found word stands in the first line of a narrow row."""
    mark = excerpt.find(MARK_START)
    if mark <= _BEFORE_MARK:
        return excerpt
    start = excerpt.find(" ", mark - _BEFORE_MARK, mark) + 1
    return f"… {excerpt[start or mark :]}"


def _book(text: Text) -> Book:
    return Book(Spot(HitKind.TEXT, text.id), _DRAWERS[text.kind], text.title, label(text), text.summary)


def _term_book(term: Term) -> Book:
    return Book(Spot(HitKind.TERM, term.id), Drawer.TERMS, term.term, term_label(term), term.text)


OWN = "eigenes Wissen"


def term_label(term: Term) -> str:
    """Return what a word of the glossary is."""
    return f"Begriff · {OWN}" if term.own else "Begriff"


def label(text: Text) -> str:
    """Return the kind of a text and whose it is, in one short line."""
    return line(text, f"{text.place.name} ({text.place.land})" if text.place else text.organisation)


def line(text: Text, whose: str) -> str:
    """Return the kind of a text, whose it is, and whether somebody here wrote it."""
    return " · ".join(part for part in (KIND_LABELS[text.kind], whose, OWN if text.own else "") if part)
