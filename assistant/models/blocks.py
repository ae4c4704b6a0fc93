"""Weights as the runtime's MatMulNBits wants them: blocks of 32 levels with a scale and a zero point each.

A GGUF's own blocks are carried over as they are where that can be: quantising 4-bit blocks a second time loses a fifth
of the quality that they still hold (docs/decisions/0006). Formats:
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md and
https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

BLOCK = 32
Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Blocks:
    """The weights [N, K] of a linear layer, N rows of output: B blocks of 32 along K, a level of BITS each.

    LEVELS uint8 [N, B, 32 · BITS / 8], two 4-bit levels a byte, the first in the low half; SCALES float32 [N, B];
    ZERO_POINTS uint8, 4-bit and packed likewise, [N, ceil(B / 2)], or None for the middle level. A weight is
    (level - zero point) · scale.

    INPUTS is K and, where EXTENDED, the number of blocks in it besides: the last blocks' levels are then to be
    multiplied with the sums of each 32 activations. They make up for what 4-bit zero points leave of a block's offset.
    """

    bits: int
    levels: Array
    scales: Array
    zero_points: Array | None
    inputs: int
    extended: bool = False


def quantize(weights: Array) -> tuple[Array, Array]:
    """WEIGHTS float32 [N, K] as 8-bit blocks: uint8 [N, K/32, 32] offset by 128, and scales float32 [N, K/32].

    Symmetric, the scale from the largest magnitude of the block.
    """
    blocks = weights.reshape(weights.shape[0], -1, BLOCK)
    scales = np.abs(blocks).max(axis=2) / 127.0
    scales[scales == 0] = 1.0
    levels = np.rint(blocks / scales[:, :, None]) + 128
    return levels.astype(np.uint8), scales.astype(np.float32)


def carry_q8_0(data: Array, columns: int) -> tuple[Array, Array]:
    """Q8_0 blocks (float16 scale, 32 signed bytes) exactly as they are, in the form of `quantize`."""
    raw = data.reshape(data.shape[0], columns // BLOCK, 2 + BLOCK)
    scales = np.ascontiguousarray(raw[:, :, :2]).view(np.float16)[:, :, 0].astype(np.float32)
    levels = (np.ascontiguousarray(raw[:, :, 2:]).view(np.int8).astype(np.int16) + 128).astype(np.uint8)
    return levels, scales


def carry_q4_1(data: Array, columns: int) -> tuple[Array, Array, Array]:
    """Q4_1 blocks (float16 scale and minimum, 32 levels in 16 bytes, the first 16 in the low halves) taken apart.

    Returns levels uint8 [N, K/32, 32] of 0 to 15, scales and minima float32 [N, K/32]; a weight is
    level · scale + minimum.
    """
    raw = data.reshape(data.shape[0], columns // BLOCK, 4 + BLOCK // 2)
    scales = np.ascontiguousarray(raw[:, :, :2]).view(np.float16)[:, :, 0].astype(np.float32)
    minima = np.ascontiguousarray(raw[:, :, 2:4]).view(np.float16)[:, :, 0].astype(np.float32)
    packed = raw[:, :, 4:]
    return np.concatenate([packed & 15, packed >> 4], axis=2), scales, minima


def pack(levels: Array) -> Array:
    """4-bit LEVELS [..., even] two a byte [..., half], the first in the low half."""
    packed: Array = levels[..., 0::2] | (levels[..., 1::2] << 4)
    return packed.astype(np.uint8)


def eight_bit(levels: Array, scales: Array) -> Blocks:
    """What `quantize` and `carry_q8_0` give."""
    return Blocks(8, levels, scales, None, levels.shape[1] * BLOCK)


# How far an offset may be off, in mean steps of its row, before 8 bits serve better.
_FAR = 0.25


def four_bit(levels: Array, scales: Array, minima: Array) -> Blocks | None:
    """What `carry_q4_1` gives, its minima kept to about a thirtieth of a step of the row's widest block.

    None where that would be too coarse: where blocks of weights of one sign lie further off than a zero point reaches.

    A zero point takes an offset to the nearest step; rounding all of them so raised perplexity from 31.5 to 39.3.
    What is left, half a step at most, goes into further blocks of 4-bit levels, one for each 32 offsets of a row, which
    the graph multiplies with the sums of the activations: an offset is the same for all weights of a block.
    """
    rows, count, _ = levels.shape
    steps = np.divide(-minima, scales, out=np.zeros_like(minima), where=scales != 0)
    zeros = np.clip(np.rint(steps), 0, 15)
    more = -(-count // BLOCK)
    rest = np.zeros((rows, more * BLOCK), np.float32)
    rest[:, :count] = minima + zeros * scales
    rest = rest.reshape(rows, more, BLOCK)
    rest_scales = np.abs(rest).max(axis=2) / 7.5
    if (rest_scales.max(axis=1) / 2 > _FAR * scales.mean(axis=1)).any():
        return None
    rest_scales[rest_scales == 0] = 1.0
    middle = 8
    rest_levels = np.clip(np.rint(rest / rest_scales[:, :, None]) + middle, 0, 15).astype(np.uint8)
    all_zeros = np.concatenate([zeros, np.full((rows, more + (count + more) % 2), middle)], axis=1).astype(np.uint8)
    return Blocks(
        bits=4,
        levels=pack(np.concatenate([levels, rest_levels], axis=1)),
        scales=np.concatenate([scales, rest_scales], axis=1).astype(np.float32),
        zero_points=pack(all_zeros),
        inputs=count * BLOCK + count,
        extended=True,
    )
