"""Drafts from notes: without a model, on a scripted one, and on the default model."""

import itertools
import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import paths
from assistant.cancellation import Cancellation, Cancelled
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.errors import PenwrightError
from assistant.language import quotations
from assistant.language.facts import Facts
from assistant.language.words import length
from assistant.tasks import templates
from assistant.tasks.draft import BUDGETS, draft, read
from assistant.tasks.support import Checker
from assistant.tasks.texts import Draft, HouseStyle, Part, Progress, Report, Source, StyleRule, Words

TRAM = """- the city council has approved a new tram line to the harbour because the roads are full
- Work on the tram line will begin in March 2027 and cost 40 million euros.
- Mayor Anna Berg promised that the tram line will run by 2028
- “We have waited ten years for this. Today we begin,” Berg said.
- Residents of Harbour Street fear noise from the tram
- The line has 12 stops between the station and the harbour.
- Trams will run every 8 minutes
- The old bus line will be closed"""
NOTES = {
    "news": TRAM,
    "brief": TRAM,
    "press-release": """Place: Bern
Date: 24 November 2026
Contact: Tom Frei, press@example.org
Release: at once
About: Nordlicht makes lamps since 1987.
Nordlicht has opened a factory in Bern.
The factory employs 120 people.
“Bern has the people we need,” said director Lena Moser.""",
    "product-description": """It can be dimmed in 5 steps.
It is ideal for late readers.
Weight: 1.2 kg
Price: 89 euros
Material: oak
It comes with a wooden foot.""",
    "customer-reply": """Customer: Ms Keller
Agent: Jo Brand
Your lamp arrived broken on 3 May.
We have sent a new lamp today, free of charge.
It will arrive within 3 days.""",
    "lesson-feedback": """Student: Lena
Lesson: fractions
Lena explained clearly how halves become quarters.
She worked with Tom on page 12.
Next: practise with thirds.""",
    "meeting-minutes": """Meeting: Garden club
Date: 4 May 2026, room 12
Present: Anna, Tom, Lena
The club discussed the new greenhouse.
It was agreed to buy 20 roses.
Tom will order the roses by Friday.
Next meeting: 1 June.""",
    "report": """# Background
The town asked for a survey of its playgrounds.
# Findings
12 of 20 playgrounds have broken swings.
The number of visitors fell by 15 percent.
# Recommendations
The town should mend the swings first.""",
    "e-mail": """To: Mr Stone
From: Anna Berg
The delivery of 40 chairs has not arrived.
It was ordered on 3 May.
Please tell us when it comes.""",
    "clinical-note": """Patient: M. K., 54
Date: 4 May 2026, Dr Moser
Complaint: cough for 3 days
No fever, no chest pain.
Lungs clear.
BP 130/80, pulse 72.
Plan: review in 1 week.""",
}
CHINESE = {
    "news": """市议会周一批准了新的有轨电车线路。
工程将于3月开工，耗资4000万元。
市长王小明表示：“我们等了十年。今天终于开始了。”
港口街的居民担心噪音。""",
    "meeting-minutes": """会议：园艺社例会
时间：2026年5月4日
出席：王小明、李华
大家讨论了新温室。
会议决定购买20株玫瑰。
李华负责在周五前订购玫瑰。""",
    "customer-reply": """客户：张女士
客服：小李
您的台灯到货时已损坏。
我们今天已免费补发一盏新台灯。
预计3个工作日内送达。""",
}
ALL = [*NOTES.items(), *CHINESE.items()]
IDS = [*NOTES, *(f"{name} in Chinese" for name in CHINESE)]


class Draughted:
    """What a draft consists of."""

    def __init__(self, events):
        self.events = list(events)
        self.parts = {event.key: event for event in self.events if isinstance(event, Part)}
        (self.report,) = [event for event in self.events if isinstance(event, Report)]
        self.remarks = [remark.message for remark in self.report.remarks]

    def __getitem__(self, key):
        return self.parts[key].text

    @property
    def text(self):
        return "\n\n".join(part.text for part in self.parts.values())

    @property
    def sentences(self):
        return [s for part in self.parts.values() for paragraph in part.paragraphs for s in paragraph]


def write(*notes, checker=None, length="long", style=None, **more):
    style = style or HouseStyle(length=length)
    task = Draft(tuple(Source(f"notes {n}", text) for n, text in enumerate(notes)), style=style, **more)
    return Draughted(draft(task, checker, Cancellation()))


def bare(text):
    return "".join(re.findall(r"\w", text.lower()))


def passages(sentence, *notes):
    return [notes[p.source][p.start : p.end] for p in sentence.sources]


@pytest.fixture(scope="module")
def tokens(tiny_model):
    return Tokens(tiny_model.folder)


@pytest.fixture
def checker(tiny_model, tokens):
    """A Checker on the tiny model, which judges and chooses nonsense."""
    model = OnnxModel(tiny_model, "cpu", capacity=1024)
    yield Checker(Decoder(model), tokens)
    model.close()


# Every template -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "notes"), ALL, ids=IDS)
def test_every_template_gives_its_required_parts_of_the_notes_alone(name, notes):
    made = write(notes, template=name)
    template = templates.load(name)
    assert [part.key for part in template.parts if part.required and part.key not in made.parts] == []
    assert not any("is missing" in remark for remark in made.remarks)
    fixed = {part.key for part in template.parts if part.kind == "fixed"}
    for key, part in made.parts.items():
        assert part.label
        for sentence in itertools.chain(*part.paragraphs):
            assert sentence.text.strip()
            if key not in fixed:
                (rests_on,) = passages(sentence, notes)
                assert bare(sentence.text) in bare(rests_on)


@pytest.mark.parametrize(("name", "notes"), [one for one in ALL if one[0] != "brief"], ids=lambda value: value[:9])
def test_every_fact_of_the_notes_is_kept_where_the_length_allows(name, notes):
    made = write(notes, template=name)
    lost = Facts.of(made.text).foreign(re.sub(r"(?m)^[\w ]+[:：]|^#.*", "", notes))
    assert lost == []
    assert not any("left out" in remark for remark in made.remarks)


@pytest.mark.parametrize(("name", "notes"), ALL, ids=IDS)
def test_no_note_is_said_twice_but_in_a_summary(name, notes):
    made = write(notes, template=name)
    said = [s.text for key, part in made.parts.items() if key != "headline" for p in part.paragraphs for s in p]
    again = {text for text in said if said.count(text) > 1}
    assert all(text in made["lede"] for text in again)
    assert not again or name in ("report", "product-description")


def test_headings_sort_notes_and_are_not_written():
    made = write(NOTES["report"], template="report")
    assert made["background"] == "The town asked for a survey of its playgrounds."
    assert made["recommendations"] == "The town should mend the swings first."
    assert "Findings" not in made.text


def test_a_label_alone_in_its_line_is_not_written():
    made = write("To: Mr Stone\nRequest:\nPlease send 40 chairs.\nThe chairs are late.", template="e-mail")
    assert made["request"].startswith("Please send 40 chairs.")
    assert "Request" not in made.text


def test_the_clinical_note_is_headed_by_what_it_is_not():
    notice = templates.load("clinical-note").notice
    assert "diagnosis" in notice
    assert "clinician" in notice


def test_an_own_template_is_used():
    folder = paths.data_dir() / "templates"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(
        'title = "Mine"\n[[parts]]\nkey = "top"\nlabel = "Top"\nkind = "lede"\n'
        '[[parts]]\nkey = "rest"\nlabel = "Rest"\nkind = "body"\norder = "time"\n', "utf-8",
    )  # fmt: skip
    made = write("The fair opens at 9:30.\nThe fair closes at 18:00.\nThe music plays at 14:00.", template="mine")
    assert list(made.parts) == ["top", "rest"]
    hours = re.findall(r"\d+:\d+", made["rest"])
    assert hours == sorted(hours, key=lambda hour: int(hour.split(":")[0]))


# Order and length ---------------------------------------------------------------------------------------------------


def test_the_lede_comes_first_and_its_note_is_not_in_the_body():
    made = write(TRAM)
    assert list(made.parts) == ["lede", "body", "headline"]
    assert made["lede"] not in made["body"]
    assert bare(made["headline"]) in bare(made["lede"])
    assert len(made.parts["lede"].alternatives) == 2


def test_what_is_left_out_for_the_length_is_counted():
    notes = "\n".join(f"The council paid {n} million for bridge number {n + 100} in the old town." for n in range(60))
    short, long = write(notes, length="short"), write(notes)
    assert length(short["body"]) <= BUDGETS["short"]
    kept = len(set(itertools.chain(*(s.sources for s in short.sentences))))
    (remark,) = [remark for remark in short.remarks if "left out" in remark]
    assert remark.startswith(f"{60 - kept} notes are left out")
    assert not any("left out" in remark for remark in long.remarks)


@pytest.mark.parametrize(
    "notes",
    [
        "The tram is late. The tram is late.",
        "The tram is late.\nTHE TRAM IS LATE",
        "- The tram is late\n* the tram, is late!",
    ],
)
def test_what_the_notes_say_twice_is_said_once(notes):
    task = Draft((Source("", notes), Source("", notes)))
    assert len(read(task)) == 1
    assert write(notes, notes)["lede"] == "The tram is late."


def test_notes_that_differ_in_a_number_are_two():
    assert "6" in write("Sales rose by 5 percent in May.\nSales rose by 6 percent in May.").text


def test_a_draft_of_several_sources_points_into_each():
    made = write("The bridge is open.", "The harbour is closed for 3 days.")
    assert {p.source for s in made.sentences for p in s.sources} == {0, 1}
    for sentence in made.sentences:
        (rests_on,) = passages(sentence, "The bridge is open.", "The harbour is closed for 3 days.")
        assert bare(sentence.text) in bare(rests_on)


@pytest.mark.parametrize("notes", [(), ("",), (" \n\t ",), ("---\n…",), ("", "")])
def test_without_notes_the_error_says_what_to_do(notes):
    with pytest.raises(PenwrightError, match="no notes"):
        write(*notes)


def test_an_unknown_template_and_an_unknown_part_are_told():
    with pytest.raises(PenwrightError, match="no template called nonsense"):
        write(TRAM, template="nonsense")
    with pytest.raises(PenwrightError, match="no part nonsense"):
        write(TRAM, only="nonsense")


# Fields, remarks ----------------------------------------------------------------------------------------------------


def test_missing_fields_stand_in_brackets_and_are_remarked():
    made = write("The chairs have not arrived.\nFrom: Anna", template="e-mail")
    assert made["greeting"] == "Dear [To],"
    assert made["closing"].endswith("Anna")
    assert [r for r in made.report.remarks if "brackets" in r.message and r.key == "greeting"]
    assert not [r for r in made.report.remarks if "brackets" in r.message and r.key == "closing"]


def test_a_bracket_that_the_writer_filled_is_not_remarked_again():
    made = write("The chairs have not arrived.", template="e-mail")
    filled = made.parts["greeting"].paragraphs[0][0]
    kept = (Part("greeting", "Greeting", ((type(filled)("Dear Mr Stone,"),),)), made.parts["closing"])
    again = write("The chairs have not arrived.", template="e-mail", only="body", kept=kept)
    assert {r.key for r in again.report.remarks if "brackets" in r.message} == {"closing"}


def test_questions_that_the_notes_do_not_answer_are_missing():
    made = write("The lamp is made of oak.")
    assert "when" in made.report.missing
    assert "what" not in made.report.missing


# Words as the notes have them ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "said",
    [
        "“We have waited ten years for this. Today we begin,” Berg said.",
        '"We waited.  It was long. Now it is over," said Anna Berg.',
        "王小明说：“我们等了十年。今天终于开始了。”",
    ],
)
def test_quotations_are_given_word_for_word_and_whole(said):
    style = HouseStyle(length="long", dates="iso", rules=(StyleRule("ten", "10"), StyleRule("over", "finished")))
    notes = f"The tram line is approved.\n{said}\nIt will open on 3 May 2027.\nTen trams are over there."
    made = write(notes, style=style)
    wanted = " ".join(said.split())
    assert wanted in [s.text for s in made.sentences]
    for quotation in quotations.find(made.text):
        assert quotation.inner(made.text) in wanted


def test_the_house_style_is_applied_outside_quotations():
    style = HouseStyle(dates="day-month", rules=(StyleRule("utilise", "use"),))
    notes = "The town will utilise 3 rooms from 2026-05-04.\n“We utilise all rooms,” Berg said."
    made = write(notes, style=style)
    assert "The town will use 3 rooms from 4 May 2026." in made.text
    assert "“We utilise all rooms,” Berg said." in made.text


def test_a_sentence_begins_with_a_capital_and_ends_with_a_mark():
    made = write("- the tram is late\n* trams run 'Every day.'\n1) is it cold?\n[ ] eBay paid 5 euros\n电车晚点了")
    texts = [s.text for s in made.sentences]
    for wanted in ("The tram is late.", "Trams run 'Every day.'", "Is it cold?", "eBay paid 5 euros.", "电车晚点了。"):
        assert wanted in texts


WORDS = st.sampled_from(
    ["the", "Mayor", "anna", "Berg", "47", "3.5", "2,000", "not", "市议会", "批准", "三十", "🙂", "e\u0301", ".", "\n",
     "。", ", ", "“", "”", '"', "Date:", "To: ", "don’t", "one", "U.S.", "- ", "# ", "(CNN)", "LONDON (Reuters) - ",
     "half", "O'Brien", "\ud800", "\x00"]
)  # fmt: skip
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(), st.text(st.characters()))


@settings(max_examples=150)
@given(notes=st.lists(TEXTS, min_size=1, max_size=3), name=st.sampled_from(["news", "brief", "report"]))
def test_every_number_and_name_of_a_draft_is_in_the_notes(notes, name):
    try:
        made = write(*notes, template=name)
    except PenwrightError:
        assert not any(re.search(r"[^\W_]", text) for text in notes)
        return
    facts = Facts.of("\n".join(notes))
    for sentence in made.sentences:
        assert facts.foreign(sentence.text) == []
        (rests_on,) = passages(sentence, *notes)
        assert bare(sentence.text) in bare(rests_on)


@settings(max_examples=60)
@given(notes=TEXTS, name=st.sampled_from(sorted(NOTES)), size=st.sampled_from(list(BUDGETS)), seed=st.integers(0, 5))
def test_any_notes_make_a_draft_by_any_template(notes, name, size, seed):
    try:
        made = write(notes, template=name, length=size, seed=seed)
    except PenwrightError:
        return
    for sentence in made.sentences:
        assert all(0 <= p.start < p.end <= len(notes) for p in sentence.sources)


@pytest.mark.parametrize(
    "notes",
    ["🙂" * 3000 + " hi", "a" * 200_000, "\x00\x1b[2J word", "word " * 20_000, "\ud800 one.", "1\n" * 3000,
     "。" * 9 + "市", "https://example.org/" + "x" * 3000 + " is a long address that nobody reads aloud to anybody",
     "a/" * 9000, "a@" * 9000],
    ids=["emoji", "one word", "control", "no end", "surrogate", "lines", "marks", "address", "path", "mail"],
)  # fmt: skip
def test_hostile_notes_are_drafted(notes, checker):
    for judge in (None, checker):
        assert write(notes, checker=judge).sentences


# Making anew --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("only", ["headline", "lede", "body"])
def test_one_part_is_made_anew_and_the_others_are_left(only):
    first = write(TRAM)
    kept = tuple(part for key, part in first.parts.items() if key != only)
    again = write(TRAM, only=only, kept=kept)
    assert again.parts == {only: first.parts[only]}
    assert again.report == first.report


def test_a_body_made_anew_leaves_out_the_note_of_the_kept_lede():
    for seed in range(1, 9):
        other = write(TRAM, seed=seed)
        kept = (other.parts["headline"], other.parts["lede"])
        body = write(TRAM, only="body", kept=kept, seed=seed + 100)
        assert other["lede"] not in body["body"]
        assert {s.text for s in body.sentences} == {s.text for p in other.parts["body"].paragraphs for s in p}
        assert not any("left out" in remark for remark in body.remarks)


def test_a_headline_made_anew_is_one_of_the_lede_that_the_writer_kept():
    lede = write("A whale swam into the harbour of Bern.").parts["lede"]
    made = write(TRAM, only="headline", kept=(lede,))
    assert made["headline"] == "A whale swam into the harbour of Bern"


def test_a_lede_made_anew_that_leaves_its_note_out_of_the_draft_is_remarked():
    first = write(TRAM)
    kept = (first.parts["headline"], first.parts["body"])
    ledes = [write(TRAM, only="lede", kept=kept, seed=seed) for seed in range(1, 30)]
    changed = [made for made in ledes if made["lede"] != first["lede"]]
    assert len(changed) > 9
    assert all(any(remark.startswith("1 notes are left out") for remark in made.remarks) for made in changed)


def test_the_same_seed_gives_the_same_draft_and_others_differ():
    texts = [[write(TRAM, seed=seed).text for seed in (0, *range(1, 9))] for _ in range(2)]
    assert texts[0] == texts[1]
    assert len(set(texts[0])) > 3
    assert len({write(TRAM, seed=None).text for _ in range(12)}) > 1


def test_the_seed_changes_headlines_of_the_model_too(checker):
    found = [write(TRAM, checker=checker, seed=seed, only="headline")["headline"] for seed in (3, 3, 4, 5, 6)]
    assert found[0] == found[1]
    assert len(set(found)) > 1


# Events -------------------------------------------------------------------------------------------------------------


def test_words_come_before_the_part_that_replaces_them_and_the_report_ends():
    made = write(TRAM)
    assert isinstance(made.events[-1], Report)
    streamed = {event.key: event.text for event in made.events if isinstance(event, Words)}
    assert streamed == {key: part.text for key, part in made.parts.items()}
    shares = [event.share for event in made.events if isinstance(event, Progress)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


@pytest.mark.parametrize("with_model", [False, True])
def test_a_draft_can_be_cancelled_at_any_event(checker, with_model):
    judge = checker if with_model else None
    count = len(write(TRAM, checker=judge).events)
    for stop in range(1, count):
        cancel = Cancellation()
        events = draft(Draft((Source("", TRAM),), style=HouseStyle("long")), judge, cancel)
        seen = list(itertools.islice(events, stop))
        cancel.cancel()
        left = []
        with pytest.raises(Cancelled):
            left.extend(events)
        assert len(seen) == stop
        assert len(left) <= 3  # what is made is given; nothing more is begun


class Looked(Cancellation):
    """Counts how often it was looked at."""

    looks = 0

    def raise_if_cancelled(self):
        self.looks += 1
        super().raise_if_cancelled()


@pytest.mark.parametrize("name", ["news", "report", "clinical-note"])
def test_thousands_of_notes_take_seconds_and_are_looked_at_one_by_one(name):
    rng = random.Random(3)
    vocabulary = ["".join(rng.choices("abcdefghijklmnop", k=6)) for _ in range(900)]
    notes = "\n".join(
        f"{' '.join(rng.choices(vocabulary, k=9)).capitalize()} {rng.choice('ABC')}{rng.choice(vocabulary)} {n}."
        for n in range(1500)
    )
    cancel = Looked()
    events = list(draft(Draft((Source("", notes),), name, HouseStyle(length="long")), None, cancel))
    assert sum(len(p) for e in events if isinstance(e, Part) for p in e.paragraphs) >= 1500
    assert cancel.looks > 3000


# With a model -------------------------------------------------------------------------------------------------------


def test_with_a_model_all_but_the_headline_stays_as_the_notes_have_it(checker):
    without, made = write(TRAM), write(TRAM, checker=checker)
    assert made["lede"] == without["lede"]
    assert made["body"] == without["body"]
    versions = [made.parts["headline"].paragraphs[0], *made.parts["headline"].alternatives]
    facts = Facts.of(TRAM)
    for (version,) in versions:
        assert set(re.findall(r"\w+", version.text.lower())) <= set(re.findall(r"\w+", made["lede"].lower()))
        assert facts.foreign(version.text) == []
        assert passages(version, TRAM)[0] in TRAM
    assert bare(passages(versions[0][0], TRAM)[0]) == bare(made["lede"])


def test_a_phrased_part_says_nothing_that_the_notes_lack(checker):
    folder = paths.data_dir() / "templates"
    folder.mkdir(parents=True)
    (folder / "mine.toml").write_text(
        'title = "Mine"\n[[parts]]\nkey = "link"\nlabel = "Link"\nkind = "phrased"\nprompt = "Sum it up."\n'
        'sentences = 1\n[[parts]]\nkey = "rest"\nlabel = "Rest"\nkind = "body"\n', "utf-8",
    )  # fmt: skip
    assert "link" not in write(TRAM, template="mine").parts
    for seed in range(4):
        made = write(TRAM, template="mine", checker=checker, seed=seed)
        assert made["rest"]
        for sentence in made.sentences:
            assert not sentence.supported or Facts.of(TRAM).foreign(sentence.text) == []


@pytest.mark.model
@pytest.mark.timeout(300)
def test_the_default_model_drafts_news_from_notes_in_any_order(real_installed):
    news = "Fire has destroyed the old market hall in Lindau on Sunday night."
    notes = [
        news,
        "About 80 firefighters fought the flames until 4 am.",
        "Nobody was hurt, police said.",
        "The hall in Lindau was built in 1911.",
        "“It is a bitter loss for the town,” said mayor Claudia Alber.",
        "Some 35 traders have lost their stalls in the market hall.",
        "The cause of the fire is not known.",
        "Alber promised the traders a tent for the summer.",
    ]
    model = OnnxModel(real_installed, "cpu", capacity=2048)
    checker = Checker(Decoder(model), Tokens(real_installed.folder))
    try:
        for seed in (1, 2):
            random.Random(seed).shuffle(notes)
            text = "\n".join(f"- {note}" for note in notes)
            made = write(text, checker=checker)
            assert made["lede"] == news
            facts = Facts.of(text)
            assert [facts.foreign(s.text) for s in made.sentences if facts.foreign(s.text)] == []
            headline = made.parts["headline"]
            for (version,) in (*headline.paragraphs, *headline.alternatives):
                assert set(re.findall(r"\w+", version.text.lower())) <= set(re.findall(r"\w+", news.lower()))
                assert 4 <= len(version.text.split()) <= 11
            for note in notes:
                assert bare(note) in bare(made.text)
            assert all(s.supported for part in ("lede", "body") for p in made.parts[part].paragraphs for s in p)
    finally:
        model.close()
