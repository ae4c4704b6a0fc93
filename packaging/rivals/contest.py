"""The contest: the rows of the table, and every contestant measured for each of them in turn."""

from __future__ import annotations

import contextlib
import math
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rivals.process import Contestant, ContestError, Process, number

DECODED = 32
CONTEXTS = (128, 1000, 1900)
PREFILL = 512
JOB_TOKENS = 1000  # read before the tokens that are written, where memory is measured
WINDOW = 1024  # tokens that are scored together
WARM_UP = {"do": "decode", "count": 8}
WARM_UP_TOKENS = 64

OURS, LLAMA, GENAI, TRANSFORMERS = "penwright", "llama.cpp", "genai", "transformers"


@dataclass(frozen=True)
class Row:
    """One row: its key for the command line, TITLE and UNIT. MORE: a larger figure is the better one.

    MEASURE gives one figure; with ONCE it is the same at every time. OUTSIDE: who takes no part, and why.
    """

    key: str
    title: str
    unit: str
    measure: Callable[[Seat], float]
    more: bool = False
    once: bool = False
    outside: Mapping[str, str] = field(default_factory=dict)


class Seat:
    """A contestant with its process, which lives from its first row to the end unless it fails."""

    def __init__(self, contestant: Contestant, limit: float, warm_up: Mapping[str, Any]) -> None:
        self.contestant, self.version = contestant, ""
        self.texts: dict[str, list[int]] = {}
        self.limit, self._warm_up = limit, warm_up
        self._trouble = contestant.trouble
        self._live: Process | None = None

    def check(self) -> None:
        """ContestError where the contestant cannot take part at all."""
        if self._trouble:
            raise ContestError(self._trouble)

    def open(self) -> Process:
        """A new process, once it is ready. ContestError where it is not; it is not tried again then."""
        self.check()
        process = None
        try:
            process = Process(self.contestant, self.limit)
            self.version = str(process.answer().get("version", ""))
        except BaseException as error:
            if process:
                process.close()
            if isinstance(error, ContestError):
                self._trouble = str(error)
            raise
        return process

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The answer of the process that lives on."""
        if not self._live:
            self._live = self.open()
            self._ask(self._warm_up)
        return self._ask(request)

    def _ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        assert self._live
        try:
            return self._live.ask(request)
        except ContestError:
            self.close()
            raise

    def close(self) -> None:
        """End the process that lives on."""
        if self._live:
            live, self._live = self._live, None
            live.close()


@dataclass
class Result:
    """What a contestant reached in a row: the FIGURES of its rounds, or TROUBLE, which says why there are none."""

    figures: list[float] = field(default_factory=list)
    trouble: str = ""


Results = dict[tuple[str, str], Result]


def rows(text: str, tokens: Sequence[int], sizes: Mapping[str, int], complete: Sequence[str]) -> list[Row]:
    """All rows. TEXT is as long as a first prompt, TOKENS the long text of the others; SIZES the bytes on the disk.

    COMPLETE is the command that continues TEXT on its standard input.
    """

    def decode(context: int) -> Row:
        key = f"decode-{context}"
        request = {"do": "decode", "tokens": tokens[:context], "count": DECODED}

        def measure(seat: Seat) -> float:
            answer = seat.ask(request)
            seat.texts[key] = answer.get("text", [])
            return number(answer, "tokens_per_second")

        return Row(key, f"decode at {context:,} tokens", "tokens/s", measure, more=True, outside=slow)

    def prefill(seat: Seat) -> float:
        return number(seat.ask({"do": "prefill", "tokens": tokens[:PREFILL]}), "tokens_per_second")

    def memory(seat: Seat) -> float:
        with seat.open() as process:
            process.ask({"do": "decode", "tokens": tokens[:JOB_TOKENS], "count": DECODED})
            return number(process.ask({"do": "memory"}), "bytes") / 1e6

    def start(seat: Seat) -> float:
        with seat.open() as process:
            process.ask({"do": "first", "text": text})
            return (time.perf_counter() - process.started) * 1000

    def command(seat: Seat) -> float:
        seat.check()
        return first_word(complete, seat.contestant.env, text, seat.limit)

    def size(seat: Seat) -> float:
        seat.check()
        return sizes[seat.contestant.name] / 1e6

    def perplexity(seat: Seat) -> float:
        windows = [tokens[at : at + WINDOW] for at in range(0, len(tokens) - 1, WINDOW)]
        with seat.open() as process:
            answer = process.ask({"do": "score", "windows": windows})
        nats = answer.get("nats")
        if not isinstance(nats, float) or not math.isfinite(nats):
            raise ContestError(f"answered nonsense: nats is {nats!r:.40}")
        return math.exp(-nats / number(answer, "count"))

    slow = {TRANSFORMERS: "it is here for start-up, memory and as the reference of perplexity"}
    ours_alone = dict.fromkeys((LLAMA, GENAI, TRANSFORMERS), "the command is Penwright's own")
    return [
        *(decode(context) for context in CONTEXTS),
        Row("prefill", f"prefill of {PREFILL} tokens", "tokens/s", prefill, more=True, outside=slow),
        Row("memory", "peak resident memory", "MB", memory),
        Row("start", "process start to first token", "ms", start),
        Row("command", "the same, `penwright complete`", "ms", command, outside=ours_alone),
        Row("size", "model folder", "MB", size, once=True),
        Row("perplexity", "perplexity", "", perplexity, once=True, outside={GENAI: "it cannot score a text"}),
    ]


def first_word(command: Sequence[str], env: Mapping[str, str] | None, text: str, limit: float) -> float:
    """Milliseconds from the start of COMMAND, which gets TEXT, to its first byte of output; at most LIMIT seconds.

    ContestError where it wrote nothing.
    """
    started = time.perf_counter()
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, env=env, **pipes) as process:  # type: ignore[call-overload]
        too_late = threading.Timer(limit, process.kill)
        too_late.start()
        try:
            with contextlib.suppress(OSError):
                process.stdin.write(text.encode())
                process.stdin.close()
            first = process.stdout.read(1)
            elapsed = (time.perf_counter() - started) * 1000
            process.stdout.read()
        finally:
            too_late.cancel()
            too_late.join()
    if process.returncode or first in (b"", b"\n", b"\r"):
        raise ContestError(f"it suggested nothing (code {process.returncode})")
    return elapsed


def hold(
    contestants: Sequence[Contestant], wanted: Sequence[Row], rounds: int, limit: float, tokens: Sequence[int],
    tell: Callable[[str], None],
) -> tuple[Results, list[Seat]]:  # fmt: skip
    """Measure every contestant for each WANTED row, in turn, ROUNDS times. One that fails in a row is out of it.

    LIMIT: the seconds for one answer. TELL gets a line before each row of a round. The seats are returned for what
    their contestants wrote and which version they are; their processes have ended.
    """
    seats = [Seat(one, limit, {**WARM_UP, "tokens": tokens[:WARM_UP_TOKENS]}) for one in contestants]
    results: Results = {
        (row.key, one.name): Result(trouble=row.outside.get(one.name, "")) for row in wanted for one in contestants
    }
    try:
        for turn in range(rounds):
            for at, row in enumerate(wanted):
                if turn and row.once:
                    continue
                tell(f"round {turn + 1} of {rounds}: {row.title}")
                for seat in rotated(seats, turn + at):
                    measure(row, seat, results[row.key, seat.contestant.name])
    finally:
        for seat in seats:
            seat.close()
    return results, seats


def rotated(seats: Sequence[Seat], by: int) -> list[Seat]:
    """SEATS from another beginning, so that nobody always comes after the same one."""
    by %= max(1, len(seats))
    return [*seats[by:], *seats[:by]]


def measure(row: Row, seat: Seat, result: Result) -> None:
    """Add one figure to RESULT, unless SEAT is out of ROW; put it out where it fails."""
    if result.trouble:
        return
    try:
        result.figures.append(row.measure(seat))
    except ContestError as failure:
        result.figures.clear()
        result.trouble = str(failure)
