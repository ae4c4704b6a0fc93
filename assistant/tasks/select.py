"""Select, then say: the sentences of a text that matter most, without a model.

The words of the key sentences should cover what the text speaks of most often and first, within a length: coverage
under a budget (Gillick and Favre 2009, "A scalable global model for summarization"), greedily. Sentences are ranked
by what they add for their length, so that none repeats another.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.language.sentences import is_heading, sentences
from assistant.language.words import CHINESE_LEANING, LEANING, length, terms
from assistant.tasks.texts import Source

# Longer texts are narrowed section by section first: what a section says often matters, though the rest does not.
SECTION_SENTENCES = 120
KEPT_OF_SECTION = 12
# A shorter sentence says too little alone, a longer one is a table or a list without marks. In words.
SHORTEST, LONGEST = 5, 60
_SHAKE = 0.5
_SPOKEN = re.compile('["“”「」『』]')
# A sentence that leans on the one before it.
_LEANS = re.compile(rf"[\"“'‘]|(?:{LEANING}|Or|Yet|Instead)\b|{CHINESE_LEANING}")


@dataclass(frozen=True)
class Candidate:
    """A sentence of source number SOURCE, characters START to END, its PLACE among all of that source's sentences."""

    source: int
    start: int
    end: int
    place: int
    text: str
    terms: frozenset[str]
    length: int

    @property
    def leans(self) -> bool:
        """Whether it cannot be understood without the sentence before it."""
        return bool(_LEANS.match(self.text))


def candidates(sources: Sequence[Source]) -> Iterator[Candidate]:
    """Every sentence of SOURCES."""
    for number, source in enumerate(sources):
        spans = [span for span in sentences(source.text) if not is_heading(source.text, span)]
        for place, span in enumerate(spans):
            text = span.of(source.text)
            yield Candidate(number, span.start, span.end, place, text, frozenset(terms(text)), length(text))


def weights(group: Sequence[Candidate]) -> dict[str, float]:
    """How much each term of GROUP matters: in how many sentences it stands, and how early it first does."""
    often: Counter[str] = Counter()
    first: dict[str, int] = {}
    for candidate in group:
        for term in candidate.terms:
            often[term] += 1
            first.setdefault(term, candidate.place)
    found = {}
    for term, count in often.items():
        weight = count * (1 + 1 / (1 + first[term]))
        # What is said once is a detail, unless the text begins with it.
        found[term] = weight if count > 1 or first[term] < 3 else 0.3 * weight
    return found


def key_sentences(group: Sequence[Candidate], budget: int, seed: int = 0) -> list[Candidate]:
    """The sentences of GROUP that say most of it in about BUDGET words, most important first; one at least.

    A SEED other than 0 shakes the ranking a little, the same one always alike, so that others of equal rank are taken.
    """
    weight = weights(group)
    random = np.random.default_rng(seed)
    shaken = {id(c): float(np.exp(random.normal(0, _SHAKE))) if seed else 1.0 for c in group}
    usable = [c for c in group if SHORTEST <= c.length <= LONGEST and c.terms] or [c for c in group if c.terms]
    chosen: list[Candidate] = []
    said: set[str] = set()
    used = 0
    while usable and used < 0.8 * budget:
        fitting = [c for c in usable if not chosen or used + c.length <= 1.25 * budget]
        if not fitting:
            break
        best = max(fitting, key=lambda c: _gain(c, weight, said) * shaken[id(c)])
        chosen.append(best)
        usable.remove(best)
        said |= best.terms
        used += best.length
    return chosen


def _gain(candidate: Candidate, weight: dict[str, float], said: set[str]) -> float:
    new = sum(weight[term] for term in candidate.terms if term not in said)
    gain = new / math.pow(candidate.length, 0.6) * (1 + 1 / (1 + candidate.place))
    if _SPOKEN.search(candidate.text):
        gain *= 0.8
    return 0.85 * gain if candidate.leans and candidate.place else gain


def narrowed(group: Sequence[Candidate]) -> Iterator[tuple[float, list[Candidate]]]:
    """GROUP section by section, each narrowed to its key sentences in reading order; a short GROUP as it is.

    With each comes the share of GROUP that is done.
    """
    if len(group) <= 2 * SECTION_SENTENCES:
        yield 1.0, list(group)
        return
    for start in range(0, len(group), SECTION_SENTENCES):
        section = group[start : start + SECTION_SENTENCES]
        budget = KEPT_OF_SECTION * 20
        share = min(1.0, (start + SECTION_SENTENCES) / len(group))
        yield share, sorted(key_sentences(section, budget), key=lambda c: (c.source, c.start))
