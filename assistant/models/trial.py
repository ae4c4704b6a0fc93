"""A new graph is run before anyone relies on it: to see how large what its cache keeps becomes, and that it works."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.models.blocks import Array
from assistant.models.graph import Shape

# An int8 cache has steps of its own for each channel, set once and for all. What is larger than the largest magnitude
# in the trial texts is cut off, which costs more than somewhat coarser steps (docs/decisions/0007).
MARGIN = 1.25
LONGEST = 1024  # tokens that are run at once
_LEAST = 1e-3  # for a channel that is always zero


def cache_scales(model: Path, shape: Shape, texts: Sequence[Sequence[int]]) -> tuple[Array, ...]:
    """The steps for Form.cache_scales, from what the cache of the graph MODEL keeps for TEXTS, tokens.

    A key's neighbouring channels are turned around each other the further, the later its position is (rotary
    embedding), so both get the length of the pair: that is the same everywhere. MODEL has no such steps itself.
    PenwrightError where it does not run or gives no numbers.
    """
    session = _open(model)
    largest = [np.full((1, shape.kv_heads, 1, shape.head_size), _LEAST, np.float32) for _ in range(2 * shape.layers)]
    names = [f"present_{part}_{i}" for i in range(shape.layers) for part in ("key", "value")]
    length = min(LONGEST, shape.context)
    for text in texts:
        for start in range(0, len(text), length):
            kept = _run(session, names, list(text[start : start + length]), shape, np.float32)
            for i, values in enumerate(kept):
                sizes = _pair_lengths(values) if i % 2 == 0 else np.abs(values)
                np.maximum(largest[i], sizes.max(axis=2, keepdims=True), out=largest[i])
    if not all(np.isfinite(values).all() for values in largest):
        raise _no_use()
    return tuple(values * np.float32(MARGIN / 127) for values in largest)


def _pair_lengths(keys: Array) -> Array:
    """The length of each pair of neighbouring channels of KEYS [1, K, S, D], for both of them."""
    pairs = keys.reshape(*keys.shape[:-1], -1, 2)
    lengths: Array = np.repeat(np.sqrt((pairs**2).sum(axis=-1)), 2, axis=-1)
    return lengths


def verify(model: Path, shape: Shape, cache: type[np.generic]) -> None:
    """Run the graph at MODEL on a few tokens, with a cache of the type CACHE.

    PenwrightError where it does not run or gives no numbers.
    """
    (logits,) = _run(_open(model), ["logits"], [token % shape.vocabulary for token in range(4)], shape, cache)
    if not np.isfinite(logits).all() or float(np.ptp(logits)) == 0:
        raise _no_use()


def _open(model: Path) -> Any:
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 2
    try:
        return ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise _does_not_run(error) from error


def _run(session: Any, names: list[str], tokens: list[int], shape: Shape, cache: type[np.generic]) -> list[Array]:
    """The outputs NAMES after TOKENS from the start; those of a cache [1, K, len(tokens), D]."""
    past = np.zeros((1, shape.kv_heads, len(tokens), shape.head_size), cache)
    feed: dict[str, Array] = {
        "input_ids": np.array([tokens], np.int64),
        "rows": np.array([len(tokens) - 1], np.int64),
        "seqlens_k": np.array([len(tokens) - 1], np.int32),
        "total_sequence_length": np.array(len(tokens), np.int32),
    }
    for i in range(shape.layers):
        feed[f"past_key_{i}"] = feed[f"past_value_{i}"] = past
    try:
        outputs: list[Array] = session.run(names, feed)
    except Exception as error:
        raise _does_not_run(error) from error
    return outputs


def _does_not_run(error: Exception) -> PenwrightError:
    return PenwrightError(
        N_("The model was converted, but it does not run here ({reason}). Please report this."), reason=str(error)
    )


def _no_use() -> PenwrightError:
    return PenwrightError(N_("The model was converted, but what it computes is no use; its file is damaged."))
