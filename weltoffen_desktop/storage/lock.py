"""One writer per case file: a small file beside it that the operating system locks as long as the writer lives.

The lock dies with its process, so a killed program never leaves a case locked; a left-over file without a lock is
simply taken over. It names the computer and the time, never a person.
"""

import contextlib
import json
import os
import platform
import sys
from datetime import datetime
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCKED_BYTE = 1 << 30  # Windows locks bytes against reading: lock one that the text never reaches


class LockedElsewhere(Exception):  # noqa: N818  # a state of the world, turned into a sentence by the caller
    """Somebody else writes to the file; says on which computer and since when."""

    def __init__(self, host: str, since: str) -> None:
        super().__init__(host, since)
        self.host = host
        self.since = since


class Lock:
    """Held from construction until :meth:`release`."""

    def __init__(self, case: Path, now: datetime) -> None:
        """Take the lock beside ``case``.

        Raises: LockedElsewhere where it is taken; OSError where no file can be made beside the case.
        """
        self._path = case.with_name(f".~lock.{case.name}")
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(self._file)
        except OSError:
            holder = _read(self._file)
            os.close(self._file)
            raise LockedElsewhere(*holder) from None
        text = json.dumps({"host": platform.node(), "since": now.isoformat(timespec="minutes")})
        with contextlib.suppress(OSError):  # the words are a courtesy, the lock is what counts
            os.ftruncate(self._file, 0)
            os.write(self._file, text.encode("utf-8"))

    def release(self) -> None:
        """Give the file free and take the lock file away."""
        if sys.platform != "win32":
            self._path.unlink(missing_ok=True)
        os.close(self._file)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._path.unlink()


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _read(descriptor: int) -> tuple[str, str]:
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        plain = json.loads(os.read(descriptor, 1000))
        since = datetime.fromisoformat(plain["since"])
        return str(plain["host"]) or "?", f"{since:%d.%m.%Y, %H:%M} Uhr"
    except (OSError, ValueError, KeyError, TypeError):
        return "einem anderen Platz", "Kurzem"
