"""Does the source bear a sentence out? One check for summaries, drafts, replies and answers.

What is copied from the source is borne out. Of the rest numbers and names are looked up first; then two judges, one
for sentences made of pieces of the source and one for reworded ones, weigh how much of the sentence the source has in
one place, whether pieces of different sentences were joined, and how probable the model finds the sentence after the
passages that it rests on, against how probable it is by itself. Their weights were learnt by logistic regression from
people's votes on machine-written summaries (QAGS, Wang et al. 2020; docs/decisions/0005). It is a doubt that they
tell, never a proof.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.tokens import Tokens
from assistant.i18n import N_, tr
from assistant.language.facts import Facts
from assistant.language.sentences import sentences
from assistant.language.words import STOPWORDS, stems, terms, words
from assistant.tasks.texts import Event, Part, Passage, Progress, Sentence, Source, Support, Words

# The passages that a sentence is judged by, and the most tokens of them.
EVIDENCE = 4
_EVIDENCE_TOKENS = 700
_CLAIM_TOKENS = 200
# From this share of its pairs of words on a sentence counts as made of pieces of the source.
COPIED = 0.6
# What counts how much, see `measures` and `Checker._likelihoods`; the empty name is the constant.
_COPIED_WEIGHTS = {"": 0.0, "pairs in one": 2.0, "likely": 1.0, "fours": 1.0, "joins": -0.5}
_REWORDED_WEIGHTS = {"": 0.0, "gain": 1.0, "terms": 1.0, "likely": 0.5}


@dataclass(frozen=True)
class _Statement:
    """A sentence of a source: where it stands, its words in order, and what they stand for."""

    passage: Passage
    text: str
    words: tuple[str, ...]
    terms: frozenset[str]


class Evidence:
    """The sentences of SOURCES and what they hold together."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self.facts = Facts.of("\n".join(source.text for source in sources))
        self.statements: list[_Statement] = []
        for number, source in enumerate(sources):
            for span in sentences(source.text):
                text = re.sub(r"\s+", " ", span.of(source.text))
                passage = Passage(number, span.start, span.end)
                self.statements.append(_Statement(passage, text, tuple(stems(text)), frozenset(terms(text))))
        self.terms = frozenset(term for statement in self.statements for term in statement.terms)
        self.flat = [" ".join(_bare_words(source.text)) for source in sources]
        self.grams = {n: {gram for s in self.statements for gram in _grams(s.words, n)} for n in (2, 4)}
        self.places: dict[str, list[tuple[int, int]]] = {}
        for number, statement in enumerate(self.statements):
            for at, word in enumerate(statement.words):
                self.places.setdefault(word, []).append((number, at))
        # What many sentences hold tells little of which one is meant.
        often = Counter(term for statement in self.statements for term in statement.terms)
        self._rarity = {term: math.log(1 + len(self.statements) / count) for term, count in often.items()}

    def closest(self, claim: str) -> list[_Statement]:
        """The statements that share most with CLAIM, the closest first."""
        wanted = frozenset(terms(claim))
        scored = [(sum(self._rarity[t] for t in s.terms & wanted), s) for s in self.statements]
        return [s for score, s in sorted(scored, key=lambda pair: -pair[0])[:EVIDENCE] if score > 0]

    def holds(self, claim: str) -> Passage | None:
        """Where CLAIM stands word for word, marks and case aside."""
        wanted = f" {' '.join(_bare_words(claim))} "
        if len(wanted) < 4:
            return None
        for statement in self.statements:
            if wanted in f" {' '.join(_bare_words(statement.text))} ":
                return statement.passage
        for number, text in enumerate(self.flat):
            if wanted in f" {text} ":
                return Passage(number, 0, len(self.sources[number].text))
        return None


@dataclass(frozen=True)
class Judgement:
    """How probable it is that the sources bear a sentence out, 0 to 1, and what speaks against it, a sentence."""

    probability: float
    why: str = ""

    @property
    def supported(self) -> bool:
        """Whether there is no reason to doubt."""
        return self.probability >= 0.5


class Checker:
    """An open model that judges sentences. Use it from one thread."""

    def __init__(self, decoder: Decoder, tokens: Tokens) -> None:
        self.decoder = decoder
        self.tokens = tokens
        self._evidence: Evidence | None = None

    def evidence(self, sources: Sequence[Source]) -> Evidence:
        """What SOURCES hold; kept for the next sentence."""
        if self._evidence is None or self._evidence.sources != tuple(sources):
            self._evidence = Evidence(sources)
        return self._evidence

    def forget(self) -> None:
        """Let the sources go."""
        self._evidence = None

    def sentence(
        self, text: str, sources: Sequence[Source], cancel: Cancellation, rests_on: tuple[Passage, ...] = ()
    ) -> Sentence:
        """TEXT with the passages that it rests on, RESTS_ON first, and what speaks against it. Raises Cancelled."""
        evidence = self.evidence(sources)
        exact = evidence.holds(text)
        if exact:
            return Sentence(text, rests_on or (exact,))
        judged, passages = self.judge(text, evidence, cancel)
        found = (*rests_on, *(p for p in passages if p not in rests_on))
        return Sentence(text, found[:EVIDENCE], judged.supported, "" if judged.supported else judged.why)

    def judge(self, claim: str, evidence: Evidence, cancel: Cancellation) -> tuple[Judgement, tuple[Passage, ...]]:
        """How far EVIDENCE bears CLAIM out, and the passages that say most about it. Raises Cancelled."""
        closest = evidence.closest(claim)
        passages = tuple(statement.passage for statement in closest)
        if not terms(claim):
            return Judgement(1.0), passages
        foreign = evidence.facts.foreign(claim)
        if foreign:
            return Judgement(0.0, tr(N_("The sources do not hold: {words}."), words=", ".join(foreign))), passages
        if not closest:
            return Judgement(0.0, tr(N_("Nothing in the sources speaks of this."))), passages
        measured = measures(claim, evidence, closest) | self._likelihoods(claim, closest, cancel)
        copied = measured["pairs"] >= COPIED
        probability = _probability(_COPIED_WEIGHTS if copied else _REWORDED_WEIGHTS, measured)
        return Judgement(probability, _reason(claim, evidence, closest, copied)), passages

    def _likelihoods(self, claim: str, closest: Sequence[_Statement], cancel: Cancellation) -> dict[str, float]:
        """What the model says: nats a token of CLAIM after the passages, and how much more than without them."""
        ordered = sorted(closest, key=lambda s: (s.passage.source, s.passage.start))
        context = self.tokens.encode_piece(" ".join(statement.text for statement in ordered))[:_EVIDENCE_TOKENS]
        piece = self.tokens.encode_piece(" " + claim.strip())[:_CLAIM_TOKENS]
        after, _ = self.decoder.score_after([0, *context], piece, cancel)
        alone, _ = self.decoder.score_after([0], piece, cancel)
        return {"likely": float(after.mean()), "gain": float((after - alone).mean())}


def check(task: Support, checker: Checker, cancel: Cancellation) -> Iterator[Event]:
    """Do TASK: each sentence of the text with a doubt where there is one. Raises Cancelled."""
    spans = sentences(task.text)
    found = []
    for number, span in enumerate(spans):
        yield Progress(number / len(spans), tr(N_("Checking sentence {number} of {count}"),
                                               number=number + 1, count=len(spans)))  # fmt: skip
        sentence = checker.sentence(span.of(task.text), task.sources, cancel)
        found.append(sentence)
        yield Words("support", (" " if number else "") + sentence.text)
    yield Part("support", "", (tuple(found),))


def measures(claim: str, evidence: Evidence, closest: Sequence[_Statement]) -> dict[str, float]:
    """What can be told without the model of how the CLOSEST statements bear CLAIM out."""
    said = stems(claim)
    matter = list(dict.fromkeys(terms(claim)))
    pairs, fours = _grams(said, 2), _grams(said, 4)
    of_pairs = set(pairs)
    return {
        "pairs": _share(pairs, evidence.grams[2]),
        "fours": _share(fours, evidence.grams[4]) if fours else _share(pairs, evidence.grams[2]),
        "pairs in one": max(len(of_pairs & set(_grams(s.words, 2))) / max(1, len(of_pairs)) for s in closest),
        "terms": _share(matter, evidence.terms),
        "joins": float(len(_joins(said, evidence))),
    }


def _share(found: Sequence[object], known: AbstractSet[object]) -> float:
    return sum(entry in known for entry in found) / len(found) if found else 1.0


def _grams(said: Sequence[str], count: int) -> list[tuple[str, ...]]:
    return list(zip(*(said[i:] for i in range(count)), strict=False))


def _bare_words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in words(text)]


@dataclass(frozen=True)
class _Piece:
    """Words START up to END of a claim that stand so in STATEMENT, there from word AT on."""

    start: int
    end: int
    statement: int
    at: int


def _pieces(said: Sequence[str], evidence: Evidence) -> list[_Piece]:
    """SAID divided into the longest runs that the sources have, greedily (Grusky et al. 2018, extractive fragments)."""
    found: list[_Piece] = []
    place = 0
    while place < len(said):
        best: _Piece | None = None
        for number, at in evidence.places.get(said[place], ()):
            theirs = evidence.statements[number].words
            run = 0
            while place + run < len(said) and at + run < len(theirs) and said[place + run] == theirs[at + run]:
                run += 1
            if best is None or run > best.end - best.start:
                best = _Piece(place, place + run, number, at)
        if best is not None and (best.end - best.start > 1 or said[place] not in STOPWORDS):
            found.append(best)
        place = best.end if best is not None else place + 1
    return found


def _joins(said: Sequence[str], evidence: Evidence) -> list[tuple[_Piece, _Piece]]:
    """Neighbouring pieces of SAID that do not follow one another in one sentence of the sources."""
    pieces = [piece for piece in _pieces(said, evidence) if piece.end - piece.start > 1]
    return [(one, other) for one, other in pairwise(pieces) if one.statement != other.statement or other.at < one.at]


def _probability(weights: dict[str, float], measured: dict[str, float]) -> float:
    total = sum(weight * (measured[name] if name else 1.0) for name, weight in weights.items())
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


def _reason(claim: str, evidence: Evidence, closest: Sequence[_Statement], copied: bool) -> str:
    """What speaks most against CLAIM."""
    said = stems(claim)
    joins = _joins(said, evidence)
    if copied and joins:
        one, other = (_shown(evidence.statements[piece.statement].text) for piece in joins[0])
        return tr(N_("It joins what the sources say in two places: “{one}” and “{other}”."), one=one, other=other)
    unknown = [word for word in words(claim) if terms(word) and not evidence.terms.issuperset(terms(word))]
    if unknown:
        return tr(N_("The sources have no such words: {words}."), words=", ".join(unknown[:5]))
    return tr(N_("The sources say it differently, if at all; compare “{quote}”."), quote=_shown(closest[0].text))


def _shown(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"
