"""Opening, saving and leaving a document: nothing is lost and nothing is overwritten without a question."""

from __future__ import annotations

import os
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant import i18n
from assistant.documents import recent
from assistant.documents import text as text_files
from assistant.ui import dialogs
from assistant.ui import files as window_files
from assistant.ui.dialogs import Answer


class Answers:
    """Answers the window's questions as the test says and keeps them; a question that was not expected fails."""

    def __init__(self, monkeypatch):
        self.asked = []
        self.told = []
        self.unsaved = self.changed = self.utf8 = None
        self.save_as = self.open = None
        monkeypatch.setattr(dialogs, "ask_unsaved", lambda parent, name: self._answer("unsaved", name))
        monkeypatch.setattr(dialogs, "ask_changed_outside", lambda parent, name: self._answer("changed", name))
        monkeypatch.setattr(dialogs, "ask_utf8", lambda parent, problem: self._answer("utf8", problem))
        monkeypatch.setattr(dialogs, "tell", lambda parent, text: self.told.append(text))
        monkeypatch.setattr(dialogs, "pick_save", lambda parent, suggested: self._answer("save_as", suggested))
        monkeypatch.setattr(dialogs, "pick_open", lambda parent, folder: self._answer("open", folder))

    def _answer(self, question, about):
        self.asked.append((question, about))
        answer = getattr(self, question)
        assert answer is not None, f"unexpected question: {question} {about}"
        return None if answer == "cancelled" else answer


@pytest.fixture
def answers(monkeypatch):
    return Answers(monkeypatch)


@pytest.fixture
def open_file(qtbot):
    """Open a file and wait until it is shown."""

    def open_and_wait(window, path):
        with qtbot.waitSignal(window.files.changed):
            window.files.open(path)

    return open_and_wait


def modify(window, text="more "):
    QTest.keyClicks(window.editor, text)
    assert window.isWindowModified()


def trigger(window, identifier):
    window.menus.actions[identifier].trigger()


# Opening --------------------------------------------------------------------------------------------------------


def test_a_file_is_shown_unmodified_with_its_name_in_the_title(window, tmp_path, open_file):
    file = tmp_path / "letter.md"
    file.write_text("Dear Anna", encoding="utf-8")
    open_file(window, file)
    assert window.editor.text() == "Dear Anna"
    assert window.windowTitle() == "letter.md[*] — Penwright"
    assert not window.isWindowModified()
    assert window.status.saved.text() == "Saved"
    modify(window)
    assert window.status.saved.text() == "Not saved"


def test_a_name_with_the_mark_of_changes_in_it_is_shown_as_it_is(window, tmp_path, open_file):
    file = tmp_path / "a[*]b.txt"
    file.write_text("x", encoding="utf-8")
    open_file(window, file)
    assert window.windowTitle() == "a[*][*]b.txt[*] — Penwright"


def test_files_given_at_the_start_are_opened(make_window, tmp_path, qtbot):
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("one", encoding="utf-8")
    second.write_text("two", encoding="utf-8")
    window = make_window(first, second)
    qtbot.waitUntil(lambda: window.editor.text() == "one")
    assert recent.load() == [first, second]


def test_a_file_is_read_on_another_thread(window, tmp_path, open_file, monkeypatch):
    threads = []
    load = text_files.load

    def noting(path):
        threads.append(threading.current_thread())
        return load(path)

    monkeypatch.setattr(text_files, "load", noting)
    file = tmp_path / "a.txt"
    file.write_text("a", encoding="utf-8")
    open_file(window, file)
    assert len(threads) == 1
    assert threads[0] is not threading.main_thread()


@pytest.mark.parametrize(
    ("name", "content"),
    [("missing.txt", None), ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(2000)), ("folder", "folder")],
)
def test_what_cannot_be_opened_is_told_and_the_text_stays(window, tmp_path, answers, qtbot, name, content):
    file = tmp_path / name
    if content == "folder":
        file.mkdir()
    elif content is not None:
        file.write_bytes(content)
    modify(window, "my text")
    window.files.open(file)
    qtbot.waitUntil(lambda: answers.told != [])
    assert name in answers.told[0]
    assert window.editor.text() == "my text"
    assert window.files.path is None
    assert recent.load() == []


def test_a_failure_nobody_expected_is_told_too(window, tmp_path, answers, qtbot, monkeypatch):
    def load(path):
        raise RuntimeError("out of order")

    monkeypatch.setattr(text_files, "load", load)
    window.files.open(tmp_path / "a.txt")
    qtbot.waitUntil(lambda: answers.told != [])
    assert "nothing is changed" in answers.told[0]


def test_mixed_line_ends_are_told(window, tmp_path, open_file):
    file = tmp_path / "mixed.txt"
    file.write_bytes(b"one\r\ntwo\nthree\r\n")
    open_file(window, file)
    assert "line ends" in window.status.currentMessage()


def test_of_two_files_opened_at_once_the_last_one_wins(window, tmp_path, qtbot, monkeypatch):
    slow, fast = tmp_path / "slow.txt", tmp_path / "fast.txt"
    slow.write_text("slow", encoding="utf-8")
    fast.write_text("fast", encoding="utf-8")
    may_go, read = threading.Event(), threading.Event()
    load = text_files.load

    def waiting(path):
        if path == slow:
            may_go.wait(10)
        loaded = load(path)
        if path == slow:
            read.set()
        return loaded

    monkeypatch.setattr(text_files, "load", waiting)
    window.files.open(slow)
    with qtbot.waitSignal(window.files.changed):
        window.files.open(fast)
    may_go.set()
    assert read.wait(10)
    qtbot.wait(50)
    assert window.editor.text() == "fast"
    assert window.files.path == fast


def test_closing_while_a_file_is_read_leaves_nothing(window, tmp_path, qtbot, monkeypatch):
    may_go = threading.Event()
    monkeypatch.setattr(text_files, "load", lambda path: may_go.wait(10))
    window.files.open(tmp_path / "a.txt")
    assert window.close()
    may_go.set()


def test_a_dropped_file_is_opened(window, tmp_path, qtbot):
    file = tmp_path / "dropped.txt"
    file.write_text("dropped", encoding="utf-8")
    with qtbot.waitSignal(window.files.changed):
        window.editor.files_dropped.emit([file])
    assert window.editor.text() == "dropped"


def test_the_picked_file_is_opened(window, tmp_path, answers, qtbot):
    answers.open = tmp_path / "picked.txt"
    answers.open.write_text("picked", encoding="utf-8")
    with qtbot.waitSignal(window.files.changed):
        trigger(window, "file.open")
    assert window.editor.text() == "picked"
    answers.open = "cancelled"
    trigger(window, "file.open")
    assert window.editor.text() == "picked"


def test_recent_files_are_listed_newest_first_and_missing_ones_greyed(window, tmp_path, open_file, qtbot):
    one, two = tmp_path / "one.txt", tmp_path / "two & three.txt"
    for file in (one, two):
        file.write_text(file.stem, encoding="utf-8")
        open_file(window, file)
    one.unlink()
    menu = window.menus.menus["recent"]
    menu.aboutToShow.emit()
    assert [(entry.text(), entry.isEnabled()) for entry in menu.actions()] == [
        ("two && three.txt", True), ("one.txt", False),
    ]  # fmt: skip
    modify(window)
    window.forget_changes()
    with qtbot.waitSignal(window.files.changed):
        menu.actions()[0].trigger()
    assert window.editor.text() == "two & three"


def test_without_recent_files_the_menu_says_so(window):
    menu = window.menus.menus["recent"]
    menu.aboutToShow.emit()
    assert [(entry.text(), entry.isEnabled()) for entry in menu.actions()] == [("No recent files", False)]


# The sample -----------------------------------------------------------------------------------------------------


def test_the_first_start_shows_the_sample_once(make_window, settings):
    settings.set("general.sample_shown", False)
    window = make_window()
    assert window.editor.text().startswith("# Welcome to Penwright")
    assert window.windowTitle() == "Welcome[*] — Penwright"
    assert not window.isWindowModified()
    assert window.status.saved.text() == "No file yet"
    assert make_window().editor.text() == ""


def test_the_sample_is_in_the_language_in_use(make_window, settings):
    settings.set("general.sample_shown", False)
    i18n.set_language("zh_CN")
    assert make_window().editor.text().startswith("# 欢迎使用 Penwright")


def test_a_first_start_with_a_file_shows_the_file(make_window, settings, tmp_path, qtbot):
    settings.set("general.sample_shown", False)
    file = tmp_path / "a.txt"
    file.write_text("mine", encoding="utf-8")
    window = make_window(file)
    qtbot.waitUntil(lambda: window.editor.text() == "mine")
    assert not settings.flag("general.sample_shown")


def test_the_sample_never_replaces_unsaved_text(window, answers):
    modify(window, "my text")
    answers.unsaved = Answer.CANCEL
    trigger(window, "help.sample")
    assert window.editor.text() == "my text"


# Saving ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [
        b"one\r\ntwo\r\n",
        b"\xef\xbb\xbfone\ntwo",
        "中文\n第二行\n".encode("utf-16"),
        "这是一个用国标编码写成的文件。\r\n".encode("gb18030") * 8,
    ],
    ids=["crlf", "bom", "utf-16", "gb18030"],
)
def test_encoding_and_line_ends_are_kept(window, tmp_path, open_file, content):
    file = tmp_path / "kept.txt"
    file.write_bytes(content)
    open_file(window, file)
    modify(window, "x")
    QTest.keyClick(window.editor, Qt.Key.Key_Backspace)
    trigger(window, "file.save")
    assert file.read_bytes() == content
    assert not window.isWindowModified()
    assert window.status.saved.text() == "Saved"


def test_a_new_document_asks_for_a_name_once(window, tmp_path, answers):
    modify(window, "hello")
    answers.save_as = tmp_path / "new.md"
    trigger(window, "file.save")
    modify(window, " again")
    trigger(window, "file.save")
    assert [question for question, _ in answers.asked] == ["save_as"]
    assert answers.save_as.read_text(encoding="utf-8") == "hello again"
    assert window.windowTitle() == "new.md[*] — Penwright"
    assert recent.load() == [answers.save_as]


def test_save_as_leaves_the_first_file_and_goes_on_with_the_second(window, tmp_path, answers, open_file):
    first = tmp_path / "first.txt"
    first.write_text("text", encoding="utf-8")
    open_file(window, first)
    modify(window, "my ")
    answers.save_as = tmp_path / "second.txt"
    trigger(window, "file.save_as")
    assert first.read_text(encoding="utf-8") == "text"
    assert answers.save_as.read_text(encoding="utf-8") == "my text"
    assert window.files.path == answers.save_as


def test_a_cancelled_save_as_changes_nothing(window, answers):
    modify(window)
    answers.save_as = "cancelled"
    trigger(window, "file.save")
    assert window.isWindowModified()
    assert window.files.path is None


def test_a_save_that_fails_is_told_and_the_text_stays_unsaved(window, tmp_path, answers):
    modify(window, "text")
    answers.save_as = tmp_path / "no such folder" / "a.txt"
    trigger(window, "file.save")
    assert "was not saved" in answers.told[0]
    assert window.isWindowModified()
    assert window.editor.text() == "text"
    assert window.files.path is None


def test_a_character_the_encoding_lacks_is_saved_as_utf8_if_the_writer_agrees(window, tmp_path, answers, open_file):
    file = tmp_path / "old.txt"
    file.write_bytes("Это письмо написано давно, ещё в старой кодировке, и его никто не менял.\n".encode("cp1251") * 4)
    open_file(window, file)
    before = file.read_bytes()
    window.editor.insertPlainText("中")
    answers.utf8 = Answer.CANCEL
    trigger(window, "file.save")
    assert file.read_bytes() == before
    assert window.isWindowModified()
    answers.utf8 = Answer.SAVE
    trigger(window, "file.save")
    assert file.read_text(encoding="utf-8").startswith("中Это")
    assert not window.isWindowModified()


def changed_outside(window, tmp_path, open_file):
    file = tmp_path / "shared.txt"
    file.write_text("first", encoding="utf-8")
    open_file(window, file)
    modify(window, "mine ")
    file.write_text("theirs", encoding="utf-8")
    return file


def test_a_file_changed_outside_is_not_overwritten_without_asking(window, tmp_path, answers, open_file):
    file = changed_outside(window, tmp_path, open_file)
    answers.changed = Answer.CANCEL
    trigger(window, "file.save")
    assert answers.asked == [("changed", "shared.txt")]
    assert file.read_text(encoding="utf-8") == "theirs"
    assert window.isWindowModified()


def test_a_file_changed_outside_is_overwritten_if_the_writer_says_so(window, tmp_path, answers, open_file):
    file = changed_outside(window, tmp_path, open_file)
    answers.changed = Answer.OVERWRITE
    trigger(window, "file.save")
    assert file.read_text(encoding="utf-8") == "mine first"
    modify(window)
    trigger(window, "file.save")
    assert len(answers.asked) == 1


def test_both_texts_are_kept_by_saving_under_another_name(window, tmp_path, answers, open_file):
    file = changed_outside(window, tmp_path, open_file)
    answers.changed, answers.save_as = Answer.SAVE_AS, tmp_path / "mine.txt"
    trigger(window, "file.save")
    assert file.read_text(encoding="utf-8") == "theirs"
    assert answers.save_as.read_text(encoding="utf-8") == "mine first"


def test_a_file_that_was_deleted_outside_is_written_again(window, tmp_path, answers, open_file):
    file = changed_outside(window, tmp_path, open_file)
    file.unlink()
    trigger(window, "file.save")
    assert file.read_text(encoding="utf-8") == "mine first"


# Leaving --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("leave", ["new", "close"])
@pytest.mark.parametrize(
    ("answer", "left", "saved"),
    [(Answer.SAVE, True, True), (Answer.DISCARD, True, False), (Answer.CANCEL, False, False)],
)
def test_unsaved_text_is_asked_about(window, tmp_path, answers, open_file, leave, answer, left, saved):
    file = tmp_path / "a.txt"
    file.write_text("old", encoding="utf-8")
    open_file(window, file)
    modify(window, "my ")
    answers.unsaved = answer
    done = window.close() if leave == "close" else window.files.new()
    assert answers.asked == [("unsaved", "a.txt")]
    assert done == left
    assert file.read_text(encoding="utf-8") == ("my old" if saved else "old")
    if not left:
        assert window.isVisible()
        assert window.editor.text() == "my old"


def test_a_save_that_fails_keeps_the_window_open(window, tmp_path, answers):
    modify(window, "text")
    answers.unsaved, answers.save_as = Answer.SAVE, tmp_path / "no such folder" / "a.txt"
    assert not window.close()
    assert window.isVisible()
    assert window.editor.text() == "text"


def test_opening_asks_about_unsaved_text_only_once_the_file_could_be_read(window, tmp_path, answers, qtbot):
    file = tmp_path / "a.txt"
    file.write_text("other", encoding="utf-8")
    modify(window, "my text")
    answers.unsaved = Answer.CANCEL
    window.files.open(file)
    qtbot.waitUntil(lambda: answers.asked == [("unsaved", "Untitled")])
    qtbot.wait(20)
    assert window.editor.text() == "my text"
    answers.unsaved = Answer.DISCARD
    with qtbot.waitSignal(window.files.changed):
        window.files.open(file)
    assert window.editor.text() == "other"


def test_saving_into_the_very_file_that_is_opened_shows_what_was_saved(window, tmp_path, answers, open_file, qtbot):
    file = tmp_path / "a.txt"
    file.write_text("old", encoding="utf-8")
    open_file(window, file)
    modify(window, "my ")
    answers.unsaved = Answer.SAVE
    shown = []
    window.files.changed.connect(lambda: shown.append(window.editor.text()))
    window.files.open(file)
    qtbot.waitUntil(lambda: len(answers.asked) == 1)
    qtbot.wait(100)
    assert window.editor.text() == "my old"
    assert file.read_text(encoding="utf-8") == "my old"


def test_an_empty_new_document_goes_without_a_question(window, answers):
    modify(window, "a")
    QTest.keyClick(window.editor, Qt.Key.Key_Backspace)
    assert window.close()
    assert answers.asked == []


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such names")
def test_a_name_that_is_no_text_can_be_opened_and_saved(window, tmp_path, open_file):
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    file.write_text("a", encoding="utf-8")
    open_file(window, file)
    assert window.windowTitle() == "caf?.txt[*] — Penwright"
    window.menus.menus["recent"].aboutToShow.emit()
    modify(window, "b")
    trigger(window, "file.save")
    assert file.read_text(encoding="utf-8") == "ba"


TEXT = strategies.text(strategies.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=60)


@given(text=TEXT, more=TEXT)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_in_the_page_is_what_is_in_the_file(window, answers, text, more):
    with tempfile.TemporaryDirectory() as folder:
        answers.save_as = Path(folder) / "a.txt"
        window.forget_changes()
        window.files.new()
        window.editor.load(text)
        window.editor.insertPlainText(more)
        assert window.files.save_as()
        data = answers.save_as.read_bytes().decode("utf-8").replace(os.linesep, "\n")
        assert data == window.editor.text()


def test_the_fields_of_a_dialog_filter_are_what_the_dialog_expects():
    assert all("(" in text for text in (*dialogs._FILTERS, *dialogs._SAVE_FILTERS))
    assert window_files._shown(Path("a/b.txt")) == "b.txt"
