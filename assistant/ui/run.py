"""One run of a task as a face of the panel follows it: from what was asked to the one outcome."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.tasks.texts import Report
from assistant.ui.answers import Origin
from assistant.ui.material import Scope


@dataclass
class Run:
    """Request ID about SCOPE of the page and ORIGIN, with SEED. KEY is the one part asked for, "" for all."""

    id: int
    scope: Scope
    origin: Origin
    seed: int
    key: str = ""
    begun: bool = False  # something has been heard of it
    report: Report | None = None
    parts: list[str] = field(default_factory=list)  # the keys of the finished parts
