"""A bar under the page that finds text in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QTextEdit, QToolButton, QWidget

from assistant.i18n import tr
from assistant.ui.icons import icon
from assistant.ui.theme import GRID, Colours


class FindBar(QWidget):
    """Finds as one types; Enter goes on, Shift+Enter goes back, Esc closes. The search starts over at the end."""

    def __init__(self, editor: QTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._editor = editor
        self._start = 0  # where a search that is being typed began
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(GRID * 80)
        self.answer = QLabel(self)
        self.answer.setObjectName("quiet")
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID * 3, GRID, GRID * 3, GRID)
        row.setSpacing(GRID * 2)
        row.addWidget(self.field, 1)
        for button in (self._previous, self._next):
            button.setAutoRaise(True)
            row.addWidget(button)
        row.addWidget(self.answer)
        row.addStretch(1)
        self._close.setAutoRaise(True)
        row.addWidget(self._close)
        self.field.textEdited.connect(self._typed)
        self._previous.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._close.clicked.connect(self.leave)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self.field.setPlaceholderText(tr("Find in the text"))
        self.field.setAccessibleName(tr("Find in the text"))
        for button, text in (
            (self._previous, tr("Previous match (Shift+Enter)")),
            (self._next, tr("Next match (Enter)")),
            (self._close, tr("Close the find bar (Esc)")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.answer.clear()

    def tint(self, colours: Colours) -> None:
        """Draw the icons in COLOURS."""
        for button, name in ((self._previous, "up"), (self._next, "down"), (self._close, "close")):
            button.setIcon(icon(name, colours.quiet, colours.disabled))

    def enter(self) -> None:
        """Show the bar, with the selection as what to find if there is one within a line."""
        cursor = self._editor.textCursor()
        self._start = cursor.selectionStart()
        selected = cursor.selectedText()
        if selected and "\u2029" not in selected:
            self.field.setText(selected)
        self.answer.clear()
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Close the bar and go back to the text, where the match stays selected."""
        self.hide()
        self._editor.setFocus()

    def find_next(self) -> bool:
        """Select the next match; whether there is one."""
        return self._find(QTextDocument.FindFlag(0))

    def find_previous(self) -> bool:
        """Select the match before; whether there is one."""
        return self._find(QTextDocument.FindFlag.FindBackward)

    def _typed(self) -> None:
        cursor = self._editor.textCursor()
        cursor.setPosition(min(self._start, self._editor.document().characterCount() - 1))
        self._editor.setTextCursor(cursor)
        self._find(QTextDocument.FindFlag(0))

    def _find(self, flags: QTextDocument.FindFlag) -> bool:
        wanted = self.field.text()
        self.answer.clear()
        if not wanted:
            return False
        if self._editor.find(wanted, flags):
            return True
        before = self._editor.textCursor()
        start = QTextCursor(self._editor.document())
        if flags & QTextDocument.FindFlag.FindBackward:
            start.movePosition(QTextCursor.MoveOperation.End)
        self._editor.setTextCursor(start)
        if self._editor.find(wanted, flags):
            self.answer.setText(tr("From the other end"))
            return True
        self._editor.setTextCursor(before)
        self.answer.setText(tr("Not in this text"))
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Shift+Enter and Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.find_previous()
            else:
                self.find_next()
        else:
            super().keyPressEvent(event)
