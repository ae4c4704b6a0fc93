"""What the set-up tells the user. It is English: nothing that could translate it is installed yet."""

from __future__ import annotations

AGAIN = "run the same command again to go on."
INTERRUPTED = "Interrupted; " + AGAIN


class SetupError(Exception):
    """The set-up cannot go on; the words are for the user."""


def say(text: str) -> None:
    """Tell the user TEXT at once, in order with what the children print."""
    print(text, flush=True)
