"""What can go wrong in this room."""

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble


class RenderCancelled(ExpectedError):  # noqa: N818 - a wish that was granted, not an error
    """The person who asked for the report has asked to stop."""

    def __init__(self) -> None:
        super().__init__(Trouble.REPORT_CANCELLED)


class UnreadableReportError(ExpectedError):
    """What should be a finished report cannot be opened again."""

    def __init__(self) -> None:
        super().__init__(Trouble.REPORT_INCOMPLETE, found="eine unlesbare Datei", wanted="eines Berichts")


class TaggingError(Exception):
    """A fault of this program: something was to be painted that no reader of the structure would find."""
