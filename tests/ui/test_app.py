"""The application: how it starts, what it logs, how it ends."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from assistant import paths
from assistant.ui import app, logs
from assistant.ui.icons import application_icon

# A whole run of the program with a model that needs nothing. It says on standard output when the window is there.
PROGRAM = """
import sys, time
started = time.perf_counter()
from assistant.ui import app, dialogs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

class Model:
    device, reason = "CPU", "no GPU found"
    def suggest(self, context, preferences, cancel):
        return iter(())
    def close(self):
        pass

def say(*words):
    print(*words, flush=True)

def window():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, app.MainWindow))

def ready():
    heavy = [name for name in ("onnxruntime", "tokenizers", "torch", "transformers") if name in sys.modules]
    say("ready", round(time.perf_counter() - started, 3), heavy)
    then()

def then():
    pass

{more}
QTimer.singleShot(0, ready)
sys.exit(app.main(sys.argv[1:], started, lambda choice: Model()))
"""


@contextlib.contextmanager
def program(*arguments, more="", home):
    environment = {**os.environ, "PENWRIGHT_HOME": str(home), "PYTHONPATH": str(Path(app.__file__).parents[2])}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM.replace("{more}", more), *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def log_text():
    return (paths.log_dir() / "penwright.log").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a signal it could handle")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_program_properly(home, number):
    with program(home=home) as process:
        assert process.stdout.readline().startswith("ready")
        process.send_signal(number)
        _, trouble = process.communicate(timeout=20)
    assert process.returncode == 0, trouble
    assert "Traceback" not in trouble
    assert "window usable" in log_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a process without a signal it could handle")
def test_with_unsaved_text_a_signal_asks_and_a_second_one_ends(home):
    modify = """
def then():
    ask = dialogs.ask_unsaved
    def asked(parent, name):
        QTimer.singleShot(100, lambda: say("asked"))
        return ask(parent, name)
    dialogs.ask_unsaved = asked
    window().editor.insertPlainText("unsaved")
"""
    with program(home=home, more=modify) as process:
        assert process.stdout.readline().startswith("ready")
        process.terminate()
        assert process.stdout.readline() == "asked\n"
        assert process.poll() is None
        process.terminate()
        process.communicate(timeout=20)
    assert process.returncode == 128 + signal.SIGTERM


def test_nothing_heavy_is_imported_before_the_window_is_there(home):
    with program(home=home, more="def then(): QTimer.singleShot(100, lambda: window().close())") as process:
        output, trouble = process.communicate(timeout=30)
    assert output.startswith("ready"), trouble
    assert output.endswith("[]\n")
    assert process.returncode == 0


def test_a_file_on_the_command_line_is_opened(home, tmp_path):
    file = tmp_path / "given.txt"
    file.write_text("given", encoding="utf-8")
    report = """
def then():
    def look():
        if window().editor.text():
            say(window().editor.text(), window().windowTitle())
            window().close()
        else:
            QTimer.singleShot(50, look)
    look()
"""
    with program(file, home=home, more=report) as process:
        output, trouble = process.communicate(timeout=30)
    assert "given given.txt[*] — Penwright" in output, trouble
    assert process.returncode == 0


def test_the_program_ends_well_after_a_copy(home):
    copy = """
def then():
    window().editor.insertPlainText("copied")
    window().editor.selectAll()
    window().editor.copy()
    window().forget_changes()
    QTimer.singleShot(100, lambda: (window().close(), say(QApplication.clipboard().text())))
"""
    with program(home=home, more=copy) as process:
        output, trouble = process.communicate(timeout=30)
    assert output.endswith("copied\n"), trouble
    assert process.returncode == 0


def test_an_idle_window_uses_no_processor_time(home):
    stat = Path("/proc/self/stat")
    if not stat.exists():
        pytest.skip("needs /proc")

    def used(pid):
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    with program(home=home) as process:
        assert process.stdout.readline().startswith("ready")
        time.sleep(1.5)  # what the start left to do, and the count
        before = used(process.pid)
        time.sleep(3)  # the measurement itself
        assert used(process.pid) - before <= 0.03


def test_the_application_has_a_name_and_an_icon(qapp):
    made = app.application()
    assert made is qapp
    assert (made.applicationName(), made.applicationDisplayName(), made.desktopFileName()) == (
        "penwright", "Penwright", "penwright",
    )  # fmt: skip
    assert not application_icon().pixmap(64, 64).isNull()


# The log --------------------------------------------------------------------------------------------------------


@pytest.fixture
def log_file(home):
    level = logging.getLogger().level
    handler = logs.start()
    yield paths.log_dir() / "penwright.log"
    logs.stop(handler)
    logging.getLogger().setLevel(level)


def test_the_log_never_quotes_the_text_that_an_error_quotes(log_file):
    try:
        raise ValueError("My dearest Anna, I must tell you a secret")
    except ValueError:
        logging.getLogger("assistant").exception("it failed")
    text = log_file.read_text(encoding="utf-8")
    assert "it failed" in text
    assert "ValueError" in text
    assert "test_app.py" in text
    assert "Anna" not in text.replace('raise ValueError("My dearest Anna, I must tell you a secret")', "")


def test_the_log_keeps_what_the_system_said(log_file, tmp_path):
    try:
        (tmp_path / "gone").read_text(encoding="utf-8")
    except OSError:
        logging.getLogger("assistant").exception("it failed")
    assert "No such file" in log_file.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nobody(home):
    home.mkdir(parents=True)
    (home / "logs").write_text("a file is in the way", encoding="utf-8")
    handler = logs.start()
    assert handler is None
    logs.stop(handler)


def test_an_uncaught_error_is_logged_and_told(log_file):
    told = []
    undo = logs.catch(lambda: told.append(threading.current_thread()))
    try:
        sys.excepthook(RuntimeError, RuntimeError("out of order"), None)
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    finally:
        undo()
    assert told == [threading.main_thread(), thread]
    text = log_file.read_text(encoding="utf-8")
    assert "RuntimeError" in text
    assert "ZeroDivisionError" in text


def test_ctrl_c_in_python_code_is_no_error(log_file):
    told = []
    undo = logs.catch(lambda: told.append(1))
    try:
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        undo()
    assert told == []


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
def test_signals_call_close_first_and_give_up_the_second_time(qapp, qtbot):
    calls = []
    before = signal.getsignal(signal.SIGTERM)
    with app.ended_by_signals(lambda: calls.append("close"), lambda code: calls.append(code)):
        os.kill(os.getpid(), signal.SIGTERM)
        qtbot.waitUntil(lambda: calls == ["close"])
        os.kill(os.getpid(), signal.SIGINT)
        qtbot.waitUntil(lambda: len(calls) == 2)
    assert calls == ["close", 128 + signal.SIGTERM]
    assert signal.getsignal(signal.SIGTERM) is before
    QCoreApplication.processEvents()
