"""House style: the words, dates and person that a house writes with, applied to what was drafted, never to quotations.

A style sheet is a text file with a rule a line (docs/house-style.md): `utilise -> use` replaces, `avoid: very unique`
points out, `# ...` is a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.documents import text as documents
from assistant.errors import PenwrightError
from assistant.i18n import tr
from assistant.language import dates, quotations
from assistant.language.sentences import sentences
from assistant.language.words import CJK, length
from assistant.settings import Settings
from assistant.tasks.texts import HouseStyle, Part, Remark, StyleRule

# The most words of one part for each length, 0 for no bound, and of a headline.
MOST_WORDS = {"short": 120, "medium": 400, "long": 0}
MOST_HEADLINE_WORDS = 14

_MAX_RULES = 2000
_MAX_RULE = 200
# Rules that chase each other in a way that `parse` misses do not come to rest within so many rounds, or grow the text.
_MAX_ROUNDS = 20
_MOST_GROWTH = 4

_ARROW = re.compile(r"\s*(?:->|=>|→|⇒|—>|－>)\s*")
_AVOID = re.compile(r"(?:avoid|避免|不用|禁用)\s*[:：]\s*(.*)", re.IGNORECASE)
_LETTER = rf"[^\W{CJK}]"
_TOKEN = re.compile(rf"{_LETTER}+|\S")
_Index = dict[str, list[StyleRule]]
# Addresses, paths and file names are not words to mend.
_UNTOUCHABLE = re.compile(
    r"(?:https?://|www\.)[^\s，。；）]+|(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]+|(?<![\w.~-])(?:[\w.~-]*+[/\\]){2,}+[\w.-]*|`[^`\n]*`"
)
_SENTENCE_END_BEFORE = re.compile(r"(?:^|[.!?…:][\"'”’)\]]*\s+|\n\s*)$")

_FIRST_PERSON = re.compile(
    r"\b(?:[Ww]e|[Oo]urs?|[Oo]urselves|[Mm]y|[Mm]yself|us|me)\b|(?<![\w.-])I(?=['’](?:m|d|ll|ve)\b|\s)"
)
# Queen Elizabeth I, World War I, type I: a number.
_NUMBERED = re.compile(r"(?:\w[,.]?\s+[A-Z][a-z]+|\b[Tt]ype|\b[Pp]hase|\b[Pp]art|\b[Cc]lass|\b[Gg]rade)\s+$")
_CHINESE_FIRST_PERSON = re.compile("(?<![自忘敌])我(?:们|(?![国方市省县校区军]))|咱们?|本人|笔者")


@dataclass(frozen=True)
class StyleSheet:
    """The RULES of a style sheet, and its PROBLEMS: a sentence for each line that is none, with its number."""

    rules: tuple[StyleRule, ...] = ()
    problems: tuple[str, ...] = ()


def from_settings(settings: Settings) -> HouseStyle:
    """The house style that the settings hold. A style sheet that cannot be read gives no rules; see `problems`."""
    return HouseStyle(
        settings.text("draft.length"), settings.text("draft.person"), settings.text("draft.dates"),
        _sheet(settings).rules,
    )  # fmt: skip


def problems(settings: Settings) -> tuple[str, ...]:
    """What is wrong with the style sheet that the settings name, a sentence each."""
    return _sheet(settings).problems


def _sheet(settings: Settings) -> StyleSheet:
    name = settings.text("draft.style_sheet").strip()
    return read(Path(name).expanduser()) if name else StyleSheet()


def read(file: Path) -> StyleSheet:
    """The style sheet in FILE; a file that cannot be read is a problem of it."""
    try:
        return parse(documents.load(file).text)
    except PenwrightError as error:
        return StyleSheet((), (tr("The style sheet is not in use. {reason}", reason=error),))
    except OSError as error:
        reason = error.strerror or error
        return StyleSheet((), (tr("The style sheet {file} cannot be read: {reason}.", file=file, reason=reason),))


def parse(text: str) -> StyleSheet:
    """The rules of a style sheet. The lines that are none are told of; the others hold."""
    read: dict[int, StyleRule] = {}
    wrong: list[tuple[int, str]] = []
    lines: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        rule = _rule(line)
        if isinstance(rule, str):
            wrong.append((number, rule))
        elif rule.avoid.casefold() in lines:
            first = lines[rule.avoid.casefold()]
            wrong.append((number, tr("{words} is in line {line} already", words=rule.avoid, line=first)))
        elif len(read) == _MAX_RULES:
            wrong.append((number, tr("a style sheet may have {most} rules", most=_MAX_RULES)))
            break
        else:
            read[number] = rule
            lines[rule.avoid.casefold()] = number
    for number in _going_round(read):
        rule = read.pop(number)
        wrong.append((number, tr("with the lines before it, {words} would be replaced without end", words=rule.avoid)))
    told = (
        tr("Line {number} of the style sheet has no effect: {reason}.", number=number, reason=reason)
        for number, reason in sorted(wrong)
    )
    return StyleSheet(tuple(read.values()), tuple(told))


def _rule(line: str) -> StyleRule | str:
    """The rule that LINE is, or why it is none."""
    if len(line) > 2 * _MAX_RULE:
        return tr("it is too long")
    if found := _AVOID.fullmatch(line):
        words, prefer = found[1].strip(), ""
    else:
        sides = _ARROW.split(line)
        if len(sides) != 2 or not sides[1]:
            return tr("it is neither “word -> better word” nor “avoid: word”")
        words, prefer = sides
    if not re.search(r"[^\W_]|[&%+@$£€]", words):
        return tr("it does not say which word is meant")
    if any(mark in words + prefer for mark in '“”「」『』"'):
        return tr("quotations are never changed, so quotation marks have no place in it")
    if words == prefer:
        return tr("both sides are the same")
    return StyleRule(words, prefer)


def _going_round(rules: dict[int, StyleRule]) -> list[int]:
    """The lines whose replacement would, by the lines before it, come back to what it replaces."""
    numbers = {rule: number for number, rule in rules.items()}
    index = _index(tuple(numbers))
    leads = {
        number: {numbers[other] for other, _ in _found(index, rule.prefer) if other.prefer}
        for number, rule in rules.items()
    }
    dropped: list[int] = []
    for number in leads:
        seen: set[int] = set()
        waiting = [number]
        while waiting:
            following = {n for n in leads[waiting.pop()] if n <= number and n not in dropped} - seen
            seen |= following
            waiting += following
        if number in seen:
            dropped.append(number)
    return dropped


# Applying ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Change:
    """A place of a text that read WAS and now reads NOW."""

    was: str
    now: str


def apply(style: HouseStyle, text: str) -> tuple[str, tuple[Change, ...]]:
    """TEXT in the house style, and what was changed. Applied to its own outcome it changes nothing.

    Words are replaced and dates rewritten outside quotations and addresses.
    """
    now, changes = text, list[Change]()
    for _ in range(_MAX_ROUNDS):
        edits = _edits(style, now)
        if not edits:
            return now, tuple(changes)
        changes += [Change(now[start:end], word) for start, end, word in edits]
        pieces, at = list[str](), 0
        for start, end, word in edits:
            pieces += [now[at:start], word]
            at = end
        now = "".join([*pieces, now[at:]])
        if len(now) > _MOST_GROWTH * len(text) + 1000:
            break
    return text, ()


def _edits(style: HouseStyle, text: str) -> list[tuple[int, int, str]]:
    """Start, end and new words of each place of TEXT to change, in order, none within another."""
    untouchable = [(quotation.start, quotation.end) for quotation in quotations.find(text)]
    untouchable += [match.span() for match in _UNTOUCHABLE.finditer(text)]
    found = [date for date in dates.find(text) if not _touches((date.start, date.end), untouchable)]
    edits = [(date.start, date.end, dates.rewrite(text, date, style.dates)) for date in found if style.dates]
    kept = untouchable + [(date.start, date.end) for date in found]
    edits += [(*place, word) for place, word in _replacements(style.rules, text) if not _touches(place, kept)]
    return sorted((start, end, word) for start, end, word in edits if text[start:end] != word)


def _touches(place: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    """Whether PLACE overlaps one of SPANS."""
    return any(place[0] < end and start < place[1] for start, end in spans)


def _replacements(rules: tuple[StyleRule, ...], text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where in TEXT a rule replaces, and by what."""
    for rule, match in _found(_index(rules), text):
        if rule.prefer:
            yield match.span(), _cased(rule, match.group(), text[max(0, match.start() - 12) : match.start()])


def _found(index: _Index, text: str) -> Iterator[tuple[StyleRule, re.Match[str]]]:
    """What the rules of INDEX avoid in TEXT, in order, the longest of several; what is right already is left out."""
    at = 0
    for token in _TOKEN.finditer(text) if index else ():
        if token.start() < at:
            continue
        for rule in index.get(token.group().casefold(), ()):
            match = _pattern(rule).match(text, token.start())
            if match and not _is_preferred(rule, text, match):
                at = match.end()
                yield rule, match
                break


@lru_cache(maxsize=16)
def _index(rules: tuple[StyleRule, ...]) -> _Index:
    """RULES by the first token of what they avoid, the longest first."""
    index: _Index = {}
    for rule in sorted(rules, key=lambda rule: -len(rule.avoid)):
        first = _TOKEN.search(rule.avoid)
        if first:
            index.setdefault(first.group().casefold(), []).append(rule)
    return index


@lru_cache(maxsize=_MAX_RULES)
def _pattern(rule: StyleRule) -> re.Pattern[str]:
    """The pattern of what RULE avoids: whole words, in any case unless the rule has capitals."""
    words = rule.avoid.split()
    pattern = r"\s+".join(re.escape(word) for word in words)
    if re.match(_LETTER, words[0]):
        pattern = f"(?<!{_LETTER})(?<!{_LETTER}['’-])" + pattern
    if re.search(f"{_LETTER}$", words[-1]):
        pattern += f"(?!{_LETTER})(?![-]{_LETTER})"
    return re.compile(pattern, 0 if any(character.isupper() for character in rule.avoid) else re.IGNORECASE)


def _is_preferred(rule: StyleRule, text: str, match: re.Match[str]) -> bool:
    """Whether the place is right already: 公司 within 有限公司, where the rule is 公司 -> 有限公司."""
    offset = rule.prefer.casefold().find(rule.avoid.casefold())
    while offset >= 0:
        start = match.start() - offset
        if start >= 0 and text[start : start + len(rule.prefer)].casefold() == rule.prefer.casefold():
            return rule.prefer.casefold() != rule.avoid.casefold() or match.group() == rule.prefer
        offset = rule.prefer.casefold().find(rule.avoid.casefold(), offset + 1)
    return False


def _cased(rule: StyleRule, was: str, before: str) -> str:
    """The preferred word in the case of the one that it replaces, or as the rule has it where it has capitals."""
    if any(character.isupper() for character in rule.prefer):
        return rule.prefer
    if any(character.isupper() for character in rule.avoid):
        return _capitalised(rule.prefer) if _SENTENCE_END_BEFORE.search(before) else rule.prefer
    if len(was) > 1 and was.isupper():
        return rule.prefer.upper()
    return _capitalised(rule.prefer) if was[:1].isupper() else rule.prefer


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]


# Remarks -----------------------------------------------------------------------------------------------------------


def remarks(style: HouseStyle, part: Part) -> tuple[Remark, ...]:
    """What of PART is not in the house STYLE and is left to the writer."""
    text = part.text
    found = [*_avoided(style, text)]
    if style.person == "third" and (words := first_person(text)):
        found.append(tr("The third person is wanted, and this is in the first: {words}.", words=", ".join(words)))
    if style.person == "first" and len(sentences(text)) > 1 and not first_person(text):
        found.append(tr("The first person is wanted, and nothing here is in it."))
    most = MOST_HEADLINE_WORDS if part.key == "headline" else MOST_WORDS[style.length]
    if most and (words_here := length(text)) > most:
        found.append(
            tr("This has {words} words; at most {most} are wanted for this length.", words=words_here, most=most)
        )
    return tuple(Remark(part.key, message) for message in found)


def _avoided(style: HouseStyle, text: str) -> Iterator[str]:
    quoted = [(quotation.start, quotation.end) for quotation in quotations.find(text)]
    told = set()
    for rule, match in _found(_index(style.rules), text):
        in_quotation = _touches(match.span(), quoted)
        if (rule, in_quotation) in told or (rule.prefer and not in_quotation):
            continue
        told.add((rule, in_quotation))
        if in_quotation:
            yield tr("A quotation has “{words}”, which the style sheet avoids. It is left as it was said.",
                     words=match.group())  # fmt: skip
        else:
            yield tr("The style sheet avoids “{words}”.", words=match.group())


def first_person(text: str) -> list[str]:
    """The words of TEXT in the first person outside its quotations, each once, as they first stand."""
    bare = quotations.unquoted(text)
    found = [
        match.group()
        for match in _FIRST_PERSON.finditer(bare)
        if match.group() != "I" or not _NUMBERED.search(bare, max(0, match.start() - 40), match.start())
    ]
    return list(dict.fromkeys(found + _CHINESE_FIRST_PERSON.findall(bare)))
