"""Where the work stands: a sentence, one row for each field, and the way on."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.path import Progress
from weltoffen_desktop.domain.questionnaire import Path, Question
from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.overview_rows import FieldState, field_states, path_sizes
from weltoffen_desktop.gui.pages.page import Key, Page
from weltoffen_desktop.gui.pages.resume import first_of, resume_at
from weltoffen_desktop.gui.theme import RING, SPACE_L, SPACE_M, SPACE_S, Role, Step, Tone
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton
from weltoffen_desktop.gui.widgets.cards import CardButton
from weltoffen_desktop.gui.widgets.chips import StateChip
from weltoffen_desktop.gui.widgets.filter_chips import FilterChips
from weltoffen_desktop.gui.widgets.labels import MutedLabel, SectionHeading, SmallLabel, TextLabel
from weltoffen_desktop.gui.widgets.progress import ProgressLine
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage
from weltoffen_desktop.gui.widgets.surface import begin
from weltoffen_desktop.services.case_session import CaseSession, Changes

_BADGE, _ICON, _META, _STACKED_BELOW = 48, 24, 288, 620


class _Badge(QWidget):
    """The icon of a field on a soft disc; the name beside it says the same."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.icon = "circle"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        side = self._look.px(_BADGE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = begin(self)
        disc = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(Role.PRIMARY_SOFT))
        painter.drawEllipse(disc)
        size = self._look.px(_ICON)
        box = QRectF(disc.center().x() - size / 2, disc.center().y() - size / 2, size, size)
        self._look.icons.paint(painter, box, self.icon, Role.PRIMARY)
        painter.end()


class FieldRow(CardButton):
    """One field as one button."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._badge = _Badge(look)
        self._name = TextLabel(look, step=Step.BODY, bold=True)
        self._progress = ProgressLine(look, self.tr("Progress"))
        self._coverage = SmallLabel(look)
        self._touched = SmallLabel(look)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._name)
        left.addWidget(self._progress)
        self._meta = QWidget()
        meta = QVBoxLayout(self._meta)
        meta.setContentsMargins(0, 0, 0, 0)
        meta.setSpacing(0)
        meta.addWidget(self._coverage)
        meta.addWidget(self._touched)
        meta.addStretch(1)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._sides.setSpacing(SPACE_M)
        self._sides.addLayout(left, 1)
        self._sides.addWidget(self._meta)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._sides, 1)
        self.body.setContentsMargins(SPACE_M, SPACE_S + RING, SPACE_M, SPACE_S + RING)
        self.body.addLayout(row)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Put what stands at the right below where there is no room beside."""
        super().resizeEvent(event)
        stacked = self.width() < self.look.px(_STACKED_BELOW)
        direction = QBoxLayout.Direction
        self._sides.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._sides.setSpacing(0 if stacked else SPACE_M)
        if stacked:
            self._meta.setMinimumWidth(0)
            self._meta.setMaximumWidth(self.width())
        else:
            self._meta.setFixedWidth(self.look.px(_META))

    def show_state(self, state: FieldState) -> None:
        """Show how far the field is."""
        progress, result = state.progress, state.result
        self._badge.icon = state.field.icon
        self._badge.update()
        self._name.setText(f"{state.number}  {state.field.title}")
        asked = bool(progress.total)
        text = self._dealt_with(progress) if asked else self.tr("No question of this field is asked on this path.")
        self._progress.show_progress(progress.settled, progress.total, text)
        answered = self.tr("answered {count}").format(count=phrases.coverage(result)) if result.applicable else ""
        marked = self.tr("%n to discuss", "", state.marked) if state.marked else ""
        self._coverage.setText(" · ".join(fact for fact in (answered, marked) if fact))
        day = german.day(state.touched) if state.touched is not None else ""
        self._touched.setText(
            self.tr("last changed on {day}").format(day=day) if day else self.tr("nothing written yet")
        )
        self.setEnabled(asked)
        self.setAccessibleName(self.tr("Field {number}: {title}").format(number=state.number, title=state.field.title))
        facts = (text, answered, marked, self._touched.text())
        self.setAccessibleDescription(", ".join(fact for fact in facts if fact))

    def _dealt_with(self, progress: Progress) -> str:
        if progress.settled == progress.total:
            return self.tr("All %n dealt with", "", progress.total)
        return self.tr("{settled} of {total} dealt with").format(settled=progress.settled, total=progress.total)


class OverviewPage(Page):
    """Rows are made once for a questionnaire, then only given other words."""

    name = PageName.OVERVIEW

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._rows: list[FieldRow] = []
        self._next: Question | None = None
        self._scroll = ScrollPage(look)
        self._read_only = StateChip(look)
        self._read_only.show_chip(self.tr("Only to read: nothing can be changed here"), "lock", Tone.WARN)
        self._fields = QWidget()
        self._column = QVBoxLayout(self._fields)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._paths = FilterChips(look, self.tr("Which questions are asked"), exclusive=True)
        self._path_note = MutedLabel(look)
        self._on = PrimaryButton(look, "", "arrow-right")
        self._scroll.add(self._read_only)
        self._scroll.add_space(SPACE_M)
        self._scroll.add(self._fields)
        self._scroll.add_space(SPACE_L)
        self._scroll.add(SectionHeading(look, self.tr("Which questions are asked")))
        self._scroll.add(self._paths)
        self._scroll.add(self._path_note)
        self._scroll.add_stretch()
        self._scroll.add_foot(self._on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._paths.filter_changed.connect(self._on_path_chosen)
        self._on.clicked.connect(self._on_go_on)

    def arrive(self, destination: Destination) -> None:
        """Show how things stand."""
        del destination
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Show how things stand now."""
        del changes
        self._show()

    def keys(self) -> tuple[Key, ...]:
        """Return the page's keys."""
        return (Key(self.tr("Tab, Enter"), self.tr("Go to a field and open it")),)

    def _show(self) -> None:
        session = self.desk.session
        if session is None:
            return
        self._scroll.show_heading(f"{session.municipality.name} · {session.round.title}", self._sentence(session))
        self._read_only.setVisible(session.read_only)
        states = field_states(session)
        self._make_rows(len(states))
        for row, state in zip(self._rows, states, strict=False):
            row.show_state(state)
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(states))
        self._show_path(session)
        self._show_way_on(session)

    def _sentence(self, session: CaseSession) -> str:
        progress = session.path.progress()
        left = progress.total - progress.settled
        if not progress.settled:
            return self.tr("No question is dealt with yet. Begin wherever you like; you can change everything later.")
        if not left:
            return self.tr("All %n questions are dealt with.", "", progress.total)
        done = self.tr("{settled} of {total} questions are dealt with").format(
            settled=progress.settled, total=progress.total
        )
        still = self.tr("%n is still open.", "", left)  # outside of the f-string, where lupdate does not look
        return f"{done}, {still}"

    def _make_rows(self, wanted: int) -> None:
        while len(self._rows) < wanted:
            row = FieldRow(self.desk.look)
            row.clicked.connect(partial(self._on_field_chosen, len(self._rows)))
            self._rows.append(row)
            self._column.addWidget(row)

    def _show_path(self, session: CaseSession) -> None:
        sizes = path_sizes(session)
        words = {Path.FULL: self.tr("All questions"), Path.SHORT: self.tr("Short path")}
        self._paths.show_chips([(path.value, words[path], sizes[path]) for path in Path])
        self._paths.show_chosen([session.round.path.value])
        self._paths.setEnabled(not session.read_only)
        self._path_note.setText(
            self.tr("The short path asks only the core questions. Whatever you have answered stays stored.")
        )

    def _show_way_on(self, session: CaseSession) -> None:
        self._next = resume_at(session)
        if self._next is None:
            self._on.setText(self.tr("To the evaluation"))
            return
        began = session.path.progress().settled
        words = self.tr("Go on with {question}") if began else self.tr("Begin with {question}")
        self._on.setText(words.format(question=f"{self._next.id} {self._next.title}").replace("&", "&&"))

    def _on_field_chosen(self, index: int) -> None:
        session = self.desk.session
        if session is None:
            return
        question = first_of(session.questionnaire.fields[index], session)
        if question is not None:
            self.desk.go(Destination(PageName.QUESTIONS, question=question.id))

    def _on_path_chosen(self, keys: list[str]) -> None:
        self.desk.change(lambda session: session.set_path(Path(keys[0])))

    def _on_go_on(self) -> None:
        if self._next is None:
            self.desk.go(Destination(PageName.EVALUATION))
        else:
            self.desk.go(Destination(PageName.QUESTIONS, question=self._next.id))
