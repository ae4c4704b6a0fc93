"""Web pages: the main text, title and date of one, and the plain text of a piece of HTML."""

from __future__ import annotations

import email
import email.policy
import re
from typing import Any

from lxml import etree, html

from assistant import encodings
from assistant.collect import tables
from assistant.collect.found import Found, Unsuitable
from assistant.collect.items import Item
from assistant.errors import PenwrightError
from assistant.i18n import N_

# Tags of HTML, and those that trafilatura names a page's parts with (head, item, quote, row, lb).
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul title option legend "
    "head list quote row code".split()
)
_ITEMS = frozenset(("li", "item"))
_BREAKS = frozenset(("br", "lb"))
_SILENT = frozenset("script style noscript template svg math iframe object select textarea button".split())
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|title|h1|p|div|article|table)\b", re.IGNORECASE)
_HEAD = 4096  # bytes or characters in which a page says what it is

_MARK = "\ue000"  # stands for the mark of a list item, which other lines may begin with too

# What fewer characters than these say is no article; it is taken all the same, with a remark.
_SCANT = 140


def looks_like_html(text: str) -> bool:
    """Whether TEXT is a page of HTML."""
    return _HTML.search(text[:_HEAD]) is not None


def declared_charset(data: bytes) -> str:
    """The encoding that a page says it is written in, "" if it does not."""
    match = _CHARSET.search(data[:_HEAD])
    return match[1].decode("ascii", "replace") if match else ""


def add_page(found: Found, text: str, where: str) -> None:
    """Add the main text of the page TEXT. PenwrightError where it has none."""
    import trafilatura

    # A date is taken only where the page states it, not guessed from numbers in its text.
    dates = {"extensive_search": False, "original_date": True}
    document: Any = trafilatura.bare_extraction(
        text, include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    main = plain_text(document.body) if document is not None and document.body is not None else ""
    if len(main) < _SCANT:
        # No article: a list of links, a notice. All that a reader would see is better than nothing.
        everything = html_text(text)
        main = everything if len(everything) > len(main) else main
        if not main:
            raise PenwrightError(
                N_(
                    "The page “{name}” has no text in it; it may be made by a program in the browser. "
                    "Copy the text from the browser, or save it from there as a text file."
                ),
                name=found.name,
            )
        found.remark(
            N_("“{name}” has hardly any text of its own: all that it shows was taken. Look it over."), name=found.name
        )
    title = (document.title if document is not None else "") or found.name
    first, _, rest = main.partition("\n\n")
    main = rest if rest and first == title else main
    date = (document.date if document is not None else "") or ""
    found.add(Item(title, main, where, "page", date))


def html_text(text: str) -> str:
    """All that a reader would see of the HTML TEXT, a whole page or a part."""
    if not text.strip():
        return ""
    # The tree builder takes no text that declares an encoding, and none that holds a zero.
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing but comments
        return ""
    body = root.find("body")
    return plain_text(root if body is None else body)


def plain_text(root: Any) -> str:
    """The text of the element ROOT: paragraphs apart, list items marked, rows of tables as lines."""
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if not tag or tag in _SILENT:
                walk.skip_subtree()
                continue
            rows = _rows(element) if tag == "table" else []
            if rows:
                pieces += ["\n\n", *(f"{line}\n" for line in tables.lines(rows)), "\n"]
                walk.skip_subtree()
                continue
            pieces.append(_before(tag))
            pieces.append(_flowing(element.text, tag))
        else:
            if tag in _BLOCKS:
                pieces.append("\n\n")
            if element is not root:
                pieces.append(_flowing(element.tail, ""))
    return _joined(pieces)


def _before(tag: str) -> str:
    if tag in _ITEMS:
        return f"\n{_MARK}"
    if tag in ("td", "th", "cell"):
        return " "
    return "\n" if tag in _BREAKS or tag == "tr" else "\n\n" if tag in _BLOCKS else ""


def _flowing(text: str | None, tag: str) -> str:
    """TEXT with white space as a browser shows it."""
    return (text or "") if tag == "pre" else re.sub(r"\s+", " ", text or "")


def _joined(pieces: list[str]) -> str:
    text = re.sub(r" *\n *", "\n", re.sub(r"[ \t]{2,}", " ", "".join(pieces)))
    text = re.sub(rf"{_MARK}[\s{_MARK}]*", _MARK, text)  # a paragraph within an item, or a list and nothing else
    text = re.sub(rf"^({_MARK}.*)\n+(?={_MARK})", r"\1\n", text, flags=re.MULTILINE).replace(_MARK, "- ")
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _rows(table: Any) -> list[list[str]]:
    """The cells of TABLE; none where it only lays the page out: one column, or tables and lists within."""
    if next(table.iterdescendants("table", "ul", "ol", "list", "p", "div", "h1", "h2", "h3"), None) is not None:
        return []
    rows = [[" ".join("".join(cell.itertext()).split()) for cell in row if cell.tag in ("td", "th", "cell")]
            for row in table.iter("tr", "row")]  # fmt: skip
    return rows if rows and max(map(len, rows)) > 1 else []


def add_mhtml(found: Found, data: bytes, where: str) -> None:
    """Add the page that a browser saved with all its parts in DATA."""
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page: Any = part.get_payload(decode=True) or b""
            charset = str(part.get_content_charset() or declared_charset(page))
            text = encodings.decode_declared(page, charset)
            if text and text.strip():
                add_page(found, text, where)
                return
    raise Unsuitable(N_("“{name}” holds no web page."), name=found.name)
