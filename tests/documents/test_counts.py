import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.documents.counts import Counts, count

# What can meet in a text of ours, more often than any character at all would.
ALPHABET = "ab Zé9_\u0301\n\t\u3000\u00a0.,;-’'“”—…·*/中文々〇あアー、。！（）Ａ１한😀\U00020000"
texts = st.text(st.sampled_from(ALPHABET)) | st.text()


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        (" \n\t\u3000\u00a0", 0, 0),
        ("Two words.", 2, 2),
        ("It’s a well-known, so-called 'fact'.", 5, 5),
        ("don't rock'n'roll", 2, 2),
        ("1,000.50 in 1990–2000 or 3.14%", 5, 5),
        ("and/or https://example.org/a?b=c name@example.org", 3, 3),
        ("one—two … three...four", 3, 3),
        ("* * * --- === —", 0, 0),
        ("😀 🎉 👩‍👩‍👧", 0, 0),
        ("cafe\u0301s nai\u0308ve", 2, 2),
        ("हिन्दी में लिखा", 3, 3),
        ("Привет, мир", 2, 2),
        ("한국어 낱말 셋", 3, 3),
        ("snake_case _ __init__", 2, 2),
        ("你好", 2, 2),
        ("你好，world！", 3, 5),
        ("他说：“好……”—— and left", 5, 12),
        ("“Hello,” she said. “你好。”", 5, 8),
        ("Penwright是一个写作台。It runs a model在本机上", 15, 16),
        ("ひらがな、カタカナー", 9, 10),
        ("人々は〇年", 5, 5),
        ("𠮷野家", 3, 3),
        ("ﾊﾝｶｸ", 4, 4),
        ("第３章", 3, 3),
        ("（1）", 1, 3),
    ],
)
def test_words_and_characters_are_counted_as_writers_expect(text, words, characters):
    assert count(text) == Counts(words, characters)


@given(a=texts, b=texts)
@example(a="“", b="中")
@example(a="a", b="\u0301b")
def test_paragraphs_add_up_to_the_document(a, b):
    assert count(a + "\n" + b) == count(a) + count(b)
    assert count(a + "\n" + b) - count(b) == count(a)


@given(text=texts, space=st.sampled_from([" ", "\n", "\t", "\u3000", "\u00a0", "\r\n"]))
def test_white_space_around_or_doubled_does_not_count(text, space):
    assert count(space + text + space) == count(text)
    assert count(text.replace(" ", " " + space)) == count(text)


@given(texts)
def test_there_are_never_more_words_than_characters_nor_more_of_either_than_letters(text):
    counts = count(text)
    assert 0 <= counts.words <= counts.characters <= len("".join(text.split()))


@given(st.text(st.sampled_from("中文字あ々")))
def test_a_purely_chinese_text_has_as_many_words_as_characters_as_letters(text):
    assert count(text) == Counts(len(text), len(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It’s a well-known story — told in 1,000 ways, and/or not (see below). ", id="English"),
        pytest.param("市议会周二批准了一项新的预算，将在未来三年内投入。“好……”他说。", id="Chinese"),
        pytest.param("Penwright 是一个写作台。It runs a model 在本机上。\n", id="mixed"),
        *(pytest.param(sign, id=f"U+{ord(sign):04X}") for sign in "—=a中 “’\u0301"),
    ],
)
def test_a_million_characters_are_counted_at_once(text):
    text = text * (10**6 // len(text))
    best = 9.0
    for _ in range(3):
        started = time.perf_counter()
        count(text)
        best = min(best, time.perf_counter() - started)
    assert best < 0.3  # 0.1 on a machine with nothing else to do
