import json
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import paths
from assistant.documents import recent

FIRST = Path(os.path.abspath("/texts/first.txt"))
SECOND = Path(os.path.abspath("/texts/second.md"))


def test_there_are_no_recent_files_at_first():
    assert recent.load() == []


def test_the_newest_comes_first_and_no_file_twice():
    recent.add(FIRST)
    recent.add(SECOND)
    assert recent.add(FIRST) == [FIRST, SECOND]
    assert recent.load() == [FIRST, SECOND]


def test_a_forgotten_file_is_gone():
    recent.add(FIRST)
    recent.add(SECOND)
    assert recent.forget(SECOND) == [FIRST]
    assert recent.load() == [FIRST]
    assert recent.forget(SECOND) == [FIRST]


def test_the_oldest_falls_off_the_end():
    for number in range(20):
        recent.add(FIRST.with_name(f"{number}.txt"))
    assert [file.stem for file in recent.load()] == [str(number) for number in range(19, 7, -1)]


def test_a_relative_path_is_kept_as_an_absolute_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    recent.add(Path("a/../draft.txt"))
    assert recent.load() == [tmp_path / "draft.txt"]
    recent.forget(Path("draft.txt"))
    assert recent.load() == []


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
@settings(deadline=None, max_examples=50)
@given(st.binary(min_size=1, max_size=40).map(lambda name: name.replace(b"\0", b"0").replace(b"/", b"_")))
def test_any_name_a_file_can_have_is_kept(name):
    path = Path("/texts", os.fsdecode(name))
    recent.add(path)
    assert recent.load()[0] == Path(os.path.abspath(path))


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b"null", b"{}", b'"/a"', b"[" * 100_000, b'["relative", 3, null, ["/a"], "/nul\\u0000"]'],
)
def test_a_broken_list_is_an_empty_one_and_is_mended_by_the_next_file(data):
    paths.config_dir().mkdir(parents=True)
    paths.recent_files_file().write_bytes(data)
    assert recent.load() == []
    recent.add(FIRST)
    assert recent.load() == [FIRST]


def test_a_list_made_too_long_by_hand_is_cut():
    paths.config_dir().mkdir(parents=True)
    paths.recent_files_file().write_text(json.dumps([f"{FIRST}{number}" for number in range(99)]))
    assert len(recent.load()) == recent.LENGTH


def test_where_nothing_can_be_written_the_list_lasts_for_the_call_and_nothing_is_left(monkeypatch):
    recent.add(FIRST)

    def fail(*_):
        raise OSError

    monkeypatch.setattr(recent.os, "replace", fail)
    assert recent.add(SECOND) == [SECOND, FIRST]
    assert recent.load() == [FIRST]
    assert os.listdir(paths.config_dir()) == [paths.recent_files_file().name]


def test_where_the_folder_cannot_be_made_nothing_fails(home):
    home.write_text("a file where the folder should be")
    assert recent.add(FIRST) == [FIRST]
    assert recent.load() == []


def test_writers_at_the_same_time_never_leave_a_torn_list():
    torn = []

    def write(name):
        for number in range(30):
            recent.add(FIRST.with_name(f"{name}{number}.txt"))
            if not recent.load():
                torn.append(number)

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not torn
    assert os.listdir(paths.config_dir()) == [paths.recent_files_file().name]
