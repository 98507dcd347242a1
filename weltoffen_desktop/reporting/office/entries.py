"""A question with its answer, or with room for one, and what people wrote about it."""

from collections.abc import Iterator
from dataclasses import replace

from weltoffen_desktop.domain.outline import BlankEntry, Entry, FillIn, Note
from weltoffen_desktop.reporting.office import looks
from weltoffen_desktop.reporting.office.items import Paragraph, paragraph, runs
from weltoffen_desktop.reporting.text import clean

_NOTHING = "–"  # stands where nothing was written: what is counted must be found again
_BOX = "☐"
_ROOM = "_" * 48
_SHORT_ROOM = "_" * 12
_ALWAYS = ("weiß nicht", "trifft nicht zu")


def entry_items(entry: Entry) -> Iterator[Paragraph]:
    """Yield the paragraphs of a question with its answer."""
    yield _question(entry.number, entry.question, looks.ANSWERED if entry.answered else looks.OPEN)
    look = looks.ANSWER if entry.answered else looks.ANSWER_MISSING
    answer = paragraph(look, runs(entry.answer or _NOTHING) or runs(_NOTHING), keep_next=bool(clean(entry.detail)))
    yield replace(answer, boxes=entry.level if entry.level in range(5) else None)
    if clean(entry.detail):
        yield paragraph(looks.DETAIL, runs(entry.detail))
    for remark in entry.remarks:
        if clean(remark):
            yield paragraph(looks.REMARK, runs(remark))
    for note in entry.notes:
        yield from note_items(note, looks.INDENT)


def note_items(note: Note, shift: float) -> Iterator[Paragraph]:
    """Yield label and paragraphs of a note."""
    look = looks.NOTE_FIRST
    if clean(note.label):
        yield paragraph(looks.NOTE_LABEL, runs(note.label), shift=shift)
        look = looks.NOTE
    for part in (clean(note.text) or _NOTHING).split("\n\n"):
        yield paragraph(look, runs(part), shift=shift)
        look = looks.NOTE


def blank_items(entry: BlankEntry) -> Iterator[Paragraph]:
    """Yield the paragraphs of a question to be answered by hand."""
    yield _question(entry.number, entry.question, looks.OPEN)
    for text in (entry.condition, entry.hint):
        if clean(text):
            yield paragraph(looks.REMARK, runs(text), keep_next=True)
    for _, text, description in entry.options:
        yield _choice(text, description)
    if entry.kind is FillIn.NUMBER:
        yield paragraph(looks.DETAIL, runs(_SHORT_ROOM), runs(entry.unit), keep_next=True)
    elif entry.kind is FillIn.TEXT:
        yield paragraph(looks.DETAIL, runs(_ROOM), runs(entry.unit), keep_next=True)
    elif clean(entry.unit):
        yield paragraph(looks.REMARK, runs(entry.unit), keep_next=True)
    for text in _ALWAYS:
        yield _choice(text, "")
    yield paragraph(looks.REMARK, runs("Notiz:"), runs(_ROOM))


def _choice(text: str, description: str) -> Paragraph:
    choice = paragraph(looks.CHOICE, runs(text, bold=bool(clean(description))), runs(description), keep_next=True)
    return replace(choice, lead=runs(_BOX))


def _question(number: str, question: str, look: looks.Look) -> Paragraph:
    if not clean(question):
        return paragraph(look, runs(number, accent=True) or runs(_NOTHING))
    return replace(paragraph(look, runs(question)), lead=runs(number, accent=True))
