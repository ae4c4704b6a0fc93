"""What this machine is, for the head of the table."""

from __future__ import annotations

import contextlib
import os
import platform
import subprocess
import sys
from pathlib import Path


def describe(cores: int) -> str:
    """Processor, its CORES, memory and system in a line."""
    return (
        f"{processor()}, {cores} core{'' if cores == 1 else 's'}{memory()}, {platform.system()} {platform.release()},"
        f" {platform.machine()}"
    )


def processor() -> str:
    """The processor's name."""
    for line in _read(Path("/proc/cpuinfo")).splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return _sysctl("machdep.cpu.brand_string") or platform.processor() or "unknown processor"


def memory() -> str:
    """The memory, as `, 16 GB`, or nothing where the system does not tell."""
    try:
        size = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return ""
    return f", {size / 2**30:.0f} GB"


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _sysctl(name: str) -> str:
    if sys.platform == "darwin":
        with contextlib.suppress(OSError):
            return subprocess.run(["sysctl", "-n", name], capture_output=True, text=True, check=False).stdout.strip()
    return ""
