"""Stopping work from another thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Cancelled(Exception):  # noqa: N818 - it is none
    """The user or a newer request stopped this work; nothing is wrong."""


class Cancellation:
    """A wish to stop that one thread expresses and another obeys.

    The working thread asks `raise_if_cancelled` between steps; where a single step is long it registers a way to
    interrupt it with `interrupted_by`, which is called on the thread that cancels.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._interrupt: Callable[[], None] | None = None
        self.event = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self.event.is_set()

    def cancel(self) -> None:
        """Ask the work to stop; returns at once."""
        with self._lock:
            self.event.set()
            if self._interrupt:
                self._interrupt()

    def raise_if_cancelled(self) -> None:
        """Raise Cancelled once `cancel` was called."""
        if self.event.is_set():
            raise Cancelled

    @contextmanager
    def interrupted_by(self, interrupt: Callable[[], None]) -> Iterator[None]:
        """Within this block `cancel` calls INTERRUPT; raises Cancelled at once if it was called before."""
        with self._lock:
            self.raise_if_cancelled()
            self._interrupt = interrupt
        try:
            yield
        finally:
            with self._lock:
                self._interrupt = None
