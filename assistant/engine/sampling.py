"""From logits to a token."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from assistant.engine.options import Sampling

Logits = npt.NDArray[np.float32]

COLDEST = 1e-3  # below this temperature the most probable token is all that is left


def probabilities(logits: Logits) -> npt.NDArray[np.float32]:
    """Softmax over the last axis; a row that is nothing but -inf gives zeros."""
    top = logits.max(axis=-1, keepdims=True)
    if not np.isfinite(top).all():
        top = np.where(np.isfinite(top), top, 0)
    powers = np.exp(logits - top)
    total = powers.sum(axis=-1, keepdims=True)
    return np.asarray(powers / np.where(total > 0, total, 1), np.float32)


class Sampler:
    """Chooses one token after the other; the same seed and logits give the same tokens."""

    def __init__(self, sampling: Sampling) -> None:
        self._sampling = sampling
        # Made when something is drawn: numpy's generators take 7 MB and most texts need none.
        self._random: np.random.Generator | None = None

    def choose(self, logits: Logits, seen: Sequence[int]) -> tuple[int, float]:
        """A token and its probability by LOGITS [vocabulary], before temperature and top-p.

        SEEN are the tokens that the repetition penalty holds down (Keskar et al. 2019, CTRL, section 4.1).
        """
        how = self._sampling
        if how.repetition_penalty != 1.0 and seen:
            logits = logits.copy()
            known = np.unique(np.asarray(seen, np.int64))
            values = logits[known]
            logits[known] = np.where(values > 0, values / how.repetition_penalty, values * how.repetition_penalty)
        if how.temperature < COLDEST:
            token = int(logits.argmax())
            return token, float(1 / np.exp(logits - logits[token]).sum()) if np.isfinite(logits[token]) else 0.0
        plain = probabilities(logits)
        weights = probabilities((logits - logits.max()) / np.float32(how.temperature)).astype(np.float64)
        if how.top_p < 1:
            # The smallest set of most probable tokens that holds top_p of the mass (Holtzman et al. 2019).
            order = np.argsort(-weights, kind="stable")
            inside = order[: int(np.searchsorted(np.cumsum(weights[order]), how.top_p)) + 1]
            kept = np.zeros_like(weights)
            kept[inside] = weights[inside]
            weights = kept
        if self._random is None:
            self._random = np.random.default_rng(how.seed)
        token = int(self._random.choice(len(weights), p=weights / weights.sum()))
        return token, float(plain[token])
