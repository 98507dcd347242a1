"""Whole files, written beside their target and moved into place: the old file stays until the new one is complete."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from weltoffen_desktop.domain.trouble import ExpectedError, Trouble


class WholeFiles:
    """Writes files so that a full disk, a lock or a killed process never leaves half of one."""

    def replace(self, target: Path, data: bytes, check: Callable[[bytes], None]) -> None:
        """Write ``data`` beside ``target``, read it back, ``check`` it and move it into place.

        Raises: ExpectedError where the place cannot be written or ``check`` objects; ``target`` is untouched then.
        """
        part: Path | None = None
        try:
            if target.is_dir():
                raise ExpectedError(Trouble.IS_FOLDER, path=target.name)
            if not target.parent.is_dir():
                raise ExpectedError(Trouble.FOLDER_MISSING, path=target.parent)
            descriptor, name = tempfile.mkstemp(prefix=".weltoffen-", suffix=".part", dir=target.parent)
            part = Path(name)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            check(part.read_bytes())
            part.chmod(0o666 & ~_umask())
            part.replace(target)
        except OSError as error:
            raise _trouble(error, target) from error
        finally:
            if part is not None:
                with contextlib.suppress(OSError):
                    part.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _trouble(error: OSError, target: Path) -> ExpectedError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ExpectedError(Trouble.DISK_FULL, path=target.name)
    if isinstance(error, PermissionError) and target.exists() and os.name == "nt":
        return ExpectedError(Trouble.FILE_IN_USE, path=target.name)
    return ExpectedError(Trouble.CANNOT_WRITE, path=target.name)
