"""What this machine can compute with. Nothing here needs a GPU to be tested, nor imports the runtime."""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from assistant.i18n import N_, tr
from assistant.models.manifest import CPU_GRAPH, GPU_GRAPH


@dataclass(frozen=True)
class Kind:
    """A kind of device that the runtime can run a model on.

    SETTING is its value in `model.device`, NAME what the user reads, PROVIDER and OPTIONS what the runtime is told,
    GRAPH the file of the model's folder that it wants. SYSTEMS are the values of sys.platform where it exists, and
    ELSEWHERE says so. UNAVAILABLE says, as the end of a sentence, that the runtime has the provider but cannot start
    it. Keys and values lie in MEMORY, as the runtime calls it. PLANS_MEMORY: the runtime may plan its arrays ahead.
    """

    setting: str
    name: str
    provider: str
    graph: str
    systems: tuple[str, ...]
    elsewhere: str = ""
    unavailable: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    memory: str = "cpu"
    plans_memory: bool = True


PROCESSOR = Kind("cpu", "CPU", "CPUExecutionProvider", CPU_GRAPH, ("linux", "win32", "darwin"))
# The best first. GPUs get float16; Core ML, which leaves what it does not know to the CPU, gets the CPU's graph.
GPUS = (
    Kind(
        "cuda", "CUDA", "CUDAExecutionProvider", GPU_GRAPH, ("linux", "win32"),
        elsewhere=N_("only on Linux and Windows"),
        unavailable=N_("the GPU's libraries (CUDA 13) could not be loaded"),
        # The default doubles what it takes from the GPU at each step; other programs draw on it too.
        options={"arena_extend_strategy": "kSameAsRequested"}, memory="cuda",
    ),
    Kind(
        "directml", "DirectML", "DmlExecutionProvider", GPU_GRAPH, ("win32",),
        elsewhere=N_("only on Windows"), unavailable=N_("the runtime could not start it"),
        # Of two GPUs in a laptop the strong one. Planned memory is what its documentation forbids.
        options={"performance_preference": "high_performance"}, memory="dml", plans_memory=False,
    ),
    Kind(
        "coreml", "Core ML", "CoreMLExecutionProvider", CPU_GRAPH, ("darwin",),
        elsewhere=N_("only on macOS"), unavailable=N_("the runtime could not start it"),
        options={"ModelFormat": "MLProgram", "MLComputeUnits": "ALL"},
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Runtime:
    """What onnxruntime says of itself: its VERSION, the PROVIDERS that it was built with and for which CUDA, "13.0"."""

    version: str
    providers: Sequence[str]
    cuda: str = ""


@dataclass(frozen=True)
class Driver:
    """The NVIDIA driver: how many GPUs it offers and the newest CUDA that it runs, 13020 for 13.2."""

    gpus: int
    cuda: int


class DriverError(OSError):
    """The NVIDIA driver is installed and does not start."""


def first_line(error: BaseException) -> str:
    """The first line of what ERROR says, shortened for a message."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0][:200]


def _load_cuda() -> Any:
    """The driver's library; OSError where none is installed."""
    return ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")


def cuda_driver(load: Callable[[], Any] = _load_cuda) -> Driver:
    """What the NVIDIA driver offers. OSError where none is installed, DriverError where it does not start.

    Asks the driver library itself (CUDA driver API: cuInit, cuDeviceGetCount, cuDriverGetVersion), which takes a
    millisecond, where loading the runtime's CUDA provider would take seconds.
    """
    driver = load()
    count, version = ctypes.c_int(), ctypes.c_int()
    code = driver.cuInit(0)
    no_device = 100  # CUDA_ERROR_NO_DEVICE
    if code == no_device:
        return Driver(0, 0)
    if code or driver.cuDeviceGetCount(ctypes.byref(count)) or driver.cuDriverGetVersion(ctypes.byref(version)):
        raise DriverError(f"cuInit {code}")
    return Driver(count.value, version.value)


def trouble(
    kind: Kind,
    runtime: Runtime,
    files: Collection[str],
    driver: Callable[[], Driver] = cuda_driver,
    system: str = sys.platform,
) -> str:
    """Why a model cannot run on KIND, as the end of a sentence, or nothing if it may: only a trial tells.

    FILES are the names of the model's files.
    """
    if system not in kind.systems:
        return tr(kind.elsewhere)
    if kind.provider not in runtime.providers:
        return tr(N_("the runtime here has no support for {device}"), device=kind.name)
    if kind.setting == "cuda" and (found := _cuda_trouble(runtime, driver)):
        return found
    if kind.graph not in files:
        return tr(N_("the model has no file for the GPU; remove it and fetch it again"))
    return ""


def _cuda_trouble(runtime: Runtime, driver: Callable[[], Driver]) -> str:
    try:
        found = driver()
    except DriverError:
        return tr(N_("the NVIDIA driver does not work"))
    except OSError:
        return tr(N_("no NVIDIA GPU found"))
    if not found.gpus:
        return tr(N_("no NVIDIA GPU found"))
    # Within a major version any driver runs any CUDA ("CUDA Compatibility", NVIDIA).
    major = runtime.cuda.partition(".")[0]
    if major.isdecimal() and found.cuda // 1000 < int(major):
        text = N_("the NVIDIA driver is too old: it runs CUDA {found}, and CUDA {needed} is needed")
        return tr(text, found=f"{found.cuda // 1000}.{found.cuda % 1000 // 10}", needed=major)
    return ""


def facts(driver: Callable[[], Driver] = cuda_driver) -> list[str]:
    """What a measurement on this machine depends on, besides the model and the runtime."""
    if sys.platform == "win32":  # platform.release() would ask a database there, which may take seconds
        system = str(sys.getwindowsversion().build)
    else:
        system = os.uname().release
    try:
        found = driver()
    except OSError:
        found = Driver(0, 0)
    return [socket.gethostname(), sys.platform, system, f"{os.cpu_count()} CPU", f"{found.gpus} GPU, CUDA {found.cuda}"]


def share_on(provider: str, assigned: Sequence[Any]) -> float:
    """The share of a graph's nodes that run on PROVIDER, 0 to 1.

    ASSIGNED is what InferenceSession.get_provider_graph_assignment_info() gives.
    """
    counts = [(part.ep_name, len(part.get_nodes())) for part in assigned]
    every = sum(count for _, count in counts)
    return sum(count for name, count in counts if name == provider) / every if every else 0.0
