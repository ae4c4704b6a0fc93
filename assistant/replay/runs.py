"""Typing a script: each key after the answer to the one before, at a writer's pace, or in a hurry."""

from __future__ import annotations

import itertools
import queue
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant import jobs
from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.replay.work import Watched, Work
from assistant.replay.writer import Script, Stroke, applied
from assistant.tasks.context import Context, Preferences

SUGGESTION_TOKENS = 8
LONG_TOKENS = 64
COLD_ANSWERS = 8  # each reads the whole text
PATIENCE = 120  # seconds after which an answer has failed


@dataclass
class Answer:
    """What came of a request; when it was ASKED for and STOPPED, its FIRST text and its END came, in seconds."""

    asked: float
    stopped: float | None = None
    first: float | None = None
    end: float | None = None
    outcome: jobs.Outcome | None = None


@dataclass
class _Offer:
    """The suggestion at the caret; TEXT is what of it is not in the document."""

    id: int
    text: str = ""
    finished: bool = False
    used: bool = False

    @property
    def used_up(self) -> bool:
        return self.used and self.finished and not self.text.strip()


class Page:
    """The text, the caret and the suggestion, by the rules of the editor (ui.editor.Editor), which also draws them."""

    def __init__(self, model: jobs.WritingModel, document: str, preferences: Preferences) -> None:
        """Open DOCUMENT with a worker that serves it from MODEL."""
        self.text, self.caret = document, len(document)
        self.answers: dict[int, Answer] = {}
        self._preferences = preferences
        self._offer: _Offer | None = None
        self._ids = itertools.count(1)
        # The worker delivers on its own thread; all else happens on the one that types, as in the window.
        self._delivered: queue.SimpleQueue[tuple[float, jobs.Event]] = queue.SimpleQueue()
        self._worker = jobs.Worker(lambda _: model, lambda event: self._delivered.put((time.perf_counter(), event)))
        self._worker.start()
        self._worker.configure(jobs.ModelChoice(""))

    def close(self) -> None:
        """End the worker, which closes the model."""
        self._worker.close()

    def open(self, document: str, preferences: Preferences) -> None:
        """Begin anew with DOCUMENT."""
        self.drop()
        self.wait()
        self.text, self.caret, self._preferences = document, len(document), preferences
        self.answers.clear()

    def take(self, stroke: Stroke) -> None:
        """STROKE happens: what is typed goes along with the suggestion or asks for another, all else ends it."""
        self.put(stroke)
        if stroke.typed and self._offer and self._offer.text.startswith(stroke.typed):
            self._offer.text = self._offer.text[len(stroke.typed) :]
            self._offer.used = True
            if self._offer.used_up:
                self.ask()
        elif not stroke.typed or not self.ask():
            self.drop()

    def put(self, stroke: Stroke) -> None:
        """Change the text and the caret, and nothing else."""
        self.text = applied(self.text, stroke)
        self.caret = stroke.at - stroke.taken + len(stroke.typed)

    def ask(self) -> Answer | None:
        """Ask for a suggestion at the caret; None where none should be."""
        if self.text[self.caret : self.caret + 1].isalnum():
            return None
        self._stop()
        self._offer = _Offer(next(self._ids))
        answer = self.answers[self._offer.id] = Answer(time.perf_counter())
        context = Context.around(self.text, self.caret)
        self._worker.submit(
            jobs.CompleteRequest(self._offer.id, self._offer.id, self.caret, context, self._preferences)
        )
        return answer

    def drop(self) -> None:
        """Let the suggestion go."""
        if self._stop():
            self._worker.cancel(jobs.COMPLETE)
        self._offer = None

    def _stop(self) -> bool:
        """Note that the answer is wanted no more, if there is one that is not finished; whether there is."""
        if self._offer is None or self._offer.finished:
            return False
        self.answers[self._offer.id].stopped = time.perf_counter()
        return True

    def receive(self, timeout: float) -> bool:
        """Take what was delivered, waiting for it for TIMEOUT seconds; False where nothing was.

        PenwrightError where an answer failed.
        """
        try:
            at, event = self._delivered.get(timeout=timeout)
        except queue.Empty:
            return False
        if isinstance(event, jobs.Failed):
            raise PenwrightError(event.message)
        if isinstance(event, jobs.Chunk | jobs.Done | jobs.Cancelled):
            self._take_answer(at, event)
        return True

    def _take_answer(self, at: float, event: jobs.Chunk | jobs.Done | jobs.Cancelled) -> None:
        answer = self.answers[event.id]
        offer = self._offer if self._offer and self._offer.id == event.id else None
        if isinstance(event, jobs.Chunk):
            answer.first = answer.first or at
            if offer:
                offer.text += event.text
            return
        answer.end, answer.outcome = at, event
        if offer:
            offer.finished = True
            if offer.used_up:
                self.ask()

    def wait(self) -> None:
        """Receive until all is answered. PenwrightError where that takes too long."""
        while any(answer.end is None for answer in self.answers.values()):
            if not self.receive(PATIENCE):
                raise PenwrightError(N_("The model gave no answer within {seconds} seconds."), seconds=PATIENCE)


@dataclass(frozen=True)
class Waited:
    """What a key waited, in milliseconds: to the FIRST words, None where there were none, and for the WHOLE answer."""

    first: float | None
    whole: float
    tokens: int  # decoded

    @property
    def is_full(self) -> bool:
        """Whether it was as long as it was asked to be; it is not where a line or the text ends."""
        return self.tokens >= SUGGESTION_TOKENS


@dataclass
class Stepwise:
    """What the keys waited: WARM, and in PAIRS of the same request with a warm cache and with an empty one."""

    warm: list[Waited] = field(default_factory=list)
    pairs: list[tuple[Waited, Waited]] = field(default_factory=list)


def type_stepwise(page: Page, model: Watched, play: Script) -> Stepwise:
    """Type PLAY on PAGE, served by MODEL; each key asks, whatever is on offer, and waits for its answer.

    The suggestions are those that a writer asks for: whole, however doubtful.
    """
    page.open(play.document, Preferences(tokens=SUGGESTION_TOKENS, manual=True))
    _answered(page, model)  # reads the document
    every = max(1, sum(bool(stroke.typed) for stroke in play.strokes) // COLD_ANSWERS)
    found = Stepwise()
    for stroke in play.strokes:
        page.put(stroke)
        warm = _answered(page, model) if stroke.typed else None
        if warm is None:
            continue
        found.warm.append(warm)
        if len(found.warm) % every == 0:
            model.cold = True
            cold = _answered(page, model)
            model.cold = False
            if cold:
                found.pairs.append((warm, cold))
    return found


def _answered(page: Page, model: Watched) -> Waited | None:
    answer = page.ask()
    if answer is None:
        return None
    page.wait()
    assert answer.end is not None
    first = None if answer.first is None else (answer.first - answer.asked) * 1000
    return Waited(first, (answer.end - answer.asked) * 1000, model.decoded)


def type_paced(
    page: Page, model: Watched, play: Script, preferences: Preferences, pace: float
) -> tuple[list[Answer], Work]:
    """Type PLAY on PAGE, served by MODEL, PACE times as slowly as it says and waiting for nothing.

    All answers, and the work for them. Reading the document counts for none.
    """
    _read(page, play, preferences)
    model.counted.end()
    for stroke in _in_time(page, play, pace):
        page.take(stroke)
    page.wait()
    return list(page.answers.values()), model.counted.end()


def type_hurried(page: Page, play: Script, pace: float) -> list[Answer]:
    """Type PLAY on PAGE so that nearly every answer is stopped: each key asks for a long one; all answers."""
    _read(page, play, Preferences(tokens=LONG_TOKENS, manual=True))
    for stroke in _in_time(page, play, pace):
        page.put(stroke)
        if not stroke.typed or page.ask() is None:
            page.drop()
    page.wait()
    return list(page.answers.values())


def _read(page: Page, play: Script, preferences: Preferences) -> None:
    page.open(play.document, preferences)
    page.ask()
    page.wait()
    page.answers.clear()


def _in_time(page: Page, play: Script, pace: float) -> Iterator[Stroke]:
    """The strokes of PLAY, each when it is due; PAGE receives until then."""
    due = time.perf_counter()
    for stroke in play.strokes:
        due += stroke.pause * pace
        while (left := due - time.perf_counter()) > 0:
            page.receive(left)
        yield stroke
