"""What speaks against a device before it is tried, with drivers and runtimes that the tests make up."""

from types import SimpleNamespace

import pytest

from assistant.engine import devices
from assistant.engine.devices import GPUS, PROCESSOR, Driver, DriverError, Runtime, cuda_driver, trouble
from assistant.settings import setting

KIND = {kind.setting: kind for kind in (PROCESSOR, *GPUS)}
FILES = {"model.onnx", "model.gpu.onnx"}
EVERYTHING = Runtime("1.31.1", [kind.provider for kind in KIND.values()], "13.0")
SYSTEM = {"cuda": "linux", "directml": "win32", "coreml": "darwin"}


def works():
    return Driver(1, 13020)


def missing():
    raise OSError("libcuda.so.1: cannot open shared object file")


def broken():
    raise DriverError("cuInit 803")


def unasked():
    pytest.fail("the driver is not to be asked")


def test_every_device_can_be_set_and_nothing_else():
    assert [value for value, _ in setting("model.device").choices] == ["auto", *KIND]
    assert dict(setting("model.device").choices) == {"auto": "Automatic", **{s: kind.name for s, kind in KIND.items()}}


@pytest.mark.parametrize("name", SYSTEM)
def test_nothing_speaks_against_a_device_that_seems_to_work(name):
    assert trouble(KIND[name], EVERYTHING, FILES, works, SYSTEM[name]) == ""


@pytest.mark.parametrize(
    ("name", "system", "words"),
    [
        ("cuda", "darwin", "only on Linux and Windows"), ("directml", "linux", "only on Windows"),
        ("directml", "darwin", "only on Windows"), ("coreml", "linux", "only on macOS"),
        ("coreml", "win32", "only on macOS"),
    ],
)  # fmt: skip
def test_a_device_of_another_system_is_said_to_be_one(name, system, words):
    assert trouble(KIND[name], EVERYTHING, FILES, unasked, system) == words


@pytest.mark.parametrize("name", SYSTEM)
def test_a_runtime_without_the_provider_is_named(name):
    bare = Runtime("1.31.1", ["CPUExecutionProvider"])
    assert f"no support for {KIND[name].name}" in trouble(KIND[name], bare, FILES, unasked, SYSTEM[name])


@pytest.mark.parametrize(
    ("driver", "words"),
    [
        (lambda: Driver(0, 0), "no NVIDIA GPU found"),
        (missing, "no NVIDIA GPU found"),
        (broken, "the NVIDIA driver does not work"),
        (lambda: Driver(1, 12040), "too old: it runs CUDA 12.4, and CUDA 13 is needed"),
        (lambda: Driver(2, 13000), ""),
        (lambda: Driver(1, 14010), ""),
    ],
)
def test_trouble_with_the_nvidia_driver_is_named_in_words(driver, words):
    found = trouble(KIND["cuda"], EVERYTHING, FILES, driver, "linux")
    assert words in found
    assert bool(found) == bool(words)


def test_a_runtime_that_does_not_name_its_cuda_is_given_a_trial():
    runtime = Runtime("1.31.1", EVERYTHING.providers, "")
    assert trouble(KIND["cuda"], runtime, FILES, lambda: Driver(1, 11000), "linux") == ""


@pytest.mark.parametrize("name", ["cuda", "directml"])
def test_a_model_without_a_graph_for_the_gpu_is_named_and_what_to_do(name):
    found = trouble(KIND[name], EVERYTHING, {"model.onnx"}, works, SYSTEM[name])
    assert "fetch it again" in found


def test_core_ml_makes_do_with_the_graph_of_the_cpu():
    assert trouble(KIND["coreml"], EVERYTHING, {"model.onnx"}, unasked, "darwin") == ""


# The driver's library -----------------------------------------------------------------------------------------------


def library(init=0, count=2, version=13020, failing=""):
    def give(name, value):
        def function(pointer):
            pointer._obj.value = value
            return 1 if name == failing else 0

        return function

    return SimpleNamespace(
        cuInit=lambda flags: init, cuDeviceGetCount=give("count", count), cuDriverGetVersion=give("version", version)
    )


def test_the_driver_says_how_many_gpus_and_which_cuda():
    assert cuda_driver(library) == Driver(2, 13020)


def test_a_driver_without_a_gpu_is_no_failure():
    assert cuda_driver(lambda: library(init=100)) == Driver(0, 0)


@pytest.mark.parametrize("bad", [{"init": 803}, {"failing": "count"}, {"failing": "version"}])
def test_a_driver_that_does_not_start_is_one(bad):
    with pytest.raises(DriverError):
        cuda_driver(lambda: library(**bad))


def test_no_driver_at_all_is_told_from_one_that_fails():
    with pytest.raises(OSError, match="cannot open") as raised:
        cuda_driver(missing)
    assert not isinstance(raised.value, DriverError)


def test_the_facts_change_with_the_driver_and_never_fail():
    facts = {tuple(devices.facts(driver)) for driver in (works, missing, broken, lambda: Driver(1, 13030))}
    assert len(facts) == 3, "no driver and one that does not start are alike"
    assert devices.facts(works) == devices.facts(works)


# What the runtime did -----------------------------------------------------------------------------------------------


def assigned(**counts):
    return [SimpleNamespace(ep_name=name, get_nodes=lambda nodes=[None] * n: nodes) for name, n in counts.items()]


def test_the_share_of_a_graph_on_a_device_is_counted():
    parts = [*assigned(A=3, B=1), *assigned(A=4)]
    assert devices.share_on("A", parts) == 7 / 8
    assert devices.share_on("B", parts) == 1 / 8
    assert devices.share_on("C", parts) == 0
    assert devices.share_on("A", []) == 0


@pytest.mark.parametrize(
    ("error", "line"),
    [(RuntimeError("out of memory\nat line 5"), "out of memory"), (MemoryError(), "MemoryError"),
     (ValueError("  \n "), "ValueError"), (OSError("x" * 1000), "x" * 200)],
)  # fmt: skip
def test_an_error_is_cut_to_a_line(error, line):
    assert devices.first_line(error) == line
