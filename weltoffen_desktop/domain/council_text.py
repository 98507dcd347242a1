"""Measures, profiles and paper details as they may be stored: every text fits its place, none breaks a file.

Each ``checked_`` function returns what it was given, tidied; what it returns passes through it unchanged.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from weltoffen_desktop.domain.answer_text import kept_characters
from weltoffen_desktop.domain.papers import (
    LABEL_LIMIT,
    PROSE_LIMIT,
    VALUE_LIMIT,
    Chapter,
    PaperDetails,
    PaperField,
    Profile,
)
from weltoffen_desktop.domain.plan import TEXT_LIMIT, TITLE_LIMIT, Measure
from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

HIGHEST_TARGET = 100
LIST_LIMIT = 50  # committees or attachments of one paper
MEASURE_LIMITS: Mapping[str, int] = {
    "title": TITLE_LIMIT,
    "goal": TEXT_LIMIT,
    "cause": TEXT_LIMIT,
    "responsible": TITLE_LIMIT,
    "partner": TEXT_LIMIT,
    "due": TITLE_LIMIT,
    "cost": TEXT_LIMIT,
    "proof": TEXT_LIMIT,
}
"""How many characters each text of a measure may have; those of ``TITLE_LIMIT`` stand on one line."""
MEASURE_PLACES: Mapping[str, str] = {
    "title": "Titel der Maßnahme",
    "goal": "Ziel",
    "cause": "Anlass",
    "responsible": "Zuständig",
    "partner": "Partner",
    "due": "Frist",
    "cost": "Kosten",
    "proof": "Nachweis",
}
"""What the texts of a measure are called where one is refused."""
PAPER_PLACES: Mapping[PaperField, str] = {
    PaperField.TITLE: "Überschrift",
    PaperField.NUMBER: "Vorlagen-Nummer",
    PaperField.COMMITTEES: "Beratungsfolge",
    PaperField.DATE: "Datum",
    PaperField.ACCESS: "Öffentlichkeit",
    PaperField.DEPARTMENT: "Federführung",
    PaperField.SUBJECT: "Betreff",
    PaperField.DECISION: "Beschlussvorschlag",
    PaperField.FACTS: "Sachverhalt",
    PaperField.FINANCE: "Finanzielle Auswirkungen",
    PaperField.ATTACHMENTS: "Anlagen",
}
"""What the places of a paper are called where a text is refused."""
# Every character that begins a new line for one program or another, with the blanks around it.
_BREAKS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")


def one_line(text: str, place: str, limit: int) -> str:
    """Return ``text`` as one line without blanks around it; may be empty. Raises: ExpectedError (PLACE_TOO_LONG)."""
    return _BREAKS.sub(" ", prose(text, place, limit)).strip()


def prose(text: str, place: str, limit: int) -> str:
    """Return ``text`` without what no file could hold; may be empty. Raises: ExpectedError (PLACE_TOO_LONG)."""
    if len(text) > limit:
        raise ExpectedError(Trouble.PLACE_TOO_LONG, place=place, limit=limit, length=len(text))
    return kept_characters(text)


def checked_measure(measure: Measure) -> Measure:
    """Return ``measure`` with texts that fit. Raises: ExpectedError where one is too long or the title is empty."""

    def text(name: str) -> str:
        tidy = one_line if MEASURE_LIMITS[name] == TITLE_LIMIT else prose
        return tidy(getattr(measure, name), MEASURE_PLACES[name], MEASURE_LIMITS[name])

    title = text("title")
    if not title:
        raise ExpectedError(Trouble.MEASURE_UNTITLED)
    return replace(
        measure,
        title=title,
        goal=text("goal"),
        cause=text("cause"),
        questions=tuple(dict.fromkeys(measure.questions)),
        responsible=text("responsible"),
        partner=text("partner"),
        due=text("due"),
        cost=text("cost"),
        proof=text("proof"),
    )


def checked_target(value: object) -> int:
    """Return points from 0 to 100. Raises: ExpectedError (TARGET_NOT_POINTS)."""
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= HIGHEST_TARGET:
        raise ExpectedError(Trouble.TARGET_NOT_POINTS, value=value)
    return value


def checked_profile(profile: Profile) -> Profile:
    """Return ``profile`` with a name and texts that fit. Raises: ExpectedError."""
    name = one_line(profile.name, "Name des Profils", LABEL_LIMIT)
    if not name:
        raise ExpectedError(Trouble.PROFILE_UNNAMED)
    chapters = frozenset(Chapter(one) for one in profile.chapters)
    return replace(profile, name=name, chapters=chapters, author=one_line(profile.author, "Verfasst von", VALUE_LIMIT))


def checked_paper(paper: PaperDetails) -> PaperDetails:
    """Return ``paper`` with texts that fit, without empty lines in its lists. Raises: ExpectedError."""

    def value(text: str, place: PaperField) -> str:
        return one_line(text, PAPER_PLACES[place], VALUE_LIMIT)

    for place, entries in ((PaperField.COMMITTEES, paper.committees), (PaperField.ATTACHMENTS, paper.attachments)):
        if len(entries) > LIST_LIMIT:
            name = PAPER_PLACES[place]
            raise ExpectedError(Trouble.PLACE_TOO_MANY, place=name, length=len(entries), limit=LIST_LIMIT)
    committees = (
        (value(body, PaperField.COMMITTEES), value(date, PaperField.COMMITTEES)) for body, date in paper.committees
    )
    attachments = (value(one, PaperField.ATTACHMENTS) for one in paper.attachments)
    labels = {place: _label(paper.labels.get(place, ""), place) for place in PaperField}
    return replace(
        paper,
        number=value(paper.number, PaperField.NUMBER),
        committees=tuple(one for one in committees if any(one)),
        date=value(paper.date, PaperField.DATE),
        department=value(paper.department, PaperField.DEPARTMENT),
        subject=value(paper.subject, PaperField.SUBJECT),
        decision=prose(paper.decision, PAPER_PLACES[PaperField.DECISION], PROSE_LIMIT),
        finance=prose(paper.finance, PAPER_PLACES[PaperField.FINANCE], PROSE_LIMIT),
        attachments=tuple(one for one in attachments if one),
        labels={place: text for place, text in labels.items() if text},
    )


def _label(text: str, place: PaperField) -> str:
    return one_line(text, f"Beschriftung „{PAPER_PLACES[place]}“", LABEL_LIMIT)


def checked_alt(alt: str) -> str:
    """Return what a picture shows in words. Raises: ExpectedError where nothing is said or too much."""
    words = one_line(alt, "Bildbeschreibung", VALUE_LIMIT)
    if not words:
        raise ExpectedError(Trouble.LOGO_WITHOUT_WORDS)
    return words


def checked_round_title(title: str) -> str:
    """Return the title of a round. Raises: ExpectedError where it is empty or too long."""
    words = one_line(title, "Titel des Durchgangs", LABEL_LIMIT)
    if not words:
        raise ExpectedError(Trouble.ROUND_UNTITLED)
    return words
