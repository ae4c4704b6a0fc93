"""Guesses at what comes next, from what stands in the text already ("prompt lookup").

A summary or a draft repeats its source in long runs. Where the last tokens stood before, those that followed then are
guessed to follow again, and the model checks several of them in one run, which costs little more than a run of one
(Saxena 2023, https://github.com/apoorvumang/prompt-lookup-decoding; the check is that of Leviathan et al. 2023, with
guesses that are certain, so the text is the same as without).
"""

from __future__ import annotations

from collections.abc import Sequence

# A token more in a run costs about an eighth of a run.
COST = 1 / 8
LONGEST_GUESS = 8
# So many of the last tokens must stand in the text before; a place where more of them do is preferred.
SHORTEST_MATCH, LONGEST_MATCH = 2, 8
# What wrong guesses may cost: at the start, and of each token written without one. So where nothing repeats, at most
# this share of the time is lost.
FIRST_CREDIT, EARNED = 1.0, 0.03
_MOST_CREDIT = 4.0


class Lookup:
    """What follows the tokens that were written, guessed from all before; and whether guessing pays.

    Costs are counted in runs of one token.
    """

    def __init__(self, tokens: Sequence[int]) -> None:
        self._tokens: list[int] = []
        # Where each run of SHORTEST_MATCH tokens ends, the last places last.
        self._ends: dict[tuple[int, ...], list[int]] = {}
        self._credit = FIRST_CREDIT
        for token in tokens:
            self.wrote(token)

    def wrote(self, token: int) -> None:
        """TOKEN is the next of the text."""
        self._tokens.append(token)
        if len(self._tokens) >= SHORTEST_MATCH:
            self._ends.setdefault(tuple(self._tokens[-SHORTEST_MATCH:]), []).append(len(self._tokens))

    def guess(self, most: int) -> list[int]:
        """Up to MOST tokens that may come next; none where nothing is known or guessing did not pay lately."""
        most = min(most, LONGEST_GUESS, int(self._credit / COST))
        if most < 1:
            return []
        end = self._best_end()
        return self._tokens[end : end + most] if end else []

    def _best_end(self) -> int:
        """Where the longest earlier run like the last tokens ends, the latest of several; 0 for none."""
        best, longest = 0, SHORTEST_MATCH - 1
        for end in reversed(self._ends.get(tuple(self._tokens[-SHORTEST_MATCH:]), [])[:-1]):
            length = SHORTEST_MATCH
            while length < min(LONGEST_MATCH, end) and self._tokens[end - length - 1] == self._tokens[-length - 1]:
                length += 1
            if length > longest:
                best, longest = end, length
            if longest == LONGEST_MATCH:
                break
        return best

    def checked(self, guessed: int, right: int) -> None:
        """A run of GUESSED tokens more was made, and the first RIGHT of them were so; 0 and 0 for a plain run."""
        earned = EARNED + right - guessed * COST
        self._credit = min(_MOST_CREDIT, max(0.0, self._credit + earned))
