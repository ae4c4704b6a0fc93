"""Key sentences: those that say most of a text in a length, without a model."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.tasks import select
from assistant.tasks.texts import Source

ARTICLE = (
    "The city council of Harwick approved a new bridge over the river Tamsin on Tuesday. "
    "The bridge will cost 40 million pounds and open in 2029. "
    "“It is a good day,” said Mayor Ellen Marsh. "
    "The old bridge over the river was closed to lorries last year after cracks were found. "
    "Shops in the centre of Harwick lost a third of their customers. "
    "My aunt owns a red bicycle with a basket. "
    "But it was late. "
    "The council will borrow the money for the bridge and pay it back over thirty years. "
    "Work on the new bridge begins in March, the council said."
)


def chosen(*texts, budget=50, seed=0):
    group = list(select.candidates([Source(str(i), text) for i, text in enumerate(texts)]))
    return select.key_sentences(group, budget, seed)


def test_what_the_text_speaks_of_most_is_chosen_and_an_aside_is_not():
    texts = [candidate.text for candidate in chosen(ARTICLE, budget=40)]
    assert texts[0].startswith("The city council of Harwick approved")
    assert not any("bicycle" in text or "late" in text for text in texts)


def test_what_is_said_often_outweighs_what_is_said_early_once():
    text = (
        "Tea was served with warm milk and sugar. My aunt owns that red bicycle. Clouds passed over distant fields. "
        + "The bridge of Harwick closes to lorries in May. "
        + "Lorries crossed Harwick bridge. " * 6
    )
    assert chosen(text, budget=8)[0].text == "The bridge of Harwick closes to lorries in May."


def test_a_candidate_is_exactly_its_characters_of_its_source():
    sources = [Source("a", ARTICLE), Source("b", "中文的第一句话很长。\n\nA second text about the bridge.")]
    for candidate in select.candidates(sources):
        assert sources[candidate.source].text[candidate.start : candidate.end] == candidate.text


@given(st.integers(10, 300), st.integers(0, 50))
def test_the_budget_holds(budget, seed):
    found = chosen(ARTICLE * 3, budget=budget, seed=seed)
    assert found
    assert len(found) == 1 or sum(candidate.length for candidate in found) <= 1.25 * budget


def test_no_sentence_is_chosen_twice_nor_another_that_says_the_same():
    texts = [candidate.text for candidate in chosen(ARTICLE, ARTICLE, budget=60)]
    assert len(set(texts)) == len(texts)


def test_the_same_seed_chooses_alike_and_others_differ():
    def choose(seed):
        return [(c.source, c.start) for c in chosen(ARTICLE, budget=40, seed=seed)]

    assert choose(0) == choose(0)
    assert choose(5) == choose(5)
    assert len({tuple(choose(seed)) for seed in range(1, 9)}) > 1


@pytest.mark.parametrize("text", ["One short sentence.", "Stop", "Bridge opens", "市议会通过了预算。"])
def test_a_text_of_one_sentence_is_its_own_key_sentence(text):
    assert [candidate.text for candidate in chosen(text)] == [text]


@pytest.mark.parametrize("text", ["", "\n\n", "... !!!", "🙂🙂", "It is. They are."])
def test_a_text_that_says_nothing_has_no_key_sentence(text):
    assert chosen(text) == []


def test_several_sources_are_chosen_from_together():
    other = "The harbour of Port Linn froze over for the first time since 1963, the harbour office said."
    found = chosen(ARTICLE, other, budget=80)
    assert {candidate.source for candidate in found} == {0, 1}


def test_headings_are_no_sentences():
    assert "Bridges of the bridge council" not in [
        c.text for c in chosen("# Bridges of the bridge council\n\n" + ARTICLE)
    ]


@given(st.text(max_size=300), st.text(max_size=100), st.integers(0, 3))
def test_any_text_can_be_chosen_from(one, other, seed):
    for candidate in chosen(one, other, seed=seed):
        assert candidate.terms


def test_a_short_text_is_not_narrowed():
    group = list(select.candidates([Source("", ARTICLE)]))
    assert list(select.narrowed(group)) == [(1.0, group)]


def test_a_book_is_narrowed_section_by_section_in_reading_order_and_quickly():
    text = " ".join(
        f"Person number {i} of town {i % 97} bought {i % 13} apples from market {i % 7}." for i in range(20_000)
    )
    start = time.perf_counter()
    group = list(select.candidates([Source("", text)]))
    assert len(group) == 20_000
    kept, shares = [], []
    for share, section in select.narrowed(group):
        shares.append(share)
        kept += section
    assert select.key_sentences(kept, 110)
    assert time.perf_counter() - start < 15
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 100
    assert [c.start for c in kept] == sorted(c.start for c in kept)
    assert 0 < len(kept) < len(group) / 4
    # Every part of the book had its say.
    assert kept[0].place < 200
    assert kept[-1].place > 19_800
