"""A writer's keys."""

from hypothesis import given
from hypothesis import strategies as st

from assistant.replay.writer import applied, script

TEXT = "The cat sat on the mat. Then the cat ran out, and nobody saw it again. " * 12


@given(typed=st.integers(0, len(TEXT)), seed=st.integers(0, 10**6))
def test_whatever_is_mistyped_the_text_is_right_in_the_end(typed, seed):
    play = script(TEXT, typed, seed)
    text = play.document
    assert text == TEXT[: len(TEXT) - typed]
    for stroke in play.strokes:
        assert 0 <= stroke.at - stroke.taken <= stroke.at <= len(text)
        text = applied(text, stroke)
    assert text == play.text == TEXT


def test_the_same_seed_gives_the_same_keys_and_another_gives_others():
    assert script(TEXT, 300, 1) == script(TEXT, 300, 1)
    assert script(TEXT, 300, 1).strokes != script(TEXT, 300, 2).strokes


def test_a_writer_makes_slips_pauses_and_goes_back():
    strokes = script(TEXT, 600, 0).strokes
    assert any(stroke.taken for stroke in strokes)
    assert any(stroke.pause > 0.5 for stroke in strokes)
    jumps = [stroke.at for stroke in strokes if not stroke.typed and not stroke.taken]
    assert len(jumps) >= 2
    assert jumps[0] < jumps[1]  # and comes back
    assert min(stroke.pause for stroke in strokes) >= 0.08


@given(text=st.text(max_size=60), seed=st.integers(0, 99))
def test_any_text_can_be_typed(text, seed):
    typed = ""
    for stroke in script(text, len(text), seed).strokes:
        typed = applied(typed, stroke)
    assert typed == text
