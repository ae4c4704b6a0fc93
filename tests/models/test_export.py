"""From GGUF to ONNX, on the tiny model and on damaged ones."""

import json
import os
import subprocess
import sys
import threading

import numpy as np
import onnx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import children
from assistant.cancellation import Cancelled
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.errors import PenwrightError
from assistant.models import export


def job(gguf, folder):
    return {"gguf": str(gguf), "folder": str(folder), "name": "tiny", "title": "Tiny", "licence_text": "Be kind."}


def make(gguf, folder):
    folder.mkdir(exist_ok=True)
    return export.make(job(gguf, folder), lambda share, text: None)


def test_the_manifest_describes_the_model(tiny_gguf, tmp_path):
    manifest = make(tiny_gguf, tmp_path / "model")
    assert manifest == json.loads((tmp_path / "model" / "penwright.json").read_text())
    assert (manifest["layers"], manifest["kv_heads"], manifest["head_size"]) == (2, 2, 16)
    assert manifest["eos"] == [0, 2]
    assert set(manifest["files"]) == {"model.onnx", "model.gpu.onnx", "model.onnx.data", "tokenizer.json", "LICENSE"}
    assert all((tmp_path / "model" / name).stat().st_size == size for name, size in manifest["files"].items())


@pytest.mark.parametrize("graph", ["model.onnx", "model.gpu.onnx"])
def test_the_graphs_are_onnx_and_name_only_their_own_weights(tiny_model, graph):
    model = onnx.load(tiny_model.folder / graph, load_external_data=False)
    entries = [entry for tensor in model.graph.initializer for entry in tensor.external_data]
    assert {entry.value for entry in entries if entry.key == "location"} == {"model.onnx.data"}
    assert {node.domain for node in model.graph.node} == {"", "com.microsoft"}


def test_the_same_file_gives_the_same_model_twice(tiny_gguf, tmp_path):
    for name in ("one", "other"):
        make(tiny_gguf, tmp_path / name)
    for file in ("model.onnx", "model.gpu.onnx", "model.onnx.data", "tokenizer.json", "penwright.json"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "other" / file).read_bytes()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"architecture": "gemma3"}, "lacks the entry|architecture"),
        ({"pre": "qwen2"}, "qwen2"),
        ({"drop": "blk.1.ffn_down.weight"}, "blk.1.ffn_down.weight"),
        ({"nan": "blk.0.ffn_down.weight"}, "no numbers"),
        ({"layers": 0}, "impossible"),
    ],
)
def test_an_unfit_file_is_refused_by_name(make_tiny_gguf, tmp_path, change, words):
    with pytest.raises(PenwrightError, match=words):
        make(make_tiny_gguf(tmp_path / "bad.gguf", **change), tmp_path / "model")


@pytest.mark.parametrize("content", [b"", b"GGUF", b"PK\x03\x04" + b"\0" * 100, b"GGUF\x03\0\0\0" + b"\xff" * 16])
def test_what_is_no_gguf_is_refused(tmp_path, content):
    file = tmp_path / "bad.gguf"
    file.write_bytes(content)
    with pytest.raises(PenwrightError, match=r"bad\.gguf|no model"):
        make(file, tmp_path / "model")


@given(cut=st.floats(0, 0.999))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_truncated_file_is_refused_wherever_it_ends(tiny_gguf, tmp_path, cut):
    raw = tiny_gguf.read_bytes()
    file = tmp_path / "cut.gguf"
    file.write_bytes(raw[: int(len(raw) * cut)])
    with pytest.raises(PenwrightError):
        make(file, tmp_path / "model")


class TestChild:
    """The same in the child process that does it in the product."""

    def test_it_reports_progress_and_leaves_a_model_that_runs(self, tiny_gguf, tmp_path):
        (tmp_path / "model").mkdir()
        shares = []
        result = children.run("export", job(tiny_gguf, tmp_path / "model"), lambda share, text: shares.append(share))
        assert result["name"] == "tiny"
        assert shares == sorted(shares)
        assert shares[-1] == 1

    def test_what_is_wrong_arrives_as_a_sentence(self, make_tiny_gguf, tmp_path):
        (tmp_path / "model").mkdir()
        bad = make_tiny_gguf(tmp_path / "bad.gguf", pre="qwen2")
        with pytest.raises(PenwrightError, match="qwen2"):
            children.run("export", job(bad, tmp_path / "model"))

    def test_a_file_that_asks_for_all_memory_is_refused_and_takes_none(self, tmp_path):
        # 49 bytes that say: one entry, an array of 2^40 numbers.
        bad = tmp_path / "bomb.gguf"
        entry = b"\x01\0\0\0\0\0\0\0a" + b"\x09\0\0\0" + b"\x04\0\0\0" + (2**40).to_bytes(8, "little")
        bad.write_bytes(b"GGUF\x03\0\0\0" + b"\0" * 8 + b"\x01" + b"\0" * 7 + entry)
        (tmp_path / "model").mkdir()
        with pytest.raises(PenwrightError):
            children.run("export", job(bad, tmp_path / "model"))

    def test_it_can_be_cancelled(self, tiny_gguf, tmp_path):
        (tmp_path / "model").mkdir()
        cancel = threading.Event()
        with pytest.raises(Cancelled):
            children.run("export", job(tiny_gguf, tmp_path / "model"), lambda share, text: cancel.set(), cancel)


@pytest.mark.train
@pytest.mark.timeout(300)
def test_the_tiny_graph_computes_what_transformers_computes(tiny_gguf, tiny_model, tmp_path):
    """Same GGUF: the structure of the graph is right. What is left is rounding, which random weights amplify."""
    ours, theirs = logits_of_both(tiny_gguf, tiny_model, [[3, 40, 41, 42, 90, 17, 5, 7, 200, 250, 11, 60]], tmp_path)
    assert np.corrcoef(ours.ravel(), theirs.ravel())[0, 1] > 0.99


@pytest.mark.train
@pytest.mark.model
@pytest.mark.timeout(600)
def test_the_default_model_computes_what_transformers_computes(real_gguf, real_installed, tmp_path):
    tokens = Tokens(real_installed.folder)
    prompts = [
        tokens.encode("The council met on Tuesday evening to discuss the new library, and after a long debate"),
        tokens.encode("Dear Ms Berg,\n\nThank you for your letter of 12 May 2023 about the broken heating in"),
        tokens.encode("在市议会的会议上，议员们讨论了新的图书馆。"),
    ]
    ours, theirs = logits_of_both(real_gguf, real_installed, prompts, tmp_path)
    assert (ours.argmax(1) == theirs.argmax(1)).mean() > 0.9
    assert np.corrcoef(ours.ravel(), theirs.ravel())[0, 1] > 0.995


# In a process of its own, as everything that needs torch: it does not go well with Qt in one.
TRANSFORMERS = """
import json, sys
import numpy, torch
from pathlib import Path
from transformers import AutoModelForCausalLM

file, prompts, out = Path(sys.argv[1]), json.loads(sys.argv[2]), sys.argv[3]
model = AutoModelForCausalLM.from_pretrained(file.parent, gguf_file=file.name, dtype=torch.float32).eval()
with torch.no_grad():
    numpy.save(out, torch.cat([model(torch.tensor([prompt])).logits[0] for prompt in prompts]).numpy())
"""


def logits_of_both(gguf, installed, prompts, tmp_path):
    """Logits [all tokens, vocabulary] by our graph and by transformers on the same GGUF in float32."""
    out = tmp_path / "logits.npy"
    words = [sys.executable, "-P", "-c", TRANSFORMERS, str(gguf), json.dumps(prompts), str(out)]
    done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, "HF_HUB_OFFLINE": "1"})
    assert done.returncode == 0, done.stderr
    model = OnnxModel(installed, "cpu")
    ours = [model.forward(prompt, 0, every_row=True) for prompt in prompts]
    model.close()
    return np.concatenate(ours), np.load(out)
