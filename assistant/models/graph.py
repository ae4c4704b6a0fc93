"""Writes a Llama-family decoder as ONNX, node by node, from the tensors of a GGUF.

The graph (opset 21 and com.microsoft 1; N layers, H heads, K key/value heads, D head size, V vocabulary):

    input_ids              int64 [B, S]        the tokens to process; S is 1 where B is more
    rows                   int64 [R]           for which of the S positions logits are wanted
    seqlens_k              int32 [B]           positions in use after this run, minus one
    total_sequence_length  int32 []            positions in use after this run, the most of all B
    past_key_0 … past_value_{N-1}      [B, K, C, D]   C is the capacity; bound to the same memory as
    present_key_0 … present_value_{N-1}               present, so that nothing is copied
    logits                 [B, R, V]

Several graphs share one file of weights, see Form. Linear layers are MatMulNBits (assistant.models.blocks); an
embedding shared with the head is stored once.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import gguf
import numpy as np
import onnx
from onnx import TensorProto, helper

from assistant import __version__
from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.models import blocks
from assistant.models.blocks import BLOCK, Array, Blocks

DATA_FILE = "model.onnx.data"


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


@dataclass(frozen=True)
class Form:
    """What a graph computes with.

    HALF: float16 throughout, what a GPU wants, instead of float32 between the products. CACHE_SCALES: the steps float32
    [1, K, 1, D] of an int8 cache, for key_0, value_0, key_1 and so on; none: the cache keeps what is computed.
    """

    half: bool = False
    cache_scales: tuple[Array, ...] = ()

    @property
    def element(self) -> int:
        """The type of what is computed."""
        return int(TensorProto.FLOAT16 if self.half else TensorProto.FLOAT)

    @property
    def cache_element(self) -> int:
        """The type of what the cache keeps."""
        return int(TensorProto.INT8) if self.cache_scales else self.element


class Weights:
    """The file of weights, which the runtime maps instead of reading it; each is stored once, by name.

    A context manager: leaving it completes the file. Graphs can be written before and after, from what is stored.
    """

    ALIGNMENT = 4096  # so that the weights can be mapped (onnx's external data: "page aligned")

    def __init__(self, tensors: Sequence[Any], folder: Path) -> None:
        """TENSORS are those of a gguf.GGUFReader. OSError when the disk fills."""
        self.stored: dict[str, onnx.TensorProto] = {}
        self._tensors = {tensor.name: tensor for tensor in tensors}
        self._stream = (folder / DATA_FILE).open("wb")

    def __enter__(self) -> Weights:
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        with self._stream:
            if kind is None:
                self._stream.flush()
                os.fsync(self._stream.fileno())

    def has(self, name: str) -> bool:
        """Whether the GGUF has a tensor NAME."""
        return name in self._tensors

    def store(self, name: str, array: Array) -> None:
        """Append ARRAY under NAME."""
        array = np.ascontiguousarray(array)
        self._stream.write(b"\0" * (-self._stream.tell() % self.ALIGNMENT))
        proto = TensorProto(
            name=name, dims=array.shape, data_type=helper.np_dtype_to_tensor_dtype(array.dtype),
            data_location=TensorProto.EXTERNAL,
        )  # fmt: skip
        place = (("location", DATA_FILE), ("offset", self._stream.tell()), ("length", array.nbytes))
        for key, value in place:
            proto.external_data.add(key=key, value=str(value))
        self._stream.write(array.tobytes())
        self.stored[name] = proto

    def tensor(self, name: str, rows: int, columns: int = 0) -> Any:
        """The GGUF's tensor NAME, [ROWS, COLUMNS] or [ROWS]; PenwrightError where it is missing or of another shape."""
        tensor = self._tensors.get(name)
        expected = [columns, rows] if columns else [rows]
        if tensor is None or [int(n) for n in tensor.shape] != expected:
            raise PenwrightError(
                N_("The model file lacks the weights {name} in the expected shape; it is damaged."), name=name
            )
        return tensor

    def eight_bit(self, name: str, rows: int, columns: int) -> tuple[Array, Array]:
        """A matrix in the form of blocks.quantize: exactly where it is Q8_0, else quantised anew."""
        tensor = self.tensor(name, rows, columns)
        if tensor.tensor_type == gguf.GGMLQuantizationType.Q8_0:
            return blocks.carry_q8_0(tensor.data, columns)
        weights = gguf.dequantize(tensor.data, tensor.tensor_type).reshape(rows, columns).astype(np.float32)
        if not np.isfinite(weights).all():
            raise PenwrightError(N_("The model file holds weights that are no numbers; it is damaged."))
        return blocks.quantize(weights)

    def blocks(self, names: Sequence[str], rows: Sequence[int], columns: int, in_eight_bits: bool = False) -> Blocks:
        """The matrices NAMES stacked, as one product; IN_EIGHT_BITS whatever they are."""
        tensors = [self.tensor(name, count, columns) for name, count in zip(names, rows, strict=True)]
        if not in_eight_bits and all(tensor.tensor_type == gguf.GGMLQuantizationType.Q4_1 for tensor in tensors):
            carried = [blocks.carry_q4_1(tensor.data, columns) for tensor in tensors]
            levels, scales, minima = (np.concatenate(parts) for parts in zip(*carried, strict=True))
            if not (np.isfinite(scales).all() and np.isfinite(minima).all()):
                raise PenwrightError(N_("The model file holds weights that are no numbers; it is damaged."))
            if four_bit := blocks.four_bit(levels, scales, minima):
                return four_bit
        parts = [self.eight_bit(name, count, columns) for name, count in zip(names, rows, strict=True)]
        return blocks.eight_bit(np.concatenate([p[0] for p in parts]), np.concatenate([p[1] for p in parts]))


class Graph:
    """One graph over WEIGHTS, for a model of SHAPE in FORM."""

    def __init__(self, weights: Weights, shape: Shape, form: Form) -> None:
        self._weights, self._shape, self._form = weights, shape, form
        self._nodes: list[Any] = []
        self._used: dict[str, Any] = {}
        self._made: set[str] = set()

    def save(self, file: Path, progress: Callable[[float], None] | None = None) -> None:
        """Write the graph to FILE; PROGRESS is called with the share of the layers that are done."""
        self._decoder(progress)
        onnx.save(self._model(), str(file))

    # --- the parts

    def _decoder(self, progress: Callable[[float], None] | None) -> None:
        shape = self._shape
        levels, scales = self._embedding()
        rotary = self._rotary()
        # Rank 3 keeps the blocks as the head's MatMulNBits wants them, so that both share one tensor.
        parts = self._node("GatherBlockQuantized", [levels, "input_ids", scales], ["embedding.blocks"],
                           gather_axis=0, quantize_axis=2, block_size=BLOCK, bits=8)  # fmt: skip
        width = self._constant("embedding.shape", np.array([0, 0, shape.width], dtype=np.int64))
        stream = self._node("Reshape", [parts, width], ["embedding"], domain="")
        gain = self._vector("blk.0.attn_norm.weight", shape.width)
        normed = self._node("SimplifiedLayerNormalization", [stream, gain], ["embedding.normed"], domain="",
                            epsilon=shape.epsilon, axis=-1)  # fmt: skip
        for i in range(shape.layers):
            normed, stream = self._layer(i, normed, stream, rotary)
            if progress:
                progress((i + 1) / shape.layers)
        wanted = self._node("Gather", [normed, "rows"], ["wanted"], domain="", axis=1)
        if self._weights.has("output.weight"):
            self._linear(wanted, "logits", ["output.weight"], [shape.vocabulary], shape.width)
        else:
            flat = self._constant("head.shape", np.array([shape.vocabulary, -1], dtype=np.int64))
            scales = self._node("Reshape", [scales, flat], ["head.scales"], domain="")
            self._product([wanted, levels, scales], "logits", shape.vocabulary, shape.width, bits=8)

    def _layer(self, i: int, normed: str, stream: str, rotary: tuple[str, str]) -> tuple[str, str]:
        """Layer I: attention and feed-forward; takes and returns the normalised input and the residual stream."""
        shape, at = self._shape, f"blk.{i}."
        query_width, kv_width = shape.heads * shape.head_size, shape.kv_heads * shape.head_size
        qkv = self._linear(normed, f"{i}.qkv", [at + f"attn_{n}.weight" for n in "qkv"],
                           [query_width, kv_width, kv_width], shape.width)  # fmt: skip
        attended = self._attention(i, qkv, rotary)
        # The smallest of the products: as int8 it takes less than the nodes that an exact 4-bit one needs.
        projected = self._linear(attended, f"{i}.projected", [at + "attn_output.weight"], [shape.width], query_width,
                                 in_eight_bits=True)  # fmt: skip
        normed, stream = self._add_and_norm(projected, stream, at + "ffn_norm.weight", f"{i}.middle")
        both = self._linear(normed, f"{i}.gate_up", [at + "ffn_gate.weight", at + "ffn_up.weight"],
                            [shape.hidden, shape.hidden], shape.width)  # fmt: skip
        self._node("Split", [both], [f"{i}.gate", f"{i}.up"], domain="", axis=-1, num_outputs=2)
        silu = self._node("QuickGelu", [f"{i}.gate"], [f"{i}.silu"], alpha=1.0)
        gated = self._node("Mul", [silu, f"{i}.up"], [f"{i}.gated"], domain="")
        down = self._linear(gated, f"{i}.down", [at + "ffn_down.weight"], [shape.width], shape.hidden)
        following = "output_norm.weight" if i + 1 == shape.layers else f"blk.{i + 1}.attn_norm.weight"
        return self._add_and_norm(down, stream, following, f"{i}.end")

    def _attention(self, i: int, qkv: str, rotary: tuple[str, str]) -> str:
        shape = self._shape
        inputs = [qkv, "", "", f"past_key_{i}", f"past_value_{i}", "seqlens_k", "total_sequence_length", *rotary]
        more: dict[str, Any] = {}
        if self._form.cache_scales:
            key, value = self._form.cache_scales[2 * i : 2 * i + 2]
            inputs += ["", "", "", self._constant(f"{i}.key_scale", key), self._constant(f"{i}.value_scale", value)]
            more = {"k_quant_type": "PER_CHANNEL", "v_quant_type": "PER_CHANNEL", "kv_cache_bit_width": 8}
        # llama.cpp stores the rows of q and k permuted for rotating neighbouring pairs, hence interleaved.
        return self._node(
            "GroupQueryAttention", inputs, [f"{i}.attended", f"present_key_{i}", f"present_value_{i}"],
            num_heads=shape.heads, kv_num_heads=shape.kv_heads, do_rotary=1, rotary_interleaved=1,
            scale=shape.head_size**-0.5, **more,
        )  # fmt: skip

    def _add_and_norm(self, new: str, stream: str, gain: str, out: str) -> tuple[str, str]:
        """(normalised sum, sum) of the residual STREAM and what a part of a layer adds to it."""
        gain = self._vector(gain, self._shape.width)
        outputs = [out + ".normed", "", "", out + ".stream"]
        self._node("SkipSimplifiedLayerNormalization", [new, stream, gain], outputs, epsilon=self._shape.epsilon)
        return outputs[0], outputs[3]

    def _linear(
        self, source: str, out: str, names: list[str], rows: list[int], columns: int, in_eight_bits: bool = False
    ) -> str:
        """One product with the weights NAMES stacked: [.., columns] to [.., sum of rows]."""
        levels, scales, zeros = out + ".levels", out + ".scales", out + ".zero_points"
        if levels not in self._weights.stored:
            made = self._weights.blocks(names, rows, columns, in_eight_bits)
            self._weights.store(levels, made.levels)
            self._weights.store(scales, made.scales)
            if made.zero_points is not None:
                self._weights.store(zeros, made.zero_points)
        inputs = [self._use(levels), self._real(self._use(scales))]
        if zeros not in self._weights.stored:
            return self._product([source, *inputs], out, sum(rows), columns, bits=8)
        inputs.append(self._use(zeros))
        return self._product([self._with_sums(source), *inputs], out, sum(rows), columns + columns // BLOCK, bits=4)

    def _product(self, inputs: list[str], out: str, rows: int, columns: int, bits: int) -> str:
        # Accuracy level 4: activations as int8 a block too, the runtime's fastest kernels.
        return self._node("MatMulNBits", inputs, [out],
                          K=columns, N=rows, bits=bits, block_size=BLOCK, accuracy_level=4)  # fmt: skip

    def _with_sums(self, source: str) -> str:
        """SOURCE [.., K] followed by the sums of each 32 of it, see Blocks.extended."""
        out = source + ".with_sums"
        if out not in self._made:
            grid = self._constant("sums.shape", np.array([0, 0, -1, BLOCK], dtype=np.int64))
            last = self._constant("sums.axis", np.array([-1], dtype=np.int64))
            parts = self._node("Reshape", [source, grid], [source + ".parts"], domain="")
            sums = self._node("ReduceSum", [parts, last], [source + ".sums"], domain="", keepdims=0)
            self._node("Concat", [source, sums], [out], domain="", axis=-1)
        return out

    def _embedding(self) -> tuple[str, str]:
        """The names of the embedding's levels and scales, kept as [V, blocks, 32] and [V, blocks, 1]."""
        shape = self._shape
        levels, scales = "embedding.levels", "embedding.scales"
        if levels not in self._weights.stored:
            made = self._weights.eight_bit("token_embd.weight", shape.vocabulary, shape.width)
            self._weights.store(levels, made[0])
            self._weights.store(scales, made[1][:, :, None])
        return self._use(levels), self._real(self._use(scales))

    def _rotary(self) -> tuple[str, str]:
        """Cos and sin [context, head size / 2] of rotary position embedding (Su et al. 2021)."""
        shape = self._shape
        frequencies = shape.rope_base ** (-np.arange(0, shape.head_size, 2, dtype=np.float64) / shape.head_size)
        if self._weights.has("rope_freqs.weight"):  # Llama 3's scaling for long contexts
            factors = self._weights.tensor("rope_freqs.weight", shape.head_size // 2).data
            frequencies /= np.asarray(factors, dtype=np.float64)
        angles = np.outer(np.arange(shape.context, dtype=np.float64), frequencies)
        cos = self._stored("rotary.cos", lambda: np.cos(angles).astype(np.float32))
        sin = self._stored("rotary.sin", lambda: np.sin(angles).astype(np.float32))
        return self._real(cos), self._real(sin)

    # --- the pieces that they are made of

    def _node(
        self, kind: str, inputs: list[str], outputs: list[str], domain: str = "com.microsoft", **more: Any
    ) -> str:
        """Append a node; returns its first output."""
        self._nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0], domain=domain, **more))
        self._made.update(outputs)
        return outputs[0]

    def _stored(self, name: str, make: Callable[[], Array]) -> str:
        """The weights NAME, which MAKE gives if they are not stored yet."""
        if name not in self._weights.stored:
            self._weights.store(name, make())
        return self._use(name)

    def _use(self, name: str) -> str:
        """NAME, whose stored weights this graph refers to."""
        self._used[name] = self._weights.stored[name]
        return name

    def _vector(self, name: str, length: int) -> str:
        data = lambda: np.asarray(self._weights.tensor(name, length).data, np.float32)  # noqa: E731
        return self._real(self._stored(name, data))

    def _real(self, name: str) -> str:
        """The stored float32 NAME in what this graph computes with; the runtime casts it once, when it loads."""
        if not self._form.half:
            return name
        half = name + ".half"
        return half if half in self._made else self._node("Cast", [name], [half], domain="", to=self._form.element)

    def _constant(self, name: str, array: Array) -> str:
        self._used[name] = onnx.numpy_helper.from_array(array, name)
        return name

    def _model(self) -> Any:
        shape, form = self._shape, self._form
        cache = ["batch", shape.kv_heads, "capacity", shape.head_size]
        inputs = [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"]),
            helper.make_tensor_value_info("rows", TensorProto.INT64, ["wanted"]),
            helper.make_tensor_value_info("seqlens_k", TensorProto.INT32, ["batch"]),
            helper.make_tensor_value_info("total_sequence_length", TensorProto.INT32, []),
        ]
        outputs = [helper.make_tensor_value_info("logits", form.element, ["batch", "wanted", shape.vocabulary])]
        for i in range(shape.layers):
            for part in ("key", "value"):
                inputs.append(helper.make_tensor_value_info(f"past_{part}_{i}", form.cache_element, cache))
                outputs.append(helper.make_tensor_value_info(f"present_{part}_{i}", form.cache_element, cache))
        graph = helper.make_graph(self._nodes, "penwright", inputs, outputs, list(self._used.values()))
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=10, producer_name="penwright",
                                 producer_version=__version__)  # fmt: skip
