"""Where a place in the page has gone while the page was edited. No Qt in here.

A task works on the page as it was when it was asked; the writer goes on writing. Each change of the page is noted
here, so that a place of then can be found now.
"""

from __future__ import annotations


class Changes:
    """What was changed in a text, oldest first. Positions count as the text's owner counts them."""

    def __init__(self) -> None:
        self._made: list[tuple[int, int, int]] = []
        self._marked = 0  # changes before this one are not joined: somebody counts from here

    def add(self, position: int, removed: int, added: int) -> None:
        """At POSITION, REMOVED characters gave way to ADDED ones."""
        if len(self._made) > self._marked:
            start, gone, come = self._made[-1]
            if not removed and start <= position == start + come:  # somebody types on
                self._made[-1] = (start, gone, come + added)
                return
        self._made.append((position, removed, added))

    def mark(self) -> int:
        """Now, as `moved` wants it."""
        self._marked = len(self._made)
        return self._marked

    def moved(self, position: int, since: int) -> int:
        """Where the character is now that was at POSITION at the time SINCE.

        Where it was itself replaced, the place where that happened: the caller looks at what is there.
        """
        for start, removed, added in self._made[since:]:
            if start + removed <= position:
                position += added - removed
            elif start < position:
                position = start
        return position
