"""PySide6 6.12.0 loses a reference to None on many calls and aborts after some thousands; the pinned one must not."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.jobs import Chunk, Done
from assistant.ui.editor import Editor

CALLS = 1000
# Python itself moves the count by a few (caches, frames). A lost reference a call would be CALLS fewer.
NOISE = 50


def references_after(work):
    work()  # what is made once is made now
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        work()
    return sys.getrefcount(None) - before


def test_a_thousand_editor_calls_keep_every_reference_to_none(qtbot, settings):
    editor = Editor(settings)
    qtbot.addWidget(editor)
    editor.set_suggesting(True)
    requests = []
    editor.suggestion_wanted.connect(requests.append)

    def suggest_and_dismiss():
        editor.ask_now()
        editor.receive(Chunk(requests[-1].id, " ghost", 0.9))
        editor.receive(Done(requests.pop().id, 1, 0.01))
        assert editor.dismiss()

    for work in (
        lambda: editor.load("text"),
        lambda: editor.setPlainText("text"),
        lambda: editor.insertPlainText("a"),
        lambda: editor.update(),
        lambda: editor.viewport().update(),
        lambda: QTest.keyClick(editor, Qt.Key.Key_X),
        suggest_and_dismiss,
        editor.text,
    ):
        assert references_after(work) > -NOISE
