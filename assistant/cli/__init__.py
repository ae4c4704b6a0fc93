"""The command line: every task without a window.

Answers go to standard output, everything else to standard error. Exit codes: 0 done, 1 it failed (one line on
standard error says why and what to do), 2 the command itself is wrong, 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable

from assistant import __version__, i18n, paths
from assistant.cli import batch, checks, collect, complete, model, publish, tasks, template
from assistant.cli.common import Help, tell
from assistant.errors import PenwrightError
from assistant.i18n import tr
from assistant.settings import Settings

COMMANDS = (
    "complete", "summarize", "draft", "support", "batch", "collect", "publish", "template", "model", "doctor", "bench",
)  # fmt: skip
_GROUPS = (complete, tasks, batch, collect, publish, template, model, checks)


def main(argv: list[str]) -> int:
    """Run the command line ARGV; returns the exit code."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # Texts are UTF-8 whatever the locale; what is no text must not end the program.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace" if stream is sys.stdin else "backslashreplace")
    settings = Settings(paths.settings_file())
    i18n.set_language(settings.text("general.language"))
    if settings.broken:
        tell(tr("The settings could not be read. They are kept as {name}; the defaults are in use.",
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


def _fail(message: str) -> int:
    tell(message)
    return 1


def _parser(settings: Settings) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="penwright",
        formatter_class=Help,
        usage=tr("penwright [FILE ...]   open the window\n       penwright COMMAND ...  work without one"),
        description=tr("A writing desk that runs a language model on your own machine. Nothing you write leaves it."),
        epilog=tr("`penwright COMMAND --help` explains a command. A file that is called like one is opened by ./NAME."),
    )
    parser.add_argument("--version", action="version", version=f"Penwright {__version__}")
    commands = parser.add_subparsers(prog="penwright", title=tr("commands"), metavar="COMMAND", required=True)

    def command(name: str, run: Callable[..., int], text: str, more: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=f"{text}\n\n{more}".strip(), formatter_class=Help)
        made.set_defaults(run=run)
        return made

    for group in _GROUPS:
        group.add(command, settings)
    return parser
