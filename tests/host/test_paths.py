"""The short way to the settings leads where platformdirs would."""

from pathlib import Path

import platformdirs
import pytest

from weltoffen_desktop.host.paths import find_paths, settings_file


@pytest.mark.parametrize("config", ["", "here/and/there", "/etc/somebody"])
def test_settings_lie_where_the_system_says(monkeypatch: pytest.MonkeyPatch, config: str) -> None:
    monkeypatch.delenv("WELTOFFEN_HOME", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", config)
    told = platformdirs.user_config_path("weltoffen_desktop", appauthor=False)
    assert settings_file() == find_paths().settings == told / "settings.toml"


def test_a_home_of_its_own_holds_everything(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("WELTOFFEN_HOME", str(tmp_path))
    found = find_paths()
    assert settings_file() == found.settings == tmp_path / "settings.toml"
    assert {found.data.parent, found.cache.parent} == {tmp_path}
