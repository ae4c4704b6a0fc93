"""What every test relies on: a home of its own, no network, no thread or child left behind."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import gguf
import hypothesis
import numpy as np
import pytest

os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from assistant import i18n, paths
from assistant.engine.choice import Device
from assistant.engine.tokens import Tokens, byte_alphabet
from assistant.models import export
from assistant.models.manifest import Manifest
from assistant.models.store import InstalledModel

# Speed is measured in benchmarks; a busy machine must not fail a property.
hypothesis.settings.register_profile("penwright", deadline=None)
hypothesis.settings.load_profile("penwright")

# Asked for before any test moves the home.
REAL_MODELS, REAL_DOWNLOADS = paths.models_dir(), paths.cache_dir() / "downloads"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder where this test's settings, models and logs go; the interface is English."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PENWRIGHT_HOME", str(folder))
    monkeypatch.delenv("PENWRIGHT_MODELS", raising=False)
    i18n.set_language("en")
    yield folder
    i18n.set_language("en")


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that connects anywhere but to this machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        internet = self.family in (socket.AF_INET, socket.AF_INET6)
        if internet and str(address[0]) not in ("127.0.0.1", "::1", "localhost"):
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


@pytest.fixture
def real_model_at_home(real_model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default model is at hand in this test, though its home is its own."""
    monkeypatch.setenv("PENWRIGHT_MODELS", str(real_model.parent))


@pytest.fixture(scope="session")
def real_installed(real_model: Path) -> InstalledModel:
    """The default model, as the store gives it."""
    return InstalledModel(real_model.name, "SmolLM2 135M Instruct", real_model, Manifest.read(real_model))


@pytest.fixture(scope="session")
def real_gguf(real_installed: InstalledModel) -> Path:
    """The file that the default model was made from, which the bootstrap keeps for the tests."""
    file = REAL_DOWNLOADS / f"{real_installed.manifest.source_sha256}.gguf"
    if not file.exists():
        pytest.fail("the model's GGUF is not here; `make test` fetches it")
    return file


TINY_MERGES = ("Ġ t", "h e", "Ġt he", "i n", "Ġ c", "a t", "Ġc at", "e r", "o u", "Ġ a")
TINY_CONTROL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")


def write_tiny_gguf(file: Path, **changed: object) -> Path:
    """A Llama of 2 layers with random weights and a byte vocabulary, written as llama.cpp would.

    CHANGED replaces entries: `architecture`, `layers`, `pre`, `drop` (a tensor's name), `nan` (a tensor's name).
    """
    width, hidden, heads, kv_heads, layers = 64, 128, 4, 2, int(changed.get("layers", 2))
    tokens = [*TINY_CONTROL, *byte_alphabet(), *("".join(merge.split()) for merge in TINY_MERGES)]
    writer = gguf.GGUFWriter(str(file), str(changed.get("architecture", "llama")))
    writer.add_block_count(layers)
    writer.add_context_length(2048)
    writer.add_embedding_length(width)
    writer.add_feed_forward_length(hidden)
    writer.add_head_count(heads)
    writer.add_head_count_kv(kv_heads)
    writer.add_rope_freq_base(10000.0)
    writer.add_rope_dimension_count(width // heads)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(str(changed.get("pre", "smollm")))
    writer.add_token_list(tokens)
    writer.add_token_types([3] * len(TINY_CONTROL) + [1] * (len(tokens) - len(TINY_CONTROL)))
    writer.add_token_merges(list(TINY_MERGES))
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    random = np.random.default_rng(5)
    kinds = gguf.GGMLQuantizationType

    def add(name: str, rows: int, columns: int, kind: gguf.GGMLQuantizationType) -> None:
        if name == changed.get("drop"):
            return
        weights = random.normal(0, 0.3, (rows, columns)).astype(np.float32)
        if name == changed.get("nan"):
            weights[0, 0] = np.nan
        writer.add_tensor(name, gguf.quantize(weights, kind), raw_dtype=kind)

    def add_gain(name: str) -> None:
        writer.add_tensor(name, random.normal(1, 0.1, width).astype(np.float32))

    add("token_embd.weight", len(tokens), width, kinds.Q8_0)
    add_gain("output_norm.weight")
    for i in range(layers):
        add_gain(f"blk.{i}.attn_norm.weight")
        add_gain(f"blk.{i}.ffn_norm.weight")
        add(f"blk.{i}.attn_q.weight", width, width, kinds.Q4_1)
        add(f"blk.{i}.attn_k.weight", width // 2, width, kinds.Q4_1)
        add(f"blk.{i}.attn_v.weight", width // 2, width, kinds.Q4_1)
        add(f"blk.{i}.attn_output.weight", width, width, kinds.Q4_1)
        add(f"blk.{i}.ffn_gate.weight", hidden, width, kinds.Q4_1)
        add(f"blk.{i}.ffn_up.weight", hidden, width, kinds.Q4_1)
        add(f"blk.{i}.ffn_down.weight", width, hidden, kinds.F16)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file


def export_in_process(gguf_file: Path, folder: Path) -> InstalledModel:
    """What the export child does, without a child and its memory limit."""
    folder.mkdir()
    job = {"gguf": str(gguf_file), "folder": str(folder), "name": "tiny", "title": "Tiny", "licence": "MIT",
           "languages": ["en"], "source_sha256": "0" * 64}  # fmt: skip
    export.make(job, lambda share, text: None)
    return InstalledModel("tiny", "Tiny", folder, Manifest.read(folder))


@pytest.fixture(scope="session")
def make_tiny_gguf():
    """`write_tiny_gguf`, for tests that want a damaged one."""
    return write_tiny_gguf


@pytest.fixture(scope="session")
def tiny_gguf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The GGUF of the tiny model."""
    return write_tiny_gguf(tmp_path_factory.mktemp("gguf") / "tiny.gguf")


@pytest.fixture(scope="session")
def tiny_model(tiny_gguf: Path, tmp_path_factory: pytest.TempPathFactory) -> InstalledModel:
    """The tiny model, exported: a real graph that runs in a millisecond and writes nonsense."""
    return export_in_process(tiny_gguf, tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture
def tiny_tokens(tiny_model: InstalledModel) -> Tokens:
    """The tiny model's tokenizer."""
    return Tokens(tiny_model.folder)


class ScriptedModel:
    """A fake decoder that knows one text by heart and writes `x x x` after anything else.

    `calls` records what it was asked to run: how many tokens at which position.
    """

    device = Device("CPU", "for the test")

    def __init__(self, tokens: Tokens, story: str, probability: float = 0.9, capacity: int = 512) -> None:
        self.capacity, self.vocabulary = capacity, len(tokens.pieces)
        self.story, self.probability = story, probability
        self.calls: list[tuple[int, int]] = []
        self.branch_runs = 0
        self.before_run = lambda: None
        self.closed = False
        self._tokens, self._history = tokens, [0] * capacity

    def forward(self, tokens, position, every_row=False, cancel=None):
        self.calls.append((len(tokens), position))
        self.before_run()
        if cancel:
            cancel.raise_if_cancelled()
        self._history[position : position + len(tokens)] = tokens
        ends = range(position + 1, position + len(tokens) + 1) if every_row else [position + len(tokens)]
        return np.stack([self._logits(self._history[:end]) for end in ends])

    def _logits(self, history):
        text = b"".join(self._tokens.pieces[token] for token in history)
        story, other = self.story.encode(), b" " if text.endswith(b"x") else b"x"
        rest = story[len(text) :] if story.startswith(text) else other
        chances = np.full(self.vocabulary, (1 - self.probability) / (self.vocabulary - 1), np.float32)
        expected = self._tokens.encode(rest.decode("utf-8", "ignore"))[0] if rest else 0
        chances[expected] = self.probability
        return np.log(chances)

    def branch(self, count, position, room):
        return ScriptedBranches(self, [self._history[:position] for _ in range(count)], position + room)

    def lose(self):
        """Forget all that was run, as a device that failed does; raise CacheLost after it."""
        self._history = [0] * self.capacity

    def close(self):
        self.closed = True


class ScriptedBranches:
    """Texts that go on side by side after what a ScriptedModel was told."""

    def __init__(self, model: ScriptedModel, histories: list[list[int]], capacity: int) -> None:
        self._model, self._histories, self._capacity = model, histories, capacity

    def forward(self, tokens, cancel=None):
        self._model.branch_runs += 1
        self._model.before_run()
        if cancel:
            cancel.raise_if_cancelled()
        for history, token in zip(self._histories, tokens, strict=True):
            history.append(token)
            assert len(history) <= self._capacity
        return np.stack([self._model._logits(history) for history in self._histories])


@pytest.fixture(scope="session")
def scripted(tiny_model: InstalledModel):
    """Makes a ScriptedModel that knows a story: `scripted("The cat sat.")`."""
    return lambda story, **more: ScriptedModel(Tokens(tiny_model.folder), story, **more)
