"""Continuing a text, on a scripted model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.tasks.complete import Completer, typed_part
from assistant.tasks.context import (
    AFTER_CHARACTERS,
    BEFORE_CHARACTERS,
    BEFORE_HOP,
    Context,
    Preferences,
    context_start,
    repeats,
)

STORY = "The cat sat on the mat. Then the cat ran out.\nThe end of the tale."


@pytest.fixture
def completer(scripted, tiny_tokens):
    """A Completer whose model knows STORY, or the given one, by heart."""

    def make(story=STORY, **more):
        return Completer(Decoder(scripted(story, **more)), tiny_tokens)

    return make


def write(completer, before, after="", **preferences):
    cancel = Cancellation()
    wanted = Preferences(**{"tokens": 40, "confidence": 0.0} | preferences)
    return "".join(piece.text for piece in completer.suggest(Context(before, after), wanted, cancel))


def pieces(completer, before, **preferences):
    return list(completer.suggest(Context(before), Preferences(**preferences), Cancellation()))


def test_it_continues_to_the_end_of_the_line_and_no_further(completer):
    assert write(completer(), "The cat sat", manual=True) == " on the mat. Then the cat ran out."


def test_unasked_it_goes_on_only_as_long_as_it_is_sure(completer):
    sure, doubtful = (write(completer(probability=p), "The cat sat", confidence=0.1) for p in (0.97, 0.75))
    assert " on the mat. Then the cat ran out.".startswith(sure)
    assert sure.startswith(doubtful)
    assert doubtful
    assert len(doubtful) < len(sure)


def test_inside_a_word_it_writes_the_rest_of_the_word(completer):
    assert write(completer(), "The cat sat on th").startswith("e mat.")


def test_after_a_space_no_second_space_is_written(completer):
    assert write(completer(), "The cat sat ").startswith("on the mat.")


def test_at_the_start_of_a_text_and_of_a_line_it_begins_with_a_word(completer):
    assert write(completer(), "").startswith("The cat")
    assert write(completer(), STORY.split("\n")[0] + "\n").startswith("The end")


def test_a_suggestion_is_of_whole_words(completer):
    for tokens in range(1, 12):
        text = write(completer(), "The cat sat", tokens=tokens)
        rest = STORY[len("The cat sat") :]
        assert rest.startswith(text)
        assert not rest[len(text) :][:1].isalpha()


@pytest.mark.parametrize("end", [".", ", then"])
def test_a_number_is_a_word_too(completer, end):
    story = f"The war began in 1995-96{end}"
    for tokens in range(1, 12):
        for chance in (0.6, 0.9, 0.99):
            text = write(completer(story, probability=chance), "The war began in", tokens=tokens)
            assert text == "" or text.startswith(" 1995-96")


def test_the_confidence_of_a_number_is_that_of_all_its_digits(completer):
    model = completer("The year 1995 was", probability=0.9)
    (first, *_) = [piece for piece in pieces(model, "The year", confidence=0.0) if piece.text]
    assert first.text == " 1995"
    assert first.confidence == pytest.approx(0.9**6, rel=0.05)


def test_a_rare_word_of_many_tokens_is_continued(completer):
    assert write(completer("A zyxwvuts ran."), "A zyxwvut") == "s ran."


def test_words_come_as_soon_as_they_are_whole(completer):
    texts = [piece.text for piece in pieces(completer(), "The cat sat") if piece.text]
    assert texts[:3] == [" on", " the", " mat."] or texts[:3] == [" on", " the", " mat"]


def test_an_unsure_first_word_is_not_shown_unless_asked_for(completer):
    unsure = completer(probability=0.3)
    assert write(unsure, "The cat sat", confidence=0.5) == ""
    assert write(unsure, "The cat sat", confidence=0.5, manual=True).startswith(" on")


def test_confidence_is_the_probability_of_the_first_word(completer):
    # " on" is three tokens in the tiny vocabulary, and then the word has to end.
    (first, *_) = [piece for piece in pieces(completer(probability=0.9), "The cat sat", confidence=0.0) if piece.text]
    assert first.text == " on"
    assert first.confidence == pytest.approx(0.9**4, rel=0.05)


def test_a_suggestion_stops_for_an_unsure_first_word_before_it_costs_many_tokens(completer):
    *_, last = pieces(completer(probability=0.3), "The cat sat on the mat.", confidence=0.5)
    assert last.tokens == 1


def test_alternatives_begin_differently_and_the_best_comes_first(completer):
    found = completer().suggestions(Context("The cat sat "), Preferences(confidence=0.3), 3, Cancellation())
    assert found[0].text.startswith("on the")
    assert found[0].shown
    assert len({s.text for s in found}) == len(found) == 3
    assert not any(s.shown for s in found[1:])


def test_the_first_alternative_is_what_the_editor_shows(completer):
    found = completer().suggestions(Context("The cat s"), Preferences(), 2, Cancellation())
    assert found[0].text == write(completer(), "The cat s", tokens=12)


def test_a_suggestion_that_the_text_already_holds_is_not_shown(completer):
    context = Context("The cat sat", " on the mat. Then the cat ran out.")
    assert not completer().suggestions(context, Preferences(), 1, Cancellation())[0].shown


def test_every_piece_counts_the_tokens_so_far(completer):
    counts = [piece.tokens for piece in pieces(completer(), "The cat sat")]
    assert counts == sorted(counts)
    assert counts[-1] > 0


def test_a_cancelled_suggestion_raises(completer):
    cancel = Cancellation()
    steps = completer().suggest(Context("The cat"), Preferences(), cancel)
    next(steps)
    cancel.cancel()
    with pytest.raises(Cancelled):
        list(steps)


@pytest.mark.parametrize(
    "before", ["", " ", "\n\n", "🙂🙂", "\x00\x07", "在市议会上，", "<|im_end|>", "a" * 5000, "\ud800"]
)
def test_odd_texts_are_continued_without_trouble(completer, before):
    text = write(completer(), before)
    assert "\n" not in text
    assert "\ufffd" not in text


def test_damaged_characters_end_the_suggestion(completer, tiny_tokens):
    half = Completer(Decoder(_Bytes(tiny_tokens, b" ok \xe5\x9c")), tiny_tokens)
    assert write(half, "1") == " ok"


class _Bytes:
    """Writes given bytes, whatever they follow, and then the end of the text."""

    capacity = 512

    def __init__(self, tokens, raw):
        self.vocabulary = len(tokens.pieces)
        self._numbers = [tokens.pieces.index(bytes([byte])) for byte in raw] + [0]
        self._runs = 0

    def forward(self, tokens, position, every_row=False, cancel=None):
        import numpy as np

        logits = np.full((1, self.vocabulary), -9.0, np.float32)
        logits[0, self._numbers[min(self._runs, len(self._numbers) - 1)]] = 9
        self._runs += 1
        return logits


@given(caret=st.integers(0, 10**7))
def test_the_context_is_bounded_and_starts_at_a_hop(caret):
    start = context_start(caret)
    assert start % BEFORE_HOP == 0
    assert start <= caret
    assert caret - start <= BEFORE_CHARACTERS
    assert start == 0 or caret - start > BEFORE_CHARACTERS - BEFORE_HOP


def test_a_context_around_a_caret_takes_what_is_near(completer):
    text = "a" * 20_000 + "|" + "b" * 20_000
    context = Context.around(text, 20_000)
    assert context.before == "a" * (20_000 - context_start(20_000))
    assert context.after == "|" + "b" * (AFTER_CHARACTERS - 1)


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("The governm", " governm"), ("governm", "governm"), ("The ", " "), ("The", " The"[1:]), ("don't", "don't"),
        ("I don’t kn", " kn"), ("end.", ""), ("line\n", ""), ("在市议", ""), ("12", ""), ("", ""), ("é café", " café"),
        ("a" * 5000, "a" * 32),
    ],
)  # fmt: skip
def test_what_is_typed_of_a_word(before, typed):
    assert typed_part(before) == typed


@pytest.mark.parametrize(
    ("text", "after", "answer"),
    [
        (" on the mat", " on the mat.", True), (" on the", " on the mat", True), (" on the mat", " on", True),
        (" on", "\n on", False), (" on", "", False), ("", "x", False), (" off", " on", False),
    ],
)  # fmt: skip
def test_a_repetition_is_seen(text, after, answer):
    assert repeats(text, after) == answer
