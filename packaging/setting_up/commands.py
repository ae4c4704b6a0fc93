"""The commands: set up what is missing, then run the program, its tests or its demo, or remove it all."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from typing import TYPE_CHECKING

from setting_up.children import Stopped
from setting_up.messages import AGAIN, INTERRUPTED, SetupError, say
from setting_up.setup import COMMANDS, LIBRARIES_PROBE, Setup
from setting_up.system import LIBRARIES, virtual_screen

if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = """usage: python packaging/bootstrap.py COMMAND [-- ARGS]

  run    set up what is missing and open the window; ARGS are the window's (a file to open)
  test   set up what is missing and run the linters and the tests; ARGS are pytest's
  demo   set up what is missing and drive the window where there is no screen
  bench  set up what is missing and compare our engine with others; ARGS are the comparison's (--help)
  lint   the linters alone
  setup  set up what the window needs and stop
  clean  remove the virtual environment and the caches
"""


def go(setup: Setup, command: str, args: Sequence[str]) -> int:
    """Carry COMMAND out; returns the exit code."""
    if command == "clean":
        return clean(setup)
    if command == "run":
        check_screen(setup)
    setup.prepare(command)
    if command == "run":
        return setup.become([setup.python, "-P", "-m", "assistant", *args], setup.env)
    if command == "demo":
        return demo(setup, args)
    if command == "bench":
        env = {**setup.env, "PYTHONPATH": os.path.join(setup.root, "packaging")}
        return setup.become([setup.python, "-P", "-m", "rivals", *args], env)
    if command in ("test", "lint"):
        return check(setup, command == "test", args)
    say("Penwright is set up.")
    return 0


def check_screen(setup: Setup) -> None:
    """Fail where no window can be shown."""
    signs = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if setup.system == "linux" and not any(setup.env.get(sign) for sign in signs):
        raise SetupError(
            "There is no screen here to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set)."
            " `make demo` drives the window without one."
        )


def check(setup: Setup, with_tests: bool, args: Sequence[str]) -> int:
    """The linters, and WITH_TESTS the tests last. Stops at the first failure, on CI only after the last."""
    imports = "import sys; from importlinter.cli import lint_imports_command as run; sys.exit(run())"
    checks = [
        ("ruff", ["-m", "ruff", "check"]),
        ("mypy", ["-P", "-m", "mypy"]),
        ("imports", ["-c", imports]),
        ("settings", [os.path.join("packaging", "check_settings.py")]),
        ("translations", [os.path.join("packaging", "check_translations.py")]),
    ]
    if with_tests:
        checks.append(("tests", ["-P", "-m", "pytest", *args]))
    env = {**setup.env, "QT_QPA_PLATFORM": "offscreen"}
    outcome: list[str] = []
    worst = 0
    for name, words in checks:
        if worst and setup.env.get("CI") != "true":
            outcome.append(f"{name} not run")
            continue
        say(f"== {name}")
        started = time.monotonic()
        code = setup.run([setup.python, *words], env, cwd=setup.root).code
        worst = worst or code
        outcome.append(f"{name} {'FAILED' if code else 'ok'} ({time.monotonic() - started:.0f} s)")
    say("Checks: " + ", ".join(outcome))
    return worst if 0 <= worst < 256 else 1


def demo(setup: Setup, args: Sequence[str]) -> int:
    """Drive the real window where there is no screen: on Xvfb if there is one, else without any."""
    words = [setup.python, "-P", "-m", "assistant.ui.demo", *args]
    env = dict(setup.env)
    with contextlib.ExitStack() as stack:
        if setup.system == "linux" and "QT_QPA_PLATFORM" not in env:
            display = open_virtual_screen(setup, stack)
            say(f"On Xvfb {display}" if display else "Without a screen (Qt's offscreen platform)")
            env["QT_QPA_PLATFORM"] = "xcb" if display else "offscreen"
            env["DISPLAY"] = display
            env.pop("WAYLAND_DISPLAY", None)
        code = setup.run(words, env, cwd=setup.root).code
    return code if 0 <= code < 256 else 1


def open_virtual_screen(setup: Setup, stack: contextlib.ExitStack) -> str:
    """Start Xvfb until STACK closes; its display, or "" where that or Qt's plugin for it cannot be had."""
    program = setup.which("Xvfb")
    xcb = [library.name for library in LIBRARIES if library.group == "xcb"]
    if not program or setup.ask([setup.python, "-c", LIBRARIES_PROBE, *xcb]).output.strip() != "[]":
        return ""
    return stack.enter_context(virtual_screen(program, setup.env))


def clean(setup: Setup) -> int:
    """Remove the virtual environments and the caches; name what stays."""
    import shutil

    places: dict[str, str] = {}
    with contextlib.suppress(SetupError):
        places = setup.places() if setup.venv_is_good() else {}
    setup.remove_venv()
    rivals = os.path.join(setup.root, ".rivals")
    if os.path.exists(os.path.join(rivals, "pyvenv.cfg")) and not os.path.islink(rivals):
        shutil.rmtree(rivals)
    names = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache"}
    for folder, folders, _ in os.walk(setup.root):
        if folder == setup.root:
            folders[:] = [name for name in folders if name not in (".git", ".venv", ".rivals")]
            names_here = names | {"build", "dist"}
        else:
            names_here = names
        for name in [name for name in folders if name in names_here or name.endswith(".egg-info")]:
            place = os.path.join(folder, name)
            if os.path.islink(place):  # what it leads to is not ours
                os.unlink(place)
            else:
                shutil.rmtree(place)
            folders.remove(name)
    say("Removed the virtual environment and the caches.")
    if places:
        say("These stay; delete the folders to be rid of them:")
        for kind in ("models", "data", "settings", "cache", "logs"):
            if os.path.isdir(places[kind]):
                say(f"  {kind:9} {places[kind]}")
    return 0


def _stop(number: int, _frame: object) -> None:
    raise Stopped(number)


def main(argv: Sequence[str]) -> int:
    """The command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if not argv or argv[0] not in (*COMMANDS, "clean"):
        asked = bool(argv) and argv[0] in ("-h", "--help", "help")
        print(USAGE, file=sys.stdout if asked else sys.stderr, end="")
        return 0 if asked else 2
    args = list(argv[1:])
    if args[:1] == ["--"]:
        del args[0]
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
    try:
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
                signal.signal(getattr(signal, name), _stop)
        return go(Setup(root, dict(os.environ)), argv[0], args)
    except (KeyboardInterrupt, Stopped) as stop:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        print("\n" + INTERRUPTED, file=sys.stderr, flush=True)
        return 128 + (stop.number if isinstance(stop, Stopped) else int(signal.SIGINT))
    except SetupError as failure:
        print(f"\n{failure}", file=sys.stderr, flush=True)
        return 1
    except OSError as error:
        import errno

        what = "The disk is full" if error.errno == errno.ENOSPC else str(error)
        print(f"\n{what}. Mend that, then {AGAIN}", file=sys.stderr, flush=True)
        return 1
