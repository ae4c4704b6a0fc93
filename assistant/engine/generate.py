"""The decode loop: prefix reuse, streaming, stopping. It knows neither threads nor texts.

The key/value cache holds the tokens of the last run. A new prompt keeps what it shares with them and pays for the
rest; the logits after the last few prompts are kept too, so that one of them again costs nothing.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from assistant.cancellation import Cancellation
from assistant.engine.choice import Device
from assistant.engine.constraints import Grounding
from assistant.engine.lookup import Lookup
from assistant.engine.options import GREEDY
from assistant.engine.sampling import Logits, Sampler, probabilities

# When a text outgrows the context its start is dropped in hops of this share of the context, so that the part that
# stays is the same for many keystrokes and its cache with it.
HOP_SHARE = 4
# Long inputs are run in pieces of this many tokens, each kept as soon as it is done. The pieces are short and are not
# interrupted, only the steps after them are: a writer who types faster than a long text can be read would otherwise
# cancel every run, keep nothing of it, and never see a suggestion.
PIECE, SHORTEST_PIECE, SLOWER_AFTER = 64, 16, 512
# The logits after so many prompts are kept (200 kB each): letters typed inside a word leave the prompt before it.
KEPT_PROMPTS = 8
# So many tokens are rather run together with those that follow than by themselves, though each then costs its logits.
FEW = 16

# What a token more costs in a run, in runs of one: its products, and its attention to each token before, which for
# many queries over an int8 cache is the larger part (docs/decisions/0007).
ROW_COST, ROW_COST_PER_TOKEN = 0.08, 0.0003


class CacheLost(Exception):  # noqa: N818 - the work goes on
    """The model had to move to another device: its cache is empty again, and what it held must be run anew."""


class TokenModel(Protocol):
    """A decoder with a cache of positions; engine.session.OnnxModel, or a script in tests."""

    capacity: int
    vocabulary: int

    @property
    def device(self) -> Device:
        """Where it runs now; that can change with a CacheLost."""
        ...

    def forward(
        self, tokens: Sequence[int], position: int, every_row: bool = False, cancel: Cancellation | None = None
    ) -> Logits:
        """Logits [1 or len(tokens), vocabulary] after TOKENS at POSITION; see OnnxModel.forward, CacheLost."""
        ...

    def branch(self, count: int, position: int, room: int) -> TokenBranches:
        """COUNT texts that go on separately after POSITION tokens; see OnnxModel.branch."""
        ...

    def close(self) -> None:
        """Let the memory go."""
        ...


class TokenBranches(Protocol):
    """Texts that go on side by side; engine.session.Branches, or a script in tests."""

    def forward(self, tokens: Sequence[int], cancel: Cancellation | None = None) -> Logits:
        """Logits [count, vocabulary] after one more token of each text; see Branches.forward. May raise CacheLost."""
        ...


@dataclass(frozen=True)
class Step:
    """One decoded token, its probability, and the logits [vocabulary] that it was chosen from."""

    token: int
    probability: float
    logits: Logits


_GREEDY = Sampler(GREEDY)


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
        logits: Logits = self._advance(prompt, cancel)[-1].copy()  # and not the whole run's
        self._after_prompt[key] = logits
        if len(self._after_prompt) > KEPT_PROMPTS:
            self._after_prompt.popitem(last=False)
        return logits

    def _advance(self, tokens: Sequence[int], cancel: Cancellation | None, rows: int = 1) -> Logits:
        """Bring the cache to hold TOKENS, running only those that it does not share; the logits after the last ROWS."""
        self._cached = self._cached[: min(common_prefix(self._cached, tokens), len(tokens) - rows)]
        found: list[Logits] = []
        for start, end in pieces(len(self._cached), len(tokens)):
            wanted = end > len(tokens) - rows
            logits = self._run(tokens[start:end], wanted and rows > 1, cancel)
            found += [logits] if wanted else []
        return found[0][-rows:] if len(found) == 1 else np.concatenate(found)[-rows:]

    def _run(self, tokens: Sequence[int], every_row: bool, cancel: Cancellation | None) -> Logits:
        """Run TOKENS after what the cache holds, and keep them in it. Raises Cancelled before or, for few, within."""
        if cancel:
            cancel.raise_if_cancelled()
        # A run of many is not interrupted, see PIECE.
        within = cancel if len(tokens) == 1 else None
        try:
            logits = self.model.forward(tokens, len(self._cached), every_row, within)
        except CacheLost:
            held, self._cached = self._cached, []
            for start, end in pieces(0, len(held)):
                self._run(held[start:end], False, cancel)
            logits = self.model.forward(tokens, len(self._cached), every_row, within)
        self._cached += tokens
        return logits

    def score(self, tokens: Sequence[int]) -> npt.NDArray[np.float32]:
        """The log-probability of each of TOKENS but the first, given those before it; at most capacity tokens."""
        self.forget()
        scores = []
        for start, end in pieces(0, len(tokens)):
            chances = probabilities(self._run(tokens[start:end], True, None))
            following = np.asarray(tokens[start + 1 : end + 1], np.int64)  # maybe none
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
        # The end of PREFIX is run with TOKENS where it is short or its logits are not known.
        again = max(missing, 0 if first is not None else 1)
        run = [*prefix[len(prefix) - again :], *tokens]
        self._cached = self._cached[: len(prefix) - again]
        rows = [self._run(run[start:end], True, cancel) for start, end in pieces(0, len(run))]
        every = np.concatenate(rows if first is None or again else [first[None], *rows])
        chances = probabilities(every[max(0, again - 1) : -1])
        scores = np.log(chances[np.arange(len(tokens)), np.asarray(tokens)] + np.float32(1e-30))
        last: Logits = every[-1].copy()
        return scores, last

    def generate(
        self,
        prompt: Sequence[int],
        limit: int,
        stop: Collection[int] = (),
        sampler: Sampler | None = None,
        cancel: Cancellation | None = None,
        grounding: Grounding | None = None,
        look_up: bool = False,
    ) -> Iterator[Step]:
        """Decode up to LIMIT tokens after PROMPT; ends before a token of STOP and where the context is full.

        SAMPLER chooses the tokens, by default the most probable ones, of those that GROUNDING leaves; the text ends
        where it leaves none. LOOK_UP guesses at runs of PROMPT that come again: the same text, sooner where it repeats.

        Raises Cancelled between and within steps. ValueError for an empty prompt.
        """
        if not prompt:
            raise ValueError("an empty prompt")
        if limit < 1:
            return
        prompt = self.fit(prompt, limit)
        rows = self.prefill(prompt, cancel)[None]
        sampler = sampler or Sampler(GREEDY)
        lookup = Lookup(prompt) if look_up else None
        seen, guesses = list(prompt), list[int]()
        count = 0
        while True:
            right = 0
            for guess, logits in zip([*guesses, None], rows, strict=True):
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
                count += 1
                if lookup:
                    lookup.wrote(token)
                if count == limit or len(seen) > self.model.capacity:
                    return
                if token != guess:
                    break
                right += 1
            if lookup:
                lookup.checked(len(guesses), right)
                room = min(limit - count, self.model.capacity - len(seen)) - 1
                guesses = lookup.guess(room, ROW_COST + ROW_COST_PER_TOKEN * len(seen))
            # Not a plain step: another call may have used the cache while this generator waited.
            rows = self._advance([*seen, *guesses], cancel, rows=1 + len(guesses))

    def generate_together(
        self,
        prompt: Sequence[int],
        starts: Sequence[Sequence[int]],
        limit: int,
        stop: Collection[int] = (),
        cancel: Cancellation | None = None,
    ) -> list[Iterator[Step]]:
        """As `generate`, greedily, after PROMPT and each of STARTS, side by side: one iterator for each.

        A step of one is a step of all in one run; the texts are those that `generate` gives. Each has a copy of what
        the cache holds of PROMPT, besides the cache itself, until the last of the iterators is gone. PROMPT must fit,
        see `fit`, with LIMIT tokens and the longest of STARTS; none may be empty.
        """
        return _Together(self, prompt, starts, limit, stop, cancel).texts()

    def hold(self, prompt: Sequence[int], cancel: Cancellation | None = None) -> None:
        """See that the cache holds PROMPT. Raises Cancelled."""
        if common_prefix(self._cached, prompt) < len(prompt):
            self._advance(prompt, cancel)


class _Together:
    """The texts of `Decoder.generate_together`, run only when one is asked for a step that is not there yet."""

    def __init__(
        self,
        decoder: Decoder,
        prompt: Sequence[int],
        starts: Sequence[Sequence[int]],
        limit: int,
        stop: Collection[int],
        cancel: Cancellation | None,
    ) -> None:
        self._decoder, self._prompt, self._limit, self._stop, self._cancel = decoder, list(prompt), limit, stop, cancel
        self._texts = [list(start) for start in starts]  # and what was chosen after it
        self._waiting: list[deque[Step]] = [deque() for _ in starts]  # chosen, and nobody asked for it yet
        self._ended = [False] * len(starts)
        self._room = min(limit + max(map(len, starts)), decoder.model.capacity - len(self._prompt))
        self._runs = 0
        self._branches: TokenBranches | None = None

    def texts(self) -> list[Iterator[Step]]:
        return [self._text(which) for which in range(len(self._texts))]

    def _text(self, which: int) -> Iterator[Step]:
        for _ in range(self._limit):
            while not self._waiting[which]:
                if self._ended[which] or self._runs == self._room:
                    return
                self._advance()
            yield self._waiting[which].popleft()

    def _advance(self) -> None:
        """One run: the next token of each text."""
        tokens = [text[min(self._runs, len(text) - 1)] for text in self._texts]
        try:
            if self._branches is None:
                self._decoder.hold(self._prompt, self._cancel)
                self._branches = self._decoder.model.branch(len(tokens), len(self._prompt), self._room)
            if self._cancel:
                self._cancel.raise_if_cancelled()
            rows = self._branches.forward(tokens, self._cancel)
        except CacheLost:  # what was chosen stays, and is run again
            self._decoder.forget()
            self._branches, self._runs = None, 0
            return
        self._runs += 1
        for which, text in enumerate(self._texts):
            if self._ended[which] or self._runs < len(text):
                continue
            token, probability = _GREEDY.choose(rows[which], ())
            if token in self._stop:
                self._ended[which] = True
            else:
                text.append(token)
                self._waiting[which].append(Step(token, probability, rows[which]))


def pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """Divide positions START to END into runs of at most PIECE, the shorter the further on: they take about as long.

    Each token's attention to all before it takes as long as the rest of it after some SLOWER_AFTER of them.
    """
    while start < end:
        stop = min(start + max(SHORTEST_PIECE, PIECE * SLOWER_AFTER // (SLOWER_AFTER + start)), end)
        yield start, stop
        start = stop


def common_prefix(one: Sequence[int], other: Sequence[int]) -> int:
    """How many tokens ONE and OTHER share from the start."""
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return length
    return next(i for i in range(length) if one[i] != other[i])
