"""What the model runs for its answers, and how much of it for answers that were replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant import cancellation
from assistant.cancellation import Cancellation
from assistant.engine.choice import Device
from assistant.engine.generate import Decoder, TokenBranches, TokenModel
from assistant.engine.sampling import Logits
from assistant.tasks import texts
from assistant.tasks.complete import Completer
from assistant.tasks.context import Context, Piece, Preferences
from assistant.tasks.desk import Desk


@dataclass
class Work:
    """TOKENS that were run for answers; those for answers that were REPLACED; those of them that no later one used."""

    tokens: int = 0
    replaced: int = 0
    lost: int = 0


class Counted:
    """A TokenModel that counts what MODEL runs."""

    def __init__(self, model: TokenModel) -> None:
        self._model = model
        self.capacity, self.vocabulary = model.capacity, model.vocabulary
        self._work = Work()
        self._running: list[int] = []  # positions that were run for the answer at hand
        self._unused: list[int] = []  # positions that were run for replaced answers, and by no later one used yet

    @property
    def device(self) -> Device:
        """See TokenModel."""
        return self._model.device

    def forward(
        self, tokens: Sequence[int], position: int, every_row: bool = False, cancel: Cancellation | None = None
    ) -> Logits:
        """See TokenModel."""
        # What lies before POSITION serves this run; the rest is overwritten.
        self._work.lost += sum(at >= position for at in self._unused)
        self._unused.clear()
        self._count(range(position, position + len(tokens)))
        return self._model.forward(tokens, position, every_row, cancel)

    def branch(self, count: int, position: int, room: int) -> TokenBranches:
        """See TokenModel."""
        return _CountedBranches(self, self._model.branch(count, position, room), position)

    def _count(self, positions: Sequence[int]) -> None:
        self._work.tokens += len(positions)
        self._running += positions

    def answered(self, *, replaced: bool) -> None:
        """The answer for which all was run since the last call is given or, REPLACED, was not wanted to its end."""
        if replaced:
            self._work.replaced += len(self._running)
            self._unused += self._running
        self._running.clear()

    def end(self) -> Work:
        """What was run since the last call; nothing is used from here on."""
        work, self._work = self._work, Work()
        work.lost += len(self._unused)
        self._unused.clear()
        return work

    def close(self) -> None:
        """See TokenModel."""
        self._model.close()


class _CountedBranches:
    def __init__(self, counted: Counted, branches: TokenBranches, position: int) -> None:
        self._counted, self._branches, self._position = counted, branches, position

    def forward(self, tokens: Sequence[int], cancel: Cancellation | None = None) -> Logits:
        """See TokenBranches."""
        self._counted._count([self._position] * len(tokens))
        self._position += 1
        return self._branches.forward(tokens, cancel)


class Watched:
    """A Desk whose work is counted; to the worker it is one."""

    def __init__(self, desk: Desk) -> None:
        """Take DESK over; it is closed with this."""
        opened = desk.completer
        self.counted = Counted(opened.decoder.model)
        self._completer = Completer(Decoder(self.counted), opened.tokens)
        self._desk = Desk(self._completer)
        self.cold = False  # whether each answer begins with an empty cache
        self.decoded = 0  # tokens of the last answer

    @property
    def device(self) -> str:
        """See WritingModel."""
        return self._desk.device

    @property
    def reason(self) -> str:
        """See WritingModel."""
        return self._desk.reason

    def suggest(self, context: Context, preferences: Preferences, cancel: Cancellation) -> Iterator[Piece]:
        """See WritingModel."""
        if self.cold:
            self._completer.decoder.forget()
        try:
            for piece in self._desk.suggest(context, preferences, cancel):
                self.decoded = piece.tokens
                yield piece
        except cancellation.Cancelled:
            self.counted.answered(replaced=True)
            raise
        self.counted.answered(replaced=False)

    def work(self, task: texts.Task, cancel: Cancellation) -> Iterator[texts.Event]:
        """See WritingModel."""
        return self._desk.work(task, cancel)

    def close(self) -> None:
        """See WritingModel."""
        self._desk.close()
