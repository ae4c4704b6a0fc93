"""House style: what it changes, what it leaves alone, and what it points out."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.settings import Settings
from assistant.tasks import house_style
from assistant.tasks.texts import HouseStyle, Part, Sentence, StyleRule


def style(sheet="", **more):
    parsed = house_style.parse(sheet)
    assert not parsed.problems
    return HouseStyle(rules=parsed.rules, **more)


def applied(sheet, text, **more):
    return house_style.apply(style(sheet, **more), text)[0]


def part(text, key="body"):
    return Part(key, "Body", ((Sentence(text),),))


def messages(text, sheet="", key="body", **more):
    return [remark.message for remark in house_style.remarks(style(sheet, **more), part(text, key))]


# The style sheet ----------------------------------------------------------------------------------------------------


def test_a_style_sheet_holds_what_to_replace_and_what_to_avoid():
    sheet = house_style.parse(
        "# our words\n\n utilise -> use \ne-mail => email\nper cent → %\n视频→录像\n"
        "avoid: very unique\nAvoid : basically\n避免：亲\n"
    )
    assert sheet.problems == ()
    assert sheet.rules == (
        StyleRule("utilise", "use"), StyleRule("e-mail", "email"), StyleRule("per cent", "%"),
        StyleRule("视频", "录像"), StyleRule("very unique"), StyleRule("basically"), StyleRule("亲"),
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["utilise", "utilise ->", "-> use", "a -> b -> c", "avoid:", "avoid: ...", "same -> same", 'say -> "tell"',
     "- -> –", "x" * 500],
)  # fmt: skip
def test_a_bad_line_is_told_with_its_number_and_the_others_hold(line):
    sheet = house_style.parse(f"# first\nutilize -> use\n{line}\ncolor -> colour\n")
    assert sheet.rules == (StyleRule("utilize", "use"), StyleRule("color", "colour"))
    (problem,) = sheet.problems
    assert "Line 3 " in problem


def test_a_word_that_is_there_twice_is_told():
    sheet = house_style.parse("utilise -> use\nUtilise -> employ")
    assert sheet.rules == (StyleRule("utilise", "use"),)
    assert "Line 2 " in sheet.problems[0]
    assert "line 1" in sheet.problems[0]


@pytest.mark.parametrize(
    "sheet",
    ["a -> b\nb -> a", "a -> b\nb -> c\nc -> a", "big -> large big thing\nlarge -> big", "a -> b b\nb -> a a",
     "猫->狗\n狗->猫"],
)  # fmt: skip
def test_rules_that_chase_each_other_are_told_and_the_rest_holds(sheet):
    parsed = house_style.parse(sheet)
    lines = sheet.count("\n") + 1
    assert len(parsed.rules) == lines - 1
    assert f"Line {lines} " in parsed.problems[0]


def test_a_large_style_sheet_is_read_and_applied_at_once():
    begun = time.perf_counter()
    sheet = house_style.parse("\n".join(f"word{n} -> better{n}" for n in range(2500)))
    assert len(sheet.rules) == 2000
    assert "2000" in sheet.problems[0]
    text, _ = house_style.apply(HouseStyle(rules=sheet.rules), "word7 and word1999, but not this. " * 300)
    assert text.startswith("better7 and better1999")
    assert time.perf_counter() - begun < 10


def test_the_settings_make_a_style(tmp_path):
    file = tmp_path / "sheet.txt"
    file.write_text("utilise -> use\nnonsense\n避免：亲", encoding="utf-8")
    settings = Settings()
    assert house_style.from_settings(settings) == HouseStyle()
    assert house_style.problems(settings) == ()
    for key, value in (("length", "short"), ("person", "third"), ("dates", "iso"), ("style_sheet", str(file))):
        settings.set(f"draft.{key}", value)
    assert house_style.from_settings(settings) == HouseStyle(
        "short", "third", "iso", (StyleRule("utilise", "use"), StyleRule("亲"))
    )
    assert "Line 2 " in house_style.problems(settings)[0]


@pytest.mark.parametrize("kind", ["missing", "folder", "binary"])
def test_a_style_sheet_that_cannot_be_read_gives_no_rules_and_a_reason(tmp_path, kind):
    file = tmp_path / "sheet.txt"
    if kind == "folder":
        file.mkdir()
    if kind == "binary":
        file.write_bytes(bytes(range(256)) * 10)
    settings = Settings()
    settings.set("draft.style_sheet", str(file))
    assert house_style.from_settings(settings).rules == ()
    (problem,) = house_style.problems(settings)
    assert "sheet.txt" in problem


# Words --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sheet", "text", "expected"),
    [
        ("utilise -> use", "Utilise it, UTILISE it, utilise it.", "Use it, USE it, use it."),
        ("utilise -> use", "utilised misutilise utilise-based", "utilised misutilise utilise-based"),
        ("in order to -> to", "They met in  order\nto talk.", "They met to talk."),
        ("internet -> Internet", "The internet. Internet.", "The Internet. Internet."),
        ("Internet -> internet", "The Internet is here. Internet users", "The internet is here. Internet users"),
        ("iphone -> iPhone", "Iphone users and iphone users", "iPhone users and iPhone users"),
        ("CEO -> chief executive", "The CEO left. CEO pay. ceo", "The chief executive left. Chief executive pay. ceo"),
        ("公司 -> 有限公司", "这家公司是有限公司。", "这家有限公司是有限公司。"),
        ("视频 -> 录像", "看视频吧", "看录像吧"),
        ("very -> very very", "very good", "very very good"),
        ("good -> fine\nvery good -> excellent", "very good and good", "excellent and fine"),
        ("a -> b\nb -> c", "a b", "c c"),
        ("use -> employ", "see https://example.org/use/it, use@use.org and /use/of/use", None),
        ("use -> employ", "the code `use x` stays", None),
        ("use -> employ", 'He said "use it" and “use it” and ‘use it’ and 「use it」.', None),
        ("& -> and", "Hill & Sons", "Hill and Sons"),
    ],
)
def test_words_are_replaced_where_they_are_words_of_the_text(sheet, text, expected):
    assert applied(sheet, text) == (text if expected is None else expected)


def test_what_was_changed_is_told():
    text, changes = house_style.apply(style("utilise -> use", dates="iso"), "Utilise it on 24 November 2026.")
    assert text == "Use it on 2026-11-24."
    assert [(change.was, change.now) for change in changes] == [("Utilise", "Use"), ("24 November 2026", "2026-11-24")]


def test_rules_that_come_to_no_rest_change_nothing():
    rules = (StyleRule("a", "b b"), StyleRule("b", "a a"))  # a style sheet would not let them through
    assert house_style.apply(HouseStyle(rules=rules), "a c") == ("a c", ())


# Dates --------------------------------------------------------------------------------------------------------------


def test_dates_are_rewritten_outside_quotations():
    text = "On 24 November 2026 he said: “I came on 23 November 2026.”"
    assert applied("", text, dates="month-day") == "On November 24, 2026 he said: “I came on 23 November 2026.”"
    assert applied("", text) == text


def test_a_word_of_a_date_is_no_word_to_replace():
    assert applied("november -> winter", "In November, on 24 November 2026.") == "In Winter, on 24 November 2026."


WORDS = st.sampled_from(
    "utilise Utilise very unique Internet CEO use a b 24 November 2026 2026-11-24 24/11/2026 Nov. 3rd, on 1.5 % “ ” \" "
    "' ‘ ’ 视频 公司 有限公司 2026年11月24日 《 ， 。 . \n - & https://a.org/use ( ) the dogs' don’t 5\"".split(" ")
)
TEXTS = st.lists(WORDS, max_size=25).map(" ".join) | st.lists(WORDS, max_size=12).map("".join)
SHEETS = st.sampled_from([
    "", "utilise -> use\nuse -> employ", "very -> very very\nCEO -> chief executive", "公司 -> 有限公司\n视频 -> 录像",
    "internet -> Internet\n& -> and\nunique -> rare", "a -> b\non -> upon", "November -> Nov.\nupon -> on", "24 -> 25",
    "the -> 24 November 2026", "- -> use",
])  # fmt: skip
STYLES = st.builds(
    lambda sheet, form: HouseStyle(dates=form, rules=house_style.parse(sheet).rules), SHEETS,
    st.sampled_from(["", "iso", "day-month", "month-day"]),
)  # fmt: skip


@given(STYLES, TEXTS)
def test_applied_twice_is_applied_once(wanted, text):
    once, changes = house_style.apply(wanted, text)
    assert house_style.apply(wanted, once) == (once, ())
    assert bool(changes) == (once != text)


OTHER_NUMBERS = st.sampled_from("£3.50 1,200 10:30 3-2 room 4 +44 50% v1.2.3 3/4 people. On 12 kg, 1990s 24".split())
NUMBERS = st.integers(0, 10**6).map(str) | st.floats(0, 1e6).map(str) | OTHER_NUMBERS


@given(st.sampled_from(["iso", "day-month", "month-day"]), st.lists(NUMBERS, max_size=20).map(" ".join))
def test_numbers_that_are_no_dates_stay_as_they_are(form, text):
    assert house_style.apply(HouseStyle(dates=form), text) == (text, ())


@given(STYLES, st.text(alphabet="abe 24.Nov會", max_size=20))
def test_a_quotation_stays_as_it_was_said(wanted, words):
    quoted = f"“use {words}”"
    assert quoted in house_style.apply(wanted, f"He said {quoted} then.")[0]


@given(TEXTS)
def test_an_empty_style_changes_nothing(text):
    assert house_style.apply(HouseStyle(), text) == (text, ())


# Remarks ------------------------------------------------------------------------------------------------------------


def test_avoided_words_are_pointed_out_once():
    sheet = "avoid: very unique\nutilise -> use"
    assert messages("It is Very  unique and very unique.", sheet) == ["The style sheet avoids “Very  unique”."]
    (quoted,) = messages("He said “we utilise it”.", sheet)
    assert "“utilise”" in quoted
    assert messages("We utilise it.", sheet) == []  # apply replaces it


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We met our friends and I left.", ["We", "our", "I"]),
        ("He gave us his word, and I’m glad.", ["us", "I"]),
        ("我们的队伍赢了，我很高兴。", ["我们", "我"]),
        ("“We won,” I said.", ["I"]),
        ("“We won,” he said of the US, the I-95 and Queen Elizabeth I of England.", []),
        ("World War I ended. The type I error.", []),
        ("我国自我管理的我市居民", []),
        ("It’s a mine.", []),
    ],
)
def test_the_first_person_is_found_outside_quotations(text, words):
    assert house_style.first_person(text) == words
    told = messages(text, person="third")
    assert bool(told) == bool(words)
    assert not told or all(word[:1] in told[0] for word in words)


def test_the_first_person_is_missed_where_it_is_wanted():
    assert "nothing here is in it" in messages("The team met. It won.", person="first")[0]
    assert messages("We met. We won.", person="first") == []
    assert messages("The team met", person="first") == []  # a headline says nothing of a person
    assert messages("The team met. We won.", person="") == []


def test_what_is_too_long_for_the_length_is_pointed_out():
    text = "word " * 150
    assert "150 words; at most 120" in messages(text, length="short")[0]
    assert messages(text, length="medium") == []
    assert messages(text * 10, length="long") == []
    assert "at most 14" in messages("word " * 15, key="headline")[0]


def test_remarks_name_their_part():
    assert {remark.key for remark in house_style.remarks(style(person="third"), part("We met.", "lede"))} == {"lede"}
