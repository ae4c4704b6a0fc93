import datetime
import io
import zipfile

import openpyxl
import pytest

from assistant.collect import office
from assistant.errors import PenwrightError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
ODS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def archive(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in files.items():
            made.writestr(name, content)
    return stream.getvalue()


def word(body, **more):
    return archive({"word/document.xml": f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>", **more})


def paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def ods(rows, name="Sheet"):
    table = f'<table:table table:name="{name}">{rows}</table:table>'
    content = f"<office:document-content {ODS}>{table}</office:document-content>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def cell(text, more=""):
    return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"


def book(*sheets):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets:
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return made


def saved(made):
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


# --- .docx


def test_the_text_of_a_word_file_is_taken(read):
    listed = '<w:pStyle w:val="ListBullet"/>'
    core = '<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The title</dc:title></x>'
    data = word(
        paragraph("One") + paragraph("a", listed) + paragraph("b", listed) + paragraph("Two"),
        **{"docProps/core.xml": core},
    )
    (item,) = read(data, "file.docx").items
    assert item.title == "The title"
    assert item.text == "One\n\n- a\n- b\n\nTwo"


def test_tracked_changes_are_taken_as_accepted(read):
    body = (
        "<w:p><w:r><w:t>Kept </w:t></w:r><w:ins><w:r><w:t>added</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>moved away</w:t></w:r></w:moveFrom></w:p>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>In a control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>Once</w:t></mc:Fallback>"
        "</mc:AlternateContent><w:tab/><w:t>x</w:t></w:r></w:p>"
    )
    assert read(word(body), "a.docx").items[0].text == "Kept added\n\nIn a control\n\nOnce\tx"


def test_a_table_in_a_word_file_becomes_lines(read):
    rows = [["Year", "Cost"], ["2027", "£10m"]]
    table = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) + "</w:tr>" for row in rows
    )
    data = word(paragraph("Before") + f"<w:tbl>{table}</w:tbl>" + paragraph("After"))
    assert read(data, "a.docx").items[0].text == "Before\n\n- Year: 2027; Cost: £10m\n\nAfter"


def test_a_word_file_that_a_word_processor_library_writes_is_read(read):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Heading", 1)
    document.add_paragraph("Text 中文 🙂")
    stream = io.BytesIO()
    document.save(stream)
    assert read(stream.getvalue(), "a.docx").items[0].text == "Heading\n\nText 中文 🙂"


# --- spreadsheets


def test_each_filled_sheet_of_a_workbook_is_a_table(read):
    rows = [["Town", "Sold"], ["York", 3], ["Bath", None]]
    made = book(("Sales", rows), ("Empty", []), ("More", [["a", "b"], [1, 2]]))
    sales, more = read(saved(made), "Figures.xlsx").items
    assert (sales.title, sales.kind, sales.text) == ("Figures: Sales", "table", "- Town: York; Sold: 3\n- Town: Bath")
    assert more.title == "Figures: More"


def test_cells_are_written_as_a_reader_sees_them(read):
    moment = datetime.datetime(2026, 11, 2, 8, 30)
    row = [datetime.date(2026, 11, 2), moment, 0.1 + 0.2, 0.254, True, "=1/0", datetime.time(8, 30)]
    made = book(("S", [list("abcdefg"), row]))
    made.active["D2"].number_format = "0.0%"
    (item,) = read(saved(made), "a.xlsx").items
    assert item.text == "- a: 2026-11-02; b: 2026-11-02 08:30; c: 0.3; d: 25.4%; e: true; g: 08:30"


def test_an_open_document_spreadsheet_is_read(read):
    empty = '<table:table-cell table:number-columns-repeated="16000"/>'
    rows = (
        f"<table:table-row>{cell('Town')}{cell('Sold')}{empty}</table:table-row>"
        f"<table:table-row table:number-rows-repeated=\"2\">{cell('York')}{cell('3')}</table:table-row>"
        f'<table:table-row table:number-rows-repeated="1048576">{empty}</table:table-row>'
    )
    (item,) = read(ods(rows), "a.ods").items
    assert item.text == "- Town: York; Sold: 3\n- Town: York; Sold: 3"


def test_a_sheet_with_too_many_cells_is_refused(read):
    rows = '<table:table-row table:number-rows-repeated="1000">' + cell("x", 'table:number-columns-repeated="1000"')
    with pytest.raises(PenwrightError, match="more than 2,000,000 cells"):
        read(ods(f"{rows}</table:table-row>" * 3), "a.ods")


# --- what is no such file, and what is hostile


@pytest.mark.parametrize(
    "data",
    [word(paragraph("x"))[:-40], b"PK\x03\x04" + b"nonsense" * 100, word("<w:p>")[:200],
     archive({"word/document.xml": "<w:document"}), archive({"xl/workbook.xml": "<x/>"}),
     archive({"content.xml": "<x/>"}), saved(book(("S", [["a"]])))[:3000]],
    ids=["cut", "nonsense", "cut early", "broken xml", "no sheets", "no mimetype", "cut workbook"],
)  # fmt: skip
def test_a_damaged_file_ends_in_a_sentence(collect, file, data):
    collected = collect(file("a.docx", data))
    assert collected.items == ()
    assert "damaged" in collected.problems[0].message


@pytest.mark.parametrize(
    ("data", "words"),
    [(archive({"readme.txt": "hello"}), "archive of files"),
     (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "password"),
     (b"%PDF-1.7\n...", "PDF"), (b"{\\rtf1 hello}", "plain text"), (bytes(range(256)) * 9, "plain text")],
)  # fmt: skip
def test_a_file_that_is_not_read_says_what_to_do(read, data, words):
    with pytest.raises(PenwrightError, match=words):
        read(data, "a.bin")


def test_a_file_that_unpacks_to_far_too_much_is_left_alone(read, monkeypatch):
    monkeypatch.setattr(office, "_MOST_BYTES", 1_000_000)
    with pytest.raises(PenwrightError, match="unpacks to far more"):
        read(word(" " * 1_000_000), "a.docx")
    with pytest.raises(PenwrightError, match="unpacks to far more"):
        read(archive({f"f{i}": "" for i in range(office._MOST_FILES + 1)}), "a.docx")


def test_entities_that_swell_are_refused(read):
    entities = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12))
    xml = f"<!DOCTYPE x [{entities}]><w:document {W}><w:body>{paragraph('before &m; after')}</w:body></w:document>"
    with pytest.raises(PenwrightError, match="damaged"):
        read(archive({"word/document.xml": xml}), "a.docx")


def test_entities_in_another_file_are_not_looked_up(read, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("hidden words")
    doctype = f'<!DOCTYPE x [<!ENTITY file SYSTEM "{secret.as_uri()}">]>'
    xml = f"{doctype}<w:document {W}><w:body>{paragraph('before &file; after')}</w:body></w:document>"
    assert "hidden" not in read(archive({"word/document.xml": xml}), "a.docx").items[0].text


def test_entities_in_a_workbook_are_neither_expanded_nor_looked_up(collect, file, site):
    entities = '<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12))
    doctype = f'<!DOCTYPE x SYSTEM "{site.url}/dtd" [{entities}<!ENTITY outside SYSTEM "{site.url}/entity">]>'
    with zipfile.ZipFile(io.BytesIO(saved(book(("S", [["a", "b"], ["c", "d"]]))))) as made:
        parts = {name: made.read(name).decode() for name in made.namelist()}
    for part, old, new in (
        ("xl/worksheets/sheet1.xml", ">c</t>", ">&m;&outside;</t>"),
        ("xl/workbook.xml", 'name="S"', 'name="&m;"'),
    ):
        assert old in parts[part]
        changed = doctype + parts[part].replace(old, new)
        collected = collect(file("a.xlsx", archive(parts | {part: changed})))
        assert sum(len(item.text) for item in collected.items) < 1000
        assert all("damaged" in problem.message for problem in collected.problems)
    assert site.asked == []


@pytest.mark.parametrize("tag", ["w:p", "w:tbl", "w:tc"])
def test_nesting_without_end_ends_in_a_sentence(collect, file, tag):
    collected = collect(file("a.docx", word(f"<{tag}>" * 100_000)))
    assert len(collected.problems) == 1
