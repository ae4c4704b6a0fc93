"""The command line, in this process and on the tiny model."""

import json
import sys

import pytest

from assistant import cli, i18n, paths, replay
from assistant.settings import Settings


def test_help_names_every_command(run):
    code, out, _ = run("--help")
    assert code == 0
    for name in cli.COMMANDS:
        assert name in out


@pytest.mark.parametrize("name", cli.COMMANDS)
def test_every_command_explains_itself(run, name):
    code, out, _ = run(name, "--help")
    assert code == 0
    assert out.startswith(f"usage: penwright {name} [-h]")
    assert "--" in out or "fetch" in out


@pytest.mark.parametrize(
    "argv",
    [["--nonsense"], ["complete"], ["batch", "nonsense"], ["complete", "-", "--top-p", "2"],
     ["complete", "-", "--threads", "2147483648"], ["bench", "--repeat", "0"]],
)  # fmt: skip
def test_a_wrong_command_ends_with_2_and_says_so(run, argv):
    code, out, err = run(*argv)
    assert code == 2
    assert out == ""
    assert "penwright" in err


def test_help_is_chinese_where_the_settings_say_so(run):
    Settings(paths.settings_file()).set("general.language", "zh_CN")
    _, out, _ = run("--help")
    assert i18n.current_language() == "zh_CN"
    assert "你" in out or "模型" in out


def test_without_a_model_one_line_says_what_to_do(run):
    code, out, err = run("complete", "-", stdin="The cat")
    assert code == 1
    assert out == ""
    assert err.count("\n") == 1
    assert "penwright model fetch" in err


def test_a_missing_file_is_named(run, tiny_installed, tmp_path):
    code, _, err = run("complete", str(tmp_path / "nothing.txt"))
    assert code == 1
    assert "nothing.txt" in err


@pytest.mark.usefixtures("tiny_installed")
class TestComplete:
    def test_it_prints_the_continuation_and_nothing_else(self, run):
        code, out, err = run("complete", "-", "--tokens", "20", stdin="the cat")
        assert code == 0
        assert out.endswith("\n")
        assert out.count("\n") == 1
        assert err == ""

    def test_the_same_seed_draws_the_same_and_another_differs(self, run):
        # Most of what the tiny model draws is no text, so it takes a few seeds to see some.
        drawing = ["complete", "-", "--tokens", "30", "--temperature", "1"]
        once, again = ([run(*drawing, "--seed", str(n), stdin="the cat")[1] for n in range(20)] for _ in range(2))
        assert once == again
        assert len(set(once)) > 1

    def test_a_place_in_the_text_can_be_given(self, run):
        assert run("complete", "-", "--at", "7", stdin="the cat sat")[1] == run("complete", "-", stdin="the cat")[1]

    def test_the_line_end_at_the_end_of_a_file_is_passed_over(self, run):
        assert run("complete", "-", stdin="the cat\n")[1] == run("complete", "-", stdin="the cat")[1]

    def test_a_file_is_read_in_its_encoding(self, run, tmp_path):
        file = tmp_path / "text.txt"
        file.write_bytes("the cat".encode("utf-16"))
        assert run("complete", str(file))[1] == run("complete", "-", stdin="the cat")[1]

    def test_alternatives_are_printed_one_a_line(self, run):
        _, out, _ = run("complete", "-", "--alternatives", "3", stdin="the ")
        assert 1 <= out.count("\n") <= 3


@pytest.mark.usefixtures("tiny_installed")
class TestBatch:
    def ask(self, run, *lines):
        code, out, err = run("batch", "complete", stdin="\n".join(lines) + "\n")
        assert (code, err) == (0, "")
        return [json.loads(line) for line in out.splitlines()]

    def test_answers_come_in_order_with_their_ids(self, run):
        requests = [json.dumps({"id": name, "before": "the cat " * n, "after": ""}) for n, name in enumerate("abc", 1)]
        answers = self.ask(run, *requests)
        assert [answer["id"] for answer in answers] == ["a", "b", "c"]
        for answer in answers:
            assert isinstance(answer["shown"], bool)
            assert answer["ms"] > 0
            assert all(0 <= s["confidence"] <= 1 and s["text"] for s in answer["suggestions"])

    @pytest.mark.parametrize(
        "bad",
        ["{", "[" * 100_000, "[]", "7", '{"id": NaN, "before": ""}', '{"id": 1}', '{"id": 1, "before": 3}',
         '{"id": 1, "before": "", "after": []}'],
    )  # fmt: skip
    def test_a_bad_request_is_answered_by_an_error_and_the_run_goes_on(self, run, bad):
        answers = self.ask(run, bad, '{"id": "next", "before": "the"}')
        assert answers[0]["error"]
        assert answers[1]["id"] == "next"
        assert "suggestions" in answers[1]

    @pytest.mark.parametrize("text", ["", "🙂", "\x00", "字" * 9000, "\ud800", "x" * 50_000])
    def test_odd_texts_are_answered(self, run, text):
        (answer,) = self.ask(run, json.dumps({"id": 1, "before": text, "after": text}))
        assert "suggestions" in answer

    def test_a_byte_order_mark_before_the_first_request_is_passed_over(self, run):
        (answer,) = self.ask(run, '\ufeff{"id": 1, "before": "the"}')
        assert "suggestions" in answer

    def test_empty_lines_are_passed_over_and_no_request_is_no_answer(self, run):
        assert self.ask(run, "", "   ") == []


@pytest.mark.usefixtures("tiny_installed")
def test_doctor_finds_the_model_well_and_says_why_the_cpu(run):
    code, out, _ = run("doctor")
    assert "Penwright" in out
    assert "CPU (" in out
    assert str(paths.config_dir()) in out
    findings = {line[2:].split("  ")[0]: line for line in out.splitlines()}
    assert findings["Model"].startswith("  ")
    assert findings["Device"].startswith("  ")
    # The tiny model may write nothing, and then that is marked and the code is 1.
    assert code == (1 if findings["Trial"].startswith("!") else 0)


@pytest.mark.usefixtures("tiny_installed")
def test_doctor_reports_a_runtime_that_cannot_be_loaded(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)  # makes its import fail
    code, out, _ = run("doctor")
    assert code == 1
    (marked,) = [line for line in out.splitlines() if line.startswith("!")]
    assert "Install Penwright again" in marked


def test_doctor_without_a_model_ends_with_1_and_marks_it(run):
    code, out, _ = run("doctor")
    assert code == 1
    (marked,) = [line for line in out.splitlines() if line.startswith("!")]
    assert "penwright model fetch" in marked


@pytest.mark.usefixtures("tiny_installed")
def test_model_list_shows_what_is_here_and_what_is_known(run):
    code, out, _ = run("model", "list")
    assert code == 0
    assert "tiny  (here" in out
    assert "smollm2-135m-instruct  (not here" in out
    assert "Apache-2.0" in out


def test_a_model_is_removed_by_name(run, tiny_model):
    import shutil

    paths.models_dir().mkdir(parents=True)
    shutil.copytree(tiny_model.folder, paths.models_dir() / "tiny")
    assert run("model", "remove", "tiny")[0] == 0
    assert list(paths.models_dir().iterdir()) == []
    code, _, err = run("model", "remove", "tiny")
    assert code == 1
    assert "tiny" in err


def test_an_unknown_model_cannot_be_fetched(run):
    code, _, err = run("model", "fetch", "nonsense")
    assert code == 1
    assert err.count("\n") == 1
    assert "nonsense" in err


@pytest.mark.usefixtures("tiny_installed")
def test_bench_measures_every_row(run):
    code, out, err = run("bench", "--repeat", "1", "--json", "--threads", "1")
    assert code == 0, err
    figures = json.loads(out)
    assert len(figures) == 15
    assert all(figure["median"] > 0 for figure in figures.values())


@pytest.mark.usefixtures("tiny_installed")
def test_bench_typing_prints_every_row_and_what_is_asked(run, monkeypatch):
    # A short text, typed by a writer who never rests, on a model of nonsense: what counts is that all of it comes.
    measure = replay.measure
    monkeypatch.setattr(replay, "measure", lambda *given: measure(*given, typed=20, pace=0.01))
    code, out, err = run("bench", "--typing", "--threads", "1", "--seed", "2")
    assert code == 0, err
    assert len(out.splitlines()) == 11
    assert "tokens" in out
    assert "asked: at most p95 100" in out
    code, out, _ = run("bench", "--typing", "--threads", "1", "--json")
    assert code == 0
    figures = json.loads(out)
    assert len(figures) == 11
    assert all({"unit", "count", "asked"} <= figure.keys() for figure in figures.values())
