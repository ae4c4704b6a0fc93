"""One part of an answer: its text, and at the end of each sentence a sign of doubt and the numbers of its passages.

The signs are painted and never in the text, so that what is edited, copied and put into the page is the text alone.
Room for them is made in the layout, as a syntax highlighter makes its colours, and not in the document: its undo
stack knows only of what the writer did.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from assistant.i18n import tr
from assistant.tasks.texts import Paragraph, Passage, Sentence
from assistant.ui import answers
from assistant.ui.answers import DOUBT, MOST_NUMBERS, Numbers, Origin, Stretch
from assistant.ui.labels import as_tip
from assistant.ui.page import utf16_length
from assistant.ui.theme import GRID, LIGHT, Colours

_LINE_HEIGHT = 140  # per cent
_GAP = 2  # pixels between a sentence, its signs and each other
_QUOTE = 240  # characters of a passage in a tooltip


@dataclass(frozen=True)
class _Sign:
    """A sign behind a sentence: the number of PASSAGE, or without one the sign of doubt."""

    text: str
    passage: Passage | None = None


class PartView(QTextEdit):
    """Shows a part. Positions are Qt's, which count UTF-16 units."""

    followed = Signal(object)  # texts.Passage: its number was clicked
    sentence_changed = Signal()  # the caret is in another sentence, or the sentence is another one now

    def __init__(self, numbers: Numbers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self._origin = Origin(())
        self._stretches: tuple[Stretch, ...] = ()
        self._colours = LIGHT
        self._checked = False  # whether what is shown is a finished part, not words that still stream in
        self._loading = False
        self._hits: list[tuple[QRectF, _Sign]] = []
        self.setObjectName("answer")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self.set_changeable(False)
        self.document().setDocumentMargin(GRID)
        self.document().contentsChange.connect(self._contents_change)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._caret_moved)
        self._begin_empty()

    # What is shown

    def _begin_empty(self) -> None:
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        spacing.setBottomMargin(GRID * 2)
        QTextCursor(self.document()).setBlockFormat(spacing)

    def set_changeable(self, on: bool) -> None:
        """Let the writer edit the text, or only read and copy it; the caret is there either way."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction if on else flags)

    def add_words(self, words: str) -> None:
        """Append WORDS that are being written and that nobody has checked yet."""
        self._checked = False
        self._stretches = ()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(words.replace("\n\n", "\n"))
        self._show_marks()

    def show_paragraphs(self, paragraphs: tuple[Paragraph, ...], origin: Origin, mark: str = "") -> None:
        """Show finished PARAGRAPHS, MARK before each, with their signs.

        What stays the same is not touched, so that nothing flickers.
        """
        text, stretches = answers.lay_out(paragraphs, mark)
        self._origin = origin
        self._checked = True
        self._loading = True
        self.document().setUndoRedoEnabled(False)
        old = self.plain_text()
        same = 0
        while same < min(len(old), len(text)) and old[same] == text[same]:
            same += 1
        tail = 0
        while tail < min(len(old), len(text)) - same and old[-1 - tail] == text[-1 - tail]:
            tail += 1
        if old != text:
            cursor = QTextCursor(self.document())
            cursor.setPosition(utf16_length(old[:same]))
            cursor.setPosition(utf16_length(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(text[same : len(text) - tail])
        self.document().setUndoRedoEnabled(True)
        self._loading = False
        self._stretches = tuple(
            Stretch(utf16_length(text[: s.start]), utf16_length(text[: s.end]), s.sentence) for s in stretches
        )
        if not self.hasFocus():  # where reading begins; the text came in before the caret
            cursor = self.textCursor()
            cursor.setPosition(0)
            self.setTextCursor(cursor)
        self._show_marks()
        self.sentence_changed.emit()

    def plain_text(self) -> str:
        """The text as edited, one line for each paragraph."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def paragraphs(self, mark: str = "") -> tuple[Paragraph, ...]:
        """The paragraphs as edited, without the MARK before them: a changed sentence rests on no source any more."""
        text = self.plain_text()
        units = text.encode("utf-16-le")

        def characters(position: int) -> int:
            return len(units[: 2 * position].decode("utf-16-le", "ignore"))

        stretches = [Stretch(characters(s.start), characters(s.end), s.sentence) for s in self._stretches]
        return answers.rebuilt(text, stretches, mark)

    @property
    def origin(self) -> Origin:
        """Where the passages of the sentences are."""
        return self._origin

    def current(self) -> Sentence | None:
        """The sentence that the caret is in, as it is claimed: without sources if it was edited. None in none."""
        position = self.textCursor().position()
        for stretch in self._stretches:
            if stretch.start <= position <= stretch.end and stretch.start < stretch.end:
                return stretch.sentence if self._unchanged(stretch) else Sentence("")
        return None

    def doubts(self) -> int:
        """How many sentences carry a mark of doubt."""
        return sum(not stretch.sentence.supported for stretch in self._marked())

    def passages(self, sentence: Sentence) -> list[tuple[int, Passage]]:
        """The passages of SENTENCE to show, with their numbers."""
        found: dict[int, Passage] = {}
        for passage in sentence.sources:
            if self._origin.holds(passage):
                found.setdefault(self._numbers.of(self._origin, passage), passage)
        return list(found.items())[:MOST_NUMBERS]

    # Edits

    def _contents_change(self, position: int, removed: int, added: int) -> None:
        if self._loading or not self._stretches:
            return
        inserted = self._between(position, position + added)
        self._stretches = tuple(answers.moved(s, position, removed, added, inserted) for s in self._stretches)
        self._show_marks()
        self.sentence_changed.emit()

    def _between(self, start: int, end: int) -> str:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText().replace("\u2029", "\n")

    def _unchanged(self, stretch: Stretch) -> bool:
        return self._between(stretch.start, stretch.end) == " ".join(stretch.sentence.text.splitlines())

    def _marked(self) -> list[Stretch]:
        """The stretches that have something to show: they are as they came."""
        return [s for s in self._stretches if s.start < s.end and self._unchanged(s)]

    # The signs

    def _signs(self, sentence: Sentence) -> list[_Sign]:
        signs = [] if sentence.supported else [_Sign(DOUBT)]
        return signs + [_Sign(str(number), passage) for number, passage in self.passages(sentence)]

    def _sign_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, font.pointSizeF() * 0.72))
        return font

    def _show_marks(self) -> None:
        """Put into the layout the lines under doubtful sentences, and the room for the signs."""
        by_block: dict[int, list[QTextLayout.FormatRange]] = {}
        metrics = QFontMetricsF(self._sign_font())
        for stretch in self._marked():
            signs = self._signs(stretch.sentence)
            block = self.document().findBlock(stretch.start)
            first = stretch.start - block.position()
            last = stretch.end - block.position() - 1
            under = QTextCharFormat()
            if not stretch.sentence.supported:
                under.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                under.setUnderlineColor(QColor(self._colours.problem))
            room = QTextCharFormat(under)
            if signs:
                room.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                width = sum(metrics.horizontalAdvance(sign.text) + _GAP for sign in signs)
                room.setFontLetterSpacing(math.ceil(width + _GAP))
            ranges = by_block.setdefault(block.blockNumber(), [])
            for start, length, style in ((first, last - first, under), (last, 1, room)):
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = start, length, style
                ranges.append(piece)
        block = self.document().begin()
        while block.isValid():
            formats = by_block.get(block.blockNumber(), [])
            if not self._checked:
                unchecked = QTextLayout.FormatRange()
                unchecked.start, unchecked.length = 0, block.length()
                unchecked.format.setForeground(QColor(self._colours.ghost))
                formats = [unchecked]
            if formats or block.layout().formats():
                block.layout().setFormats(formats)
                self.document().markContentsDirty(block.position(), block.length())
            block = block.next()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then the signs into the room that was left for them."""
        super().paintEvent(event)
        self._hits = []
        if not self._stretches:
            return
        painter = QPainter(self.viewport())
        font = self._sign_font()
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        for stretch in self._marked():
            signs = self._signs(stretch.sentence)
            if not signs:
                continue
            right, top, height = self._end_of(stretch)
            x = right - sum(metrics.horizontalAdvance(s.text) + _GAP for s in signs)
            for sign in signs:
                width = metrics.horizontalAdvance(sign.text)
                area = QRectF(x, top, width + _GAP, height)
                painter.setPen(QColor(self._colours.accent if sign.passage else self._colours.problem))
                painter.drawText(QPointF(x, top + metrics.ascent()), sign.text)
                self._hits.append((area, sign))
                x += width + _GAP
        painter.end()

    def _end_of(self, stretch: Stretch) -> tuple[float, float, float]:
        """The right edge, top and height of the end of STRETCH, the room for its signs included, in the viewport."""
        block = self.document().findBlock(stretch.end - 1)
        layout = block.layout()
        line = layout.lineForTextPosition(stretch.end - 1 - block.position())
        # Qt's own stubs call it an object.
        right = cast("tuple[float, int]", line.cursorToX(stretch.end - block.position()))[0]
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        # Where the line is higher than its letters, the letters stand at its foot.
        top = corner.y() + line.y() + line.ascent() - QFontMetricsF(self.font()).ascent()
        return corner.x() + right, top - self.verticalScrollBar().value(), line.height()

    def tint(self, colours: Colours) -> None:
        """Draw in COLOURS."""
        self._colours = colours
        self._show_marks()
        self._show_current()

    # The caret

    def _caret_moved(self) -> None:
        self._show_current()
        self.sentence_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which sentence the caret is in."""
        super().focusInEvent(event)
        self._caret_moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The tint stays while a menu or the list of passages has the focus; the caret does not."""
        super().focusOutEvent(event)
        self._show_current()

    def _show_current(self) -> None:
        """Tint the sentence that the caret is in: the one whose passages are listed."""
        tinted = []
        position = self.textCursor().position()
        for stretch in self._marked():
            if stretch.start <= position <= stretch.end and self.hasFocus():
                tint = QTextEdit.ExtraSelection()
                tint.cursor = QTextCursor(self.document())
                tint.cursor.setPosition(stretch.start)
                tint.cursor.setPosition(stretch.end, QTextCursor.MoveMode.KeepAnchor)
                colour = QColor(self._colours.selection)
                colour.setAlpha(110)
                tint.format.setBackground(colour)
                tinted = [tint]
                break
        self.setExtraSelections(tinted)

    # The mouse

    def _sign_at(self, point: QPointF) -> _Sign | None:
        return next((sign for area, sign in self._hits if area.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand where a click goes to a passage."""
        super().mouseMoveEvent(event)
        sign = self._sign_at(event.position())
        shape = Qt.CursorShape.PointingHandCursor if sign and sign.passage else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow the number that was clicked."""
        super().mouseReleaseEvent(event)
        sign = self._sign_at(event.position())
        clicked = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if clicked and sign and sign.passage:
            self.followed.emit(sign.passage)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say on hovering why a sentence is in doubt, or what a number stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), as_tip(self.tip_at(QPointF(event.pos()))), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, point: QPointF) -> str:
        """What a tooltip says at POINT in the viewport, "" for nothing."""
        sign = self._sign_at(point)
        if sign and sign.passage:
            quote = answers.shortened(self._origin.quote(sign.passage), _QUOTE)
            return tr("{name}: “{quote}”", name=self._origin.name(sign.passage), quote=quote)
        position = self.cursorForPosition(point.toPoint()).position()
        for stretch in self._marked():
            if stretch.start <= position <= stretch.end and not stretch.sentence.supported:
                return f"{DOUBT} {stretch.sentence.why}"
        return ""

    # Size and clipboard

    def _fit(self) -> None:
        """Be as high as the text: the panel scrolls, not this."""
        height = math.ceil(self.document().size().height())
        self.setFixedHeight(max(height, self.fontMetrics().height() + 2 * GRID))

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(GRID * 60, self.height())

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as plain text."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data
