"""Whole files, written beside their target and moved into place: the old file stays until the new one is complete."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble

Check = Callable[[bytes], None]


class WholeFiles:
    """Writes files so that a full disk, a lock or a killed process never leaves half of one."""

    def replace(self, target: Path, data: bytes, check: Check) -> None:
        """Write ``data`` beside ``target``, read it back, ``check`` it and move it into place.

        Raises: ExpectedError where the place cannot be written or ``check`` objects; ``target`` is untouched then.
        """
        part: Path | None = None
        try:
            if not target.parent.is_dir():
                raise ExpectedError(Trouble.FOLDER_MISSING, path=target.parent)
            part = _part(target, data, check)
            part.replace(target)
        except (OSError, ValueError) as error:
            raise _trouble(error, target) from error
        finally:
            _remove(part)

    def replace_all(self, folder: Path, several: Sequence[tuple[Path, bytes, Check]]) -> None:
        """Do so for several targets in ``folder`` and below: all of them, or none.

        Raises: ExpectedError; every file and folder is as it was then.
        """
        made: list[Path] = []
        parts: list[tuple[Path, Path]] = []
        try:
            if folder.exists() and not folder.is_dir():
                raise ExpectedError(Trouble.IS_NO_FOLDER, path=folder.name)
            if not folder.parent.is_dir():
                raise ExpectedError(Trouble.FOLDER_MISSING, path=folder.parent)
            for target, data, check in several:
                try:
                    made += _make_folders(target.parent)
                    parts.append((_part(target, data, check), target))
                except OSError as error:
                    raise _trouble(error, target) from error
            _move_all(parts)
            made.clear()
        except (OSError, ValueError) as error:
            raise _trouble(error, folder) from error
        finally:
            for part, _ in parts:
                _remove(part)
            for one in reversed(made):
                with contextlib.suppress(OSError):
                    one.rmdir()

    def read(self, path: Path, limit: int) -> bytes:
        """Return what stands in ``path``. Raises: ExpectedError, also for more than ``limit`` bytes."""
        try:
            if path.is_dir():
                raise ExpectedError(Trouble.IS_FOLDER, path=path)
            if not path.is_file():  # devices and pipes may never end
                raise ExpectedError(Trouble.FILE_MISSING, path=path.name)
            with path.open("rb") as file:
                data = file.read(limit + 1)
        except (OSError, ValueError) as error:
            raise ExpectedError(Trouble.FILE_UNREADABLE, path=path.name) from error
        if len(data) > limit:
            raise ExpectedError(Trouble.FILE_TOO_LARGE, path=path.name, limit=f"{limit // 1024**2} MB")
        return data


def _move_all(parts: Sequence[tuple[Path, Path]]) -> None:
    """Move parts to their targets; what the targets were before comes back where one of them cannot be moved."""
    old: list[tuple[Path, Path]] = []
    moved: list[Path] = []
    for part, target in parts:
        try:
            if target.exists():
                aside = part.with_suffix(".old")
                target.replace(aside)
                old.append((aside, target))
            part.replace(target)
            moved.append(target)
        except OSError as error:
            trouble = _trouble(error, target)
            for one in moved:
                _remove(one)
            for aside, before in old:
                with contextlib.suppress(OSError):
                    aside.replace(before)
            raise trouble from error
    for aside, _ in old:
        _remove(aside)


def _part(target: Path, data: bytes, check: Check) -> Path:
    """Write ``data`` beside ``target`` and return where, read back and checked."""
    if target.is_dir():
        raise ExpectedError(Trouble.IS_FOLDER, path=target)
    if target.exists() and not target.is_file():  # who may do everything would put a file in the place of a device
        raise ExpectedError(Trouble.CANNOT_WRITE, path=target.name)
    descriptor, name = tempfile.mkstemp(prefix=".weltoffen-", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        check(part.read_bytes())
        part.chmod(0o666 & ~_umask())
    except BaseException:
        _remove(part)
        raise
    return part


def _make_folders(folder: Path) -> list[Path]:
    """Make ``folder`` and return which folders had to be made, outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()][::-1]
    for one in missing:
        one.mkdir()
    return missing


def _remove(path: Path | None) -> None:
    if path is not None:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _trouble(error: OSError | ValueError, target: Path) -> ExpectedError:
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ExpectedError(Trouble.DISK_FULL, path=target.name)
    if isinstance(error, PermissionError) and target.exists() and os.name == "nt":
        return ExpectedError(Trouble.FILE_IN_USE, path=target.name)
    return ExpectedError(Trouble.CANNOT_WRITE, path=target.name)
