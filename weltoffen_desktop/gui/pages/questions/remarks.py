"""What stands beside the answer: the note and the three pieces of evidence."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer, Evidence, EvidenceKind
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.kept_text import KeptText
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S
from weltoffen_desktop.gui.widgets.evidence import EvidenceRow
from weltoffen_desktop.gui.widgets.labels import SectionHeading, SmallLabel


class Remarks(QWidget):
    """Everything here is told after a pause in writing; what is being typed is never overwritten."""

    note_settled = Signal(str)
    evidence_settled = Signal(EvidenceKind, Evidence)
    note_full = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._note = KeptText(
            look, self.tr("Note"), self.tr("What speaks for this level? What should successors know?")
        )
        self._note.show_limits(3, 14)
        self._hints = SmallLabel(look)
        self._has_hints = self._hints_wanted = False
        self._rows: Mapping[EvidenceKind, EvidenceRow] = {
            kind: EvidenceRow(look, _capital(word)) for kind, word in phrases.EVIDENCE.items()
        }
        self._shown: dict[EvidenceKind, Evidence] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(SectionHeading(look, self.tr("Note")))
        column.addWidget(self._note)
        column.addSpacing(SPACE_M)
        column.addWidget(SectionHeading(look, self.tr("Evidence")))
        column.addWidget(SmallLabel(look, self.tr("Evidence does not change the number. It makes it checkable.")))
        column.addWidget(self._hints)
        column.addSpacing(SPACE_S)
        for kind, row in self._rows.items():
            column.addWidget(row)
            row.evidence_settled.connect(partial(self._on_evidence, kind))
        self._note.text_typed.connect(self.note_settled)
        self._note.limit_reached.connect(self.note_full)

    def show_question(self, question: Question) -> None:
        """List what can be laid on the table."""
        self._hints.setText(self.tr("What to look for: {things}").format(things="; ".join(question.evidence)))
        self._has_hints = bool(question.evidence)
        self._hints.setVisible(self._has_hints and self._hints_wanted)

    def show_hints(self, wanted: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """List here what to look for, unless it stands beside the question already."""
        self._hints_wanted = wanted
        self._hints.setVisible(self._has_hints and wanted)

    def show_answer(self, answer: Answer, *, typed_stays: bool = True) -> None:
        """Show note and evidence; what is being typed stays unless it belongs to another question."""
        self._note.show_stored(answer.note, typed_stays=typed_stays)
        for kind, row in self._rows.items():
            stored = answer.evidence.get(kind, Evidence())
            if not (typed_stays and row.evidence() != self._shown.get(kind, Evidence())):
                row.show_evidence(stored)
                self._shown[kind] = row.evidence()  # a row trims what it shows

    def show_writable(self, writable: bool) -> None:  # noqa: FBT001  # a setter, as Qt's own
        """Let people write or only read."""
        self._note.show_read_only(not writable)
        for row in self._rows.values():
            row.setEnabled(writable)

    def focus_note(self) -> None:
        """Give the keyboard to the note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def flush(self) -> None:
        """Tell what is typed, if nobody has stored it yet."""
        self._note.store()
        for row in self._rows.values():
            row.flush()

    @property
    def unsaved(self) -> bool:
        """Whether a note is written that nobody has stored."""
        return self._note.unsaved

    def mark_note_stored(self) -> None:
        """Take the note for stored."""
        self._note.mark_stored()

    def mark_evidence_stored(self, kind: EvidenceKind) -> None:
        """Take a piece of evidence for stored."""
        self._shown[kind] = self._rows[kind].evidence()

    def _on_evidence(self, kind: EvidenceKind, ticked: bool, source: str) -> None:  # noqa: FBT001  # a signal's shape
        evidence = Evidence(ticked, source)
        if evidence != self._shown.get(kind, Evidence()):
            self.evidence_settled.emit(kind, evidence)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
