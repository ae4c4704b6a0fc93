"""Our graph as onnxruntime-genai wants it: the same nodes and the same weights under its names.

genai passes `input_ids`, `attention_mask` and `past_key_values.N.key`, wants `logits` and `present.N.key`, and takes
the logits of the last position. Ours takes `rows`, `seqlens_k` and `total_sequence_length` instead of the mask
(assistant/models/graph.py), so a constant and a few small nodes make them. The weights are linked to, not copied.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MASK = "attention_mask"


def convert(model: Path, folder: Path, threads: int, capacity: int) -> None:
    """Make a folder for genai at FOLDER, which may not exist yet, from the model folder MODEL of ours.

    THREADS and CAPACITY, the most tokens, go into its configuration. OSError where it cannot be written.
    """
    folder.mkdir(parents=True)
    manifest = json.loads((model / "penwright.json").read_text(encoding="utf-8"))
    graph = onnx.load(str(model / "model.onnx"), load_external_data=False)
    for name in sorted(external_files(graph)):
        link_or_copy(model / name, folder / name)
    onnx.save(renamed(graph), str(folder / "model.onnx"))
    shutil.copyfile(model / "tokenizer.json", folder / "tokenizer.json")
    tokenizer = {"tokenizer_class": "GPT2Tokenizer", "add_prefix_space": False}
    (folder / "tokenizer_config.json").write_text(json.dumps(tokenizer), encoding="utf-8")
    settings = configuration(manifest, heads(graph), threads, capacity)
    (folder / "genai_config.json").write_text(json.dumps(settings, indent=1), encoding="utf-8")


def external_files(model: Any) -> set[str]:
    """The files that hold weights of MODEL."""
    return {
        entry.value for tensor in model.graph.initializer for entry in tensor.external_data if entry.key == "location"
    }


def link_or_copy(source: Path, target: Path) -> None:
    """Let TARGET be the same file as SOURCE, or a copy where they lie on different disks.

    A symbolic link would not do: the runtime refuses weights that lie outside the model's folder.
    """
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def heads(model: Any) -> int:
    """How many attention heads MODEL has."""
    node = next(node for node in model.graph.node if node.op_type == "GroupQueryAttention")
    return int(next(attribute.i for attribute in node.attribute if attribute.name == "num_heads"))


def renamed(model: Any) -> Any:
    """MODEL with genai's inputs and outputs; the element type of its cache stays what it is."""
    graph = model.graph
    names = {value.name: genai_name(value.name) for value in (*graph.input, *graph.output)}
    for value in (*graph.input, *graph.output):
        value.name = names[value.name]
    for node in graph.node:
        node.input[:] = [names.get(name, name) for name in node.input]
        node.output[:] = [names.get(name, name) for name in node.output]
    given = ("rows", "seqlens_k", "total_sequence_length")
    kept = [value for value in graph.input if value.name not in given]
    del graph.input[:]
    graph.input.extend([*kept, helper.make_tensor_value_info(MASK, TensorProto.INT64, ["batch", "total"])])
    nodes = list(graph.node)
    del graph.node[:]
    graph.node.extend([*lengths(), *nodes])
    graph.initializer.extend([
        numpy_helper.from_array(np.array([-1], np.int64), "rows"),
        numpy_helper.from_array(np.array([1], np.int64), "mask.axis"),
        numpy_helper.from_array(np.array(1, np.int64), "mask.last"),
        numpy_helper.from_array(np.array(1, np.int64), "mask.one"),
    ])  # fmt: skip
    return model


def genai_name(name: str) -> str:
    """`past_key_values.3.key` for `past_key_3`; other names stay."""
    match = re.fullmatch(r"(past|present)_(key|value)_(\d+)", name)
    if not match:
        return name
    when, part, layer = match.groups()
    return f"{'past_key_values' if when == 'past' else 'present'}.{layer}.{part}"


def lengths() -> list[Any]:
    """Nodes that make `seqlens_k` and `total_sequence_length` from the attention mask."""
    return [
        helper.make_node("ReduceSum", [MASK, "mask.axis"], ["mask.sum"], keepdims=0),
        helper.make_node("Sub", ["mask.sum", "mask.one"], ["mask.before"]),
        helper.make_node("Cast", ["mask.before"], ["seqlens_k"], to=TensorProto.INT32),
        helper.make_node("Shape", [MASK], ["mask.shape"]),
        helper.make_node("Gather", ["mask.shape", "mask.last"], ["mask.total"], axis=0),
        helper.make_node("Cast", ["mask.total"], ["total_sequence_length"], to=TensorProto.INT32),
    ]


def configuration(manifest: dict[str, Any], head_count: int, threads: int, capacity: int) -> dict[str, Any]:
    """The genai_config.json of the model that MANIFEST (penwright.json) describes."""
    return {
        "model": {
            "type": "llama",
            "bos_token_id": manifest["bos"],
            "eos_token_id": manifest["eos"],
            "pad_token_id": manifest["eos"][0],
            "vocab_size": manifest["vocabulary"],
            "context_length": capacity,
            "decoder": {
                "filename": "model.onnx",
                "session_options": {"intra_op_num_threads": threads, "inter_op_num_threads": 1, "provider_options": []},
                "num_hidden_layers": manifest["layers"],
                "num_attention_heads": head_count,
                "num_key_value_heads": manifest["kv_heads"],
                "head_size": manifest["head_size"],
                "hidden_size": head_count * manifest["head_size"],
                "inputs": {
                    "input_ids": "input_ids",
                    "attention_mask": MASK,
                    "past_key_names": "past_key_values.%d.key",
                    "past_value_names": "past_key_values.%d.value",
                },
                "outputs": {
                    "logits": "logits",
                    "present_key_names": "present.%d.key",
                    "present_value_names": "present.%d.value",
                },
            },
        },
        "search": {
            "max_length": capacity, "min_length": 0, "do_sample": False, "num_beams": 1, "num_return_sequences": 1,
            "past_present_share_buffer": True, "repetition_penalty": 1.0, "temperature": 1.0, "top_k": 1, "top_p": 1.0,
        },
    }  # fmt: skip
