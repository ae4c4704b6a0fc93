"""The checks of a draft: each points out the fault that was put there, and is silent about a good draft."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.sentences import sentences
from assistant.tasks import checks, templates
from assistant.tasks.templates import Template, TemplatePart
from assistant.tasks.texts import HouseStyle, Part, Sentence, Source

PLAIN = HouseStyle()


def template(*checks_wanted, questions=(), keys=("body",), required=(), **more):
    parts = tuple(TemplatePart(key, key.capitalize(), "body", required=key in required) for key in keys)
    return Template("x", "X", "", parts, questions=questions, checks=checks_wanted, **more)


def draft(**texts):
    """Parts whose paragraphs are the lines of TEXTS."""
    return [
        Part(key, key.capitalize(), tuple((Sentence(line),) for line in text.split("\n")))
        for key, text in texts.items()
    ]


def report(check, text="", notes="", style=PLAIN, **more):
    wanted = (check,) if isinstance(check, str) else check
    return checks.run(template(*wanted, **more), draft(body=text) if text else [], [Source("notes", notes)], style)


def remarks(*arguments, **more):
    return [remark.message for remark in report(*arguments, **more).remarks]


# Questions ----------------------------------------------------------------------------------------------------------


def test_what_neither_draft_nor_notes_answer_is_missing():
    found = report((), "The council met.", "The council met.", questions=templates.QUESTIONS)
    assert found.missing == ("when", "where", "why", "how")
    assert found.remarks == ()


def test_what_the_notes_answer_and_the_draft_does_not_is_a_remark():
    found = report((), "The council met.", "The council met on Monday.", questions=("who", "when"))
    assert found.missing == ()
    assert [remark.message for remark in found.remarks] == ["The draft does not say when, though the notes seem to."]


def test_only_the_templates_questions_are_asked():
    assert report((), "Nothing.", "", questions=("what",)).missing == ("what",)
    assert report((), "Nothing.", "").missing == ()


def test_an_empty_draft_answers_nothing():
    found = checks.run(template(questions=("who",)), [], [], PLAIN)
    assert found.missing == ("who",)


# Parts, person, style -----------------------------------------------------------------------------------------------


def test_a_required_part_that_is_missing_or_empty_is_told():
    wanted = template("required", keys=("headline", "lede", "body"), required=("headline", "body"))
    found = checks.run(wanted, draft(headline=" ", lede="x"), [], PLAIN)
    assert [remark.key for remark in found.remarks] == ["headline", "body"]
    assert checks.run(wanted, draft(headline="x", body="y"), [], PLAIN).remarks == ()


def test_the_first_person_is_pointed_out_where_the_text_is_told_from_outside():
    assert "We" in remarks("person", "We won the cup.")[0]
    assert remarks("person", "“We won the cup,” she said.") == []
    assert remarks("person", "We won the cup.", style=HouseStyle(person="first")) == []
    assert remarks((), "We won the cup.") == []


def test_the_house_style_speaks_for_each_part_and_nothing_is_said_twice():
    found = remarks("person", "We won the cup.", style=HouseStyle(person="third"))
    assert len(found) == 1
    assert "third person" in found[0]


def test_a_broken_template_that_was_passed_over_is_told():
    assert remarks((), "Text.", problem="Your file is broken.") == ["Your file is broken."]


# Quotations ---------------------------------------------------------------------------------------------------------

NOTES = """Mary Hill said: “We have waited for this for years. It is a great day.”
- "Nobody told us about the noise," complained the residents.
Tom Reed told reporters 'the shop will stay open'.
Ben Okoro: the old bridge must go at once
The film “One Day in May” was shown.
王明表示：“我们已经准备好了所有的材料。”"""


@pytest.mark.parametrize(
    "text",
    [
        "“We have waited for this for years,” said Mary Hill.",
        '"It is a great day," Mary Hill said.',
        "“We have waited … It is a great day,” Hill said.",
        "The residents said that “nobody told us about the noise”.",
        "“The shop will  stay open”, Tom Reed said.",
        "Ben Okoro said “the old bridge must go at once”.",
        "The “great day” was sunny.",
        "The film “One Day in May” was shown.",
        "王明说：“我们已经准备好了所有的材料。”",
        "“我们已经准备好了所有的材料，”王明表示。",
        "他们说“好的”。",
        "No quotation here, it’s the residents’ day.",
    ],
)
def test_a_quotation_as_the_notes_have_it_passes(text):
    assert remarks("quotations", text, NOTES) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“We have waited for ages,” said Mary Hill.", "do not have this quotation"),
        ("“It is a great day. We have waited for this,” said Mary Hill.", "do not have this quotation"),
        ("“It is a great day … We have waited for this,” said Mary Hill.", "not as a quotation"),
        ("Mary Hill: “the film was shown today”", "do not have this quotation"),
        ("Mary Hill said: “complained the residents”.", "not as a quotation"),
        ("“We have waited for this for years.” The sun shone.", "does not say whose"),
        ("“We have waited for this for years,” said Tom Reed.", "given to Reed Tom; in the notes they are of Hill"),
        ("李华说：“我们已经准备好了所有的材料。”", "李华"),
        ("“我们已经准备好了一切的材料，”王明表示。", "do not have this quotation"),
        ("“我们已经准备好了所有的材料。”天晴了。", "does not say whose"),
        ("She said: “We have waited for this", "no partner"),
        ('Hill said it is a great day."', "no partner"),
    ],
)
def test_a_quotation_that_the_notes_do_not_have_so_is_pointed_out(text, told):
    assert any(told in message for message in remarks("quotations", text, NOTES))


def test_a_quotation_over_two_paragraphs_may_be_closed_once():
    notes = "Mary Hill said: “We have waited.\n“It is a great day.”"
    assert remarks("quotations", "Mary Hill said: “We have waited.\n“It is a great day.”", notes) == []


QUOTES = st.sampled_from(["We have waited for this for years.", "It is a great day", "we have waited for this"])


SAID = st.sampled_from(["{} Mary Hill said.", "Hill said: {}", "{}, said Mary Hill."])


@given(QUOTES, st.sampled_from(["“{}”", '"{}"']), SAID)
def test_marks_and_places_of_the_speaker_make_no_difference(words, marks, sentence):
    assert remarks("quotations", sentence.format(marks.format(words)), NOTES) == []


@given(st.sampled_from("abandon carrot window lamp seven".split()), QUOTES)
def test_a_changed_word_is_always_noticed(word, words):
    changed = words.replace("day", word).replace("waited", word)
    assert remarks("quotations", f"“{changed}” Mary Hill said.", NOTES)


# Clinical notes -----------------------------------------------------------------------------------------------------

CLINICAL = """Presents with three days of cough.
No chest pain. ?pneumonia
Takes metformin 500 mg twice a day for type 2 diabetes.
Temp 38.2. Chest clear.
否认高血压病史。目前服用阿司匹林100毫克。"""


@pytest.mark.parametrize(
    "text",
    ["Takes metformin 500 mg twice a day for type 2 diabetes.", "?pneumonia", "Possible pneumonia", "Temp 38.2.",
     "Cough for three days.", "目前服用阿司匹林100毫克。", "否认高血压病史。"],
)  # fmt: skip
def test_what_the_notes_hold_is_no_diagnosis_of_ours(text):
    found = remarks("no_diagnosis", text, CLINICAL)
    assert found == [] or text == "Possible pneumonia"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The patient has pneumonia.", "notes do not have"),
        ("Pneumonia.", "deny or doubt"),
        ("Start on amoxicillin.", "notes do not have"),
        ("Takes metformin 850 mg twice a day.", "notes do not have"),
        ("Findings are consistent with bronchitis.", "notes do not have"),
        ("高血压病史。", "deny or doubt"),
        ("考虑肺炎，建议抗生素治疗。", "notes do not have"),
        ("目前服用阿司匹林300毫克。", "notes do not have"),
    ],
)
def test_a_diagnosis_or_treatment_that_the_notes_lack_is_pointed_out(text, told):
    assert any(told in message for message in remarks("no_diagnosis", text, CLINICAL))


# Press releases -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("contact", ["tom@acme.example", "0113 496 0000", "+44 (0)113 496 0000", "电话：010-65550000"])
def test_a_press_release_needs_a_contact_of_the_notes(contact):
    assert remarks("contact", f"Ask Tom Reed, {contact}.", f"Contact: Tom Reed, {contact}") == []
    assert "notes do not have" in remarks("contact", f"Ask Tom Reed, {contact}.", "Contact: Tom Reed")[0]


@pytest.mark.parametrize("text", ["Ask Tom Reed.", "It opened on 24/11/2026 for 12 years.", "It cost £1,234,567."])
def test_a_press_release_without_a_contact_is_told(text):
    assert "no e-mail address or telephone" in remarks("contact", text, text)[0]


# Minutes ------------------------------------------------------------------------------------------------------------


def minutes(text):
    parts = draft(actions=text) if text else []
    found = checks.run(template("actions", keys=("actions",)), parts, [], PLAIN)
    return [remark.message for remark in found.remarks]


@pytest.mark.parametrize(
    "text",
    ["Anna to write to the printers by Friday.", "Ben Okoro will order a server before 20 March 2026.",
     "Order a server (Ben, by 20th March).", "Anna: call the bank tomorrow.", "Everyone to read the plan by Monday.",
     "王明负责联系印刷厂，周五之前完成。", "由李华在3月20日前提交采购单。"],
)  # fmt: skip
def test_an_action_with_a_person_and_a_time_passes(text):
    assert minutes(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna to write to the printers.", ["by when"]),
        ("Write to the printers by Friday.", ["who does"]),
        ("Order a server.", ["who does", "by when"]),
        ("王明负责联系印刷厂。", ["by when"]),
        ("3月20日前提交采购单。", ["who does"]),
        ("Anna to call by Friday.\nOrder a server by Monday.", ["who does"]),
        ("", ["No action"]),
    ],
)
def test_what_an_action_lacks_is_told(text, told):
    found = minutes(text)
    assert len(found) == len(told)
    assert all(words in message for words, message in zip(told, found, strict=True))


# Lessons ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lily explained her method clearly. Next, check the units.", []),
        ("小丽回答很积极。建议多做练习。", []),
        ("Lily explained her method clearly.", ["no next step"]),
        ("Check the units next time.", ["Nothing good"]),
        ("小丽坐在窗边。", ["Nothing good", "no next step"]),
    ],
)
def test_feedback_has_something_good_and_a_next_step(text, told):
    found = remarks("balance", text)
    assert len(found) == len(told)
    assert all(words in message for words, message in zip(told, found, strict=True))


# All together -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [template.name for template in templates.all_templates("en").templates])
def test_a_draft_of_the_notes_own_sentences_gets_no_remark_of_quotations(name):
    wanted = templates.load(name)
    texts = [span.of(NOTES) for span in sentences(NOTES)]
    assigned = templates.assign(wanted, texts)
    parts = [Part(key, key, tuple((Sentence(texts[i]),) for i in numbers)) for key, numbers in assigned.items()]
    found = checks.run(wanted, parts, [Source("a", NOTES)], HouseStyle())
    assert not [remark for remark in found.remarks if "quotation" in remark.message.lower()]


@pytest.mark.timeout(30)
def test_long_notes_are_checked_in_time():
    notes = "\n".join([NOTES.replace("\n", " ") * 30] * 20)
    assert len(notes) > 150_000
    assert remarks(templates.CHECKS, "Mary Hill said: “It is a great day.”", notes, questions=templates.QUESTIONS)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_draft_of_any_notes_can_be_checked(text, notes):
    every = template(*templates.CHECKS, questions=templates.QUESTIONS, keys=("body", "actions", "contact"))
    found = checks.run(every, draft(body=text, actions=text), [Source("a", notes)], HouseStyle(person="first"))
    assert set(found.missing) <= set(templates.QUESTIONS)
    assert len(set(found.remarks)) == len(found.remarks)
    assert all(remark.message and remark.key in ("", "body", "actions", "contact") for remark in found.remarks)
