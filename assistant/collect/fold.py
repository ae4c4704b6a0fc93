"""Folding what says the same: one of several copies is enough."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from assistant.cancellation import Cancellation
from assistant.collect.items import Item

# Of the runs of words of the shorter text, this share is in the longer one too.
NEARLY_ALL = 0.8
_RUN = 4  # words
# Two texts with fewer runs than these agree too easily.
_FEWEST_RUNS = 12
# Longer ones are no story that agencies send round, and comparing them takes long.
_LONGEST = 20_000
# Chinese has no spaces: each character counts as a word.
_WORD = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+")
_NUMBER = re.compile(r"\d+")
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")


def fold(items: Sequence[Item], cancel: Cancellation) -> tuple[list[Item], int]:
    """ITEMS in order without those that say the same as another, and how many those were.

    The same is: the same text; the same entry of a feed or the same page; and a text nearly all of whose runs of words
    are in another. Of two the longer one stays, in the place of the first. A shorter one with a number that the longer
    one lacks stays too: it may be a correction.
    """
    kept: list[Item] = []
    keys: dict[tuple[str, str], int] = {}
    runs: list[frozenset[int]] = []
    holders: dict[int, list[int]] = defaultdict(list)
    for item in items:
        cancel.raise_if_cancelled()
        its_runs = _runs(item)
        same = keys.get(("text", item.digest))
        if same is None:
            named = (keys[key] for key in _names(item) if key in keys)
            same = next((place for place in named if _says_all(item, kept[place])), None)
        if same is None:
            same = _near(item, its_runs, kept, runs, holders)
        if same is None:
            same = len(kept)
            kept.append(item)
            runs.append(frozenset())
        elif len(item.text) > len(kept[same].text):
            kept[same] = item
        else:
            its_runs = frozenset()
        for key in [("text", item.digest), *_names(item)]:
            keys.setdefault(key, same)
        if its_runs:
            for run in its_runs - runs[same]:
                holders[run].append(same)
            runs[same] = its_runs
    return kept, len(items) - len(kept)


def _names(item: Item) -> list[tuple[str, str]]:
    """What only another version of ITEM is called too."""
    names = [("identity", item.identity)] if item.identity else []
    if item.where.startswith(("http://", "https://")):
        # Entries of some feeds all have the same address.
        title = item.title if item.kind == "entry" else ""
        names.append((item.kind, f"{_address(item.where)} {title}"))
    return names


def _says_all(one: Item, other: Item) -> bool:
    """Whether the longer of two items has all the numbers of the shorter."""
    shorter, longer = sorted((one.text, other.text), key=len)
    return set(_NUMBER.findall(shorter)) <= set(_NUMBER.findall(longer))


def _address(where: str) -> str:
    """The address WHERE without what does not change the page."""
    try:
        parts = urlsplit(where)
    except ValueError:
        return where
    query = [(name, value) for name, value in parse_qsl(parts.query, True) if not name.startswith(_TRACKING)]
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}?{urlencode(query)}"


def _runs(item: Item) -> frozenset[int]:
    if item.kind == "table" or len(item.text) > _LONGEST:
        return frozenset()
    words = _WORD.findall(item.text.casefold())
    return frozenset(hash(tuple(words[i : i + _RUN])) for i in range(len(words) - _RUN + 1))


def _near(
    item: Item, its_runs: frozenset[int], kept: list[Item], runs: list[frozenset[int]], holders: dict[int, list[int]]
) -> int | None:
    """Which of KEPT says nearly the same as ITEM, the nearest; None if none does."""
    shared = Counter(place for run in its_runs for place in holders.get(run, ()))
    for place, count in shared.most_common():
        fewer = min(len(its_runs), len(runs[place]))
        if fewer >= _FEWEST_RUNS and count >= NEARLY_ALL * fewer and _says_all(item, kept[place]):
            return place
    return None
