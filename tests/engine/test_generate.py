"""The decode loop, on a scripted model."""

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import PIECE, Decoder, common_prefix
from assistant.engine.options import Sampling
from assistant.engine.sampling import Sampler
from assistant.engine.tokens import Tokens

STORY = "The cat sat on the mat and the dog sat on the cat."


@pytest.fixture
def told(scripted, tiny_tokens):
    """A decoder that knows STORY, its model, and a way to write text after text."""
    model = scripted(STORY)
    decoder = Decoder(model)

    def write(before, limit=8, **more):
        steps = decoder.generate(tiny_tokens.encode(before), limit, **more)
        return tiny_tokens.decode([step.token for step in steps])

    return decoder, model, write


def test_it_continues_the_story_token_by_token(told):
    _, _, write = told
    assert STORY.startswith("The cat sat" + write("The cat sat"))


def test_a_longer_prompt_pays_only_for_its_new_tokens(told, tiny_tokens):
    decoder, model, _ = told
    short, long = tiny_tokens.encode("The cat sat"), tiny_tokens.encode("The cat sat on")
    decoder.prefill(short)
    model.calls.clear()
    decoder.prefill(long)
    assert model.calls == [(len(long) - len(short), len(short))]


def test_going_back_and_typing_something_else_keeps_the_common_start(told, tiny_tokens):
    decoder, model, _ = told
    one, other = tiny_tokens.encode("The cat sat"), tiny_tokens.encode("The cat ran")
    decoder.prefill(one)
    model.calls.clear()
    decoder.prefill(other)
    kept = common_prefix(one, other)
    assert 0 < kept < len(other)
    assert model.calls == [(len(other) - kept, kept)]


def test_the_same_prompt_again_costs_nothing_until_its_second_token(told):
    _, model, write = told
    first = write("The cat sat", limit=3)
    model.calls.clear()
    again = write("The cat sat", limit=1)
    assert model.calls == []
    assert again
    assert first.startswith(again)


def test_a_prompt_that_is_all_cached_is_still_answered(told, tiny_tokens):
    decoder, _, _ = told
    long = tiny_tokens.encode("The cat sat on")
    decoder.prefill(long)
    logits = decoder.prefill(long[:-2])
    decoder.forget()
    assert np.array_equal(logits, decoder.prefill(long[:-2]))


@given(prompts=st.lists(st.text("the cat", min_size=1, max_size=30), min_size=2, max_size=5))
@settings(deadline=None, max_examples=60)
def test_warm_equals_cold_whatever_was_asked_before(scripted, tiny_model, prompts):
    tiny_tokens = Tokens(tiny_model.folder)
    warm = Decoder(scripted(STORY))
    for prompt in prompts:
        tokens = tiny_tokens.encode(prompt)
        cold = Decoder(scripted(STORY))
        assert [s.token for s in warm.generate(tokens, 6)] == [s.token for s in cold.generate(tokens, 6)]


def test_two_generations_in_turn_do_not_spoil_each_other(told, tiny_tokens):
    decoder, _, write = told
    expected = write("The cat sat", 6), write("The cat sat on the", 6)
    decoder.forget()
    one = decoder.generate(tiny_tokens.encode("The cat sat"), 6)
    other = decoder.generate(tiny_tokens.encode("The cat sat on the"), 6)
    pairs = [(a.token, b.token) for a, b in zip(one, other, strict=True)]
    assert (tiny_tokens.decode([a for a, _ in pairs]), tiny_tokens.decode([b for _, b in pairs])) == expected


def test_it_stops_before_a_stop_token(told, tiny_tokens):
    _, _, write = told
    stop = tiny_tokens.encode(" and")[-1:]
    assert write("The cat sat on the m", 20, stop=stop) + "d" in STORY


def test_an_empty_prompt_is_refused(told):
    decoder, _, _ = told
    with pytest.raises(ValueError, match="empty"):
        next(decoder.generate([], 3))


def test_drawing_with_a_seed_is_repeatable_and_another_seed_differs(told):
    _, _, write = told
    drawn = [write("The", 12, sampler=Sampler(Sampling(temperature=3, seed=seed))) for seed in (1, 1, 2)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_cancelling_stops_before_the_next_token(told, tiny_tokens):
    decoder, _, _ = told
    cancel = Cancellation()
    steps = decoder.generate(tiny_tokens.encode("The cat"), 20, cancel=cancel)
    next(steps)
    cancel.cancel()
    with pytest.raises(Cancelled):
        next(steps)


def test_a_prefill_cancelled_half_way_keeps_what_was_done(scripted, tiny_tokens):
    model = scripted("x" * 2000, capacity=4096)
    decoder, cancel = Decoder(model), Cancellation()
    prompt = tiny_tokens.encode("x" * (3 * PIECE))
    model.before_run = lambda: cancel.cancel() if len(model.calls) == 2 else None
    with pytest.raises(Cancelled):
        decoder.prefill(prompt, cancel)
    model.before_run = lambda: None
    model.calls.clear()
    decoder.prefill(prompt)
    assert model.calls[0] == (PIECE, 2 * PIECE)


def test_a_long_prompt_is_read_to_its_end_though_every_try_is_cancelled(scripted, tiny_tokens):
    """A key is pressed while each piece runs: what has run is kept, so that the next try goes on from there."""
    model = scripted("x" * 2000, capacity=4096)
    decoder, prompt = Decoder(model), tiny_tokens.encode("x" * (5 * PIECE))
    tries = 0
    while True:
        cancel = Cancellation()
        model.before_run = cancel.cancel
        tries += 1
        try:
            decoder.prefill(prompt, cancel)
        except Cancelled:
            continue
        break
    assert tries <= 6
    assert sum(length for length, _ in model.calls) == len(prompt)


def test_cancelling_from_another_thread_reaches_a_waiting_step(scripted, tiny_tokens):
    model, cancel = scripted(STORY), Cancellation()
    inside, go_on = threading.Event(), threading.Event()

    def wait():
        inside.set()
        assert go_on.wait(10)

    model.before_run = wait

    def cancel_inside():
        inside.wait(10)
        cancel.cancel()
        go_on.set()

    thread = threading.Thread(target=cancel_inside)
    thread.start()
    with pytest.raises(Cancelled):
        list(Decoder(model).generate(tiny_tokens.encode("The"), 5, cancel=cancel))
    thread.join()


@given(length=st.integers(1, 3000), room=st.integers(1, 40))
def test_what_is_too_long_is_cut_to_fit_and_keeps_its_first_token_and_its_end(length, room):
    decoder = Decoder(type("Small", (), {"capacity": 200, "vocabulary": 4000})())
    prompt = list(range(length))
    kept = decoder.fit(prompt, room)
    assert len(kept) + room <= 200
    assert kept[0] == 0
    assert kept[-1] == prompt[-1]
    assert kept[1:] == prompt[len(prompt) - len(kept) + 1 :]


def test_the_cut_moves_in_hops_so_that_typing_keeps_the_cache(scripted, tiny_tokens):
    model = scripted("", capacity=100)
    decoder = Decoder(model)
    text = tiny_tokens.encode("abcdefghij" * 30)
    cold = 0
    for length in range(90, 190):
        model.calls.clear()
        list(decoder.generate(text[:length], 10))
        cold += model.calls[0][0] > 10
    assert cold <= 5


def test_the_context_is_never_overrun(scripted, tiny_tokens):
    model = scripted("", capacity=32)
    list(Decoder(model).generate(tiny_tokens.encode("abcdefgh" * 10), 500))
    assert max(length + position for length, position in model.calls) == 32


def test_scores_are_the_log_probabilities_of_the_text(scripted, tiny_tokens):
    scores = Decoder(scripted(STORY, probability=0.9)).score(tiny_tokens.encode(STORY))
    assert scores == pytest.approx(np.log(np.full(len(scores), 0.9)), rel=1e-4)
