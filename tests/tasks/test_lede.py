"""The order of notes: what can stand alone first, full names before surnames alone."""

import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tasks.lede import in_order, leans, measures, score

NOTES = [
    "“We are very happy about the bridge,” said Marsh.",
    "He also thanked the council.",
    "Marsh opened a school in March.",
    "The mayor of Harwick, Ellen Marsh, has opened a new bridge over the river Tamsin after four years of work.",
    "The bridge over the river cost 40 million pounds.",
    "Shops near the river hope that the new bridge brings them customers from Harwick.",
]
NOTE = st.lists(
    st.sampled_from(
        [
            "Ellen Marsh",
            "Marsh",
            "Mr Marsh",
            "He",
            "said",
            "bridge",
            "40",
            "the river",
            "has opened",
            "“so”",
            "我们",
            "市议会",
        ]
    ),
    max_size=8,
).map(" ".join)


def test_the_lede_covers_the_others_and_stands_by_itself():
    assert in_order(NOTES)[0] == 3


def test_who_is_named_in_full_comes_before_notes_that_use_the_surname_alone():
    for seed in range(20):
        order = in_order(NOTES, np.random.default_rng(seed))
        if order[0] not in (0, 2):  # the lede itself is chosen first, whatever it calls people
            assert order.index(3) < min(order.index(0), order.index(2))


def test_somebody_introduced_in_the_body_is_introduced_before_the_surname_alone():
    notes = [
        "The council of Harwick has approved a bridge over the river Tamsin for 40 million pounds, it said on Tuesday.",
        "Okoro doubts that the bridge over the river pays for the council of Harwick.",
        "Samuel Okoro owns a shop.",
    ]
    assert in_order(notes) == [0, 2, 1]


def test_two_who_wait_for_each_other_are_not_waited_for():
    notes = [
        "A bridge has been approved by the council of the town on Monday after a very long debate.",
        "Anna Lee met Smith.",
        "John Smith met Lee.",
    ]
    assert sorted(in_order(notes)) == [0, 1, 2]


@given(st.lists(NOTE | st.text(max_size=30), max_size=8), st.none() | st.integers(0, 9))
def test_the_order_is_a_permutation_and_repeatable(notes, seed):
    def order():
        return in_order(notes, None if seed is None else np.random.default_rng(seed))

    assert sorted(order()) == list(range(len(notes)))
    assert order() == order()


def test_other_seeds_give_other_orders():
    assert len({tuple(in_order(NOTES, np.random.default_rng(seed))) for seed in range(12)}) > 1


@pytest.mark.parametrize(
    "note", ["He left.", "But it rained.", "“So,” she said.", "他走了。", "Meanwhile the shop closed."]
)
def test_a_note_that_leans_on_another_is_known(note):
    assert leans(note)
    assert not leans("Ellen Marsh left.")
    assert score([note, "Ellen Marsh has opened a bridge over the river in Harwick on Monday."], 0) < score(
        [note, "Ellen Marsh has opened a bridge over the river in Harwick on Monday."], 1
    )


def test_introducing_and_short_names_are_told_apart():
    assert measures(NOTES, 3)["introduces"]
    assert measures(NOTES, 2)["short name"] is False  # the first word is no name for sure
    assert measures(NOTES, 0)["short name"]
    assert not measures(NOTES, 4)["short name"]


def test_thousands_of_notes_are_ordered_soon():
    notes = [
        f"Person{i % 50} Smith{chr(97 + i % 26)} bought {i} apples in market {i % 31} of the Old Town."
        for i in range(3000)
    ]
    start = time.perf_counter()
    assert sorted(in_order(notes)) == list(range(3000))
    assert time.perf_counter() - start < 8
