"""The typed part of a word is written first."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engine.constraints import StartsWith
from assistant.engine.tokens import Tokens


@given(start=st.text("the cat🙂é", min_size=1, max_size=8), seed=st.integers(0, 1000))
@settings(deadline=None)
def test_whatever_the_model_prefers_the_text_begins_as_typed(tiny_model, start, seed):
    tokens, random = Tokens(tiny_model.folder), np.random.default_rng(seed)
    constraint, written = StartsWith(tokens, start.encode()), b""
    beyond = b""
    while not constraint.fulfilled:
        logits = constraint.apply(random.normal(size=len(tokens.pieces)).astype(np.float32))
        token = int(logits.argmax())
        written += tokens.pieces[token]
        beyond += constraint.accept(token)
    assert written.startswith(start.encode())
    assert written == start.encode() + beyond


def test_nothing_is_held_back_once_the_start_is_written(tiny_tokens):
    logits = np.zeros(len(tiny_tokens.pieces), np.float32)
    assert StartsWith(tiny_tokens, b"").apply(logits) is logits
