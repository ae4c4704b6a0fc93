"""Penwright's engine. Run by the Python of .venv."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from assistant import __version__
from assistant.engine.generate import Decoder
from assistant.engine.session import OnnxModel
from assistant.engine.tokens import Tokens
from assistant.models.manifest import Manifest
from assistant.models.store import InstalledModel
from rivals.contestant import serve


class Penwright:
    """The decoder that suggestions, summaries and drafts use, without the tasks around it."""

    def __init__(self, model: str, threads: int, capacity: int) -> None:
        folder = Path(model)
        manifest = Manifest.read(folder)
        installed = InstalledModel(folder.name, manifest.title, folder, manifest)
        self.version = __version__
        self._decoder = Decoder(OnnxModel(installed, "cpu", threads, capacity))
        self._folder = folder

    def encode(self, text: str) -> list[int]:
        """See contestant.Engine."""
        return Tokens(self._folder).encode(text)

    def start(self, tokens: Sequence[int]) -> None:  # noqa: ARG002
        """See contestant.Engine."""
        self._decoder.forget()

    def prefill(self, tokens: Sequence[int]) -> None:
        """See contestant.Engine."""
        self._decoder.prefill(tokens)

    def decode(self, tokens: Sequence[int]) -> Iterator[int]:
        """See contestant.Engine."""
        self._decoder.forget()  # it would know the logits after a prompt of before, and read the prompt only later
        for step in self._decoder.generate(tokens, self._decoder.model.capacity - len(tokens)):
            yield step.token

    def score(self, window: Sequence[int]) -> float:
        """See contestant.Engine."""
        return float(self._decoder.score(window).sum(dtype="float64"))


if __name__ == "__main__":
    serve(Penwright)
