"""Turn a GGUF file of the Llama family into a model folder: ONNX graphs, a tokenizer, a manifest.

This runs in a child process (assistant.children): a GGUF can come from anywhere, and reading a damaged one may take
all memory. No torch is needed; the blocks of the GGUF are read with `gguf` and the graphs are written node by node
(assistant.models.graph).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from assistant import __version__, paths
from assistant.children import Progress, limit_memory
from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.models import gguf_check, trial
from assistant.models.blocks import BLOCK
from assistant.models.graph import Form, Graph, Shape, Weights
from assistant.models.manifest import CPU_GRAPH, GPU_GRAPH, MANIFEST_FILE, MANIFEST_FORMAT

# A 135M model peaks at 1.5 GB of address space here; a damaged header asks for a thousand times that.
MEMORY_LIMIT_FACTOR, MEMORY_LIMIT_BASE = 8, 4 << 30
# Tokens that end a text or a turn, whatever the file names as its one end token.
END_TOKENS = ("<|endoftext|>", "<|im_end|>", "<|eot_id|>", "<|end_of_text|>", "</s>")


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
    _write_graphs(reader, shape, tokens["json"], folder, progress)
    manifest = {
        "format": MANIFEST_FORMAT,
        "name": job["name"],
        "title": job["title"],
        "architecture": "llama",
        "source_sha256": job.get("source_sha256", ""),
        "layers": shape.layers,
        "heads": shape.heads,
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


def _write_graphs(reader: Any, shape: Shape, tokenizer: dict[str, Any], folder: Path, progress: Progress) -> None:
    """Both graphs over one file of weights, the CPU's with an int8 cache whose steps a first graph's run gives."""
    cpu, gpu = folder / CPU_GRAPH, folder / GPU_GRAPH
    with Weights(reader.tensors, folder) as weights:
        whole = lambda share: progress(0.05 + 0.7 * share, N_("Writing the graph"))  # noqa: E731
        Graph(weights, shape, Form()).save(cpu, whole)
    progress(0.75, N_("Trying the model"))
    scales = trial.cache_scales(cpu, shape, _trial_texts(tokenizer, shape.vocabulary))
    Graph(weights, shape, Form(cache_scales=scales)).save(cpu)
    Graph(weights, shape, Form(half=True)).save(gpu)
    progress(0.9, N_("Checking the model"))
    trial.verify(cpu, shape, np.int8)


def _trial_texts(tokenizer: dict[str, Any], vocabulary: int) -> list[list[int]]:
    """Texts of many kinds, and the vocabulary itself, evenly: what comes up seldom is in it too."""
    from tokenizers import Tokenizer

    text = (paths.resources_dir() / "trial.txt").read_text(encoding="utf-8")
    try:
        encode = Tokenizer.from_str(json.dumps(tokenizer)).encode
        parts = [encode(part).ids for part in text.split("\n---\n")]
    except BaseException as error:  # a panic in Rust code (tokenizers) is no Exception
        raise PenwrightError(
            N_("The model's tokenizer does not work ({reason}); its file is damaged."), reason=str(error)
        ) from error
    step = -(-vocabulary // trial.LONGEST)
    return [[number for part in parts for number in part], list(range(0, vocabulary, step))]


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
