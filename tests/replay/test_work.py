"""Counting what the model runs, on a scripted model."""

import pytest

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.replay.work import Counted, Watched, Work
from assistant.tasks.complete import Completer
from assistant.tasks.context import Context, Preferences
from assistant.tasks.desk import Desk

STORY = "The cat sat on the mat. Then the cat ran out.\nThe end of the tale."
WANTED = Preferences(tokens=8, manual=True)


@pytest.fixture
def scripted_model(scripted):
    return scripted(STORY)


@pytest.fixture
def watched(scripted_model, tiny_tokens):
    return Watched(Desk(Completer(Decoder(scripted_model), tiny_tokens)))


def suggest(watched, before, cancel=None):
    return "".join(piece.text for piece in watched.suggest(Context(before), WANTED, cancel or Cancellation()))


def run_so_far(model):
    return sum(count for count, _ in model.calls)


def test_an_answer_is_that_of_the_desk_and_all_of_its_tokens_count(watched, scripted_model):
    assert suggest(watched, "The cat sat").startswith(" on the")
    work = watched.counted.end()
    assert work == Work(tokens=run_so_far(scripted_model), replaced=0, lost=0)
    assert work.tokens > 0
    assert watched.decoded >= WANTED.tokens
    assert watched.counted.end() == Work()


def test_what_was_run_for_a_stopped_answer_is_for_a_replaced_one(watched, scripted_model):
    cancel = Cancellation()

    def stop_in_the_third_run():
        if len(scripted_model.calls) == 3:
            cancel.cancel()

    scripted_model.before_run = stop_in_the_third_run
    with pytest.raises(Cancelled):
        suggest(watched, "The cat sat", cancel)
    stopped = run_so_far(scripted_model)
    scripted_model.before_run = lambda: None
    suggest(watched, "Nothing of it ")
    work = watched.counted.end()
    assert work.replaced == stopped
    assert work.tokens == run_so_far(scripted_model)


def test_the_part_of_it_that_serves_the_next_answer_is_not_lost(watched, scripted_model):
    cancel = Cancellation()
    pieces = watched.suggest(Context("The cat sat"), WANTED, cancel)
    next(pieces)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(pieces)
    read = scripted_model.calls[0][0]  # the text; after it came decoded tokens
    stopped = run_so_far(scripted_model)
    suggest(watched, "The cat sat still, and then ")
    work = watched.counted.end()
    assert work.replaced == stopped
    assert 0 < work.lost <= stopped - read + 1
    assert work.lost < work.replaced


def test_what_nobody_used_until_the_end_is_lost(watched):
    cancel = Cancellation()
    pieces = watched.suggest(Context("The cat sat"), WANTED, cancel)
    next(pieces)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(pieces)
    work = watched.counted.end()
    assert work.tokens == work.replaced == work.lost > 0


def test_with_a_cold_cache_the_text_is_read_anew(watched):
    suggest(watched, "The cat sat on")
    suggest(watched, "The cat sat on ")
    watched.counted.end()
    suggest(watched, "The cat sat on t")
    warm = watched.counted.end().tokens
    watched.cold = True
    suggest(watched, "The cat sat on t")
    assert watched.counted.end().tokens > warm


def test_texts_side_by_side_count_each(tiny_model):
    from assistant.engine.session import OnnxModel

    model = OnnxModel(tiny_model, "cpu", capacity=64)
    try:
        counted = Counted(model)
        counted.forward([1, 2, 3], 0)
        branches = counted.branch(2, 3, 4)
        branches.forward([4, 5])
        branches.forward([6, 7])
        assert counted.end().tokens == 3 + 2 + 2
    finally:
        model.close()
