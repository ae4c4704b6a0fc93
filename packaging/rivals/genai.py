"""onnxruntime-genai on our own graph; see genai_graph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import onnxruntime_genai

from rivals.contestant import serve


class Genai:
    """As its own examples call it: greedy search, the key/value arrays shared between runs. It cannot score a text."""

    def __init__(self, model: str, threads: int, capacity: int) -> None:  # noqa: ARG002 - in its configuration
        self.version = onnxruntime_genai.__version__
        self._model = onnxruntime_genai.Model(model)
        self._capacity = capacity
        self._generator = self._new()

    def _new(self) -> Any:
        parameters = onnxruntime_genai.GeneratorParams(self._model)
        parameters.set_search_options(max_length=self._capacity, do_sample=False)
        return onnxruntime_genai.Generator(self._model, parameters)

    def encode(self, text: str) -> list[int]:
        """See contestant.Engine."""
        return [int(token) for token in onnxruntime_genai.Tokenizer(self._model).encode(text)]

    def start(self, tokens: Sequence[int]) -> None:  # noqa: ARG002
        """See contestant.Engine."""
        self._generator.rewind_to(0)

    def prefill(self, tokens: Sequence[int]) -> None:
        """See contestant.Engine."""
        self._generator.append_tokens(np.asarray(tokens, np.int32))

    def decode(self, tokens: Sequence[int]) -> Iterator[int]:
        """See contestant.Engine."""
        self.start(tokens)
        self.prefill(tokens)
        while True:
            self._generator.generate_next_token()
            yield int(self._generator.get_next_tokens()[0])

    def score(self, window: Sequence[int]) -> float:
        """See contestant.Engine."""
        raise NotImplementedError("genai gives the logits of the last token alone")


if __name__ == "__main__":
    serve(Genai)
