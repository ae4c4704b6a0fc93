"""Headlines: the words of a sentence that say it in short, chosen by the model.

A small model that writes a headline freely makes up who did what. So it only chooses which words of the sentence stay:
a beam search over its words in their order, each step scored by how probable the model finds the next word after the
text and "Headline:", and by how often the text speaks of it. What may not be left out, because the meaning would turn,
is not: negations, doubts, conditions.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.sampling import Logits, probabilities
from assistant.engine.tokens import Tokens
from assistant.language.sentences import is_chinese
from assistant.language.words import STOPWORDS, TURNS_MEANING, length, terms, with_capital, words
from assistant.tasks.support import Checker

BEAMS = 4
SHORTEST, LONGEST = 4, 10  # words
_CONTEXT_CHARACTERS = 1200
# How much it counts that the text speaks of a word often, against nats a token of the model.
_SALIENCE = 1.0
_END = 0.3
_SHAKE = 0.4
# What a figure costs, in nats: figures are details, and a headline of them says nothing.
_FIGURE = 1.5
_DESCRIPTION = 3  # words that may describe a subject before its name
# What it costs to say nothing of the subject.
_SILENT = 0.6
# A name alone is no headline: each word up to so many is worth so much.
_WANTED, _WORD = 7, 0.06
# Nats for leaving out a word between two that stay, less for articles and auxiliaries, which headlines do without.
_GAP, _SMALL_GAP, _BROKEN_PHRASE = 0.3, 0.05, 1.0
_PREPOSITIONS = frozenset(
    "of in on at to for from by with without about into over after before under between during through against "
    "within as than amid despite".split()
)
_VERBS = frozenset("is are was were be been being am has have had will would can could may might do does did".split())
_TELLING = frozenset(
    "says said wins won loses lost makes made takes took gets got gives gave sees saw finds found sets set puts put "
    "holds held leaves left leads led meets met opens cuts cut falls fell rises rose grows grew goes went comes "
    "came wants needs calls asks tells told plans hopes faces".split()
)
# After these a sentence says something else than before them: no headline ends shortly before one.
_TURNS = re.compile(
    r"(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|unless|if|until|hardly|barely|\w+n['’]t)$",
    re.IGNORECASE,
)
# Words of a longer sentence are not looked at; a word of more tokens, such as an address, is in no headline.
_READ, _LONGEST_WORD = 80, 32
_SPEECH = re.compile(r"[,:]?\s*[\"“](?=\S+\s+\S+\s+\S)")
_SUBORDINATE = frozenset("who which that where when while because although though if whether".split())


@dataclass(frozen=True)
class _Beam:
    words: tuple[int, ...]
    tokens: tuple[int, ...]
    logprob: float
    gaps: float
    salience: float
    logits: Logits

    @property
    def score(self) -> float:
        """Nats a token less those for gaps, what the text speaks of, and whether it is long enough to say something."""
        words = len(self.words)
        return (
            (self.logprob - self.gaps) / len(self.tokens) + _SALIENCE * self.salience / words
            + _WORD * min(words, _WANTED)
        )  # fmt: skip


def headlines(
    decoder: Decoder,
    tokens: Tokens,
    sentence: str,
    text: str,
    count: int,
    cancel: Cancellation,
    random: np.random.Generator | None = None,
) -> list[str]:
    """Up to COUNT headlines made of words of SENTENCE, best first; TEXT is all that it stands in. Raises Cancelled.

    RANDOM shakes the ranking a little, so that others come first. None where the sentence has no word to make one of.
    """
    most_tokens = min(_LONGEST_WORD, decoder.model.capacity // (4 * LONGEST))
    written = [word for word in _before_speech(sentence).split() if any(map(str.isalnum, word))][:_READ]
    encoded = [(word, tokens.encode_piece(" " + _bare(word))) for word in written]
    written = [word for word, piece in encoded if len(piece) <= most_tokens]
    pieces = [piece for _, piece in encoded if len(piece) <= most_tokens]
    shown = [_bare(word) for word in written]
    if not shown:
        return []
    if len(shown) <= SHORTEST:
        return [_finished(shown)]
    ends = {place for place in range(len(shown)) if _may_end(written, shown, place)}
    often = Counter(term for line in text.splitlines() for term in set(terms(line)))
    most = math.log(1 + max(often.values(), default=1))
    noise = random.normal(0, _SHAKE, len(shown)) if random is not None else np.zeros(len(shown))
    salience = [max((math.log(1 + often[term]) / most for term in terms(word)), default=0.0) for word in shown]
    salience = [value + float(shaken) for value, shaken in zip(salience, noise, strict=True)]
    prompt = tokens.encode_piece(f"{sentence}\n{text}"[:_CONTEXT_CHARACTERS] + "\n\nHeadline:")
    prompt = decoder.fit([0, *prompt], LONGEST * most_tokens)
    end = tokens.encode_piece("\n")[0]
    beams = [_Beam((), (), 0.0, 0.0, 0.0, decoder.prefill(prompt, cancel))]
    done: list[tuple[float, tuple[int, ...]]] = []
    told = _verb(shown) + 1  # a headline says something of its subject: it goes beyond the verb
    for _ in range(LONGEST + 1):
        longer: list[tuple[float, _Beam, int, float]] = []
        for beam in beams:
            chances = np.log(probabilities(beam.logits) + np.float32(1e-30))
            if len(beam.words) >= SHORTEST and beam.words[-1] in ends:
                silent = _SILENT if beam.words[-1] < told else 0.0
                done.append((beam.score + _END * float(chances[end]) - silent, beam.words))
            if len(beam.words) < LONGEST:
                longer += _next(beam, shown, pieces, salience, chances)
        longer.sort(key=lambda entry: -entry[0])
        beams = [
            _extended(decoder, prompt, beam, word, pieces[word], gap, salience[word], cancel)
            for _, beam, word, gap in longer[: BEAMS + 2]
        ]
        beams = sorted(beams, key=lambda beam: -beam.score)[:BEAMS]
        if not beams:
            break
    return _different([[shown[i] for i in words] for _, words in sorted(done, reverse=True)], count) or [
        _finished(_cut(shown, ends))
    ]


def versions(
    sentence: str,
    text: str,
    count: int,
    checker: Checker | None,
    cancel: Cancellation,
    random: np.random.Generator | None,
) -> list[str]:
    """The `headlines` of SENTENCE, or its first clause where there is no model, or one that cannot: in Chinese.

    At least one. Raises Cancelled.
    """
    if checker is None or is_chinese(sentence):
        return [first_clause(sentence)]
    return headlines(checker.decoder, checker.tokens, sentence, text, count, cancel, random) or [sentence]


# What a Chinese clause that only tells the time is made of.
_CHINESE_TIME = re.compile(
    r"[\d０-９:：年月日号时点分秒半]|今天|昨天|明天|前天|上午|下午|中午|凌晨|傍晚|晚上|早上|晚|当地时间|北京时间|"
    r"本周|上周|下周|周|星期|[一二三四五六七八九十零〇]|左右|前后|起|至|初|底|本月|上月|今年|去年|明年"
)


def first_clause(sentence: str) -> str:
    """The first clause of SENTENCE that says something, all of a short one: the headline where no model makes one."""
    if length(sentence) <= LONGEST:
        return sentence.rstrip(".。")
    best = ""
    clauses = re.split(r"[,;:，；：](?=\s|[^\x00-\x7f])|[。！？]|[.!?](?=\s|$)", sentence)
    for clause in clauses[:3]:
        if is_chinese(clause) and len(_CHINESE_TIME.sub("", clause).strip()) < 4:
            continue
        if len(terms(clause)) > 1.5 * len(terms(best)):
            best = clause
    # "…, if the council agrees"
    turned = any(_TURNS.match(word) for clause in clauses if clause is not best for word in words(clause)[:3])
    best = best.strip()
    return with_capital(best) if best and not turned else sentence.rstrip(".。")


def _verb(shown: Sequence[str]) -> int:
    """Where the first word of SHOWN stands that looks like its verb."""
    for place, word in enumerate(shown[1:-1], start=1):
        if word in _VERBS or word in _TELLING or re.fullmatch(r"[a-z]{2,}ed", word):
            return place
    return min(2, len(shown) - 1)


def _before_speech(sentence: str) -> str:
    """SENTENCE up to where somebody is quoted: words of a speech are not the news, nor may they be mixed with it."""
    found = _SPEECH.search(sentence)
    before = sentence[: found.start()] if found else sentence
    return before if len(before.split()) >= SHORTEST else sentence


def _bare(word: str) -> str:
    bare = word.strip('.,;:!?"“”()[]«»').removeprefix("'").removeprefix("‘")
    return "." + bare if bare[:1].isdigit() and "." + bare in word else bare


def _may_end(written: Sequence[str], shown: Sequence[str], last: int) -> bool:
    """Whether a headline of SHOWN may end with word LAST: a word that carries matter, no number without its thing.

    Nor may it where one of the next words turns the meaning; in WRITTEN the words have the marks that close clauses.
    """
    word = shown[last].lower()
    if word in STOPWORDS or word.endswith(("'s", "’s")):
        return False
    if word.isdigit() and last + 1 < len(shown):
        return False
    for place in range(last + 1, min(last + 4, len(shown))):
        if _TURNS.match(shown[place]):
            return False
        if written[place][-1] in ",;:.!?":
            break
    return True


def _cut(shown: Sequence[str], ends: AbstractSet[int]) -> Sequence[str]:
    """The longest start of SHOWN that is no longer than a headline and may end; without one all that fits."""
    if len(shown) <= LONGEST:
        return shown
    places = [place for place in range(SHORTEST - 1, LONGEST) if place in ends]
    return shown[: places[-1] + 1] if places else shown[:LONGEST]


def _next(
    beam: _Beam, shown: Sequence[str], pieces: Sequence[list[int]], salience: Sequence[float], chances: Logits
) -> list[tuple[float, _Beam, int, float]]:
    """The words that may follow BEAM, each with a guess at its score from its first token, and the gap's cost."""
    found = []
    last = beam.words[-1] if beam.words else -1
    for word in range(last + 1, len(shown)):
        cost = _skip_cost(shown, last, word)
        if cost is None:
            break  # nor can anything after it
        guess = float(chances[pieces[word][0]]) - cost + 2 * _SALIENCE * salience[word]
        found.append((beam.logprob / max(1, len(beam.tokens)) + 0.5 * guess, beam, word, cost))
    return sorted(found, key=lambda entry: -entry[0])[:BEAMS]


def _skip_cost(shown: Sequence[str], last: int, word: int) -> float | None:
    """Nats for leaving out what lies between LAST and WORD; None where that would turn the meaning."""
    skipped = [w.lower() for w in shown[last + 1 : word]]
    if any(TURNS_MEANING.match(w) for w in skipped):
        return None
    cost = _FIGURE if any(map(str.isdigit, shown[word])) else 0.0
    cost += sum(_SMALL_GAP if w in _VERBS or w in ("a", "an", "the") else _GAP for w in skipped)
    if last < 0:
        # The subject stands at the start: a headline may drop what describes it, not the subject itself.
        cost *= 0.5 if len(skipped) <= _DESCRIPTION else 1.5
        # "Council of Harlow" is a council: what stands after a preposition is not the subject.
        cost += 4 * _BROKEN_PHRASE if skipped and skipped[-1] in _PREPOSITIONS else 0.0
        return cost + 2 * _BROKEN_PHRASE * sum(w in _VERBS or w in _SUBORDINATE for w in skipped)
    opens_phrase = shown[word].lower() in _PREPOSITIONS | _VERBS
    if not opens_phrase:
        cost += _BROKEN_PHRASE * sum(w in _PREPOSITIONS or w in _SUBORDINATE for w in skipped)
    return cost


def _extended(
    decoder: Decoder,
    prompt: list[int],
    beam: _Beam,
    word: int,
    piece: list[int],
    gap: float,
    salience: float,
    cancel: Cancellation,
) -> _Beam:
    scores, logits = decoder.score_after([*prompt, *beam.tokens], piece, cancel)
    return _Beam(
        (*beam.words, word), (*beam.tokens, *piece), beam.logprob + float(scores.sum()), beam.gaps + gap,
        beam.salience + salience, logits,
    )  # fmt: skip


def _different(found: list[list[str]], count: int) -> list[str]:
    """The first COUNT of FOUND, each with two words at least that none before it has."""
    kept: list[list[str]] = []
    for headline in found:
        if all(len(set(headline) - set(other)) > 1 for other in kept):
            kept.append(headline)
        if len(kept) == count:
            break
    return [_finished(headline) for headline in kept]


def _finished(words: Sequence[str]) -> str:
    """WORDS as a headline."""
    return with_capital(" ".join(words))
