"""Starting and ending: the application around the window."""

from __future__ import annotations

import logging
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtWidgets import QApplication

from assistant import __version__, jobs, paths
from assistant.settings import Settings
from assistant.ui import language, logs
from assistant.ui.icons import application_icon
from assistant.ui.theme import Theme
from assistant.ui.window import MainWindow

log = logging.getLogger(__name__)


def application() -> QApplication:
    """The one QApplication, with our name and icon."""
    made = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(made, QApplication)
    made.setApplicationName("penwright")
    made.setApplicationDisplayName("Penwright")
    made.setApplicationVersion(__version__)
    made.setDesktopFileName("penwright")
    made.setWindowIcon(application_icon())
    return made


class _Trouble(QObject):
    """Brings the news of an uncaught error to the main thread."""

    happened = Signal()


@contextmanager
def ended_by_signals(close: Callable[[], object], give_up: Callable[[int], object]) -> Iterator[None]:
    """Within this block SIGINT and SIGTERM call CLOSE, and a second one GIVE_UP with the exit code.

    Python runs its handlers only between two of its instructions, and Qt's loop may wait for hours in one: so the
    signal also writes a byte to a socket that Qt watches. That costs nothing while idle, unlike a timer.
    """
    reading, writing = socket.socketpair()
    reading.setblocking(False)
    writing.setblocking(False)
    received: list[int] = []

    def handle(number: int, _frame: FrameType | None) -> None:
        received.append(number)

    def react() -> None:
        reading.recv(64)
        if len(received) > 1:
            give_up(128 + received[0])
        elif received:
            # CLOSE may ask, and so run an event loop; in here that would not hear of a second signal.
            QTimer.singleShot(0, close)

    notifier = QSocketNotifier(reading.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(react)
    before = {number: signal.signal(number, handle) for number in (signal.SIGINT, signal.SIGTERM)}
    wakeup = signal.set_wakeup_fd(writing.fileno())
    try:
        yield
    finally:
        signal.set_wakeup_fd(wakeup)
        for number, handler in before.items():
            signal.signal(number, handler)
        notifier.setEnabled(False)
        reading.close()
        writing.close()


def main(files: Sequence[str | Path], started: float, open_model: jobs.OpenModel = jobs.open_model) -> int:
    """Open the window with FILES and run until it is closed; returns the exit code.

    STARTED is `time.perf_counter()` at the start of the process. OPEN_MODEL runs on the worker's thread.
    """
    handler = logs.start()
    trouble = _Trouble()
    undo_catch = logs.catch(trouble.happened.emit)
    try:
        qt = application()
        settings = Settings(paths.settings_file())
        language.use(qt, settings.text("general.language"))
        theme = Theme(qt, settings)
        window = MainWindow(settings, theme, open_model)
        trouble.happened.connect(window.tell_trouble)

        def begin() -> None:
            qt.processEvents()  # paints the window
            log.info("window usable %.2f s after the start", time.perf_counter() - started)
            if window.isVisible():
                window.start([Path(file) for file in files])

        try:
            window.show()
            QTimer.singleShot(0, begin)  # within the loop, so that whatever begins can also be ended
            with ended_by_signals(window.close, qt.exit):
                return qt.exec()
        finally:
            window.forget_changes()  # only a second signal gets here with any
            window.close()
            theme.close()
    finally:
        undo_catch()
        logs.stop(handler)
