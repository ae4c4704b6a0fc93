import socket
import ssl
import threading
import time

import pytest

from assistant.cancellation import Cancellation, Cancelled
from assistant.errors import PenwrightError
from assistant.models import web
from assistant.models.catalog import HuggingFaceSource
from assistant.models.transfer import SourceError


@pytest.fixture
def part(tmp_path):
    return tmp_path / "model.part"


@pytest.fixture
def download(site, part, gguf):
    """Download the site's file; the numbers of bytes that were reported."""

    def run(url="", cancel=None):
        told = []
        web.download(url or site.url + "/file", part, len(gguf), told.append, cancel or Cancellation())
        return told

    return run


def test_a_file_is_downloaded_with_every_step_reported(download, part, gguf):
    told = download()
    assert part.read_bytes() == gguf
    assert told[0] == 0
    assert told == sorted(told)
    assert told[-1] == len(gguf)


def test_a_download_goes_on_where_an_earlier_one_stopped(download, site, part, gguf):
    part.write_bytes(gguf[:1000])
    assert download()[0] == 1000
    assert part.read_bytes() == gguf
    assert site.requests == ["bytes=1000-"]


def test_a_server_that_knows_no_ranges_starts_again(download, site, part, gguf):
    site.knows_ranges = False
    part.write_bytes(b"x" * 1000)
    assert download()[0] == 0
    assert part.read_bytes() == gguf


def test_a_complete_file_is_not_asked_for(download, site, part, gguf):
    part.write_bytes(gguf)
    download()
    assert site.requests == []


def test_a_file_that_is_too_long_is_thrown_away(download, site, part, gguf):
    part.write_bytes(gguf + b"more")
    download()
    assert part.read_bytes() == gguf
    assert site.requests == [""]


def test_a_lost_connection_is_taken_up_again(download, site, part, gguf):
    site.cuts = [100_000, 100_000]
    download()
    assert part.read_bytes() == gguf
    assert site.requests == ["", "bytes=100000-", "bytes=200000-"]


def test_a_connection_that_brings_nothing_is_given_up_and_what_came_is_kept(download, site, part, gguf):
    site.cuts = [100_000, 0]
    with pytest.raises(SourceError, match="ended before the file was complete"):
        download()
    assert part.read_bytes() == gguf[:100_000]


def test_a_connection_that_breaks_again_and_again_is_given_up(download, site, part):
    site.cuts = [10] * 100
    with pytest.raises(SourceError):
        download()
    assert len(site.requests) == web.ATTEMPTS
    assert part.stat().st_size == 10 * web.ATTEMPTS


@pytest.mark.parametrize("more", [b"", b"longer", b"x" * 2_000_000])
def test_no_more_is_written_than_the_file_has(download, site, part, gguf, more):
    site.length = False
    site.content = gguf + more
    if more:
        with pytest.raises(SourceError, match="sent more than the file has"):
            download()
        assert part.stat().st_size <= len(gguf)
    else:
        download()
        assert part.read_bytes() == gguf


@pytest.mark.parametrize("start", [0, 1000])
def test_a_file_of_another_size_is_refused_before_it_comes(download, site, part, gguf, start):
    site.content = gguf[:-1]
    part.write_bytes(gguf[:start])
    with pytest.raises(SourceError, match="a file of another size"):
        download()
    assert not part.exists()


def test_a_part_that_the_server_has_no_more_of_is_started_anew(download, site, part, gguf):
    site.content = gguf[:1000]
    part.write_bytes(gguf[:1000])
    with pytest.raises(SourceError, match="another size"):
        download()
    assert site.requests == ["bytes=1000-", ""]


@pytest.mark.parametrize(
    ("status", "words"), [(404, "does not offer the file"), (403, "does not offer"), (500, "out of order")]
)
def test_an_answer_that_is_no_file_is_put_into_words(download, site, part, status, words):
    site.status = status
    with pytest.raises(SourceError, match=rf"{words}.*\(answer {status}\)"):
        download()
    assert len(site.requests) == 1
    assert not part.exists()


def test_no_network_is_put_into_words(download):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(SourceError, match=r"127\.0\.0\.1 could not be reached \(.*refused"):
        download(f"http://127.0.0.1:{port}/file")


def test_a_server_that_speaks_something_else_is_put_into_words(download):
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer():
            connection, _ = server.accept()
            with connection:
                connection.recv(4096)
                connection.sendall(b"SSH-2.0-OpenSSH\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        with pytest.raises(SourceError, match="could not be reached"):
            download(f"http://127.0.0.1:{server.getsockname()[1]}/file")
        thread.join()


def test_a_server_without_encryption_where_it_is_due_is_put_into_words(download, site):
    with pytest.raises(SourceError, match=r"could not be reached \(.*(SSL|record)"):
        download(site.url.replace("http:", "https:") + "/file")


def test_a_stalled_server_is_given_up_after_a_while(download, site, monkeypatch, part):
    monkeypatch.setattr(web, "TIMEOUT", 0.1)
    monkeypatch.setattr(web, "ATTEMPTS", 1)
    site.stall_at = 1000
    with pytest.raises(SourceError, match=r"broke \(timed out\)"):
        download()
    assert part.stat().st_size == 1000


def test_a_cancelled_download_does_not_wait_for_a_stalled_server(site, part, gguf):
    site.stall_at = 1000
    cancel = Cancellation()
    timers = []

    def tell(size):
        if size == 1000:  # and then the thread waits for more, which no event can tell
            timers.append(threading.Timer(0.2, cancel.cancel))
            timers[0].start()

    started = time.monotonic()
    with pytest.raises(Cancelled):
        web.download(site.url + "/file", part, len(gguf), tell, cancel)
    assert time.monotonic() - started < web.TIMEOUT / 3
    timers[0].join()
    assert part.stat().st_size == 1000


def test_nothing_is_asked_once_cancelled(download, site):
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        download(cancel=cancel)
    assert site.requests == []


@pytest.mark.parametrize("url", [
    "http://example.org/file", "ftp://example.org/file", "file:///etc/passwd", "data:,x", "http://127.0.0.1.example.org/",
    "nonsense", "",
])  # fmt: skip
def test_only_encrypted_connections_leave_this_machine(site, part, url):
    with pytest.raises(SourceError, match="encrypted"):
        web.download(url, part, 10, print, Cancellation())


@pytest.mark.parametrize(("location", "words"), [
    ("http://example.org/file", "example.org is not asked over an encrypted connection"),
    ("ftp://example.org/file", "example.org is not asked over an encrypted connection"),
    ("file:///etc/passwd", "answer 302"),
])  # fmt: skip
def test_a_redirection_to_an_unencrypted_connection_is_not_followed(download, site, location, words):
    site.location = location
    with pytest.raises(SourceError, match=words):
        download()
    assert len(site.requests) == 1


def test_certificates_are_checked():
    handler = [h for h in web.urllib.request.build_opener(web._Redirects).handlers if hasattr(h, "https_open")]
    context = handler[0]._context or ssl.create_default_context()
    assert context.verify_mode == ssl.CERT_REQUIRED
    assert context.check_hostname


def test_a_full_disk_is_not_taken_for_a_broken_connection(download, full_disk, part):
    full_disk(part)
    with pytest.raises(PenwrightError, match="The disk is full") as caught:
        download()
    assert not isinstance(caught.value, SourceError)


def test_the_address_is_at_hugging_face_unless_a_mirror_is_set(monkeypatch):
    source = HuggingFaceSource("some/model", "0" * 40, "a file.gguf")
    monkeypatch.delenv("HF_ENDPOINT", raising=False)
    assert web.huggingface_url(source) == f"https://huggingface.co/some/model/resolve/{'0' * 40}/a%20file.gguf"
    monkeypatch.setenv("HF_ENDPOINT", "https://mirror.example.org/")
    assert web.huggingface_url(source).startswith("https://mirror.example.org/some/model/resolve/")
