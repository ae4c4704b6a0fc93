"""Tables and data as notes: each row a line such as `- Column: value; Column: value`."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from assistant.collect.found import Found
from assistant.collect.items import Item, one_line
from assistant.errors import PenwrightError
from assistant.i18n import N_

DELIMITERS = "\t,;|"
# The rows by which the delimiter is told: more change nothing.
_LOOKED_AT = 200
_NUMBER = re.compile(r"[-+(]?\s*[$€£¥]?\s*\d[\d.,:/\s%-]*\)?")

Row = Sequence[str]


def lines(rows: Iterable[Row]) -> Iterator[str]:
    """A line for each of ROWS; the first names the columns if it can. Empty cells are left out."""
    names: Row | None = None
    for number, row in enumerate(rows):
        cells = [one_line(cell) for cell in row]
        if number == 0 and _are_names(cells):
            names = cells
            continue
        line = "; ".join(_labelled(names, column, cell) for column, cell in enumerate(cells) if cell)
        if line:
            yield f"- {line}"


def _are_names(cells: Row) -> bool:
    """Whether CELLS, the first row, name the columns: all there, all different, none a number."""
    # The last ones may be missing: many programs end each line with a delimiter.
    filled = [cell.casefold() for cell in cells if cell]
    return (
        len(filled) > 1
        and all(cells[: len(filled)])
        and len(set(filled)) == len(filled)
        and not any(_NUMBER.fullmatch(cell) for cell in filled)
    )


def _labelled(names: Row | None, column: int, cell: str) -> str:
    name = names[column] if names and column < len(names) else ""
    return f"{name}: {cell}" if name else cell


def add_table(found: Found, title: str, rows: Iterable[Row], where: str) -> None:
    """Add the table ROWS called TITLE as one item, as far as the limit of a text allows."""
    add_lines(found, title, lines(rows), where)


def add_lines(found: Found, title: str, made: Iterable[str], where: str) -> None:
    """Add the lines MADE as one item called TITLE, whole lines as far as the limit of a text allows."""
    taken: list[str] = []
    room = found.limits.text
    for line in made:
        room -= len(line) + 1
        if room < 0:
            found.remark(
                N_("“{title}” is very long: only its first {count} rows were taken."),
                title=title,
                count=f"{len(taken):,}",
            )
            break
        taken.append(line)
    found.add(Item(title, "\n".join(taken), where, "table"))


# --- CSV


def add_csv(found: Found, title: str, text: str, where: str) -> None:
    """Add the table in TEXT, whatever delimits its columns."""
    said = re.match(r"sep=(.)\r?\n", text)  # as Excel writes
    rows = csv_rows(text[said.end() :], said[1]) if said else csv_rows(text, delimiter(text))
    add_table(found, title, rows, where)


def csv_rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows of TEXT, its columns parted by DELIMITER."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    except csv.Error as error:
        raise PenwrightError(
            N_("The table is damaged ({reason}). Open it in a spreadsheet program and save it as CSV again."),
            reason=error,
        ) from error


def delimiter(text: str) -> str:
    """What parts the columns of TEXT: of DELIMITERS the one that gives most rows the width of the first.

    Of two that do so equally well, the one that gives more columns, then the first in DELIMITERS.
    """
    return max(DELIMITERS, key=lambda mark: (*_fitness(text, mark), -DELIMITERS.index(mark)))


def _fitness(text: str, mark: str) -> tuple[float, int]:
    """The share of the first rows that are as wide as the first one, and its width; 0 where it is one column."""
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    widths = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True):
            if row:
                widths.append(len(row))
            if len(widths) == _LOOKED_AT:
                break
    except csv.Error:
        return 0.0, 0  # a wrong delimiter leaves quotation marks in the middle of cells
    if not widths or widths[0] < 2:
        return 0.0, 0
    return sum(width == widths[0] for width in widths) / len(widths), widths[0]


# --- JSON


def parse_json(text: str) -> Any:
    """The data in TEXT, which is JSON, or JSON with an object on each line. Numbers stay as they are written.

    ValueError where it is neither.
    """
    try:
        return _parse(text)
    except ValueError:
        each = [line for line in text.splitlines() if line.strip()]
        if len(each) < 2:
            raise
        return [_parse(line) for line in each]


def _parse(text: str) -> Any:
    try:
        return json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
    except RecursionError as error:
        raise PenwrightError(N_("The data is nested too deeply to be read.")) from error


def add_json(found: Found, title: str, data: Any, where: str) -> None:
    """Add DATA: each object of a list is a row; of a single object, each field is a line, and each list a table."""
    add_lines(found, title, _json_lines(data), where)


def _json_lines(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for row in data:
            fields = "; ".join(f"{name}: {value}" if name else value for name, value in _fields(row))
            if fields:
                yield f"- {fields}"
        return
    if not isinstance(data, dict):
        yield from (f"- {value}" for _, value in _fields(data))
        return
    tables = {name: value for name, value in data.items() if _is_table(value)}
    for name, value in _fields({name: value for name, value in data.items() if name not in tables}):
        yield f"- {name}: {value}" if name else f"- {value}"
    for name, value in tables.items():
        yield f"\n{one_line(name)}\n"
        yield from _json_lines(value)


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(row, dict) for row in value)


def _fields(data: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """The values in DATA with their names, those of inner objects after a full stop: `place.town`."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _fields(value, f"{name}.{one_line(key)}" if name else one_line(key))
    elif isinstance(data, list) and any(isinstance(value, dict | list) for value in data):
        for number, value in enumerate(data, 1):
            yield from _fields(value, f"{name}.{number}" if name else str(number))
    else:
        value = ", ".join(map(_plain, data)) if isinstance(data, list) else _plain(data)
        if value:
            yield name, value


def _plain(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else one_line(value)
