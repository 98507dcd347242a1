"""The first page: recent cases, a new one, open one, the example."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weltoffen_desktop.gui.desk import Desk
from weltoffen_desktop.gui.destinations import Destination, PageName
from weltoffen_desktop.gui.pages.page import Key, Page
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_S, Role, Step, Tone
from weltoffen_desktop.gui.widgets.buttons import IconButton, PrimaryButton, QuietButton, SecondaryButton
from weltoffen_desktop.gui.widgets.flow import FlowLayout
from weltoffen_desktop.gui.widgets.labels import BodyLabel, MutedLabel, SectionHeading, TextLabel
from weltoffen_desktop.gui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:  # see gui.surroundings
    from collections.abc import Sequence
    from datetime import datetime

    from weltoffen_desktop.services.case_session import Changes


class Recent(NamedTuple):
    """One case that was open before; ``touched`` is ``None`` where the file is gone."""

    path: Path
    touched: datetime | None

    @property
    def there(self) -> bool:
        """Whether the file is still where it was."""
        return self.touched is not None


def recent_cases(paths: Sequence[str]) -> tuple[Recent, ...]:
    """Look once at each path; a drive that does not answer counts as gone."""
    from datetime import datetime  # noqa: PLC0415  # whoever starts anew has no cases

    found = []
    for text in paths:
        path = Path(text)
        try:
            touched = datetime.fromtimestamp(path.stat().st_mtime).astimezone() if path.is_file() else None
        except OSError:
            touched = None
        found.append(Recent(path, touched))
    return tuple(found)


class StartPage(Page):
    """Shown while no case lies on the desk."""

    name = PageName.START
    new_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    case_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        look = desk.look
        self._scroll = ScrollPage(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._new = PrimaryButton(look, "", "plus")
        self._open = SecondaryButton(look, "", "folder-open")
        self._example = SecondaryButton(look, "", "play")
        self._library = QuietButton(look, "", "book")
        self._recent_heading = SectionHeading(look)
        self._recent = QWidget()
        self._recent_column = QVBoxLayout(self._recent)
        self._recent_column.setContentsMargins(0, 0, 0, 0)
        self._recent_column.setSpacing(SPACE_S // 2)
        self._about = MutedLabel(look)
        self._lay_out()
        self._speak()
        self._new.clicked.connect(self.new_wanted)
        self._open.clicked.connect(self.open_wanted)
        self._example.clicked.connect(self.example_wanted)
        self._library.clicked.connect(partial(desk.go, Destination(PageName.LIBRARY)))

    def _lay_out(self) -> None:
        row = FlowLayout()
        for one in (self._new, self._open, self._example, self._library):
            row.addWidget(one)
        self._scroll.add_space(SPACE_L)
        self._scroll.body.addLayout(row)
        self._scroll.add_space(SPACE_L)
        self._scroll.add(self._recent_heading)
        self._scroll.add(self._recent)
        self._scroll.add_space(SPACE_L)
        self._scroll.add(self._about)
        self._scroll.add_stretch()

    def _speak(self) -> None:
        self._scroll.show_heading(
            self.tr("Self-check for an open municipality"),
            self.tr("See where your municipality stands, what it has achieved and what comes next. Without internet."),
        )
        self._new.setText(self.tr("New case"))
        self._open.setText(self.tr("Open case"))
        self._example.setText(self.tr("Example municipality"))
        self._library.setText(self.tr("Knowledge"))
        self._recent_heading.setText(self.tr("Recent cases"))
        self._about.setText(
            self.tr(
                "All data stays in a file on this computer. The questions are this project's own; "
                "they are not the wording of the earlier self-check and no official procedure."
            )
        )

    def arrive(self, destination: Destination) -> None:
        """Look again at the recent cases: one may have gone or come back."""
        del destination
        while (item := self._recent_column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        cases = recent_cases(self.desk.settings.recent)
        for one in cases:
            self._recent_column.addWidget(self._row(one))
        if not cases:
            self._recent_column.addWidget(
                BodyLabel(self.desk.look, self.tr("None yet. Begin with the example if you want to look around first."))
            )

    def refresh(self, changes: Changes) -> None:
        """Nothing here shows answers."""

    def keys(self) -> tuple[Key, ...]:
        """Return the page's keys."""
        return ()

    def _row(self, recent: Recent) -> QWidget:
        from weltoffen_desktop.domain.german import day  # noqa: PLC0415  # same
        from weltoffen_desktop.gui.widgets.cards import CardButton  # noqa: PLC0415  # whoever starts anew has no cards
        from weltoffen_desktop.gui.widgets.chips import StateChip  # noqa: PLC0415  # same

        look = self.desk.look
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        name = recent.path.stem
        gone = self.tr("missing")
        card = CardButton(look, name if recent.there else f"{name}, {gone}")
        top = QHBoxLayout()
        top.addWidget(TextLabel(look, name, step=Step.BODY, bold=True, role=Role.TEXT if recent.there else Role.MUTED))
        top.addStretch(1)
        if recent.touched is not None:
            time = f"{day(recent.touched)}, {recent.touched:%H:%M}"
            top.addWidget(TextLabel(look, time, step=Step.SMALL, role=Role.MUTED))
        else:
            chip = StateChip(look)
            chip.show_chip(gone, "warning", Tone.WARN)
            top.addWidget(chip)
        card.body.addLayout(top)
        card.body.addWidget(TextLabel(look, str(recent.path.parent), step=Step.SMALL, role=Role.MUTED))
        card.setEnabled(recent.there)
        card.clicked.connect(partial(self.case_wanted.emit, recent.path))
        remove = IconButton(look, "close", self.tr("Take {name} off this list").format(name=name))
        remove.clicked.connect(partial(self._forget, recent.path))
        line.addWidget(card, 1)
        line.addWidget(remove)
        return row

    def _forget(self, path: Path) -> None:
        self.desk.forget_recent(path)
        self.arrive(Destination(PageName.START))
