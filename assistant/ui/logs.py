"""The log of the last runs, and what happens to an error nobody caught. Nothing the user wrote gets in here."""

from __future__ import annotations

import copy
import logging
import logging.handlers
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from assistant import paths

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class WithoutWords(logging.Formatter):
    """Writes where an error came from and what kind it is. Its message is left out unless it is the system's own:
    a message may quote the text that was worked on.
    """

    def format(self, record: logging.LogRecord) -> str:
        """RECORD as text, without the stack that another handler may have left in it."""
        record = copy.copy(record)
        record.exc_text = None
        return super().format(record)

    def formatException(
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """The stack of exception EI and its class."""
        kind, error, trace = ei
        lines = traceback.format_tb(trace)
        name = kind.__name__ if kind else "?"
        said = f": {error}" if isinstance(error, OSError) else ""
        return "".join(lines) + name + said


def start() -> logging.Handler | None:
    """Log to the log folder from now on; None, and no log, where it cannot be written."""
    try:
        paths.log_dir().mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            paths.log_dir() / "penwright.log", maxBytes=500_000, backupCount=2, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(WithoutWords("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop(handler: logging.Handler | None) -> None:
    """Undo `start`."""
    if handler:
        logging.getLogger().removeHandler(handler)
        handler.close()


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)


def catch(tell: Callable[[], None]) -> Callable[[], None]:
    """Log what nobody caught, on any thread, and Qt's messages; TELL, on that thread, lets the user know.

    Returns what undoes it.
    """

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        log.critical("not caught", exc_info=(kind, error, trace))
        tell()

    def uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            uncaught(args.exc_type, args.exc_value, args.exc_traceback)

    before = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = uncaught, uncaught_in_thread
    qInstallMessageHandler(_qt_message)

    def undo() -> None:
        sys.excepthook, threading.excepthook = before
        qInstallMessageHandler(None)

    return undo
