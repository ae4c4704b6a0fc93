"""`make bench` with contestants of our own making: no rival is installed and nothing is timed."""

from __future__ import annotations

import math
import os
import re
import sys
from pathlib import Path

import pytest

ENGINE = """
import math, sys
from rivals.contestant import serve

class Engine:
    version = "1.2"
    def __init__(self, model, threads, capacity):
        {opening}
    def encode(self, text):
        return [len(text)]
    def start(self, tokens):
        pass
    def prefill(self, tokens):
        {prefill}
    def decode(self, tokens):
        print("what a library prints is no answer")
        number = tokens[-1]
        while True:
            number += 1
            yield number
    def score(self, window):
        return (len(window) - 1) * -math.log(4)

serve(Engine)
"""
# So many numbers stand for the text.
TOKENS = list(range(2500))


@pytest.fixture
def engine(rivals, packaging_folder):
    """Makes a contestant that is a process of its own, with an engine that counts."""

    def make(name="penwright", opening="pass", prefill="pass", program="", trouble=""):
        program = program or ENGINE.format(opening=opening, prefill=prefill)
        return rivals.process.Contestant(
            name, name.title(), [sys.executable, "-P", "-c", program], {"model": "m", "threads": 1, "capacity": 64},
            {**os.environ, "PYTHONPATH": str(packaging_folder)}, trouble,
        )  # fmt: skip

    return make


@pytest.fixture
def rows(rivals):
    """The rows by key."""
    command = [sys.executable, "-c", "import sys; print(sys.stdin.read())"]
    made = rivals.contest.rows("a text", TOKENS, {"penwright": 5_000_000}, command)
    return {row.key: row for row in made}


def hold(rivals, contestants, rows, rounds=2, limit=60.0):
    results, seats = rivals.contest.hold(contestants, rows, rounds, limit, TOKENS, lambda text: None)
    return results, {seat.contestant.name: seat for seat in seats}


# --- a process


def test_a_contestant_opens_answers_and_ends(rivals, engine):
    with rivals.process.Process(engine(), 60) as process:
        assert process.answer() == {"version": "1.2"}
        assert process.ask({"do": "first", "text": "four"}) == {"token": 5}
        answer = process.ask({"do": "decode", "tokens": [1, 2, 3], "count": 3})
        assert answer["text"] == [4, 5, 6, 7]
        assert answer["tokens_per_second"] > 0


@pytest.mark.parametrize(
    ("program", "words"),
    [
        ("import sys; print('much', file=sys.stderr); sys.exit('the reason')", "ended with code 1: the reason"),
        ("import sys; sys.stdin.readline(); raise ValueError('the weights')", "ValueError: the weights"),
        ("import os; os._exit(3)", "ended with code 3"),
        ("import sys; sys.stdin.readline(); print('hello'); sys.stdin.read()", "answered nonsense: hello"),
        ("import sys; sys.stdin.readline(); print('[1]'); sys.stdin.read()", "answered nonsense"),
        ("import sys; sys.stdin.buffer.readline(); sys.stdout.buffer.write(b'\\xff\\n')", "answered nonsense"),
    ],
)
def test_a_contestant_that_does_not_open_says_why(rivals, engine, program, words):
    seat = rivals.contest.Seat(engine(program=program), 60, {})
    with pytest.raises(rivals.process.ContestError, match=words):
        seat.open()


def test_a_contestant_that_hangs_is_ended_when_its_time_is_over(rivals, engine, monkeypatch):
    monkeypatch.setattr(rivals.process, "END_SECONDS", 0.1)
    seat = rivals.contest.Seat(engine(program="import time; time.sleep(600)"), 0.2, {})
    with pytest.raises(rivals.process.ContestError, match="no answer within 0 s"):
        seat.open()


def test_a_program_that_is_not_there_is_told(rivals):
    missing = rivals.process.Contestant("x", "X", ["no-such-program-anywhere"], {}, {})
    with pytest.raises(rivals.process.ContestError, match="could not be started"):
        rivals.process.Process(missing, 60)


@pytest.mark.parametrize("value", [None, True, "3", 0, -1.0, math.nan, math.inf, [3]])
def test_what_is_no_figure_is_no_answer(rivals, value):
    with pytest.raises(rivals.process.ContestError, match="nonsense"):
        rivals.process.number({"figure": value}, "figure")


# --- the contest


def test_every_round_begins_with_another_contestant_and_each_gets_its_turn(rivals, engine):
    order = []

    def measure(seat):
        order.append(seat.contestant.name)
        return 1.0

    rows = [rivals.contest.Row(key, key, "", measure) for key in ("one", "two")]
    hold(rivals, [engine(name) for name in "abc"], rows, rounds=3)
    assert "".join(order) == "abcbcabcacabcababc"


def test_what_never_changes_is_measured_once(rivals, engine):
    row = rivals.contest.Row("size", "size", "MB", lambda seat: 1.0, once=True)
    results, _ = hold(rivals, [engine("a")], [row], rounds=4)
    assert results["size", "a"].figures == [1.0]


def test_one_that_fails_in_a_round_is_out_of_the_row_and_the_others_go_on(rivals, engine):
    asked = []

    def measure(seat):
        name = seat.contestant.name
        asked.append(name)
        if name == "a" and asked.count("a") == 2:
            raise rivals.process.ContestError("the reason")
        return 1.0

    results, _ = hold(rivals, [engine("a"), engine("b")], [rivals.contest.Row("row", "row", "", measure)], rounds=4)
    assert results["row", "a"] == rivals.contest.Result([], "the reason")
    assert results["row", "b"].figures == [1.0] * 4
    assert asked.count("a") == 2


def test_one_that_crashes_in_a_row_is_started_again_for_the_next(rivals, engine, rows):
    crashing = engine(prefill="raise ValueError('too long')")
    results, _ = hold(rivals, [crashing], [rows["prefill"], rows["decode-128"]])
    assert "ValueError: too long" in results["prefill", "penwright"].trouble
    assert len(results["decode-128", "penwright"].figures) == 2


def test_one_that_does_not_open_is_tried_once(rivals, engine, rows, tmp_path):
    count = tmp_path / "count"
    broken = engine(program=f"open({str(count)!r}, 'a').write('x'); raise ValueError('broken')")
    results, _ = hold(rivals, [broken], [rows["prefill"], rows["decode-128"], rows["memory"]])
    assert count.read_text() == "x"
    assert all("broken" in results[key, "penwright"].trouble for key in ("prefill", "decode-128", "memory"))


def test_all_rows_of_one_that_works_have_figures(rivals, engine, rows):
    results, seats = hold(rivals, [engine()], list(rows.values()), rounds=1)
    figures = {key: result.figures for (key, _), result in results.items()}
    assert all(len(found) == 1 and found[0] > 0 for found in figures.values())
    assert figures["perplexity"] == [pytest.approx(4.0)]
    assert figures["size"] == [5.0]
    assert seats["penwright"].version == "1.2"
    assert seats["penwright"].texts["decode-128"] == list(range(128, 161))


def test_one_that_cannot_take_part_has_its_reason_in_every_row(rivals, engine, rows):
    results, _ = hold(rivals, [engine(trouble="no compiler")], list(rows.values()))
    assert {result.trouble for result in results.values()} == {"no compiler"}


def test_a_command_that_writes_nothing_has_no_first_word(rivals):
    for program in ("pass", "print()", "import sys; print('x'); sys.exit(1)"):
        with pytest.raises(rivals.process.ContestError, match="suggested nothing"):
            rivals.contest.first_word([sys.executable, "-c", program], None, "text", 60)
    with pytest.raises(rivals.process.ContestError, match="suggested nothing"):
        rivals.contest.first_word([sys.executable, "-c", "import time; time.sleep(600)"], None, "text", 0.2)


# --- the table


@pytest.fixture
def show(rivals, engine, rows):
    """The table of the results that are given: {row: {contestant: figures or the reason why there are none}}."""

    def render(given):
        wanted = [rows[key] for key in given]
        names = sorted({name for figures in given.values() for name in figures}, key="penwright".__ne__)
        results = {
            (key, name): rivals.contest.Result(trouble=found) if isinstance(found, str)
            else rivals.contest.Result(list(found))
            for key, figures in given.items() for name, found in figures.items()
        }  # fmt: skip
        return rivals.table.render(wanted, [engine(name) for name in names], results)

    return render


def line(text, start, number=0):
    """The cells of the line of TEXT that begins with START, the NUMBERth of these."""
    return re.split(r"  +", [line for line in text.splitlines() if line.startswith(start)][number])


def test_the_table_has_best_and_median_and_the_ratio_of_the_medians(show):
    shown = show({"decode-128": {"penwright": [150.0, 180, 170], "llama.cpp": [100.0, 130, 90]}})
    assert line(shown, "decode at 128 tokens, ") == [
        "decode at 128 tokens, tokens/s",
        "180 (170)",
        "130 (100)",
        "1.70 ×",
    ]


def test_the_best_of_what_should_be_small_is_the_smallest(show):
    shown = show({"memory": {"penwright": [300.0, 250, 260], "llama.cpp": [200.0, 220, 210]}})
    assert line(shown, "peak resident memory, ")[1:3] == ["250 (260)", "200 (210)"]


def test_what_was_asked_stands_beside_what_was_reached(show):
    shown = show({
        "decode-128": {"penwright": [135.0], "llama.cpp": [100.0], "genai": [120.0]},
        "memory": {"penwright": [130.0], "llama.cpp": [100.0], "genai": [200.0]},
        "size": {"penwright": [129.0], "llama.cpp": [98.0], "genai": [129.0]},
    })  # fmt: skip
    assert line(shown, "decode at 128 tokens  ")[1:] == ["at least 1.35 × Llama.Cpp", "1.35 (1.35)", "yes"]
    assert line(shown, "decode at 128 tokens  ", 1)[1:] == ["at least 1.15 × Genai", "1.12 (1.12)", "no"]
    assert line(shown, "peak resident memory  ")[1:] == ["at most 1.2 × Llama.Cpp", "1.30 (1.30)", "no"]
    assert line(shown, "model folder  ")[1:] == ["at most 130 MB", "129", "yes"]


def test_perplexity_is_compared_with_the_float_weights(show):
    shown = show({"perplexity": {"penwright": [31.8], "transformers": [31.4], "llama.cpp": "no logits"}})
    assert line(shown, "perplexity", 1)[1:] == ["at most 1.01 × Transformers", "1.013", "no"]
    assert line(shown, "perplexity")[1:] == ["31.80", "–", "31.40", "–"] or "–" in line(shown, "perplexity")


def test_a_failure_is_a_dash_with_its_reason_below(show):
    shown = show({
        "decode-128": {"penwright": [100.0], "llama.cpp": "no compiler", "genai": "not asked"},
        "memory": {"penwright": [100.0], "llama.cpp": "no compiler", "genai": [120.0]},
    })  # fmt: skip
    assert line(shown, "decode at 128 tokens, ").count("–") == 3
    assert line(shown, "decode at 128 tokens  ")[2:] == ["–", "–"]
    assert "– Llama.Cpp: no compiler" in shown
    assert "– Genai (decode at 128 tokens): not asked" in shown


def test_without_llama_cpp_there_is_no_ratio_to_it(show):
    shown = show({"decode-128": {"penwright": [150.0], "genai": [100.0]}})
    assert "llama.cpp" not in shown.lower()
    assert line(shown, "decode at 128 tokens  ")[1:] == ["at least 1.15 × Genai", "1.50 (1.50)", "yes"]


def test_how_far_the_others_write_what_we_write(rivals):
    written = {"penwright": {"a": [1, 2, 3], "b": [1, 2, 3]}, "genai": {"a": [1, 2, 3], "b": [1, 9, 3]}}
    (told,) = rivals.table.same_text(written, {"genai": "genai"})
    assert "3 of 3, 1 of 3 tokens" in told


def test_the_page_takes_the_table_between_its_marks(rivals, packaging_folder, tmp_path):
    page = tmp_path / "speed.md"
    page.write_text((packaging_folder.parent / "docs" / "speed.md").read_text(encoding="utf-8"), encoding="utf-8")
    before = page.read_text(encoding="utf-8")
    rivals.table.write(page, "first")
    rivals.table.write(page, "second")
    after = page.read_text(encoding="utf-8")
    assert "```\nsecond\n```" in after
    assert "first\n" not in after
    assert after.partition(rivals.table.BEGIN)[0] == before.partition(rivals.table.BEGIN)[0]
    assert after.partition(rivals.table.END)[2] == before.partition(rivals.table.END)[2]


def test_a_page_without_marks_is_left_alone(rivals, tmp_path):
    page = tmp_path / "page.md"
    page.write_text("words", encoding="utf-8")
    with pytest.raises(ValueError, match="lacks the lines"):
        rivals.table.write(page, "table")
    assert page.read_text(encoding="utf-8") == "words"


# --- the command line


def test_rows_are_chosen_by_how_they_begin(rivals, rows):
    chosen = rivals.__main__.chosen
    assert [row.key for row in chosen(list(rows.values()), ["decode", "size"])] == [
        "decode-128", "decode-1000", "decode-1900", "size",
    ]  # fmt: skip
    assert len(chosen(list(rows.values()), [])) == len(rows)
    with pytest.raises(ValueError, match="there is no row speed"):
        chosen(list(rows.values()), ["speed"])


def test_a_model_that_is_not_here_is_told_in_a_line(rivals, capsys):
    assert rivals.__main__.main(["--rows", "size"]) == 1
    assert "is not on this machine" in capsys.readouterr().err


def test_a_rival_that_nobody_knows_is_told(rivals, capsys):
    assert rivals.__main__.main(["--without", "gpt"]) == 1
    assert "there is no rival gpt" in capsys.readouterr().err


# --- what the rivals need


class Pip:
    """Stands for the children of the environment; `installed` is what pip would find."""

    def __init__(self, rivals, installed):
        self.installed, self.fails, self.calls = dict(installed), "", []
        self._result = rivals.environment.run_child.__globals__["Result"]

    def __call__(self, args, env, cwd=None, catch="", timeout=None, keep_open=()):
        import json

        self.calls.append(list(args))
        if "venv" in args:
            python = Path(args[-1], *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
            python.parent.mkdir(parents=True)
            python.touch()
        if "pip" not in args:
            return self._result(0, json.dumps(self.installed))
        if self.fails and self.fails in " ".join(args):
            return self._result(1, "ERROR: it does not compile")
        return self._result(0)

    def installs(self):
        return [" ".join(args) for args in self.calls if "pip" in args]


@pytest.fixture
def environment(rivals, tmp_path, monkeypatch):
    """Makes an environment with a pip of our own: (installed packages) -> (environment, pip)."""
    monkeypatch.setattr(rivals.environment.shutil, "which", lambda name, path=None: "/bin/" + name)

    def make(installed):
        pip = Pip(rivals, installed)
        return rivals.environment.Environment(tmp_path / "rivals", {"PATH": ""}, lambda text: None, pip), pip

    return make


def test_every_package_is_pinned(rivals):
    pins = rivals.environment.pins()
    assert {name for names in rivals.environment.PACKAGES.values() for name in names} <= set(pins)


def test_what_is_installed_is_left_alone(rivals, environment):
    made, pip = environment(rivals.environment.pins())
    assert made.prepare(list(rivals.environment.PACKAGES)) == {}
    assert pip.installs() == []


def test_only_what_is_missing_or_of_another_version_is_installed(rivals, environment):
    pins = rivals.environment.pins()
    made, pip = environment({**pins, "gguf": "0.1"})
    assert made.prepare(["llama.cpp", "transformers"]) == {}
    (install,) = pip.installs()
    assert f"gguf=={pins['gguf']}" in install
    assert "torch==" not in install


def test_a_torch_without_cuda_is_looked_for_and_the_other_packages_are_not(rivals, environment, monkeypatch):
    monkeypatch.setattr(rivals.environment.sys, "platform", "linux")
    made, pip = environment({})
    made.env["PENWRIGHT_TORCH_INDEX"] = "http://127.0.0.1/torch"
    assert made.prepare(["transformers"]) == {}
    first, second = pip.installs()
    assert "--no-deps --extra-index-url http://127.0.0.1/torch" in first
    assert "transformers==" not in first
    assert "http" not in second
    assert "transformers==" in second


def test_a_rival_that_is_left_out_is_not_installed(environment):
    made, pip = environment({})
    assert made.prepare(["genai"]) == {}
    assert not any("llama" in call or "torch" in call for call in pip.installs())


def test_without_a_compiler_llama_cpp_is_out_and_the_others_are_installed(rivals, environment, monkeypatch):
    monkeypatch.setattr(rivals.environment.sys, "platform", "linux")
    monkeypatch.setattr(rivals.environment.shutil, "which", lambda name, path=None: None)
    made, pip = environment({})
    troubles = made.prepare(["llama.cpp", "genai"])
    assert list(troubles) == ["llama.cpp"]
    assert "sudo apt-get install g++" in troubles["llama.cpp"]
    assert len(pip.installs()) == 1


def test_a_rival_that_pip_cannot_install_is_out_with_what_pip_says(environment):
    made, pip = environment({})
    pip.fails = "llama-cpp-python=="
    troubles = made.prepare(["llama.cpp", "genai", "transformers"])
    assert list(troubles) == ["llama.cpp"]
    assert "it does not compile" in troubles["llama.cpp"]
    assert "\n" not in troubles["llama.cpp"]


def test_a_folder_is_made_whole_or_not_at_all(rivals, tmp_path):
    target = tmp_path / "cache" / "made"

    def fails(folder):
        folder.mkdir()
        (folder / "half").touch()
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="full"):
        rivals.preparations.once(target, fails)
    assert list(target.parent.iterdir()) == []
    rivals.preparations.once(target, lambda folder: folder.mkdir())
    assert rivals.preparations.once(target, fails) == target
    assert [file.name for file in target.parent.iterdir()] == ["made"]


def test_weights_that_cannot_be_unpacked_are_told(rivals, tmp_path):
    def run(args, env, cwd=None, catch="", timeout=None, keep_open=()):
        return rivals.environment.run_child.__globals__["Result"](1, "Traceback\nValueError: no such tensor\n")

    with pytest.raises(rivals.process.ContestError, match="no such tensor"):
        rivals.preparations.transformers_folder(tmp_path, tmp_path / "x.gguf", tmp_path / "cache", "python", {}, run)


# --- the set-up


def test_the_comparison_gets_the_model_and_its_download_but_no_window(machine):
    del machine.environment["DISPLAY"]
    machine.missing_libraries = ["libEGL.so.1"]
    assert machine.go("bench", "--rounds", "9") == 0
    assert machine.became == [str(machine.venv / "bin" / "python"), "-P", "-m", "rivals", "--rounds", "9"]
    assert machine.download.exists()
    assert not machine.ran("apt-get")


def test_clean_removes_the_rivals_too(machine):
    machine.go("bench")
    rivals = machine.root / ".rivals"
    rivals.mkdir()
    (rivals / "pyvenv.cfg").touch()
    machine.go("clean")
    assert not rivals.exists()
    rivals.mkdir()
    (rivals / "mine").touch()
    machine.go("clean")
    assert (rivals / "mine").exists()
