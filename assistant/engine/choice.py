"""Which device the model runs on: the one that is asked for if it works, else the fastest, else the CPU.

Speeds are measured once and remembered in a small file. Nothing here knows the runtime, so that every failure of a GPU
can be tried on a machine that has none. No failure of a GPU is an error, the CPU is always there; one of the CPU is.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Generic, TypeVar

from assistant import paths
from assistant.engine.devices import GPUS, PROCESSOR, Kind, first_line
from assistant.i18n import N_, tr

log = logging.getLogger(__name__)

AUTOMATIC = "auto"
# A GPU has to be this much faster: it starts more slowly and takes more power, and a small lead may be chance.
FASTER_BY = 1.1
# After that a GPU that failed is tried again: a driver may have been repaired, another program ended.
RETRY_SECONDS = 24 * 3600
_MAX_BYTES = 1 << 20
_MAX_RESULTS = 100
# What is outside is damage: seconds a token, and Unix time.
_FASTEST, _LATEST = 1e-9, 1e12

# Why a GPU is not used though nothing speaks against it, as the end of a sentence, by the word in the file.
_UNAVAILABLE, _TOO_LITTLE, _FAILED, _ENDED = "unavailable", "too little", "failed", "ended"
_FAILURES = {
    _UNAVAILABLE: N_("the runtime could not start it"),
    _TOO_LITTLE: N_("it can run only a small part of this model"),
    _FAILED: N_("the GPU failed ({reason})"),
    _ENDED: N_("Penwright ended unexpectedly when it tried the GPU"),
}

Opened = TypeVar("Opened")


class NotTaken(Exception):  # noqa: N818 - no error: the runtime left the device out and goes on
    """The runtime opened the model on another device than it was asked to."""


class TooLittle(NotTaken):
    """The runtime leaves most of the model to the CPU."""


@dataclass(frozen=True)
class Device:
    """Where the model runs: NAME for the status bar, REASON the end of a sentence that says why.

    OTHERS are the other devices by name, each with why it was not taken.
    """

    name: str
    reason: str
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Chosen(Generic[Opened]):
    """The model, OPENED on KIND, and that in words."""

    kind: Kind
    opened: Opened
    device: Device


@dataclass(frozen=True)
class Rig(Generic[Opened]):
    """What can be done with the model.

    TROUBLE: why a device need not be tried, or nothing. OPEN_ON: open the model there; raises NotTaken, or whatever
    goes wrong, and leaves nothing open then. TRIAL: seconds a token; raises where that fails or gives no numbers.
    CLOSE: let the memory go.
    """

    trouble: Callable[[Kind], str]
    open_on: Callable[[Kind], Opened]
    trial: Callable[[Opened], float]
    close: Callable[[Opened], None]


# --- what is remembered


@dataclass(frozen=True)
class Result:
    """What a trial gave: SECONDS a token, or a FAILURE (a key of _FAILURES) and its REASON. WHEN in Unix time."""

    seconds: float = 0.0
    failure: str = ""
    reason: str = ""
    when: float = 0.0

    @staticmethod
    def of(value: object) -> Result | None:
        """VALUE, which comes from the file, if it is a result."""
        if not isinstance(value, dict):
            return None
        seconds, when = _number(value.get("seconds")), _number(value.get("when"))
        failure, reason = value.get("failure"), value.get("reason")
        if seconds is None or when is None or not isinstance(failure, str) or not isinstance(reason, str):
            return None
        good = failure in _FAILURES if failure else seconds > _FASTEST
        return Result(seconds, failure, reason, when) if good else None


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and 0 <= value < _LATEST else None


def _lives(process: str) -> bool:
    """Whether another process of the number PROCESS runs. On Windows, where asking would end it: no."""
    if sys.platform == "win32" or not process.isdecimal() or process == str(os.getpid()):
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def memory_file() -> Path:
    """Where results are kept between starts. Without it everything is measured anew."""
    return paths.cache_dir() / "devices.json"


class Memory:
    """The results that hold for one model on this machine as it is. A file that cannot be used is as good as none."""

    def __init__(self, file: Path, facts: Sequence[str], now: Callable[[], float] = time.time) -> None:
        """FACTS are what a result depends on: the model, versions, the machine; a changed one asks for a new trial."""
        self._file, self._now = file, now
        self._facts = tuple(facts)

    def recall(self, kind: Kind) -> Result | None:
        """The result for KIND that still holds."""
        result = self._read().get(self._name(kind))
        if result and result.failure and not 0 <= self._now() - result.when < RETRY_SECONDS:
            return None
        if result and result.failure == _ENDED and _lives(result.reason):
            return None  # another Penwright is trying it at this moment
        return result

    def restore(self, kind: Kind, result: Result | None) -> None:
        """Have RESULT for KIND again, as `recall` gave it."""
        results = self._read()
        results.pop(self._name(kind), None)
        if result:
            results[self._name(kind)] = result
        self._write(results)

    def remember(self, kind: Kind, result: Result) -> None:
        """Keep RESULT for KIND, if the file can be written."""
        results = self._read()
        results[self._name(kind)] = Result(result.seconds, result.failure, result.reason, self._now())
        self._write(results)

    def _write(self, results: dict[str, Result]) -> None:
        from assistant import files  # as hashlib above

        newest = sorted(results.items(), key=lambda item: item[1].when)[-_MAX_RESULTS:]
        text = json.dumps({name: asdict(kept) for name, kept in newest}, indent=1)
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            files.write_whole(self._file, text.encode())

    def _name(self, kind: Kind) -> str:
        import hashlib  # it loads OpenSSL, which who takes the CPU anyway is spared

        # A digest: host names and the like are of no use to a reader of the file, and may be odd.
        key = hashlib.sha256("\n".join(self._facts).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return f"{kind.setting} {key}"

    def _read(self) -> dict[str, Result]:
        try:
            with self._file.open("rb") as stream:
                table = json.loads(stream.read(_MAX_BYTES))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(table, dict):
            return {}
        return {name: result for name, value in table.items() if (result := Result.of(value))}


# --- the choice


def choose(
    wanted: str, rig: Rig[Opened], memory: Memory, gpus: Sequence[Kind] = GPUS, system: str = sys.platform
) -> Chosen[Opened]:
    """Open the model on the device WANTED, a value of the setting `model.device`.

    Whatever goes wrong with a GPU, the CPU is taken and `device.reason` says why; what goes wrong with the CPU is
    raised. Never is the model open twice. KeyError for a device that is none.
    """
    chooser = _Chooser(rig, memory, gpus)
    if wanted == PROCESSOR.setting:
        return chooser.on_cpu(tr(N_("as the settings ask")))
    if wanted == AUTOMATIC:
        return chooser.automatic([gpu for gpu in gpus if system in gpu.systems])
    return chooser.forced({gpu.setting: gpu for gpu in gpus}[wanted])


def fall_back(kind: Kind, error: BaseException, memory: Memory, others: Sequence[tuple[str, str]] = ()) -> Device:
    """The CPU, because KIND failed with ERROR while a request ran. Automatic leaves it alone for a day.

    OTHERS is of the Device that failed.
    """
    failed = Result(failure=_FAILED, reason=first_line(error))
    memory.remember(kind, failed)
    words = _words(kind, failed)
    return Device(PROCESSOR.name, words, ((kind.name, words), *others))


def _words(kind: Kind, result: Result) -> str:
    if result.failure == _UNAVAILABLE and kind.unavailable:
        return tr(kind.unavailable)
    return tr(_FAILURES[result.failure], reason=result.reason)


def _a_second(seconds: float) -> int:
    return round(1 / seconds)


class _Chooser(Generic[Opened]):
    """One choice in the making: at most one session is open at any time."""

    def __init__(self, rig: Rig[Opened], memory: Memory, gpus: Sequence[Kind]) -> None:
        self._rig, self._memory, self._gpus = rig, memory, gpus
        self._open: tuple[Kind, Opened] | None = None
        self._lacks: dict[str, str] = {}  # what speaks against each device, by its setting

    def on_cpu(self, reason: str) -> Chosen[Opened]:
        """The CPU, for REASON."""
        return self._chosen(PROCESSOR, self._take(PROCESSOR), reason)

    def forced(self, gpu: Kind) -> Chosen[Opened]:
        """GPU if it works, whatever its speed and what is remembered."""
        self._ask(self._gpus)
        if not self._lacks[gpu.setting] and not self._try(gpu).failure:
            return self._chosen(gpu, self._take(gpu), tr(N_("as the settings ask")))
        return self.on_cpu(self._lacks[gpu.setting])

    def automatic(self, here: Sequence[Kind]) -> Chosen[Opened]:
        """The fastest of the GPUs that exist HERE and of the CPU."""
        self._ask(self._gpus)
        tried = [gpu for gpu in here if not self._lacks[gpu.setting]]
        results = [(self._result(gpu), gpu) for gpu in tried]
        working = sorted(((r.seconds, gpu) for r, gpu in results if not r.failure), key=lambda pair: pair[0])
        reasons = []
        if working:
            on_cpu = self._cpu_seconds()
            for on_gpu, gpu in working:
                if on_cpu < on_gpu * FASTER_BY:
                    reasons.append(self._too_slow(gpu, on_gpu, on_cpu))
                elif self._open_again(gpu, on_gpu):
                    return self._chosen(gpu, self._take(gpu), tr(
                        N_("faster here than the CPU, {gpu} against {cpu} tokens a second"),
                        gpu=_a_second(on_gpu), cpu=_a_second(on_cpu),
                    ))  # fmt: skip
        # What a trial found says more than why there was none.
        reasons += [self._lacks[gpu.setting] for gpu in (*tried, *here)]
        reasons.append(tr(N_("no GPU is supported on this system")))
        return self.on_cpu(next(filter(None, reasons)))

    def _ask(self, gpus: Sequence[Kind]) -> None:
        for gpu in gpus:
            self._lacks[gpu.setting] = self._rig.trouble(gpu)

    def _chosen(self, kind: Kind, opened: Opened, reason: str) -> Chosen[Opened]:
        others = tuple(
            (gpu.name, self._lacks[gpu.setting] or tr(N_("not tried")))
            for gpu in self._gpus
            if gpu is not kind and gpu.setting in self._lacks
        )
        return Chosen(kind, opened, Device(kind.name, reason, others))

    def _too_slow(self, gpu: Kind, on_gpu: float, on_cpu: float) -> str:
        """Note that GPU gains nothing; why the CPU is taken then."""
        speeds = {"gpu": _a_second(on_gpu), "cpu": _a_second(on_cpu)}
        if on_cpu <= on_gpu:
            lack = N_("slower here than the CPU, {gpu} against {cpu} tokens a second")
            reason = N_("faster here than the GPU, {cpu} against {gpu} tokens a second")
        else:
            lack = N_("hardly faster here than the CPU, {gpu} against {cpu} tokens a second")
            reason = N_("hardly slower here than the GPU, {cpu} against {gpu} tokens a second")
        self._lacks[gpu.setting] = tr(lack, **speeds)
        return tr(reason, **speeds)

    # --- trials

    def _result(self, gpu: Kind) -> Result:
        """What is known of GPU, or comes out now."""
        known = self._memory.recall(gpu)
        if known and known.failure:
            self._lacks[gpu.setting] = _words(gpu, known)
        return known or self._remembered_try(gpu)

    def _cpu_seconds(self) -> float:
        known = self._memory.recall(PROCESSOR)
        if known and not known.failure:
            return known.seconds
        seconds = self._rig.trial(self._take(PROCESSOR))
        self._memory.remember(PROCESSOR, Result(seconds))
        return seconds

    def _open_again(self, gpu: Kind, seconds: float) -> bool:
        """Whether the model works on GPU now; it is open there then. Its speed is known: chance is not to change it."""
        if self._open is not None and self._open[0] is gpu:
            return True
        return not self._remembered_try(gpu, seconds).failure

    def _remembered_try(self, gpu: Kind, seconds: float | None = None) -> Result:
        """Try GPU and remember the result, with SECONDS, if given, as its speed."""
        # A driver can take the whole process along. Then this stays, and the next start leaves the GPU alone.
        before = self._memory.recall(gpu)
        self._memory.remember(gpu, Result(failure=_ENDED, reason=str(os.getpid())))
        try:
            result = self._try(gpu)
        except BaseException:  # Ctrl+C is no fault of the GPU
            self._memory.restore(gpu, before)
            raise
        if seconds is not None and not result.failure:
            result = Result(seconds)
        self._memory.remember(gpu, result)
        return result

    def _try(self, gpu: Kind) -> Result:
        """Open the model on GPU and let it run; it stays open if that works."""
        try:
            return Result(self._rig.trial(self._take(gpu)))
        except TooLittle:
            result = Result(failure=_TOO_LITTLE)
        except NotTaken:
            result = Result(failure=_UNAVAILABLE)
        except Exception as error:
            log.warning("%s failed", gpu.name, exc_info=True)
            # What the session says around it is of a model that cannot run at all.
            result = Result(failure=_FAILED, reason=first_line(error.__cause__ or error))
        self._leave()
        self._lacks[gpu.setting] = _words(gpu, result)
        return result

    def _take(self, kind: Kind) -> Opened:
        """The model, open on KIND and nowhere else."""
        if self._open is None or self._open[0] is not kind:
            self._leave()
            self._open = kind, self._rig.open_on(kind)
        return self._open[1]

    def _leave(self) -> None:
        if self._open is None:
            return
        (kind, opened), self._open = self._open, None
        try:
            self._rig.close(opened)
        except Exception:
            log.warning("closing the model on %s", kind.name, exc_info=True)
