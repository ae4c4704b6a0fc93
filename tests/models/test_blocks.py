"""Weights as blocks: what is carried over is what the GGUF says."""

import gguf
import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from assistant.models import blocks

KINDS = gguf.GGMLQuantizationType


def unpacked(packed):
    return np.stack([packed & 15, packed >> 4], axis=-1).reshape(*packed.shape[:-1], -1)


def product(found, inputs):
    """INPUTS [M, K] times the weights, in float64, as a graph with `found` computes it."""
    if found.extended:
        inputs = np.concatenate([inputs, inputs.reshape(len(inputs), -1, 32).sum(axis=2)], axis=1)
    assert inputs.shape[1] == found.inputs
    levels = found.levels if found.bits == 8 else unpacked(found.levels)
    zeros = 128 if found.zero_points is None else unpacked(found.zero_points)[:, : levels.shape[1], None]
    weights = (levels.astype(np.float64) - zeros) * found.scales[:, :, None]
    return inputs @ weights.reshape(len(weights), -1)[:, : found.inputs].T


@given(rows=st.integers(1, 5), count=st.integers(1, 3), seed=st.integers(0, 99), size=st.floats(1e-6, 1e4))
def test_quantised_weights_stay_within_half_a_step(rows, count, seed, size):
    weights = np.random.default_rng(seed).normal(0, size, (rows, count * 32)).astype(np.float32)
    levels, scales = blocks.quantize(weights)
    back = (levels.astype(np.float32) - 128) * scales[:, :, None]
    assert (np.abs(back - weights.reshape(back.shape)) <= scales[:, :, None] * 0.501).all()
    assert levels.min() >= 1


def test_weights_that_are_all_zero_stay_zero():
    levels, scales = blocks.quantize(np.zeros((2, 32), np.float32))
    assert (levels == 128).all()
    assert np.isfinite(scales).all()


def test_q8_0_is_carried_over_exactly():
    weights = np.random.default_rng(1).normal(size=(3, 64)).astype(np.float32)
    data = gguf.quantize(weights, KINDS.Q8_0)
    inputs = np.random.default_rng(2).normal(size=(4, 64))
    expected = inputs @ gguf.dequantize(data, KINDS.Q8_0).astype(np.float64).T
    found = product(blocks.eight_bit(*blocks.carry_q8_0(data, 64)), inputs)
    np.testing.assert_allclose(found, expected, rtol=1e-6, atol=1e-6)


def test_q4_1_is_taken_apart_exactly():
    weights = np.random.default_rng(1).normal(size=(3, 96)).astype(np.float32)
    data = gguf.quantize(weights, KINDS.Q4_1)
    levels, scales, minima = blocks.carry_q4_1(data, 96)
    back = (levels * scales[:, :, None] + minima[:, :, None]).reshape(3, 96)
    np.testing.assert_allclose(back, gguf.dequantize(data, KINDS.Q4_1), rtol=1e-6, atol=1e-7)


@given(rows=st.integers(1, 4), count=st.integers(1, 40), seed=st.integers(0, 99), lean=st.floats(-0.5, 0.5))
def test_a_four_bit_product_keeps_offsets_to_a_sixteenth_of_the_largest_step(rows, count, seed, lean):
    """Weights that lean to one side, as far as a zero point reaches; its rounding alone is wrong by half a step."""
    random = np.random.default_rng(seed)
    weights = random.normal(lean, 1, (rows, count * 32)).astype(np.float32)
    levels, scales, minima = blocks.carry_q4_1(gguf.quantize(weights, KINDS.Q4_1), count * 32)
    inputs = random.normal(size=(3, count * 32))
    exact = (levels * scales[:, :, None].astype(np.float64) + minima[:, :, None]).reshape(rows, -1)
    sums = np.abs(inputs.reshape(3, -1, 32).sum(axis=2)).sum(axis=1)
    found = blocks.four_bit(levels, scales, minima)
    assume(found is not None)
    error = np.abs(product(found, inputs) - inputs @ exact.T)
    assert (error <= sums[:, None] * scales.max() / 16 + 1e-9).all()


def test_offsets_that_no_zero_point_reaches_are_left_to_8_bits():
    random = np.random.default_rng(0)
    weights = random.normal(size=(4, 320)).astype(np.float32)
    assert blocks.four_bit(*blocks.carry_q4_1(gguf.quantize(weights, KINDS.Q4_1), 320)) is not None
    weights[2, 64:96] = 8 + random.normal(size=32) / 100  # one block of one sign, far off
    assert blocks.four_bit(*blocks.carry_q4_1(gguf.quantize(weights, KINDS.Q4_1), 320)) is None
    one_value = np.zeros((1, 2, 32), np.uint8), np.zeros((1, 2), np.float32), np.ones((1, 2), np.float32)
    assert blocks.four_bit(*one_value) is None


def test_weights_that_are_all_zero_stay_zero_in_4_bits():
    levels, nothing = np.zeros((1, 2, 32), np.uint8), np.zeros((1, 2), np.float32)
    assert product(blocks.four_bit(levels, nothing, nothing), np.ones((1, 64))) == 0
