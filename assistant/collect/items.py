"""What is collected, and the limits within which that is done."""

from __future__ import annotations

import functools
import hashlib
import re
import unicodedata
from dataclasses import dataclass

KINDS = ("entry", "page", "table", "text")

# Control characters that no text needs, halves of characters, and marks that only spoil a comparison.
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
_LINE_END = re.compile("\r\n|[\r\u2028\u2029\x85]")


@dataclass(frozen=True)
class Item:
    """One piece of material.

    WHERE it came from is an address or the path of a file; for an entry of a feed it is the entry's own address, or
    the feed's where it has none. KIND is one of KINDS. DATE, "" if unknown, is what the material says of itself:
    `2026-11-24` or `2026-11-24T08:30:00Z`. COLLECTED is when we took it, in the longer form. IDENTITY is a feed's own
    name for the entry.
    """

    title: str
    text: str
    where: str
    kind: str
    date: str = ""
    collected: str = ""
    identity: str = ""

    @functools.cached_property
    def digest(self) -> str:
        """SHA-256 of the text, the same where only case, white space and the width of characters differ."""
        plain = " ".join(unicodedata.normalize("NFKC", self.text).casefold().split())
        return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Problem:
    """Why something could not be collected from WHERE: MESSAGE is a sentence for the user."""

    where: str
    message: str


@dataclass(frozen=True)
class Collected:
    """ITEMS, what failed, how many items were FOLDED because others say the same, and sentences to be REMARKED."""

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
    folded: int = 0
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Limits:
    """How much is taken, so that nobody's feed or file can fill the memory or hold things up.

    SIZE: bytes of one file or answer. FETCH: seconds to fetch an address; IDLE: of those, without a byte. READ: seconds
    to make items of what was fetched. REDIRECTS: that one address may lead to. FILES: taken from one folder. TEXT:
    characters of one item. ITEMS: of one feed or file. MEMORY: address space, in bytes, of the process that reads.
    """

    size: int = 10 * 2**20
    fetch: float = 60.0
    idle: float = 20.0
    read: float = 30.0
    redirects: int = 5
    files: int = 1000
    text: int = 1_000_000
    items: int = 1000
    memory: int = 1536 * 2**20


def tidy(text: str) -> str:
    """TEXT with line feeds as line ends, at most one empty line in a row, and no characters that only do harm."""
    text = _UNWANTED.sub("", _LINE_END.sub("\n", text).replace("\xa0", " "))
    # Not by a pattern: those for white space before a line end take long for a line of nothing else.
    text = "\n".join(line.rstrip(" \t") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def one_line(text: str) -> str:
    """TEXT on one line."""
    return " ".join(tidy(text).split())
