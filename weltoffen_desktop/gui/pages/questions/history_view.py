"""The changes of one answer, folded away until somebody wants to see them."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.answers import Answer, Evidence, EvidenceKind, Status
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.domain.rounds import HistoryEntry
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import SPACE_S
from weltoffen_desktop.gui.widgets.buttons import QuietButton
from weltoffen_desktop.gui.widgets.labels import BodyLabel, SmallLabel

_MOST = 12


class HistoryView(QWidget):
    """Newest change first; labels are used again from question to question."""

    opened = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._button = QuietButton(look, self.tr("History of this answer"), "chevron-right")
        self._body = QWidget()
        self._body.hide()
        self._empty = SmallLabel(look, self.tr("Nothing has been changed here yet."))
        self._earlier = SmallLabel(look)
        self._lines: list[tuple[SmallLabel, BodyLabel]] = []
        self._inner = QVBoxLayout(self._body)
        self._inner.setContentsMargins(SPACE_S, 0, 0, 0)
        self._inner.setSpacing(0)
        self._inner.addWidget(self._empty)
        self._inner.addWidget(self._earlier)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._button)
        column.addWidget(self._body)
        self._button.clicked.connect(self._on_clicked)
        self._describe()

    @property
    def is_open(self) -> bool:
        """Whether the changes are shown; only then are they worth reading."""
        return not self._body.isHidden()

    def show_entries(self, question: Question, entries: Sequence[HistoryEntry]) -> None:
        """Show the newest changes."""
        newest = list(reversed(entries))[:_MOST]
        while len(self._lines) < len(newest):
            line = (SmallLabel(self._look), BodyLabel(self._look))
            self._lines.append(line)
            for label in line:
                self._inner.insertWidget(self._inner.count() - 1, label)
        for index, (when, what) in enumerate(self._lines):
            shown = index < len(newest)
            when.setVisible(shown)
            what.setVisible(shown)
            if shown:
                when.setText(self._when(newest[index]))
                what.setText("; ".join(self._what(question, newest[index].before, newest[index].after)))
        self._empty.setVisible(not entries)
        more = len(entries) - len(newest)
        self._earlier.setText(self.tr("and %n earlier changes", "", more) if more else "")
        self._earlier.setVisible(bool(more))

    def _on_clicked(self) -> None:
        self._body.setVisible(not self.is_open)
        self._button.show_icon("chevron-down" if self.is_open else "chevron-right")
        self._describe()
        self.opened.emit(self.is_open)

    def _describe(self) -> None:
        self._button.setAccessibleDescription(self.tr("unfolded") if self.is_open else self.tr("folded"))

    def _when(self, entry: HistoryEntry) -> str:
        time = f"{german.day(entry.at)}, {entry.at:%H:%M}"
        way = {
            "undo": self.tr("undone"),
            "redo": self.tr("done again"),
            "import": self.tr("from an answer file"),
            "example": self.tr("from the example"),
        }.get(entry.origin, "")
        return f"{time} · {way}" if way else time

    def _what(self, question: Question, before: Answer, after: Answer) -> Iterator[str]:
        if (before.status, before.value) != (after.status, after.value):
            yield self.tr("Answer taken back") if after.status is Status.OPEN else phrases.answer_words(question, after)
        if after.reason and after.reason != before.reason:
            yield self.tr("Reason: {reason}").format(reason=after.reason)
        if before.note != after.note:
            yield self._note(before.note, after.note)
        for kind in EvidenceKind:
            old, new = before.evidence.get(kind, Evidence()), after.evidence.get(kind, Evidence())
            if old != new:
                yield self._evidence(phrases.EVIDENCE[kind], old, new)
        if before.marked != after.marked:
            yield self.tr("Marked for discussion") if after.marked else self.tr("Mark taken away")
        if before.carried and not after.carried and before.value == after.value:
            yield self.tr("Checked again")

    def _note(self, before: str, after: str) -> str:
        if not before:
            return self.tr("Note written")
        return self.tr("Note changed") if after else self.tr("Note deleted")

    def _evidence(self, name: str, old: Evidence, new: Evidence) -> str:
        if old.ticked == new.ticked:
            return self.tr("Source for “{name}” changed").format(name=name)
        if new.ticked:
            return self.tr("Evidence “{name}” ticked").format(name=name)
        return self.tr("Evidence “{name}” taken away").format(name=name)
