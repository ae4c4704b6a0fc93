"""Files of office programs: the text of a .docx, the tables of an .xlsx or .ods."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from typing import IO, Any

from lxml import etree

from assistant.collect import tables
from assistant.collect.found import Found, Unsuitable
from assistant.collect.items import Item
from assistant.errors import PenwrightError
from assistant.i18n import N_

_MOST_FILES = 5000  # in one archive
_MOST_BYTES = 100 * 2**20  # unpacked
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT_WORD = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
# A cell or row that a spreadsheet repeats more often than this is its empty rest.
_MOST_REPEATED = 1000
_MOST_CELLS = 2_000_000  # of all the sheets of a file
# What Word writes a second time for programs that do not know the first, and what was moved to another place.
_TWICE = ("{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback", "moveFrom")

_Sheet = tuple[str, list[list[str]]]  # its name and its rows


def add_archive(found: Found, data: bytes, where: str) -> None:
    """Add what the zip archive DATA holds, if it is a file of an office program."""
    try:
        stream = io.BytesIO(data)
        with zipfile.ZipFile(stream) as archive:
            # The directory says how much is unpacked, and no more than it says is ever read of a file.
            entries = archive.infolist()
            if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
                raise PenwrightError(
                    N_("“{name}” unpacks to far more than such a file should hold. It was left alone."),
                    name=found.name,
                )
            _add(found, stream, archive, where)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, EOFError, RuntimeError, NotImplementedError) as error:
        raise PenwrightError(
            N_(
                "“{name}” is damaged or protected by a password ({reason}). Open it in the program that it comes from "
                "and save it again."
            ),
            name=found.name,
            reason=error,
        ) from error


def _add(found: Found, stream: IO[bytes], archive: zipfile.ZipFile, where: str) -> None:
    names = set(archive.namelist())
    if "word/document.xml" in names:
        title = _property(archive, names) or found.name
        found.add(Item(title, _word_text(archive.open("word/document.xml")), where, "text"))
    elif "xl/workbook.xml" in names:
        _add_sheets(found, _excel_sheets(stream, _Rows(found.name)), where)
    elif "content.xml" in names and b"spreadsheet" in archive.read("mimetype")[:200]:
        _add_sheets(found, _ods_sheets(archive.open("content.xml"), _Rows(found.name)), where)
    else:
        raise Unsuitable(
            N_("“{name}” is an archive of files that Penwright does not read. Unpack it and add its files."),
            name=found.name,
        )


def _events(stream: IO[bytes], *events: str) -> Iterator[tuple[str, Any]]:
    """The elements of an XML file as they begin or end; nothing outside the file is looked at."""
    yield from etree.iterparse(
        stream, events=events, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False
    )


# --- .docx


def _property(archive: zipfile.ZipFile, names: set[str]) -> str:
    """The title in the file's properties, "" if none."""
    if "docProps/core.xml" in names:
        for _, element in _events(archive.open("docProps/core.xml"), "end"):
            if element.tag == "{http://purl.org/dc/elements/1.1/}title":
                return element.text or ""
    return ""


def _word_text(stream: IO[bytes]) -> str:
    """The text with all changes accepted, list items marked, rows of tables as lines.

    python-docx leaves out what was inserted while changes were tracked, and what lies in content controls.
    """
    paragraphs: list[str] = []
    tables_open: list[list[list[str]]] = []
    run: list[str] = []
    skipping = 0
    in_list = False
    for event, element in _events(stream, "start", "end"):
        tag = str(element.tag).replace(_STRICT_WORD, _WORD).removeprefix(_WORD)
        if tag in _TWICE:
            skipping += 1 if event == "start" else -1
        if skipping:
            continue
        if event == "start":
            if tag == "tbl":
                tables_open.append([])
            elif tag == "tr" and tables_open:
                tables_open[-1].append([])
            elif tag == "tc" and tables_open and tables_open[-1]:
                tables_open[-1][-1].append("")
            continue
        if tag == "t":
            run.append(element.text or "")
        elif tag in ("tab", "br", "cr", "noBreakHyphen"):
            run.append({"tab": "\t", "noBreakHyphen": "-"}.get(tag, "\n"))
        elif tag == "p":
            text, run = "".join(run), []
            if tables_open and tables_open[-1] and tables_open[-1][-1]:
                tables_open[-1][-1][-1] += f" {text}"
            else:
                in_list, was_in_list = _is_listed(element) and bool(text.strip()), in_list
                gap = "\n" if in_list and was_in_list else "\n\n"
                paragraphs.append(f"{gap}- {text}" if in_list else gap + text)
            element.clear()
        elif tag == "tbl" and tables_open:
            made = list(tables.lines(tables_open.pop()))
            if tables_open and tables_open[-1] and tables_open[-1][-1]:
                tables_open[-1][-1][-1] += " " + " ".join(made)  # a table within a cell
            else:
                paragraphs.append("\n\n" + "\n".join(made))
                in_list = False
            element.clear()
    return "".join(paragraphs)


def _is_listed(paragraph: Any) -> bool:
    """Whether PARAGRAPH of a .docx is an item of a list, by itself or by a style of the program's own."""
    style = paragraph.find("{*}pPr/{*}pStyle")
    names = [] if style is None else [str(value) for value in style.attrib.values()]
    return paragraph.find("{*}pPr/{*}numPr") is not None or any(name.startswith("List") for name in names)


# --- spreadsheets


def _add_sheets(found: Found, sheets: Iterator[_Sheet], where: str) -> None:
    filled = [(name, rows) for name, rows in sheets if rows]
    for name, rows in filled[: found.limits.items]:
        tables.add_table(found, found.name if len(filled) == 1 else f"{found.name}: {name}", rows, where)


class _Rows:
    """Takes the rows of a file's sheets, less their empty ends, and refuses more than a file should have."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._room = _MOST_CELLS

    def add(self, rows: list[list[str]], row: list[str], times: int = 1) -> None:
        """Append ROW to ROWS so many TIMES."""
        while row and not row[-1]:
            row.pop()
        if not row:
            return
        self._room -= len(row) * times
        if self._room < 0:
            raise PenwrightError(
                N_(
                    "“{name}” has more than {count} cells, too many for notes. "
                    "Save the rows that matter as a file of their own."
                ),
                name=self._name,
                count=f"{_MOST_CELLS:,}",
            )
        rows += [row] * times


def _excel_sheets(stream: IO[bytes], kept: _Rows) -> Iterator[_Sheet]:
    import openpyxl

    # data_only: the values that the program saved, not the formulas.
    book = openpyxl.load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    for sheet in book.worksheets:
        sheet.reset_dimensions()  # a file may claim millions of columns
        rows: list[list[str]] = []
        for row in sheet.iter_rows():
            kept.add(rows, [_excel_cell(cell) for cell in row])
        yield sheet.title, rows


def _excel_cell(cell: Any) -> str:
    """The value of CELL as a reader of the sheet sees it, as far as numbers, dates and percentages go."""
    value = cell.value
    if value is None or cell.data_type == "e":  # an error such as #REF!
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, datetime.datetime):
        return value.strftime("%Y-%m-%d" if value.time() == datetime.time() else "%Y-%m-%d %H:%M")
    if isinstance(value, datetime.time):
        return value.strftime("%H:%M")
    if isinstance(value, int | float):
        shown = str(cell.number_format)
        if "%" in shown:
            decimals = re.search(r"\.(0+)", shown)
            return f"{value * 100:.{len(decimals[1]) if decimals else 0}f}%"
        return str(value) if isinstance(value, int) else f"{value:.15g}"
    return str(value)


def _ods_sheets(stream: IO[bytes], kept: _Rows) -> Iterator[_Sheet]:
    name = ""
    rows: list[list[str]] = []
    row: list[str] = []
    for event, element in _events(stream, "start", "end"):
        if event == "start":
            if element.tag == f"{_TABLE}table":
                name, rows = element.get(f"{_TABLE}name", ""), []
            elif element.tag == f"{_TABLE}table-row":
                row = []
        elif element.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            text = "\n".join("".join(part.itertext()) for part in element.iterchildren(f"{_TEXT}p"))
            row += [text] * _repeated(element, "number-columns-repeated")
        elif element.tag == f"{_TABLE}table-row":
            kept.add(rows, row, _repeated(element, "number-rows-repeated"))
            element.clear()
        elif element.tag == f"{_TABLE}table":
            yield name, rows
            element.clear()


def _repeated(element: Any, attribute: str) -> int:
    count = element.get(f"{_TABLE}{attribute}", "1")
    number = int(count) if count.isascii() and count.isdigit() and len(count) < 8 else 1
    return number if number <= _MOST_REPEATED else 1


def is_archive(data: bytes) -> bool:
    """Whether DATA is a zip archive."""
    return data.startswith(b"PK\x03\x04")


def is_old(data: bytes) -> bool:
    """Whether DATA is a file of an office program in its old form, or one protected by a password."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
