"""Where one can go in the window; values, so that pages need not know each other."""

from enum import Enum
from typing import NamedTuple


class PageName(Enum):
    """The pages of the window."""

    START = "start"
    OVERVIEW = "overview"
    QUESTIONS = "questions"
    EVALUATION = "evaluation"
    PLAN = "plan"
    COUNCIL = "council"
    LIBRARY = "library"


class Destination(NamedTuple):
    """A page and what to show there: a question, a field, a knowledge text or a measure."""

    page: PageName
    question: str | None = None
    field: str | None = None
    text: str | None = None
    measure: int | None = None
