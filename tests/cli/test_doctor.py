"""What `penwright doctor` says of devices and threads."""

import pytest

from assistant import paths
from assistant.engine import choice, threads
from assistant.engine.devices import GPUS
from assistant.settings import Settings

pytestmark = pytest.mark.usefixtures("tiny_installed")


def findings(run, *argv):
    """What is found, by its name."""
    _, out, _ = run("doctor", *argv)
    return {name.strip(): text.strip() for name, _, text in (line[2:].partition("  ") for line in out.splitlines())}


def test_the_threads_are_named_and_why(run, monkeypatch):
    # The tiny model has four heads.
    monkeypatch.setattr(threads, "cores_here", lambda: threads.Cores(3, "one for each core"))
    assert findings(run)["Threads"] == "3 (one for each core)"
    assert findings(run, "--threads", "2")["Threads"] == "2 (as the settings ask)"
    assert findings(run, "--threads", "200")["Threads"] == "4 (this model cannot use more)"


@pytest.mark.parametrize(("battery", "word"), [(True, "battery"), (False, "mains"), (None, "unknown")])
def test_the_battery_is_named_and_what_follows_from_it(run, monkeypatch, battery, word):
    monkeypatch.setattr(threads, "running_on_battery", lambda: battery)
    assert findings(run)["Power"] == word
    Settings(paths.settings_file()).set("model.on_battery", "gentle")
    count = findings(run, "--threads", "2")["Threads"]
    assert count == ("1 (on battery, as the settings ask)" if battery else "2 (as the settings ask)")


def test_where_speeds_are_remembered_is_named_once_there_are_any(run):
    assert "Measured devices" not in findings(run)
    choice.Memory(choice.memory_file(), []).remember(GPUS[0], choice.Result(0.001))
    assert str(choice.memory_file()) in findings(run)["Measured devices"]
    assert "delete" in findings(run)["Measured devices"]


def test_without_a_model_the_threads_are_not_told(run):
    Settings(paths.settings_file()).set("model.name", "no-such-model")
    assert "Threads" not in findings(run)


def test_every_device_that_is_not_taken_is_named_and_why(run):
    found = findings(run)
    for gpu in GPUS:
        assert found[gpu.name]


@pytest.mark.parametrize("device", ["cuda", "directml", "coreml"])
def test_a_device_that_is_asked_for_and_not_there_gives_way_and_says_why(run, device):
    device = findings(run, "--device", device)["Device"]
    assert device.startswith("CPU (")
    assert device != "CPU ()"
