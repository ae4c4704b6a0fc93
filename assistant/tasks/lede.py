"""Which of many notes a news text begins with, and in which order the rest follows.

A lede says the news whole and by itself: it covers what the other notes speak of, introduces people by their full
names, leans on nothing said before, is of a middling length, tells what has happened rather than what somebody said.
Each of these is a number for each note; how much they count was learnt by logistic regression on news articles of the
BBC whose sentences were shuffled (docs/decisions/0004), and softened where the BBC's habits spoke. In Chinese only what does not rest on English words counts.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

import numpy as np

from assistant.language.words import length, terms

_LEANS = re.compile(
    r"(?:[\"“'‘]|(?:But|And|So|However|He|She|It|They|This|That|These|Those|His|Her|Its|Their|Meanwhile|Also|"
    r"There|We|I|You|Earlier|Then|Other|Another|Both|Such|In addition|Mr|Mrs|Ms|Under|At|After|On)\b)|"
    r"(?:但|而|然而|他|她|它|这|那|此|同时|另外|因此|所以|于是|我们|我)"
)
_COURTESY = re.compile(r"\bM(?:r|rs|s)\b")
_SPOKEN = re.compile('["“”「」]')
_PERFECT = re.compile(r"\b(?:has|have)\b|\b(?:is|are) (?:to|set|being)\b|已|将")
_SAID = re.compile(r"\b(?:said|told|added)\b|(?:说|表示|称|指出)")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|my|our)\b|我")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_TITLES = ("Mr", "Mrs", "Ms", "The", "In", "On", "But", "And", "At")

# What a lede is measured by, see `measures`, and how much each counts.
_WEIGHTS = {
    "leans": -2.9, "definite": -0.4, "spoken": -0.2, "courtesy": -1.5, "odd length": -4.1, "covers": 2.8,
    "perfect": 1.5, "said": -1.2, "first person": -1.6, "figures": -0.3, "introduces": 1.0, "short name": -0.8,
}  # fmt: skip
# Writers put first what matters most, and do so far more often than the articles tell, which were shuffled.
_FIRST_NOTE = 2.0


def measures(notes: Sequence[str], index: int) -> dict[str, float]:
    """What tells whether note INDEX is the lede of NOTES; the names are those of the weights."""
    note = notes[index]
    others = " ".join(notes[:index]) + " " + " ".join(notes[index + 1 :])
    mine, theirs = set(terms(note)), set(terms(others))
    capitals = set(_CAPITAL.findall(note.partition(" ")[2]))
    return {
        "leans": bool(_LEANS.match(note)),
        "definite": note.startswith("The "),
        "spoken": bool(_SPOKEN.search(note)),
        "courtesy": bool(_COURTESY.search(note)),
        "odd length": min((length(note) / 20 - 1.1) ** 2, 2.0),
        "covers": len(mine & theirs) / len(mine) if mine else 0.0,
        "perfect": bool(_PERFECT.search(note)),
        "said": bool(_SAID.search(note)),
        "first person": bool(_FIRST_PERSON.search(note)),
        "figures": any(character.isdigit() for character in note),
        "introduces": any(_is_full(name, note) and name in others and not _is_full(name, others) for name in capitals),
        "short name": any(not _is_full(name, note) and _is_full(name, others) for name in capitals),
    }


def _is_full(name: str, text: str) -> bool:
    """Whether TEXT gives NAME, a surname, with a first name before it."""
    return any(first not in _TITLES for first in re.findall(rf"\b([A-Z][a-z]+) {name}\b", text))


def score(notes: Sequence[str], index: int) -> float:
    """How much note INDEX is the lede of NOTES; only comparing scores of the same notes means anything."""
    found = sum(_WEIGHTS[name] * value for name, value in measures(notes, index).items())
    return found + (_FIRST_NOTE if index == 0 else 0.0)


def leans(note: str) -> bool:
    """Whether NOTE cannot be understood without another one before it."""
    return bool(_LEANS.match(note))


def in_order(notes: Sequence[str], random: np.random.Generator | None = None) -> list[int]:
    """The numbers of NOTES in falling order of weight, the lede first. RANDOM shakes the weights a little.

    What follows is ordered by what it shares with the rest, but a note that calls somebody by the surname alone comes
    after the one that introduces them, and one that leans on another follows the note that it shares most with.
    """
    if not notes:
        return []
    shaken = random.normal(0, 1, len(notes)) if random is not None else np.zeros(len(notes))
    lede = max(range(len(notes)), key=lambda i: score(notes, i) + shaken[i])
    matter = [set(terms(note)) for note in notes]

    def weight(index: int) -> float:
        shared = sum(
            len(matter[index] & other) / math.sqrt(max(1, len(matter[index])) * max(1, len(other)))
            for place, other in enumerate(matter)
            if place != index
        )
        # Among equals the writer's order stays.
        alone = 0.0 if leans(notes[index]) else 0.05
        return shared / max(1, len(notes) - 1) + alone - 0.001 * index + 0.05 * float(shaken[index])

    rest = sorted((i for i in range(len(notes)) if i != lede), key=weight, reverse=True)
    ordered = [lede]
    while rest:
        ready = [i for i in rest if not _waits_for(i, rest, notes)] or rest
        ordered.append(ready[0])
        rest.remove(ready[0])
    return ordered


def _waits_for(index: int, rest: Sequence[int], notes: Sequence[str]) -> bool:
    """Whether another of REST introduces somebody whom note INDEX calls by the surname."""
    names = {name for name in _CAPITAL.findall(notes[index]) if not _is_full(name, notes[index])}
    return any(_is_full(name, notes[other]) for other in rest if other != index for name in names)
