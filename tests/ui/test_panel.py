"""The panel beside the page: how it opens, what it works on, summaries, and the way from a sentence to its passage."""

from __future__ import annotations

import threading
import time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from assistant import errors, jobs
from assistant.tasks.texts import Part, Passage, Progress, Sentence, Source, Words
from assistant.ui import background, dialogs
from assistant.ui.passages import PassageViewer

TEXT = "The council approved the bridge on Tuesday. It will cost four million. The mayor 😀 was pleased.\n\nFin."
FIRST, COST, MAYOR = "The council approved the bridge on Tuesday.", "It will cost four million.", "was pleased."


def passage(sources, quote):
    number = next(n for n, source in enumerate(sources) if quote in source.text)
    start = sources[number].text.index(quote)
    return Passage(number, start, start + len(quote))


def part(*paragraphs, **more):
    return Part("summary", "", tuple(paragraphs), **more)


def summary(task):
    """Two sentences, the second in doubt."""
    sources = task.sources
    first = Sentence("The bridge was approved.", (passage(sources, FIRST),))
    doubtful = Sentence(
        "It costs five million.", (passage(sources, COST), passage(sources, MAYOR)), False, "Five is new."
    )
    return [
        Progress(0.5, "Writing"), Words("summary", "The bridge was "), Words("summary", "aproved. It costs"),
        part((first, doubtful)),
    ]  # fmt: skip


@pytest.fixture
def desk(window, fake_model):
    """A window with a text and the panel open; its summary is `summary`."""
    window.files._show(TEXT)
    window._settings.set("panel.open", True)
    fake_model.answer = summary
    return window


def finish(window, qtbot, start=None):
    (start or window.panel.summary.start)()
    qtbot.waitUntil(lambda: not window.panel.summary.running)
    return window.panel.summary


def shown(face):
    return face.view.plain_text() if face.view else ""


def put_caret(view, words):
    cursor = view.textCursor()
    cursor.setPosition(view.plain_text().index(words) + 1)
    view.setTextCursor(cursor)
    view.setFocus()


def selected(window):
    return window.editor.textCursor().selectedText()


# The panel ------------------------------------------------------------------------------------------------------------


def test_the_panel_opens_and_closes_by_its_key_and_that_is_remembered(window, settings):
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.panel.isVisible()
    assert settings.flag("panel.open")
    QTest.keyClick(window, Qt.Key.Key_F9)
    assert window.panel.isHidden()


def test_the_next_window_opens_the_panel_as_it_was_left(make_window, settings):
    settings.set("panel.open", True)
    settings.set("panel.face", "draft")
    window = make_window()
    window.resize(1300, 700)
    window._splitter.setSizes([800, 450])
    window.close()
    width = settings.integer("panel.width")
    assert 440 <= width <= 460
    other = make_window()
    other.resize(1300, 700)
    QApplication.processEvents()
    assert other.panel.isVisible()
    assert abs(other.panel.width() - width) <= 8
    assert other.panel.face is other.panel.draft


def test_the_line_with_the_caret_stays_where_it_is_as_the_panel_comes_and_goes(window, settings):
    window.resize(1500, 500)
    window.files._show("\n\n".join(f"{number} " + "words and words " * 20 for number in range(60)))
    editor = window.editor
    cursor = editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.setPosition(cursor.position() // 2)
    editor.setTextCursor(cursor)
    QApplication.processEvents()

    def caret():
        return editor.viewport().mapTo(window, editor.cursorRect().topLeft())

    before = caret()
    for on in (True, False):
        settings.set("panel.open", on)
        QApplication.processEvents()
        assert abs(caret().y() - before.y()) <= 1
    window.resize(900, 500)  # the text is wrapped anew as the panel comes
    QApplication.processEvents()
    before = caret()
    settings.set("panel.open", True)
    QApplication.processEvents()
    assert abs(caret().y() - before.y()) <= 1


def test_f6_goes_to_the_panel_and_back_and_esc_goes_back(window):
    window.editor.setFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.panel.summary.strip.run.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert window.editor.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_F6)
    QTest.keyClick(window.panel.summary.strip.run, Qt.Key.Key_Escape)
    assert window.editor.hasFocus()


def test_everything_in_the_panel_has_a_name_or_a_text(desk, qtbot):
    finish(desk, qtbot)
    for face in ("summary", "draft"):
        desk._settings.set("panel.face", face)
        for widget in desk.panel.findChildren(QWidget):
            focusable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible()
            if focusable and not widget.accessibleName():
                assert getattr(widget, "text", str)(), widget


# Summaries ------------------------------------------------------------------------------------------------------------


def test_words_stream_in_and_the_checked_part_takes_their_place(desk, fake_model, qtbot):
    face = desk.panel.summary
    fake_model.hold()
    face.start()
    fake_model.let(1)
    qtbot.waitUntil(lambda: face.strip.message.text() == "Writing")
    fake_model.let(2)
    qtbot.waitUntil(lambda: face.swap.coming.plain_text() == "The bridge was aproved. It costs")
    assert face.swap.coming.isVisible()
    assert not face.insert.isEnabled()
    fake_model.let()
    qtbot.waitUntil(lambda: not face.running)
    assert shown(face) == "The bridge was approved. It costs five million."
    assert face.insert.isEnabled()


def test_the_summary_is_of_the_selection_if_there_is_one(desk, fake_model, qtbot):
    desk.editor.show_passage(0, len(FIRST))
    assert desk.panel.sources.page.text() == "The selection"
    fake_model.answer = lambda task: [part((Sentence("Short."),))]
    finish(desk, qtbot)
    assert [source.text for source in fake_model.tasks[-1].sources] == [FIRST]
    cursor = desk.editor.textCursor()
    cursor.clearSelection()
    desk.editor.setTextCursor(cursor)
    assert desk.panel.sources.page.text() == "This page"
    finish(desk, qtbot)
    assert [source.text for source in fake_model.tasks[-1].sources] == [TEXT]


def test_length_style_and_key_sentences_are_asked_for(desk, fake_model, settings, qtbot):
    settings.set("summary.length", "long")
    settings.set("summary.style", "bullets")
    desk.panel.summary.key_sentences.click()
    finish(desk, qtbot)
    task = fake_model.tasks[-1]
    assert (task.length, task.style, task.phrased) == ("long", "bullets", False)
    assert desk.panel.summary.length.currentText() == "Long"
    assert settings.flag("summary.key_sentences")


def test_bullets_are_shown_as_a_list_and_put_in_as_one(desk, fake_model, settings, qtbot):
    settings.set("summary.style", "bullets")
    fake_model.answer = lambda task: [part((Sentence("One."),), (Sentence("Two."),))]
    face = finish(desk, qtbot)
    assert shown(face) == "• One.\n• Two."
    face.insert.click()
    assert desk.editor.text() == "- One.\n- Two." + TEXT


def test_again_asks_with_another_seed_about_the_same_text(desk, fake_model, qtbot):
    desk.editor.show_passage(0, len(TEXT) - 5)
    face = finish(desk, qtbot)
    cursor = desk.editor.textCursor()
    cursor.clearSelection()
    desk.editor.setTextCursor(cursor)
    finish(desk, qtbot, face.again.click)
    finish(desk, qtbot, face.again.click)
    first, second, third = fake_model.tasks
    assert [first.seed, second.seed, third.seed] == [0, 1, 2]
    assert first.sources == second.sources == third.sources


def test_the_shortcut_opens_the_panel_and_summarizes_and_typing_goes_on(window, fake_model, qtbot):
    window.files._show(TEXT)
    fake_model.answer = summary
    window.editor.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: shown(window.panel.summary) != "")
    assert window.panel.isVisible()
    assert window.editor.hasFocus()


def test_typing_while_a_summary_is_made_gets_suggestions(desk, fake_model, qtbot):
    fake_model.hold()
    fake_model.ticks = True
    fake_model.suggestion = " happily"
    desk.panel.summary.start()
    qtbot.waitUntil(lambda: len(fake_model.tasks) == 1)
    desk.editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(desk.editor, " Ever")
    qtbot.waitUntil(lambda: desk.editor.ghost == " happily")
    assert desk.panel.summary.running
    fake_model.let()
    qtbot.waitUntil(lambda: not desk.panel.summary.running)
    assert desk.editor.ghost == " happily"


def test_cancel_brings_the_earlier_summary_back_at_once(desk, fake_model, qtbot):
    face = finish(desk, qtbot)
    before, view = shown(face), face.view
    fake_model.hold()
    fake_model.answer = [Words("summary", "Other words"), part((Sentence("Other words."),))]
    face.again.click()
    fake_model.let(1)
    qtbot.waitUntil(lambda: face.swap.coming and face.swap.coming.plain_text() == "Other words")
    started = time.perf_counter()
    face.strip.cancel.click()
    assert face.view is view
    assert view.isVisible()
    assert shown(face) == before
    assert face.insert.isEnabled()
    qtbot.waitUntil(lambda: not desk.bridge._worker._running)
    assert time.perf_counter() - started < 0.2
    fake_model.let()
    QApplication.processEvents()
    assert shown(face) == before
    assert desk.editor.text() == TEXT


def test_what_a_cancelled_summary_still_says_is_dropped(desk, fake_model, qtbot):
    face = desk.panel.summary
    fake_model.hold()
    face.start()
    stale = face._run.id
    qtbot.waitUntil(lambda: len(fake_model.tasks) == 1)
    desk.menus.actions["write.cancel"].trigger()
    assert not desk.menus.actions["write.cancel"].isEnabled()
    for event in (
        jobs.TaskEvent(stale, Words("summary", "late")), jobs.TaskEvent(stale, part((Sentence("Late."),))),
        jobs.Failed(stale, "late trouble"), jobs.Done(stale, 0, 0.0),
    ):  # fmt: skip
        desk.bridge.arrived.emit(event)
    assert shown(face) == ""
    assert desk.status.currentMessage() == ""
    assert face.strip.message.text() == "Cancelled."


def test_esc_in_the_panel_stops_what_runs(desk, fake_model, qtbot):
    fake_model.hold()
    desk.panel.summary.start()
    desk.panel.enter()
    assert desk.panel.summary.strip.cancel.hasFocus()
    QTest.keyClick(desk.panel.summary.strip.cancel, Qt.Key.Key_Escape)
    assert not desk.panel.summary.running
    assert desk.panel.summary.strip.run.hasFocus()


def test_a_failure_is_told_and_the_earlier_summary_stays(desk, fake_model, qtbot):
    face = finish(desk, qtbot)
    before = shown(face)
    fake_model.work_raises = errors.PenwrightError("The text is too strange. Take another.")
    finish(desk, qtbot, face.again.click)
    assert face.strip.message.text() == "The text is too strange. Take another."
    assert face.strip.message.objectName() == "problem"
    assert shown(face) == before
    assert face.view.isVisible()


def test_a_summary_that_never_comes_is_told(desk, fake_model, qtbot):
    fake_model.answer = []
    face = finish(desk, qtbot)
    assert face.strip.message.text() == "No summary came of it."
    assert not face.insert.isEnabled()


def test_an_empty_page_is_no_task(window, fake_model):
    window._settings.set("panel.open", True)
    window.panel.summary.start()
    assert window.panel.summary.strip.message.text().startswith("There is nothing to summarize")
    assert fake_model.tasks == []


def test_with_suggestions_off_the_model_is_opened_for_a_summary(make_window, settings, fake_model, qtbot):
    settings.set("suggestions.enabled", False)
    window = make_window()
    window.files._show(TEXT)
    fake_model.answer = summary
    opening = threading.Event()

    def open_model(choice):
        opening.wait(5)
        return fake_model.open(choice)

    window.bridge._worker._open_model = open_model
    window.panel.start("summary")
    qtbot.waitUntil(lambda: window.panel.summary.strip.message.text() == "Model is loading")
    opening.set()
    qtbot.waitUntil(lambda: shown(window.panel.summary) != "")
    assert len(fake_model.choices) == 1
    assert window.status.suggestions.text() == "Suggestions off ▾"


def test_key_sentences_need_no_model(make_window, settings, qtbot):
    settings.set("summary.key_sentences", True)

    def open_model(choice):
        raise errors.ModelMissing("It is not here. Fetch it.")

    window = make_window(open_model=open_model)
    qtbot.waitUntil(lambda: window.model_state.state == "missing")
    window.files._show(TEXT)
    window.panel.start("summary")
    qtbot.waitUntil(lambda: shown(window.panel.summary) != "")
    sentence = window.panel.summary._summary.part.paragraphs[0][0]
    assert sentence.text in TEXT


def test_key_sentences_open_no_model_that_is_switched_off(make_window, settings, fake_model, qtbot):
    settings.set("summary.key_sentences", True)
    settings.set("suggestions.enabled", False)
    window = make_window()
    window.files._show(TEXT)
    window.panel.start("summary")
    qtbot.waitUntil(lambda: shown(window.panel.summary) != "")
    assert fake_model.choices == []


def test_a_missing_model_is_told_with_what_can_be_done_without(make_window, qtbot):
    def open_model(choice):
        raise errors.ModelMissing("It is not here. Fetch it.")

    window = make_window(open_model=open_model)
    window.files._show(TEXT)
    window.panel.start("summary")
    qtbot.waitUntil(lambda: not window.panel.summary.running)
    assert "Key sentences" in window.panel.summary.strip.message.text()


def test_closing_the_window_while_a_summary_is_made_ends_its_thread(make_window, fake_model, qtbot):
    window = make_window()
    qtbot.waitUntil(lambda: window.model_state.state == "ready")
    window.files._show(TEXT)
    fake_model.answer = summary
    fake_model.hold()
    window.panel.start("summary")
    qtbot.waitUntil(lambda: len(fake_model.tasks) == 1)
    window.forget_changes()
    window.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "model worker"]


def test_another_document_takes_the_summary_and_the_sources_away(desk, qtbot):
    face = finish(desk, qtbot)
    desk.panel.store.add([Source("a", "text")])
    desk.forget_changes()
    desk.files.new()
    assert face.view is None
    assert desk.panel.store.added == []
    assert not face.insert.isEnabled()


def test_headlines_can_be_chosen_among_their_alternatives(desk, fake_model, settings, qtbot):
    settings.set("summary.style", "headline")
    one, two = (Sentence("Bridge approved"),), (Sentence("Council says yes"),)
    fake_model.answer = lambda task: [part(one, alternatives=(two,))]
    face = finish(desk, qtbot)
    assert face.others.isVisible()
    face.others.menu().actions()[0].trigger()
    assert shown(face) == "Council says yes"
    face.insert.click()
    assert desk.editor.text().startswith("Council says yes")
    face.others.menu().actions()[0].trigger()
    assert shown(face) == "Bridge approved"


# Into the page --------------------------------------------------------------------------------------------------------


def test_insert_goes_to_the_caret_and_is_one_step(desk, qtbot):
    face = finish(desk, qtbot)
    cursor = desk.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    desk.editor.setTextCursor(cursor)
    face.insert.click()
    assert desk.editor.text() == TEXT[:4] + "The bridge was approved. It costs five million." + TEXT[4:]
    desk.editor.undo()
    assert desk.editor.text() == TEXT


def test_replace_takes_the_selection_that_was_summarized_and_is_one_step(desk, fake_model, qtbot):
    cursor = desk.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len(FIRST), QTextCursor.MoveMode.KeepAnchor)
    desk.editor.setTextCursor(cursor)
    fake_model.answer = lambda task: [part((Sentence("Approved."),))]
    face = finish(desk, qtbot)
    desk.editor.replace(0, 0, "Above. ")  # and the selection moves along
    face.replace.click()
    assert desk.editor.text() == "Above. Approved." + TEXT[len(FIRST) :]
    desk.editor.undo()
    assert desk.editor.text() == "Above. " + TEXT


def test_a_selection_that_was_changed_since_is_not_replaced(desk, fake_model, qtbot):
    desk.editor.show_passage(0, len(FIRST))
    fake_model.answer = lambda task: [part((Sentence("Approved."),))]
    face = finish(desk, qtbot)
    desk.editor.replace(4, 11, "senate")
    before = desk.editor.text()
    face.replace.click()
    assert desk.editor.text() == before
    assert face.strip.message.text() == "The text that was summarized has changed since, so it was not replaced."


def test_a_summary_of_the_whole_page_replaces_nothing(desk, qtbot):
    assert not finish(desk, qtbot).replace.isEnabled()


def test_copy_puts_the_plain_text_into_the_clipboard(desk, qtbot):
    finish(desk, qtbot).copy.click()
    assert QGuiApplication.clipboard().text() == "The bridge was approved. It costs five million."


# From a sentence to its passages --------------------------------------------------------------------------------------


def click_number(view, number):
    view.viewport().repaint()
    area = next(area for area, sign in view._hits if sign.text == str(number))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center().toPoint())


def test_clicking_a_number_selects_the_passage(desk, qtbot):
    face = finish(desk, qtbot)
    click_number(face.view, 2)
    assert selected(desk) == COST
    click_number(face.view, 1)
    assert selected(desk) == FIRST


def test_the_pane_lists_the_passages_of_the_sentence_at_the_caret(desk, qtbot):
    face = finish(desk, qtbot)
    put_caret(face.view, "five")
    texts = [button.full_text for button in desk.panel.pane.buttons]
    assert [text[0] for text in texts] == ["2", "3"]
    assert COST in texts[0]
    desk.panel.pane.buttons[1].click()
    assert selected(desk) == MAYOR


def test_a_passage_is_found_after_edits_before_and_after_it(desk, qtbot):
    face = finish(desk, qtbot)
    desk.editor.replace(0, 0, "😀 A line above. " + COST + " no, wait.\n")
    QTest.keyClicks(desk.editor, "More")
    desk.editor.replace(desk.editor.length_of(desk.editor.text()), desk.editor.length_of(desk.editor.text()), "End.")
    click_number(face.view, 2)
    cursor = desk.editor.textCursor()
    before = desk.editor.text_between(0, cursor.selectionStart())
    assert cursor.selectedText() == COST
    assert before.endswith(FIRST + " ")  # and not the same words in the new line


def test_a_passage_that_was_edited_while_the_summary_was_made_is_found_too(desk, fake_model, qtbot):
    face = desk.panel.summary
    fake_model.hold()
    face.start()
    qtbot.waitUntil(lambda: len(fake_model.tasks) == 1)
    desk.editor.replace(0, 0, "New first line.\n")
    fake_model.let()
    qtbot.waitUntil(lambda: not face.running)
    click_number(face.view, 3)
    assert selected(desk) == MAYOR


def test_a_passage_that_was_moved_is_found_where_it_is(desk, qtbot):
    face = finish(desk, qtbot)
    desk.editor.replace(0, len(FIRST) + 1, "")
    end = desk.editor.length_of(desk.editor.text())
    desk.editor.replace(end, end, " " + FIRST)
    click_number(face.view, 1)
    assert selected(desk) == FIRST


def test_a_passage_that_is_gone_is_said_to_be_and_shown_as_it_was(desk, qtbot):
    face = finish(desk, qtbot)
    desk.editor.replace(0, len(FIRST), "Nothing.")
    click_number(face.view, 1)
    viewer = desk.findChild(PassageViewer)
    assert viewer.findChild(QPlainTextEdit).textCursor().selectedText() == FIRST
    assert any("not in the page any more" in label.text() for label in viewer.findChildren(QLabel))
    viewer.reject()


def test_a_passage_of_an_added_file_is_shown_in_a_window_with_what_is_around_it(desk, fake_model, qtbot):
    long = "Before. " * 1000 + "<b>The</b> key & words." + " After." * 1000
    desk.panel.store.add([Source("added.txt", long)])
    fake_model.answer = lambda task: [part((Sentence("Key.", (passage(task.sources, "<b>The</b> key & words."),)),))]
    face = finish(desk, qtbot)
    click_number(face.view, 1)
    viewer = desk.findChild(PassageViewer)
    text = viewer.findChild(QPlainTextEdit)
    assert viewer.windowTitle() == "added.txt"
    assert text.textCursor().selectedText() == "<b>The</b> key & words."
    assert "Before." in text.toPlainText()
    assert len(text.toPlainText()) < 5000
    viewer.reject()


def test_showing_a_passage_does_not_make_it_the_selection_to_summarize(desk, fake_model, qtbot):
    face = finish(desk, qtbot)
    click_number(face.view, 1)
    assert desk.panel.sources.page.text() == "This page"
    finish(desk, qtbot)
    assert [source.text for source in fake_model.tasks[-1].sources] == [TEXT]


def test_a_passage_out_of_sight_is_scrolled_to(desk, fake_model, qtbot):
    desk.editor.load("x\n" * 300 + FIRST + "\n" + "y\n" * 300)
    fake_model.answer = lambda task: [part((Sentence("Approved.", (passage(task.sources, FIRST),)),))]
    face = finish(desk, qtbot)
    click_number(face.view, 1)
    assert desk.editor.viewport().rect().contains(desk.editor.cursorRect())
    assert selected(desk) == FIRST


def test_a_passage_that_is_in_no_source_brings_nothing_down(desk, fake_model, qtbot):
    fake_model.answer = lambda task: [part((Sentence("A.", (Passage(7, 0, 3), Passage(0, 5, 10**6))),))]
    face = finish(desk, qtbot)
    put_caret(face.view, "A")
    assert desk.panel.pane.buttons == []
    assert desk.panel.pane.message.text() == "No passage is known for this sentence."


# Doubts ---------------------------------------------------------------------------------------------------------------


def test_a_doubtful_sentence_has_a_sign_a_line_and_its_reason(desk, qtbot):
    face = finish(desk, qtbot)
    assert face.strip.message.text().startswith("One sentence is in doubt.")
    face.view.viewport().repaint()
    assert [sign.text for _, sign in face.view._hits] == ["1", "⚠", "2", "3"]
    block = face.view.document().firstBlock()
    lined = [f for f in block.layout().formats() if f.format.underlineStyle().name == "WaveUnderline"]
    start = face.view.plain_text().index("It costs")
    assert min(f.start for f in lined) == start
    put_caret(face.view, "five")
    assert desk.panel.pane.message.text() == "⚠ Five is new."
    assert desk.panel.pane.message.accessibleName() == "⚠ Five is new."
    put_caret(face.view, "bridge")
    assert desk.panel.pane.message.text() == "This sentence rests on:"


def test_hovering_says_why_and_quotes_and_never_takes_a_text_for_html(desk, fake_model, qtbot, monkeypatch):
    from assistant.ui import part_view

    tips = []
    monkeypatch.setattr(part_view.QToolTip, "showText", lambda *arguments: tips.append(arguments[1]))
    desk.editor.load("<img src='file:///etc/passwd'> costs four.")
    fake_model.answer = lambda task: [
        part(
            (
                Sentence(
                    "It costs five.", (passage(task.sources, "<img src='file:///etc/passwd'>"),), False, "<b>Why</b>"
                ),
            )
        )
    ]
    view = finish(desk, qtbot).view
    view.viewport().repaint()
    inside = view.cursorRect(view.textCursor()).center() + QPoint(20, 0)
    number = view._hits[-1][0].center().toPoint()
    for point in (inside, number):
        QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, point))
    assert "&lt;b&gt;Why&lt;/b&gt;" in tips[0]
    assert "&lt;img" in tips[1]


def test_the_signs_are_not_in_what_is_copied(desk, qtbot):
    view = finish(desk, qtbot).view
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "The bridge was approved. It costs five million."


# Sources --------------------------------------------------------------------------------------------------------------


def test_added_files_are_read_elsewhere_and_summarized_with_the_page(desk, fake_model, monkeypatch, tmp_path, qtbot):
    for name in ("one.txt", "two.md"):
        (tmp_path / name).write_text(f"Text of {name}.", encoding="utf-8")
    monkeypatch.setattr(dialogs, "pick_sources", lambda *_: [tmp_path / "one.txt", tmp_path / "two.md"])
    desk.panel.sources.add.click()
    qtbot.waitUntil(lambda: not desk.panel.store.reading)
    finish(desk, qtbot)
    assert [source.text for source in fake_model.tasks[-1].sources] == [TEXT, "Text of one.txt.", "Text of two.md."]
    desk.panel.store.remove(desk.panel.store.added[0])
    desk.panel.sources.page.click()
    fake_model.answer = [part((Sentence("Short."),))]
    finish(desk, qtbot)
    assert [source.name for source in fake_model.tasks[-1].sources] == ["two.md"]


def test_a_file_that_cannot_be_read_says_why_and_is_left_out(desk, fake_model, monkeypatch, tmp_path, qtbot):
    monkeypatch.setattr(dialogs, "pick_sources", lambda *_: [tmp_path / "gone.txt"])
    desk.menus.actions["write.add"].trigger()
    qtbot.waitUntil(lambda: bool(desk.panel.store.added[0].problem))
    label = next(label for label in desk.panel.sources.findChildren(QLabel) if "gone.txt" in label.text())
    assert label.text() == "⚠ gone.txt"
    finish(desk, qtbot)
    assert len(fake_model.tasks[-1].sources) == 1


def test_a_task_waits_for_no_file_in_silence(desk, fake_model, monkeypatch, tmp_path, qtbot):
    may_read = threading.Event()
    monkeypatch.setattr(desk.panel.store, "_read", lambda path, cancel: may_read.wait(5) and (Source("slow.txt", "x"),))
    desk.panel.store.add_files([tmp_path / "slow.txt"])
    desk.panel.summary.start()
    assert desk.panel.summary.strip.message.text() == "slow.txt is still being read. Start again in a moment."
    assert fake_model.tasks == []
    may_read.set()
    qtbot.waitUntil(lambda: not desk.panel.store.reading)


def test_the_same_material_is_added_once(desk):
    desk.panel.store.add([Source("a", "text"), Source("a", "text")])
    desk.panel.store.add([Source("a", "text")])
    assert desk.panel.store.sources() == (Source("a", "text"),)


# Work in the background -----------------------------------------------------------------------------------------------


def test_background_work_tells_and_ends_in_the_main_thread(qtbot, qapp):
    work = background.Background("test")
    told, results, threads = [], [], []
    work.told.connect(told.append)
    work.finished.connect(results.append)

    def do(cancel, tell):
        threads.append(threading.current_thread())
        tell("half")
        return 42

    with qtbot.waitSignal(work.finished):
        work.start(do)
    assert (told, results) == (["half"], [42])
    assert threads != [threading.main_thread()]
    assert not work.running


@pytest.mark.parametrize(
    ("error", "said"),
    [(errors.PenwrightError("It is broken."), "It is broken."), (ValueError("x"), "The log says why")],
)
def test_background_work_that_fails_says_so(qtbot, qapp, error, said):
    work = background.Background("test")

    def do(cancel, tell):
        raise error

    with qtbot.waitSignal(work.failed) as caught:
        work.start(do)
    assert said in caught.args[0]


def test_of_stopped_work_nothing_is_heard(qtbot, qapp):
    work = background.Background("test")
    heard, cancelled = [], threading.Event()
    for signal in (work.told, work.finished, work.failed):
        signal.connect(heard.append)

    def do(cancel, tell):
        cancel.event.wait(5)
        tell("late")
        cancelled.set()
        return 1

    work.start(do)
    work.stop()
    assert cancelled.wait(5)
    work.finish()
    QApplication.processEvents()
    assert heard == []
