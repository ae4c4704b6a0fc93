"""Typing a script through the worker, with models that do what a test tells them."""

import threading

import pytest

from assistant import jobs, replay
from assistant.engine.generate import Decoder
from assistant.errors import PenwrightError
from assistant.replay.runs import Page, type_hurried, type_paced, type_stepwise
from assistant.replay.work import Watched
from assistant.replay.writer import Script, Stroke, script
from assistant.tasks.complete import Completer
from assistant.tasks.context import Piece, Preferences
from assistant.tasks.desk import Desk

STORY = "The cat sat on the mat. Then the cat ran out.\nThe end of the tale."
SURE = Preferences(tokens=12, confidence=0.1)
PATIENCE = 20


@pytest.fixture
def watched(scripted, tiny_tokens):
    return Watched(Desk(Completer(Decoder(scripted(STORY)), tiny_tokens)))


class Answering:
    """A model that answers with TEXT; with `held` set, only when it is stopped or `held` is cleared and `go_on` set."""

    device = reason = "for the test"

    def __init__(self, text):
        self.text, self.held = text, False
        self.asked, self.go_on = [], threading.Event()

    def suggest(self, context, preferences, cancel):
        self.asked.append(context.before)
        yield Piece(self.text, 0.9, 1)
        if self.held:
            assert cancel.event.wait(PATIENCE)
            cancel.raise_if_cancelled()

    def close(self):
        pass


@pytest.fixture
def opened():
    """Makes a Page served by a model, closed at the end."""
    pages = []

    def make(model, document=""):
        pages.append(Page(model, document, SURE))
        return pages[-1]

    yield make
    for page in pages:
        page.close()


def keys(document, text):
    return [Stroke(0.0, len(document) + i, typed=letter) for i, letter in enumerate(text)]


def test_letters_that_go_along_with_a_suggestion_ask_for_nothing(opened):
    model = Answering("lo wor")
    page = opened(model, "Hel")
    page.ask()
    page.wait()
    for stroke in keys("Hel", "lo w"):
        page.take(stroke)
    assert page.text == "Hello w"
    assert model.asked == ["Hel"]
    page.take(Stroke(0.0, 7, typed="x"))
    page.wait()
    assert model.asked == ["Hel", "Hello wx"]


def test_a_suggestion_that_was_typed_to_its_end_is_followed_by_another(opened):
    model = Answering("lo")
    page = opened(model, "Hel")
    page.ask()
    page.wait()
    for stroke in keys("Hel", "lo"):
        page.take(stroke)
    page.wait()
    assert model.asked == ["Hel", "Hello"]


@pytest.mark.parametrize("stroke", [Stroke(0.0, 3, taken=1), Stroke(0.0, 1)])
def test_a_backspace_and_a_jump_stop_the_answer_and_ask_for_none(opened, stroke):
    model = Answering("lo")
    model.held = True
    page = opened(model, "Hel")
    answer = page.ask()
    while answer.first is None:
        assert page.receive(PATIENCE)
    page.take(stroke)
    page.wait()
    assert isinstance(answer.outcome, jobs.Cancelled)
    assert answer.stopped <= answer.end
    assert model.asked == ["Hel"]


def test_an_answer_that_is_not_wanted_is_replaced_and_knows_when(opened):
    model = Answering("lo")
    model.held = True
    page = opened(model, "Hel")
    first = page.ask()
    while first.first is None:
        assert page.receive(PATIENCE)
    model.held = False
    page.take(Stroke(0.0, 3, typed="p"))
    page.wait()
    assert [type(answer.outcome) for answer in page.answers.values()] == [jobs.Cancelled, jobs.Done]
    assert first.asked <= first.stopped <= first.end
    assert model.asked == ["Hel", "Help"]


def test_before_a_word_nothing_is_asked_for(opened):
    model = Answering("lo")
    page = opened(model, "Hello")
    page.take(Stroke(0.0, 2, typed="x"))
    assert page.text == "Hexllo"
    assert not page.answers


def test_a_model_that_fails_is_told_of(opened):
    class Broken(Answering):
        def suggest(self, context, preferences, cancel):
            raise PenwrightError("The model failed.")
            yield

    page = opened(Broken(""), "Hel")
    page.ask()
    with pytest.raises(PenwrightError, match="The model failed"):
        page.wait()


def test_stepwise_every_letter_waits_for_its_whole_answer(watched, opened):
    play = script(STORY[:40], 20, seed=3)
    page = opened(watched)
    found = type_stepwise(page, watched, play)
    assert page.text == STORY[:40]
    typed = sum(bool(stroke.typed) for stroke in play.strokes)
    assert 0 < len(found.warm) <= typed
    assert all(waited.whole >= (waited.first or 0) for waited in found.warm)
    assert found.pairs
    assert not watched.cold


def test_at_a_pace_the_text_is_right_and_every_request_is_answered(watched, opened):
    play = script(STORY, 40, seed=1)
    page = opened(watched)
    answers, work = type_paced(page, watched, play, SURE, pace=0.02)
    assert page.text == STORY
    assert answers
    assert all(answer.end is not None for answer in answers)
    assert 0 <= work.lost <= work.replaced <= work.tokens
    assert work.tokens > 0


def test_in_a_hurry_every_key_stops_the_answer_before(opened):
    class Slow(Answering):
        def suggest(self, context, preferences, cancel):
            if context.before != "Help me":  # the last
                assert context.before == "Hel" or cancel.event.wait(PATIENCE)
                cancel.raise_if_cancelled()
            yield Piece("", 0.9, 1)

    page = opened(Slow(""))
    answers = type_hurried(page, Script("Hel", tuple(keys("Hel", "p me")), "Help me"), pace=1.0)
    assert page.text == "Help me"
    assert [type(answer.outcome) for answer in answers] == [jobs.Cancelled] * 3 + [jobs.Done]
    assert all(answer.stopped <= answer.end for answer in answers[:3])


def test_reading_the_document_is_no_work_of_typing(watched, opened):
    _, work = type_paced(opened(watched), watched, Script(STORY, (), STORY), SURE, pace=0.0)
    assert work.tokens == 0


def test_every_figure_is_there(watched):
    told = []
    desk = watched._desk
    spreads = replay.measure(lambda: desk, STORY, SURE, 0, told.append, typed=30, pace=0.01)
    assert len({spread.name for spread in spreads}) == len(spreads) == 11
    assert [spread.asked for spread in spreads if spread.asked] == [
        {"p95": 100}, {"median": 0.1}, {"value": 15}, {"value": 15}, {"p99": 30},
    ]  # fmt: skip
    assert len(told) == 4
