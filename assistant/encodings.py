"""Which encoding bytes are written in: by their mark, by what the bytes allow, by a guess."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

MARKS = {
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    "utf-32-le": b"\xff\xfe\x00\x00",
    "utf-32-be": b"\x00\x00\xfe\xff",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
    "utf-8": b"\xef\xbb\xbf",
}
# The encodings that texts without a mark are still found in. A longer list gives more wrong guesses than right ones.
_GUESSES = ["gb18030", "big5", "cp932", "euc_jp", "cp949", "cp1252", "cp1251", "koi8_r", "cp1250"]
# A guess looks at this much: more makes it slower, not better.
_SAMPLE = 32 * 2**10
# Between two characters of the encodings we guess there is a byte of ASCII or an even number of others.
_NOT_ASCII = re.compile(rb"[\x80-\xff]{1,512}[\x00-\x7f]{0,60}")
# With fewer bytes than these outside ASCII, statistics tell nothing.
_FEW = 64
# Text has hardly any other control characters; binary data has one byte in ten. A few must pass, a zero in UTF-8 too,
# so that nobody's saved text is refused for one that was pasted.
_CONTROL = re.compile("[\x00-\x06\x0e-\x19\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.05
# What is declared as the first is in truth the second, which has more characters (encoding.spec.whatwg.org).
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252", "shift_jis": "cp932",
          "euc_kr": "cp949"}  # fmt: skip
# Of the characters outside ASCII, this share may be damaged in a text that is still what it was declared as.
_DAMAGED_SHARE = 0.1


def decode(data: bytes) -> tuple[str, str, bool] | None:
    """The text of DATA, its encoding and whether a byte order mark came first; None where it is no text.

    Encoding the text again gives DATA back.
    """
    for encoding, mark in MARKS.items():
        text = _strictly(data[len(mark) :], encoding) if data.startswith(mark) else None
        if text is not None:
            return text, encoding, True
    text, encoding = _strictly(data, "utf-8"), "utf-8"
    if text is None:
        if b"\0" in data:
            return None
        encoding = _guess(data)
        text = data.decode(encoding)
    return (text, encoding, False) if _is_text(text) else None


def decode_declared(data: bytes, declared: str) -> str | None:
    """The text of DATA, which somebody DECLARED to be in an encoding ("": nobody did); None where it is no text.

    Servers and pages declare wrong ones, so what is valid UTF-8 is UTF-8, and what the declared encoding can't read
    is guessed. A few damaged characters are replaced.
    """
    found = decode(data)
    if found and found[1].startswith("utf"):
        return found[0]
    try:
        name = codecs.lookup(declared).name
        # Nearly all bytes are valid in the first two, which need their mark; the last are Python's own for literals.
        if name.startswith(("utf-16", "utf-32", "unicode-escape", "unicode_escape", "raw-unicode", "raw_unicode")):
            return found[0] if found else None
        text = data.decode(_MEANT.get(name, name), "replace")
    except (LookupError, UnicodeError, ValueError):  # no such encoding, or one that is none of text
        return found[0] if found else None
    others = len(text) - len(text.encode("ascii", "ignore"))
    if text.count("\ufffd") <= _DAMAGED_SHARE * others and _is_text(text):
        return text
    return found[0] if found else None


def _is_text(text: str) -> bool:
    return len(_CONTROL.findall(text)) <= _CONTROL_SHARE * len(text)


def _strictly(data: bytes, encoding: str) -> str | None:
    """DATA decoded, or None where ENCODING does not fit or would not give the same bytes back."""
    try:
        text = data.decode(encoding)
        return text if text.encode(encoding) == data else None
    except UnicodeError:
        return None


def _guess(data: bytes) -> str:
    """The most likely encoding of DATA, which is not UTF-8, among those that lose nothing."""
    sample = _sample(data)
    candidates = [match.encoding for match in charset_normalizer.from_bytes(sample, cp_isolation=_GUESSES)]
    if candidates[:1] == ["cp1250"]:
        # Where Central and Western Europe make equal sense, the latter is the more likely.
        same = _strictly(sample, "cp1250") == _strictly(sample, "cp1252")
        candidates.insert(0, "cp1252" if same or "cp1252" in candidates else "cp1250")
    few = sum(byte >= 0x80 for byte in sample) < _FEW
    if few and _strictly(data, "gb2312") is not None:
        candidates.insert(0, "gb18030")  # our writers write English or Chinese, and no English text is valid GB 2312
    for encoding in candidates:
        # The older GBK where it is enough: a program that made such a file may not read more.
        for name in ("gbk", encoding) if encoding == "gb18030" else (encoding,):
            if _strictly(data, name) is not None:
                return name
    return "cp1252" if _strictly(data, "cp1252") is not None else "latin-1"


def _sample(data: bytes) -> bytes:
    """DATA, or of a longer one about _SAMPLE bytes: what is not ASCII and a little around it, no character cut."""
    if len(data) <= _SAMPLE:
        return data
    first = re.search(b"[\x80-\xff]", data)
    sample = bytearray(data[max(first.start() - 60, 0) : first.start()] if first else b"")
    for stretch in _NOT_ASCII.finditer(data):
        sample += stretch[0]
        if len(sample) >= _SAMPLE:
            break
    return bytes(sample)
