"""The files of a folder, for collecting them all."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.collect.items import Limits

_DEEPEST = 32  # folders within folders
_PAGES = (".htm", ".html")
_PARTS = ("_files", "_Dateien", ".files")  # what browsers add to the name of a page for the folder of its pictures


@dataclass
class Listing:
    """The FILES of a folder in order; folders that are CLOSED to us; how many LINKS were not followed.

    MORE: there are more files than the limit, or deeper ones.
    """

    files: list[Path] = field(default_factory=list)
    closed: list[Path] = field(default_factory=list)
    links: int = 0
    more: bool = False


def listing(folder: Path, limits: Limits, cancel: Cancellation) -> Listing:
    """The files in FOLDER and the folders within it, without what is hidden. Links are not followed."""
    found = Listing()
    waiting = [(folder, 0)]
    while waiting:
        cancel.raise_if_cancelled()
        place, depth = waiting.pop()
        try:
            entries = sorted(os.scandir(place), key=lambda entry: entry.name)
        except OSError:
            found.closed.append(place)
            continue
        pages = {Path(entry.name).stem for entry in entries if entry.name.lower().endswith(_PAGES)}
        inner = []
        for entry in entries:
            if _is_hidden(entry):
                continue
            if entry.is_symlink():
                found.links += 1
            elif entry.is_dir(follow_symlinks=False):
                if not any(entry.name == page + part for page in pages for part in _PARTS):
                    inner.append(Path(entry.path))
            elif not entry.is_file(follow_symlinks=False):
                continue  # a pipe or a device
            elif len(found.files) == limits.files:
                found.more = True
                return found
            else:
                found.files.append(Path(entry.path))
        if inner and depth == _DEEPEST:
            found.more = True
        else:
            waiting += [(path, depth + 1) for path in reversed(inner)]
    return found


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    # "~$" begins the names of files that an office program has open.
    if entry.name.startswith((".", "~$")):
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return True
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0))
