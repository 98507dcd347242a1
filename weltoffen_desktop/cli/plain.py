"""The stable JSON of the command line; docs/cli.md describes it, ``format`` counts its versions."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from weltoffen_desktop.domain import phrases
from weltoffen_desktop.domain.answers import Answer
from weltoffen_desktop.domain.findings import gaps, next_steps, strengths
from weltoffen_desktop.domain.knowledge import MARK_END, MARK_START, Hit
from weltoffen_desktop.domain.papers import Chapter, PaperDetails, Profile
from weltoffen_desktop.domain.plan import Measure
from weltoffen_desktop.domain.questionnaire import Question
from weltoffen_desktop.domain.scoring import FieldResult, Result
from weltoffen_desktop.services.case_session import CaseSession
from weltoffen_desktop.services.diagnosis import Diagnosis
from weltoffen_desktop.services.own_knowledge import OwnContents
from weltoffen_desktop.services.papers import Verification

FORMAT = 1
Plain = dict[str, Any]


def print_json(value: Mapping[str, object]) -> None:
    """Print ``value`` for another program."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def case(session: CaseSession) -> Plain:
    """Return a case with all questions of its path and their answers."""
    who = session.municipality
    asked = session.path
    return {
        "format": FORMAT,
        "file": str(session.case.path),
        "read_only": session.read_only,
        "municipality": {
            "name": who.name,
            "ags": who.ags,
            "land": who.land.code,
            "kind": who.kind.value,
            "size": who.size.value,
        },
        "round": {
            "title": session.round.title,
            "started": session.round.started.isoformat(),
            "path": session.round.path.value,
        },
        "perspective": session.perspective.title,
        "questionnaire": {
            "id": session.questionnaire.id,
            "version": session.questionnaire.version,
            "fingerprint": session.questionnaire.fingerprint,
            "title": session.questionnaire.title,
        },
        "progress": {"settled": asked.progress().settled, "total": asked.progress().total},
        "report_texts": list(session.case.report_texts()),
        "rounds": [{"id": one.id, "title": one.title, "started": one.started.isoformat()} for one in session.rounds()],
        "measures": [_measure(one) for one in session.measures()],
        "targets": dict(session.targets()),
        "questions": [
            _question(question, field.id, session.sheet[question.id], shown=asked.shows(question.id))
            for field in session.questionnaire.fields
            for question in field.questions()
        ],
    }


def _question(question: Question, field: str, answer: Answer, *, shown: bool) -> Plain:
    return {
        "id": question.id,
        "field": field,
        "title": question.title,
        "text": question.text,
        "kind": question.kind.value,
        "core": question.core,
        "shown": shown,
        "status": answer.status.value,
        "value": list(answer.value) if isinstance(answer.value, tuple) else answer.value,
        "reason": answer.reason,
        "note": answer.note,
        "marked": answer.marked,
        "evidence": {kind.value: one.source for kind, one in answer.evidence.items() if one.ticked},
        "changed": answer.changed.isoformat() if answer.changed else None,
    }


def measures(found: Sequence[Measure]) -> Plain:
    """Return all measures of a case."""
    return {"format": FORMAT, "measures": [_measure(one) for one in found]}


def _measure(one: Measure) -> Plain:
    return {**asdict(one), "questions": list(one.questions), "status": one.status.value}


def profiles(found: Sequence[Profile]) -> Plain:
    """Return the profiles of the program and of a case."""
    return {"format": FORMAT, "profiles": [_profile(one) for one in found]}


def _profile(one: Profile) -> Plain:
    return {**asdict(one), "chapters": [chapter.value for chapter in Chapter if chapter in one.chapters]}


def paper(one: PaperDetails) -> Plain:
    """Return what is filled in for the paper."""
    return {
        "format": FORMAT,
        **asdict(one),
        "kind": one.kind.value,
        "committees": [{"body": body, "date": date} for body, date in one.committees],
        "attachments": list(one.attachments),
        "labels": {place.value: text for place, text in one.labels.items()},
    }


def evaluation(session: CaseSession) -> Plain:
    """Return the evaluation with how each number was made."""
    result = session.evaluation()
    return {
        "format": FORMAT,
        "municipality": session.municipality.name,
        "round": session.round.title,
        "summary": phrases.summary(result, session.municipality.name),
        "result": _result(result.result),
        "progress": {"settled": result.progress.settled, "total": result.progress.total},
        "fields": [_field(field) for field in result.fields],
        "strengths": [{"question": one.question.id, "level": one.level} for one in strengths(result)],
        "gaps": [{"question": one.question.id, "level": one.level} for one in gaps(result)],
        "next_steps": [
            {"question": one.finding.question.id, "level": one.finding.level, "text": one.suggestion.text}
            for one in next_steps(result)
        ],
    }


def _field(field: FieldResult) -> Plain:
    return {
        "id": field.field.id,
        "title": field.field.title,
        **_result(field.result),
        "progress": {"settled": field.progress.settled, "total": field.progress.total},
        "topics": [{"id": one.topic.id, "title": one.topic.title, **_result(one.result)} for one in field.topics],
        "questions": [
            {
                "id": row.question.id,
                "status": row.status.value,
                "level": row.level,
                "weight": row.question.weight,
                "scored": row.question.scored,
            }
            for row in field.questions
        ],
    }


def _result(result: Result) -> Plain:
    return {
        "value": result.shown,
        "exact": result.value,
        "band": None if result.band is None else result.band.key,
        "band_word": None if result.band is None else phrases.BANDS[result.band],
        "coverage": result.coverage,
        "answered": result.answered,
        "applicable": result.applicable,
        "unknown": result.unknown,
        "not_applicable": result.not_applicable,
        "reliable": result.reliable,
    }


def hits(words: str, found: tuple[Hit, ...]) -> Plain:
    """Return search hits; excerpts without marks."""
    return {
        "format": FORMAT,
        "query": words,
        "hits": [
            {
                "kind": hit.kind.value,
                "id": hit.id,
                "title": hit.title,
                "label": hit.label,
                "excerpt": unmarked(hit.excerpt),
            }
            for hit in found
        ],
    }


def unmarked(excerpt: str) -> str:
    """Return an excerpt without the marks around found words."""
    return excerpt.replace(MARK_START, "").replace(MARK_END, "")


def own_knowledge(own: OwnContents) -> Plain:
    """Return what the user's folder holds; ``left_out`` says what in it is faulty and not used."""
    return {
        "format": FORMAT,
        "folder": str(own.folder),
        "texts": [
            {
                "id": text.id,
                "kind": text.kind.value,
                "title": text.title,
                "summary": text.summary,
                "fields": list(text.fields),
                "as_of": text.as_of,
                "review_by": text.review_by,
            }
            for text in own.texts
        ],
        "terms": [{"id": term.id, "term": term.term} for term in own.terms],
        "left_out": [
            {"file": one.file, "line": one.line, "problem": one.problem, "remedy": one.remedy} for one in own.complaints
        ],
    }


def diagnosis(found: Diagnosis, checked: tuple[str, int] | None) -> Plain:
    """Return the diagnosis; ``case`` tells of a case that was read through without damage."""
    return {
        "format": FORMAT,
        "healthy": found.healthy,
        "findings": [
            {"topic": one.topic, "name": one.name, "value": one.value, "good": one.good} for one in found.findings
        ],
        "case": None if checked is None else {"file": checked[0], "answers": checked[1], "intact": True},
    }


def verification(report: Path, file: Path, found: Verification) -> Plain:
    """Return whether a paper matches a case."""
    return {
        "format": FORMAT,
        "report": str(report),
        "file": str(file),
        "matches": found.matches,
        "blank": found.blank,
        "round": found.round or None,
        "counts": asdict(found.counts),
    }
