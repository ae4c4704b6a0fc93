"""The page: a QTextEdit that holds plain text exactly, at a readable measure, and opens nothing by itself.

What Qt's text widgets do to plain text is undone here: they turn no-break spaces into spaces when read, take rich
text, fetch pictures, put file names in for dropped files, take the line spacing from empty paragraphs and undo an
hour's typing in one step.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from assistant.settings import Settings
from assistant.ui import actions
from assistant.ui.characters import Characters

LINE_HEIGHT = 150  # per cent
MEASURE = 70  # characters of English prose in a full line
_PROSE = "The council approved the plan on Tuesday, and work on the new bridge will begin in the spring of next year."
_MARGIN = 32  # pixels around the text


def _line_spacing() -> QTextBlockFormat:
    spacing = QTextBlockFormat()
    spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return spacing


def utf16_length(text: str) -> int:
    """The length of TEXT as Qt counts positions."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _local_files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


def _is_character(event: QKeyEvent) -> bool:
    """Whether the key stands for a character, a tab included, that belongs in the text."""
    control, alternative = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
    pressed = event.modifiers() & (control | alternative | Qt.KeyboardModifier.MetaModifier)
    # AltGr comes as Ctrl+Alt on Windows; on macOS the Alt key alone writes special characters.
    if pressed and pressed != control | alternative and not (pressed == alternative and sys.platform == "darwin"):
        return False
    text = event.text()
    unprintable = text < " " or "\x7f" <= text[0] <= "\x9f"
    return not unprintable or (text == "\t" and event.key() == Qt.Key.Key_Tab)


def _is_unknown_command(event: QKeyEvent) -> bool:
    """Whether the key is a letter or mark with Alt or Super alone, and so no command of Qt's own."""
    pressed = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    alone = pressed in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier)
    return alone and event.text() >= " " and not _is_character(event)


def puts_text_in(event: QKeyEvent) -> bool:
    """Whether the key puts something into the text: a character, a tab or a new line."""
    return _is_character(event) or _is_new_line(event)


def _is_new_line(event: QKeyEvent) -> bool:
    return any(
        event.matches(key)
        for key in (QKeySequence.StandardKey.InsertParagraphSeparator, QKeySequence.StandardKey.InsertLineSeparator)
    )


class Page(QTextEdit):
    """A plain-text editor. Positions are Qt's, which count UTF-16 units."""

    files_dropped = Signal(list)  # list[Path]

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._characters = Characters()
        self._revision = 0  # counts the changes
        self._typed_up_to = (0, 0)  # the revision and the caret after the last typed character
        self._beside = 0  # pixels beside the page that a panel takes

        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # beside the page it looks like the page
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(_MARGIN)
        self.document().contentsChange.connect(self._count_change)
        self.apply_type()
        self.load("")

    # The text

    def load(self, text: str) -> None:
        """Show TEXT (line feeds for line ends) as a new document: nothing to undo, unmodified, caret at the start."""
        self._characters = Characters()
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        cursor = QTextCursor(document)
        # Every paragraph takes its format from the one it is split from: setting the first one sets them all.
        cursor.setBlockFormat(_line_spacing())
        cursor.insertText(self._characters.to_document(text))
        document.setUndoRedoEnabled(True)
        document.setModified(False)
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    def text(self) -> str:
        """The whole document, exactly as loaded and edited, with line feeds for line ends."""
        return self._characters.from_document(self.document().toRawText())

    def text_between(self, start: int, end: int) -> str:
        """The text between two positions, cut between characters."""
        if "\udc00" <= self.document().characterAt(start) <= "\udfff":
            start -= 1
        if "\udc00" <= self.document().characterAt(end) <= "\udfff":
            end += 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return self._characters.from_document(cursor.selectedText())

    def insert(self, text: str) -> None:
        """Put TEXT in at the caret, over the selection: one step to undo, joined to no other."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(self._characters.to_document(text))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def replace(self, start: int, end: int, text: str) -> QTextCursor:
        """Put TEXT in between two positions, wherever the caret is: one step to undo. The cursor spans it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.insertText(self._characters.to_document(text))
        cursor.endEditBlock()
        return self.span(start, cursor.position())

    def span(self, start: int, end: int) -> QTextCursor:
        """A cursor that spans what is between two positions, and does not grow when somebody writes on after it."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setKeepPositionOnInsert(True)
        return cursor

    def length_of(self, text: str) -> int:
        """How many positions TEXT takes in the document."""
        return utf16_length(self._characters.to_document(text))

    def place_of(self, text: str, near: int) -> tuple[int, int] | None:
        """Where TEXT is, at the position NEAR if it is there, else as close to it as possible; None if nowhere."""
        end = near + self.length_of(text)
        if end < self.document().characterCount() and self.text_between(near, end) == text:
            return near, end
        whole = self.text()
        guess = len(self.text_between(0, min(near, self.document().characterCount() - 1)))
        before, after = whole.rfind(text, 0, guess + len(text)), whole.find(text, guess)
        found = min((at for at in (before, after) if at >= 0), key=lambda at: abs(at - guess), default=None)
        if found is None:
            return None
        start = self.length_of(whole[:found])
        return start, start + self.length_of(text)

    def show_passage(self, start: int, end: int) -> None:
        """Select what is between two positions and bring it to the middle of the page if it is out of sight."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        cursor.setPosition(start)
        top = self.cursorRect(cursor)
        if not self.viewport().rect().contains(top) or top.bottom() > self.viewport().height() - top.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top.center().y() - self.viewport().height() // 3)

    def _count_change(self, _position: int, _removed: int, _added: int) -> None:
        self._revision += 1

    # Keys

    def event(self, event: QEvent) -> bool:
        """Claim Tab before a shortcut of the window gets it, and serve the margins beside the text."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab and _is_character(event):
                event.accept()
                return True
        elif event.type() == QEvent.Type.Resize:
            self._fit()  # before the viewport is laid out, or Qt loses the change while the window opens
        elif isinstance(event, QMouseEvent | QWheelEvent | QDropEvent) and self._margin_event(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Text goes in by steps that a writer would take back one by one; all else is Qt's."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif self.isReadOnly():
            super().keyPressEvent(event)
        elif _is_new_line(event):
            # Qt would answer Enter in an empty paragraph by taking its line spacing away, as it ends a list, and
            # Shift+Enter with U+2028, which most programs that read the file would not take for a line's end.
            self.insert("\n")
        elif _is_character(event):
            self._type(event)
        elif _is_unknown_command(event):
            event.ignore()  # Qt would write the letter
        else:
            super().keyPressEvent(event)

    def _type(self, event: QKeyEvent) -> None:
        """Put in the character of a key. A word with the space before it is one step to undo.

        Qt alone would join whatever is typed without a break, an hour's work, and what was accepted before it.
        """
        cursor = self.textCursor()
        goes_on = (self._revision, cursor.position()) == self._typed_up_to and not cursor.hasSelection()
        new_word = event.text().isspace() and not self.document().characterAt(cursor.position() - 1).isspace()
        if goes_on and not new_word:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        super().keyPressEvent(event)
        cursor.endEditBlock()
        self._typed_up_to = (self._revision, self.textCursor().position())
        self.ensureCursorVisible()

    # Mouse, clipboard, drag and drop

    def _margin_event(self, event: QMouseEvent | QWheelEvent | QDropEvent) -> bool:
        """Serve what happens beside the page, which Qt's scroll area ignores; whether it was served."""
        if isinstance(event, QWheelEvent):
            self.wheelEvent(event)
            return True
        if isinstance(event, QDropEvent):
            if not _local_files(event.mimeData()):
                return False
            _take_as_copy(event)
            if event.type() == QEvent.Type.Drop:
                self.files_dropped.emit(_local_files(event.mimeData()))
            return True
        serve = {
            QEvent.Type.MouseButtonPress: self.mousePressEvent,
            QEvent.Type.MouseButtonDblClick: self.mouseDoubleClickEvent,
            QEvent.Type.MouseMove: self.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: self.mouseReleaseEvent,
        }.get(event.type())
        if serve is None or not (event.button() | event.buttons()) & Qt.MouseButton.LeftButton:
            return False
        serve(moved(event, self.viewport().mapFrom(self, event.position().toPoint())))
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Our own menu: Qt's would undo behind our back and speak its own language."""
        selected = self.textCursor().hasSelection()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for identifier, run, usable in (
            ("edit.undo", self.undo, self.document().isUndoAvailable()),
            ("edit.redo", self.redo, self.document().isRedoAvailable()),
            ("", None, False),
            ("edit.cut", self.cut, selected),
            ("edit.copy", self.copy, selected),
            ("edit.paste", self.paste, self.canPaste()),
            ("", None, False),
            ("edit.select_all", self.selectAll, not self.document().isEmpty()),
        ):
            if run is None:
                menu.addSeparator()
            else:
                menu.addAction(actions.action(identifier).name, run).setEnabled(usable)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as plain text, every character kept."""
        data = QMimeData()
        data.setText(self._characters.from_document(self.textCursor().selectedText()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether there is text or a link in it."""
        return source.hasText() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what was pasted or dropped, as plain text with line feeds for line ends."""
        text = source.text() or "\n".join(url.toString() for url in source.urls())
        if text and not self.isReadOnly():
            self.insert(text.replace("\r\n", "\n").replace("\r", "\n"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files as well as text."""
        super().dragEnterEvent(event)
        if _local_files(event.mimeData()):
            _take_as_copy(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take files as well as text."""
        super().dragMoveEvent(event)
        if _local_files(event.mimeData()):
            _take_as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand dropped files to the window instead of putting in their names."""
        files = _local_files(event.mimeData())
        if not files:
            super().dropEvent(event)
            return
        self.dragLeaveEvent(QDragLeaveEvent())  # takes away the mark where text would have gone
        _take_as_copy(event)
        self.files_dropped.emit(files)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:  # noqa: ARG002 - as Qt calls it
        """A clear pixel, whatever is asked for: a text never makes us open a file or an address.

        Qt would open the file after all if it got nothing, and an image that is a FIFO hangs the window.
        """
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing

    # How it looks

    def apply_type(self) -> None:
        """Take typeface and size from the settings."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        if self._settings.flag("appearance.serif"):
            font.setStyleHint(QFont.StyleHint.Serif)
            font.setFamilies([font.defaultFamily()])
        font.setPointSize(self._settings.integer("appearance.text_size"))
        self.setFont(font)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The viewport's size changed, by a scroll bar perhaps: keep the page where it was."""
        super().resizeEvent(event)
        self._fit()

    def make_room(self, beside: int) -> None:
        """A panel takes BESIDE pixels to the right of the page."""
        self._beside = beside
        self._fit()

    def text_right(self) -> int:
        """Where the column of text ends, in pixels from the left of this widget."""
        return self.width() - self.viewportMargins().right()

    def place_in_sight(self) -> tuple[int, int]:
        """A position and its height in the viewport: the caret's, or where that is out of sight the topmost line's."""
        cursor = self.textCursor()
        if not self.viewport().rect().intersects(self.cursorRect(cursor)):
            cursor = self.cursorForPosition(QPoint(0, 0))
        return cursor.position(), self.cursorRect(cursor).top()

    def keep_in_sight(self, place: tuple[int, int]) -> None:
        """Scroll so that PLACE, of `place_in_sight`, is where it was."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(place[0], self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - place[1])

    def _fit(self) -> None:
        """Centre a column of MEASURE characters; a scroll bar that comes or goes does not move it."""
        metrics = QFontMetricsF(self.font())
        page = round(MEASURE * metrics.horizontalAdvance(_PROSE) / len(_PROSE)) + 2 * _MARGIN
        self.setTabStopDistance(4 * metrics.horizontalAdvance(" "))
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        # As if the panel were not there, where there is room: so the text stays where it is as the panel comes.
        left = max(0, min((self.width() + self._beside - page) // 2, self.width() - page))
        right = max(0, self.width() - page - left - taken)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)


def moved(event: QMouseEvent, position: QPoint) -> QMouseEvent:
    """EVENT at POSITION in the viewport."""
    return QMouseEvent(
        event.type(), QPointF(position), event.globalPosition(), event.button(), event.buttons(), event.modifiers()
    )


def _take_as_copy(event: QDropEvent) -> None:
    """Accept EVENT so that the file manager does not think its files were moved."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
