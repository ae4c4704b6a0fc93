"""Remembers what of the page came from the model since the document was opened, for the statement of what it wrote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from assistant.ui.contributions import Kept
from assistant.ui.editor import Editor


class Authorship(QObject):
    """Follows the places in EDITOR where something of the model was put in."""

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._sentences: list[tuple[str, QTextCursor]] = []
        self._suggestions: list[QTextCursor] = []
        self._sources: dict[str, None] = {}  # in order
        editor.suggestion_accepted.connect(self._note_suggestion)

    def note(self, start: int, text: str, sentences: Sequence[str], sources: Sequence[str]) -> None:
        """TEXT, which was put in at START, holds SENTENCES of the model, written from what SOURCES name."""
        at = 0
        for sentence in sentences:
            found = text.find(sentence, at)
            if found >= 0:
                place = start + self._editor.length_of(text[:found])
                self._sentences.append((sentence, self._editor.span(place, place + self._editor.length_of(sentence))))
                at = found + len(sentence)
        self._sources.update(dict.fromkeys(sources))

    def _note_suggestion(self, start: int, end: int) -> None:
        last = self._suggestions[-1] if self._suggestions else None
        if last and last.selectionEnd() == start and last.hasSelection():  # word by word
            start = last.selectionStart()
            self._suggestions.pop()
        self._suggestions.append(self._editor.span(start, end))

    def kept(self) -> Kept:
        """What is there now."""
        editor = self._editor
        put_in = tuple(
            (sentence, editor.text_between(span.selectionStart(), span.selectionEnd()) if span.hasSelection() else "")
            for sentence, span in self._sentences
        )
        continued = tuple(
            len(editor.text_between(0, span.selectionStart())) for span in self._suggestions if span.hasSelection()
        )
        return Kept(editor.text(), put_in, continued, tuple(self._sources))

    def forget(self) -> None:
        """Another document is in the page."""
        self._sentences, self._suggestions, self._sources = [], [], {}
