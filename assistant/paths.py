"""Where Penwright keeps its files: the only module that asks the system.

Every function returns a path without creating it. `PENWRIGHT_HOME` puts everything under one folder,
which tests, the demo and a portable installation use.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import appdirs

_APP = "penwright"


def _place(kind: str, system: str) -> Path:
    home = os.environ.get("PENWRIGHT_HOME")
    return Path(home, kind) if home else Path(system)


def data_dir() -> Path:
    """What must outlive an upgrade: models, later profiles and the library."""
    return _place("data", appdirs.user_data_dir(_APP, appauthor=False))


def config_dir() -> Path:
    """The settings file and the list of recent files."""
    return _place("config", appdirs.user_config_dir(_APP, appauthor=False))


def cache_dir() -> Path:
    """What may be deleted at any time: half-finished downloads."""
    return _place("cache", appdirs.user_cache_dir(_APP, appauthor=False))


def log_dir() -> Path:
    """The log of the last runs. It never holds what the user wrote."""
    return _place("logs", appdirs.user_log_dir(_APP, appauthor=False))


def models_dir() -> Path:
    """One folder a model; a folder that is here is whole. `PENWRIGHT_MODELS` puts them elsewhere."""
    return Path(os.environ.get("PENWRIGHT_MODELS") or data_dir() / "models")


def settings_file() -> Path:
    """The settings, as TOML."""
    return config_dir() / "settings.toml"


def recent_files_file() -> Path:
    """The files opened last, newest first, as a JSON list of paths."""
    return config_dir() / "recent.json"


def rescue_dir() -> Path:
    """Copies of what a file held before a save that could not be made whole at once; empty but for accidents."""
    return data_dir() / "rescue"


def _shipped(name: str) -> Path:
    """A folder of read-only data: beside the package in a checkout, inside it once installed."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        return Path(frozen) / name
    package = Path(__file__).resolve().parent
    installed = package / "_shipped" / name
    return installed if installed.is_dir() else package.parent / name


def resources_dir() -> Path:
    """Icons, prompts, translations and sample documents."""
    return _shipped("resources")


def catalog_file() -> Path:
    """What each model is, its licence and where it comes from."""
    return _shipped("models") / "catalog.toml"


def sources_folder(document: Path) -> Path:
    """Where the sources of the document in the file DOCUMENT are kept: `story.sources` beside `story.md`."""
    return document.with_name(f"{document.stem}.sources")
