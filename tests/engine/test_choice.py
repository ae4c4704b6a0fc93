"""The choice of a device, with GPUs, failures and speeds that the tests make up."""

import itertools
import json
import logging
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine import choice
from assistant.engine.choice import Device, Memory, NotTaken, Rig, TooLittle, choose, fall_back
from assistant.engine.devices import GPUS, PROCESSOR
from assistant.errors import PenwrightError

CUDA, DIRECTML, COREML = GPUS
KINDS = {kind.setting: kind for kind in (PROCESSOR, *GPUS)}
DAY = choice.RETRY_SECONDS


class Machine:
    """A machine whose devices behave as told.

    TROUBLE, OPENING (what open_on raises) and TRIALS (seconds, or what trial raises) go by a device's setting. A
    device without trouble is there. `log` is what was done with the model.
    """

    def __init__(self, trouble=None, opening=None, **trials):
        self.trouble = {"cuda": "", "directml": "only on Windows", "coreml": "only on macOS", **(trouble or {})}
        self.opening, self.trials = opening or {}, {"cpu": 0.005, "cuda": 0.001, **trials}
        self.log, self.open = [], []
        self.rig = Rig(self._trouble, self._open_on, self._trial, self._close)

    def _trouble(self, kind):
        return self.trouble[kind.setting]

    def _open_on(self, kind):
        assert not self.open, "one model at a time"
        self.log.append(f"open {kind.setting}")
        if kind.setting in self.opening:
            raise self.opening[kind.setting]
        opened = f"the model on {kind.setting}"
        self.open.append(opened)
        return opened

    def _trial(self, opened):
        assert self.open == [opened]
        setting = opened.split()[-1]
        self.log.append(f"time {setting}")
        if isinstance(self.trials[setting], BaseException):
            raise self.trials[setting]
        return self.trials[setting]

    def _close(self, opened):
        self.open.remove(opened)

    def choose(self, wanted, memory, system="linux"):
        """The choice; what it says is open is open, and nothing else."""
        self.log.clear()
        self.open.clear()
        chosen = choose(wanted, self.rig, memory, system=system)
        assert self.open == [chosen.opened]
        assert chosen.opened == f"the model on {chosen.kind.setting}"
        assert chosen.device.name == chosen.kind.name
        return chosen.device


@pytest.fixture
def clock():
    return itertools.count(1_700_000_000).__next__


@pytest.fixture
def file(tmp_path):
    return tmp_path / "cache" / "devices.json"


@pytest.fixture
def memory(file, clock):
    return Memory(file, ["a model", "1.31.1"], clock)


NOT_A_NUMBER = PenwrightError("The model computes no numbers on this device.")
FAILURES = {
    "out of memory": (RuntimeError("CUDA error 2: no memory\nand more"), "the GPU failed (CUDA error 2: no memory)"),
    "no memory for Python": (MemoryError(), "the GPU failed (MemoryError)"),
    "no numbers": (NOT_A_NUMBER, "computes no numbers"),
    "a wrong driver": (OSError("cuInit 803"), "cuInit 803"),
    "not taken": (NotTaken(), "the GPU's libraries (CUDA 13) could not be loaded"),
    "a small part": (TooLittle(), "only a small part of this model"),
}  # fmt: skip


# Automatic ----------------------------------------------------------------------------------------------------------


def test_a_gpu_that_is_faster_is_taken_and_the_speeds_said(memory):
    device = Machine().choose("auto", memory)
    assert (device.name, device.reason) == ("CUDA", "faster here than the CPU, 1000 against 200 tokens a second")
    assert device.others == (("DirectML", "only on Windows"), ("Core ML", "only on macOS"))


def test_a_gpu_that_is_slower_is_not(memory):
    machine = Machine(cuda=0.01)
    device = machine.choose("auto", memory)
    assert (device.name, device.reason) == ("CPU", "faster here than the GPU, 200 against 100 tokens a second")
    assert dict(device.others)["CUDA"] == "slower here than the CPU, 100 against 200 tokens a second"
    assert machine.log == ["open cuda", "time cuda", "open cpu", "time cpu"], "what was timed last stays open"


def test_a_gpu_that_gains_next_to_nothing_is_not_worth_its_start(memory):
    device = Machine(cuda=0.0049).choose("auto", memory)
    assert device.name == "CPU"
    assert device.reason == "hardly slower here than the GPU, 200 against 204 tokens a second"
    assert dict(device.others)["CUDA"].startswith("hardly faster here than the CPU, 204 against 200")


def test_without_a_gpu_nothing_is_tried_or_written(memory, file):
    machine = Machine({"cuda": "no NVIDIA GPU found"})
    device = machine.choose("auto", memory)
    assert (device.name, device.reason) == ("CPU", "no NVIDIA GPU found")
    assert dict(device.others)["CUDA"] == "no NVIDIA GPU found"
    assert machine.log == ["open cpu"]
    assert not file.exists()


def test_the_reason_is_not_that_another_system_has_other_devices(memory):
    trouble = {"cuda": "only on Linux and Windows", "coreml": "the runtime here has no support for Core ML"}
    assert Machine(trouble).choose("auto", memory, "darwin").reason == "the runtime here has no support for Core ML"
    assert Machine(trouble).choose("auto", memory, "plan9").reason == "no GPU is supported on this system"


@pytest.mark.parametrize("where", ["opening", "trial"])
@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("wanted", ["auto", "cuda"])
def test_a_gpu_that_fails_gives_way_to_the_cpu_and_a_reason(memory, wanted, failure, where):
    error, words = FAILURES[failure]
    machine = Machine(opening={"cuda": error}) if where == "opening" else Machine(cuda=error)
    device = machine.choose(wanted, memory)
    assert device.name == "CPU"
    assert words in device.reason
    assert "and more" not in device.reason
    assert dict(device.others)["CUDA"] == device.reason


def test_a_gpu_that_does_not_even_close_is_let_go(memory, caplog):
    machine = Machine(cuda=RuntimeError("gone"))
    close = machine.rig.close

    def fail(opened):
        close(opened)
        raise RuntimeError("CUDA error 700")

    rig = Rig(machine.rig.trouble, machine.rig.open_on, machine.rig.trial, fail)
    with caplog.at_level(logging.CRITICAL):
        assert choose("auto", rig, memory, system="linux").device.name == "CPU"


@pytest.mark.parametrize("wanted", ["auto", "cuda", "cpu"])
@pytest.mark.parametrize("wrong", [{"opening": {"cpu": PenwrightError("damaged")}}, {"cpu": NOT_A_NUMBER}])
def test_what_is_wrong_with_the_cpu_is_raised(memory, wanted, wrong):
    machine = Machine(cuda=RuntimeError("gone"), **wrong) if wanted == "cuda" else Machine(**wrong)
    if "cpu" in wrong and wanted != "auto":
        assert machine.choose(wanted, memory).name == "CPU", "nothing is timed that is not compared"
    else:
        with pytest.raises(PenwrightError):
            machine.choose(wanted, memory)


def test_of_several_gpus_the_fastest_that_works_is_taken(memory):
    both = {"directml": ""}
    assert Machine(both, directml=0.002).choose("auto", memory, "win32").name == "CUDA"
    assert Machine(both, directml=0.0005).choose("auto", Memory(memory._file, ["new"]), "win32").name == "DirectML"
    machine = Machine(both, cuda=RuntimeError("gone"), directml=0.002)
    device = machine.choose("auto", Memory(memory._file, ["newer"]), "win32")
    assert device.name == "DirectML"
    assert "gone" in dict(device.others)["CUDA"]


def test_a_gpu_that_works_once_and_then_no_more_is_no_error(memory):
    machine = Machine()
    trials = iter([0.001, RuntimeError("fell off the bus")])
    trial = machine.rig.trial

    def once(opened):
        if "cuda" in opened:
            machine.trials["cuda"] = next(trials)
        return trial(opened)

    machine.rig = Rig(machine.rig.trouble, machine.rig.open_on, once, machine.rig.close)
    device = machine.choose("auto", memory)
    assert device.name == "CPU"
    assert "fell off the bus" in device.reason


@given(
    st.fixed_dictionaries({
        kind.setting: st.one_of(st.floats(1e-4, 1), st.sampled_from([error for error, _ in FAILURES.values()]))
        for kind in GPUS
    }),
    st.sets(st.sampled_from([kind.setting for kind in GPUS])),
    st.sampled_from(["auto", *KINDS]), st.sampled_from(["linux", "win32", "darwin"]),
)  # fmt: skip
def test_whatever_gpus_do_one_model_is_open_and_nothing_raises(tmp_path_factory, trials, troubled, wanted, system):
    file = tmp_path_factory.mktemp("memory") / "devices.json"
    machine = Machine({kind.setting: "trouble" if kind.setting in troubled else "" for kind in GPUS}, **trials)
    first = machine.choose(wanted, Memory(file, []), system)
    again = machine.choose(wanted, Memory(file, []), system)
    assert first == again, "the same machine gives the same choice"
    works = {name for name in KINDS if name not in troubled and not isinstance(machine.trials[name], BaseException)}
    if wanted in works:
        assert first.name == KINDS[wanted].name
    elif wanted != "auto":
        assert first.name == "CPU"
    assert first.reason
    assert all(lack for _, lack in first.others)


# Forced -------------------------------------------------------------------------------------------------------------


def test_the_cpu_that_is_asked_for_is_taken_unseen(memory):
    machine = Machine()
    assert machine.choose("cpu", memory) == Device("CPU", "as the settings ask")
    assert machine.log == ["open cpu"]


def test_a_gpu_that_is_asked_for_is_taken_even_if_it_is_slower(memory, file):
    machine = Machine(cuda=9.0)
    device = machine.choose("cuda", memory)
    assert (device.name, device.reason) == ("CUDA", "as the settings ask")
    assert machine.log == ["open cuda", "time cuda"], "it is tried, not compared"
    assert not file.exists()


def test_a_gpu_that_is_asked_for_is_tried_although_it_failed_before(memory):
    memory.remember(CUDA, choice.Result(failure="failed", reason="once"))
    assert Machine().choose("cuda", memory).name == "CUDA"


def test_the_gpus_that_were_not_asked_for_are_named(memory):
    device = Machine({"directml": ""}).choose("cuda", memory, "win32")
    assert device.others == (("DirectML", "not tried"), ("Core ML", "only on macOS"))


def test_a_gpu_with_trouble_is_not_tried(memory):
    machine = Machine()
    device = machine.choose("directml", memory)
    assert (device.name, device.reason) == ("CPU", "only on Windows")
    assert machine.log == ["open cpu"]


def test_a_device_that_is_none_is_a_mistake_in_the_code(memory):
    with pytest.raises(KeyError):
        Machine().choose("abacus", memory)


# Memory -------------------------------------------------------------------------------------------------------------


def test_a_speed_is_measured_once(memory, file):
    machine = Machine()
    first = machine.choose("auto", memory)
    machine.trials["cuda"] = 0.5  # a busy moment is no reason to change
    again = machine.choose("auto", memory)
    assert again == first
    assert machine.log == ["open cuda", "time cuda"], "it is opened once, and proves that it works"
    assert machine.choose("auto", Memory(file, ["a model", "1.31.1"])) == first


def test_a_gpu_that_was_slower_is_not_opened_again(memory):
    machine = Machine(cuda=0.01)
    first = machine.choose("auto", memory)
    assert machine.choose("auto", memory) == first
    assert machine.log == ["open cpu"]


@pytest.mark.parametrize(
    "facts", [["another model", "1.31.1"], ["a model", "1.32.0"], ["a model", "1.31.1", "a GPU more"], []]
)
def test_a_change_asks_for_a_new_trial(memory, file, clock, facts):
    machine = Machine(cuda=0.01)
    machine.choose("auto", memory)
    machine.choose("auto", Memory(file, facts, clock))
    assert "time cuda" in machine.log
    machine.choose("auto", memory)
    assert machine.log == ["open cpu"], "what held before still does"


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failure_is_remembered_for_a_day(file, failure):
    error, words = FAILURES[failure]
    now = [1_700_000_000.0]
    memory = Memory(file, [], lambda: now[0])
    machine = Machine(opening={"cuda": error})
    machine.choose("auto", memory)
    now[0] += DAY - 60
    device = machine.choose("auto", memory)
    assert machine.log == ["open cpu"]
    assert words in device.reason
    now[0] += 120
    machine.opening.clear()
    assert machine.choose("auto", memory).name == "CUDA"


def test_a_failure_from_the_future_does_not_hold(file):
    Memory(file, [], lambda: 2_000_000_000).remember(CUDA, choice.Result(failure="failed", reason="a wrong clock"))
    assert Memory(file, [], lambda: 1_700_000_000).recall(CUDA) is None


def test_a_gpu_that_takes_the_process_along_is_left_alone_at_the_next_start(memory):
    marks = []

    class Fatal(Machine):
        def _trial(self, opened):
            marks.append(memory._read())
            return super()._trial(opened)

    assert Fatal().choose("auto", memory).name == "CUDA"
    # What stood in the file while the GPU was tried is all that is left when the process goes with it.
    (mark,) = marks[0].values()
    memory.remember(CUDA, choice.Result(failure=mark.failure, reason=str(2**22 + 1)))  # no process has this number
    machine = Machine()
    device = machine.choose("auto", memory)
    assert machine.log == ["open cpu"]
    assert "Penwright ended unexpectedly" in device.reason


def test_a_gpu_that_fails_while_a_request_runs_is_left_alone_at_the_next_start(memory):
    machine = Machine()
    before = machine.choose("auto", memory)
    device = fall_back(CUDA, RuntimeError("CUDA error 2: out of memory"), memory, before.others)
    assert (device.name, device.reason) == ("CPU", "the GPU failed (CUDA error 2: out of memory)")
    assert dict(device.others)["CUDA"] == device.reason
    assert dict(device.others)["DirectML"] == "only on Windows"
    assert machine.choose("auto", memory).reason == device.reason


DAMAGED = [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"null", b"[1]", b"NaN", b'{"a": 1e999}', b"{}"]


@pytest.mark.parametrize("damage", DAMAGED)
def test_a_damaged_file_is_forgotten(memory, file, damage):
    file.parent.mkdir()
    file.write_bytes(damage)
    assert memory.recall(CUDA) is None
    machine = Machine()
    assert machine.choose("auto", memory).name == "CUDA"
    assert machine.choose("auto", memory).name == "CUDA"
    assert machine.log == ["open cuda", "time cuda"], "it was written anew"


GOOD = {"seconds": 0.001, "failure": "", "reason": "", "when": 1_700_000_000.0}


@pytest.mark.parametrize(
    "damage",
    [{"seconds": 0}, {"seconds": -1}, {"seconds": 1e-320}, {"seconds": float("nan")}, {"seconds": float("inf")},
     {"seconds": "1"}, {"seconds": None}, {"seconds": 10**400}, {"when": float("nan")}, {"when": []},
     {"failure": "unheard of"}, {"failure": 1}, {"failure": "failed", "reason": None}],
)  # fmt: skip
def test_a_damaged_result_is_forgotten_and_the_others_are_kept(memory, file, damage):
    memory.remember(CUDA, choice.Result(0.001))
    memory.remember(PROCESSOR, choice.Result(0.002))
    table = json.loads(file.read_bytes())
    name = next(name for name in table if name.startswith("cuda"))
    assert set(table[name]) == set(GOOD)
    table[name] = {**GOOD, **damage}
    file.write_text(json.dumps(table))
    assert memory.recall(CUDA) is None
    assert memory.recall(PROCESSOR).seconds == 0.002


def test_a_failure_of_the_cpu_in_the_file_is_no_speed(memory):
    memory.remember(PROCESSOR, choice.Result(failure="failed", reason="{reason} {0} {x.y}"))
    assert Machine().choose("auto", memory).name == "CUDA"


def test_a_reason_with_braces_is_told_as_it_stands(memory):
    error = RuntimeError("{node} {0.__class__}")
    assert "{node} {0.__class__}" in Machine(cuda=error).choose("auto", memory).reason
    assert "{node} {0.__class__}" in Machine().choose("auto", memory).reason


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_may_not_be_written_costs_the_memory_only(memory, file):
    file.parent.mkdir(mode=0o500)
    assert Machine().choose("auto", memory).name == "CUDA"
    assert memory.recall(CUDA) is None


@pytest.mark.parametrize("where", ["folder", "file"])
def test_a_place_that_cannot_be_written_costs_the_memory_only(memory, file, where):
    if where == "folder":
        file.parent.write_text("a file in the folder's place")
    else:
        file.mkdir(parents=True)
    assert Machine().choose("auto", memory).name == "CUDA"
    assert Machine(cuda=RuntimeError("gone")).choose("auto", memory).name == "CPU"
    assert memory.recall(CUDA) is None


def test_the_file_does_not_grow_for_ever(file, clock):
    for number in range(choice._MAX_RESULTS + 20):
        Memory(file, [str(number)], clock).remember(CUDA, choice.Result(0.001))
    assert len(json.loads(file.read_bytes())) == choice._MAX_RESULTS
    assert Memory(file, ["0"]).recall(CUDA) is None
    assert Memory(file, [str(choice._MAX_RESULTS + 19)]).recall(CUDA) is not None


def test_the_file_names_neither_the_machine_nor_the_model(file):
    Memory(file, ["host.example", "secret novel model"]).remember(CUDA, choice.Result(0.001))
    assert b"host" not in file.read_bytes()
    assert b"novel" not in file.read_bytes()


def test_the_memory_is_in_the_cache(home):
    assert choice.memory_file().parent == home / "cache"


def test_who_interrupts_a_trial_does_not_blame_the_gpu(memory):
    machine = Machine(cuda=KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        machine.choose("auto", memory)
    assert memory.recall(CUDA) is None
    assert Machine().choose("auto", memory).name == "CUDA"


@pytest.mark.skipif(os.name == "nt", reason="there nobody is asked")
def test_a_trial_of_another_penwright_that_still_runs_is_no_failure(memory):
    memory.remember(CUDA, choice.Result(failure="ended", reason=str(os.getppid())))
    assert memory.recall(CUDA) is None
    memory.remember(CUDA, choice.Result(failure="ended", reason=str(2**22 + 1)))  # no process has this number
    assert memory.recall(CUDA).failure == "ended"
