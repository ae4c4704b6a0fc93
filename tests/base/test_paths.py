import os
from pathlib import Path

import pytest

from assistant import paths

PLACES = [
    "data_dir",
    "config_dir",
    "cache_dir",
    "log_dir",
    "models_dir",
    "settings_file",
    "recent_files_file",
    "rescue_dir",
]


@pytest.mark.parametrize("place", PLACES)
def test_one_variable_puts_everything_under_one_folder_and_nothing_is_created(place, home):
    assert home in getattr(paths, place)().parents
    assert not home.exists()


@pytest.mark.parametrize("place", PLACES)
def test_without_it_the_places_are_the_users_own(place, monkeypatch, tmp_path):
    monkeypatch.delenv("PENWRIGHT_HOME")
    for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    path = getattr(paths, place)()
    assert path.is_absolute()
    assert "penwright" in str(path).lower()
    if os.name == "posix":
        assert tmp_path in path.parents


def test_places_that_outlive_different_things_are_different():
    folders = {paths.data_dir(), paths.config_dir(), paths.cache_dir(), paths.log_dir()}
    assert len(folders) == 4
    assert paths.models_dir().parent == paths.rescue_dir().parent == paths.data_dir()
    assert paths.settings_file().parent == paths.recent_files_file().parent == paths.config_dir()


def test_a_checkout_finds_its_resources_and_catalogue():
    root = Path(__file__).resolve().parents[2]
    assert paths.resources_dir() == root / "resources"
    assert paths.catalog_file() == root / "models" / "catalog.toml"


def test_a_packaged_application_finds_them_beside_itself(monkeypatch, tmp_path):
    monkeypatch.setattr(paths.sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources_dir() == tmp_path / "resources"
    assert paths.catalog_file() == tmp_path / "models" / "catalog.toml"
