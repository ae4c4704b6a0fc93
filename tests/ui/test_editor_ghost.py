"""Suggestions in the editor: asked for, shown, typed through, accepted, dropped, and silent where they should be."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QFocusEvent,
    QInputMethodEvent,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.jobs import Cancelled, Chunk, Done, Failed
from assistant.tasks import context
from assistant.ui import editor as editor_module
from assistant.ui import theme
from assistant.ui.editor import Editor

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    """An editor, what it asked for, and the hands and the model at it."""

    def __init__(self, editor):
        self.editor = editor
        self.requests = []
        self.unwanted = 0
        self.changes = []
        editor.suggestion_wanted.connect(self.requests.append)
        editor.suggestion_unwanted.connect(self._count)
        editor.ghost_changed.connect(lambda: self.changes.append(editor.ghost))

    def _count(self):
        self.unwanted += 1

    @property
    def ghost(self):
        return self.editor.ghost

    @property
    def area(self):
        """The ghost text that is really in the layout, with its place."""
        found, block = [], self.editor.document().begin()
        while block.isValid():
            if block.layout().preeditAreaText():
                found.append(
                    (block.position() + block.layout().preeditAreaPosition(), block.layout().preeditAreaText())
                )
            block = block.next()
        return found

    def caret(self, position, anchor=None):
        cursor = self.editor.textCursor()
        cursor.setPosition(position if anchor is None else anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def type(self, text):
        QTest.keyClicks(self.editor, text)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        QTest.keyClick(self.editor, key, modifiers)

    def commit(self, text):
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.editor, event)

    def compose(self, text):
        QApplication.sendEvent(self.editor, QInputMethodEvent(text, []))

    def answer(self, *pieces, done=True, request=None):
        identifier = (request or self.requests[-1]).id
        for piece in pieces:
            self.editor.receive(Chunk(identifier, piece, 0.8))
        if done:
            self.editor.receive(Done(identifier, len(pieces), 0.01))


@pytest.fixture
def desk(qtbot, settings):
    editor = Editor(settings)
    editor.resize(900, 600)
    editor.apply_appearance(theme.LIGHT)
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.setFocus()
    editor.set_suggesting(True)
    made = Desk(editor)
    yield made
    shown = [made.ghost] if made.ghost else []
    assert [text for _, text in made.area] == shown, "the layout shows what the editor says it shows"


@pytest.fixture
def offered(desk):
    """A desk with "The council" typed and " approved the plan" offered."""
    desk.type("The council")
    desk.answer(" approved", " the plan")
    assert desk.ghost == " approved the plan"
    return desk


# Asking


def test_each_typed_character_asks_at_once_with_the_text_around_the_caret(desk, settings):
    settings.set("suggestions.tokens", 7)
    settings.set("suggestions.confidence", 0.5)
    desk.editor.load("Before.\n\nAfter.")
    desk.caret(8)
    desk.type("a")
    desk.type("b")
    assert [request.context for request in desk.requests] == [
        context.Context("Before.\na", "\nAfter."),
        context.Context("Before.\nab", "\nAfter."),
    ]
    first, second = desk.requests
    assert second.id > first.id
    assert second.revision > first.revision
    assert second.caret == 10
    assert second.preferences == context.Preferences(tokens=7, confidence=0.5)


def test_only_the_text_near_the_caret_is_taken(desk):
    text = "0123456789" * 2_000
    desk.editor.load(text + " \n" + text)
    desk.caret(len(text))
    desk.type("x")
    asked = desk.requests[-1].context
    start = context.context_start(len(text) + 1)
    assert asked.before == (text + "x")[start:]
    assert asked.after == (" \n" + text)[: context.AFTER_CHARACTERS]


def test_the_context_is_never_cut_inside_a_character(desk):
    for odd in ("", "x"):
        desk.editor.load(odd + "😀" * 10_000 + "\n" + odd + "😀" * 1_000)
        desk.caret(20_000 + len(odd))
        desk.type("y")
        context = desk.requests[-1].context
        assert set(context.before + context.after) <= set("😀yx\n")


def test_special_characters_reach_the_model_as_they_are(desk):
    desk.editor.load("a\u00a0b\u2029c\u2028d\n")
    QTest.keyClick(desk.editor, Qt.Key.Key_End, CONTROL)
    desk.press(Qt.Key.Key_Left)
    desk.type("e")
    assert desk.requests[-1].context.before == "a\u00a0b\u2029c\u2028de"


def test_a_paste_and_a_composed_word_ask_too(desk):
    QApplication.clipboard().setText("pasted")
    desk.editor.paste()
    assert desk.requests[-1].context.before == "pasted"
    desk.commit("你好")
    assert desk.requests[-1].context.before == "pasted你好"


def test_nothing_is_asked_while_suggestions_are_off(desk):
    desk.editor.set_suggesting(False)
    desk.type("abc")
    assert not desk.editor.ask_now()
    desk.press(Qt.Key.Key_Backslash, Qt.KeyboardModifier.AltModifier)
    assert desk.requests == []
    assert desk.editor.text() == "abc"


def test_switching_off_takes_the_suggestion_away(offered):
    offered.editor.set_suggesting(False)
    assert offered.ghost == ""


def test_the_key_asks_now_however_sure_the_model_is_and_even_inside_a_word(desk, settings):
    settings.set("suggestions.delay_ms", 2000)
    desk.editor.load("council")
    desk.caret(3)
    desk.press(Qt.Key.Key_Backslash, Qt.KeyboardModifier.AltModifier)
    assert desk.requests[-1].preferences.manual
    assert desk.editor.text() == "council"
    desk.answer("xyz")
    assert desk.ghost == "xyz", "without the delay"


# Showing


def test_ghost_text_is_in_the_layout_and_nowhere_else(offered):
    editor = offered.editor
    assert offered.area == [(11, " approved the plan")]
    assert editor.text() == "The council"
    assert editor.toPlainText() == "The council"
    assert editor.document().characterCount() == 12
    assert editor.document().find("approved").isNull()
    steps = editor.document().availableUndoSteps()
    offered.editor.dismiss()
    assert editor.document().availableUndoSteps() == steps


def test_ghost_text_does_not_modify_the_document(desk):
    desk.editor.load("The council ")
    desk.caret(12)
    desk.editor.ask_now()
    desk.answer("approved")
    assert desk.ghost
    assert not desk.editor.document().isModified()
    assert not desk.editor.document().isUndoAvailable()


def colours_of(widget):
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_ghost_text_is_drawn_in_its_colour_and_slanted(offered):
    layout = offered.editor.textCursor().block().layout()
    (drawn,) = layout.formats()
    assert (drawn.start, drawn.length) == (11, len(" approved the plan"))
    assert drawn.format.fontItalic()
    assert drawn.format.foreground().color() == QColor(theme.LIGHT.ghost)
    assert theme.LIGHT.ghost in colours_of(offered.editor)
    offered.editor.dismiss()
    assert theme.LIGHT.ghost not in colours_of(offered.editor)


def test_a_new_theme_recolours_the_ghost_that_is_shown(offered):
    offered.editor.apply_appearance(theme.DARK)
    (drawn,) = offered.editor.textCursor().block().layout().formats()
    assert drawn.format.foreground().color() == QColor(theme.DARK.ghost)


def test_ghost_text_wraps_and_pushes_the_following_text_along(desk):
    desk.editor.load("The council  on Monday.\nNext")
    desk.caret(11)
    below = QTextCursor(desk.editor.document().findBlockByNumber(1))
    QApplication.processEvents()
    before = desk.editor.cursorRect(below).top()
    desk.type(" ")
    desk.answer("approved the plan " * 10)
    assert desk.editor.textCursor().block().layout().lineCount() >= 3
    assert desk.editor.cursorRect(below).top() > before + 40
    desk.editor.dismiss()
    assert desk.editor.cursorRect(below).top() == before


def test_ghost_text_grows_with_the_answer(desk):
    desk.type("The")
    for piece in (" council", " approved", " it"):
        desk.answer(piece, done=False)
    assert desk.changes == [" council", " council approved", " council approved it"]


def test_ghost_text_is_one_line(desk):
    desk.type("The")
    desk.answer(" end.\nAnother", " line")
    assert desk.ghost == " end."


def test_only_the_display_waits_for_the_delay(desk, settings, qtbot):
    settings.set("suggestions.delay_ms", 60)
    desk.type("The")
    assert len(desk.requests) == 3
    desk.answer(" council")
    assert desk.ghost == ""
    qtbot.waitUntil(lambda: desk.ghost == " council")


def test_each_key_starts_the_delay_anew_and_hidden_text_can_be_typed_through(desk, settings, qtbot):
    settings.set("suggestions.delay_ms", 60)
    desk.type("The")
    desk.answer(" council")
    desk.type(" c")
    assert len(desk.requests) == 3, "the hidden answer still fits"
    assert desk.ghost == ""
    qtbot.waitUntil(lambda: desk.ghost == "ouncil")


def test_answers_to_other_requests_are_dropped(desk):
    desk.type("T")
    desk.type("h")
    old, new = desk.requests
    desk.answer("old", request=old)
    assert desk.ghost == ""
    desk.answer("new", request=new)
    assert desk.ghost == "new"


@pytest.mark.parametrize("end", [Cancelled, lambda identifier: Failed(identifier, "It failed.")])
def test_a_suggestion_that_ends_badly_is_not_shown(desk, end):
    desk.type("The")
    desk.answer(" cou", done=False)
    assert desk.ghost
    desk.editor.receive(end(desk.requests[-1].id))
    assert desk.ghost == ""
    asked = len(desk.requests)
    desk.type("x")
    assert len(desk.requests) == asked + 1


def test_an_answer_after_the_caret_moved_is_dropped(desk):
    desk.type("The")
    desk.caret(1)
    desk.answer(" council")
    assert desk.ghost == ""


# Typing through


def test_typed_characters_eat_the_ghost_without_asking_again(offered):
    asked, unwanted = len(offered.requests), offered.unwanted
    offered.type(" app")
    assert offered.ghost == "roved the plan"
    assert offered.area == [(15, "roved the plan")]
    assert offered.editor.text() == "The council app"
    assert len(offered.requests) == asked
    assert offered.unwanted == unwanted


def test_the_ghost_is_redrawn_in_the_same_event_as_the_key(offered):
    seen = []
    offered.editor.document().contentsChanged.connect(lambda: seen.append(offered.area))
    offered.type(" ")
    assert seen[0] == [(12, "approved the plan")]


def test_typing_through_goes_on_while_the_answer_still_arrives(desk):
    desk.type("The")
    desk.answer(" coun", done=False)
    desk.type(" co")
    assert desk.ghost == "un"
    desk.answer("cil met", done=False)
    assert desk.ghost == "uncil met"
    desk.type("uncil met")
    assert desk.ghost == ""
    asked = len(desk.requests)
    desk.answer(" again")
    assert desk.ghost == " again"
    assert len(desk.requests) == asked


def test_when_the_ghost_is_eaten_up_more_is_asked_for(desk):
    desk.type("The")
    desk.answer(" end")
    asked = len(desk.requests)
    desk.type(" en")
    assert len(desk.requests) == asked
    desk.type("d")
    assert len(desk.requests) == asked + 1
    assert desk.requests[-1].context.before == "The end"


def test_when_the_ghost_is_eaten_up_before_the_answer_ends_more_is_asked_for_at_its_end(desk):
    desk.type("The")
    desk.answer(" end", done=False)
    desk.type(" end")
    asked = len(desk.requests)
    desk.answer()
    assert len(desk.requests) == asked + 1


def test_an_empty_answer_is_not_asked_for_again(desk):
    desk.type("The")
    desk.answer()
    assert len(desk.requests) == 3
    assert desk.ghost == ""


def test_another_character_drops_the_ghost_at_once_and_asks_anew(offered):
    asked = len(offered.requests)
    offered.type("x")
    assert offered.ghost == ""
    assert offered.area == []
    assert len(offered.requests) == asked + 1


def test_text_committed_by_an_input_method_goes_through_the_ghost_too(desk):
    desk.commit("市议会")
    desk.answer("批准了计划")
    asked = len(desk.requests)
    desk.commit("批准")
    assert desk.ghost == "了计划"
    assert len(desk.requests) == asked
    desk.commit("好")
    assert desk.ghost == ""
    assert desk.editor.text() == "市议会批准好"


def test_typing_through_counts_as_qt_counts(desk):
    desk.commit("😀")
    desk.answer("😀👍 good")
    desk.commit("😀")
    assert desk.area == [(4, "👍 good")]
    desk.press(Qt.Key.Key_Tab)
    assert desk.editor.text() == "😀😀👍 good"


# Accepting


def test_tab_takes_all_and_asks_for_what_follows(offered):
    asked = len(offered.requests)
    offered.press(Qt.Key.Key_Tab)
    assert offered.editor.text() == "The council approved the plan"
    assert offered.editor.textCursor().position() == len("The council approved the plan")
    assert offered.ghost == ""
    assert len(offered.requests) == asked + 1
    assert offered.requests[-1].context.before == "The council approved the plan"


def test_a_word_is_taken_and_the_rest_stays(offered):
    asked = len(offered.requests)
    offered.press(Qt.Key.Key_Right, CONTROL)
    assert offered.editor.text() == "The council approved"
    assert offered.ghost == " the plan"
    assert len(offered.requests) == asked
    offered.press(Qt.Key.Key_Right, CONTROL)
    offered.press(Qt.Key.Key_Right, CONTROL)
    assert offered.editor.text() == "The council approved the plan"
    assert len(offered.requests) == asked + 1


def test_accepting_while_the_answer_still_arrives_goes_on_with_it(desk):
    desk.type("The")
    desk.answer(" council", done=False)
    desk.press(Qt.Key.Key_Tab)
    desk.answer(" met", done=False)
    assert desk.editor.text() == "The council"
    QApplication.processEvents()
    assert desk.ghost == " met"


def test_chinese_is_taken_in_pieces(desk):
    desk.commit("市议会")
    desk.answer("批准了计划，并说明")
    taken = []
    while desk.ghost:
        before = desk.editor.text()
        desk.press(Qt.Key.Key_Right, CONTROL)
        taken.append(desk.editor.text()[len(before) :])
    assert taken == ["批准了计", "划", "，", "并说明"]


def test_undo_takes_back_an_acceptance_and_nothing_else(offered):
    offered.press(Qt.Key.Key_Tab)
    offered.type(" now")
    offered.editor.undo()
    assert offered.editor.text() == "The council approved the plan"
    offered.editor.undo()
    assert offered.editor.text() == "The council"
    offered.editor.redo()
    assert offered.editor.text() == "The council approved the plan"


def test_each_accepted_word_is_a_step_of_its_own(offered):
    offered.press(Qt.Key.Key_Right, CONTROL)
    offered.press(Qt.Key.Key_Right, CONTROL)
    offered.editor.undo()
    assert offered.editor.text() == "The council approved"
    offered.editor.undo()
    assert offered.editor.text() == "The council"


def test_undo_and_redo_bring_no_ghost_and_ask_nothing(offered):
    offered.press(Qt.Key.Key_Tab)
    offered.answer(" by Monday")
    asked = len(offered.requests)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y):
        offered.press(key, CONTROL)
        assert offered.ghost == ""
        assert len(offered.requests) == asked
    offered.editor.undo()
    offered.press(Qt.Key.Key_Tab)
    assert offered.editor.text() == "The council\t"


def test_without_a_ghost_the_keys_do_what_they_always_do(desk):
    desk.editor.load("one two")
    desk.press(Qt.Key.Key_Right, CONTROL)
    assert desk.editor.textCursor().position() == 4
    assert not desk.editor.accept_all()
    assert not desk.editor.accept_word()
    assert not desk.editor.dismiss()
    assert desk.editor.text() == "one two"


def test_a_suggestion_of_spaces_is_not_shown_and_tab_stays_a_tab(desk):
    desk.type("The")
    desk.answer("  ")
    assert desk.ghost == ""
    desk.press(Qt.Key.Key_Tab)
    assert desk.editor.text() == "The\t"


def test_accepted_text_replaces_nothing_and_keeps_what_follows(desk):
    desk.editor.load("The  on Monday.")
    desk.caret(3)
    desk.type(" ")
    desk.answer("council met")
    desk.press(Qt.Key.Key_Tab)
    assert desk.editor.text() == "The council met  on Monday."


# Dropping


def test_escape_drops_the_ghost_and_nothing_more(offered):
    asked = len(offered.requests)
    offered.press(Qt.Key.Key_Escape)
    assert offered.ghost == ""
    assert offered.editor.text() == "The council"
    assert len(offered.requests) == asked
    assert offered.changes[-1] == ""


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_A, CONTROL),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier),
        (Qt.Key.Key_Backspace, CONTROL),
    ],
)
def test_deleting_moving_and_selecting_end_the_suggestion_and_ask_nothing(desk, key, modifiers):
    desk.editor.load("First line\nThe  end\nlast")
    desk.caret(14)
    desk.type(" ")
    desk.answer("council", done=False)
    assert desk.ghost
    asked, unwanted = len(desk.requests), desk.unwanted
    desk.press(key, modifiers)
    assert desk.ghost == ""
    assert desk.area == []
    assert len(desk.requests) == asked
    assert desk.unwanted == unwanted + 1, "the answer was still running"
    desk.answer("more")
    assert desk.ghost == ""


def test_shift_and_control_alone_leave_the_ghost(offered):
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt):
        offered.press(key)
    assert offered.ghost


def test_the_end_key_goes_to_the_end_of_the_text_not_of_the_ghost(desk):
    desk.editor.load("The  end of the line\nlast")
    desk.caret(3)
    desk.type(" ")
    desk.answer("very long suggestion that wraps the line again and again " * 3)
    desk.press(Qt.Key.Key_End)
    assert desk.editor.textCursor().position() == len("The   end of the line")


def test_enter_begins_a_line_without_the_ghost_and_asks_there(offered):
    offered.press(Qt.Key.Key_Return)
    assert offered.area == []
    assert offered.editor.text() == "The council\n"
    assert offered.requests[-1].context.before == "The council\n"


def test_a_change_from_elsewhere_ends_the_suggestion(offered):
    cursor = QTextCursor(offered.editor.document())
    cursor.insertText("Once.\n")
    assert offered.area == []
    assert offered.ghost == ""


def test_joining_paragraphs_from_elsewhere_leaves_no_ghost_behind(desk):
    desk.editor.load("one\n\nthree")
    desk.caret(4)
    desk.type("x")
    desk.answer(" ghost")
    cursor = QTextCursor(desk.editor.document())
    cursor.setPosition(2)
    cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    assert desk.area == []
    assert desk.editor.text() == "onree"


@pytest.mark.parametrize(
    "empty",
    [
        lambda editor: editor.document().clear(),
        lambda editor: editor.clear(),
        lambda editor: editor.setPlainText("x"),
        lambda editor: QTextCursor(editor.document()).movePosition(QTextCursor.MoveOperation.End),
    ],
)
def test_emptying_the_document_from_elsewhere_is_survived(desk, empty):
    desk.editor.load("one\ntwo")
    desk.caret(7)
    desk.type(" ")
    desk.answer("ghost")
    cursor = QTextCursor(desk.editor.document())
    empty(desk.editor)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    assert desk.area == []
    assert desk.ghost == ""
    assert desk.editor.text() == ""


@pytest.mark.parametrize("text", ["", "x", "a\nb\nc"])
def test_a_new_document_has_no_ghost(offered, text):
    offered.editor.load(text)
    assert offered.area == []
    assert offered.ghost == ""


def focus(event_type, reason):
    return QFocusEvent(event_type, reason)


def test_leaving_and_coming_back_begin_without_a_suggestion(offered):
    asked = len(offered.requests)
    QApplication.sendEvent(offered.editor, focus(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    assert offered.ghost == ""
    QApplication.sendEvent(offered.editor, focus(QEvent.Type.FocusIn, Qt.FocusReason.ActiveWindowFocusReason))
    assert len(offered.requests) == asked


def test_a_menu_leaves_the_ghost_for_its_commands(offered):
    QApplication.sendEvent(offered.editor, focus(QEvent.Type.FocusOut, Qt.FocusReason.MenuBarFocusReason))
    QApplication.sendEvent(offered.editor, focus(QEvent.Type.FocusIn, Qt.FocusReason.MenuBarFocusReason))
    assert offered.editor.accept_all()
    assert offered.editor.text() == "The council approved the plan"


def test_a_click_goes_where_the_writer_sees_the_text(desk):
    desk.editor.load("The  end of the line")
    desk.caret(3)
    desk.type(" ")
    QApplication.processEvents()
    end = QTextCursor(desk.editor.document())
    end.setPosition(9)
    plain = desk.editor.cursorRect(end)
    desk.answer("council")
    QApplication.processEvents()
    width = desk.editor.fontMetrics().horizontalAdvance("council")
    pushed = QPoint(plain.center().x() + width, plain.center().y())
    QTest.mouseClick(desk.editor.viewport(), Qt.MouseButton.LeftButton, pos=pushed)
    assert abs(desk.editor.textCursor().position() - 9) <= 1, "italics are a little narrower or wider"
    assert desk.area == []


def test_a_click_on_the_ghost_lets_it_go(offered):
    QApplication.processEvents()
    where = offered.editor.cursorRect().center() + QPoint(30, 0)
    QTest.mouseClick(offered.editor.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert offered.ghost == ""
    assert offered.editor.textCursor().position() == 11
    assert not offered.editor.textCursor().hasSelection()


def test_what_runs_is_told_to_stop_when_it_is_of_no_use(desk):
    desk.type("The")
    assert desk.unwanted == 0, "a new request replaces the one before"
    desk.press(Qt.Key.Key_Backspace)
    assert desk.unwanted == 1
    desk.press(Qt.Key.Key_Backspace)
    assert desk.unwanted == 1


def test_what_is_dragged_over_the_page_clears_it(offered):
    data = QMimeData()
    data.setText("x")
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    offered.editor.dragEnterEvent(event)
    assert offered.area == []
    offered.editor.dragLeaveEvent(QDragLeaveEvent())


# Silence


def test_nothing_is_suggested_with_a_selection(desk):
    desk.editor.load("one two")
    desk.caret(3, anchor=0)
    assert not desk.editor.ask_now()
    assert desk.requests == []


def test_a_selection_made_while_the_answer_runs_silences_it(desk):
    desk.type("The")
    desk.caret(3, anchor=0)
    desk.answer(" council")
    assert desk.ghost == ""


def test_nothing_is_suggested_while_composing(offered):
    asked = len(offered.requests)
    offered.compose("ni")
    assert offered.ghost == ""
    assert offered.area == [(11, "ni")]
    offered.answer("late")
    assert not offered.editor.ask_now()
    assert offered.area == [(11, "ni")]
    offered.compose("ni h")
    assert len(offered.requests) == asked
    offered.commit("你好")
    assert len(offered.requests) == asked + 1
    assert offered.editor.text() == "The council你好"


def test_an_empty_event_of_the_input_method_leaves_the_ghost(offered):
    offered.compose("")
    assert offered.ghost == " approved the plan"
    assert offered.area == [(11, " approved the plan")]


def test_nothing_is_asked_where_a_letter_follows(desk):
    desk.editor.load("councl")
    desk.caret(5)
    desk.type("i")
    assert desk.requests == []
    desk.editor.load("市会")
    desk.caret(1)
    desk.commit("议")
    assert desk.requests == []


def test_text_that_the_line_has_already_is_not_offered(desk):
    desk.editor.load("The  council approved the plan.\nMore")
    desk.caret(3)
    desk.type(" ")
    desk.answer(" council", done=False)
    assert desk.ghost == ""
    desk.answer(" disagreed")
    assert desk.ghost == " council disagreed", "it says something else after all"


def test_the_next_line_is_no_reason_for_silence(desk):
    desk.editor.load("The\n council")
    desk.caret(3)
    desk.type("n")
    desk.answer(" council")
    assert desk.ghost == " council"


# A screen reader


@pytest.fixture
def announced(monkeypatch):
    """The announcements made, as texts, with a screen reader that seems to listen."""
    made = []

    def update(event):
        assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
        made.append(event.message())

    listening = SimpleNamespace(
        AnnouncementPoliteness=QAccessible.AnnouncementPoliteness, isActive=lambda: True, updateAccessibility=update
    )
    monkeypatch.setattr(editor_module, "QAccessible", listening)
    return made


def test_a_suggestion_is_announced_once_with_its_key(desk, announced):
    desk.type("The")
    desk.answer(" council", done=False)
    assert announced == [], "not piece by piece"
    desk.answer(" met")
    assert announced == ["Suggestion: council met. Tab accepts it."]
    desk.type(" c")
    assert len(announced) == 1


def test_nothing_is_announced_where_nobody_listens(desk, announced, monkeypatch):
    monkeypatch.setattr(editor_module.QAccessible, "isActive", lambda: False)
    desk.type("The")
    desk.answer(" council")
    assert announced == []


def test_a_trembling_click_in_text_that_the_ghost_had_pushed_selects_nothing(desk):
    desk.editor.load("The  end of the line")
    desk.caret(3)
    desk.type(" ")
    desk.answer("council")
    QApplication.processEvents()
    end = QTextCursor(desk.editor.document())
    end.setPosition(9)
    width = desk.editor.fontMetrics().horizontalAdvance("council")
    pushed = desk.editor.cursorRect(end).center() + QPoint(width, 0)
    viewport = desk.editor.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=pushed)
    QTest.mouseMove(viewport, pushed + QPoint(1, 0))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=pushed + QPoint(1, 0))
    assert not desk.editor.textCursor().hasSelection()


def test_what_was_typed_before_the_model_was_ready_is_continued_once_it_is(desk):
    desk.editor.set_suggesting(False)
    desk.type("The capital of Fra")
    assert desk.requests == []
    desk.editor.set_suggesting(True)
    (request,) = desk.requests
    assert request.context.before == "The capital of Fra"


def test_nothing_is_asked_at_the_models_start_where_the_writer_has_gone_elsewhere(desk):
    desk.editor.set_suggesting(False)
    desk.type("The capital")
    desk.caret(3)
    desk.editor.set_suggesting(True)
    assert desk.requests == []


@pytest.mark.skipif("sys.platform == 'darwin'", reason="there Alt writes special characters")
def test_a_key_with_alt_or_super_writes_nothing(desk):
    for modifier in (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier):
        QTest.keyClick(desk.editor, "q", modifier)
    assert desk.editor.text() == ""
    QTest.keyClick(desk.editor, "q", CONTROL | Qt.KeyboardModifier.AltModifier)  # AltGr on Windows
    assert desk.editor.text() == "q"
