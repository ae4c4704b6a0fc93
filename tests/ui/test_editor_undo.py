"""Any mix of typing, accepting, dismissing, deleting and undoing, against a plain text that has the same done to it."""

from __future__ import annotations

from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest

from assistant.jobs import Chunk, Done
from assistant.ui.editor import Editor

TEXTS = st.text(st.sampled_from("ab ,\n\u00a0\u2028\u2029市😀"), max_size=12)
OFFERS = st.text(st.sampled_from("ab ,市。😀"), min_size=1, max_size=10)


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


class Writing(RuleBasedStateMachine):
    """TEXT and CARET are the model; TEXTS_AT keeps the text at each depth of Qt's undo stack."""

    def __init__(self, settings):
        super().__init__()
        self.requests = []
        self.editor = Editor(settings)
        self.editor.suggestion_wanted.connect(self.requests.append)
        self.editor.set_suggesting(True)

    def teardown(self):
        self.editor.deleteLater()
        QCoreApplication.sendPostedEvents(self.editor, QEvent.Type.DeferredDelete.value)

    @property
    def depth(self):
        return self.editor.document().availableUndoSteps()

    def position(self, index):
        """The Qt position of INDEX: a stand-in for U+2029 takes two units, as an emoji does."""
        return utf16(self.text[:index].replace("\u2029", "😀"))

    def edited(self, start, end, new):
        """The model has NEW in place of what is between START and END; it must be a step that undo can find."""
        self.text = self.text[:start] + new + self.text[end:]
        self.caret = start + len(new)
        assert self.editor.text() == self.text
        assert self.depth > self.accepted_depth, "joined to what was accepted"
        self.accepted_depth = -1
        self.before_acceptance = None
        self.texts_at = {depth: text for depth, text in self.texts_at.items() if depth < self.depth}
        self.texts_at[self.depth] = self.text

    @initialize(text=TEXTS)
    def load(self, text):
        self.text, self.caret = text, 0
        self.accepted_depth, self.before_acceptance = -1, None
        self.texts_at = {0: text}
        self.editor.load(text)

    @rule(place=st.floats(0, 1))
    def go(self, place):
        self.caret = round(place * len(self.text))
        cursor = self.editor.textCursor()
        cursor.setPosition(self.position(self.caret))
        self.editor.setTextCursor(cursor)

    @rule(text=st.text(st.sampled_from("ab ,"), min_size=1, max_size=3))
    def type(self, text):
        for character in text:
            QTest.keyClicks(self.editor, character)
            self.edited(self.caret, self.caret, character)

    @precondition(lambda self: self.editor.ghost)
    @rule(count=st.integers(1, 3))
    def type_through(self, count):
        ghost = self.editor.ghost
        for character in ghost[:count]:
            event = QInputMethodEvent()
            event.setCommitString(character)
            self.editor.inputMethodEvent(event)
            self.edited(self.caret, self.caret, character)
            ghost = ghost[1:]
            assert self.editor.ghost in (ghost, "")

    @rule(text=st.sampled_from(["市", "市议会", "😀", "a市"]), composed=st.booleans())
    def commit(self, text, composed):
        if composed:
            self.editor.inputMethodEvent(QInputMethodEvent("shi", []))
            assert self.editor.ghost == ""
            assert self.editor.text() == self.text
        event = QInputMethodEvent()
        event.setCommitString(text)
        self.editor.inputMethodEvent(event)
        self.edited(self.caret, self.caret, text)

    @rule()
    def press_enter(self):
        QTest.keyClick(self.editor, Qt.Key.Key_Return)
        self.edited(self.caret, self.caret, "\n")

    @precondition(lambda self: not self.editor.ghost)
    @rule()
    def press_tab(self):
        QTest.keyClick(self.editor, Qt.Key.Key_Tab)
        self.edited(self.caret, self.caret, "\t")

    @precondition(lambda self: self.caret > 0)
    @rule()
    def delete_backwards(self):
        QTest.keyClick(self.editor, Qt.Key.Key_Backspace)
        self.edited(self.caret - 1, self.caret, "")
        assert self.editor.ghost == ""

    @precondition(lambda self: self.text)
    @rule(start=st.floats(0, 1), end=st.floats(0, 1), new=st.sampled_from(["", "a", "b\u2029\nb"]))
    def replace(self, start, end, new):
        start, end = sorted((round(start * len(self.text)), round(end * len(self.text))))
        if start == end:
            return
        cursor = self.editor.textCursor()
        cursor.setPosition(self.position(start))
        cursor.setPosition(self.position(end), QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)
        assert self.editor.ghost == ""
        if new == "":
            QTest.keyClick(self.editor, Qt.Key.Key_Delete)
        elif len(new) == 1:
            QTest.keyClicks(self.editor, new)
        else:
            self.editor.insert(new)
        self.edited(start, end, new)

    @rule(pieces=st.lists(OFFERS, max_size=3), done=st.booleans())
    def offer(self, pieces, done):
        assert self.editor.ask_now()
        identifier = self.requests[-1].id
        for piece in pieces:
            self.editor.receive(Chunk(identifier, piece, 0.9))
        if done:
            self.editor.receive(Done(identifier, len(pieces), 0.01))
        assert self.editor.ghost in ("".join(pieces), "")

    @precondition(lambda self: self.editor.ghost)
    @rule(words=st.booleans(), by_key=st.booleans())
    def accept(self, words, by_key):
        ghost, text, depth = self.editor.ghost, self.text, self.depth
        if by_key and words:
            QTest.keyClick(self.editor, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
        elif by_key:
            QTest.keyClick(self.editor, Qt.Key.Key_Tab)
        else:
            assert self.editor.accept_word() if words else self.editor.accept_all()
        taken = self.editor.text()[self.caret : self.caret + len(self.editor.text()) - len(self.text)]
        assert taken
        assert ghost.startswith(taken) if words else taken == ghost
        self.edited(self.caret, self.caret, taken)
        assert self.depth > depth, "joined to what was there before"
        self.accepted_depth, self.before_acceptance = self.depth, text

    @rule()
    def dismiss(self):
        shown = bool(self.editor.ghost)
        assert self.editor.dismiss() is shown

    @rule(back=st.booleans(), by_key=st.booleans())
    def undo_or_redo(self, back, by_key):
        document = self.editor.document()
        if not (document.isUndoAvailable() if back else document.isRedoAvailable()):
            return
        expected = self.before_acceptance if back else None
        asked = len(self.requests)
        if by_key:
            QTest.keyClick(self.editor, Qt.Key.Key_Z if back else Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        elif back:
            self.editor.undo()
        else:
            self.editor.redo()
        assert self.editor.ghost == ""
        assert len(self.requests) == asked
        assert self.editor.text() == self.texts_at[self.depth]
        assert expected in (None, self.editor.text())
        self.text = self.editor.text()
        self.accepted_depth, self.before_acceptance = -1, None
        before = QTextCursor(document)
        before.setPosition(self.editor.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        self.caret = len(self.editor._characters.from_document(before.selectedText()))

    @invariant()
    def the_text_is_the_models(self):
        if hasattr(self, "text"):
            assert self.editor.text() == self.text
            assert self.editor.textCursor().position() == self.position(self.caret)

    @invariant()
    def the_ghost_is_in_the_layout_at_the_caret_or_nowhere(self):
        found, block = [], self.editor.document().begin()
        while block.isValid():
            if block.layout().preeditAreaText():
                found.append(
                    (block.position() + block.layout().preeditAreaPosition(), block.layout().preeditAreaText())
                )
            block = block.next()
        ghost = self.editor.ghost
        assert found == ([(self.editor.textCursor().position(), ghost)] if ghost else [])


def test_no_mix_of_steps_loses_a_character_or_brings_a_ghost_back(qapp, settings):
    run_state_machine_as_test(
        lambda: Writing(settings),
        settings=hypothesis_settings(
            max_examples=50, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
