"""The ONNX session, on the tiny model: a real graph with nonsense weights."""

import dataclasses
import shutil
import threading

import numpy as np
import pytest

from assistant.cancellation import Cancellation, Cancelled
from assistant.engine import devices
from assistant.engine.session import OnnxModel
from assistant.errors import PenwrightError

TEXT = list(range(10, 60))


@pytest.fixture
def model(tiny_model):
    opened = OnnxModel(tiny_model, "cpu", threads=1, capacity=128)
    yield opened
    opened.close()


def test_the_logits_do_not_depend_on_how_the_tokens_are_divided(model):
    whole = model.forward(TEXT, 0, every_row=True)
    assert np.array_equal(model.forward(TEXT, 0), whole[-1:])
    for cut in (1, 7, 32, 49):
        assert np.array_equal(model.forward(TEXT[:cut], 0, every_row=True), whole[:cut])
        assert np.array_equal(model.forward(TEXT[cut:], cut, every_row=True), whole[cut:])


def test_going_back_forgets_what_came_after(model):
    expected = model.forward([5, 6, 7], 0)
    model.forward(TEXT, 0)
    model.forward([5, 6], 0)
    assert np.array_equal(model.forward([7], 2), expected)


def test_the_order_of_tokens_counts(model):
    assert not np.allclose(model.forward([5, 6, 7], 0), model.forward([6, 5, 7], 0), atol=0.05)


def test_an_answer_is_a_copy_that_later_runs_leave_alone(model):
    first = model.forward([5], 0)
    kept = first.copy()
    model.forward([9], 0)
    assert np.array_equal(first, kept)


@pytest.mark.parametrize(
    ("tokens", "position"), [([], 0), ([1], -1), ([1], 128), ([1] * 129, 0), ([-1], 0), ([10**6], 0)]
)
def test_what_does_not_fit_is_refused(model, tokens, position):
    with pytest.raises(ValueError, match=r"fit|vocabulary"):
        model.forward(tokens, position)


def test_the_context_is_no_longer_than_the_models(tiny_model):
    opened = OnnxModel(tiny_model, "cpu", threads=1, capacity=100_000)
    assert opened.capacity == tiny_model.manifest.context_tokens
    opened.close()


def test_a_cancelled_run_raises_and_the_session_goes_on(model):
    expected = model.forward(TEXT, 0)
    cancel = Cancellation()
    cancel.cancel()
    with pytest.raises(Cancelled):
        model.forward([1], 0, cancel=cancel)
    assert np.array_equal(model.forward(TEXT, 0), expected)


@pytest.mark.model
def test_a_running_prefill_is_interrupted_from_another_thread(real_installed):
    opened = OnnxModel(real_installed, "cpu", capacity=2048)
    cancel = Cancellation()
    started = threading.Event()
    inner = opened._session.run_with_iobinding

    def run(*arguments):
        started.set()
        return inner(*arguments)

    opened._session.run_with_iobinding = run
    thread = threading.Thread(target=lambda: (started.wait(10), cancel.cancel()))
    thread.start()
    with pytest.raises(Cancelled):
        opened.forward(list(range(1000, 3000)), 0, cancel=cancel)
    thread.join()
    assert np.isfinite(opened.forward([5, 6], 0)).all()
    opened.close()


@pytest.mark.parametrize("damage", ["missing", "empty", "cut", "foreign"])
def test_a_damaged_graph_gives_a_sentence(tiny_model, tmp_path, damage):
    folder = tmp_path / "model"
    shutil.copytree(tiny_model.folder, folder)
    graph = folder / "model.onnx"
    whole = graph.read_bytes()
    if damage == "missing":
        graph.unlink()
    else:
        graph.write_bytes({"empty": b"", "cut": whole[: len(whole) // 2], "foreign": b"PK\x03\x04 no graph"}[damage])
    with pytest.raises(PenwrightError, match="fetch"):
        OnnxModel(dataclasses.replace(tiny_model, folder=folder), "cpu", threads=1)


def test_missing_weights_give_a_sentence(tiny_model, tmp_path):
    folder = tmp_path / "model"
    shutil.copytree(tiny_model.folder, folder)
    (folder / "model.onnx.data").write_bytes(b"\0" * 100)
    with pytest.raises(PenwrightError, match="fetch"):
        OnnxModel(dataclasses.replace(tiny_model, folder=folder), "cpu", threads=1)


@pytest.mark.parametrize("absurd", [{"layers": 3}, {"layers": 1}, {"kv_heads": 7}, {"head_size": 1}, {"vocabulary": 9}])
def test_a_manifest_of_another_model_gives_a_sentence(tiny_model, absurd):
    manifest = dataclasses.replace(tiny_model.manifest, **absurd)
    with pytest.raises(PenwrightError, match=r"not its own.*fetch"):
        OnnxModel(dataclasses.replace(tiny_model, manifest=manifest), "cpu", threads=1)


def test_a_context_that_no_memory_holds_gives_a_sentence(tiny_model):
    manifest = dataclasses.replace(tiny_model.manifest, context_tokens=2**50)
    with pytest.raises(PenwrightError, match="shorter"):
        OnnxModel(dataclasses.replace(tiny_model, manifest=manifest), "cpu", threads=1, capacity=2**50)


def test_texts_that_go_on_side_by_side_leave_the_cache_alone(model):
    model.forward(TEXT[:20], 0)
    expected = [model.forward([token], 20) for token in (5, 6)]
    branches = model.branch(2, 20, 3)
    model.forward(TEXT[:9], 0)  # what the cache holds now is another text
    found = branches.forward([5, 6])
    assert np.array_equal(found, np.concatenate(expected))


def test_side_by_side_there_is_no_more_room_than_was_asked_for(model):
    model.forward(TEXT[:20], 0)
    branches = model.branch(2, 20, 1)
    branches.forward([5, 6])
    with pytest.raises(ValueError, match="room"):
        branches.forward([5, 6])
    for count, position, room in ((0, 20, 1), (2, 0, 1), (2, 20, 0), (2, 100, 29)):
        with pytest.raises(ValueError, match="fit"):
            model.branch(count, position, room)


@pytest.fixture
def seeming_gpu(monkeypatch):
    """A driver that answers, and sessions that seem to open on the GPU."""
    monkeypatch.setattr(devices, "cuda_trouble", lambda providers: "")
    really_open = OnnxModel._open

    def seem_to_open(self, providers):
        really_open(self, [devices.CPU])
        return providers

    monkeypatch.setattr(OnnxModel, "_open", seem_to_open)


class TestDevices:
    """The choice of a device, with a driver and a runtime that the test makes up."""

    @pytest.mark.parametrize(
        ("providers", "count", "reason"),
        [
            ([devices.CPU], lambda: 1, "no GPU support"),
            ([devices.CUDA, devices.CPU], lambda: 0, "no GPU found"),
            ([devices.CUDA, devices.CPU], lambda: ctypes_missing(), "no GPU found"),
            ([devices.CUDA, devices.CPU], lambda: driver_broken(), "driver does not work"),
            ([devices.CUDA, devices.CPU], lambda: 1, ""),
        ],
    )
    def test_trouble_is_named_in_words(self, providers, count, reason):
        trouble = devices.cuda_trouble(providers, count)
        assert reason in trouble
        assert bool(trouble) == bool(reason)

    def test_without_a_gpu_the_cpu_is_taken_and_the_reason_said(self, tiny_model, monkeypatch):
        monkeypatch.setattr(devices, "cuda_trouble", lambda providers: "no GPU found")
        opened = OnnxModel(tiny_model, "auto", threads=1)
        assert (opened.device.name, opened.device.reason) == ("CPU", "no GPU found")
        opened.close()

    def test_a_gpu_whose_libraries_are_missing_falls_back_and_says_so(self, tiny_model, monkeypatch):
        # The driver answers, but the runtime cannot load its CUDA part: on this machine that is the plain truth.
        monkeypatch.setattr(devices, "cuda_trouble", lambda providers: "")
        opened = OnnxModel(tiny_model, "cuda", threads=1)
        assert opened.device.name == "CPU"
        assert "librar" in opened.device.reason
        assert np.isfinite(opened.forward([1, 2], 0)).all()
        opened.close()

    def test_a_gpu_that_fails_while_it_runs_falls_back_and_says_so(self, tiny_model, monkeypatch, seeming_gpu):
        def fail(self):
            raise RuntimeError("CUDA error 2: out of memory\nand more")

        monkeypatch.setattr(OnnxModel, "_trial", fail)
        opened = OnnxModel(tiny_model, "auto", threads=1)
        assert opened.device.name == "CPU"
        assert "CUDA error 2: out of memory" in opened.device.reason
        assert "and more" not in opened.device.reason
        opened.close()

    @pytest.mark.parametrize(("seconds", "name"), [((1.0, 2.0), "CUDA"), ((2.0, 1.0), "CPU")])
    def test_of_two_that_work_the_faster_is_taken(self, tiny_model, monkeypatch, seeming_gpu, seconds, name):
        times = iter(seconds)  # the GPU is tried first
        monkeypatch.setattr(OnnxModel, "_trial", lambda self: next(times))
        opened = OnnxModel(tiny_model, "auto", threads=1)
        assert opened.device.name == name
        opened.close()

    def test_the_user_can_force_the_gpu_even_where_it_is_slower(self, tiny_model, monkeypatch, seeming_gpu):
        monkeypatch.setattr(OnnxModel, "_trial", lambda self: 9.0)
        opened = OnnxModel(tiny_model, "cuda", threads=1)
        assert opened.device.name == "CUDA"
        opened.close()


def ctypes_missing():
    raise OSError("libcuda.so.1: cannot open shared object file")


def driver_broken():
    raise OSError("cuInit 803")


def test_threads_follow_what_the_process_may_use(monkeypatch):
    monkeypatch.setattr(devices.os, "cpu_count", lambda: 8)
    monkeypatch.setattr(devices.os, "sched_getaffinity", lambda pid: {0, 1, 2}, raising=False)
    assert devices.default_threads() == 3
    monkeypatch.setattr(devices.os, "sched_getaffinity", lambda pid: set(range(8)), raising=False)
    assert devices.default_threads() == 0
