"""Continue a text at the caret."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import numpy as np

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder, Step
from assistant.engine.sampling import Sampler, probabilities
from assistant.engine.session import OnnxModel
from assistant.engine.starts import Start, starts
from assistant.engine.tokens import Tokens
from assistant.models import store
from assistant.tasks.context import Context, Piece, Preferences, Suggestion, repeats

# The part of a word before the caret that is chosen anew together with what follows, or a space: a word's token
# includes the space before it. Scripts without spaces have no such part, their characters are whole as typed.
_TYPED = re.compile(r" ?[A-Za-zÀ-ɏ]+(?:['’][A-Za-zÀ-ɏ]*)*\Z| \Z")
_LONGEST_TYPED = 32  # characters; nobody completes a longer word
# A suggestion ends with a whole word: up to so many tokens more than were asked for.
_FINISH_WORD_TOKENS = 8
# Unasked, words are added to the first only while all of them together are at least this probable once the first is
# right: a sure word beats a doubtful sentence, and costs less.
_CARRY_ON = 0.4
# The end of a text that may still grow: a word, or the space before one. In Chinese each character stands by itself.
_CJK = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff"
_MAY_GROW = re.compile(rf"\s*(?:(?![{_CJK}])[\w'’-])*\Z")
# SmolLM2 and its like saw this before every text they were trained on.
_TEXT_START = "<|endoftext|>"


def typed_part(before: str) -> str:
    """The end of BEFORE that is tokenised together with what the model writes."""
    match = _TYPED.search(before, max(0, len(before) - _LONGEST_TYPED))
    return match.group() if match else ""


class Completer:
    """An open model that continues texts. Use it from one thread."""

    def __init__(self, decoder: Decoder, tokens: Tokens) -> None:
        self.decoder = decoder
        self.tokens = tokens
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
        return cls(Decoder(model), tokens)

    @property
    def device(self) -> str:
        """The device's name for the status bar."""
        return self.decoder.model.device.name

    @property
    def reason(self) -> str:
        """Why this device."""
        return self.decoder.model.device.reason

    def close(self) -> None:
        """Let the model's memory go."""
        self.decoder.model.close()

    def suggest(self, context: Context, preferences: Preferences, cancel: Cancellation) -> Iterator[Piece]:
        """The most probable continuation on this line, in whole words, each as soon as it is known to be whole.

        Yields no text where the first word is less probable than PREFERENCES asks. The last Piece, maybe without
        text, counts all tokens; there always is one. Raises Cancelled.
        """
        prompt, ways = self._starts(context, preferences, cancel)
        if not ways:
            return iter([Piece("", 0.0, 0)])
        chances = np.log(np.array([way.probability for way in ways], np.float32) + np.float32(1e-30))
        sampler = Sampler(preferences.sampling)
        chosen, _ = sampler.choose(chances, [])
        threshold = 0.0 if preferences.manual else preferences.confidence
        way = ways[chosen]
        steps = self.decoder.generate(
            [*prompt, *way.tokens], self._limit(preferences) - len(way.tokens), self._stop, sampler, cancel
        )  # fmt: skip
        return self._worded(context, preferences, way, steps, threshold)

    def suggestions(
        self, context: Context, preferences: Preferences, count: int, cancel: Cancellation
    ) -> list[Suggestion]:
        """The most probable continuation and up to COUNT - 1 others that begin with other tokens.

        COUNT of them are decoded side by side; more only where two of those came out alike.
        """
        prompt, ways = self._starts(context, preferences, cancel)
        found: list[Suggestion] = []
        for first in range(0, min(len(ways), 2 * count), count):
            together = ways[first : first + count]
            starts = [way.tokens for way in together]
            texts = self.decoder.generate_together(prompt, starts, self._limit(preferences), self._stop, cancel)
            for way, steps in zip(together, texts, strict=True):
                steps = islice(steps, max(0, self._limit(preferences) - len(way.tokens)))
                pieces = list(self._worded(context, preferences, way, steps, threshold=0.0))
                text, confidence = "".join(piece.text for piece in pieces), pieces[-1].confidence
                if text and all(text != other.text for other in found):
                    good = confidence >= preferences.confidence and not repeats(text, context.after)
                    found.append(Suggestion(text, confidence, shown=good and way is ways[0]))
            if len(found) >= count:
                break
        return found[:count]

    def _starts(
        self, context: Context, preferences: Preferences, cancel: Cancellation
    ) -> tuple[list[int], list[Start]]:
        """The tokens before the typed part of a word, never none, and the ways to go on after them."""
        typed = typed_part(context.before)
        before = self.tokens.encode(context.before[: len(context.before) - len(typed)])
        prompt = self.decoder.fit([*self._start, *before] or [0], self._limit(preferences))
        return prompt, starts(self.decoder, self.tokens, prompt, typed.encode(), cancel)

    def _limit(self, preferences: Preferences) -> int:
        """The most tokens of a suggestion; the rest of the context is the text's."""
        return min(preferences.tokens + _FINISH_WORD_TOKENS, self.decoder.model.capacity // 2)

    def _worded(
        self, context: Context, preferences: Preferences, start: Start, steps: Iterator[Step], threshold: float
    ) -> Iterator[Piece]:
        """`suggest`, beginning with START and going on with STEPS; THRESHOLD the first word's least probability."""
        words = _Words(self.tokens, start, drop_space=not context.before or context.before[-1].isspace())
        limit, count = self._limit(preferences), len(start.tokens)
        ready = words.add(start.beyond)
        if ready and words.confidence >= threshold:
            yield Piece(ready, words.confidence, count)
        if words.confidence < threshold or words.ended:
            steps = iter(())
        for step in steps:
            count += 1
            words.judge(step)
            if words.confidence < threshold:
                break
            doubtful = words.goes_on < _CARRY_ON and not preferences.manual
            ready = words.whole_before(step) if doubtful else words.add(self.tokens.pieces[step.token])
            if ready:
                yield Piece(ready, words.confidence, count)
            if doubtful or words.ended or (ready and count >= preferences.tokens):
                break
        else:
            ready = words.rest() if count < limit else ""
            if ready and words.confidence >= threshold:
                yield Piece(ready, words.confidence, count)
        yield Piece("", words.confidence, count)


class _Words:
    """Gathers decoded bytes into whole words on one line.

    `confidence` is the probability of the first word, `goes_on` that of all tokens after it.
    """

    def __init__(self, tokens: Tokens, start: Start, drop_space: bool) -> None:
        """DROP_SPACE where the text before ends with a space, so that none is written twice."""
        self._tokens = tokens
        self._stream = tokens.decoder()
        self._held = ""
        self._drop_space = drop_space
        self._first_word = ""
        self._first_is_whole = False
        self.confidence = start.probability
        self.goes_on = 1.0
        self.ended = False

    def judge(self, step: Step) -> None:
        """Take the probability of STEP into account, before its bytes are added."""
        if self._first_is_whole:
            self.goes_on *= step.probability
        elif not self._first_word:
            self.confidence *= step.probability
        elif self._tokens.ends_word[step.token]:
            self.confidence *= float(probabilities(step.logits)[self._tokens.ends_word].sum())
            self._first_is_whole = True
        else:
            self.confidence *= step.probability

    def whole_before(self, step: Step) -> str:
        """What is held back, if STEP shows that it is whole."""
        return self.rest() if self._tokens.ends_word[step.token] else ""

    def add(self, piece: bytes) -> str:
        """Take PIECE, the next bytes of the text; returns what is now known to be whole, maybe nothing."""
        text = self._stream.push(piece)
        if not self._first_word:
            self._first_word = text.strip()
            # A punctuation mark or a Chinese character is whole by itself.
            self._first_is_whole = bool(self._first_word) and _MAY_GROW.fullmatch(self._first_word) is None
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
