"""Templates: what a file may hold, whose file counts, and where notes belong."""

import os
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import i18n, paths
from assistant.errors import PenwrightError
from assistant.language.sentences import sentences
from assistant.tasks import checks, templates
from assistant.tasks.templates import BadTemplate, TemplatePart, Wording

SHIPPED = {"news", "brief", "press-release", "product-description", "customer-reply", "lesson-feedback",
           "meeting-minutes", "report", "e-mail", "clinical-note"}  # fmt: skip

GOOD = """
title = "Mine"
[[parts]]
key = "body"
label = "Text"
kind = "body"
"""


def write(name, content, folder=None):
    folder = folder or paths.data_dir() / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def reasons(content):
    with pytest.raises(BadTemplate) as caught:
        templates.read(write("broken", content))
    return caught.value.reasons


# What comes with Penwright ------------------------------------------------------------------------------------------


def test_the_ten_templates_are_there_and_good():
    known = templates.all_templates()
    assert {template.name for template in known.templates} == SHIPPED
    assert known.problems == ()
    assert not any(template.own or template.problem for template in known.templates)


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_every_text_of_a_shipped_template_exists_in_both_languages(name):
    english, chinese = templates.load(name, "en"), templates.load(name, "zh_CN")
    pairs = [(english.title, chinese.title), (english.description, chinese.description)]
    pairs += [(one.label, other.label) for one, other in zip(english.parts, chinese.parts, strict=True)]
    pairs += [(one.prompt, other.prompt) for one, other in zip(english.parts, chinese.parts, strict=True)
              if one.prompt]  # fmt: skip
    pairs += [(part.text.en, part.text.zh_CN) for part in english.parts if part.kind == "fixed"]
    pairs += [(english.notice, chinese.notice)] if english.notice else []
    for one, other in pairs:
        assert re.sub(r"\{.*?\}|…", "", one).isascii()
        assert not re.sub(r"\{.*?\}", "", other).isascii()


@pytest.mark.parametrize("name", sorted(SHIPPED))
def test_sections_and_fields_have_english_and_chinese_cues(name):
    for part in templates.load(name).parts:
        if part.cues:
            assert any(cue.isascii() for cue in part.cues)
            assert not all(cue.isascii() for cue in part.cues)


def test_the_clinical_note_is_headed_by_what_it_is_not():
    for language, words in (("en", ("not a diagnosis", "clinician must check")), ("zh_CN", ("不是诊断", "医生"))):
        assert all(word in templates.load("clinical-note", language).notice for word in words)
    assert "no_diagnosis" in templates.load("clinical-note").checks


def test_texts_are_in_the_language_of_the_interface():
    i18n.set_language("zh_CN")
    assert templates.load("news").title == "新闻稿"
    assert templates.load("news", "en").title == "News story"


def test_the_example_in_the_documentation_is_a_template():
    page = paths.resources_dir().parent / "docs" / "templates.md"
    example = page.read_text(encoding="utf-8").partition("```toml\n")[2].partition("```")[0]
    template = templates.read(write("example", example))
    assert [part.kind for part in template.parts] == ["field", "section", "body"]


def test_the_checks_that_a_template_may_name_are_those_that_exist():
    assert set(templates.CHECKS) == set(checks.NAMES)


# The writer's own ---------------------------------------------------------------------------------------------------


def test_a_copy_is_the_writers_and_can_be_changed():
    file = templates.copy("news", "our-news")
    file.write_text(file.read_text(encoding="utf-8").replace("News story", "Our story"), encoding="utf-8")
    ours = templates.load("our-news")
    assert (ours.title, ours.own) == ("Our story", True)
    assert ours.parts == templates.load("news").parts
    assert len(templates.all_templates().templates) == len(SHIPPED) + 1


def test_a_file_of_the_same_name_takes_the_place_of_the_shipped_one():
    write("news", GOOD)
    assert templates.load("news").title == "Mine"
    assert [t.title for t in templates.all_templates().templates if t.name == "news"] == ["Mine"]


def test_a_broken_file_is_told_of_and_hides_nothing():
    file = write("news", "title =\n")
    write("mine", "kind = 3")
    news = templates.load("news")
    assert news.title == "News story"
    assert str(file) in news.problem
    assert "line 1" in news.problem
    known = templates.all_templates()
    assert {template.name for template in known.templates} == SHIPPED
    assert {problem.file.name for problem in known.problems} == {"news.toml", "mine.toml"}
    assert next(t for t in known.templates if t.name == "news").problem == news.problem
    with pytest.raises(BadTemplate, match=r"mine\.toml"):
        templates.load("mine")


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../news", "a/b", "a\\b", "News", "new s", "news.toml", "con", "lpt1", "nul", "-a", "a" * 51,
     "a\0b", "a\n", "e\u0301", "\u202ea"],
)  # fmt: skip
def test_a_name_that_is_no_safe_file_name_is_refused(name):
    assert not templates.is_name(name)
    with pytest.raises(PenwrightError, match="There is no template"):
        templates.load(name)
    with pytest.raises(PenwrightError, match="cannot be called"):
        templates.copy("news", name)
    with pytest.raises(PenwrightError, match="There is no template"):
        templates.copy(name, "mine")


@pytest.mark.parametrize("name", ["a", "our-news", "2", "weekly_1", "周报", "é"])
def test_a_name_may_have_letters_of_any_script(name):
    templates.copy("news", name)
    assert templates.load(name).own


def test_an_unknown_template_is_answered_with_those_that_there_are():
    write("mine", GOOD)
    with pytest.raises(PenwrightError, match=r"no template called other.*mine.*news"):
        templates.load("other")


def test_a_copy_replaces_no_file():
    file = write("mine", "precious")
    with pytest.raises(PenwrightError, match="already"):
        templates.copy("news", "mine")
    assert file.read_text() == "precious"


def test_a_copy_that_cannot_be_written_says_so(monkeypatch):
    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(templates.files, "write_whole", full)
    with pytest.raises(PenwrightError, match="No space left"):
        templates.copy("news", "mine")


# Broken and hostile files -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        ("title = a\n", "line 1, column 9"),
        ("a = " + "[" * 30_000, "nested too deep"),
        ("a = " + "{a=" * 9_000, "nested too deep"),
        ("a = " + "9" * 10_000, "not valid TOML"),
        ("# " + "x" * templates.MAX_BYTES, "larger than 64 kB"),
        ("", "title"),
        ("title = 'x'\nparts = []", "parts"),
        ("title = 'x'\nparts = 7", "parts"),
        ("title = 'x'\nparts = [7]", "part 1"),
        ("title = 'x'\n[parts]\nkey = 'x'", "parts"),
        ("title = 'x'\n" + "[[parts]]\n" * 41, "parts"),
    ],
)
def test_a_file_that_is_no_template_is_refused_with_what_is_wrong(content, told):
    assert any(told in reason for reason in reasons(content))


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("key = 'Lede'", "part 1, key"),
        ("key = 3", "part 1, key"),
        ("key = '../x'", "part 1, key"),
        ("kind = 'led'", "part 1 (body), kind: must be one of headline, lede"),
        ("kind = ['body']", "kind"),
        ("label = ''", "label"),
        ("label = {fr = 'x'}", "label"),
        ("label = {en = 3}", "label"),
        ('label = "a\\u001b[2J"', "label"),
        ("sentences = -1", "sentences: must be a whole number from 0"),
        ("sentences = true", "sentences"),
        ("sentences = 1.5", "sentences"),
        ("choices = 0", "choices"),
        ("choices = 1000000", "choices"),
        ("required = 'yes'", "required: must be true or false"),
        ("order = 'random'", "order"),
        ("cues = 'x'", "cues"),
        ("cues = [3]", "cues: 3 is none"),
        ("cues = [[['x']]]", "cues: list is none"),
        ("cues = ['a*b']", "cues: a*b is none"),
        ("cues = ['*']", "cues"),
        ("cues = ['']", "cues"),
        ("cues = [" + "'x'," * 300 + "]", "cues"),
        ("colour = 'red'", "colour: there is no such setting"),
        ("text = '{'", "text: a field is written"),
        ("text = '{}'", "text"),
        ("text = '{|}'", "text"),
    ],
)
def test_a_wrong_value_is_told_with_its_part_and_key(line, told):
    key = line.split(" ")[0]
    lines = [other for other in GOOD.splitlines() if not other.startswith(f"{key} ")]
    assert any(told in reason for reason in reasons("\n".join([*lines, line])))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (GOOD + GOOD[GOOD.index("[[") :], "body is the key of several"),
        ("title='x'\n[[parts]]\nkey='a'\nlabel='a'\nkind='lede'", "must take what fits nowhere"),
        ("title='x'\n[[parts]]\nkey='a'\nlabel='a'\nkind='field'", "a field needs the labels"),
        ("title='x'\n[[parts]]\nkey='a'\nlabel='a'\nkind='section'", "a section needs words"),
        ("title='x'\n[[parts]]\nkey='a'\nlabel='a'\nkind='fixed'", "part 1 (a), text"),
        ("title='x'\n[[parts]]\nkey='a'\nlabel='a'\nkind='phrased'", "part 1 (a), prompt"),
        ("title='x'\n[[parts]]\nkey='a'\nlabel='a'\nkind='lede'\nrest=true", "only a body or a section"),
        ("version = 2" + GOOD, "version"),
        ("version = true" + GOOD, "version"),
        ("questions = ['who', 'whence']" + GOOD, "whence is none"),
        ("checks = ['spelling']" + GOOD, "spelling is none"),
        ("checks = ['required', {a = 1}]" + GOOD, "dict is none"),
        ("nonsense = 1" + GOOD, "nonsense: there is no such setting"),
    ],
)
def test_what_does_not_fit_together_is_told(content, told):
    assert any(told in reason for reason in reasons(content))


def test_all_that_is_wrong_is_told_at_once():
    assert len(reasons("titel = 'x'\n[[parts]]\nkey = 'a'\nkind = 'led'\nlabel = 3")) >= 4


def test_what_is_wrong_is_told_in_the_language_of_the_interface(monkeypatch):
    monkeypatch.setattr(i18n, "_translations", {"must be true or false": "必须是 true 或 false"})
    assert any("必须是" in reason for reason in reasons(GOOD + "required = 3"))


@pytest.mark.skipif(os.name == "nt", reason="no pipes and links there")
def test_links_in_a_circle_pipes_and_folders_are_told_of_and_wait_for_nobody():
    folder = write("good", GOOD).parent
    (folder / "circle.toml").symlink_to(folder / "circle.toml")
    (folder / "gone.toml").symlink_to(folder / "nothing")
    os.mkfifo(folder / "pipe.toml")
    (folder / "folder.toml").mkdir()
    known = templates.all_templates()
    assert {template.name for template in known.templates} == SHIPPED | {"good"}
    assert len(known.problems) == 4


def test_a_file_whose_name_is_none_and_other_files_are_no_templates():
    write("good", GOOD)
    write("Not Good", GOOD)
    write(".hidden", GOOD)
    (paths.data_dir() / "templates" / "notes.txt").write_text("x")
    known = templates.all_templates()
    assert {template.name for template in known.templates} == SHIPPED | {"good"}
    assert [problem.file.stem for problem in known.problems] == ["Not Good"]


def test_a_file_with_a_byte_order_mark_and_windows_line_ends_is_read():
    write("mine", "\ufeff" + GOOD.replace("\n", "\r\n"))
    assert templates.load("mine").title == "Mine"


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(templates.KINDS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["title", "parts", "key", "kind", "label", "text", "cues", "rest", "en", "zh_CN", "x"]), inner),
    max_leaves=20,
))  # fmt: skip
def test_any_table_is_a_template_or_a_reason(value):
    reader = templates._Reader(value if isinstance(value, dict) else {"parts": value}, "", False)
    templates._template(reader, "x")
    assert all(isinstance(reason, str) and reason for reason in reader.wrong)


# Labels, marks, cues ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("Price: £20", ("Price", "£20")),
        ("- **Decision:** move the launch", ("Decision", "move the launch")),
        ("* **Decision**: move", ("Decision", "move")),
        ("1. Present: Anna, Ben", ("Present", "Anna, Ben")),
        ("## Actions:", ("Actions", "")),
        ("- [x] Anna: call the printer", ("Anna", "call the printer")),
        ("电话：010-1234", ("电话", "010-1234")),
        ("电话:010-1234", ("电话", "010-1234")),
        ("Time: 10:30", ("Time", "10:30")),
        ("10:30 start of the meeting", None),
        ("see https://example.org/a", None),
        ("The council met on Monday and it decided this: no more", None),
        ("no label here", None),
        ("", None),
    ],
)
def test_a_label_and_its_value_are_told_apart(note, found):
    assert templates.label_and_value(note) == found


@pytest.mark.parametrize(
    ("note", "bare"),
    [("- a", "a"), ("  • a", "a"), ("2) a", "a"), ("3、甲", "甲"), ("- [ ] a", "a"), ("☐ a", "a"),
     ("-5 degrees", "-5 degrees"),
     ("2026 was", "2026 was"), ("1.5 million", "1.5 million"), ("**Bold** a", "**Bold** a"), ("a - b", "a - b")],
)  # fmt: skip
def test_marks_before_a_note_are_left_out(note, bare):
    assert templates.without_marks(note) == bare


@pytest.mark.parametrize(
    ("cue", "fits", "not_fits"),
    [
        ("agree*", ["We agreed on it", "AGREEMENT"], ["disagree", "a gree"]),
        ("*itis", ["has tonsillitis", "Arthritis."], ["itisx"]),
        ("next step", ["The next  step is", "Next\nstep:"], ["next steps", "context step"]),
        ("# mg", ["take 5 mg", "2.5 mg"], ["mg", "5 mgs"]),
        ("#%", ["by 12.5%"], ["12 per cent"]),
        ("#/#", ["BP 120/80"], ["a/b"]),
        ("会议", ["今天会议开始", "会议"], ["会商议"]),
        ("bp", ["BP为120", "bp 120"], ["bpm"]),
        ("a.c", ["a.c"], ["abc"]),
    ],
)
def test_a_cue_finds_whole_words(cue, fits, not_fits):
    assert all(templates._pattern(cue).search(text) for text in fits)
    assert not any(templates._pattern(cue).search(text) for text in not_fits)


def test_no_cue_takes_long_on_a_long_note():
    note = "a" * 20_000 + " " + "1,1" * 20_000 + " " + "会议" * 5_000
    begun = time.perf_counter()
    for cue in ("*a a* *a a*", "*aaa* *aaa*", "# # #", "#,#,#", "会议 会议*", "*b", "a*"):
        assert templates._is_cue(cue)
        templates._pattern(cue).search(note)
    assert time.perf_counter() - begun < 5


# Sorting notes ------------------------------------------------------------------------------------------------------

MINUTES = """Meeting: Website relaunch
Date: 3 March 2026, 10:00
Place: Room 4
Present: Anna Jones, Ben Okoro, Chen Li
Apologies: Dana White

Ben reported that the test server is slow.
- The budget was discussed for half an hour.
- We agreed to move the launch to 14 April.
Decision: the old forum is closed.
- Anna to write to the printers by Friday
Action: Ben to order a new server before 20 March
The next meeting is on 17 March.
The coffee machine is broken."""

MINUTES_ZH = """会议主题：网站改版
时间：2026年3月3日上午10点
地点：第四会议室
出席：王明、李华、陈丽
缺席：张伟

李华汇报测试服务器速度较慢。
会上讨论了预算问题。
大家一致同意将上线时间推迟到4月14日。
决定：关闭旧论坛。
王明负责联系印刷厂，周五之前完成。
待办：李华在3月20日前提交服务器采购单
下次会议定于3月17日。"""

CLINICAL = """Patient: John Smith, 54
Date: 3 March 2026
Seen by: Dr Patel
Presents with three days of cough and fever.
Past medical history: type 2 diabetes since 2011.
Takes metformin 500 mg twice a day.
Allergies: penicillin.
Temp 38.2, BP 130/85, sats 96%.
Chest clear on both sides.
Plan: chest x-ray, review in two days.
Daughter is present."""

CLINICAL_ZH = """患者：王某，54岁
日期：2026年3月3日
医生：李医生
主诉：咳嗽、发热三天。
既往史：2型糖尿病，2011年起。
目前服用二甲双胍500毫克，每日两次。
过敏史：青霉素。
体温38.2℃，血压130/85，血氧96%。
计划：拍胸片，两天后复诊。
女儿陪同。"""

PRESS = """Release: immediately
City: Leeds
Date: 3 March 2026
Acme Bikes opens its first shop in Leeds on Saturday.
The shop employs 14 people.
"We have waited for this for years," said Mary Hill, who runs Acme Bikes.
About: Acme Bikes has made bicycles in Hull since 1998.
Contact: Tom Reed, tom@acme.example, 0113 496 0000"""

PRODUCT = """The Brook 2 is a folding kettle for travel.
It boils half a litre in four minutes.
Features: boils dry protection
- waterproof base
- Suitable for campers and hotel rooms.
Clean with vinegar once a month.
Two-year warranty.
Dimensions: 12 x 12 x 9 cm
Weight: 480 g
Material: silicone
Price: £39"""

PRODUCT_ZH = """溪流二代是一款旅行折叠电热水壶。
四分钟可烧开半升水。
特点：防干烧
底座防水。
适合露营和住酒店的人群。
请每月用白醋清洗一次。
重量：480克
材质：硅胶
价格：299元"""

REPLY = """Customer: Mrs Hall
The parcel was damaged by the carrier.
A replacement left our warehouse yesterday.
You can keep the damaged lamp.
The new lamp will arrive within 3 days.
Agent: Sam"""

FEEDBACK = """Student: Lily
Topic: fractions
Lily explained her method clearly to the class.
Her drawings were excellent.
She sat at the window.
She needs to check the units of her answers.
Homework: page 14"""

FEEDBACK_ZH = """学生：小丽
课题：分数
小丽回答问题很积极，思路清楚。
她坐在窗边。
需要加强单位换算的练习。"""

REPORT = """Background: the council asked for a review of the bus lines.
We interviewed 40 passengers in May.
Delays increased by 12%.
Line 4 carries most people.
Overall the service has become less reliable.
The council should add two buses on line 4."""

EMAIL = """To: Maria
The rooms for the fair are booked.
The caterer wants a number of guests.
Please send me the list by Thursday.
From: Joe"""

EXPECTED = [
    ("meeting-minutes", MINUTES, {
        "meeting": ["Website relaunch"], "date": ["3 March 2026, 10:00", "Room 4"],
        "present": ["Anna Jones, Ben Okoro, Chen Li"], "absent": ["Dana White"],
        "discussion": ["Ben reported", "The budget", "The coffee machine"], "decisions": ["We agreed", "the old forum"],
        "actions": ["Anna to write", "Ben to order"], "next": ["The next meeting"]}),
    ("meeting-minutes", MINUTES_ZH, {
        "meeting": ["网站改版"], "date": ["2026年3月3日上午10点", "第四会议室"], "present": ["王明、李华、陈丽"],
        "absent": ["张伟"], "discussion": ["李华汇报", "会上讨论"], "decisions": ["大家一致同意", "关闭旧论坛"],
        "actions": ["王明负责", "李华在3月20日"], "next": ["下次会议"]}),
    ("clinical-note", CLINICAL, {
        "patient": ["John Smith, 54"], "date": ["3 March 2026", "Dr Patel"], "complaint": ["Presents with"],
        "history": ["type 2 diabetes"], "medicines": ["Takes metformin", "penicillin"],
        "examination": ["Temp 38.2", "Chest clear"], "plan": ["chest x-ray"], "other": ["Daughter is present"]}),
    ("clinical-note", CLINICAL_ZH, {
        "patient": ["王某，54岁"], "date": ["2026年3月3日", "李医生"], "complaint": ["咳嗽、发热三天"],
        "history": ["2型糖尿病"], "medicines": ["目前服用", "青霉素"], "examination": ["体温38.2"],
        "plan": ["拍胸片"], "other": ["女儿陪同"]}),
    ("press-release", PRESS, {
        "release": ["immediately"], "dateline": ["Leeds", "3 March 2026"],
        "body": ["Acme Bikes opens", "The shop employs", '"We have waited'], "about": ["Acme Bikes has made"],
        "contact": ["Tom Reed"]}),
    ("product-description", PRODUCT, {
        "features": ["boils dry protection", "waterproof base"], "uses": ["Suitable for campers"],
        "body": ["The Brook 2", "It boils half a litre"], "care": ["Clean with vinegar", "Two-year warranty"],
        "size": ["12 x 12", "480 g"], "material": ["silicone"], "price": ["£39"]}),
    ("product-description", PRODUCT_ZH, {
        "features": ["防干烧", "底座防水"], "uses": ["适合露营"], "body": ["溪流二代", "四分钟可烧开"],
        "care": ["请每月用白醋清洗"], "size": ["480克"], "material": ["硅胶"], "price": ["299元"]}),
    ("customer-reply", REPLY, {
        "greeting": ["Mrs Hall"], "apology": ["The parcel was damaged"],
        "answer": ["A replacement left", "You can keep"], "next": ["The new lamp will"], "closing": ["Sam"]}),
    ("lesson-feedback", FEEDBACK, {
        "student": ["Lily"], "lesson": ["fractions"], "strengths": ["Lily explained", "Her drawings"],
        "body": ["She sat at"], "next": ["She needs to", "page 14"]}),
    ("lesson-feedback", FEEDBACK_ZH, {
        "student": ["小丽"], "lesson": ["分数"], "strengths": ["小丽回答问题"], "body": ["她坐在窗边"],
        "next": ["需要加强"]}),
    ("report", REPORT, {
        "background": ["the council asked"], "method": ["We interviewed"], "findings": ["Delays increased", "Line 4"],
        "conclusions": ["Overall"], "recommendations": ["The council should"]}),
    ("e-mail", EMAIL, {
        "greeting": ["Maria"], "body": ["The rooms", "The caterer"], "request": ["Please send"],
        "closing": ["Joe"]}),
    ("news", "A fire broke out.\nDecision: nothing.\nPrice: £3", {"body": ["A fire", "Decision:", "Price: £3"]}),
    ("brief", "A fire broke out.", {"body": ["A fire broke out"]}),
]  # fmt: skip


def sort(name, notes):
    template = templates.load(name)
    texts = [span.of(notes) for span in sentences(notes)]
    found = templates.assign(template, texts)
    return template, texts, found


@pytest.mark.parametrize(("name", "notes", "expected"), EXPECTED, ids=lambda value: str(value)[:16])
def test_notes_go_where_a_reader_looks_for_them(name, notes, expected):
    template, texts, found = sort(name, notes)
    values = {key: [template.part(key).value(texts[i]) for i in indices] for key, indices in found.items() if indices}
    assert {key: len(value) for key, value in values.items()} == {key: len(value) for key, value in expected.items()}
    for key, starts in expected.items():
        for value, start in zip(values[key], starts, strict=True):
            assert value.startswith(start)


def test_what_follows_a_heading_belongs_to_its_part_until_the_next():
    notes = "Attendees:\n- Anna\n- Ben\nDecisions\n- The forum is closed\n- Nobody will object\n" \
            "Date: 3 March\nBen was late\nActions:\n- Anna: server\n其他：\nWe ate cake"  # fmt: skip
    _, texts, found = sort("meeting-minutes", notes)
    named = {key: [texts[i] for i in indices] for key, indices in found.items() if indices}
    assert named == {
        "date": ["Date: 3 March"], "present": ["Anna", "Ben"],
        "decisions": ["The forum is closed", "Nobody will object"],
        "discussion": ["Ben was late", "其他：", "We ate cake"], "actions": ["Anna: server"],
    }  # fmt: skip


@pytest.mark.parametrize("marks", ["“”", '""', "「」"])
def test_the_sentences_of_one_quotation_stay_together(marks):
    notes = [f"Anna said: {marks[0]}We met.", "The budget was great.", f"We agreed on it.{marks[1]}", "They will go."]
    found = templates.assign(templates.load("meeting-minutes"), notes)
    assert (found["discussion"], found["decisions"], found["actions"]) == ([0, 1, 2], [], [3])


def test_a_quotation_that_never_ends_keeps_nothing_together():
    notes = ["Anna said: “We met.", "We agreed on it.", "They will go."]
    found = templates.assign(templates.load("meeting-minutes"), notes)
    assert (found["discussion"], found["decisions"], found["actions"]) == ([0], [1], [2])


def test_the_value_of_a_note_keeps_a_label_that_is_not_the_parts():
    part = templates.load("meeting-minutes").part("actions")
    assert part.value("- Action: Anna to call") == "Anna to call"
    assert part.value("- Anna: call") == "Anna: call"


ANY_NOTE = st.text(alphabet="abcde :：-*[]1.\n会议决定", max_size=30) | st.sampled_from(MINUTES.splitlines())


@given(st.lists(ANY_NOTE, max_size=12))
def test_each_note_is_in_one_part_at_most_in_its_order(notes):
    for name in SHIPPED:
        found = templates.assign(templates.load(name), notes)
        every = [index for indices in found.values() for index in indices]
        assert len(set(every)) == len(every)
        assert set(every) <= set(range(len(notes)))
        assert all(indices == sorted(indices) for indices in found.values())


@given(st.lists(st.sampled_from([line for line in (MINUTES + MINUTES_ZH).splitlines() if line]), max_size=12))
def test_no_note_with_content_is_lost(notes):
    found = templates.assign(templates.load("meeting-minutes"), notes)
    assert sorted(index for indices in found.values() for index in indices) == list(range(len(notes)))


# Fixed text ---------------------------------------------------------------------------------------------------------


def test_a_fixed_text_is_filled_from_the_notes_and_names_what_they_lack():
    wording = Wording("Ask {Contact|Press} by {Phone} or {Mail}.", "请联系{联系人|Contact}。")
    part = TemplatePart("a", "A", "fixed", text=wording)
    notes = ["- press: Tom", "nothing", "PHONE: 1", "Phone: 2", "Contact:"]
    filled = templates.fill(part, notes, chinese=False)
    assert filled.text == "Ask Tom by 1; 2 or [Mail]."
    assert (filled.missing, filled.used) == (("Mail",), (0, 2, 3))
    assert templates.fill(part, ["联系人：王明"], chinese=True).text == "请联系王明。"
    assert templates.fill(part, [], chinese=True).missing == ("联系人",)


def test_what_a_note_says_is_never_a_field_itself():
    part = TemplatePart("a", "A", "fixed", text=Wording("{A} {B}"))
    filled = templates.fill(part, [r"A: {B} \1 \g<0> {0}", "B: x"], chinese=False)
    assert filled.text == r"{B} \1 \g<0> {0} x"


@given(st.lists(st.text(max_size=40), max_size=6), st.booleans())
def test_a_filled_text_holds_its_own_words_and_those_of_the_notes_only(notes, chinese):
    part = templates.load("press-release").part("contact")
    filled = templates.fill(part, notes, chinese)
    rest = filled.text.removeprefix("联系人：" if chinese else "Contact: ")
    assert rest == f"[{filled.missing[0]}]" if filled.missing else all(p in "".join(notes) for p in rest.split("; "))
