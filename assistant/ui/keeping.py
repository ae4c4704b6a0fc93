"""Keeps what was collected beside the document, and finds it there when the document is opened again."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from assistant import paths
from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.tasks.texts import Source
from assistant.ui.background import Background

if TYPE_CHECKING:
    from assistant.collect import Item

log = logging.getLogger(__name__)

Keep = Callable[[Sequence["Item"], Path, Cancellation], object]


def keep(items: Sequence[Item], document: Path, cancel: Cancellation) -> None:
    """Write ITEMS beside the file DOCUMENT; PenwrightError where that fails."""
    from assistant.collect import kept  # on the thread that writes: the window opens without it

    kept.keep(items, kept.folder_of(document), cancel)


def load(document: Path) -> list[Item]:
    """What is kept beside the file DOCUMENT; PenwrightError where it cannot be read."""
    if not paths.sources_folder(document).is_dir():
        return []
    from assistant.collect import kept

    return kept.load(kept.folder_of(document))


def as_source(item: Item) -> Source:
    """ITEM as a task works on it."""
    return Source(item.title, item.text)


class SourceKeeper(QObject):
    """Knows what was collected for the document in the page. It writes and reads on other threads, one at a time."""

    found = Signal(object)  # a list of Source: what is kept beside the document
    failed = Signal(str)  # a sentence for the user

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        """KEEP writes items beside a document; it is called on another thread."""
        super().__init__(parent)
        self._keep = keep
        self._collected: dict[Item, None] = {}  # in order
        self._kept: dict[Path, set[Item]] = {}  # by document, what is written or waits for it
        self._waiting: dict[Path, list[Item]] = {}
        self._written: tuple[Path, list[Item]] | None = None  # what is being written
        self._writer = Background("keep sources", self)
        self._writer.finished.connect(self._write_next)
        self._writer.failed.connect(self._fail)
        self._loader = Background("load sources", self)
        self._loader.finished.connect(self._take)
        self._loader.failed.connect(self.failed)

    def begin(self, document: Path | None) -> None:
        """Another document is in the page, with its file if it has one: look what is kept beside that."""
        self._collected, self._kept = {}, {}
        self._loader.stop()
        if document:
            self._loader.start(lambda _cancel, _told: (document, load(document)))

    def _take(self, found: tuple[Path, list[Item]]) -> None:
        document, items = found
        self._kept.setdefault(document, set()).update(items)
        self._collected = dict.fromkeys(items) | self._collected
        if items:
            self.found.emit([as_source(item) for item in items])

    def add(self, items: Sequence[Item]) -> None:
        """ITEMS were collected for the document."""
        self._collected.update(dict.fromkeys(items))

    def save(self, document: Path, wanted: Collection[Source]) -> None:
        """Write what is WANTED of what was collected beside the file DOCUMENT, each item once. Returns at once."""
        self._collected = {item: None for item in self._collected if as_source(item) in wanted}
        kept = self._kept.setdefault(document, set())
        new = [item for item in self._collected if item not in kept]
        if new:
            kept.update(new)
            self._waiting.setdefault(document, []).extend(new)
            if self._written is None:
                self._write_next()

    def _write_next(self) -> None:
        self._written = None
        if self._waiting:
            document = next(iter(self._waiting))
            items = self._waiting.pop(document)
            self._written = document, items
            self._writer.start(lambda cancel, _told: self._write(items, document, cancel))

    def _write(self, items: list[Item], document: Path, cancel: Cancellation) -> None:
        try:
            self._keep(items, document, cancel)
        except PenwrightError as error:
            log.warning("%s", error)  # whoever closes the window does not hear of it otherwise
            raise

    def _fail(self, problem: str) -> None:
        if self._written:
            document, items = self._written
            self._kept.get(document, set()).difference_update(items)  # the next time it is saved it is tried again
        self._write_next()
        self.failed.emit(problem)

    def close(self, seconds: float = 5) -> None:
        """Write what waits, for SECONDS at most; what is not kept then is said in the log."""
        self._loader.stop()
        end = time.monotonic() + seconds
        while self._written and self._writer.finish(max(0.0, end - time.monotonic())):
            self._write_next()
        self._writer.stop()
        left = ([self._written] if self._written else []) + list(self._waiting.items())
        for document, items in left:
            titles = ", ".join(item.title for item in items)
            log.warning("closed before all of these were kept as sources of %s: %s", document.name, titles)
        self._writer.finish(1)  # it ends after the file that it is at
