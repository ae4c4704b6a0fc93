"""Words and 字数 of the document, counted while the window stays free."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextDocument

from assistant.documents.counts import Counts, count

PAUSE_MS = 300  # after the last change
PIECE = 16384  # characters counted in one go, some milliseconds


def pieces(document: QTextDocument) -> Iterator[str]:
    """The text of DOCUMENT in pieces of about PIECE characters, cut where no word is cut.

    A text without any space is cut between two characters; that can count one word twice in PIECE characters.
    """
    lines: list[str] = []
    length = 0
    block = document.firstBlock()
    while block.isValid():
        line = block.text()
        while len(line) > PIECE:
            cut = line.rfind(" ", 0, PIECE) + 1 or PIECE
            yield line[:cut]
            line = line[cut:]
        lines.append(line)
        length += len(line) + 1
        if length >= PIECE:
            yield "\n".join(lines)
            lines, length = [], 0
        block = block.next()
    yield "\n".join(lines)


class DocumentCounter(QObject):
    """Counts DOCUMENT a moment after each change, piece by piece between other events."""

    counted = Signal(object)  # documents.counts.Counts

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._pieces: Iterator[str] = iter(())
        self._total = Counts()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.start)
        self._step = QTimer(self, interval=0)
        self._step.timeout.connect(self._count_piece)
        document.contentsChange.connect(self._changed)

    def _changed(self, _position: int, removed: int, added: int) -> None:
        if removed or added:
            self._step.stop()
            self._pause.start()

    def start(self) -> None:
        """Count from the beginning, now."""
        self._pause.stop()
        self._pieces = pieces(self._document)
        self._total = Counts()
        self._step.start()
        self._count_piece()

    def _count_piece(self) -> None:
        piece = next(self._pieces, None)
        if piece is None:
            self._step.stop()
            self.counted.emit(self._total)
        else:
            self._total += count(piece)

    def close(self) -> None:
        """Count no more."""
        self._document.contentsChange.disconnect(self._changed)
        self._pause.stop()
        self._step.stop()
