"""Dates: found where they surely are one, and written in another form."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import dates

CALENDAR = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


def written(text, form):
    """The dates of TEXT as they are written in FORM."""
    return [dates.rewrite(text, date, form) for date in dates.find(text)]


@pytest.mark.parametrize(
    "text",
    ["24 November 2026", "24th November 2026", "24th of November, 2026", "24 Nov 2026", "24th Nov. 2026",
     "November 24, 2026", "Nov. 24th 2026", "2026-11-24", "24/11/2026", "11/24/2026", "24.11.2026", "2026/11/24",
     "2026年11月24日", "2026 年 11 月 24 日", "2026年11月24号"],
)  # fmt: skip
def test_a_date_is_found_in_each_of_its_forms(text):
    for around in ("{}", "The council met on {}.", "({})", "“{}”", "{}: start", "Tuesday, {}, noon", "会议于{}举行。"):
        whole = around.format(text)
        (found,) = dates.find(whole)
        assert (found.year, found.month, found.day) == (2026, 11, 24)
        assert whole[found.start : found.end] == text


@pytest.mark.parametrize(
    ("form", "expected"), [("day-month", "24 November 2026"), ("month-day", "November 24, 2026"), ("iso", "2026-11-24")]
)
@pytest.mark.parametrize("text", ["24th Nov 2026", "November 24, 2026", "2026-11-24", "24/11/2026"])
def test_a_date_is_written_in_the_form_that_is_wanted(text, form, expected):
    assert written(f"It opens on {text} at noon.", form) == [expected]


@pytest.mark.parametrize(
    "text",
    ["3/4/2026", "31 February 2026", "29/02/2026", "24–26 November 2026", "24-26 November 2026",
     "24 and 26 November 2026", "24 to 26 November 2026", "November 24-26, 2026", "November 24 and 26",
     "In November 24 people died",
     "on November 24 people died", "at least 24 November flights", "the 24 November storms", "he may 24 times",
     "2026-11-24T10:30", "x-2026-11-24-7", "1.24.11.2026", "version 24.11.2026", "https://example.org/2026-11-24/",
     "12,024 November 2026", "$24 November 2026", "24 November 20260", "124 November 2026", "call 24/11/20261",
     "score 24/11", "2026", "November 2026", "24", "二十四日"],
)  # fmt: skip
def test_what_may_be_something_else_is_no_date(text):
    assert dates.find(text) == []


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("It opens on 24 November at noon.", "November 24"),
        ("It opens on Tuesday, 24 November.", "November 24"),
        ("from 3 March to the end", "March 3"),
        ("until the 24th November we wait", "November 24"),
        ("(24 November)", "November 24"),
    ],
)
def test_a_date_without_a_year_counts_where_the_words_around_tell_it(text, other):
    assert written(text, "month-day") == [other]
    (unchanged,) = dates.find(text)
    assert written(text, "iso") == [text[unchanged.start : unchanged.end]]


def test_both_ends_of_a_range_of_whole_dates_are_found():
    assert written("from 3 March to 5 April 2026", "month-day") == ["March 3", "April 5, 2026"]
    assert written("3 March 2026 and 24 November 2026", "month-day") == ["March 3, 2026", "November 24, 2026"]
    assert written("24/11/2026 and 11/24/2026", "iso") == ["2026-11-24", "2026-11-24"]


def test_chinese_dates_keep_their_form_unless_iso_is_wanted():
    text = "会议于2026年11月24日举行，2026-11-25结束。"
    assert written(text, "day-month") == ["2026年11月24日", "2026-11-25"]
    assert written(text, "month-day") == ["2026年11月24日", "2026-11-25"]
    assert written(text, "iso") == ["2026-11-24", "2026-11-25"]
    assert written("2026年3月4号。", "day-month") == ["2026年3月4日"]


@given(CALENDAR, st.sampled_from(dates.FORMS), st.sampled_from(dates.FORMS))
def test_any_date_survives_any_two_forms(day, one, other):
    text = f"It was on {day.isoformat()}, they said."
    for form in (one, other, "iso"):
        (found,) = dates.find(text)
        assert (found.year, found.month, found.day) == (day.year, day.month, day.day)
        text = text[: found.start] + dates.rewrite(text, found, form) + text[found.end :]
    assert text == f"It was on {day.isoformat()}, they said."


@given(CALENDAR)
def test_a_chinese_date_is_the_same_day_in_iso(day):
    assert written(f"于{day.year}年{day.month}月{day.day}日举行", "iso") == [day.isoformat()]


@given(st.text(alphabet="0123456789 -/.,:年月日NovemberMayth\n", max_size=60))
def test_dates_are_within_the_text_in_order_and_real(text):
    end = 0
    for date in dates.find(text):
        assert end <= date.start < date.end <= len(text)
        end = date.end
        datetime.date(date.year or 2000, date.month, date.day)
        assert re.search(r"\d", text[date.start : date.end])


NUMBER_OR_WORD = st.integers(0, 10**9).map(str) | st.sampled_from("and of % $ kg people to ( ) : 1.5 7:30".split())


@given(st.lists(NUMBER_OR_WORD, max_size=15))
def test_plain_numbers_are_no_dates(words):
    assert dates.find(" ".join(words)) == []


@pytest.mark.parametrize(
    ("text", "moment"),
    [("10:30 start", (0, 0, 0, 630)), ("at 3 pm", (0, 0, 0, 900)), ("3.45pm", (0, 0, 0, 945)),
     ("12 a.m.", (0, 0, 0, 0)),
     ("on 3 March 2026 at 15:45", (2026, 3, 3, 945)), ("2026年3月3日", (2026, 3, 3, 0)), ("a score of 3:45:12", None),
     ("1.5 million", None), ("", None)],
)  # fmt: skip
def test_what_sorts_a_note_in_time(text, moment):
    assert dates.moment(text) == moment
