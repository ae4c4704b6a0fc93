"""llama.cpp, by llama-cpp-python, on the GGUF that our model was made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import llama_cpp
import numpy as np

from rivals.contestant import serve


class LlamaCpp:
    """Flash attention is on, which its Python package leaves off: in our trials it was the faster way in most rows."""

    def __init__(self, model: str, threads: int, capacity: int) -> None:
        self.version = llama_cpp.__version__
        self._options = {
            "model_path": model, "n_threads": threads, "n_threads_batch": threads, "n_ctx": capacity,
            "flash_attn": True, "verbose": False,
        }  # fmt: skip
        self._llama = llama_cpp.Llama(**self._options)

    def encode(self, text: str) -> list[int]:
        """See contestant.Engine."""
        return list(self._llama.tokenize(text.encode(), add_bos=False))

    def start(self, tokens: Sequence[int]) -> None:  # noqa: ARG002
        """See contestant.Engine."""
        self._llama.reset()

    def prefill(self, tokens: Sequence[int]) -> None:
        """See contestant.Engine."""
        self._llama.eval(tokens)

    def decode(self, tokens: Sequence[int]) -> Iterator[int]:
        """See contestant.Engine."""
        for token in self._llama.generate(tokens, temp=0.0, repeat_penalty=1.0):
            yield int(token)

    def score(self, window: Sequence[int]) -> float:
        """See contestant.Engine."""
        if not self._options.get("logits_all"):
            self._options["logits_all"] = True
            self._llama = llama_cpp.Llama(**self._options)
        self._llama.reset()
        self._llama.eval(window)
        logits = self._llama.scores[: len(window) - 1].astype(np.float64)
        logits -= logits.max(axis=1, keepdims=True)
        chosen = logits[np.arange(len(window) - 1), np.asarray(window[1:])]
        return float((chosen - np.log(np.exp(logits).sum(axis=1))).sum())


if __name__ == "__main__":
    serve(LlamaCpp)
