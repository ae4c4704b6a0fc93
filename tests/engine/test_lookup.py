"""Guesses from what stands in the text already."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.engine.lookup import EARNED, FIRST_CREDIT, LONGEST_GUESS, Lookup

COST = 0.01

TOKENS = st.lists(st.integers(0, 5), max_size=60)


def paid(lookup):
    """LOOKUP, with all the credit that it can have."""
    lookup.checked(0, 8)
    return lookup


def test_what_followed_before_is_guessed_to_follow_again():
    assert paid(Lookup([1, 2, 3, 4, 5, 9, 1, 2])).guess(3, COST) == [3, 4, 5]


def test_nothing_is_guessed_after_what_was_never_there():
    assert paid(Lookup([1, 2, 3, 4])).guess(8, COST) == []
    assert paid(Lookup([])).guess(8, COST) == []
    assert paid(Lookup([1])).guess(8, COST) == []


def test_the_longest_likeness_counts_and_of_like_ones_the_last():
    assert paid(Lookup([7, 1, 2, 3, 0, 8, 1, 2, 4, 0, 7, 1, 2])).guess(1, COST) == [3]
    assert paid(Lookup([1, 2, 3, 1, 2, 4, 1, 2])).guess(1, COST) == [4]


def test_what_was_written_is_guessed_from_too():
    lookup = paid(Lookup([1, 2]))
    for token in (3, 9, 1, 2):
        lookup.wrote(token)
    assert lookup.guess(2, COST) == [3, 9]


@given(tokens=TOKENS, most=st.integers(0, 20))
def test_a_guess_is_a_part_of_the_text_that_follows_its_last_two_tokens(tokens, most):
    guess = paid(Lookup(tokens)).guess(most, COST)
    assert len(guess) <= min(most, LONGEST_GUESS)
    if guess:
        wanted = [*tokens[-2:], *guess]
        assert any(tokens[at : at + len(wanted)] == wanted for at in range(len(tokens)))


REPEATED = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] * 2


def test_fewer_are_guessed_where_they_cost_more():
    counts = [len(paid(Lookup(REPEATED)).guess(8, cost)) for cost in (0.01, 0.2, 0.4, 2)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 8
    assert counts[-1] == 0


def test_guesses_that_were_wrong_make_the_next_ones_shorter_and_right_ones_longer():
    cost = 0.2
    lookup = paid(Lookup(REPEATED))
    at_first = len(lookup.guess(8, cost))
    for _ in range(3):
        lookup.checked(len(lookup.guess(8, cost)), 0)
        paid(lookup)
    assert len(lookup.guess(8, cost)) < at_first
    for _ in range(30):
        lookup.guess(8, cost)
        lookup.checked(8, 8)
    assert len(lookup.guess(8, cost)) == 8


@given(TOKENS, st.lists(st.integers(0, LONGEST_GUESS), max_size=200), st.floats(0.01, 2))
def test_guesses_that_are_all_wrong_cost_no_more_than_the_credit(text, wishes, cost):
    """Of tokens that repeat and yet never go on as before: EARNED a run, and what there was at the start."""
    lookup = Lookup([1, 2, 3] * 5)
    spent = 0.0
    for wish, token in zip(wishes, text * 4, strict=False):
        lookup.wrote(token)
        guess = lookup.guess(wish, cost)
        lookup.checked(len(guess), 0)
        spent += len(guess) * cost
    assert spent <= FIRST_CREDIT + EARNED * len(wishes) + 1e-9
