"""What may come next, apart from what is likely."""

from __future__ import annotations

import numpy as np

from assistant.engine.sampling import Logits
from assistant.engine.tokens import Tokens


class StartsWith:
    """The text must begin with given bytes: the part of a word that is typed already.

    Its tokens are chosen anew together with what follows, so that `governm` continues as the one token `government`
    and not from the pieces `govern` and `m`, after which a model has seen nothing sensible ("token healing").
    """

    def __init__(self, tokens: Tokens, start: bytes) -> None:
        self._tokens = tokens
        self._open = start

    @property
    def fulfilled(self) -> bool:
        """Whether all of the start has been written."""
        return not self._open

    def apply(self, logits: Logits) -> Logits:
        """LOGITS [vocabulary] with every token that disagrees at -inf; unchanged once the start is written."""
        if not self._open:
            return logits
        allowed = self._tokens.agreeing(self._open)
        allowed = allowed[allowed < len(logits)]
        held = np.full_like(logits, -np.inf)
        held[allowed] = logits[allowed]
        return held

    def accept(self, token: int) -> bytes:
        """Note that TOKEN is written; returns the bytes of it that go beyond the start."""
        piece = self._tokens.pieces[token]
        beyond = piece[len(self._open) :]
        self._open = self._open[len(piece) :]
        return beyond
