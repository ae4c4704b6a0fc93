"""The characters that a QTextDocument cannot hold, and what stands for them. No Qt in here.

A QTextDocument keeps every character of a text but four: it takes a carriage return, a paragraph separator and
its own two frame marks for the end of a paragraph. A text that has one of them gets a private-use character that
it does not contain in its place, and the right one back when it is read. (Half a surrogate pair is no character:
no file can be decoded to one and none is expected here.)
"""

from __future__ import annotations

import re

_UNHOLDABLE = "\r\u2029\ufdd0\ufdd1"
_STAND_INS = range(0x100000, 0x10FFFE)  # the last of the planes for private use
_STAND_IN = re.compile("[\U00100000-\U0010fffd]")


class Characters:
    """The stand-ins of one document. The table stays empty for nearly every text, which then costs a look."""

    def __init__(self) -> None:
        self._stand_ins: dict[str, str] = {}
        self._originals: dict[str, str] = {}
        self._own: set[str] = set()  # private-use characters that the text has for itself

    def to_document(self, text: str) -> str:
        """TEXT, with line feeds for line ends, as a QTextDocument can hold it."""
        own = set(_STAND_IN.findall(text))
        # A character that already stands for another one needs a stand-in itself.
        needed = [c for c in _UNHOLDABLE if c in text] + sorted(own & self._originals.keys())
        self._own |= own - self._originals.keys()
        for character in needed:
            if character not in self._stand_ins:
                taken = self._own | own | self._originals.keys()
                free = next(chr(code) for code in _STAND_INS if chr(code) not in taken)
                self._stand_ins[character] = free
                self._originals[free] = character
        if not needed:
            return text
        return re.sub(f"[{''.join(map(re.escape, needed))}]", lambda found: self._stand_ins[found[0]], text)

    def from_document(self, raw: str) -> str:
        """RAW, as QTextDocument.toRawText and QTextCursor.selectedText give it, with line feeds for line ends."""
        text = raw.replace("\u2029", "\n")
        if not self._originals:
            return text
        return _STAND_IN.sub(lambda found: self._originals.get(found[0], found[0]), text)
