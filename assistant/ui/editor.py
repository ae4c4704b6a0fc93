"""The page: plain text, and beside the caret a suggestion in grey that is in the layout but never in the text.

Ghost text lives in the paragraph's pre-edit area, where input methods show what is being composed. It wraps and
pushes the following text along, and the document, its undo stack, searching and counting do not know of it. Three
things follow: it is one line; it goes before a composition begins; and as the area does not move with the text, it
is moved or cleared while the change is reported (`_contents_change`), before anything is laid out or drawn.

Whatever puts text in at the caret (a key, an input method, accepting) reaches the suggestion that way too: text
that agrees with it uses it up, anything else drops it. So a suggestion that is still there always fits, and an
answer is stale exactly if its id is not the suggestion's.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QWidget

from assistant import jobs
from assistant.i18n import N_, tr
from assistant.settings import Settings
from assistant.tasks.complete import AFTER_CHARACTERS, Context, Preferences, context_start
from assistant.ui import actions
from assistant.ui.characters import Characters
from assistant.ui.ghost import Suggestion, next_word, repeats
from assistant.ui.theme import Colours

LINE_HEIGHT = 150  # per cent
MEASURE = 70  # characters of English prose in a full line
_PROSE = "It was a bright cold day in April, and the clocks were striking thirteen when she came home to write."
_PAGE_MARGIN = 32  # pixels around the text, on the page

_MODIFIERS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock,
}  # fmt: skip
# The window's own menus take the focus and give it back; the suggestion stays for the command chosen there.
_MENUS = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}

_request_ids = itertools.count(1)


def _line_spacing() -> QTextBlockFormat:
    spacing = QTextBlockFormat()
    spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return spacing


def _utf16_length(text: str) -> int:
    """The length of TEXT as Qt counts positions."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _local_files(source: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]


def _inserts(event: QKeyEvent) -> bool:
    """Whether the key stands for text: a character, a tab or a new line."""
    return bool(event.text()) and (event.text().isprintable() or event.text() in "\t\r\n")


class Editor(QTextEdit):
    """A plain-text editor that asks for suggestions and shows them as ghost text."""

    suggestion_wanted = Signal(object)  # jobs.CompleteRequest
    suggestion_unwanted = Signal()  # what was asked for is of no use any more
    ghost_changed = Signal()
    files_dropped = Signal(list)  # list[Path]

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._characters = Characters()
        self._revision = 0
        self._suggesting = False
        self._suggestion: Suggestion | None = None
        self._place = 0  # where the suggestion goes on, a Qt position (UTF-16 units)
        self._ghost = ""  # what is in the pre-edit area at _place
        self._reported_ghost = ""
        self._unwanted = False
        self._ghost_format = QTextCharFormat()
        self._gate = QTimer(self)  # while it runs, what arrives is not shown
        self._gate.setSingleShot(True)
        self._gate.timeout.connect(self._gate_opens)
        self._commands = self._bind_keys()

        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Base)  # beside the page it looks like the page
        self.setAutoFillBackground(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCursorWidth(2)
        self.document().setDocumentMargin(_PAGE_MARGIN)
        self.document().contentsChange.connect(self._contents_change)
        self.document().contentsChanged.connect(self._report)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(self._caret_moved)
        self._set_type(self.palette().placeholderText().color())
        self.load("")

    # The text

    def load(self, text: str) -> None:
        """Show TEXT (line feeds for line ends) as a new document: nothing to undo, unmodified, caret at the start."""
        self._drop()
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
        self._report()

    def text(self) -> str:
        """The whole document, exactly as loaded and edited, with line feeds for line ends."""
        return self._characters.from_document(self.document().toRawText())

    def undo(self) -> None:
        """Take the last step back. No suggestion comes of it, neither an old nor a new one."""
        self._drop()
        super().undo()
        self._report()

    def redo(self) -> None:
        """Do the step again that was taken back."""
        self._drop()
        super().redo()
        self._report()

    def _between(self, start: int, end: int) -> str:
        """The text between two positions, cut between characters."""
        if "\udc00" <= self.document().characterAt(start) <= "\udfff":
            start -= 1
        if "\udc00" <= self.document().characterAt(end) <= "\udfff":
            end += 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return self._characters.from_document(cursor.selectedText())

    def _insert(self, text: str) -> None:
        """Put TEXT in at the caret, over the selection: one step to undo, joined to no other."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(self._characters.to_document(text))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    # The suggestion

    @property
    def ghost(self) -> str:
        """The ghost text that is shown, "" if none."""
        return self._ghost

    def set_suggesting(self, on: bool) -> None:
        """Ask for suggestions or not: whether the model is ready and suggestions are switched on."""
        self._suggesting = on
        if not on:
            self._drop()
            self._report()

    def receive(self, event: jobs.Chunk | jobs.Done | jobs.Cancelled | jobs.Failed) -> None:
        """Take part of an answer or its end; what does not belong to the suggestion at the caret is dropped."""
        suggestion = self._suggestion
        if suggestion is None or event.id != suggestion.id:
            return
        if isinstance(event, jobs.Chunk):
            suggestion.add(event.text)
        else:
            suggestion.finished = True
        if isinstance(event, jobs.Cancelled | jobs.Failed):
            self._drop()
        elif suggestion.used and suggestion.used_up:
            self._ask()
        else:
            self._draw()
        self._report()

    def accept_all(self) -> bool:
        """Take all of the ghost text into the document; False if there is none."""
        return self._accept(self._ghost)

    def accept_word(self) -> bool:
        """Take the next word of the ghost text, the rest stays; False if there is none."""
        return self._accept(next_word(self._ghost))

    def dismiss(self) -> bool:
        """Let the suggestion go; False if no ghost text is shown."""
        if not self._ghost:
            return False
        self._drop()
        self._report()
        return True

    def ask_now(self) -> bool:
        """Ask for a suggestion however sure the model is, shown without delay; False if none can be shown here."""
        asked = self._ask(manual=True)
        self._report()
        return asked

    def _accept(self, text: str) -> bool:
        if not text:
            return False
        self._insert(text)
        self._text_entered()
        return True

    def _text_entered(self) -> None:
        """Ask for what follows the text that the writer just put in, unless there is an answer to that already."""
        if self._suggestion is None or self._suggestion.used_up:
            self._ask()
        elif not self._ghost:
            self._gate.start(self._settings.integer("suggestions.delay_ms"))
        self._report()

    def _ask(self, *, manual: bool = False) -> bool:
        """Ask for a suggestion at the caret, or drop the one there is where none should be; whether it asked."""
        self._drop()
        cursor = self.textCursor()
        composing = bool(cursor.block().layout().preeditAreaText())
        if not self._suggesting or composing or cursor.hasSelection() or self.isReadOnly():
            return False
        caret = cursor.position()
        after = self._between(caret, min(caret + AFTER_CHARACTERS, self.document().characterCount() - 1))
        if after[:1].isalnum() and not manual:
            return False
        before = self._between(context_start(caret), caret)
        preferences = Preferences(
            tokens=self._settings.integer("suggestions.tokens"),
            confidence=self._settings.number("suggestions.confidence"),
            manual=manual,
        )
        suggestion = self._suggestion = Suggestion(next(_request_ids))
        self._place = caret
        self._unwanted = False  # the new request replaces the old one
        delay = self._settings.integer("suggestions.delay_ms")
        if delay and not manual:
            self._gate.start(delay)
        self.suggestion_wanted.emit(
            jobs.CompleteRequest(suggestion.id, self._revision, caret, Context(before, after), preferences)
        )
        return True

    def _drop(self) -> None:
        """Forget the suggestion."""
        if self._suggestion is None:
            return
        self._unwanted = not self._suggestion.finished
        self._suggestion = None
        self._gate.stop()
        self._draw()

    def _report(self) -> None:
        """Tell what became of the suggestion. Never while the document is in the middle of a change."""
        if self._unwanted:
            self._unwanted = False
            self.suggestion_unwanted.emit()
        if self._ghost != self._reported_ghost:
            self._reported_ghost = self._ghost
            self.ghost_changed.emit()
        self._announce()

    def _announce(self) -> None:
        """Tell a screen reader of the suggestion, once, when it is whole."""
        suggestion = self._suggestion
        if suggestion is None or not self._ghost or not suggestion.finished or suggestion.announced:
            return
        suggestion.announced = True
        if QAccessible.isActive():
            key = QKeySequence(actions.keys("complete.accept")[0]).toString(QKeySequence.SequenceFormat.NativeText)
            message = tr(N_("Suggestion: {text}. {key} accepts it."), text=self._ghost.strip(), key=key)
            event = QAccessibleAnnouncementEvent(self, message)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)

    # Where the suggestion is drawn

    def _gate_opens(self) -> None:
        self._draw()
        self._report()

    def _draw(self) -> None:
        """Put into the layout what is to be seen of the suggestion now."""
        text = self._presentable()
        if text or self._ghost:
            self._set_area(self._place, text)
        self._ghost = text

    def _presentable(self) -> str:
        if self._suggestion is None or self._gate.isActive():
            return ""
        rest = self._suggestion.rest
        block = self.document().findBlock(self._place)
        line_end = min(block.position() + block.length() - 1, self._place + AFTER_CHARACTERS)
        if not rest.strip() or repeats(rest, self._between(self._place, line_end)):
            return ""
        return rest

    def _set_area(self, position: int, text: str) -> None:
        """Show TEXT in the pre-edit area at POSITION; "" clears the area of that paragraph."""
        block = self.document().findBlock(position)
        layout = block.layout()
        if not text and not layout.preeditAreaText():
            return
        offset = position - block.position()
        slanted = QTextLayout.FormatRange()
        slanted.start = offset
        slanted.length = _utf16_length(text)
        slanted.format = self._ghost_format
        layout.setPreeditArea(offset if text else -1, text)
        layout.setFormats([slanted] if text else [])
        self.document().markContentsDirty(block.position(), block.length())

    def _contents_change(self, position: int, removed: int, added: int) -> None:
        """The document changes: REMOVED characters at POSITION give way to ADDED; nothing is laid out yet."""
        self._revision += 1
        if self._suggestion is None:
            return
        here = position == self._place and not removed
        if here and self._suggestion.follow(self._between(position, position + added)):
            self._place += added
            self._draw()
            return
        if self._place >= position + removed:
            self._place += added - removed
        parts = (position, position + added) if self._ghost else ()
        self._drop()
        # Where its paragraph was split or joined, the area stayed with one of the parts.
        for part in parts:
            self._set_area(min(part, self.document().characterCount() - 1), "")

    def _caret_moved(self) -> None:
        cursor = self.textCursor()
        if self._suggestion is not None and (cursor.position() != self._place or cursor.hasSelection()):
            self._drop()
            self._report()

    # Keys and input methods

    def _bind_keys(self) -> dict[QKeySequence, tuple[Callable[[], bool], bool]]:
        """What each key sequence does here, and whether only while ghost text is shown."""
        commands = {
            "complete.accept": (self.accept_all, True),
            "complete.accept_word": (self.accept_word, True),
            "complete.dismiss": (self.dismiss, True),
            "complete.ask": (self.ask_now, False),
        }
        return {
            QKeySequence(keys): command for identifier, command in commands.items() for keys in actions.keys(identifier)
        }

    def _command(self, event: QKeyEvent) -> Callable[[], bool] | None:
        # On macOS the arrow keys count as keys of the number pad.
        combination = event.keyCombination().toCombined() & ~Qt.KeyboardModifier.KeypadModifier.value
        command, needs_ghost = self._commands.get(QKeySequence(combination), (None, True))
        return command if self._ghost or not needs_ghost else None

    def event(self, event: QEvent) -> bool:
        """Claim our keys before a shortcut of the window gets them, and serve the margins beside the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # A tab is text: where no suggestion is shown, it goes into the document.
            if self._command(event) or event.keyCombination().toCombined() == Qt.Key.Key_Tab.value:
                event.accept()
                return True
        elif event.type() == QEvent.Type.Resize:
            self._fit_page()  # before the viewport is laid out, or Qt loses the change while the window opens
        elif isinstance(event, QMouseEvent | QWheelEvent | QDropEvent) and self._margin_event(event):
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Our commands first; then text, which may go along with the suggestion; all else ends it."""
        command = self._command(event)
        if command is not None:
            command()
            event.accept()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        elif event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            # Qt would put in U+2028, which most programs that read the file would not take for a line's end.
            self._insert("\n")
            self._text_entered()
        elif event.key() in _MODIFIERS:
            super().keyPressEvent(event)
        elif _inserts(event):
            revision = self._revision
            super().keyPressEvent(event)
            if self._revision != revision:
                self._text_entered()
        else:
            # Gone before the caret moves: Qt would count the ghost's characters among the line's.
            self._drop()
            self._report()
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """End the suggestion when a composition begins, in the area that both use."""
        composing = bool(event.preeditString())
        committed = event.commitString()
        if self._suggestion is not None and not (composing or event.replacementLength() or event.attributes()):
            # No composition is open, or there would be no suggestion: this is text as from a key, or nothing.
            event.accept()
            if committed:
                self._insert(committed)
                self._text_entered()
            return
        self._drop()
        self._report()
        super().inputMethodEvent(event)
        if committed and not composing:
            self._text_entered()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin without a suggestion, unless a menu was open."""
        self._focus_moves(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End the suggestion, unless a menu opens: its commands may be about it."""
        self._focus_moves(event)
        super().focusOutEvent(event)

    def _focus_moves(self, event: QFocusEvent) -> None:
        if event.reason() not in _MENUS:
            self._drop()
            self._report()

    # Mouse, clipboard, drag and drop

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where the writer sees the text, though the ghost that pushed it there goes now."""
        if self._ghost and event.button() != Qt.MouseButton.RightButton:
            target = self.cursorForPosition(event.position().toPoint())
            self._drop()
            self._report()
            event = _moved(event, self.cursorRect(target).center())
        super().mousePressEvent(event)

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
        serve(_moved(event, self.viewport().mapFrom(self, event.position().toPoint())))
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
        if not text or self.isReadOnly():
            return
        self._insert(text.replace("\r\n", "\n").replace("\r", "\n"))
        self._text_entered()

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

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """A clear pixel, whatever is asked for: a text never makes us open a file or an address.

        Qt would open the file after all if it got nothing, and an image that is a FIFO hangs the window.
        """
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing

    # How it looks

    def apply_appearance(self, colours: Colours) -> None:
        """Take the ghost's colour from COLOURS, the rest of them from the palette, and the type from the settings."""
        self._set_type(QColor(colours.ghost))

    def _set_type(self, ghost: QColor) -> None:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        if self._settings.flag("appearance.serif"):
            font.setStyleHint(QFont.StyleHint.Serif)
            font.setFamilies([font.defaultFamily()])
        font.setPointSize(self._settings.integer("appearance.text_size"))
        self.setFont(font)
        self._ghost_format = QTextCharFormat()
        self._ghost_format.setForeground(ghost)
        self._ghost_format.setFontItalic(True)
        self._draw()
        self._fit_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The viewport's size changed, by a scroll bar perhaps: keep the page where it was."""
        super().resizeEvent(event)
        self._fit_page()

    def _fit_page(self) -> None:
        """Centre a column of MEASURE characters; a scroll bar that comes or goes does not move it."""
        metrics = QFontMetricsF(self.font())
        page = round(MEASURE * metrics.horizontalAdvance(_PROSE) / len(_PROSE)) + 2 * _PAGE_MARGIN
        self.setTabStopDistance(4 * metrics.horizontalAdvance(" "))
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        left = max(0, (self.width() - page) // 2)
        right = max(0, self.width() - page - left - taken)
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            self.setViewportMargins(left, 0, right, 0)


def _moved(event: QMouseEvent, position: QPoint) -> QMouseEvent:
    """EVENT at POSITION in the viewport."""
    return QMouseEvent(
        event.type(), QPointF(position), event.globalPosition(), event.button(), event.buttons(), event.modifiers()
    )


def _take_as_copy(event: QDropEvent) -> None:
    """Accept EVENT so that the file manager does not think its files were moved."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
