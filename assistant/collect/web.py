"""Fetching what an address holds: that address and where it redirects to, nothing else, within limits.

It runs in a child process that is killed where it takes too long, so nothing here needs to be interrupted.
"""

from __future__ import annotations

import contextlib
import http.client
import ipaddress
import re
import socket
import ssl
import string
import time
import urllib.error
import urllib.request
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from assistant import __version__
from assistant.collect.items import Limits
from assistant.errors import PenwrightError
from assistant.i18n import N_

_BLOCK = 64 * 2**10
_ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json, text/html, text/*;q=0.8, */*;q=0.5"
_REDIRECTS = (301, 302, 303, 307, 308)


@dataclass(frozen=True)
class Fetched:
    """DATA, from what ADDRESS in the end, and what the server says it is: TYPE such as `text/html`, and CHARSET."""

    data: bytes
    address: str
    type: str
    charset: str


def is_address(where: str) -> bool:
    """Whether WHERE is an address, of whatever scheme, and not a file's name."""
    return re.match(r"\s*[A-Za-z][A-Za-z0-9+.-]+://", where) is not None


def fetch(address: str, limits: Limits) -> Fetched:
    """What ADDRESS holds. PenwrightError where it cannot be had, with what to do."""
    end = time.monotonic() + limits.fetch
    asked = _checked(address)
    for _ in range(limits.redirects + 1):
        with _asked(asked, limits) as response:
            if response.status not in _REDIRECTS:
                data = _content(response, asked, limits, end)
                kind, charset = response.headers.get_content_type(), response.headers.get_content_charset("")
                declared = "Content-Type" in response.headers
                return Fetched(data, asked, kind if declared else "", charset)
            asked = _next(asked, response.headers.get("Location", ""))
    raise PenwrightError(
        N_(
            "{host} sent visitors on more than {count} times. Nothing was taken from there. "
            "Open the address in a browser and give the one that it ends at."
        ),
        host=host(address),
        count=limits.redirects,
    )


def host(address: str) -> str:
    """The host in ADDRESS, for a message."""
    with contextlib.suppress(ValueError):
        return urlsplit(address).hostname or address
    return address


def _checked(address: str) -> str:
    """ADDRESS as it is asked for, in ASCII. PenwrightError for one that is not asked."""
    try:
        parts = urlsplit(address.strip())
        name, port = parts.hostname or "", parts.port
        ascii_name = name if name.isascii() else name.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError is one
        name = ""
    if not re.match(r"\s*https?://", address, re.IGNORECASE):
        raise PenwrightError(
            N_("“{address}” is not asked: only addresses that begin with http:// or https:// are."), address=address
        )
    if not name:
        raise PenwrightError(N_("“{address}” is no complete address. Check how it is written."), address=address)
    if parts.username is not None or parts.password is not None:
        raise PenwrightError(
            N_(
                "{host} is not asked with a name and a password in the address: they would be kept with the sources. "
                "Save the page from a browser and collect the file."
            ),
            host=name,
        )
    place = f"[{ascii_name}]" if ":" in ascii_name else ascii_name
    # Everything printable stays, a percent sign too: what is quoted already must not be quoted again.
    path, query = (quote(part, safe=string.punctuation) for part in (parts.path or "/", parts.query))
    return urlunsplit((parts.scheme.lower(), f"{place}:{port}" if port else place, path, query, ""))


def _next(asked: str, location: str) -> str:
    """Where the answer of ASKED leads to: LOCATION."""
    # Headers come in Latin-1; an address that is not ASCII was UTF-8.
    location = location.encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        address = _checked(urljoin(asked, location)) if location else ""
    except (PenwrightError, ValueError):
        address = ""
    if not address or (_is_near(host(address)) and not _is_near(host(asked))):
        raise PenwrightError(
            N_(
                "{host} sends visitors on to “{address}”, which is not asked: it is no web page out there. "
                "Nothing was taken from there. Check the address."
            ),
            host=host(asked),
            address=location,
        )
    return address


def _is_near(name: str) -> bool:
    """Whether NAME is this machine or one of its own network, where a stranger's page must not send us."""
    if "." not in name and ":" not in name:  # "localhost", a router's "fritz" or an address as one number
        return True
    with contextlib.suppress(OSError):
        name = str(ipaddress.ip_address(socket.inet_aton(name)))  # 127.1 and 0x7f.1 are addresses too
    try:
        return not ipaddress.ip_address(name).is_global
    except ValueError:
        return name.endswith((".localhost", ".local", ".internal", ".lan"))


@contextlib.contextmanager
def _asked(address: str, limits: Limits) -> Iterator[http.client.HTTPResponse]:
    """The answer of ADDRESS, good or a redirect, closed at the end; PenwrightError for any other."""
    opener = urllib.request.OpenerDirector()
    # Neither cookies nor passwords, no other schemes, and redirects are ours to follow.
    for handler in (urllib.request.ProxyHandler, urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
        opener.add_handler(handler())
    headers = {"User-Agent": f"Penwright/{__version__}", "Accept": _ACCEPT, "Accept-Encoding": "gzip, identity;q=0.5"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - `_checked` lets only http and https pass
    try:
        response = opener.open(request, timeout=limits.idle)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise _unreachable(address, error) from error
    with response:
        if response.status != http.HTTPStatus.OK and response.status not in _REDIRECTS:
            raise _refused(address, response)
        yield response


def _content(response: http.client.HTTPResponse, address: str, limits: Limits, end: float) -> bytes:
    """The body of RESPONSE, unpacked."""
    packed = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in ("identity", "", "gzip", "x-gzip", "deflate"):
        raise PenwrightError(
            N_(
                "{host} packs its answer in a way that Penwright does not read ({packing}). "
                "Nothing was taken from there. Save the page from a browser and collect the file."
            ),
            host=host(address),
            packing=packed,
        )
    unpack = zlib.decompressobj(wbits=zlib.MAX_WBITS + 32) if packed not in ("identity", "") else None
    data = bytearray()
    length = response.length
    received = 0
    while True:
        try:
            block = response.read1(_BLOCK)
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _broken(address, error) from error
        received += len(block)
        room = limits.size - len(data) + 1
        try:
            data += unpack.decompress(block, room) if unpack else block[:room]
        except zlib.error as error:
            raise _broken(address, error) from error
        if len(data) > limits.size or received > limits.size:
            raise PenwrightError(
                N_(
                    "{host} sends more than {limit} MB, too much for one source. Nothing was taken from there. "
                    "Give the address of a single page or a shorter feed."
                ),
                host=host(address),
                limit=round(limits.size / 2**20, 1),
            )
        if not block:
            break
        if time.monotonic() > end:
            raise too_slow(address, limits)
    if (length is not None and received < length) or (unpack and received and not unpack.eof):
        raise PenwrightError(
            N_("The connection to {host} ended before everything was there. Nothing was taken; try again."),
            host=host(address),
        )
    return bytes(data)


def too_slow(address: str, limits: Limits) -> PenwrightError:
    """ADDRESS took longer than it may."""
    return PenwrightError(
        N_(
            "{host} took more than {seconds} seconds to send everything. Nothing was taken from there. "
            "Try again later, or save the page from a browser and collect the file."
        ),
        host=host(address),
        seconds=round(limits.fetch),
    )


def _refused(address: str, response: http.client.HTTPResponse) -> PenwrightError:
    words = {
        401: N_("{host} wants a name and a password for this address (answer {code}). "
                "Save the page from a browser and collect the file."),
        403: N_("{host} does not let Penwright have this address (answer {code}). "
                "Save the page from a browser and collect the file."),
        404: N_("{host} has nothing at this address (answer {code}). Check how it is written."),
        410: N_("{host} has nothing at this address any more (answer {code}). Look for where it is now."),
        429: N_("{host} wants to be asked less often (answer {code}). Try again later."),
    }  # fmt: skip
    if response.status >= 500:
        message = N_("{host} is out of order at the moment (answer {code}). Try again later.")
    else:
        message = words.get(
            response.status, N_("{host} does not give out this address (answer {code}). Check how it is written.")
        )
    return PenwrightError(message, host=host(address), code=response.status)


def _unreachable(address: str, error: Exception) -> PenwrightError:
    reason: Any = getattr(error, "reason", error)
    if isinstance(reason, ssl.SSLCertVerificationError):
        message = N_(
            "{host} cannot prove that it is {host} ({reason}). Nothing was asked. "
            "Check the address and this machine's date."
        )
    elif isinstance(reason, ssl.SSLError):
        message = N_("No secure connection to {host} was made ({reason}). Nothing was asked. Check the address.")
    elif isinstance(reason, socket.gaierror):
        message = N_("{host} was not found ({reason}). Check how the address is written and the network.")
    elif isinstance(reason, TimeoutError):
        message = N_("{host} does not answer. Try again later.")
    else:
        message = N_("{host} could not be reached ({reason}). Check the network and the address, then try again.")
    return PenwrightError(message, host=host(address), reason=_words(reason))


def _broken(address: str, error: Exception) -> PenwrightError:
    if isinstance(error, TimeoutError):
        return PenwrightError(N_("{host} stopped sending. Nothing was taken; try again."), host=host(address))
    return PenwrightError(
        N_("The connection to {host} broke ({reason}). Nothing was taken; try again."),
        host=host(address),
        reason=_words(error),
    )


def _words(error: Any) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    return str(getattr(error, "strerror", None) or error or type(error).__name__)
