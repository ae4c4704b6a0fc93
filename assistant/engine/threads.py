"""How many threads the model gets: one for each fast core that we may use, and a single one to spare a battery.

Two threads on one core (hyper-threads) wait for the same memory and units, and a slow core makes the fast ones wait at
the end of each product. Everything that the system is asked for can be given by a test.
"""

from __future__ import annotations

import ctypes
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from assistant.i18n import N_, tr

# Values of the setting `model.on_battery`.
FULL, GENTLE = "full", "gentle"
# Cores that are slower than this share of the fastest are left to others. Between the two kinds of an ARM chip lies
# a factor of 2 and more; between the first and the other large cores, a tenth.
_FAST = 0.6
_ANSWER_SECONDS = 2


@dataclass(frozen=True)
class Threads:
    """How many threads, and why, as the end of a sentence."""

    count: int
    reason: str


@dataclass(frozen=True)
class Cores:
    """How many physical cores are worth a thread, and why those, as the end of a sentence."""

    count: int
    reason: str


def decide(
    wanted: int,
    on_battery: str = FULL,
    most: int = 0,
    count_cores: Callable[[], Cores] | None = None,
    ask_battery: Callable[[], bool | None] | None = None,
) -> Threads:
    """The number of threads for the settings `model.threads` (WANTED, 0: as many as make sense) and `model.on_battery`.

    MOST, if not 0, is how many the model can share its work among without changing its sums: its attention heads.
    """
    if on_battery == GENTLE and (ask_battery or running_on_battery)():
        return Threads(1, tr(N_("on battery, as the settings ask")))
    if wanted:
        chosen = Threads(wanted, tr(N_("as the settings ask")))
    else:
        cores = (count_cores or cores_here)()
        chosen = Threads(cores.count, cores.reason)
    if 0 < most < chosen.count:
        return Threads(most, tr(N_("this model cannot use more")))
    return chosen


# --- cores


def cores_here(system: str = sys.platform, logical: int | None = None) -> Cores:
    """The cores of this machine that are worth a thread. LOGICAL is how many processors the system counts."""
    logical = logical or os.cpu_count() or 1
    try:
        if system == "linux":
            return linux_cores(Path("/"), os.sched_getaffinity(0))
        if system == "darwin":
            return mac_cores(_sysctl)
        if system == "win32":
            return windows_cores(_processor_information())
    except (OSError, ValueError, AttributeError):  # what is asked for is newer than the system, or forbidden
        pass
    return Cores(max(1, logical // 2), tr(N_("half of the processors: the system does not say which are cores")))


def linux_cores(root: Path, allowed: set[int]) -> Cores:
    """The cores behind the logical processors ALLOWED, as far as a control group's quota goes.

    ROOT is where `sys` and `proc` are (Documentation/ABI: sysfs-devices-system-cpu; cgroup-v2, "cpu.max").
    """
    folder = root / "sys/devices/system/cpu"
    present = {_number(path.name[3:]) for path in folder.glob("cpu[0-9]*")} - {None}
    slow = _listed(_text(root / "sys/devices/cpu_atom/cpus"))
    capacity = {cpu: _number(_text(folder / f"cpu{cpu}" / "cpu_capacity")) or 0 for cpu in allowed}
    least = _FAST * max(capacity.values(), default=0)
    # Where only slow cores are allowed they are what there is.
    fast = {cpu for cpu in allowed if capacity[cpu] >= least}
    fast = fast - slow or fast
    siblings = {cpu: _siblings(folder / f"cpu{cpu}" / "topology") for cpu in {*allowed, *present}}
    if any(siblings[cpu] for cpu in fast):
        count = len({siblings[cpu] or str(cpu) for cpu in fast})
        every = len({siblings[cpu] for cpu in siblings if siblings[cpu]})
        reason = tr(N_("one for each core")) if count == every else tr(
            N_("one for each fast core that this process may use; {count} cores in all"), count=every
        )  # fmt: skip
    else:
        count = len(fast)
        reason = tr(N_("one for each processor: the system does not say which are cores"))
    quota = _quota(root)
    if quota is not None and quota < count:
        return Cores(max(1, int(quota)), tr(N_("this process may use no more")))
    return Cores(max(1, count), reason)


def _siblings(topology: Path) -> str:
    """The logical processors of one core, in the system's words; "" where it does not say."""
    return _text(topology / "core_cpus_list") or _text(topology / "thread_siblings_list")  # its name before Linux 5.3


def _quota(root: Path) -> float | None:
    """How many processors' time the control groups of this process, each within the one above, may take."""
    shares = []
    for line in _text(root / "proc/self/cgroup").splitlines():
        _, controllers, path = [*line.split(":", 2), "", ""][:3]
        for folder in _groups(root, controllers, path):
            limit = _text(folder / "cpu.max").split() or [
                _text(folder / "cpu.cfs_quota_us"), _text(folder / "cpu.cfs_period_us")
            ]  # fmt: skip
            numbers = [_number(word) for word in limit]
            if len(numbers) == 2 and numbers[0] and numbers[1]:
                shares.append(numbers[0] / numbers[1])
    return min(shares, default=None)


def _groups(root: Path, controllers: str, path: str) -> Iterator[Path]:
    """The folders of a control group and of those above it: version 2 has no CONTROLLERS, version 1 a tree for each."""
    mounted = root / "sys/fs/cgroup"
    if controllers:
        if "cpu" not in controllers.split(","):
            return
        mounted /= "cpu" if (mounted / "cpu").is_dir() else controllers
    group = PurePosixPath(path.lstrip("/"))
    if ".." not in group.parts:  # outside of the container
        yield mounted / group
        for above in group.parents:
            yield mounted / above
    yield mounted


def mac_cores(sysctl: Callable[[str], int]) -> Cores:
    """The cores of a Mac, of Apple's chips the performance cores. OSError where SYSCTL knows no number."""
    every = sysctl("hw.physicalcpu")
    try:
        fast = sysctl("hw.perflevel0.physicalcpu")
    except OSError:  # an Intel
        fast = every
    return _fast_of(fast, every)


def windows_cores(records: bytes) -> Cores:
    """The cores of the highest class. RECORDS is what GetLogicalProcessorInformationEx gives of RelationProcessorCore.

    ValueError where it does not make sense.
    """
    classes = []
    start = 0
    while start < len(records):
        try:
            relationship, size, _, efficiency = struct.unpack_from("<IIBB", records, start)
        except struct.error as error:
            raise ValueError("a record is cut short") from error
        if relationship != 0 or size == 0:
            raise ValueError("a record of another kind")
        classes.append(efficiency)  # higher is faster
        start += size
    if not classes:
        raise ValueError("no records")
    return _fast_of(classes.count(max(classes)), len(classes))


def _fast_of(fast: int, every: int) -> Cores:
    if fast == every:
        return Cores(max(1, every), tr(N_("one for each core")))
    return Cores(max(1, fast), tr(N_("one for each fast core; {count} cores in all"), count=every))


def _sysctl(name: str) -> int:
    """The number NAME of macOS's kernel; OSError where it has none."""
    value = ctypes.c_int64()
    size = ctypes.c_size_t(ctypes.sizeof(value))
    if ctypes.CDLL(None).sysctlbyname(name.encode(), ctypes.byref(value), ctypes.byref(size), None, 0):
        raise OSError(name)
    return value.value


def _processor_information() -> bytes:
    """The records of all cores of a Windows machine."""
    if sys.platform == "win32":
        ask = ctypes.windll.kernel32.GetLogicalProcessorInformationEx
        size = ctypes.c_uint32()
        ask(0, None, ctypes.byref(size))  # fails and says how much it wants to write
        buffer = ctypes.create_string_buffer(size.value)
        if ask(0, buffer, ctypes.byref(size)):
            return buffer.raw[: size.value]
    raise OSError("GetLogicalProcessorInformationEx")


# --- battery


def running_on_battery(system: str = sys.platform) -> bool | None:
    """Whether this machine draws on its battery; None where nobody knows, as on most desktop machines."""
    if system == "linux":
        return linux_battery(Path("/"))
    if system == "win32":
        return windows_battery(_power_status)
    if system == "darwin":
        return mac_battery(["/usr/bin/pmset", "-g", "ps"])
    return None


def linux_battery(root: Path) -> bool | None:
    """As running_on_battery; ROOT is where `sys` is (Documentation/ABI: sysfs-class-power)."""
    batteries = []
    try:
        supplies = sorted((root / "sys/class/power_supply").iterdir())
    except OSError:
        return None
    for supply in supplies:
        kind = _text(supply / "type")
        if kind == "Battery" and _text(supply / "scope") != "Device":  # that of a mouse
            batteries.append(_text(supply / "status"))
        elif (kind == "Mains" or kind.startswith("USB")) and _text(supply / "online") == "1":
            return False
    if not batteries:
        return None
    return "Discharging" in batteries


def windows_battery(ask: Callable[[], int]) -> bool | None:
    """As running_on_battery; ASK gives the ACLineStatus of GetSystemPowerStatus."""
    try:
        return {0: True, 1: False}.get(ask())
    except OSError:
        return None


def mac_battery(command: list[str]) -> bool | None:
    """As running_on_battery; COMMAND prints where the power comes from, in its first line."""
    try:
        printed = subprocess.check_output(
            command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_ANSWER_SECONDS
        )
    except (OSError, subprocess.SubprocessError):
        return None
    first = printed.partition(b"\n")[0]
    if b"'Battery Power'" in first:
        return True
    return False if b"'AC Power'" in first else None


def _power_status() -> int:
    """The ACLineStatus, the first byte of SYSTEM_POWER_STATUS."""
    if sys.platform == "win32":
        status = (ctypes.c_ubyte * 12)()
        if ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
            return status[0]
    raise OSError("GetSystemPowerStatus")


# --- small files of the kernel


def _text(file: Path) -> str:
    """What FILE says, "" where it cannot be read."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None


def _listed(text: str) -> set[int]:
    """The numbers in a list of the kernel such as `0-3,8`."""
    found: set[int] = set()
    for part in filter(None, text.split(",")):
        first, _, last = part.partition("-")
        low, high = _number(first), _number(last or first)
        if low is not None and high is not None:
            found.update(range(low, min(high, low + 10_000) + 1))
    return found
