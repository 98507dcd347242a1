"""From a kind of paper to its outline."""

from collections.abc import Callable, Mapping

from weltoffen_desktop.domain.outline import Outline
from weltoffen_desktop.domain.papers import ReportKind
from weltoffen_desktop.domain.reports.annex import annex
from weltoffen_desktop.domain.reports.blank import blank_questionnaire
from weltoffen_desktop.domain.reports.full import full_report
from weltoffen_desktop.domain.reports.measures import plan_report
from weltoffen_desktop.domain.reports.paper import council_paper
from weltoffen_desktop.domain.reports.short import short_report
from weltoffen_desktop.domain.reports.subject import Subject


def _blank(subject: Subject) -> Outline:
    who = subject.municipality
    return blank_questionnaire(subject.evaluation.questionnaire, name=who.name, kind=who.kind, path=subject.round.path)


OF_CASE: Mapping[ReportKind, Callable[[Subject], Outline]] = {
    ReportKind.FULL: full_report,
    ReportKind.SHORT: short_report,
    ReportKind.PAPER: council_paper,
    ReportKind.PLAN: plan_report,
    ReportKind.ANNEX: annex,
    ReportKind.BLANK: _blank,
}
"""Every kind that is made from a case; an article is made from a text."""
