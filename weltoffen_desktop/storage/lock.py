"""One writer per case file: a small file beside it that the operating system locks as long as the writer lives.

The lock dies with its process, so a killed program never leaves a case locked; a left-over file without a lock is
simply taken over. It names the computer and the time, never a person.
"""

import contextlib
import errno
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

_NOBODY = ("einem anderen Platz", "Kurzem")
_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_TRIES = 5
# A link in the place of the lock would let us write over what it points to.
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
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
        real = Path(os.path.realpath(case))  # a case reached by a link is the same case
        self._path = real.with_name(f".~lock.{real.name}")
        self._file = _open_locked(self._path)
        text = json.dumps({"host": platform.node(), "since": now.isoformat(timespec="minutes")})
        with contextlib.suppress(OSError):  # the words are a courtesy, the lock is what counts
            os.ftruncate(self._file, 0)
            os.write(self._file, text.encode("utf-8"))

    def release(self) -> None:
        """Give the file free and take the lock file away."""
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # what stays behind holds nobody up: the lock goes with the file closed
                self._path.unlink()
        os.close(self._file)
        if sys.platform == "win32":
            with contextlib.suppress(OSError):
                self._path.unlink()


def _open_locked(path: Path) -> int:
    for _ in range(_TRIES):
        descriptor = os.open(path, _FLAGS, 0o666)
        try:
            _lock(descriptor)
        except OSError as error:
            holder = _read(descriptor)
            os.close(descriptor)
            if error.errno not in _TAKEN:  # a file system without locks: then nobody writes
                raise
            raise LockedElsewhere(*holder) from None
        if _still_there(descriptor, path):
            return descriptor
        os.close(descriptor)  # who held it took the file away after we had opened it: that lock would keep nobody out
    raise LockedElsewhere(*_NOBODY)


def _still_there(descriptor: int, path: Path) -> bool:
    if sys.platform == "win32":  # no open file can be taken away there
        return True
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except OSError:
        return False


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
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return _NOBODY
