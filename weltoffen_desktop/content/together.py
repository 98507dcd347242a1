"""Several files of one folder change together or not at all."""

import errno
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Step:
    """A file that comes or is replaced by ``new``, or that goes where ``new`` is ``None``."""

    place: Path
    new: Path | None = None


@contextmanager
def workshop(root: Path) -> Iterator[Path]:
    """Give a folder beside ``root`` where new files wait until all of them are good; it is gone afterwards.

    Raises: ExpectedError where the disk is in the way.
    """
    beside = root.resolve().parent
    try:
        beside.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".wissen-", dir=beside, ignore_cleanup_errors=True) as folder:
            yield Path(folder)
    except OSError as error:
        trouble = Trouble.DISK_FULL if error.errno in _FULL else Trouble.CANNOT_WRITE
        raise ExpectedError(trouble, path=root) from error


def write_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Write ``files`` below ``folder``; their names were found harmless before."""
    for name, data in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def carry_out(steps: Sequence[Step], root: Path, kept: Path) -> None:
    """Do all ``steps`` below ``root``; where one fails, all is again as it was. ``kept`` becomes a folder for that.

    Raises: OSError.
    """
    kept.mkdir()
    done: list[tuple[Path, Path | None]] = []
    try:
        for number, step in enumerate(steps):
            step.place.parent.mkdir(parents=True, exist_ok=True)
            if not step.place.parent.resolve().is_relative_to(root.resolve()):
                raise PermissionError(errno.EPERM, "a link leads out of the folder", str(step.place))
            before = None
            if step.place.exists():
                before = kept / str(number)
                shutil.copy2(step.place, before)
            done.append((step.place, before))
            if step.new is None:
                step.place.unlink()
            else:
                step.new.replace(step.place)
    except OSError:
        for place, before in reversed(done):
            with suppress(OSError):  # the first failure is told; each file that can be saved is
                if before is None:
                    place.unlink(missing_ok=True)
                else:
                    before.replace(place)
        raise
