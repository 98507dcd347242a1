"""A leaf in its order: what it is, title, summary, text, sources, and where it leads on."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from weltoffen_desktop.domain.german import NBSP, as_of
from weltoffen_desktop.domain.knowledge import TextKind
from weltoffen_desktop.domain.prose import Link, LinkKind, Run, Runs, link_to, plain_text
from weltoffen_desktop.gui.pages.library.leaf import Leaf, Pointer
from weltoffen_desktop.gui.pages.library.style import Style
from weltoffen_desktop.gui.pages.library.typesetter import Cut, Typesetter
from weltoffen_desktop.gui.theme import SPACE_L, SPACE_S, Role, Step

_EYEBROW = Cut(Step.SMALL, bold=True, role=Role.ACCENT, below=2, tight=True)
_LEAD = Cut(Step.LEAD, role=Role.MUTED, below=SPACE_S + 4, tight=True)
_FACTS = Cut(Step.SMALL, role=Role.MUTED, below=4)
_REMARK = Cut(Step.BODY, bold=True, above=4, below=SPACE_S)
_END_HEADING = Cut(Step.BODY, bold=True, above=SPACE_L, below=SPACE_S, level=2, tight=True)
_SMALL = Cut(Step.SMALL, below=6)
_LIST = Cut(Step.BODY, below=4)


class Composer(QObject):
    """Knows the words around a text; the same for the window and for paper."""

    def compose(self, document: QTextDocument, leaf: Leaf, style: Style, hints: dict[str, str]) -> None:
        """Fill ``document`` with ``leaf``."""
        setter = Typesetter(document, style, hints)
        setter.paragraph((Run(leaf.label),), _EYEBROW)
        setter.heading(1, leaf.title)
        if leaf.lead:
            setter.paragraph((Run(leaf.lead),), _LEAD)
        facts = self.facts(leaf)
        if facts:
            setter.paragraph((Run(" · ".join(facts)),), _FACTS)
        if leaf.kind is TextKind.VOICE:
            setter.paragraph((Run(self.remark()),), _REMARK)
        setter.blocks(leaf.blocks)
        if leaf.questions:
            setter.paragraph((Run(self.tr("Fits these questions")),), _END_HEADING)
            setter.items([self._question(one) for one in leaf.questions], _LIST)
        if leaf.related:
            setter.paragraph((Run(self.tr("Related texts")),), _END_HEADING)
            setter.items([_related(one) for one in leaf.related], _LIST)
        if leaf.sources:
            setter.paragraph((Run(self.tr("Sources")),), _END_HEADING)
            setter.items([self._source(*source) for source in self._sources(leaf)], _SMALL, numbered=True)
        setter.finish()

    def plain(self, leaf: Leaf) -> str:
        """Return the text for the clipboard: title, text and sources."""
        parts = [leaf.title]
        if leaf.kind is not TextKind.TEMPLATE:
            parts += [one for one in (leaf.label, leaf.lead, " · ".join(self.facts(leaf))) if one]
        if leaf.kind is TextKind.VOICE:
            parts.append(self.remark())
        parts.append(plain_text(leaf.blocks))
        if leaf.sources and leaf.kind is not TextKind.TEMPLATE:
            lines = [
                f"{number}. {title} ({stamp}) {url}"
                for number, (title, stamp, url) in enumerate(self._sources(leaf), 1)
            ]
            parts.append("\n".join([self.tr("Sources"), *lines]))
        return "\n\n".join(part for part in parts if part) + "\n"

    def facts(self, leaf: Leaf) -> tuple[str, ...]:
        """Return the dates and the setting of a text, in words."""
        facts = [leaf.setting]
        if leaf.since:
            facts.append(self.tr("since {time}").format(time=as_of(leaf.since)))
        if leaf.year:
            facts.append(self.tr("position of {year}").format(year=leaf.year))
        if leaf.as_of:
            facts.append(self._as_of(leaf.as_of))
        return tuple(fact for fact in facts if fact)

    def remark(self) -> str:
        """Return what must stand above every voice."""
        return self.tr("Paraphrased, not authorised.")

    def _sources(self, leaf: Leaf) -> list[tuple[str, str, str]]:
        return [(one.title, self._as_of(one.as_of), one.url) for one in leaf.sources]

    def _source(self, title: str, stamp: str, url: str) -> Runs:
        return (Run(f"{title}. {stamp}.\n"), Run(url, link=link_to(url)))

    def _as_of(self, stamp: str) -> str:
        # A date that is torn from its word is read twice.
        return self.tr("as of {time}").format(time=as_of(stamp)).replace(" ", NBSP)

    def _question(self, pointer: Pointer) -> Runs:
        words = self.tr("Question {number}").format(number=pointer.id)
        if pointer.title:
            words = f"{words}: {pointer.title}"
        return (Run(words, link=Link(LinkKind.QUESTION, pointer.id)),)


def _related(pointer: Pointer) -> Runs:
    return (Run(pointer.title, link=Link(LinkKind.TEXT, pointer.id)), Run(f" · {pointer.label}"))
