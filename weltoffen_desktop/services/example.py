"""The filled example: its plain data becomes answers, measures, targets and paper details of a new case."""

from collections.abc import Mapping
from typing import Any

from weltoffen_desktop.domain.answers import Answer
from weltoffen_desktop.domain.papers import PaperDetails, PaperKind
from weltoffen_desktop.domain.plan import Measure, MeasureStatus
from weltoffen_desktop.services.answer_import import Typed, typed_answer
from weltoffen_desktop.services.case_session import CaseSession


def fill(session: CaseSession, example: Mapping[str, Any]) -> None:
    """Store all that the example holds. Raises: ExpectedError."""
    session.take_over({one["question"]: _answer(session, one) for one in example["answers"]}, "example")
    for one in example["measures"]:
        texts = {key: value for key, value in one.items() if key not in ("questions", "status")}
        status = MeasureStatus(one.get("status", MeasureStatus.PLANNED.value))
        session.add_measure(Measure(id=0, questions=tuple(one["questions"]), status=status, **texts))
    for field, points in example["targets"].items():
        session.set_target(field, points)
    session.set_paper(_paper(example["paper"]))


def _answer(session: CaseSession, plain: Mapping[str, Any]) -> Answer:
    question = session.question(plain["question"])
    typed = Typed(
        plain.get("value"),
        plain.get("note"),
        plain.get("reason"),
        plain.get("marked"),
        tuple(plain.get("evidence", {}).items()),
    )
    return typed_answer(question, session.sheet[question.id], typed)


def _paper(plain: Mapping[str, Any]) -> PaperDetails:
    return PaperDetails(
        kind=PaperKind(plain["kind"]),
        number=plain["number"],
        committees=tuple((body, date) for body, date in plain["committees"]),
        department=plain["department"],
        finance=plain["finance"],
    )
