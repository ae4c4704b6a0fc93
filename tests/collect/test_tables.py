import csv
import io
import json

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from assistant.collect import tables
from assistant.errors import PenwrightError

CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0"), max_size=12)
NAMES = st.lists(st.text("abcdeäß中🙂 ", min_size=1).map(lambda text: f"n{text}n"), min_size=2, max_size=5, unique=True)


def written(rows, **form):
    stream = io.StringIO(newline="")
    csv.writer(stream, **form).writerows(rows)
    return stream.getvalue()


@given(
    st.lists(st.lists(CELL, min_size=1, max_size=5), min_size=1, max_size=6),
    st.sampled_from(tables.DELIMITERS),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\r\n", "\n"]),
)
def test_what_the_csv_module_writes_comes_back(rows, delimiter, quoting, end):
    text = written(rows, delimiter=delimiter, quoting=quoting, lineterminator=end)
    assert list(tables.csv_rows(text, delimiter)) == rows


@given(NAMES, st.data(), st.sampled_from(tables.DELIMITERS), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_the_delimiter_is_found(names, data, delimiter, quoting):
    row = st.lists(st.text("ab1.,;|\t \"'\n中", max_size=10), min_size=len(names), max_size=len(names))
    rows = [names, *data.draw(st.lists(row, min_size=1, max_size=6))]
    assert tables.delimiter(written(rows, delimiter=delimiter, quoting=quoting)) == delimiter


@given(NAMES, st.data())
@example(["na", "nb"], None)
def test_every_value_of_a_table_is_in_its_line_with_its_column(names, data):
    width = len(names)
    row = st.lists(st.text("abc12中🙂", min_size=1, max_size=8), min_size=width, max_size=width)
    rows = data.draw(st.lists(row, min_size=1, max_size=5)) if data else [["x", "y"]]
    names = [" ".join(name.split()) for name in names]
    assume(len({name.casefold() for name in names}) == width)
    made = list(tables.lines([names, *rows]))
    assert len(made) == len(rows)
    for line, cells in zip(made, rows, strict=True):
        assert line == "- " + "; ".join(f"{name}: {cell}" for name, cell in zip(names, cells, strict=True))


def test_a_table_of_a_spreadsheet_program_is_read(read):
    found = read("Name;Preis;Ort\r\nÄpfel;1,50;Köln\r\n\"Bir;nen\";2;\r\n;;\r\n".encode("cp1252"), "Obst.csv")
    (item,) = found.items
    assert (item.title, item.kind) == ("Obst", "table")
    assert item.text == "- Name: Äpfel; Preis: 1,50; Ort: Köln\n- Name: Bir;nen; Preis: 2"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_chinese_table_is_read_in_every_encoding(read, encoding):
    (item,) = read("城市,人口\n北京,2189万\n上海,2487万\n".encode(encoding), "a.csv").items
    assert item.text == "- 城市: 北京; 人口: 2189万\n- 城市: 上海; 人口: 2487万"


def test_a_table_without_names_of_columns_keeps_its_first_row(read):
    assert read("2026-11-01,12\n2026-11-02,15\n", "a.csv").items[0].text == "- 2026-11-01; 12\n- 2026-11-02; 15"


def test_a_line_that_names_the_delimiter_is_obeyed(read):
    assert read("sep=^\r\nTown^People\r\nYork^200,000\r\n", "a.csv").items[0].text == "- Town: York; People: 200,000"


def test_tabs_and_a_single_column_are_read(read):
    assert read("a\tb\n1,5\t2,5\n", "a.tsv").items[0].text == "- a: 1,5; b: 2,5"
    assert read("only\nthis, and that\n", "a.csv").items[0].text == "- only\n- this, and that"


def test_a_table_that_is_too_long_is_cut_at_a_row_and_that_is_told(read):
    found = read("a,b\n" + "".join(f"x{i},y{i}\n" for i in range(100)), "a.csv", text=100)
    lines = found.items[0].text.split("\n")
    assert lines == [f"- a: x{i}; b: y{i}" for i in range(len(lines))]
    assert found.remarks[0][1]["count"] == str(len(lines))


# --- JSON


def test_a_list_of_objects_is_a_table(read):
    data = '[{"town": "York", "people": 1.10, "at": {"lat": 53, "tags": ["a", "b"]}}, {"town": null, "open": true}]'
    assert read(data, "a.json").items[0].text == "- town: York; people: 1.10; at.lat: 53; at.tags: a, b\n- open: true"


def test_an_object_gives_a_line_for_each_field_and_a_table_for_each_list(read):
    data = '{"total": 2, "rows": [{"a": 1, "b": 2}, {"a": 3}], "by": "Ann"}'
    assert read(data, "a.json").items[0].text == "- total: 2\n- by: Ann\n\nrows\n\n- a: 1; b: 2\n- a: 3"


def test_json_lines_are_a_table(read):
    assert read('{"a": 1}\n\n{"a": 2}\n', "a.jsonl").items[0].text == "- a: 1\n- a: 2"


def test_json_of_an_address_is_known_by_its_type(read):
    assert read('["x", "y"]', "", "application/json").items[0].text == "- x\n- y"


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab中"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("xyz", max_size=3), inner, max_size=4),
))  # fmt: skip
def test_every_value_of_json_is_in_the_notes(data):
    text = "\n".join(tables._json_lines(tables.parse_json(json.dumps(data))))

    def values(part):
        if isinstance(part, dict | list):
            return [value for inner in (part.values() if isinstance(part, dict) else part) for value in values(inner)]
        return [] if part is None else [str(part).lower() if isinstance(part, bool) else str(part)]

    assert all(value in text for value in values(data))


@pytest.mark.parametrize(
    "text", ["{", '{"a": 1', "[1, 2", "[" * 200_000, '{"a":' * 200_000, "{} {}", "[1]\n{broken"], ids=range(7)
)
def test_damaged_json_ends_in_a_sentence(read, text):
    with pytest.raises(PenwrightError, match=r"damaged|nested too deeply"):
        read(text, "a.json")


def test_a_number_of_any_length_is_read(read):
    number = "9" * 10_000
    assert read(f'{{"n": {number}}}', "a.json").items[0].text == f"- n: {number}"
