"""Labels and tooltips for texts that we did not write: never taken for rich text, and shortened where room is short."""

from __future__ import annotations

import html

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from assistant.ui.theme import GRID


def as_tip(text: str) -> str:
    """TEXT for a tooltip: Qt would take for HTML what looks like it, and fetch its pictures."""
    return f"<p>{html.escape(text).replace(chr(10), '<br>')}</p>" if text else ""


class ElidedLabel(QLabel):
    """A quiet label that shortens its text with dots where there is no room."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setObjectName("quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Room for some letters."""
        return QSize(GRID * 10, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())
        self.style().drawItemText(
            painter, self.contentsRect(), int(self.alignment()), self.palette(), self.isEnabled(), text,
            self.foregroundRole(),
        )  # fmt: skip
        painter.end()


class LineButton(QPushButton):
    """A flat button as wide as its place, its text at the left and shortened where there is no room."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.full_text = text
        self.setObjectName("line")
        self.set_text(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show TEXT, in which "&" is a character like others."""
        self.full_text = text
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        """A line with air."""
        return QSize(GRID * 40, self.fontMetrics().height() + GRID * 2)

    def minimumSizeHint(self) -> QSize:
        """Room for some letters."""
        return QSize(GRID * 10, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the button without a text, and what fits of the text."""
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        area = self.rect().adjusted(GRID * 2, 0, -GRID * 2, 0)
        text = self.fontMetrics().elidedText(self.full_text, Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.end()
