"""The decode loop: prefix reuse, streaming, stopping. It knows neither threads nor texts.

The key/value cache holds the tokens of the last run. A new prompt keeps what it shares with them and pays for the
rest; the logits after the last few prompts are kept too, so that one of them again costs nothing.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from assistant.cancellation import Cancellation
from assistant.engine.constraints import Grounding
from assistant.engine.options import GREEDY
from assistant.engine.sampling import Logits, Sampler, probabilities

# When a text outgrows the context its start is dropped in hops of this share of the context, so that the part that
# stays is the same for many keystrokes and its cache with it.
HOP_SHARE = 4
# Long inputs are run in pieces of this many tokens, each kept as soon as it is done. The pieces are short and are not
# interrupted, only the steps after them are: a writer who types faster than a long text can be read would otherwise
# cancel every run, keep nothing of it, and never see a suggestion.
PIECE = 64
# The logits after so many prompts are kept (200 kB each): letters typed inside a word leave the prompt before it.
KEPT_PROMPTS = 8
# So many tokens are rather run together with those that follow than by themselves, though each then costs its logits.
FEW = 16
# Never run fewer tokens at once, but run a cached one again: the runtime has another kernel for a single token, whose
# logits differ by 3 %, while all wider runs agree to the last bit. So the text does not depend on what was cached, for
# 7 % of the speed (docs/decisions/0002).
NARROWEST = 2


class TokenModel(Protocol):
    """A decoder with a cache of positions; engine.session.OnnxModel, or a script in tests."""

    capacity: int
    vocabulary: int

    def forward(
        self, tokens: Sequence[int], position: int, every_row: bool = False, cancel: Cancellation | None = None
    ) -> Logits:
        """Logits [1 or len(tokens), vocabulary] after TOKENS at POSITION; see OnnxModel.forward."""
        ...

    def close(self) -> None:
        """Let the memory go."""
        ...


@dataclass(frozen=True)
class Step:
    """One decoded token, its probability, and the logits [vocabulary] that it was chosen from."""

    token: int
    probability: float
    logits: Logits


class Decoder:
    """A model and what its cache holds."""

    def __init__(self, model: TokenModel) -> None:
        self.model = model
        self._cached: list[int] = []
        self._after_prompt: OrderedDict[tuple[int, ...], Logits] = OrderedDict()

    def forget(self) -> None:
        """Drop the cache, as if the model had just been opened."""
        self._cached = []
        self._after_prompt.clear()

    def fit(self, prompt: Sequence[int], room: int) -> list[int]:
        """PROMPT without as much of its start as is needed for ROOM more tokens, in hops. The first token stays."""
        capacity = self.model.capacity
        room = min(room, capacity // 2)
        over = len(prompt) + room - capacity
        if over <= 0:
            return list(prompt)
        hop = max(1, capacity // HOP_SHARE)
        dropped = -(-over // hop) * hop
        return [prompt[0], *prompt[1 + dropped :]]

    def prefill(self, prompt: Sequence[int], cancel: Cancellation | None = None) -> Logits:
        """The logits [vocabulary] after PROMPT (1 to capacity tokens), without a run where they are known.

        Raises Cancelled; what was computed until then stays in the cache.
        """
        key = tuple(prompt)
        if key in self._after_prompt:
            self._after_prompt.move_to_end(key)
            return self._after_prompt[key]
        logits = self._advance(prompt, cancel)
        self._after_prompt[key] = logits
        if len(self._after_prompt) > KEPT_PROMPTS:
            self._after_prompt.popitem(last=False)
        return logits

    def _advance(self, tokens: Sequence[int], cancel: Cancellation | None) -> Logits:
        """Bring the cache to hold TOKENS, running only those that it does not share; the logits after the last."""
        keep = max(0, min(common_prefix(self._cached, tokens), len(tokens) - NARROWEST))
        self._cached = self._cached[:keep]
        for start, end in pieces(keep, len(tokens)):
            if cancel:
                cancel.raise_if_cancelled()
            is_step = end - start <= NARROWEST
            logits = self.model.forward(tokens[start:end], start, cancel=cancel if is_step else None)
            if end - start >= NARROWEST:
                self._cached += tokens[start:end]
        last: Logits = logits[-1]
        return last

    def score(self, tokens: Sequence[int]) -> npt.NDArray[np.float32]:
        """The log-probability of each of TOKENS but the first, given those before it; at most capacity tokens."""
        self.forget()
        scores = []
        for start, end in pieces(0, len(tokens)):
            chances = probabilities(self.model.forward(tokens[start:end], start, every_row=True))
            following = np.asarray(tokens[start + 1 : end + 1])
            scores.append(np.log(chances[np.arange(len(following)), following]))
        return np.concatenate(scores)

    def score_after(
        self, prefix: Sequence[int], tokens: Sequence[int], cancel: Cancellation | None = None
    ) -> tuple[npt.NDArray[np.float32], Logits]:
        """The log-probability of each of TOKENS after PREFIX, and the logits [vocabulary] after the last.

        Neither may be empty; together they must fit the capacity. Only what the cache does not hold of PREFIX is run
        besides TOKENS. Raises Cancelled.
        """
        missing = len(prefix) - common_prefix(self._cached, prefix)
        if missing > FEW:
            self.prefill(prefix, cancel)
            if self._cached[: len(prefix)] != list(prefix):  # its logits were known, and nothing was run
                self._advance(prefix, cancel)
            missing = 0
        first = self._after_prompt.get(tuple(prefix))
        # The end of PREFIX is run with TOKENS where it is short or its logits are not known, and so that no run is too
        # narrow, see NARROWEST.
        again = max(missing, NARROWEST - len(tokens), 0 if first is not None else 1)
        run = [*prefix[len(prefix) - again :], *tokens]
        at = len(prefix) - again
        self._cached = self._cached[:at]
        rows = []
        for start, end in pieces(0, len(run)):
            if cancel:
                cancel.raise_if_cancelled()
            rows.append(self.model.forward(run[start:end], at + start, every_row=True))
            self._cached += run[start:end]
        every = np.concatenate(rows if first is None or again else [first[None], *rows])
        chances = probabilities(every[max(0, again - 1) : -1])
        scores = np.log(chances[np.arange(len(tokens)), np.asarray(tokens)] + np.float32(1e-30))
        last: Logits = every[-1]
        return scores, last

    def generate(
        self,
        prompt: Sequence[int],
        limit: int,
        stop: Collection[int] = (),
        sampler: Sampler | None = None,
        cancel: Cancellation | None = None,
        grounding: Grounding | None = None,
    ) -> Iterator[Step]:
        """Decode up to LIMIT tokens after PROMPT; ends before a token of STOP and where the context is full.

        SAMPLER chooses the tokens, by default the most probable ones, of those that GROUNDING leaves; the text ends
        where it leaves none.

        Raises Cancelled between and within steps. ValueError for an empty prompt.
        """
        if not prompt:
            raise ValueError("an empty prompt")
        prompt = self.fit(prompt, limit)
        logits = self.prefill(prompt, cancel)
        sampler = sampler or Sampler(GREEDY)
        seen = list(prompt)
        for count in range(limit):
            if cancel:
                cancel.raise_if_cancelled()
            offered = grounding.masked(logits) if grounding else logits
            if offered is None:
                return
            token, probability = sampler.choose(offered, seen)
            if token in stop:
                return
            if grounding:
                grounding.wrote(token)
            yield Step(token, probability, logits)
            seen.append(token)
            if count + 1 == limit or len(seen) > self.model.capacity:
                return
            # Not a plain step: another call may have used the cache while this generator waited.
            logits = self._advance(seen, cancel)


def pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide positions START to END into runs of at most PIECE, and none below NARROWEST where that can be."""
    while start < end:
        stop = min(start + PIECE, end)
        if 0 < end - stop < NARROWEST:
            stop = end - NARROWEST
        yield start, stop
        start = stop


def common_prefix(one: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens ONE and OTHER share from the start."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return length
    return next(i for i in range(length) if one[i] != other[i])
