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

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QDragEnterEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QWidget

from assistant import jobs
from assistant.i18n import N_, tr
from assistant.settings import Settings
from assistant.tasks.context import AFTER_CHARACTERS, Context, Preferences, context_start, repeats
from assistant.ui import actions
from assistant.ui.bridge import new_id
from assistant.ui.ghost import Suggestion, next_word
from assistant.ui.page import Page, moved, puts_text_in, utf16_length
from assistant.ui.theme import Colours

_MODIFIERS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock,
}  # fmt: skip
# The window's own menus take the focus and give it back; the suggestion stays for the command chosen there.
_MENUS = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}


def _slanted(colour: QColor) -> QTextCharFormat:
    result = QTextCharFormat()
    result.setForeground(colour)
    result.setFontItalic(True)
    return result


class Editor(Page):
    """The page that asks for suggestions and shows them as ghost text."""

    suggestion_wanted = Signal(object)  # jobs.CompleteRequest
    suggestion_unwanted = Signal()  # what was asked for is of no use any more
    suggestion_accepted = Signal(int, int)  # from where to where, Qt positions
    ghost_changed = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        self._suggesting = False
        self._suggestion: Suggestion | None = None
        self._place = 0  # where the suggestion goes on, a Qt position (UTF-16 units)
        self._ghost = ""  # what is in the pre-edit area at _place
        self._reported_ghost = ""
        self._unwanted = False
        self._entering_text = False
        self._missed: tuple[int, int] | None = None  # revision and caret of what was typed without a model
        self._pressed: QPointF | None = None  # where a click made the ghost go, until the pointer leaves that place
        super().__init__(settings, parent)
        self._ghost_format = _slanted(self.palette().placeholderText().color())
        self._gate = QTimer(self)  # while it runs, what arrives is not shown
        self._gate.setSingleShot(True)
        self._gate.timeout.connect(self._gate_opens)
        self._commands = self._bind_keys()
        self.document().contentsChange.connect(self._contents_change)
        self.document().contentsChanged.connect(self._report)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(self._caret_moved)

    # What ends a suggestion: each of these begins without one

    def load(self, text: str) -> None:
        """Show TEXT (line feeds for line ends) as a new document: nothing to undo, unmodified, caret at the start."""
        self._drop()
        super().load(text)
        self._report()

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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Clear the page for what may be dropped: the text must not move when it is."""
        self._drop()
        self._report()
        super().dragEnterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the caret where the writer sees the text, though the ghost that pushed it there goes now."""
        if self._ghost and event.button() != Qt.MouseButton.RightButton:
            target = QTextCursor(self.document())
            target.setPosition(self._position_at(event.position()))
            self._drop()
            self._report()
            self._pressed = event.position()
            event = moved(event, self.cursorRect(target).center())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take a hand that trembles after such a click for no selection of the text that came under the pointer."""
        if self._pressed is not None:
            way = (event.position() - self._pressed).manhattanLength()
            if way < QApplication.startDragDistance():
                return
            self._pressed = None
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click."""
        self._pressed = None
        super().mouseReleaseEvent(event)

    def _position_at(self, point: QPointF) -> int:
        """The position that the writer sees at POINT in the viewport. Qt would count the ghost's characters too."""
        point = point + QPointF(0, self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        position = layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        block = self.document().findBlock(self._place)
        area = layout.blockBoundingRect(block)
        top = area.top() if block.previous().isValid() else -math.inf
        bottom = area.bottom() if block.next().isValid() else math.inf
        if top <= point.y() < bottom and position > self._place:
            position = max(self._place, position - utf16_length(self._ghost))
        return position

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

    # The suggestion

    @property
    def ghost(self) -> str:
        """The ghost text that is shown, "" if none."""
        return self._ghost

    def set_suggesting(self, on: bool) -> None:
        """Ask for suggestions or not: whether the model is ready and suggestions are switched on."""
        began = on and not self._suggesting
        self._suggesting = on
        if not on:
            self._drop()
        elif began and self._missed == (self._revision, self.textCursor().position()):
            self._ask()
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
        start = self.textCursor().selectionStart()
        with self._entering():
            self.insert(text)
        self.suggestion_accepted.emit(start, start + self.length_of(text))
        return True

    @contextmanager
    def _entering(self) -> Iterator[None]:
        """Within this the writer puts text in; then ask for what follows, unless the suggestion went along."""
        revision = self._revision
        self._entering_text = True
        try:
            yield
        finally:
            self._entering_text = False
        if self._revision != revision:
            if self._suggestion is None or self._suggestion.used_up:
                self._ask()
            elif not self._ghost:
                self._close_gate()
        self._report()

    def _close_gate(self) -> None:
        """Show nothing before the delay has passed since now."""
        delay = self._settings.integer("suggestions.delay_ms")
        if delay:
            self._gate.start(delay)

    def _ask(self, *, manual: bool = False) -> bool:
        """Ask for a suggestion at the caret, or drop the one there is where none should be; whether it asked."""
        self._drop()
        cursor = self.textCursor()
        composing = bool(cursor.block().layout().preeditAreaText())
        if not self._suggesting:
            self._missed = None if manual else (self._revision, cursor.position())
            return False
        if composing or cursor.hasSelection() or self.isReadOnly():
            return False
        caret = cursor.position()
        after = self.text_between(caret, min(caret + AFTER_CHARACTERS, self.document().characterCount() - 1))
        if after[:1].isalnum() and not manual:
            return False
        before = self.text_between(context_start(caret), caret)
        preferences = Preferences(
            tokens=self._settings.integer("suggestions.tokens"),
            confidence=self._settings.number("suggestions.confidence"),
            manual=manual,
        )
        suggestion = self._suggestion = Suggestion(new_id())
        self._place = caret
        self._unwanted = False  # the new request replaces the old one
        if not manual:
            self._close_gate()
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
        """Tell what became of the suggestion: once for each thing the writer does, and never in the middle of it."""
        if self._entering_text:
            return
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
        if not rest.strip() or repeats(rest, self.text_between(self._place, line_end)):
            return ""
        return rest

    def _set_area(self, position: int, text: str) -> None:
        """Show TEXT in the pre-edit area at POSITION; "" clears the area of that paragraph."""
        block = self.document().findBlock(position)
        if not block.isValid():
            return  # QTextDocument.clear tells of itself while it has no paragraph at all
        layout = block.layout()
        if not text and not layout.preeditAreaText():
            return
        offset = position - block.position()
        slanted = QTextLayout.FormatRange()
        slanted.start = offset
        slanted.length = utf16_length(text)
        slanted.format = self._ghost_format
        layout.setPreeditArea(offset if text else -1, text)
        layout.setFormats([slanted] if text else [])
        self.document().markContentsDirty(block.position(), block.length())

    def _contents_change(self, position: int, removed: int, added: int) -> None:
        """The document changes: REMOVED characters at POSITION give way to ADDED; nothing is laid out yet."""
        if self._suggestion is None:
            return
        here = position == self._place and not removed
        if here and self._suggestion.follow(self.text_between(position, position + added)):
            self._place += added
            self._draw()
            return
        if self._place >= position + removed:
            self._place += added - removed
        elif self._place > position:
            self._place = position
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

    # Keys, pastes and input methods

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
        """Claim our keys before a shortcut of the window gets them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._command(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Our commands first; then text, which may go along with the suggestion; all else ends it."""
        command = self._command(event)
        if command is not None:
            command()
            event.accept()
        elif puts_text_in(event):
            with self._entering():
                super().keyPressEvent(event)
        else:
            # Gone before the caret moves: Qt would count the ghost's characters among the line's.
            if event.key() not in _MODIFIERS:
                self._drop()
                self._report()
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what was pasted or dropped, and ask for what follows."""
        with self._entering():
            super().insertFromMimeData(source)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """End the suggestion when a composition begins, in the area that both use."""
        composing = bool(event.preeditString())
        committed = event.commitString()
        if self._suggestion is not None and not (composing or event.replacementLength() or event.attributes()):
            # No composition is open, or there would be no suggestion: this is text as from a key, or nothing.
            event.accept()
            if committed:
                with self._entering():
                    self.insert(committed)
            return
        self._drop()
        with self._entering() if committed and not composing else nullcontext():
            super().inputMethodEvent(event)
        self._report()

    # How it looks

    def apply_appearance(self, colours: Colours) -> None:
        """Take the ghost's colour from COLOURS, the rest of them from the palette, and the type from the settings."""
        self._ghost_format = _slanted(QColor(colours.ghost))
        self.apply_type()
        self._draw()
