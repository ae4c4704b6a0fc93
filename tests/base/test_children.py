import json
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest

from assistant import children, i18n
from assistant.cancellation import Cancelled
from assistant.errors import PenwrightError

posix = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")

PRELUDE = """
import json, os, sys, time
def say(**message):
    print(json.dumps(message), flush=True)
job = json.loads(sys.stdin.readline())
"""


def child(program, prelude=PRELUDE):
    """The command of a child that runs PROGRAM."""
    return [sys.executable, "-P", "-c", prelude + textwrap.dedent(program)]


def run(program, job=None, **options):
    return children.run("test", {} if job is None else job, argv=child(program), **options)


# The parent's side --------------------------------------------------------------------------------------------------


def test_a_child_gets_its_job_reports_progress_and_returns_its_result():
    told = []
    program = """
    say(progress=0.5, message="half")
    say(progress=-1)
    say(result={"echo": job})
    """
    job = {"text": "你好 😀\n\u2028", "numbers": [1, 2.5, None]}
    assert run(program, job, progress=lambda *report: told.append(report)) == {"echo": job}
    assert told == [(0.5, "half"), (-1, "")]


@pytest.mark.parametrize("result", [None, 0, "", [], {}, False])
def test_a_result_that_counts_as_false_is_a_result(result):
    assert run(f"say(result={result!r})") == result


@pytest.mark.parametrize(
    "garbage", ["loading…", "", "{", "5", "null", "[1, 2]", '"progress"', '"result"', '{"other": 1}', "\\xff\\x00\\xfe",
     pytest.param("[" * 100_000, id="nested too deep")]
)
def test_what_libraries_print_is_passed_over(garbage):
    program = f"""
    sys.stdout.buffer.write({garbage!r}.encode("utf-8") + b"\\n")
    say(result=1)
    """
    assert run(program) == 1


def test_a_flood_on_standard_error_does_not_stop_the_child():
    assert run("sys.stderr.write('x' * 2**22)\nsay(result=1)") == 1


def test_a_flood_on_standard_output_does_not_stop_the_child():
    assert run("print(('x' * 1000 + '\\n') * 4000)\nsay(result=1)") == 1


@pytest.mark.parametrize("message", [None, "the last words"])
def test_a_child_that_dies_is_reported_with_its_exit_code_and_last_words(message):
    program = f"sys.stderr.write('x' * 10**6 + '\\nfirst\\n{message or ''}\\n')\nsys.exit(7)"
    with pytest.raises(PenwrightError) as failure:
        run(program)
    assert "exit code 7" in str(failure.value)
    assert (message or "first") in str(failure.value)
    assert len(str(failure.value)) < 500


def test_a_child_that_dies_without_a_word_is_reported_too():
    with pytest.raises(PenwrightError, match=r"exit code 3\): - Nothing of yours is changed"):
        run("sys.exit(3)")


@posix
def test_a_child_that_crashes_is_reported_with_its_signal():
    with pytest.raises(PenwrightError, match=rf"exit code {-signal.SIGKILL}"):
        run("os.kill(os.getpid(), 9)")


def test_a_child_that_dies_before_it_reads_a_large_job_is_reported():
    with pytest.raises(PenwrightError, match="exit code 4"):
        children.run("test", {"text": "x" * 10**7}, argv=child("sys.exit(4)", prelude="import sys\n"))


def test_an_error_the_child_reports_is_raised_with_its_values_and_translated_when_shown(monkeypatch):
    with pytest.raises(PenwrightError) as failure:
        run("say(error='No room for {name}.', values={'name': 'x', 'message': 'y'})\nsys.exit(1)")
    assert str(failure.value) == "No room for x."
    monkeypatch.setattr(i18n, "_translations", {"No room for {name}.": "{name} 放不下。"})
    assert str(failure.value) == "x 放不下。"


def test_the_first_answer_counts_whatever_follows():
    assert run("say(result=1)\nsay(error='no')\nsay(progress=1)\nsys.exit(9)") == 1


def test_a_child_that_closes_its_output_and_lives_on_is_ended(monkeypatch):
    monkeypatch.setattr(children, "_GRACE", 0.2)
    with pytest.raises(PenwrightError, match="ended unexpectedly"):
        run("os.close(1)\ntime.sleep(60)")


def test_a_child_that_answers_and_then_will_not_end_is_ended(monkeypatch):
    monkeypatch.setattr(children, "_GRACE", 0.2)
    started = time.perf_counter()
    assert run("say(result=1)\ntime.sleep(60)") == 1
    assert time.perf_counter() - started < 10


def test_a_parent_that_fails_at_the_progress_ends_the_child():
    def fail(*_):
        raise RuntimeError("no window")

    with pytest.raises(RuntimeError, match="no window"):
        run("say(progress=0)\ntime.sleep(60)", progress=fail)


@pytest.mark.parametrize(
    "stubborn",
    [
        "",
        pytest.param(
            "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)", id="ignores signals and its input"
        ),
    ],
)
def test_cancelling_stops_a_busy_child_within_200_ms(stubborn):
    delays = []
    for _ in range(3):  # the best of three: the machine may have other things to do
        cancel, pressed = threading.Event(), []

        def press(*_, cancel=cancel, pressed=pressed):
            pressed.append(time.perf_counter())
            cancel.set()

        with pytest.raises(Cancelled):
            run(f"{stubborn}\nsay(progress=0)\nwhile True: pass", progress=press, cancel=cancel)
        delays.append(time.perf_counter() - pressed[0])
    assert min(delays) < 0.2


def test_cancelling_from_another_thread_stops_a_silent_child():
    cancel = threading.Event()
    timer = threading.Timer(0.1, cancel.set)
    timer.start()
    with pytest.raises(Cancelled):
        run("time.sleep(60)", cancel=cancel)
    timer.join()


def test_what_was_cancelled_before_it_began_is_cancelled():
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        run("time.sleep(60)", cancel=cancel)


@pytest.mark.parametrize("cancel", [None, threading.Event()])
@pytest.mark.parametrize("program", ["time.sleep(60)", "say(progress=0)\nwhile True: pass"])
def test_a_child_that_takes_too_long_is_ended_and_that_is_said(program, cancel):
    with pytest.raises(PenwrightError, match=r"took more than 0\.3 seconds and was stopped"):
        run(program, cancel=cancel, timeout=0.3)


def test_a_child_that_is_done_in_time_is_not_ended():
    assert run("say(result=1)", timeout=60) == 1


def test_a_cancel_that_is_never_pressed_changes_nothing():
    assert run("say(result=1)", cancel=threading.Event()) == 1


def test_no_child_reports_its_use_to_anybody():
    assert run("say(result=os.environ.get('ORT_DISABLE_TELEMETRY'))") == "1"


# The child's side ---------------------------------------------------------------------------------------------------


@pytest.fixture
def work(tmp_path):
    """Makes the command of a child whose module holds SOURCE, started the way the real ones are."""

    def command(source):
        (tmp_path / "work_of_a_test.py").write_text(textwrap.dedent(source), encoding="utf-8")
        start = f"""
        import sys
        sys.path.insert(0, {str(tmp_path)!r})
        from assistant import children
        children.CHILDREN["test"] = "work_of_a_test"
        sys.exit(children.main("test"))
        """
        return child(start, prelude="")

    return command


def test_work_reports_and_returns(work):
    told = []
    argv = work(
        """
        def work(job, progress):
            progress(0.5, "half of " + job["name"])
            return {"done": job["name"]}
        """
    )
    assert children.run("test", {"name": "它"}, lambda *report: told.append(report), argv=argv) == {"done": "它"}
    assert told == [(0.5, "half of 它")]


def test_what_is_printed_during_the_work_does_not_spoil_the_answer(work):
    argv = work(
        """
        import os
        print("at the import, half a line", end="", flush=True)
        def work(job, progress):
            print("half a line", end="", flush=True)
            os.write(1, b'{"result": "a lie"}')
            return "the truth"
        """
    )
    assert children.run("test", {}, argv=argv) == "the truth"


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        ("errors.PenwrightError('{name} is damaged.', name='it')", "it is damaged."),
        ("MemoryError()", "There is not enough memory"),
        ("OSError(28, 'No space left on device')", "No space left on device"),
        ("KeyError('thing')", "ended unexpectedly (exit code 1): KeyError: 'thing'"),
        ("SystemExit(5)", "exit code 5"),
    ],
)
def test_each_way_to_fail_has_its_sentence(work, failure, sentence):
    argv = work(f"from assistant import errors\ndef work(job, progress):\n    raise {failure}")
    with pytest.raises(PenwrightError) as told:
        children.run("test", {}, argv=argv)
    assert sentence in str(told.value)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_a_limit_of_memory_turns_a_bomb_into_a_sentence(work):
    argv = work(
        """
        from assistant.children import limit_memory
        def work(job, progress):
            limit_memory(2**29)
            return len(bytearray(2**31))
        """
    )
    with pytest.raises(PenwrightError, match="not enough memory"):
        children.run("test", {}, argv=argv)


def test_a_child_ends_at_once_when_its_parent_is_gone(work):
    argv = work("import time\ndef work(job, progress):\n    progress(0, '')\n    time.sleep(60)")
    process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(b"{}\n")
    process.stdin.flush()
    assert "progress" in json.loads(process.stdout.readline())
    process.stdin.close()
    assert process.wait(10) == 1
    process.stdout.close()


# Starting -----------------------------------------------------------------------------------------------------------


def test_every_child_there_is_can_be_started():
    for name, module in children.CHILDREN.items():
        assert children.command(name)[-2:] == ["--child", name]
        program = f"import {module} as m; print(callable(m.work))"
        found = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, timeout=60)
        assert found.stdout.strip() == "True", found.stderr


def test_a_module_of_the_same_name_in_the_folder_one_works_in_is_not_run(tmp_path, monkeypatch):
    for name in ("json.py", "appdirs.py"):
        (tmp_path / name).write_text(f"open({str(tmp_path / 'it ran')!r}, 'w')")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(PenwrightError, match="KeyError: 'unheard of'"):
        children.run("unheard of", {})
    assert not (tmp_path / "it ran").exists()


def test_a_packaged_application_starts_itself(monkeypatch):
    monkeypatch.setattr(children.sys, "frozen", True, raising=False)
    assert children.command("export") == [sys.executable, "--child", "export"]
