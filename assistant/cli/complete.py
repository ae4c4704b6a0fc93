"""`penwright complete`."""

from __future__ import annotations

import argparse

from assistant.cancellation import Cancellation
from assistant.cli.common import (
    AddCommand,
    add_model_options,
    at_least_one,
    not_negative,
    open_desk,
    positive,
    read,
    share,
    whole,
)
from assistant.i18n import tr
from assistant.settings import Settings


def add(command: AddCommand, settings: Settings) -> None:
    """Add the command."""
    complete = command(
        "complete", _complete, tr("Continue a text."),
        tr("Prints what the model would write at the end of the text, on the same line, and nothing else."),
    )  # fmt: skip
    complete.add_argument("file", metavar="FILE", help=tr("the text to continue; - reads standard input"))
    complete.add_argument("--at", type=whole, metavar="N", help=tr("continue after the first N characters"))
    complete.add_argument(
        "--alternatives", type=positive, metavar="N", help=tr("print up to N suggestions, one a line")
    )
    complete.add_argument("--tokens", type=positive, metavar="N", default=settings.integer("suggestions.tokens"),
                          help=tr("the most tokens (word pieces) of the answer (default {default})",
                                  default=settings.integer("suggestions.tokens")))  # fmt: skip
    complete.add_argument(
        "--temperature",
        type=not_negative,
        metavar="T",
        default=0.0,
        help=tr("0 takes the most probable words, 1 draws them as probable as they are (default 0)"),
    )
    complete.add_argument(
        "--top-p",
        type=share,
        metavar="P",
        default=1.0,
        help=tr("draw only from the most probable tokens that make up this share (default 1)"),
    )
    complete.add_argument(
        "--repetition-penalty",
        type=at_least_one,
        metavar="R",
        default=1.0,
        help=tr("above 1, words already used become less probable (default 1)"),
    )
    complete.add_argument(
        "--seed", type=whole, metavar="N", help=tr("makes drawing repeatable: the same number gives the same text")
    )
    add_model_options(complete, settings)


def _complete(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.engine.options import Sampling
    from assistant.tasks.context import Context, Preferences

    text = read(arguments.file)
    # Nearly every text file ends with a line end that no writer would want to go on after.
    at = len(text.removesuffix("\n")) if arguments.at is None else min(arguments.at, len(text))
    sampling = Sampling(arguments.temperature, arguments.top_p, arguments.repetition_penalty, arguments.seed)
    preferences = Preferences(tokens=arguments.tokens, manual=True, sampling=sampling)
    context = Context.around(text, at)
    completer = open_desk(arguments, settings).completer
    if arguments.alternatives:
        for suggestion in completer.suggestions(context, preferences, arguments.alternatives, Cancellation()):
            print(suggestion.text)
        return 0
    for piece in completer.suggest(context, preferences, Cancellation()):
        print(piece.text, end="", flush=True)
    print()
    return 0
