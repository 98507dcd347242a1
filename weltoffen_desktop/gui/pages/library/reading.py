"""Reads the library ahead on a thread of its own, so that the window never waits for it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from weltoffen_desktop.domain.knowledge import Library
from weltoffen_desktop.domain.questionnaire import Field, Questionnaire
from weltoffen_desktop.domain.trouble import ExpectedError
from weltoffen_desktop.gui.tasks import Task
from weltoffen_desktop.services.program import Program


@dataclass(frozen=True, slots=True)
class Readied:
    """What the library page needs before it can show anything."""

    library: Library
    fields: tuple[Field, ...]


def read_ahead(
    program: Program,
    questionnaire: Questionnaire | None,
    on_done: Callable[[Readied], None],
    on_failed: Callable[[Exception], None],
    parent: QObject,
) -> Task[Readied]:
    """Begin to read the texts, their index and the questions; the callbacks run in the window's thread."""

    def work(_task: Task[Readied]) -> Readied:
        library = program.library()
        program.prepare_search()
        if questionnaire is not None:
            program.search(_ANY_WORD, questionnaire, 1)  # makes the index of the questions
            return Readied(library, questionnaire.fields)
        return Readied(library, _fields(program))

    task = Task(work, on_done, on_failed, parent)
    task.start()
    return task


def _fields(program: Program) -> tuple[Field, ...]:
    """Return the fields of the full self-check; a library without them is still a library."""
    try:
        return program.questionnaires()[0].fields
    except (ExpectedError, IndexError):
        return ()


_ANY_WORD = "Kommune"
