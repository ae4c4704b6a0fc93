"""Summaries: select the sentences that matter, say them shorter, show where each came from.

Nothing in a summary is new: each sentence is one of the source with parts left out (assistant.tasks.shorten), or, as a
headline, some of its words in their order (assistant.tasks.headline). Phrased freely by the default model a third of
the summaries held a number or name of its own, and they said less of what editors found important than the key
sentences do (docs/decisions/0004).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.language.sentences import is_chinese
from assistant.tasks import headline, select
from assistant.tasks.select import Candidate
from assistant.tasks.shorten import shorter, undated
from assistant.tasks.support import Checker
from assistant.tasks.texts import Event, Part, Passage, Progress, Sentence, Summarize, Words, following

# Words of a summary of each length, and the most of the text that it may be.
BUDGETS = {"short": 50, "medium": 110, "long": 220}
_SHARE = {"short": 0.5, "medium": 0.6, "long": 0.7}
_HEADLINES = 5
# How many sections are read between two looks at what else is to do.
_SECTIONS_A_STEP = 4
KEY = "summary"


def summarize(task: Summarize, checker: Checker | None, cancel: Cancellation) -> Iterator[Event]:
    """Do TASK. Without CHECKER, an open model, the key sentences are given as they stand.

    PenwrightError where there is nothing to summarize. Raises Cancelled.
    """
    group: list[Candidate] = []
    for count, candidate in enumerate(select.candidates(task.sources)):
        if count % 200 == 0:
            cancel.raise_if_cancelled()
        group.append(candidate)
    if not any(candidate.terms for candidate in group):
        raise PenwrightError(N_("There is no text to summarize. Write or open one, or select a part of it."))
    seed = int(np.random.default_rng().integers(1, 2**31)) if task.seed is None else task.seed
    narrowed: list[Candidate] = []
    for number, (share, section) in enumerate(select.narrowed(group)):
        cancel.raise_if_cancelled()
        narrowed += section
        if number % _SECTIONS_A_STEP == 0 and share < 1:
            yield Progress(share * 0.6, tr(N_("Reading, {percent} %"), percent=round(share * 100)))
    total = sum(candidate.length for candidate in narrowed)
    length = task.length if task.style != "headline" else "short"
    budget = min(BUDGETS[length], max(12, round(_SHARE[length] * total)))
    chosen = select.key_sentences(narrowed, budget, seed)
    cancel.raise_if_cancelled()
    phrased = task.phrased and checker is not None
    if task.style == "headline":
        random = np.random.default_rng(seed) if seed else None
        yield from _headline(task, chosen, checker if phrased else None, cancel, random)
        return
    chosen = sorted(chosen, key=lambda candidate: (candidate.source, candidate.start))
    written: list[Sentence] = []
    for number, candidate in enumerate(chosen):
        yield Progress(0.6 + 0.4 * number / len(chosen), tr(N_("Writing sentence {number} of {count}"),
                                                          number=number + 1, count=len(chosen)))  # fmt: skip
        cancel.raise_if_cancelled()
        sentence = _said(task, candidate, checker if phrased else None, cancel)
        yield Words(KEY, following(sentence, written))
        cancel.raise_if_cancelled()
        written.append(sentence)
    bullets = task.style == "bullets"
    yield Part(KEY, "", tuple((sentence,) for sentence in written) if bullets else (tuple(written),))


def _passage(candidate: Candidate) -> Passage:
    return Passage(candidate.source, candidate.start, candidate.end)


def _plain(candidate: Candidate) -> str:
    """The sentence as it stands, on one line."""
    return undated(re.sub(r"\s+", " ", candidate.text))


def _said(task: Summarize, candidate: Candidate, checker: Checker | None, cancel: Cancellation) -> Sentence:
    """CANDIDATE said shorter, as far as the model can tell what may go."""
    plain = _plain(candidate)
    if checker is None or is_chinese(plain):
        return Sentence(plain, (_passage(candidate),))
    text = task.sources[candidate.source].text
    before = text[max(0, candidate.start - 600) : candidate.start]
    said = shorter(checker.decoder, checker.tokens, plain, before, cancel)
    if said == plain:
        return Sentence(plain, (_passage(candidate),))
    return _checked(task, [said], candidate, checker, cancel)[0]


def _checked(
    task: Summarize, texts: Sequence[str], candidate: Candidate, checker: Checker | None, cancel: Cancellation
) -> list[Sentence]:
    """TEXTS, each made of CANDIDATE's words and resting on nothing else, with what speaks against them."""
    sources = (_passage(candidate),)
    if checker is None:
        return [Sentence(text, sources) for text in texts]
    return [replace(judged, sources=sources) for judged in checker.sentences(texts, task.sources, cancel, sources)]


def _headline(
    task: Summarize,
    chosen: Sequence[Candidate],
    checker: Checker | None,
    cancel: Cancellation,
    random: np.random.Generator | None,
) -> Iterator[Event]:
    """The headline of the first of CHOSEN, the one that says most, with others to choose from."""
    best = chosen[0]
    plain = _plain(best)
    yield Progress(0.7, tr(N_("Writing headlines")))
    cancel.raise_if_cancelled()
    rest = "\n".join(_plain(candidate) for candidate in chosen[1:])
    texts = headline.versions(plain, rest, _HEADLINES, checker, cancel, random)
    made = tuple((sentence,) for sentence in _checked(task, texts, best, checker, cancel))
    yield Words(KEY, made[0][0].text)
    cancel.raise_if_cancelled()
    yield Part(KEY, "", made[:1], made[1:])
