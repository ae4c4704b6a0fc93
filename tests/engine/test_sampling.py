"""From logits to a token."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as stn

from assistant.engine.options import GREEDY, Sampling
from assistant.engine.sampling import Sampler, probabilities

LOGITS = stn.arrays(np.float32, st.integers(1, 30), elements=st.floats(-30, 30, width=32) | st.just(-np.inf))


@given(LOGITS)
def test_probabilities_add_up_to_one_or_to_nothing(logits):
    total = probabilities(logits).sum()
    assert total == pytest.approx(1, abs=1e-5) if np.isfinite(logits).any() else total == 0


def test_probabilities_of_huge_logits_do_not_overflow():
    assert probabilities(np.array([1e30, 1e30, -1e30], np.float32)).tolist() == [0.5, 0.5, 0]


def test_greedy_takes_the_most_probable_and_says_how_probable():
    token, probability = Sampler(GREEDY).choose(np.log(np.array([0.2, 0.7, 0.1], np.float32)), [])
    assert token == 1
    assert probability == pytest.approx(0.7)


@given(seed=st.integers(0, 2**32))
def test_the_same_seed_draws_the_same(seed):
    logits = np.random.default_rng(1).normal(size=50).astype(np.float32)
    one, other = (Sampler(Sampling(temperature=1, seed=seed)) for _ in range(2))
    assert [one.choose(logits, []) for _ in range(20)] == [other.choose(logits, []) for _ in range(20)]


@pytest.mark.parametrize("temperature", [1e-39, 1e-3, 0.01, 100])
def test_any_temperature_draws_a_token(temperature):
    logits = np.array([-1e4, 3, 2, -np.inf], np.float32)
    assert Sampler(Sampling(temperature=temperature, seed=1)).choose(logits, [])[0] in (0, 1, 2)


def test_without_a_seed_each_time_is_another():
    logits = np.zeros(1000, np.float32)
    one, other = (Sampler(Sampling(temperature=1, seed=None)) for _ in range(2))
    assert [one.choose(logits, []) for _ in range(20)] != [other.choose(logits, []) for _ in range(20)]


def test_drawing_follows_the_probabilities():
    sampler = Sampler(Sampling(temperature=1, seed=3))
    logits = np.log(np.array([0.5, 0.3, 0.2], np.float32))
    drawn = np.bincount([sampler.choose(logits, [])[0] for _ in range(4000)], minlength=3) / 4000
    assert drawn == pytest.approx([0.5, 0.3, 0.2], abs=0.04)


def test_top_p_draws_only_from_the_smallest_set_that_holds_its_share():
    sampler = Sampler(Sampling(temperature=1, top_p=0.7, seed=3))
    logits = np.log(np.array([0.1, 0.5, 0.3, 0.1], np.float32))
    assert {sampler.choose(logits, [])[0] for _ in range(300)} == {1, 2}


def test_what_may_not_come_is_never_drawn():
    sampler = Sampler(Sampling(temperature=5, seed=1))
    logits = np.array([-np.inf, 0, -np.inf, 0], np.float32)
    assert {sampler.choose(logits, [])[0] for _ in range(200)} == {1, 3}


@pytest.mark.parametrize("logits", [[2.0, 1.9], [-1.9, -2.0]])
def test_the_repetition_penalty_holds_seen_tokens_down_whatever_their_sign(logits):
    logits = np.array(logits, np.float32)
    sampler = Sampler(Sampling(repetition_penalty=1.5))
    assert sampler.choose(logits, [])[0] == 0
    assert sampler.choose(logits, [0])[0] == 1
    assert logits[0] == np.float32(logits[0])
