"""The one worker thread that owns the model, and what crosses to and from it.

Requests go in, events come out through a callback; the window turns it into a signal, the tests into a list.
There are two purposes, completing what is typed and a task such as a summary. A new request replaces the one of its
purpose that waits and stops the one that runs. A task may take long, so completions are answered between its steps.
Every request ends in exactly one of Done, Cancelled and Failed. The receiver drops what is stale by comparing ids and
revisions: cancelling always races, comparing does not.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from assistant import cancellation, errors
from assistant.cancellation import Cancellation
from assistant.i18n import N_, tr
from assistant.tasks import texts
from assistant.tasks.context import Context, Piece, Preferences

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class ModelChoice:
    """Which model to open and how: the settings `model.*`."""

    name: str
    device: str = "auto"
    threads: int = 0
    context_tokens: int = 2048
    on_battery: str = "full"


@dataclass(frozen=True)
class CompleteRequest:
    """Continue a text at the caret.

    ID is unique in this run of the program; REVISION and CARET (a character offset into the document) let the
    receiver see whether an answer still fits. CONTEXT is the text around the caret.
    """

    id: int
    revision: int
    caret: int
    context: Context
    preferences: Preferences = field(default_factory=Preferences)


@dataclass(frozen=True)
class TaskRequest:
    """Do TASK: a summary, a draft, a check. ID is unique in this run of the program, among completions too."""

    id: int
    task: texts.Task


Request = CompleteRequest | TaskRequest


@dataclass(frozen=True)
class ModelState:
    """What the worker's model is doing. STATE is one of `loading`, `ready`, `missing`, `failed`.

    DEVICE is a name for the status bar such as `CPU`, REASON says in a sentence why that device was taken, or
    what went wrong and what to do.
    """

    state: str
    model: str = ""
    device: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Chunk:
    """More of the answer to request ID: TEXT to append. CONFIDENCE is the probability of its first word, 0 to 1."""

    id: int
    text: str
    confidence: float


@dataclass(frozen=True)
class TaskEvent:
    """What request ID, a task, has to say: see assistant.tasks.texts."""

    id: int
    what: texts.Event


@dataclass(frozen=True)
class Done:
    """Request ID is answered; no Chunk before it means: nothing worth showing.

    TOKENS were decoded in SECONDS, both counted from the first piece on: the time before is the prompt's. A task
    counts none.
    """

    id: int
    tokens: int
    seconds: float

    @property
    def tokens_per_second(self) -> float:
        """The speed of decoding, 0 where nothing was decoded."""
        return self.tokens / self.seconds if self.tokens and self.seconds else 0.0


@dataclass(frozen=True)
class Cancelled:
    """Request ID was stopped or replaced."""

    id: int


@dataclass(frozen=True)
class Failed:
    """Request ID failed; MESSAGE is a sentence for the user."""

    id: int
    message: str


Outcome = Done | Cancelled | Failed
Event = ModelState | Chunk | TaskEvent | Outcome


class WritingModel(Protocol):
    """What the worker needs of an open model; `open_model` gives the real one."""

    @property
    def device(self) -> str:
        """The device's name for the status bar."""
        ...

    @property
    def reason(self) -> str:
        """Why this device."""
        ...

    def suggest(self, context: Context, preferences: Preferences, cancel: Cancellation) -> Iterator[Piece]:
        """The suggestion, piece by piece; raises cancellation.Cancelled when CANCEL is set."""
        ...

    def work(self, task: texts.Task, cancel: Cancellation) -> Iterator[texts.Event]:
        """Do TASK, event by event; raises cancellation.Cancelled when CANCEL is set.

        `suggest` may be called between two events.
        """
        ...

    def close(self) -> None:
        """Let the model's memory go."""
        ...


def open_model(choice: ModelChoice) -> WritingModel:
    """Open an installed model; PenwrightError says why it cannot be opened. Slow: it loads the runtime."""
    from assistant.tasks.desk import Desk

    return Desk.open(choice.name, choice.device, count_threads(choice), choice.context_tokens)


def count_threads(choice: ModelChoice) -> int:
    """How many threads CHOICE asks for now: fewer on battery, where the user wants that."""
    from assistant.engine import threads

    return threads.decide(choice.threads, choice.on_battery).count


# How often to ask whether the machine runs on its battery, for those who set something for that.
POWER_SECONDS = 30.0

OpenModel = Callable[[ModelChoice], WritingModel]
Deliver = Callable[[Event], None]


COMPLETE, TASK = "complete", "task"


def purpose_of(request: Request) -> str:
    """What REQUEST is for: requests of one purpose replace each other."""
    return COMPLETE if isinstance(request, CompleteRequest) else TASK


def _needs_model(request: Request) -> bool:
    """Whether REQUEST has to wait until a model is chosen: key sentences need none."""
    task = request.task if isinstance(request, TaskRequest) else None
    return not isinstance(task, texts.Summarize) or task.phrased


@dataclass
class _Job:
    request: Request
    cancel: Cancellation


class Worker:
    """The thread. All methods may be called from any thread and return at once, except `close`."""

    def __init__(
        self,
        open_model: OpenModel,
        deliver: Deliver,
        count_threads: Callable[[ModelChoice], int] = count_threads,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """OPEN_MODEL runs on the worker's thread. DELIVER gets each event; it must neither block nor raise.

        It is called on the worker's thread, except for a request that never ran: its Cancelled comes on the thread
        that replaced or cancelled it.
        """
        self._open_model = open_model
        self._deliver = deliver
        self._condition = threading.Condition()
        self._choice: ModelChoice | None = None
        self._choice_is_new = False
        self._waiting: dict[str, _Job] = {}
        self._running: dict[str, _Job] = {}
        self._closing = False
        self._count_threads, self._clock = count_threads, clock
        self._threads, self._asked_power = 0, 0.0  # of the open model; used on the worker's thread alone
        self._told: ModelState | None = None  # the last "ready"; used on the worker's thread alone
        self._thread = threading.Thread(target=self._run, name="model worker", daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def configure(self, choice: ModelChoice) -> None:
        """Open CHOICE, now or as soon as what runs has stopped; the same choice again opens it anew."""
        with self._condition:
            self._choice = choice
            self._choice_is_new = True
            for job in self._running.values():
                job.cancel.cancel()
            self._condition.notify()

    def submit(self, request: Request) -> None:
        """Answer REQUEST; it replaces the one of its purpose that waits and stops the one that runs."""
        purpose = purpose_of(request)
        with self._condition:
            replaced = self._waiting.pop(purpose, None)
            # Who asks for a task has stopped typing: a completion that still runs would only delay it.
            for running in self._running if purpose == TASK else [purpose]:
                if running in self._running:
                    self._running[running].cancel.cancel()
            closing = self._closing
            if not closing:
                self._waiting[purpose] = _Job(request, Cancellation())
            self._condition.notify()
        if replaced:
            self._deliver(Cancelled(replaced.request.id))
        if closing:
            self._deliver(Cancelled(request.id))

    def cancel(self, purpose: str) -> None:
        """Stop what runs for PURPOSE and forget what waits."""
        with self._condition:
            replaced = self._waiting.pop(purpose, None)
            if purpose in self._running:
                self._running[purpose].cancel.cancel()
        if replaced:
            self._deliver(Cancelled(replaced.request.id))

    def close(self, timeout: float = 10) -> bool:
        """Stop everything and wait for the thread; whether it ended within TIMEOUT seconds."""
        with self._condition:
            self._closing = True
            self._condition.notify()
        for purpose in (COMPLETE, TASK):
            self.cancel(purpose)
        if self._thread.is_alive():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _next(self) -> ModelChoice | _Job | None:
        """What to do next; None to end."""
        with self._condition:
            while True:
                if self._closing:
                    return None
                if self._choice_is_new and self._choice:
                    self._choice_is_new = False
                    return self._choice
                if self._waiting and self._choice:
                    return self._begin(COMPLETE if COMPLETE in self._waiting else TASK)
                if TASK in self._waiting and not _needs_model(self._waiting[TASK].request):
                    return self._begin(TASK)  # no model is open, and none has to be for this
                self._condition.wait()

    def _begin(self, purpose: str) -> _Job:
        """The waiting job of PURPOSE, which now runs. Call it with the condition held."""
        job = self._running[purpose] = self._waiting.pop(purpose)
        return job

    def _run(self) -> None:
        model: WritingModel | None = None
        while True:
            job = self._next()
            if job is None:
                break
            if isinstance(job, ModelChoice):
                _close(model)
                model = self._open(job)
            else:
                model = self._suited(model)
                self._do(job, model)
        _close(model)

    def _suited(self, model: WritingModel | None) -> WritingModel | None:
        """MODEL, opened anew where the machine went on its battery, or off it, and the settings care."""
        choice = self._choice
        # On a GPU threads hardly count; a new choice is opened in a moment anyway.
        if model is None or choice is None or choice.on_battery == "full" or model.device != "CPU":
            return model
        if self._choice_is_new or self._clock() - self._asked_power < POWER_SECONDS:
            return model
        self._asked_power = self._clock()
        try:
            if self._count_threads(choice) == self._threads:
                return model
        except Exception:
            log.exception("asking for the power")
            return model
        _close(model)
        return self._open(choice)

    def _do(self, job: _Job, model: WritingModel | None) -> None:
        """Answer JOB, which was begun, to its outcome."""
        try:
            outcome = self._answer(job, model)
        finally:
            with self._condition:
                del self._running[purpose_of(job.request)]
        self._tell_device(model)
        self._deliver(outcome)

    def _open(self, choice: ModelChoice) -> WritingModel | None:
        self._deliver(ModelState("loading", choice.name))
        try:
            if choice.on_battery != "full":
                self._threads, self._asked_power = self._count_threads(choice), self._clock()
            model = self._open_model(choice)
        except errors.ModelMissing as error:
            self._deliver(ModelState("missing", choice.name, reason=str(error)))
        except errors.PenwrightError as error:
            self._deliver(ModelState("failed", choice.name, reason=str(error)))
        except BaseException:  # a panic in Rust code (tokenizers) is no Exception, and must not end the thread
            log.exception("opening %s", choice.name)
            reason = tr(N_("The model could not be opened. The log says why; writing goes on without it."))
            self._deliver(ModelState("failed", choice.name, reason=reason))
        else:
            self._told = ModelState("ready", choice.name, model.device, model.reason)
            self._deliver(self._told)
            return model
        return None

    def _tell_device(self, model: WritingModel | None) -> None:
        """Say where MODEL runs if that has changed: a GPU failed, and the CPU has taken over."""
        if model and self._told and (model.device, model.reason) != (self._told.device, self._told.reason):
            self._told = ModelState("ready", self._told.model, model.device, model.reason)
            self._deliver(self._told)

    def _answer(self, job: _Job, model: WritingModel | None) -> Outcome:
        request = job.request
        if job.cancel.cancelled:
            return Cancelled(request.id)
        try:
            if isinstance(request, CompleteRequest):
                return self._complete(request, job.cancel, model)
            return self._work(request, job.cancel, model)
        except cancellation.Cancelled:
            return Cancelled(request.id)
        except errors.PenwrightError as error:
            return Failed(request.id, str(error))
        except BaseException:
            log.exception("request %d", request.id)
            if isinstance(request, CompleteRequest):
                return Failed(request.id, tr(N_("The suggestion failed. The log says why; your text is safe.")))
            return Failed(request.id, tr(N_("This could not be written. The log says why; your text is safe.")))

    def _complete(self, request: CompleteRequest, cancel: Cancellation, model: WritingModel | None) -> Outcome:
        if model is None:
            return Failed(request.id, tr(N_("There is no model to ask.")))
        first: tuple[float, int] | None = None
        tokens = 0
        for piece in model.suggest(request.context, request.preferences, cancel):
            first = first or (time.perf_counter(), piece.tokens)
            tokens = piece.tokens
            if piece.text:
                self._deliver(Chunk(request.id, piece.text, piece.confidence))
        if first is None:
            return Done(request.id, 0, 0.0)
        return Done(request.id, tokens - first[1], time.perf_counter() - first[0])

    def _work(self, request: TaskRequest, cancel: Cancellation, model: WritingModel | None) -> Outcome:
        from assistant.tasks.desk import work_without_model

        events = model.work(request.task, cancel) if model else work_without_model(request.task, cancel)
        for event in events:
            self._deliver(TaskEvent(request.id, event))
            with self._condition:
                asked = self._begin(COMPLETE) if COMPLETE in self._waiting else None
            if asked:
                self._do(asked, model)
        return Done(request.id, 0, 0.0)


def _close(model: WritingModel | None) -> None:
    if model is None:
        return
    try:
        model.close()
    except Exception:
        log.exception("closing a model")
