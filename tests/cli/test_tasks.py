"""`penwright summarize`, `draft` and `support`, on the tiny model."""

import json
import re

import pytest

from assistant import paths
from assistant.settings import Settings
from assistant.tasks import texts

NEWS = """The city council has approved a new tram line to the harbour on Monday.
Work on the tram line will begin in March and cost 40 million euros.
Residents of Harbour Street fear noise from the tram, and the council has heard them.
Mayor Anna Berg has promised that the tram line will run by 2028.
“We have waited ten years for this. Today we begin,” Berg said.
The old bus line will be closed.
"""
HOSTILE = {
    "control characters": "\x00\x07\x1b[2J The council met. \x1b]0;x\x07",
    "emoji": "🙂 The council 👩‍👩‍👧 met. " * 40,
    "a long line": "council " * 20_000,
    "a megabyte": "The council has met for the tram line again. " * 23_000,
    "chinese": "市议会周一批准了新的有轨电车线路。工程将于3月开工，耗资4000万元。" * 5,
}


@pytest.fixture
def news(tmp_path):
    file = tmp_path / "news.txt"
    file.write_text(NEWS, encoding="utf-8")
    return str(file)


def sentences_of(answer):
    return [sentence for part in answer["parts"] for sentence in part["sentences"]]


def points_into(text, sentence):
    return [text[source["start"] : source["end"]] for source in sentence["sources"]]


COMMANDS = {
    "summarize": lambda file: ["summarize", file],
    "draft": lambda file: ["draft", file],
    "support": lambda file: ["support", file, file],
}


# What all have in common --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_without_the_model_one_line_says_what_to_do(run, news, name):
    code, out, err = run(*COMMANDS[name](news))
    assert (code, out) == (1, "")
    assert err.count("\n") == 1
    assert "penwright model fetch" in err


@pytest.mark.parametrize("name", COMMANDS)
def test_a_model_that_is_not_known_is_named(run, news, name):
    code, _, err = run(*COMMANDS[name](news), "--model", "nonsense")
    assert code == 1
    assert "nonsense" in err


@pytest.mark.usefixtures("tiny_installed")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_file_that_cannot_be_read_is_named_in_one_line(run, tmp_path, name):
    (tmp_path / "folder").mkdir()
    (tmp_path / "damaged.xlsx").write_bytes(b"PK\x03\x04nonsense")
    for file in ("nothing.txt", "nothing.csv", "damaged.xlsx"):
        code, out, err = run(*COMMANDS[name](str(tmp_path / file)))
        assert (code, out) == (1, "")
        assert file in err
        assert "Traceback" not in err


@pytest.mark.parametrize(
    "argv",
    [["summarize"], ["draft"], ["support", "x"], ["summarize", "-", "--length", "huge"], ["draft", "-", "--seed", "x"],
     ["summarize", "-", "--style", "verse"], ["support", "-", "x", "--seed", "1"], ["draft", "-", "--seed", "-1"]],
)  # fmt: skip
def test_a_wrong_command_ends_with_2(run, argv):
    code, out, err = run(*argv)
    assert (code, out) == (2, "")
    assert "penwright" in err


@pytest.mark.usefixtures("tiny_installed")
@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_are_answered(run, tmp_path, name, text):
    file = tmp_path / "text.txt"
    file.write_text(text if name == "summarize" else text[:100_000], encoding="utf-8")
    code, out, err = run(*COMMANDS[name](str(file)), "--json", "--threads", "1")
    assert code in (0, 1)
    assert "Traceback" not in err
    if code == 0:
        assert sentences_of(json.loads(out))
    else:
        assert re.match(r"penwright: .*(cannot|There is no|binary)", err)


# summarize ----------------------------------------------------------------------------------------------------------


def test_key_sentences_need_no_model_and_stand_as_in_the_text(run, news):
    code, out, err = run("summarize", news, "--key-sentences", "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    (part,) = answer["parts"]
    assert part["key"] == "summary"
    assert sentences_of(answer)
    for sentence in sentences_of(answer):
        assert points_into(NEWS, sentence) == [sentence["text"]]
        assert sentence["supported"]


def test_the_setting_asks_for_key_sentences_too(run, news):
    Settings(paths.settings_file()).set("summary.key_sentences", True)
    assert run("summarize", news)[0] == 0


def test_standard_input_is_read_for_a_dash(run, news):
    assert run("summarize", "-", "--key-sentences", stdin=NEWS)[1] == run("summarize", news, "--key-sentences")[1]


@pytest.mark.parametrize("text", ["", " \n\t", "…"])
def test_nothing_to_summarize_is_told(run, text):
    code, out, err = run("summarize", "-", "--key-sentences", stdin=text)
    assert (code, out) == (1, "")
    assert "no text to summarize" in err


def test_longer_is_longer_and_bullets_are_lines(run, news):
    notes = " ".join(f"The council of town number {n} has approved {n + 7} tram lines." for n in range(60))
    sizes = [len(run("summarize", "-", "--key-sentences", "--length", n, stdin=notes)[1]) for n in texts.LENGTHS]
    assert sizes[0] < sizes[1] < sizes[2]
    _, out, _ = run("summarize", news, "--key-sentences", "--style", "bullets", "--length", "long")
    assert all(line.startswith("- ") for line in out.splitlines())
    assert len(out.splitlines()) > 2


def test_sources_are_shown_below_each_sentence_with_their_places(run, news):
    _, out, _ = run("summarize", news, "--key-sentences", "--sources")
    quotes = re.findall(r"^ {4}\[(\d+)-(\d+)\] (.*)$", out, re.MULTILINE)
    assert quotes
    for start, end, quote in quotes:
        assert " ".join(NEWS[int(start) : int(end)].split()) == quote


def test_of_several_texts_the_sources_are_named(run, news, tmp_path):
    other = tmp_path / "other.txt"
    other.write_text("The harbour of Bern was flooded and all its boats have sunk, the harbour master said.", "utf-8")
    _, out, _ = run("summarize", news, str(other), "--key-sentences", "--sources", "--length", "long")
    assert "[news.txt:" in out
    assert "[other.txt:" in out


@pytest.mark.usefixtures("tiny_installed")
def test_the_model_says_it_in_a_headline_of_the_texts_words(run, news):
    code, out, err = run("summarize", news, "--style", "headline")
    assert code == 0
    assert out.count("\n") == 1
    assert set(re.findall(r"\w+", out.lower())) <= set(re.findall(r"\w+", NEWS.lower()))
    assert err == "" or err.startswith("penwright: In doubt")


@pytest.mark.usefixtures("tiny_installed")
def test_a_summary_has_nothing_that_the_text_has_not(run, news):
    _, out, _ = run("summarize", news, "--json", "--seed", "7")
    assert out == run("summarize", news, "--json", "--seed", "7")[1]
    for sentence in sentences_of(json.loads(out)):
        assert set(re.findall(r"\w+", sentence["text"].lower())) <= set(re.findall(r"\w+", NEWS.lower()))


# draft --------------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("tiny_installed")
class TestDraft:
    def test_it_prints_the_parts_in_the_templates_order_and_tells_what_is_missing(self, run, news):
        code, out, err = run("draft", news)
        assert code == 0
        headline, lede, *_ = out.split("\n\n")
        assert headline.startswith("# ")
        assert set(re.findall(r"\w+", headline.lower())) <= set(re.findall(r"\w+", lede.lower()))
        assert "Traceback" not in err

    def test_json_holds_all(self, run, news):
        answer = json.loads(run("draft", news, "--json", "--length", "long")[1])
        assert [part["key"] for part in answer["parts"]] == ["headline", "lede", "body"]
        assert all(part["label"] and part["text"] for part in answer["parts"])
        assert isinstance(answer["missing"], list)
        assert isinstance(answer["remarks"], list)
        for part in answer["parts"][1:]:
            for sentence in part["sentences"]:
                assert " ".join(points_into(NEWS, sentence)) == sentence["text"]
        assert answer["parts"][2]["text"].count("“We have waited ten years for this. Today we begin,” Berg said.") == 1

    def test_sources_are_shown(self, run, news):
        _, out, _ = run("draft", news, "--sources")
        assert re.search(r"^ {4}\[\d+-\d+\] The city council", out, re.MULTILINE)

    def test_the_length_and_what_is_left_out(self, run, news):
        notes = "\n".join(f"The council paid {n} million for bridge number {n + 100} in the town." for n in range(60))
        _, short, err = run("draft", "-", "--length", "short", stdin=notes)
        assert "left out for the length" in err
        assert len(short) < len(run("draft", "-", "--length", "long", stdin=notes)[1])

    def test_the_same_seed_gives_the_same_and_another_differs(self, run, news):
        drafts = [run("draft", news, "--seed", str(seed))[1] for seed in (1, 1, 2, 3, 4)]
        assert drafts[0] == drafts[1]
        assert len(set(drafts)) > 1

    def test_a_table_is_a_note_for_each_row(self, run, tmp_path):
        table = tmp_path / "trams.csv"
        table.write_text("line,stops,cost\nHarbour,12,40 million\nAirport,7,25 million\n", encoding="utf-8")
        code, out, _ = run("draft", str(table), "--template", "brief", "--length", "long")
        assert code == 0
        for fact in ("Harbour", "12", "40 million", "Airport", "25 million"):
            assert fact in out

    def test_every_template_is_known_and_an_unknown_one_names_them(self, run, news):
        code, _, err = run("draft", news, "--template", "nonsense")
        assert code == 1
        assert "meeting-minutes" in err
        assert run("draft", news, "--template", "meeting-minutes")[0] == 0

    def test_a_clinical_note_is_headed_by_what_it_is_not(self, run):
        _, out, _ = run("draft", "-", "--template", "clinical-note", stdin="Complaint: cough for 3 days\nLungs clear.")
        assert "diagnosis" in out.split("\n\n")[0]
        assert "cough for 3 days" in out.lower()

    @pytest.mark.parametrize("text", ["", "  \n"])
    def test_nothing_to_draft_from_is_told(self, run, text):
        code, out, err = run("draft", "-", stdin=text)
        assert (code, out) == (1, "")
        assert "no notes" in err

    def test_a_template_and_a_style_sheet_that_cannot_be_used_are_told(self, run, news, tmp_path):
        own = paths.data_dir() / "templates"
        own.mkdir(parents=True)
        (own / "news.toml").write_text("title = 3", encoding="utf-8")
        sheet = tmp_path / "style.txt"
        sheet.write_text("nonsense\nhas approved -> approves\n", encoding="utf-8")
        Settings(paths.settings_file()).set("draft.style_sheet", str(sheet))
        code, out, err = run("draft", news)
        assert code == 0
        assert "approves" in out
        assert "news.toml" in err
        assert "Line 1" in err


# support ------------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("tiny_installed")
class TestSupport:
    def test_what_the_source_says_ends_with_0(self, run, news):
        code, out, err = run("support", "-", news, stdin="The old bus line will be closed.")
        assert (code, out, err) == (0, "The old bus line will be closed.\n", "")

    def test_a_doubt_ends_with_1_and_is_told_with_its_reason(self, run, news):
        code, out, err = run("support", "-", news, stdin="The tram line will cost 41 million euros.")
        assert code == 1
        assert out.startswith("The tram line")
        assert err.startswith("penwright: In doubt: “The tram line will cost 41 million euros.”")
        assert "41" in err.split("”")[1]

    def test_json_points_into_the_sources(self, run, news, tmp_path):
        text = tmp_path / "text.txt"
        text.write_text("The old bus line will be closed. It costs 41 million.", encoding="utf-8")
        code, out, _ = run("support", str(text), news, "--json")
        assert code == 1
        good, bad = sentences_of(json.loads(out))
        assert points_into(NEWS, good) == ["The old bus line will be closed."]
        assert good["supported"]
        assert not bad["supported"]
        assert "41" in bad["why"]

    def test_sources_are_shown(self, run, news):
        _, out, _ = run("support", "-", news, "--sources", stdin="The old bus line will be closed.")
        assert re.search(r"\[\d+-\d+\] The old bus line will be closed\.", out)

    def test_nothing_to_check_is_in_no_doubt(self, run, news):
        assert run("support", "-", news, stdin="")[:2] == (0, "\n")


# batch --------------------------------------------------------------------------------------------------------------


GOOD = {"summarize": {"text": NEWS}, "draft": {"notes": NEWS}, "support": {"source": NEWS, "text": "The tram."}}


@pytest.mark.usefixtures("tiny_installed")
class TestBatch:
    def ask(self, run, task, *requests):
        lines = [request if isinstance(request, str) else json.dumps(request) for request in requests]
        code, out, err = run("batch", task, stdin="\n".join(lines) + "\n")
        assert (code, err) == (0, "")
        answers = [json.loads(line) for line in out.splitlines()]
        assert len(answers) == len(requests)
        return answers

    @pytest.mark.parametrize("more", [{}, {"length": "long"}, {"style": "bullets"}, {"style": "headline"},
                                      {"phrased": False}, {"seed": 3}])  # fmt: skip
    def test_summarize_answers_with_offsets_into_the_text(self, run, more):
        (answer,) = self.ask(run, "summarize", {"id": "a", "text": NEWS} | more)
        assert answer["id"] == "a"
        assert answer["summary"]
        for sentence in answer["sentences"]:
            assert sentence["text"] in answer["summary"]
            assert isinstance(sentence["supported"], bool)
            assert all(0 <= start < end <= len(NEWS) for start, end in sentence["sources"])
            assert sentence["sources"]

    def test_draft_answers_with_all_its_fields(self, run):
        (answer,) = self.ask(run, "draft", {"id": 1, "notes": NEWS, "template": "news"})
        assert answer["headline"]
        assert answer["lede"]
        assert answer["body"]
        assert all(isinstance(paragraph, str) for paragraph in answer["body"])
        assert isinstance(answer["unsupported"], list)
        assert set(answer["missing"]) <= {"who", "what", "when", "where", "why", "how"}
        assert answer["remarks"] == [remark for remark in answer["remarks"] if isinstance(remark, str)]

    def test_a_draft_without_headline_and_lede_has_a_body(self, run):
        (answer,) = self.ask(run, "draft", {"id": 1, "notes": "Date: 4 May\nPresent: Anna\nTom orders roses by Friday.",
                                            "template": "meeting-minutes"})  # fmt: skip
        assert (answer["headline"], answer["lede"]) == ("", "")
        assert "4 May" in " ".join(answer["body"])

    def test_a_length_is_taken(self, run):
        notes = "\n".join(f"The council paid {n} million for bridge number {n + 100} in the town." for n in range(60))
        short, long = self.ask(run, "draft", {"id": 1, "notes": notes, "length": "short"},
                               {"id": 2, "notes": notes, "length": "long"})  # fmt: skip
        assert len(" ".join(short["body"])) < len(" ".join(long["body"]))

    def test_support_tells_of_each_sentence(self, run):
        request = {"id": 1, "source": NEWS, "text": "The old bus line will be closed. It costs 41 million."}
        (answer,) = self.ask(run, "support", request)
        good, bad = answer["sentences"]
        assert good["supported"]
        assert not bad["supported"]
        assert "41" in bad["why"]
        assert [NEWS[start:end] for start, end in good["sources"]] == ["The old bus line will be closed."]

    def test_nothing_to_check_has_no_sentences(self, run):
        assert self.ask(run, "support", {"id": 1, "source": NEWS, "text": ""})[0]["sentences"] == []

    @pytest.mark.parametrize(
        ("task", "bad"),
        [
            ("summarize", {}), ("summarize", {"text": 3}), ("summarize", {"text": None}), ("summarize", {"text": ""}),
            ("summarize", {"text": NEWS, "length": "huge"}), ("summarize", {"text": NEWS, "length": []}),
            ("summarize", {"text": NEWS, "style": {}}), ("summarize", {"text": NEWS, "phrased": "no"}),
            ("summarize", {"text": NEWS, "seed": True}), ("summarize", {"text": NEWS, "seed": 1.5}),
            ("summarize", {"text": NEWS, "seed": -1}), ("draft", {"notes": NEWS, "seed": -5}),
            ("draft", {}), ("draft", {"notes": []}), ("draft", {"notes": "  "}),
            ("draft", {"notes": NEWS, "template": 3}), ("draft", {"notes": NEWS, "template": "nonsense"}),
            ("draft", {"notes": NEWS, "template": "../news"}),
            ("draft", {"notes": NEWS, "length": "huge"}), ("draft", {"notes": NEWS, "length": 3}),
            ("support", {"source": NEWS}), ("support", {"text": "x"}), ("support", {"source": [], "text": "x"}),
            ("support", {"source": NEWS, "text": {}}),
        ],
    )  # fmt: skip
    def test_a_bad_request_is_answered_by_a_sentence_and_the_run_goes_on(self, run, task, bad):
        answers = self.ask(run, task, {"id": 1} | bad, "{", {"id": 2} | GOOD[task])
        assert answers[0]["id"] == 1
        assert re.search(r"[.!]$", answers[0]["error"])
        assert "Error" not in answers[0]["error"]
        assert answers[1]["error"]
        assert answers[2]["id"] == 2
        assert "error" not in answers[2]

    @pytest.mark.parametrize("task", GOOD)
    @pytest.mark.parametrize(
        "text", [*HOSTILE.values(), "\ud800 The council met.", "   "], ids=[*HOSTILE, "half", "spaces"]
    )
    def test_hostile_texts_are_answered_too(self, run, task, text):
        text = text[:60_000]
        requests = {"summarize": {"text": text}, "draft": {"notes": text}, "support": {"source": text, "text": text}}
        answer, after = self.ask(run, task, {"id": 1} | requests[task], {"id": 2} | GOOD[task])
        assert "error" not in answer or text == "   "
        assert "error" not in after
