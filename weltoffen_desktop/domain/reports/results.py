"""Results as charts and tables; every paper and the window draw the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from weltoffen_desktop.domain import german, phrases
from weltoffen_desktop.domain.charts import Bar, BarChart, Ink, RadarChart
from weltoffen_desktop.domain.outline import Figure, Table
from weltoffen_desktop.domain.reports.subject import Earlier
from weltoffen_desktop.domain.scoring import Evaluation, Result

_INKS = (Ink.BAND_STARTING, Ink.BAND_BUILDING, Ink.BAND_SETTLED, Ink.BAND_EXEMPLARY)
_FEWEST_AXES = 3
_ROOMY, _DENSE = 30.0, 22.5  # points from bar to bar
_MOST_ROOMY = 8  # more bars and their table would not stand on one page


@dataclass(frozen=True, slots=True)
class Named:
    """A result with its name, the municipality's own target and the number of an earlier round."""

    name: str
    result: Result
    target: int | None = None
    before: Result | None = None


def of_fields(
    evaluation: Evaluation, targets: Mapping[str, int], earlier: Earlier | None, *, short: bool
) -> tuple[Named, ...]:
    """Return the result of each field, by its short name or its title."""
    past = {} if earlier is None else {one.field.id: one.result for one in earlier.evaluation.fields}
    return tuple(
        Named(
            one.field.short if short else one.field.title,
            one.result,
            targets.get(one.field.id),
            past.get(one.field.id),
        )
        for one in evaluation.fields
    )


def bar_chart(named: Sequence[Named]) -> BarChart:
    """Return results as bars, targets as marks."""
    return BarChart(
        tuple(
            Bar(
                label=one.name,
                value=one.result.value,
                band=None if one.result.band is None else _INKS[one.result.band],
                value_text=phrases.score(one.result),
                band_text=phrases.band_word(one.result),
                target=one.target,
                reliable=one.result.reliable,
            )
            for one in named
        ),
        _ROOMY if len(named) <= _MOST_ROOMY else _DENSE,
    )


def radar_chart(named: Sequence[tuple[str, Result]]) -> RadarChart:
    """Return results as a net."""
    return RadarChart(tuple((name, result.value) for name, result in named))


def bars(named: Sequence[Named], caption: str) -> Figure:
    """Return the bars with the words that say what they show."""
    alt = phrases.bars_alt([(one.name, one.result) for one in named])
    aims = [f"{one.name} {one.target}" for one in named if one.target is not None]
    if aims:
        alt = f"{alt} Eigene Ziele: {', '.join(aims)}."
    return Figure(bar_chart(named), alt, caption)


def radar(named: Sequence[Named], caption: str) -> Figure | None:
    """Return the net, ``None`` where fewer than three of its axes would have a value."""
    if sum(one.result.value is not None for one in named) < _FEWEST_AXES:
        return None
    plain = [(one.name, one.result) for one in named]
    return Figure(radar_chart(plain), phrases.radar_alt(plain), caption)


def result_table(caption: str, first: str, named: Sequence[Named], earlier: Earlier | None = None) -> Table:
    """Return results as a table; targets and the earlier round get columns where there are any."""
    header = [first, "Punkte"]
    columns = [[one.name for one in named], [phrases.score(one.result) for one in named]]
    widths = [0.5, 0.12]
    if any(one.target is not None for one in named):
        header.append("Ziel")
        columns.append(["–" if one.target is None else str(one.target) for one in named])
        widths.append(0.09)
    if earlier is not None:
        header.append("Zuvor")
        columns.append([_before(one) for one in named])
        widths.append(0.14)
    numeric = frozenset(range(1, len(header)))
    header += ["Stand", "Beantwortet"]
    columns += [[phrases.band_word(one.result) for one in named], [phrases.coverage(one.result) for one in named]]
    widths += [0.25, 0.165]
    rows = tuple(tuple(row) for row in zip(*columns, strict=True))
    return Table(caption, tuple(header), rows, tuple(one / sum(widths) for one in widths), numeric)


def _before(one: Named) -> str:
    if one.before is None or one.before.shown is None:
        return "–"
    if one.result.shown is None:
        return str(one.before.shown)
    change = one.result.shown - one.before.shown
    return f"{one.before.shown} ({'±' if change == 0 else '+' if change > 0 else ''}{german.number(change)})"
