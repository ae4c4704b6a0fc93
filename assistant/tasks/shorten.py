"""Say a sentence in fewer words by leaving out what it can do without; the model judges whether it still reads well.

Nothing is added, so nothing can be made up. What may go is told by the sentence's marks: datelines, parentheses,
clauses and ages between commas, connectives at the start. What turns the meaning stays. Of each cut the model tells
whether the rest is a sentence: a cut stays only if the words after it become no less probable a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.tokens import Tokens
from assistant.language.words import TURNS_MEANING, words

# "LONDON (Reuters) - ", "(CNN)", "Islamabad, Pakistan (CNN)", "BEIJING, Nov. 24 (Xinhua) -- "
_DATELINE = re.compile(
    r"(?:[A-Z][\w.’' -]{0,30}(?:, [\w.’' ]{1,30}){0,2} ?)?"
    r"\((?:CNN|Reuters|AP|AFP|BBC|UPI|DPA|Xinhua|Bloomberg)\b[^)]{0,30}\)\s*(?:[-–—]+\s*)?|[A-Z]{3,}(?:[ ,][A-Z][\w.]*){0,4} ?(?:--|–|—) ?|（[^（）]{0,20}(?:报道|电|讯)[^（）]{0,12}）"
)
_CUTS = (
    re.compile(r"\s*\([^()]{1,160}\)|（[^（）]{1,80}）"),
    re.compile(r",\s+(?:who|which|whose|where)\s[^,;:\"“”]{4,120},(?=\s)"),
    re.compile(r",\s+(?:who|which|whose|where)\s[^,;:\"“”]{4,120}(?=[.!?]$)"),
    re.compile(r",\s+(?:aged\s+)?\d{1,2},(?=\s)"),
    re.compile(r"^(?:However|Meanwhile|Moreover|Furthermore|In addition|Also|Indeed|Now|But|And|So|Yet|Still),?\s+"),
    re.compile(r"\s[-–—]\s[^-–—\"“”]{4,120}\s[-–—](?=\s)"),
    re.compile(r",\s+including\s[^,;:\"“”]{4,100}(?=[.!?]$)"),
)
# The words after a cut may be so much less probable, in nats a token.
_PATIENCE = 0.35
_SHORTEST = 5  # words that stay at least
_MOST_CUTS = 6


def undated(sentence: str) -> str:
    """SENTENCE without the dateline before it."""
    match = _DATELINE.match(sentence)
    rest = sentence[match.end() :].lstrip() if match else sentence
    return rest or sentence


def shorter(decoder: Decoder, tokens: Tokens, sentence: str, before: str, cancel: Cancellation) -> str:
    """SENTENCE with what it can do without left out, as it may be itself. BEFORE is the text that it follows.

    Raises Cancelled.
    """
    sentence = undated(sentence)
    prefix = decoder.fit([0, *tokens.encode_piece(before[-800:] + "\n")], 256)

    def fluency(start: str, rest: str) -> float:
        """Nats a token of REST, up to the end of the line, after START."""
        piece = tokens.encode_piece(rest + "\n")[:64]
        scores, _ = decoder.score_after([*prefix, *tokens.encode_piece(start)[-128:]], piece, cancel)
        return float(scores.mean())

    tried: set[tuple[int, int]] = set()
    for _ in range(_MOST_CUTS):
        cut = next((c for c in _cuts(sentence) if c not in tried), None)
        if cut is None:
            break
        start, end = cut
        tried.add(cut)
        if fluency(sentence[:start], sentence[end:]) >= fluency(sentence[:end], sentence[end:]) - _PATIENCE:
            sentence = _joined(sentence, start, end)
            tried.clear()
    return sentence


def _cuts(sentence: str) -> Iterator[tuple[int, int]]:
    """Characters of SENTENCE, from and up to, that may be left out."""
    for pattern in _CUTS:
        for match in pattern.finditer(sentence):
            rest = _joined(sentence, *match.span())
            if (
                not any(TURNS_MEANING.match(word) for word in words(match.group()))
                and len(words(rest)) >= _SHORTEST
                # A quotation mark may not lose its partner.
                and rest.count('"') % 2 == sentence.count('"') % 2
            ):
                yield match.span()


def _joined(sentence: str, start: int, end: int) -> str:
    """SENTENCE without characters START to END."""
    rest = re.sub(r"\s+([,.;:!?])", r"\1", f"{sentence[:start]}{sentence[end:]}").strip()
    return rest[:1].upper() + rest[1:]
