"""Grounded decoding: what the sources do not hold cannot be written.

A number or a name may be written only if the sources have it. The check runs on words as they come up: of the most
probable tokens those that would begin or end an unsupported one are masked. A small model asked plainly puts a number
or name of its own into a third of its summaries; what this does not catch is a wrong relation between right names,
which the support check is for.
"""

from __future__ import annotations

import re
from bisect import bisect_left

import numpy as np

from assistant.engine.sampling import Logits
from assistant.engine.tokens import Tokens
from assistant.language.facts import NUMBER_WORDS, Facts, bare
from assistant.language.words import OPENERS, STOPWORDS, WORD, stem

# So many of the most probable tokens are looked at; if none will do, the text ends.
LOOKED_AT = 40
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:。！？：\n][\"'”’)]*\s*)[\"'“‘(]*$")
_MAY_GROW = re.compile(r"[^\W_]$")


class Grounding:
    """Follows a text as it is written and masks what SOURCE does not hold.

    STRICT masks other words too: only those of the source, in any of their forms, and those that carry a sentence.
    """

    def __init__(self, tokens: Tokens, source: str, strict: bool = False) -> None:
        self._tokens = tokens
        self._facts = Facts.of(source)
        self._words = sorted(self._facts.words)
        self._openers = sorted(self._facts.words | STOPWORDS | OPENERS)
        self._stems = frozenset(map(stem, self._facts.words)) if strict else frozenset()
        self._strict = strict
        self._small = sorted(self._facts.words | STOPWORDS)
        self._bytes = b""

    def masked(self, logits: Logits) -> Logits | None:
        """LOGITS [vocabulary] without the tokens that must not come now; None where nothing is left."""
        best = np.argpartition(-logits, LOOKED_AT)[:LOOKED_AT] if len(logits) > LOOKED_AT else np.arange(len(logits))
        before = self._bytes.decode("utf-8", "ignore")
        good = [int(token) for token in best if self._allows(before, self._tokens.pieces[token])]
        if not good:
            return None
        kept = np.full_like(logits, -np.inf)
        kept[good] = logits[good]
        return kept

    def wrote(self, token: int) -> None:
        """TOKEN was chosen."""
        self._bytes += self._tokens.pieces[token]

    def _allows(self, before: str, piece: bytes) -> bool:
        if not piece:
            return True  # a control token ends the text
        after = (self._bytes + piece).decode("utf-8", "ignore")
        # From the start of the word that PIECE goes on.
        start = len(before)
        while start and not before[start - 1].isspace():
            start -= 1
        tail = after[start:]
        for match in WORD.finditer(tail):
            whole = match.end() < len(tail) or not _MAY_GROW.search(tail)
            opens = bool(_OPENS_SENTENCE.search(after[: start + match.start()]))
            if not self._holds(match.group(), whole, opens):
                return False
        return True

    def _holds(self, word: str, whole: bool, opens: bool) -> bool:
        """Whether the sources hold WORD, or a word that begins so where it is not WHOLE yet."""
        low = bare(word) if whole else word.lower()
        if word[0].isdigit() or any(character.isdigit() for character in word):
            return low.replace(",", "") in self._facts.numbers if whole else self._begins(self._words, low)
        if low in NUMBER_WORDS:
            return NUMBER_WORDS[low] in self._facts.numbers or low in self._facts.words
        if self._strict and word[0].islower():
            if whole:
                return low in STOPWORDS or low in self._facts.words or stem(low) in self._stems
            return self._begins(self._small, low) or any(len(s) > 3 and low.startswith(s) for s in self._stems)
        if not word[0].isupper() or (len(word) == 1 and whole):
            return True
        if opens and not whole:
            return self._begins(self._openers, low)
        if opens:
            return low in STOPWORDS or low in OPENERS or low in self._facts.words
        if whole:
            return low in STOPWORDS or self._facts.holds_name(word)
        return self._begins(self._words, low.split("-")[-1]) or self._begins(self._words, low)

    @staticmethod
    def _begins(known: list[str], start: str) -> bool:
        at = bisect_left(known, start)
        return at < len(known) and known[at].startswith(start)
