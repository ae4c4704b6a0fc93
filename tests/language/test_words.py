"""Words as terms: what two texts are compared by."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import words


def test_forms_of_a_word_are_one_term_and_small_words_are_none():
    assert words.terms("The voters were voting on it") == [words.stem("voters"), words.stem("voting")]
    assert words.stem("voted") == words.stem("votes") == words.stem("voting")
    assert words.terms("It is what they said to us") == []


@pytest.mark.parametrize(("one", "other"), [("Taraji's", "Taraji"), ("Taraji’s", "taraji"), ("1,200", "1200")])
def test_possessives_capitals_and_separators_of_thousands_do_not_count(one, other):
    assert words.stem(one) == words.stem(other)


def test_a_word_keeps_what_joins_it():
    assert words.words("The food-for-oil plan, at 4.2 % (R&D), isn't AT&T's. 10:30!") == [
        "The",
        "food-for-oil",
        "plan",
        "at",
        "4.2",
        "R&D",
        "isn't",
        "AT&T's",
        "10:30",
    ]


def test_chinese_is_compared_by_pairs_of_characters_that_matter():
    assert words.terms("市议会的预算") == ["市议", "议会", "预算"]
    assert words.stems("预算ok") == ["预", "算", "ok"]


def test_length_counts_words_and_one_and_a_half_chinese_characters_as_one():
    assert words.length("One two, three.") == 3
    assert words.length("市议会通过预算案了") == 6
    assert words.length("市议会 OK") == 3
    assert words.length("") == 0


@pytest.mark.parametrize(
    "word",
    [
        "not",
        "Never",
        "isn't",
        "isn’t",
        "alleged",
        "denied",
        "may",
        "unless",
        "almost",
        "suspected",
        "reportedly",
        "failed",
        "refuses",
        "without",
        "planned",
        "unlikely",
    ],
)
def test_what_turns_a_meaning_is_known(word):
    assert words.TURNS_MEANING.match(word)


@pytest.mark.parametrize("word", ["north", "note", "notable", "mayor", "nine", "iffy", "table", "trial", "normal"])
def test_words_that_only_begin_so_turn_nothing(word):
    assert not words.TURNS_MEANING.match(word)


@given(st.text(max_size=200))
def test_any_text_has_terms_among_its_stems(text):
    assert words.length(text) >= 0
    assert len(words.terms(text)) <= len(words.stems(text))


@pytest.mark.parametrize("text", ["a" * 400_000, "a." * 200_000, "中" * 400_000, "ing" * 100_000, "''" * 200_000])
def test_a_long_run_of_one_word_is_read_quickly(text):
    start = time.perf_counter()
    words.terms(text)
    words.stems(text)
    assert time.perf_counter() - start < 8
