"""Measures to begin with: what an evaluation suggests, put down as a first wording that people change."""

from collections.abc import Sequence

from weltoffen_desktop.domain.findings import Finding
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.questionnaire import Suggestion


def draft(finding: Finding, suggestion: Suggestion) -> Measure:
    """Return a measure for a suggestion: called as its question, with its reason; it has no number yet."""
    question = finding.question
    name = f": {question.levels[finding.level].name}" if question.levels else ""
    return Measure(
        id=0,
        title=question.title,
        goal=suggestion.text,
        cause=f"Frage {question.id} steht auf Stufe {finding.level}{name}.",
        questions=(question.id,),
    )


def about(measures: Sequence[Measure], question: str) -> Measure | None:
    """Return the first measure that goes back to a question, one that is open before others."""
    found = [one for one in measures if question in one.questions]
    return next((one for one in found if one.status.is_open), found[0] if found else None)
