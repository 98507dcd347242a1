"""Where the whole set goes: the name that is proposed, and the folder that is meant by a chosen place."""

from datetime import date
from pathlib import Path

from weltoffen_desktop.domain.file_names import safe_file_name

_LONGEST_NAME = 50  # the date must stay in sight


def set_name(pattern: str, municipality: str, day: date) -> str:
    """Return the name of a folder for the whole set; ``pattern`` has the places {name} and {date}."""
    name = safe_file_name(municipality, "")[:_LONGEST_NAME].strip(" .")
    return safe_file_name(pattern.format(name=name, date=day.isoformat()), day.isoformat())


def set_folder(chosen: Path, name: str) -> Path:
    """Return the folder for the whole set: the chosen one if it is empty, otherwise one of its own in it."""
    return chosen if is_free(chosen) or chosen.name == name else chosen / name


def is_free(folder: Path) -> bool:
    """Tell whether nothing lies in ``folder``, or there is none yet; what cannot be looked at counts as taken."""
    try:
        return not folder.exists() or (folder.is_dir() and next(folder.iterdir(), None) is None)
    except (OSError, ValueError):
        return False
