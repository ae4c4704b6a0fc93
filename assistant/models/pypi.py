"""Getting a file out of a wheel, which the package client fetches with the user's own configuration."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.models import disk
from assistant.models.disk import writing, written
from assistant.models.transfer import BLOCK, SourceError, Tell

POLL = 0.1  # seconds

_NETWORK_SIGNS = ("connection broken", "connectionerror", "newconnection", "max retries", "timed out", "resolution",
                  "proxyerror", "sslerror", "incompleteread")  # fmt: skip
_FULL_SIGNS = ("no space left on device", "errno 28", "not enough space", "disk quota exceeded")


def pip_command() -> list[str]:
    """How to call pip; SourceError where there is none, as in a packaged application."""
    if getattr(sys, "frozen", False) or importlib.util.find_spec("pip") is None:
        raise SourceError(N_("PyPI was not asked, because this Penwright comes without pip."))
    return [sys.executable, "-P", "-m", "pip"]


def has_pip() -> bool:
    """Whether there is a pip to call."""
    try:
        return bool(pip_command())
    except SourceError:
        return False


def download_wheel(requirement: str, folder: Path, tell: Tell, cancel: Cancellation) -> Path:
    """Have pip bring the wheel of REQUIREMENT into the empty FOLDER, where it also keeps what it needs meanwhile.

    SourceError says why it does not come, PenwrightError that the disk is full.
    """
    target, temporary = folder / "wheel", folder / "tmp"
    with writing(folder):
        target.mkdir()
        temporary.mkdir()
    command = [
        *pip_command(), "download", "--no-deps", "--only-binary", ":all:", "--no-input", "--no-color",
        "--progress-bar", "off", "--disable-pip-version-check", "--dest", str(target), requirement,
    ]  # fmt: skip
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(temporary))
    # A file and not a pipe: pip may print more than a pipe holds.
    with tempfile.TemporaryFile() as output:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONIOENCODING": "utf-8", **places},
            )  # fmt: skip
        except OSError as error:
            raise SourceError(N_("pip could not be started ({reason})."), reason=error) from error
        try:
            while process.poll() is None:
                cancel.event.wait(POLL)
                cancel.raise_if_cancelled()
                if there := _largest_file(temporary):
                    tell(there)
        finally:
            process.kill()
            process.wait()
        if process.returncode:
            output.seek(0)
            raise _trouble(output.read().decode("utf-8", "replace"), process.returncode, folder)
    wheels = [file for file in target.glob("*.whl") if file.is_file() and not file.is_symlink()]
    if len(wheels) != 1:
        raise SourceError(N_("pip reported success, but brought no wheel of {name}."), name=requirement)
    return wheels[0]


def extract(wheel: Path, member: str, target: Path, size: int, cancel: Cancellation) -> None:
    """Write the SIZE bytes of the file MEMBER of WHEEL to TARGET. SourceError where the wheel does not hold them."""
    try:
        with (
            zipfile.ZipFile(wheel) as archive,
            archive.open(_member(archive, member, size)) as source,
            written(target, "wb") as write,
        ):
            # The announced size was checked, and zipfile gives no more bytes than were announced.
            while block := source.read(BLOCK):
                cancel.raise_if_cancelled()
                write(block)
    except (OSError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, ValueError) as error:
        raise SourceError(
            N_("{name} is damaged ({reason})."), name=wheel.name, reason=str(error) or type(error).__name__
        ) from error


def _member(archive: zipfile.ZipFile, member: str, size: int) -> zipfile.ZipInfo:
    try:
        info = archive.getinfo(member)
    except KeyError:
        raise SourceError(N_("The wheel does not hold the file {name}."), name=member) from None
    if info.file_size != size:
        raise SourceError(N_("The file {name} in the wheel has another size than expected."), name=member)
    return info


def _largest_file(folder: Path) -> int:
    """The bytes of the largest file in pip's temporary FOLDER: what it has of the wheel so far."""
    largest = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                largest = max(largest, os.lstat(os.path.join(place, name)).st_size)
            except OSError:
                continue  # pip has just moved it
    return largest


def _trouble(output: str, code: int, folder: Path) -> PenwrightError:
    """What kept pip from its work in FOLDER, from what it printed. A SourceError unless the disk is full."""
    if any(sign in output.lower() for sign in _FULL_SIGNS):
        return disk.full(folder)
    if any(sign in output.lower() for sign in _NETWORK_SIGNS):
        return SourceError(N_("pip could not reach the package index."))
    lines = ["".join(filter(str.isprintable, line)).strip() for line in output.splitlines()]
    lines = [line for line in lines if line]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    last = (errors or lines or [""])[-1][:300].rstrip(".")
    return SourceError(N_("pip ended with code {code} ({reason})."), code=code, reason=last or "-")
