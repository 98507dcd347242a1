"""Words of the glossary in the texts of a question: where they stand and what they mean; knows no Qt."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape

from weltoffen_desktop.domain.glossary import Glossary
from weltoffen_desktop.domain.knowledge import Term
from weltoffen_desktop.domain.prose import Para, Run, Runs

_MOST = 5
"""More terms than that fill the screen where a tooltip should be."""


class Terms:
    """The glossary as the page of questions needs it."""

    def __init__(self, terms: Sequence[Term] = ()) -> None:
        self._glossary = Glossary(terms)
        # A tooltip takes what looks like markup for markup: say that there is none.
        self.hints: Mapping[str, str] = {term.id: f"<qt>{escape(term.text)}</qt>" for term in terms}

    def found_in(self, texts: Iterable[str]) -> tuple[Term, ...]:
        """Return the terms that occur, the most frequent first."""
        return self._glossary.found_in(texts)

    def marked(self, text: str) -> Runs:
        """Return a text with the first occurrence of each term as a link."""
        linked = self._glossary.linked((Para((Run(text),)),))
        return tuple(run for block in linked if isinstance(block, Para) for run in block.runs)

    def tooltip(self, *texts: str) -> str:
        """Return what the terms in ``texts`` mean, ready to be shown; nothing where there are none."""
        found = self.found_in(texts)[:_MOST]
        lines = [f"<p><b>{escape(term.term)}</b>: {escape(term.text)}</p>" for term in found]
        return f"<qt>{''.join(lines)}</qt>" if lines else ""
