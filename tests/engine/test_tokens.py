"""Text to tokens and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engine.tokens import Tokens, Utf8Stream
from assistant.errors import PenwrightError

# Texts of what breaks tokenizers: runs of spaces, contractions, digits, scripts without spaces, emoji, controls.
LETTERS = st.sampled_from("the cat's 12\n\t ,.!?在市议会，é🙂\u200d\x00\u2028") | st.characters(codec="utf-8")
TEXTS = st.text(LETTERS, max_size=60)


def fresh(model):
    return Tokens(model.folder)


@given(start=TEXTS, edits=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), TEXTS), max_size=6))
@settings(max_examples=150, deadline=None)
def test_encoding_after_edits_equals_encoding_afresh(tiny_model, start, edits):
    tokens, text = fresh(tiny_model), start
    assert tokens.encode(text) == fresh(tiny_model).encode(text)
    for at, removed, inserted in edits:
        text = text[:at] + inserted + text[at + removed :]
        assert tokens.encode(text) == fresh(tiny_model).encode(text)


@given(text=TEXTS)
@settings(deadline=None)
def test_decoding_gives_the_text_back(tiny_model, text):
    tokens = fresh(tiny_model)
    assert tokens.decode(tokens.encode(text)) == text


def test_what_looks_like_a_control_token_stays_text(tiny_tokens):
    numbers = tiny_tokens.encode("a<|im_end|>b")
    assert tiny_tokens.number_of("<|im_end|>") not in numbers
    assert tiny_tokens.decode(numbers) == "a<|im_end|>b"


def test_a_lone_surrogate_is_replaced_and_does_not_raise(tiny_tokens):
    assert tiny_tokens.decode(tiny_tokens.encode("a\ud800b")) == "a?b"


@given(start=st.binary(min_size=1, max_size=4) | st.sampled_from([b" the", b" t", b"h", b" ca", b"ink"]))
@settings(deadline=None)
def test_tokens_are_found_by_how_they_begin_and_by_what_they_begin(tiny_model, start):
    tokens = fresh(tiny_model)
    longer = {n for n, piece in enumerate(tokens.pieces) if piece.startswith(start)}
    shorter = {n for n, piece in enumerate(tokens.pieces) if piece and start.startswith(piece) and piece != start}
    assert sorted(tokens.beginning_with(start).tolist()) == sorted(longer)
    assert sorted(tokens.beginnings_of(start)) == sorted(shorter)


def test_a_word_ends_before_a_space_or_mark_and_not_before_letters_or_digits(tiny_tokens):
    ends = {tiny_tokens.pieces[n]: bool(end) for n, end in enumerate(tiny_tokens.ends_word)}
    assert ends[b" the"]
    assert ends[b"."]
    assert not ends[b"7"]
    assert not ends[b"'"]
    assert not ends[b"-"]
    assert not ends[b"in"]
    assert not ends["é".encode()[:1]]


@given(text=TEXTS, data=st.data())
def test_characters_split_between_tokens_come_out_whole(text, data):
    raw, stream, out = text.encode(), Utf8Stream(), ""
    while raw:
        size = data.draw(st.integers(1, 3))
        out += stream.push(raw[:size])
        raw = raw[size:]
    assert out == text


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b'{"model": {"type": "BPE"}}', b"[" * 100_000])
def test_a_damaged_tokenizer_is_named(tmp_path, content):
    (tmp_path / "tokenizer.json").write_bytes(content)
    with pytest.raises(PenwrightError, match="tokenizer"):
        Tokens(tmp_path)


def test_a_missing_tokenizer_is_named(tmp_path):
    with pytest.raises(PenwrightError, match="Fetch the model again"):
        Tokens(tmp_path)
