"""Files as sources of a task."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cancellation import Cancellation
from assistant.documents import text as text_files
from assistant.errors import PenwrightError
from assistant.i18n import N_
from assistant.tasks.texts import Source

if TYPE_CHECKING:
    from assistant.collect import Item

_PLAIN = ("", ".txt", ".text", ".md", ".markdown")


def read(path: Path, cancel: Cancellation) -> tuple[Source, ...]:
    """The texts in the file PATH: one of a plain text, one for each entry, sheet or page of another file.

    PenwrightError says why it cannot be read. Slow.
    """
    if path.suffix.lower() in _PLAIN:
        text = text_files.load(path).text
        item = _kept(text)
        return (Source(item.title, item.text) if item else Source(_name(path), text),)
    from assistant import collect  # not before it is needed: the window opens without it

    found = collect.collect([str(path)], cancel)
    if not found.items:
        raise PenwrightError(
            N_("Nothing could be read from {name}. {why}"),
            name=path.name, why=" ".join(problem.message for problem in found.problems),
        )  # fmt: skip
    return tuple(Source(item.title, item.text) for item in found.items)


def _name(path: Path) -> str:
    return path.name.encode("utf-8", "replace").decode()


def _kept(text: str) -> Item | None:
    """What was collected, where TEXT is that of a file in which we kept it: its header is none of the text."""
    if not text.startswith("---\n"):
        return None
    from assistant.collect import kept

    return kept.parse(text)
