"""The settings in a TOML file; what is strange in it is ignored, never fatal."""

import logging
from pathlib import Path
from typing import Any

from weltoffen_desktop.services.settings import Settings

_LOG = logging.getLogger(__name__)


class SettingsFile:
    """The settings in one file; never a reason to fail."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """Return the stored settings, defaults where the file is missing, damaged or of another make."""
        try:
            text = self._path.read_text(encoding="utf-8")
        except (OSError, ValueError):
            return Settings()
        import tomllib  # noqa: PLC0415  # the first picture waits for the settings, and whoever starts anew has none

        try:
            raw = tomllib.loads(text)
        except ValueError:
            return Settings()
        values: dict[str, Any] = {}
        for name, default in Settings._field_defaults.items():
            value = raw.get(name)
            if isinstance(default, tuple) and isinstance(value, list):
                kind = int if name == "window" else str
                values[name] = tuple(item for item in value if type(item) is kind)
            elif type(value) is type(default):
                values[name] = value
        return Settings(**values)

    def save(self, settings: Settings) -> None:
        """Store the settings; a disk that refuses is logged, not shown."""
        lines = [f"{name} = {_toml(value)}" for name, value in settings._asdict().items()]
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part = self._path.with_suffix(".part")
            part.write_text("\n".join(lines) + "\n", encoding="utf-8")
            part.replace(self._path)
        except OSError as error:
            _LOG.info("settings not stored: %s", error)


def _toml(value: object) -> str:
    import json  # noqa: PLC0415  # not needed to read, and the first picture waits for reading

    # JSON strings, numbers, booleans and flat arrays are valid TOML once non-ASCII stays as it is.
    plain = list(value) if isinstance(value, tuple) else value
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
