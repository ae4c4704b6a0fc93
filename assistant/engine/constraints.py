"""Grounded decoding: what the sources do not hold cannot be written.

A number or a name may be written only if the sources have it. The check runs on words as they come up: of the most
probable tokens those that would begin or end an unsupported one are masked. A small model asked plainly puts a number
or name of its own into a third of its summaries; what this does not catch is a wrong relation between right names,
which the support check is for.

A text that is cut off may end inside a word or a number that no source holds; whoever cuts it drops the last word.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left

import numpy as np

from assistant.engine.sampling import Logits
from assistant.engine.tokens import Tokens
from assistant.language.facts import CHINESE_NUMBER, NUMBER_WORDS, Facts, bare, is_small, numbers
from assistant.language.sentences import sentences
from assistant.language.words import CHINESE_STOP, CJK_RUN, OPENERS, STOPWORDS, WORD, stem

# So many of the most probable tokens are looked at; if none will do, the text ends.
LOOKED_AT = 40
# At the end of a text these may go on a word or a number: "3.", "O'", "Anglo-".
_JOINERS = tuple(".,:'’&/-")
_MAY_GROW = re.compile(r"[^\W_]$")


class Grounding:
    """Follows a text as it is written and masks what SOURCE does not hold.

    STRICT masks other words too: only those of the source, in any of their forms, and those that carry a sentence.
    """

    def __init__(self, tokens: Tokens, source: str, strict: bool = False) -> None:
        self._tokens = tokens
        self._facts = Facts.of(source)
        self._numbers = sorted(self._facts.numbers)
        self._words = sorted(self._facts.words)
        self._small = sorted(self._facts.words | STOPWORDS)
        self._openers = sorted(OPENERS | NUMBER_WORDS.keys())
        self._stems = frozenset(map(stem, self._facts.words)) if strict else frozenset()
        self._characters = CHINESE_STOP.union(source)
        self._strict = strict
        self._bytes = b""

    def masked(self, logits: Logits) -> Logits | None:
        """LOGITS [vocabulary] without the tokens that must not come now; None where nothing is left."""
        best = np.argpartition(-logits, LOOKED_AT)[:LOOKED_AT] if len(logits) > LOOKED_AT else np.arange(len(logits))
        before = _text_of(self._bytes) or ""
        good = [t for t in map(int, best) if np.isfinite(logits[t]) and self._allows(before, self._tokens.pieces[t])]
        if not good:
            return None
        kept = np.full_like(logits, -np.inf)
        kept[good] = logits[good]
        return kept

    def wrote(self, token: int) -> None:
        """TOKEN was chosen."""
        self._bytes += self._tokens.pieces[token]

    def _allows(self, before: str, piece: bytes) -> bool:
        """Whether PIECE may follow the text BEFORE; without a byte it is a control token, which ends the text."""
        after = _text_of(self._bytes + piece)
        if after is None:
            return False
        # From the start of the word that PIECE goes on.
        start = len(before)
        while start and not before[start - 1].isspace():
            start -= 1
        tail = after[start:]
        if not self._holds_chinese_numbers(tail, ended=not piece):
            return False
        for match in WORD.finditer(tail):
            word, at = match.group(), start + match.start()
            rest = tail[match.end() :]
            if piece and not rest and _MAY_GROW.search(word):
                good = self._may_grow(word, after, at)
            elif piece and rest in _JOINERS:
                good = self._holds(word, after, at) or self._begins(self._words, bare(word) + rest.replace("’", "'"))
            else:
                good = self._holds(word, after, at)
            if not good:
                return False
        return True

    def _holds(self, word: str, text: str, at: int) -> bool:
        """Whether WORD, finished, from character AT of TEXT, may stand there."""
        if CJK_RUN.match(word):
            return not self._strict or self._characters.issuperset(word)
        if not numbers(word) <= self._facts.numbers:
            return False
        if "." in word and not all(self._is_known(part) for part in word.split(".") if part[0].isupper()):
            return False  # a sentence may end within it
        if word[0].isupper():
            return self._is_known(word) or self._opens(bare(word), text, at)
        if self._strict and not any(character.isdigit() for character in word):
            low = bare(word)
            return is_small(low) or low in self._facts.words or stem(low) in self._stems
        return True

    def _is_known(self, name: str) -> bool:
        return len(name) == 1 or is_small(bare(name)) or self._facts.holds_name(name)

    def _opens(self, low: str, text: str, at: int, whole: bool = True) -> bool:
        """Whether LOW, or if it is not WHOLE a word that begins so, needs its capital only to open a sentence of TEXT.

        Its first character is number AT.
        """
        if not (low in OPENERS or low in NUMBER_WORDS if whole else self._begins(self._openers, low)):
            return False
        first = (WORD.search(text, span.start) for span in sentences(text))
        return any(match is not None and match.start() == at for match in first)

    def _may_grow(self, word: str, text: str, at: int) -> bool:
        """Whether WORD, the end of TEXT from character AT on, is the beginning of one that may stand there."""
        low = bare(word)
        if self._begins(self._words, low) or self._begins(self._words, word.lower().replace("’", "'")):
            return True
        if CJK_RUN.match(word) or numbers(word):
            return self._holds(word, text, at)
        *whole, last = re.split(r"[-/&]", low)
        if word[0].isupper():
            known = self._begins(self._small if not whole else self._words, last)
            return (known and self._facts.words.issuperset(whole)) or self._opens(low, text, at, whole=False)
        if "." in word:
            return self._holds(word, text, at)
        if self._strict:
            return self._begins(self._small, low) or any(len(s) > 3 and low.startswith(s) for s in self._stems)
        return True

    def _holds_chinese_numbers(self, tail: str, ended: bool) -> bool:
        """Whether the sources have the numbers of TAIL in Chinese characters, or one that begins so if it may go on."""
        return all(
            self._begins(self._numbers, match.group())
            if match.end() == len(tail) and not ended
            else match.group() in self._facts.numbers
            for match in CHINESE_NUMBER.finditer(tail)
        )

    @staticmethod
    def _begins(known: list[str], start: str) -> bool:
        at = bisect_left(known, start)
        return at < len(known) and known[at].startswith(start)


def _text_of(written: bytes) -> str | None:
    """The whole characters of WRITTEN, of which the last may be unfinished; None where it is no UTF-8."""
    try:
        return codecs.utf_8_decode(written, "strict", False)[0]
    except UnicodeDecodeError:
        return None
