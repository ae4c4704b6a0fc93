"""What is done, noted in the virtual environment's folder, and the lock that one set-up at a time holds."""

from __future__ import annotations

import contextlib
import json
import os
import sys
import time
from typing import TYPE_CHECKING, Any

from setting_up.messages import say

if TYPE_CHECKING:
    from collections.abc import Iterator


def signature(path: str) -> list[int]:
    """What changes when the file at PATH is replaced; empty when there is none."""
    try:
        state = os.stat(path)
    except OSError:
        return []
    return [state.st_size, state.st_mtime_ns]


class Stamps:
    """What is done, in one JSON file; a file that cannot be read says that nothing is."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._values: dict[str, Any] = {}
        self.load()

    def load(self) -> None:
        """Read the file again: another set-up may have written it."""
        self._values = {}
        with contextlib.suppress(OSError, ValueError), open(self.file, encoding="utf-8") as stream:
            values = json.load(stream)
            self._values = values if isinstance(values, dict) else {}

    def get(self, step: str) -> dict[str, Any]:
        """What was noted when STEP was done; empty when it was not."""
        value = self._values.get(step)
        return value if isinstance(value, dict) else {}

    def put(self, step: str, value: dict[str, Any]) -> None:
        """Note that STEP is done."""
        self._values[step] = value
        self._save()

    def drop(self, step: str) -> None:
        """STEP is no longer done."""
        if self._values.pop(step, None) is not None:
            self._save()

    def _save(self) -> None:
        half = f"{self.file}.{os.getpid()}"
        with open(half, "w", encoding="utf-8") as stream:
            json.dump(self._values, stream, indent=1)
        os.replace(half, self.file)


def _try_lock(handle: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks
    return True


def _is_at(handle: int, file: str) -> bool:
    """Whether FILE is still the open file HANDLE."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(file))
    except OSError:
        return False


@contextlib.contextmanager
def locked(file: str, pause: float = 0.2) -> Iterator[int]:
    """Hold the lock FILE; wait for whoever holds it. It is the system's lock and vanishes with its process.

    A child that is handed the open file keeps the lock, should this process be killed while the child goes on.
    """
    told = False
    while True:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            while not _try_lock(handle):
                if not told:
                    say("Another set-up of this checkout is at work; waiting for it to end ...")
                told = True
                time.sleep(pause)
            if _is_at(handle, file):  # a `clean` may have removed it while we waited
                yield handle
                return
        finally:
            os.close(handle)
