"""What every test relies on: a home of its own, no network, no thread or child left behind."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from assistant import i18n, paths

REAL_MODELS = paths.models_dir()  # before any test moves the home


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder where this test's settings, models and logs go; the interface is English."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PENWRIGHT_HOME", str(folder))
    i18n.set_language("en")
    yield folder
    i18n.set_language("en")


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that connects anywhere but to this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and str(address[0]) not in ("127.0.0.1", "::1", "localhost"):
            pytest.fail(f"a test tried to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


def _children() -> set[int]:
    """The living child processes of this one (Linux; elsewhere none are seen)."""
    found = set()
    for task in Path("/proc/self/task").glob("*/children"):
        found |= {int(pid) for pid in task.read_text().split()}
    return found


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process alive, and name it."""
    threads, children = set(threading.enumerate()), _children()
    yield
    for _ in range(40):
        left = [t.name for t in set(threading.enumerate()) - threads if t.is_alive()]
        born = _children() - children
        if not left and not born:
            return
        time.sleep(0.05)
    pytest.fail(f"left alive: threads {left}, child processes {sorted(born)}")


@pytest.fixture(scope="session")
def real_model() -> Path:
    """The folder of the default model, which the bootstrap makes; for tests marked `model`."""
    folder = REAL_MODELS / "smollm2-135m-instruct"
    if not (folder / "penwright.json").exists():
        pytest.fail("the default model is not here; `make test` fetches it")
    return folder
