"""Who, what, when, where, why, how: what a text answers as far as its words tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.questions import QUESTIONS, answered


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna opened the hall in Leeds on Monday because the old one was small, by selling books.", set(QUESTIONS)),
        ("周一，王明因为旧馆太小，通过募捐在北京市图书馆宣布新馆开放。", set(QUESTIONS)),
        ("The council met.", {"who", "what"}),
        ("Anna opened it.", {"who", "what"}),
        ("In March profits rose.", {"what", "when"}),
        ("Battery lasts 9 hours.", {"what"}),
        ("Nothing happened in the village hall.", {"what", "where"}),
        ("It works by turning the handle.", {"what", "how"}),
        ("The road was closed due to ice.", {"what", "why"}),
        ("由于下雨，比赛取消了。", {"what", "why"}),
        ("会议室已经布置完毕。", {"what", "where"}),
        ("Blue sky", set()),
        ("Quarterly sales", set()),
        ("", set()),
    ],
)
def test_what_a_text_answers(text, expected):
    assert answered(text) == expected


@pytest.mark.parametrize("month", ["May", "March", "August", "Monday", "Christmas"])
def test_a_time_is_neither_a_person_nor_a_place(month):
    assert not answered(f"It rained in {month} and was dry in {month}.") & {"who", "where"}


@pytest.mark.parametrize(
    "text",
    ["It opens at 10:30.", "It opened yesterday.", "It closed two weeks ago.", "It ran in 1998.",
     "It ends on 3 March 2026.", "去年建成。", "三月开放报名。", "会议于上午开始。"],
)  # fmt: skip
def test_times_tell_when(text):
    assert "when" in answered(text)


PIECES = st.sampled_from(["Anna left.", "It rained in Leeds.", "由于下雨，取消了。", "On Monday they met.", "Blue sky"])


@given(st.lists(PIECES))
def test_more_text_answers_no_less(pieces):
    whole = answered("\n".join(pieces))
    assert whole == set().union(*map(answered, pieces))


@given(st.text(max_size=80))
def test_any_text_can_be_asked(text):
    assert answered(text) <= set(QUESTIONS)
