"""Does the source bear a sentence out? One check for summaries, drafts, replies and answers.

What is copied from the source is borne out. Of the rest numbers and names are looked up first; then two judges, one
for sentences made of pieces of the source and one for reworded ones, weigh how much of the sentence the source has in
one place, whether pieces of different sentences were joined, and how probable the model finds the sentence after the
passages that it rests on, against how probable it is by itself. Their weights were learnt by logistic regression from
people's votes on machine-written summaries (QAGS, Wang et al. 2020; docs/decisions/0005). What they tell is a doubt,
never a proof.
"""

from __future__ import annotations

import heapq
import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

import numpy as np
import numpy.typing as npt

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.tokens import Tokens
from assistant.i18n import N_, tr
from assistant.language.facts import Facts
from assistant.language.sentences import Span, sentences
from assistant.language.words import CJK_RUN, WORD, stems, terms, words
from assistant.tasks.texts import Event, Part, Passage, Progress, Sentence, Source, Support, Words, following

# The passages that a sentence is judged by, and the most tokens of them.
EVIDENCE = 4
_READ = 12  # passages that the model reads where the sources are longer than this many tokens
_SOURCE_TOKENS = 1200
_CLAIM_TOKENS = 200
_TOKEN_CHARACTERS = 16  # no text has so many characters a token
_TOGETHER = 16  # sentences for which the model reads the sources once
_A_STEP = 200  # sentences between two looks at whether to stop
# From this share of its pairs of words on a sentence counts as made of pieces of the source.
COPIED = 0.65
# What counts how much, see `measures` and `Checker._likelihoods`; the empty name is the constant.
_COPIED_WEIGHTS = {"": -1.02, "pairs in one": 3.58, "likely": 0.49, "seam": 0.17, "negation": 1.49}
_REWORDED_WEIGHTS = {"": 0.02, "gain": 0.66, "joins": 0.28, "known likely": 0.38, "new least": 0.13}
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|without|nobody|nothing|cannot|den(?:y|ies|ied))\b|n['’]t\b|[不没未无非]"
)


_Scores = npt.NDArray[np.float32]


@dataclass(frozen=True)
class _Statement:
    """A sentence of a source: where it stands, its words in order, and what they stand for."""

    passage: Passage
    text: str
    words: tuple[str, ...]
    stems: tuple[str, ...]
    terms: frozenset[str]


class Evidence:
    """The sentences of SOURCES and what they hold together."""

    def __init__(self, sources: Sequence[Source], cancel: Cancellation | None = None) -> None:
        """Read SOURCES; two seconds for a book. Raises Cancelled."""
        self.sources = tuple(sources)
        self.statements: list[_Statement] = []
        self.flat: list[str] = []  # the words of each source, with a space around each
        self.pairs: set[tuple[str, ...]] = set()
        self.encoded: list[int] | None = None  # the tokens of all sources, once somebody needs them
        self._stating: dict[str, list[int]] = {}  # the statements that hold a term
        known: list[Facts] = []
        for number, source in enumerate(sources):
            begins, at = len(self.statements), 0
            spans = sentences(source.text)
            for start in range(0, len(spans), _A_STEP):
                if cancel:
                    cancel.raise_if_cancelled()
                group = spans[start : start + _A_STEP]
                self._read(number, source.text, group)
                known.append(Facts.of(source.text[at : group[-1].end]))
                at = group[-1].end
            known.append(Facts.of(source.text[at:]))
            spoken = (word for statement in self.statements[begins:] for word in statement.words)
            self.flat.append(f" {' '.join(spoken)} ")
        lines = [f" {' '.join(statement.words)} \n" for statement in self.statements]
        self._lines = "".join(lines)
        self._line_starts = [0, *accumulate(map(len, lines))]
        self.facts = Facts(
            frozenset().union(*(facts.numbers for facts in known)),
            frozenset().union(*(facts.words for facts in known)),
            "\n".join(facts.text for facts in known),
        )
        self.terms = frozenset(self._stating)
        # What many sentences hold tells little of which one is meant.
        count = len(self.statements)
        self._rarity = {term: math.log(1 + count / len(holding)) for term, holding in self._stating.items()}

    def _read(self, source: int, text: str, spans: Sequence[Span]) -> None:
        """Add the sentences that SPANS of TEXT, source number SOURCE, are."""
        for span in spans:
            number, said = len(self.statements), re.sub(r"\s+", " ", span.of(text))
            passage = Passage(source, span.start, span.end)
            statement = _Statement(passage, said, tuple(_bare_words(said)), tuple(stems(said)), frozenset(terms(said)))
            self.statements.append(statement)
            self.pairs.update(_grams(statement.stems, 2))
            for term in statement.terms:
                self._stating.setdefault(term, []).append(number)

    def closest(self, claim: str, count: int = EVIDENCE) -> list[_Statement]:
        """The COUNT statements that share most with CLAIM, the closest first."""
        scores: defaultdict[int, float] = defaultdict(float)
        for term in sorted(set(terms(claim))):
            for number in self._stating.get(term, ()):
                scores[number] += self._rarity[term]
        best = heapq.nsmallest(count, scores, key=lambda number: (-scores[number], number))
        return [self.statements[number] for number in best]

    def holds(self, claim: str) -> Passage | None:
        """The sentence or sentences in which CLAIM stands word for word, marks and case aside."""
        wanted = f" {' '.join(_bare_words(claim))} "
        source = next((number for number, text in enumerate(self.flat) if wanted in text), -1)
        if len(wanted) < 3 or source < 0:
            return None
        at = self._lines.find(wanted)
        return self._statement(at).passage if at >= 0 else self._over_sentences(source, wanted)

    def longest(self, said: Sequence[str], start: int, cancel: Cancellation | None = None) -> tuple[int, int, int]:
        """How many words of SAID from START on stand so in one statement, its number, and from which word of it on.

        One word and -1 twice where the sources lack it. Raises Cancelled.
        """
        best, number, word = 1, -1, -1
        at = self._lines.find(f" {said[start]} ")
        while at >= 0:
            if cancel:
                cancel.raise_if_cancelled()
            number = bisect_right(self._line_starts, at) - 1
            word = self._lines.count(" ", self._line_starts[number], at)
            best = _run(said, start, self.statements[number].words, word)
            if start + best == len(said):
                break
            at = self._lines.find(f" {' '.join(said[start : start + best + 1])} ", at + 1)
        return best, number, word

    def _statement(self, at: int) -> _Statement:
        return self.statements[bisect_right(self._line_starts, at) - 1]

    def _over_sentences(self, source: int, wanted: str) -> Passage:
        """The sentences of SOURCE over which the words WANTED stand, with a space around each."""
        text = self.flat[source]
        first = text.count(" ", 0, text.find(wanted))
        last = first + wanted.count(" ") - 2
        mine = [statement for statement in self.statements if statement.passage.source == source]
        ends = list(accumulate(len(statement.words) for statement in mine))
        one, other = (mine[bisect_right(ends, word)].passage for word in (first, last))
        return Passage(source, one.start, other.end)


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

    def evidence(self, sources: Sequence[Source], cancel: Cancellation | None = None) -> Evidence:
        """What SOURCES hold; kept for the next sentence. Raises Cancelled."""
        if self._evidence is None or self._evidence.sources != tuple(sources):
            self._evidence = Evidence(sources, cancel)
        return self._evidence

    def forget(self) -> None:
        """Let the sources go."""
        self._evidence = None

    def sentences(
        self, claims: Sequence[str], sources: Sequence[Source], cancel: Cancellation, rests_on: tuple[Passage, ...] = ()
    ) -> Iterator[Sentence]:
        """CLAIMS, each with the passages that it rests on, RESTS_ON first, and what speaks against it.

        Raises Cancelled.
        """
        for start in range(0, len(claims), _TOGETHER):
            group = claims[start : start + _TOGETHER]
            cancel.raise_if_cancelled()
            evidence = self.evidence(sources, cancel)
            # The model reads the sources once for all of them, so what it says without the sources comes before.
            alone = {claim: self._alone(claim, cancel) for claim in group if _is_open(claim, evidence)}
            for claim in group:
                cancel.raise_if_cancelled()
                exact = evidence.holds(claim)
                if exact:
                    yield Sentence(claim, rests_on or (exact,))
                    continue
                judged, passages = self.judge(claim, evidence, cancel, alone.get(claim))
                found = (*rests_on, *(p for p in passages if p not in rests_on))
                yield Sentence(claim, found[:EVIDENCE], judged.supported, "" if judged.supported else judged.why)

    def sentence(
        self, text: str, sources: Sequence[Source], cancel: Cancellation, rests_on: tuple[Passage, ...] = ()
    ) -> Sentence:
        """The one of `sentences` that TEXT is."""
        return next(self.sentences([text], sources, cancel, rests_on))

    def judge(
        self, claim: str, evidence: Evidence, cancel: Cancellation, alone: _Scores | None = None
    ) -> tuple[Judgement, tuple[Passage, ...]]:
        """How far EVIDENCE bears CLAIM out, and the passages that say most about it. Raises Cancelled.

        ALONE is what the model says of CLAIM without the sources, if that is known already.
        """
        closest = evidence.closest(claim)
        passages = tuple(statement.passage for statement in closest)
        known = _looked_up(claim, evidence)
        if known:
            return known, passages
        alone = self._alone(claim, cancel) if alone is None else alone
        pieces = _pieces(claim, evidence, cancel)
        likelihoods = self._likelihoods(claim, evidence, pieces, alone, cancel)
        measured = measures(claim, evidence, closest, pieces) | likelihoods
        copied = measured["pairs"] >= COPIED
        probability = _probability(_COPIED_WEIGHTS if copied else _REWORDED_WEIGHTS, measured)
        return Judgement(probability, _reason(claim, evidence, closest, pieces if copied else [])), passages

    def _encoded(self, claim: str) -> list[int]:
        """The tokens of CLAIM that are looked at."""
        most = min(_CLAIM_TOKENS, self.decoder.model.capacity // 4)
        return self.tokens.encode_piece(" " + claim.strip()[: _TOKEN_CHARACTERS * most])[:most]

    def _alone(self, claim: str, cancel: Cancellation) -> _Scores:
        """Nats of each token of CLAIM without any source."""
        scores, _ = self.decoder.score_after([0], self._encoded(claim), cancel)
        return scores

    def _likelihoods(
        self, claim: str, evidence: Evidence, pieces: Sequence[_Piece], alone: _Scores, cancel: Cancellation
    ) -> dict[str, float]:
        """What the model says of CLAIM after the sources, all numbers in nats; ALONE is what it says without.

        `likely` a token, `gain` a token more than without the sources; of words that carry its matter and that the
        sources have `known likely`, a word; of those that they lack `new least`, the least likely one;
        `seam` of the most surprising token with which one of PIECES begins.
        """
        claim = claim.strip()
        piece = self._encoded(claim)
        capacity = self.decoder.model.capacity
        context = self._read(claim, evidence, min(_SOURCE_TOKENS, capacity - min(_CLAIM_TOKENS, capacity // 4) - 1))
        after, _ = self.decoder.score_after([0, *context], piece, cancel)
        token_at = self._token_at(piece, len(claim))
        starts = [token_at[p.character] for p in pieces[1:] if p.new and p.character < len(token_at)]
        known, new = _matter(claim, evidence, token_at)
        return {
            "likely": float(after.mean()),
            "gain": float((after - alone).mean()),
            "known likely": _mean([float(after[word].sum()) for word in known]),
            "new least": min((float(after[word].sum()) for word in new), default=0.0),
            "seam": min((float(after[start]) for start in starts), default=0.0),
        }

    def _read(self, claim: str, evidence: Evidence, most: int) -> list[int]:
        """The tokens of all of EVIDENCE, or where they are more than MOST of the passages closest to CLAIM."""
        if evidence.encoded is None:
            whole = "\n".join(source.text for source in evidence.sources)
            is_short = len(whole) <= _TOKEN_CHARACTERS * _SOURCE_TOKENS
            evidence.encoded = self.tokens.encode_piece(whole) if is_short else []
        if 0 < len(evidence.encoded) <= most:
            return evidence.encoded
        read = sorted(evidence.closest(claim, _READ), key=lambda s: (s.passage.source, s.passage.start))
        text = " ".join(statement.text for statement in read)
        return self.tokens.encode_piece(text[: _TOKEN_CHARACTERS * most])[:most]

    def _token_at(self, piece: Sequence[int], length: int) -> list[int]:
        """For each character of the claim the token of PIECE, " " and the claim, that it is in; at most LENGTH."""
        found: list[int] = []
        stream = self.tokens.decoder()
        for number, token in enumerate(piece):
            found += [number] * len(stream.push(self.tokens.pieces[token]))
        return found[1 : length + 1]


def check(task: Support, checker: Checker, cancel: Cancellation) -> Iterator[Event]:
    """Do TASK: each sentence of the text with a doubt where there is one. Raises Cancelled."""
    claims = [span.of(task.text) for span in sentences(task.text)]
    checked = checker.sentences(claims, task.sources, cancel)
    found: list[Sentence] = []
    for number in range(len(claims)):
        yield Progress(number / len(claims), tr(N_("Checking sentence {number} of {count}"),
                                                number=number + 1, count=len(claims)))  # fmt: skip
        sentence = next(checked)
        yield Words("support", following(sentence, found))
        found.append(sentence)
    cancel.raise_if_cancelled()
    yield Part("support", "", (tuple(found),) if found else ())


def _is_open(claim: str, evidence: Evidence) -> bool:
    """Whether only the model can tell how far EVIDENCE bears CLAIM out."""
    return evidence.holds(claim) is None and _looked_up(claim, evidence) is None


def _looked_up(claim: str, evidence: Evidence) -> Judgement | None:
    """What words that EVIDENCE lacks tell of CLAIM; None where they tell nothing."""
    if not terms(claim):
        return Judgement(1.0)
    foreign = evidence.facts.foreign(claim)
    if foreign:
        return Judgement(0.0, tr(N_("The sources do not hold: {words}."), words=", ".join(foreign)))
    if evidence.terms.isdisjoint(terms(claim)):
        return Judgement(0.0, tr(N_("Nothing in the sources speaks of this.")))
    return None


def measures(
    claim: str, evidence: Evidence, closest: Sequence[_Statement], pieces: Sequence[_Piece]
) -> dict[str, float]:
    """What can be told without the model of how the CLOSEST statements bear CLAIM, made of PIECES, out.

    `pairs` and `pairs in one` are the shares of its pairs of words that the sources and that one statement have,
    `joins` counts the neighbouring pieces of two words and more that do not follow one another in one statement,
    `negation` is 1 where CLAIM and the closest statement differ in being negated.
    """
    said = _grams(stems(claim), 2)
    of_claim = set(said)
    return {
        "pairs": _share(said, evidence.pairs),
        "pairs in one": max(len(of_claim & set(_grams(s.stems, 2))) / max(1, len(of_claim)) for s in closest),
        "joins": float(len(_joins(pieces))),
        "negation": float(bool(_NEGATION.search(claim)) != bool(_NEGATION.search(closest[0].text))),
    }


def _share(found: Sequence[object], known: AbstractSet[object]) -> float:
    return sum(entry in known for entry in found) / len(found) if found else 1.0


def _grams(said: Sequence[str], count: int) -> list[tuple[str, ...]]:
    return list(zip(*(said[i:] for i in range(count)), strict=False))


def _bare_words(text: str) -> list[str]:
    return [word for word, _ in _placed(text)]


def _placed(text: str) -> list[tuple[str, int]]:
    """The words of TEXT in lower case, of Chinese each character, with the character at which they start."""
    found: list[tuple[str, int]] = []
    for match in WORD.finditer(text):
        if CJK_RUN.match(match.group()):
            found += [(character, match.start() + i) for i, character in enumerate(match.group())]
        else:
            found.append((match.group().lower().replace("’", "'"), match.start()))
    return found


def _matter(claim: str, evidence: Evidence, token_at: Sequence[int]) -> tuple[list[list[int]], list[list[int]]]:
    """The tokens of each of CLAIM's words that carry its matter: of those that the sources have, of those they lack."""
    known: list[list[int]] = []
    new: list[list[int]] = []
    for match in WORD.finditer(claim):
        matter = terms(match.group())
        tokens = sorted({token_at[at] for at in range(match.start(), min(match.end(), len(token_at)))})
        if matter and tokens:
            (known if evidence.terms.issuperset(matter) else new).append(tokens)
    return known, new


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


@dataclass(frozen=True)
class _Piece:
    """Words of a claim that stand so in STATEMENT, there from word AT on, -1 for one word that the sources lack.

    CHARACTER is where it starts in the claim. NEW: it does not just go on where the piece before it ended.
    """

    words: int
    character: int
    statement: int
    at: int
    new: bool = True


# A piece that goes on in the same statement after so few words left out is no new one.
_LEFT_OUT = 2


def _pieces(claim: str, evidence: Evidence, cancel: Cancellation | None = None) -> list[_Piece]:
    """CLAIM divided into the longest runs of words that the sources have, greedily.

    Grusky et al. 2018, "Newsroom", extractive fragments. Raises Cancelled.
    """
    placed = _placed(claim)
    said = [word for word, _ in placed]
    found: list[_Piece] = []
    place = 0
    while place < len(said):
        words_here, number, at = evidence.longest(said, place, cancel)
        best = _Piece(words_here, placed[place][1], number, at)
        last = found[-1] if found else None
        if last and last.statement == best.statement >= 0 and 0 <= best.at - (last.at + last.words) <= _LEFT_OUT:
            best = replace(best, new=False)
        found.append(best)
        place += best.words
    return found


def _run(one: Sequence[str], at_one: int, other: Sequence[str], at_other: int) -> int:
    """How many words of ONE and OTHER agree from these places on."""
    most = min(len(one) - at_one, len(other) - at_other)
    run = 0
    while run < most and one[at_one + run] == other[at_other + run]:
        run += 1
    return run


def _joins(pieces: Sequence[_Piece]) -> list[tuple[_Piece, _Piece]]:
    """Neighbours among the longer PIECES that do not follow one another in one statement."""
    longer = [piece for piece in pieces if piece.words > 1]
    return [(one, other) for one, other in pairwise(longer) if one.statement != other.statement or other.at < one.at]


def _probability(weights: dict[str, float], measured: dict[str, float]) -> float:
    total = sum(weight * (measured[name] if name else 1.0) for name, weight in weights.items())
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, total))))


def _reason(claim: str, evidence: Evidence, closest: Sequence[_Statement], pieces: Sequence[_Piece]) -> str:
    """What speaks most against CLAIM, which is made of PIECES, none where it is reworded."""
    joins = _joins(pieces)
    if joins:
        one, other = (_shown(evidence.statements[piece.statement].text) for piece in joins[0])
        return tr(N_("It joins what the sources say in two places: “{one}” and “{other}”."), one=one, other=other)
    unknown = [word for word in words(claim) if terms(word) and not evidence.terms.issuperset(terms(word))]
    if unknown:
        return tr(N_("The sources have no such words: {words}."), words=", ".join(unknown[:5]))
    return tr(N_("The sources say it differently, if at all; compare “{quote}”."), quote=_shown(closest[0].text))


def _shown(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"
