"""What the overview says about each field, as values; knows no Qt."""

from dataclasses import dataclass
from datetime import datetime

from weltoffen_desktop.domain.path import Progress, QuestionPath
from weltoffen_desktop.domain.questionnaire import Field, Path
from weltoffen_desktop.domain.scoring import Result
from weltoffen_desktop.gui.pages.resume import touched
from weltoffen_desktop.services.case_session import CaseSession


@dataclass(frozen=True, slots=True)
class FieldState:
    """How far one field is; ``marked`` counts questions for discussion."""

    field: Field
    number: int
    progress: Progress
    result: Result
    marked: int
    touched: datetime | None


def field_states(session: CaseSession) -> tuple[FieldState, ...]:
    """Return all fields in order as they stand."""
    return tuple(
        FieldState(
            field=one.field,
            number=number,
            progress=one.progress,
            result=one.result,
            marked=sum(session.sheet[row.question.id].marked for row in one.questions),
            touched=touched(one.field, session),
        )
        for number, one in enumerate(session.evaluation().fields, start=1)
    )


def path_sizes(session: CaseSession) -> dict[Path, int]:
    """Count the questions of each path, given the answers so far."""
    return {
        path: len(QuestionPath(session.questionnaire, session.sheet, session.municipality.kind, path).questions())
        for path in Path
    }
