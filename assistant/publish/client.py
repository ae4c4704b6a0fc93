"""One question over HTTP, answered, given up after a while, or left at once when it is no longer wanted.

`models.web` downloads files and `collect.web` fetches pages in a child that can be killed. Here a question must be left
within a fraction of a second without losing the answer to what was sent before, so it is asked on a thread of its own:
looking up a name and shaking hands cannot be interrupted, only left behind.
"""

from __future__ import annotations

import contextlib
import functools
import http.client
import socket
import ssl
import threading
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import urlsplit

from assistant import __version__
from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.publish.account import LOOPBACK

SILENCE = 30.0  # seconds without a byte
PATIENCE = 90.0  # seconds in all
LIMIT = 8 * 2**20  # bytes of an answer


class Unanswered(PenwrightError):  # noqa: N818 - named by what happened
    """No whole answer came. ARRIVED: the question may have been received all the same."""

    def __init__(self, message: str, arrived: bool, **values: object) -> None:
        super().__init__(message, **values)
        self.arrived = arrived


@dataclass(frozen=True)
class Answer:
    """What a server answered: STATUS, HEADERS, BODY."""

    status: int
    headers: Message
    body: bytes


def ask(
    method: str, address: str, cancel: Cancellation, headers: dict[str, str] | None = None, body: bytes | None = None
) -> Answer:
    """The answer to METHOD on ADDRESS (http or https), whatever its status. Redirects are not followed.

    Raises Unanswered, and Cancelled at once when CANCEL says so; a question that is out by then may be acted on.
    """
    cancel.raise_if_cancelled()
    call = _Call(method, address, headers or {}, body)
    thread = threading.Thread(target=call.run, name="publish-question", daemon=True)
    thread.start()
    try:
        with cancel.interrupted_by(call.done.set):
            in_time = call.done.wait(PATIENCE)
        cancel.raise_if_cancelled()
    except BaseException:
        call.leave()
        raise
    if not in_time:
        call.leave()
        raise call.unanswered(TimeoutError())
    thread.join()
    return call.result()


class _Call:
    """A question on its way."""

    def __init__(self, method: str, address: str, headers: dict[str, str], body: bytes | None) -> None:
        self.done = threading.Event()
        self._host = urlsplit(address).hostname or ""
        mine = {"User-Agent": f"Penwright/{__version__}", "Accept": "application/json", "Accept-Encoding": "identity"}
        self._request = urllib.request.Request(address, body, {**mine, **headers}, method=method)  # noqa: S310
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._left = False
        self._answer: Answer | None = None
        self._error: Exception | None = None

    def run(self) -> None:
        """Ask, on a thread of its own."""
        opener = urllib.request.OpenerDirector()
        # Nothing goes through a proxy to this machine, and no handler is there that follows redirects.
        proxies = urllib.request.ProxyHandler({} if self._host in LOOPBACK else None)
        for handler in (proxies, _Plain(self), _Encrypted(self)):
            opener.add_handler(handler)
        try:
            response = opener.open(self._request, timeout=SILENCE)
            with response:
                body = response.read(LIMIT + 1)
            self._answer = Answer(response.status, response.headers, body)
        except (OSError, http.client.HTTPException, ValueError, AttributeError) as error:
            # AttributeError: the encrypted connection was shut from outside in the middle of a read.
            self._error = error
        finally:
            self.done.set()

    def connected(self, connection: socket.socket) -> None:
        """CONNECTION stands; what is asked next may arrive."""
        with self._lock:
            self._socket = connection
            left = self._left
        if left:
            raise ConnectionAbortedError

    def leave(self) -> None:
        """Give up; the thread ends as soon as the system lets it."""
        with self._lock:
            self._left = True
            connection = self._socket
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    def result(self) -> Answer:
        """The answer; Unanswered where there is none."""
        if self._answer is None:
            raise self.unanswered(self._error or TimeoutError())
        if len(self._answer.body) > LIMIT:
            words = N_("{host} answered with more than {limit} MB, which is no answer of WordPress. Check the address.")
            raise Unanswered(words, True, host=self._host, limit=LIMIT // 2**20)
        return self._answer

    def unanswered(self, error: Exception) -> Unanswered:
        """What ERROR means for a person."""
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        with self._lock:
            arrived = self._socket is not None
        if isinstance(reason, ssl.SSLCertVerificationError):
            words = N_("The certificate of {host} is not valid ({reason}): somebody else may be answering in its "
                       "place. Your password was not sent. Check the address and the clock of this computer, or ask "
                       "who runs the site.")  # fmt: skip
        elif isinstance(reason, socket.gaierror):
            words = N_("{host} was not found. Check the address and whether this computer has a network.")
        elif isinstance(reason, TimeoutError):
            words = N_("{host} did not answer in time. Try again later.")
        elif isinstance(reason, ssl.SSLError):
            words = N_("No encrypted connection to {host} came about ({reason}). Check the address, or ask who runs "
                       "the site.")  # fmt: skip
        elif isinstance(reason, ConnectionRefusedError):
            words = N_("{host} refuses connections. Check the address, or try again later.")
        else:
            words = N_("The connection to {host} broke ({reason}). Check the network and try again.")
        return Unanswered(words, arrived, host=self._host, reason=_words(reason))


def _words(reason: object) -> str:
    """What the system calls REASON, never more: the text of other errors may quote what was sent."""
    if isinstance(reason, ssl.SSLCertVerificationError):
        return str(reason.verify_message)
    if isinstance(reason, OSError) and reason.strerror:
        return str(reason.strerror)
    return tr("no proper answer") if isinstance(reason, http.client.HTTPException) else type(reason).__name__


class _PlainConnection(http.client.HTTPConnection):
    def __init__(self, host: str, *, call: _Call, **more: Any) -> None:
        super().__init__(host, **more)
        self._call = call

    def connect(self) -> None:
        super().connect()
        self._call.connected(self.sock)


class _EncryptedConnection(http.client.HTTPSConnection):
    def __init__(self, host: str, *, call: _Call, **more: Any) -> None:
        super().__init__(host, **more)
        self._call = call

    def connect(self) -> None:
        super().connect()
        self._call.connected(self.sock)


class _Plain(urllib.request.HTTPHandler):
    def __init__(self, call: _Call) -> None:
        super().__init__()
        self._call = call

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(functools.partial(_PlainConnection, call=self._call), req)


class _Encrypted(urllib.request.HTTPSHandler):
    def __init__(self, call: _Call) -> None:
        super().__init__()
        self._call = call

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        connection = functools.partial(_EncryptedConnection, call=self._call)
        return self.do_open(connection, req, context=ssl.create_default_context())
