"""The graphs that an export writes, run by the runtime."""

import gguf
import numpy as np
import onnxruntime
import pytest

from assistant.errors import PenwrightError
from assistant.models import export, trial
from assistant.models.graph import Form, Graph, Weights

TOKENS = list(range(3, 40))


@pytest.fixture
def write(tiny_gguf, tmp_path):
    """Write the tiny model in a Form; returns the file and the shape."""
    reader = gguf.GGUFReader(str(tiny_gguf))
    shape = export.read_shape(reader)

    def made(form):
        with Weights(reader.tensors, tmp_path) as weights:
            Graph(weights, shape, form).save(tmp_path / "model.onnx")
        return tmp_path / "model.onnx", shape

    return made


def logits(file, shape, kind):
    """The logits [all TOKENS, vocabulary] of the graph in FILE with a cache of KIND."""
    past = np.zeros((1, shape.kv_heads, 64, shape.head_size), kind)
    feed = {
        "input_ids": np.array([TOKENS]), "rows": np.arange(len(TOKENS)),
        "seqlens_k": np.array([len(TOKENS) - 1], np.int32), "total_sequence_length": np.array(len(TOKENS), np.int32),
    }  # fmt: skip
    feed |= {f"past_{part}_{i}": past for part in ("key", "value") for i in range(shape.layers)}
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
    return session.run(["logits"], feed)[0][0].astype(np.float32)


def likeness(one, other):
    return np.corrcoef(one.ravel(), other.ravel())[0, 1]


def test_a_graph_for_gpus_computes_what_the_cpus_does(write):
    plain = logits(*write(Form()), np.float32)
    assert likeness(logits(*write(Form(half=True)), np.float16), plain) > 0.999


def test_an_int8_cache_changes_little(write):
    file, shape = write(Form())
    plain = logits(file, shape, np.float32)
    scales = trial.cache_scales(file, shape, [TOKENS])
    assert likeness(logits(*write(Form(cache_scales=scales)), np.int8), plain) > 0.995


def test_the_steps_of_the_cache_come_from_all_texts_with_a_margin(write):
    file, shape = write(Form())
    one, other = (trial.cache_scales(file, shape, [text]) for text in ([3, 4, 5], [60, 90]))
    both = trial.cache_scales(file, shape, [[3, 4, 5], [60, 90]])
    for a, b, c in zip(one, other, both, strict=True):
        assert np.array_equal(c, np.maximum(a, b))
        assert c.shape == (1, shape.kv_heads, 1, shape.head_size)


def test_the_steps_for_keys_do_not_depend_on_where_a_token_stands(write):
    """A token alone, and the same far on: its keys are turned, no longer."""
    file, shape = write(Form())
    (first, *_), (later, *_) = (trial.cache_scales(file, shape, [text]) for text in ([7], [7] * 900))
    np.testing.assert_allclose(later, first, rtol=1e-3)


def test_all_of_a_long_text_is_tried(write):
    file, shape = write(Form())
    found_in_all = trial.cache_scales(file, shape, [[3] * trial.LONGEST + [90]])
    for found, last in zip(found_in_all, trial.cache_scales(file, shape, [[90]]), strict=True):
        assert (found >= last * 0.999).all()


def test_a_graph_that_gives_no_numbers_is_refused(make_tiny_gguf, tmp_path):
    bad = make_tiny_gguf(tmp_path / "bad.gguf")
    reader = gguf.GGUFReader(str(bad), "r+")
    gain = next(tensor for tensor in reader.tensors if tensor.name == "output_norm.weight")
    gain.data[:] = np.inf
    reader.data.flush()
    (tmp_path / "model").mkdir()
    with pytest.raises(PenwrightError, match="no use"):
        export.make({"gguf": str(bad), "folder": str(tmp_path / "model"), "name": "x", "title": "X"}, lambda *_: None)


def test_mixed_kinds_of_weights_go_over_as_8_bit(make_tiny_gguf, tmp_path):
    reader = gguf.GGUFReader(str(make_tiny_gguf(tmp_path / "mixed.gguf")))
    shape = export.read_shape(reader)
    query = next(tensor for tensor in reader.tensors if tensor.name == "blk.0.attn_q.weight")
    raw = gguf.dequantize(query.data, query.tensor_type)
    eight = gguf.GGMLQuantizationType.Q8_0
    changed = query._replace(data=gguf.quantize(raw, eight), tensor_type=eight)
    tensors = [changed if tensor.name == query.name else tensor for tensor in reader.tensors]
    with Weights(reader.tensors, tmp_path) as weights:
        Graph(weights, shape, Form()).save(tmp_path / "model.onnx")
    plain = logits(tmp_path / "model.onnx", shape, np.float32)
    with Weights(tensors, tmp_path) as weights:
        Graph(weights, shape, Form()).save(tmp_path / "model.onnx")
    assert weights.blocks([f"blk.0.attn_{n}.weight" for n in "qkv"], [64, 32, 32], 64).bits == 8
    assert likeness(logits(tmp_path / "model.onnx", shape, np.float32), plain) > 0.98
