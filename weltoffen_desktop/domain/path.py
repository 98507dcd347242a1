"""Which questions are asked: the short path, the kind of municipality and follow-up conditions decide."""

from dataclasses import dataclass

from weltoffen_desktop.domain.answers import AnswerSheet, Status
from weltoffen_desktop.domain.conditions import holds
from weltoffen_desktop.domain.municipality import MunicipalityKind
from weltoffen_desktop.domain.questionnaire import Field, Path, Question, Questionnaire


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the shown questions somebody dealt with; never shown as a result."""

    settled: int
    total: int


class QuestionPath:
    """The questions of one round that apply and are shown, given the answers so far."""

    def __init__(
        self, questionnaire: Questionnaire, sheet: AnswerSheet, kind: MunicipalityKind, path: Path = Path.FULL
    ) -> None:
        self._questionnaire = questionnaire
        self._sheet = sheet
        self._kind = kind
        self._path = path
        self._known: dict[str, bool] = {}

    def shows(self, question_id: str) -> bool:
        """Tell whether the question is asked here; unknown ids are not.

        A core follow-up may hang on a question outside the short path; then it is not asked there.
        """
        known = self._known.get(question_id)
        if known is None:
            question = self._questionnaire.by_id.get(question_id)
            self._known[question_id] = False  # a cycle of conditions (refused by the checker) hides, never hangs
            known = self._known[question_id] = question is not None and self._asks(question)
        return known

    def _asks(self, question: Question) -> bool:
        if self._kind not in question.applies_to or (self._path is Path.SHORT and not question.core):
            return False
        return question.show_when is None or holds(question.show_when, self._sheet, self.shows)

    def questions(self, within: Field | None = None) -> tuple[Question, ...]:
        """Return the shown questions in order, of one field or of all."""
        source = within.questions() if within is not None else self._questionnaire.questions()
        return tuple(question for question in source if self.shows(question.id))

    def progress(self, within: Field | None = None) -> Progress:
        """Count what is dealt with, of one field or of all."""
        shown = self.questions(within)
        return Progress(sum(self._sheet[question.id].settled for question in shown), len(shown))

    def next_open(self, after: str | None = None) -> Question | None:
        """Return the next open question after ``after``, from the start again where the end is reached."""
        shown = self.questions()
        ids = [question.id for question in shown]
        start = ids.index(after) + 1 if after in ids else 0
        around = shown[start:] + shown[:start]
        return next((one for one in around if self._sheet[one.id].status is Status.OPEN and one.id != after), None)
