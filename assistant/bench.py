"""How fast the model is on this machine: `penwright bench`."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from assistant import paths
from assistant.cancellation import Cancellation
from assistant.engine.constraints import Grounding
from assistant.engine.options import GREEDY, Sampling
from assistant.engine.sampling import Sampler
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.tasks import texts
from assistant.tasks.complete import Completer
from assistant.tasks.context import Context, Preferences
from assistant.tasks.desk import Desk

PREFILL_TOKENS = 512
DECODE_TOKENS = 32
CONTEXTS = (128, 1000, 1900)
DOCUMENT_TOKENS = 1000  # of the document in which a suggestion is timed
TYPED_CHARACTERS = 80
NOTES_CHARACTERS = 1200
ALTERNATIVES, ALTERNATIVE_TOKENS = 3, 8
SOURCE_CHARACTERS, SUMMARY_TOKENS = 1600, 64


@dataclass(frozen=True)
class Figure:
    """One measurement: NAME, UNIT and the runs' values, shown with so many DIGITS."""

    name: str
    unit: str
    runs: tuple[float, ...]
    digits: int = 0  # after the point, for a person

    def values(self) -> dict[str, float | str]:
        """The figures by name, for a program."""
        if not self.runs:
            return {"unit": self.unit}
        return {"unit": self.unit, "median": self.median, "low": min(self.runs), "high": max(self.runs)}

    @property
    def median(self) -> float:
        """The middle of the runs."""
        return statistics.median(self.runs)

    def line(self) -> str:
        """The figures, for a person."""
        if not self.runs:
            return f"{self.name:46} {tr('nothing was suggested')}"
        shown = f",.{self.digits}f"
        rest = tr("median of {count}, {low} to {high}", count=len(self.runs), low=format(min(self.runs), shown),
                  high=format(max(self.runs), shown))  # fmt: skip
        return f"{self.name:46} {format(self.median, shown):>8} {self.unit:9} ({rest})"


def prose() -> str:
    """A text of our own, about 1,070 tokens long."""
    return (paths.resources_dir() / "bench" / "prose.txt").read_text(encoding="utf-8")


def measure(
    open_model: Callable[[], Desk], repeat: int, command: Sequence[str], tell: Callable[[str], None]
) -> list[Figure]:
    """All figures, each of REPEAT runs. COMMAND starts `penwright complete -` in a new process, for the start-up time.

    TELL gets a line before each. PenwrightError where the model cannot be opened or COMMAND fails.
    """
    tell(tr("Opening the model"))
    started = time.perf_counter()
    desk = open_model()
    completer = desk.completer
    figures = [Figure(tr("opening the model"), "ms", (_milliseconds(started),))]
    try:
        text = prose()
        tokens = completer.tokens.encode(text + text)  # as long as the longest of CONTEXTS
        tell(tr("Running the model"))
        figures.append(Figure(
            tr("prefill of {count} tokens", count=PREFILL_TOKENS), tr("tokens/s"),
            tuple(_prefill(completer, tokens) for _ in range(repeat)),
        ))  # fmt: skip
        figures += [
            Figure(
                tr("decode after {count} tokens", count=context), tr("tokens/s"),
                tuple(_decode(completer, tokens[:context]) for _ in range(repeat)),
            )
            for context in CONTEXTS
            if context + DECODE_TOKENS < completer.decoder.model.capacity
        ]  # fmt: skip
        tell(tr("Several at once"))
        figures += [
            Figure(
                tr("three alternatives after {count} tokens", count=context), tr("× one"),
                tuple(_together(completer, tokens[:context]) for _ in range(repeat)), digits=2,
            )
            for context in CONTEXTS[:2]
        ]  # fmt: skip
        for name, sampling in (
            (tr("guesses where a source is repeated"), GREEDY),
            (tr("guesses where nothing is"), Sampling(temperature=1.0)),
        ):
            gains = tuple(_guessing(completer, source, sampling) for source in _sources(text) for _ in range(repeat))
            figures.append(Figure(name, tr("× without"), gains, digits=2))
        tell(tr("Typing"))
        document = completer.tokens.decode(tokens[:DOCUMENT_TOKENS])
        following = text[len(document) : len(document) + TYPED_CHARACTERS]
        waits = list(_type(completer, document, following))
        name = tr("one more character in {count} tokens: first words", count=DOCUMENT_TOKENS)
        figures.append(Figure(name, "ms", tuple(first for first, _ in waits)))
        name = tr("one more character in {count} tokens: all of it", count=DOCUMENT_TOKENS)
        figures.append(Figure(name, "ms", tuple(whole for _, whole in waits)))
        tell(tr("Summarizing and drafting"))
        source = (texts.Source("", text),)
        # Another seed each time: what an earlier run left in the cache must not count.
        runs = [_work(desk, texts.Summarize(source, seed=seed)) for seed in range(repeat)]
        name = tr("summary of {count} words", count=len(text.split()))
        figures.append(Figure(tr("{task}: first words", task=name), "ms", tuple(first for first, _ in runs)))
        figures.append(Figure(tr("{task}: all of it", task=name), "ms", tuple(whole for _, whole in runs)))
        notes = (texts.Source("", text[:NOTES_CHARACTERS]),)
        runs = [_work(desk, texts.Draft(notes, seed=seed)) for seed in range(repeat)]
        figures.append(Figure(tr("news story from {count} words", count=len(notes[0].text.split())), "ms",
                              tuple(whole for _, whole in runs)))  # fmt: skip
    finally:
        desk.close()
    tell(tr("Starting new processes"))
    starts = tuple(_start(command) for _ in range(repeat))
    return [Figure(tr("process start to first word"), "ms", starts), *figures]


def _milliseconds(since: float) -> float:
    return (time.perf_counter() - since) * 1000


def _start(command: Sequence[str]) -> float:
    """Milliseconds from the start of a process to the first word that it writes."""
    started = time.perf_counter()
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(prose()[:400].encode())
        process.stdin.close()
        process.stdout.read(1)
        elapsed = _milliseconds(started)
        process.stdout.read()
    if process.returncode:
        raise PenwrightError(N_("A new process could not complete a text; see above."))
    return elapsed


def _prefill(completer: Completer, tokens: Sequence[int]) -> float:
    completer.decoder.forget()
    started = time.perf_counter()
    completer.decoder.prefill(tokens[:PREFILL_TOKENS])
    return PREFILL_TOKENS / (time.perf_counter() - started)


def _decode(completer: Completer, prompt: Sequence[int]) -> float:
    steps = completer.decoder.generate(prompt, 1 + DECODE_TOKENS)
    next(steps)  # chosen from the prompt's own logits
    started = time.perf_counter()
    count = sum(1 for _ in steps)
    return count / (time.perf_counter() - started)


def _together(completer: Completer, prompt: Sequence[int]) -> float:
    """How many times as long as one continuation three take that begin differently."""
    decoder = completer.decoder
    best = np.argsort(-decoder.prefill(prompt))[:ALTERNATIVES].tolist()
    decoder.hold(prompt)
    started = time.perf_counter()
    alone = list(decoder.generate([*prompt, best[0]], ALTERNATIVE_TOKENS))
    one = time.perf_counter() - started
    decoder.hold(prompt)
    started = time.perf_counter()
    texts = decoder.generate_together(prompt, [[token] for token in best], ALTERNATIVE_TOKENS)
    together = [[step.token for step in text] for text in texts]
    if together[0] != [step.token for step in alone]:
        raise PenwrightError(N_("Side by side another text came out. Please report this."))
    return (time.perf_counter() - started) / one


def _sources(text: str) -> list[str]:
    """Three parts of TEXT, about as long as a news item each."""
    return [text[start : start + SOURCE_CHARACTERS] for start in range(0, 3 * SOURCE_CHARACTERS, SOURCE_CHARACTERS)]


def _guessing(completer: Completer, source: str, sampling: Sampling) -> float:
    """How many times as fast as without guesses a text about SOURCE is, of its words unless it is drawn freely."""
    tokens, decoder = completer.tokens, completer.decoder
    prompt = [0, *tokens.encode_piece(f"{source}\n\nIn short: ")]
    seconds, written = [], []
    for look_up in (False, True):
        decoder.hold(prompt)
        decoder.prefill(prompt)
        grounding = Grounding(tokens, source, strict=True) if sampling is GREEDY else None
        started = time.perf_counter()
        steps = decoder.generate(prompt, SUMMARY_TOKENS, (), Sampler(sampling), None, grounding, look_up)
        written.append([step.token for step in steps])
        seconds.append(time.perf_counter() - started)
    if written[0] != written[1]:
        raise PenwrightError(N_("With guesses another text came out. Please report this."))
    return seconds[0] / seconds[1]


def _work(desk: Desk, task: texts.Task) -> tuple[float, float]:
    """Do TASK with an empty cache; the milliseconds to the first words and to the end."""
    desk.completer.decoder.forget()
    started, first = time.perf_counter(), 0.0
    for event in desk.work(task, Cancellation()):
        if isinstance(event, texts.Words):
            first = first or _milliseconds(started)
    return first, _milliseconds(started)


def _type(completer: Completer, document: str, following: str) -> Iterator[tuple[float, float]]:
    """Type FOLLOWING after DOCUMENT key by key; the milliseconds to the first words and to the whole suggestion.

    Each suggestion is decoded whole before the next key, as when the writer pauses at each. Keys after which nothing is
    suggested are left out.
    """
    preferences = Preferences(manual=True)

    def suggest(before: str) -> tuple[float, float]:
        started, first = time.perf_counter(), 0.0
        for piece in completer.suggest(Context.around(before, len(before)), preferences, Cancellation()):
            first = first or (_milliseconds(started) if piece.text else 0.0)
        return first, _milliseconds(started)

    suggest(document)
    for end in range(1, len(following) + 1):
        first, whole = suggest(document + following[:end])
        if first:
            yield first, whole


def start_command(model: str, device: str, threads: int) -> list[str]:
    """The command whose start is timed."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "assistant"]
    return [*program, "complete", "-", "--model", model, "--device", device, "--threads", str(threads)]
