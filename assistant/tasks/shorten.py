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
from assistant.language import quotations
from assistant.language.words import TURNS_MEANING, with_capital, words

# "LONDON (Reuters) - ", "(CNN)", "Islamabad, Pakistan (CNN)", "BEIJING, Nov. 24 (Xinhua) -- "
# No small letter follows: "The broadcaster (BBC) said" and "NASA – the agency" have none.
_DATELINE = re.compile(
    r"(?:[A-Z][\w.’' -]{0,30}(?:, [\w.’' ]{1,30}){0,2} ?)?"
    r"\((?:CNN|Reuters|AP|AFP|BBC|UPI|DPA|Xinhua|Bloomberg)\b[^)]{0,30}\)\s*+(?:[-–—]++\s*+)?(?![a-z])"
    r"|[A-Z]{3,}(?:[ ,][A-Z][\w.]*){0,4}(?: (?:--|–|—) ?|(?:--|—) ?)(?=[A-Z0-9\"“‘'])"
    r"|（[^（）]{0,20}(?:报道|电|讯)[^（）]{0,12}）"
)
_CUTS = (
    re.compile(r"\s*\([^()]{1,160}\)|（[^（）]{1,80}）"),
    re.compile(r",\s+(?:who|which|whose|where)\s[^,;:\"“”]{4,120},(?=\s)"),
    re.compile(r",\s+(?:who|which|whose|where)\s[^,;:\"“”]{4,120}(?=[.!?]$)"),
    # "Anna Lee, 34, said", but not "in rooms 3, 12, and 15" or "on Monday, 12, and".
    re.compile(r"(?<=[A-Za-z]),\s+(?:aged\s+)?\d{1,2},(?=\s)(?!\s+(?:and|or)\b)"),
    re.compile(r"^(?:However|Meanwhile|Moreover|Furthermore|In addition|Also|Indeed|But(?! for\b)|And),?\s+"),
    re.compile(r"^(?:Now|So|Yet|Still),\s+"),
    re.compile(r"\s[-–—]\s[^-–—\"“”]{4,120}\s[-–—](?=\s)"),
    re.compile(r",\s+including\s[^,;:\"“”]{4,100}(?=[.!?]$)"),
)
# The words after a cut may be so much less probable, in nats a token.
_PATIENCE = 0.35
_SHORTEST = 5  # words that stay at least
_MOST_CUTS = 6
_ROOM = 192  # tokens


def undated(sentence: str) -> str:
    """SENTENCE without the dateline before it."""
    match = _DATELINE.match(sentence)
    rest = sentence[match.end() :].lstrip() if match else sentence
    return rest if any(map(str.isalnum, rest)) else sentence


def shorter(decoder: Decoder, tokens: Tokens, sentence: str, before: str, cancel: Cancellation) -> str:
    """SENTENCE with what it can do without left out, as it may be itself. BEFORE is the text that it follows.

    Raises Cancelled.
    """
    sentence = undated(sentence)
    # Room for the start of the sentence and, half as much, for what is judged.
    room = min(_ROOM, decoder.model.capacity // 2)
    prefix = decoder.fit([0, *tokens.encode_piece(before[-800:] + "\n")], room)

    def fluency(start: str, rest: str) -> float:
        """Nats a token of REST, up to the end of the line, after START."""
        piece = tokens.encode_piece(rest + "\n")[: room // 3]
        scores, _ = decoder.score_after([*prefix, *tokens.encode_piece(start)[len(piece) - room :]], piece, cancel)
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
    quoted = quotations.find(sentence)
    for pattern in _CUTS:
        for match in pattern.finditer(sentence):
            start, end = match.span()
            kept = words(_joined(sentence, start, end))
            if (
                not any(TURNS_MEANING.match(word) for word in words(match.group()))
                and len(kept) >= _SHORTEST
                # What was said stays as it was said.
                and not any(start < quotation.end and quotation.start < end for quotation in quoted)
                # No two words or numbers become one: "f(x)dx", "3 (about) .5".
                and [word.lower() for word in kept]
                == [word.lower() for word in words(sentence[:start]) + words(sentence[end:])]
            ):
                yield start, end


def _joined(sentence: str, start: int, end: int) -> str:
    """SENTENCE without characters START to END."""
    # What now begins with a mark follows at once.
    before = sentence[:start].rstrip() if sentence.startswith(tuple(",.;:!?"), end) else sentence[:start]
    rest = f"{before}{sentence[end:]}".strip()
    return rest if start else with_capital(rest)
