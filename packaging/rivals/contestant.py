"""What every contestant's process does: read a request, do it, answer. One JSON object a line, on stdio.

The first line opens the engine: `{"model": path, "threads": 2, "capacity": 2048}`; the answer is `{"version": …}`. Then

    {"do": "first", "text": …}                      -> {"token": number}      the first token after a text
    {"do": "prefill", "tokens": […]}                -> {"tokens_per_second": …}
    {"do": "decode", "tokens": […], "count": 32}    -> {"tokens_per_second": …, "text": […]}
    {"do": "score", "windows": [[…], …]}            -> {"nats": …, "count": …}
    {"do": "memory"}                                -> {"bytes": …}           the most that was resident until now

until standard input ends. A process that fails simply ends; the last line of its standard error says why. A
contestant's module is started by its own Python, so this one needs nothing but the standard library.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

# A process is at rest when it used less than this share of one core for so long; then the next one may be timed.
REST_SHARE, REST_SECONDS, REST_LIMIT = 0.1, 0.05, 5.0


class Engine(Protocol):
    """A contestant's engine, as plain as its users call it."""

    version: str

    def encode(self, text: str) -> list[int]:
        """The tokens of TEXT."""
        ...

    def start(self, tokens: Sequence[int]) -> None:
        """Have nothing cached, and be ready to run so many TOKENS; not timed."""
        ...

    def prefill(self, tokens: Sequence[int]) -> None:
        """Run TOKENS, so that the next one could be chosen."""
        ...

    def decode(self, tokens: Sequence[int]) -> Iterator[int]:
        """The most probable tokens after TOKENS, one run each but for the first, which follows from TOKENS."""
        ...

    def score(self, window: Sequence[int]) -> float:
        """The sum of the log-probabilities of the tokens of WINDOW but the first, each given those before it."""
        ...


def serve(open_engine: Callable[[str, int, int], Engine]) -> None:
    """Answer requests with OPEN_ENGINE(model, threads, capacity) until standard input ends."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print is no answer

    def answer(values: dict[str, Any]) -> None:
        answers.write(json.dumps(values) + "\n")
        answers.flush()

    options = json.loads(sys.stdin.readline())
    engine = open_engine(options["model"], options["threads"], options["capacity"])
    answer({"version": engine.version})
    for line in sys.stdin:
        request = json.loads(line)
        values = do(engine, request)
        if request["do"] != "first":  # whoever asks for that has the clock running
            rest()
        answer(values)


def do(engine: Engine, request: dict[str, Any]) -> dict[str, Any]:
    """What ENGINE answers to REQUEST."""
    kind = request["do"]
    if kind == "first":
        return {"token": next(engine.decode(engine.encode(request["text"])))}
    if kind == "prefill":
        engine.start(request["tokens"])
        started = time.perf_counter()
        engine.prefill(request["tokens"])
        return {"tokens_per_second": len(request["tokens"]) / (time.perf_counter() - started)}
    if kind == "decode":
        return decode(engine, request["tokens"], request["count"])
    if kind == "score":
        windows = request["windows"]
        return {"nats": sum(engine.score(window) for window in windows), "count": sum(len(w) - 1 for w in windows)}
    if kind == "memory":
        return {"bytes": peak_memory()}
    raise ValueError(f"nobody knows how to {kind}")


def decode(engine: Engine, tokens: Sequence[int], count: int) -> dict[str, Any]:
    """Decode COUNT tokens one by one after the first that follows TOKENS, and time them."""
    steps = engine.decode(tokens)
    text = [next(steps)]  # waits for TOKENS
    started = time.perf_counter()
    text += [next(steps) for _ in range(count)]
    return {"tokens_per_second": count / (time.perf_counter() - started), "text": text}


def rest() -> None:
    """Wait until no thread of this process is at work: some runtimes' threads spin for a while after a run."""
    until = time.monotonic() + REST_LIMIT
    while time.monotonic() < until:
        used = time.process_time()
        time.sleep(REST_SECONDS)
        if time.process_time() - used < REST_SHARE * REST_SECONDS:
            return


def peak_memory() -> int:
    """The most bytes of this process that were resident at once, mapped files among them; 0 where nobody knows."""
    if sys.platform == "linux":
        # Not ru_maxrss: a new process inherits what its parent had.
        with open("/proc/self/status", encoding="ascii") as stream:
            for line in stream:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    elif sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    elif sys.platform == "win32":
        return _peak_on_windows()
    return 0


def _peak_on_windows() -> int:
    import ctypes

    class Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = [("size", ctypes.c_uint32), ("faults", ctypes.c_uint32), ("peak", ctypes.c_size_t),
                    ("rest", ctypes.c_size_t * 7)]  # fmt: skip

    kernel: Any = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    kernel.K32GetProcessMemoryInfo.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32]
    counters = Counters(size=ctypes.sizeof(Counters))
    found = kernel.K32GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size)
    return int(counters.peak) if found else 0
