"""A look at a GGUF file's counts before a library believes them.

The `gguf` package (0.19) reads as many entries, and as long arrays, as a file claims to hold; 49 bytes can keep it busy
for hours and take all memory. Here every count is held against the bytes that are left in the file. Format:
https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import BinaryIO

# The size of each type of value in bytes; a string has a length of 8 bytes, an array a type and a length.
_SIZES = {0: 1, 1: 1, 2: 2, 3: 2, 4: 4, 5: 4, 6: 4, 7: 1, 10: 8, 11: 8, 12: 8}
_STRING, _ARRAY = 8, 9
_LEAST_ENTRY = 8 + 4 + 1  # an empty key, a type, one byte
_LEAST_TENSOR = 8 + 4 + 8 + 4 + 8  # an empty name, one dimension, a type, an offset
_MOST_DIMENSIONS = 4
_DEEPEST_ARRAY = 2


def check(file: Path) -> None:
    """ValueError where FILE is no GGUF (version 2 or 3) or its header claims more than the file holds."""
    with file.open("rb") as stream:
        _Header(stream, file.stat().st_size).walk()


class _Header:
    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self._size = stream, size

    def walk(self) -> None:
        """Go through the header to its end."""
        if self._take(4) != b"GGUF":
            raise ValueError("not a GGUF file")
        if self._number("<I") not in (2, 3):
            raise ValueError("an unknown version of GGUF")
        tensors, entries = self._number("<Q"), self._number("<Q")
        self._must_hold(tensors * _LEAST_TENSOR + entries * _LEAST_ENTRY)
        for _ in range(entries):
            self._skip(self._number("<Q"))
            self._value(self._number("<I"), 0)
        for _ in range(tensors):
            self._skip(self._number("<Q"))
            dimensions = self._number("<I")
            if dimensions > _MOST_DIMENSIONS:
                raise ValueError("a tensor of too many dimensions")
            self._skip(8 * dimensions + 4 + 8)

    def _value(self, kind: int, depth: int) -> None:
        if kind in _SIZES:
            self._skip(_SIZES[kind])
        elif kind == _STRING:
            self._skip(self._number("<Q"))
        elif kind == _ARRAY and depth < _DEEPEST_ARRAY:
            inner, count = self._number("<I"), self._number("<Q")
            if inner in _SIZES:
                self._skip(count * _SIZES[inner])
                return
            self._must_hold(count * 8)
            for _ in range(count):
                self._value(inner, depth + 1)
        else:
            raise ValueError("an unknown type of value")

    def _number(self, form: str) -> int:
        return int(struct.unpack(form, self._take(struct.calcsize(form)))[0])

    def _take(self, count: int) -> bytes:
        self._must_hold(count)
        return self._stream.read(count)

    def _skip(self, count: int) -> None:
        self._must_hold(count)
        self._stream.seek(count, os.SEEK_CUR)

    def _must_hold(self, count: int) -> None:
        if count > self._size - self._stream.tell():
            raise ValueError("it ends too early")
