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


def by_question(measures: Sequence[Measure]) -> dict[str, int]:
    """Return for each question that led to a measure the number of the first one, of one that is open before others."""
    found: dict[str, int] = {}
    for one in sorted(measures, key=lambda measure: not measure.status.is_open):
        for question in one.questions:
            found.setdefault(question, one.id)
    return found
