"""What is asked of a summary, a draft or a check, and what comes back: light enough to import for the window.

A task is a generator of Events. While it writes, Words stream in; each part that is finished and checked comes once
more as a whole Part, which replaces the words streamed under its key. A Report ends a draft.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from assistant.i18n import N_

# The questions that a news text answers, as the writer reads them.
QUESTIONS = {
    "who": N_("who"), "what": N_("what"), "when": N_("when"), "where": N_("where"), "why": N_("why"), "how": N_("how"),
}  # fmt: skip
LENGTHS = ("short", "medium", "long")
STYLES = ("paragraph", "bullets", "headline")


@dataclass(frozen=True)
class Source:
    """A text to summarize, to draft from or to check against. NAME is for the reader, such as a file's name."""

    name: str
    text: str


@dataclass(frozen=True)
class Passage:
    """Characters START up to END of the text of source number SOURCE."""

    source: int
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """A sentence of an answer and the passages it rests on, the most important first.

    SUPPORTED says whether the sources bear it out as far as Penwright can tell; WHY is the reason for a doubt, a
    sentence for the writer, and empty without one.
    """

    text: str
    sources: tuple[Passage, ...] = ()
    supported: bool = True
    why: str = ""


Paragraph = tuple[Sentence, ...]


def joined(sentences: Sequence[str]) -> str:
    """SENTENCES as a paragraph, with a space between them but for Chinese ones."""
    text = ""
    for sentence in sentences:
        # Chinese marks are no ASCII, nor is what follows them; English quotation marks may be the former.
        close = text[-1:] in "。！？」』" or (text[-1:] in "…”）" and sentence[:1] > "\u2e7f")
        text += sentence if close else f" {sentence}"
    return text


def following(sentence: Sentence, before: Sequence[Sentence]) -> str:
    """What SENTENCE adds to a paragraph that ends with those BEFORE, the space between included."""
    last = [before[-1].text] if before else []
    return joined([*last, sentence.text])[len(joined(last)) :]


@dataclass(frozen=True)
class Part:
    """One part of an answer, finished and checked.

    KEY names it (`summary`; in a draft the keys of the template's parts, such as `headline`, `lede`, `body`), LABEL is
    its name for the writer, "" where none is needed. ALTERNATIVES are other versions to choose from, best first.
    """

    key: str
    label: str
    paragraphs: tuple[Paragraph, ...]
    alternatives: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        """The part as plain text, an empty line between paragraphs."""
        return "\n\n".join(joined([sentence.text for sentence in paragraph]) for paragraph in self.paragraphs)


@dataclass(frozen=True)
class Progress:
    """What is going on, a sentence, and how much is done: a SHARE from 0 to 1, below 0 where nobody knows."""

    share: float
    message: str


@dataclass(frozen=True)
class Words:
    """More of part KEY as it is written, not checked yet: TEXT to append."""

    key: str
    text: str


@dataclass(frozen=True)
class Remark:
    """Something about a finished draft that the writer should look at: MESSAGE, and the KEY of the part, "" for all."""

    key: str
    message: str


@dataclass(frozen=True)
class Report:
    """What a draft leaves open: questions that the notes don't answer (`who`, `what`, …), remarks of the checks."""

    missing: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


Event = Progress | Words | Part | Report


@dataclass(frozen=True)
class Summarize:
    """Summarize SOURCES. LENGTH is one of LENGTHS, STYLE one of STYLES.

    PHRASED lets the model put it into words; without it the key sentences are given as they stand, and no model is
    needed. SEED makes the wording repeatable; None differs each time, 0 takes the most probable words.
    """

    sources: tuple[Source, ...]
    length: str = "short"
    style: str = "paragraph"
    phrased: bool = True
    seed: int | None = 0


@dataclass(frozen=True)
class StyleRule:
    """A line of the style sheet: AVOID a word or phrase; PREFER in its place, "" where it is only to be pointed out."""

    avoid: str
    prefer: str = ""


@dataclass(frozen=True)
class HouseStyle:
    """How a house writes.

    LENGTH is one of LENGTHS. PERSON is `third`, `first` or "" for as the notes have it. DATES is `day-month`
    (24 November 2026), `month-day` (November 24, 2026), `iso` (2026-11-24) or "" for as the notes have them.
    """

    length: str = "medium"
    person: str = ""
    dates: str = ""
    rules: tuple[StyleRule, ...] = ()


@dataclass(frozen=True)
class Draft:
    """Write a draft from NOTES by the template called TEMPLATE, in the house STYLE.

    ONLY is the key of one part to write anew, "" for all; KEPT are the parts that stay as they are then. SEED as in
    Summarize.
    """

    notes: tuple[Source, ...]
    template: str = "news"
    style: HouseStyle = field(default_factory=HouseStyle)
    only: str = ""
    kept: tuple[Part, ...] = ()
    seed: int | None = 0


@dataclass(frozen=True)
class Support:
    """Check each sentence of TEXT against SOURCES; the answer is one Part called `support`."""

    sources: tuple[Source, ...]
    text: str


Task = Summarize | Draft | Support
