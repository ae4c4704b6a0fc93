"""Does the source bear a sentence out? One check for summaries, drafts, replies and answers.

What is copied from the source is borne out. Of the rest numbers and names are looked up first; then two judges, one
for sentences made of pieces of the source and one for reworded ones, weigh how much of the sentence the source has in
one place, whether pieces of different sentences were joined, and how probable the model finds the sentence after the
passages that it rests on, against how probable it is by itself. Their weights were learnt by logistic regression from
people's votes on machine-written summaries (QAGS, Wang et al. 2020; docs/decisions/0005). What they tell is a doubt,
never a proof.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import pairwise

from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.tokens import Tokens
from assistant.i18n import N_, tr
from assistant.language.facts import Facts
from assistant.language.sentences import sentences
from assistant.language.words import CJK_RUN, WORD, stems, terms, words
from assistant.tasks.texts import Event, Part, Passage, Progress, Sentence, Source, Support, Words

# The passages that a sentence is judged by, and the most tokens of them.
EVIDENCE = 4
_READ = 12  # passages that the model reads where the sources are longer than this many tokens
_SOURCE_TOKENS = 1200
_CLAIM_TOKENS = 200
# From this share of its pairs of words on a sentence counts as made of pieces of the source.
COPIED = 0.65
# What counts how much, see `measures` and `Checker._likelihoods`; the empty name is the constant.
_COPIED_WEIGHTS = {"": 0.15, "pairs in one": 1.67, "likely": 0.4, "seam": 0.1, "negation": 0.81}
_REWORDED_WEIGHTS = {"": -1.56, "gain": 0.28, "known gain": 0.08, "joins": 0.32}
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|without|nobody|nothing|cannot|den(?:y|ies|ied))\b|n['’]t\b|[不没未无非]"
)


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

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self.facts = Facts.of("\n".join(source.text for source in sources))
        self.statements: list[_Statement] = []
        for number, source in enumerate(sources):
            for span in sentences(source.text):
                text = re.sub(r"\s+", " ", span.of(source.text))
                passage = Passage(number, span.start, span.end)
                spoken = tuple(word for word, _ in _placed(text))
                self.statements.append(_Statement(passage, text, spoken, tuple(stems(text)), frozenset(terms(text))))
        self.terms = frozenset(term for statement in self.statements for term in statement.terms)
        self.flat = [" ".join(_bare_words(source.text)) for source in sources]
        self.pairs = {gram for s in self.statements for gram in _grams(s.stems, 2)}
        self.encoded: list[int] | None = None  # the tokens of all sources, once somebody needs them
        self.places: dict[str, list[tuple[int, int]]] = {}
        for number, statement in enumerate(self.statements):
            for at, word in enumerate(statement.words):
                self.places.setdefault(word, []).append((number, at))
        # What many sentences hold tells little of which one is meant.
        often = Counter(term for statement in self.statements for term in statement.terms)
        self._rarity = {term: math.log(1 + len(self.statements) / count) for term, count in often.items()}

    def closest(self, claim: str, count: int = EVIDENCE) -> list[_Statement]:
        """The COUNT statements that share most with CLAIM, the closest first."""
        wanted = frozenset(terms(claim))
        scored = [(sum(self._rarity[t] for t in s.terms & wanted), s) for s in self.statements]
        return [s for score, s in sorted(scored, key=lambda pair: -pair[0])[:count] if score > 0]

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
        pieces = _pieces(claim, evidence)
        measured = measures(claim, evidence, closest, pieces) | self._likelihoods(claim, evidence, pieces, cancel)
        copied = measured["pairs"] >= COPIED
        probability = _probability(_COPIED_WEIGHTS if copied else _REWORDED_WEIGHTS, measured)
        return Judgement(probability, _reason(claim, evidence, closest, pieces if copied else [])), passages

    def _likelihoods(
        self, claim: str, evidence: Evidence, pieces: Sequence[_Piece], cancel: Cancellation
    ) -> dict[str, float]:
        """What the model says of CLAIM after the sources, all numbers in nats.

        `likely` a token, `gain` a token more than without the sources; of words that carry its matter and that the
        sources have `known likely` and `known gain`, a word; of those that they lack `new least`, the least likely one;
        `seam` of the most surprising token with which one of PIECES begins.
        """
        if evidence.encoded is None:
            evidence.encoded = self.tokens.encode_piece("\n".join(source.text for source in evidence.sources)[:20_000])
        context = evidence.encoded
        capacity = self.decoder.model.capacity
        claim_tokens = min(_CLAIM_TOKENS, capacity // 4)
        most = min(_SOURCE_TOKENS, capacity - claim_tokens - 1)
        if len(context) > most:
            read = sorted(evidence.closest(claim, _READ), key=lambda s: (s.passage.source, s.passage.start))
            context = self.tokens.encode_piece(" ".join(statement.text for statement in read))[:most]
        claim = claim.strip()
        piece = self.tokens.encode_piece(" " + claim)[:claim_tokens]
        alone, _ = self.decoder.score_after([0], piece, cancel)
        after, _ = self.decoder.score_after([0, *context], piece, cancel)
        token_at = self._token_at(piece, len(claim))
        starts = [token_at[p.character] for p in pieces[1:] if p.new and p.character < len(token_at)]
        known, new = _matter(claim, evidence, token_at)
        return {
            "likely": float(after.mean()),
            "gain": float((after - alone).mean()),
            "known likely": _mean([float(after[word].sum()) for word in known]),
            "known gain": _mean([float((after - alone)[word].sum()) for word in known]),
            "new least": min((float(after[word].sum()) for word in new), default=0.0),
            "seam": min((float(after[start]) for start in starts), default=0.0),
        }

    def _token_at(self, piece: Sequence[int], length: int) -> list[int]:
        """For each character of the claim the token of PIECE, " " and the claim, that it is in; at most LENGTH."""
        found: list[int] = []
        stream = self.tokens.decoder()
        for number, token in enumerate(piece):
            found += [number] * len(stream.push(self.tokens.pieces[token]))
        return found[1 : length + 1]


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


def _pieces(claim: str, evidence: Evidence) -> list[_Piece]:
    """CLAIM divided into the longest runs of words that the sources have, greedily.

    Grusky et al. 2018, "Newsroom", extractive fragments.
    """
    placed = _placed(claim)
    said = [word for word, _ in placed]
    found: list[_Piece] = []
    place = 0
    while place < len(said):
        best = _Piece(0, placed[place][1], -1, -1)
        for number, at in evidence.places.get(said[place], ()):
            theirs = evidence.statements[number].words
            run = 0
            while place + run < len(said) and at + run < len(theirs) and said[place + run] == theirs[at + run]:
                run += 1
            if run > best.words:
                best = _Piece(run, placed[place][1], number, at)
        best = replace(best, words=max(1, best.words))
        last = found[-1] if found else None
        if last and last.statement == best.statement >= 0 and 0 <= best.at - (last.at + last.words) <= _LEFT_OUT:
            best = replace(best, new=False)
        found.append(best)
        place += best.words
    return found


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
