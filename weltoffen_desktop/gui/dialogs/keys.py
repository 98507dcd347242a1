"""The sheet that shows the keys of the window and of the page in front."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.pages.page import Key
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_M, SPACE_S
from weltoffen_desktop.gui.widgets.buttons import PrimaryButton
from weltoffen_desktop.gui.widgets.dialog_room import fit, fitting_width
from weltoffen_desktop.gui.widgets.labels import BodyLabel, PageHeading, SectionHeading, StrongLabel


class KeysDialog(QDialog):
    """Lists keys and what they do; Esc closes."""

    def __init__(self, look: Look, groups: Sequence[tuple[str, Sequence[Key]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        heading = PageHeading(look, self.tr("Keys"))
        column.addWidget(heading)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S // 2)
        grid.setColumnStretch(1, 1)
        row = 0
        for title, keys in groups:
            if not keys:
                continue
            grid.addWidget(SectionHeading(look, title), row, 0, 1, 2)
            for offset, key in enumerate(keys, 1):
                grid.addWidget(StrongLabel(look, key.keys), row + offset, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(BodyLabel(look, key.meaning), row + offset, 1)
            row += len(keys) + 1
        grid.setRowStretch(row, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("List of keys"))
        column.addWidget(scroll, 1)
        close = PrimaryButton(look, self.tr("Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        width = fitting_width(self, look.px(560))
        inner = width - 2 * SPACE_L
        around = heading.heightForWidth(inner) + close.sizeHint().height() + 2 * (SPACE_L + SPACE_M)
        fit(self, width, grid.totalHeightForWidth(inner) + around)
