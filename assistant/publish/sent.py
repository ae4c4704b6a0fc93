"""Which drafts were sent from this machine, and a checksum of each as it was then: one small file a draft."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path

from assistant import files, paths

_KEPT = 500  # drafts; the oldest go


def remember(site: str, number: int, fingerprint: str) -> None:
    """Keep that draft NUMBER of SITE was FINGERPRINT. OSError where it cannot be written."""
    file = _file(site, number)
    file.parent.mkdir(parents=True, exist_ok=True)
    record = {"site": site, "draft": number, "fingerprint": fingerprint}
    files.write_whole(file, json.dumps(record).encode(), 0o600)
    with contextlib.suppress(OSError):
        ages = sorted(file.parent.glob("*.json"), key=lambda one: one.stat().st_mtime_ns)
        for old in ages[:-_KEPT]:
            old.unlink()


def recall(site: str, number: int) -> str:
    """The fingerprint of draft NUMBER of SITE; "" where it was not sent from here or the record is damaged."""
    try:
        record = json.loads(_file(site, number).read_bytes())
        found = record["fingerprint"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ""
    return found if isinstance(found, str) else ""


def _file(site: str, number: int) -> Path:
    name = f"{hashlib.sha256(site.encode()).hexdigest()[:16]}-{number}.json"
    return paths.data_dir() / "published" / name
