"""The model on a GPU that works, fails or vanishes: the GPU's own graph, run by the CPU in its place."""

import dataclasses
import threading

import numpy as np
import pytest

from assistant import paths
from assistant.cancellation import Cancellation, Cancelled
from assistant.engine import choice, devices
from assistant.engine.generate import CacheLost, Decoder
from assistant.engine.session import OnnxModel, Session
from assistant.errors import PenwrightError

PROMPT = list(range(3, 40))
CUDA = devices.GPUS[0]


@pytest.fixture
def seeming_gpu(monkeypatch, home):
    """Nothing speaks against CUDA, and what opens on it runs on the CPU; its `fail` makes runs there fail."""
    monkeypatch.setattr(devices, "trouble", lambda kind, *_: "" if kind is CUDA else "not here")

    class Gpu:
        opened = 0
        fail = None
        seconds = 0.001

        def open(self, installed, kind, threads, capacity):
            if kind is devices.PROCESSOR:
                return Session(installed, kind, threads, capacity)
            self.opened += 1
            # The graph that CUDA wants, its cache where the CPU can reach it.
            stand_in = dataclasses.replace(devices.PROCESSOR, graph=kind.graph)
            session = _Failing(installed, stand_in, threads, capacity)
            session.gpu = self
            return session

    monkeypatch.setattr("assistant.engine.session._trial", lambda session: _trial(session))
    return Gpu()


class _Failing(Session):
    """A session whose runs raise what its `gpu.fail` gives, while inputs are copied to the device or later."""

    gpu = None

    def _bind(self, *given):
        binding = super()._bind(*given)
        fill_in, gpu = binding.set, self.gpu

        def fail(*given):
            if gpu and gpu.fail:
                raise gpu.fail
            fill_in(*given)

        binding.set = fail
        return binding


def _trial(session):
    """A trial that finds the seeming GPU fast."""
    assert np.isfinite(session.forward([0], 0)).all()
    return session.gpu.seconds if isinstance(session, _Failing) else 0.01


def opened_on(gpu, installed, wanted="auto", **more):
    return OnnxModel(installed, wanted, threads=1, capacity=256, open_session=gpu.open, **more)


def texts(model, count=12):
    return [step.token for step in Decoder(model).generate(PROMPT, count)]


def test_the_faster_gpu_is_taken_with_its_own_graph(tiny_model, seeming_gpu):
    model = opened_on(seeming_gpu, tiny_model)
    assert model.device.name == "CUDA"
    assert model._session._types == (np.float16, np.float16)
    assert np.isfinite(model.forward(PROMPT, 0)).all()
    assert model.forward(PROMPT, 0).dtype == np.float32
    model.close()


def test_what_was_measured_is_remembered(tiny_model, seeming_gpu):
    opened_on(seeming_gpu, tiny_model).close()
    seeming_gpu.seconds = 9.0  # it would lose now
    model = opened_on(seeming_gpu, tiny_model)
    assert model.device.name == "CUDA"
    model.close()
    choice.memory_file().unlink()
    model = opened_on(seeming_gpu, tiny_model)
    assert model.device.name == "CPU"
    assert "faster here than the GPU" in model.device.reason
    model.close()
    assert paths.cache_dir() in choice.memory_file().parents


def test_the_user_can_force_a_slow_gpu_and_the_cpu(tiny_model, seeming_gpu):
    seeming_gpu.seconds = 9.0
    for wanted, name in (("cuda", "CUDA"), ("cpu", "CPU")):
        model = opened_on(seeming_gpu, tiny_model, wanted)
        assert (model.device.name, model.device.reason) == (name, "as the settings ask")
        model.close()


def test_a_gpu_that_cannot_be_opened_leaves_the_cpu_and_says_why(tiny_model, monkeypatch, home):
    # The driver seems to answer, but the runtime cannot load its CUDA part: on this machine that is the plain truth.
    monkeypatch.setattr(devices, "trouble", lambda kind, *_: "" if kind is CUDA else "not here")
    model = OnnxModel(tiny_model, "cuda", threads=1)
    assert model.device.name == "CPU"
    assert "librar" in model.device.reason
    assert np.isfinite(model.forward([1, 2], 0)).all()
    model.close()


@pytest.mark.parametrize("at", [0, 1, 5])
def test_a_gpu_that_fails_while_it_writes_hands_over_and_the_text_is_completed(tiny_model, seeming_gpu, at):
    expected = OnnxModel(tiny_model, "cpu", threads=1, capacity=256)
    model = opened_on(seeming_gpu, tiny_model)
    decoder = Decoder(model)
    tokens = []
    if at == 0:
        seeming_gpu.fail = RuntimeError("CUDA error 2: out of memory\nand more")
    for step in decoder.generate(PROMPT, 12):
        tokens.append(step.token)
        if len(tokens) == at:
            seeming_gpu.fail = RuntimeError("CUDA error 2: out of memory\nand more")
    assert len(tokens) == 12
    # From where it failed, the CPU's text after what was written before.
    rest = [step.token for step in Decoder(expected).generate([*PROMPT, *tokens[: max(at, 1)]], 12 - max(at, 1))]
    assert tokens[max(at, 1) :] == rest
    assert model.device.name == "CPU"
    assert "CUDA error 2: out of memory" in model.device.reason
    assert "and more" not in model.device.reason
    model.close()
    expected.close()


def test_side_by_side_too(tiny_model, seeming_gpu):
    cpu = OnnxModel(tiny_model, "cpu", threads=1, capacity=256)
    expected = [[s.token for s in text] for text in Decoder(cpu).generate_together(PROMPT, [[5], [6]], 6)]
    model = opened_on(seeming_gpu, tiny_model)
    seeming_gpu.fail = RuntimeError("device removed")
    found = [[s.token for s in text] for text in Decoder(model).generate_together(PROMPT, [[5], [6]], 6)]
    assert found == expected
    assert model.device.name == "CPU"
    model.close()
    cpu.close()


def test_a_gpu_that_failed_is_left_alone_afterwards(tiny_model, seeming_gpu):
    model = opened_on(seeming_gpu, tiny_model)
    seeming_gpu.fail = RuntimeError("device removed")
    with pytest.raises(CacheLost):
        model.forward(PROMPT, 0)
    model.close()
    seeming_gpu.fail, opened = None, seeming_gpu.opened
    model = opened_on(seeming_gpu, tiny_model)
    assert (model.device.name, seeming_gpu.opened) == ("CPU", opened)
    assert "device removed" in model.device.reason
    model.close()


def test_cancelling_is_no_failure(tiny_model, seeming_gpu):
    model = opened_on(seeming_gpu, tiny_model)
    cancel = Cancellation()
    threading.Thread(target=cancel.cancel).start()
    cancel.event.wait(10)
    with pytest.raises(Cancelled):
        model.forward([1], 0, cancel=cancel)
    assert model.device.name == "CUDA"
    model.close()


def test_a_cpu_that_cannot_take_over_is_tried_again(tiny_model, seeming_gpu, monkeypatch):
    model = opened_on(seeming_gpu, tiny_model)
    seeming_gpu.fail = RuntimeError("device removed")
    monkeypatch.setattr(model, "_open_session", lambda *given: no_memory())
    for _ in range(2):
        with pytest.raises(PenwrightError, match="memory"):
            model.forward(PROMPT, 0)
    monkeypatch.setattr(model, "_open_session", seeming_gpu.open)
    with pytest.raises(CacheLost):
        model.forward(PROMPT, 0)
    assert np.isfinite(model.forward(PROMPT, 0)).all()
    assert model.device.name == "CPU"
    model.close()
    model.close()


def no_memory():
    raise PenwrightError("There is not enough memory.")
