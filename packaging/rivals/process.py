"""A contestant's process as the conductor sees it: asked one thing at a time, within a time limit."""

from __future__ import annotations

import contextlib
import json
import math
import queue
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any

END_SECONDS = 5.0  # for a process to end by itself once its standard input has


class ContestError(Exception):
    """A contestant did not answer; the words say why, for the notes under the table."""


@dataclass(frozen=True)
class Contestant:
    """COMMAND starts its process, in ENV, whose first line is OPTIONS. TROUBLE: why it cannot take part, or nothing."""

    name: str
    title: str
    command: Sequence[str] = ()
    options: Mapping[str, Any] | None = None
    env: Mapping[str, str] | None = None
    trouble: str = ""


class Process:
    """One running contestant. A context manager: leaving it ends the process."""

    def __init__(self, contestant: Contestant, limit: float) -> None:
        """Start CONTESTANT, which has LIMIT seconds for each answer. ContestError where it cannot be started."""
        self.started = time.perf_counter()
        self._limit = limit
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        try:
            self._process = subprocess.Popen(
                contestant.command, env=contestant.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=self._errors,
            )  # fmt: skip
        except OSError as error:
            self._errors.close()
            raise ContestError(f"could not be started: {error.strerror or error}") from error
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._to, self._from = self._process.stdin, self._process.stdout
        self._lines: queue.Queue[bytes] = queue.Queue()
        self._reader = threading.Thread(target=self._read, name=f"answers of {contestant.name}")
        self._reader.start()
        try:
            self._send(dict(contestant.options or {}))
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Process:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read(self) -> None:
        for line in self._from:
            self._lines.put(line)
        self._lines.put(b"")

    def _send(self, values: Mapping[str, Any]) -> None:
        try:
            self._to.write(json.dumps(values).encode() + b"\n")
            self._to.flush()
        except OSError:
            raise ContestError(self._last_words()) from None

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The answer to REQUEST. ContestError where there is none in time, or none that makes sense."""
        self._send(request)
        return self.answer()

    def answer(self) -> dict[str, Any]:
        """The next answer, of the opening for one. ContestError as for `ask`."""
        try:
            line = self._lines.get(timeout=self._limit)
        except queue.Empty:
            raise ContestError(f"no answer within {self._limit:.0f} s") from None
        if not line:
            raise ContestError(self._last_words())
        try:
            values = json.loads(line)
        except ValueError:
            values = None
        if not isinstance(values, dict):
            raise ContestError(f"answered nonsense: {line[:60].decode('utf-8', 'replace').strip()}")
        return values

    def _last_words(self) -> str:
        """Why the process ended: the last line of its standard error."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(END_SECONDS)
        code = self._process.poll()
        lines = _tail(self._errors)
        return f"ended with code {code}" + (f": {lines[-1][:200]}" if lines else "")

    def close(self) -> None:
        """End the process, by force where it does not see that nobody asks any more."""
        with contextlib.suppress(OSError):
            self._to.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        except BaseException:  # the user is in a hurry
            self._process.kill()
            self._process.wait()
            raise
        finally:
            self._reader.join()
            self._from.close()
            self._errors.close()


def _tail(stream: IO[bytes]) -> list[str]:
    stream.seek(0)
    return [line.strip() for line in stream.read().decode("utf-8", "replace").splitlines() if line.strip()]


def number(answer: Mapping[str, Any], key: str) -> float:
    """The number KEY of ANSWER; ContestError where that is none, or not above zero."""
    value = answer.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value) or value <= 0:
        raise ContestError(f"answered nonsense: {key} is {value!r:.40}")
    return float(value)
