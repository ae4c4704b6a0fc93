import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import encodings

GERMAN = "Zürich, Köln und Malmö: „größer“ wäre schöner, fährt fort der Bürgermeister. " * 5
CHINESE = "市议会星期四以九票对四票决定在河上修建第二座桥梁。" * 5


@given(st.binary())
def test_what_is_decoded_encodes_to_the_same_bytes(data):
    found = encodings.decode(data)
    if found:
        text, encoding, bom = found
        assert (encodings.MARKS[encoding] if bom else b"") + text.encode(encoding) == data


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [(GERMAN, "cp1252", "iso-8859-1"), (GERMAN, "cp1252", "us-ascii"), (GERMAN, "utf-8", "iso-8859-1"),
     (GERMAN, "cp1252", "utf-8"), (GERMAN, "utf-16", "utf-8"), ("Für 5 €: größer, schöner.", "iso8859-15", "latin9"),
     (CHINESE, "gb18030", "gb2312"), (CHINESE, "big5", "big5"), (CHINESE, "utf-8", "gbk"), (CHINESE, "gb18030", ""),
     ("plain", "ascii", "nonsense"), ("plain", "ascii", "rot13"), ("plain", "ascii", "a\0b")],
)  # fmt: skip
def test_a_declared_encoding_is_used_where_it_fits(text, encoding, declared):
    text = text if encoding != "big5" else "市議會星期四以九票對四票決定在河上修建第二座橋樑。"
    assert encodings.decode_declared(text.encode(encoding), declared) == text


def test_a_few_damaged_characters_do_not_spoil_the_rest():
    data = (CHINESE * 3).encode()
    text = encodings.decode_declared(data[:90] + b"\xff" + data[90:], "utf-8")
    assert text.replace("\ufffd", "") == CHINESE * 3


@pytest.mark.parametrize("declared", ["", "utf-8", "latin-1", "utf-16"])
def test_what_is_no_text_is_none_whatever_is_declared(declared):
    assert encodings.decode_declared(bytes(range(256)) * 8, declared) is None


@given(st.binary(), st.sampled_from("utf-8 gbk utf-7 utf-16 idna punycode unicode_escape undefined mbcs".split()))
def test_no_declared_encoding_is_too_odd(data, declared):
    assert isinstance(encodings.decode_declared(data, declared), str | None)
