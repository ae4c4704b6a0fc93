"""The model in the forms that the rivals want."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from setting_up.children import Runner, run_child

from rivals import genai_graph
from rivals.process import ContestError


def once(folder: Path, make: Callable[[Path], None]) -> Path:
    """FOLDER, which MAKE fills if it is not there; never half of it. OSError and what MAKE raises come through."""
    if folder.is_dir():
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    half = folder.with_name(f".{folder.name}.{os.getpid()}")
    try:
        make(half)
        os.rename(half, folder)
    finally:
        shutil.rmtree(half, ignore_errors=True)
    return folder


def genai_folder(model: Path, folder: Path, threads: int, capacity: int) -> Path:
    """FOLDER, made for genai from our model folder MODEL. ContestError where it cannot be."""
    try:
        genai_graph.convert(model, folder, threads, capacity)
    except (OSError, ValueError) as error:
        raise ContestError(f"its model could not be made: {error}") from error
    return folder


def transformers_folder(
    model: Path, gguf: Path, cache: Path, python: str, env: Mapping[str, str], run: Runner = run_child
) -> Path:
    """The folder of GGUF's weights as float32 in CACHE, unpacked by PYTHON. ContestError where it cannot be."""

    def make(folder: Path) -> None:
        words = [python, "-P", "-m", "rivals.hugging_face", str(gguf), str(folder)]
        result = run(words, dict(env), catch="stderr")
        if result.code:
            lines = result.output.strip().splitlines() or [f"code {result.code}"]
            raise ContestError(f"its weights could not be unpacked: {lines[-1][:200]}")
        shutil.copyfile(model / "tokenizer.json", folder / "tokenizer.json")

    try:
        return once(cache / f"transformers-{gguf.stem[:16]}", make)
    except OSError as error:
        raise ContestError(f"its weights could not be unpacked: {error}") from error


def size(place: Path) -> int:
    """The bytes of the file PLACE, or of the files in the folder."""
    if place.is_file():
        return place.stat().st_size
    return sum(file.stat().st_size for file in place.rglob("*") if file.is_file())
