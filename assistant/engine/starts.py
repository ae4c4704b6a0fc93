"""How a text can go on from inside a word ("token healing").

A model has learnt `government` as one token and has hardly ever seen `govern` + `m`, so after those pieces it guesses
badly. The typed part of the word is taken back and the tokens are looked for that can write it and go on. Those that
write all of it at once are ranked by their probability; one that writes only its beginning, such as ` so` for
` sorr`, is likely by itself but seldom leads on, so such ways are followed only while they are more probable than the
best that is known.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.sampling import Logits, probabilities
from assistant.engine.tokens import Tokens

# Each costs a run of the model.
MOST_FOLLOWED = 3
MOST_STARTS = 16


@dataclass(frozen=True)
class Start:
    """A way to go on: its TOKENS, its share of the PROBABILITY of all ways, the bytes that go BEYOND the typed ones."""

    tokens: tuple[int, ...]
    probability: float
    beyond: bytes


@dataclass(frozen=True)
class _Way:
    probability: float
    tokens: tuple[int, ...]
    missing: bytes


def starts(
    decoder: Decoder, tokens: Tokens, prompt: list[int], typed: bytes, cancel: Cancellation | None = None
) -> list[Start]:
    """Up to MOST_STARTS ways to go on after PROMPT with a text that begins with TYPED, UTF-8, the most probable first.

    Nothing where the text most probably ends here. Raises Cancelled.
    """
    if not typed:
        return _next_tokens(tokens, decoder.prefill(prompt, cancel))
    found: list[Start] = []
    total = 0.0
    open_ways = [_Way(1.0, (), typed)]
    for _ in range(1 + MOST_FOLLOWED):
        if not open_ways:
            break
        way = max(open_ways, key=lambda way: way.probability)
        if found and found[0].probability >= way.probability:
            break
        open_ways.remove(way)
        chances = probabilities(decoder.prefill([*prompt, *way.tokens], cancel)) * np.float32(way.probability)
        whole = tokens.beginning_with(way.missing)
        total += float(chances[whole].sum())
        for number in whole[_best(chances[whole])].tolist():
            beyond = tokens.pieces[number][len(way.missing) :]
            found.append(Start((*way.tokens, number), float(chances[number]), beyond))
        for number in tokens.beginnings_of(way.missing):
            missing = way.missing[len(tokens.pieces[number]) :]
            open_ways.append(_Way(float(chances[number]), (*way.tokens, number), missing))
        found.sort(key=lambda start: -start.probability)
        del found[MOST_STARTS:]
    if not total:  # a rare word of many tokens: take those that it is usually divided into
        return [Start(tuple(tokens.encode_piece(typed.decode())), 1.0, b"")]
    return [Start(way.tokens, way.probability / total, way.beyond) for way in found]


def _next_tokens(tokens: Tokens, logits: Logits) -> list[Start]:
    """The most probable tokens after a whole word; nothing where a control token is the most probable."""
    chances = probabilities(logits)
    best = _best(chances).tolist()
    if not tokens.pieces[best[0]]:
        return []
    return [Start((n,), float(chances[n]), tokens.pieces[n]) for n in best if tokens.pieces[n]]


def _best(chances: npt.NDArray[np.float32]) -> npt.NDArray[np.int64]:
    """Where the MOST_STARTS highest of CHANCES [n] are, in falling order and equal ones as they stand.

    Only those that may be among them are sorted: sorting a whole vocabulary would take half a decoded token's time.
    """
    if len(chances) > MOST_STARTS:
        likely = np.flatnonzero(chances >= np.partition(chances, -MOST_STARTS)[-MOST_STARTS])
    else:
        likely = np.arange(len(chances))
    return likely[np.argsort(-chances[likely], kind="stable")[:MOST_STARTS]]
