"""How long a text is: words, and 字数 as Chinese writers count it."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Ideographs (with 々, 〇, radicals and the supplementary planes), bopomofo and kana: each stands for itself.
_SIGNS = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u3096\u309d-\u309f\u30a1-\u30fa"
    "\u30fc-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
    "\U00020000-\U0003ffff"
)
# Punctuation that only East Asian typesetting has: 、。〈〉「」・！（），：；？ and their like.
_MARKS = (
    "\u3001-\u3004\u3008-\u3020\u3030\u303d\u30fb\ufe10-\ufe19\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40"
    "\uff5b-\uff65\uffe0-\uffe6"
)
# Chinese shares these with English: “”‘’—…· They are Chinese beside a Chinese character.
_SHARED = "“”‘’—…·"
# These end a word without a space; U+200B is the invisible space of Thai and Khmer.
_BREAKS = "“”—―…\u200b"

# A word begins at a letter or digit and goes on to the next space, break or East Asian character: so “don’t”,
# “well-known”, “1,000.5”, “and/or” and a letter with combining marks are one each, and “***” or an emoji is none.
_WORD = re.compile(rf"[^\W_{_SIGNS}{_MARKS}][^\s{_BREAKS}{_SIGNS}{_MARKS}]*")
_SIGN_RUN = re.compile(f"[{_SIGNS}]+")
_EASTERN_RUN = re.compile(f"[{_SIGNS}{_MARKS}{_SHARED}]+")


@dataclass(frozen=True)
class Counts:
    """How long a text is.

    WORDS: words set apart by spaces, plus every Chinese character, kana and bopomofo letter; a Korean word is one.
    CHARACTERS: 字数 as Microsoft Word shows it in Chinese ("字数统计"): the same plus every Chinese punctuation
    mark, so 你好，world！ has 3 words and 5 字. White space counts nowhere.
    """

    words: int = 0
    characters: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.words + other.words, self.characters + other.characters)

    def __sub__(self, other: Counts) -> Counts:
        return Counts(self.words - other.words, self.characters - other.characters)


def count(text: str) -> Counts:
    """The counts of TEXT.

    No word and no mark reaches over a line end, so the counts of paragraphs add up to those of the document: an
    editor may count anew only what changed.
    """
    words = len(_WORD.findall(text))
    if text.isascii():
        return Counts(words, words)
    eastern = "".join(run for run in _EASTERN_RUN.findall(text) if run.strip(_SHARED))
    signs = sum(map(len, _SIGN_RUN.findall(eastern)))
    return Counts(words + signs, words + len(eastern))
