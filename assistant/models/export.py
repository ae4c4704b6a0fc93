"""Turn a GGUF file of the Llama family into a model folder: an ONNX graph, a tokenizer, a manifest.

This runs in a child process (assistant.children): a GGUF can come from anywhere, and reading a damaged one may take
all memory. No torch is needed; the blocks of the GGUF are read with `gguf` and the graph is written node by node.

The graph (opset 21 and com.microsoft 1; N layers, H heads, K key/value heads, D head size, V vocabulary):

    input_ids              int64 [1, S]        the tokens to process
    rows                   int64 [R]           for which of the S positions logits are wanted
    seqlens_k              int32 [1]           positions in use after this run, minus one
    total_sequence_length  int32 []            positions in use after this run
    past_key_0 … past_value_{N-1}      float32 [1, K, C, D]   C is the capacity; bound to the same memory as
    present_key_0 … present_value_{N-1}                       so that nothing is copied
    logits                 float32 [1, R, V]

Weights: linear layers as 8-bit blocks of 32 (MatMulNBits), each with its scale; Q8_0 tensors go over exactly, and an
embedding shared with the head is stored once. Formats: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md and
https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant import __version__
from assistant.children import Progress, limit_memory
from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.models import gguf_check
from assistant.models.manifest import MANIFEST_FILE, MANIFEST_FORMAT

BLOCK = 32
# A 135M model peaks at 1.5 GB of address space here; a damaged header asks for a thousand times that.
MEMORY_LIMIT_FACTOR, MEMORY_LIMIT_BASE = 8, 4 << 30
# Tokens that end a text or a turn, whatever the file names as its one end token.
END_TOKENS = ("<|endoftext|>", "<|im_end|>", "<|eot_id|>", "<|end_of_text|>", "</s>")

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Shape:
    """The dimensions of a Llama-family model, as its GGUF gives them."""

    layers: int
    width: int
    hidden: int
    heads: int
    kv_heads: int
    head_size: int
    vocabulary: int
    context: int
    rope_base: float
    epsilon: float


def work(job: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """The child process: `make`, with no more memory than a sound file needs."""
    limit_memory(MEMORY_LIMIT_BASE + MEMORY_LIMIT_FACTOR * Path(job["gguf"]).stat().st_size)
    return make(job, progress)


def make(job: dict[str, Any], progress: Progress) -> dict[str, Any]:
    """Export job["gguf"] into the existing, empty folder job["folder"]; returns the manifest that it wrote.

    Other fields of JOB are `name`, `title`, `licence`, `languages` and `source_sha256`, which go into the manifest, and
    optionally `licence_text`. PenwrightError says what is wrong with the file.
    """
    source, folder = Path(job["gguf"]), Path(job["folder"])
    progress(0.0, N_("Reading the model file"))
    reader = _open(source)
    shape = read_shape(reader)
    tokens = _tokenizer(reader)
    _write_text(folder / "tokenizer.json", json.dumps(tokens["json"], ensure_ascii=False))
    if tokens["chat_template"]:
        _write_text(folder / "chat_template.jinja", tokens["chat_template"])
    if job.get("licence_text"):
        _write_text(folder / "LICENSE", job["licence_text"])
    _Graph(reader, shape).write(folder, lambda share: progress(0.05 + 0.8 * share, N_("Writing the graph")))
    progress(0.9, N_("Checking the model"))
    verify(folder / "model.onnx", shape)
    manifest = {
        "format": MANIFEST_FORMAT,
        "name": job["name"],
        "title": job["title"],
        "architecture": "llama",
        "source_sha256": job.get("source_sha256", ""),
        "layers": shape.layers,
        "kv_heads": shape.kv_heads,
        "head_size": shape.head_size,
        "vocabulary": shape.vocabulary,
        "context_tokens": shape.context,
        "bos": tokens["bos"],
        "eos": tokens["eos"],
        "files": {file.name: file.stat().st_size for file in sorted(folder.iterdir())},
        "exported_by": __version__,
        "licence": job.get("licence", ""),
        "languages": job.get("languages", []),
    }
    _write_text(folder / MANIFEST_FILE, json.dumps(manifest, indent=1, ensure_ascii=False))
    progress(1.0, N_("The model is ready"))
    return manifest


def _write_text(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


def _open(source: Path) -> Any:
    import gguf

    try:
        gguf_check.check(source)
        return gguf.GGUFReader(str(source))
    except (MemoryError, OSError):
        raise
    except Exception as error:
        raise PenwrightError(
            N_("{file} is not a GGUF model file, or it is damaged ({reason}). Fetch or copy it again."),
            file=source.name, reason=str(error) or type(error).__name__,
        ) from error  # fmt: skip


def _field(reader: Any, name: str, default: Any = None) -> Any:
    field = reader.fields.get(name)
    if field is None:
        if default is None:
            raise PenwrightError(N_("The model file lacks the entry {entry}. It cannot be used."), entry=name)
        return default
    return field.contents()


def read_shape(reader: Any) -> Shape:
    """The dimensions in a GGUF; PenwrightError where the architecture is another or a figure is absurd."""
    architecture = _field(reader, "general.architecture")
    if architecture != "llama":
        raise PenwrightError(
            N_("This model is of the architecture {name}; only the Llama family can be made ready so far."),
            name=architecture,
        )
    heads, width = int(_field(reader, "llama.attention.head_count")), int(_field(reader, "llama.embedding_length"))
    shape = Shape(
        layers=int(_field(reader, "llama.block_count")),
        width=width,
        hidden=int(_field(reader, "llama.feed_forward_length")),
        heads=heads,
        kv_heads=int(_field(reader, "llama.attention.head_count_kv", heads)),
        head_size=int(_field(reader, "llama.attention.key_length", width // max(heads, 1))),
        vocabulary=len(_field(reader, "tokenizer.ggml.tokens")),
        context=int(_field(reader, "llama.context_length")),
        rope_base=float(_field(reader, "llama.rope.freq_base", 10000.0)),
        epsilon=float(_field(reader, "llama.attention.layer_norm_rms_epsilon")),
    )
    sane = (
        0 < shape.layers <= 512 and 0 < shape.width <= 65536 and 0 < shape.hidden <= 262144
        and 0 < shape.kv_heads <= shape.heads <= 1024 and shape.heads % shape.kv_heads == 0
        and 0 < shape.head_size <= 1024 and 0 < shape.vocabulary <= 4_000_000
        and 16 <= shape.context <= 1_048_576 and shape.width % BLOCK == 0 and shape.hidden % BLOCK == 0
        and shape.rope_base > 0 and shape.head_size * shape.heads % BLOCK == 0
        and int(_field(reader, "llama.rope.dimension_count", shape.head_size)) == shape.head_size
    )  # fmt: skip
    if not sane:
        raise PenwrightError(N_("The model file names impossible dimensions; it is damaged or not meant for this."))
    return shape


def _tokenizer(reader: Any) -> dict[str, Any]:
    """`json`: the tokenizer in the format of the `tokenizers` package; `bos`, `eos` token numbers; `chat_template`.

    Byte-level BPE after GPT-2, as llama.cpp's pre-tokenizer `smollm` has it: each digit by itself.
    """
    kind, pre = _field(reader, "tokenizer.ggml.model"), _field(reader, "tokenizer.ggml.pre", "default")
    if kind != "gpt2" or pre != "smollm":
        raise PenwrightError(
            N_("This model splits text in a way ({name}) that is not supported yet."), name=f"{kind}/{pre}"
        )
    tokens: list[str] = _field(reader, "tokenizer.ggml.tokens")
    types: list[int] = _field(reader, "tokenizer.ggml.token_type")
    number = {token: i for i, token in enumerate(tokens)}
    control, user_defined = 3, 4
    added = [
        {"id": i, "content": token, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
         "special": types[i] == control}
        for i, token in enumerate(tokens) if types[i] in (control, user_defined)
    ]  # fmt: skip
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    end = {number[token] for token in END_TOKENS if token in number}
    end.add(int(_field(reader, "tokenizer.ggml.eos_token_id")))
    return {
        "json": {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": added,
            "normalizer": None,
            "pre_tokenizer": {
                "type": "Sequence",
                "pretokenizers": [{"type": "Digits", "individual_digits": True}, byte_level],
            },
            "post_processor": None,
            "decoder": byte_level,
            "model": {
                "type": "BPE", "dropout": None, "unk_token": None, "continuing_subword_prefix": None,
                "end_of_word_suffix": None, "fuse_unk": False, "byte_fallback": False, "ignore_merges": False,
                "vocab": number, "merges": [m.split(" ", 1) for m in _field(reader, "tokenizer.ggml.merges")],
            },
        },
        "bos": int(_field(reader, "tokenizer.ggml.bos_token_id")),
        "eos": sorted(end),
        "chat_template": _field(reader, "tokenizer.chat_template", ""),
    }  # fmt: skip


def quantize(weights: Array) -> tuple[Array, Array]:
    """WEIGHTS float32 [N, K] as 8-bit blocks: uint8 [N, K/32, 32] offset by 128, and scales float32 [N, K/32].

    Symmetric, the scale from the largest magnitude of the block. Q4_1 blocks have 16 evenly spaced levels; the error
    that this adds to them moved perplexity from 31.52 to 31.68 (docs/decisions/0001).
    """
    blocks = weights.reshape(weights.shape[0], -1, BLOCK)
    scales = np.abs(blocks).max(axis=2) / 127.0
    scales[scales == 0] = 1.0
    levels = np.rint(blocks / scales[:, :, None]) + 128
    return levels.astype(np.uint8), scales.astype(np.float32)


def carry_q8_0(data: Array, columns: int) -> tuple[Array, Array]:
    """Q8_0 blocks (float16 scale, 32 signed bytes) exactly as they are, in the form of `quantize`."""
    raw = data.reshape(data.shape[0], columns // BLOCK, 2 + BLOCK)
    scales = np.ascontiguousarray(raw[:, :, :2]).view(np.float16)[:, :, 0].astype(np.float32)
    levels = (np.ascontiguousarray(raw[:, :, 2:]).view(np.int8).astype(np.int16) + 128).astype(np.uint8)
    return levels, scales


class _Graph:
    """Writes model.onnx and its weights, model.onnx.data, which the runtime maps instead of reading."""

    ALIGNMENT = 4096  # so that the weights can be mapped (onnx's external data: "page aligned")

    def __init__(self, reader: Any, shape: Shape) -> None:
        self._tensors = {t.name: t for t in reader.tensors}
        self._shape = shape
        self._nodes: list[Any] = []
        self._weights: list[Any] = []
        self._stream: Any = None

    # --- weights

    def _tensor(self, name: str, rows: int, columns: int = 0) -> Any:
        tensor = self._tensors.get(name)
        expected = [columns, rows] if columns else [rows]
        if tensor is None or [int(n) for n in tensor.shape] != expected:
            raise PenwrightError(
                N_("The model file lacks the weights {name} in the expected shape; it is damaged."), name=name
            )
        return tensor

    def _store(self, name: str, array: Array) -> str:
        """Append ARRAY to the weights file under NAME."""
        import onnx

        array = np.ascontiguousarray(array)
        self._stream.write(b"\0" * (-self._stream.tell() % self.ALIGNMENT))
        proto = onnx.TensorProto(
            name=name, dims=array.shape, data_type=onnx.helper.np_dtype_to_tensor_dtype(array.dtype),
            data_location=onnx.TensorProto.EXTERNAL,
        )  # fmt: skip
        place = (("location", "model.onnx.data"), ("offset", self._stream.tell()), ("length", array.nbytes))
        for key, value in place:
            proto.external_data.add(key=key, value=str(value))
        self._stream.write(array.tobytes())
        self._weights.append(proto)
        return name

    def _vector(self, name: str, length: int) -> str:
        return self._store(name, np.asarray(self._tensor(name, length).data, dtype=np.float32).reshape(length))

    def _blocks(self, name: str, rows: int, columns: int) -> tuple[Array, Array]:
        import gguf

        tensor = self._tensor(name, rows, columns)
        if tensor.tensor_type == gguf.GGMLQuantizationType.Q8_0:
            return carry_q8_0(tensor.data, columns)
        weights = gguf.dequantize(tensor.data, tensor.tensor_type).reshape(rows, columns).astype(np.float32)
        if not np.isfinite(weights).all():
            raise PenwrightError(N_("The model file holds weights that are no numbers; it is damaged."))
        return quantize(weights)

    # --- nodes

    def _node(
        self, kind: str, inputs: list[str], outputs: list[str], domain: str = "com.microsoft", **more: Any
    ) -> str:
        """Append a node; returns its first output."""
        import onnx

        self._nodes.append(onnx.helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **more))
        return outputs[0]

    def _linear(self, source: str, out: str, names: list[str], rows: list[int], columns: int) -> str:
        """One product with the weights NAMES stacked: [.., columns] to [.., sum of rows]."""
        parts = [self._blocks(name, count, columns) for name, count in zip(names, rows, strict=True)]
        levels = self._store(out + ".levels", np.concatenate([p[0] for p in parts]))
        scales = self._store(out + ".scales", np.concatenate([p[1] for p in parts]))
        return self._product(source, out, levels, scales, sum(rows), columns)

    def _product(self, source: str, out: str, levels: str, scales: str, rows: int, columns: int) -> str:
        # Accuracy level 4: activations as int8 a block too, the runtime's fastest kernels.
        return self._node("MatMulNBits", [source, levels, scales], [out],
                          K=columns, N=rows, bits=8, block_size=BLOCK, accuracy_level=4)  # fmt: skip

    def _embedding(self) -> tuple[str, str]:
        """The names of the embedding's levels and scales, kept as [V, blocks, 32] and [V, blocks, 1]."""
        levels, scales = self._blocks("token_embd.weight", self._shape.vocabulary, self._shape.width)
        return self._store("embedding.levels", levels), self._store("embedding.scales", scales[:, :, None])

    def _rotary(self) -> tuple[str, str]:
        """Cos and sin [context, head size / 2] of rotary position embedding (Su et al. 2021)."""
        shape = self._shape
        frequencies = shape.rope_base ** (-np.arange(0, shape.head_size, 2, dtype=np.float64) / shape.head_size)
        if "rope_freqs.weight" in self._tensors:  # Llama 3's scaling for long contexts
            frequencies /= np.asarray(self._tensor("rope_freqs.weight", shape.head_size // 2).data, dtype=np.float64)
        angles = np.outer(np.arange(shape.context, dtype=np.float64), frequencies)
        cos, sin = np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)
        return self._store("rotary.cos", cos), self._store("rotary.sin", sin)

    def _layer(self, i: int, normed: str, stream: str, rotary: tuple[str, str]) -> tuple[str, str]:
        """Layer I: attention and feed-forward; takes and returns the normalised input and the residual stream."""
        shape, at = self._shape, f"blk.{i}."
        query_width, kv_width = shape.heads * shape.head_size, shape.kv_heads * shape.head_size
        qkv = self._linear(normed, f"{i}.qkv", [at + f"attn_{n}.weight" for n in "qkv"],
                           [query_width, kv_width, kv_width], shape.width)  # fmt: skip
        # llama.cpp stores the rows of q and k permuted for rotating neighbouring pairs, hence interleaved.
        attended = self._node(
            "GroupQueryAttention",
            [qkv, "", "", f"past_key_{i}", f"past_value_{i}", "seqlens_k", "total_sequence_length", *rotary],
            [f"{i}.attended", f"present_key_{i}", f"present_value_{i}"],
            num_heads=shape.heads, kv_num_heads=shape.kv_heads, do_rotary=1, rotary_interleaved=1,
            scale=shape.head_size**-0.5,
        )  # fmt: skip
        projected = self._linear(attended, f"{i}.projected", [at + "attn_output.weight"], [shape.width], query_width)
        normed, stream = self._add_and_norm(projected, stream, at + "ffn_norm.weight", f"{i}.middle")
        both = self._linear(normed, f"{i}.gate_up", [at + "ffn_gate.weight", at + "ffn_up.weight"],
                            [shape.hidden, shape.hidden], shape.width)  # fmt: skip
        self._node("Split", [both], [f"{i}.gate", f"{i}.up"], domain="", axis=-1, num_outputs=2)
        silu = self._node("QuickGelu", [f"{i}.gate"], [f"{i}.silu"], alpha=1.0)
        gated = self._node("Mul", [silu, f"{i}.up"], [f"{i}.gated"], domain="")
        down = self._linear(gated, f"{i}.down", [at + "ffn_down.weight"], [shape.width], shape.hidden)
        following = "output_norm.weight" if i + 1 == shape.layers else f"blk.{i + 1}.attn_norm.weight"
        return self._add_and_norm(down, stream, following, f"{i}.end")

    def _add_and_norm(self, new: str, stream: str, gain: str, out: str) -> tuple[str, str]:
        """(normalised sum, sum) of the residual STREAM and what a part of a layer adds to it."""
        gain = self._vector(gain, self._shape.width)
        outputs = [out + ".normed", "", "", out + ".stream"]
        self._node("SkipSimplifiedLayerNormalization", [new, stream, gain], outputs, epsilon=self._shape.epsilon)
        return outputs[0], outputs[3]

    def write(self, folder: Path, progress: Any) -> None:
        """Write model.onnx and model.onnx.data into FOLDER. OSError when the disk fills."""
        import onnx

        shape = self._shape
        with (folder / "model.onnx.data").open("wb") as self._stream:
            levels, scales = self._embedding()
            rotary = self._rotary()
            # Rank 3 keeps the blocks as the head's MatMulNBits wants them, so that both share one tensor.
            blocks = self._node("GatherBlockQuantized", [levels, "input_ids", scales], ["embedding.blocks"],
                                gather_axis=0, quantize_axis=2, block_size=BLOCK, bits=8)  # fmt: skip
            width = self._constant("embedding.shape", np.array([0, 0, shape.width], dtype=np.int64))
            stream = self._node("Reshape", [blocks, width], ["embedding"], domain="")
            gain = self._vector("blk.0.attn_norm.weight", shape.width)
            normed = self._node("SimplifiedLayerNormalization", [stream, gain], ["embedding.normed"], domain="",
                                epsilon=shape.epsilon, axis=-1)  # fmt: skip
            for i in range(shape.layers):
                normed, stream = self._layer(i, normed, stream, rotary)
                progress((i + 1) / shape.layers)
            wanted = self._node("Gather", [normed, "rows"], ["wanted"], domain="", axis=1)
            if "output.weight" in self._tensors:
                self._linear(wanted, "logits", ["output.weight"], [shape.vocabulary], shape.width)
            else:
                flat = self._constant("head.shape", np.array([shape.vocabulary, -1], dtype=np.int64))
                scales = self._node("Reshape", [scales, flat], ["head.scales"], domain="")
                self._product(wanted, "logits", levels, scales, shape.vocabulary, shape.width)
            self._stream.flush()
            os.fsync(self._stream.fileno())
        onnx.save(self._model(), str(folder / "model.onnx"))

    def _constant(self, name: str, array: Array) -> str:
        import onnx

        self._weights.append(onnx.numpy_helper.from_array(array, name))
        return name

    def _model(self) -> Any:
        from onnx import TensorProto, helper

        shape = self._shape
        cache = [1, shape.kv_heads, "capacity", shape.head_size]
        inputs = [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, [1, "length"]),
            helper.make_tensor_value_info("rows", TensorProto.INT64, ["wanted"]),
            helper.make_tensor_value_info("seqlens_k", TensorProto.INT32, [1]),
            helper.make_tensor_value_info("total_sequence_length", TensorProto.INT32, []),
        ]
        outputs = [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, "wanted", shape.vocabulary])]
        for i in range(shape.layers):
            for part in ("key", "value"):
                inputs.append(helper.make_tensor_value_info(f"past_{part}_{i}", TensorProto.FLOAT, cache))
                outputs.append(helper.make_tensor_value_info(f"present_{part}_{i}", TensorProto.FLOAT, cache))
        graph = helper.make_graph(self._nodes, "penwright", inputs, outputs, self._weights)
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="penwright",
                                 producer_version=__version__)  # fmt: skip


def verify(model: Path, shape: Shape) -> None:
    """Run the graph at MODEL on a few tokens; PenwrightError where it does not run or gives no numbers."""
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 2
    cache = np.zeros((1, shape.kv_heads, 16, shape.head_size), np.float32)
    feed: dict[str, Array] = {
        "input_ids": np.arange(4, dtype=np.int64)[None] % shape.vocabulary,
        "rows": np.array([3], np.int64),
        "seqlens_k": np.array([3], np.int32),
        "total_sequence_length": np.array(4, np.int32),
    }
    for i in range(shape.layers):
        feed[f"past_key_{i}"] = feed[f"past_value_{i}"] = cache
    try:
        session = ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        (logits,) = session.run(["logits"], feed)
    except Exception as error:
        raise PenwrightError(
            N_("The model was converted, but it does not run here ({reason}). Please report this."), reason=str(error)
        ) from error
    if not np.isfinite(logits).all() or float(np.ptp(logits)) == 0:
        raise PenwrightError(N_("The model was converted, but what it computes is no use; its file is damaged."))
