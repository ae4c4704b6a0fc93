"""What this machine can compute with. Nothing here needs a GPU to be tested."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Sequence

from assistant.i18n import N_, tr

CPU = "CPUExecutionProvider"
CUDA = "CUDAExecutionProvider"


def first_line(error: BaseException) -> str:
    """The first line of what ERROR says, shortened for a message."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0][:200]


def count_cuda_devices() -> int:
    """How many GPUs the NVIDIA driver offers. OSError where no driver is installed or it does not start.

    Asks the driver library itself (CUDA driver API, cuInit and cuDeviceGetCount), which takes a millisecond, where
    loading the runtime's CUDA provider would take seconds.
    """
    driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    count = ctypes.c_int()
    code = driver.cuInit(0)
    no_device = 100  # CUDA_ERROR_NO_DEVICE
    if code == no_device:
        return 0
    if code or driver.cuDeviceGetCount(ctypes.byref(count)):
        raise OSError(f"cuInit {code}")
    return count.value


def cuda_trouble(providers: Sequence[str], count: Callable[[], int] = count_cuda_devices) -> str:
    """Why CUDA cannot be used, as the end of a sentence, or nothing if it may work.

    PROVIDERS are those that the runtime was built with.
    """
    if CUDA not in providers:
        return tr(N_("the runtime here has no GPU support"))
    try:
        found = count()
    except OSError as error:
        # A library that is not there names itself; one that is there but fails gives a code.
        return tr(N_("the NVIDIA driver does not work")) if "cuInit" in str(error) else tr(N_("no GPU found"))
    return "" if found else tr(N_("no GPU found"))


def default_threads() -> int:
    """How many threads to use; 0 lets the runtime take one for each physical core.

    The runtime does not see that a container or `taskset` keeps cores from us: then it is one for each that is left.
    """
    if hasattr(os, "sched_getaffinity"):
        allowed = len(os.sched_getaffinity(0))
        if allowed < (os.cpu_count() or 1):
            return allowed
    return 0
