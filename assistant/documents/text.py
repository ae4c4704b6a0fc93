"""Plain text files, loaded and saved without losing a character.

In a loaded text every line end is a line feed. Its form says how it was written: encoding, byte order mark and line
ends; saving with the same form writes the same bytes, except where a file mixes line ends (`LoadedText.mixed`).
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import re
import secrets
import shutil
import stat
import sys
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from assistant import encodings, files, paths
from assistant.errors import PenwrightError
from assistant.i18n import N_

# More than this is no text that somebody writes, and an editor that holds it stops answering.
MAX_BYTES = 32 * 2**20
_LINE_END = re.compile("\r\n|\r|\n")
_NOTE = ".json"  # what the name of a rescued copy's note has after that of the copy

@dataclass(frozen=True)
class TextForm:
    """How a text is written to a file.

    ENCODING is Python's name of the codec, without a byte order mark; BOM says whether one comes first;
    NEWLINE is LF, CR LF or CR.
    """

    encoding: str = "utf-8"
    bom: bool = False
    newline: str = os.linesep

    def as_utf8(self) -> TextForm:
        """The same form in UTF-8, which can hold every character."""
        return replace(self, encoding="utf-8", bom=False)


@dataclass(frozen=True)
class FileStamp:
    """What a file was when we last read or wrote it: size in bytes, time of change in ns, SHA-256 of its content."""

    size: int
    mtime_ns: int
    sha256: str


@dataclass(frozen=True)
class LoadedText:
    """A file's TEXT, its FORM and its STAMP. MIXED: it mixes line ends, and saving makes all of them form.newline."""

    text: str
    form: TextForm
    stamp: FileStamp
    mixed: bool = False


@dataclass(frozen=True)
class Rescued:
    """COPY holds what the file ORIGINAL held WHEN a save of it, one that never came to its end, began."""

    copy: Path
    original: Path
    when: datetime


class NotEncodable(PenwrightError):  # noqa: N818 - named by what happened, as the others are
    """CHARACTER, on LINE (from 1), is not in the file's ENCODING; `TextForm.as_utf8` is the way out."""

    def __init__(self, name: str, character: str, line: int, encoding: str) -> None:
        super().__init__(
            N_(
                "“{name}” was not saved: its encoding, {encoding}, has no “{character}” (line {line}). The file is as "
                "it was and your text is still here. Save it as UTF-8, which has every character."
            ),
            name=name,
            character=character,
            line=line,
            encoding=encoding,
        )
        self.character = character
        self.line = line
        self.encoding = encoding


def load(path: Path, limit: int = MAX_BYTES) -> LoadedText:
    """Read the text file PATH; links are followed.

    Raises PenwrightError for what is missing, unreadable, longer than LIMIT bytes or not text. Never blocks on a
    pipe or a device.
    """
    data, mtime_ns = _read(path, limit)
    text, encoding, bom = _decode(data, path)
    newline, mixed = _line_ends(text)
    return LoadedText(_with_line_feeds(text), TextForm(encoding, bom, newline), _stamp(data, mtime_ns), mixed)


def changed_on_disk(path: Path, stamp: FileStamp) -> bool:
    """Whether saving to PATH would overwrite something else than STAMP says: only the content counts, not the time.

    A file that is gone has nothing to overwrite, so it counts as unchanged; one that cannot be read counts as changed.
    """
    try:
        status = os.stat(path)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    if (status.st_size, status.st_mtime_ns) == (stamp.size, stamp.mtime_ns):
        return False
    if status.st_size != stamp.size:
        return True
    try:
        data, _ = _read(path, stamp.size)
    except PenwrightError:
        return True
    return hashlib.sha256(data).hexdigest() != stamp.sha256


def save(path: Path, text: str, form: TextForm) -> FileStamp:
    """Write TEXT to PATH in FORM, whole or not at all, and return the new file's stamp.

    The text goes to a new file beside the old one, which then takes its name; a link stays a link and its target
    is replaced. Permissions, extended attributes and, where the system lets us, the owner are kept; other hard links
    to the old file keep the old text. Where the folder takes no new file (a folder of somebody else's, a file
    mounted by itself) the file is written in place, see `_write_in_place`.

    Raises NotEncodable for a character that FORM cannot write, PenwrightError for every other failure; the file is
    then as it was.
    """
    data = _encode(text, form, path)
    target = Path(os.path.realpath(path))
    try:
        old = _status(target)
        if old is not None and not stat.S_ISREG(old.st_mode):
            raise PenwrightError(
                N_(
                    "“{name}” was not saved: a folder or a device has that name. Your text is still here. "
                    "Save it under another name."
                ),
                name=_shown(path),
            )
        if old is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        try:
            if old is None:
                mtime_ns = files.write_whole(target, data)
            else:
                # A private file must not be readable by others while it is being written.
                mtime_ns = files.write_whole(target, data, 0o600, lambda part: _copy_attributes(target, part, old))
        except OSError as error:
            if old is None or error.errno not in (errno.EACCES, errno.EPERM, errno.EBUSY):
                raise
            mtime_ns = _write_in_place(target, data, path)
    except OSError as error:
        raise _not_saved(path, error) from error
    return _stamp(data, mtime_ns)


def rescued() -> list[Rescued]:
    """What saves that were cut off left in the rescue folder, the newest first; empty is the rule.

    The original may be damaged: half old, half new. It is for its owner to compare the two; whoever deletes the copy
    is told of it no more.
    """
    found = []
    try:
        names = set(os.listdir(paths.rescue_dir()))
    except OSError:
        return []
    for name in names:
        copy = paths.rescue_dir() / name
        if name + _NOTE in names:
            # A note that we did not write is passed over.
            with contextlib.suppress(OSError, ValueError, TypeError, LookupError, OverflowError, RecursionError):
                note = json.loads(_note(copy).read_bytes())
                when = datetime.fromisoformat(note["when"]).astimezone()
                found.append(Rescued(copy, Path(note["original"]), when))
    return sorted(found, key=lambda entry: entry.when, reverse=True)


def _stamp(data: bytes, mtime_ns: int) -> FileStamp:
    return FileStamp(len(data), mtime_ns, hashlib.sha256(data).hexdigest())


def _shown(path: Path) -> str:
    """The file's name for a message; bytes that are no text show as "?"."""
    return path.name.encode("utf-8", "replace").decode()


# Reading ------------------------------------------------------------------------------------------------------------


def _read(path: Path, limit: int) -> tuple[bytes, int]:
    """The bytes of PATH and its time of change in ns, which is taken first: a change while reading is then noticed."""
    try:
        _require_regular(path, os.stat(path))
        # Not blocking: between the two looks the file may have become a pipe, and opening that would wait for a writer.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | files.BINARY
        with os.fdopen(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            _require_regular(path, status)
            data = b"" if status.st_size > limit else file.read(limit + 1)
    except OSError as error:
        raise _not_opened(path, error) from error
    if max(status.st_size, len(data)) > limit:
        raise PenwrightError(
            N_(
                "“{name}” was not opened: it has more than {limit} MiB, too much for an editor. "
                "Split it and open the parts."
            ),
            name=_shown(path),
            limit=limit // 2**20,
        )
    return data, status.st_mtime_ns


def _require_regular(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise PenwrightError(
            N_("“{name}” was not opened: it is a device or a pipe, not a file. Choose a text file."), name=_shown(path)
        )


def _not_opened(path: Path, error: OSError) -> PenwrightError:
    if isinstance(error, FileNotFoundError):
        message = N_("“{name}” is not there. It may have been moved, renamed or deleted; open it from where it is now.")
    elif isinstance(error, IsADirectoryError):
        message = N_("“{name}” is a folder. Choose a file in it.")
    elif isinstance(error, PermissionError):
        message = N_("“{name}” was not opened: you have no permission to read it. Ask its owner, or open a copy.")
    else:
        message = N_(
            "“{name}” was not opened: {reason}. Nothing is changed. Check the disk or the network, then try again."
        )
    return PenwrightError(message, name=_shown(path), reason=error.strerror or error)


def _decode(data: bytes, path: Path) -> tuple[str, str, bool]:
    """The text of DATA, its encoding and whether a byte order mark came first. Encoding it again gives DATA back."""
    not_text = PenwrightError(
        N_(
            "“{name}” was not opened: it does not hold plain text. It is unchanged. "
            "Save it as text in the program it came from."
        ),
        name=_shown(path),
    )
    found = encodings.decode(data)
    if found is None:
        raise not_text
    return found


def _line_ends(text: str) -> tuple[str, bool]:
    """The line end that TEXT has most (the system's where it has none), and whether it has others too."""
    windows = text.count("\r\n")
    counts = {"\n": text.count("\n") - windows, "\r\n": windows, "\r": text.count("\r") - windows}
    if not any(counts.values()):
        return os.linesep, False
    return max(counts, key=counts.__getitem__), sum(count > 0 for count in counts.values()) > 1


def _with_line_feeds(text: str) -> str:
    return _LINE_END.sub("\n", text) if "\r" in text else text


# Writing ------------------------------------------------------------------------------------------------------------


def _encode(text: str, form: TextForm, path: Path) -> bytes:
    """The bytes of TEXT in FORM. Raises rather than write a text that would not read back the same."""
    text = _with_line_feeds(_with_whole_characters(text, path))
    written = text.replace("\n", form.newline)
    try:
        data = written.encode(form.encoding)
    except UnicodeEncodeError as error:
        raise _not_encodable(path, written, error.start, form) from error
    read_back = data.decode(form.encoding)
    if read_back != written:
        # Some codecs write a look-alike: Shift-JIS makes a backslash of the yen sign.
        place = next((i for i, (a, b) in enumerate(zip(written, read_back, strict=False)) if a != b), 0)
        raise _not_encodable(path, written, place, form)
    return (encodings.MARKS[form.encoding] if form.bom else b"") + data


def _with_whole_characters(text: str, path: Path) -> str:
    """TEXT with the halves of a character above U+FFFF joined; a half alone, which no file can hold, is an error."""
    half = re.search("[\ud800-\udfff]", text)
    if not half:
        return text
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    half = re.search("[\ud800-\udfff]", text)
    if not half:
        return text
    line = text.count("\n", 0, half.start()) + 1
    raise PenwrightError(
        N_(
            "“{name}” was not saved: line {line} holds half a character (number {column} in the line), which no file "
            "can hold. The file is as it was and your text is still here. Delete that character and save again."
        ),
        name=_shown(path),
        line=line,
        column=half.start() - text.rfind("\n", 0, half.start()),
    )


def _not_encodable(path: Path, text: str, place: int, form: TextForm) -> NotEncodable:
    line = text.count(form.newline, 0, place) + 1
    return NotEncodable(_shown(path), text[place : place + 1], line, form.encoding.upper())


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None


def _copy_attributes(target: Path, part: Path, old: os.stat_result) -> None:
    """Give PART the owner, permissions and extended attributes of TARGET. PermissionError if the owner would change."""
    new = os.stat(part)
    if sys.platform != "win32" and (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        os.chown(part, old.st_uid, old.st_gid)
    with contextlib.suppress(OSError):  # some file systems know no permissions
        shutil.copystat(target, part)
    os.utime(part)  # the old time came along


def _write_in_place(target: Path, data: bytes, path: Path) -> int:
    """Write DATA over what TARGET holds; the file's time of change in ns.

    For a file that may be written in a folder that takes no new file, or whose owner we may not give to another
    file: refusing would leave no way to save it. A failure half-way would tear the file, so its content is first
    copied to the rescue folder and put back then. If that fails too, or the system dies, the copy is still there and
    `rescued` tells of it.
    """
    descriptor = os.open(target, os.O_RDWR | files.BINARY)
    try:
        with os.fdopen(os.dup(descriptor), "rb") as file:
            before = file.read()
        copy = _keep_copy(path, before)
        try:
            _overwrite(descriptor, data)
        except OSError:
            _put_back(descriptor, before, copy, path)
            raise
        mtime_ns = os.fstat(descriptor).st_mtime_ns
    finally:
        os.close(descriptor)
    _drop_copy(copy)
    return mtime_ns


def _keep_copy(path: Path, data: bytes) -> Path:
    """Put DATA, what PATH holds, into the rescue folder, and then beside it a note that `rescued` reads."""
    rescue = paths.rescue_dir()
    rescue.mkdir(parents=True, exist_ok=True)
    # The writer's own name for it, cut because a name that is allowed there may be too long with ours added.
    copy = rescue / f"{path.stem[:30]}-{secrets.token_hex(8)}{path.suffix[:16]}"
    note = {"original": os.path.abspath(path), "when": datetime.now().astimezone().isoformat(timespec="seconds")}
    try:
        files.write_whole(copy, data, 0o600)
        # Only once both are there is the original touched.
        files.write_whole(_note(copy), json.dumps(note).encode("ascii"), 0o600)
    except OSError:
        _drop_copy(copy)
        raise
    return copy


def _note(copy: Path) -> Path:
    return copy.with_name(copy.name + _NOTE)


def _drop_copy(copy: Path) -> None:
    for file in (_note(copy), copy):
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)


def _put_back(descriptor: int, before: bytes, copy: Path, path: Path) -> None:
    try:
        _overwrite(descriptor, before)
    except OSError as error:
        raise PenwrightError(
            N_(
                "“{name}” could be written only in part and is damaged ({reason}). What it held before is kept as "
                "{copy}, and your text is still here. Save your text under another name."
            ),
            name=_shown(path),
            reason=error.strerror or error,
            copy=copy,
        ) from error
    _drop_copy(copy)


def _overwrite(descriptor: int, data: bytes) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.ftruncate(descriptor, len(data))
    files.write_all(descriptor, data)


def _not_saved(path: Path, error: OSError) -> PenwrightError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        message = N_(
            "“{name}” was not saved: the disk is full. The file is as it was and your text is still here. "
            "Free some space, or save it on another disk."
        )
    elif isinstance(error, PermissionError) or error.errno == errno.EROFS:
        message = N_(
            "“{name}” was not saved: you have no permission to change it. The file is as it was and your text is still "
            "here. Save it under another name or in another folder."
        )
    elif isinstance(error, FileNotFoundError):
        message = N_(
            "“{name}” was not saved: its folder is not there any more. Your text is still here. "
            "Save it in another folder."
        )
    else:
        message = N_(
            "“{name}” was not saved: {reason}. The file is as it was and your text is still here. "
            "Try again, or save it in another folder."
        )
    return PenwrightError(message, name=_shown(path), reason=error.strerror or error)
