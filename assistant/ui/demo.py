"""Drive the real window with the real model where there is no screen: `make demo`.

It opens a file as a double-click would, types the opening of a text, waits for the ghost text, accepts a word and then
the rest, saves, writes screenshots, and prints what the writer would have waited for. Settings and recent files of the
user are not touched.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from assistant import bench, jobs, paths
from assistant.replay.spread import Spread, percentile
from assistant.settings import Settings, setting
from assistant.ui import app, language
from assistant.ui.editor import Editor
from assistant.ui.theme import Theme
from assistant.ui.window import MainWindow

_STARTED = time.perf_counter()

PATIENCE = 60  # seconds that anything may take before the demo gives up
KEY_MS = 40  # between two keys, a fast typist's pace
TYPED = 40  # characters typed to measure the wait for a suggestion
DOCUMENT_CHARACTERS = 4400  # of our prose: 1,000 tokens
PAINTED_KEYS = 500  # typed to measure how long each takes to be seen
PAINT_PACE_MS = 60  # between them: the model is asked anew before it has answered
LONG_TOKENS = 64
SETTLE_MS = 1500  # until a document is counted and read
FRAME_MS = 16.7  # of a screen that shows 60 pictures a second
TICK_MS = 2
IDLE_SECONDS = 4


class DemoError(Exception):
    """The window did not do what a writer would expect."""


def process_age() -> float:
    """Seconds since this process was started; where the system does not tell, since this module was imported."""
    try:
        # Field 22 of proc(5)'s stat, in clock ticks since the machine started.
        fields = Path("/proc/self/stat").read_text().rpartition(")")[2].split()
        return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")
    except (OSError, AttributeError):
        return time.perf_counter() - _STARTED


def wait_until(true: Callable[[], object], what: str) -> None:
    """Let the window work until TRUE. Not QTest.qWait: it holds Python's lock and so stops the model's thread."""
    ends = time.perf_counter() + PATIENCE
    while not true():
        if time.perf_counter() > ends:
            raise DemoError(f"waited {PATIENCE} s in vain for {what}")
        pause(TICK_MS)


def pause(milliseconds: int) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Stalls:
    """Notices how long the main thread was away from its event loop."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._last - TICK_MS / 1000)
        self._last = now

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch within this block."""
        self._last = time.perf_counter()
        self._timer.start()
        try:
            yield
        finally:
            self._timer.stop()


class Writer:
    """Types into a window as a person would."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.editor = window.editor
        self.answers: list[jobs.Outcome] = []
        self.shown_at: list[float] = []
        window.bridge.arrived.connect(self._note)
        self.editor.ghost_changed.connect(self._note_ghost)

    def _note(self, event: jobs.Event) -> None:
        if isinstance(event, jobs.Done | jobs.Cancelled | jobs.Failed):
            self.answers.append(event)

    def _note_ghost(self) -> None:
        if self.editor.ghost:
            self.shown_at.append(time.perf_counter())

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        QTest.keyClick(self.editor, key, modifier)

    def type(self, text: str, pace: int = KEY_MS) -> None:
        """Type TEXT, one key every PACE milliseconds."""
        for letter in text:
            QTest.keyClicks(self.editor, letter)
            pause(pace)

    def type_until_offered(self, text: str) -> str:
        """Type TEXT word by word until ghost text is shown after a word; returns the ghost text."""
        for word in text.split(" "):
            self.type(word + " ")
            pause(400)
            if " " in self.editor.ghost.strip():
                return self.editor.ghost
        raise DemoError("no suggestion was offered while typing")


def check(true: object, what: str) -> None:
    """DemoError unless TRUE."""
    if not true:
        raise DemoError(f"expected {what}")


def write_a_text(writer: Writer, out: Path, theme: str) -> None:
    """The tour: type, wait, accept a word, accept the rest, save."""
    editor, prose = writer.editor, bench.prose()
    opening, space, word = prose[:420].rpartition(" ")
    editor.insertPlainText(opening + space)
    ghost = writer.type_until_offered(word + prose[420:900])
    print(f"typed      … {editor.text()[-60:]!r}")
    print(f"offered    {ghost!r}")
    writer.window.grab().save(str(out / f"ghost-{theme}.png"))
    before = editor.text()
    writer.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    word = editor.text()[len(before) :]
    check(word and ghost.startswith(word), "Ctrl+Right to take the first word of the ghost text")
    print(f"accepted   {word!r} by Ctrl+Right")
    wait_until(lambda: editor.ghost, "the rest of the ghost text")
    ghost, before = editor.ghost, editor.text()
    writer.key(Qt.Key.Key_Tab)
    check(editor.text() == before + ghost, "Tab to take all of the ghost text")
    print(f"accepted   {ghost!r} by Tab")
    writer.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    check(editor.text() == before, "undo to take the acceptance back in one step")
    writer.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    check(editor.text() == before + ghost, "redo to bring it back")
    # By the menu: without a window manager no window is active, and shortcuts count in an active one only.
    writer.window.menus.actions["file.save"].trigger()
    path = writer.window.files.path
    check(path and path.read_text(encoding="utf-8") == editor.text(), "File, Save to save the text")
    check(not editor.document().isModified(), "a saved text to count as saved")
    print(f"saved      {path}")
    writer.window.grab().save(str(out / f"accepted-{theme}.png"))


def measure_typing(writer: Writer) -> None:
    """The wait for a suggestion after each character typed at the end of a 1,000-token document."""
    editor = writer.editor
    text = bench.prose()
    editor.load(text[:DOCUMENT_CHARACTERS])
    editor.moveCursor(QTextCursor.MoveOperation.End)
    delay = int(setting("suggestions.delay_ms").default)
    following = text[DOCUMENT_CHARACTERS:]
    writer.type(following[:2])
    wait_until(lambda: writer.answers and isinstance(writer.answers[-1], jobs.Done), "the first answer")
    shown: list[float] = []
    waits, stalls = [], Stalls()
    with stalls.watched():
        for letter in following[2 : 2 + TYPED]:
            editor.dismiss()  # so that every key asks the model, also one that the ghost text foresaw
            writer.answers.clear()
            writer.shown_at.clear()
            started = time.perf_counter()
            QTest.keyClicks(editor, letter)
            wait_until(lambda: any(isinstance(answer, jobs.Done) for answer in writer.answers), "an answer")
            waits.append((time.perf_counter() - started) * 1000)
            pause(delay)
            shown += [(at - started) * 1000 for at in writer.shown_at[:1]]
    print(f"one more character in a 1,000-token document ({TYPED} times, a suggestion shown {len(shown)} times):")
    print(f"  its first words are shown after {spread(shown)}, {delay} ms of it the delay of the settings")
    print(f"  the model has finished it after {spread(waits)}")
    print(f"the main thread was away for at most {stalls.longest * 1000:.0f} ms while generating")


class Paints(QObject):
    """Notes when the page was painted last."""

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.at = 0.0
        self._editor = editor
        editor.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt gives it
        """Paint here, as the page's own filter would, to know the end of it."""
        if event.type() != QEvent.Type.Paint:
            return False
        painted = self._editor.viewportEvent(event)
        self.at = time.perf_counter()
        return painted

    def time_of(self, letter: str) -> float:
        """Type LETTER; the milliseconds from its key event to the end of the paint event that shows it."""
        started = time.perf_counter()
        QTest.keyClicks(self._editor, letter)
        wait_until(lambda: self.at > started, "the page to be painted")
        return (self.at - started) * 1000

    def end(self) -> None:
        """Notice nothing more."""
        self._editor.viewport().removeEventFilter(self)


def measure_painting(writer: Writer, settings: Settings) -> None:
    """The time from a key to the end of the paint event that shows it, with the model idle and at work."""
    settings.set("suggestions.tokens", LONG_TOKENS)
    idle = _paint_times(writer, settings, generating=False)
    busy = _paint_times(writer, settings, generating=True)
    ratio = percentile(busy, 95) / percentile(idle, 95)
    print(f"key to the end of its paint event ({len(idle)} keys with suggestions off, {len(busy)} while generating):")
    for found in (
        Spread("suggestions off", "ms", tuple(idle)),
        Spread("generating", "ms", tuple(busy), {"p95": FRAME_MS}),
        Spread("p95, generating over off", "", (ratio,), {"value": 1.2}),
    ):
        print(f"  {found.line()}")


def _paint_times(writer: Writer, settings: Settings, *, generating: bool) -> list[float]:
    """`Paints.time_of` PAINTED_KEYS keys at the end of a 1,000-token document.

    GENERATING: every key asks for a long suggestion, and only those count that were painted before its end.
    """
    settings.set("suggestions.enabled", generating)
    editor, text = writer.editor, bench.prose()
    editor.load(text[:DOCUMENT_CHARACTERS])
    editor.moveCursor(QTextCursor.MoveOperation.End)
    pause(SETTLE_MS)
    paints, times = Paints(editor), []
    for letter in text[:PAINTED_KEYS]:
        editor.dismiss()  # so that every key asks the model, also one that the ghost text foresaw
        pause(PAINT_PACE_MS)
        writer.answers.clear()
        took = paints.time_of(letter)
        if not generating or not any(isinstance(answer, jobs.Done) for answer in writer.answers):
            times.append(took)
    paints.end()
    return times


def spread(values: list[float]) -> str:
    """The median and the 95th percentile of VALUES, in milliseconds."""
    ordered = sorted(values) or [0.0]
    return f"{statistics.median(ordered):.0f} ms (p50), {ordered[int(0.95 * len(ordered))]:.0f} ms (p95)"


def measure_idling() -> None:
    """The processor's share while nobody writes."""
    pause(SETTLE_MS)
    busy, started = time.process_time(), time.perf_counter()
    pause(IDLE_SECONDS * 1000)
    share = (time.process_time() - busy) / (time.perf_counter() - started)
    print(f"idle: {share:.1%} of one processor")


def main(argv: list[str]) -> int:
    """Run the demo; returns the exit code."""
    parser = argparse.ArgumentParser(prog="demo", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("demo-output"), help="where screenshots and the text go")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--language", choices=("en", "zh_CN"), default="en")
    options = parser.parse_args(argv)
    out = options.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    file = out / "demo.md"
    file.write_text("", encoding="utf-8")
    os.environ["PENWRIGHT_MODELS"] = str(paths.models_dir())
    with tempfile.TemporaryDirectory() as home:
        os.environ["PENWRIGHT_HOME"] = home
        settings = Settings()
        settings.set("appearance.theme", options.theme)
        settings.set("general.language", options.language)
        qt = app.application()
        language.use(qt, options.language)
        theme = Theme(qt, settings)
        window = MainWindow(settings, theme, jobs.open_model)
        try:
            window.show()
            pause(0)
            print(f"window usable {process_age():.2f} s after the start of the process")
            writer = Writer(window)
            window.start([file])
            wait_until(lambda: window.files.path, "the file to open")
            wait_until(lambda: window.model_state.state in ("ready", "missing", "failed"), "the model to open")
            check(window.model_state.state == "ready", f"a model, but: {window.model_state.reason}")
            state = window.model_state
            print(f"model ready   {process_age():.2f} s after it: {state.device} ({state.reason})")
            QTest.keyClicks(writer.editor, "Once upon a time ")
            writer.editor.ask_now()
            wait_until(lambda: writer.editor.ghost, "the first suggestion")
            print(f"first words   {process_age():.2f} s after it: {writer.editor.ghost!r}")
            writer.editor.load("")
            write_a_text(writer, out, options.theme + ("-zh" if options.language != "en" else ""))
            window.forget_changes()
            measure_typing(writer)
            measure_painting(writer, settings)
            measure_idling()
        except DemoError as error:
            print(f"demo: {error}", file=sys.stderr)
            return 1
        finally:
            window.forget_changes()
            window.close()
            theme.close()
    print(f"screenshots   {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
