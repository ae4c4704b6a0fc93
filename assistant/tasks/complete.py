"""Continue a text at the caret."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from assistant.cancellation import Cancellation
from assistant.engine.constraints import StartsWith
from assistant.engine.generate import Decoder, Step
from assistant.engine.sampling import GREEDY, Sampling, probabilities
from assistant.engine.session import Device, OnnxModel
from assistant.engine.tokens import Tokens
from assistant.models import store

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


# The part of a word before the caret that is chosen anew together with what follows, or a space: a word's token
# includes the space before it. Scripts without spaces have no such part, their characters are whole as typed.
_TYPED = re.compile(r" ?[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]*)*\Z| \Z")
_LONGEST_TYPED = 32  # characters; nobody completes a longer word
# A suggestion ends with a whole word: up to so many tokens more than were asked for.
_FINISH_WORD_TOKENS = 8
# The end of a text that may still grow: a word, or the space before one. In Chinese each character stands by itself.
_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_MAY_GROW = re.compile(rf"\s*(?:(?![{_CJK}])[\w'’-])*\Z")
# SmolLM2 and its like saw this before every text they were trained on.
_TEXT_START = "<|endoftext|>"


def typed_part(before: str) -> str:
    """The end of BEFORE that is tokenised together with what the model writes."""
    match = _TYPED.search(before, max(0, len(before) - _LONGEST_TYPED))
    return match.group() if match else ""


def repeats(text: str, after: str) -> bool:
    """Whether what follows the caret on its line already begins as TEXT does."""
    rest, words = after.split("\n", 1)[0].strip(), text.strip()
    return bool(rest and words) and (rest.startswith(words) or words.startswith(rest))


class Completer:
    """An open model that continues texts. Use it from one thread."""

    def __init__(self, decoder: Decoder, tokens: Tokens, device: Device) -> None:
        self.decoder = decoder
        self.tokens = tokens
        self._device = device
        start = tokens.number_of(_TEXT_START)
        self._start = [] if start is None else [start]
        # A control token never belongs into a text; all of them end it.
        self._stop = frozenset(number for number, piece in enumerate(tokens.pieces) if not piece)

    @classmethod
    def open(cls, name: str, device: str = "auto", threads: int = 0, context_tokens: int = 2048) -> Completer:
        """Open the installed model NAME; ModelMissing or another PenwrightError where that fails."""
        installed = store.find(name)
        tokens = Tokens(installed.folder)
        model = OnnxModel(installed, device, threads, context_tokens)
        return cls(Decoder(model), tokens, model.device)

    @property
    def device(self) -> str:
        """The device's name for the status bar."""
        return self._device.name

    @property
    def reason(self) -> str:
        """Why this device."""
        return self._device.reason

    def close(self) -> None:
        """Let the model's memory go."""
        self.decoder.model.close()

    def suggest(self, context: Context, preferences: Preferences, cancel: Cancellation) -> Iterator[Piece]:
        """The most probable continuation on this line, in whole words, each as soon as it is known to be whole.

        Yields no text where the first word is less probable than PREFERENCES asks. The last Piece, maybe without
        text, counts all tokens. Raises Cancelled.
        """
        return self._continue(context, preferences, cancel, first=None)

    def suggestions(
        self, context: Context, preferences: Preferences, count: int, cancel: Cancellation
    ) -> list[Suggestion]:
        """What `suggest` gives, and up to COUNT - 1 others that begin with other tokens, however probable."""
        prompt, typed = self._prompt(context)
        logits = self.decoder.prefill(self.decoder.fit(prompt, self._limit(preferences)), cancel)
        chances = probabilities(StartsWith(self.tokens, typed).apply(logits))
        asked = dataclasses.replace(preferences, manual=True)
        found: list[Suggestion] = []
        for first in np.argsort(-chances, kind="stable")[: 2 * count]:
            if first in self._stop or not chances[first]:
                continue
            pieces = list(self._continue(context, asked, cancel, int(first)))
            text, confidence = "".join(piece.text for piece in pieces), pieces[-1].confidence
            if text and all(text != other.text for other in found):
                good = confidence >= preferences.confidence and not repeats(text, context.after)
                found.append(Suggestion(text, confidence, shown=good and not found))
            if len(found) == count:
                break
        return found

    def _prompt(self, context: Context) -> tuple[list[int], bytes]:
        """The tokens before the typed part of a word, never none, and the bytes of that part."""
        typed = typed_part(context.before)
        tokens = [*self._start, *self.tokens.encode(context.before[: len(context.before) - len(typed)])]
        return tokens or [0], typed.encode()

    def _limit(self, preferences: Preferences) -> int:
        return preferences.tokens + _FINISH_WORD_TOKENS

    def _continue(
        self, context: Context, preferences: Preferences, cancel: Cancellation, first: int | None
    ) -> Iterator[Piece]:
        """`suggest`, beginning with the token FIRST if it is given."""
        prompt, typed = self._prompt(context)
        start = StartsWith(self.tokens, typed)
        words = _Words(self.tokens, drop_space=not context.before or context.before[-1].isspace())
        threshold = 0.0 if preferences.manual else preferences.confidence
        limit, count = self._limit(preferences), 0
        steps = self.decoder.generate(prompt, limit, self._stop, preferences.sampling, cancel, start.apply, first)
        for step in steps:
            count += 1
            ready = words.add(step, start.accept(step.token))
            if words.confidence < threshold:
                break
            if ready:
                yield Piece(ready, words.confidence, count)
            if words.ended or (ready and count >= preferences.tokens):
                break
        else:
            ready = words.rest() if count < limit else ""
            if ready and words.confidence >= threshold:
                yield Piece(ready, words.confidence, count)
        yield Piece("", words.confidence, count)


class _Words:
    """Gathers decoded bytes into whole words on one line, and the probability of the first of them."""

    def __init__(self, tokens: Tokens, drop_space: bool) -> None:
        """DROP_SPACE where the text before ends with a space, so that none is written twice."""
        self._ends_word = tokens.ends_word
        self._stream = tokens.decoder()
        self._held = ""
        self._drop_space = drop_space
        self._first_word = ""
        self._first_is_whole = False
        self.confidence = 1.0
        self.ended = False

    def add(self, step: Step, piece: bytes) -> str:
        """Take PIECE, the bytes that STEP adds to the text; returns what is now known to be whole, maybe nothing."""
        text = self._stream.push(piece)
        self._judge(step, text)
        if self._drop_space:
            text = text.lstrip(" ")
            self._drop_space = not text
        line, newline, _ = text.partition("\n")
        line, damage, _ = line.partition("\ufffd")
        self._held += line
        self.ended = bool(newline or damage)
        if newline:
            return self.rest()
        keep = _MAY_GROW.search(self._held)
        whole = len(self._held) if keep is None else keep.start()
        ready, self._held = self._held[:whole], self._held[whole:]
        return ready

    def rest(self) -> str:
        """What is held back, when the text ends here and so its last word does too."""
        rest, self._held = self._held.rstrip(), ""
        return rest

    def _judge(self, step: Step, text: str) -> None:
        """Multiply the probabilities of the first word's tokens, and of its ending where it does."""
        if self._first_is_whole:
            return
        if not self._first_word:
            self.confidence *= step.probability
            self._first_word = text.strip()
            # A punctuation mark or a Chinese character is whole by itself.
            self._first_is_whole = bool(self._first_word) and _MAY_GROW.fullmatch(self._first_word) is None
        elif self._ends_word[step.token]:
            self.confidence *= float(probabilities(step.logits)[self._ends_word].sum())
            self._first_is_whole = True
        else:
            self.confidence *= step.probability
