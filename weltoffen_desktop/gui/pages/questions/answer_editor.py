"""The cards, the number or the text with which the question at hand is answered; each made when first needed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from weltoffen_desktop.domain.answers import Answer
from weltoffen_desktop.domain.questionnaire import Question, QuestionKind
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.kept_text import KeptText
from weltoffen_desktop.gui.widgets.choice_cards import MultipleChoiceCards, SingleChoiceCards, YesNoPartlyCards
from weltoffen_desktop.gui.widgets.level_cards import LevelCards
from weltoffen_desktop.gui.widgets.number_entry import NumberEntry, format_number

_Editor = LevelCards | SingleChoiceCards | MultipleChoiceCards | NumberEntry | KeptText


class AnswerEditor(QWidget):
    """Shows one editor for the kind of question; tells values as :func:`checked_value` takes them."""

    value_chosen = Signal(object)
    value_cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._question: Question | None = None
        self._editors: dict[QuestionKind, _Editor] = {}
        self._number_shown: float | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_question(self, question: Question) -> None:
        """Show the words of a question without an answer."""
        self._question = question
        editor = self._editor(question.kind)
        for other in self._editors.values():
            other.setVisible(other is editor)
        name = f"{question.id} {question.text}"
        match editor:
            case LevelCards():
                editor.show_levels(question.levels)
                editor.setAccessibleName(name)
            case YesNoPartlyCards():
                editor.setAccessibleName(name)
            case SingleChoiceCards() | MultipleChoiceCards():
                editor.show_options([(option.id, option.text) for option in question.options])
                editor.setAccessibleName(name)
            case NumberEntry():
                editor.show_question(name, question.unit, question.minimum, question.maximum)
            case KeptText():
                editor.show_name(name, self.tr("Your answer in your own words"))
                editor.show_stored("", typed_stays=False)

    def show_hints(self, hints: Sequence[str]) -> None:
        """Give the level cards tooltips, ready to be shown."""
        editor = self._current()
        if isinstance(editor, LevelCards):
            editor.show_hints(hints)

    def show_answer(self, answer: Answer, *, typed_stays: bool = True) -> None:
        """Show what is answered; text that is being typed is not overwritten unless it belongs to another question."""
        question = self._question
        if question is None:
            return
        value = answer.value
        match self._editor(question.kind):
            case LevelCards() as cards:
                cards.show_level(value if isinstance(value, int) else None)
            case SingleChoiceCards() as choice:
                choice.show_chosen(value if isinstance(value, str) else None)
            case MultipleChoiceCards() as several:
                several.show_chosen(value if isinstance(value, tuple) else ())
            case NumberEntry() as number:
                self._number_shown = value if isinstance(value, int | float) else None
                number.show_number(self._number_shown)
            case KeptText() as text:
                text.show_stored(value if isinstance(value, str) else "", typed_stays=typed_stays)

    def choose_level(self, level: int) -> bool:
        """Take a level as if its card was pressed; tell whether there is such a card."""
        question = self._question
        if question is None or question.kind is not QuestionKind.LEVEL or level >= len(question.levels):
            return False
        cards = self._editor(QuestionKind.LEVEL)
        if cards.isEnabled() and isinstance(cards, LevelCards) and cards.level != level:
            focused = cards.isAncestorOf(QApplication.focusWidget() or self)
            self.value_chosen.emit(level)
            if focused:
                self.focus()
        return True

    def show_writable(self, writable: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people answer or only read."""
        for editor in self._editors.values():
            if isinstance(editor, KeptText):
                editor.show_read_only(not writable)
            else:
                editor.setEnabled(writable)

    def focus(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Give the keyboard to the answer: to what is chosen, else to the first choice."""
        editor = self._current()
        if editor is None:
            return
        if isinstance(editor, NumberEntry | KeptText):
            editor.setFocus(reason)
            return
        stops = [child for child in editor.findChildren(QAbstractButton) if not child.isHidden()]
        first = next((one for one in stops if one.focusPolicy() is Qt.FocusPolicy.StrongFocus), None)
        if first is not None:
            first.clearFocus()  # else the card that has the keyboard already would not hear why
            first.setFocus(reason)

    def flush(self) -> None:
        """Tell what is typed, if nobody has stored it yet."""
        match self._current():
            case KeptText() as text:
                text.store()
            case NumberEntry() as number:
                number.flush()

    @property
    def unsaved(self) -> bool:
        """Whether a text is written that nobody has stored."""
        editor = self._current()
        return isinstance(editor, KeptText) and editor.unsaved

    def mark_stored(self) -> None:
        """Take a text for stored."""
        editor = self._current()
        if isinstance(editor, KeptText):
            editor.mark_stored()

    def _current(self) -> _Editor | None:
        return None if self._question is None else self._editor(self._question.kind)

    def _editor(self, kind: QuestionKind) -> _Editor:
        known = self._editors.get(kind)
        if known is None:
            known = self._editors[kind] = self._made(kind)
            self._column.addWidget(known)
        return known

    def _made(self, kind: QuestionKind) -> _Editor:
        match kind:
            case QuestionKind.LEVEL:
                cards = LevelCards(self._look)
                cards.level_chosen.connect(self.value_chosen.emit)
                return cards
            case QuestionKind.YES_NO_PARTLY | QuestionKind.SINGLE_CHOICE:
                yes_no = kind is QuestionKind.YES_NO_PARTLY
                choice = YesNoPartlyCards(self._look) if yes_no else SingleChoiceCards(self._look)
                choice.option_chosen.connect(self.value_chosen.emit)
                return choice
            case QuestionKind.MULTIPLE_CHOICE:
                several = MultipleChoiceCards(self._look)
                several.options_chosen.connect(self._on_options)
                return several
            case QuestionKind.NUMBER:
                number = NumberEntry(self._look)
                number.number_settled.connect(self._on_number)
                number.number_cleared.connect(self.value_cleared)
                return number
            case QuestionKind.TEXT:
                text = KeptText(self._look, self.tr("Answer"))
                text.text_typed.connect(self._on_text)
                return text

    def _on_options(self, options: list[str]) -> None:
        if options:
            self.value_chosen.emit(tuple(options))
        else:
            self.value_cleared.emit()

    def _on_number(self, value: float) -> None:
        # The field shows six decimals: leaving it must not cut off what was stored with more.
        if self._number_shown is None or format_number(value) != format_number(self._number_shown):
            self.value_chosen.emit(value)

    def _on_text(self, text: str) -> None:
        if text.strip():
            self.value_chosen.emit(text)
        else:
            self.value_cleared.emit()
