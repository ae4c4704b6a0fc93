"""The door to all that a model does: tasks, and completions between their events."""

import itertools

import pytest

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.errors import ModelMissing, PenwrightError
from assistant.tasks.complete import Completer
from assistant.tasks.context import Context, Preferences
from assistant.tasks.desk import Desk, work_without_model
from assistant.tasks.texts import Draft, HouseStyle, Part, Report, Source, Summarize, Support

NEWS = Source(
    "news",
    "The city council has approved a new tram line to the harbour. Work on the line will begin in March and cost "
    "40 million euros. Residents of Harbour Street fear noise from the tram. Mayor Anna Berg has promised that the "
    "line will run by 2028, which is ten years after the first plan. The old bus line will be closed.",
)
TASKS = {
    "summarize": Summarize((NEWS,)),
    "headline": Summarize((NEWS,), style="headline"),
    "draft": Draft((NEWS,), style=HouseStyle(length="long")),
    "support": Support((NEWS,), "The council approved a tram line. It costs 41 million euros. A bus line is closed."),
}


@pytest.fixture
def desk(tiny_model, tiny_tokens):
    model = OnnxModel(tiny_model, "cpu", capacity=1024)
    opened = Desk(Completer(Decoder(model), tiny_tokens))
    yield opened
    opened.close()


def suggestion(desk, before="The old tram"):
    pieces = desk.suggest(Context(before), Preferences(tokens=6, manual=True), Cancellation())
    return "".join(piece.text for piece in pieces)


def test_it_tells_the_device_and_why(desk):
    assert desk.device == "CPU"
    assert desk.reason


@pytest.mark.parametrize("name", TASKS)
def test_every_task_ends_with_its_answer(desk, name):
    events = list(desk.work(TASKS[name], Cancellation()))
    parts = [event for event in events if isinstance(event, Part)]
    assert parts
    assert isinstance(events[-1], Report if name == "draft" else Part)


@pytest.mark.parametrize("name", TASKS)
def test_completions_between_its_events_change_neither_the_task_nor_themselves(desk, name):
    alone = [e for e in desk.work(TASKS[name], Cancellation()) if isinstance(e, Part | Report)]
    expected = suggestion(desk)
    seen, suggested = [], set()
    for event in desk.work(TASKS[name], Cancellation()):
        suggested.add(suggestion(desk))
        if isinstance(event, Part | Report):
            seen.append(event)
    assert seen == alone
    assert suggested == {expected}


@pytest.mark.parametrize("name", TASKS)
def test_once_cancelled_no_task_gives_anything_more(desk, name):
    count = len(list(desk.work(TASKS[name], Cancellation())))
    for stop in range(count):
        cancel = Cancellation()
        events = desk.work(TASKS[name], cancel)
        assert len(list(itertools.islice(events, stop))) == stop
        cancel.cancel()
        with pytest.raises(Cancelled):
            next(events)


@pytest.mark.parametrize("end", ["finished", "cancelled", "dropped"])
def test_the_texts_are_let_go_however_a_task_ends(desk, end):
    cancel = Cancellation()
    events = desk.work(TASKS["support"], cancel)
    list(itertools.islice(events, 3))
    assert desk.checker._evidence is not None
    if end == "cancelled":
        cancel.cancel()
        with pytest.raises(Cancelled):
            next(events)
    elif end == "dropped":
        events.close()
    else:
        list(events)
    assert desk.checker._evidence is None


def test_a_task_that_fails_leaves_the_desk_in_order(desk):
    with pytest.raises(PenwrightError, match="no notes"):
        list(desk.work(Draft((Source("", " "),)), Cancellation()))
    assert list(desk.work(TASKS["support"], Cancellation()))


def test_key_sentences_need_no_model():
    events = list(work_without_model(Summarize((NEWS,), phrased=False), Cancellation()))
    (part,) = [event for event in events if isinstance(event, Part)]
    for sentence in itertools.chain(*part.paragraphs):
        (passage,) = sentence.sources
        assert NEWS.text[passage.start : passage.end] == sentence.text
        assert sentence.supported


@pytest.mark.parametrize("name", TASKS)
def test_all_else_needs_one_and_says_so(name):
    with pytest.raises(ModelMissing, match="Key sentences alone need none"):
        list(work_without_model(TASKS[name], Cancellation()))
