"""Where the packaged files lie: inside the installed package, or at the top of the repository."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def root() -> Path:
    """Return the folder that holds ``resources`` and ``questionnaires``.

    Raises: ExpectedError (RESOURCES_MISSING) where an installation is incomplete.
    """
    for candidate in (_PACKAGE / "_data", _PACKAGE.parent):
        if (candidate / "resources").is_dir():
            return candidate
    from weltoffen_desktop.domain.trouble import ExpectedError, Trouble  # noqa: PLC0415  # hopefully never

    raise ExpectedError(Trouble.RESOURCES_MISSING, path="resources")


def resource(*parts: str) -> Path:
    """Return the path of a packaged resource."""
    return root().joinpath("resources", *parts)


def questionnaires() -> Path:
    """Return the folder of the bundled questionnaires; their schemas lie in ``schema`` below it."""
    return root() / "questionnaires"
