"""Feeds: RSS, Atom, RDF and JSON Feed."""

from __future__ import annotations

import io
import re
import time
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from assistant.collect.found import Found
from assistant.collect.items import Item, one_line
from assistant.collect.pages import html_text
from assistant.errors import PenwrightError
from assistant.i18n import N_

_ROOTS = ("rss", "feed", "rdf", "channel")
_JSON_FEED = "https://jsonfeed.org/version/"
_LOOKED_AT = 64 * 2**10  # characters in which the first tag is found
# A name that is meant to be the only one in the world; others, such as "17", are so within their feed.
_GLOBAL = re.compile(r"https?://|urn:|tag:|[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}")
_TITLE = 80  # characters of a text that stand for a title where there is none
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|&#?\w+;")


def root(text: str) -> str:
    """The name of the first element of the XML in TEXT, without its prefix and in lower case; "" if there is none."""
    text = text[:_LOOKED_AT]
    place = 0
    while True:
        place = text.find("<", place)
        if place < 0:
            return ""
        if text.startswith("<!--", place):
            end = text.find("-->", place)
        elif text.startswith("<?", place):
            end = text.find("?>", place)
        elif text.startswith("<!", place):
            end = text.find(">", place)
            if 0 <= text.find("[", place) < end:  # the declarations within have some of their own
                end = text.find(">", text.find("]", place))
        else:
            name = re.match(r"(?:[\w.-]+:)?([\w.-]+)", text[place + 1 : place + 100])
            return name[1].lower() if name else ""
        if end < 0:
            return ""
        place = end + 1


def is_feed(text: str) -> bool:
    """Whether TEXT is a feed in XML, damaged or not."""
    return text.lstrip("\ufeff \t\r\n").startswith("<") and root(text) in _ROOTS


def is_json_feed(data: Any) -> bool:
    """Whether DATA is a JSON Feed."""
    return isinstance(data, dict) and str(data.get("version", "")).startswith(_JSON_FEED)


def add_feed(found: Found, text: str, where: str) -> None:
    """Add the entries of the feed TEXT. A damaged one gives those that can be read, and a remark."""
    import feedparser

    # A stream: of a string it would want to know whether it is an address to be fetched. The declared encoding is ours.
    stream = io.BytesIO(text.encode("utf-8", "replace"))
    headers = {"content-type": "application/xml; charset=utf-8"}
    feed = feedparser.parse(stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False)
    for entry in feed.entries[: found.limits.items]:
        content = _longest([*entry.get("content", []), entry.get("summary_detail", {})])
        link = _address(entry.get("link", ""), where)
        date = _date(entry.get("published_parsed")) or _date(entry.get("updated_parsed"))
        title = _entry_text(entry.get("title_detail", {}))
        _add_entry(found, title, content, link or where, date, _identity(str(entry.get("id", "")), where))
    count = len(feed.entries)
    if feed.bozo and not found.items:
        raise PenwrightError(
            N_(
                "The feed is damaged and nothing in it can be read ({reason}). "
                "Open the address in a browser to see what is there, or try again later."
            ),
            reason=one_line(str(feed.get("bozo_exception", "")))[:200],
        )
    if feed.bozo:
        found.remark(
            N_(
                "The feed “{name}” is damaged ({reason}): {count} entries could be read, of which the last may be cut. "
                "Others may be missing."
            ),
            name=found.name,
            reason=one_line(str(feed.get("bozo_exception", "")))[:200],
            count=len(found.items),
        )
    _remark_on_number(found, count)


def add_json_feed(found: Found, data: dict[str, Any], where: str) -> None:
    """Add the entries of the JSON Feed DATA (jsonfeed.org, version 1.1)."""
    entries = data.get("items")
    entries = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
    for entry in entries[: found.limits.items]:
        title, plain, marked, summary, link, identity = (
            value if isinstance(value := entry.get(name), str) else ""
            for name in ("title", "content_text", "content_html", "summary", "url", "id")
        )
        text = plain or html_text(marked) or summary
        date = _iso(entry.get("date_published")) or _iso(entry.get("date_modified"))
        _add_entry(found, title, text, _address(link, where) or where, date, _identity(identity, where))
    _remark_on_number(found, len(entries))


def _add_entry(found: Found, title: str, text: str, where: str, date: str, identity: str) -> None:
    title = title or one_line(text)[:_TITLE]
    found.add(Item(title, text or title, where, "entry", date, identity=identity))


def _identity(name: str, where: str) -> str:
    """What no other entry of any feed is called, of an entry that the feed at WHERE calls NAME; "" if it has none."""
    return name if not name or _GLOBAL.match(name) else f"{where} {name}"


def _remark_on_number(found: Found, count: int) -> None:
    if not count:
        found.remark(N_("The feed “{name}” has no entries at present."), name=found.name)
    if count > found.limits.items:
        found.remark(
            N_("The feed “{name}” has {count} entries, of which the first {taken} were taken."),
            name=found.name,
            count=f"{count:,}",
            taken=f"{found.limits.items:,}",
        )


def _longest(details: list[Any]) -> str:
    return max((_entry_text(detail) for detail in details), key=len, default="")


def _entry_text(detail: Any) -> str:
    """The plain text of a part of an entry, a dict with `type` and `value`."""
    value = str(detail.get("value", ""))
    # Many feeds call HTML plain text, and plain text HTML; a text without tags is the same either way.
    return html_text(value) if _TAG.search(value) else value


def _address(link: str, where: str) -> str:
    """LINK as a whole address, "" unless it is one of the web."""
    try:
        address = urljoin(where, link.strip()) if link.strip() else ""
    except ValueError:
        return ""
    return address if address.startswith(("http://", "https://")) else ""


def _date(moment: time.struct_time | None) -> str:
    """MOMENT, in UTC, as items have it; "" for one that is none."""
    try:
        return datetime(*moment[:6], tzinfo=UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if moment else ""
    except ValueError:
        return ""


def _iso(text: Any) -> str:
    """The date TEXT of RFC 3339 as items have it; "" for anything else."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (TypeError, ValueError, OverflowError):
        return ""
