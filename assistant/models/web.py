"""Downloading one file over HTTPS, going on where an earlier try stopped."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote, urlsplit

from assistant import __version__
from assistant.cancellation import Cancellation
from assistant.i18n import N_
from assistant.models.catalog import HuggingFaceSource
from assistant.models.disk import writing, written
from assistant.models.transfer import SourceError, Tell

TIMEOUT = 30.0  # seconds without a byte
ATTEMPTS = 5
BLOCK = 1 << 18

_GONE = (401, 403, 404, 410)
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")


def huggingface_url(source: HuggingFaceSource) -> str:
    """Where SOURCE's file is; the environment variable HF_ENDPOINT names a mirror, as for Hugging Face's own tools."""
    endpoint = os.environ.get("HF_ENDPOINT") or "https://huggingface.co"
    return f"{endpoint.rstrip('/')}/{source.repository}/resolve/{source.revision}/{quote(source.file)}"


def download(url: str, part: Path, size: int, tell: Tell, cancel: Cancellation) -> None:
    """Bring the file PART up to its SIZE bytes from URL.

    What is in PART already is kept and not asked for again; a lost connection is taken up anew as long as something
    came over it. SourceError says why nothing more comes, PenwrightError that PART cannot be written.
    """
    for attempt in range(1, ATTEMPTS + 1):
        with writing(part.parent):
            before = part.stat().st_size if part.exists() else 0
            if before > size:
                part.unlink()
                before = 0
        if before == size:
            return
        try:
            _go_on(url, part, before, size, tell, cancel)
            return
        except SourceError:
            changed = before != (part.stat().st_size if part.exists() else 0)
            if not changed or attempt == ATTEMPTS:
                raise


def _go_on(url: str, part: Path, done: int, size: int, tell: Tell, cancel: Cancellation) -> None:
    """Append to PART, which has DONE bytes, what URL has beyond them."""
    host = urlsplit(url).hostname or url
    with _open(url, host, done, part, cancel) as response:
        done = _first_byte(response, host, done, size, part)
        with written(part, "ab" if done else "wb") as write:
            tell(done)
            while done < size:
                block = _read(response, host, cancel)
                if done + len(block) > size:
                    raise SourceError(N_("{host} sent more than the file has."), host=host)
                write(block)
                done += len(block)
                tell(done)


@contextlib.contextmanager
def _open(url: str, host: str, done: int, part: Path, cancel: Cancellation) -> Iterator[http.client.HTTPResponse]:
    """The answer of URL from byte DONE on, closed at the end; SourceError where there is none."""
    _check_address(url)
    headers = {"User-Agent": f"penwright/{__version__}", "Accept-Encoding": "identity"}
    if done:
        headers["Range"] = f"bytes={done}-"
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - the address is checked above
    cancel.raise_if_cancelled()
    try:
        response = urllib.request.build_opener(_Redirects).open(request, timeout=TIMEOUT)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
            with writing(part.parent):
                part.unlink(missing_ok=True)
        words = N_("{host} does not offer the file (answer {code}).")
        if error.code not in _GONE:
            words = N_("{host} is out of order at the moment (answer {code}).")
        raise SourceError(words, host=host, code=error.code) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise SourceError(N_("{host} could not be reached ({reason})."), host=host, reason=_words(error)) from error
    with response:
        yield response


def _first_byte(response: http.client.HTTPResponse, host: str, done: int, size: int, part: Path) -> int:
    """At which byte of the file the RESPONSE begins: DONE, or 0 where the server gives the whole file."""
    start, total = 0, response.headers.get("Content-Length", str(size))
    if response.status == http.HTTPStatus.PARTIAL_CONTENT:
        match = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
        start, total = (int(match[1]), match[2]) if match else (-1, "")
    if start not in (0, done) or total != str(size):
        with writing(part.parent):
            part.unlink(missing_ok=True)
        raise SourceError(N_("{host} offers a file of another size."), host=host)
    return start


def _read(response: http.client.HTTPResponse, host: str, cancel: Cancellation) -> bytes:
    """The next bytes; never none."""
    try:
        # A stalled connection would keep `read1` for TIMEOUT; shutting it down wakes it.
        with (
            socket.fromfd(response.fileno(), socket.AF_INET, socket.SOCK_STREAM) as handle,
            cancel.interrupted_by(lambda: _shut(handle)),
        ):
            block = response.read1(BLOCK)
    except (OSError, http.client.HTTPException, ValueError) as error:
        cancel.raise_if_cancelled()
        raise SourceError(N_("The connection to {host} broke ({reason})."), host=host, reason=_words(error)) from error
    cancel.raise_if_cancelled()
    if not block:
        raise SourceError(N_("The connection to {host} ended before the file was complete."), host=host)
    return block


def _shut(handle: socket.socket) -> None:
    with contextlib.suppress(OSError):
        handle.shutdown(socket.SHUT_RDWR)


def _words(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return str(getattr(reason, "strerror", None) or reason or type(error).__name__)


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and (parts.scheme != "http" or parts.hostname not in _LOOPBACK):
        raise SourceError(N_("{host} is not asked over an encrypted connection."), host=parts.hostname or url)


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a server to another one only where that is asked over an encrypted connection too."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        try:
            _check_address(newurl)
        except SourceError:
            fp.close()
            raise
        return super().redirect_request(req, fp, code, msg, headers, newurl)
