"""A window with a model that says what the test tells it, and a check that nothing of Qt outlives a test."""

from __future__ import annotations

import gc
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QTimer
from PySide6.QtWidgets import QApplication

from assistant import paths
from assistant.cancellation import Cancellation
from assistant.jobs import ModelChoice
from assistant.settings import Settings
from assistant.tasks import texts
from assistant.tasks.context import Context, Piece, Preferences


@dataclass
class FakeModel:
    """A `jobs.WritingModel` whose suggestion the test sets: a text, or a function of the context.

    It comes in pieces of a word each. Each piece waits for `may_go`; tests clear it to hold a request. `raises` is
    raised in place of an answer. `asked` keeps what came in.

    `answer` gives the events of a task: a list, or a function of the task. Before each event it waits for `may_work`.
    While it waits it can tick: say something, as real tasks do, so that a completion may come in between. `tasks`
    keeps the tasks that came in.
    """

    suggestion: str | Callable[[Context], str] = ""
    confidence: float = 0.9
    device: str = "CPU"
    reason: str = "no GPU found"
    raises: Exception | None = None
    asked: list[tuple[Context, Preferences]] = field(default_factory=list)
    choices: list[ModelChoice] = field(default_factory=list)
    closed: int = 0
    answer: list[texts.Event] | Callable[[texts.Task], list[texts.Event]] = field(default_factory=list)
    work_raises: Exception | None = None
    ticks: bool = False
    tasks: list[texts.Task] = field(default_factory=list)

    def __post_init__(self):
        self.may_go = threading.Event()
        self.may_go.set()
        self.may_work = threading.Semaphore(1_000_000)

    def hold(self) -> None:
        """Let no event of a task come before `let`."""
        self.may_work = threading.Semaphore(0)

    def let(self, events: int = 1_000_000) -> None:
        """Let so many EVENTS of a task come."""
        self.may_work.release(events)

    def open(self, choice: ModelChoice) -> FakeModel:
        """Stands for `jobs.OpenModel`."""
        self.choices.append(choice)
        return self

    def suggest(self, context: Context, preferences: Preferences, cancel: Cancellation) -> Iterator[Piece]:
        self.asked.append((context, preferences))
        if self.raises:
            raise self.raises
        text = self.suggestion(context) if callable(self.suggestion) else self.suggestion
        for number, word in enumerate(re.findall(r"\s*\S+|\s+$", text), start=1):
            while not self.may_go.wait(0.005):
                cancel.raise_if_cancelled()
            cancel.raise_if_cancelled()
            yield Piece(word, self.confidence, number)

    def work(self, task: texts.Task, cancel: Cancellation) -> Iterator[texts.Event]:
        self.tasks.append(task)
        if self.work_raises:
            raise self.work_raises
        for event in self.answer(task) if callable(self.answer) else self.answer:
            while not self.may_work.acquire(timeout=0.005):
                cancel.raise_if_cancelled()
                if self.ticks:
                    yield texts.Progress(-1, "Waiting")
            cancel.raise_if_cancelled()
            yield event

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def fake_model() -> Iterator[FakeModel]:
    """The model of this test's windows; `fake_model.suggestion = "…"` scripts it."""
    model = FakeModel()
    yield model
    model.may_go.set()
    model.let()


@pytest.fixture
def settings(home) -> Settings:
    """Settings in this test's home. The sample document counts as shown and suggestions come without a delay."""
    values = Settings(paths.settings_file())
    values.set("general.sample_shown", True)
    values.set("suggestions.delay_ms", 0)
    return values


def _delete_what_waits() -> None:
    """Let Qt do its deferred deletions, which only an event loop does by itself."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


@pytest.fixture(autouse=True)
def _qt_left_clean(qapp) -> Iterator[None]:
    """Fail a test that leaves a running timer, a running QThread or a top-level widget."""
    from assistant.ui import clipboard

    yield
    clipboard.hand_over()
    _delete_what_waits()
    left = [f"widget {widget!r}" for widget in QApplication.topLevelWidgets()]
    for thing in gc.get_objects():
        # By type: asking some libraries' objects for their class prints a warning.
        if not issubclass(type(thing), (QTimer, QThread)) or not shiboken6.isValid(thing):
            continue
        if isinstance(thing, QTimer) and thing.isActive():
            left.append(f"timer {thing!r} of {thing.parent()!r}")
            thing.stop()  # the next test is not to blame
        if isinstance(thing, QThread) and thing.isRunning() and thing is not qapp.thread():
            left.append(f"thread {thing!r}")
            thing.quit()
            thing.wait()
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    _delete_what_waits()
    if left:
        pytest.fail("left behind: " + ", ".join(left))


@pytest.fixture
def bridge(qapp, fake_model) -> Iterator[QObject]:
    """A bridge to `fake_model`, closed afterwards."""
    from assistant.ui.bridge import Bridge

    made = Bridge(fake_model.open)
    yield made
    assert made.close()
    made.deleteLater()


@pytest.fixture
def theme(qapp, settings) -> Iterator[QObject]:
    """The theme that follows `settings`; afterwards the application speaks English again."""
    from assistant.ui import language
    from assistant.ui.theme import Theme

    made = Theme(qapp, settings)
    yield made
    made.close()
    made.deleteLater()
    language.use(qapp, "en")


@pytest.fixture
def make_window(qtbot, settings, theme, fake_model) -> Iterator[Callable[..., QObject]]:
    """Make a shown and started MainWindow; closed, without a question, and deleted afterwards.

    It has `settings` and, unless OPEN_MODEL says otherwise, `fake_model`.
    """
    from assistant.ui.window import MainWindow

    windows = []

    def make(*files, open_model=fake_model.open) -> MainWindow:
        window = MainWindow(settings, theme, open_model)
        windows.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        window.start(list(files))
        return window

    yield make
    fake_model.may_go.set()
    fake_model.let()
    for window in windows:
        window.forget_changes()
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window, qtbot):
    """A shown window whose model is ready."""
    made = make_window()
    qtbot.waitUntil(lambda: made.model_state.state == "ready")
    return made
