"""What is asked of a completion, and what comes back: light enough to import before the window is shown."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.engine.options import GREEDY, Sampling

# How much text around the caret is taken, in characters. The start moves in hops, so that it stays where it is
# for thousands of keystrokes and the engine's cache stays good.
BEFORE_CHARACTERS = 8192
BEFORE_HOP = 4096
AFTER_CHARACTERS = 512


def context_start(caret: int) -> int:
    """Where the text before CARET that is worth taking begins, a character offset; it moves in hops."""
    if caret <= BEFORE_CHARACTERS:
        return 0
    return (caret - BEFORE_CHARACTERS + BEFORE_HOP - 1) // BEFORE_HOP * BEFORE_HOP


@dataclass(frozen=True)
class Context:
    """The text around the caret: BEFORE from `context_start` up to it, AFTER at most AFTER_CHARACTERS that follow."""

    before: str
    after: str = ""

    @classmethod
    def around(cls, text: str, caret: int) -> Context:
        """The part of TEXT around character CARET that is worth taking."""
        return cls(text[context_start(caret) : caret], text[caret : caret + AFTER_CHARACTERS])


@dataclass(frozen=True)
class Preferences:
    """How a suggestion should be.

    TOKENS is about how long it may be. Below a probability of CONFIDENCE for its first word nothing is shown, unless
    the writer asked (MANUAL). SAMPLING says how its tokens are chosen.
    """

    tokens: int = 12
    confidence: float = 0.3
    manual: bool = False
    sampling: Sampling = GREEDY


@dataclass(frozen=True)
class Piece:
    """Part of a suggestion: TEXT to append, the probability of the suggestion's first word, tokens decoded so far."""

    text: str
    confidence: float
    tokens: int


@dataclass(frozen=True)
class Suggestion:
    """A whole suggestion; SHOWN: would the editor show it unasked."""

    text: str
    confidence: float
    shown: bool


def repeats(text: str, after: str) -> bool:
    """Whether TEXT says what follows the caret on its line already, or begins with all of it."""
    rest, words = after.split("\n", 1)[0].strip(), text.strip()
    return bool(rest and words) and (rest.startswith(words) or words.startswith(rest))
