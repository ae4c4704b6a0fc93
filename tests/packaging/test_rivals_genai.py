"""Our graph under genai's names computes what it computed before."""

from __future__ import annotations

import json

import numpy as np
import onnx
import onnxruntime
import pytest

CAPACITY = 32
PROMPT, NEXT = [5, 9, 200, 31, 7], 44


@pytest.fixture(scope="module")
def converted(rivals, tiny_model, tmp_path_factory):
    folder = tmp_path_factory.mktemp("genai") / "made"
    rivals.genai_graph.convert(tiny_model.folder, folder, threads=3, capacity=CAPACITY)
    return folder


class Session:
    """A graph, run with arrays of the types that it asks for; `past` are the names of what its cache goes in by."""

    def __init__(self, folder, past):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.graph = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )
        kinds = {"tensor(float)": np.float32, "tensor(int8)": np.int8, "tensor(float16)": np.float16}
        self.cache = {
            one.name: np.zeros((1, one.shape[1], CAPACITY, one.shape[3]), kinds[one.type])
            for one in self.graph.get_inputs() if past in one.name
        }  # fmt: skip

    def run(self, tokens, more, present):
        names = [one.name for one in self.graph.get_outputs()]
        values = self.graph.run(names, {"input_ids": np.array([tokens], np.int64), **more, **self.cache})
        found = dict(zip(names, values, strict=True))
        self.cache = {name: found[present(name)] for name in self.cache}
        return found["logits"][0, -1]


def ours(session, tokens, end):
    more = {
        "rows": np.array([len(tokens) - 1], np.int64), "seqlens_k": np.array([end - 1], np.int32),
        "total_sequence_length": np.array(end, np.int32),
    }  # fmt: skip
    return session.run(tokens, more, lambda name: name.replace("past", "present"))


def genais(session, tokens, end):
    more = {"attention_mask": np.ones((1, end), np.int64)}
    return session.run(tokens, more, lambda name: name.replace("past_key_values", "present"))


def test_the_logits_are_the_same_for_a_prompt_and_for_the_token_after_it(tiny_model, converted):
    before, after = Session(tiny_model.folder, "past_"), Session(converted, "past_key_values.")
    end = len(PROMPT)
    np.testing.assert_array_equal(ours(before, PROMPT, end), genais(after, PROMPT, end))
    np.testing.assert_array_equal(ours(before, [NEXT], end + 1), genais(after, [NEXT], end + 1))


def test_the_graph_has_genais_names(tiny_model, converted):
    graph = onnx.load(str(converted / "model.onnx"), load_external_data=False).graph
    layers = range(tiny_model.manifest.layers)
    caches = {f"past_key_values.{i}.{part}" for i in layers for part in ("key", "value")}
    assert {value.name for value in graph.input} == {"input_ids", "attention_mask", *caches}
    assert {value.name for value in graph.output} == {
        "logits", *(f"present.{i}.{part}" for i in layers for part in ("key", "value")),
    }  # fmt: skip


def test_the_cache_keeps_its_type(tiny_model, converted):
    def kinds(folder):
        graph = onnx.load(str(folder / "model.onnx"), load_external_data=False).graph
        return sorted(value.type.tensor_type.elem_type for value in graph.input if "past" in value.name)

    assert kinds(tiny_model.folder) == kinds(converted)


def test_the_weights_are_not_copied(tiny_model, converted):
    assert (converted / "model.onnx.data").samefile(tiny_model.folder / "model.onnx.data")


def test_where_weights_cannot_be_linked_to_they_are_copied(rivals, tiny_model, tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr(rivals.genai_graph.os, "link", refuse)
    rivals.genai_graph.convert(tiny_model.folder, tmp_path / "made", 1, CAPACITY)
    copied = (tmp_path / "made" / "model.onnx.data").read_bytes()
    assert copied == (tiny_model.folder / "model.onnx.data").read_bytes()


def test_the_configuration_describes_the_model(tiny_model, converted):
    model = json.loads((converted / "genai_config.json").read_text(encoding="utf-8"))["model"]
    decoder, manifest = model["decoder"], tiny_model.manifest
    assert decoder["session_options"]["intra_op_num_threads"] == 3
    assert (decoder["num_hidden_layers"], decoder["num_key_value_heads"]) == (manifest.layers, manifest.kv_heads)
    assert (decoder["head_size"], decoder["hidden_size"]) == (manifest.head_size, 64)
    assert (model["context_length"], model["vocab_size"]) == (CAPACITY, manifest.vocabulary)
