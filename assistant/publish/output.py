"""An article into a file, whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from assistant import files
from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.publish import feed, html_file, markdown_file
from assistant.publish.article import Article
from assistant.publish.feed import FeedPlan

MARKDOWN, HTML, WORD, RSS, ATOM = "markdown", "html", "docx", feed.RSS, feed.ATOM
FORMATS = (MARKDOWN, HTML, WORD, RSS, ATOM)
FEEDS = (RSS, ATOM)
_SUFFIXES = {".md": MARKDOWN, ".markdown": MARKDOWN, ".html": HTML, ".htm": HTML, ".docx": WORD, ".rss": RSS,
             ".xml": RSS, ".atom": ATOM}  # fmt: skip


class AlreadyThere(PenwrightError):  # noqa: N818 - named by what happened
    """A file has that name, and nobody said that it may be overwritten."""

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("“{name}” is there already. It was left as it is. Say that it may be overwritten, or choose another "
               "name."),
            name=name,
        )  # fmt: skip


def format_of(file: Path) -> str:
    """The format that FILE's name says, one of FORMATS; for a feed that is there, what it is.

    PenwrightError where the name says none.
    """
    found = _SUFFIXES.get(file.suffix.lower())
    if found is None:
        raise PenwrightError(
            N_("The name “{name}” does not say the format. End it in .md, .html, .docx, .rss, .xml or .atom, or name "
               "the format."),
            name=file.name,
        )  # fmt: skip
    if found in FEEDS and (data := _old_feed(file)) is not None:
        return feed.kind_of(data, file.name)
    return found


def save(article: Article, file: Path, kind: str = "", overwrite: bool = False, plan: FeedPlan | None = None) -> None:
    """Write ARTICLE to FILE in the format KIND, one of FORMATS, "" for what its name says.

    A feed that is there gets the article in front, as PLAN says, and needs no OVERWRITE. Raises AlreadyThere,
    and PenwrightError for all else that goes wrong; what was there is then as it was.
    """
    kind = kind or format_of(file)
    if kind in FEEDS:
        _write(file, feed.add(article, kind, plan or FeedPlan(), _old_feed(file), file.name))
        return
    if not overwrite and os.path.lexists(file):
        raise AlreadyThere(file.name)
    if kind == MARKDOWN:
        data = markdown_file.render(article)
    elif kind == HTML:
        data = html_file.render(article)
    else:
        from assistant.publish import word_file  # heavy, and rarely wanted

        data = word_file.render(article)
    _write(file, data)


def _old_feed(file: Path) -> bytes | None:
    """What the feed FILE holds; None where there is none."""
    if not file.exists():
        return None
    if not file.is_file():  # reading a pipe or a device would block
        raise PenwrightError(N_("“{name}” is no file. Choose another name for the feed."), name=file.name)
    try:
        with file.open("rb") as stream:
            data = stream.read(feed.MAX_BYTES + 1)
    except OSError as error:
        raise PenwrightError(
            N_("“{name}” cannot be read ({reason}). It was left as it is. Check its permissions."),
            name=file.name, reason=_words(error),
        ) from error  # fmt: skip
    if len(data) > feed.MAX_BYTES:
        raise PenwrightError(
            N_("“{name}” has more than {limit} MB, too much for a feed. It was left as it is. Give the name of a new "
               "file."),
            name=file.name, limit=feed.MAX_BYTES // 2**20,
        )  # fmt: skip
    return data or None


def _write(file: Path, data: bytes) -> None:
    # A link stays a link, and a file keeps its permissions: a web server may be who reads it.
    target = Path(os.path.realpath(file))
    try:
        mode = target.stat().st_mode & 0o777 if target.exists() else None
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        files.write_whole(target, data, prepare=None if mode is None else lambda part: os.chmod(part, mode))
    except OSError as error:
        values = {"name": file.name, "folder": str(target.parent), "reason": _words(error)}
        raise PenwrightError(_sentence(error), **values) from error


def _sentence(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return N_("“{name}” was not written: the disk is full. What was there is as it was. Free some room and try "
                  "again.")  # fmt: skip
    if isinstance(error, FileNotFoundError):
        return N_("“{name}” was not written: there is no folder “{folder}”. Make it, or choose another one.")
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return N_("“{name}” was not written: this folder or file may not be written to. What was there is as it was. "
                  "Choose another folder.")  # fmt: skip
    if isinstance(error, IsADirectoryError):
        return N_("“{name}” was not written: a folder has that name. Choose another name.")
    return N_("“{name}” was not written ({reason}). What was there is as it was. Try again or choose another place.")


def _words(error: OSError) -> str:
    return error.strerror or type(error).__name__
