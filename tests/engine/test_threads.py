"""How many threads the model gets, on machines that the tests make up."""

import struct
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.engine import threads
from assistant.engine.threads import FULL, GENTLE, Cores, decide


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{text}\n")


@pytest.fixture
def machine(tmp_path):
    """A Linux machine: `machine([[0, 4], [1, 5]])` has two cores of two threads each. Returns its root."""

    def make(cores, name="core_cpus_list", capacities=None):
        for core in cores:
            for cpu in core:
                folder = tmp_path / f"sys/devices/system/cpu/cpu{cpu}"
                write(folder / "topology" / name, ",".join(map(str, core)))
                if capacities:
                    write(folder / "cpu_capacity", capacities[cpu])
        return tmp_path

    return make


HYPER = [[0, 4], [1, 5], [2, 6], [3, 7]]
SINGLE = [[0], [1], [2], [3]]


# Cores --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["core_cpus_list", "thread_siblings_list"])
def test_hyper_threads_share_their_core(machine, name):
    root = machine(HYPER, name)
    assert threads.linux_cores(root, set(range(8))) == Cores(4, "one for each core")


def test_cores_without_hyper_threads_count_each(machine):
    assert threads.linux_cores(machine(SINGLE), {0, 1, 2, 3}).count == 4


@pytest.mark.parametrize(("allowed", "count"), [({0, 4}, 1), ({0, 1}, 2), ({0, 1, 5}, 2), ({6}, 1)])
def test_only_cores_count_that_this_process_may_use(machine, allowed, count):
    cores = threads.linux_cores(machine(HYPER), allowed)
    assert cores.count == count
    assert "4 cores in all" in cores.reason


def test_the_little_cores_of_an_arm_chip_are_left_alone(machine):
    # One prime core, three large ones, four little ones.
    capacities = [1024, 900, 900, 900, 280, 280, 280, 280]
    root = machine([[cpu] for cpu in range(8)], capacities=capacities)
    assert threads.linux_cores(root, set(range(8))).count == 4
    assert threads.linux_cores(root, {4, 5, 6, 7}).count == 4, "where only little ones are allowed they are used"
    assert threads.linux_cores(root, {3, 4, 5}).count == 1


def test_the_efficient_cores_of_an_intel_chip_are_left_alone(machine):
    root = machine([[0, 1], [2, 3], [4], [5], [6], [7]])
    write(root / "sys/devices/cpu_atom/cpus", "4-7")
    assert threads.linux_cores(root, set(range(8))).count == 2
    assert threads.linux_cores(root, {5, 6, 7}).count == 3


def test_without_a_topology_each_allowed_processor_counts(tmp_path):
    cores = threads.linux_cores(tmp_path, {0, 1, 2})
    assert cores.count == 3
    assert "does not say" in cores.reason


def test_a_processor_that_is_switched_off_is_no_core(machine):
    root = machine(SINGLE)
    (root / "sys/devices/system/cpu/cpu3/topology/core_cpus_list").unlink()
    assert threads.linux_cores(root, {0, 1, 2}) == Cores(3, "one for each core")


@pytest.mark.parametrize(
    ("quota", "count"),
    [("200000 100000", 2), ("150000 100000", 1), ("50000 100000", 1), ("max 100000", 4), ("900000 100000", 4),
     ("", 4), ("rubbish", 4), ("100000 0", 4), ("-1 100000", 4)],
)  # fmt: skip
def test_a_containers_quota_is_kept(machine, quota, count):
    root = machine(HYPER)
    write(root / "proc/self/cgroup", "0::/")
    write(root / "sys/fs/cgroup/cpu.max", quota)
    assert threads.linux_cores(root, set(range(8))).count == count


def test_the_quota_of_a_group_above_holds_too(machine):
    root = machine(HYPER)
    write(root / "proc/self/cgroup", "0::/user.slice/writing.scope")
    write(root / "sys/fs/cgroup/user.slice/cpu.max", "100000 100000")
    write(root / "sys/fs/cgroup/user.slice/writing.scope/cpu.max", "300000 100000")
    assert threads.linux_cores(root, set(range(8))).count == 1


@pytest.mark.parametrize("folder", ["cpu/box", "cpu", "cpu,cpuacct"])
def test_the_quota_of_the_first_version_of_control_groups_is_kept(machine, folder):
    root = machine(HYPER)
    write(root / "proc/self/cgroup", "4:memory:/other\n2:cpu,cpuacct:/box\n0::/")
    write(root / "sys/fs/cgroup" / folder / "cpu.cfs_quota_us", "200000")
    write(root / "sys/fs/cgroup" / folder / "cpu.cfs_period_us", "100000")
    assert threads.linux_cores(root, set(range(8))).count == 2


def test_a_group_outside_of_the_container_is_not_looked_for(machine):
    root = machine(HYPER)
    write(root / "proc/self/cgroup", "0::/../../elsewhere\nrubbish")
    write(root / "sys/elsewhere/cpu.max", "100000 100000")
    assert threads.linux_cores(root, set(range(8))).count == 4


@given(st.lists(st.integers(0, 60), max_size=40).map(sorted))
def test_the_kernels_lists_are_read(numbers):
    assert threads._listed(",".join(map(str, numbers))) == set(numbers)


@pytest.mark.parametrize(
    ("text", "numbers"), [("0-3,8", {0, 1, 2, 3, 8}), ("", set()), ("x,2,3-", {2, 3}), ("-", set())]
)
def test_ranges_and_rubbish_in_the_kernels_lists(text, numbers):
    assert threads._listed(text) == numbers


def test_apples_chips_give_their_fast_cores():
    assert threads.mac_cores({"hw.physicalcpu": 10, "hw.perflevel0.physicalcpu": 8}.__getitem__).count == 8

    def intel(name):
        if "perflevel" in name:
            raise OSError(name)
        return 6

    assert threads.mac_cores(intel) == Cores(6, "one for each core")


def core_records(*classes):
    """What Windows writes: a record for each core, here of 48 bytes."""
    return b"".join(struct.pack("<IIBB38x", 0, 48, 1, efficiency) for efficiency in classes)


@pytest.mark.parametrize(("classes", "count"), [((0, 0, 0, 0), 4), ((1, 1, 0, 0, 0, 0), 2), ((0,), 1)])
def test_windows_gives_the_cores_of_the_highest_class(classes, count):
    assert threads.windows_cores(core_records(*classes)).count == count


@pytest.mark.parametrize(
    "records", [b"", b"\0" * 6, struct.pack("<IIBB", 0, 0, 0, 0), struct.pack("<IIBB", 3, 48, 0, 0)]
)
def test_records_that_make_no_sense_are_refused(records):
    with pytest.raises(ValueError, match="record"):
        threads.windows_cores(records)


@pytest.mark.parametrize(("logical", "count"), [(8, 4), (1, 1), (3, 1)])
@pytest.mark.parametrize("system", ["plan9", *({"win32", "darwin"} - {sys.platform})])
def test_a_system_that_does_not_answer_gets_half_of_its_processors(system, logical, count):
    cores = threads.cores_here(system, logical)
    assert cores.count == count
    assert "half" in cores.reason


def test_this_machine_has_a_core():
    assert threads.cores_here().count >= 1


# Battery ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("supplies", "answer"),
    [
        ({}, None),
        ({"AC": {"type": "Mains", "online": "1"}, "BAT0": {"type": "Battery", "status": "Charging"}}, False),
        ({"AC": {"type": "Mains", "online": "0"}, "BAT0": {"type": "Battery", "status": "Discharging"}}, True),
        # A charger that gives less than the machine takes: it is on mains all the same.
        ({"AC": {"type": "Mains", "online": "1"}, "BAT0": {"type": "Battery", "status": "Discharging"}}, False),
        ({"ucsi": {"type": "USB", "online": "1"}, "BAT0": {"type": "Battery", "status": "Not charging"}}, False),
        ({"BAT0": {"type": "Battery", "status": "Full"}}, False),
        ({"BAT0": {"type": "Battery", "status": "Full"}, "BAT1": {"type": "Battery", "status": "Discharging"}}, True),
        ({"mouse": {"type": "Battery", "scope": "Device", "status": "Discharging"}}, None),
        ({"AC": {"type": "Mains", "online": "0"}}, None),
        ({"odd": {}}, None),
    ],
)
def test_linux_tells_by_its_power_supplies(tmp_path, supplies, answer):
    (tmp_path / "sys/class/power_supply").mkdir(parents=True)
    for name, values in supplies.items():
        (tmp_path / "sys/class/power_supply" / name).mkdir()
        for key, value in values.items():
            write(tmp_path / "sys/class/power_supply" / name / key, value)
    assert threads.linux_battery(tmp_path) is answer


def test_without_power_supplies_nobody_knows(tmp_path):
    assert threads.linux_battery(tmp_path) is None


def test_windows_tells_by_its_line():
    assert threads.windows_battery(lambda: 0) is True
    assert threads.windows_battery(lambda: 1) is False
    assert threads.windows_battery(lambda: 255) is None

    def fail():
        raise OSError

    assert threads.windows_battery(fail) is None


@pytest.mark.parametrize(
    ("printed", "answer"),
    [("Now drawing from 'Battery Power'\n -InternalBattery-0 80%; 'AC Power'", True),
     ("Now drawing from 'AC Power'", False), ("Now drawing from 'UPS Power'", None), ("", None)],
)  # fmt: skip
def test_a_mac_tells_in_words(printed, answer):
    assert threads.mac_battery([sys.executable, "-c", f"print({printed!r})"]) is answer


def test_a_mac_that_does_not_answer_is_not_waited_for(monkeypatch):
    monkeypatch.setattr(threads, "_ANSWER_SECONDS", 0.2)
    started = time.monotonic()
    assert threads.mac_battery([sys.executable, "-c", "import time; time.sleep(60)"]) is None
    assert time.monotonic() - started < 30
    assert threads.mac_battery(["no such command"]) is None
    assert threads.mac_battery([sys.executable, "-c", "raise SystemExit(1)"]) is None


@pytest.mark.parametrize("system", ["linux", "plan9", *({"win32", "darwin"} - {sys.platform})])
def test_asking_for_the_battery_never_fails(system):
    assert threads.running_on_battery(system) in (True, False, None)


# The decision -------------------------------------------------------------------------------------------------------


def eight():
    return Cores(8, "one for each core")


def unasked():
    pytest.fail("this is not to be asked")


def test_by_default_each_core_gets_a_thread():
    assert decide(0, FULL, 0, eight, unasked) == threads.Threads(8, "one for each core")


def test_the_setting_wins_over_the_cores():
    assert decide(3, FULL, 0, unasked, unasked) == threads.Threads(3, "as the settings ask")


@pytest.mark.parametrize(("battery", "count"), [(True, 1), (False, 8), (None, 8)])
def test_on_battery_one_core_does_if_the_user_wants_it(battery, count):
    assert decide(0, GENTLE, 0, eight, lambda: battery).count == count


def test_the_battery_wins_over_the_number_of_threads():
    chosen = decide(6, GENTLE, 0, unasked, lambda: True)
    assert chosen.count == 1
    assert "battery" in chosen.reason


@pytest.mark.parametrize("wanted", [0, 8, 200])
def test_no_more_threads_than_the_model_can_share_its_work_among(wanted):
    chosen = decide(wanted, FULL, 5, eight, unasked)
    assert chosen.count == 5
    assert "model" in chosen.reason
    assert decide(wanted, FULL, 200, eight, unasked).count == (wanted or 8)


def test_without_made_up_answers_this_machine_is_asked():
    assert decide(0).count == threads.cores_here().count
    assert decide(0, GENTLE).count in (1, threads.cores_here().count)
