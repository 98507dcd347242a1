"""Where one can go in the window; values, so that pages need not know each other."""

from dataclasses import dataclass
from enum import Enum


class PageName(Enum):
    """The pages of the window."""

    START = "start"
    OVERVIEW = "overview"
    QUESTIONS = "questions"
    EVALUATION = "evaluation"
    PLAN = "plan"
    COUNCIL = "council"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Destination:
    """A page and what to show there: a question, a field, a knowledge text or a measure."""

    page: PageName
    question: str | None = None
    field: str | None = None
    text: str | None = None
    measure: int | None = None
