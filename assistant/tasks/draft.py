"""Drafts: the notes, put in the order and form that a template asks for, with a headline.

The sentences of a draft are those of the notes; what the model does is weigh and choose: which words make a headline,
which small connecting sentence is probable given the notes. So nothing can slip in, and each sentence knows its notes.
What only the model wrote is checked against them, and marked where the check doubts it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant.cancellation import Cancellation
from assistant.engine.constraints import Grounding
from assistant.engine.options import Sampling
from assistant.engine.sampling import Sampler
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.language import dates
from assistant.language.sentences import Span, is_chinese, is_heading, sentences
from assistant.language.words import length, with_capital
from assistant.tasks import checks, headline, house_style, lede, templates
from assistant.tasks.shorten import undated
from assistant.tasks.support import Checker
from assistant.tasks.templates import Template, TemplatePart
from assistant.tasks.texts import Draft, Event, Paragraph, Part, Passage, Progress, Remark, Report, Sentence, Words

# The most words of a draft by the length that the house wants; 0 is all that the notes hold.
BUDGETS = {"short": 120, "medium": 400, "long": 0}
_PARAGRAPH_SENTENCES, _PARAGRAPH_WORDS = 3, 70
_PHRASED_TOKENS = 64
_LONGEST_QUOTATION = 1000  # characters
# A row of a table, as collected: "Product: Kettle; Price: £34.99".
_ROW = re.compile(r"[^:;\n]{1,60}: [^;\n]+(?:; [^:;\n]{1,60}: [^;\n]+)+")
_CELL = re.compile(r"[^;\s][^;]*")
# Where a collected piece came from, a line that `penwright collect` puts above it.
_ORIGIN = re.compile(r"(?:Source|来源)[:：] ?(?:https?://|/|[A-Z]:\\)\S+")
_ENDED = re.compile(r"[.!?。！？…:：][\"'”’)）」』\]]*$")


@dataclass(frozen=True)
class Note:
    """A sentence of the notes: TEXT as it stands, and where. A HEADING sorts notes and is none itself."""

    text: str
    passage: Passage
    heading: bool = False


@dataclass
class _Desk:
    """What the parts of one draft are made from."""

    task: Draft
    template: Template
    notes: list[Note]
    order: list[int]  # the notes that a lede may be made of, weightiest first
    assigned: dict[str, list[int]]  # the notes of each part but ledes
    chinese: bool
    checker: Checker | None
    random: np.random.Generator | None
    cancel: Cancellation

    @property
    def texts(self) -> list[str]:
        """The notes' texts."""
        return [note.text for note in self.notes]


def draft(task: Draft, checker: Checker | None, cancel: Cancellation) -> Iterator[Event]:
    """Do TASK. Without CHECKER, an open model, headlines are the starts of ledes and nothing is phrased.

    PenwrightError where the template cannot be used or the notes are empty. Raises Cancelled.
    """
    template = templates.load(task.template)
    notes = read(task)
    if not notes:
        raise PenwrightError(N_("There are no notes to draft from. Write some, or add a file."))
    yield Progress(0.05, tr(N_("Sorting the notes")))
    cancel.raise_if_cancelled()
    desk = _sorted(task, template, notes, checker, cancel)
    made: dict[str, Part] = {part.key: part for part in task.kept}
    wanted = [part for part in template.parts if not task.only or part.key == task.only]
    if not wanted:
        raise PenwrightError(N_("The template {name} has no part {part}."), name=template.name, part=task.only)
    # A headline is made of the lede, so it comes after it, whatever the template's order.
    for number, part in enumerate(sorted(wanted, key=lambda part: part.kind == "headline")):
        cancel.raise_if_cancelled()
        yield Progress(0.1 + 0.8 * number / len(wanted), tr(N_("Writing: {part}"), part=part.label))
        done = _part(desk, part, made)
        if done is None:
            continue
        made[part.key] = done
        yield Words(part.key, done.text)
        yield done
    ordered = [made[part.key] for part in template.parts if part.key in made]
    yield Progress(0.9, tr(N_("Looking the draft over")))
    report = checks.run(template, ordered, task.notes, task.style, cancel)
    remarks = [*_unfilled(desk, ordered), *report.remarks]
    left_out = _left_out(desk, ordered)
    if left_out:
        remarks.append(Remark("", tr(N_("{count} notes are left out for the length. Choose a longer one to keep them."),
                                     count=left_out)))  # fmt: skip
    yield Report(report.missing, tuple(remarks))


def read(task: Draft) -> list[Note]:
    """The sentences of the notes in their order; what is said twice is there once."""
    found: list[Note] = []
    seen: set[str] = set()
    for number, source in enumerate(task.notes):
        for span in _single_row(source.text, list(_with_quotations(source.text, sentences(source.text)))):
            text = re.sub(r"\s+", " ", span.of(source.text))
            if _ORIGIN.match(text):
                continue
            key = " ".join(re.findall(r"\w+", text.lower()))
            if key and key not in seen:
                seen.add(key)
                heading = is_heading(source.text, span)
                found.append(Note(text, Passage(number, span.start, span.end), heading))
    return found


def _single_row(text: str, spans: list[Span]) -> list[Span]:
    """SPANS of TEXT, the row of a table taken apart where it is the only one: each of its cells is a note."""
    if len(spans) != 1 or not _ROW.fullmatch(spans[0].of(text)):
        return spans
    return [
        Span(spans[0].start + cell.start(), spans[0].start + cell.end()) for cell in _CELL.finditer(spans[0].of(text))
    ]


def _with_quotations(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """SPANS of TEXT, those that one quotation runs through joined: it must not be torn apart when notes are sorted."""
    waiting: Span | None = None
    for span in spans:
        if waiting is not None and "\n" not in text[waiting.end : span.start]:
            joined = Span(waiting.start, span.end)
        else:
            if waiting is not None:
                yield waiting
            joined = span
        words = joined.of(text)
        # One that never closes would swallow the rest.
        is_open = words.count('"') % 2 or words.count("“") > words.count("”")
        waiting = joined if is_open and len(words) < _LONGEST_QUOTATION else None
        if waiting is None:
            yield joined
    if waiting is not None:
        yield waiting


def _sorted(task: Draft, template: Template, notes: list[Note], checker: Checker | None, cancel: Cancellation) -> _Desk:
    texts = [note.text for note in notes]
    assigned = {
        key: [i for i in indices if not notes[i].heading]
        for key, indices in templates.assign(template, texts, cancel).items()
    }
    open_parts = {part.key for part in template.parts if part.kind == "body" or part.rest}
    sections = {part.key for part in template.parts if part.kind == "section"}
    # A lede is made of what fits nowhere else; where all has its place, of something that is said there again.
    pool = next((found for keys in (open_parts, sections, set(assigned)) if (found := _of(assigned, keys))), [])
    seed = int(np.random.default_rng().integers(1, 2**31)) if task.seed is None else task.seed
    random = np.random.default_rng(seed) if seed else None
    order = [pool[i] for i in lede.in_order([texts[i] for i in pool], random, cancel)]
    chinese = is_chinese(" ".join(texts))
    return _Desk(task, template, notes, order, assigned, chinese, checker, random, cancel)


def _of(assigned: dict[str, list[int]], keys: Collection[str]) -> list[int]:
    return sorted({i for key in keys for i in assigned.get(key, [])})


def _part(desk: _Desk, part: TemplatePart, made: dict[str, Part]) -> Part | None:
    """PART, None where the notes have nothing for it."""
    if part.kind == "fixed":
        return _fixed(desk, part)
    if part.kind == "headline":
        return _headline(desk, part, made)
    if part.kind == "phrased":
        return _phrased(desk, part)
    if part.kind == "lede":
        return _lede(desk, part)
    chosen = desk.assigned.get(part.key, [])
    if part.kind == "body":
        mine, taken = set(chosen), _ledes(desk, made)
        chosen = [i for i in desk.order if i in mine and i not in taken]
    chosen = _bounded(desk, part, chosen)
    if not chosen:
        return None
    return Part(part.key, part.label, _paragraphs(desk, part, chosen))


def _ledes(desk: _Desk, made: dict[str, Part]) -> set[int]:
    """The notes that the ledes of the template take, those of a lede that the writer kept included."""
    ledes = [part for part in desk.template.parts if part.kind == "lede"]
    kept = [made[part.key] for part in ledes if part.key in made]
    if kept:
        passages = _cited(kept)
        return {i for i in desk.order if desk.notes[i].passage in passages}
    return set(desk.order[: sum(max(1, part.sentences) for part in ledes)])


def _cited(parts: Sequence[Part]) -> set[Passage]:
    """What the sentences of PARTS rest on."""
    return {
        passage
        for part in parts
        for paragraph in part.paragraphs
        for sentence in paragraph
        for passage in sentence.sources
    }


def _left_out(desk: _Desk, parts: Sequence[Part]) -> int:
    """How many of the notes that have a place in the draft are in none of PARTS; a headline holds none whole."""
    headlines = {part.key for part in desk.template.parts if part.kind == "headline"}
    cited = _cited([part for part in parts if part.key not in headlines])
    placed = {i for indices in desk.assigned.values() for i in indices}
    return sum(desk.notes[i].passage not in cited for i in placed)


def _bounded(desk: _Desk, part: TemplatePart, chosen: list[int]) -> list[int]:
    """CHOSEN cut to what the template and the house want, in the order that the template asks for."""
    if part.kind == "body":
        budget = BUDGETS[desk.task.style.length]
        kept: list[int] = []
        used = 0
        for index in chosen:
            used += length(desk.notes[index].text)
            if kept and budget and used > budget:
                break
            kept.append(index)
        chosen = kept
    if part.sentences:
        chosen = chosen[: part.sentences]
    if part.order == "given":
        return sorted(chosen)
    if part.order == "time":
        return sorted(chosen, key=lambda i: (dates.moment(desk.notes[i].text) or (9999,), i))
    return chosen


def _sentence(desk: _Desk, text: str, passages: Sequence[Passage]) -> Sentence:
    """A sentence of the draft that is TEXT of the notes, in the house's style."""
    styled, _ = house_style.apply(desk.task.style, _tidy(text))
    return Sentence(styled, tuple(passages))


def _tidy(text: str) -> str:
    """TEXT as a sentence: no list mark or dateline, a capital, a mark at its end."""
    text = undated(templates.without_marks(text))
    if re.match(r"[a-z][a-z]", text):
        text = with_capital(text)
    if not _ENDED.search(text):
        text += "。" if is_chinese(text) else "."
    return text


def _paragraphs(desk: _Desk, part: TemplatePart, chosen: Sequence[int]) -> tuple[Paragraph, ...]:
    found: list[list[Sentence]] = []
    words = 0
    for index in chosen:
        desk.cancel.raise_if_cancelled()
        note = desk.notes[index]
        text = part.value(note.text) if part.kind in ("section", "field") else note.text
        sentence = _sentence(desk, text, [note.passage])
        words += length(sentence.text)
        joins = found and not part.bullets and part.kind == "body" and len(found[-1]) < _PARAGRAPH_SENTENCES
        # A paragraph is short, and one that leans on the sentence before stays with it.
        if joins and (words <= _PARAGRAPH_WORDS or lede.leans(note.text)):
            found[-1].append(sentence)
        else:
            found.append([sentence])
            words = length(sentence.text)
    if part.kind == "field":
        return (tuple(sentence for paragraph in found for sentence in paragraph),)
    return tuple(map(tuple, found))


def _lede(desk: _Desk, part: TemplatePart) -> Part | None:
    count = max(1, part.sentences)
    order = desk.order
    if desk.task.only == part.key and desk.random is not None and count == 1 < len(order):
        # Who asks for it once more wants another one, however sure the first is.
        first = order[int(desk.random.integers(min(max(2, part.choices), len(order))))]
        order = [first, *(i for i in order if i != first)]
    chosen = order[:count]
    if not chosen:
        return None
    others = order[count : count + part.choices - 1] if count == 1 else []
    paragraph, *alternatives = [
        tuple(_sentence(desk, desk.notes[i].text, [desk.notes[i].passage]) for i in version)
        for version in (chosen, *([i] for i in others))
    ]
    return Part(part.key, part.label, (paragraph,), tuple(alternatives))


def _headline(desk: _Desk, part: TemplatePart, made: dict[str, Part]) -> Part | None:
    """Headlines made of the lede, of what the writer made of it where it was kept."""
    ledes = [made[p.key] for p in desk.template.parts if p.kind == "lede" and p.key in made]
    if ledes and ledes[0].paragraphs and ledes[0].paragraphs[0]:
        first = ledes[0].paragraphs[0][0]
        base, passages = first.text, first.sources
    else:
        note = desk.notes[desk.order[0] if desk.order else 0]
        base, passages = _tidy(note.text), (note.passage,)
    rest = "\n".join(text for text in desk.texts if text not in base)
    versions = headline.versions(base, rest, part.choices, desk.checker, desk.cancel, desk.random)
    first, *others = _judged(desk, versions, passages)
    return Part(part.key, part.label, ((first,),), tuple((sentence,) for sentence in others))


def _judged(desk: _Desk, texts: Sequence[str], passages: tuple[Passage, ...]) -> list[Sentence]:
    """TEXTS in the house's style, each resting on PASSAGES, with what speaks against them."""
    styled = [house_style.apply(desk.task.style, text)[0] for text in texts]
    if desk.checker is None:
        return [Sentence(text, passages) for text in styled]
    return list(desk.checker.sentences(styled, desk.task.notes, desk.cancel, passages))


def _fixed(desk: _Desk, part: TemplatePart) -> Part:
    filled = templates.fill(part, desk.texts, desk.chinese)
    passages = tuple(desk.notes[i].passage for i in filled.used)
    lines = [line for line in filled.text.splitlines() if line.strip()]
    return Part(part.key, part.label, tuple((Sentence(line, passages),) for line in lines))


def _unfilled(desk: _Desk, parts: Sequence[Part]) -> list[Remark]:
    """What PARTS have brackets for, as the notes do not say it."""
    made = {part.key: part.text for part in parts}
    return [
        Remark(part.key, tr(N_("The notes do not say: {field}. Fill it in where the draft has brackets."), field=field))
        for part in desk.template.parts
        if part.kind == "fixed" and part.key in made
        for field in templates.fill(part, desk.texts, desk.chinese).missing
        if f"[{field}]" in made[part.key]
    ]


def _phrased(desk: _Desk, part: TemplatePart) -> Part | None:
    """What the model makes of the part's prompt, of words of the notes only; None where nothing comes of it."""
    checker = desk.checker
    if checker is None or desk.chinese:
        return None
    notes = "\n".join(desk.texts)
    prompt = checker.tokens.encode_piece(f"{notes[:3000]}\n\n{part.prompt}\n")
    prompt = checker.decoder.fit([0, *prompt], _PHRASED_TOKENS)
    sampling = Sampling(repetition_penalty=1.1)
    if desk.random is not None:
        sampling = Sampling(0.8, 0.9, 1.1, int(desk.random.integers(2**31)))
    written = b""
    most = max(1, part.sentences)
    stop = frozenset(number for number, piece in enumerate(checker.tokens.pieces) if not piece)
    grounding = Grounding(checker.tokens, notes, strict=True)
    # Of words of the notes only, so in runs that the notes have: these are guessed.
    steps = checker.decoder.generate(
        prompt, _PHRASED_TOKENS, stop, Sampler(sampling), desk.cancel, grounding, look_up=True
    )
    for step in steps:
        written += checker.tokens.pieces[step.token]
        if b"\n" in written.lstrip():
            break
    text = written.decode("utf-8", "ignore").strip().partition("\n")[0]
    whole = [span.of(text) for span in sentences(text)][:most]
    whole = [sentence for sentence in whole if _ENDED.search(sentence)]
    if not whole:
        return None
    return Part(part.key, part.label, (tuple(_judged(desk, whole, ())),))
