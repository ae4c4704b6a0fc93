"""Slow work of the window on a thread of its own: reading files, fetching, publishing."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from assistant import cancellation
from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import tr

log = logging.getLogger(__name__)

Tell = Callable[[str], None]
Work = Callable[[Cancellation, Tell], object]


@dataclass(frozen=True)
class _News:
    """What run NUMBER has to say. KIND is `told`, `finished`, `failed` or `stopped`."""

    number: int
    kind: str
    what: object


class _Carrier(QObject):
    """Carries news from the thread. The thread holds it, so that it outlives a closed window."""

    arrived = Signal(object)


class Background(QObject):
    """Does one piece of work at a time. Its signals are emitted in the main thread, in order."""

    told = Signal(str)  # what is going on, a sentence
    finished = Signal(object)  # what the work returned
    failed = Signal(str)  # a sentence for the user

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._number = 0
        self._cancel: Cancellation | None = None
        self._thread: threading.Thread | None = None
        self._carrier = _Carrier()
        self._carrier.arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """Whether work is going on whose end somebody waits for."""
        return self._cancel is not None

    def start(self, work: Work) -> None:
        """Call WORK with a Cancellation and a function that tells what is going on; it replaces what runs."""
        self.stop()
        self._cancel = Cancellation()
        arguments = (self._carrier, self._number, work, self._cancel)
        self._thread = threading.Thread(target=_run, args=arguments, name=self._name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Want nothing more of what runs. It ends by itself, as soon as it can, and nothing is heard of it."""
        self._number += 1
        if self._cancel:
            self._cancel.cancel()
            self._cancel = None

    def finish(self, timeout: float = 5) -> bool:
        """Wait for the end of what runs, TIMEOUT seconds at most: for work that must not be cut off; whether it came.

        Its signals come later all the same, unless it is stopped.
        """
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _take(self, news: _News) -> None:
        if news.number != self._number:
            return
        if news.kind == "told":
            self.told.emit(str(news.what))
            return
        self._cancel = None
        if news.kind == "finished":
            self.finished.emit(news.what)
        elif news.kind == "failed":
            self.failed.emit(str(news.what))


def _run(carrier: _Carrier, number: int, work: Work, cancel: Cancellation) -> None:
    def send(kind: str, what: object = None) -> None:
        carrier.arrived.emit(_News(number, kind, what))

    try:
        result = work(cancel, lambda message: send("told", message))
    except cancellation.Cancelled:
        send("stopped")
    except PenwrightError as error:
        send("failed", str(error))
    except Exception:
        log.exception("work in the background")
        send("failed", tr("This failed inside Penwright. The log says why; your text is as it was."))
    else:
        send("finished", result)
