"""The one worker thread, seen from Qt."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QObject, Qt, Signal

from assistant.jobs import COMPLETE, TASK, ModelChoice, OpenModel, Request, Worker

_ids = itertools.count(1)


def new_id() -> int:
    """An id for a request that no other request of this run of the program has."""
    return next(_ids)


class Bridge(QObject):
    """Hands requests to the worker and its events to the main thread, in order."""

    arrived = Signal(object)  # every jobs.Event, emitted in the thread that this object lives in
    _delivered = Signal(object)

    def __init__(self, open_model: OpenModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Queued, so that `arrived` is emitted here and not in the worker's thread, whatever it is connected to.
        self._delivered.connect(self.arrived, Qt.ConnectionType.QueuedConnection)
        self._worker = Worker(open_model, self._delivered.emit)
        self._worker.start()

    def configure(self, choice: ModelChoice) -> None:
        """Open the model that CHOICE names, or open it anew."""
        self._worker.configure(choice)

    def submit(self, request: Request) -> None:
        """Answer REQUEST; it replaces what waits for the same purpose and stops what runs."""
        self._worker.submit(request)

    def cancel(self) -> None:
        """Stop the completion that runs and forget the one that waits."""
        self._worker.cancel(COMPLETE)

    def cancel_task(self) -> None:
        """Stop the task that runs and forget the one that waits."""
        self._worker.cancel(TASK)

    def close(self) -> bool:
        """End the thread; whether it ended in time."""
        return self._worker.close()
