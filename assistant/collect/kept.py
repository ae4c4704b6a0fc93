"""Keeping what was collected beside a draft, as its sources: a file of Markdown for each item, with a small header."""

from __future__ import annotations

import errno
import json
import os
import re
import stat
import unicodedata
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from assistant import files, paths
from assistant.cancellation import Cancellation
from assistant.collect.items import Item
from assistant.errors import PenwrightError
from assistant.i18n import N_

# In the order in which the header has them. YAML, as other programs expect it there; each value a JSON string.
_FIELDS = tuple(field.name for field in fields(Item) if field.name != "text")
_HEADER = re.compile(r"---\n((?:[a-z]+: \".*\"\n)+)---\n\n")
_LINE = re.compile(r"([a-z]+): (\".*\")\n")
_NUMBERED = re.compile(r"(\d{3,6})-.*\.md")
# Names of files may have 255 bytes, and a folder's path some hundreds of characters on Windows.
_NAME_BYTES = 80
# More than an item may have, with room for its header.
_MOST_BYTES = 8 * 2**20


def folder_of(document: Path) -> Path:
    """Where the sources of the document in the file DOCUMENT are kept: `story.sources` beside `story.md`."""
    return paths.sources_folder(document)


def keep(items: Sequence[Item], folder: Path, cancel: Cancellation | None = None) -> list[Path]:
    """Write each of ITEMS to a file of its own in FOLDER, which is made if need be; the files, in the same order.

    What is there already is not written again, and no other file is touched. PenwrightError where that fails, Cancelled
    where CANCEL asks for it between two files; what was written before stays.
    """
    there = {_likeness(item): file for file, item in _read(folder)} if folder.is_dir() else {}
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        number = max((int(match[1]) for match in map(_NUMBERED.fullmatch, os.listdir(folder)) if match), default=0)
        for item in items:
            if cancel:
                cancel.raise_if_cancelled()
            file = there.get(_likeness(item))
            if file is None:
                number += 1
                file = _write(item, folder, number)
                there[_likeness(item)] = file
            written.append(file)
    except OSError as error:
        raise PenwrightError(
            N_(
                "Not all sources could be kept in “{folder}”: {reason}. What was collected is still here. "
                "Free some space or choose another folder, then keep them again."
            ),
            folder=_shown(folder),
            reason=error.strerror or error,
        ) from error
    return written


def load(folder: Path) -> list[Item]:
    """The items kept in FOLDER, in the order in which they were kept; other files there are passed over.

    A folder that is not there has none. PenwrightError where it cannot be read.
    """
    return [item for _, item in _read(folder)]


def parse(text: str) -> Item | None:
    """The item that the TEXT of a file holds, None if `keep` did not write it."""
    header = _HEADER.match(text)
    if header is None:
        return None
    values = {}
    for name, value in _LINE.findall(header[1]):
        try:
            values[name] = json.loads(value)
        except ValueError:
            return None
    if not {"title", "where", "kind", "digest"} <= values.keys():
        return None
    known = {name: str(values.get(name, "")) for name in _FIELDS}
    return Item(text=text[header.end() :].removesuffix("\n"), **known)


def _formatted(item: Item) -> str:
    values = {name: getattr(item, name) for name in _FIELDS} | {"digest": item.digest}
    # Line feeds are escaped in JSON; so must be what other programs take for line ends.
    lines = (f"{name}: {_quoted(value)}\n" for name, value in values.items() if value or name in ("title", "where"))
    return f"---\n{''.join(lines)}---\n\n{item.text}\n"


def _quoted(value: str) -> str:
    quoted = json.dumps(value, ensure_ascii=False)
    return re.sub("[\x7f-\x9f\u2028\u2029\ud800-\udfff]", lambda match: f"\\u{ord(match[0]):04x}", quoted)


def _likeness(item: Item) -> tuple[str, ...]:
    return (item.title, item.where, item.digest)


def _write(item: Item, folder: Path, number: int) -> Path:
    """Write ITEM to a new file in FOLDER."""
    data = _formatted(item).encode("utf-8", "replace")
    while True:
        file = folder / f"{number:03}-{_name(item.title)}.md"
        try:
            # Takes the name, so that no file that another program makes now is replaced.
            os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL | files.BINARY))
        except FileExistsError:
            number += 1
            continue
        try:
            files.write_whole(file, data)
        except BaseException:
            file.unlink(missing_ok=True)
            raise
        return file


def _name(title: str) -> str:
    """TITLE as part of a file's name on every system; letters of all languages stay."""
    words = re.findall(r"[\w'’&+]+", unicodedata.normalize("NFC", title))
    name = "-".join(words).encode("utf-8", "ignore")[:_NAME_BYTES].decode("utf-8", "ignore")
    return name.rstrip("-") or "source"


def _read(folder: Path) -> list[tuple[Path, Item]]:
    try:
        names = sorted(os.listdir(folder), key=lambda name: (len(name.partition("-")[0]), name))
    except FileNotFoundError:
        return []
    except OSError as error:
        raise PenwrightError(
            N_("The sources in “{folder}” could not be read: {reason}. Check the folder and its permissions."),
            folder=_shown(folder),
            reason=error.strerror or error,
        ) from error
    found = []
    for name in names:
        item = _load(folder / name) if _NUMBERED.fullmatch(name) else None
        if item:
            found.append((folder / name, item))
    return found


def _load(file: Path) -> Item | None:
    """The item in FILE; None where it holds none or cannot be read. Never waits for a pipe."""
    try:
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | files.BINARY
        with os.fdopen(os.open(file, flags), "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                return None
            data = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        if error.errno in (errno.EMFILE, errno.ENFILE, errno.EIO):
            raise  # it is there, and saying that it is not would be wrong
        return None
    return parse(data.decode("utf-8", "replace")) if len(data) <= _MOST_BYTES else None


def _shown(folder: Path) -> str:
    return str(folder).encode("utf-8", "replace").decode()
