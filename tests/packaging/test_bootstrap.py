"""The set-up on machines of our own making: nothing is installed and nothing is fetched."""

from __future__ import annotations

import ast
import itertools
import os
import shutil
import signal
import subprocess
import sys
import threading
import types

import pytest

from assistant.settings import setting

# The first lines of a Python script that the kernel can start: its own first line may hold no path with a space in it.
# The shell takes the second line for a command, Python for a string.
PYTHON_SCRIPT = f'#!/bin/sh\n"exec" "{sys.executable}" "$0" "$@"\n'


def says(machine, command="run"):
    """What the set-up tells the user as it gives up."""
    with pytest.raises(machine.setting_up.messages.SetupError) as caught:
        machine.go(command)
    return str(caught.value)


def is_set_up(machine):
    return (
        (machine.venv / "bin" / "python").exists()
        and machine.setting_up.packages.half_installed(str(machine.site)) == []
        and (machine.models / machine.model / "penwright.json").exists()
    )


# --- the whole


def test_the_first_run_sets_everything_up_and_becomes_the_program(machine):
    assert machine.go("run", "my text.md") == 0
    assert is_set_up(machine)
    assert machine.became == [str(machine.venv / "bin" / "python"), "-P", "-m", "assistant", "my text.md"]


def test_the_second_run_starts_no_child_before_the_program(machine):
    machine.go("run")
    machine.go("run")
    assert machine.children == []
    assert machine.became


def test_it_tells_each_step_as_it_begins(machine, capsys):
    machine.go("run")
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("[")]
    assert [line[:5] for line in told] == ["[1/4]", "[2/4]", "[3/4]", "[4/4]"]


@pytest.mark.parametrize("done", [False, True], ids=["before the child's work", "after the child's work"])
def test_interrupted_at_any_child_it_goes_on_when_run_again(new_machine, done):
    for number in itertools.count():
        machine = new_machine(f"machine{number}")
        machine.missing_libraries = ["libEGL.so.1"]
        machine.interrupt_at = (number, done)
        try:
            machine.go("test")
        except KeyboardInterrupt:
            machine.interrupt_at = None
            assert machine.go("test") == 0
            assert is_set_up(machine)
            assert machine.missing_libraries == []
        else:
            break
    assert number > 10


def test_no_child_sees_the_variables_that_mislead_a_python(machine):
    machine.go("run")
    assert machine.environments
    assert not any("PYTHONPATH" in environment for environment in machine.environments)


def test_the_default_model_is_the_one_that_is_fetched(setting_up):
    assert setting("model.name").default == setting_up.setup.MODEL


def test_an_old_python_can_read_the_scripts(packaging_folder):
    for file in (packaging_folder / "setting_up").glob("*.py"):
        ast.parse(file.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_a_python_that_is_far_too_old_is_told_by_the_script_alone(packaging_folder):
    file = packaging_folder / "bootstrap.py"
    program = f"import sys, runpy; sys.version_info = (3, 6, 9); runpy.run_path({str(file)!r}, run_name='__main__')"
    result = subprocess.run([sys.executable, "-c", program, "run"], capture_output=True, text=True, timeout=60)
    assert result.returncode == 1
    assert result.stderr.startswith("Penwright needs Python 3.11, 3.12 or 3.13.")


# --- Python and the virtual environment


def test_a_python_that_is_too_old_is_told_with_what_to_do(machine, monkeypatch):
    monkeypatch.setattr(machine.setting_up.setup, "fits", lambda version: version[:2] == (3, 12))
    words = says(machine)
    assert "3.11, 3.12 or 3.13" in words
    assert "Install one" in words
    assert not machine.venv.exists() or not (machine.venv / "bin").exists()


def test_a_fitting_python_elsewhere_on_the_path_is_taken(machine):
    for answer in machine.pythons.values():
        answer["version"] = [3, 9, 2]
    machine.add_python("python3.12", (3, 12, 1))
    machine.go("run")
    assert machine.ran("-m venv")[0][0].endswith("python3.12")


@pytest.mark.parametrize("unusual", [{"usual": False}, {"version": (3, 14, 0)}, {"version": (3, 10, 9)}])
def test_a_python_that_does_not_fit_is_not_taken(new_machine, unusual):
    machine = new_machine()
    machine.pythons.clear()
    machine.add_python("python3", **unusual)
    assert "Penwright needs Python" in says(machine)


def test_without_venv_root_installs_it(machine):
    for answer in machine.pythons.values():
        answer["has_venv"] = False
    assert machine.go("run") == 0
    assert machine.ran("apt-get", "install", "python3.11-venv")


def test_without_venv_a_user_is_told_the_package(new_machine):
    machine = new_machine(is_root=False)
    for answer in machine.pythons.values():
        answer["has_venv"] = False
    assert "sudo apt-get install python3.11-venv" in says(machine)


def test_a_python_updated_in_place_keeps_the_packages(machine):
    python = machine.add_python("python3")
    machine.pythons[sys.executable] = machine.pythons[python]
    machine.go("run")
    os.utime(python, ns=(1, 1))
    machine.go("run")
    assert not machine.ran("-m venv")
    assert machine.became


def test_a_python_that_is_gone_gets_a_new_environment(machine):
    machine.go("run")
    (machine.venv / "bin" / "python").unlink()
    for answer in machine.pythons.values():
        answer["version"] = [3, 13, 0]
    machine.go("run")
    assert machine.ran("-m venv")
    assert machine.site.parent.name == "python3.13"


def test_a_checkout_that_was_moved_gets_a_new_environment(machine):
    machine.go("run")
    machine.root = machine.root.rename(machine.root.with_name("moved"))
    machine.go("run")
    assert machine.ran("-m venv")
    assert is_set_up(machine)


def test_a_folder_that_is_no_environment_is_left_alone(machine):
    machine.venv.mkdir()
    (machine.venv / "precious").write_text("mine")
    assert "is no virtual environment" in says(machine)
    assert (machine.venv / "precious").read_text() == "mine"


def test_an_environment_that_cannot_be_made_on_a_full_disk_says_so(machine, monkeypatch):
    machine.venv_fails = True
    assert "venv ended with code 1" in says(machine)
    monkeypatch.setattr("shutil.disk_usage", lambda _: types.SimpleNamespace(free=4096))
    assert "the disk is full" in says(machine)


# --- the packages


def test_changed_requirements_are_installed(machine):
    machine.go("run")
    with open(machine.root / "pyproject.toml", "a") as stream:
        stream.write("# more\n")
    machine.go("run")
    assert machine.ran("pip install")
    assert not machine.ran("-m venv")


def test_the_tests_ask_for_the_extras_of_development_and_training(machine):
    machine.go("test")
    assert machine.ran("pip install", "-e", ".[dev,train]")


def no_record(site):
    (site / "numpy-1.0.dist-info" / "RECORD").unlink()


def cut_short(site):
    (site / "numpy" / "__init__.py").write_text("x")


def file_gone(site):
    (site / "numpy" / "__init__.py").unlink()


@pytest.mark.parametrize("damage", [no_record, cut_short, file_gone])
def test_a_package_that_pip_did_not_finish_is_installed_once_more(machine, damage):
    machine.go("setup")
    damage(machine.site)
    machine.setup().stamps.drop("packages")
    machine.go("setup")
    assert is_set_up(machine)
    assert (machine.site / "numpy" / "__init__.py").read_text() == "x = 1\n"
    assert not machine.ran("-m venv")


def test_compiled_files_may_differ_from_the_list(machine):
    machine.go("setup")
    with open(machine.site / "numpy-1.0.dist-info" / "RECORD", "a") as stream:
        stream.write("numpy/__pycache__/gone.pyc,sha256=0,99999\n")
    assert machine.setting_up.packages.half_installed(str(machine.site)) == []


def test_what_pip_moved_aside_is_removed(machine):
    machine.go("setup")
    (machine.site / "~umpy").mkdir()
    machine.setup().stamps.drop("packages")
    machine.go("setup")
    assert not (machine.site / "~umpy").exists()


def test_packages_that_do_not_work_get_a_new_environment_and_then_are_named(machine):
    machine.broken_imports = ["onnxruntime: wrong format"]
    words = says(machine)
    assert "onnxruntime: wrong format" in words
    assert len(machine.ran("-m venv")) == 2


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("WARNING: Retrying after connection broken by NewConnectionError\nERROR: No matching", "could not be reached"),
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: [Errno 13] Permission denied: '/x'", "may not write"),
        ("ERROR: something new", "pip ended with code 1"),
    ],
)
def test_what_kept_pip_from_its_work_is_told_with_what_to_do(machine, output, words):
    machine.pip_fails = output
    told = says(machine)
    assert words in told
    assert machine.setting_up.messages.AGAIN in told
    assert "ERROR: " in told
    machine.pip_fails = ""
    assert machine.go("run") == 0


def test_a_torch_without_cuda_on_the_usual_index_is_left_to_pip(machine):
    machine.go("test")
    assert not machine.ran("pip install", "torch==")


def test_a_torch_without_cuda_is_taken_from_its_makers_index(machine, setting_up):
    machine.torch_versions = {"": "2.13.0", setting_up.setup.TORCH_INDEX: "2.13.0+cpu"}
    machine.go("test")
    assert machine.ran("pip install", "--index-url " + setting_up.setup.TORCH_INDEX, "torch==2.13.0+cpu")


def test_where_that_index_is_out_of_reach_the_tests_still_get_a_torch(machine, capsys):
    machine.torch_versions = {"": "2.13.0"}
    assert machine.go("test") == 0
    assert "CUDA" in capsys.readouterr().out


def test_a_torch_that_is_there_is_not_looked_for(machine):
    machine.installable["torch"] = "2.13.0+cpu"
    machine.go("test")
    machine.setup().stamps.drop("packages")
    machine.go("test")
    assert not machine.ran("index versions")


def test_torch_may_come_from_an_index_of_ones_own(machine):
    machine.environment["PENWRIGHT_TORCH_INDEX"] = "http://127.0.0.1/torch"
    machine.go("test")
    assert machine.ran("pip install", "--index-url http://127.0.0.1/torch", "torch==2.13.0")


def test_a_path_with_chinese_letters_is_written_so_that_every_python_reads_it(setting_up, tmp_path):
    path_file = tmp_path / "_penwright.pth"
    path_file.write_text("/home/写作/penwright", encoding="utf-8")
    setting_up.packages.ascii_path_file(str(tmp_path), "/home/写作/penwright")
    line = path_file.read_bytes().decode("ascii")
    collected = []
    exec(line.replace("sys.path.append", "collected.append"), {"collected": collected})
    assert collected == ["/home/写作/penwright"]


# --- the system


def test_root_gets_the_missing_libraries_installed(machine):
    machine.missing_libraries = ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert machine.go("run") == 0
    assert machine.ran("apt-get", "install", "libegl1", "libxcb-cursor0")


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install libegl1 libxcb-cursor0"),
        ("dnf", "sudo dnf install libglvnd-egl xcb-util-cursor"),
        ("pacman", "sudo pacman -S --needed libglvnd xcb-util-cursor"),
        ("zypper", "libEGL.so.1, libxcb-cursor.so.0"),
    ],
)
def test_a_user_is_told_the_one_command_that_installs_them(new_machine, manager, command):
    machine = new_machine(is_root=False)
    (machine.bin / "apt-get").unlink()
    machine.add_program(manager)
    machine.missing_libraries = ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert command in says(machine)


def test_libraries_that_root_cannot_install_are_named(machine):
    machine.missing_libraries = ["libEGL.so.1"]
    machine.apt_fails = True
    assert "apt-get install libegl1" in says(machine)


def test_a_missing_font_is_told_once_and_does_not_stop_the_start(new_machine, capsys):
    machine = new_machine(is_root=False)
    machine.has_font = False
    assert machine.go("run") == 0
    assert "fonts-noto-cjk" in capsys.readouterr().out
    assert machine.go("run") == 0
    assert machine.children == []


def test_what_the_tests_can_do_without_still_stops_the_window(new_machine):
    machine = new_machine(is_root=False)
    machine.missing_libraries = ["libxcb-cursor.so.0"]
    assert machine.go("test") == 0
    assert "libxcb-cursor0" in says(machine, "run")
    machine.environment["WAYLAND_DISPLAY"] = "wayland-0"
    assert machine.go("run") == 0


def test_libraries_that_were_removed_since_are_missed(machine):
    machine.go("run")
    machine.missing_libraries = ["libEGL.so.1"]
    machine.package_database.write_text("something was removed")
    machine.go("run")
    assert machine.ran("apt-get", "install", "libegl1")


def test_no_screen_is_told_before_anything_is_set_up(machine):
    del machine.environment["DISPLAY"]
    assert "There is no screen" in says(machine)
    assert machine.children == []


def test_lint_needs_neither_the_window_nor_the_model(machine):
    machine.missing_libraries = ["libEGL.so.1"]
    assert machine.go("lint") == 0
    assert not machine.ran("apt-get")
    assert not machine.ran("fetch")


# --- the model


def test_a_model_that_cannot_be_fetched_is_told_and_fetched_next_time(machine):
    machine.fetch_fails = True
    assert "is not here yet" in says(machine)
    machine.fetch_fails = False
    assert machine.go("run") == 0
    assert machine.ran("model fetch")
    assert not machine.ran("pip install")


def test_a_model_that_was_removed_is_fetched_again(machine):
    machine.go("run")
    (machine.models / machine.model / "penwright.json").unlink()
    machine.go("run")
    assert machine.ran("model fetch")


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"format": 1, "source_sha256": "abc"}'])
def test_a_model_whose_description_is_damaged_or_of_another_version_is_fetched_again(machine, content):
    machine.go("run")
    (machine.models / machine.model / "penwright.json").write_text(content)
    machine.go("run")
    assert machine.ran("model fetch")


def test_the_tests_keep_the_download_and_get_it_where_the_window_did_not(machine):
    machine.go("run")
    assert not machine.download.exists()
    machine.go("test")
    assert machine.download.exists()
    machine.go("test")
    assert not machine.ran("model fetch")


def test_another_home_has_a_model_of_its_own(machine):
    machine.go("run")
    machine.environment["PENWRIGHT_HOME"] = str(machine.root / "other")
    machine.models = machine.root / "models"
    machine.go("run")
    assert machine.ran("model fetch")


# --- the commands


def test_the_tests_come_last_and_take_the_arguments(machine):
    machine.go("test", "-k", "editor")
    assert machine.children[-1][-3:] == ["pytest", "-k", "editor"]
    assert machine.ran("-m ruff")
    assert machine.ran("-m mypy")
    assert machine.ran("importlinter")
    assert machine.ran("check_settings.py")
    assert machine.ran("check_translations.py")


def test_a_failed_check_stops_the_rest_and_fails(machine, capsys):
    machine.checks_that_fail = {"-m mypy"}
    assert machine.go("test") == 1
    assert not machine.ran("-m pytest")
    assert "mypy FAILED" in capsys.readouterr().out


def test_on_ci_a_failed_check_hides_none_of_the_others(machine):
    machine.environment["CI"] = "true"
    machine.checks_that_fail = {"-m ruff"}
    assert machine.go("test") == 1
    assert machine.ran("-m pytest")


def test_the_demo_goes_without_a_screen_where_there_is_no_xvfb(machine):
    machine.apt_fails = True
    del machine.environment["DISPLAY"]
    assert machine.go("demo", "--fast") == 0
    assert machine.children[-1][-2:] == ["assistant.ui.demo", "--fast"]
    assert machine.environments[-1]["QT_QPA_PLATFORM"] == "offscreen"


def screen_program(folder, body):
    """A program that stands for Xvfb; its arguments are those of Xvfb."""
    file = folder / "Xvfb"
    file.write_text(f"{PYTHON_SCRIPT}import os, sys, time\n{body}\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")
def test_the_virtual_screen_tells_its_display_and_ends(setting_up, tmp_path):
    report = "os.write(int(sys.argv[sys.argv.index('-displayfd') + 1]), b'42\\n')\ntime.sleep(60)"
    with setting_up.system.virtual_screen(screen_program(tmp_path, report), dict(os.environ)) as display:
        assert display == ":42"


@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is for Linux")
def test_a_virtual_screen_that_does_not_start_is_none(setting_up, tmp_path):
    with setting_up.system.virtual_screen(screen_program(tmp_path, "sys.exit(1)"), dict(os.environ)) as display:
        assert display == ""


def test_clean_removes_what_the_set_up_made_and_names_the_rest(machine, capsys):
    machine.go("run")
    cache = machine.root / "assistant" / "__pycache__"
    cache.mkdir(parents=True)
    (machine.root / "assistant" / "build").mkdir()
    assert machine.go("clean") == 0
    assert not machine.venv.exists()
    assert not cache.exists()
    assert (machine.root / "assistant" / "build").exists()
    assert str(machine.models) in capsys.readouterr().out
    assert machine.go("clean") == 0
    assert machine.go("run") == 0


@pytest.mark.skipif(os.name != "posix", reason="links need no rights there")
@pytest.mark.parametrize("place", ["build", "dist", "assistant/__pycache__"])
def test_clean_takes_a_link_away_and_leaves_what_it_leads_to(machine, tmp_path, place):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine").touch()
    link, cache = machine.root / place, machine.root / "tests" / "__pycache__"
    for folder in (link.parent, cache):
        folder.mkdir(parents=True, exist_ok=True)
    link.symlink_to(elsewhere)
    assert machine.go("clean") == 0
    assert not os.path.lexists(link)
    assert not cache.exists()
    assert (elsewhere / "mine").exists()


def test_what_went_wrong_is_said_in_a_line_and_the_exit_code_tells(setting_up, monkeypatch, capsys):
    def full(setup, command, args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(setting_up.commands, "go", full)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert setting_up.commands.main(["run"]) == 1
    assert "The disk is full." in capsys.readouterr().err


def test_an_interrupt_is_said_and_the_exit_code_tells(setting_up, monkeypatch, capsys):
    def interrupted(setup, command, args):
        raise KeyboardInterrupt

    monkeypatch.setattr(setting_up.commands, "go", interrupted)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    assert setting_up.commands.main(["run"]) == 130
    assert setting_up.messages.INTERRUPTED in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["sing"]])
def test_an_unknown_command_shows_the_usage(setting_up, capsys, words):
    assert setting_up.commands.main(words) == 2
    assert "usage:" in capsys.readouterr().err


# --- children, stamps and the lock


def test_a_child_that_is_silent_gives_its_output(setting_up):
    result = setting_up.children.run_child([sys.executable, "-c", "print('文')"], {"PYTHONUTF8": "1"}, catch="stdout")
    assert result == setting_up.children.Result(0, "文" + os.linesep)


def test_a_child_that_does_not_start_gives_127(setting_up):
    assert setting_up.children.run_child(["no-such-program-anywhere"], {}).code == 127


def test_a_child_that_takes_too_long_is_ended(setting_up):
    words = [sys.executable, "-c", "import time; time.sleep(60)"]
    assert setting_up.children.run_child(words, {}, catch="stdout", timeout=0.2).code == 124


def test_errors_of_a_child_are_shown_and_kept(setting_up, capfd):
    words = [sys.executable, "-c", "import sys; sys.exit('ERROR: no')"]
    result = setting_up.children.run_child(words, {}, catch="stderr")
    assert result.code == 1
    assert "ERROR: no" in result.output
    assert "ERROR: no" in capfd.readouterr().err


def test_a_file_of_stamps_that_cannot_be_read_says_that_nothing_is_done(machine):
    machine.go("run")
    (machine.venv / "penwright-setup.json").write_text('{"venv": ')
    machine.go("run")
    assert machine.ran("-m venv")
    assert is_set_up(machine)


def test_a_second_set_up_waits_for_the_first(setting_up, tmp_path, capsys):
    file = str(tmp_path / "lock")
    entered = threading.Event()

    def second():
        with setting_up.state.locked(file, pause=0.01):
            entered.set()

    with setting_up.state.locked(file):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert not entered.wait(0.1)
    assert entered.wait(5)
    waiting.join()
    assert "Another set-up" in capsys.readouterr().out


def test_who_waited_for_a_lock_that_clean_removed_takes_a_new_one(setting_up, tmp_path):
    file = tmp_path / "lock"
    entered = threading.Event()

    def second():
        with setting_up.state.locked(str(file), pause=0.01):
            assert file.exists()
            entered.set()

    with setting_up.state.locked(str(file)):
        waiting = threading.Thread(target=second)
        waiting.start()
        assert not entered.wait(0.1)
        file.unlink()
    assert entered.wait(5)
    waiting.join()


def test_an_error_under_the_lock_comes_through_and_frees_it(setting_up, tmp_path):
    file = str(tmp_path / "lock")
    with pytest.raises(OSError, match="full"), setting_up.state.locked(file):
        raise OSError("full")
    with setting_up.state.locked(file):
        pass


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_signal_ends_the_child_and_says_how_to_go_on(packaging_folder, tmp_path, number, code):
    """The real script, stopped while the Python that it asks keeps it waiting."""
    shutil.copytree(packaging_folder, tmp_path / "packaging")
    (tmp_path / "pyproject.toml").write_text("")
    began = tmp_path / "began"
    os.mkfifo(began)
    slow = tmp_path / "python3.13"
    body = f"import time\nopen({str(began)!r}, 'w').close()\ntime.sleep(60)\n"
    slow.write_text(PYTHON_SCRIPT + body, encoding="utf-8")
    slow.chmod(0o755)
    # A script that takes every Python but the one on PATH for too old. What a shell starts in the background, maybe
    # these tests, ignores SIGINT.
    start = (
        "import signal, sys, runpy\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.argv = ['bootstrap.py', 'lint']\nsys.version_info = (3, 8, 0)\n"
        f"runpy.run_path({str(tmp_path / 'packaging' / 'bootstrap.py')!r}, run_name='__main__')"
    )
    environment = {**os.environ, "PATH": str(tmp_path)}
    process = subprocess.Popen([sys.executable, "-c", start], env=environment, stderr=subprocess.PIPE, text=True)
    with open(began):
        process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == code
    assert "run the same command again to go on." in errors
