"""The page without suggestions: exact text, plain pastes and drops, line spacing, measure, keys."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QInputMethodEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QTextEdit

from assistant.ui import theme
from assistant.ui.characters import Characters
from assistant.ui.editor import Editor
from assistant.ui.page import LINE_HEIGHT

AWKWARD = (
    "\u00a0 \u2028 \u2029 \r \u0000 \u000b \u000c \u0085 \ufdd0\ufdd1 \ufffc \ufffd \ufffe \ufeff \t "
    "😀👩\u200d👧 e\u0301 \U00100000\U00100001 \ue000"
)


@pytest.fixture
def editor(qtbot, settings):
    made = Editor(settings)
    made.resize(900, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def put_caret(editor, position, anchor=None):
    cursor = editor.textCursor()
    cursor.setPosition(position if anchor is None else anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def plain(text):
    data = QMimeData()
    data.setText(text)
    return data


def line_heights(editor):
    block, heights = editor.document().begin(), set()
    while block.isValid():
        heights.add((block.blockFormat().lineHeight(), block.blockFormat().lineHeightType()))
        block = block.next()
    return heights


SPACED = {(float(LINE_HEIGHT), 1)}


# Exact text

awkward_text = st.text(st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(AWKWARD + "\nab")))


def test_what_is_loaded_is_read_back_exactly(editor):
    @hypothesis_settings(deadline=None)  # the first text in a new script loads a font
    @given(awkward_text)
    def loaded(text):
        editor.load(text)
        assert editor.text() == text

    loaded()


def test_what_is_put_in_is_read_back_exactly(editor):
    @hypothesis_settings(deadline=None)
    @given(st.lists(awkward_text, min_size=1, max_size=4), st.booleans())
    def inserted(texts, undone):
        editor.load(texts[0])
        expected = texts[0]
        for text in texts[1:]:
            put_caret(editor, 0)
            editor.insert(text)
            expected = text + expected
        assert editor.text() == expected
        if undone:
            while editor.document().isUndoAvailable():
                editor.undo()
            assert editor.text() == texts[0]

    inserted()


@given(st.lists(awkward_text, max_size=5))
def test_a_documents_characters_survive_in_any_order(texts):
    characters = Characters()
    held = [characters.to_document(text) for text in texts]
    assert [characters.from_document(raw.replace("\n", "\u2029")) for raw in held] == texts
    assert not any(set(raw) & set("\r\u2029\ufdd0\ufdd1") for raw in held)


def test_a_selection_is_copied_exactly(editor):
    editor.load("a" + AWKWARD + "\nb")
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    assert copied.text() == "a" + AWKWARD + "\nb"
    assert copied.formats() == ["text/plain"]


def test_loading_begins_anew(editor):
    editor.load("old")
    QTest.keyClicks(editor, "x")
    editor.load("new")
    assert editor.text() == "new"
    assert not editor.document().isUndoAvailable()
    assert not editor.document().isModified()
    assert editor.textCursor().position() == 0
    editor.undo()
    assert editor.text() == "new"


# Pastes and drops


def test_rich_text_is_pasted_plain(editor):
    data = QMimeData()
    data.setHtml("<h1>Big</h1><p style='line-height:300%'>red</p>")
    data.setText("Big\r\nred\rend")
    editor.load("x")
    put_caret(editor, 1)
    editor.insertFromMimeData(data)
    assert editor.text() == "xBig\nred\nend"
    assert line_heights(editor) == SPACED
    assert editor.currentCharFormat().fontPointSize() == 0


def test_html_alone_is_not_pasted(editor):
    data = QMimeData()
    data.setHtml("<img src='file:///etc/passwd'>")
    assert not editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)
    assert editor.text() == ""


def test_a_picture_in_html_is_never_opened(editor, tmp_path):
    picture = tmp_path / "red.png"
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(picture))
    # Even where somebody sets rich text from code. A FIFO in place of this file would hang the window.
    QTextEdit.setHtml(editor, f"<img src='{QUrl.fromLocalFile(str(picture)).toString()}' width='50' height='50'>")
    QApplication.processEvents()
    shown = editor.grab().toImage()
    reds = [
        (x, y)
        for x in range(0, shown.width(), 5)
        for y in range(0, shown.height(), 5)
        if shown.pixelColor(x, y) == QColor("red")
    ]
    assert not reds


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_for_a_picture_does_not_hang_the_window(editor, tmp_path):
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    QTextEdit.setHtml(editor, f"<img src='{QUrl.fromLocalFile(str(pipe)).toString()}'>")
    QApplication.processEvents()
    editor.grab()


def drop(editor, data):
    event = QDropEvent(
        QPointF(60, 40), Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, data,
        Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    event.setDropAction(Qt.DropAction.MoveAction)
    editor.dropEvent(event)
    return event


def test_dropped_files_are_handed_on_and_not_written_into_the_text(editor, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a b.txt")), QUrl("https://example.org/c")])
    data.setText("file:///a%20b.txt")
    assert editor.canInsertFromMimeData(data)
    with qtbot.waitSignal(editor.files_dropped) as dropped:
        event = drop(editor, data)
    assert dropped.args == [[tmp_path / "a b.txt"]]
    assert editor.text() == ""
    assert event.isAccepted()
    assert event.dropAction() == Qt.DropAction.CopyAction, "or the file manager deletes the file"


def test_files_can_be_dropped_beside_the_page_too(editor, qtbot, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    assert editor.event(enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    with qtbot.waitSignal(editor.files_dropped) as dropped:
        editor.event(event)
    assert dropped.args == [[tmp_path / "a.txt"]]


def test_dropped_text_is_put_in_plain(editor):
    data = plain("dropped\u00a0text")
    data.setHtml("<b>dropped text</b>")
    drop(editor, data)
    assert editor.text() == "dropped\u00a0text"
    assert not editor.textCursor().charFormat().hasProperty(0x2003), "no font weight"


def test_nothing_is_pasted_into_a_read_only_page(editor):
    editor.setReadOnly(True)
    editor.insertFromMimeData(plain("x"))
    assert editor.text() == ""


# Line spacing and measure


def test_every_line_stays_spaced_and_spacing_is_never_a_step_to_undo(editor):
    editor.load("one\ntwo\n\nthree")
    assert line_heights(editor) == SPACED
    assert not editor.document().isUndoAvailable()
    put_caret(editor, 3)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClicks(editor, "x")
    assert line_heights(editor) == SPACED
    editor.insertFromMimeData(plain("a\nb\nc"))
    assert line_heights(editor) == SPACED
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, "y")
    assert line_heights(editor) == SPACED
    steps = 0
    while editor.document().isUndoAvailable():
        before = editor.text()
        editor.undo()
        assert editor.text() != before, "a step that changes no text"
        assert line_heights(editor) == SPACED
        steps += 1
    assert steps >= 4
    assert editor.text() == "one\ntwo\n\nthree"
    while editor.document().isRedoAvailable():
        editor.redo()
        assert line_heights(editor) == SPACED


PROSE = (
    "The harbour had been quiet since the ferry stopped running. Nobody minded at first, because the road was new and "
    "the buses came every half hour; but when the winter storms closed the pass for nine days, people began to count "
    "what was left in the shops, and some of the older ones said aloud what they had only thought until then. "
) * 4


@pytest.mark.parametrize("size", [9, 13, 24])
@pytest.mark.parametrize("serif", [False, True])
def test_a_line_holds_60_to_75_characters_in_the_middle_of_the_window(editor, settings, size, serif):
    settings.set("appearance.text_size", size)
    settings.set("appearance.serif", serif)
    editor.apply_appearance(theme.LIGHT)
    editor.resize(2400, 600)
    editor.load(PROSE)
    QApplication.processEvents()
    layout = editor.document().firstBlock().layout()
    lengths = [layout.lineAt(line).textLength() for line in range(layout.lineCount() - 1)]
    assert 60 <= sum(lengths) / len(lengths) <= 75
    page = editor.viewport().geometry()
    assert abs(page.center().x() - editor.rect().center().x()) <= 1


def test_the_text_is_laid_out_for_the_page_from_the_first_moment(qtbot, settings):
    editor = Editor(settings)
    qtbot.addWidget(editor)
    editor.resize(2400, 600)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.load(PROSE)
    QApplication.processEvents()
    assert editor.document().textWidth() == editor.viewport().width() < 1200


def test_the_page_fills_a_narrow_window(editor):
    editor.resize(300, 600)
    QApplication.processEvents()
    assert editor.viewport().width() == 300


def test_a_scroll_bar_does_not_move_the_text(editor):
    editor.load("line\n" * 3)
    QApplication.processEvents()
    before = editor.viewport().geometry()
    editor.load("line\n" * 300)
    QApplication.processEvents()
    assert editor.verticalScrollBar().isVisible()
    assert editor.viewport().geometry().x() == before.x()
    assert editor.viewport().width() == before.width()


def test_a_click_beside_the_page_sets_the_caret_on_that_line(editor):
    editor.load("first\nsecond\nthird")
    QApplication.processEvents()
    put_caret(editor, 0)
    beside = editor.viewport().geometry().right() + 20
    second = editor.cursorRect(QTextCursor(editor.document().findBlockByNumber(1))).center().y()
    QTest.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(beside, second))
    assert editor.textCursor().position() == len("first\nsecond")


def test_the_wheel_scrolls_beside_the_page_too(editor):
    editor.load("line\n" * 300)
    QApplication.processEvents()
    beside = QPointF(5, 100)
    wheel = QWheelEvent(
        beside, editor.mapToGlobal(beside), QPoint(), QPoint(0, -240), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(editor, wheel)
    assert editor.verticalScrollBar().value() > 0


# Keys


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tab_puts_in_a_tab_even_where_the_window_has_a_shortcut_for_it(qtbot, settings):
    window = QMainWindow()
    qtbot.addWidget(window)
    editor = Editor(settings)
    window.setCentralWidget(editor)
    stolen = []
    action = QAction("steal", window)
    action.setShortcuts(["Tab", "Alt+\\"])
    action.triggered.connect(lambda: stolen.append(1))
    window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QTest.keyClick(editor, Qt.Key.Key_Backslash, Qt.KeyboardModifier.AltModifier)
    assert editor.text() == "\t"
    assert not stolen
    assert editor.hasFocus()


def test_shift_enter_begins_a_new_line_as_enter_does(editor):
    QTest.keyClicks(editor, "a")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor, "b")
    assert editor.text() == "a\nb"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_escape_is_left_to_the_window_where_no_suggestion_is_shown(qtbot, settings):
    window = QMainWindow()
    qtbot.addWidget(window)
    editor = Editor(settings)
    window.setCentralWidget(editor)
    pressed = []
    action = QAction("close the panel", window)
    action.setShortcut("Esc")
    action.triggered.connect(lambda: pressed.append(1))
    window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert pressed == [1]


def test_composed_text_goes_in(editor):
    QApplication.sendEvent(editor, QInputMethodEvent("ni", []))
    assert editor.text() == ""
    done = QInputMethodEvent()
    done.setCommitString("你")
    QApplication.sendEvent(editor, done)
    assert editor.text() == "你"
    editor.undo()
    assert editor.text() == ""


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_context_menu_undoes_and_is_gone_when_closed(editor, qtbot):
    QTest.keyClicks(editor, "word")
    editor.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 20), QPoint(20, 20)))
    menu = editor.findChild(QMenu)
    usable = {action.text(): action.isEnabled() for action in menu.actions() if not action.isSeparator()}
    assert usable["Undo"]
    assert not usable["Redo"]
    assert not usable["Cut"]
    next(action for action in menu.actions() if action.text() == "Undo").trigger()
    assert editor.text() == ""
    menu.close()
    qtbot.waitUntil(lambda: editor.findChild(QMenu) is None)


def test_a_large_document_loads_exactly(editor):
    text = ("A line of prose, und Umlaute äöü, 市议会。\n" * 30_000)[:1_000_000]
    editor.load(text)
    assert editor.text() == text
    put_caret(editor, 500_000)
    QTest.keyClicks(editor, "x")
    assert len(editor.text()) == len(text) + 1


def test_each_word_that_is_typed_is_a_step_to_undo(editor):
    QTest.keyClicks(editor, "one two  three")
    seen = []
    while editor.document().isUndoAvailable():
        editor.undo()
        seen.append(editor.text())
    assert seen == ["one two", "one", ""]
    while editor.document().isRedoAvailable():
        editor.redo()
    assert editor.text() == "one two  three"


def test_typing_somewhere_else_or_after_an_undo_is_a_step_of_its_own(editor):
    QTest.keyClicks(editor, "word")
    put_caret(editor, 0)
    QTest.keyClicks(editor, "s")
    editor.undo()
    assert editor.text() == "word"
    put_caret(editor, 4)
    QTest.keyClicks(editor, "y")
    editor.undo()
    assert editor.text() == "word"


def test_what_is_typed_after_a_save_is_a_change(editor):
    QTest.keyClicks(editor, "wo")
    editor.document().setModified(False)
    QTest.keyClicks(editor, "rd")
    assert editor.document().isModified()
    editor.undo()
    assert editor.text() in ("wo", "")
    assert editor.document().isModified() is (editor.text() != "wo")


def test_enter_in_an_empty_line_begins_another_with_the_same_spacing(editor):
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "\n\n\n"
    assert line_heights(editor) == SPACED


def test_backspace_joins_lines_at_once(editor):
    editor.load("one\n\ntwo")
    put_caret(editor, 5)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.text() == "onetwo"
    assert line_heights(editor) == SPACED
