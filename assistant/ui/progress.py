"""A task's start, progress and end: a button, a thin line and a sentence, each in a place of its own that stays."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from assistant.i18n import tr
from assistant.ui.theme import GRID, LIGHT, Colours

_LINE = 2  # pixels


class ProgressLine(QWidget):
    """A thin line that fills up. It does not move where nobody knows how much is done: then the words must do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share: float | None = None
        self._colours = LIGHT
        self.setFixedHeight(GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float | None) -> None:
        """SHARE is from 0 to 1, below 0 where nobody knows; None shows no line."""
        self._share = share
        self.setAccessibleDescription("" if share is None or share < 0 else f"{share:.0%}")
        self.update()

    def tint(self, colours: Colours) -> None:
        """Draw in COLOURS."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(GRID * 20, GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track and what is done."""
        if self._share is None:
            return
        painter = QPainter(self)
        painter.fillRect(QRectF(0, 1, self.width(), _LINE), QColor(self._colours.line))
        done = min(max(self._share, 0.0), 1.0) * self.width()
        painter.fillRect(QRectF(0, 1, done, _LINE), QColor(self._colours.accent))
        painter.end()


class TaskStrip(QWidget):
    """The button that starts a task, the one that stops it, and what is to be said of it."""

    run_clicked = Signal()
    cancel_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run = QPushButton(self)
        self.run.setObjectName("primary")
        self.cancel = QPushButton(self)
        self.cancel.setEnabled(False)
        self.line = ProgressLine(self)
        self.message = QLabel(self)
        self.message.setObjectName("quiet")
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.message.setMinimumHeight(self.message.fontMetrics().lineSpacing())
        row = QHBoxLayout()
        row.setSpacing(GRID * 2)
        row.addWidget(self.run, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.line)
        column.addWidget(self.message)
        self.run.clicked.connect(self.run_clicked)
        self.cancel.clicked.connect(self.cancel_clicked)

    def show_running(self, on: bool) -> None:
        """Whether the task runs."""
        if not on and self.cancel.hasFocus():
            self.run.setEnabled(True)
            self.run.setFocus()
        self.run.setEnabled(not on)
        self.cancel.setEnabled(on)
        self.line.show_share(-1 if on else None)

    def tell(self, message: str, *, problem: bool = False) -> None:
        """Say MESSAGE; a PROBLEM needs the writer's attention."""
        self.message.setObjectName("problem" if problem else "quiet")
        self.message.style().unpolish(self.message)  # a style sheet looks at the name only when polishing
        self.message.style().polish(self.message)
        self.message.setText(message)
        self.message.setAccessibleName(message)

    def retranslate(self, run: str) -> None:
        """Set every text in the language in use; RUN is that of the button that starts."""
        self.run.setText(run)
        self.cancel.setText(tr("Cancel"))
        self.line.setAccessibleName(tr("Progress"))
