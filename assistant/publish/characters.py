"""Characters that no format here can hold, taken out of what is published."""

from __future__ import annotations

import re

# Line ends of all kinds; a form feed or a vertical tab of old ends a line too.
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# What XML 1.0 (section 2.2) and HTML forbid: control characters, halves of surrogate pairs, noncharacters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)


def clean(text: str) -> str:
    """TEXT with line feeds as line ends and without the characters that XML or HTML forbid."""
    return _FORBIDDEN.sub("", _LINE_END.sub("\n", text))


def one_line(text: str) -> str:
    """TEXT cleaned, on one line, without white space around."""
    return " ".join(clean(text).split())
