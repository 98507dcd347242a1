"""Versions, folders and fonts of this computer, for the diagnosis."""

import os
import platform
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from weltoffen_desktop import __version__
from weltoffen_desktop.host.paths import Paths
from weltoffen_desktop.services.diagnosis import Finding

_PACKAGES = ("PySide6-Essentials", "sqlite-utils", "reportlab", "PyYAML", "jsonschema", "markdown-it-py", "pikepdf")
FONTS = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-It.ttf")


def versions() -> Iterator[Finding]:
    """Yield the versions of the program and of what it is made of."""
    yield Finding("Fassungen", "weltoffen_desktop", __version__)
    yield Finding("Fassungen", "Python", platform.python_version())
    yield Finding("Fassungen", "System", f"{platform.system()} {platform.release()}")
    for name in _PACKAGES:
        try:
            yield Finding("Fassungen", name, metadata.version(name), good=True)
        except metadata.PackageNotFoundError:
            yield Finding("Fassungen", name, "fehlt", good=False)


def places(paths: Paths) -> Iterator[Finding]:
    """Yield the folders of the program and whether it may write there."""
    named = (("Einstellungen", paths.settings.parent), ("Daten", paths.data), ("Zwischenspeicher", paths.cache))
    for name, folder in named:
        yield Finding("Ordner", name, str(folder), good=_writable(folder))


def fonts(folder: Path) -> Iterator[Finding]:
    """Yield the fonts that window and report need."""
    for name in FONTS:
        there = (folder / name).is_file()
        yield Finding("Schriften", name, "vorhanden" if there else "fehlt", good=there)


def _writable(folder: Path) -> bool:
    """Tell whether the folder, or the nearest one that is there already, lets us write."""
    nearest = folder
    try:
        while not nearest.exists() and nearest != nearest.parent:
            nearest = nearest.parent
    except OSError:  # in a folder that nobody may enter
        return False
    return os.access(nearest, os.W_OK)
