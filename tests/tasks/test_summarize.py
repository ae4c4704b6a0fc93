"""Summaries: nothing that the source lacks, each sentence with its passage, and a word to stop it."""

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.errors import PenwrightError
from assistant.language.facts import Facts
from assistant.language.words import length, words
from assistant.tasks.summarize import BUDGETS, summarize
from assistant.tasks.support import Checker
from assistant.tasks.texts import LENGTHS, STYLES, Part, Passage, Progress, Source, Summarize, Words

ARTICLE = """HARWICK (Reuters) - The council of Harwick approved a new bridge over the river Tamsin on Tuesday after
four years of debate.

The bridge, which will be built by Norland Steel, is to cost 40.5 million pounds and to open in May
2029. “It is a good day for every one of us,” said Mayor Ellen Marsh, 54, who has asked for the bridge
since 2021. The old bridge was closed to lorries in November after inspectors found 17 cracks in its
northern pier (they had looked for rust).

However, not all of the town is happy. Samuel Okoro, who owns a bakery in Mill Lane, said that the works
could drive away customers for 1,200 days. The council denied that, and said it would not close Mill
Lane. It will borrow the money and pay it back over thirty years. Shops in the centre lost a third of
their customers after the old bridge was closed to lorries, the chamber of trade said in June.

The first piles are to be driven in March. Norland Steel built the harbour bridge of Port Linn, which
opened in 2011 and has won two prizes. The ferry of the Tamsin will go on until the new bridge opens,
and its three boats will then be sold.
"""
CHINESE = (
    "市议会星期二通过了新的预算，总额为二十三亿元。市长张伟说，预算将用于修建三座桥。反对党表示担心。"
    "老桥去年因裂缝关闭，商店失去了很多顾客。新桥将于2029年5月开放。"
)


@pytest.fixture(scope="module")
def checker(tiny_model):
    model = OnnxModel(tiny_model, "cpu", capacity=512)
    yield Checker(Decoder(model), Tokens(tiny_model.folder))
    model.close()


def ask(checker, *texts, cancel=None, **more):
    sources = tuple(Source(str(number), text) for number, text in enumerate(texts))
    return list(summarize(Summarize(sources, **more), checker, cancel or Cancellation()))


def part_of(events):
    (part,) = [event for event in events if isinstance(event, Part)]
    assert events[-1] is part
    return part


def sentences_of(part):
    return [sentence for paragraph in (*part.paragraphs, *part.alternatives) for sentence in paragraph]


def assert_true_to(part, *texts):
    """Every sentence names one passage and is made of its words in their order."""
    for sentence in sentences_of(part):
        (passage,) = sentence.sources
        told = texts[passage.source][passage.start : passage.end]
        assert Facts.of(told).foreign(sentence.text) == []
        rest = iter(word.lower() for word in words(told))
        assert all(any(word.lower() == other for other in rest) for word in words(sentence.text))


@pytest.mark.parametrize(("style", "size", "phrased"), [*itertools.product(STYLES, LENGTHS, [True, False])])
def test_each_style_and_length_is_true_to_the_passages_it_names(checker, style, size, phrased):
    events = ask(checker, ARTICLE, style=style, length=size, phrased=phrased)
    part = part_of(events)
    assert_true_to(part, ARTICLE)
    assert length(part.text) <= 1.25 * BUDGETS[size]
    assert (part.key, part.label) == ("summary", "")
    shares = [event.share for event in events if isinstance(event, Progress)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_longer_summaries_say_more_in_the_order_of_the_text():
    parts = [part_of(ask(None, ARTICLE, length=size, phrased=False)) for size in LENGTHS]
    counts = [len(part.paragraphs[0]) for part in parts]
    assert counts == sorted(set(counts))
    starts = [sentence.sources[0].start for sentence in parts[-1].paragraphs[0]]
    assert starts == sorted(starts)


def test_without_a_model_the_sentences_stand_as_they_are_but_for_the_dateline():
    for sentence in sentences_of(part_of(ask(None, ARTICLE, length="long", phrased=True))):
        (passage,) = sentence.sources
        told = " ".join(ARTICLE[passage.start : passage.end].split())
        assert told.removeprefix("HARWICK (Reuters) - ") == sentence.text
        assert sentence.text[-1] in ".”"  # the lines of the article are wrapped, its sentences whole
        assert sentence.supported


def test_the_words_that_stream_are_those_of_the_part(checker):
    events = ask(checker, ARTICLE, length="medium")
    assert "".join(event.text for event in events if isinstance(event, Words)) == part_of(events).text


def test_bullets_are_paragraphs_of_a_sentence_and_a_paragraph_is_one():
    assert [len(p) for p in part_of(ask(None, ARTICLE, style="bullets", length="medium")).paragraphs].count(1) > 2
    (paragraph,) = part_of(ask(None, ARTICLE, length="medium")).paragraphs
    assert len(paragraph) > 2


def test_a_headline_is_one_line_of_a_few_words_with_others_to_choose_from(checker):
    part = part_of(ask(checker, ARTICLE, style="headline"))
    ((headline,),) = part.paragraphs
    others = [sentence.text for (sentence,) in part.alternatives]
    assert len(others) > 0
    assert len({headline.text, *others}) == len(others) + 1
    for text in (headline.text, *others):
        assert len(text.split()) <= 12
        assert "\n" not in text
        assert not text.endswith(".")


def test_a_headline_without_a_model_is_a_clause():
    part = part_of(ask(None, ARTICLE, style="headline"))
    assert part.alternatives == ()
    assert_true_to(part, ARTICLE)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("phrased", [True, False])
def test_a_chinese_text_gets_its_key_sentences(checker, style, phrased):
    part = part_of(ask(checker, CHINESE, style=style, phrased=phrased))
    assert_true_to(part, CHINESE)
    assert all(sentence.text.rstrip("。") in CHINESE for sentence in sentences_of(part))
    assert len(part.text) < len(CHINESE)


@pytest.mark.parametrize("text", ["", " \n\n", "...", "🙂🙂"])
def test_a_text_that_says_nothing_is_an_error_with_advice(checker, text):
    with pytest.raises(PenwrightError, match="There is no text to summarize"):
        ask(checker, text)


def test_no_source_is_an_error_too():
    with pytest.raises(PenwrightError, match="no text"):
        ask(None)


@pytest.mark.parametrize("style", STYLES)
def test_a_text_of_one_sentence_is_summarized_as_itself(checker, style):
    part = part_of(ask(checker, "Cats sleep.", style=style))
    assert part.text.rstrip(".") == "Cats sleep"
    assert part.paragraphs[0][0].sources == (Passage(0, 0, 11),)


def test_two_sources_are_summarized_together_and_told_apart(checker):
    other = "The harbour of Port Linn froze over for the first time since 1963, the harbour office said on Monday."
    part = part_of(ask(checker, ARTICLE, other, length="medium"))
    assert_true_to(part, ARTICLE, other)
    assert {sentence.sources[0].source for sentence in sentences_of(part)} == {0, 1}


def test_the_same_seed_summarizes_alike_and_others_differ():
    def text(seed):
        return part_of(ask(None, ARTICLE, seed=seed)).text

    assert text(0) == text(0)
    assert text(7) == text(7)
    assert len({text(seed) for seed in range(1, 8)}) > 1
    assert len({text(None) for _ in range(12)}) > 1


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("with_model", [True, False])
def test_cancelling_at_any_event_but_the_last_stops_it(checker, style, with_model):
    def events(cancel):
        return summarize(Summarize((Source("", ARTICLE),), "medium", style), checker if with_model else None, cancel)

    for stop in range(len(list(events(Cancellation()))) - 1):
        cancel = Cancellation()
        running = events(cancel)
        for _ in range(stop + 1):
            next(running)
        cancel.cancel()
        with pytest.raises(Cancelled):
            next(running)


def test_a_cancelled_one_says_nothing():
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        ask(None, ARTICLE, cancel=cancel)


def test_a_book_is_read_with_progress_and_stops_when_asked():
    book = "\n\n".join(
        f"On day {i} person {i % 89} of town {i % 13} sold {i % 7} horses. It rained there." for i in range(5_000)
    )
    cancel = Cancellation()
    shares = []
    for event in summarize(Summarize((Source("", book),), phrased=False), None, cancel):
        assert isinstance(event, Progress)
        assert re.search(r"\d+ %", event.message)
        shares.append(event.share)
        if event.share > 0.3:
            break
    assert len(shares) > 5
    assert shares == sorted(set(shares))
    part = part_of(ask(None, book, phrased=False))
    assert_true_to(part, book)
    assert length(part.text) <= 1.25 * BUDGETS["short"]


PIECES = st.sampled_from(
    [
        *re.findall(r"[^.]+\.", ARTICLE)[:9],
        "Anna O’Brien, 34, (of AT&T) said.",
        "(CNN)",
        "LONDON –",
        "It cost 1,200, 3 .5, 10:30.",
        "f(1)2",
        "However,",
        "not",
        "\n",
        "\n- ",
        "1. ",
        "“",
        "”",
        '"',
        CHINESE[:40],
        "三",
        "十",
        "年",
        "🙂",
        "\x00",
        "\ud800",
        ".5",
        "7",
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=200)


@given(TEXTS, TEXTS, st.sampled_from(STYLES), st.sampled_from(LENGTHS), st.booleans(), st.integers(0, 3))
@settings(max_examples=60)
def test_every_number_and_name_of_a_summary_is_in_its_source_whatever_the_text(
    checker, one, other, style, size, phrased, seed
):
    try:
        part = part_of(ask(checker, one, other, style=style, length=size, phrased=phrased, seed=seed))
    except PenwrightError:
        return
    assert part.text.strip()
    assert Facts.of(f"{one}\n{other}").foreign(part.text) == []
    assert_true_to(part, one, other)


@pytest.mark.parametrize("capacity", [256, 2048])
def test_any_context_is_enough(tiny_model, capacity):
    model = OnnxModel(tiny_model, "cpu", capacity=capacity)
    checker = Checker(Decoder(model), Tokens(tiny_model.folder))
    for style in STYLES:
        assert_true_to(part_of(ask(checker, ARTICLE * 2, style=style, length="long")), ARTICLE * 2)
    model.close()


@pytest.mark.model
@pytest.mark.timeout(300)
def test_the_default_model_shortens_an_article_and_adds_nothing(real_installed):
    model = OnnxModel(real_installed, "cpu", capacity=2048)
    checker = Checker(Decoder(model), Tokens(real_installed.folder))
    try:
        part = part_of(ask(checker, ARTICLE, length="long"))
        assert_true_to(part, ARTICLE)
        told = [ARTICLE[s.sources[0].start : s.sources[0].end] for s in sentences_of(part)]
        assert length(part.text) < length(" ".join(told))
        headline = part_of(ask(checker, ARTICLE, style="headline"))
        assert_true_to(headline, ARTICLE)
        said = headline.paragraphs[0][0].text.lower()
        assert "bridge" in said
        assert 3 <= len(said.split()) <= 12
    finally:
        model.close()
