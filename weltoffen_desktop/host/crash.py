"""What happens when the mistake is ours: the details go to the log, never into somebody's face."""

import logging
import traceback
from datetime import datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path

from weltoffen_desktop import __version__

_SIZE = 500_000


def log_to(path: Path) -> None:
    """Send warnings and worse to a file that never grows large; without a place to write, to nowhere."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=_SIZE, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger("weltoffen_desktop")
    root.addHandler(handler)
    root.setLevel(logging.INFO)


def write_crash(path: Path, error: BaseException, now: datetime) -> bool:
    """Append what happened to the log; frames only, no values, so no answers. Tell whether it worked."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    text = f"{now:%Y-%m-%d %H:%M:%S} weltoffen_desktop {__version__}\n{frames}{type(error).__name__}\n\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError:
        return False
    return True
