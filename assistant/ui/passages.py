"""What the sentence at the caret rests on: its passages to go to, and why it is in doubt."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from assistant.i18n import tr
from assistant.tasks.texts import Passage
from assistant.ui.answers import DOUBT, Origin, shortened
from assistant.ui.labels import LineButton, as_tip
from assistant.ui.page import utf16_length
from assistant.ui.part_view import PartView
from assistant.ui.theme import GRID

_HEIGHT = GRID * 28
_QUOTE = 160  # characters of a passage on its button
_AROUND = 2000  # characters of the source shown on both sides of a passage


class PassagePane(QScrollArea):
    """Says what a sentence rests on, in a place of its own that stays as it is while the caret moves."""

    followed = Signal(object, object)  # answers.Origin and texts.Passage

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("passages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self.setWidget(inside)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, GRID, 0, GRID)
        self._column.setSpacing(GRID)
        self.message = QLabel(inside)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.buttons: list[QPushButton] = []
        self._column.addWidget(self.message)
        self._column.addStretch(1)
        self._shown: object = None

    def show_sentence(self, view: PartView | None) -> None:
        """Show what the sentence at the caret of VIEW rests on."""
        sentence = view.current() if view else None
        passages = view.passages(sentence) if view and sentence else []
        shown = (sentence, passages, view.origin if view else None)
        if shown == self._shown:
            return
        self._shown = shown
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        doubted = sentence is not None and not sentence.supported
        self._say(view, doubted)
        if view and sentence:
            for number, passage in passages:
                self._add(number, view.origin, passage)
            if doubted:
                self._announce(sentence.why)

    def _say(self, view: PartView | None, doubted: bool) -> None:
        sentence = view.current() if view else None
        if view is None:
            text = ""
        elif sentence is None:
            text = tr("Put the caret into a sentence to see what it rests on.")
        elif doubted:
            text = f"{DOUBT} {sentence.why}"
        elif not sentence.text:
            text = tr("You changed this sentence. It rests on no passage any more.")
        elif not view.passages(sentence):
            text = tr("No passage is known for this sentence.")
        else:
            text = tr("This sentence rests on:")
        self.message.setObjectName("problem" if doubted else "quiet")
        self.message.style().unpolish(self.message)
        self.message.style().polish(self.message)
        self.message.setText(text)
        self.message.setAccessibleName(text)

    def _add(self, number: int, origin: Origin, passage: Passage) -> None:
        quote = origin.quote(passage)
        name = origin.name(passage)
        text = tr("{number}  {name}: “{quote}”", number=number, name=name, quote=shortened(quote, _QUOTE))
        button = LineButton(text, self.widget())
        button.setToolTip(as_tip(shortened(quote, 4 * _QUOTE)))
        button.clicked.connect(lambda: self.followed.emit(origin, passage))
        self.buttons.append(button)
        self._column.insertWidget(self._column.count() - 1, button)

    def _announce(self, why: str) -> None:
        if QAccessible.isActive() and why:
            event = QAccessibleAnnouncementEvent(self.message, tr("In doubt: {why}", why=why))
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)

    def retranslate(self) -> None:
        """Forget what was said in another language; it is said anew when the caret moves."""
        self.setAccessibleName(tr("What the sentence rests on"))
        self._shown = None


class PassageViewer(QDialog):
    """Shows a passage of a source that is not in the page, with the text around it."""

    def __init__(self, origin: Origin, passage: Passage, note: str, parent: QWidget) -> None:
        """NOTE, a sentence, says why it is shown here; "" for no reason to say."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(origin.name(passage))
        text = origin.sources[passage.source].text
        before, after = text[max(0, passage.start - _AROUND) : passage.start], text[passage.end : passage.end + _AROUND]
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setPlainText(before + origin.quote(passage) + after)
        self.text.setAccessibleName(origin.name(passage))
        cursor = self.text.textCursor()
        start = utf16_length(before)
        cursor.setPosition(start)
        cursor.setPosition(start + utf16_length(origin.quote(passage)), QTextCursor.MoveMode.KeepAnchor)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 4, GRID * 4, GRID * 4, GRID * 3)
        column.setSpacing(GRID * 3)
        if note:
            label = QLabel(note, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.text)
        close = QPushButton(tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(GRID * 130, GRID * 90)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
