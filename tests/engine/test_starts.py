"""Ways to go on from inside a word."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engine.generate import Decoder
from assistant.engine.starts import MOST_FOLLOWED, starts
from assistant.engine.tokens import Tokens


class Fixed:
    """A decoder that likes certain tokens in each place, by their pieces, and says how often it was run."""

    capacity = 64

    def __init__(self, tokens, *likes):
        self.vocabulary, self.runs = len(tokens.pieces), 0
        self._likes = [{tokens.pieces.index(piece): chance for piece, chance in like.items()} for like in likes]

    def forward(self, tokens, position, every_row=False, cancel=None):
        self.runs += 1
        chances = np.full(self.vocabulary, 1e-6, np.float32)
        for number, chance in self._likes[min(position + len(tokens) - 1, len(self._likes) - 1)].items():
            chances[number] = chance
        return np.log(chances)[None]


def ways(tokens, typed, *likes):
    model = Fixed(tokens, *likes)
    found = starts(Decoder(model), tokens, [0], typed)
    return [(b"".join(tokens.pieces[n] for n in way.tokens), way.beyond, way.probability) for way in found], model.runs


def test_the_word_that_the_typed_letters_begin_wins_with_its_share(tiny_tokens):
    found, _ = ways(tiny_tokens, b" c", {b" cat": 0.02, b" c": 0.01, b" the": 0.9})
    assert found[0][:2] == (b" cat", b"at")
    assert found[0][2] == pytest.approx(2 / 3, abs=0.01)


def test_a_likely_beginning_that_leads_nowhere_does_not_win(tiny_tokens):
    # ` t` alone is the most probable, but `h` hardly ever follows it; ` the` writes all that is typed at once.
    found, runs = ways(tiny_tokens, b" th", {b" t": 0.5, b" the": 0.1}, {b"x": 0.9})
    assert found[0][:2] == (b" the", b"e")
    assert found[0][2] > 0.95
    assert runs == 2


def test_a_word_is_found_through_its_pieces(tiny_tokens):
    found, _ = ways(tiny_tokens, b" ti", {b" t": 0.5}, {b"in": 0.7, b"i": 0.2})
    assert found[0][:2] == (b" tin", b"n")


def test_a_sure_word_costs_one_run(tiny_tokens):
    assert ways(tiny_tokens, b" th", {b" the": 0.9, b" t": 0.05})[1] == 1


@given(typed=st.text("the catinoué🙂", min_size=1, max_size=12), seed=st.integers(0, 99))
@settings(deadline=None)
def test_every_way_writes_what_is_typed_first_and_all_shares_are_shares(scripted, tiny_model, typed, seed):
    tokens = Tokens(tiny_model.folder)
    decoder = Decoder(scripted("the cat", probability=0.5))
    prompt = tokens.encode("the cat the "[: seed % 12]) or [0]
    found = starts(decoder, tokens, prompt, typed.encode())
    for way in found:
        assert b"".join(tokens.pieces[n] for n in way.tokens) == typed.encode() + way.beyond
    assert sum(way.probability for way in found) <= 1.001
    assert [w.probability for w in found] == sorted((w.probability for w in found), reverse=True)
    assert len(decoder.model.calls) <= 1 + MOST_FOLLOWED


def test_a_word_of_many_tokens_is_continued_as_it_is_usually_divided(tiny_tokens):
    found, _ = ways(tiny_tokens, b" zyxwvuts", {b" ": 0.5})
    assert found == [(b" zyxwvuts", b"", 1.0)]


def test_after_a_whole_word_the_ways_are_the_most_probable_tokens(tiny_tokens):
    found, _ = ways(tiny_tokens, b"", {b" cat": 0.6, b" a": 0.3})
    assert [beyond for _, beyond, _ in found[:2]] == [b" cat", b" a"]
    assert found[0][2] == pytest.approx(0.6 / 0.9, abs=0.01)


def test_where_the_text_ends_there_is_no_way(tiny_tokens):
    model = Fixed(tiny_tokens, {b" cat": 0.1})
    model._likes[0][2] = 0.8  # a control token
    assert starts(Decoder(model), tiny_tokens, [0], b"") == []
