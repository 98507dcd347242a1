"""What stands in the menus: every verb of the window with its key."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from weltoffen_desktop.gui.destinations import PageName
from weltoffen_desktop.gui.look import Scheme


class Verbs(NamedTuple):
    """What the menus call; the window gives them."""

    new: Callable[[], None]
    open: Callable[[], None]
    example: Callable[[], None]
    close: Callable[[], None]
    new_round: Callable[[], None]
    report: Callable[[], None]
    take_knowledge: Callable[[], None]
    pass_knowledge: Callable[[], None]
    undo: Callable[[], None]
    redo: Callable[[], None]
    search: Callable[[], None]
    go: Callable[[PageName], None]
    scheme: Callable[[Scheme], None]
    larger: Callable[[], None]
    smaller: Callable[[], None]
    keys: Callable[[], None]
    about: Callable[[], None]


class Menus(QObject):
    """Makes the menus and knows which verbs need an open case."""

    def __init__(self, window: QMainWindow, titles: Sequence[QMenu], verbs: Verbs) -> None:
        super().__init__(window)
        self._window = window
        self._with_case: list[QAction] = []
        case, edit, view, assistance = titles
        standard = QKeySequence.StandardKey
        case.addAction(self._action(self.tr("&New …"), verbs.new, standard.New))
        case.addAction(self._action(self.tr("&Open …"), verbs.open, standard.Open))
        case.addAction(self._action(self.tr("&Example municipality …"), verbs.example))
        case.addSeparator()
        case.addAction(self._action(self.tr("&Begin new round …"), verbs.new_round, needs_case=True))
        case.addAction(self._action(self.tr("Create &report …"), verbs.report, "Ctrl+R", needs_case=True))
        case.addSeparator()
        case.addAction(self._action(self.tr("Take own &knowledge in …"), verbs.take_knowledge))
        case.addAction(self._action(self.tr("&Pass own knowledge on …"), verbs.pass_knowledge))
        case.addSeparator()
        case.addAction(self._action(self.tr("&Close case"), verbs.close, "Ctrl+W", needs_case=True))
        case.addAction(self._action(self.tr("&Quit"), window.close, "Ctrl+Q"))
        self.undo = self._action(self.tr("&Undo"), verbs.undo, standard.Undo)
        self.redo = self._action(self.tr("&Redo"), verbs.redo)
        # Desktops differ; people who move between them try both.
        self.redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
        edit.addAction(self.undo)
        edit.addAction(self.redo)
        edit.addSeparator()
        edit.addAction(self._action(self.tr("&Search …"), verbs.search, "Ctrl+K"))
        pages = (
            (PageName.OVERVIEW, self.tr("&Overview")),
            (PageName.QUESTIONS, self.tr("&Questions")),
            (PageName.EVALUATION, self.tr("&Evaluation")),
            (PageName.LIBRARY, self.tr("&Knowledge")),
            (PageName.PLAN, self.tr("&Plan")),
            (PageName.COUNCIL, self.tr("Co&uncil papers")),
        )
        for number, (name, text) in enumerate(pages, 1):
            needs = name is not PageName.LIBRARY
            view.addAction(self._action(text, partial(verbs.go, name), f"Ctrl+{number}", needs_case=needs))
        view.addSeparator()
        self._schemes = QActionGroup(self)
        schemes = (
            (Scheme.SYSTEM, self.tr("Colours as the &system")),
            (Scheme.LIGHT, self.tr("&Light")),
            (Scheme.DARK, self.tr("&Dark")),
            (Scheme.CONTRAST, self.tr("High &contrast")),
        )
        for scheme, text in schemes:
            one = self._action(text, partial(verbs.scheme, scheme))
            one.setCheckable(True)
            one.setData(scheme)
            self._schemes.addAction(one)
            view.addAction(one)
        view.addSeparator()
        view.addAction(self._action(self.tr("La&rger text"), verbs.larger, standard.ZoomIn))
        view.addAction(self._action(self.tr("S&maller text"), verbs.smaller, standard.ZoomOut))
        assistance.addAction(self._action(self.tr("&Keys"), verbs.keys, "F1"))
        assistance.addAction(self._action(self.tr("&About this program"), verbs.about))

    def show_case(self, *, is_open: bool) -> None:
        """Offer what needs a case only while there is one."""
        for action in self._with_case:
            action.setEnabled(is_open)

    def show_steps(self, *, undo: bool, redo: bool) -> None:
        """Offer undo and redo only where there is something."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def show_scheme(self, scheme: Scheme) -> None:
        """Tick the scheme in use."""
        for action in self._schemes.actions():
            action.setChecked(action.data() is scheme)

    def _action(
        self,
        text: str,
        verb: Callable[[], object],
        keys: QKeySequence.StandardKey | str = "",
        *,
        needs_case: bool = False,
    ) -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(_Call(verb, action))
        if needs_case:
            self._with_case.append(action)
        return action


class _Call(QObject):
    """Calls a verb without the flag that `triggered` sends."""

    def __init__(self, verb: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._verb = verb

    def __call__(self) -> None:
        self._verb()
