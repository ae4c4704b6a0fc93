"""The files opened last, for the menu and the start page."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from assistant import files, paths

LENGTH = 12


def load() -> list[Path]:
    """The files opened last, newest first, at most LENGTH; whether they still exist is not looked at.

    The list is a convenience: one that is missing or broken is an empty one.
    """
    try:
        entries = json.loads(paths.recent_files_file().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return []
    if not isinstance(entries, list):
        return []
    return [Path(entry) for entry in entries if isinstance(entry, str) and _is_path(entry)][:LENGTH]


def add(path: Path) -> list[Path]:
    """Put PATH first and return the new list. A list that cannot be written is no reason to stop anybody."""
    # Absolute, but links are kept: the writer knows the file by the name it was opened with.
    path = Path(os.path.abspath(path))
    recent = [path, *_without(path, load())][:LENGTH]
    _write(recent)
    return recent


def forget(path: Path) -> list[Path]:
    """Take PATH off the list and return the new list."""
    recent = _without(Path(os.path.abspath(path)), load())
    _write(recent)
    return recent


def _is_path(entry: str) -> bool:
    return os.path.isabs(entry) and "\0" not in entry


def _without(path: Path, recent: list[Path]) -> list[Path]:
    name = os.path.normcase(path)
    return [file for file in recent if os.path.normcase(file) != name]


def _write(recent: list[Path]) -> None:
    target = paths.recent_files_file()
    # Escaped to ASCII: a name that is no valid text (POSIX allows any bytes) survives as a lone surrogate.
    data = (json.dumps([str(file) for file in recent], indent=1) + "\n").encode("ascii")
    with contextlib.suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        files.write_whole(target, data)
