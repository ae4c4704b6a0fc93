"""A writer's keys, made from a text: slips that are corrected, pauses, and jumps of the caret."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

# Seconds between keys; a pause after a sentence and, now and then, within one.
_BETWEEN_KEYS = (0.08, 0.25)
_AFTER_SENTENCE = (0.5, 1.5)
_THINKING, _THOUGHT = 0.01, (1.0, 2.5)
_SLIP = 0.03  # the share of letters that are mistyped
_NOTICED_AFTER = 3  # letters at most that follow a slip before it is seen
_BACK = 0.05  # the share of words after which the writer goes back to change an earlier one
_NEAR = 400  # characters that the writer goes back, mostly
_FAR = 0.2  # the share of jumps that go anywhere


@dataclass(frozen=True)
class Stroke:
    """PAUSE seconds after the stroke before, with the caret at AT, TAKEN characters before it go and TYPED comes.

    Neither: the writer only puts the caret there.
    """

    pause: float
    at: int
    taken: int = 0
    typed: str = ""


@dataclass(frozen=True)
class Script:
    """STROKES that make TEXT of DOCUMENT."""

    document: str
    strokes: tuple[Stroke, ...]
    text: str


def applied(text: str, stroke: Stroke) -> str:
    """TEXT after STROKE."""
    return text[: stroke.at - stroke.taken] + stroke.typed + text[stroke.at :]


def script(text: str, typed: int, seed: int) -> Script:
    """How a writer types the last TYPED characters of TEXT; the same SEED gives the same strokes."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    end = len(text) - typed
    return Script(text[:end], tuple(_strokes(text, end, chance)), text)


def _strokes(text: str, end: int, chance: random.Random) -> Iterator[Stroke]:
    while end < len(text):
        if text[end].isalpha() and chance.random() < _SLIP:
            yield from _slip(text, end, chance)
        yield Stroke(_pause(text[:end], chance), end, typed=text[end])
        end += 1
        if text[end - 1] == " " and chance.random() < _BACK:
            yield from _change_a_word(text[:end], chance)


def _pause(before: str, chance: random.Random) -> float:
    if chance.random() < _THINKING:
        return chance.uniform(*_THOUGHT)
    return chance.uniform(*(_AFTER_SENTENCE if before.endswith((". ", "! ", "? ", "\n")) else _BETWEEN_KEYS))


def _slip(text: str, at: int, chance: random.Random) -> Iterator[Stroke]:
    """A wrong letter at AT and some of the right ones, all taken back."""
    wrong = chance.choice([letter for letter in "abcdefghijklmnopqrstuvwxyz" if letter != text[at].lower()])
    written = wrong + text[at : at + chance.randint(0, _NOTICED_AFTER)]
    for letter in written:
        yield Stroke(chance.uniform(*_BETWEEN_KEYS), at, typed=letter)
        at += 1
    for _ in written:
        yield Stroke(chance.uniform(*_BETWEEN_KEYS), at, taken=1)
        at -= 1


def _change_a_word(text: str, chance: random.Random) -> Iterator[Stroke]:
    """The caret goes to the end of an earlier word, the end of the word is typed anew, and the caret comes back."""
    low = 1 if chance.random() < _FAR else max(1, len(text) - _NEAR)
    ends = [i for i in range(low, len(text)) if text[i - 1].isalpha() and not text[i].isalpha()]
    if not ends:
        return
    at = end = chance.choice(ends)
    yield Stroke(chance.uniform(*_AFTER_SENTENCE), at)
    while at > max(0, end - 4) and text[at - 1].isalpha():
        yield Stroke(chance.uniform(*_BETWEEN_KEYS), at, taken=1)
        at -= 1
    for letter in text[at:end]:
        yield Stroke(chance.uniform(*_BETWEEN_KEYS), at, typed=letter)
        at += 1
    yield Stroke(chance.uniform(*_AFTER_SENTENCE), len(text))
