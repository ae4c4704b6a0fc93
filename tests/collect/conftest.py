"""A web site of the tests' own, which answers as badly as it is told to."""

from __future__ import annotations

import contextlib
import io
import socketserver
import threading
import zipfile
from pathlib import PurePath

import pytest

from assistant.cancellation import Cancellation
from assistant.collect import gather, reading
from assistant.collect.found import Found
from assistant.collect.items import Limits


class Site(socketserver.ThreadingTCPServer):
    """Answers `GET path` with what `pages[path]` is: bytes to send as they are, or a function of a `send`.

    `asked` are the paths in order, `headers` those of the last question. `closing` is set when the test ends.
    """

    allow_reuse_address = True
    daemon_threads = True
    block_on_close = True

    def __init__(self):
        self.pages, self.asked, self.headers = {}, [], ""
        self.closing, self.was_asked = threading.Event(), threading.Event()
        super().__init__(("127.0.0.1", 0), _Answer)

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def serve(self, path, body, kind="text/html; charset=utf-8", status="200 OK", **headers):
        """Answer PATH properly; the full address."""
        body = body.encode() if isinstance(body, str) else body
        lines = {"Content-Type": kind, "Content-Length": len(body)}
        lines |= {name.replace("_", "-"): value for name, value in headers.items()}
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value is not None)
        self.pages[path] = f"HTTP/1.1 {status}\r\n{head}Connection: close\r\n\r\n".encode() + body
        return self.url + path

    def redirect(self, path, to, code=302):
        return self.serve(path, "", status=f"{code} Found", Location=to)


class _Answer(socketserver.BaseRequestHandler):
    def handle(self):
        data = b""
        while b"\r\n\r\n" not in data:
            try:
                more = self.request.recv(65536)
            except OSError:
                return
            if not more or more.startswith(b"\x16\x03"):  # the beginning of TLS
                return
            data += more
        site = self.server
        path = data.split(b" ", 2)[1].decode()
        site.asked.append(path)
        site.headers = data.decode("latin-1")
        site.was_asked.set()
        page = site.pages.get(path, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        with contextlib.suppress(OSError):
            if callable(page):
                page(self.request.sendall)
            else:
                self.request.sendall(page)


@pytest.fixture
def site(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.closing.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def collect():
    """Collect from addresses and files, with limits of the test's own: `collect(where, size=1000)`."""

    def run(*wheres, cancel=None, told=None, **limits):
        return gather.collect(
            [str(where) for where in wheres], cancel or Cancellation(), told or (lambda message: None), Limits(**limits)
        )

    return run


@pytest.fixture
def problem(collect):
    """The one problem of collecting from WHERE, from which nothing comes."""

    def run(where, **more):
        collected = collect(where, **more)
        assert collected.items == ()
        assert len(collected.problems) == 1
        return collected.problems[0].message

    return run


@pytest.fixture
def read():
    """What DATA holds, read in this process as it is harmless: `read(data, "name.csv").items`."""

    def run(data, name="file", kind="", charset="", where="/folder/file", **limits):
        found = Found(PurePath(name).stem, Limits(**limits))
        reading.read(found, data.encode() if isinstance(data, str) else data, where, name, kind, charset)
        return found

    return run


@pytest.fixture
def file(tmp_path):
    """Write a file; its path."""

    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def zipped(file):
    """Write a zip archive with the given files; its path."""

    def write(name, files):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for inner, content in files.items():
                archive.writestr(inner, content)
        return file(name, stream.getvalue())

    return write


def rss(*entries, head=""):
    items = "".join(
        f"<item><title>{title}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>Fri, 20 Nov 2026 10:00:00 +0100</pubDate><description>{text}</description></item>"
        for title, link, text in entries
    )
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>News</title>{items}</channel></rss>'


@pytest.fixture
def make_rss():
    """An RSS feed of entries (title, link, text); HEAD comes before its root."""
    return rss


STORY = (
    "The city council voted 9 to 4 on Thursday to build a second bridge over the river, ending eleven years of dispute "
    "about its cost. Mayor Tom Reed said that the town had waited long enough. The bridge will cost £41.5m and open "
    "in 2029, and the first piles are to be driven next spring."
)


@pytest.fixture
def story():
    return STORY


@pytest.fixture
def article():
    """A page with STORY as its main text, and much else."""
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Council backs bridge | The Gazette</title>'
        '<meta property="og:title" content="Council backs bridge">'
        '<meta property="article:published_time" content="2026-11-20T08:30:00Z"></head>'
        '<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Council backs bridge</h1>'
        f"<p>{STORY}</p><ul><li>Steel: £12m</li><li>Labour: £20m</li></ul>"
        "<table><tr><th>Year</th><th>Cost</th></tr><tr><td>2027</td><td>£10m</td></tr></table>"
        "<script>var x = 'spam';</script></article><footer>© The Gazette. Cookie settings.</footer></body></html>"
    )
