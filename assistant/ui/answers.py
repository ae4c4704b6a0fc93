"""An answer as the panel shows it: sentences laid out as text, and the numbers of the passages. No Qt in here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assistant.tasks.texts import Paragraph, Part, Passage, Sentence, Source

DOUBT = "⚠"
BULLET = "• "
MOST_NUMBERS = 3  # of one sentence; the passages come with the most important first


@dataclass(frozen=True)
class Origin:
    """The SOURCES of a request, and which of them are stretches of the page.

    PAGE has the position in the page at which each such source began, as the page was at the time SINCE.
    """

    sources: tuple[Source, ...]
    page: Mapping[int, int] = field(default_factory=dict)
    since: int = 0

    def quote(self, passage: Passage) -> str:
        """The words of PASSAGE."""
        return self.sources[passage.source].text[passage.start : passage.end]

    def name(self, passage: Passage) -> str:
        """The name of the source that PASSAGE is in."""
        return self.sources[passage.source].name

    def holds(self, passage: Passage) -> bool:
        """Whether there is such a passage: an answer may be wrong about it, and must not bring the window down."""
        if not 0 <= passage.source < len(self.sources):
            return False
        return 0 <= passage.start < passage.end <= len(self.sources[passage.source].text)


@dataclass(frozen=True)
class Version:
    """One wording of a part: PARAGRAPHS, whose passages are in ORIGIN."""

    paragraphs: tuple[Paragraph, ...]
    origin: Origin


class Numbers:
    """The numbers of the passages of one answer, from 1 in the order in which they appear."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}

    def of(self, origin: Origin, passage: Passage) -> int:
        """The number of PASSAGE; the same words of the same source have one number."""
        key = (origin.name(passage), origin.quote(passage))
        return self._numbers.setdefault(key, len(self._numbers) + 1)


@dataclass(frozen=True)
class Stretch:
    """Characters START up to END of a text that was laid out are SENTENCE."""

    start: int
    end: int
    sentence: Sentence


def lay_out(paragraphs: Iterable[Paragraph], mark: str = "") -> tuple[str, tuple[Stretch, ...]]:
    """PARAGRAPHS as a text with one line for each, MARK before it, and where their sentences are in it."""
    lines: list[str] = []
    stretches = []
    length = 0
    for paragraph in paragraphs:
        # The part itself knows what stands between two sentences.
        line = mark + " ".join(Part("", "", (paragraph,)).text.splitlines())
        at = len(mark)
        for sentence in paragraph:
            words = " ".join(sentence.text.splitlines())
            start = line.find(words, at)
            if words and start >= 0:
                at = start + len(words)
                stretches.append(Stretch(length + start, length + at, sentence))
        lines.append(line)
        length += len(line) + 1
    return "\n".join(lines), tuple(stretches)


def as_list(part: Part) -> str:
    """The text of PART, each paragraph an item of a list as Markdown and plain texts write it."""
    return "\n".join(f"- {Part('', '', (paragraph,)).text}" for paragraph in part.paragraphs)


def for_page(part: Part, kind: str, bullets: bool, markdown: bool) -> str:
    """A finished PART as it goes into the page, with the heading or label that its KIND (of a template) asks for.

    BULLETS makes a list of its paragraphs; MARKDOWN says whether the page is Markdown.
    """
    text = as_list(part) if bullets else part.text
    if kind == "headline":
        return f"# {text}" if markdown else text
    if kind == "section":
        return f"## {part.label}\n\n{text}" if markdown else f"{part.label}\n\n{text}"
    if kind == "field":
        return f"{part.label}: {text}"
    return text


def rebuilt(text: str, stretches: Iterable[Stretch], mark: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of TEXT, which is laid out with MARK and edited; STRETCHES say where the sentences are now.

    A sentence whose words were changed, and what stands between the sentences, rests on no source any more.
    """
    paragraphs: list[Paragraph] = []
    ordered = sorted(stretches, key=lambda stretch: stretch.start)
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        found: list[Sentence] = []
        at = start + len(mark.rstrip()) if mark and line.startswith(mark.rstrip()) else start
        for stretch in ordered:
            if stretch.start < at or stretch.end > end or stretch.start == stretch.end:
                continue
            found += _words(text[at : stretch.start])
            words = text[stretch.start : stretch.end]
            found += [stretch.sentence] if words == stretch.sentence.text else _words(words)
            at = stretch.end
        found += _words(text[at:end])
        if found:
            paragraphs.append(tuple(found))
        start = end + 1
    return tuple(paragraphs)


def _words(text: str) -> list[Sentence]:
    """What the writer put in, as a sentence that claims nothing."""
    return [Sentence(text.strip())] if text.strip() else []


def moved(stretch: Stretch, position: int, removed: int, added: int, inserted: str) -> Stretch:
    """STRETCH after REMOVED characters at POSITION gave way to the ADDED ones of INSERTED.

    What is put in at its very start or end belongs to it, except for what is set off by white space.
    """
    start, end = stretch.start, stretch.end
    if position == end and not removed and start < end:
        apart = not inserted.strip() or inserted[0].isspace()
        return stretch if apart else Stretch(start, end + added, stretch.sentence)
    if position == start and not removed and start < end and (not inserted.strip() or inserted[-1].isspace()):
        return Stretch(start + added, end + added, stretch.sentence)
    if position > end or (position == end and removed):
        return stretch
    if position + removed <= start and position < start:
        return Stretch(start + added - removed, end + added - removed, stretch.sentence)
    kept_after = max(0, end - (position + removed))
    new_start = start if start <= position else position + added
    return Stretch(new_start, position + added + kept_after, stretch.sentence)


def shortened(text: str, most: int) -> str:
    """TEXT on one line, with dots where it is longer than MOST characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
