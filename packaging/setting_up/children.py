"""Children of the set-up, what they see, and how they end. Nothing newer than Python 3.8 is used."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

# Variables that lead a Python away from its own packages, and pip away from the virtual environment.
MISLEADING = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")


class Stopped(BaseException):
    """A signal asks this process to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Result(NamedTuple):
    """How a child ended; `output` is what it printed as far as it was caught."""

    code: int
    output: str = ""


class Runner(Protocol):
    """Runs a child to its end."""

    def __call__(
        self,
        args: Sequence[str],
        env: dict[str, str],
        cwd: str | None = None,
        catch: str = "",
        timeout: float | None = None,
        keep_open: Sequence[int] = (),
    ) -> Result:
        """Run ARGS. CATCH is "" for nothing, "stdout" for a silent child, "stderr" to show it and keep it too."""


def run_child(
    args: Sequence[str],
    env: dict[str, str],
    cwd: str | None = None,
    catch: str = "",
    timeout: float | None = None,
    keep_open: Sequence[int] = (),
) -> Result:
    """Run ARGS to its end; see Runner. A program that cannot be started gives code 127, a time-out 124."""
    import subprocess

    options: dict[str, Any] = {}
    if catch == "stdout":
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    elif catch == "stderr":
        options = {"stdin": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    if os.name == "posix" and keep_open:
        options["pass_fds"] = tuple(keep_open)
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        process = subprocess.Popen(list(args), env=env, cwd=cwd, **options)
    except OSError as error:
        return Result(127, str(error))
    pieces: list[bytes] = []
    try:
        if catch == "stderr":
            _show_and_keep(process.stderr, pieces)
            process.wait()
        else:
            pieces.append(process.communicate(timeout=timeout)[0] or b"")
    except subprocess.TimeoutExpired:
        _end(process, 0)
        return Result(124)
    except KeyboardInterrupt:
        _end(process, 3)  # the terminal has interrupted it too
        raise
    except BaseException:
        _end(process, 0)
        raise
    finally:
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()
    return Result(process.returncode, b"".join(pieces).decode("utf-8", "replace"))


def _show_and_keep(stream: IO[bytes] | None, pieces: list[bytes]) -> None:
    assert stream is not None
    while True:
        piece = os.read(stream.fileno(), 65536)
        if not piece:
            return
        pieces.append(piece)
        sys.stderr.buffer.write(piece)
        sys.stderr.flush()


def _end(process: Any, grace: float) -> None:
    """End PROCESS: let it wind down for GRACE seconds, then ask it ever less gently."""
    import subprocess

    def interrupt() -> None:
        process.send_signal(signal.SIGINT) if os.name == "posix" else process.terminate()

    try:
        for seconds, push in ((grace, interrupt), (5, process.terminate), (5, process.kill), (5, process.kill)):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(seconds)
                return
            push()
    except KeyboardInterrupt:  # the user is in a hurry
        process.kill()


def execute(args: Sequence[str], env: dict[str, str]) -> int:
    """Become ARGS, so that signals and the exit code are its own; Windows has no such thing and waits."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(args[0], list(args), env)  # noqa: S606 - a list of our own words
    return run_child(args, env).code


def clean_environment(env: dict[str, str]) -> dict[str, str]:
    """ENV without what leads a Python or pip away from the virtual environment."""
    return {name: value for name, value in env.items() if name not in MISLEADING}
