"""The bar below the question: back, on, the next open one, and how far the field is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.questions.entries import Filter, neighbour
from weltoffen_desktop.gui.theme import RING, SPACE_L, SPACE_S, SPACE_XL, Role
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from weltoffen_desktop.gui.widgets.labels import SmallLabel
from weltoffen_desktop.gui.widgets.progress import ProgressLine
from weltoffen_desktop.gui.widgets.surface import begin
from weltoffen_desktop.services.case_session import CaseSession

_WORDS_FROM = 640
_SCROLL_BAR = 14  # of the question above: both end at the same edge


class Foot(QWidget):
    """Leads through the questions that the list shows."""

    question_wanted = Signal(str)
    evaluation_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._previous_id: str | None = None
        self._next_id: str | None = None
        self._open_id: str | None = None
        self._done = False
        self._previous = SecondaryButton(look, self.tr("Back"), "arrow-left")
        self._previous.setAccessibleName(self.tr("Back, previous question"))
        self._previous.setToolTip(self.tr("Alt+Left or Page up"))
        self._next = SecondaryButton(look, self.tr("On"), "arrow-right")
        self._next.setAccessibleName(self.tr("On, next question"))
        self._next.setToolTip(self.tr("Alt+Right or Page down"))
        self._open = PrimaryButton(look, self.tr("Next open question"))
        self._open.setToolTip(self.tr("Ctrl+Enter"))
        self._progress = ProgressLine(look, self.tr("Progress of the field"))
        self._words = SmallLabel(look)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addSpacing(SPACE_S)
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL - RING, 0, SPACE_L - RING + _SCROLL_BAR, SPACE_S)
        column.setSpacing(0)
        column.addWidget(self._progress)
        column.addLayout(row)
        self._previous.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._open.clicked.connect(self.go_to_open)

    def show_case(self, session: CaseSession, chosen: Filter, current: str) -> None:
        """Show where one can go from the current question."""
        self._previous_id = neighbour(session, chosen, current, -1)
        self._next_id = neighbour(session, chosen, current, +1)
        following = session.path.next_open(current)
        self._open_id = following.id if following is not None else None
        whole = session.path.progress()
        self._done = whole.settled == whole.total
        self._previous.setEnabled(self._previous_id is not None)
        self._next.setEnabled(self._next_id is not None)
        words = self.tr("To the evaluation") if self._done else self.tr("Next open question")
        if words != self._open.text():
            self._open.setText(words)
        self._open.setEnabled(self._done or self._open_id is not None)
        field = session.questionnaire.field_of[current]
        progress = session.path.progress(field)
        number = session.questionnaire.fields.index(field) + 1
        text = self.tr("Field {number}: {settled} of {total} dealt with").format(
            number=number, settled=progress.settled, total=progress.total
        )
        if text != self._words.text():
            self._progress.show_progress(progress.settled, progress.total, "")
            self._progress.setAccessibleDescription(text)
            self._words.setText(text)

    def go_back(self) -> None:
        """Ask for the previous question."""
        self._ask(self._previous_id)

    def go_on(self) -> None:
        """Ask for the next question."""
        self._ask(self._next_id)

    def go_to_open(self) -> None:
        """Ask for the next open question, for the evaluation where all is done."""
        if self._done:
            self.evaluation_wanted.emit()
        else:
            self._ask(self._open_id)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Say the progress in words where there is room; the line always shows it."""
        super().resizeEvent(event)
        self._words.setVisible(self.width() >= self._look.px(_WORDS_FROM))

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Set the bar off with a hairline."""
        del event
        painter = begin(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.colour(Role.HAIRLINE))
        painter.end()

    def _ask(self, question: str | None) -> None:
        if question is not None:
            self.question_wanted.emit(question)
