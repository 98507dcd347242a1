"""Messages: a bar on the page that waits, and a box for what must be decided now; none of them stops the program."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.theme import RING, SPACE_L, SPACE_M, SPACE_S, Role, Step, Tone
from weltoffen_desktop.gui.widgets.announce import announce
from weltoffen_desktop.gui.widgets.buttons import Button, IconButton, Kind, SecondaryButton
from weltoffen_desktop.gui.widgets.cards import Card
from weltoffen_desktop.gui.widgets.dialog_room import fit, fitting_width
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import BodyLabel, SectionHeading, SelectableLabel
from weltoffen_desktop.gui.widgets.surface import begin

_ICONS = {
    Tone.NEUTRAL: ("info", Role.TEXT),
    Tone.PRIMARY: ("info", Role.PRIMARY),
    Tone.OK: ("check-circle", Role.OK),
    Tone.WARN: ("warning", Role.WARN),
    Tone.DANGER: ("warning", Role.DANGER),
}


class _ToneIcon(QWidget):
    """The icon of a tone."""

    def __init__(self, look: Look, size: int) -> None:
        super().__init__()
        self._look = look
        self._size = size
        self.tone = Tone.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._look.px(self._size) + 2 * RING
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent, /) -> None:
        del event
        painter = begin(self)
        name, role = _ICONS[self.tone]
        size = self._look.px(self._size)
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        self._look.icons.paint(painter, box, name, role)
        painter.end()


class NoticeBar(Card):
    """One message on a page, with what can be done about it; hidden until there is one."""

    action_chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look_of_buttons = look
        self._icon = _ToneIcon(look, 20)
        self._sentence = BodyLabel(look)
        self._details = SelectableLabel(look, step=Step.SMALL)
        self._dismiss = IconButton(look, "close", self.tr("Hide message"))
        self._dismiss.clicked.connect(self._on_dismissed)
        look.changed.connect(self._on_look_changed)
        actions = QWidget()
        self._actions = FlowLayout(actions)
        self._action_row = actions
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._sentence, 1)
        words.addWidget(self._details)
        words.addWidget(actions)
        row = QHBoxLayout()
        row.setSpacing(RING)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setContentsMargins(SPACE_M - RING, SPACE_S, SPACE_S, SPACE_S)
        self.body.addLayout(row)
        self._on_look_changed()
        self.hide()

    def show_notice(
        self, tone: Tone, sentence: str, actions: Sequence[tuple[str, str]] = (), details: str = ""
    ) -> None:
        """Show a message in place of the one before; ``actions`` as ``(key, text)``."""
        self.show_tone(tone)
        self._icon.tone = tone
        self._icon.update()
        self._sentence.setText(sentence)
        self._details.setText(details)
        self._details.setVisible(bool(details))
        while (item := self._actions.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for key, text in actions:
            button = SecondaryButton(self._look_of_buttons, text)
            button.setObjectName(key)
            button.clicked.connect(self._on_action)
            self._actions.addWidget(button)
        self._action_row.setVisible(bool(actions))
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence, urgent=tone is Tone.DANGER)

    def hide_notice(self) -> None:
        """Take the message away."""
        self.hide()

    def _on_action(self) -> None:
        self.action_chosen.emit(self.sender().objectName())

    def _on_look_changed(self) -> None:
        # One line stands on one height with the icon before it and the cross behind it.
        self._sentence.setMinimumHeight(self._dismiss.sizeHint().height())
        self._icon.setMinimumHeight(self._dismiss.sizeHint().height())

    def _on_dismissed(self) -> None:
        self.hide()
        self.dismissed.emit()


_NARROWEST = 420
_LONG = 400  # characters of details from which on they scroll


@dataclass(frozen=True, slots=True)
class Choice:
    """One way out of a box."""

    key: str
    text: str
    kind: Kind = Kind.SECONDARY


class NoticeDialog(QDialog):
    """A box with an icon, a sentence and buttons; shown with ``open()``, it tells by ``chosen`` and frees itself.

    The last choice is what escape means and where the keyboard stands at first, unless another is primary.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        parent: QWidget | None,
        tone: Tone,
        title: str,
        sentence: str,
        choices: Sequence[Choice],
        details: str = "",
    ) -> None:
        super().__init__(parent)
        self._escape = choices[-1].key
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setAccessibleDescription(sentence)
        icon = _ToneIcon(look, 28)
        icon.tone = tone
        words = QVBoxLayout()
        words.setSpacing(SPACE_S)
        words.addWidget(SectionHeading(look, title))
        words.addWidget(BodyLabel(look, sentence))
        if details:
            label = SelectableLabel(look, details, step=Step.SMALL)
            words.addWidget(_scrolling(label, look) if len(details) > _LONG else label)
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addStretch()
        for choice in choices:
            button = Button(look, choice.text, kind=choice.kind)
            button.setObjectName(choice.key)
            button.clicked.connect(self._on_chosen)
            button.setAutoDefault(False)
            buttons.addWidget(button)
            if choice.kind is Kind.PRIMARY or choice is choices[-1]:
                self._first = button if choice.kind is Kind.PRIMARY else getattr(self, "_first", button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L - RING, SPACE_M)
        column.setSpacing(SPACE_M)
        column.addLayout(row)
        column.addLayout(buttons)
        # Qt would narrow the box to two thirds of the screen after it has measured how high the words are.
        width = fitting_width(self, max(column.totalSizeHint().width(), look.px(_NARROWEST)))
        fit(self, width, column.totalHeightForWidth(width))
        self._first.setFocus()

    def reject(self) -> None:
        """Take escape and the window's cross for the last choice."""
        self.chosen.emit(self._escape)
        super().reject()

    def _on_chosen(self) -> None:
        self.chosen.emit(self.sender().objectName())
        self.accept()


def _scrolling(label: SelectableLabel, look: Look) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setWidget(label)
    area.setMaximumHeight(look.px(160))
    return area
