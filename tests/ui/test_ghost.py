from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tasks.context import repeats
from assistant.ui.ghost import Suggestion, next_word


def words(text):
    found = []
    while text:
        word = next_word(text)
        found.append(word)
        text = text[len(word) :]
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" the council, then", [" the", " council,", " then"]),
        ("cil approved it.", ["cil", " approved", " it."]),
        ("don’t stop—now", ["don’t", " stop—now"]),
        (" “quoted” words", [" “quoted”", " words"]),
        ("市议会周二批准了计划。", ["市议会周", "二批准了", "计划", "。"]),
        ("计划，好的", ["计划", "，", "好的"]),
        ("，并说明", ["，", "并说明"]),
        ("使用Qt写作", ["使用", "Qt", "写作"]),
        ("他说：“好。”", ["他说", "：", "“", "好", "。", "”"]),
        ("“好”", ["“", "好", "”"]),
        ("  ", ["  "]),
        ("", []),
        (" 😀 yes", [" 😀", " yes"]),
    ],
)
def test_a_word_is_what_a_writer_takes_for_one(text, expected):
    assert words(text) == expected


@given(st.text(alphabet=st.sampled_from("ab ’“”,.。，计划のﾊ！—…\t\u3000😀\ufe0f\u0301 ")))
def test_words_are_never_empty_and_lose_nothing(text):
    assert "".join(words(text)) == text


@pytest.mark.parametrize(
    ("suggestion", "line", "expected"),
    [
        (" brown fox", " brown fox jumps", True),
        ("brown", " brown fox jumps", True),
        (" brown fox jumps over", " brown fox jumps", True),
        (" brown", " red fox", False),
        (" brown", "", False),
        (" brown", "   ", False),
        ("", " brown", False),
        (" 计划", "计划。", True),
    ],
)
def test_a_suggestion_repeats_the_line_if_one_begins_with_the_other(suggestion, line, expected):
    assert repeats(suggestion, line) is expected


def test_a_suggestion_ends_with_its_line():
    suggestion = Suggestion(1)
    suggestion.add(" the end.\nAnother")
    suggestion.add(" line")
    assert suggestion.rest == " the end."


def test_a_suggestion_that_begins_with_a_new_line_offers_nothing():
    suggestion = Suggestion(1)
    suggestion.add("\nAnother")
    assert suggestion.rest == ""
    assert suggestion.used_up


def test_text_that_differs_from_the_suggestion_does_not_use_it():
    suggestion = Suggestion(1)
    suggestion.add(" council")
    assert not suggestion.follow("x")
    assert not suggestion.follow(" councils")
    assert not suggestion.follow("")
    assert suggestion.rest == " council"
    assert not suggestion.used


def test_what_goes_along_is_used_while_more_arrives():
    suggestion = Suggestion(1)
    suggestion.add(" cou")
    assert suggestion.follow(" co")
    suggestion.add("ncil")
    assert suggestion.rest == "uncil"
    assert not suggestion.used_up
    assert suggestion.follow("uncil")
    assert not suggestion.used_up, "more may come"
    suggestion.finished = True
    assert suggestion.used_up


@given(st.lists(st.text(max_size=6), max_size=6), st.data())
def test_used_and_rest_are_the_first_line_of_what_arrived(pieces, data):
    suggestion = Suggestion(1)
    used = ""
    for piece in pieces:
        suggestion.add(piece)
        typed = suggestion.rest[: data.draw(st.integers(0, len(suggestion.rest)))]
        assert suggestion.follow(typed) is bool(typed)
        used += typed
    whole = "".join(pieces)
    first_line = whole.splitlines()[0] if whole else ""
    assert used + suggestion.rest == first_line
