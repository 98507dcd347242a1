"""Bad news from the world, as opposed to faults of ours: what happened, without the words for it.

The sentences that people read stand in :mod:`weltoffen_desktop.services.wording`.
"""

from enum import Enum


class Trouble(Enum):
    """What can go wrong without anybody having made a programming mistake."""

    FILE_MISSING = "file-missing"
    FILE_EXISTS = "file-exists"
    FILE_EMPTY = "file-empty"
    FILE_FOREIGN = "file-foreign"
    FILE_DAMAGED = "file-damaged"
    NO_BACKUP = "no-backup"
    NOTHING_SALVAGED = "nothing-salvaged"
    FILE_NEWER = "file-newer"
    FILE_READ_ONLY = "file-read-only"
    FILE_UNFINISHED = "file-unfinished"
    FILE_LOCKED = "file-locked"
    FILE_IN_USE = "file-in-use"
    FILE_UNREADABLE = "file-unreadable"
    FILE_TOO_LARGE = "file-too-large"
    IS_FOLDER = "is-folder"
    IS_NO_FOLDER = "is-no-folder"
    FOLDER_MISSING = "folder-missing"
    CANNOT_WRITE = "cannot-write"
    DISK_FULL = "disk-full"
    NAME_EMPTY = "name-empty"
    NAME_TOO_LONG = "name-too-long"
    AGS_CHARACTERS = "ags-characters"
    AGS_LENGTH = "ags-length"
    AGS_LAND = "ags-land"
    AGS_DISTRICT = "ags-district"
    QUESTION_UNKNOWN = "question-unknown"
    TEXT_UNKNOWN = "text-unknown"
    VALUE_NOT_A_LEVEL = "value-not-a-level"
    VALUE_NOT_AN_OPTION = "value-not-an-option"
    VALUE_NOT_A_NUMBER = "value-not-a-number"
    VALUE_OUT_OF_RANGE = "value-out-of-range"
    VALUE_EMPTY = "value-empty"
    REASON_UNFIT = "reason-unfit"
    TEXT_TOO_LONG = "text-too-long"
    ANSWERS_REFUSED = "answers-refused"
    ANSWER_FILE_BROKEN = "answer-file-broken"
    QUESTIONNAIRE_UNKNOWN = "questionnaire-unknown"
    QUESTIONNAIRE_FAULTY = "questionnaire-faulty"
    NOTHING_TO_CHECK = "nothing-to-check"
    NOTHING_TO_SEARCH = "nothing-to-search"
    TARGET_IS_CASE = "target-is-case"
    REPORT_INCOMPLETE = "report-incomplete"
    REPORT_CANCELLED = "report-cancelled"
    NOT_OUR_REPORT = "not-our-report"
    FORMAT_UNKNOWN = "format-unknown"
    NAME_FORBIDDEN = "name-forbidden"
    RESOURCES_MISSING = "resources-missing"
    PACKAGE_BROKEN = "package-broken"
    PACKAGE_ENCRYPTED = "package-encrypted"
    PACKAGE_LEADS_OUT = "package-leads-out"
    PACKAGE_FOREIGN_FILE = "package-foreign-file"
    PACKAGE_TWICE = "package-twice"
    PACKAGE_TOO_MANY = "package-too-many"
    PACKAGE_TOO_LARGE = "package-too-large"
    PACKAGE_EMPTY = "package-empty"
    PACKAGE_MARKUP = "package-markup"
    PACKAGE_FAULTY = "package-faulty"
    OWN_EXISTS = "own-exists"
    OWN_UNKNOWN = "own-unknown"
    OWN_NOTHING = "own-nothing"
    OWN_UNFIT = "own-unfit"
    OWN_GLOSSARY_FAULTY = "own-glossary-faulty"
    PLACE_TOO_LONG = "place-too-long"
    PLACE_TOO_MANY = "place-too-many"
    MEASURE_UNTITLED = "measure-untitled"
    MEASURE_UNKNOWN = "measure-unknown"
    MEASURE_EXISTS = "measure-exists"
    FIELD_UNKNOWN = "field-unknown"
    TARGET_NOT_POINTS = "target-not-points"
    PROFILE_UNNAMED = "profile-unnamed"
    PROFILE_FIXED = "profile-fixed"
    PROFILE_UNKNOWN = "profile-unknown"
    PERSPECTIVE_UNKNOWN = "perspective-unknown"
    ROUND_UNKNOWN = "round-unknown"
    ROUND_UNTITLED = "round-untitled"
    LOGO_NO_PICTURE = "logo-no-picture"
    LOGO_BROKEN = "logo-broken"
    LOGO_TOO_MANY_PIXELS = "logo-too-many-pixels"
    LOGO_ACTIVE = "logo-active"
    LOGO_WITH_TEXT = "logo-with-text"
    LOGO_TOO_COMPLEX = "logo-too-complex"
    LOGO_EMPTY = "logo-empty"
    LOGO_WITHOUT_WORDS = "logo-without-words"


class ExpectedError(Exception):
    """The world's fault: a :class:`Trouble` with the facts that its sentence names.

    ``complaints`` holds single findings, one line each, where there are several.
    """

    def __init__(self, trouble: Trouble, *, complaints: tuple[str, ...] = (), **facts: object) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.facts = facts
        self.complaints = complaints
