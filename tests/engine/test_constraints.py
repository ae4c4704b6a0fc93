"""Grounded decoding: whatever a model wants, it writes no number or name that the source lacks."""

import re

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.engine.constraints import Grounding
from assistant.engine.generate import Decoder
from assistant.engine.options import Sampling
from assistant.engine.sampling import Sampler
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.language.facts import Facts
from assistant.language.words import STOPWORDS, stem, words

SOURCE = (
    "Mayor Anna O'Brien of St. Louis paid 1,200 dollars for 25 dogs and 3.5 cats, the Anglo-French council said. "
    "Seven men of AT&T came in the 1990s. 二十三人到场，预算为1,200元。"
)
# The bytes that make trouble, and whole words and characters.
PIECES = [
    *(bytes([byte]) for byte in (10, *range(32, 127))),
    b" The",
    b" Anna",
    b" Bob",
    b" seven",
    b" ten",
    b" London",
    b" However",
    b" Police",
    b" said",
    b" dog",
    b". ",
    b" 25",
    b" 200",
    b"'s",
    b" U.S",
    b"Mr",
    *(character.encode() for character in "二十三万年人到场为。，〇百"),
    b"\xe4",
    b"\xb8",
    b"\xe4\xba",
    b"\x8c",
    b"\xc3",
    b"\xa9",
    b"\xff",
    b"",
]


class FewTokens:
    """A vocabulary of PIECES."""

    pieces = PIECES


def finished(text):
    """TEXT without the word that it was cut off in, and a number in Chinese characters."""
    return re.sub(r"(?:[^\s\u3000-\u9fff]*|[一-龥〇]*)$", "", text)


def written(grounding, choices, tokens=PIECES):
    """What the decode loop would write where a model wants CHOICES in turn, as bytes, and whether it ended itself."""
    out = b""
    for choice in choices:
        offered = grounding.masked(choice)
        if offered is None:
            return out, False
        token = int(offered.argmax())
        if not tokens[token]:
            return out, True
        grounding.wrote(token)
        out += tokens[token]
    return out, False


def wish(tokens):
    """Logits that want the token of each number of TOKENS most, and the others in an order of its own."""
    found = []
    for number, token in enumerate(tokens):
        logits = np.random.default_rng(number).normal(0, 1, len(PIECES)).astype(np.float32)
        logits[token] = 20
        found.append(logits)
    return found


@given(st.lists(st.integers(0, len(PIECES) - 1), max_size=60), st.booleans())
@settings(max_examples=200)
@example([PIECES.index(b" London"), len(PIECES) - 1], False)
@example([PIECES.index(b"1"), PIECES.index(b","), PIECES.index(b","), PIECES.index(b"2"), PIECES.index(b" ")], False)
@example([PIECES.index(p) for p in (b"s", b"a", b"i", b"d", b".", b"B", b"o", b"b", b" ")], False)
@example([PIECES.index(p) for p in (b" Anna", b"\xff", b"b", b" ")], False)
@example([PIECES.index("二".encode()), PIECES.index("十".encode()), PIECES.index("。".encode())], False)
@example([PIECES.index("三".encode()), PIECES.index("年".encode()), PIECES.index("。".encode())], False)
@example([PIECES.index(p) for p in (b"Mr", b". ", b" However", b" ")], False)
@example([PIECES.index(p) for p in (b"S", b"T", b" ", b"-", b" Police", b" said", b" ")], False)
def test_no_number_and_no_name_that_the_source_lacks_is_written_whatever_the_model_wants(tokens, strict):
    grounding = Grounding(FewTokens(), SOURCE, strict)
    out, ended = written(grounding, wish(tokens))
    text = out.decode("utf-8", "replace").removesuffix("\ufffd")
    assert "\ufffd" not in text  # nor bytes that are no character, which would hide a word
    text = text if ended else finished(text)
    assert Facts.of(SOURCE).foreign(text) == []


@given(st.integers(0, 2**32), st.booleans())
@settings(max_examples=60)
def test_nor_whatever_the_logits_are(seed, strict):
    random = np.random.default_rng(seed)
    logits = [random.normal(0, 3, len(PIECES)).astype(np.float32) for _ in range(80)]
    out, ended = written(Grounding(FewTokens(), SOURCE, strict), logits)
    text = out.decode("utf-8", "ignore")
    assert Facts.of(SOURCE).foreign(text if ended else finished(text)) == []


@given(st.integers(0, 2**32))
@settings(max_examples=60)
def test_strict_writes_only_words_of_the_source_and_those_that_carry_a_sentence(seed):
    random = np.random.default_rng(seed)
    logits = [random.normal(0, 3, len(PIECES)).astype(np.float32) for _ in range(80)]
    out, ended = written(Grounding(FewTokens(), SOURCE, strict=True), logits)
    text = out.decode("utf-8", "ignore")
    known = set(map(stem, words(SOURCE))) | Facts.of(SOURCE).words
    for word in words(text if ended else finished(text)):
        if word.isascii() and word.isalpha() and word.islower():
            assert word in STOPWORDS or word in known or stem(word) in known
        elif not word[0].isascii():
            assert set(word) <= set(SOURCE) | set(
                "的了是在和与及或也就都而且但于以为对把被将从向到由其之这那此并又还很更最不没有个们我你他她它着过吗呢吧啊"
            )


def pieces_of(text):
    """TEXT as tokens, bytes where no longer piece fits."""
    data, found = text.encode(), []
    while data:
        token = max((i for i, p in enumerate(PIECES) if p and data.startswith(p)), key=lambda i: len(PIECES[i]))
        found.append(token)
        data = data[len(PIECES[token]) :]
    return found


@pytest.mark.parametrize(
    "text",
    [
        "1,200 dogs",
        "25 dogs",
        "3.5 ",
        "Anna O'Brien's dog ",
        "Anglo-A",
        "St. Louis is ",
        "the 1990s ",
        "Seven dogs. ",
        "said. However ",
        "The dog",
        "AT&T is ",
        "二十三人到场。",
        "Anna's dog. The dogs ",
        "Not in it. ",
        "I'd ",
    ],
)
def test_what_the_source_holds_can_be_written_byte_by_byte(text):
    source = SOURCE + " Louis's dog I'd Anglo-Allied is not in it"
    grounding = Grounding(FewTokens(), source)
    single = [PIECES.index(bytes([byte])) if bytes([byte]) in PIECES else None for byte in text.encode()]
    tokens = single if None not in single else pieces_of(text)
    for token in tokens:
        logits = np.zeros(len(PIECES), np.float32)
        logits[token] = 9
        offered = grounding.masked(logits)
        assert offered is not None
        assert offered.argmax() == token, (text, grounding._bytes)
        grounding.wrote(token)


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("Anna paid ", b" 200"),
        ("", b" London"),
        ("", b" ten"),
        ("Mr", b" Bob"),
        ("the ", b"X"),
        ("25", b"0"),
        ("Ann", b""),
    ],
)
def test_the_first_token_of_what_the_source_lacks_is_masked_already(before, wanted):
    grounding = Grounding(FewTokens(), SOURCE.replace("Mayor", "Mr"))
    for token in pieces_of(before):
        grounding.wrote(token)
    logits = np.zeros(len(PIECES), np.float32)
    logits[PIECES.index(wanted)] = 9
    offered = grounding.masked(logits)
    assert offered is None or offered[PIECES.index(wanted)] == -np.inf


def test_where_nothing_is_left_the_text_ends():
    grounding = Grounding(FewTokens(), "dogs")
    logits = np.full(len(PIECES), -np.inf, np.float32)
    logits[PIECES.index(b" London")] = 1
    assert grounding.masked(logits) is None
    assert grounding.masked(np.full(len(PIECES), np.nan, np.float32)) is None


def test_the_logits_of_what_may_come_are_as_they_were():
    logits = np.random.default_rng(3).normal(0, 1, len(PIECES)).astype(np.float32)
    offered = Grounding(FewTokens(), SOURCE).masked(logits)
    kept = np.isfinite(offered)
    assert kept.any()
    assert np.array_equal(offered[kept], logits[kept])


def test_a_model_that_knows_other_facts_by_heart_is_kept_from_them(scripted, tiny_tokens):
    story = "The cat sat in Paris at 7 with Bob and the cat sat."
    model = scripted(story)
    source = "The cat sat in London at 9 with Anna."
    steps = Decoder(model).generate(tiny_tokens.encode("The cat"), 40, grounding=Grounding(tiny_tokens, source))
    text = tiny_tokens.decode([step.token for step in steps])
    assert text.startswith(" sat in")
    assert "Paris" not in text
    assert Facts.of(source).foreign(finished("The cat" + text)) == []
    plain = Decoder(scripted(story)).generate(tiny_tokens.encode("The cat"), 12)
    assert "Paris" in tiny_tokens.decode([step.token for step in plain])


def test_generation_ends_where_nothing_may_follow(scripted, tiny_tokens):
    grounding = Grounding(tiny_tokens, "")
    grounding.masked = lambda logits: None
    assert list(Decoder(scripted("The cat sat")).generate(tiny_tokens.encode("The"), 9, grounding=grounding)) == []


@pytest.fixture(scope="module")
def tiny(tiny_model):
    model = OnnxModel(tiny_model, "cpu", capacity=256)
    yield Decoder(model), Tokens(tiny_model.folder)
    model.close()


@given(st.integers(0, 2**31), st.sampled_from(["The cat", "In 19", "市议", "Anna "]), st.booleans())
@settings(max_examples=40)
def test_a_model_of_random_weights_writes_no_fact_of_its_own(tiny, seed, prompt, strict):
    decoder, tokens = tiny
    sampler = Sampler(Sampling(temperature=2.0, seed=seed))
    grounding = Grounding(tokens, SOURCE, strict)
    steps = decoder.generate(tokens.encode_piece(prompt), 40, (0, 1, 2), sampler, grounding=grounding)
    text = b"".join(tokens.pieces[step.token] for step in steps).decode("utf-8", "ignore")
    assert Facts.of(SOURCE).foreign(finished(text)) == []
