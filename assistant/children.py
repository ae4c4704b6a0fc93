"""Child processes that do heavy or risky work and can die without taking the text along.

Protocol: the parent writes one JSON line, the job, to the child's standard input and keeps it open;
the child answers with JSON lines, `{"progress": 0.4, "message": "…"}` any number of times and then one
`{"result": …}` or `{"error": "…", "values": {…}}`. Closing standard input cancels: the child ends itself at once.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import math
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from assistant.cancellation import Cancelled
from assistant.errors import PenwrightError
from assistant.i18n import N_

# The only modules that may be started as a child, by the name used on the command line.
CHILDREN = {"export": "assistant.models.export", "collect": "assistant.collect.child"}

# How long a child that has answered or closed its output may take to end before it is killed, in seconds.
_GRACE = 5

Progress = Callable[[float, str], None]  # a share from 0 to 1, or -1 where unknown; and what is going on


def command(name: str) -> list[str]:
    """The command that starts child NAME, from a checkout and from a packaged application alike."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--child", name]
    # -P: the folder the writer works in may hold a json.py of its own, and must not be imported from.
    return [sys.executable, "-P", "-m", "assistant", "--child", name]


def run(
    name: str,
    job: dict[str, Any],
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
    argv: list[str] | None = None,
    timeout: float | None = None,
) -> Any:
    """Run child NAME on JOB and return its result.

    Raises PenwrightError when the child reports a failure, dies, or takes more than TIMEOUT seconds (None: it may take
    as long as it likes), Cancelled once CANCEL is set. ARGV replaces the command, for tests.
    """
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    # A file and not a pipe: nobody reads standard error while the child runs, and a full pipe would stop it.
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(
            argv or command(name), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=environment
        )
        answer: dict[str, Any] = {}
        with _killed_by(cancel, timeout, process) as timed_out:
            try:
                answer = _converse(process, job, progress)
            finally:
                _end(process, answered=bool(answer))
        if cancel and cancel.is_set():
            raise Cancelled
        if "result" in answer:
            return answer["result"]
        if "error" in answer:
            raise PenwrightError(answer["error"], **answer.get("values", {}))
        if timed_out.is_set():
            raise PenwrightError(
                N_(
                    "A helper process took more than {seconds} seconds and was stopped. "
                    "Nothing of yours is changed; try again when the machine has less to do."
                ),
                seconds=timeout,
            )
        errors.seek(max(0, errors.seek(0, os.SEEK_END) - 2000))
        last = errors.read().decode("utf-8", "replace").strip().splitlines()
        raise PenwrightError(
            N_(
                "A helper process ended unexpectedly (exit code {code}): {reason} "
                "Nothing of yours is changed; try again."
            ),
            code=process.returncode,
            reason=last[-1] if last else "-",
        )


@contextlib.contextmanager
def _killed_by(
    cancel: threading.Event | None, timeout: float | None, process: subprocess.Popen[bytes]
) -> Iterator[threading.Event]:
    """Within this block CANCEL kills PROCESS at once; TIMEOUT seconds do so too, and set the event that this gives."""
    timed_out, finished = threading.Event(), threading.Event()
    if cancel is None and timeout is None:
        yield timed_out
        return
    wish = cancel or threading.Event()
    end = math.inf if timeout is None else time.monotonic() + timeout

    def watch() -> None:
        while not finished.is_set():
            if wish.wait(0.05):
                process.kill()
                return
            if time.monotonic() >= end:
                timed_out.set()
                process.kill()
                return

    watcher = threading.Thread(target=watch, name="watch a child")
    watcher.start()
    try:
        yield timed_out
    finally:
        finished.set()
        watcher.join()


def _converse(process: subprocess.Popen[bytes], job: dict[str, Any], progress: Progress | None) -> dict[str, Any]:
    """Hand JOB over, pass the progress on and return the answer; an empty one if the process ends without."""
    assert process.stdin is not None
    assert process.stdout is not None
    with contextlib.suppress(OSError):  # it died at once; its exit code will tell
        process.stdin.write(json.dumps(job).encode() + b"\n")
        process.stdin.flush()
    for line in process.stdout:
        try:
            message = json.loads(line)
        except (ValueError, RecursionError):
            continue  # a library printed something
        if not isinstance(message, dict):
            continue  # that happens to be JSON
        if "progress" in message:
            if progress:
                progress(message["progress"], message.get("message", ""))
        elif "result" in message or "error" in message:
            return message
    # It is about to end. Killing it now, or closing its input, would hide the exit code that says why.
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE)
    return {}


def _end(process: subprocess.Popen[bytes], *, answered: bool) -> None:
    """Close the pipes and wait for the end; one that has not ANSWERED, or takes too long, is killed."""
    assert process.stdin is not None
    assert process.stdout is not None
    with contextlib.suppress(OSError):
        process.stdin.close()
    process.stdout.close()
    if not answered:
        process.kill()
    try:
        process.wait(_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def limit_memory(limit: int) -> None:
    """Let this process take at most LIMIT bytes of address space, where the system can say so."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def main(name: str) -> int:
    """Be child NAME: read the job, call its module's `work(job, progress)`, report. Returns the exit code."""
    # Whatever else prints, a C library too, goes to standard error: half a line before ours would spoil it.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    job = json.loads(sys.stdin.buffer.readline())

    def send(**message: Any) -> None:
        out.write(json.dumps(message).encode() + b"\n")
        out.flush()

    def end_with_parent() -> None:
        while os.read(0, 4096):
            pass
        os._exit(1)

    threading.Thread(target=end_with_parent, daemon=True, name="parent watch").start()
    def tell(share: float, text: str) -> None:
        send(progress=share, message=text)

    try:
        result = importlib.import_module(CHILDREN[name]).work(job, tell)
    except PenwrightError as error:
        send(error=error.message, values={k: str(v) for k, v in error.values.items()})
        return 1
    except MemoryError:
        send(error=N_("There is not enough memory for this file. It may be damaged."))
        return 1
    except OSError as error:
        send(error=N_("{reason}. Free some space or check the folder, then try again."), values={"reason": str(error)})
        return 1
    send(result=result)
    return 0
