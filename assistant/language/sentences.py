"""Where sentences and paragraphs begin and end, in English and Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass

# After these a full stop ends no sentence: titles, and what explains.
_TITLES = frozenset(
    "mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj st hon rev pres messrs supt insp det vs approx "
    "e.g i.e cf ca ft mt".split()
)
# After these it ends none before a number.
_COUNTED = frozenset(
    "no nos vol fig figs pp ed jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat "
    "sun".split()
)
# After these it may end one: only if a word follows that opens sentences.
_EITHER = frozenset("inc ltd co corp dept univ assn bros jr sr etc al est a.m p.m".split())
# A line that ends with one of these goes on in the next.
_GOES_ON = frozenset(
    "a an the of in on at to for from by with without and or but nor than as that which who whose into over under "
    "between during through against within upon is are was were be been has have had will would can could may might "
    "shall should must not no his her its their our my your about after before until while because since".split()
)
_CLOSERS = "\"'”’)]»」』）】》"
_OPENERS = "\"'“‘([«「『（【《"
_WIDE_MARKS = "。！？"
_MARKS = ".!?…" + _WIDE_MARKS
# A place where a sentence may end: its marks and what closes with them, or a line end with the white space after it.
# Runs are taken whole and never given back: a million dots must not cost a million times a million steps.
_END = re.compile(rf"(?<![{_MARKS}])[{_MARKS}]++[{re.escape(_CLOSERS)}]*+|\n\s*+")
_SPACE = re.compile(r"\s*+")
# A word that opens sentences.
_OPENS = re.compile(
    rf"[{re.escape(_OPENERS)}]*(?:The|A|An|In|On|At|It|He|She|They|We|But|And|This|That|These|His|Her|Its|Their|If|As|"
    r"For|I|No|You|There|When|While|After|Before|However|Mr|Mrs|Ms|Dr|So|What|Who|How|Why|Then|Now|Our|My|Some|Many|"
    r"Since|Although|Because|Where|With)\b"
)
# Lines of a paragraph, and how long the longest line of a filled one and a word are.
# From the start of a line only, or a long line would be looked at from each of its characters.
_BLOCK = re.compile(r"^[^\n]++(?:\n[^\n]++)++", re.MULTILINE)
_NARROWEST_FILLED, _WIDEST_FILLED, _LONGEST_WORD = 55, 120, 30
_MARKED = re.compile(rf"[{_MARKS}][{re.escape(_CLOSERS)}]*$")
_GLUED = re.compile(r"[.!?][\"”’)]*(?=[A-Z“‘\"][a-z]{2})")
_LONGEST_HEADING = 500  # characters
_LONGEST_TITLE = 150
_NUMBERED = re.compile(r"\n[ \t]*\d{1,3}$")
_LIST_MARK = re.compile(r"(?:[-*•·–—]|\d{1,3}[.)、]|#{1,6}|>)\s+")


@dataclass(frozen=True)
class Span:
    """Characters START up to END of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """That part of TEXT."""
        return text[self.start : self.end]


def sentences(text: str) -> list[Span]:
    """The sentences of TEXT in order, without the white space and list marks around them.

    A line end always ends a sentence where an empty line or a list mark follows or the line ends with a mark; a line
    that goes on in lower case is the same sentence, wrapped.
    """
    found: list[Span] = []
    start = 0
    for end in _ends(text):
        _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return found


def _ends(text: str) -> list[int]:
    wrapped = _wrapped(text)
    ends = [m.end() for m in _END.finditer(text) if m.start() not in wrapped and _is_end(text, m.start(), m.end())]
    # "…on Monday.The minister…": a lost space. Only after a lower-case word of some length: "U.S.Army", "e.g.Foo".
    ends += [
        m.end()
        for m in _GLUED.finditer(text)
        if re.search(r"(?:[a-z]{3}|\d\d)$", text[max(0, m.start() - 3) : m.start()])
    ]
    return sorted(set(ends))


def _wrapped(text: str) -> set[int]:
    """The line ends of TEXT at which a filled paragraph goes on, such as those of an e-mail.

    In one, the first word of each line would not have fitted into the line before, and the last line ends with a mark.
    Several notes without marks, a line each, are none.
    """
    found: set[int] = set()
    for block in _BLOCK.finditer(text):
        lines = [line.rstrip() for line in block.group().split("\n")]
        width = max(map(len, lines))
        if not _NARROWEST_FILLED <= width <= _WIDEST_FILLED or not _MARKED.search(lines[-1]):
            continue
        heads = [line.partition(" ")[0] for line in lines[1:]]
        if any(
            len(head) > _LONGEST_WORD or len(line) + 1 + len(head) <= width or _LIST_MARK.match(f"{head} ")
            for line, head in zip(lines, heads, strict=False)
        ):
            continue
        at = block.start()
        for line in block.group().split("\n")[:-1]:
            at += len(line) + 1
            found.add(at - 1)
    return found


def _is_end(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends after characters START to END, marks or a line end."""
    mark = text[start:end]
    if mark.startswith("\n"):
        return _line_ends_sentence(text, start, end)
    ahead = _SPACE.match(text, end)
    at = ahead.end() if ahead else end
    following = text[at : at + 24]
    if at == end and following:
        # No space follows: only Chinese goes on so, after marks of its own always.
        last = mark.rstrip(_CLOSERS)[-1]
        return last in _WIDE_MARKS or (last != "." and following[0] > "\x7f")
    if not mark.startswith("."):
        # "Really?" she said: a mark inside quotation marks, and the sentence goes on.
        return not "a" <= following[:1] <= "z"
    before = re.search(r"[\w.'’&-]*$", text[max(0, start - 24) : start])
    word = before.group() if before else ""
    if following[:1].islower():
        return False
    if mark.startswith("..."):
        return True
    if following.startswith((",", ";", ":")):
        return False
    if mark == "." and _NUMBERED.search(("\n" if start <= 24 else "") + text[max(0, start - 24) : start]):
        return False  # the number of a list's entry
    bare = word.lower().strip("'’&-.")
    if bare in _TITLES or (bare in _COUNTED and following[:1].isdigit()):
        return False
    if bare in _EITHER:
        return not following or bool(_OPENS.match(following))
    if re.fullmatch(r"[A-Z]", word):
        # An initial ("George W. Bush") unless it is the pronoun or ends a list ("vitamin C. The").
        return word == "I"
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        # "U.S. Senate" goes on, "in the U.S. The senate" does not: only a word that opens sentences tells.
        return not following or bool(_OPENS.match(following))
    return True


def _line_ends_sentence(text: str, at: int, end: int) -> bool:
    """Whether the line end at AT, white space up to END, ends a sentence."""
    following = text[end : end + 40]
    if not following or text.count("\n", at, end) > 1 or _LIST_MARK.match(following):
        return True
    line = text[text.rfind("\n", 0, at) + 1 : at].rstrip(" \t\r")
    # A wrapped paragraph has long lines and goes on in lower case or within a phrase; a list of notes has not.
    if following[:1].islower() and (len(line) > _NARROWEST_FILLED or line[-1:] in ",;，；、"):
        return False
    if len(line) > _NARROWEST_FILLED and line[-1:] in ",;:，；、":
        return False
    return line[-24:].rpartition(" ")[2].lower() not in _GOES_ON


def _add(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    mark = _LIST_MARK.match(text, start, end)
    # A number that stands alone on its line is no mark of an entry.
    if mark and any(character.isalnum() for character in text[mark.end() : end]):
        start = mark.end()
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end and any(character.isalnum() for character in text[start:end]):
        found.append(Span(start, end))


def is_heading(text: str, span: Span) -> bool:
    """Whether SPAN of TEXT says what follows is about and is no sentence.

    It is a heading in Markdown, or the first line of a text of sentences, without a mark and with an empty line after.
    """
    title = span.end - span.start < _LONGEST_TITLE and not text[: span.start].strip()
    if title and not _MARKED.search(span.of(text)):
        rest = text[span.end : span.end + 2000]
        if re.match(r"[ \t\r]*\n[ \t\r]*\n", rest) and len(re.findall(r"[.!?]\s|[。！？]", rest)) >= 3:
            return True
    # A longer line is none, and looking back over all of it for each of its sentences would take too long.
    nearest = max(0, span.start - _LONGEST_HEADING)
    line = text.rfind("\n", nearest, span.start) + 1
    return (line > 0 or nearest == 0) and bool(re.match(r"\s{0,3}#{1,6}\s", text[line : span.start]))


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of TEXT: what lies between line ends, without the white space around."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        content = text[start:end]
        if content.strip():
            found.append(Span(start + len(content) - len(content.lstrip()), start + len(content.rstrip())))
    return found


_CJK = re.compile("[\u2e80-\u2fdf\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def is_chinese(text: str) -> bool:
    """Whether TEXT is written mostly in Chinese characters (or those of its neighbours)."""
    letters = sum(character.isalpha() for character in text)
    return letters > 0 and 2 * len(_CJK.findall(text)) >= letters
