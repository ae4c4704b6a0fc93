"""Writing large files with errors that a user can act upon."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Literal

from assistant.errors import PenwrightError
from assistant.i18n import N_

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Within this block an OSError is one of writing in FOLDER, and becomes a PenwrightError that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise full(folder) from error
        if error.errno in _FORBIDDEN:
            message = N_("Penwright may not write in {folder}. Check the folder's permissions, then try again.")
            raise PenwrightError(message, folder=folder) from error
        raise PenwrightError(
            N_("{folder} could not be written ({reason}). Check the disk, then try again."),
            folder=folder, reason=error.strerror or error,
        ) from error  # fmt: skip


def full(folder: Path) -> PenwrightError:
    """What to raise where the disk of FOLDER is full."""
    return PenwrightError(
        N_("The disk is full: {folder} could not be written. Free some space, then try again."), folder=folder
    )


@contextlib.contextmanager
def written(file: Path, mode: Literal["wb", "ab"]) -> Iterator[Callable[[bytes], None]]:
    """A function that writes blocks to FILE, opened in MODE; its errors are those of `writing`."""
    with writing(file.parent):
        stream = file.open(mode)

    def write(block: bytes) -> None:
        with writing(file.parent):
            stream.write(block)

    try:
        yield write
    finally:
        with writing(file.parent):
            stream.close()


def check_room(wanted: dict[Path, int]) -> None:
    """PenwrightError unless every folder of WANTED has room for so many bytes; folders on one disk share it."""
    disks: dict[int, tuple[Path, int]] = {}
    for folder, size in wanted.items():
        device = folder.stat().st_dev
        disks[device] = (folder, disks.get(device, (folder, 0))[1] + size)
    for folder, size in disks.values():
        free = shutil.disk_usage(folder).free
        if size > free:
            raise PenwrightError(
                N_("The disk has too little room: {needed} MB are needed in {folder} and {free} MB are free."
                   " Nothing was changed. Free some space, then try again."),
                needed=megabytes(size), free=megabytes(free), folder=folder,
            )  # fmt: skip


def megabytes(size: float) -> str:
    """SIZE bytes as megabytes, in figures."""
    return f"{size / 1e6:.1f}" if size < 10e6 else f"{size / 1e6:.0f}"


@contextlib.contextmanager
def only_one(file: Path) -> Iterator[None]:
    """Hold the lock FILE; PenwrightError where another process (or thread) holds it. A dead process holds none."""
    with writing(file.parent):
        stream = file.open("ab")
    with stream:
        try:
            _lock(stream)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES, errno.EDEADLK):
                with writing(file.parent):
                    raise error
            raise PenwrightError(
                N_("Another Penwright is fetching a model at this moment. Wait until it is done, then try again.")
            ) from error
        try:
            yield
        finally:
            _unlock(stream)


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: IO[bytes]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

    def _unlock(stream: IO[bytes]) -> None:
        msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    # flock and not lockf: the latter does not keep two threads of one process apart.
    def _lock(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_UN)


def flush(folder: Path) -> None:
    """Have the files in FOLDER and the folder itself on the disk when this returns, where the system can tell."""
    for file in folder.iterdir():
        _flush(file, os.O_RDWR)
    flush_names(folder)


def flush_names(folder: Path) -> None:
    """Have the names in FOLDER on the disk when this returns."""
    if sys.platform != "win32":  # which opens no folders
        _flush(folder, os.O_RDONLY)


def _flush(path: Path, mode: int) -> None:
    handle = os.open(path, mode)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
