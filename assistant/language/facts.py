"""Numbers and names: what a text must not make up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.sentences import sentences
from assistant.language.words import CJK, OPENERS, STOPWORDS, words

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
NUMBER_WORDS = {word: str(value) for value, word in enumerate(_SMALL)} | {
    "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40",
    "fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100",
    "thousand": "1000", "million": "1000000", "billion": "1000000000", "trillion": "1000000000000",
    "dozen": "12", "dozens": "12", "hundreds": "100", "thousands": "1000", "millions": "1000000",
    "billions": "1000000000", "half": "0.5", "twice": "2", "double": "2", "triple": "3", "once": "1",
    "first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7",
    "eighth": "8", "ninth": "9", "tenth": "10",
}  # fmt: skip
# Said of anything, they tell no number: "one of the reasons", "the first time", "at once".
_LOOSE = frozenset(["one", "once", "first", "second", "half", "zero"])
_DIGITS = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
CHINESE_NUMBER = re.compile(
    "[零〇一二三四五六七八九十百千万亿两]{2,}|[零〇二三四五六七八九十百千万亿两](?=[年月日号岁个人名次万亿元块成倍])"
)


def digits(text: str) -> set[str]:
    """The numbers written in digits in TEXT, separators of thousands dropped."""
    return {match.replace(",", "") for match in _DIGITS.findall(text)}


def numbers(text: str) -> set[str]:
    """The numbers of TEXT, in digits or words, as comparable strings; loose uses of `one` and `first` are none."""
    low = re.findall(r"[a-z]+", text.lower())
    spelt = {NUMBER_WORDS[word] for word in low if word in NUMBER_WORDS and word not in _LOOSE}
    return digits(text) | spelt | set(CHINESE_NUMBER.findall(text))


def bare(name: str) -> str:
    """NAME in lower case without its possessive or a contracted verb, its apostrophes straight."""
    return re.sub(r"'(?:s|m|re|ve|ll|d)?$", "", name.lower().replace("’", "'"))


def is_small(low: str) -> bool:
    """Whether LOW, in lower case, is a word that carries a sentence: it may have a capital and is no name."""
    return low in STOPWORDS or low.endswith("n't")


def names(text: str) -> list[str]:
    """The words of TEXT that are names as far as their capital tells, in order.

    A sentence's first word counts unless it is a common opener; a word in a text that is all capitals does not.
    """
    found = []
    for span in sentences(text):
        sentence = span.of(text)
        if sentence.upper() == sentence:
            continue
        for place, word in enumerate(words(sentence)):
            if not (word[:1].isupper() and len(word) > 1) or re.match(f"[{CJK}]", word):
                continue
            low = bare(word)
            if is_small(low) or (place == 0 and (low in OPENERS or low in NUMBER_WORDS)):
                continue
            found.append(word)
    return found


@dataclass(frozen=True)
class Facts:
    """The numbers of a text, its words in lower case, and all of it in lower case."""

    numbers: frozenset[str]
    words: frozenset[str]
    text: str

    @classmethod
    def of(cls, text: str) -> Facts:
        """What TEXT holds."""
        loose = {NUMBER_WORDS[word] for word in re.findall(r"[a-z]+", text.lower()) if word in NUMBER_WORDS}
        every = {bare(word) for word in words(text)}
        # But "200" is no part of "1,200".
        parts = {part for word in every for part in re.split(r"[-/&.:,']", word) if not part.isdigit()}
        # "…on Monday.O'Brien said": a full stop that a space was lost after joins two words.
        parts |= {bare(part) for word in every if "." in word for part in word.split(".") if not part.isdigit()}
        return cls(frozenset(numbers(text) | loose), frozenset(every | parts) - {""}, text.lower())

    def foreign(self, text: str) -> list[str]:
        """The numbers and names of TEXT that are not here, in the order in which they stand."""
        bad = [number for number in numbers(text) if number not in self.numbers]
        bad += [name for name in names(text) if not self.holds_name(name)]
        return sorted(dict.fromkeys(bad), key=lambda fact: (text.find(fact), fact))

    def holds_name(self, name: str) -> bool:
        """Whether NAME, or each part of a joined one, is a word here."""
        low = bare(name)
        return low in self.words or all(part in self.words for part in re.split(r"[-/&]", low))
