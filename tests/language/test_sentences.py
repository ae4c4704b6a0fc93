"""Where sentences and paragraphs end: English, Chinese, lists, wrapped lines, and any text at all."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.sentences import Span, is_chinese, is_heading, paragraphs, sentences

# Texts out of what sentence rules look at, so that odd meetings of marks are found.
MARKED = st.lists(
    st.sampled_from(
        [
            *".!?…。！？\"'”’)“‘(《》",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "- ",
            "1. ",
            "12)",
            "# ",
            "> ",
            "Mr",
            "No",
            "U.S",
            "e.g",
            "The",
            "Anna",
            "went",
            "I",
            "W",
            "3.5",
            "7",
            "他来了",
            "说",
            "，",
            ",",
            ";",
            "\u3000",
            "\ufeff",
            "🙂",
            "é",
            "½",
        ]
    ),
    max_size=40,
).map("".join)
ANY_TEXT = st.text(max_size=200) | MARKED


def split(text):
    return [span.of(text) for span in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The cat sat.", "The dog ran."],
        ["Mr. Smith met Dr. Jones.", "They talked."],
        ["Dogs, cats etc. were there.", "The rest went home."],
        ["George W. Bush spoke in the U.S. Senate.", "He left."],
        ["It happened in the U.S.", "The senate met."],
        ["He came at 3.5 p.m.", "Then he left."],
        ["It rose by 3.5 percent to 1,200.50 dollars.", "No more."],
        ["See No. 5 and fig. 3 on pp. 7.", "It is there."],
        ["On Nov. 24 it rained.", "It stopped."],
        ["Acme Inc. said so.", "It was wrong."],
        ["“It is over.”", "She left."],
        ['He said "No."', "Then it ended."],
        ['"Really?" she said.', "Nobody spoke."],
        ["What a day!", "Was it?", "Yes."],
        ["He paused... and went on.", "She waited..."],
        ["(It was late.)", "They slept."],
        ["You and I.", "Nobody else."],
        ["Is version 2.0.1 out?", "Ask foo@example.com or see www.example.com today."],
    ],
)
def test_english_sentences_end_where_a_reader_ends_them(expected):
    assert split(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "expected",
    [
        ["市议会通过了预算。", "市长很高兴！", "为什么？", "因为……"],
        ["价格上涨了3.5%，达到1,200元。", "没有人说话。"],
        ["他说：“我们会去。”", "她走了。"],
        ["他来了。", "He left?", "她也走了。"],
        ["这是第一句。", "Second one."],
    ],
)
def test_chinese_and_mixed_sentences_need_no_space_between_them(expected):
    assert split("".join(expected)) == expected


def test_an_entry_of_a_list_is_a_sentence_without_its_mark():
    text = "Notes\n- bread and\n* Milk\n• eggs\n1. First thing\n2) second thing.\n10. Tenth thing\n三、\n# Head\n> so"
    assert split(text) == [
        "Notes",
        "bread and",
        "Milk",
        "eggs",
        "First thing",
        "second thing.",
        "Tenth thing",
        "三、",
        "Head",
        "so",
    ]


def test_a_number_alone_on_its_line_is_not_lost():
    assert split("The answer is\n12.\n") == ["The answer is", "12."]


def test_a_wrapped_line_goes_on_and_a_new_entry_does_not():
    wrapped = "The council met in the old town hall on a\nrainy evening and voted, after some talk,\nfor the plan."
    assert split(wrapped) == [wrapped]
    number = "He said that the works could drive away customers for\n1,200 days and that\nSamuel knew of it."
    assert split(number) == [number]
    filled = (
        "The bridge, which will be built by Norland Steel, is to open in May\n"
        "2029. The works will be done by then, said the engineer of the Mill\n"
        "Lane shops. “We do not know yet,” said a spokeswoman of the council."
    )
    assert split(filled) == [
        "The bridge, which will be built by Norland Steel, is to open in May\n2029.",
        "The works will be done by then, said the engineer of the Mill\nLane shops.",
        "“We do not know yet,” said a spokeswoman of the council.",
    ]
    notes = (
        "The council of Harwick approves a new bridge over the river Tamsin\nMarsh opens a school\nIt rains in Linn."
    )
    assert split(notes) == notes.split("\n")
    assert split("Council meets\nMayor speaks\n\nit rains") == ["Council meets", "Mayor speaks", "it rains"]
    assert split("One line.\r\nAnother line.\r\n") == ["One line.", "Another line."]


def test_a_lost_space_between_sentences_is_seen_and_an_abbreviation_is_left_whole():
    assert split("It was Monday.The minister came.") == ["It was Monday.", "The minister came."]
    assert split("The U.S.Army and e.g.Foo came.") == ["The U.S.Army and e.g.Foo came."]


def test_much_white_space_after_a_mark_still_ends_the_sentence():
    assert split("It ended." + " " * 60 + "It began.") == ["It ended.", "It began."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "...", "🙂", "---\n***", "“”"])
def test_what_says_nothing_has_no_sentence(text):
    assert sentences(text) == []


def _outside(text, spans):
    at = 0
    for span in [*spans, Span(len(text), len(text))]:
        yield text[at : span.start]
        at = span.end


@given(ANY_TEXT)
def test_spans_are_in_order_apart_and_leave_out_only_marks_and_numbers_of_lists(text):
    spans = sentences(text)
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for span in spans:
        assert span.of(text) == span.of(text).strip()
        assert any(map(str.isalnum, span.of(text)))
    for gap in _outside(text, spans):
        assert not any(map(str.isalnum, re.sub(r"\d{1,3}[.)、]\s+$", "", gap))), gap


@given(ANY_TEXT)
def test_paragraphs_are_the_lines_that_hold_something(text):
    assert [span.of(text) for span in paragraphs(text)] == [line.strip() for line in text.split("\n") if line.strip()]


N = 1_000_000


@pytest.mark.parametrize(
    "text",
    [
        "a" * N,
        "word " * (N // 5),
        "." * N,
        "." * N + "x",
        "…" * N + "x",
        "！" * N + "x",
        "\n" * N,
        "a\n" * (N // 2),
        "a" + " \n" * (N // 2),
        '"' * N,
        "." + '"' * N + "x",
        '."' * (N // 2),
        "’" * N,
        " " * N,
        ".a" * (N // 2),
        "1. " * (N // 10),
        "# " * (N // 2),
        "a.b" * (N // 3),
        "\r\n" * (N // 2),
        "Mr. " * (N // 20),
        "。x" * (N // 10),
    ],
    ids=lambda text: repr(text[:4]),
)
def test_a_megabyte_of_anything_is_divided_quickly(text):
    start = time.perf_counter()
    spans = sentences(text)
    paragraphs(text)
    # What is quadratic takes minutes; this leaves a slow and busy machine much room.
    assert time.perf_counter() - start < 60
    assert len(spans) <= len(text)


def test_a_heading_in_markdown_is_told_from_a_sentence_after_a_long_line():
    text = "# The news\nIt rained. It poured.\n" + "No # here. " * 100
    assert [is_heading(text, span) for span in sentences(text)[:4]] == [True, False, False, False]
    assert not any(is_heading(text, span) for span in sentences(text)[1:])


def test_headings_of_a_long_line_are_looked_up_quickly():
    text = "It rained. " * 60_000
    start = time.perf_counter()
    assert not any(is_heading(text, span) for span in sentences(text))
    assert time.perf_counter() - start < 8


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("市议会通过了预算", True),
        ("The council", False),
        ("市议会 approved the budget", False),
        ("iPhone 手机很贵了啊吧呢", True),
        ("", False),
        ("12 %", False),
    ],
)
def test_a_text_is_chinese_where_most_letters_are(text, chinese):
    assert is_chinese(text) is chinese
