"""The page as material of a task: what of it is asked about, and where that has gone since."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from assistant.tasks.texts import Part, Passage, Sentence, Source
from assistant.ui.answers import Origin
from assistant.ui.changes import Changes
from assistant.ui.editor import Editor


@dataclass(frozen=True)
class Scope:
    """What of the page is meant: START up to END if SELECTED, else all of it. Positions are those of the time SINCE."""

    selected: bool = False
    start: int = 0
    end: int = 0
    since: int = 0


class PageMaterial(QObject):
    """Makes sources of the page in EDITOR, and finds their passages in it again."""

    def __init__(self, editor: Editor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._changes = Changes()
        self._shown: tuple[int, int] | None = None  # a selection that only shows a passage
        editor.document().contentsChange.connect(self._note)

    def _note(self, position: int, removed: int, added: int) -> None:
        self._shown = None
        self._changes.add(position, removed, added)

    def scope(self) -> Scope:
        """What the writer means: the selection if there is one. One that shows a passage was not made by the writer."""
        cursor = self._editor.textCursor()
        now = self._changes.mark()
        return Scope(True, cursor.selectionStart(), cursor.selectionEnd(), now) if self.selected() else Scope(since=now)

    def selected(self) -> bool:
        """Whether there is a selection that the writer made."""
        cursor = self._editor.textCursor()
        return cursor.hasSelection() and (cursor.selectionStart(), cursor.selectionEnd()) != self._shown

    def now(self, scope: Scope) -> Scope:
        """SCOPE, of a while ago, where it is now."""
        if not scope.selected:
            return Scope(since=self._changes.mark())
        start, end = (self._changes.moved(position, scope.since) for position in (scope.start, scope.end))
        return Scope(True, start, end, self._changes.mark())

    def origin(self, scope: Scope | None, name: str, added: tuple[Source, ...], without: list[QTextCursor]) -> Origin:
        """SCOPE of the page, called NAME (None leaves the page out) and the sources ADDED to it.

        Ranges WITHOUT of the page are left out: what was drafted from the notes is not among the notes.
        """
        pieces: list[tuple[int, Source]] = []
        if scope is not None:
            scope = self.now(scope)
            start, last = scope.start, scope.end if scope.selected else self._editor.document().characterCount() - 1
            for cursor in sorted(without, key=lambda cursor: (cursor.selectionStart(), -cursor.selectionEnd())):
                if cursor.hasSelection() and start <= cursor.selectionStart() and cursor.selectionEnd() <= last:
                    pieces.append((start, Source(name, self._editor.text_between(start, cursor.selectionStart()))))
                    start = cursor.selectionEnd()
            pieces.append((start, Source(name, self._editor.text_between(start, last))))
        pieces = [(start, source) for start, source in pieces if source.text.strip()]
        page = {number: start for number, (start, _) in enumerate(pieces)}
        return Origin((*(source for _, source in pieces), *added), page, self._changes.mark())

    def find(self, origin: Origin, passage: Passage) -> tuple[int, int] | None:
        """Where PASSAGE of the page is now; None if its words are not in the page any more."""
        text = origin.sources[passage.source].text
        then = origin.page[passage.source] + self._editor.length_of(text[: passage.start])
        return self._editor.place_of(origin.quote(passage), self._changes.moved(then, origin.since))

    def carried(self, part: Part, origin: Origin, to: Origin) -> Part:
        """PART, whose passages are in ORIGIN, with its passages in TO, which was made just now.

        Passages that are not there any more are left out.
        """

        def carry(sentence: Sentence) -> Sentence:
            found = (self._in(to, origin, passage) for passage in sentence.sources if origin.holds(passage))
            return replace(sentence, sources=tuple(passage for passage in found if passage))

        return replace(part, paragraphs=tuple(tuple(carry(s) for s in paragraph) for paragraph in part.paragraphs))

    def _in(self, to: Origin, origin: Origin, passage: Passage) -> Passage | None:
        """PASSAGE of ORIGIN in TO, as the page is now."""
        if passage.source not in origin.page:
            same = (n for n, s in enumerate(to.sources) if n not in to.page and s == origin.sources[passage.source])
            number = next(same, None)
            return None if number is None else Passage(number, passage.start, passage.end)
        place = self.find(origin, passage)
        quote = origin.quote(passage)
        for number, first in to.page.items():
            if place and first <= place[0]:
                start = len(self._editor.text_between(first, place[0]))
                moved = Passage(number, start, start + len(quote))
                if to.holds(moved) and to.quote(moved) == quote:
                    return moved
        return None

    def show(self, start: int, end: int) -> None:
        """Show a passage of the page."""
        self._shown = (start, end)  # before anybody hears of the selection
        self._editor.show_passage(start, end)
