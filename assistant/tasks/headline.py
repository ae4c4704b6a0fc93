"""Headlines: the words of a sentence that say it in short, chosen by the model.

A small model that writes a headline freely makes up who did what. So it only chooses which words of the sentence stay:
a beam search over its words in their order, each step scored by how probable the model finds the next word after the
text and "Headline:", and by how often the text speaks of it. What may not be left out, because the meaning would turn,
is not: negations, doubts, conditions.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.sampling import Logits, probabilities
from assistant.engine.tokens import Tokens
from assistant.language.words import STOPWORDS, TURNS_MEANING, terms

BEAMS = 4
SHORTEST, LONGEST = 4, 9  # words
_CONTEXT_CHARACTERS = 1200
# How much it counts that the text speaks of a word often, against nats a token of the model.
_SALIENCE = 1.0
_END = 0.15
_SHAKE = 0.4
# A name alone is no headline: each word up to so many is worth so much.
_WANTED, _WORD = 7, 0.12
# Nats for leaving out a word between two that stay, less for articles and auxiliaries, which headlines do without.
_GAP, _SMALL_GAP, _BROKEN_PHRASE = 0.3, 0.05, 1.0
_PREPOSITIONS = frozenset(
    "of in on at to for from by with without about into over after before under between during through against "
    "within as than amid despite".split()
)
_VERBS = frozenset("is are was were be been being am has have had will would can could may might do does did".split())
_SUBORDINATE = frozenset("who which that where when while because although though if whether".split())


@dataclass(frozen=True)
class _Beam:
    words: tuple[int, ...]
    tokens: tuple[int, ...]
    logprob: float
    gaps: float
    salience: float
    logits: Logits

    @property
    def score(self) -> float:
        """Nats a token less those for gaps, what the text speaks of, and whether it is long enough to say something."""
        words = len(self.words)
        return (
            (self.logprob - self.gaps) / len(self.tokens) + _SALIENCE * self.salience / words
            + _WORD * min(words, _WANTED)
        )  # fmt: skip


def headlines(
    decoder: Decoder,
    tokens: Tokens,
    sentence: str,
    text: str,
    count: int,
    cancel: Cancellation,
    random: np.random.Generator | None = None,
) -> list[str]:
    """Up to COUNT headlines made of words of SENTENCE, best first; TEXT is all that it stands in. Raises Cancelled.

    RANDOM shakes the ranking a little, so that others come first. None where the sentence has no word to make one of.
    """
    shown = [_bare(word) for word in sentence.split()]
    shown = [word for word in shown if word]
    if not shown:
        return []
    if len(shown) <= SHORTEST:
        return [_finished(shown)]
    often = Counter(term for line in text.splitlines() for term in set(terms(line)))
    most = math.log(1 + max(often.values(), default=1))
    noise = random.normal(0, _SHAKE, len(shown)) if random is not None else np.zeros(len(shown))
    salience = [max((math.log(1 + often[term]) / most for term in terms(word)), default=0.0) for word in shown]
    salience = [value + float(shaken) for value, shaken in zip(salience, noise, strict=True)]
    pieces = [tokens.encode_piece(" " + word) for word in shown]
    prompt = tokens.encode_piece(f"{sentence}\n{text}"[:_CONTEXT_CHARACTERS] + "\n\nHeadline:")
    prompt = decoder.fit([0, *prompt], 64)
    end = tokens.encode_piece("\n")[0]
    beams = [_Beam((), (), 0.0, 0.0, 0.0, decoder.prefill(prompt, cancel))]
    done: list[tuple[float, tuple[int, ...]]] = []
    for _ in range(LONGEST + 1):
        longer: list[tuple[float, _Beam, int, float]] = []
        for beam in beams:
            chances = np.log(probabilities(beam.logits) + np.float32(1e-30))
            if len(beam.words) >= SHORTEST and _may_end(shown[beam.words[-1]]):
                done.append((beam.score + _END * float(chances[end]), beam.words))
            if len(beam.words) < LONGEST:
                longer += _next(beam, shown, pieces, salience, chances)
        longer.sort(key=lambda entry: -entry[0])
        beams = [
            _extended(decoder, prompt, beam, word, pieces[word], gap, salience[word], cancel)
            for _, beam, word, gap in longer[: BEAMS + 2]
        ]
        beams = sorted(beams, key=lambda beam: -beam.score)[:BEAMS]
        if not beams:
            break
    return _different([[shown[i] for i in words] for _, words in sorted(done, reverse=True)], count) or [
        _finished(shown[:LONGEST])
    ]


def _bare(word: str) -> str:
    return word.strip('.,;:!?"“”()[]«»').removeprefix("'").removeprefix("‘")


def _may_end(word: str) -> bool:
    return word.lower() not in STOPWORDS and not word.endswith(("'s", "’s"))


def _next(
    beam: _Beam, shown: Sequence[str], pieces: Sequence[list[int]], salience: Sequence[float], chances: Logits
) -> list[tuple[float, _Beam, int, float]]:
    """The words that may follow BEAM, each with a guess at its score from its first token, and the gap's cost."""
    found = []
    last = beam.words[-1] if beam.words else -1
    for word in range(last + 1, len(shown)):
        cost = _skip_cost(shown, last, word)
        if cost is None:
            break  # nor can anything after it
        guess = float(chances[pieces[word][0]]) - cost + 2 * _SALIENCE * salience[word]
        found.append((beam.logprob / max(1, len(beam.tokens)) + 0.5 * guess, beam, word, cost))
    return sorted(found, key=lambda entry: -entry[0])[:BEAMS]


def _skip_cost(shown: Sequence[str], last: int, word: int) -> float | None:
    """Nats for leaving out what lies between LAST and WORD; None where that would turn the meaning."""
    skipped = [w.lower() for w in shown[last + 1 : word]]
    if any(TURNS_MEANING.match(w) for w in skipped):
        return None
    cost = sum(_SMALL_GAP if w in _VERBS or w in ("a", "an", "the") else _GAP for w in skipped)
    if last < 0:
        # The subject stands at the start: a headline may drop what describes it, not the subject itself.
        return 0.5 * cost + 2 * _BROKEN_PHRASE * sum(w in _VERBS or w in _SUBORDINATE for w in skipped)
    opens_phrase = shown[word].lower() in _PREPOSITIONS | _VERBS
    if not opens_phrase:
        cost += _BROKEN_PHRASE * sum(w in _PREPOSITIONS or w in _SUBORDINATE for w in skipped)
    return cost


def _extended(
    decoder: Decoder,
    prompt: list[int],
    beam: _Beam,
    word: int,
    piece: list[int],
    gap: float,
    salience: float,
    cancel: Cancellation,
) -> _Beam:
    scores, logits = decoder.score_after([*prompt, *beam.tokens], piece, cancel)
    return _Beam(
        (*beam.words, word), (*beam.tokens, *piece), beam.logprob + float(scores.sum()), beam.gaps + gap,
        beam.salience + salience, logits,
    )  # fmt: skip


def _different(found: list[list[str]], count: int) -> list[str]:
    """The first COUNT of FOUND, each with two words at least that none before it has."""
    kept: list[list[str]] = []
    for words in found:
        if all(len(set(words) - set(other)) > 1 for other in kept):
            kept.append(words)
        if len(kept) == count:
            break
    return [_finished(words) for words in kept]


def _finished(words: Sequence[str]) -> str:
    """WORDS as a headline."""
    text = " ".join(words)
    return text[:1].upper() + text[1:]
