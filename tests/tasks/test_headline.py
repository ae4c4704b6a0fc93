"""Headlines: words of a sentence in their order, and never its contrary."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.language.facts import Facts
from assistant.language.words import STOPWORDS, TURNS_MEANING, words
from assistant.tasks import headline

SENTENCE = "The city council of Harwick approved a new bridge over the river Tamsin on Tuesday after a long debate."


@pytest.fixture(scope="module")
def tiny(tiny_model):
    model = OnnxModel(tiny_model, "cpu", capacity=512)
    yield Decoder(model), Tokens(tiny_model.folder)
    model.close()


@pytest.fixture(scope="module")
def write(tiny):
    def write(sentence, text="", count=5, seed=None):
        random = None if seed is None else np.random.default_rng(seed)
        return headline.headlines(*tiny, sentence, text, count, Cancellation(), random)

    return write


def low_words(text):
    return [word.lower() for word in words(text)]


def is_subsequence(few, many):
    rest = iter(many)
    return all(any(word == other for other in rest) for word in few)


def test_headlines_are_short_differ_and_begin_with_a_capital(write):
    found = write(SENTENCE, SENTENCE)
    assert 1 < len(found) <= 5
    assert len(set(found)) == len(found)
    for text in found:
        assert text[0].isupper()
        assert 4 <= len(text.split()) <= headline.LONGEST


def test_as_many_come_as_were_asked_for_at_most(write):
    assert len(write(SENTENCE, count=1)) == 1


def test_the_same_seed_gives_the_same_and_others_differ(write):
    assert write(SENTENCE, seed=3) == write(SENTENCE, seed=3)
    assert len({tuple(write(SENTENCE, seed=seed)) for seed in range(6)}) > 1


VOCABULARY = st.sampled_from(
    [
        "The",
        "mayor",
        "council",
        "of",
        "Harwick",
        "approved",
        "denied",
        "did",
        "not",
        "never",
        "if",
        "unless",
        "without",
        "bridge",
        "on",
        "Monday,",
        "said.",
        "isn't",
        "2029",
        "1,200",
        ".5",
        "(new)",
        "“big”",
        "--",
        "O'Brien’s",
        "U.S.",
        "a",
        "the",
        "may",
        "🙂",
    ]
)
SENTENCES = st.lists(VOCABULARY, max_size=25).map(" ".join)


@given(SENTENCES | st.text(max_size=60), st.sampled_from([None, 1, 2]))
@settings(max_examples=60)
def test_the_words_are_the_sentences_in_their_order_with_no_negation_left_out_among_them(write, sentence, seed):
    for text in write(sentence, sentence, seed=seed):
        assert is_subsequence(low_words(text), low_words(sentence)), text
        assert Facts.of(sentence).foreign(text) == []
        assert keeps_turns(text.lower().split(), [headline._bare(word).lower() for word in sentence.split()]), text


def keeps_turns(few, many):
    """Whether FEW can be read out of MANY in order with nothing that turns the meaning between two of its words."""
    reached = {0}  # how much of FEW the words so far can be
    for word in filter(lambda w: any(map(str.isalnum, w)), many):
        taken = {n + 1 for n in reached if n < len(few) and few[n] == word}
        skipped = {n for n in reached if n == len(few) or not TURNS_MEANING.match(word)}
        reached = taken | skipped
    return len(few) in reached


@given(SENTENCES)
@settings(max_examples=60)
def test_no_headline_ends_with_a_word_that_wants_another_where_that_can_be_helped(write, sentence):
    found = write(sentence)
    if len(sentence.split()) > headline.LONGEST and not (set(low_words(sentence)) & STOPWORDS):
        assert all(low_words(text)[-1] not in STOPWORDS for text in found)
    if len(found) > 1:  # the beam search found some, so no makeshift
        assert all(text.split()[-1].lower() not in STOPWORDS for text in found)


@pytest.mark.parametrize(
    ("sentence", "word"),
    [
        ("The council of Harwick did not approve the bridge.", "not"),
        ("The council of Harwick approves the bridge unless money runs out.", "unless"),
        ("Jury in Harwick finds the old mayor not guilty.", "not"),
        ("Big Harwick bridge will close, if the council agrees.", "if"),
        ("Nobody in the whole town wants the new bridge.", "nobody"),
    ],
)
def test_what_turns_the_meaning_is_in_every_headline_that_reaches_it(write, sentence, word):
    many = low_words(sentence)
    for seed in (None, 1, 2, 3):
        for text in write(sentence, seed=seed):
            last = many.index(low_words(text)[-1])
            assert word in low_words(text) or last < many.index(word) - 3, text


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [("Fire", ["Fire"]), ("stop it", ["Stop it"]), ("", []), ("...", []), ("🙂 – !", []), ("\x00", [])],
)
def test_of_few_words_all_stay_and_of_none_comes_none(write, sentence, expected):
    assert write(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "word " * 500,
        "the " * 500,
        "not " * 500,
        "W" * 5000,
        "市长" * 400,
        "市长 说 他 会 来 到 这里 " * 30,
        "🙂 " * 300,
        "\x00\x01 \x7f abc \ud800 def ghi jkl mno",
        "https://example.com/" + "a" * 300 + " is the address of the new town hall",
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "a b c d e f g h i j k",
        " ".join(f"w{i}" for i in range(500)),
    ],
    ids=lambda sentence: repr(sentence[:10]),
)
def test_hostile_sentences_are_answered_soon(write, sentence):
    start = time.perf_counter()
    for text in write(sentence, sentence):
        assert is_subsequence(text.lower().split(), [headline._bare(word).lower() for word in sentence.split()])
    assert time.perf_counter() - start < 8


@pytest.mark.parametrize("capacity", [256, 2048])
def test_long_words_and_texts_fit_any_context(tiny_model, capacity):
    model = OnnxModel(tiny_model, "cpu", capacity=capacity)
    sentence = " ".join(f"{'Zürich' * 5}{i}" for i in range(30))
    assert headline.headlines(
        Decoder(model), Tokens(tiny_model.folder), sentence + " went home", "市" * 3000, 3, Cancellation()
    )
    model.close()


def test_it_can_be_cancelled_before_and_within(tiny, monkeypatch):
    cancel = Cancellation()
    extended = headline._extended
    monkeypatch.setattr(headline, "_extended", lambda *given: (cancel.cancel(), extended(*given))[1])
    with pytest.raises(Cancelled):
        headline.headlines(*tiny, SENTENCE, "", 3, cancel)


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        (
            "The big new bridge of Harwick will cost 1,200,000 pounds, the council said.",
            "The big new bridge of Harwick will cost 1,200,000 pounds",
        ),
        (
            "The bridge of Harwick closes late on Monday, if the council agrees.",
            "The bridge of Harwick closes late on Monday, if the council agrees",
        ),
        ("The bridge closes, the council said.", "The bridge closes, the council said"),
        ("市议会星期一通过了新的城市建设预算，市长说。", "市议会星期一通过了新的城市建设预算"),
        ("Stop.", "Stop"),
        ("", ""),
        ("...", "..."),
    ],
)
def test_without_a_model_the_first_clause_that_says_something_is_the_headline(sentence, clause):
    assert headline.first_clause(sentence).rstrip(".") == clause.rstrip(".")


@given(SENTENCES | st.text(max_size=60))
def test_a_clause_holds_only_what_its_sentence_does(sentence):
    assert Facts.of(sentence).foreign(headline.first_clause(sentence)) == []
