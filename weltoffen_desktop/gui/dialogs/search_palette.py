"""The quick way to anything: one field over questions and knowledge, arrows and enter; escape leads back."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import Shiboken

from weltoffen_desktop.domain.knowledge import Hit, HitKind
from weltoffen_desktop.domain.questionnaire import Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.gui.theme import RING, SPACE_M, SPACE_S, SPACE_XL, Role
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import IconButton, is_enter
from weltoffen_desktop.gui.widgets.labels import MutedLabel, SmallLabel
from weltoffen_desktop.gui.widgets.line_edits import SearchField
from weltoffen_desktop.gui.widgets.surface import begin, paint_shadow, paint_surface
from weltoffen_desktop.gui.widgets.text_row import TextRow
from weltoffen_desktop.gui.widgets.text_rows import Selection, TextRows
from weltoffen_desktop.services.program import Program
from weltoffen_desktop.services.wording import sentence

_WIDTH, _HEIGHT, _SHADOW = 640, 520, 12
_LIMIT, _MOST_OF_A_KIND = 40, 9
_LINES = 2
_ICONS = {HitKind.QUESTION: "question-mark", HitKind.TEXT: "book", HitKind.TERM: "info"}
_ANY_WORD = "Kommune"


class SearchPalette(QDialog):
    """Lies above the window; whoever chooses goes there through the desk."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint)
        self._desk = desk
        self._before: QWidget | None = None
        self._ready = False
        look = desk.look
        self.setWindowTitle(self.tr("Search questions and knowledge"))
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._field = SearchField(look, self.tr("Search questions and knowledge"))
        self._rows = TextRows(look, self.tr("Hits"), Selection.CURRENT, lines=_LINES)
        self._rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = MutedLabel(look)
        self._keys = SmallLabel(look, self.tr("Arrow keys choose, Enter opens, Esc closes"))
        self._close = IconButton(look, "close", self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show_hits(())

    def showEvent(self, event: QShowEvent) -> None:
        """Remember where the keyboard was, and read the library if nobody did yet."""
        self._before = QApplication.focusWidget()
        super().showEvent(event)
        self._place()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self._read_ahead()

    def reject(self) -> None:
        """Close and bring the keyboard back to where it was."""
        super().reject()
        if self._before is not None and Shiboken.isValid(self._before):
            self._before.activateWindow()
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that belong to the list before the field sees them."""
        if watched is self._field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event.key())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        """Paint a surface above the window."""
        del event
        painter = begin(self)
        look = self._desk.look
        body = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        paint_shadow(painter, body, look, _SHADOW)
        paint_surface(painter, body, look.colour(Role.SURFACE), look.colour(Role.CONTROL_LINE))
        painter.end()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._field, 1)
        top.addWidget(self._close)
        column = QVBoxLayout(self)
        edge = _SHADOW + SPACE_M - RING
        column.setContentsMargins(edge, edge, edge, edge - RING)
        column.setSpacing(SPACE_S)
        column.addLayout(top)
        column.addWidget(self._words)
        column.addWidget(self._rows, 1)
        column.addWidget(self._keys)

    def _connect(self) -> None:
        self._field.installEventFilter(self)
        self._field.search_changed.connect(self._on_words)
        self._rows.row_chosen.connect(self._on_chosen)
        self._close.clicked.connect(self.reject)
        self._desk.look.changed.connect(self._place)

    def _place(self) -> None:
        """Stand in the upper middle of the window, inside it whatever its size."""
        host, look = self.parentWidget(), self._desk.look
        if host is None:
            return
        width = min(look.px(_WIDTH), host.width() - SPACE_XL) + 2 * _SHADOW
        full = min(look.px(_HEIGHT), host.height() - 2 * SPACE_XL) + 2 * _SHADOW
        layout = self.layout()
        low = layout.totalHeightForWidth(width) if layout is not None else full
        height = full if self._rows.isVisibleTo(self) else min(low, full)
        corner = host.mapToGlobal(QPoint((host.width() - width) // 2, SPACE_XL - _SHADOW))
        self.setGeometry(corner.x(), corner.y(), width, height)

    # -- reading ahead -----------------------------------------------------------------------------------------------

    def _read_ahead(self) -> None:
        program, questionnaire = self._desk.program, self._questionnaire()
        # The desk outlives this box: a thread must never come home to a box that is gone.
        task = Task(
            lambda _task: _prepare(program, questionnaire),
            partial(_tell_read, self),
            partial(_tell_unread, self),
            self._desk,
        )
        task.start()
        self._task = task

    def on_read(self) -> None:
        """Search what was typed meanwhile."""
        self._ready = True
        self._on_words(self._field.text())

    def on_unread(self, error: ExpectedError) -> None:
        """Say why nothing can be searched."""
        self._words.setText(sentence(error))
        self._words.show()
        self._place()

    def _questionnaire(self) -> Questionnaire | None:
        return self._desk.session.questionnaire if self._desk.session is not None else None

    # -- searching ---------------------------------------------------------------------------------------------------

    def _on_words(self, words: str) -> None:
        if not self._ready:
            return
        try:
            hits = self._desk.program.search(words, self._questionnaire(), _LIMIT)
        except ExpectedError:  # too short to be searched for
            self._show_hits(())
            return
        self._show_hits(hits, words.strip())

    def _show_hits(self, hits: Sequence[Hit], words: str = "") -> None:
        rows = list(self._grouped(hits))
        if words and not rows:
            said = self.tr("Nothing found for “{words}”.").format(words=words)
        elif self._desk.session is None:
            said = self.tr("Type a word: an article, an example, a voice, a template or a term.")
        else:
            said = self.tr("Type a word: a question, an article, an example, a voice, a template or a term.")
        self._words.setText(said)
        self._words.setVisible(not rows)
        self._rows.setVisible(bool(rows))
        self._place()
        self._rows.show_rows(rows)  # a list that is only then shown would scroll its first heading away
        if rows:
            announce(self._field, self.tr("%n hit(s)", "", sum(row.key is not None for row in rows)))
        elif words:
            announce(self._field, said)

    def _grouped(self, hits: Sequence[Hit]) -> Iterator[TextRow]:
        questions = [hit for hit in hits if hit.kind is HitKind.QUESTION]
        knowledge = [hit for hit in hits if hit.kind is not HitKind.QUESTION]
        for heading, found in ((self.tr("Questions"), questions), (self.tr("Knowledge"), knowledge)):
            if found:
                yield TextRow(None, heading)
                for hit in found[:_MOST_OF_A_KIND]:
                    yield TextRow(hit, hit.title, _ICONS[hit.kind], hit.label, hit.excerpt)

    def _on_key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._rows.step(1 if key == Qt.Key.Key_Down else -1)
            row = self._rows.current()
            if row is not None:
                announce(self._field, f"{row.title}, {row.label}")
            return True
        if is_enter(key):
            self._rows.choose_current()
            return True
        if key == Qt.Key.Key_Escape:
            self.reject()
            return True
        return False

    def _on_chosen(self, hit: Hit) -> None:
        self.accept()
        self._desk.go(_destination(hit))


def _destination(hit: Hit) -> Destination:
    match hit.kind:
        case HitKind.QUESTION:
            return Destination(PageName.QUESTIONS, question=hit.id)
        case HitKind.TERM:
            return Destination(PageName.LIBRARY, text=f"term:{hit.id}")
        case HitKind.TEXT:
            return Destination(PageName.LIBRARY, text=hit.id)


def _prepare(program: Program, questionnaire: Questionnaire | None) -> None:
    program.prepare_search()
    if questionnaire is not None:
        program.search(_ANY_WORD, questionnaire, 1)  # makes the index of the questions


def _tell_read(palette: SearchPalette, _outcome: object) -> None:
    if Shiboken.isValid(palette):
        palette.on_read()


def _tell_unread(palette: SearchPalette, error: Exception) -> None:
    if not isinstance(error, ExpectedError):
        raise error
    if Shiboken.isValid(palette):
        palette.on_unread(error)
