"""`penwright collect`."""

from __future__ import annotations

import argparse
import datetime
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.cli.common import AddCommand, Progress, positive, tell
from assistant.i18n import tr
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.collect import Item


def add(command: AddCommand, _settings: Settings) -> None:
    """Add the command."""
    collect = command(
        "collect", _collect, tr("Take in feeds, web pages, files and folders as notes."),
        tr(
            "Asks only the addresses that are given, and where they redirect to. Reads RSS, Atom and JSON feeds, web\n"
            "pages, saved ones too, plain text, Markdown, .docx, and the tables in CSV, JSON, .xlsx and .ods.\n"
            "What says the same is folded. What fails is told on standard error and loses nothing else; the exit\n"
            "code is 1 then."
        ),
    )  # fmt: skip
    collect.add_argument("where", nargs="+", metavar="WHERE", help=tr("an address, a file or a folder"))
    collect.add_argument("--keep", type=Path, metavar="FOLDER",
                         help=tr("keep each item as a file in FOLDER, such as story.sources for story.md"))
    collect.add_argument("--json", action="store_true", help=tr("print a JSON object a line instead of text"))
    collect.add_argument("--limit", type=positive, metavar="N", help=tr("take only the first N items"))
    collect.add_argument("--since", type=_day, metavar="DATE",
                         help=tr("leave out what is dated before DATE, such as 2026-11-24"))


def _day(text: str) -> str:
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise argparse.ArgumentTypeError(tr("{text} is no date such as 2026-11-24", text=text)) from error


def _collect(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant import collect

    shown = Progress()
    try:
        collected = collect.collect(arguments.where, told=lambda message: shown(-1, message))
    finally:
        shown.end()
    items = [item for item in collected.items if not arguments.since or _is_since(item, arguments.since)]
    older = len(collected.items) - len(items)
    items = items[: arguments.limit]
    for item in items:
        print(json.dumps(_as_object(item), ensure_ascii=False) if arguments.json else _as_notes(item))
    for remark in collected.remarks:
        tell(remark)
    if collected.folded:
        tell(tr("Folded, as others say the same: {count}.", count=collected.folded))
    if older:
        tell(tr("Left out, as older than {date}: {count}.", count=older, date=arguments.since))
    for problem in collected.problems:
        tell(f"{problem.where}: {problem.message}")
    if arguments.keep and items:
        collect.keep(items, arguments.keep)
        tell(tr("Kept in {folder}: {count}.", count=len(items), folder=arguments.keep))
    return 1 if collected.problems else 0


def _is_since(item: Item, day: str) -> bool:
    return not item.date or item.date[:10] >= day


def _as_notes(item: Item) -> str:
    origin = f"{item.where}, {item.date[:10]}" if item.date else item.where
    return f"# {item.title}\n\n{tr('Source: {origin}', origin=origin)}\n\n{item.text}\n"


def _as_object(item: Item) -> dict[str, Any]:
    return {"title": item.title, "text": item.text, "where": item.where, "kind": item.kind, "date": item.date,
            "collected": item.collected, "digest": item.digest}  # fmt: skip
