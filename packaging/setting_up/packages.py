"""What pip left behind: packages that it did not finish, and the words it ended with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from setting_up.messages import AGAIN

if TYPE_CHECKING:
    from setting_up.children import Result

NEARLY_FULL = 50_000_000  # bytes left on the disk; venv does not say that it ran out of them


def half_installed(site: str) -> list[str]:
    """The .dist-info folders in SITE whose packages pip did not finish: no list of files, or files cut short.

    pip takes a package for installed as soon as such a folder has its METADATA, and writes RECORD last.
    """
    import csv

    found = []
    for name in sorted(os.listdir(site)) if os.path.isdir(site) else []:
        if not name.endswith(".dist-info"):
            continue
        try:
            with open(os.path.join(site, name, "RECORD"), encoding="utf-8", newline="") as stream:
                rows = [row for row in csv.reader(stream) if len(row) == 3 and row[2]]
            # Our own path file may have been rewritten, see ascii_path_file; Python writes its caches itself, and
            # PySide6 lists some of them.
            whole = all(
                os.stat(os.path.join(site, file)).st_size >= int(size) or "penwright" in file
                for file, _, size in rows
                if not file.endswith(".pyc")
            )
        except (OSError, ValueError, csv.Error):
            whole = False
        if not whole:
            found.append(os.path.join(site, name))
    return found


def ascii_path_file(site: str, root: str) -> None:
    """Write the path file of the editable install so that every Python can read it.

    Python 3.11 and 3.12 decode it by the locale; on a Chinese Windows a path that pip wrote as UTF-8 keeps them
    from starting at all.
    """
    file = os.path.join(site, "_penwright.pth")
    if os.path.exists(file) and not all(ord(letter) < 128 for letter in root):
        with open(file, "w", encoding="ascii") as stream:
            stream.write(f"import sys; sys.path.append({root!a})\n")


def what_kept(program: str, result: Result, folder: str) -> str:
    """What kept PROGRAM from filling FOLDER, and what to do about it, from what it printed."""
    import shutil

    text = result.output.lower()
    errors = [line.strip() for line in result.output.splitlines() if line.strip().startswith("ERROR:")]
    network = ("connectionerror", "newconnection", "timeout", "timed out", "max retries", "nameresolution",
               "name resolution", "connection broken", "proxyerror", "sslerror", "incompleteread")  # fmt: skip
    full = any(sign in text for sign in ("no space left on device", "errno 28", "not enough space"))
    if full or shutil.disk_usage(folder).free < NEARLY_FULL:
        what = "the disk is full. Free some space (the window takes about 1 GB, the tests 3 GB)"
    elif "permission denied" in text:
        what = f"{program} may not write where it must. Make this checkout yours"
    elif any(sign in text for sign in network):
        what = "the package index could not be reached. Check the connection, or pip's proxy and index"
    else:
        what = f"{program} ended with code {result.code}. Mend what it says above"
    words = f"\n{program}'s last words: {errors[-1]}" if errors else ""
    return f"{what}, then {AGAIN}{words}"
