"""Whether sources bear a sentence out: on a model that finds every token equally likely, and on the tiny one."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.language.sentences import sentences
from assistant.tasks import support
from assistant.tasks.support import EVIDENCE, Checker, Evidence
from assistant.tasks.texts import Part, Passage, Progress, Source, Support, Words

NEWS = (
    "The mayor opened the new bridge on Monday. Three boats passed below it. "
    "The minister resigned after the scandal. Anna Jones of the harbour office counted 47 boats."
)
CHINESE = "市议会周一批准了新桥的建设计划。工程预计明年春天开始。"
ODD = ["", " ", "\n", "🙂🙂 👩‍👩‍👧", "e\u0301te\u0301 e\u0308", "\x00\x07\x1b[2J", "市议会", "<|im_end|>", "\ud800",
       "a" * 5000, "word " * 3000, "...", "“", "0", "\u202eabc", "１２３"]  # fmt: skip


class Indifferent:
    """A model that finds every token equally likely and counts its runs."""

    def __init__(self, vocabulary, capacity=2048):
        self.vocabulary, self.capacity = vocabulary, capacity
        self.runs = 0

    def forward(self, tokens, position, every_row=False, cancel=None):
        self.runs += 1
        assert tokens
        assert position + len(tokens) <= self.capacity
        if cancel:
            cancel.raise_if_cancelled()
        return np.zeros((len(tokens) if every_row else 1, self.vocabulary), np.float32)


@pytest.fixture(scope="module")
def tokens(tiny_model):
    return Tokens(tiny_model.folder)


@pytest.fixture(scope="module")
def make(tokens):
    """Makes a Checker whose model is indifferent."""
    return lambda capacity=2048: Checker(Decoder(Indifferent(len(tokens.pieces), capacity)), tokens)


@pytest.fixture
def checker(make):
    return make()


def sources(*texts):
    return tuple(Source(f"source {number}", text) for number, text in enumerate(texts))


def judged(checker, text, *texts):
    return checker.sentence(text, sources(*texts), Cancellation())


def why(checker, claim, text):
    """What speaks against CLAIM, whether it is doubted or not."""
    judgement, _ = checker.judge(claim, checker.evidence(sources(text)), Cancellation())
    return judgement.why


def quoted(sentence, *texts):
    return [texts[p.source][p.start : p.end] for p in sentence.sources]


def check(checker, text, *texts):
    return list(support.check(Support(sources(*texts), text), checker, Cancellation()))


# What needs no model ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "rests_on"),
    [
        ("The mayor opened the new bridge on Monday.", "The mayor opened the new bridge on Monday."),
        ("the MAYOR opened the new bridge", "The mayor opened the new bridge on Monday."),
        ("“Three boats” passed, below it!", "Three boats passed below it."),
        ("Below it the minister resigned", "Three boats passed below it. The minister resigned after the scandal."),
        ("47 boats", "Anna Jones of the harbour office counted 47 boats."),
    ],
)  # fmt: skip
def test_what_is_copied_is_supported_without_asking_the_model(checker, claim, rests_on):
    sentence = judged(checker, claim, NEWS)
    assert sentence.supported
    assert sentence.why == ""
    assert quoted(sentence, NEWS) == [rests_on]
    assert checker.decoder.model.runs == 0


def test_what_is_copied_from_the_second_source_points_there(checker):
    sentence = judged(checker, "Three boats passed below it.", CHINESE, NEWS)
    assert sentence.sources == (Passage(1, 43, 71),)
    assert quoted(sentence, CHINESE, NEWS) == ["Three boats passed below it."]


def test_copied_chinese_is_supported(checker):
    sentence = judged(checker, "工程预计明年春天开始", CHINESE)
    assert sentence.supported
    assert quoted(sentence, CHINESE) == ["工程预计明年春天开始。"]
    assert checker.decoder.model.runs == 0


def test_an_apostrophe_is_one_whatever_its_shape(checker):
    assert judged(checker, "The mayor's bridge", "It is the mayor’s bridge.").supported


def test_part_of_a_word_is_not_copied(checker):
    assert checker.evidence(sources(NEWS)).holds("boat passed bel") is None


@pytest.mark.parametrize(
    ("claim", "foreign"),
    [
        ("Anna Jones counted 48 boats.", "48"), ("The mayor opened the new bridge on Tuesday.", "Tuesday"),
        ("Peter Jones counted 47 boats.", "Peter"), ("The minister resigned in 1999.", "1999"),
        ("Twelve boats passed below it.", "12"), ("The bridge cost 2.5 million.", "2.5"),
    ],
)  # fmt: skip
def test_a_foreign_number_or_name_is_never_supported_and_named(checker, claim, foreign):
    sentence = judged(checker, claim, NEWS)
    assert not sentence.supported
    assert foreign in sentence.why
    assert "do not hold" in sentence.why
    assert checker.decoder.model.runs == 0


def test_a_foreign_chinese_number_is_never_supported(checker):
    assert not judged(checker, "工程预计三十年开始。", CHINESE).supported


def test_what_nothing_speaks_of_is_doubted(checker):
    sentence = judged(checker, "Elephants sleep standing up.", "A whole other matter is told here.")
    assert not sentence.supported
    assert sentence.why
    assert sentence.sources == ()


def test_a_sentence_without_matter_is_let_pass(checker):
    assert judged(checker, "It is so.", NEWS).supported


@pytest.mark.parametrize("texts", [(), ("",), (" \n",), ("", "")])
def test_no_source_bears_nothing_out(checker, texts):
    sentence = judged(checker, "The mayor opened the bridge.", *texts)
    assert not sentence.supported
    assert sentence.sources == ()


# What speaks against it ---------------------------------------------------------------------------------------------


def test_the_reason_names_the_two_places_that_were_joined(checker):
    reason = why(checker, "The mayor opened the new after the scandal.", NEWS)
    assert "two places" in reason
    assert "“The mayor opened the new bridge on Monday.”" in reason
    assert "“The minister resigned after the scandal.”" in reason


def test_the_reason_names_the_words_that_the_sources_lack(checker):
    reason = why(checker, "The mayor gladly celebrated a bridge.", NEWS)
    assert "gladly, celebrated" in reason
    assert "mayor" not in reason


def test_otherwise_the_reason_shows_the_closest_sentence(checker):
    assert "“The mayor opened the new bridge on Monday.”" in why(checker, "A bridge opened a mayor.", NEWS)


def test_a_long_place_is_cut_in_the_reason(checker):
    text = "The mayor opened the new bridge " + "and another one " * 30 + "."
    reason = why(checker, "A bridge opened a mayor.", text)
    assert "…”" in reason
    assert len(reason) < 200


def test_a_doubt_has_a_reason_and_what_is_supported_has_none(checker):
    for claim in ("A mayor opened a bridge.", "The minister is said to resign.", "Boats counted the harbour."):
        sentence = judged(checker, claim, NEWS)
        assert sentence.supported == (sentence.why == "")


# Passages -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim", "rests_on"),
    [
        ("A new bridge was opened by the mayor.", "The mayor opened the new bridge on Monday."),
        ("After a scandal the minister has resigned.", "The minister resigned after the scandal."),
        ("Jones, of the harbour office, was counting boats.", "Anna Jones of the harbour office counted 47 boats."),
    ],
)
def test_the_passage_that_says_it_comes_first(checker, claim, rests_on):
    assert quoted(judged(checker, claim, NEWS), NEWS)[0] == rests_on


def test_the_passages_that_are_given_stay_first_and_none_comes_twice(checker):
    given_first = (Passage(0, 43, 71), Passage(0, 0, 42))
    sentence = checker.sentence("A mayor opened a bridge and boats passed.", sources(NEWS), Cancellation(), given_first)
    assert sentence.sources[:2] == given_first
    assert len(set(sentence.sources)) == len(sentence.sources) <= EVIDENCE


def test_rare_words_tell_more_than_frequent_ones(checker):
    text = "The boats came. The boats left. The boats returned. The boats and the lighthouse stayed. " * 2
    assert "lighthouse" in quoted(judged(checker, "A lighthouse saw boats.", text), text)[0]


def test_which_passages_come_does_not_depend_on_the_order_of_words_in_memory(make):
    claim = "boats harbour mayor minister bridge office scandal"
    evidence = Evidence(sources(NEWS))
    first, again = ([s.passage for s in Evidence(sources(NEWS)).closest(claim)] for _ in range(2))
    assert first == again == [s.passage for s in evidence.closest(" ".join(reversed(claim.split())))]


# The whole of a text ------------------------------------------------------------------------------------------------


def test_a_check_gives_every_sentence_of_the_text_in_order(checker):
    text = "The mayor opened the new bridge. It cost 5 million. Three boats passed below it."
    *events, last = check(checker, text, NEWS)
    assert isinstance(last, Part)
    (paragraph,) = last.paragraphs
    assert [s.text for s in paragraph] == [span.of(text) for span in sentences(text)]
    assert [s.supported for s in paragraph] == [True, False, True]
    assert "".join(e.text for e in events if isinstance(e, Words)) == last.text == text
    shares = [e.share for e in events if isinstance(e, Progress)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_between_chinese_sentences_no_space_is_written(checker):
    *events, last = check(checker, CHINESE, CHINESE)
    assert "".join(e.text for e in events if isinstance(e, Words)) == last.text == CHINESE


@pytest.mark.parametrize("text", ["", " \n\t ", "…", "---"])
def test_a_text_without_sentences_has_none(checker, text):
    assert check(checker, text, NEWS) == [Part("support", "", ())]


def test_it_can_be_cancelled_after_any_event(make):
    text = "The mayor opened a bridge. Boats were passing. The minister has resigned."
    count = len(check(make(), text, NEWS))
    for stop in range(1, count):
        cancel = Cancellation()
        events = support.check(Support(sources(NEWS), text), make(), cancel)
        assert len(list(itertools.islice(events, stop))) == stop
        cancel.cancel()
        # What is finished is given; nothing more is begun.
        with pytest.raises(Cancelled):
            assert len(list(events)) <= 2


class CancelledLater(Cancellation):
    """Is cancelled when it was looked at so often."""

    def __init__(self, looks):
        super().__init__()
        self.looks = looks

    def raise_if_cancelled(self):
        self.looks -= 1
        if self.looks <= 0:
            self.cancel()
        super().raise_if_cancelled()


def test_reading_a_long_source_can_be_cancelled(checker):
    long = sources(" ".join(f"Sentence number {n} tells of boats." for n in range(2000)))
    for looks in (1, 4, 9):
        with pytest.raises(Cancelled):
            checker.sentence("Boats sank.", long, CancelledLater(looks))


# Long and odd texts -------------------------------------------------------------------------------------------------


def test_a_book_is_read_once_and_only_little_of_it_by_the_model(checker, monkeypatch):
    words = "harbour bridge council river market garden engine winter letter morning window station".split()
    text = " ".join(f"The {words[n % 12]} of the {words[n * 7 % 11]} saw {n} boats that day." for n in range(45_000))
    assert len(text) > 2_000_000
    encoded = []
    encode = checker.tokens.encode_piece
    monkeypatch.setattr(checker.tokens, "encode_piece", lambda piece: encoded.append(len(piece)) or encode(piece))
    book = sources(text)
    evidence = checker.evidence(book)
    for number in (7, 20_000, 44_999):
        sentence = checker.sentence(f"On that day {number} boats were seen by a council.", book, Cancellation())
        assert f" {number} boats" in quoted(sentence, text)[0] + quoted(sentence, text)[1]
    assert checker.sentence("saw 31234 boats that day", book, Cancellation()).supported
    assert checker.evidence(book) is evidence
    assert sum(encoded) < 3 * 20_000


def test_sources_are_kept_until_they_change_or_are_let_go(checker):
    evidence = checker.evidence(sources(NEWS))
    assert checker.evidence(sources(NEWS)) is evidence
    assert checker.evidence(sources(CHINESE)) is not evidence
    evidence = checker.evidence(sources(NEWS))
    checker.forget()
    assert checker.evidence(sources(NEWS)) is not evidence


@pytest.mark.parametrize("capacity", [256, 512])
def test_a_small_context_and_long_texts_get_along(tiny_model, tokens, capacity):
    model = OnnxModel(tiny_model, "cpu", capacity=capacity)
    checker = Checker(Decoder(model), tokens)
    try:
        for source in (NEWS * 20, "boats and mayors " * 2000, NEWS):
            for claim in ("A mayor opened a bridge.", "boats mayors opened bridge " * 100):
                assert 0 <= checker.judge(claim, checker.evidence(sources(source)), Cancellation())[0].probability <= 1
    finally:
        model.close()


@pytest.mark.parametrize("text", ODD, ids=ascii)
@pytest.mark.parametrize("source", [NEWS, CHINESE, "🙂 word e\u0301 \x00 \ud800 " * 50])
def test_odd_texts_are_checked_without_trouble(checker, text, source):
    part = check(checker, text, source)[-1]
    assert_passages_are_real(part, [source])
    part = check(checker, source, text)[-1]
    assert_passages_are_real(part, [text])


def assert_passages_are_real(part, texts):
    for sentence in itertools.chain(*part.paragraphs):
        for passage in sentence.sources:
            assert 0 <= passage.start < passage.end <= len(texts[passage.source])
            assert texts[passage.source][passage.start : passage.end].strip()
        assert sentence.supported or sentence.why


WORDS = st.sampled_from(
    ["The", "mayor", "opened", "boats", "Anna", "47", "3.5", "not", "市议会", "批准", "🙂", "e\u0301", ".", "\n", "。",
     ",", "“", "”", "don’t", "one", "U.S.", "-", "\ud800"]
)  # fmt: skip
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(), st.text(st.characters()))


@settings(max_examples=150)
@given(text=TEXTS, texts=st.lists(TEXTS, max_size=3))
def test_any_text_can_be_checked_against_any_sources(make, text, texts):
    part = check(make(), text, *texts)[-1]
    assert [s.text for p in part.paragraphs for s in p] == [span.of(text) for span in sentences(text)]
    assert_passages_are_real(part, texts)


@settings(max_examples=150)
@given(text=TEXTS)
def test_every_text_bears_itself_out(make, text):
    part = check(make(), text, text)[-1]
    # A sentence that is told from another by its marks alone may point to that one.
    assert all(s.supported and s.sources for p in part.paragraphs for s in p if support._bare_words(s.text))


# Places in a claim --------------------------------------------------------------------------------------------------


@settings(max_examples=150)
@given(claim=st.one_of(st.text(max_size=60), st.text("ae\u0301🙂👩\u200d市议 \u0308the\n", max_size=60)))
def test_each_character_knows_the_token_that_completes_it(make, claim):
    checker = make()
    piece = checker.tokens.encode_piece(" " + claim)
    token_at = checker._token_at(piece, len(claim))
    assert len(token_at) == len(claim)
    for place, token in enumerate(token_at):
        before, upto = (b"".join(checker.tokens.pieces[t] for t in piece[:end]) for end in (token, token + 1))
        assert len(before.decode("utf-8", "ignore")) <= place + 1 < len(upto.decode("utf-8", "ignore"))


def test_a_claim_cut_in_the_middle_of_a_character_has_fewer_places(checker):
    piece = checker.tokens.encode_piece(" 市议")
    assert checker._token_at(piece[:-1], 2) == checker._token_at(piece, 2)[:1]


@settings(max_examples=200)
@given(claim=SENTENCES, text=SENTENCES)
def test_pieces_cover_the_claim_and_stand_so_in_the_source(claim, text):
    evidence = Evidence(sources(text))
    placed = support._placed(claim)
    at = 0
    for piece in support._pieces(claim, evidence):
        here = [word for word, _ in placed[at : at + piece.words]]
        assert len(here) == piece.words >= 1
        assert piece.character == placed[at][1]
        known = [s.words for s in evidence.statements]
        longer = [word for word, _ in placed[at : at + piece.words + 1]]
        if piece.statement >= 0:
            assert list(known[piece.statement][piece.at : piece.at + piece.words]) == here
        else:
            assert piece.words == 1
            assert not any(here[0] in words for words in known)
        if len(longer) > piece.words:
            runs = (list(words[i : i + len(longer)]) for words in known for i in range(len(words)))
            assert longer not in runs
        at += piece.words
    assert at == len(placed)


def test_a_verdict_does_not_depend_on_what_was_asked_before(tiny_model, tokens):
    model = OnnxModel(tiny_model, "cpu", capacity=1024)
    try:
        source = sources("The old mayor has opened the new stone bridge over the river. " + NEWS)
        claims = ["A mayor opened a bridge of stone.", "The minister has resigned.", "Boats were counted below it."]
        fresh = Checker(Decoder(model), tokens)
        evidence = fresh.evidence(source)
        expected = []
        for claim in claims:
            fresh.decoder.forget()
            expected.append(fresh.judge(claim, evidence, Cancellation())[0].probability)
        for order in ((0, 1, 2), (2, 1, 0), (0, 0, 1, 1, 2, 0)):
            for number in order:
                assert fresh.judge(claims[number], evidence, Cancellation())[0].probability == expected[number]
    finally:
        model.close()


def test_words_left_out_begin_no_new_piece_and_another_place_does():
    evidence = Evidence(sources("The old mayor opened the new stone bridge. The minister resigned after the scandal."))
    assert [p.new for p in support._pieces("The mayor opened the bridge", evidence)] == [True, False, False]
    assert [p.new for p in support._pieces("The old mayor resigned after", evidence)] == [True, True]
