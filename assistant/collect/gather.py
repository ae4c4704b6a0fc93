"""Collecting from addresses, files and folders at once."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from assistant import children
from assistant.cancellation import Cancellation
from assistant.collect import web
from assistant.collect.fold import fold
from assistant.collect.folders import listing
from assistant.collect.found import FETCHED, READY
from assistant.collect.items import Collected, Item, Limits, Problem
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr

# Processes that fetch and read at the same time: waiting for a server costs nothing, reading a core.
_AT_ONCE = 4
_TOLD_EVERY = 0.1  # seconds
# Names of files that are passed over and told; more are counted only.
_NAMED = 5


@dataclass
class _Source:
    """An address or a file, found in the folder FOLDER or "" where it was given itself, and what became of it."""

    where: str
    folder: str = ""
    items: list[Item] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    problem: PenwrightError | None = None
    unsuitable: bool = False


def collect(
    wheres: Sequence[str],
    cancel: Cancellation | None = None,
    told: Callable[[str], None] = lambda _message: None,
    limits: Limits | None = None,
) -> Collected:
    """Collect from WHERES: addresses of feeds and pages, paths of files and folders; nothing else is asked or opened.

    One that fails is a problem and loses none of the others. TOLD is called with sentences that say what is going on,
    on the calling thread. Raises Cancelled within 200 ms of CANCEL.
    """
    cancel, limits = cancel or Cancellation(), limits or Limits()
    remarks: list[str] = []
    problems: list[Problem] = []
    sources: list[_Source] = []
    for where in dict.fromkeys(wheres):
        cancel.raise_if_cancelled()
        sources += _sources(where, limits, cancel, problems, remarks)
    _read_all(sources, cancel, told, limits)
    told(tr("Looking for duplicates"))
    items, folded = fold([item for source in sources for item in source.items], cancel)
    for source in sources:
        remarks += source.remarks
        if source.problem and not source.unsuitable:
            problems.append(Problem(source.where, str(source.problem)))
    remarks += _passed_over(sources)
    return Collected(tuple(items), tuple(problems), folded, tuple(dict.fromkeys(remarks)))


def _sources(
    where: str, limits: Limits, cancel: Cancellation, problems: list[Problem], remarks: list[str]
) -> Iterator[_Source]:
    """The addresses and files that WHERE, as the user gave it, stands for."""
    if web.is_address(where):
        yield _Source(where.strip())
        return
    path = Path(os.path.abspath(Path(where).expanduser())) if where.strip() else Path(os.devnull)
    if not where.strip() or not os.path.lexists(path):
        message = tr("There is no file or folder “{where}”. If it is an address, begin it with https://.", where=where)
        problems.append(Problem(where, message))
    elif not path.is_dir():
        yield _Source(str(path))
    else:
        found = listing(path, limits, cancel)
        for closed in found.closed:
            message = tr("The folder “{name}” could not be read: you may lack permission.", name=closed.name)
            problems.append(Problem(str(closed), message))
        if found.links:
            remarks.append(tr("Links that were not followed in “{name}”: {count}.", count=found.links, name=path.name))
        if found.more:
            more = tr("“{name}” has more files than are taken at once: the first {count} were taken.",
                      name=path.name, count=f"{len(found.files):,}")  # fmt: skip
            remarks.append(more)
        if not found.files and not found.closed:
            problems.append(Problem(where, tr("The folder “{name}” has no files to collect.", name=path.name)))
        yield from (_Source(str(file), folder=where) for file in found.files)


def _read_all(sources: list[_Source], cancel: Cancellation, told: Callable[[str], None], limits: Limits) -> None:
    """Have all SOURCES read: each address by a process of its own, the files by one after the other."""
    batches = [[source] for source in sources if web.is_address(source.where)]
    local = [source for source in sources if not web.is_address(source.where)]
    batches += [local] if local else []
    done: list[_Source] = []
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="collect") as pool:
        try:
            waiting = {pool.submit(_read, batch, done, cancel, limits) for batch in batches}
            before = -1
            while waiting:
                finished, waiting = wait(waiting, _TOLD_EVERY, FIRST_COMPLETED)
                for future in finished:
                    future.result()
                if len(done) != before:
                    before = len(done)
                    told(tr("Collecting: {done} of {count}", done=before, count=len(sources)))
        except BaseException:
            cancel.cancel()  # the other threads too
            raise


def _read(batch: list[_Source], done: list[_Source], cancel: Cancellation, limits: Limits) -> None:
    """Have the sources of BATCH read, by another process where one of them was the end of the first."""
    waiting = list(batch)
    while waiting:
        cancel.raise_if_cancelled()
        reader = _Reader(waiting, done)
        job: dict[str, Any] = {"limits": asdict(limits)}
        if web.is_address(waiting[0].where):
            job["address"] = waiting[0].where
        else:
            job["files"] = [source.where for source in waiting]
        try:
            children.run("collect", job, reader.take, cancel.event)
        except (PenwrightError, OSError) as error:
            reader.take_end(error, limits)
        waiting = reader.waiting


class _Reader:
    """Follows what the process that reads the sources WAITING says of them."""

    def __init__(self, waiting: list[_Source], done: list[_Source]) -> None:
        self.waiting = list(waiting)
        self._done = done
        self._ready = self._fetched = False
        self._since = time.monotonic()

    def take(self, _share: float, message: str) -> None:
        """Take a message of the process."""
        self._since = time.monotonic()
        if message == READY:
            self._ready = True
        elif message == FETCHED:
            self._fetched = True
        elif self.waiting:
            self._finish(json.loads(message))

    def _finish(self, outcome: dict[str, Any]) -> None:
        source = self.waiting.pop(0)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        items = [Item(**fields) for fields in outcome["items"]]
        source.items = [item if item.collected else replace(item, collected=now) for item in items]
        source.remarks = [tr(message, **values) for message, values in outcome["remarks"]]
        if outcome["error"]:
            message, values = outcome["error"]
            source.problem = PenwrightError(message, **values)
        source.unsuitable = outcome["unsuitable"] and bool(source.folder)
        self._done.append(source)

    def take_end(self, error: Exception, limits: Limits) -> None:
        """The process ended with ERROR: the source that it was at is to blame, or, where it never began, none."""
        if not self._ready:
            problem = PenwrightError(
                N_("The process that reads sources could not start ({reason}). Close some programs and try again."),
                reason=error,
            )
            for source in self.waiting:
                source.problem = problem
            self._done += self.waiting
            self.waiting = []
        elif self.waiting:
            source = self.waiting.pop(0)
            source.problem = self._reason(source, limits)
            self._done.append(source)

    def _reason(self, source: _Source, limits: Limits) -> PenwrightError:
        passed = time.monotonic() - self._since
        if web.is_address(source.where) and not self._fetched and passed >= limits.fetch:
            return web.too_slow(source.where, limits)
        name = web.host(source.where) if web.is_address(source.where) else Path(source.where).name
        if passed >= limits.read:
            return PenwrightError(
                N_("“{name}” could not be read within {seconds} seconds. It may be damaged; the rest was collected."),
                name=name,
                seconds=round(limits.read),
            )
        return PenwrightError(
            N_("Reading “{name}” broke off; it is probably damaged. The rest was collected."), name=name
        )


def _passed_over(sources: list[_Source]) -> Iterator[str]:
    """Sentences about the files of folders that are no material."""
    for folder in dict.fromkeys(source.folder for source in sources if source.unsuitable):
        names = [Path(source.where).name for source in sources if source.unsuitable and source.folder == folder]
        values = {"folder": folder, "names": ", ".join(names[:_NAMED]), "count": len(names) - _NAMED}
        if len(names) > _NAMED:
            yield tr("No text in these files of “{folder}”: {names} and {count} more.", **values)
        else:
            yield tr("No text in these files of “{folder}”: {names}.", **values)
