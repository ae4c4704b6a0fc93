"""Dates as they are written in English and Chinese texts, and the same dates in another form.

Only what is surely a date is found: one with a year, with an ordinal (`24th November`), or between words that tell it
(`on 24 November,`). `24/11/2026` counts where day and month cannot be mistaken for each other.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from assistant.language.sentences import is_chinese
from assistant.language.words import CJK

FORMS = ("day-month", "month-day", "iso")

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
_SHORT = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_MONTH = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
    r"Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?P<ordinal>st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
# A digit or sign before or after makes it part of something else: a range, a version, a path, a number.
_ALONE = rf"(?<![^\W{CJK}])(?<![^\W{CJK}][-./:_–])(?<![/_$£€¥])"
_DONE = rf"(?![^\W{CJK}]|[-./:_–][^\W{CJK}]|[/%])"
_PATTERNS = tuple(
    re.compile(_ALONE + pattern + _DONE)
    for pattern in (
        rf"{_DAY}(?:\s+of)?\s+{_MONTH}(?:\.?,?\s+{_YEAR})?",
        rf"{_MONTH}\.?\s+{_DAY}(?:,?\s+{_YEAR})?",
        rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])",
        rf"{_YEAR}(?P<mark>[/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>0?[1-9]|[12]\d|3[01])",
        rf"(?P<first>\d{{1,2}})(?P<mark>[/.])(?P<second>\d{{1,2}})(?P=mark){_YEAR}",
        rf"{_YEAR}\s?年\s?(?P<month>0?[1-9]|1[0-2])\s?月\s?(?P<day>[12]\d|3[01]|0?[1-9])\s?[日号]",
    )
)
# "24 and 26 November": the first day would be left without its month. "24–26" is caught by _ALONE.
_RANGE_BEFORE = re.compile(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?\s*(?:[-–—/&,]|and|or|to|until|through)\s*$")
_RANGE_AFTER = re.compile(r"\s*(?:[-–—/&]|,?\s(?:and|or|to|until|through))\s*\d{1,2}(?:st|nd|rd|th)?\b(?!\s*[A-Z])")
# Without a year or an ordinal, "24 November" may be 24 of something; between these words it is not.
_TOLD_BEFORE = re.compile(
    r"(?:^|[(\[\n“‘\"]|\b(?:on|by|until|till|since|from|before|after|dated|of|to|between|and|or"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?))\s*$"
)
_TOLD_AFTER = re.compile(
    r"\s*(?:$|[.,;:!?)\]\n”’\"]|(?:at|in|to|and|or|with|for|by|when|where|until|till|as|but|because|after|before|the"
    r"|this|last|next)\b)"
)
_VERSION_BEFORE = re.compile(r"\b(?:version|release|build|v|no)\.?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Date:
    """A date at characters START up to END of a text. YEAR is 0 where it is not given."""

    start: int
    end: int
    year: int
    month: int
    day: int
    chinese: bool = False

    def written(self, form: str) -> str:
        """It in FORM, one of FORMS; a Chinese one is written in Chinese but for `iso`."""
        if form == "iso":
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        if self.chinese:
            return f"{self.year}年{self.month}月{self.day}日"
        month = MONTHS[self.month - 1]
        if form == "day-month":
            return f"{self.day} {month}" + (f" {self.year}" if self.year else "")
        return f"{month} {self.day}" + (f", {self.year}" if self.year else "")


def find(text: str) -> list[Date]:
    """The dates of TEXT in order, none within another."""
    found: list[Date] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            date = _date(text, match)
            if date and not any(date.start < other.end and other.start < date.end for other in found):
                found.append(date)
    return sorted(found, key=lambda date: date.start)


def _date(text: str, match: re.Match[str]) -> Date | None:
    parts = match.groupdict()
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        if first <= 12 and second <= 12 and first != second:
            return None  # 4/3/2026: nobody can tell
        day, month = (first, second) if second <= 12 else (second, first)
    else:
        day = int(parts["day"])
        month = int(parts["month"]) if parts["month"].isdigit() else _SHORT[parts["month"][:3].lower()]
    year = int(parts["year"] or 0)
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    named = "ordinal" in parts  # the month is a word
    if named and (_is_part_of_range(text, match) or not (year or parts["ordinal"] or _is_told(text, match))):
        return None
    if "mark" in parts and _VERSION_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return None
    return Date(match.start(), match.end(), year, month, day, "年" in match.group())


def _is_part_of_range(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 20]
    if match.group()[0].isdigit():
        return bool(_RANGE_BEFORE.search(before))
    return not match["year"] and bool(_RANGE_AFTER.match(after))


def _is_told(text: str, match: re.Match[str]) -> bool:
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 20]
    return bool(_TOLD_BEFORE.search(before) and _TOLD_AFTER.match(after))


def rewrite(text: str, date: Date, form: str) -> str:
    """How DATE of TEXT is written in FORM: as it stands where the form has no way to say it.

    `iso` needs a year; in a Chinese line dates in digits stay as they are, unless `iso` is wanted.
    """
    as_it_stands = text[date.start : date.end]
    if form == "iso":
        return date.written(form) if date.year else as_it_stands
    if not date.chinese:
        line_start = text.rfind("\n", 0, date.start) + 1
        line_end = text.find("\n", date.end)
        if is_chinese(text[line_start : line_end if line_end >= 0 else len(text)]):
            return as_it_stands
    return date.written(form)


_CLOCK = re.compile(
    r"(?<![\d:.,])([01]?\d|2[0-3])[:：.]([0-5]\d)(?![\d:])(?:\s?([ap])\.?m\b)?"
    r"|(?<![\d:.,])(1[0-2]|[1-9])\s?([ap])\.?m\b",
    re.IGNORECASE,
)


def moment(text: str) -> tuple[int, ...] | None:
    """What sorts TEXT in time: year, month, day of its first date and its first time of day in minutes, 0 if missing.

    None where it has neither.
    """
    dates = find(text)
    clock = _CLOCK.search(text)
    if not dates and not clock:
        return None
    day = (dates[0].year, dates[0].month, dates[0].day) if dates else (0, 0, 0)
    return (*day, _minutes(clock) if clock else 0)


def _minutes(clock: re.Match[str]) -> int:
    hour, minute, half = (clock[1], clock[2], clock[3]) if clock[1] else (clock[4], "0", clock[5])
    hours = int(hour)
    if half:
        hours = hours % 12 + (12 if half.lower() == "p" else 0)
    return 60 * hours + int(minute)
