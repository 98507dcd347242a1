"""What helps with the question at hand: things to lay on the table, a next step, articles, practice, voices."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.domain.answers import Answer
from weltoffen_desktop.domain.knowledge import Library, Text, TextKind
from weltoffen_desktop.domain.municipality import Municipality, SizeClass
from weltoffen_desktop.domain.prose import LinkKind, Run
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.domain.scoring import level_of
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.terms import Terms
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S, Tone
from weltoffen_desktop.gui.widgets.cards import Card, CardButton
from weltoffen_desktop.gui.widgets.labels import BodyLabel, SectionHeading, SmallLabel, StrongLabel
from weltoffen_desktop.gui.widgets.term_label import TermLabel

_SLIM = 10


class _PointerCard(CardButton):
    """Leads to a place in the library; used again for another."""

    text_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._text = ""
        self._title = StrongLabel(look)
        self._more = SmallLabel(look)
        self.body.setContentsMargins(_SLIM, _SLIM, _SLIM, _SLIM)
        self.body.addWidget(self._title)
        self.body.addWidget(self._more)
        self.clicked.connect(self._on_clicked)

    def show_link(self, text: str, title: str, more: str) -> None:
        """Lead to another text."""
        self._text = text
        self._title.setText(title)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(title)
        self.setAccessibleDescription(more)

    def _on_clicked(self) -> None:
        self.text_wanted.emit(self._text)


class LinkCard(_PointerCard):
    """A text of the library."""


class TermCard(_PointerCard):
    """A word of the glossary with what it means."""


class _Links(QWidget):
    """A heading with links below; not there where there are none."""

    text_wanted = Signal(str)

    def __init__(self, look: Look, heading: str, card: type[_PointerCard] = LinkCard) -> None:
        super().__init__()
        self._look = look
        self._card = card
        self._cards: list[_PointerCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, SPACE_M, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(StrongLabel(look, heading))
        self.hide()

    def show_texts(self, texts: Sequence[Text], more: Callable[[Text], str]) -> None:
        self.show_links([(text.id, text.title, more(text)) for text in texts])

    def show_links(self, links: Sequence[tuple[str, str, str]]) -> None:
        while len(self._cards) < len(links):
            card = self._card(self._look)
            card.text_wanted.connect(self.text_wanted)
            self._column.addWidget(card)
            self._cards.append(card)
        for index, card in enumerate(self._cards):
            card.setVisible(index < len(links))
            if index < len(links):
                card.show_link(*links[index])
        self.setVisible(bool(links))


class _Bullets(QWidget):
    """Short lines with a dot before each."""

    term_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: list[tuple[BodyLabel, TermLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_lines(self, lines: Sequence[str], terms: Terms) -> None:
        while len(self._lines) < len(lines):
            line = (BodyLabel(self._look, "•"), TermLabel(self._look))
            line[1].term_wanted.connect(self.term_wanted)
            for column, label in enumerate(line):
                self._grid.addWidget(label, len(self._lines), column, Qt.AlignmentFlag.AlignTop)
            self._lines.append(line)
        for index, (dot, label) in enumerate(self._lines):
            dot.setVisible(index < len(lines))
            label.setVisible(index < len(lines))
            label.show_runs(terms.marked(lines[index]) if index < len(lines) else (), terms.hints)


class HelpContent(QWidget):
    """Stands in a column beside the question or, where that is too narrow, below it."""

    text_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._question: Question | None = None
        self._library: Library | None = None
        self._terms = Terms()
        self._suggested = ""
        self._size: SizeClass | None = None
        self._evidence = _Bullets(look)
        self._evidence_part = _part(StrongLabel(look, self.tr("What you can lay on the table")), self._evidence)
        self._step = TermLabel(look)
        self._step_card = Card(look)
        self._step_card.show_tone(Tone.PRIMARY)
        self._step_card.body.setContentsMargins(_SLIM, _SLIM, _SLIM, _SLIM)
        self._step_title = StrongLabel(look)
        self._step_card.body.addWidget(self._step_title)
        self._step_card.body.addWidget(self._step)
        self._none = SmallLabel(look, self.tr("There are no texts for this question."))
        self._links = {
            TextKind.ARTICLE: _Links(look, self.tr("Read on")),
            TextKind.PRACTICE: _Links(look, self.tr("How others do it")),
            TextKind.VOICE: _Links(look, self.tr("Voices")),
            TextKind.TEMPLATE: _Links(look, self.tr("Templates")),
        }
        self._term_links = _Links(look, self.tr("Terms"), TermCard)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeading(look, self.tr("What helps")))
        column.addWidget(self._evidence_part)
        column.addSpacing(SPACE_M)
        column.addWidget(self._step_card)
        column.addWidget(self._none)
        for part in (*self._links.values(), self._term_links):
            part.text_wanted.connect(self.text_wanted)
            column.addWidget(part)
        column.addStretch(1)
        for label in (self._evidence, self._step):
            label.term_wanted.connect(self._on_term)

    @property
    def library(self) -> Library | None:
        """The library that is shown; ``None`` until it is read."""
        return self._library

    def show_library(self, library: Library, terms: Terms) -> None:
        """Take the library once it is read."""
        self._library, self._terms = library, terms
        self._show_marks()
        self._show_texts()

    def show_question(self, question: Question, who: Municipality) -> None:
        """Show what helps with a question; practice of municipalities of the same size comes first."""
        self._question, self._size, self._suggested = question, who.size, ""
        self._evidence.show_lines(question.evidence, self._terms)
        self._evidence_part.setVisible(bool(question.evidence))
        self._step_card.setVisible(bool(question.suggestions))
        self._show_texts()

    def show_answer(self, answer: Answer) -> None:
        """Show the next step from the chosen level."""
        question = self._question
        if question is None:
            return
        level = level_of(question, answer)
        suggestion = None if level is None else question.suggestion_for(level)
        suggested = "" if suggestion is None else suggestion.text
        if suggested != self._suggested:
            self._suggested = suggested
            self._show_terms()
        if not question.suggestions:
            return
        if level is None:
            title, text = self.tr("A next step"), self.tr("Choose a level, then a next step stands here.")
        elif suggestion is None:
            title = self.tr("A next step")
            text = self.tr("There is no suggestion for level {level}: keep what you have reached.").format(level=level)
        else:
            title, text = self.tr("A next step from level {level}").format(level=level), suggestion.text
        if (title, text) != (self._step_title.text(), self._step.text()):
            self._step_title.setText(title)
            self._show_step(text)

    def _show_marks(self) -> None:
        """Mark the words in what was shown before the glossary was read."""
        if self._question is not None:
            self._evidence.show_lines(self._question.evidence, self._terms)
        self._show_step(self._step.text())

    def _show_step(self, text: str) -> None:
        """Mark the words of a suggestion, not those in which the program says that there is none."""
        self._step.show_runs(self._terms.marked(text) if self._suggested else (Run(text),), self._terms.hints)

    def _show_terms(self) -> None:
        """List every word that is marked somewhere: the keyboard reaches them here."""
        if self._question is not None:
            terms = self._terms.found_in((*_words(self._question), self._suggested))
            links = [(f"{LinkKind.TERM.value}:{term.id}", term.term, term.text) for term in terms]
            self._term_links.show_links(links)

    def _on_term(self, term: str) -> None:
        self.text_wanted.emit(f"{LinkKind.TERM.value}:{term}")

    def _show_texts(self) -> None:
        question, library = self._question, self._library
        if question is None or library is None:
            return
        found = library.for_question(question.id, (*question.articles, *question.practices))
        for kind, part in self._links.items():
            texts = [text for text in found if text.kind is kind]
            if kind is TextKind.PRACTICE:
                texts.sort(key=self._differs)
            part.show_texts(texts, self._more)
        self._none.setVisible(not found)
        self._show_terms()

    def _differs(self, text: Text) -> bool:
        return not self._same_size(text)

    def _same_size(self, text: Text) -> bool:
        return text.place is not None and text.place.size is self._size

    def _more(self, text: Text) -> str:
        match text.kind:
            case TextKind.PRACTICE if text.place is not None:
                name = text.place.name
                return self.tr("{name} · size like yours").format(name=name) if self._same_size(text) else name
            case TextKind.VOICE:
                return ", ".join(part for part in (text.organisation, text.year) if part)
            case _:
                return text.summary


class HelpColumn(QScrollArea):
    """The column beside the question; holds the content while there is room for it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._host = QWidget()
        self._room = QVBoxLayout(self._host)
        self._room.setContentsMargins(SPACE_S, SPACE_L, SPACE_M, SPACE_L)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setWidget(self._host)
        self._look = look

    def take_in(self, content: QWidget) -> None:
        """Hold the content."""
        if self._room.indexOf(content) < 0:
            self._room.addWidget(content)


def _words(question: Question) -> Iterator[str]:
    yield from (question.text, question.why, question.help, *question.evidence)
    for level in question.levels:
        yield from (level.name, level.text)


def _part(*labels: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, SPACE_S, 0, 0)
    column.setSpacing(0)
    for label in labels:
        column.addWidget(label)
    return part
