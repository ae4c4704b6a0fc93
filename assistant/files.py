"""Writing a file whole or not at all, so that neither a full disk nor a power cut leaves half of one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
from collections.abc import Callable
from pathlib import Path

BINARY = getattr(os, "O_BINARY", 0)  # Windows would change line ends
# On a full disk one large write may come back short; small ones show where it stopped.
_PIECE = 64 * 2**10


def write_whole(file: Path, data: bytes, mode: int = 0o666, prepare: Callable[[Path], None] | None = None) -> int:
    """Write DATA to a new file that then takes FILE's place; the new file's time of change in ns.

    The new file lies in the same folder and begins with the permissions MODE, less the umask. PREPARE is called with
    its path while it is empty. OSError, or what PREPARE raises, leaves what was there and nothing else.
    """
    # A name of its own: two processes may write FILE at the same time.
    part = file.with_name(f".penwright-{secrets.token_hex(8)}.part")
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, mode)
    try:
        try:
            if prepare:
                prepare(part)
            write_all(descriptor, data)
            mtime_ns = os.fstat(descriptor).st_mtime_ns
        finally:
            os.close(descriptor)
        os.replace(part, file)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(part)
        raise
    _sync_folder(file.parent)
    return mtime_ns


def write_all(descriptor: int, data: bytes) -> None:
    """Write DATA and wait until the disk has it. OSError unless every byte arrived and nothing else is there."""
    rest = memoryview(data)
    while rest:
        count = os.write(descriptor, rest[:_PIECE])
        if count <= 0:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        rest = rest[count:]
    os.fsync(descriptor)
    if os.fstat(descriptor).st_size != len(data):
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def _sync_folder(folder: Path) -> None:
    """Make a new name in FOLDER outlive a power cut. Failing costs that, not the file, which is whole by now."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
