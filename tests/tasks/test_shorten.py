"""Sentences said shorter: only by leaving out, and never what turns the meaning."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.language.facts import Facts
from assistant.language.words import words
from assistant.tasks import shorten


@pytest.fixture(scope="module")
def tiny(tiny_model):
    model = OnnxModel(tiny_model, "cpu", capacity=512)
    yield Decoder(model), Tokens(tiny_model.folder)
    model.close()


@pytest.fixture
def cut(tiny, monkeypatch):
    """Shortens as a model would that finds every cut good."""
    monkeypatch.setattr(shorten, "_PATIENCE", 1000.0)
    return lambda sentence, before="": shorten.shorter(*tiny, sentence, before, Cancellation())


@pytest.mark.parametrize(
    ("sentence", "short"),
    [
        ("The mayor (a doctor) opened the new town hall.", "The mayor opened the new town hall."),
        ("Ellen Marsh, who lives in Harwick, opened the town hall.", "Ellen Marsh opened the town hall."),
        ("Ellen Marsh, 54, opened the town hall.", "Ellen Marsh opened the town hall."),
        ("However, the mayor opened the town hall.", "The mayor opened the town hall."),
        ("They opened the town hall in Harwick, which stands by the river.", "They opened the town hall in Harwick."),
        ("The mayor – a doctor from Linn – opened the hall.", "The mayor opened the hall."),
        ("They all bought many things, including bread and milk.", "They all bought many things."),
        ("LONDON (Reuters) - The mayor opened the town hall.", "The mayor opened the town hall."),
    ],
)
def test_asides_ages_and_connectives_may_go(cut, sentence, short):
    assert cut(sentence) == short


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge (not the tunnel) will be closed on Monday.",
        "The bridge, which may be closed, stands in the town.",
        "The man, who denied the theft, was freed on Monday.",
        "The man, who allegedly fled, was found on Monday.",
        "She said “we (the council) want the bridge” on Monday.",
        'She said "we, who live here, want the bridge" on Monday.',
        "Find rooms 3, 12, and 15 on the second floor of it.",
        "So many people came to the bridge on Monday night.",
        "But for the rain the bridge opened on Monday night.",
        "Compute f(x)dx over the whole interval of the numbers.",
        "It costs 3(or so).5 of the whole amount of today.",
        "No (more) it.",
    ],
)
def test_what_turns_the_meaning_what_was_quoted_and_what_would_glue_words_stays(cut, sentence):
    assert cut(sentence) == sentence


def test_nothing_goes_where_the_model_finds_the_rest_worse(tiny, monkeypatch):
    monkeypatch.setattr(shorten, "_PATIENCE", -1000.0)
    sentence = "However, Ellen Marsh, 54, opened the town hall (a big one)."
    assert shorten.shorter(*tiny, sentence, "", Cancellation()) == sentence


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("LONDON (Reuters) - The mayor left.", "The mayor left."),
        ("(CNN)The mayor left.", "The mayor left."),
        ("(CNN) -- The mayor left.", "The mayor left."),
        ("Islamabad, Pakistan (CNN) -- The mayor left.", "The mayor left."),
        ("BEIJING, Nov. 24 (Xinhua) -- The mayor left.", "The mayor left."),
        ("LONDON — The mayor left.", "The mayor left."),
        ("（新华社北京电）市长走了。", "市长走了。"),
        ("The broadcaster (BBC) said the mayor left.", "The broadcaster (BBC) said the mayor left."),
        ("NASA – the agency – said the mayor left.", "NASA – the agency – said the mayor left."),
        ("USSR–Japan talks ended.", "USSR–Japan talks ended."),
        ("The mayor left (Reuters reported).", "The mayor left (Reuters reported)."),
        ("(CNN)", "(CNN)"),
        ("", ""),
    ],
)
def test_datelines_go_and_nothing_else(sentence, rest):
    assert shorten.undated(sentence) == rest


PARTS = st.sampled_from(
    [
        "The mayor",
        "Anna, 34,",
        "who came late,",
        ", who left,",
        "(a doctor)",
        "(3)",
        "f(x)dx",
        "– a man –",
        "“we (all)",
        "go”",
        "not",
        "However,",
        "But",
        "3",
        ".5",
        "1,200",
        ",",
        ".",
        "included",
        ", including dogs and cats.",
        "LONDON –",
        "(CNN)",
        "（他）",
        "市长走了。",
        "walked",
        "to the",
        "town",
        "hall",
        "O'Brien’s",
        '"',
        "'",
        "🙂",
        "\x00",
        "\ud800",
    ]
)
SENTENCES = (
    st.lists(PARTS, max_size=14).map(" ".join) | st.lists(PARTS, max_size=10).map("".join) | st.text(max_size=80)
)


def is_subsequence(few, many):
    rest = iter(many)
    return all(any(word == other for other in rest) for word in few)


@given(SENTENCES, st.sampled_from([0.35, 1000.0]), st.sampled_from(["", "Before it.", "x" * 5000]))
@settings(max_examples=150)
@example("1(a)2 is what they found in the old hall", 1000.0, "")
@example("iPhone sales fell (again) in the whole of the country", 1000.0, "")
def test_the_words_that_stay_are_words_of_the_sentence_in_their_order(tiny, sentence, patience, before):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shorten, "_PATIENCE", patience)
        short = shorten.shorter(*tiny, sentence, before, Cancellation())
    low = [word.lower() for word in words(sentence)]
    assert is_subsequence([word.lower() for word in words(short)], low)
    assert Facts.of(sentence).foreign(short) == []
    assert len(short) <= len(sentence)


def test_only_the_start_of_a_cut_sentence_gets_a_capital(cut):
    assert cut("iPhone sales (again) fell in the whole country.") == "iPhone sales fell in the whole country."


@pytest.mark.parametrize("capacity", [256, 2048])
def test_a_long_sentence_fits_any_context(tiny_model, capacity):
    model = OnnxModel(tiny_model, "cpu", capacity=capacity)
    sentence = "Anna, 34, " + "walked to the hall (again) " * 200
    assert shorten.shorter(Decoder(model), Tokens(tiny_model.folder), sentence, "市" * 900, Cancellation())
    model.close()


def test_it_can_be_cancelled(tiny):
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        shorten.shorter(*tiny, "However, the mayor opened the hall today.", "", cancel)
