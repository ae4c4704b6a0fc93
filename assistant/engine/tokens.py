"""Text to tokens and back, for byte-level vocabularies.

A token stands for bytes, not characters: a Chinese character or an emoji may be split between tokens, so text is put
together from bytes. What the user writes never becomes a control token, whatever it looks like.
"""

from __future__ import annotations

import codecs
import os
from bisect import bisect_left
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from assistant.errors import PenwrightError
from assistant.i18n import N_

# Bytes that may go on a word besides ASCII letters and digits; with them the first byte of every other character.
_JOINERS = frozenset(bytes([byte]) for byte in (*b"'-_", *range(0x80, 0x100)))


def byte_alphabet() -> dict[str, int]:
    """The characters that stand for the 256 bytes in a byte-level vocabulary (GPT-2's `bytes_to_unicode`)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = [b for b in range(256) if b not in printable]
    return {chr(b): b for b in printable} | {chr(256 + i): b for i, b in enumerate(others)}


class Tokens:
    """A tokenizer, read from a model folder."""

    def __init__(self, folder: Path) -> None:
        """Read FOLDER/tokenizer.json; PenwrightError where that is no usable tokenizer."""
        try:
            from tokenizers import Tokenizer

            self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        except BaseException as error:
            # The Rust library panics on some damaged files with an exception that is no Exception.
            if isinstance(error, KeyboardInterrupt | SystemExit):
                raise
            raise PenwrightError(
                N_("The model's tokenizer cannot be read ({reason}). Fetch the model again."), reason=str(error)[:200]
            ) from None
        # Without this a text that holds "<|im_end|>" would become the control token of that name.
        self._tokenizer.encode_special_tokens = True
        self._last: _Encoded = _Encoded("", [], [])

    @cached_property
    def pieces(self) -> list[bytes]:
        """The bytes of each token; empty for a control token."""
        alphabet = byte_alphabet()
        added = self._tokenizer.get_added_tokens_decoder()
        vocabulary = self._tokenizer.get_vocab(with_added_tokens=True)
        pieces = [b""] * (max(vocabulary.values()) + 1)
        for text, number in vocabulary.items():
            if number in added:
                pieces[number] = b"" if added[number].special else text.encode()
            else:
                pieces[number] = bytes(alphabet[c] for c in text if c in alphabet)
        return pieces

    @cached_property
    def _sorted(self) -> tuple[list[bytes], npt.NDArray[np.int64]]:
        """All non-empty pieces in order, and the token of each."""
        order = sorted((piece, number) for number, piece in enumerate(self.pieces) if piece)
        return [piece for piece, _ in order], np.array([number for _, number in order], np.int64)

    @cached_property
    def ends_word(self) -> npt.NDArray[np.bool_]:
        """[vocabulary] whether a token that follows a word or a number shows that it has ended.

        It does unless it begins with a letter, a digit, or what joins them; any byte beyond ASCII may be a letter's.
        """
        return np.array([not piece[:1].isalnum() and piece[:1] not in _JOINERS for piece in self.pieces])

    def beginning_with(self, start: bytes) -> npt.NDArray[np.int64]:
        """The tokens whose bytes begin with START, itself among them."""
        pieces, numbers = self._sorted
        low = bisect_left(pieces, start)
        return numbers[low : bisect_left(pieces, start + b"\xff" * 64, low)]

    def beginnings_of(self, text: bytes) -> list[int]:
        """The tokens that TEXT begins with and that do not write all of it."""
        pieces, numbers = self._sorted
        found = []
        for length in range(1, len(text)):
            at = bisect_left(pieces, text[:length])
            if at < len(pieces) and pieces[at] == text[:length]:
                found.append(int(numbers[at]))
        return found

    def encode(self, text: str) -> list[int]:
        """The tokens of TEXT. Only what differs from the last call's text is tokenised again.

        A lone surrogate, which no file holds but a clipboard may, counts as a question mark.
        """
        text = _without_surrogates(text)
        last = self._last
        shared = len(os.path.commonprefix((last.text, text)))  # noqa: RUF071 - characters are what is meant
        cut, keep = last.cut_before(shared)
        # encode_batch lets go of Python's lock; encode does not.
        (encoding,) = self._tokenizer.encode_batch([text[cut:]], add_special_tokens=False)
        numbers = last.numbers[:keep] + encoding.ids
        starts = last.starts[:keep] + [cut + start for start, _ in encoding.offsets]
        self._last = _Encoded(text, numbers, starts)
        return list(numbers)

    def encode_piece(self, text: str) -> list[int]:
        """The tokens of a short TEXT, without a thought of the one before."""
        return list(self._tokenizer.encode_batch([_without_surrogates(text)], add_special_tokens=False)[0].ids)

    def decoder(self) -> Utf8Stream:
        """Turns the bytes of tokens into text as they come."""
        return Utf8Stream()

    def number_of(self, token: str) -> int | None:
        """The number of the control token written as TOKEN, if there is one."""
        number = self._tokenizer.token_to_id(token)
        return None if number is None else int(number)

    def decode(self, numbers: list[int]) -> str:
        """The text of NUMBERS; bytes that are no UTF-8 become the replacement character."""
        return b"".join(self.pieces[n] for n in numbers).decode("utf-8", "replace")


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "replace").decode() if any("\ud800" <= c <= "\udfff" for c in text) else text


class _Encoded:
    """A text, its tokens, and the character at which each token starts."""

    def __init__(self, text: str, numbers: list[int], starts: list[int]) -> None:
        self.text, self.numbers, self.starts = text, numbers, starts

    def cut_before(self, end: int) -> tuple[int, int]:
        """The last place before character END where the text may be cut, and how many tokens lie before it.

        Where a letter is followed by something else, byte-level BPE always starts a new token: its pre-tokenizer
        never joins the two, whatever comes before or after (GPT-2's pattern, with or without single digits). Only
        letters whose class no version of Unicode doubts are trusted.
        """
        text = self.text
        for cut in range(min(end, len(text)) - 1, 0, -1):
            before, after = text[cut - 1], text[cut]
            if ("a" <= before <= "z" or "A" <= before <= "Z" or "一" <= before <= "龥") and not after.isalpha():
                return cut, bisect_left(self.starts, cut)
        return 0, 0


class Utf8Stream:
    """Joins the bytes of tokens and gives out whole characters."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def push(self, piece: bytes) -> str:
        """The characters that PIECE completes, maybe none."""
        return self._decoder.decode(piece)
