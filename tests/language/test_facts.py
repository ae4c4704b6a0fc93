"""Numbers and names: what is foreign to a source."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.facts import Facts, names, numbers

WORDS = st.sampled_from(
    [
        "The",
        "Anna",
        "Smith",
        "O'Brien",
        "O’Brien",
        "U.S.",
        "AT&T",
        "Anglo-French",
        "However",
        "Monday.The",
        "Seven",
        "seven",
        "twenty-five",
        "first",
        "1,200",
        "3.5",
        "2004",
        "25th",
        "B52",
        "10:30",
        "Smith's",
        "I'm",
        "Don't",
        "went",
        "said.O'Brien",
        "二十三",
        "三年",
        "预算",
        "NASA",
        "№5",
        "½",
        "1,,2",
        "1. ",
        "Mr.",
        ".",
        "?",
        "\n",
        "- ",
        "“",
        "”",
    ]
)
TEXTS = st.lists(WORDS, max_size=15).map(" ".join) | st.text(max_size=80)


def foreign(source, text):
    return Facts.of(source).foreign(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost 1,200.50 dollars in 2004", {"1200.50", "2004"}),
        ("From 10:30 to 12, 7 people", {"10", "30", "12", "7"}),
        ("It cost 3,", {"3"}),
        ("Twenty-five people and a dozen dogs", {"20", "5", "12"}),
        ("one of the first, at once, half way", set()),
        ("二十三人，三年，一起", {"二十三", "三"}),
        ("no number", set()),
    ],
)
def test_numbers_are_found_in_digits_and_words(text, found):
    assert numbers(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Yesterday Anna Smith met the Queen.", ["Anna", "Smith", "Queen"]),
        ("Anna came. However, Bob's dog stayed.", ["Anna", "Bob's"]),
        ("In the end The Hague won", ["Hague"]),
        ("I'm sure. Don't go. They’ll see, and It’s so, said I", []),
        ("Seven men came", []),
        ("MAYOR RESIGNS", []),
        ("他去了 London。", ["London"]),
        ("The Anglo-French plan of AT&T", ["Anglo-French", "AT&T"]),
    ],
)
def test_names_are_the_words_with_a_capital_of_their_own(text, found):
    assert names(text) == found


SOURCE = (
    "Anna O'Brien of AT&T paid 1,200 dollars for twenty-five dogs in London on 3 May 2004. "
    "二十三人到场。The French left."
)


@pytest.mark.parametrize(
    "text",
    [
        "Anna paid 1200 dollars.",
        "O’Brien's dogs",
        "In 2004 Anna left London.",
        "She bought twenty-five",
        "The French Anna",
        "二十三人",
        "the first of the dogs",
        "Anna-French",
        "",
    ],
)
def test_what_the_source_holds_is_not_foreign_however_it_is_written(text):
    assert foreign(SOURCE, text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna paid 1,300 dollars to Bob.", ["Bob", "1300"]),
        ("The thirty dogs", ["30"]),
        ("The Paris dogs of 2005", ["Paris", "2005"]),
        ("Lon", ["Lon"]),
        ("Berlin won", ["Berlin"]),
        ("三十人到场", ["三十"]),
        ("Anna-German", ["Anna-German"]),
        ("2004.5", ["2004.5"]),
    ],
)
def test_foreign_finds_numbers_and_names_that_the_source_lacks(text, found):
    assert sorted(foreign(SOURCE, text)) == sorted(found)


def test_foreign_facts_come_in_the_order_of_the_text():
    assert foreign("", "They saw Bob, 77 dogs and Carol.") == ["Bob", "77", "Carol"]


@given(TEXTS)
def test_nothing_of_a_text_is_foreign_to_itself(text):
    assert foreign(text, text) == []


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_of_a_text_is_foreign_to_one_that_contains_it(before, text, after):
    assert foreign(f"{before}\n{text}\n{after}", text) == []


@given(st.integers(11, 10**9), TEXTS)
def test_a_number_that_a_source_lacks_is_always_found(number, source):
    if str(number) not in numbers(source):
        assert str(number) in foreign(source, f"They counted {number:,} of them.")


@pytest.mark.parametrize(
    "text", ["1," * 150_000, "A" * 300_000, "Ab " * 50_000, "三" * 300_000, "a." * 150_000, "'" * 300_000]
)
def test_a_long_run_of_anything_is_read_quickly(text):
    start = time.perf_counter()
    assert Facts.of(text).foreign(text) == []
    assert time.perf_counter() - start < 8
