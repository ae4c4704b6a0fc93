"""One suggestion from its request to its end, and how it is taken apart. No Qt in here.

A suggestion is used from its start: by accepting a word, by accepting all, or by typing the very same characters.
All three are the same to it: so much of it is in the text now, the rest is still on offer.
"""

from __future__ import annotations

import re

_HAN = "々〇\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # with kana
_VARIANT = "[\ufe00-\ufe0f\U000e0100-\U000e01ef]?"
_MARKS = "\u3001-\u3004\u3008-\u301f\u3030\u30fb\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
_SHARED_MARKS = "“”‘’…—"  # of Chinese and of western text, where they belong to the word (don’t)
# One unit: four characters of Chinese at most, one Chinese mark, or what stands between spaces.
_UNIT = re.compile(
    rf"\s*(?:(?:[{_HAN}]{_VARIANT}){{1,4}}"
    rf"|[{_MARKS}]|[{_SHARED_MARKS}](?![^\s{_HAN}])"
    rf"|[^\s{_HAN}{_MARKS}]+)"
)


def next_word(text: str) -> str:
    """The next unit of TEXT with the space before it; all of TEXT where there is only space."""
    found = _UNIT.match(text)
    return found[0] if found else text


class Suggestion:
    """What came of request IDENTIFIER so far. It holds one line: what follows a line's end is left out."""

    def __init__(self, identifier: int) -> None:
        self.id = identifier
        self.finished = False  # nothing more will come
        self.announced = False  # told to a screen reader
        self._text = ""
        self._used = 0
        self._line_ended = False

    def add(self, text: str) -> None:
        """Append TEXT."""
        if self._line_ended or not text:
            return
        line = text.splitlines()[0]
        self._line_ended = len(line) < len(text)
        self._text += line

    def follow(self, inserted: str) -> bool:
        """Take INSERTED as used if the rest begins with it; whether it does."""
        if not inserted or not self.rest.startswith(inserted):
            return False
        self._used += len(inserted)
        return True

    @property
    def rest(self) -> str:
        """What is still on offer."""
        return self._text[self._used :]

    @property
    def used(self) -> bool:
        """Whether some of it is in the text."""
        return self._used > 0

    @property
    def used_up(self) -> bool:
        """Whether nothing is on offer and nothing will be."""
        return (self.finished or self._line_ended) and not self.rest.strip()
