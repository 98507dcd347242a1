"""Which texts of the library fit a gap: near to the question, for a Kommune of this size, for this level."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from weltoffen_desktop.domain.findings import Finding, NextStep
from weltoffen_desktop.domain.knowledge import Library, Text, TextKind
from weltoffen_desktop.domain.municipality import SizeClass
from weltoffen_desktop.domain.questionnaire import Suggestion

TEXTS_PER_GAP = 3
_PER_KIND = 2  # three articles in a row would hide how others do it
# Who has nothing yet reads first what it is about; who has begun wants to see how others went on.
_FROM_NOTHING = (TextKind.ARTICLE, TextKind.PRACTICE, TextKind.TEMPLATE, TextKind.VOICE)
_ON_THE_WAY = (TextKind.PRACTICE, TextKind.TEMPLATE, TextKind.ARTICLE, TextKind.VOICE)


class Nearness(IntEnum):
    """How near a text is to the question."""

    QUESTION = 0
    TOPIC = 1
    FIELD = 2


@dataclass(frozen=True, slots=True)
class Fit:
    """A text that fits, and why."""

    text: Text
    nearness: Nearness
    same_size: bool
    """The text comes from, or is written for, Kommunen of this size."""
    for_level: bool
    """Its kind is what helps most at this level."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do about one question: the suggestion for its level where there is one, and texts for a gap."""

    finding: Finding
    suggestion: Suggestion | None
    fits: tuple[Fit, ...]


def advice(
    gaps: Sequence[Finding], steps: Sequence[NextStep], library: Library | None, size: SizeClass, limit: int = 5
) -> tuple[Advice, ...]:
    """Return what to do next: every gap first, then other steps up to ``limit``; without a library, without texts."""
    suggestions = {step.finding.question.id: step.suggestion for step in steps}
    order = [*gaps, *(step.finding for step in steps if step.finding not in gaps)]
    return tuple(
        Advice(
            finding,
            suggestions.get(finding.question.id),
            fitting(library, finding, size) if library is not None and finding in gaps else (),
        )
        for finding in order[: max(limit, len(gaps))]
    )


def fitting(library: Library, finding: Finding, size: SizeClass, limit: int = TEXTS_PER_GAP) -> tuple[Fit, ...]:
    """Return the texts that fit best: by suited size, then nearness, then the kind for this level, then same size.

    What is merely of the same field stands in only where nothing is nearer.
    """
    kinds = _FROM_NOTHING if finding.level == 0 else _ON_THE_WAY
    every = tuple(_candidates(library, finding, size, kinds[0]))
    near = [one for one in every if one.nearness is not Nearness.FIELD]
    found = sorted(
        near or every,
        key=lambda one: (not _suits(one.text, size), one.nearness, kinds.index(one.text.kind), not one.same_size),
    )
    return _mixed(found, limit)


def _candidates(library: Library, finding: Finding, size: SizeClass, first: TextKind) -> Iterator[Fit]:
    question = finding.question
    named = {*question.articles, *question.practices}
    topic = next((one.id for one in finding.field.topics if question in one.questions), "")
    for text in library.texts:
        if text.id in named or question.id in text.questions:
            nearness = Nearness.QUESTION
        elif topic in text.topics:
            nearness = Nearness.TOPIC
        elif finding.field.id in text.fields:
            nearness = Nearness.FIELD
        else:
            continue
        yield Fit(text, nearness, _same_size(text, size), text.kind is first)


def _same_size(text: Text, size: SizeClass) -> bool:
    return size in text.sizes or (text.place is not None and text.place.size is size)


def _suits(text: Text, size: SizeClass) -> bool:
    return not text.sizes or _same_size(text, size)


def _mixed(found: Sequence[Fit], limit: int) -> tuple[Fit, ...]:
    """Take in order, but of one kind two at most while other kinds have something to say."""
    kinds: Counter[TextKind] = Counter()
    taken: list[Fit] = []
    waiting: list[Fit] = []
    for one in found:
        (taken if kinds[one.text.kind] < _PER_KIND else waiting).append(one)
        kinds[one.text.kind] += 1
    return tuple((taken + waiting)[:limit])
