"""The main window: the page, the model's suggestions and what the window says about both."""

from __future__ import annotations

import itertools
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from assistant import errors, i18n
from assistant.documents.counts import count
from assistant.settings import Settings
from assistant.tasks.context import Piece
from assistant.ui import actions, counting, dialogs
from assistant.ui.theme import DARK
from assistant.ui.window import MainWindow


def trigger(window, identifier):
    window.menus.actions[identifier].trigger()


def enabled(window, identifier):
    return window.menus.actions[identifier].isEnabled()


@pytest.fixture
def told(monkeypatch):
    """The messages that had to be read."""
    messages = []
    monkeypatch.setattr(dialogs, "tell", lambda parent, text: messages.append(text))
    return messages


# Suggestions ----------------------------------------------------------------------------------------------------


def test_typing_brings_a_suggestion_and_tab_takes_it(window, fake_model, qtbot):
    fake_model.suggestion = " was on fire"
    QTest.keyClicks(window.editor, "The house")
    qtbot.waitUntil(lambda: window.editor.ghost == " was on fire")
    fake_model.suggestion = ""
    QTest.keyClick(window.editor, Qt.Key.Key_Tab)
    assert window.editor.text() == "The house was on fire"


def test_the_suggestion_commands_can_be_used_only_while_there_is_one(window, fake_model, qtbot):
    commands = ("complete.accept", "complete.accept_word", "complete.dismiss")
    assert not any(enabled(window, command) for command in commands)
    fake_model.suggestion = " was on fire"
    QTest.keyClicks(window.editor, "The house")
    qtbot.waitUntil(lambda: all(enabled(window, command) for command in commands))
    trigger(window, "complete.accept_word")
    assert window.editor.text() == "The house was"
    trigger(window, "complete.dismiss")
    assert window.editor.ghost == ""
    assert not any(enabled(window, command) for command in commands)


def test_asking_now_shows_what_is_unlikely_too(window, fake_model, qtbot):
    fake_model.suggestion = lambda context: " perhaps" if fake_model.asked[-1][1].manual else ""
    QTest.keyClicks(window.editor, "The")
    trigger(window, "complete.ask")
    qtbot.waitUntil(lambda: window.editor.ghost == " perhaps")


def test_switched_off_suggestions_ask_nothing(window, fake_model, qtbot):
    trigger(window, "complete.enabled")
    assert window.status.suggestions.text() == "Suggestions off ▾"
    assert not enabled(window, "complete.ask")
    QTest.keyClicks(window.editor, "The house")
    assert fake_model.asked == []
    trigger(window, "complete.enabled")
    fake_model.suggestion = " was"
    QTest.keyClicks(window.editor, " here")
    qtbot.waitUntil(lambda: window.editor.ghost == " was")


def test_without_suggestions_no_model_is_opened_until_they_are_switched_on(make_window, settings, fake_model, qtbot):
    settings.set("suggestions.enabled", False)
    window = make_window()
    qtbot.wait(50)
    assert fake_model.choices == []
    settings.set("suggestions.enabled", True)
    qtbot.waitUntil(lambda: window.model_state.state == "ready")


def test_the_window_is_shown_before_the_model_is_opened(make_window, fake_model, qtbot, qapp):
    shown = []

    def open_model(choice):
        shown.append(any(isinstance(widget, MainWindow) and widget.isVisible() for widget in qapp.topLevelWidgets()))
        return fake_model

    window = make_window(open_model=open_model)
    qtbot.waitUntil(lambda: window.model_state.state == "ready")
    assert shown == [True]


# Status bar -----------------------------------------------------------------------------------------------------


def test_the_status_bar_names_model_device_and_why(window):
    assert window.status.model.text() == "SmolLM2 135M Instruct · CPU (no GPU found)"


def test_a_gpu_is_named_without_a_reason(make_window, fake_model, qtbot):
    fake_model.device, fake_model.reason = "CUDA", ""
    window = make_window()
    qtbot.waitUntil(lambda: window.model_state.state == "ready")
    assert window.status.model.text() == "SmolLM2 135M Instruct · CUDA"


def test_the_status_bar_shows_the_speed_of_the_last_suggestion(window, fake_model, qtbot):
    fake_model.suggestion = " was on fire"
    QTest.keyClicks(window.editor, "T")
    qtbot.waitUntil(lambda: window.status.speed.isVisible())
    assert window.status.speed.text().endswith(" tokens/s")


@pytest.mark.parametrize(
    ("error", "button"),
    [
        (errors.ModelMissing("It is not here. Fetch it."), "Model is missing ▾"),
        (errors.PenwrightError("It is broken. Fetch it again."), "Model does not run ▾"),
    ],
)
def test_trouble_with_the_model_is_shown_with_what_to_do(make_window, fake_model, qtbot, told, error, button):
    answers = [error]

    def open_model(choice):
        if answers:
            raise answers.pop()
        return fake_model

    window = make_window(open_model=open_model)
    qtbot.waitUntil(lambda: window.status.suggestions.text() == button)
    assert window.status.suggestions.toolTip() == str(error)
    why, again = window.status.suggestions.menu().actions()[:2]
    assert why.isVisible()
    assert again.isVisible()
    why.trigger()
    assert told == [str(error)]
    QTest.keyClicks(window.editor, "writing goes on")
    assert window.editor.text() == "writing goes on"
    again.trigger()
    qtbot.waitUntil(lambda: window.status.suggestions.text() == "Suggestions on ▾")
    assert not why.isVisible()


def test_a_failed_suggestion_is_told_and_the_next_one_comes(window, fake_model, qtbot):
    fake_model.raises = errors.PenwrightError("The model failed. Try again.")
    QTest.keyClicks(window.editor, "The")
    qtbot.waitUntil(lambda: window.status.currentMessage() == "The model failed. Try again.")
    fake_model.raises = None
    fake_model.suggestion = " house"
    QTest.keyClicks(window.editor, "n")
    qtbot.waitUntil(lambda: window.editor.ghost == " house")


def test_words_are_counted_a_moment_after_typing(window, qtbot):
    QTest.keyClicks(window.editor, "three words here")
    qtbot.waitUntil(lambda: window.status.counts.text() == "3 words · 字数 3")
    window.editor.selectAll()
    QTest.keyClicks(window.editor, "one")
    qtbot.waitUntil(lambda: window.status.counts.text() == "1 word · 字数 1")


def test_chinese_is_counted_as_chinese_counts(window, qtbot):
    window.editor.insertPlainText("你好，world！")
    qtbot.waitUntil(lambda: window.status.counts.text() == "3 words · 字数 5")


def test_a_long_document_is_counted_in_pieces_to_the_same_number(window, qtbot):
    lines = ["word " * 300, "字" * 40_000, "", "a b c"] * 20
    text = "\n".join(lines)
    window.editor.load(text)
    with qtbot.waitSignal(window.counter.counted, timeout=20_000) as caught:
        window.counter.start()
    assert caught.args == [count(text)]


def test_no_piece_of_a_count_takes_long(window):
    window.editor.load("word " * 200_000 + "\n" + "字" * 100_000)
    longest = 0.0
    for piece in counting.pieces(window.editor.document()):
        assert len(piece) <= 2 * counting.PIECE
        start = time.perf_counter()
        count(piece)
        longest = max(longest, time.perf_counter() - start)
    assert longest < 0.05


def test_the_ghost_is_not_counted(window, fake_model, qtbot):
    fake_model.suggestion = " was on fire"
    QTest.keyClicks(window.editor, "The house")
    qtbot.waitUntil(lambda: window.editor.ghost != "")
    qtbot.waitUntil(lambda: window.status.counts.text() == "2 words · 字数 2")


def test_the_status_bar_fits_into_a_narrow_window(window, qtbot):
    window.resize(420, 400)
    qtbot.waitUntil(lambda: window.width() == 420)
    labels = [label for label in window.status.findChildren(QLabel) if label.isVisible()]
    assert all(label.geometry().right() <= window.status.width() for label in labels)
    boxes = sorted(
        (widget.geometry() for widget in [*labels, window.status.suggestions]), key=lambda geometry: geometry.left()
    )
    assert all(one.right() < other.left() for one, other in itertools.pairwise(boxes))


# Settings that act at once --------------------------------------------------------------------------------------


def test_zoom_changes_the_page_and_stays_in_range(window, settings):
    before = window.editor.font().pointSize()
    trigger(window, "view.zoom_in")
    assert window.editor.font().pointSize() == before + 1
    trigger(window, "view.zoom_reset")
    assert settings.integer("appearance.text_size") == 13
    for _ in range(20):
        trigger(window, "view.zoom_out")
    assert settings.integer("appearance.text_size") == 8


def test_the_theme_is_chosen_in_the_menu(window, settings):
    trigger(window, "appearance.theme=dark")
    assert settings.text("appearance.theme") == "dark"
    assert QApplication.palette().color(QPalette.ColorRole.Base).name() == DARK.page
    assert window.menus.actions["appearance.theme=dark"].isChecked()
    assert not window.menus.actions["appearance.theme=system"].isChecked()


def test_serif_text_is_a_switch(window, settings):
    before = window.editor.font().family()
    trigger(window, "view.serif")
    assert settings.flag("appearance.serif")
    assert window.editor.font().family() != before or window.editor.font().families()


def test_changes_of_the_model_open_it_anew_once(window, settings, fake_model, qtbot):
    settings.set("model.threads", 1)
    settings.set("model.threads", 2)
    settings.set("model.context_tokens", 1024)
    qtbot.waitUntil(lambda: len(fake_model.choices) == 2)
    qtbot.waitUntil(lambda: window.model_state.state == "ready")
    assert (fake_model.choices[1].threads, fake_model.choices[1].context_tokens) == (2, 1024)


def visible_texts(window):
    texts = {window.windowTitle(), window.status.suggestions.text(), window.find_bar.field.placeholderText()}
    texts |= {menu.title() for menu in window.menus.menus.values()}
    texts |= {action.text() for action in window.menus.actions.values()}
    texts |= {label.text() for label in window.status.findChildren(QLabel) if label.text()}
    texts |= {label.text() for dialog in window.findChildren(QDialog) for label in dialog.findChildren(QLabel)}
    return texts


def test_the_language_changes_without_a_restart(window, settings, qtbot):
    window.show_settings()
    english = visible_texts(window)
    trigger(window, "general.language=zh_CN")
    chinese = visible_texts(window)
    same = {text for text in english & chinese if any(letter.isalpha() for letter in text)}
    names = {*i18n.LANGUAGES.values(), window.status.model.text()}
    assert {text for text in same if text not in names} == set()
    trigger(window, "general.language=en")
    assert visible_texts(window) == english
    window._settings_dialog.close()
    qtbot.waitUntil(lambda: len(window.findChildren(QDialog)) == 0)


def test_qt_s_own_texts_follow_the_language(window, settings):
    translated = QApplication.translate("QPlatformTheme", "Cancel")
    assert translated == "Cancel"
    settings.set("general.language", "zh_CN")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "取消"
    settings.set("general.language", "en")
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# Menus, find bar and help ---------------------------------------------------------------------------------------


def test_every_command_without_a_setting_does_something(window):
    handlers = window._handlers()
    assert set(handlers) == {action.id for action in actions.ACTIONS if not action.setting}


def test_tooltips_show_the_shortcut(window):
    assert window.menus.actions["file.save"].toolTip() == "Save (Ctrl+S)"
    assert window.menus.actions["complete.accept"].toolTip().startswith("Accept Suggestion (Tab)\n")


def test_undo_and_redo_follow_the_text(window):
    assert not enabled(window, "edit.undo")
    QTest.keyClicks(window.editor, "a")
    assert enabled(window, "edit.undo")
    trigger(window, "edit.undo")
    assert window.editor.text() == ""
    trigger(window, "edit.redo")
    assert window.editor.text() == "a"


def test_cut_copy_and_paste_act_on_the_text(window):
    window.editor.load("one two")
    assert not enabled(window, "edit.cut")
    trigger(window, "edit.select_all")
    assert enabled(window, "edit.cut")
    trigger(window, "edit.cut")
    assert window.editor.text() == ""
    trigger(window, "edit.paste")
    assert window.editor.text() == "one two"


def selected(window):
    return window.editor.textCursor().selectedText()


def test_find_goes_from_match_to_match_and_starts_over(window):
    window.editor.load("ferry, pier, ferry")
    trigger(window, "edit.find")
    bar = window.find_bar
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "ferry")
    assert (selected(window), window.editor.textCursor().selectionStart()) == ("ferry", 0)
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert window.editor.textCursor().selectionStart() == 13
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert window.editor.textCursor().selectionStart() == 0
    assert bar.answer.text() == "From the other end"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert window.editor.textCursor().selectionStart() == 13
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert window.editor.hasFocus()


def test_find_says_when_there_is_nothing_and_leaves_the_caret(window):
    window.editor.load("ferry")
    trigger(window, "edit.find")
    QTest.keyClicks(window.find_bar.field, "boat")
    assert window.find_bar.answer.text() == "Not in this text"
    assert window.editor.textCursor().position() == 0


def test_the_edit_menu_acts_on_the_find_field_while_it_is_used(window):
    window.editor.load("ferry")
    trigger(window, "edit.find")
    window.find_bar.field.setText("boat")
    trigger(window, "edit.select_all")
    assert window.find_bar.field.selectedText() == "boat"
    assert selected(window) == ""


@pytest.mark.parametrize("command", ["help.keys", "help.about", "edit.settings"])
def test_a_dialog_opens_and_esc_closes_it(window, qtbot, command):
    trigger(window, command)
    (dialog,) = window.findChildren(QDialog)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChildren(QDialog) == [])


def test_the_list_of_keys_has_every_key(window, qtbot):
    trigger(window, "help.keys")
    (dialog,) = window.findChildren(QDialog)
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    wanted = [(action.name, action.keys[0]) for action in actions.ACTIONS if action.keys]
    assert [pair for pair in wanted if pair[0] not in shown or pair[1] not in shown] == []
    dialog.close()
    qtbot.waitUntil(lambda: window.findChildren(QDialog) == [])


def test_where_the_log_is_is_said_if_no_file_manager_opens(window, told, home, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    trigger(window, "help.log")
    assert told == [f"The log is in this folder: {home / 'logs'}"]


# The end --------------------------------------------------------------------------------------------------------


def test_closing_in_the_middle_of_a_suggestion_leaves_nothing(window, fake_model, qtbot):
    fake_model.suggestion = " was on fire"
    fake_model.may_go.clear()
    QTest.keyClicks(window.editor, "The")
    qtbot.waitUntil(lambda: fake_model.asked != [])
    window.forget_changes()
    assert window.close()
    assert fake_model.closed == 1


def test_events_that_arrive_after_the_end_are_dropped(window, fake_model, qtbot):
    window.forget_changes()
    window.close()
    window._take_event(Piece("", 0, 0))  # anything: it is not looked at
    assert window.editor.ghost == ""


def test_an_uncaught_error_is_told_calmly(window):
    window.tell_trouble()
    assert "Your text is still here" in window.status.currentMessage()


def test_the_model_s_reason_follows_the_language(window, settings, fake_model, qtbot):
    fake_model.reason = "未找到 GPU"
    settings.set("general.language", "zh_CN")
    qtbot.waitUntil(lambda: window.model_state.reason == "未找到 GPU")
    assert window.status.model.text() == "SmolLM2 135M Instruct · CPU（未找到 GPU）"


def test_settings_that_could_not_be_read_are_told_and_kept(home, settings, theme, fake_model, qtbot):
    settings.file.write_text("this is [no TOML", encoding="utf-8")
    window = MainWindow(Settings(settings.file), theme, fake_model.open)
    window.show()
    window.start([])
    assert "settings.toml.broken" in window.status.currentMessage()
    assert settings.file.with_name("settings.toml.broken").exists()
    window.forget_changes()
    window.close()
    window.deleteLater()
