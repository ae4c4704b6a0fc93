import datetime
import os
import stat
import subprocess
import sys
import threading
import time

import pytest

from assistant import children
from assistant import collect as package
from assistant.cancellation import Cancellation, Cancelled
from assistant.collect.folders import listing
from assistant.collect.items import Limits

posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes, links and permissions of POSIX")


def titles(collected):
    return [item.title for item in collected.items]


# --- folders


def test_a_folder_gives_every_file_in_it_in_order(collect, file, tmp_path, article):
    file("f/b.txt", "Text of b")
    file("f/a/新闻 🙂.md", "# Heading\n\nText of a")
    file("f/a/page.html", article)
    file("f/c.csv", "x,y\n1,2\n")
    file("f/.hidden", "hidden")
    file("f/.git/config", "hidden")
    file("f/~$b.docx", "locked")
    collected = collect(tmp_path / "f")
    assert titles(collected) == ["b", "c", "Council backs bridge", "Heading"]
    assert collected.problems == ()
    assert {item.kind for item in collected.items} == {"text", "table", "page"}
    assert collected.items[3].where == str(tmp_path / "f" / "a" / "新闻 🙂.md")


def test_files_without_text_are_named_and_no_failure(collect, file, tmp_path):
    file("f/a.txt", "Text")
    for i in range(7):
        file(f"f/image{i}.png", bytes(range(256)) * 4)
    collected = collect(tmp_path / "f")
    assert titles(collected) == ["a"]
    assert collected.problems == ()
    assert any("image0.png" in remark and "and 2 more" in remark for remark in collected.remarks)


def test_a_file_without_text_that_was_asked_for_is_a_failure(problem, file):
    assert "does not hold plain text" in problem(file("image.png", bytes(range(256)) * 4))


def test_a_damaged_file_in_a_folder_loses_no_other(collect, file, tmp_path):
    file("f/a.json", "{broken")
    file("f/b.docx", b"PK\x03\x04 broken")
    file("f/c.txt", "Text")
    file("f/d.txt", "")
    collected = collect(tmp_path / "f")
    assert titles(collected) == ["c"]
    assert [os.path.basename(problem.where) for problem in collected.problems] == ["a.json", "b.docx", "d.txt"]


@posix
def test_links_pipes_and_circles_are_passed_over(collect, file, tmp_path):
    file("f/a.txt", "Text")
    (tmp_path / "f" / "circle").symlink_to(tmp_path / "f")
    (tmp_path / "f" / "link.txt").symlink_to(file("outside.txt", "outside"))
    os.mkfifo(tmp_path / "f" / "pipe.txt")
    collected = collect(tmp_path / "f")
    assert titles(collected) == ["a"]
    assert collected.problems == ()
    assert any("“f”: 2" in remark for remark in collected.remarks)


@posix
def test_a_pipe_that_was_asked_for_is_not_waited_for(problem, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert "a device or a pipe" in problem(tmp_path / "pipe")
    assert "a device or a pipe" in problem("/dev/zero")


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may do everything")
def test_what_may_not_be_read_is_told(collect, file, tmp_path):
    file("f/a.txt", "Text")
    file("f/b.txt", "Text").chmod(0)
    file("f/closed/c.txt", "Text").parent.chmod(0)
    try:
        collected = collect(tmp_path / "f")
    finally:
        (tmp_path / "f" / "closed").chmod(stat.S_IRWXU)
    assert titles(collected) == ["a"]
    assert all("permission" in problem.message for problem in collected.problems)
    assert len(collected.problems) == 2


@posix
def test_a_folder_that_cannot_be_listed_is_told(collect, file, tmp_path, monkeypatch):
    file("f/a.txt", "Text")
    file("f/closed/c.txt", "Text")
    scandir = os.scandir

    def guarded(place):
        if str(place).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(place)

    monkeypatch.setattr(os, "scandir", guarded)
    collected = collect(tmp_path / "f")
    assert titles(collected) == ["a"]
    assert [os.path.basename(problem.where) for problem in collected.problems] == ["closed"]


def test_of_a_very_large_folder_the_first_files_are_taken(collect, file, tmp_path):
    for i in range(12):
        file(f"f/{i:02}.txt", f"Text {i}")
    collected = collect(tmp_path / "f", files=10)
    assert titles(collected) == [f"{i:02}" for i in range(10)]
    assert any("more files" in remark for remark in collected.remarks)


def test_a_folder_within_folders_without_end_is_cut(tmp_path):
    deep = tmp_path
    for _ in range(40):
        deep = deep / "d"
        deep.mkdir()
    (deep / "a.txt").write_text("deep")
    found = listing(tmp_path, Limits(), Cancellation())
    assert found.files == []
    assert found.more


def test_the_parts_of_a_saved_page_are_no_sources(file, tmp_path, article):
    file("Page.html", article)
    file("Page_files/script.js", "var x = 1")
    file("Other_files/notes.txt", "Text")
    found = listing(tmp_path, Limits(), Cancellation())
    assert [path.name for path in found.files] == ["Page.html", "notes.txt"]


def test_an_empty_folder_is_told(problem, tmp_path):
    (tmp_path / "empty").mkdir()
    assert "no files" in problem(tmp_path / "empty")


# --- files


def test_names_of_all_kinds_are_read(collect, file):
    names = ["新闻.txt", "🙂.md", "a b'c\".txt", "-x.txt", "ü" * 100 + ".txt"]
    paths = [file(name, f"Text of number {i}") for i, name in enumerate(names)]
    assert [item.where for item in collect(*paths).items] == [str(path) for path in paths]


@posix
def test_a_name_that_is_no_text_is_read(collect, tmp_path):
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")
    with open(path, "wb") as stream:
        stream.write(b"Text")
    assert [item.text for item in collect(tmp_path).items] == ["Text"]


def test_empty_and_huge_files_are_told(collect, file):
    collected = collect(file("empty.txt", ""), file("white.txt", " \n"), file("huge.txt", "x" * 2000), size=1000)
    assert collected.items == ()
    words = [problem.message for problem in collected.problems]
    assert "is empty" in words[0]
    assert "is empty" in words[1]
    assert "too much for one source" in words[2]


def test_a_text_that_is_too_long_is_cut_between_words_and_that_is_told(collect, file):
    collected = collect(file("a.txt", "word " * 1000), text=99)
    assert collected.items[0].text == ("word " * 19).strip()
    assert any("only its first 94 characters" in remark for remark in collected.remarks)


def test_the_title_of_a_text_is_its_heading_or_its_name(collect, file):
    assert titles(collect(file("a.md", "# The *heading*\n\nText"), file("b.md", "Text"))) == ["The *heading*", "b"]


def test_the_same_place_given_twice_is_asked_once(collect, file):
    path = file("a.txt", "Text")
    collected = collect(path, path, str(path) + "/../a.txt")
    assert len(collected.items) == 1


def test_every_item_says_when_it_was_collected(collect, file):
    item = collect(file("a.txt", "Text")).items[0]
    passed = datetime.datetime.now(datetime.UTC) - datetime.datetime.fromisoformat(item.collected)
    assert abs(passed) < datetime.timedelta(minutes=1)


# --- the process that reads


KILLER = """
import json, os, sys, time
job = json.loads(sys.stdin.readline())
def say(message):
    print(json.dumps({"progress": -1, "message": message}), flush=True)
say("ready")
for name in job["files"]:
    if os.path.basename(name).startswith("kill"): os._exit(9)
    if os.path.basename(name) == "hang": time.sleep(60)
    item = {"title": name, "text": name, "where": name, "kind": "text"}
    say(json.dumps({"items": [item], "remarks": [], "error": None, "unsuitable": False}))
print(json.dumps({"result": None}), flush=True)
"""


def test_a_file_that_kills_the_process_loses_no_other(collect, file, monkeypatch):
    monkeypatch.setattr(children, "command", lambda name: [sys.executable, "-P", "-c", KILLER])
    paths = [file(name, "x") for name in ("a", "kill1", "b", "kill2", "kill3", "c")]
    collected = collect(*paths)
    assert [os.path.basename(item.where) for item in collected.items] == ["a", "b", "c"]
    assert len(collected.problems) == 3
    assert "broke off" in collected.problems[0].message


def test_a_process_that_cannot_start_is_told_for_each_file(collect, file, monkeypatch):
    monkeypatch.setattr(children, "command", lambda name: [sys.executable, "-P", "-c", "raise SystemExit(3)"])
    collected = collect(file("a", "x"), file("b", "y"))
    assert ["could not start" in problem.message for problem in collected.problems] == [True, True]


def test_cancelling_ends_reading_at_once(collect, file, monkeypatch):
    monkeypatch.setattr(children, "command", lambda name: [sys.executable, "-P", "-c", KILLER])
    cancel = Cancellation()
    timer = threading.Timer(0.5, cancel.cancel)
    timer.start()
    started = time.monotonic()
    with pytest.raises(Cancelled):
        collect(file("hang", "x"), cancel=cancel)
    timer.join()
    assert time.monotonic() - started < 2  # 0.7 s on an idle machine


def test_nothing_is_begun_after_cancelling(collect, file, monkeypatch):
    monkeypatch.setattr(children, "run", lambda *_: pytest.fail("a process was started"))
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        collect(file("a", "x"), cancel=cancel)


def test_what_goes_on_is_told_on_the_calling_thread(collect, file):
    told = []
    collect(file("a", "x"), file("b", "y"), told=lambda message: told.append((threading.current_thread(), message)))
    assert {thread for thread, _ in told} == {threading.current_thread()}
    assert "Collecting: 2 of 2" in [message for _, message in told]


GUARDED = """
import sys, socket, subprocess, os
from assistant.collect import child
child._forbid_all_but_reading()
open(sys.argv[1]).read()
import wave, email
for risky in (lambda: socket.create_connection(("127.0.0.1", 9)), lambda: subprocess.run(["true"]),
              lambda: open(sys.argv[1], "w"), lambda: os.remove(sys.argv[1]), lambda: os.system("true")):
    try:
        risky()
    except PermissionError:
        continue
    sys.exit("it was allowed")
"""


def test_the_process_that_reads_can_do_nothing_else(file):
    path = file("a.txt", "Text")
    done = subprocess.run([sys.executable, "-c", GUARDED, str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert path.read_text() == "Text"


def test_memory_without_end_is_refused_by_the_system(collect, file):
    collected = collect(file("a.csv", "a,b\n" + "x,y\n" * 300_000), file("b.txt", "Text"), memory=400 * 2**20)
    assert "b" in titles(collected)


def test_the_libraries_that_parse_are_not_loaded_where_the_window_is():
    heavy = ["lxml", "trafilatura", "feedparser", "openpyxl", "charset_normalizer"]
    program = f"import sys, assistant.collect\nprint([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "[]"


def test_nothing_to_collect_gives_nothing():
    collected = package.collect([])
    assert (collected.items, collected.problems, collected.folded) == ((), (), 0)
