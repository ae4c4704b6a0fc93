"""The results as a table of plain text, what was asked beside what was reached, and docs/speed.md."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rivals.contest import CONTEXTS, GENAI, LLAMA, OURS, TRANSFORMERS, Result, Results, Row
from rivals.process import Contestant

DASH = "–"
BEGIN, END = "<!-- figures begin -->", "<!-- figures end -->"


@dataclass(frozen=True)
class Target:
    """What was asked of ROW: at least or AT_MOST so many times what RIVAL reached, or so much where RIVAL is ""."""

    row: str
    rival: str
    bound: float
    at_most: bool = False


TARGETS = (
    Target(f"decode-{CONTEXTS[0]}", LLAMA, 1.35),
    Target(f"decode-{CONTEXTS[-1]}", LLAMA, 1.7),
    Target("prefill", LLAMA, 2.7),
    *(Target(row, GENAI, 1.15) for row in (*(f"decode-{context}" for context in CONTEXTS), "prefill")),
    Target("memory", LLAMA, 1.2, at_most=True),
    Target("start", TRANSFORMERS, 0.2, at_most=True),
    Target("perplexity", TRANSFORMERS, 1.01, at_most=True),
    Target("size", "", 130.0, at_most=True),
)


def best(row: Row, figures: Sequence[float]) -> float:
    """The best of FIGURES."""
    return max(figures) if row.more else min(figures)


def ratios(row: Row, ours: Sequence[float], theirs: Sequence[float]) -> tuple[float, float]:
    """OURS to THEIRS: of the medians, and of the best."""
    return statistics.median(ours) / statistics.median(theirs), best(row, ours) / best(row, theirs)


def render(wanted: Sequence[Row], contestants: Sequence[Contestant], results: Results) -> str:
    """The table, what was asked, and why there are dashes."""
    return "\n\n".join(
        part for part in (
            "\n".join(figures(wanted, contestants, results)),
            "\n".join(asked(wanted, contestants, results)),
            "\n".join(reasons(wanted, contestants, results)),
        ) if part
    )  # fmt: skip


def figures(wanted: Sequence[Row], contestants: Sequence[Contestant], results: Results) -> list[str]:
    """A line a row: best and, in brackets, median of each contestant; the ratio of our median to llama.cpp's."""
    names = [one.name for one in contestants]
    compared = OURS in names and LLAMA in names
    lines = [["best (median)", *(one.title for one in contestants), *(["to llama.cpp"] if compared else [])]]
    for row in wanted:
        cells = [cell(row, results[row.key, name]) for name in names]
        if compared:
            ours, theirs = results[row.key, OURS].figures, results[row.key, LLAMA].figures
            cells.append(f"{ratios(row, ours, theirs)[0]:.2f} ×" if ours and theirs else DASH)
        lines.append([row.title + (f", {row.unit}" if row.unit else ""), *cells])
    return aligned(lines)


def cell(row: Row, result: Result) -> str:
    """The figures of one contestant in one row."""
    if not result.figures:
        return DASH
    digits = 2 if row.key == "perplexity" else 0
    found = f"{best(row, result.figures):,.{digits}f}"
    return found if row.once else f"{found} ({statistics.median(result.figures):,.{digits}f})"


def asked(wanted: Sequence[Row], contestants: Sequence[Contestant], results: Results) -> list[str]:
    """A line for each of TARGETS: what was asked, what was reached, and whether that is enough."""
    titles = {one.name: one.title for one in contestants}
    by_key = {row.key: row for row in wanted}
    lines = [["asked of Penwright", "", "median (best)", "reached"]]
    for target in TARGETS:
        row = by_key.get(target.row)
        if row is None or OURS not in titles or (target.rival and target.rival not in titles):
            continue
        words = f"{'at most' if target.at_most else 'at least'} {target.bound:g} "
        words += f"× {titles[target.rival]}" if target.rival else row.unit
        ours = results[row.key, OURS].figures
        theirs = results[row.key, target.rival].figures if target.rival else [1.0]
        if not ours or not theirs:
            lines.append([row.title, words, DASH, DASH])
            continue
        middle, top = ratios(row, ours, theirs)
        reached = middle <= target.bound if target.at_most else middle >= target.bound
        digits = 3 if row.key == "perplexity" else 2 if target.rival else 0
        found = f"{middle:.{digits}f}" + ("" if row.once else f" ({top:.{digits}f})")
        lines.append([row.title, words, found, "yes" if reached else "no"])
    return aligned(lines, left=2) if len(lines) > 1 else []


def reasons(wanted: Sequence[Row], contestants: Sequence[Contestant], results: Results) -> list[str]:
    """Why there are dashes: a line for each reason, with the contestants and, unless it is all of them, the rows."""
    lacking: dict[tuple[str, str], list[str]] = {}
    for one in contestants:
        for row in wanted:
            trouble = results[row.key, one.name].trouble
            if trouble:
                lacking.setdefault((one.title, trouble), []).append(row.title)
    titles: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for (title, trouble), rows in lacking.items():
        titles.setdefault((trouble, tuple(rows)), []).append(title)
    return [
        f"{DASH} {', '.join(who)}{'' if len(rows) == len(wanted) else ' (' + '; '.join(rows) + ')'}: {trouble}"
        for (trouble, rows), who in titles.items()
    ]


def aligned(lines: Sequence[Sequence[str]], left: int = 1) -> list[str]:
    """LINES of cells as lines of text; the first LEFT columns begin together, the others end together."""
    widths = [max(len(line[at]) for line in lines) for at in range(len(lines[0]))]
    return [
        "  ".join(
            text.ljust(width) if at < left else text.rjust(width)
            for at, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]


def same_text(written: Mapping[str, Mapping[str, Sequence[int]]], titles: Mapping[str, str]) -> list[str]:
    """How far the others write what we write. WRITTEN: by contestant and row, the tokens."""
    ours = written.get(OURS, {})
    lines = []
    for name, texts in written.items():
        shared = [(common(text, ours[row]), len(text)) for row, text in texts.items() if row in ours]
        if name != OURS and shared:
            counts = ", ".join(f"{same} of {count}" for same, count in shared)
            lines.append(f"The text that {titles[name]} decodes begins as ours for {counts} tokens.")
    return lines


def common(one: Iterable[int], other: Iterable[int]) -> int:
    """How many tokens ONE and OTHER share from the start."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def write(page: Path, text: str) -> None:
    """Put TEXT between the marks in PAGE. ValueError where PAGE lacks them."""
    before, begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} lacks the lines {BEGIN} and {END}")
    page.write_text(f"{before}{BEGIN}\n```\n{text}\n```\n{END}{after}", encoding="utf-8", newline="\n")
