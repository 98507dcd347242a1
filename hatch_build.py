"""What a wheel carries besides the code: the data folders, with the translations compiled as `run.py` compiles them."""

import runpy
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataHook(BuildHookInterface[Any]):
    """Puts the data under `weltoffen_desktop/_data`; an editable installation finds it in the checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the data; nothing is compiled twice."""
        if version == "editable":
            return
        root = Path(self.root)
        runpy.run_path(str(root / "run.py"))["compile_translations"](root / "resources" / "i18n", sys.executable)
        for folder in ("resources", "questionnaires"):
            build_data["force_include"][folder] = f"weltoffen_desktop/_data/{folder}"
