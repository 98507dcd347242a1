"""Measures as tables: narrow for the report, wide for the plan itself."""

from collections.abc import Iterator, Sequence

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.outline import Block, Counts, Heading, Outline, Paragraph, Table, Tone
from weltoffen_desktop.domain.papers import Profile
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.domain.reports.subject import Subject, completeness, finished

NONE_YET = "Bisher ist keine Maßnahme eingetragen."
_EMPTY = "–"
_RUNNING = "laufen"


def chapter(subject: Subject) -> Iterator[Block]:
    """Yield the chapter of the full report; nothing where there is no measure."""
    if subject.measures:
        yield Heading(1, "Maßnahmen", new_page=True)
        yield Paragraph(state(subject.measures))
        yield narrow_table(subject.measures, subject.profile)


def state(measures: Sequence[Measure]) -> str:
    """Return how far the measures are, in one sentence."""
    if not measures:
        return NONE_YET
    found = [
        f"{number} {_RUNNING if status is MeasureStatus.RUNNING and number > 1 else phrases.MEASURE_STATUSES[status]}"
        for status in MeasureStatus
        if (number := sum(one.status is status for one in measures))
    ]
    return f"{phrases.counted(len(measures), 'Maßnahme', 'Maßnahmen')}: {', '.join(found)}."


def plan_report(subject: Subject) -> Outline:
    """Return the table of measures as a paper of its own, on landscape pages."""
    body: list[Block] = [
        Heading(1, f"Maßnahmenplan: {subject.municipality.name}"),
        Paragraph(state(subject.measures), Tone.LEAD),
    ]
    if subject.measures:
        body.append(_wide_table(subject.measures, subject.profile))
    counts = Counts(measures=len(subject.measures))
    body.append(completeness(subject, counts))
    return finished(subject, "Maßnahmenplan", tuple(body), counts, landscape=True)


def narrow_table(measures: Sequence[Measure], profile: Profile) -> Table:
    """Return the measures in few columns, for upright pages."""
    header = ["Nr.", "Maßnahme", "Bis", "Stand"]
    widths = [0.07, 0.53, 0.14, 0.14]
    rows = [[str(one.id), _described(one), one.due or _EMPTY, phrases.MEASURE_STATUSES[one.status]] for one in measures]
    if profile.names:
        header.insert(2, "Zuständig")
        widths.insert(2, 0.2)
        for row, one in zip(rows, measures, strict=True):
            row.insert(2, _people(one))
    return _table("Maßnahmen", header, rows, widths)


def _wide_table(measures: Sequence[Measure], profile: Profile) -> Table:
    header = ["Nr.", "Maßnahme und Ziel", "Anlass", "Bis", "Kosten", "Nachweis", "Stand"]
    widths = [0.04, 0.25, 0.165, 0.09, 0.12, 0.15, 0.07]
    rows = [
        [
            str(one.id),
            _lines(one.title, one.goal),
            _lines(one.cause, _questions(one)) or _EMPTY,
            one.due or _EMPTY,
            one.cost or _EMPTY,
            one.proof or _EMPTY,
            phrases.MEASURE_STATUSES[one.status],
        ]
        for one in measures
    ]
    if profile.names:
        header.insert(3, "Zuständig, Partner")
        widths.insert(3, 0.15)
        for row, one in zip(rows, measures, strict=True):
            row.insert(3, _people(one))
    return _table("Maßnahmenplan", header, rows, widths)


def _table(caption: str, header: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Table:
    shares = tuple(one / sum(widths) for one in widths)
    return Table(caption, tuple(header), tuple(tuple(row) for row in rows), shares, measures=True)


def _described(one: Measure) -> str:
    labelled = (("Ziel", one.goal), ("Anlass", one.cause), ("Kosten", one.cost), ("Nachweis", one.proof))
    return _lines(one.title, *(f"{label}: {text}" for label, text in labelled if text), _questions(one))


def _people(one: Measure) -> str:
    return _lines(one.responsible, f"mit {one.partner}" if one.partner else "") or _EMPTY


def _questions(one: Measure) -> str:
    return (
        f"{'Frage' if len(one.questions) == 1 else 'Fragen'} {phrases.joined(one.questions)}" if one.questions else ""
    )


def _lines(*texts: str) -> str:
    return "\n".join(text for text in texts if text.strip())
