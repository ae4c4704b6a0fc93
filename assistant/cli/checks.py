"""`penwright doctor` and `penwright bench`: is everything right here, and how fast is it."""

from __future__ import annotations

import argparse
import json
import sys

from assistant.cli.common import AddCommand, add_model_options, model_choice, open_desk, positive, whole
from assistant.i18n import tr
from assistant.settings import Settings


def add(command: AddCommand, settings: Settings) -> None:
    """Add the commands."""
    doctor = command("doctor", _doctor, tr("Check this installation and say what is wrong with it."))
    add_model_options(doctor, settings)

    bench = command("bench", _bench, tr("Measure how fast the model and the window are on this machine."))
    bench.add_argument("--repeat", type=positive, metavar="N", default=5, help=tr("runs of each (default 5)"))
    bench.add_argument("--typing", action="store_true",
                       help=tr("type a text key by key instead, and measure what a writer waits for"))
    bench.add_argument("--seed", type=whole, metavar="N", default=0,
                       help=tr("the keys, slips and pauses of --typing; the same number gives the same ones"))
    bench.add_argument("--json", action="store_true", help=tr("print the figures as one JSON object"))
    add_model_options(bench, settings)


def _doctor(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant import doctor

    choice = model_choice(arguments, settings)
    findings = doctor.examine(lambda: open_desk(arguments, settings).completer, choice)
    width = max(len(finding.name) for finding in findings)
    for finding in findings:
        mark = " " if finding.good else "!"
        print(f"{mark} {finding.name:{width}}  {finding.text}")
    return 0 if all(finding.good for finding in findings) else 1


def _bench(arguments: argparse.Namespace, settings: Settings) -> int:
    if arguments.typing:
        return _bench_typing(arguments, settings)
    from assistant import bench

    command = bench.start_command(arguments.model, arguments.device, arguments.threads)
    figures = bench.measure(lambda: open_desk(arguments, settings), arguments.repeat, command, _tell_step)
    if arguments.json:
        print(json.dumps({figure.name: figure.values() for figure in figures}))
    else:
        print("\n".join(figure.line() for figure in figures))
    return 0


def _bench_typing(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant import bench, replay
    from assistant.tasks.context import Preferences

    preferences = Preferences(settings.integer("suggestions.tokens"), settings.number("suggestions.confidence"))
    spreads = replay.measure(
        lambda: open_desk(arguments, settings), bench.prose(), preferences, arguments.seed, _tell_step
    )
    if arguments.json:
        print(json.dumps({spread.name: spread.for_program() for spread in spreads}))
    else:
        print("\n".join(spread.line() for spread in spreads))
    return 0


def _tell_step(text: str) -> None:
    print(f"{text} …", file=sys.stderr)
