"""Quotations: found with their marks, apostrophes told apart, and whose words they are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import quotations


def inner(text):
    return [quotation.inner(text) for quotation in quotations.find(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"We will act," said Anna. "Soon."', ["We will act,", "Soon."]),
        ("“We don’t know,” he said.", ["We don’t know,"]),
        ("“He said ‘no’ to me,” she said", ["He said ‘no’ to me,"]),
        ("He called it a 'bad idea' and left.", ["bad idea"]),
        ("‘It’s fine,’ she said; ‘really’.", ["It’s fine,", "really"]),
        ("‘The dogs’ bowls are empty,’ he said.", ["The dogs’ bowls are empty,"]),
        ("It's Anna's and the boys' ball, isn't it?", []),
        ("It’s Anna’s and the boys’ ball, isn’t it?", []),
        ("'Tis the '90s sound of rock 'n' roll", []),
        ('A 5" pipe and a 6\'2" man', []),
        ('A 5" pipe and "a word"', ["a word"]),
        ("他说：“我们会去。”", ["我们会去。"]),
        ("他说「好」，她说『不』。", ["好", "不"]),
        ("她说：“他问‘为什么’。”", ["他问‘为什么’。"]),
        ("警方表示\"正在调查\"。", ["正在调查"]),
        ("“One paragraph.\n“And the next.” End", ["One paragraph.", "And the next."]),
        ('An unclosed " mark and an "open one', []),
        ("“An open one\nends with its paragraph", ["An open one"]),
        ('""', []),
        ("", []),
    ],
)
def test_quotations_are_told_from_apostrophes_and_inches(text, quoted):
    assert [words for words in inner(text) if words] == quoted


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("She said: “We waited", "“We waited"),
        ("He said it is over.” Then", "” Then"),
        ('She said: "We waited', '"We waited'),
        ("“a” and “b", "“b"),
        ("“a” and ‘b and \"c\" 「d」", None),
        ("“One.\n“Two.” End", None),
        ('"One.\n"Two." End', None),
        ("“One.\nTwo.” End", None),
        ('A 5" pipe', None),
        ('He was "8".', None),
        ("", None),
    ],
)
def test_a_mark_without_a_partner_is_found(text, rest):
    at = quotations.lone_mark(text)
    assert (text[at:] if at >= 0 else None) == rest


MARKED = st.text(alphabet="ab s.,5 \n\"'“”‘’「」会 ", max_size=50)


@given(MARKED)
def test_quotations_and_what_is_outside_make_up_the_text(text):
    spans = [(q.start, q.end) for q in quotations.find(text)]
    pieces = sorted([*spans, *quotations.outside(text)])
    assert "".join(text[start:end] for start, end in pieces) == text
    assert all(end == following for (_, end), (following, _) in pairwise(pieces))


@given(MARKED)
def test_a_quotation_stays_in_its_paragraph_and_begins_with_a_mark(text):
    for quotation in quotations.find(text):
        assert text[quotation.start] in "\"'“‘「『"
        assert "\n" not in text[quotation.start : quotation.end]
        assert not quotation.closed or text[quotation.end - 1] in "\"'”’」』"


PLAIN = st.text(alphabet="abc dI", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(PLAIN, st.sampled_from(["“”", '""', "「」"]))
def test_whatever_stands_between_marks_is_found(words, marks):
    text = f"They said: {marks[0]}{words}{marks[1]} and left."
    assert inner(text) == [words]
    assert quotations.unquoted(text) == "They said:   and left."


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('"We will act," said Anna Jones.', {"Anna", "Jones"}),
        ('Anna Jones said: "We will act."', {"Anna", "Jones"}),
        ('Anna Jones, who runs the shop, said "we will act".', {"Anna", "Jones"}),
        ('The minister, Mr. Blair, told reporters: "No tax rises."', {"Mr", "Blair"}),
        ('According to Anna Jones, "nobody knows".', {"Anna", "Jones"}),
        ("Anna Jones: “We shall see it.”", {"Anna", "Jones"}),
        ('Anna Jones left. "It is over," she said.', set()),
        ('Anna Jones said she would go. "It is over," she said.', {"Anna", "Jones"}),
        ('"We lost," the spokesman said.', set()),
        ('Anna Jones said no. "It is over," she said. Ben Okoro said yes.', {"Anna", "Jones"}),
        ("警方表示，“案件正在调查中”。", {"警方"}),
        ("王小明老师说：“今天很好。”", {"王小明老师"}),
        ("“今天很好，”王小明告诉记者。", {"王小明"}),
        ("他说：“今天很好。”", set()),
    ],
)
def test_who_speaks_is_read_from_the_words_around(text, names):
    speaker = quotations.speaker(text, quotations.find(text)[0])
    assert speaker is not None
    assert speaker.names == names


@pytest.mark.parametrize("text", ["The “big one” came.", "“今天很好。”天晴了。", "It was called “Home”, a film."])
def test_without_a_word_of_saying_nobody_speaks(text):
    assert quotations.speaker(text, quotations.find(text)[0]) is None


def test_a_speaker_of_another_paragraph_does_not_count():
    text = 'Anna Jones said it rained.\n\n"It was over."'
    assert quotations.speaker(text, quotations.find(text)[0]) is None


@given(MARKED)
def test_any_text_has_a_speaker_or_none(text):
    for quotation in quotations.find(text):
        quotations.speaker(text, quotation)


@pytest.mark.timeout(20)
def test_long_runs_of_capitals_and_marks_do_not_take_long():
    for text in ("“a” " + "A" * 20_000, "“a” " + "A " * 5_000 + "said", '"' * 3_000, "“" * 2_000, "“a”" + "会" * 5_000):
        for quotation in quotations.find(text)[:3]:
            quotations.speaker(text, quotation)
