"""What all ways of getting a model's file share."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.children import Progress
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.models.disk import megabytes

BLOCK = 1 << 20

Tell = Callable[[int], None]  # how many bytes are there by now


class SourceError(PenwrightError):
    """One source could not give the file; another may. The sentence says why, not what to do."""


class Meter:
    """Tells PROGRESS how far a download of TITLE is, ten times a second at most."""

    EVERY = 0.1

    def __init__(self, progress: Progress, title: str, total: int) -> None:
        self._progress, self._title, self._total = progress, title, total
        self._first: tuple[float, int] | None = None
        self._last = 0.0

    def __call__(self, done: int) -> None:
        """DONE bytes are there."""
        now = time.monotonic()
        # What an earlier run left counts for the share, not for the speed.
        started, before = self._first = self._first or (now, done)
        if now - self._last < self.EVERY and done < self._total:
            return
        self._last = now
        self._progress(
            min(done / self._total, 1.0),
            tr(
                "Downloading {title}: {done} of {total} MB, {speed} MB/s",
                title=self._title,
                done=megabytes(done),
                total=megabytes(self._total),
                speed=megabytes((done - before) / (now - started) if now > started else 0),
            ),
        )


def check(file: Path, size: int, sha256: str, cancel: Cancellation) -> None:
    """SourceError unless FILE has SIZE bytes and their SHA256; OSError where it cannot be read."""
    found = file.stat().st_size
    if found != size:
        raise SourceError(
            N_("The file has {found} bytes and not {size}: it is another one, or cut short."), found=found, size=size
        )
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(BLOCK):
            cancel.raise_if_cancelled()
            digest.update(block)
    if digest.hexdigest() != sha256:
        raise SourceError(N_("The file is damaged or another one: its checksum is not the expected one."))
