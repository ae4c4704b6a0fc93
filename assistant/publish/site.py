"""A WordPress site's REST API: found, asked with the user's password, and its refusals put into words.

The password goes to the host that the user named and nowhere else, and never from https to http: the API must be on
that host, and no redirect is followed with a password.
"""

from __future__ import annotations

import base64
import html
import json
import math
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.publish import client
from assistant.publish.account import Account
from assistant.publish.characters import one_line
from assistant.publish.client import Answer

_LINK = re.compile(r"<([^<>]*)>[^<]*?;\s*rel=\"?https://api\.w\.org/\"?")
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
_MOST_REDIRECTS = 5
_LONGEST_QUOTE = 200

_PASSWORD_REFUSED = N_(
    "{host} refused the user name or the password of {user}. WordPress wants an application password here, not the one "
    "you log in with: make one on the site, under Users, Profile, Application Passwords."
)
_NOT_SEEN = N_(
    "{host} did not recognise {user}: the web server or a plug-in there may take the password out of what is sent. Ask "
    "who runs the site to let the Authorization header through and application passwords work."
)
_SWITCHED_OFF = N_(
    "Application passwords are switched off on {host}. Ask who runs the site to allow them; a security plug-in often "
    "switches them off."
)
_MAY_NOT_WRITE = N_(
    "The user {user} may not write posts on {host}. Ask who runs the site for the role of a contributor or author."
)
_MAY_NOT_PUBLISH = N_(
    "The user {user} may write drafts on {host} but not publish them. Ask an editor of the site to publish this one."
)
_NOT_YOURS = N_("The user {user} may not change this post on {host}. Ask whose it is, or an editor of the site.")
_GONE = N_("This draft is no longer on {host}: it was deleted. Send the text again to make a new one.")
_NO_API = N_("{host} has no WordPress REST API there. Check the address, or ask who runs the site to switch it on.")
# WordPress's own words for what is wrong, wp-includes/rest-api and wp-includes/user.php.
_BY_CODE = {
    "incorrect_password": _PASSWORD_REFUSED,
    "invalid_username": _PASSWORD_REFUSED,
    "invalid_email": _PASSWORD_REFUSED,
    "application_passwords_disabled": _SWITCHED_OFF,
    "application_passwords_disabled_for_user": _SWITCHED_OFF,
    "rest_not_logged_in": _NOT_SEEN,
    "rest_cannot_create": _MAY_NOT_WRITE,
    "rest_forbidden_status": _MAY_NOT_WRITE,
    "rest_forbidden_context": _MAY_NOT_WRITE,
    "rest_cannot_publish": _MAY_NOT_PUBLISH,
    "rest_cannot_edit": _NOT_YOURS,
    "rest_post_invalid_id": _GONE,
}  # fmt: skip


class Refused(PenwrightError):  # noqa: N818 - named by what happened
    """The site answered, but not with what was asked for. STATUS of HTTP, CODE of WordPress ("" for none), its DATA."""

    def __init__(self, message: str, status: int, code: str = "", data: Any = None, /, **values: object) -> None:
        super().__init__(message, **values)
        self.status = status
        self.code = code
        self.data = data

    @property
    def unclear(self) -> bool:
        """Whether the site may have done all the same what it was asked for."""
        return self.status >= HTTPStatus.INTERNAL_SERVER_ERROR or self.status < HTTPStatus.MULTIPLE_CHOICES


class PasswordRefused(Refused):
    """The site knows no such user and password; asking the user for them again may help."""


@dataclass(frozen=True)
class Api:
    """The REST API of an ACCOUNT's site at ROOT, an address that a route is put after."""

    account: Account
    root: str

    def get(self, route: str, cancel: Cancellation, **query: object) -> Any:
        """What ROUTE (such as `wp/v2/posts`) answers to QUERY. Raises Refused, Unanswered, Cancelled."""
        return self._ask("GET", route, query, None, cancel)

    def post(self, route: str, fields: dict[str, object], cancel: Cancellation) -> Any:
        """What ROUTE answers to FIELDS. Raises Refused, Unanswered, Cancelled; see their `unclear` and `arrived`."""
        return self._ask("POST", route, {}, json.dumps(fields).encode(), cancel)

    def _ask(self, method: str, route: str, query: dict[str, object], body: bytes | None, cancel: Cancellation) -> Any:
        headers = {"Authorization": f"Basic {self._login()}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        answer = client.ask(method, self._address(route, query), cancel, headers, body)
        content = _json(answer)
        if answer.status not in (HTTPStatus.OK, HTTPStatus.CREATED) or content is None:
            raise self._refusal(answer, content)
        return content

    def _login(self) -> str:
        """User and password as HTTP's Basic authentication sends them (RFC 7617)."""
        login = f"{self.account.user.strip()}:{self.account.password.reveal()}"
        return base64.b64encode(login.encode()).decode("ascii")

    def _address(self, route: str, query: dict[str, object]) -> str:
        address = self.root + route
        if not query:
            return address
        # With ?rest_route= the route is in the query already.
        return f"{address}{'&' if '?' in address else '?'}{urlencode(query)}"

    def _refusal(self, answer: Answer, content: Any) -> Refused:
        """What ANSWER, of which CONTENT is what its JSON says, means for the user."""
        status = answer.status
        error = content if isinstance(content, dict) else {}
        code = error["code"] if isinstance(error.get("code"), str) else ""
        data = error.get("data")
        values: dict[str, Any] = {"host": host_of(self.root), "user": self.account.user, "status": status}
        words = _BY_CODE.get(code, "")
        if words is _MAY_NOT_WRITE and status == HTTPStatus.UNAUTHORIZED:
            words = _NOT_SEEN  # WordPress says 401 to those it does not know, 403 to those it does
        if not words and status == HTTPStatus.BAD_REQUEST and "rest_forbidden_status" in str(data):
            words = _NOT_SEEN
        if words:
            kind = PasswordRefused if words is _PASSWORD_REFUSED else Refused
            return kind(words, status, code, data, **values)
        if status in _REDIRECTS:
            other = re.sub(r"[\[\]]", "", answer.headers.get("Location", ""))
            goes_to = self._quote(host_of(other)) or values["host"]
            return Refused(
                N_("{host} sends visitors on to {other}. Your password was not sent there. Give the address that a "
                   "browser shows for the site."),
                status, other=goes_to, **values,
            )  # fmt: skip
        if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
            return Refused(
                N_("{host} is busy or being worked on. Try again {when}."), status, code, when=_when(answer), **values
            )
        if content is None:
            return Refused(_no_json(status), status, **values)
        if code == "rest_no_route" or (status == HTTPStatus.NOT_FOUND and not code):
            return Refused(_NO_API, status, code, data, **values)
        said = self._quote(error.get("message"))
        return Refused(
            N_("{host} refused it (answer {status}): {said}. Check it on the site, or ask who runs it."),
            status, code, data, said=said or code or tr("without a reason"), **values,
        )  # fmt: skip

    def _quote(self, message: object) -> str:
        """What the site says, as one line of plain text; never the password, should it send that back."""
        if not isinstance(message, str):
            return ""
        text = one_line(html.unescape(re.sub(r"<[^<>]*>", " ", message[: 10 * _LONGEST_QUOTE])))
        secret = self.account.password.reveal()
        for form in (secret, secret.replace(" ", ""), self._login()):
            text = text.replace(form, "…")
        return text[:_LONGEST_QUOTE].rstrip(" .")


def connect(account: Account, cancel: Cancellation) -> Api:
    """ACCOUNT's API, found without the password: where the site's pages say it is, else at its two usual places.

    (developer.wordpress.org/rest-api/using-the-rest-api/discovery.) Raises PenwrightError, Unanswered, Cancelled.
    """
    site, told = _follow(account, cancel)
    usual = [f"{site}/wp-json/", f"{site}/?rest_route=/"]
    refusal: PenwrightError | None = None
    for root in dict.fromkeys(([told] if told else []) + usual):
        answer = client.ask("GET", root, cancel)
        if _is_root(answer):
            return Api(account, root)
        if answer.status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
            refusal = PenwrightError(
                N_("{host} is busy or being worked on. Try again {when}."), host=host_of(site), when=_when(answer)
            )
    raise refusal or PenwrightError(
        N_("No WordPress REST API was found on {host}. Check the address; if it is right, ask who runs the site "
           "whether the REST API is switched off or kept from the outside."),
        host=host_of(site),
    )  # fmt: skip


def host_of(address: str) -> str:
    """The host of ADDRESS, with its port where it has one."""
    return urlsplit(address).netloc.rpartition("@")[2]


def _follow(account: Account, cancel: Cancellation) -> tuple[str, str]:
    """The site's address after redirects on its own host, and where it says that its API is ("" where nowhere)."""
    site = account.site
    address = f"{site}/"
    for _ in range(_MOST_REDIRECTS):
        answer = client.ask("HEAD", address, cancel)
        if answer.status not in _REDIRECTS:
            break
        address = _led_to(site, address, answer.headers.get("Location", ""))
        if address.startswith("https:") and site.startswith("http:"):
            site = urlunsplit(urlsplit(site)._replace(scheme="https", netloc=urlsplit(address).netloc))
    told = next((found[1] for line in answer.headers.get_all("Link", []) if (found := _LINK.search(line))), "")
    if told and site.startswith("https:"):
        # A site behind a proxy that encrypts for it often believes that it is not encrypted.
        told = re.sub(r"\Ahttp:", "https:", told)
    return site, _led_to(site, address, told) if told else ""


def _led_to(site: str, base: str, written: str) -> str:
    """The address that WRITTEN in an answer of BASE means. PenwrightError where SITE's password must not go there."""
    try:
        address = urljoin(base, written)
        old, new = urlsplit(site), urlsplit(address)
        old_port, new_port = old.port or _PORTS.get(old.scheme), new.port or _PORTS.get(new.scheme)
    except ValueError:
        raise PenwrightError(
            N_("{host} leads on to what is no address. Nothing was sent. Ask who runs the site."), host=host_of(site)
        ) from None
    upgraded = (old.scheme, new.scheme) == ("http", "https")
    if new.hostname == old.hostname and (upgraded or (new.scheme == old.scheme and new_port == old_port)):
        return address
    raise PenwrightError(
        N_("{host} sends its visitors on to {other}. Nothing was sent there. If that is your site, give the address "
           "{other}."),
        host=host_of(site), other=urlunsplit((new.scheme, host_of(address), "", "", "")),
    )  # fmt: skip


def _is_root(answer: Answer) -> bool:
    """Whether ANSWER is of an API with posts, or of one that tells nothing to those it does not know."""
    content = _json(answer)
    if not isinstance(content, dict):
        return False
    if answer.status == HTTPStatus.OK:
        spaces = content.get("namespaces")
        return isinstance(spaces, list) and "wp/v2" in spaces
    return answer.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN) and isinstance(content.get("code"), str)


def _json(answer: Answer) -> Any:
    """What ANSWER holds as JSON; None where it is something else."""
    try:
        return json.loads(answer.body.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return None


def _no_json(status: int) -> str:
    if status == HTTPStatus.UNAUTHORIZED:
        return _NOT_SEEN
    if status == HTTPStatus.FORBIDDEN:
        return N_("{host} refused the request before WordPress saw it: a firewall or a security plug-in. Ask who runs "
                  "the site to let the REST API through for {user}.")  # fmt: skip
    if status == HTTPStatus.NOT_FOUND:
        return _NO_API
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return N_("The text is too long for {host}. Shorten it, or ask who runs the site to allow more.")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return N_("{host} is out of order at the moment (answer {status}). Try again later.")
    return N_("{host} answered with a page instead of data (answer {status}). A plug-in, a login page or an error in "
              "the site comes in between. Ask who runs the site.")  # fmt: skip


def _when(answer: Answer) -> str:
    """When ANSWER says to come back, for a sentence."""
    written = answer.headers.get("Retry-After", "").strip()
    seconds = -1.0
    if written.isascii() and written.isdigit():
        seconds = float(written[:9])
    elif written:
        try:
            then = parsedate_to_datetime(written)
            seconds = (then.replace(tzinfo=then.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
        except (ValueError, OverflowError):
            pass
    if seconds < 0:
        return tr("in a few minutes")
    if seconds < 90:
        return tr("in {count} s", count=math.ceil(seconds))
    return tr("in {count} min", count=math.ceil(seconds / 60))
