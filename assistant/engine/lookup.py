"""Guesses at what comes next, from what stands in the text already ("prompt lookup").

A summary or a draft repeats its source in long runs. Where the last tokens stood before, those that followed then are
guessed to follow again, and the model checks several of them in one run, which costs less than a run for each
(Saxena 2023, https://github.com/apoorvumang/prompt-lookup-decoding; the check is that of Leviathan et al. 2023, with
guesses that are certain, so the text is the same as without).
"""

from __future__ import annotations

from collections.abc import Sequence

LONGEST_GUESS = 8
# So many of the last tokens must stand in the text before; a place where more of them do is preferred.
SHORTEST_MATCH, LONGEST_MATCH = 2, 8
# What wrong guesses may cost, in runs of one token: at the start, and for each run. So where nothing repeats, no more
# than this share of the time is lost.
FIRST_CREDIT, EARNED = 1.0, 0.02
_MOST_CREDIT = 4.0
# How likely a guessed token is right before anything is known, after matches of 2 to 8 tokens; worth so many trials.
_AT_FIRST = (0.3, 0.5, 0.65, 0.75, 0.8, 0.85, 0.9)
_TRIALS = 4.0


class Lookup:
    """What follows the tokens that were written, guessed from all before; and how many guesses pay.

    Costs are counted in runs of one token.
    """

    def __init__(self, tokens: Sequence[int]) -> None:
        self._tokens: list[int] = []
        # Where each run of SHORTEST_MATCH tokens ends, the last places last.
        self._ends: dict[tuple[int, ...], list[int]] = {}
        self._credit = FIRST_CREDIT
        self._right = [chance * _TRIALS for chance in _AT_FIRST]
        self._trials = [_TRIALS] * len(_AT_FIRST)
        self._asked, self._cost = SHORTEST_MATCH, 0.0  # of the last guess
        for token in tokens:
            self.wrote(token)

    def wrote(self, token: int) -> None:
        """TOKEN is the next of the text."""
        self._tokens.append(token)
        if len(self._tokens) >= SHORTEST_MATCH:
            self._ends.setdefault(tuple(self._tokens[-SHORTEST_MATCH:]), []).append(len(self._tokens))

    def guess(self, most: int, cost: float) -> list[int]:
        """Up to MOST tokens that may come next, as many as pay where one more in a run costs COST; maybe none."""
        end, self._asked = self._best_end()
        self._cost = cost
        most = min(most, LONGEST_GUESS, int(self._credit / cost)) if end else 0
        if most < 1:
            return []
        at = self._asked - SHORTEST_MATCH
        chance = self._right[at] / self._trials[at]
        best, best_rate, tokens, all_right = 0, 1.0, 1.0, 1.0
        for count in range(1, most + 1):
            all_right *= chance
            tokens += all_right
            rate = tokens / (1 + count * cost)
            if rate > best_rate:
                best, best_rate = count, rate
        return self._tokens[end : end + best]

    def _best_end(self) -> tuple[int, int]:
        """Where the longest earlier run like the last tokens ends, the latest of several, and its length; or 0."""
        best, longest = 0, SHORTEST_MATCH - 1
        for end in reversed(self._ends.get(tuple(self._tokens[-SHORTEST_MATCH:]), [])[:-1]):
            length = SHORTEST_MATCH
            while length < min(LONGEST_MATCH, end) and self._tokens[end - length - 1] == self._tokens[-length - 1]:
                length += 1
            if length > longest:
                best, longest = end, length
            if longest == LONGEST_MATCH:
                break
        return best, longest

    def checked(self, guessed: int, right: int) -> None:
        """A run checked GUESSED tokens of the last guess, the first RIGHT of which were so; 0 and 0 for a plain run."""
        if guessed:
            at = self._asked - SHORTEST_MATCH
            self._right[at] += right
            self._trials[at] += min(right + 1, guessed)  # what came after a wrong one was not tried
        earned = EARNED + right - guessed * self._cost
        self._credit = min(_MOST_CREDIT, max(0.0, self._credit + earned))
