"""The decode loop, on a scripted model."""

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.constraints import Grounding
from assistant.engine.generate import PIECE, SHORTEST_PIECE, CacheLost, Decoder, common_prefix, pieces
from assistant.engine.options import Sampling
from assistant.engine.sampling import Sampler, probabilities
from assistant.engine.session import OnnxModel
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


@given(start=st.integers(0, 3000), length=st.integers(0, 700))
def test_pieces_follow_on_each_other_and_get_shorter(start, length):
    found = list(pieces(start, start + length))
    assert [at for piece in found for at in range(*piece)] == list(range(start, start + length))
    sizes = [end - at for at, end in found]
    assert sizes == sorted(sizes, reverse=True)
    assert all(SHORTEST_PIECE <= size <= PIECE for size in sizes[:-1])


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
    start, end = list(pieces(0, len(prompt)))[2]
    assert model.calls[0] == (end - start, start)


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
    assert tries <= len(list(pieces(0, len(prompt)))) + 1
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


def test_texts_of_every_length_can_be_scored(tiny):
    text = [5, 9, 7] * 60
    whole = tiny.score(text)
    for length in range(2, len(text)):
        assert np.array_equal(tiny.score(text[:length]), whole[: length - 1])


# --- score_after


def log_chances(decoder, prefix, tokens):
    """What score_after should give, by one cold run a token."""
    scores = []
    for place, token in enumerate(tokens):
        decoder.forget()
        chances = probabilities(decoder.prefill([*prefix, *tokens[:place]]))
        scores.append(np.log(chances[token] + np.float32(1e-30)))
    decoder.forget()
    return scores, decoder.prefill([*prefix, *tokens])


@pytest.fixture(scope="module")
def tiny(tiny_model):
    model = OnnxModel(tiny_model, "cpu", capacity=256)
    yield Decoder(model)
    model.close()


PROMPTS = st.lists(st.integers(3, 200), min_size=1, max_size=90)


@given(prefix=PROMPTS, tokens=PROMPTS, before=st.lists(PROMPTS, max_size=2))
@settings(max_examples=25)
def test_scores_after_a_prefix_are_those_of_token_by_token_whatever_was_asked_before(tiny, prefix, tokens, before):
    tokens = tokens[:5]
    expected, last = log_chances(tiny, prefix, tokens)
    tiny.forget()
    for other in before:
        tiny.prefill(other)
    scores, after = tiny.score_after(prefix, tokens)
    assert np.array_equal(scores, expected)
    assert np.array_equal(after, last)


@given(
    calls=st.lists(
        st.tuples(st.sampled_from(["prefill", "score", "generate"]), st.integers(1, 6), st.integers(1, 6)),
        min_size=2, max_size=6,
    )
)  # fmt: skip
@settings(max_examples=60)
def test_scoring_leaves_the_cache_right_for_what_comes_next(tiny, calls):
    """Prefixes of one and the same text, so that each call finds what the last one left."""
    text = [5, 9, 5, 9, 5, 5, 9, 9, 5, 9, 9, 9]

    def ask(kind, start, length):
        if kind == "prefill":
            return tiny.prefill(text[start : start + length])
        if kind == "score":
            return np.concatenate(tiny.score_after(text[:start], text[start : start + length]))
        return np.array([step.token for step in tiny.generate(text[start : start + length], 3)])

    tiny.forget()
    warm = [ask(*call) for call in calls]
    for call, answer in zip(calls, warm, strict=True):
        tiny.forget()
        assert np.array_equal(ask(*call), answer)


def test_only_what_is_not_cached_of_the_prefix_is_run(told, tiny_tokens):
    decoder, model, _ = told
    prefix, tokens = tiny_tokens.encode("The cat sat on"), tiny_tokens.encode_piece(" the mat")
    decoder.prefill(prefix)
    model.calls.clear()
    scores, _ = decoder.score_after(prefix, tokens)
    assert model.calls == [(len(tokens), len(prefix))]
    assert scores == pytest.approx(np.log(np.full(len(tokens), 0.9)), rel=1e-4)


def test_scores_can_be_cancelled_and_what_was_done_stays_usable(scripted, tiny_tokens):
    model = scripted("x" * 2000, capacity=1024)
    decoder, cancel = Decoder(model), Cancellation()
    tokens = tiny_tokens.encode("x" * (3 * PIECE))
    expected, _ = Decoder(scripted("x" * 2000, capacity=1024)).score_after(tokens[:9], tokens[9:])
    model.before_run = lambda: cancel.cancel() if len(model.calls) == 2 else None
    with pytest.raises(Cancelled):
        decoder.score_after(tokens[:9], tokens[9:], cancel)
    model.before_run = lambda: None
    assert len(model.calls) == 2
    assert np.array_equal(decoder.score_after(tokens[:9], tokens[9:])[0], expected)


def test_a_run_that_fails_leaves_no_wrong_cache(scripted, tiny_tokens):
    model = scripted(STORY)
    decoder = Decoder(model)
    one, other = tiny_tokens.encode("The cat sat on"), tiny_tokens.encode_piece(" the dog")
    decoder.prefill([*one, *tiny_tokens.encode_piece(" the mat")])
    decoder.prefill(one)

    def fail():
        model._history[len(one) :] = [1] * (model.capacity - len(one))
        raise ValueError("the device is gone")

    model.before_run = fail
    with pytest.raises(ValueError, match="gone"):
        decoder.score_after(one, other)
    model.before_run = lambda: None
    long = tiny_tokens.encode("The cat sat on the mat and")
    assert np.array_equal(decoder.prefill(long), Decoder(scripted(STORY)).prefill(long))


# --- side by side


def alone(decoder, prompt, starts, limit, **more):
    """What `generate` gives after PROMPT and each of STARTS."""
    return [[step.token for step in decoder.generate([*prompt, *start], limit, **more)] for start in starts]


def together(decoder, prompt, starts, limit, **more):
    return [[step.token for step in text] for text in decoder.generate_together(prompt, starts, limit, **more)]


STARTS = st.lists(st.lists(st.integers(3, 200), min_size=1, max_size=3), min_size=1, max_size=4)


@given(prompt=PROMPTS, starts=STARTS, limit=st.integers(-1, 9), stop=st.sets(st.integers(3, 200), max_size=60))
@settings(max_examples=25)
def test_texts_side_by_side_are_those_of_one_after_the_other(tiny, prompt, starts, limit, stop):
    tiny.forget()
    expected = alone(tiny, prompt, starts, limit, stop=stop)
    tiny.forget()
    assert together(tiny, prompt, starts, limit, stop=stop) == expected


def test_their_logits_are_the_same_to_the_bit(tiny):
    (one, other) = tiny.generate_together([5, 9, 7], [[4], [6, 8]], 5)
    for steps, start in ((one, [4]), (other, [6, 8])):
        for ours, expected in zip(steps, list(tiny.generate([5, 9, 7, *start], 5)), strict=True):
            assert np.array_equal(ours.logits, expected.logits)


def test_a_step_of_one_is_a_run_for_all(told, tiny_tokens):
    decoder, model, _ = told
    prompt, starts = tiny_tokens.encode("The cat"), [tiny_tokens.encode_piece(text) for text in (" sat", " ran", " x")]
    model.calls.clear()
    texts = decoder.generate_together(prompt, starts, 4)
    assert model.calls == []  # nothing before it is asked for
    every = [list(text) for text in texts]
    assert all(len(text) == 4 for text in every)
    assert len(model.calls) == 1  # the prompt
    assert model.branch_runs == max(map(len, starts)) + 3


def test_side_by_side_they_stop_where_the_context_ends(tiny):
    prompt = list(range(3, 200)) + list(range(3, 3 + tiny.model.capacity - 4 - 197))
    assert [len(text) for text in together(tiny, prompt, [[5], [6]], 50)] == [4, 4]
    assert [len(text) for text in alone(tiny, prompt, [[5], [6]], 3)] == [3, 3]


def test_side_by_side_they_can_be_cancelled(told, tiny_tokens):
    decoder, _, _ = told
    cancel = Cancellation()
    one, _ = decoder.generate_together(tiny_tokens.encode("The cat"), [[5], [6]], 9, cancel=cancel)
    next(one)
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(one)


# --- guess and check


@given(prompt=PROMPTS, limit=st.integers(-1, 40), repeated=st.integers(1, 4), seed=st.none() | st.integers(0, 9))
@settings(max_examples=30)
def test_the_text_is_the_same_with_and_without_guesses(tiny, prompt, limit, repeated, seed):
    prompt = (prompt * repeated)[:200]
    sampler = (lambda: None) if seed is None else (lambda: Sampler(Sampling(temperature=1.5, seed=seed)))
    tiny.forget()
    plain = list(tiny.generate(prompt, limit, sampler=sampler()))
    tiny.forget()
    guessed = list(tiny.generate(prompt, limit, sampler=sampler(), look_up=True))
    assert [step.token for step in guessed] == [step.token for step in plain]
    assert all(np.array_equal(one.logits, other.logits) for one, other in zip(guessed, plain, strict=True))


def test_grounded_texts_are_the_same_with_and_without_guesses(tiny, tiny_tokens):
    source = "The cat sat on the mat. The dog sat on the cat. " * 3
    prompt = tiny_tokens.encode(source)
    written = [
        [step.token for step in tiny.generate(
            prompt, 40, (), None, None, Grounding(tiny_tokens, source, strict=True), look_up=look_up)]
        for look_up in (False, True)
    ]  # fmt: skip
    assert written[0] == written[1]
    assert written[0]


def test_what_is_kept_after_a_prompt_is_one_row(tiny):
    tiny.forget()
    for end in (200, 230):
        logits = tiny.prefill(list(range(3, 3 + 190)) + [5] * (end - 190))
        assert logits.base is None
        assert logits.shape == (tiny.model.vocabulary,)
    _, last = tiny.score_after([5, 6], [7, 8, 9])
    assert last.base is None


REPEATING = "the cat sat on the mat and the dog lay by the door; " * 4


def test_a_text_that_repeats_takes_fewer_runs(scripted, tiny_tokens):
    def runs(look_up):
        model = scripted(REPEATING)
        before = tiny_tokens.encode(REPEATING[: len(REPEATING) // 2])
        steps = list(Decoder(model).generate(before, 40, look_up=look_up))
        return len(model.calls), [step.token for step in steps]

    plain, guessed = runs(False), runs(True)
    assert guessed[1] == plain[1]
    assert guessed[0] * 2 < plain[0]


def test_the_cache_is_right_after_wrong_guesses(scripted, tiny_tokens):
    story = "one two three four; one two three five; one two three six; one two seven"
    model = scripted(story)
    decoder = Decoder(model)
    prompt = tiny_tokens.encode(story[:38])
    steps = list(decoder.generate(prompt, 30, look_up=True))
    assert tiny_tokens.decode([step.token for step in steps]).startswith(story[38:60])
    long = tiny_tokens.encode(story)
    assert np.array_equal(decoder.prefill(long), Decoder(scripted(story)).prefill(long))


# --- a device that is lost


def lose_at(model, at):
    """Have the cache of MODEL lost in its run number AT; what is left to that run, in a list."""
    left = [at]

    def lose():
        left[0] -= 1
        if left[0] == 0:
            model.lose()
            raise CacheLost

    model.before_run = lose
    return left


@pytest.mark.parametrize("look_up", [False, True])
@pytest.mark.parametrize("at", [1, 2, 5])
def test_a_lost_cache_is_filled_again_and_the_text_completed(scripted, tiny_tokens, at, look_up):
    model = scripted(STORY)
    left = lose_at(model, at)
    steps = Decoder(model).generate(tiny_tokens.encode("The cat sat"), 12, look_up=look_up)
    assert STORY.startswith("The cat sat" + tiny_tokens.decode([step.token for step in steps]))
    assert left[0] < 0


@pytest.mark.parametrize("at", [1, 2, 3, 5])
def test_a_lost_cache_is_filled_again_side_by_side(scripted, tiny_tokens, at):
    expected = together(Decoder(scripted(STORY)), tiny_tokens.encode("The cat"), [[5], [6, 7]], 6)
    model = scripted(STORY)
    left = lose_at(model, at)
    assert together(Decoder(model), tiny_tokens.encode("The cat"), [[5], [6, 7]], 6) == expected
    assert left[0] < 0
