"""One piece of evidence: a tick, and where it can be seen."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from weltoffen_desktop.domain.answers import Evidence
from weltoffen_desktop.gui.look import Look
from weltoffen_desktop.gui.widgets.group import Group
from weltoffen_desktop.gui.widgets.line_edits import LineEdit
from weltoffen_desktop.gui.widgets.note_edit import PAUSE_MS
from weltoffen_desktop.gui.widgets.tick_box import BOX, GAP, PAD, TickBox


class EvidenceRow(Group):
    """The line for the source appears with the tick; what was written stays when the tick goes."""

    evidence_settled = Signal(bool, str)

    def __init__(self, look: Look, title: str, hint: str = "") -> None:
        super().__init__()
        self._settled = Evidence()
        self._tick = TickBox(look, title, hint)
        self._source = LineEdit(look, self.tr("Source"), self.tr("Where can this be seen? Date, decision, address"))
        self._source.hide()
        self._row = QHBoxLayout()
        self._row.addWidget(self._source)
        self.column.addWidget(self._tick)
        self.column.addLayout(self._row)
        self._look = look
        self._on_look_changed()
        self.show_words(title, hint)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._tick.clicked.connect(self._on_ticked)
        self._source.textEdited.connect(self._on_text_edited)
        self._source.editingFinished.connect(self.flush)
        look.changed.connect(self._on_look_changed)

    def show_words(self, title: str, hint: str = "") -> None:
        """Show other words."""
        self._tick.show_words(title, hint)
        self._source.setAccessibleName(self.tr("Source for: {title}").format(title=title))
        self.setAccessibleName(title)

    def evidence(self) -> Evidence:
        """Return what is ticked and written."""
        return Evidence(self._tick.isChecked(), self._source.text().strip())

    def show_evidence(self, evidence: Evidence) -> None:
        """Show ``evidence``; tells nobody and leaves the cursor where nothing changes."""
        self._pause.stop()
        unchanged = evidence == self.evidence()
        if not unchanged:
            self._tick.setChecked(evidence.ticked)
            self._source.show_text(evidence.source)
        self._settled = self.evidence()  # a row trims what it shows, and that is nobody's change
        self._source.setVisible(evidence.ticked)

    def flush(self) -> None:
        """Tell what is ticked and written, if nobody was told yet."""
        self._pause.stop()
        if self.evidence() != self._settled:
            self._settled = self.evidence()
            self.evidence_settled.emit(self._settled.ticked, self._settled.source)

    def _on_ticked(self) -> None:
        self._source.setVisible(self._tick.isChecked())
        if self._tick.isChecked():
            self._source.setFocus()
        self.flush()

    def _on_text_edited(self) -> None:
        self._pause.start()

    def _on_look_changed(self) -> None:
        # The line stands under the words of the tick, not under its box.
        self._row.setContentsMargins(self._look.px(BOX) + GAP + PAD, 0, 0, 0)
