"""A WordPress site: the article goes there as a draft, and in a second step out to its readers.

A draft gets a name (slug) made from its words. It is looked for before it is sent, and whenever it is not clear whether
it arrived, so that sending the same text again, after whatever went wrong, makes no second draft.
All functions may take long and belong on a worker thread; they end within 200 ms of a cancellation.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
import unicodedata
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.publish import markup, sent, statement
from assistant.publish.account import Account
from assistant.publish.article import Article
from assistant.publish.characters import one_line
from assistant.publish.client import Unanswered
from assistant.publish.site import Api, Refused, connect, host_of

# Where it is not clear whether a draft arrived, it is looked for after these seconds: a slow site may still be at it.
LOOKS = (0.0, 1.0, 3.0)
_FIELDS = "id,link,slug,status,title,content,excerpt,categories,tags,featured_media"
_LONGEST_NAME = 60  # of a slug, before the part that makes it unique


@dataclass(frozen=True)
class SentDraft:
    """A draft on a site.

    NUMBER is how the site calls it, LINK where it will be read, EDIT where it is edited in a browser ("" where the site
    tells none). NEW: this call made it; else the same words were there before. REMARKS are sentences for the writer.
    """

    number: int
    link: str
    edit: str
    new: bool = True
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Published:
    """A post that readers see, at LINK. NEW: this call published it; else it was public before."""

    link: str
    new: bool = True


class DraftChanged(PenwrightError):  # noqa: N818 - named by what happened
    """Somebody changed the draft on the site; it was not published."""


def check(account: Account, cancel: Cancellation) -> str:
    """The name that ACCOUNT's user goes by on the site. PenwrightError where it is not let in. Changes nothing."""
    user = connect(account, cancel).get("wp/v2/users/me", cancel, context="edit")
    name = user.get("name") if isinstance(user, dict) else None
    return one_line(name) if isinstance(name, str) and name.strip() else account.user


def send(account: Account, article: Article, cancel: Cancellation, categories: tuple[str, ...] = ()) -> SentDraft:
    """Send ARTICLE to ACCOUNT's site as a draft, in CATEGORIES by name; they and its tags are made where missing.

    Where a post with the same words is there already, it is given back and nothing is sent. PenwrightError says what
    went wrong. After Cancelled the draft may or may not be there; sending again finds it.
    """
    api = connect(account, cancel)
    slug = _slug(article)
    if found := _find(api, slug, cancel):
        return _found_before(api, account, article, found)
    remarks: list[str] = []
    fields: dict[str, object] = {
        "status": "draft", "slug": slug, "title": _title(article),
        "content": _content(article), "excerpt": html.escape(article.summary, quote=False),
    }  # fmt: skip
    for taxonomy, names in (("categories", categories), ("tags", article.tags)):
        numbers = [_term(api, taxonomy, name, remarks, cancel) for name in dict.fromkeys(map(one_line, names)) if name]
        if any(numbers):
            fields[taxonomy] = [number for number in numbers if number]
    try:
        post = api.post("wp/v2/posts", fields, cancel)
    except (Refused, Unanswered) as error:
        if not _is_unclear(error):
            raise
        post = _look_again(api, slug, error, cancel)
    return _made(api, account, post, remarks)


def release(account: Account, number: int, cancel: Cancellation) -> Published:
    """Publish draft NUMBER, which was sent from this machine before.

    Raises DraftChanged where it is not as it was sent (what changes in the moment between looking and publishing, a
    fraction of a second, is not seen), and PenwrightError for all else; the draft then stays a draft.
    """
    known = sent.recall(account.site, number)
    if not known:
        raise PenwrightError(
            N_("Draft {number} was not sent to {host} from this computer, so it is not known what it should be. It was "
               "not published. Look at it on the site and publish it there."),
            number=number, host=host_of(account.site),
        )  # fmt: skip
    api = connect(account, cancel)
    route = f"wp/v2/posts/{number}"
    post = api.get(route, cancel, context="edit", _fields=_FIELDS)
    if _status(api, post) == "publish":
        return Published(_link(post), new=False)
    if _status(api, post) != "draft":
        raise PenwrightError(
            N_("Post {number} on {host} is no draft any more; its state there is “{state}”. It was left as it is. Look "
               "at it on the site."),
            number=number, host=host_of(api.root), state=_status(api, post),
        )  # fmt: skip
    if _fingerprint(post) != known:
        raise DraftChanged(
            N_("Draft {number} was changed on {host} after it was sent. It was not published. Look at it on the site "
               "and publish it there: {edit}"),
            number=number, host=host_of(api.root), edit=_edit_link(account, number),
        )  # fmt: skip
    try:
        post = api.post(route, {"status": "publish"}, cancel)
    except (Refused, Unanswered) as error:
        if not _is_unclear(error):
            raise
        post = _look_once(api, route, error, cancel)
    if _status(api, post) != "publish":
        raise PenwrightError(
            N_("{host} took the draft but did not publish it; its state there is “{state}”. Look at it on the site: "
               "{edit}"),
            host=host_of(api.root), state=_status(api, post), edit=_edit_link(account, number),
        )  # fmt: skip
    return Published(_link(post))


def _slug(article: Article) -> str:
    """A name for ARTICLE's address on the site: its headline's words, as far as ASCII, and a number made from all."""
    plain = unicodedata.normalize("NFKD", article.headline).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST_NAME].strip("-")
    return f"{words or 'text'}-{article.fingerprint[:12]}"


def _title(article: Article) -> str:
    return html.escape(article.headline, quote=False)


def _content(article: Article) -> str:
    text = markup.html(markup.parse(article.text)) + statement.html(article)
    # [gallery] in a text is not meant as a command to WordPress. It writes the number with three digits itself.
    return text.replace("[", "&#091;")


def _find(api: Api, slug: str, cancel: Cancellation) -> dict[str, Any] | None:
    """The post called SLUG, in whatever state but the bin; None where there is none."""
    posts = api.get("wp/v2/posts", cancel, slug=slug, status="any", context="edit", _fields=_FIELDS)
    if not isinstance(posts, list):
        raise _unexpected(api)
    return next((post for post in posts if isinstance(post, dict) and post.get("slug") == slug), None)


def _look_again(api: Api, slug: str, error: Refused | Unanswered, cancel: Cancellation) -> dict[str, Any]:
    """The draft called SLUG after ERROR left it open whether the site has it. PenwrightError where it is not found."""
    for pause in LOOKS:
        cancel.event.wait(pause)
        cancel.raise_if_cancelled()
        try:
            if found := _find(api, slug, cancel):
                return found
        except (Refused, Unanswered):
            continue
    raise PenwrightError(
        N_("{reason} It is not clear whether the draft arrived; your text is as it was. Send it again: a draft that "
           "did arrive is found, so there will not be two."),
        reason=str(error),
    ) from error  # fmt: skip


def _look_once(api: Api, route: str, error: Refused | Unanswered, cancel: Cancellation) -> dict[str, Any]:
    """The post at ROUTE after ERROR left it open whether it was published. PenwrightError where it is not public."""
    try:
        post = api.get(route, cancel, context="edit", _fields=_FIELDS)
    except (Refused, Unanswered):
        post = None
    if isinstance(post, dict) and post.get("status") == "publish":
        return post
    raise PenwrightError(
        N_("{reason} It is not clear whether the draft was published. Look at the site, or publish it again: nothing "
           "happens twice."),
        reason=str(error),
    ) from error  # fmt: skip


def _is_unclear(error: Refused | Unanswered) -> bool:
    return error.arrived if isinstance(error, Unanswered) else error.unclear


def _term(api: Api, taxonomy: str, name: str, remarks: list[str], cancel: Cancellation) -> int | None:
    """The number of NAME in TAXONOMY (`tags`, `categories`), made where missing; None, and a remark, if refused."""
    route = f"wp/v2/{taxonomy}"
    try:
        terms = api.get(route, cancel, search=name, per_page=100, _fields="id,name")
        for term in terms if isinstance(terms, list) else []:
            if isinstance(term, dict) and _same_name(term.get("name"), name) and isinstance(term.get("id"), int):
                return int(term["id"])
        return _number(api, api.post(route, {"name": html.escape(name, quote=False)}, cancel))
    except Refused as error:
        if error.code == "term_exists" and isinstance(error.data, dict) and isinstance(error.data.get("term_id"), int):
            return int(error.data["term_id"])
        if error.status not in (400, 401, 403):
            raise
        words = N_("The tag “{name}” could not be made on the site, so the draft goes without it.")
        if taxonomy == "categories":
            words = N_("The category “{name}” could not be made on the site, so the draft goes without it.")
        remarks.append(tr(words, name=name))
        return None


def _same_name(found: object, name: str) -> bool:
    return isinstance(found, str) and one_line(html.unescape(found)).casefold() == name.casefold()


def _made(api: Api, account: Account, post: Any, remarks: list[str], new: bool = True) -> SentDraft:
    number = _number(api, post)
    try:
        sent.remember(account.site, number, _fingerprint(post))
    except OSError:
        remarks.append(tr("The draft could not be noted on this computer (is the disk full?). Publish it on the site."))
    return SentDraft(number, _link(post), _edit_link(account, number), new, tuple(remarks))


def _found_before(api: Api, account: Account, article: Article, post: dict[str, Any]) -> SentDraft:
    number = _number(api, post)
    public = post.get("status") == "publish"
    remark = tr("This text is public there already.") if public else tr("This text is there already; nothing was sent.")
    as_sent = _raw(post, "content").split() == _content(article).split() and _raw(post, "title") == _title(article)
    if as_sent and not sent.recall(account.site, number):
        # It arrived at a time when we could not see it; now we know that it is what we sent.
        return _made(api, account, post, [remark], new=False)
    return SentDraft(number, _link(post), _edit_link(account, number), False, (remark,))


def _fingerprint(post: dict[str, Any]) -> str:
    """The same as long as nobody changes what readers would see of POST; "" where POST does not show it."""
    if not _raw(post, "content"):
        return ""
    texts = [_raw(post, name) for name in ("title", "content", "excerpt")]
    others = [post.get(name) for name in ("slug", "categories", "tags", "featured_media")]
    return hashlib.sha256(json.dumps([texts, others], sort_keys=True).encode()).hexdigest()


def _raw(post: dict[str, Any], name: str) -> str:
    """Text NAME of POST as it is edited; "" where the site does not show it so."""
    field = post.get(name)
    raw = field.get("raw") if isinstance(field, dict) else None
    return raw if isinstance(raw, str) else ""


def _status(api: Api, post: Any) -> str:
    if not isinstance(post, dict) or not isinstance(post.get("status"), str):
        raise _unexpected(api)
    return one_line(post["status"])[:40]


def _number(api: Api, thing: Any) -> int:
    number = thing.get("id") if isinstance(thing, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or number <= 0:
        raise _unexpected(api)
    return number


def _link(post: dict[str, Any]) -> str:
    """The address of POST, as far as it is one of the web."""
    link = post.get("link")
    good = isinstance(link, str) and link.isprintable() and " " not in link
    return str(link) if good and urlsplit(str(link)).scheme in ("http", "https") else ""


def _edit_link(account: Account, number: int) -> str:
    return f"{account.site}/wp-admin/post.php?post={number}&action=edit"


def _unexpected(api: Api) -> Refused:
    return Refused(
        N_("{host} answered something that WordPress does not say. A plug-in may be in between. Ask who runs the "
           "site."),
        200, host=host_of(api.root),
    )  # fmt: skip
