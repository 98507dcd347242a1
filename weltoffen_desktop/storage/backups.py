"""Rolling copies of case files, made when a case is opened for writing and has changed since the last copy."""

import contextlib
import hashlib
import shutil
from datetime import datetime, timedelta
from pathlib import Path

KEPT = 5
_STAMP = "%Y-%m-%d_%H%M%S"


class Backups:
    """Copies in one folder of the program's own data; one subfolder per case file."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def newest(self, case: Path) -> Path | None:
        """Return the newest copy of ``case``, ``None`` where there is none."""
        copies = self._copies(case)
        return copies[-1] if copies else None

    def make(self, case: Path, now: datetime) -> Path | None:
        """Copy ``case`` where it differs from the newest copy, and let the oldest copies go.

        A full or read-only disk is no reason to refuse work: then there is no copy and the result is ``None``.
        """
        newest = self.newest(case)
        with contextlib.suppress(OSError):
            if newest is not None and newest.read_bytes() == case.read_bytes():
                return newest
            folder = self._folder(case)
            folder.mkdir(parents=True, exist_ok=True)
            target = folder / f"{self._stamp(now, newest)}_{case.name}"
            part = target.with_suffix(".part")
            shutil.copyfile(case, part)
            part.replace(target)
            for old in self._copies(case)[:-KEPT]:
                old.unlink()
            return target
        return None

    @staticmethod
    def _stamp(now: datetime, newest: Path | None) -> str:
        """Return the time that the copy is called by: the order of names is the order of making, whatever the clock."""
        stamp = f"{now:{_STAMP}}"
        if newest is None or newest.name[: len(stamp)] < stamp:
            return stamp
        with contextlib.suppress(ValueError, OverflowError):
            latest = datetime.strptime(newest.name[: len(stamp)], _STAMP).replace(tzinfo=now.tzinfo)
            return f"{latest + timedelta(seconds=1):{_STAMP}}"
        return stamp

    def _folder(self, case: Path) -> Path:
        name = hashlib.sha256(str(case.absolute()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return self._root / name

    def _copies(self, case: Path) -> list[Path]:
        folder = self._folder(case)
        try:
            return sorted(one for one in folder.glob("*.weltoffen*") if one.suffix != ".part")
        except OSError:  # a folder that nobody may enter, a name that is too long for it
            return []
