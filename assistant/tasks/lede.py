"""Which of many notes a news text begins with, and in which order the rest follows.

A lede says the news whole and by itself: it covers what the other notes speak of, introduces people by their full
names, leans on nothing said before, is of a middling length, tells what has happened rather than what somebody said.
Each of these is a number for each note; how much they count was learnt by logistic regression on news articles of the
BBC whose sentences were shuffled (docs/decisions/0004), and softened where the BBC's habits spoke. In Chinese only what
does not rest on English words counts.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import numpy as np

from assistant.cancellation import Cancellation
from assistant.language.words import CHINESE_LEANING, LEANING, length, terms

_LEANS = re.compile(
    rf"[\"“'‘]|(?:{LEANING}|We|I|You|Earlier|Other|Another|Both|In addition|Mr|Mrs|Ms|Under|At|After|On)\b"
    rf"|{CHINESE_LEANING}|我"
)
_COURTESY = re.compile(r"\bM(?:r|rs|s)\b")
_SPOKEN = re.compile('["“”「」]')
_PERFECT = re.compile(r"\b(?:has|have)\b|\b(?:is|are) (?:to|set|being)\b|已|将")
_SAID = re.compile(r"\b(?:said|told|added)\b|(?:说|表示|称|指出)")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|my|our)\b|我")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_FULL = re.compile(r"\b([A-Z][a-z]+) (?=([A-Z][a-z]+)\b)")
_TITLES = ("Mr", "Mrs", "Ms", "The", "In", "On", "But", "And", "At")

# What a lede is measured by, see `measures`, and how much each counts.
_WEIGHTS = {
    "leans": -2.9, "definite": -0.4, "spoken": -0.2, "courtesy": -1.5, "odd length": -4.1, "covers": 2.8,
    "perfect": 1.5, "said": -1.2, "first person": -1.6, "figures": -0.3, "introduces": 1.0, "short name": -0.8,
}  # fmt: skip
# Writers put first what matters most, and do so far more often than the articles tell, which were shuffled.
_FIRST_NOTE = 2.0
_A_STEP = 100  # notes between two looks at whether to stop
_Entry = TypeVar("_Entry")


class _Known:
    """What is known of each of NOTES, gathered once: comparing each with all others costs no more than reading them."""

    def __init__(self, notes: Sequence[str], cancel: Cancellation | None = None) -> None:
        self.matter = [set(terms(note)) for note in _looking(notes, cancel)]
        self.often = Counter(term for matter in self.matter for term in matter)
        # Words with a capital, and those of them that a first name stands before.
        self.capitals = [set(_CAPITAL.findall(note)) for note in notes]
        self.full = [{last for first, last in _FULL.findall(note) if first not in _TITLES} for note in notes]
        self.named = Counter(name for capitals in self.capitals for name in capitals)
        self.introduced = Counter(name for full in self.full for name in full)

    def alone(self, index: int) -> set[str]:
        """The names that note INDEX gives without a first name."""
        return self.capitals[index] - self.full[index]

    def others_introduce(self, index: int, name: str) -> bool:
        """Whether another note than INDEX gives NAME in full."""
        return self.introduced[name] > (name in self.full[index])


def measures(notes: Sequence[str], index: int) -> dict[str, float]:
    """What tells whether note INDEX is the lede of NOTES; the names are those of the weights."""
    return _measures(notes[index], index, _Known(notes))


def _measures(note: str, index: int, known: _Known) -> dict[str, float]:
    mine = known.matter[index]
    capitals = set(_CAPITAL.findall(note.partition(" ")[2]))
    full = known.full[index]
    return {
        "leans": bool(_LEANS.match(note)),
        "definite": note.startswith("The "),
        "spoken": bool(_SPOKEN.search(note)),
        "courtesy": bool(_COURTESY.search(note)),
        "odd length": min((length(note) / 20 - 1.1) ** 2, 2.0),
        "covers": sum(known.often[term] > 1 for term in mine) / len(mine) if mine else 0.0,
        "perfect": bool(_PERFECT.search(note)),
        "said": bool(_SAID.search(note)),
        "first person": bool(_FIRST_PERSON.search(note)),
        "figures": any(character.isdigit() for character in note),
        "introduces": any(
            known.named[name] > 1 and not known.others_introduce(index, name) for name in full & capitals
        ),
        "short name": any(known.others_introduce(index, name) for name in capitals - full),
    }


def score(notes: Sequence[str], index: int) -> float:
    """How much note INDEX is the lede of NOTES; only comparing scores of the same notes means anything."""
    return _score(notes[index], index, _Known(notes))


def _score(note: str, index: int, known: _Known) -> float:
    found = sum(_WEIGHTS[name] * value for name, value in _measures(note, index, known).items())
    return found + (_FIRST_NOTE if index == 0 else 0.0)


def leans(note: str) -> bool:
    """Whether NOTE cannot be understood without another one before it."""
    return bool(_LEANS.match(note))


def _looking(entries: Iterable[_Entry], cancel: Cancellation | None) -> Iterator[_Entry]:
    """ENTRIES; now and then raises Cancelled if CANCEL asks for it."""
    for number, entry in enumerate(entries):
        if cancel and number % _A_STEP == 0:
            cancel.raise_if_cancelled()
        yield entry


def in_order(
    notes: Sequence[str], random: np.random.Generator | None = None, cancel: Cancellation | None = None
) -> list[int]:
    """The numbers of NOTES in falling order of weight, the lede first. RANDOM shakes the weights a little.

    What follows is ordered by what it shares with the rest, but a note that calls somebody by the surname alone comes
    after the one that introduces them, and one that leans on another weighs less. Raises Cancelled.
    """
    if not notes:
        return []
    known = _Known(notes, cancel)
    shaken = random.normal(0, 1, len(notes)) if random is not None else np.zeros(len(notes))
    lede = max(_looking(range(len(notes)), cancel), key=lambda i: _score(notes[i], i, known) + shaken[i])
    norms = [math.sqrt(max(1, len(matter))) for matter in known.matter]
    # What the notes with a term weigh together: the cosines with all others are sums of these.
    weighed: defaultdict[str, float] = defaultdict(float)
    for matter, norm in zip(known.matter, norms, strict=True):
        for term in matter:
            weighed[term] += 1 / norm

    def weight(index: int) -> float:
        shared = sum(weighed[term] - 1 / norms[index] for term in known.matter[index]) / norms[index]
        # Among equals the writer's order stays.
        alone = 0.0 if leans(notes[index]) else 0.05
        late = min(0.001, 0.05 / len(notes)) * index
        return shared / max(1, len(notes) - 1) + alone - late + 0.05 * float(shaken[index])

    rest = sorted((i for i in _looking(range(len(notes)), cancel) if i != lede), key=weight, reverse=True)
    ordered = [lede]
    waiting = Counter(name for i in rest for name in known.full[i])
    for _ in _looking(range(len(rest)), cancel):
        # A name alone waits for the note that gives it in full.
        ready = next((i for i in rest if not any(waiting[name] for name in known.alone(i))), rest[0])
        ordered.append(ready)
        rest.remove(ready)
        waiting.subtract(known.full[ready])
    return ordered
