"""The ONNX session, on the tiny model: a real graph with nonsense weights."""

import dataclasses
import shutil
import threading

import numpy as np
import pytest

from assistant.cancellation import Cancellation, Cancelled
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
    inner = opened._session._session.run_with_iobinding

    def run(*arguments):
        started.set()
        return inner(*arguments)

    opened._session._session.run_with_iobinding = run
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


