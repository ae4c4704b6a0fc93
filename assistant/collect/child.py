"""The child process that fetches and reads sources: what is foreign can crash, hang or fill only this process."""

from __future__ import annotations

import contextlib
import dataclasses
import errno
import faulthandler
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from assistant import files
from assistant.children import Progress, limit_memory
from assistant.collect import reading, web
from assistant.collect.found import FETCHED, READY, Found, Unsuitable
from assistant.collect.items import Limits
from assistant.errors import PenwrightError
from assistant.i18n import N_

# What no reading of a file needs to do, by the names of Python's audit events.
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile",
              "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod",
              "ftplib.", "http.client.", "urllib.Request", "shutil.")  # fmt: skip


def work(job: dict[str, Any], progress: Progress) -> None:
    """Fetch the address of JOB or read its files. Each outcome is a JSON object, told as a message of PROGRESS.

    JOB: `address`, or `files` (a list of paths), and `limits`. An outcome has `items` (lists of fields), `remarks`
    and `error`, a message with its values or null, and whether it was `unsuitable`.
    """
    limits = Limits(**job["limits"])
    limit_memory(limits.memory)
    progress(-1, READY)
    if "address" in job:
        _end_after(limits.fetch + 2)  # the fetch's own limit comes first, but for headers sent byte by byte
        progress(-1, json.dumps(_fetched(job["address"], limits, progress)))
    else:
        _forbid_all_but_reading()
        for name in job["files"]:
            _end_after(limits.read)
            progress(-1, json.dumps(_read_file(Path(name), limits)))
    faulthandler.cancel_dump_traceback_later()


def _end_after(seconds: float) -> None:
    """End this process unless this is called again within SECONDS: a library that never returns holds every lock."""
    faulthandler.dump_traceback_later(seconds, exit=True, file=2)


def _fetched(address: str, limits: Limits, progress: Progress) -> dict[str, Any]:
    found = Found(_name(address), limits)

    def read() -> None:
        fetched = web.fetch(address, limits)
        _end_after(limits.read)
        progress(-1, FETCHED)
        _forbid_all_but_reading()
        name = unquote(urlsplit(fetched.address).path.rpartition("/")[2])
        if web.host(fetched.address) != web.host(address):
            found.remark(
                N_("{host} sends visitors on to “{address}”: what that holds was taken."),
                host=web.host(address),
                address=fetched.address,
            )
        reading.read(found, fetched.data, fetched.address, name, fetched.type, fetched.charset)

    return _outcome(found, read)


def _name(address: str) -> str:
    """ADDRESS as it is named in messages and for want of a title."""
    with contextlib.suppress(ValueError):
        parts = urlsplit(address)
        return f"{parts.netloc}{parts.path}".rstrip("/")
    return address


def _read_file(path: Path, limits: Limits) -> dict[str, Any]:
    name = path.name.encode("utf-8", "replace").decode()
    found = Found(name, limits)

    def read() -> None:
        data = _content(path, name, limits)
        found.name = Path(name).stem or name
        reading.read(found, data, str(path), name)

    return _outcome(found, read)


def _outcome(found: Found, read: Callable[[], None]) -> dict[str, Any]:
    """What READ adds to FOUND, and its failure. What was added before a failure counts."""
    error: PenwrightError | None = None
    try:
        read()
    except PenwrightError as failure:
        error = failure
    except MemoryError:
        error = PenwrightError(N_("There is not enough memory for “{name}”. It may be damaged."), name=found.name)
    except Exception as failure:  # noqa: BLE001 - libraries raise all sorts of things on damaged files
        reason = str(failure).strip() or type(failure).__name__
        error = PenwrightError(
            N_("“{name}” is damaged and could not be read ({reason}). Fetch or copy it again."),
            name=found.name,
            reason=reason[:200],
        )
    return {
        "items": [dataclasses.asdict(item) for item in found.items],
        "remarks": [[message, _shown(values)] for message, values in found.remarks],
        "error": [error.message, _shown(error.values)] if error else None,
        "unsuitable": isinstance(error, Unsuitable),
    }


def _shown(values: dict[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in values.items()}


def _content(path: Path, name: str, limits: Limits) -> bytes:
    """The bytes of the file PATH; never waits for a pipe or a device."""
    try:
        _require_file(os.stat(path), name)
        # Not blocking: between the two looks the file may have become a pipe.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | files.BINARY
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            _require_file(status, name)
            data = b"" if status.st_size > limits.size else file.read(limits.size + 1)
    except FileNotFoundError as error:
        raise PenwrightError(N_("“{name}” is not there any more. Add it from where it is now."), name=name) from error
    except PermissionError as error:
        raise PenwrightError(
            N_("“{name}” was not read: you have no permission. Ask its owner, or collect a copy."), name=name
        ) from error
    except OSError as error:
        raise PenwrightError(
            N_("“{name}” was not read: {reason}. Check the disk or the network, then try again."),
            name=name,
            reason=error.strerror or error,
        ) from error
    if max(status.st_size, len(data)) > limits.size:
        raise PenwrightError(
            N_("“{name}” was not read: it has more than {limit} MB, too much for one source. Split it."),
            name=name,
            limit=round(limits.size / 2**20, 1),
        )
    return data


def _require_file(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise Unsuitable(N_("“{name}” is a device or a pipe, not a file. Choose a file."), name=name)


def _forbid_all_but_reading() -> None:
    """From now on this process cannot reach the network, start another or change a file, whatever it reads.

    A second line of defence: no library used here is known to do so.
    """
    sys.dont_write_bytecode = True

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if writes or event.startswith(_FORBIDDEN):
            raise PermissionError(errno.EPERM, f"{os.strerror(errno.EPERM)}: {event}")

    with contextlib.suppress(RuntimeError):
        sys.addaudithook(watch)
