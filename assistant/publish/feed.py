"""An article put in front of an RSS 2.0 or Atom feed, a file that a web server gives to feed readers.

A feed that is there is read without a document type, entities or anything from elsewhere, and keeps what it has, also
what other programs put there; only entries beyond the limit go, from the end.
"""

from __future__ import annotations

import re
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime

from lxml import etree

from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.publish import markup, statement
from assistant.publish.article import Article
from assistant.publish.characters import one_line

RSS, ATOM = "rss", "atom"
MAX_BYTES = 16 * 2**20

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CREATOR = "http://purl.org/dc/elements/1.1/"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# Names that articles get are made from this and their words (RFC 9562, version 5).
_NAMESPACE = uuid.UUID("7f3c2f0e-5a0b-5c55-9d3a-1f6f9a1d7c11")
_DOCTYPE = re.compile(rb"\A(?:\s++|<\?.*?\?>|<!--.*?-->)*+<!DOCTYPE", re.DOTALL)


@dataclass(frozen=True)
class FeedPlan:
    """How an article goes into a feed.

    LINK is where the article is to be read, "" where nowhere. LIMIT: the most entries that the feed keeps. TITLE and
    ADDRESS (of the site) are for a feed that is made anew; RSS asks for both.
    """

    link: str = ""
    limit: int = 50
    title: str = ""
    address: str = ""


def kind_of(data: bytes, name: str) -> str:
    """RSS or ATOM: what the feed DATA from file NAME is. PenwrightError where it is neither, or damaged."""
    root = _read(data, name)
    if root.tag == "rss" and root.find("channel") is not None:
        return RSS
    if root.tag == f"{{{_ATOM}}}feed":
        return ATOM
    raise PenwrightError(
        N_("“{name}” is no RSS 2.0 or Atom feed. It was left as it is. Give another file; a new one is made if there "
           "is none."),
        name=name,
    )  # fmt: skip


def add(article: Article, kind: str, plan: FeedPlan, data: bytes | None, name: str) -> bytes:
    """The feed DATA (None: a new one) of KIND with ARTICLE in front; the same words again take the place of the former.

    NAME is for messages. PenwrightError where DATA is damaged or a feed of another kind.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    if data is None:
        root = _new_rss(article, plan) if kind == RSS else _new_atom(article, plan)
    else:
        if kind_of(data, name) != kind:
            raise PenwrightError(
                N_("“{name}” is a feed of the other kind. It was left as it is. Leave out the format: it is known from "
                   "the file."),
                name=name,
            )  # fmt: skip
        root = _read(data, name)
    identity = f"urn:uuid:{uuid.uuid5(_NAMESPACE, article.fingerprint)}"
    if kind == RSS:
        channel = root.find("channel")
        _put_in_front(channel, _item(article, plan, identity, now), "item", "guid", plan.limit)
        _set(channel, "lastBuildDate", format_datetime(now, usegmt=True), before="item")
    else:
        atom = f"{{{_ATOM}}}"
        _put_in_front(root, _entry(article, plan, identity, now), f"{atom}entry", f"{atom}id", plan.limit)
        _set(root, f"{atom}updated", now.isoformat(), before=f"{atom}entry")
    tree = root.getroottree()
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="utf-8")) + b"\n"


def _read(data: bytes, name: str) -> etree._Element:
    broken = PenwrightError(
        N_("“{name}” is no feed, or a damaged one. It was left as it is. Mend it, or give the name of a new file."),
        name=name,
    )
    # In UTF-16 every other byte is 0. Entities can only come with a document type, and feeds need none.
    if _DOCTYPE.match(data.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")[: 2**16]):
        raise PenwrightError(
            N_("“{name}” has a document type, which can hide harmful parts; such a feed is not read. It was left as it "
               "is. Take the line that begins with <!DOCTYPE out, or give the name of a new file."),
            name=name,
        )  # fmt: skip
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, strip_cdata=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise broken from error
    if root.getroottree().docinfo.doctype:
        raise broken
    return root


def _put_in_front(parent: etree._Element, made: etree._Element, tag: str, identity: str, limit: int) -> None:
    """Put MADE before the first element TAG in PARENT, in place of one with the same IDENTITY; keep LIMIT of them."""
    same = [old for old in parent.findall(tag) if old.findtext(identity) == made.findtext(identity)]
    for old in same:
        _remove(parent, old)
    there = parent.findall(tag)
    if there:
        there[0].addprevious(made)
    else:
        parent.append(made)
    made.tail = "\n"
    for old in parent.findall(tag)[max(limit, 1) :]:
        _remove(parent, old)


def _remove(parent: etree._Element, child: etree._Element) -> None:
    child.tail = None  # lxml removes the white space after it only so
    parent.remove(child)


def _set(parent: etree._Element, tag: str, text: str, before: str) -> None:
    """Give PARENT's child TAG the TEXT; a new one is put before the first child BEFORE."""
    child = parent.find(tag)
    if child is None:
        child = etree.Element(tag)
        child.tail = "\n"
        parent.find(before).addprevious(child)
    child.text = text


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, tag, attributes)
    child.text = text or None
    child.tail = "\n"
    return child


def _new_rss(article: Article, plan: FeedPlan) -> etree._Element:
    root = etree.Element("rss", {"version": "2.0"}, nsmap={"content": _CONTENT, "dc": _CREATOR})
    channel = _add(root, "channel")
    title = _title(article, plan)
    _add(channel, "title", title)
    if plan.address:
        _add(channel, "link", one_line(plan.address))
    _add(channel, "description", title)
    _add(channel, "language", article.language.lower())
    return root


def _new_atom(article: Article, plan: FeedPlan) -> etree._Element:
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    root.set(_LANG, article.language)
    title = _title(article, plan)
    _add(root, f"{{{_ATOM}}}id", uuid.uuid4().urn)
    _add(root, f"{{{_ATOM}}}title", title)
    if plan.address:
        _add(root, f"{{{_ATOM}}}link", href=one_line(plan.address))
    # An entry without an author has that of its feed, so there must be one (RFC 4287, 4.1.1).
    _add(_add(root, f"{{{_ATOM}}}author"), f"{{{_ATOM}}}name", article.author or title)
    return root


def _title(article: Article, plan: FeedPlan) -> str:
    return one_line(plan.title) or article.author or tr("News")


def _item(article: Article, plan: FeedPlan, identity: str, now: datetime) -> etree._Element:
    item = etree.Element("item", nsmap={"content": _CONTENT, "dc": _CREATOR})
    _add(item, "title", article.headline)
    if plan.link:
        _add(item, "link", one_line(plan.link))
    _add(item, "guid", identity, isPermaLink="false")
    _add(item, "pubDate", format_datetime(article.date or now))
    if article.author:
        _add(item, f"{{{_CREATOR}}}creator", article.author)
    for tag in article.tags:
        _add(item, "category", tag)
    _add(item, "description", _short(article))
    _add(item, f"{{{_CONTENT}}}encoded", _html(article))
    return item


def _entry(article: Article, plan: FeedPlan, identity: str, now: datetime) -> etree._Element:
    atom = f"{{{_ATOM}}}"
    entry = etree.Element(f"{atom}entry", nsmap={None: _ATOM})
    entry.set(_LANG, article.language)
    _add(entry, f"{atom}title", article.headline, type="text")
    if plan.link:
        _add(entry, f"{atom}link", href=one_line(plan.link), rel="alternate")
    _add(entry, f"{atom}id", identity)
    _add(entry, f"{atom}published", (article.date or now).isoformat())
    _add(entry, f"{atom}updated", now.isoformat())
    if article.author:
        _add(_add(entry, f"{atom}author"), f"{atom}name", article.author)
    for tag in article.tags:
        _add(entry, f"{atom}category", term=tag)
    _add(entry, f"{atom}summary", _short(article), type="text")
    _add(entry, f"{atom}content", _html(article), type="html")
    return entry


def _short(article: Article) -> str:
    """The lede, and the statement too: many readers show no more than this."""
    return " ".join(part for part in (article.summary, article.statement) if part)


def _html(article: Article) -> str:
    return markup.html(markup.parse(article.text)) + statement.html(article)
