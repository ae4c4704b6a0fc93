"""All that an open model can do, behind one door: completions and tasks share its cache."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.cancellation import Cancellation
from assistant.errors import ModelMissing
from assistant.i18n import N_
from assistant.tasks import texts
from assistant.tasks.complete import Completer
from assistant.tasks.context import Context, Piece, Preferences
from assistant.tasks.draft import draft
from assistant.tasks.summarize import summarize
from assistant.tasks.support import Checker, check


class Desk:
    """An open model and the tasks that it serves. Use it from one thread."""

    def __init__(self, completer: Completer) -> None:
        self.completer = completer
        self.checker = Checker(completer.decoder, completer.tokens)

    @classmethod
    def open(cls, name: str, device: str = "auto", threads: int = 0, context_tokens: int = 2048) -> Desk:
        """Open the installed model NAME; ModelMissing or another PenwrightError where that fails."""
        return cls(Completer.open(name, device, threads, context_tokens))

    @property
    def device(self) -> str:
        """The device's name for the status bar."""
        return self.completer.device

    @property
    def reason(self) -> str:
        """Why this device."""
        return self.completer.reason

    def suggest(self, context: Context, preferences: Preferences, cancel: Cancellation) -> Iterator[Piece]:
        """See Completer.suggest."""
        return self.completer.suggest(context, preferences, cancel)

    def work(self, task: texts.Task, cancel: Cancellation) -> Iterator[texts.Event]:
        """Do TASK; between two events `suggest` may be called. Raises Cancelled and PenwrightError."""
        return _work(task, self.checker, cancel)

    def close(self) -> None:
        """Let the model's memory go."""
        self.completer.close()


def work_without_model(task: texts.Task, cancel: Cancellation) -> Iterator[texts.Event]:
    """Do what of the tasks needs no model, the key sentences; PenwrightError for the rest."""
    if isinstance(task, texts.Summarize) and not task.phrased:
        return summarize(task, None, cancel)
    raise ModelMissing(N_("There is no model to ask. Key sentences alone need none."))


def _events(task: texts.Task, checker: Checker, cancel: Cancellation) -> Iterator[texts.Event]:
    if isinstance(task, texts.Summarize):
        return summarize(task, checker, cancel)
    if isinstance(task, texts.Draft):
        return draft(task, checker, cancel)
    return check(task, checker, cancel)


def _work(task: texts.Task, checker: Checker, cancel: Cancellation) -> Iterator[texts.Event]:
    try:
        for event in _events(task, checker, cancel):
            cancel.raise_if_cancelled()
            yield event
    finally:
        checker.forget()
