import itertools
import logging
import threading
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import cancellation
from assistant.errors import ModelMissing, PenwrightError
from assistant.jobs import (
    COMPLETE,
    TASK,
    Cancelled,
    Chunk,
    CompleteRequest,
    Done,
    Failed,
    ModelChoice,
    ModelState,
    TaskEvent,
    TaskRequest,
    Worker,
)
from assistant.tasks.context import Context, Piece
from assistant.tasks.texts import Draft, Part, Progress, Source, Summarize, Support

OUTCOMES = (Done, Cancelled, Failed)
PATIENCE = 20  # seconds after which a wait has failed


class Panic(BaseException):
    """As Rust's PanicException, no Exception."""


class Model:
    """A model that does what the text before the caret tells it."""

    reason = "because it is a test"

    def __init__(self, device="CPU"):
        self.device = device
        self.closed = False
        self.asked = threading.Semaphore(0)  # released at the start of each request
        self.go_on = threading.Event()  # for requests that ignore their cancellation
        self.overlapping = False
        self._busy = threading.Lock()
        self.between_events = lambda number: None  # called before a task's event of that number

    def suggest(self, context, preferences, cancel):
        if self.closed or not self._busy.acquire(blocking=False):
            self.overlapping = True
        try:
            self.asked.release()
            yield from getattr(self, context.before.partition(" ")[0])(context, cancel)
        finally:
            self._busy.release()

    def work(self, task, cancel):
        self.asked.release()
        what, _, count = task.text.partition(" ")
        for number in range(int(count or 3)):
            if not self._busy.acquire(blocking=False):
                self.overlapping = True
            try:
                self.between_events(number)
                if what != "deaf":
                    cancel.raise_if_cancelled()
                if self.closed:
                    self.overlapping = True
                if what == "endless" and number == 1:
                    assert cancel.event.wait(PATIENCE)
                    cancel.raise_if_cancelled()
                if what == "deaf" and number == 1:
                    assert self.go_on.wait(PATIENCE)
                if what in ("refuses", "breaks", "panics") and number == 1:
                    raise {"refuses": PenwrightError("It is too long."), "breaks": ZeroDivisionError(),
                           "panics": Panic()}[what]  # fmt: skip
            finally:
                self._busy.release()
            yield Progress(number / 10, what)

    def close(self):
        self.closed = True

    def quick(self, context, cancel):
        for number, word in enumerate(context.after.split(), 1):
            cancel.raise_if_cancelled()
            yield Piece(word, 0.5, number)

    def silent(self, context, cancel):
        yield Piece("", 0.1, 3)

    def endless(self, context, cancel):
        yield Piece("begun", 0.5, 1)
        assert cancel.event.wait(PATIENCE)
        cancel.raise_if_cancelled()

    def interrupted(self, context, cancel):
        stopped = threading.Event()
        with cancel.interrupted_by(stopped.set):
            assert stopped.wait(PATIENCE)
        cancel.raise_if_cancelled()
        yield Piece("never", 0.5, 1)

    def deaf(self, context, cancel):
        assert self.go_on.wait(PATIENCE)
        yield Piece("anyway", 0.5, 1)

    def refuses(self, context, cancel):
        yield Piece("begun", 0.5, 1)
        raise PenwrightError("{what} is too long.", what="It")

    def breaks(self, context, cancel):
        raise ZeroDivisionError
        yield

    def panics(self, context, cancel):
        raise Panic
        yield


class Desk:
    """A worker, its models and what it delivered."""

    def __init__(self):
        self.events = []
        self.models = []
        self.problem = None  # what opening a model raises
        self._changed = threading.Condition()
        self._ids = itertools.count(1)
        self.threads, self.now = 4, 0.0
        self.worker = Worker(self._open, self._take, lambda choice: self.threads, lambda: self.now)

    def _open(self, choice):
        if choice.name == "unheard of":
            raise ModelMissing("{name} is not here; fetch it.", name=choice.name)
        if self.problem:
            raise self.problem
        self.models.append(Model(choice.device))
        return self.models[-1]

    def _take(self, event):
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def wait(self, is_there):
        with self._changed:
            assert self._changed.wait_for(is_there, PATIENCE), self.events

    def wait_for_state(self, state, times=1):
        self.wait(lambda: sum(isinstance(e, ModelState) and e.state == state for e in self.events) >= times)
        return [e for e in self.events if isinstance(e, ModelState) and e.state == state][-1]

    def open(self, **choice):
        self.worker.configure(ModelChoice("small", **choice))
        self.wait_for_state("ready", len(self.models) + 1)
        return self.models[-1]

    def submit(self, what, after=""):
        number = next(self._ids)
        self.worker.submit(CompleteRequest(number, number, 0, Context(what, after)))
        return number

    def do(self, what):
        """Ask for a task that does WHAT."""
        return self.ask_for(Support((), what))

    def ask_for(self, task):
        number = next(self._ids)
        self.worker.submit(TaskRequest(number, task))
        return number

    def progress(self, number):
        return [event.what for event in self.events if isinstance(event, TaskEvent) and event.id == number]

    def outcomes(self, number):
        return [event for event in self.events if isinstance(event, OUTCOMES) and event.id == number]

    def outcome(self, number):
        self.wait(lambda: self.outcomes(number))
        (outcome,) = self.outcomes(number)
        return outcome

    def text(self, number):
        return [event.text for event in self.events if isinstance(event, Chunk) and event.id == number]


@pytest.fixture
def idle():
    """A desk whose worker runs and has no model."""
    desk = Desk()
    desk.worker.start()
    yield desk
    for model in desk.models:
        model.go_on.set()
    assert desk.worker.close(PATIENCE)
    assert all(model.closed for model in desk.models)
    assert not any(model.overlapping for model in desk.models)


@pytest.fixture
def desk(idle):
    """A desk with an open model."""
    idle.open()
    return idle


# Answers ------------------------------------------------------------------------------------------------------------


def test_an_answer_comes_in_pieces_and_ends_once(desk):
    number = desk.submit("quick", "one two three")
    outcome = desk.outcome(number)
    assert desk.text(number) == ["one", "two", "three"]
    assert isinstance(outcome, Done)
    assert outcome.tokens == 2
    assert outcome.seconds > 0
    assert outcome.tokens_per_second == 2 / outcome.seconds
    assert desk.events[-1] is outcome


def test_the_context_and_the_preferences_reach_the_model(desk):
    number = desk.submit("quick", "word")
    desk.outcome(number)
    assert next(e for e in desk.events if isinstance(e, Chunk)).confidence == 0.5


def test_an_answer_without_text_is_done_without_a_chunk(desk):
    number = desk.submit("silent")
    assert isinstance(desk.outcome(number), Done)
    assert desk.text(number) == []


def test_nothing_decoded_has_no_speed():
    assert Done(1, 0, 0.0).tokens_per_second == 0
    assert Done(1, 0, 1.0).tokens_per_second == 0
    assert Done(1, 1, 0.0).tokens_per_second == 0


def test_an_error_for_the_user_is_the_message(desk):
    number = desk.submit("refuses")
    assert desk.outcome(number) == Failed(number, "It is too long.")


@pytest.mark.parametrize("what", ["breaks", "panics"])
def test_any_other_failure_is_logged_told_and_does_not_end_the_thread(desk, what, caplog):
    number = desk.submit(what)
    assert desk.outcome(number) == Failed(number, "The suggestion failed. The log says why; your text is safe.")
    assert f"request {number}" in caplog.text
    assert isinstance(desk.outcome(desk.submit("quick", "still here")), Done)


def test_the_log_never_holds_what_the_user_wrote(desk, caplog):
    with caplog.at_level(logging.DEBUG):
        for what in ("breaks", "refuses", "quick", "panics"):
            desk.outcome(desk.submit(f"{what} my secret", "another secret"))
    assert "secret" not in caplog.text


# Replacing and cancelling -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["endless", "interrupted"])
def test_a_new_request_stops_the_one_that_runs(desk, what):
    first = desk.submit(what)
    assert desk.models[0].asked.acquire(timeout=PATIENCE)
    second = desk.submit("quick", "word")
    assert isinstance(desk.outcome(second), Done)
    assert desk.outcome(first) == Cancelled(first)
    assert desk.events.index(Cancelled(first)) < desk.events.index(desk.outcome(second))


def test_a_new_request_replaces_the_one_that_waits_at_once(desk):
    running = desk.submit("deaf")
    assert desk.models[0].asked.acquire(timeout=PATIENCE)
    waiting = [desk.submit("quick") for _ in range(5)]
    assert [desk.outcomes(number) for number in waiting[:-1]] == [[Cancelled(number)] for number in waiting[:-1]]
    assert desk.outcomes(waiting[-1]) == []
    desk.models[0].go_on.set()
    assert isinstance(desk.outcome(running), Done)
    assert isinstance(desk.outcome(waiting[-1]), Done)


def test_cancelling_stops_what_runs_and_forgets_what_waits(desk):
    running = desk.submit("deaf")
    assert desk.models[0].asked.acquire(timeout=PATIENCE)
    waiting = desk.submit("quick")
    desk.worker.cancel(COMPLETE)
    assert desk.outcomes(waiting) == [Cancelled(waiting)]
    desk.models[0].go_on.set()
    desk.outcome(running)
    stopped = desk.submit("endless")
    assert desk.models[0].asked.acquire(timeout=PATIENCE)
    desk.worker.cancel(COMPLETE)
    assert desk.outcome(stopped) == Cancelled(stopped)


def test_cancelling_when_nothing_is_asked_changes_nothing(desk):
    before = list(desk.events)
    desk.worker.cancel(COMPLETE)
    assert desk.events == before
    assert isinstance(desk.outcome(desk.submit("quick")), Done)


# The model ----------------------------------------------------------------------------------------------------------


def test_a_request_waits_for_the_first_model(idle):
    number = idle.submit("quick", "word")
    assert idle.outcomes(number) == []
    idle.open()
    assert isinstance(idle.outcome(number), Done)


def test_opening_tells_the_device_and_why(idle):
    idle.open(device="CUDA")
    assert idle.events == [
        ModelState("loading", "small"),
        ModelState("ready", "small", "CUDA", "because it is a test"),
    ]


def test_a_missing_model_is_told_and_requests_fail_until_there_is_one(idle):
    idle.worker.configure(ModelChoice("unheard of"))
    state = idle.wait_for_state("missing")
    assert state == ModelState("missing", "unheard of", reason="unheard of is not here; fetch it.")
    number = idle.submit("quick")
    assert idle.outcome(number) == Failed(number, "There is no model to ask.")
    idle.open()
    assert isinstance(idle.outcome(idle.submit("quick")), Done)


@pytest.mark.parametrize(
    ("problem", "reason"),
    [
        (PenwrightError("It is damaged; fetch it again."), "It is damaged; fetch it again."),
        (RuntimeError("Protobuf parsing failed"), "The model could not be opened."),
        (MemoryError(), "The model could not be opened."),
        (Panic(), "The model could not be opened."),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_model_that_does_not_open_is_told_and_the_thread_goes_on(idle, problem, reason):
    idle.problem = problem
    idle.worker.configure(ModelChoice("small"))
    assert reason in idle.wait_for_state("failed").reason
    number = idle.submit("quick")
    assert isinstance(idle.outcome(number), Failed)
    idle.problem = None
    idle.open()
    assert isinstance(idle.outcome(idle.submit("quick")), Done)


def test_another_model_stops_what_runs_and_answers_what_comes_next(desk):
    first = desk.models[0]
    running = desk.submit("endless")
    assert first.asked.acquire(timeout=PATIENCE)
    second = desk.open(device="other")
    assert desk.outcome(running) == Cancelled(running)
    assert first.closed
    number = desk.submit("quick", "word")
    assert isinstance(desk.outcome(number), Done)
    assert second.asked.acquire(blocking=False)


def test_a_request_that_waits_is_answered_by_the_new_model(desk):
    first = desk.models[0]
    desk.submit("deaf")
    assert first.asked.acquire(timeout=PATIENCE)
    number = desk.submit("quick", "word")
    desk.worker.configure(ModelChoice("small", device="other"))
    first.go_on.set()
    assert isinstance(desk.outcome(number), Done)
    assert desk.models[1].asked.acquire(blocking=False)


def test_a_model_that_cannot_be_closed_does_not_end_the_thread(desk, monkeypatch):
    first = desk.models[0]

    def fail():
        first.closed = True
        raise RuntimeError

    monkeypatch.setattr(first, "close", fail)
    desk.open()
    assert isinstance(desk.outcome(desk.submit("quick")), Done)


# Closing ------------------------------------------------------------------------------------------------------------


def test_closing_ends_what_runs_and_what_waits_and_the_model():
    desk = Desk()
    desk.worker.start()
    model = desk.open()
    running = desk.submit("endless")
    assert model.asked.acquire(timeout=PATIENCE)
    assert desk.worker.close(PATIENCE)
    assert desk.outcomes(running) == [Cancelled(running)]
    assert model.closed


def test_a_request_after_closing_is_cancelled_at_once():
    desk = Desk()
    desk.worker.start()
    desk.open()
    assert desk.worker.close(PATIENCE)
    number = desk.submit("quick")
    assert desk.outcomes(number) == [Cancelled(number)]
    desk.worker.cancel(COMPLETE)
    desk.worker.configure(ModelChoice("small"))
    assert desk.worker.close(PATIENCE)
    assert desk.outcomes(number) == [Cancelled(number)]
    assert len(desk.models) == 1


def test_a_worker_that_was_never_started_can_be_closed():
    desk = Desk()
    number = desk.submit("quick")
    assert desk.worker.close(PATIENCE)
    assert desk.outcomes(number) == [Cancelled(number)]


def test_closing_says_so_when_the_model_will_not_stop():
    desk = Desk()
    desk.worker.start()
    model = desk.open()
    running = desk.submit("deaf")
    assert model.asked.acquire(timeout=PATIENCE)
    waiting = desk.submit("quick")
    assert not desk.worker.close(0.01)
    assert desk.outcomes(waiting) == [Cancelled(waiting)]
    model.go_on.set()
    assert desk.worker.close(PATIENCE)
    assert len(desk.outcomes(running)) == 1


# Tasks --------------------------------------------------------------------------------------------------------------

NEWS = Source(
    "news", "The council has approved a tram line to the harbour. It will cost 40 million euros and open soon."
)


def test_a_task_gives_its_events_and_ends_once(desk):
    number = desk.do("steps 4")
    outcome = desk.outcome(number)
    assert outcome == Done(number, 0, 0.0)
    assert desk.progress(number) == [Progress(n / 10, "steps") for n in range(4)]
    assert desk.events[-1] is outcome


@pytest.mark.parametrize(
    ("what", "message"),
    [("refuses", "It is too long."), ("breaks", "The log says why"), ("panics", "The log says why")],
)
def test_a_task_that_fails_is_told_and_the_next_is_done(desk, what, message):
    number = desk.do(what)
    outcome = desk.outcome(number)
    assert isinstance(outcome, Failed)
    assert message in outcome.message
    assert len(desk.progress(number)) == 1
    assert isinstance(desk.outcome(desk.do("steps")), Done)
    assert isinstance(desk.outcome(desk.submit("quick")), Done)


def test_completions_asked_while_a_task_runs_are_answered_between_its_events(desk):
    asked = []
    desk.models[0].between_events = lambda number: asked.append(desk.submit("quick", f"word{number}"))
    task = desk.do("steps 6")
    assert isinstance(desk.outcome(task), Done)
    assert len(asked) == 6
    for number, request in enumerate(asked):
        assert isinstance(desk.outcome(request), Done)
        assert desk.text(request) == [f"word{number}"]
    order = [e.id for e in desk.events if isinstance(e, TaskEvent | Chunk)]
    assert order == list(itertools.chain(*((task, request) for request in asked)))


def test_a_completion_that_fails_between_the_events_of_a_task_does_not_end_it(desk):
    asked = []
    kinds = iter(["refuses", "breaks", "panics", "silent", "quick"])
    desk.models[0].between_events = lambda number: asked.append(desk.submit(next(kinds)))
    task = desk.do("steps 5")
    assert isinstance(desk.outcome(task), Done)
    assert len(desk.progress(task)) == 5
    assert [type(desk.outcome(request)) for request in asked] == [Failed, Failed, Failed, Done, Done]


def test_only_the_last_completion_asked_within_a_step_is_answered(desk):
    asked = []

    def ask(number):
        asked.extend(desk.submit("quick") for _ in range(3 if number == 1 else 0))

    desk.models[0].between_events = ask
    assert isinstance(desk.outcome(desk.do("steps 3")), Done)
    assert [type(desk.outcome(request)) for request in asked] == [Cancelled, Cancelled, Done]


def test_a_new_task_stops_the_one_that_runs_and_replaces_the_one_that_waits(desk):
    running = desk.do("deaf")
    assert desk.models[0].asked.acquire(timeout=PATIENCE)
    waiting = [desk.do("steps") for _ in range(4)]
    assert [desk.outcomes(number) for number in waiting[:-1]] == [[Cancelled(number)] for number in waiting[:-1]]
    assert desk.outcomes(waiting[-1]) == []
    desk.models[0].go_on.set()
    assert isinstance(desk.outcome(waiting[-1]), Done)
    assert len(desk.outcomes(running)) == 1
    stopped = desk.do("endless")
    desk.wait(lambda: desk.progress(stopped))
    last = desk.do("steps")
    assert isinstance(desk.outcome(last), Done)
    assert desk.outcome(stopped) == Cancelled(stopped)


def test_a_task_stops_the_completion_that_runs(desk):
    completion = desk.submit("endless")
    assert desk.models[0].asked.acquire(timeout=PATIENCE)
    assert isinstance(desk.outcome(desk.do("steps")), Done)
    assert desk.outcome(completion) == Cancelled(completion)


def test_a_completion_does_not_stop_the_task_that_runs(desk):
    task = desk.do("endless")
    desk.wait(lambda: desk.progress(task))
    completion = desk.submit("quick")
    assert desk.outcomes(task) == []
    desk.worker.cancel(TASK)
    assert desk.outcome(task) == Cancelled(task)
    assert isinstance(desk.outcome(completion), Done)


def test_cancelling_one_purpose_leaves_the_other(desk):
    task = desk.do("deaf 3")
    desk.wait(lambda: desk.progress(task))
    completion = desk.submit("quick", "word")
    desk.worker.cancel(COMPLETE)
    assert desk.outcomes(completion) == [Cancelled(completion)]
    assert desk.outcomes(task) == []
    completion = desk.submit("quick", "word")
    waiting = desk.do("steps")
    desk.worker.cancel(TASK)
    assert desk.outcomes(waiting) == [Cancelled(waiting)]
    desk.models[0].go_on.set()
    assert isinstance(desk.outcome(completion), Done)
    assert len(desk.outcomes(task)) <= 1


def test_another_model_stops_the_task_that_runs_and_does_the_one_that_waits(desk):
    first = desk.models[0]
    task = desk.do("endless")
    desk.wait(lambda: desk.progress(task))
    desk.open(device="other")
    assert desk.outcome(task) == Cancelled(task)
    assert first.closed
    assert isinstance(desk.outcome(desk.do("steps")), Done)


def test_closing_ends_a_task_and_the_completion_that_waits_for_it():
    desk = Desk()
    desk.worker.start()
    model = desk.open()
    task = desk.do("endless")
    desk.wait(lambda: desk.progress(task))
    completion, waiting = desk.submit("quick"), desk.do("steps")
    assert desk.worker.close(PATIENCE)
    assert all(len(desk.outcomes(number)) == 1 for number in (task, completion, waiting))
    assert desk.outcomes(task) == [Cancelled(task)]
    assert model.closed


def test_a_task_waits_for_the_first_model(idle):
    number = idle.do("steps")
    assert idle.outcomes(number) == []
    idle.open()
    assert isinstance(idle.outcome(number), Done)


@pytest.mark.parametrize("model", ["never chosen", "missing", "broken"])
def test_key_sentences_need_no_model(idle, model):
    if model == "missing":
        idle.worker.configure(ModelChoice("unheard of"))
        idle.wait_for_state("missing")
    elif model == "broken":
        idle.problem = RuntimeError()
        idle.worker.configure(ModelChoice("small"))
        idle.wait_for_state("failed")
    number = idle.ask_for(Summarize((NEWS,), phrased=False))
    assert isinstance(idle.outcome(number), Done)
    (part,) = [what for what in idle.progress(number) if isinstance(what, Part)]
    assert part.text in NEWS.text


@pytest.mark.parametrize(
    "task", [Draft((NEWS,)), Summarize((NEWS,)), Support((NEWS,), "The tram.")], ids=lambda task: type(task).__name__
)
def test_other_tasks_without_a_model_fail_and_say_what_does_without(idle, task):
    idle.worker.configure(ModelChoice("unheard of"))
    idle.wait_for_state("missing")
    number = idle.ask_for(task)
    assert idle.outcome(number) == Failed(number, "There is no model to ask. Key sentences alone need none.")
    completion = idle.submit("quick")
    assert idle.outcome(completion) == Failed(completion, "There is no model to ask.")


def test_a_completion_asked_while_key_sentences_are_found_without_a_model_is_told_that_there_is_none(idle):
    idle.worker.configure(ModelChoice("unheard of"))
    idle.wait_for_state("missing")
    long = Source("", " ".join(f"The council of town number {n} has approved {n} tram lines." for n in range(3000)))
    number, completion = idle.ask_for(Summarize((long,), phrased=False)), idle.submit("quick")
    assert isinstance(idle.outcome(completion), Failed)
    assert isinstance(idle.outcome(number), Done)


# Any order ----------------------------------------------------------------------------------------------------------

BEHAVIOURS = ["quick", "silent", "endless", "interrupted", "refuses", "breaks", "panics"]
TASKS = ["do steps", "do endless", "do refuses", "do breaks", "do panics", "key sentences"]
STEPS = st.lists(
    st.sampled_from([*BEHAVIOURS, *TASKS, "cancel", "cancel the task", "configure", "lose the model", "wait"]),
    max_size=25,
)


def take(step, desk):
    """Do STEP; the id of the request it made, if it made one."""
    if step == "cancel":
        desk.worker.cancel(COMPLETE)
    elif step == "cancel the task":
        desk.worker.cancel(TASK)
    elif step == "key sentences":
        return desk.ask_for(Summarize((NEWS,), phrased=False)) if not desk.models else desk.do("steps")
    elif step.startswith("do "):
        return desk.do(step.removeprefix("do "))
    elif step == "configure":
        desk.worker.configure(ModelChoice("small"))
    elif step == "lose the model":
        desk.worker.configure(ModelChoice("unheard of"))
    elif step != "wait":
        return desk.submit(step, "one two")
    return None


def check_every_request_ended_once(desk, numbers):
    assert Counter(e.id for e in desk.events if isinstance(e, OUTCOMES)) == Counter(numbers)
    ended = set()
    for event in desk.events:
        if isinstance(event, OUTCOMES):
            ended.add(event.id)
        elif isinstance(event, Chunk | TaskEvent):
            assert event.id not in ended, "a piece after the end"
    assert all(model.closed for model in desk.models)
    assert not any(model.overlapping for model in desk.models)


@settings(deadline=None, max_examples=100)
@given(STEPS)
def test_every_request_ends_exactly_once_in_whatever_order_things_happen(steps):
    logging.disable(logging.CRITICAL)
    try:
        desk = Desk()
        desk.worker.start()
        numbers = []
        for step in steps:
            number = take(step, desk)
            if number:
                numbers.append(number)
            elif step == "wait" and numbers and desk.models:
                desk.models[-1].asked.acquire(timeout=0.002)
        assert desk.worker.close(PATIENCE)
        check_every_request_ended_once(desk, numbers)
    finally:
        logging.disable(logging.NOTSET)


def test_every_request_ends_exactly_once_when_many_threads_ask_and_one_closes():
    desk = Desk()
    desk.worker.start()
    desk.open()
    numbers = []

    def ask(seed):
        for turn in range(60):
            steps = [*BEHAVIOURS[:4], *TASKS[:2], "cancel", "cancel the task", "configure"]
            number = take(steps[(turn * 7 + seed) % len(steps)], desk)
            if number:
                numbers.append(number)

    threads = [threading.Thread(target=ask, args=(seed,)) for seed in range(4)]
    for thread in threads:
        thread.start()
    desk.wait(lambda: sum(isinstance(e, OUTCOMES) for e in desk.events) > 40)
    assert desk.worker.close(PATIENCE)
    for thread in threads:
        thread.join(PATIENCE)
    check_every_request_ended_once(desk, numbers)


def test_the_two_meanings_of_cancelled_are_not_mixed_up():
    assert not issubclass(Cancelled, cancellation.Cancelled)


class TestPower:
    """On battery with one core, as the settings ask; looked at now and then."""

    def test_the_model_is_opened_anew_where_the_machine_goes_on_battery(self, idle):
        first = idle.open(on_battery="gentle", device="CPU")
        idle.threads, idle.now = 1, 31.0
        number = idle.submit("quick", "a b")
        idle.wait(lambda: idle.outcomes(number))
        assert first.closed
        assert len(idle.models) == 2
        assert isinstance(idle.outcomes(number)[0], Done)

    def test_it_is_not_asked_all_the_time(self, idle):
        idle.open(on_battery="gentle", device="CPU")
        idle.threads, idle.now = 1, 29.0
        number = idle.submit("quick", "a")
        idle.wait(lambda: idle.outcomes(number))
        assert len(idle.models) == 1

    def test_a_power_that_cannot_be_asked_for_stops_nothing(self, idle):
        idle.open(on_battery="gentle", device="CPU")
        idle.now = 31.0
        del idle.threads
        number = idle.submit("quick", "a b")
        idle.wait(lambda: idle.outcomes(number))
        assert isinstance(idle.outcomes(number)[0], Done)
        assert len(idle.models) == 1

    def test_a_model_on_a_gpu_is_left_alone(self, idle):
        idle.open(on_battery="gentle", device="CUDA")
        idle.threads, idle.now = 1, 31.0
        number = idle.submit("quick", "a")
        idle.wait(lambda: idle.outcomes(number))
        assert len(idle.models) == 1

    def test_who_set_nothing_is_left_alone(self, idle):
        idle.open()
        idle.threads, idle.now = 1, 1000.0
        number = idle.submit("quick", "a")
        idle.wait(lambda: idle.outcomes(number))
        assert len(idle.models) == 1


def test_a_device_that_changes_while_it_answers_is_told(desk):
    model = desk.open(device="CUDA")  # the second one here

    def quick(context, cancel):
        model.device = "CPU"
        yield Piece("done", 0.5, 1)

    model.quick = quick
    number = desk.submit("quick")
    desk.wait(lambda: desk.outcomes(number))
    assert desk.wait_for_state("ready", 3).device == "CPU"
    assert desk.events.index(desk.outcomes(number)[0]) == len(desk.events) - 1
