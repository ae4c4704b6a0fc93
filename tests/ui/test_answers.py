"""Answers laid out as text, edited, and places followed through edits: all without Qt."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.tasks.texts import Part, Passage, Sentence, Source
from assistant.ui import answers
from assistant.ui.answers import Numbers, Origin, Stretch
from assistant.ui.changes import Changes
from assistant.ui.contributions import Counted, Kept, count

PASSAGE = Passage(0, 0, 3)
ONE, TWO, THREE = (Sentence(text, (PASSAGE,)) for text in ("One is here.", "Two is there.", "三在此。"))
words = st.text(alphabet="ab 。.\U0001f600", min_size=1, max_size=8).filter(lambda text: text.strip() == text)
paragraphs = st.lists(
    st.lists(words.map(lambda text: Sentence(text, (PASSAGE,))), min_size=1, max_size=4).map(tuple), max_size=4
).map(tuple)


@given(paragraphs)
def test_each_sentence_is_where_the_layout_says(given_paragraphs):
    text, stretches = answers.lay_out(given_paragraphs)
    assert [stretch.sentence for stretch in stretches] == [s for p in given_paragraphs for s in p]
    assert all(text[stretch.start : stretch.end] == stretch.sentence.text for stretch in stretches)
    assert text.count("\n") == max(0, len(given_paragraphs) - 1)


@given(paragraphs)
def test_what_nobody_edited_is_rebuilt_as_it_was(given_paragraphs):
    assert answers.rebuilt(*answers.lay_out(given_paragraphs)) == given_paragraphs


def test_a_list_has_a_mark_before_each_paragraph():
    text, stretches = answers.lay_out(((ONE,), (TWO,)), "• ")
    assert text == "• One is here.\n• Two is there."
    assert text[stretches[1].start : stretches[1].end] == TWO.text
    assert answers.as_list(Part("summary", "", ((ONE,), (TWO,)))) == "- One is here.\n- Two is there."


def edited(text, stretches, position, removed, inserted):
    """TEXT and STRETCHES after an edit."""
    after = tuple(answers.moved(s, position, removed, len(inserted), inserted) for s in stretches)
    return text[:position] + inserted + text[position + removed :], after


def test_an_edited_sentence_rests_on_nothing_and_the_others_stay():
    text, stretches = answers.lay_out(((ONE, TWO),))
    text, stretches = edited(text, stretches, 4, 2, "was")
    assert answers.rebuilt(text, stretches) == ((Sentence("One was here."), TWO),)


def test_an_edit_taken_back_brings_the_sources_back():
    text, stretches = answers.lay_out(((ONE, TWO),))
    text, stretches = edited(text, stretches, 4, 2, "was")
    text, stretches = edited(text, stretches, 4, 3, "is")
    assert answers.rebuilt(text, stretches) == ((ONE, TWO),)


def test_a_sentence_of_the_writers_own_between_two_others_claims_nothing():
    text, stretches = answers.lay_out(((ONE, TWO),))
    text, stretches = edited(text, stretches, len(ONE.text), 0, " Mine.")
    assert answers.rebuilt(text, stretches) == ((ONE, Sentence("Mine."), TWO),)


def test_words_glued_to_a_sentence_belong_to_it():
    text, stretches = answers.lay_out(((ONE, TWO),))
    text, stretches = edited(text, stretches, len(ONE.text), 0, "..")
    assert answers.rebuilt(text, stretches)[0][0] == Sentence("One is here...")


def test_a_new_line_before_a_sentence_leaves_it_alone():
    text, stretches = answers.lay_out(((ONE, TWO),))
    text, stretches = edited(text, stretches, len(ONE.text) + 1, 0, "\n")
    assert answers.rebuilt(text, stretches) == ((ONE,), (TWO,))


@given(paragraphs, st.data())
def test_no_edit_makes_a_sentence_claim_words_that_are_not_its_own(given_paragraphs, data):
    text, stretches = answers.lay_out(given_paragraphs)
    known = {s.text for p in given_paragraphs for s in p}
    for _ in range(3):
        position = data.draw(st.integers(0, len(text)))
        removed = data.draw(st.integers(0, len(text) - position))
        inserted = data.draw(st.text(alphabet="ab .\n", max_size=4))
        text, stretches = edited(text, stretches, position, removed, inserted)
    for stretch in stretches:
        assert 0 <= stretch.start <= stretch.end <= len(text)
    for paragraph in answers.rebuilt(text, stretches):
        assert all(sentence.text in known for sentence in paragraph if sentence.sources)
    # Nothing that the writer sees is lost on the way to the page.
    left = "".join("".join(s.text for s in p) for p in answers.rebuilt(text, stretches))
    assert "".join(left.split()) == "".join(text.split())


def test_passages_are_numbered_as_they_come_and_the_same_words_once():
    origin = Origin((Source("a", "one two one"), Source("b", "one")))
    numbers = Numbers()
    given_numbers = [
        numbers.of(origin, p) for p in (Passage(0, 4, 7), Passage(0, 0, 3), Passage(0, 8, 11), Passage(1, 0, 3))
    ]
    assert given_numbers == [1, 2, 2, 3]


def test_a_passage_outside_its_source_is_none():
    origin = Origin((Source("a", "one"),))
    assert origin.holds(Passage(0, 0, 3))
    assert not any(origin.holds(p) for p in (Passage(1, 0, 1), Passage(0, 2, 4), Passage(0, 2, 2), Passage(-1, 0, 1)))


# Changes --------------------------------------------------------------------------------------------------------------


@given(st.text(alphabet="abc", min_size=3, max_size=20), st.data())
def test_a_place_is_followed_through_edits_around_it(text, data):
    at = data.draw(st.integers(0, len(text) - 1))
    text = text[:at] + "X" + text[at:]
    changes = Changes()
    since = changes.mark()
    place = at
    for _ in range(data.draw(st.integers(0, 5))):
        marked = text.index("X")
        start = data.draw(st.integers(0, len(text)))
        most = marked - start if start <= marked else len(text) - start
        removed = data.draw(st.integers(0, max(0, most)))
        inserted = data.draw(st.text(alphabet="abc", max_size=3))
        text = text[:start] + inserted + text[start + removed :]
        changes.add(start, removed, len(inserted))
    place = changes.moved(place, since)
    assert text[place] == "X"


def test_what_came_before_somebody_looked_is_not_counted():
    changes = Changes()
    changes.add(0, 0, 5)
    since = changes.mark()
    changes.add(5, 0, 2)  # typed on right after it
    assert changes.moved(5, since) == 7
    assert changes.moved(5, changes.mark()) == 5


def test_a_place_that_was_replaced_is_where_that_happened():
    changes = Changes()
    since = changes.mark()
    changes.add(3, 10, 1)
    assert changes.moved(8, since) == 3


# What the model wrote -------------------------------------------------------------------------------------------------


def test_sentences_of_the_model_are_counted_as_they_stand_or_edited():
    text = "I wrote this. The model wrote this. The model wrote that, and I changed it. 模型写了这句。"
    put_in = (
        ("The model wrote this.", "The model wrote this."),
        ("The model wrote that.", "The model wrote that, and I changed it."),
        ("This one I deleted.", ""),
        ("模型写了这句。", ""),  # cut and pasted elsewhere
    )
    assert count(Kept(text, put_in)) == Counted(person=1, unchanged=2, edited=1)


def test_a_sentence_with_an_accepted_suggestion_is_of_both():
    text = "I began this and it was continued. This is mine."
    assert count(Kept(text, continued=(12, 20))) == Counted(person=1, edited=1)


def test_a_text_without_the_model_is_the_persons():
    assert count(Kept("One. Two. Three.")) == Counted(person=3)


def test_nothing_is_nobodys():
    assert count(Kept("")) == Counted()


def test_a_stretch_after_an_edit_moves_along():
    assert answers.moved(Stretch(5, 9, ONE), 0, 2, 3, "abc") == Stretch(6, 10, ONE)
