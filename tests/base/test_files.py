import errno
import os
import stat
import threading

import pytest

from assistant import files


@pytest.fixture
def file(tmp_path):
    """A file that holds "old" in a folder of its own."""
    path = tmp_path / "folder" / "some.txt"
    path.parent.mkdir()
    path.write_bytes(b"old")
    return path


def only_the_old_file_is_there(file):
    return file.read_bytes() == b"old" and os.listdir(file.parent) == [file.name]


@pytest.mark.parametrize("data", [b"", b"new\r\n", bytes(300_000)])
def test_the_new_content_takes_the_place_of_the_old(file, data):
    mtime_ns = files.write_whole(file, data)
    assert file.read_bytes() == data
    assert file.stat().st_mtime_ns == mtime_ns
    assert os.listdir(file.parent) == [file.name]


def test_a_file_that_is_not_there_yet_is_made(tmp_path):
    files.write_whole(tmp_path / "new", b"content")
    assert (tmp_path / "new").read_bytes() == b"content"


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_a_fault_at_any_step_leaves_the_old_file_and_nothing_else(file, monkeypatch, call):
    def fail(*_, **__):
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patch:
        patch.setattr(files.os, call, fail)
        with pytest.raises(OSError, match="broken"):
            files.write_whole(file, b"new")
    assert only_the_old_file_is_there(file)


@pytest.mark.parametrize("count", [0, 1])
def test_a_disk_that_takes_only_a_part_is_full(file, monkeypatch, count):
    real = os.write
    taken = iter([count])
    monkeypatch.setattr(files.os, "write", lambda to, data: real(to, data[: next(taken, 0)]))
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        files.write_whole(file, b"new")
    assert only_the_old_file_is_there(file)


def test_the_content_is_on_the_disk_before_the_name_changes_and_the_name_after_it(file, monkeypatch):
    done = []
    for name in ("fsync", "replace"):
        real = getattr(os, name)
        monkeypatch.setattr(files.os, name, lambda *args, name=name, real=real: (done.append(name), real(*args)))
    files.write_whole(file, b"new")
    assert done == ["fsync", "replace"] + (["fsync"] if os.name == "posix" else [])


def test_what_prepares_the_new_file_sees_it_empty_and_may_refuse(file):
    def refuse(part):
        assert part.read_bytes() == b""
        raise PermissionError(errno.EPERM, "not yours")

    with pytest.raises(PermissionError):
        files.write_whole(file, b"new", prepare=refuse)
    assert only_the_old_file_is_there(file)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_private_file_is_private_from_the_start(file):
    seen = []
    files.write_whole(file, b"new", 0o600, lambda part: seen.append(stat.S_IMODE(part.stat().st_mode)))
    assert seen == [0o600]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_two_who_write_at_the_same_time_do_not_meet(file, monkeypatch):
    real = os.replace
    first_is_ready, second_is_done = threading.Event(), threading.Event()

    def slow(part, target):
        if threading.current_thread() is first:
            first_is_ready.set()
            assert second_is_done.wait(10)
        real(part, target)

    monkeypatch.setattr(files.os, "replace", slow)
    first = threading.Thread(target=files.write_whole, args=(file, b"first"))
    first.start()
    assert first_is_ready.wait(10)
    files.write_whole(file, b"second")
    second_is_done.set()
    first.join()
    assert file.read_bytes() == b"first"
    assert os.listdir(file.parent) == [file.name]
