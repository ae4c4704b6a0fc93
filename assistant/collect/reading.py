"""Making items of the bytes of one source, whatever it is."""

from __future__ import annotations

import re
from pathlib import PurePath

from assistant import encodings
from assistant.collect import feeds, kept, office, pages, tables
from assistant.collect.found import Found, Unsuitable
from assistant.collect.items import Item
from assistant.errors import PenwrightError
from assistant.i18n import N_

_XML_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}encoding\s*=\s*[\"']([\w.:-]{1,40})")
_PAGES = (".htm", ".html", ".xhtml")
_TABLES = {".csv": ",;", ".tsv": "\t", ".tab": "\t"}
_DATA = (".json", ".jsonl", ".ndjson", ".geojson")


def read(found: Found, data: bytes, where: str, name: str, kind: str = "", charset: str = "") -> None:
    """Add what DATA, from WHERE, holds to FOUND.

    NAME is the file's or the last part of the address; KIND and CHARSET are what a server says of it, "" if nothing.
    Unsuitable where it is no material, PenwrightError where it is damaged.
    """
    suffix = PurePath(name).suffix.lower()
    if not data.strip():
        raise PenwrightError(N_("“{name}” is empty."), name=found.name)
    if office.is_archive(data):
        office.add_archive(found, data, where)
    elif office.is_old(data):
        raise Unsuitable(
            N_(
                "“{name}” is protected by a password, or in the old form of an office program. "
                "Open it there and save it as .docx, .xlsx or .ods, without a password."
            ),
            name=found.name,
        )
    elif data.startswith(b"%PDF-"):
        raise Unsuitable(
            N_("“{name}” is a PDF, which Penwright does not read. Copy its text into a text file."), name=found.name
        )
    elif suffix in (".mht", ".mhtml") or kind in ("multipart/related", "message/rfc822"):
        pages.add_mhtml(found, data, where)
    else:
        _read_text(found, _text(found, data, charset), where, suffix, kind)
    if not found.items and not found.remarks:
        raise PenwrightError(N_("“{name}” holds no text."), name=found.name)


def _text(found: Found, data: bytes, charset: str) -> str:
    in_xml = _XML_ENCODING.match(data)
    declared = charset or (in_xml[1].decode("ascii") if in_xml else pages.declared_charset(data))
    text = encodings.decode_declared(data, declared)
    if text is None or text.startswith("{\\rtf"):
        raise Unsuitable(
            N_("“{name}” does not hold plain text. Save it as text in the program it came from."), name=found.name
        )
    return text


def _read_text(found: Found, text: str, where: str, suffix: str, kind: str) -> None:
    if feeds.is_feed(text):
        feeds.add_feed(found, text, where)
    elif suffix in _PAGES or kind in ("text/html", "application/xhtml+xml") or (
        text.lstrip().startswith("<") and pages.looks_like_html(text)
    ):
        if "xml" in kind or "rss" in kind or "atom" in kind:
            found.remark(N_("“{name}” is called a feed but is a web page; its text was taken."), name=found.name)
        pages.add_page(found, text, where)
    elif text.lstrip().startswith("<?xml"):
        raise Unsuitable(N_("“{name}” is XML, but no feed. Penwright does not read it."), name=found.name)
    elif suffix in _DATA or kind.endswith("json"):
        _read_json(found, text, where)
    elif suffix in _TABLES or kind in ("text/csv", "text/tab-separated-values"):
        tables.add_csv(found, found.name, text, where)
    else:
        _read_plain(found, text, where)


def _read_json(found: Found, text: str, where: str) -> None:
    try:
        data = tables.parse_json(text)
    except ValueError as error:
        raise PenwrightError(
            N_("“{name}” is damaged: it is no complete JSON ({reason}). Fetch or export it again."),
            name=found.name,
            reason=error,
        ) from error
    if feeds.is_json_feed(data):
        feeds.add_json_feed(found, data, where)
    else:
        tables.add_json(found, found.name, data, where)


def _read_plain(found: Found, text: str, where: str) -> None:
    """Add the plain text or Markdown TEXT; one of our own kept sources as what it was."""
    item = kept.parse(text)
    if item:
        found.add(item)
        return
    heading = re.match(r"\s*#\s+(\S.{0,300})\n", text)
    found.add(Item(heading[1] if heading else found.name, text, where, "text"))
