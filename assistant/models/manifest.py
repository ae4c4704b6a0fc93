"""penwright.json, which the export writes last into a model's folder: what the model is and which files belong to it.

A folder may have been copied from anywhere, so nothing in it is believed before it is checked; no path in it may lead
out of the folder (compare CVE-2022-25882, CVE-2024-27318, CVE-2024-5187 in onnx).
"""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import PenwrightError
from assistant.i18n import N_

MANIFEST_FILE = "penwright.json"
MANIFEST_FORMAT = 2
# The graphs, over the same weights: float32 with an int8 cache, and float16 for a GPU.
CPU_GRAPH, GPU_GRAPH = "model.onnx", "model.gpu.onnx"
NEEDED_FILES = (CPU_GRAPH, "tokenizer.json")
MAX_MANIFEST_BYTES = 1 << 20
MAX_FILES = 1000
MAX_FILE_BYTES = 1 << 40


@dataclass(frozen=True)
class Manifest:
    """A model's figures: HEADS that attend, the cache's LAYERS, KV_HEADS and HEAD_SIZE, VOCABULARY, CONTEXT_TOKENS.

    BOS and EOS are token numbers; FILES maps each file's name to its size in bytes; SOURCE_SHA256 is of the GGUF that
    the model was made from, "" where that is unknown.
    """

    name: str
    title: str
    architecture: str
    source_sha256: str
    layers: int
    heads: int
    kv_heads: int
    head_size: int
    vocabulary: int
    context_tokens: int
    bos: int | None
    eos: tuple[int, ...]
    files: Mapping[str, int]
    exported_by: str
    licence: str
    languages: tuple[str, ...]

    @staticmethod
    def read(folder: Path) -> Manifest:
        """The manifest in FOLDER, once it and the files that it lists are found to be whole.

        PenwrightError where anything is missing, foreign or of another size.
        """
        try:
            return check(folder)
        except (OSError, ValueError) as error:
            raise PenwrightError(
                N_("The model in {folder} is damaged ({reason}). Fetch it again by `penwright model fetch {name}`."),
                folder=folder, name=folder.name, reason=error,
            ) from error  # fmt: skip


def check(folder: Path) -> Manifest:
    """As Manifest.read, but ValueError or OSError say what is wrong, in English."""
    manifest = _manifest(_load(folder / MANIFEST_FILE))
    for name, size in manifest.files.items():
        _check_file(folder / name, size)
    return manifest


def _load(file: Path) -> dict[str, Any]:
    # lstat before open: opening a FIFO would wait for ever.
    if not stat.S_ISREG(file.lstat().st_mode):
        raise ValueError(f"{MANIFEST_FILE} is not a plain file")
    with file.open("rb") as stream:
        data = stream.read(MAX_MANIFEST_BYTES + 1)
    if len(data) > MAX_MANIFEST_BYTES:
        raise ValueError(f"{MANIFEST_FILE} is too long")
    try:
        table = json.loads(data)
    except RecursionError:
        raise ValueError(f"{MANIFEST_FILE} is nested too deeply") from None
    if not isinstance(table, dict):
        raise ValueError(f"{MANIFEST_FILE} holds no table")
    return table


def _manifest(table: dict[str, Any]) -> Manifest:
    if table.get("format") != MANIFEST_FORMAT:
        raise ValueError(f"{MANIFEST_FILE} is in a format of another version")
    vocabulary = _number(table, "vocabulary", 1, 4_000_000)
    return Manifest(
        name=_text(table, "name"),
        title=_text(table, "title"),
        architecture=_text(table, "architecture"),
        source_sha256=_text(table, "source_sha256", may_be_empty=True),
        layers=_number(table, "layers", 1, 512),
        heads=_number(table, "heads", 1, 1024),
        kv_heads=_number(table, "kv_heads", 1, 1024),
        head_size=_number(table, "head_size", 1, 1024),
        vocabulary=vocabulary,
        context_tokens=_number(table, "context_tokens", 16, 1_048_576),
        bos=None if "bos" in table and table["bos"] is None else _number(table, "bos", 0, vocabulary - 1),
        eos=tuple(_check_number("eos", token, 0, vocabulary - 1) for token in _list(table, "eos")),
        files=_files(table.get("files")),
        exported_by=_text(table, "exported_by"),
        licence=_text(table, "licence", may_be_empty=True),
        languages=tuple(_check_text("languages", language) for language in _list(table, "languages")),
    )


def _text(table: dict[str, Any], key: str, may_be_empty: bool = False) -> str:
    return "" if may_be_empty and table.get(key) == "" else _check_text(key, table.get(key))


def _check_text(key: str, value: object) -> str:
    # Printable: these texts go to terminals, which control characters would command.
    if not isinstance(value, str) or not 0 < len(value) <= 200 or not value.isprintable():
        raise ValueError(f"{key} is no proper text")
    return value


def _number(table: dict[str, Any], key: str, low: int, high: int) -> int:
    return _check_number(key, table.get(key), low, high)


def _check_number(key: str, value: object, low: int, high: int) -> int:
    if type(value) is not int or not low <= value <= high:
        raise ValueError(f"{key} is no number from {low} to {high}")
    return value


def _list(table: dict[str, Any], key: str) -> list[Any]:
    value = table.get(key)
    if not isinstance(value, list) or len(value) > 64:
        raise ValueError(f"{key} is no list, or too long")
    return value


def _files(value: object) -> dict[str, int]:
    if not isinstance(value, dict) or len(value) > MAX_FILES:
        raise ValueError("files is no table, or too long")
    for needed in NEEDED_FILES:
        if needed not in value:
            raise ValueError(f"{needed} is not listed")
    for name, size in value.items():
        _check_number("a file's size", size, 0, MAX_FILE_BYTES)
        # A colon is a drive or a second stream on Windows.
        if not name.isprintable() or not 0 < len(name) <= 200 or set(name) & set('/\\:"<>|?*') or name.startswith("."):
            raise ValueError("a file has a name that no model's file has")
    return value


def _check_file(file: Path, size: int) -> None:
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise ValueError(f"{file.name} is not a plain file")
    if found.st_size != size:
        raise ValueError(f"{file.name} has {found.st_size} bytes and not {size}")
