"""transformers on torch, with the weights of the GGUF as float32: what every model can be run with.

`python -m rivals.hugging_face GGUF FOLDER` writes those weights into FOLDER, which is done once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
import transformers
from tokenizers import Tokenizer
from transformers import AutoModelForCausalLM

from rivals.contestant import serve


class Transformers:
    """The tokenizer is the small package that transformers itself uses, which spares it an import."""

    def __init__(self, model: str, threads: int, capacity: int) -> None:  # noqa: ARG002 - its cache grows
        torch.set_num_threads(threads)
        self.version = transformers.__version__
        self._folder = Path(model)
        self._model: Any = AutoModelForCausalLM.from_pretrained(model, dtype=torch.float32)
        self._model.eval()

    def encode(self, text: str) -> list[int]:
        """See contestant.Engine."""
        return list(Tokenizer.from_file(str(self._folder / "tokenizer.json")).encode(text).ids)

    def start(self, tokens: Sequence[int]) -> None:
        """See contestant.Engine."""

    def prefill(self, tokens: Sequence[int]) -> None:
        """See contestant.Engine."""
        next(self.decode(tokens))

    def decode(self, tokens: Sequence[int]) -> Iterator[int]:
        """See contestant.Engine."""
        run, cache = torch.tensor([list(tokens)]), None
        while True:
            with torch.inference_mode():
                output = self._model(run, past_key_values=cache, use_cache=True, logits_to_keep=1)
            cache = output.past_key_values
            token = int(output.logits[0, -1].argmax())
            yield token
            run = torch.tensor([[token]])

    def score(self, window: Sequence[int]) -> float:
        """See contestant.Engine."""
        run = torch.tensor([list(window)])
        with torch.inference_mode():
            logits = self._model(run, use_cache=False).logits[0, :-1].double()
        chances = torch.log_softmax(logits, dim=1)
        return float(chances.gather(1, run[0, 1:, None]).sum())


def unpack(gguf: Path, folder: Path) -> None:
    """Write the weights of GGUF as float32 safetensors, with their configuration, into FOLDER."""
    loaded = AutoModelForCausalLM.from_pretrained(gguf.parent, gguf_file=gguf.name, dtype=torch.float32)
    config = loaded.config
    if hasattr(config, "quantization_config"):  # it says GGUF, which the new files are not
        del config.quantization_config
    model: Any = AutoModelForCausalLM.from_config(config, dtype=torch.float32)
    model.load_state_dict(loaded.state_dict())
    model.save_pretrained(folder)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        unpack(Path(sys.argv[1]), Path(sys.argv[2]))
    else:
        serve(Transformers)
