"""What the commands share: reading a text, the model's options, number types, progress."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from assistant.i18n import tr
from assistant.settings import Settings, setting
from assistant.tasks import texts

if TYPE_CHECKING:
    from assistant.jobs import ModelChoice


class AddCommand(Protocol):
    """Adds a command to the command line."""

    def __call__(self, name: str, run: Callable[..., int], text: str, more: str = "") -> argparse.ArgumentParser:
        """A parser for command NAME, which RUN(arguments, settings) does; TEXT and MORE are its help."""
        ...


def answered(
    events: Iterable[texts.Event], told: Callable[[texts.Progress], None] | None = None
) -> tuple[list[texts.Part], texts.Report]:
    """The parts of a task's answer in the order in which they come, and its report; TOLD gets its progress."""
    parts: list[texts.Part] = []
    report = texts.Report()
    for event in events:
        if isinstance(event, texts.Part):
            parts.append(event)
        elif isinstance(event, texts.Report):
            report = event
        elif isinstance(event, texts.Progress) and told:
            told(event)
    return parts, report


class Help(argparse.RawDescriptionHelpFormatter):
    """Keeps the line breaks of the descriptions."""


def tell(message: str) -> None:
    """Say MESSAGE on standard error, on one line."""
    print("penwright: " + " ".join(message.split()), file=sys.stderr)


def read(name: str) -> str:
    """The text of the file NAME, or of standard input for `-`."""
    if name == "-":
        return sys.stdin.read().removeprefix("\ufeff")
    from assistant.documents import text

    return text.load(Path(name)).text


def open_desk(arguments: argparse.Namespace, settings: Settings) -> Any:
    """The model that ARGUMENTS name, a tasks.desk.Desk. Slow: it loads the runtime."""
    from assistant.jobs import open_model

    return open_model(model_choice(arguments, settings))


def model_choice(arguments: argparse.Namespace, settings: Settings) -> ModelChoice:
    """The model that ARGUMENTS name and how to open it."""
    from assistant.jobs import ModelChoice

    context, on_battery = settings.integer("model.context_tokens"), settings.text("model.on_battery")
    return ModelChoice(arguments.model, arguments.device, arguments.threads, context, on_battery)


def add_model_options(parser: argparse.ArgumentParser, settings: Settings) -> None:
    """The settings `model.*`, for one run."""
    name = settings.text("model.name")
    parser.add_argument("--model", metavar="NAME", default=name, help=tr("the model (default {name})", name=name))
    devices = [choice for choice, _ in setting("model.device").choices]
    parser.add_argument("--device", choices=devices, default=settings.text("model.device"),
                        help=tr("where the model runs (default {name})", name=settings.text("model.device")))
    parser.add_argument("--threads", type=threads, metavar="N", default=settings.integer("model.threads"),
                        help=tr("processor threads; 0 is one for each core"))


def number(kind: Callable[[str], Any], low: float, high: float) -> Callable[[str], Any]:
    """A type for an option: KIND, from LOW to HIGH; anything else is refused with a sentence."""

    def convert(text: str) -> Any:
        try:
            value = kind(text)
        except ValueError:
            value = None
        if value is None or not low <= value <= high:
            bounds = {"low": f"{low:,}", "high": f"{high:,}"}
            raise argparse.ArgumentTypeError(tr("{text} is no number from {low} to {high}", text=text, **bounds))
        return value

    return convert


whole = number(int, 0, 10**9)
positive = number(int, 1, 4096)
threads = number(int, int(setting("model.threads").low), int(setting("model.threads").high))
not_negative = number(float, 0, 100)
share = number(float, 0.001, 1)
at_least_one = number(float, 1, 100)


def rewrite_line(text: str) -> None:
    """Write TEXT over the last line of the terminal that standard error is."""
    print(f"\r\x1b[2K{text}", end="", file=sys.stderr, flush=True)


class Progress:
    """Progress on standard error: one line that is rewritten on a terminal, a line for each new step elsewhere."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._last = ""
        self._tenth = -1

    def __call__(self, share: float, message: str) -> None:
        """Show MESSAGE and the SHARE that is done, 0 to 1; below 0 nobody knows."""
        percent = f"{share:4.0%} " if share >= 0 else "     "
        if self._terminal:
            rewrite_line(percent + message)
        elif int(share * 10) != self._tenth:
            print(percent + message, file=sys.stderr, flush=True)
        self._tenth = int(share * 10)
        self._last = message

    def end(self) -> None:
        """Leave the line."""
        if self._terminal and self._last:
            print(file=sys.stderr)
