"""The questions themselves, answered by mouse and keyboard as a person would."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton

from assistant import i18n
from assistant.ui import dialogs
from assistant.ui.dialogs import Answer


@pytest.fixture
def while_open(qapp):
    """Do something with the next question once it is on the screen."""
    timers = []

    def do(action):
        timer = QTimer(singleShot=True, interval=50)
        timer.timeout.connect(lambda: action(QApplication.activeModalWidget()))
        timer.start()
        timers.append(timer)

    return do


def click(text):
    def find_and_click(box):
        (button,) = [button for button in box.findChildren(QPushButton) if button.text().replace("&", "") == text]
        button.click()

    return find_and_click


def press(key):
    return lambda box: QTest.keyClick(box, key)


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        (click("Save"), Answer.SAVE),
        (click("Don't Save"), Answer.DISCARD),
        (click("Cancel"), Answer.CANCEL),
        (press(Qt.Key.Key_Escape), Answer.CANCEL),
        (press(Qt.Key.Key_Return), Answer.SAVE),
    ],
)
def test_unsaved(window, while_open, action, answer):
    while_open(action)
    assert dialogs.ask_unsaved(window, "a.txt") is answer


@pytest.mark.parametrize(
    ("action", "answer"),
    [
        (click("Save As…"), Answer.SAVE_AS),
        (click("Replace"), Answer.OVERWRITE),
        (press(Qt.Key.Key_Escape), Answer.CANCEL),
        (press(Qt.Key.Key_Return), Answer.SAVE_AS),
    ],
)
def test_changed_outside(window, while_open, action, answer):
    while_open(action)
    assert dialogs.ask_changed_outside(window, "a.txt") is answer


@pytest.mark.parametrize(
    ("action", "answer"), [(click("Save as UTF-8"), Answer.SAVE), (press(Qt.Key.Key_Escape), Answer.CANCEL)]
)
def test_utf8(window, while_open, action, answer):
    while_open(action)
    assert dialogs.ask_utf8(window, "It has no such character.") is answer


def test_what_is_told_is_shown_and_closed(window, while_open):
    seen = []
    while_open(lambda box: (seen.append(box.text()), click("Close")(box)))
    dialogs.tell(window, "It is missing. Fetch it.")
    assert seen == ["It is missing. Fetch it."]


def test_questions_are_in_the_language_in_use(window, while_open):
    i18n.set_language("zh_CN")
    seen = []
    while_open(lambda box: (seen.extend(button.text() for button in box.buttons()), box.reject()))
    assert dialogs.ask_unsaved(window, "a.txt") is Answer.CANCEL
    assert len(seen) == 3
    assert not any(letter.isascii() and letter.islower() for text in seen for letter in text)


def picked(monkeypatch, name, used):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *arguments: (str(name) if name else "", used))


@pytest.mark.parametrize(
    ("typed", "used", "expected"),
    [
        ("a", "Markdown (*.md)", "a.md"),
        ("a", "Plain text (*.txt)", "a.txt"),
        ("a", "All files (*)", "a"),
        ("a.text", "Markdown (*.md)", "a.text"),
    ],
)
def test_a_name_without_an_ending_gets_the_one_that_was_chosen(window, tmp_path, monkeypatch, typed, used, expected):
    picked(monkeypatch, tmp_path / typed, used)
    assert dialogs.pick_save(window, tmp_path / "Untitled.md") == tmp_path / expected


@pytest.mark.parametrize(("button", "replaced"), [("Replace", True), ("Cancel", False)])
def test_an_added_ending_never_replaces_a_file_unasked(window, tmp_path, monkeypatch, while_open, button, replaced):
    (tmp_path / "a.md").write_text("there", encoding="utf-8")
    picked(monkeypatch, tmp_path / "a", "Markdown (*.md)")
    while_open(click(button))
    assert (dialogs.pick_save(window, tmp_path / "Untitled.md") is not None) == replaced


def test_no_name_is_no_path(window, tmp_path, monkeypatch):
    picked(monkeypatch, None, "")
    assert dialogs.pick_save(window, tmp_path / "Untitled.md") is None


def test_a_question_leaves_no_box_behind(window, while_open, qtbot):
    while_open(click("Cancel"))
    dialogs.ask_unsaved(window, "a.txt")
    qtbot.waitUntil(lambda: window.findChildren(QMessageBox) == [])
