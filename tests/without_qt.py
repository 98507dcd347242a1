"""A pytest plugin that makes Qt impossible to import: `-p no:pytest-qt -p tests.without_qt`.

It proves that everything below the window lives without Qt, also where Qt is installed.
"""

import sys
from importlib.abc import MetaPathFinder

QT = frozenset({"PySide6", "shiboken6"})


class NoQt(MetaPathFinder):
    """Refuses Qt before any other finder is asked."""

    def find_spec(self, fullname, path, target=None):  # noqa: ARG002 - the import system names them
        if fullname.partition(".")[0] in QT:
            raise ModuleNotFoundError(f"{fullname} is out of reach in this run", name=fullname)


def pytest_addoption(parser):
    # pytest-qt's own settings in pyproject.toml stay known while it is away: the configuration is read strictly.
    for name in ("qt_api", "qt_log_level_fail"):
        parser.addini(name, "setting of pytest-qt")
    parser.addini("qt_log_ignore", "setting of pytest-qt", type="linelist")
    assert not QT & sys.modules.keys(), "Qt was imported before it could be refused"
    sys.meta_path.insert(0, NoQt())


def pytest_ignore_collect(collection_path, config):
    return True if collection_path == config.rootpath / "tests" / "gui" else None
