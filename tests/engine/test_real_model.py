"""What only the default model shows."""

import numpy as np
import pytest

from assistant.bench import prose
from assistant.cancellation import Cancellation
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.tasks.complete import Completer
from assistant.tasks.context import Context, Preferences

pytestmark = [pytest.mark.model, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def completer(real_installed):
    model = OnnxModel(real_installed, "cpu", capacity=1024)
    opened = Completer(Decoder(model), Tokens(real_installed.folder))
    yield opened
    opened.close()


def suggest(completer, before):
    return "".join(piece.text for piece in completer.suggest(Context(before), Preferences(manual=True), Cancellation()))


def test_typing_with_a_warm_cache_gives_what_a_cold_one_gives(completer):
    text = prose()
    completer.decoder.forget()
    places = range(900, 980, 2)
    warm = [suggest(completer, text[:place]) for place in places]
    for place, expected in zip(places, warm, strict=True):
        completer.decoder.forget()
        assert suggest(completer, text[:place]) == expected


def test_every_way_to_divide_a_text_gives_the_same_logits_to_the_bit(completer):
    model, numbers = completer.decoder.model, completer.tokens.encode(prose())[:129]
    whole = model.forward(numbers, 0, every_row=True)
    for width in (1, 2, 3, 7, 43):
        parts = [model.forward(numbers[at : at + width], at, every_row=True) for at in range(0, 126, width)]
        assert np.array_equal(np.concatenate(parts)[:126], whole[:126])


def test_it_writes_english_that_fits(completer):
    assert suggest(completer, "The capital of France is").startswith(" Paris")
    assert suggest(completer, "Thank you for your letter of 12 May. I am sorr").startswith("y")
    assert suggest(completer, "Once upon a ").startswith("time")


def test_it_predicts_prose_as_well_as_was_measured(completer):
    scores = completer.decoder.score(completer.tokens.encode(prose())[:1000])
    assert np.exp(-scores.mean()) < 36


def test_a_text_longer_than_the_context_is_continued(completer):
    assert suggest(completer, prose() * 3 + " The ferry to the isl").startswith("and")


@pytest.mark.parametrize("before", ["", "\n", "🙂" * 300, "\x00\x01\x02", "在市议会上，议员们", "a" * 3000, " " * 2000])
def test_odd_texts_are_answered_in_one_line_or_not_at_all(completer, before):
    text = suggest(completer, before)
    assert "\n" not in text
    assert "\ufffd" not in text
