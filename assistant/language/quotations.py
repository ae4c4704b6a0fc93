"""Where a text quotes, in English and Chinese, and whom: pairs of quotation marks, apostrophes told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language.sentences import sentences
from assistant.language.words import CJK

# What closes each mark. Straight ones are told apart by what stands around them.
_PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", '"': '"', "'": "'"}
_SINGLE = "‘'"
_MARKS = re.compile("[“‘「『\"']")
# Double marks, but for inches: 5" pipes. A closing mark after a digit is followed by white space or another mark too.
_DOUBLE = re.compile(r'[“”「」『』]|(?<![\d])"|(?<=\d)"(?!\s+[a-z])')
# Single marks are taken for apostrophes where their partner is farther than this; speakers are looked for as far.
_FAR = 1500
# A single mark before these leaves letters out: ’tis, ’90s.
_LEFT_OUT = re.compile(r"(?:\d0s|tis|twas|em|cause|til|n|round|bout)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Quotation:
    """Characters START up to END of a text, marks included. One that is not closed ends with its paragraph."""

    start: int
    end: int
    closed: bool = True

    def inner(self, text: str) -> str:
        """What is quoted, without its marks."""
        return text[self.start + 1 : self.end - self.closed].strip()


def find(text: str) -> list[Quotation]:
    """The quotations of TEXT in order; one within another is part of it."""
    found: list[Quotation] = []
    at = 0
    while mark := _MARKS.search(text, at):
        start = mark.start()
        paragraph_end = text.find("\n", start)
        paragraph_end = len(text) if paragraph_end < 0 else paragraph_end
        at = start + 1
        if not _opens(text, start):
            continue
        end = _close(text, start, paragraph_end)
        if end >= 0:
            found.append(Quotation(start, end + 1))
            at = end + 1
        elif mark.group() in "“「『":  # the next paragraph of a long quotation opens anew
            found.append(Quotation(start, paragraph_end, closed=False))
            at = paragraph_end
    return found


def _opens(text: str, at: int) -> bool:
    """Whether the mark AT can open a quotation."""
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if not after or after.isspace():
        return False
    if mark in "“「『":
        return True
    if re.match(rf"[^\W{CJK}]", before):  # an apostrophe, an inch, a closing mark
        return False
    if mark in _SINGLE and _LEFT_OUT.match(text, at + 1):
        return False
    return mark == "‘" or not before or before.isspace() or before in "([{—–-/“‘「『\"'：:，,。" or before > "\x7f"


def _close(text: str, start: int, paragraph_end: int) -> int:
    """Where the mark that closes the one at START is, -1 without one in the paragraph."""
    opening, closing = text[start], _PAIRS[text[start]]
    if opening in _SINGLE:
        return _close_single(text, start, min(paragraph_end, start + _FAR))
    depth = 1
    for at in range(start + 1, paragraph_end):
        if text[at] == closing:
            depth -= 1
            if depth == 0:
                return at
        elif text[at] == opening:
            depth += 1
    return -1


def _close_single(text: str, start: int, paragraph_end: int) -> int:
    closing = _PAIRS[text[start]]
    possible = -1
    for at in range(start + 1, paragraph_end):
        if text[at] == "‘":
            break
        before, after = text[at - 1], text[at + 1 : at + 2]
        if text[at] != closing or before.isspace() or re.match(rf"[^\W{CJK}]", after):
            continue
        if before in "sS" and re.match(r"\s[a-z]", text[at + 1 : at + 3]):
            possible = possible if possible >= 0 else at  # the dogs’ owner, unless nothing else closes
            continue
        return at
    return possible


def outside(text: str) -> list[tuple[int, int]]:
    """Start and end of each stretch of TEXT that is not quoted, in order."""
    found, at = [], 0
    for quotation in find(text):
        found.append((at, quotation.start))
        at = quotation.end
    return [(start, end) for start, end in [*found, (at, len(text))] if start < end]


def lone_mark(text: str) -> int:
    """Where in TEXT a double quotation mark without a partner is, -1 without one.

    A quotation of several paragraphs may open anew in each of them.
    """
    opened = {"curly": list[int](), "straight": list[int]()}
    for match in _DOUBLE.finditer(text):
        mark, at = match.group(), match.start()
        marks = opened["straight" if mark == '"' else "curly"]
        begins = not text[text.rfind("\n", 0, at) + 1 : at].strip()
        if mark in "”」』" or (mark == '"' and marks and not begins):
            if not marks:
                return at
            marks.pop()
        elif not (marks and begins):
            marks.append(at)
    return min((at for marks in opened.values() for at in marks), default=-1)


def unquoted(text: str) -> str:
    """TEXT with its quotations left out, a space in their place."""
    return " ".join(text[start:end] for start, end in outside(text))


# Who speaks --------------------------------------------------------------------------------------------------------

_SAID = (
    r"(?:said|says|saying|tells?|told|adds|added|explains|explained|asked|asks|replied|warned|warns|insisted|announced|"
    r"claimed|claims|argued|argues|wrote|writes|stated|states|noted|notes|commented|recalled|admitted|reported|reports|"
    r"confirmed|suggested|stressed|continued|shouted|whispered|declared|quoted)"
)
_NAME = r"(?:[A-Z][\w.’'-]*+(?:\s+(?:of|de|van|von|der|la|al|bin)(?=\s+[A-Z]))?\s*){1,6}"
_ENGLISH = (
    re.compile(rf"(?:\b{_SAID}|[Aa]ccording to)\s+(?:the\s+)?(?P<name>{_NAME})"),
    re.compile(
        rf"(?P<name>{_NAME})(?:,[^,.!?\n]{{1,80}}|\([^)\n]{{1,40}}\))?,?\s*(?:(?:has|had|also|later)\s)?{_SAID}\b"
    ),
    re.compile(rf"(?P<name>{_NAME}):\s*$"),
)
_CHINESE_SAID = (
    "(?:说(?!明)|表示|(?<!名)称(?![为号呼])|指出|告诉|强调|认为|回应|解释|介绍|写道|坦言|透露|补充|宣布|问(?!题)|答|回忆|提到|呼吁)"
)
_CHINESE = re.compile(rf"(?P<name>[{CJK}·A-Za-z ]{{1,24}}?)(?:在[{CJK}]{{1,12}}?)?{_CHINESE_SAID}")
_ANY_SAID = re.compile(rf"\b{_SAID}\b|[Aa]ccording to|{_CHINESE_SAID}|[:：]\s*$")
_PRONOUNS = frozenset("He She They It We I You The This That A An But And In On At".split()) | frozenset(
    "他 她 它 他们 她们 我 我们 其 并 还".split()
)


@dataclass(frozen=True)
class Speaker:
    """Who is said to have spoken: the words of the name, empty where a pronoun stands for it or a role does."""

    names: frozenset[str]


def speaker(text: str, quotation: Quotation) -> Speaker | None:
    """Who speaks QUOTATION of TEXT by its own sentence, else by its paragraph; None where nobody is told."""
    line_end = text.find("\n", quotation.end)
    first = max(text.rfind("\n", 0, quotation.start) + 1, quotation.start - _FAR)
    last = min(len(text) if line_end < 0 else line_end, quotation.end + _FAR)
    near = text[first:last]
    start, end = quotation.start - first, quotation.end - first
    own = [span for span in sentences(near) if span.start < end and start < span.end]
    if not own:
        return None
    told = _told(unquoted(near[end : max(end, own[-1].end)]), unquoted(near[min(start, own[0].start) : start]))
    if told is not None and told.names:
        return told
    # "He said" or nothing: the sentences around it may tell, and rather those before.
    return _told(unquoted(near[:start]), unquoted(near[end:])) or told


def _told(first: str, other: str) -> Speaker | None:
    """The speaker that the words on one side of a quotation tell, or those on the OTHER side."""
    if not (_ANY_SAID.search(first) or _ANY_SAID.search(other)):
        return None
    names: set[str] = set()
    for side in (first, other):
        for pattern in _ENGLISH:
            for match in pattern.finditer(side):
                names |= {word.strip(".'’") for word in match["name"].split() if word not in _PRONOUNS}
        names |= {name for match in _CHINESE.finditer(side) if (name := match["name"].strip()) not in _PRONOUNS}
        if names:
            break
    return Speaker(frozenset(name for name in names if name))
