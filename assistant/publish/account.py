"""Whose site an article goes to: address, user, password."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass, field
from typing import NoReturn
from urllib.parse import quote, urlsplit, urlunsplit

from assistant.errors import PenwrightError
from assistant.i18n import N_

LOOPBACK = ("127.0.0.1", "::1", "localhost")
# What people copy from their browser while they are logged in.
_INSIDE = re.compile(r"/(?:wp-admin(?:/.*)?|wp-login\.php|wp-json(?:/.*)?|index\.php)?\Z")


class Password:
    """A password that shows itself nowhere but by `reveal`: not in a log, a message, a representation or a pickle."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text.strip()

    def reveal(self) -> str:
        """The password itself, for the header of a request or the keyring."""
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __repr__(self) -> str:
        return "Password(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a password is not written anywhere")


@dataclass(frozen=True)
class Account:
    """USER on the WordPress SITE, an address as `site_address` gives it, and an application PASSWORD made there.

    PLAIN_HTTP: the user said that the password may go over a connection that is not encrypted.
    """

    site: str
    user: str
    password: Password = field(repr=False)
    plain_http: bool = False

    def __post_init__(self) -> None:
        if not self.user.strip() or ":" in self.user or not self.user.isprintable():
            raise PenwrightError(
                N_("“{user}” is no user name. Give the name that you log in to the site with."), user=self.user
            )
        if not self.password:
            raise PenwrightError(
                N_("There is no password. Make an application password on the site, under Users, Profile, and give "
                   "that."),
            )  # fmt: skip
        parts = urlsplit(self.site)
        if parts.scheme != "https" and parts.hostname not in LOOPBACK and not self.plain_http:
            raise PenwrightError(
                N_("{host} would get your password over a connection that others can read. Nothing was sent. Give an "
                   "address that begins with https://. The command line sends it anyway with --plain-http."),
                host=parts.hostname or "",
            )  # fmt: skip


def site_address(written: str) -> str:
    """The site's address as WRITTEN by a person, completed: https unless it says otherwise, without a slash at the end.

    PenwrightError, which does not repeat a password that may be in it, for anything else.
    """
    written = written.strip()
    if "://" not in written:
        written = f"https://{written}"
    try:
        parts = urlsplit(written)
        host, port = parts.hostname or "", parts.port
        if not host.isascii():
            host = host.encode("idna").decode("ascii")
    except ValueError:  # UnicodeError is one
        host, port = "", None
    if "@" in written.partition("://")[2].partition("/")[0]:
        raise PenwrightError(
            N_("The address holds a name or a password. Nothing was sent. Give the address alone; the name and the "
               "password are asked for."),
        )  # fmt: skip
    scheme = parts.scheme.lower() if host else ""
    if scheme not in ("http", "https") or not written.isprintable() or not re.fullmatch(r"[a-z0-9.:_-]+", host):
        raise PenwrightError(
            N_("“{address}” is no address of a site. Give it as in https://example.com."), address=written
        )
    place = f"[{host}]" if ":" in host else host
    path = _INSIDE.sub("", quote(parts.path or "/", safe=string.punctuation)).rstrip("/")
    return urlunsplit((scheme, f"{place}:{port}" if port else place, path, "", ""))
