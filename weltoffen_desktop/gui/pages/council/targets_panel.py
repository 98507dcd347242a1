"""How many points each field shall reach: the town's own goal, or none."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from weltoffen_desktop.domain.council_text import HIGHEST_TARGET
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.evaluation.side_by_side import SideBySide
from weltoffen_desktop.gui.theme import SPACE_M, SPACE_S, Role, Step
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.labels import BodyLabel, MutedLabel, TextLabel
from weltoffen_desktop.gui.widgets.number_entry import NumberEntry
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.wording import sentence

_BESIDE = 640


class TargetsPanel(QWidget):
    """One number for each field of the questionnaire, stored as it is typed."""

    troubled = Signal(object)
    """An :class:`ExpectedError` of the case."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._session: CaseSession | None = None
        self._hint = MutedLabel(look)
        self.entries: dict[str, NumberEntry] = {}
        self._troubles: dict[str, TextLabel] = {}
        self._rows = QWidget()
        card = Card(look)
        card.body.setSpacing(SPACE_M)
        card.body.addWidget(self._hint)
        card.body.addWidget(self._rows)
        self._card = card
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def speak(self) -> None:
        """Say all words."""
        self._hint.setText(
            self.tr("From 0 to 100 points, or empty for none. Targets stand as a mark at the bars of the charts.")
        )
        if self._session is not None:
            self.show_session(self._session)

    def show_session(self, session: CaseSession) -> None:
        """Show the targets of a case beside what is reached today."""
        if list(self.entries) != [field.id for field in session.questionnaire.fields] or session is not self._session:
            self._session = session
            self._make_rows(session)
        targets = session.targets()
        for key, entry in self.entries.items():
            entry.show_number(targets.get(key))
            self._tell(key, "")
        self.setEnabled(not session.read_only)

    def leave(self) -> None:
        """Write to no case any more."""
        self._session = None

    def flush(self) -> None:
        """Store what is being typed."""
        for entry in self.entries.values():
            entry.flush()

    def _make_rows(self, session: CaseSession) -> None:
        rows = QWidget()
        column_of_rows = QVBoxLayout(rows)
        column_of_rows.setContentsMargins(0, 0, 0, 0)
        column_of_rows.setSpacing(SPACE_S)
        self.entries, self._troubles = {}, {}
        unit = self.tr("points")
        for result in session.evaluation().fields:
            field, value = result.field, result.result.shown
            words = QWidget()
            column = QVBoxLayout(words)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(BodyLabel(self._look, f"{field.id}  {field.title}"))
            today = self.tr("Today {points}").format(points=value) if value is not None else self.tr("No result yet")
            column.addWidget(TextLabel(self._look, today, step=Step.SMALL, role=Role.MUTED))
            entry = NumberEntry(self._look)
            entry.show_question(self.tr("Target for {field}").format(field=field.title), unit, 0, HIGHEST_TARGET)
            entry.number_settled.connect(partial(self._on_number, field.id))
            entry.number_cleared.connect(partial(self._on_cleared, field.id))
            trouble = TextLabel(self._look, step=Step.SMALL, role=Role.DANGER)
            trouble.hide()
            side = QWidget()
            beside = QVBoxLayout(side)
            beside.setContentsMargins(0, 0, 0, 0)
            beside.setSpacing(0)
            beside.addWidget(entry)
            beside.addWidget(trouble)
            row = SideBySide(self._look, _BESIDE, 0)
            row.add(words, 1)
            row.add(side, 0)
            column_of_rows.addWidget(row)
            self.entries[field.id], self._troubles[field.id] = entry, trouble
        self._card.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows

    def _on_number(self, field: str, value: float) -> None:
        if not value.is_integer():
            self._tell(field, sentence(ExpectedError(Trouble.TARGET_NOT_POINTS, value=value)))
            return
        self._store(field, int(value))

    def _on_cleared(self, field: str) -> None:
        self._store(field, None)

    def _store(self, field: str, points: int | None) -> None:
        if self._session is None:
            return
        try:
            self._session.set_target(field, points)
        except ExpectedError as error:
            self._tell(field, sentence(error))
        else:
            self._tell(field, "")

    def _tell(self, field: str, words: str) -> None:
        label = self._troubles[field]
        label.setText(words)
        label.setVisible(bool(words))
        if words:
            announce(self, words)
