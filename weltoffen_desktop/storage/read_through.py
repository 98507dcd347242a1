"""One look at all that a case file holds, before anybody works with it."""

from weltoffen_desktop.domain.answer_text import checked_value
from weltoffen_desktop.domain.answers import Status
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble
from weltoffen_desktop.storage.case_file import SqliteCaseFile


def read_through(case: SqliteCaseFile) -> None:
    """Decode everything once, so that damage is told at the door and not in the middle of the work.

    Raises: ExpectedError.
    """
    _ = case.municipality().land
    _ = case.bookmarks(), case.report_texts()
    rounds, perspectives = case.rounds(), case.perspectives()
    if not rounds or not perspectives:
        raise ExpectedError(Trouble.FILE_DAMAGED, path=case.path.name)
    read_council(case)
    reached = 0
    for one in rounds:
        known = case.questionnaire(one).by_id
        for perspective in perspectives:
            sheet = case.answers(one, perspective)
            reached += len(sheet)
            for question_id in sheet:
                if question_id not in known:
                    raise ExpectedError(Trouble.FILE_DAMAGED, path=case.path.name)
                answer = sheet[question_id]
                if answer.status is Status.ANSWERED:
                    checked_value(known[question_id], answer.value)
    if reached != case.count_answers():  # answers of no round or perspective, which nobody would ever see again
        raise ExpectedError(Trouble.FILE_DAMAGED, path=case.path.name)


def read_council(case: SqliteCaseFile) -> None:
    """Decode what belongs to the papers; whatever it names must be there."""
    definitions = [case.questionnaire(one) for one in case.rounds()]
    questions = {question for one in definitions for question in one.by_id}
    fields = {field.id for one in definitions for field in one.fields}
    rounds = {None, *(one.id for one in case.rounds())}
    perspectives = {None, *(one.id for one in case.perspectives())}
    _ = case.paper(), case.logo(), case.secret()
    if (
        not fields.issuperset(case.targets())
        or any(not questions.issuperset(one.questions) for one in case.measures())
        or any(one.compare_with not in rounds or one.perspective not in perspectives for one in case.profiles())
    ):
        raise ExpectedError(Trouble.FILE_DAMAGED, path=case.path.name)
