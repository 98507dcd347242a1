"""What staff fill in for the paper on the agenda; stored as it is typed, no button to forget."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain.council_text import LIST_LIMIT, PAPER_PLACES
from weltoffen_desktop.domain.papers import PROSE_LIMIT, VALUE_LIMIT, PaperField, PaperKind
from weltoffen_desktop.domain.reports.paper import ATTACHMENTS, NAMES
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.council.committees import CommitteeLines, Committees
from weltoffen_desktop.gui.pages.council.label_fold import LabelFold
from weltoffen_desktop.gui.pages.council.typed_line import TypedLine
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.theme import SPACE_M
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.form import FormRow
from weltoffen_desktop.gui.widgets.labels import MutedLabel
from weltoffen_desktop.gui.widgets.note_edit import NoteEdit
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.wording import sentence

_BESIDE = 640
_PUBLIC, _CLOSED = "public", "closed"
_LINES = {
    "number": PaperField.NUMBER,
    "date": PaperField.DATE,
    "department": PaperField.DEPARTMENT,
    "subject": PaperField.SUBJECT,
}
_PROSE = {"decision": PaperField.DECISION, "finance": PaperField.FINANCE}


class DetailsPanel(QWidget):
    """Writes to the case on show; what could not be stored stays in its field, with the reason below."""

    troubled = Signal(object)
    """An :class:`ExpectedError` that belongs to no field."""
    stored = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._session: CaseSession | None = None
        self._hint = MutedLabel(look)
        self.kind = FilterChips(look, "", exclusive=True)
        self.access = FilterChips(look, "", exclusive=True)
        self._kind_row = FormRow(look, "", self.kind)
        self._access_row = FormRow(look, "", self.access)
        self.lines = {name: TypedLine(look, VALUE_LIMIT) for name in _LINES}
        self.committees = CommitteeLines(look)
        self.prose = {name: NoteEdit(look, "", limit=PROSE_LIMIT) for name in _PROSE}
        self.attachments = NoteEdit(look, "", limit=LIST_LIMIT * (VALUE_LIMIT + 1))
        self._rows = {name: FormRow(look, "", edit) for name, edit in self.prose.items()}
        self._rows["attachments"] = FormRow(look, "", self.attachments)
        self.labels = LabelFold(look)
        self._lay_out(look)
        self._connect()

    def _lay_out(self, look: Look) -> None:
        card = Card(look)
        card.body.setSpacing(SPACE_M)
        lines, rows = self.lines, self._rows
        for part in (
            self._hint,
            self._kind_row,
            _beside(look, lines["number"], lines["date"]),
            _beside(look, lines["department"], self._access_row),
            lines["subject"],
            self.committees,
            rows["decision"],
            rows["finance"],
            rows["attachments"],
            self.labels,
        ):
            card.body.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _connect(self) -> None:
        self.kind.filter_changed.connect(self._on_kind)
        self.access.filter_changed.connect(self._on_access)
        for name, line in self.lines.items():
            line.line.settled.connect(partial(self._on_line, name))
        self.committees.settled.connect(self._on_committees)
        for name, edit in self.prose.items():
            edit.text_settled.connect(partial(self._on_prose, name))
            edit.limit_reached.connect(partial(self._on_full, name))
        self.attachments.text_settled.connect(self._on_attachments)
        self.attachments.limit_reached.connect(partial(self._on_full, "attachments"))
        self.labels.settled.connect(self._on_label)

    def speak(self) -> None:
        """Say all words."""
        self._hint.setText(
            self.tr("Stored as you type. What stays empty is left blank for the pen, or made from the result.")
        )
        self._kind_row.show_label(self.tr("Kind of paper"))
        self.kind.show_chips([(kind.value, NAMES[kind], None) for kind in PaperKind])
        self._access_row.show_label(self.tr("Session"))
        self.access.show_chips([(_PUBLIC, self.tr("public"), None), (_CLOSED, self.tr("not public"), None)])
        hints = {
            "number": "",
            "date": self.tr("Empty: the day on which the paper is made."),
            "department": "",
            "subject": self.tr("Empty: made from questionnaire and round."),
        }
        for name, line in self.lines.items():
            line.speak(PAPER_PLACES[_LINES[name]], hints[name])
        self.committees.speak(PAPER_PLACES[PaperField.COMMITTEES])
        for name, place in _PROSE.items():
            self._rows[name].show_label(PAPER_PLACES[place])
            self.prose[name].show_name(PAPER_PLACES[place])
            self._rows[name].show_hint(self.tr("Empty: a neutral wording."))
        label = PAPER_PLACES[PaperField.ATTACHMENTS]
        self._rows["attachments"].show_label(label)
        self.attachments.show_name(label, "\n".join(ATTACHMENTS))
        self._rows["attachments"].show_hint(self.tr("One in each line. Empty: the papers of the set."))
        self.labels.speak()

    def show_session(self, session: CaseSession) -> None:
        """Show what is stored in a case; lines that are being typed in are stored before."""
        self._session = session
        paper = session.paper()
        self.kind.show_chosen([paper.kind.value])
        self.access.show_chosen([_PUBLIC if paper.public else _CLOSED])
        for name, line in self.lines.items():
            line.line.show_text(getattr(paper, name))
            line.show_trouble("")
        self.committees.show_committees(paper.committees)
        for name, edit in self.prose.items():
            edit.show_text(getattr(paper, name))
        self.attachments.show_text("\n".join(paper.attachments))
        for row in self._rows.values():
            row.show_trouble("")
        self.labels.show_paper(paper)
        self.setEnabled(not session.read_only)

    def leave(self) -> None:
        """Write to no case any more."""
        self._session = None

    def flush(self) -> None:
        """Store what is being typed."""
        for line in self.lines.values():
            line.line.flush()
        self.committees.flush()
        for edit in (*self.prose.values(), self.attachments):
            edit.flush()
        self.labels.flush()

    # -- storing -----------------------------------------------------------------------------------------------------

    def _store(self, **parts: object) -> ExpectedError | None:
        """Store other values of some places; return what stood in the way."""
        session = self._session
        if session is None:
            return None
        try:
            session.set_paper(replace(session.paper(), **parts))  # type: ignore[arg-type]  # names of its own fields
        except ExpectedError as error:
            return error
        self.stored.emit()
        return None

    def _on_kind(self, keys: list[str]) -> None:
        error = self._store(kind=PaperKind(keys[0]))
        if error is not None:
            self.troubled.emit(error)
        elif self._session is not None:
            self.labels.show_paper(self._session.paper())

    def _on_access(self, keys: list[str]) -> None:
        error = self._store(public=keys[0] == _PUBLIC)
        if error is not None:
            self.troubled.emit(error)

    def _on_line(self, name: str, text: str) -> None:
        error = self._store(**{name: text})
        self.lines[name].show_trouble(sentence(error) if error is not None else "")

    def _on_committees(self, committees: Committees) -> None:
        error = self._store(committees=committees)
        self.committees.show_trouble(sentence(error) if error is not None else "")

    def _on_prose(self, name: str, text: str) -> None:
        self._tell_row(name, self._store(**{name: text}))

    def _on_attachments(self, text: str) -> None:
        self._tell_row("attachments", self._store(attachments=tuple(text.splitlines())))

    def _on_label(self, place: PaperField, text: str) -> None:
        if self._session is None:
            return
        error = self._store(labels={**self._session.paper().labels, place: text})
        self.labels.lines[place].show_trouble(sentence(error) if error is not None else "")

    def _on_full(self, name: str) -> None:
        limit = LIST_LIMIT * (VALUE_LIMIT + 1) if name == "attachments" else PROSE_LIMIT
        self._rows[name].show_trouble(self.tr("No more than %n character(s) fit here.", "", limit))

    def _tell_row(self, name: str, error: ExpectedError | None) -> None:
        self._rows[name].show_trouble(sentence(error) if error is not None else "")


def _beside(look: Look, one: QWidget, other: QWidget) -> SideBySide:
    sides = SideBySide(look, _BESIDE)
    sides.add(one)
    sides.add(other)
    return sides
