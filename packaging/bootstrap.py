#!/usr/bin/env python3
"""Set Penwright up in this checkout and start it, its tests or its demo.

    python packaging/bootstrap.py run|test|demo|lint|setup|clean [-- ARGS]

Every step is skipped when a stamp inside .venv says that it is done, so a second start costs next to nothing; a
stamp is written after its step, so a step that was interrupted is done again. Only the standard library is used,
and nothing newer than Python 3.8, so that an older Python can still say which one is needed.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from typing import IO, TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

OLDEST, NEWEST = (3, 11), (3, 13)
MODEL = "smollm2-135m-instruct"
TORCH_INDEX = "https://download.pytorch.org/whl/cpu"  # where torch's makers publish the builds without CUDA
AGAIN = "run the same command again to go on."
INTERRUPTED = "Interrupted; " + AGAIN

# Variables that lead a Python away from its own packages, and pip away from the virtual environment.
MISLEADING = ("PYTHONHOME", "PYTHONPATH", "__PYVENV_LAUNCHER__", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")


class Needs(NamedTuple):
    """What a command needs before it can start."""

    extras: tuple[str, ...] = ()
    window: bool = True
    model: bool = True


COMMANDS = {
    "run": Needs(),
    "test": Needs(extras=("dev", "train")),
    "demo": Needs(),
    "lint": Needs(extras=("dev",), window=False, model=False),
    "setup": Needs(),
}


class Package(NamedTuple):
    """Something Qt needs from the system, and the package that holds it."""

    name: str
    group: str  # qt: no window at all without it; xcb, wayland: for that kind of screen; font, xvfb
    apt: str
    dnf: str
    pacman: str


# What `readelf -d` names for PySide6's QtCore, QtGui, QtWidgets, QtNetwork and its offscreen, xcb and wayland plugins
# and does not come with the wheel or with libc.
LIBRARIES = (
    Package("libstdc++.so.6", "qt", "libstdc++6", "libstdc++", "gcc-libs"),
    Package("libgcc_s.so.1", "qt", "libgcc-s1", "libgcc", "gcc-libs"),
    Package("libz.so.1", "qt", "zlib1g", "zlib", "zlib"),
    Package("libzstd.so.1", "qt", "libzstd1", "libzstd", "zstd"),
    Package("libbrotlidec.so.1", "qt", "libbrotli1", "libbrotli", "brotli"),
    Package("libgssapi_krb5.so.2", "qt", "libgssapi-krb5-2", "krb5-libs", "krb5"),
    Package("libglib-2.0.so.0", "qt", "libglib2.0-0", "glib2", "glib2"),
    Package("libgthread-2.0.so.0", "qt", "libglib2.0-0", "glib2", "glib2"),
    Package("libdbus-1.so.3", "qt", "libdbus-1-3", "dbus-libs", "dbus"),
    Package("libfontconfig.so.1", "qt", "libfontconfig1", "fontconfig", "fontconfig"),
    Package("libfreetype.so.6", "qt", "libfreetype6", "freetype", "freetype2"),
    Package("libEGL.so.1", "qt", "libegl1", "libglvnd-egl", "libglvnd"),
    Package("libGL.so.1", "qt", "libgl1", "libglvnd-glx", "libglvnd"),
    Package("libX11.so.6", "qt", "libx11-6", "libX11", "libx11"),
    Package("libxkbcommon.so.0", "qt", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Package("libX11-xcb.so.1", "xcb", "libx11-xcb1", "libX11-xcb", "libx11"),
    Package("libxkbcommon-x11.so.0", "xcb", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Package("libxcb.so.1", "xcb", "libxcb1", "libxcb", "libxcb"),
    Package("libxcb-cursor.so.0", "xcb", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Package("libxcb-glx.so.0", "xcb", "libxcb-glx0", "libxcb", "libxcb"),
    Package("libxcb-icccm.so.4", "xcb", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Package("libxcb-image.so.0", "xcb", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Package("libxcb-keysyms.so.1", "xcb", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Package("libxcb-randr.so.0", "xcb", "libxcb-randr0", "libxcb", "libxcb"),
    Package("libxcb-render.so.0", "xcb", "libxcb-render0", "libxcb", "libxcb"),
    Package("libxcb-render-util.so.0", "xcb", "libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    Package("libxcb-shape.so.0", "xcb", "libxcb-shape0", "libxcb", "libxcb"),
    Package("libxcb-shm.so.0", "xcb", "libxcb-shm0", "libxcb", "libxcb"),
    Package("libxcb-sync.so.1", "xcb", "libxcb-sync1", "libxcb", "libxcb"),
    Package("libxcb-util.so.1", "xcb", "libxcb-util1", "xcb-util", "xcb-util"),
    Package("libxcb-xfixes.so.0", "xcb", "libxcb-xfixes0", "libxcb", "libxcb"),
    Package("libxcb-xkb.so.1", "xcb", "libxcb-xkb1", "libxcb", "libxcb"),
    Package("libwayland-client.so.0", "wayland", "libwayland-client0", "libwayland-client", "wayland"),
    Package("libwayland-cursor.so.0", "wayland", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Package("libwayland-egl.so.1", "wayland", "libwayland-egl1", "libwayland-egl", "wayland"),
)
FONT = Package("a Chinese font", "font", "fonts-noto-cjk", "google-noto-sans-cjk-fonts", "noto-fonts-cjk")
XVFB = Package("Xvfb", "xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb")

# File names of the usual Chinese fonts, for systems without fontconfig's own tools.
FONT_FILES = ("cjk", "sourcehan", "wqy", "droidsansfallback", "uming", "ukai", "simsun", "simhei", "msyh", "lxgw")
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")

APT_LISTS = "/var/lib/apt/lists"
PACKAGE_DATABASES = (
    "/var/lib/dpkg/status",
    "/usr/lib/sysimage/rpm/rpmdb.sqlite",
    "/var/lib/rpm/rpmdb.sqlite",
    "/var/lib/pacman/local",
)

# Run by each Python that might do. In a virtual environment the Python below it is meant, which outlives it.
INTERPRETER_PROBE = """
import json, sys, sysconfig
try:
    import ensurepip, venv
    has_venv = True
except ImportError:
    has_venv = False
print(json.dumps({
    "python": getattr(sys, "_base_executable", None) or sys.executable,
    "version": list(sys.version_info[:3]),
    "has_venv": has_venv,
    "usual": sys.maxsize > 2**32 and not sysconfig.get_config_var("Py_GIL_DISABLED"),
}))
"""
PLACES_PROBE = """
import json
from assistant import paths
print(json.dumps({
    "models": str(paths.models_dir()), "data": str(paths.data_dir()), "settings": str(paths.config_dir()),
    "cache": str(paths.cache_dir()), "logs": str(paths.log_dir()),
}))
"""
LIBRARIES_PROBE = """
import ctypes, json, sys
missing = []
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        missing.append(name)
print(json.dumps(missing))
"""
# A missing system library is no fault of the packages; the step after them looks for those.
IMPORTS_PROBE = """
import importlib, json, sys
broken = []
for name in sys.argv[1:]:
    print(json.dumps([name]), flush=True)
    try:
        importlib.import_module(name)
    except BaseException as error:
        words = str(error)
        if "cannot open shared object file" not in words or words.startswith(("libQt6", "libpyside6", "libshiboken6")):
            broken.append(f"{name}: {words or type(error).__name__}")
print(json.dumps({"broken": broken}), flush=True)
"""
IMPORTS = ("numpy", "onnxruntime", "tokenizers", "appdirs", "charset_normalizer", "PySide6.QtCore", "assistant")
EXTRA_IMPORTS = {"dev": ("pytest", "hypothesis"), "train": ("torch",)}


class SetupError(Exception):
    """The set-up cannot go on: a sentence for the user, and the exit code."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


class Stopped(BaseException):
    """A signal asks this process to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Result(NamedTuple):
    """How a child ended; `output` is what it printed as far as it was caught."""

    code: int
    output: str = ""


class Runner(Protocol):
    """Runs a child to its end."""

    def __call__(
        self,
        args: Sequence[str],
        env: dict[str, str],
        cwd: str | None = None,
        catch: str = "",
        timeout: float | None = None,
        keep_open: Sequence[int] = (),
    ) -> Result:
        """Run ARGS. CATCH is "" for nothing, "stdout" for a silent child, "stderr" to show it and keep it too."""


def run_child(
    args: Sequence[str],
    env: dict[str, str],
    cwd: str | None = None,
    catch: str = "",
    timeout: float | None = None,
    keep_open: Sequence[int] = (),
) -> Result:
    """Run ARGS to its end; see Runner. A program that cannot be started gives code 127, a time-out 124."""
    import subprocess

    options: dict[str, Any] = {}
    if catch == "stdout":
        options = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    elif catch == "stderr":
        options = {"stdin": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    if os.name == "posix" and keep_open:
        options["pass_fds"] = tuple(keep_open)
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        process = subprocess.Popen(list(args), env=env, cwd=cwd, **options)
    except OSError as error:
        return Result(127, str(error))
    pieces: list[bytes] = []
    try:
        if catch == "stderr":
            _show_and_keep(process.stderr, pieces)
            process.wait()
        else:
            pieces.append(process.communicate(timeout=timeout)[0] or b"")
    except subprocess.TimeoutExpired:
        _end(process, 0)
        return Result(124)
    except KeyboardInterrupt:
        _end(process, 3)  # the terminal has interrupted it too
        raise
    except BaseException:
        _end(process, 0)
        raise
    finally:
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()
    return Result(process.returncode, b"".join(pieces).decode("utf-8", "replace"))


def _show_and_keep(stream: IO[bytes] | None, pieces: list[bytes]) -> None:
    assert stream is not None
    while True:
        piece = os.read(stream.fileno(), 65536)
        if not piece:
            return
        pieces.append(piece)
        sys.stderr.buffer.write(piece)
        sys.stderr.flush()


def _end(process: Any, grace: float) -> None:
    """End PROCESS: let it wind down for GRACE seconds, then ask it ever less gently."""
    import subprocess

    def interrupt() -> None:
        process.send_signal(signal.SIGINT) if os.name == "posix" else process.terminate()

    try:
        for seconds, push in ((grace, interrupt), (5, process.terminate), (5, process.kill), (5, process.kill)):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(seconds)
                return
            push()
    except KeyboardInterrupt:  # the user is in a hurry
        process.kill()


def execute(args: Sequence[str], env: dict[str, str]) -> int:
    """Become ARGS, so that signals and the exit code are its own; Windows has no such thing and waits."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "posix":
        os.execve(args[0], list(args), env)  # noqa: S606 - a list of our own words
    return run_child(args, env).code


def say(text: str) -> None:
    """Tell the user TEXT at once, in order with what the children print."""
    print(text, flush=True)


def clean_environment(env: dict[str, str]) -> dict[str, str]:
    """ENV without what leads a Python or pip away from the virtual environment."""
    return {name: value for name, value in env.items() if name not in MISLEADING}


def signature(path: str) -> list[int]:
    """What changes when the file at PATH is replaced; empty when there is none."""
    try:
        state = os.stat(path)
    except OSError:
        return []
    return [state.st_size, state.st_mtime_ns]


class Stamps:
    """What is done, in one JSON file; a file that cannot be read says that nothing is."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._values: dict[str, Any] = {}
        self.load()

    def load(self) -> None:
        """Read the file again: another set-up may have written it."""
        self._values = {}
        with contextlib.suppress(OSError, ValueError), open(self.file, encoding="utf-8") as stream:
            values = json.load(stream)
            self._values = values if isinstance(values, dict) else {}

    def get(self, step: str) -> dict[str, Any]:
        """What was noted when STEP was done; empty when it was not."""
        value = self._values.get(step)
        return value if isinstance(value, dict) else {}

    def put(self, step: str, value: dict[str, Any]) -> None:
        """Note that STEP is done."""
        self._values[step] = value
        self._save()

    def drop(self, step: str) -> None:
        """STEP is no longer done."""
        if self._values.pop(step, None) is not None:
            self._save()

    def _save(self) -> None:
        half = f"{self.file}.{os.getpid()}"
        with open(half, "w", encoding="utf-8") as stream:
            json.dump(self._values, stream, indent=1)
        os.replace(half, self.file)


def _try_lock(handle: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks
    return True


def _is_at(handle: int, file: str) -> bool:
    """Whether FILE is still the open file HANDLE."""
    try:
        return os.path.samestat(os.fstat(handle), os.stat(file))
    except OSError:
        return False


@contextlib.contextmanager
def locked(file: str, pause: float = 0.2) -> Iterator[int]:
    """Hold the lock FILE; wait for whoever holds it. It is the system's lock and vanishes with its process.

    A child that is handed the open file keeps the lock, should this process be killed while the child goes on.
    """
    told = False
    while True:
        os.makedirs(os.path.dirname(file), exist_ok=True)
        handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            while not _try_lock(handle):
                if not told:
                    say("Another set-up of this checkout is at work; waiting for it to end ...")
                told = True
                time.sleep(pause)
            if _is_at(handle, file):  # a `clean` may have removed it while we waited
                yield handle
                return
        finally:
            os.close(handle)


class Interpreter(NamedTuple):
    """A Python that was asked what it is."""

    python: str
    version: tuple[int, int, int]
    has_venv: bool

    @property
    def minor(self) -> str:
        """Its version as in `python3.11`."""
        return f"{self.version[0]}.{self.version[1]}"


def fits(version: tuple[Any, ...]) -> bool:
    """Whether Penwright runs on a Python of VERSION."""
    return OLDEST <= version[:2] <= NEWEST


def half_installed(site: str) -> list[str]:
    """The .dist-info folders in SITE whose packages pip did not finish: no list of files, or files cut short.

    pip takes a package for installed as soon as such a folder has its METADATA, and writes RECORD last.
    """
    import csv

    found = []
    for name in sorted(os.listdir(site)) if os.path.isdir(site) else []:
        if not name.endswith(".dist-info"):
            continue
        try:
            with open(os.path.join(site, name, "RECORD"), encoding="utf-8", newline="") as stream:
                rows = [row for row in csv.reader(stream) if len(row) == 3 and row[2]]
            # Our own path file may have been rewritten, see ascii_path_file; Python writes its caches itself, and
            # PySide6 lists some of them.
            whole = all(
                os.stat(os.path.join(site, file)).st_size >= int(size) or "penwright" in file
                for file, _, size in rows
                if not file.endswith(".pyc")
            )
        except (OSError, ValueError, csv.Error):
            whole = False
        if not whole:
            found.append(os.path.join(site, name))
    return found


def ascii_path_file(site: str, root: str) -> None:
    """Write the path file of the editable install so that every Python can read it.

    Python 3.11 and 3.12 decode it by the locale; on a Chinese Windows a path that pip wrote as UTF-8 keeps them
    from starting at all.
    """
    file = os.path.join(site, "_penwright.pth")
    if os.path.exists(file) and not all(ord(letter) < 128 for letter in root):
        with open(file, "w", encoding="ascii") as stream:
            stream.write(f"import sys; sys.path.append({root!a})\n")


def pip_trouble(result: Result) -> str:
    """What kept pip from its work, and what to do about it, from what it printed."""
    text = result.output.lower()
    errors = [line.strip() for line in result.output.splitlines() if line.strip().startswith("ERROR:")]
    network = ("connectionerror", "newconnection", "timeout", "timed out", "max retries", "nameresolution",
               "name resolution", "connection broken", "proxyerror", "sslerror", "incompleteread")  # fmt: skip
    if any(sign in text for sign in ("no space left on device", "errno 28", "not enough space")):
        what = "the disk is full. Free some space (the window takes about 1 GB, the tests 3 GB)"
    elif "permission denied" in text:
        what = "pip may not write where it must. Make this checkout yours"
    elif any(sign in text for sign in network):
        what = "the package index could not be reached. Check the connection, or pip's proxy and index"
    else:
        what = f"pip ended with code {result.code}. Mend what it says above"
    words = f"\npip's last words: {errors[-1]}" if errors else ""
    return f"{what}, then {AGAIN}{words}"


class Bootstrap:
    """The set-up of one checkout."""

    def __init__(
        self,
        root: str,
        env: dict[str, str],
        run: Runner = run_child,
        become: Callable[[Sequence[str], dict[str, str]], int] = execute,
        system: str = sys.platform,
        is_root: bool | None = None,
    ) -> None:
        self.root = root
        self.env = clean_environment(env)
        if self.env.get("PENWRIGHT_HOME"):
            self.env["PENWRIGHT_HOME"] = os.path.abspath(self.env["PENWRIGHT_HOME"])
        self.system = system
        self.is_root = (hasattr(os, "geteuid") and os.geteuid() == 0) if is_root is None else is_root
        self.venv = os.path.join(root, ".venv")
        self.lock_file = os.path.join(self.venv, "penwright-setup.lock")
        self.stamps = Stamps(os.path.join(self.venv, "penwright-setup.json"))
        windows = system == "win32"
        self.python = os.path.join(self.venv, *(("Scripts", "python.exe") if windows else ("bin", "python")))
        self._run = run
        self._become = become
        self._lock: tuple[int, ...] = ()

    # --- small helpers

    def ask(self, args: Sequence[str], timeout: float = 60) -> Result:
        """What a silent child prints."""
        return self._run(args, self.env, cwd=self.root, catch="stdout", timeout=timeout)

    def which(self, program: str) -> str | None:
        """Where PROGRAM is on the user's PATH."""
        import shutil

        return shutil.which(program, path=self.env.get("PATH"))

    def site_packages(self) -> str:
        """Where the virtual environment keeps its packages."""
        if self.system == "win32":
            return os.path.join(self.venv, "Lib", "site-packages")
        minor = ".".join(str(part) for part in self.stamps.get("venv").get("version", [])[:2])
        return os.path.join(self.venv, "lib", "python" + minor, "site-packages")

    # --- step 1: the virtual environment

    def venv_is_good(self) -> bool:
        """Whether the virtual environment is whole, was made for this folder and still has its Python."""
        stamp = self.stamps.get("venv")
        return bool(
            stamp
            and stamp.get("root") == self.root
            and stamp.get("signature") == signature(stamp.get("base", ""))
            and os.path.exists(self.python)
        )

    def examine(self, command: Sequence[str]) -> Interpreter | None:
        """The Python that COMMAND starts, if it starts and fits."""
        result = self.ask([*command, "-c", INTERPRETER_PROBE], timeout=20)
        try:
            answer = json.loads(result.output) if result.code == 0 else {}
            major, minor, patch = answer["version"]
            found = Interpreter(answer["python"], (major, minor, patch), answer["has_venv"])
        except (ValueError, KeyError, TypeError):
            return None
        return found if fits(found.version) and answer.get("usual") else None

    def candidates(self) -> Iterator[list[str]]:
        """The Pythons to try: the one that runs this, then the newest first."""
        if fits(sys.version_info):
            yield [sys.executable]
        names = [f"3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
        if self.system == "win32" and self.which("py"):
            yield from (["py", "-" + name] for name in names)
        for name in [*("python" + name for name in names), "python3", "python"]:
            path = self.which(name)
            if path:
                yield [path]

    def find_interpreter(self) -> Interpreter:
        """A Python that fits and can make virtual environments."""
        without_venv: Interpreter | None = None
        for command in self.candidates():
            found = self.examine(command)
            if found and found.has_venv:
                return found
            without_venv = without_venv or found
        if not without_venv:
            raise SetupError(self.python_advice())
        package = f"python{without_venv.minor}-venv"
        if self.apt_install([package]):
            found = self.examine([without_venv.python])
            if found and found.has_venv:
                return found
        raise SetupError(
            f"{without_venv.python} (Python {without_venv.minor}) cannot make virtual environments: its module"
            f" ensurepip is missing. On Debian and Ubuntu install it by `sudo apt-get install {package}`, then " + AGAIN
        )

    def python_advice(self) -> str:
        """Which Python is needed and how to get one."""
        here = ".".join(str(part) for part in sys.version_info[:3])
        how = {
            "win32": "`winget install Python.Python.3.12`, or from https://www.python.org/downloads/",
            "darwin": "`brew install python@3.12`, or from https://www.python.org/downloads/",
        }.get(self.system, "your system's package manager (on Debian and Ubuntu `sudo apt-get install python3.11"
              " python3.11-venv`, or 3.12 or 3.13), or https://www.python.org/downloads/")  # fmt: skip
        return (
            "Penwright needs Python 3.11, 3.12 or 3.13 (64 bit, the usual build). This is Python"
            f" {here}, and no other was found on PATH. Install one: {how}. Then {AGAIN}"
        )

    def make_venv(self) -> None:
        """Make the virtual environment, or take the present one back if only its Python was updated in place."""
        if self.venv_survived():
            return
        interpreter = self.find_interpreter()
        say(f"Python {'.'.join(map(str, interpreter.version))} ({interpreter.python}) into {self.venv}")
        self.clear_venv()
        result = self.child([interpreter.python, "-m", "venv", "--prompt", "Penwright", self.venv], catch="stderr")
        if result.code or self.ask([self.python, "-m", "pip", "--version"]).code:
            raise SetupError(f"{self.venv} could not be made: see above. Mend that, then {AGAIN}")
        self.stamp_venv(interpreter.python, interpreter.version)

    def venv_survived(self) -> bool:
        """Whether the only change is a Python that was updated in place to another 3.x.y of the same 3.x."""
        stamp = self.stamps.get("venv")
        if stamp.get("root") != self.root:
            return False
        result = self.ask([self.python, "-c", "import sys, pip; print(*sys.version_info[:2])"])
        if result.code or result.output.split() != [str(part) for part in stamp.get("version", [])[:2]]:
            return False
        self.stamp_venv(stamp["base"], stamp["version"])
        return self.venv_is_good()

    def stamp_venv(self, base: str, version: Sequence[int]) -> None:
        """Note that the virtual environment is whole."""
        stamp = {"root": self.root, "base": base, "signature": signature(base), "version": list(version)}
        self.stamps.put("venv", stamp)

    def lock(self) -> contextlib.AbstractContextManager[int]:
        """Hold the lock, which lies in the virtual environment's folder; refuse a folder that is none of ours."""
        there = os.listdir(self.venv) if os.path.isdir(self.venv) else []
        if there and os.path.basename(self.lock_file) not in there and "pyvenv.cfg" not in there:
            raise SetupError(f"{self.venv} exists and is no virtual environment. Move it away, then {AGAIN}")
        return locked(self.lock_file)

    def clear_venv(self) -> None:
        """Empty the folder of the virtual environment, the stamps first, but for the lock that we hold."""
        import shutil

        with contextlib.suppress(FileNotFoundError):
            os.unlink(self.stamps.file)
        self.stamps.load()
        for entry in os.listdir(self.venv):
            path = os.path.join(self.venv, entry)
            if os.path.isdir(path) and not os.path.islink(path):
                shutil.rmtree(path)
            elif path != self.lock_file:
                os.unlink(path)

    # --- step 2: the packages

    def project(self) -> str:
        """What pyproject.toml says."""
        with open(os.path.join(self.root, "pyproject.toml"), encoding="utf-8") as stream:
            return stream.read()

    def packages_are_good(self, extras: Sequence[str]) -> bool:
        """Whether everything that pyproject.toml asks for with EXTRAS is installed."""
        stamp = self.stamps.get("packages")
        return stamp.get("project") == self.project() and set(extras) <= set(stamp.get("extras", []))

    def install_packages(self, extras: Sequence[str]) -> None:
        """Install the project with EXTRAS; what an interrupted pip left half done is done again."""
        self.stamps.drop("packages")
        trouble = ""
        for attempt in range(2):
            if attempt:
                say(f"The packages are damaged ({trouble}); making the virtual environment anew.")
                self.stamps.drop("venv")
                self.make_venv()
            self.forget_half_installed()
            self.run_pip(extras)
            ascii_path_file(self.site_packages(), self.root)
            trouble = self.package_trouble(extras)
            if not trouble:
                self.stamps.put("packages", {"project": self.project(), "extras": sorted(extras)})
                return
        raise SetupError(f"pip installed the packages, but they do not work here: {trouble}")

    def forget_half_installed(self) -> None:
        """Let pip install anew what it did not finish: it trusts a package whose METADATA is there."""
        import shutil

        site = self.site_packages()
        for folder in half_installed(site):
            name = os.path.basename(folder).split("-")[0]
            if name == "pip":
                self.stamps.drop("venv")
                self.make_venv()
                return
            if name != "penwright":
                say(f"{name} is only half installed; once more.")
            shutil.rmtree(folder)
        for name in os.listdir(site) if os.path.isdir(site) else []:
            if name.startswith("~"):  # what pip moved aside and could not put back
                path = os.path.join(site, name)
                shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)

    def run_pip(self, extras: Sequence[str]) -> None:
        """Let pip install the project and EXTRAS."""
        pip = [self.python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
        if "train" in extras:
            self.install_torch(pip)
        what = "." + (f"[{','.join(sorted(extras))}]" if extras else "")
        result = self.child([*pip, "-e", what], catch="stderr")
        if result.code:
            raise SetupError("The packages could not be installed: " + pip_trouble(result))

    def install_torch(self, pip: Sequence[str]) -> None:
        """Get a torch without CUDA's gigabytes, where the one on PyPI has them: on Linux.

        pip prefers 2.x+cpu to 2.x by itself where it is told of a place that has it. PENWRIGHT_TORCH_INDEX names
        another index, and leaves the choice to pip when it is set to nothing.
        """
        version = self.torch_version()
        if self.system != "linux" or not version or self.torch_is_there(version):
            return
        index = self.env.get("PENWRIGHT_TORCH_INDEX", TORCH_INDEX)
        if not index:
            return
        pinned = f"torch=={version}"
        if index == TORCH_INDEX:
            pinned += "+cpu"
            say("Looking for a build of torch without CUDA ...")
            quick = ["index", "versions", "torch", "--retries", "0", "--timeout", "5", "--disable-pip-version-check"]
            if pinned[7:] in self.ask([*pip[:3], *quick]).output:
                return
            if pinned[7:] not in self.ask([*pip[:3], *quick, "--index-url", index]).output:
                say(f"{index} has none for this Python or cannot be reached. What the package index has may include")
                say("CUDA and take several GB. PENWRIGHT_TORCH_INDEX=<address> names another index.")
                return
        result = self.child([*pip, "--no-deps", "--index-url", index, pinned], catch="stderr")
        if result.code:
            raise SetupError(f"torch could not be installed from {index}: " + pip_trouble(result))

    def torch_version(self) -> str:
        """The version that pyproject.toml pins."""
        import re

        match = re.search(r"torch==([0-9.]+)", self.project())
        return match.group(1) if match else ""

    def torch_is_there(self, version: str) -> bool:
        """Whether some build of torch VERSION is installed."""
        site = self.site_packages()
        starts = (f"torch-{version}.dist-info", f"torch-{version}+")
        return os.path.isdir(site) and any(name.startswith(starts) for name in os.listdir(site))

    def package_trouble(self, extras: Sequence[str]) -> str:
        """What is wrong with the packages that pip just installed; nothing is the rule."""
        damaged = [os.path.basename(folder)[: -len(".dist-info")] for folder in half_installed(self.site_packages())]
        if damaged:
            return "files are missing from " + ", ".join(damaged)
        modules = [*IMPORTS, *(module for extra in extras for module in EXTRA_IMPORTS.get(extra, ()))]
        result = self.ask([self.python, "-P", "-c", IMPORTS_PROBE, *modules], timeout=300)
        lines = result.output.strip().splitlines() or ['["Python"]']
        last = json.loads(lines[-1])
        if isinstance(last, list):  # it ended while importing this one
            return f"{last[0]} ends Python with code {result.code}"
        return "; ".join(last["broken"])

    # --- step 3: what Qt needs from the system

    def system_signature(self) -> list[list[int]]:
        """Changes whenever the system's package manager installs or removes something."""
        return [signature(file) for file in PACKAGE_DATABASES]

    def wants_virtual_screen(self, command: str) -> bool:
        """Whether Xvfb is to be used: by the demo, unless the user chose how Qt shows itself."""
        return command == "demo" and "QT_QPA_PLATFORM" not in self.env

    def cannot_do_without(self, command: str) -> set[str]:
        """The groups of packages without which COMMAND has no window to show; the others are advice."""
        on_x11 = command == "run" and not (self.env.get("WAYLAND_DISPLAY") or self.env.get("QT_QPA_PLATFORM"))
        return {"qt", "xcb"} if on_x11 else {"qt"}

    def system_is_good(self, command: str) -> bool:
        """Whether what COMMAND needs was there when we last looked and nothing was installed or removed since."""
        if self.system != "linux":
            return True
        stamp = self.stamps.get("system")
        wanted = self.cannot_do_without(command)
        if self.wants_virtual_screen(command):
            wanted.add("xvfb")
        return stamp.get("signature") == self.system_signature() and not wanted & set(stamp.get("lacks", []))

    def missing_from_system(self, command: str) -> list[Package]:
        """What Qt needs for COMMAND and the system does not have."""
        result = self.ask([self.python, "-c", LIBRARIES_PROBE, *(library.name for library in LIBRARIES)])
        names = json.loads(result.output) if result.code == 0 else []
        missing = [library for library in LIBRARIES if library.name in names]
        if not self.has_chinese_font():
            missing.append(FONT)
        if self.wants_virtual_screen(command) and not self.which("Xvfb"):
            missing.append(XVFB)
        return missing

    def has_chinese_font(self) -> bool:
        """Whether Chinese can be shown."""
        result = self.ask(["fc-list", ":lang=zh", "family"]) if self.which("fc-list") else Result(127)
        if result.code == 0:
            return bool(result.output.strip())
        for folder in FONT_FOLDERS:
            for _, _, files in os.walk(os.path.expanduser(folder)):
                if any(sign in file.lower().replace("-", "") for file in files for sign in FONT_FILES):
                    return True
        return False

    def prepare_system(self, command: str) -> None:
        """Install what is missing where we may, else name it; go on if the command can do without."""
        missing = self.missing_from_system(command)
        if missing:
            say("Missing: " + ", ".join(package.name for package in missing))
            if self.apt_install(package.apt for package in missing):
                missing = self.missing_from_system(command)
        lacks = {package.group for package in missing}
        if not self.which("Xvfb"):
            lacks.add("xvfb")
        # What the command can do without is asked for once, not at every start.
        self.stamps.put("system", {"signature": self.system_signature(), "lacks": sorted(lacks)})
        if not missing:
            return
        advice = self.system_advice(missing)
        if lacks & self.cannot_do_without(command):
            raise SetupError("The window cannot open without these libraries. " + advice + "\nThen " + AGAIN)
        if "font" in lacks:
            say("Chinese text will show as boxes until there is a font for it.")
        say(advice)

    def system_advice(self, missing: Sequence[Package]) -> str:
        """The one command that installs MISSING."""
        managers = (("apt-get", "apt-get install", 2), ("dnf", "dnf install", 3), ("pacman", "pacman -S --needed", 4))
        for program, command, column in managers:
            if self.which(program):
                names = " ".join(dict.fromkeys(package[column] for package in missing))
                return f"Install what is missing by\n    {'' if self.is_root else 'sudo '}{command} {names}"
        return "Install these by your system's package manager: " + ", ".join(package.name for package in missing)

    def apt_install(self, packages: Iterator[str] | Sequence[str]) -> bool:
        """Install Debian PACKAGES if we may; whether that worked. Mends what an interrupted installation left."""
        prefix = self.superuser()
        if prefix is None or not self.which("apt-get"):
            return False
        names = list(dict.fromkeys(packages))
        say("Installing from the system's packages: " + " ".join(names))
        prefix = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
        apt = [*prefix, "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
        install = [*apt, "install", "-y", "--no-install-recommends", *names]
        update = [*apt, "update"]
        mend = [*prefix, "dpkg", "--configure", "-a"]
        lists = os.listdir(APT_LISTS) if os.path.isdir(APT_LISTS) else []
        attempts = [[install], [mend, update, install]]
        if not any("_Packages" in name for name in lists):
            attempts = [[update, install], [mend, install]]
        return any([self.child(step, catch="stderr", keep_lock=False).code for step in steps][-1] == 0
                   for steps in attempts)  # fmt: skip

    def superuser(self) -> list[str] | None:
        """What to put before a command so that it runs as root, or None if that takes a password."""
        if self.is_root:
            return []
        if self.which("sudo") and self.ask(["sudo", "-n", "true"], timeout=10).code == 0:
            return ["sudo", "-n"]
        return None

    # --- step 4: the default model

    def places(self) -> dict[str, str]:
        """Where the program keeps its files; asked once, for the program alone decides it."""
        names = ("PENWRIGHT_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME", "LOCALAPPDATA")
        key = [self.env.get(name, "") for name in names]
        stamp = self.stamps.get("places")
        if stamp.get("key") != key:
            result = self.ask([self.python, "-P", "-c", PLACES_PROBE])
            if result.code:
                raise SetupError("The program cannot say where it keeps its files; `make clean`, then " + AGAIN)
            stamp = {"key": key, "places": json.loads(result.output)}
            self.stamps.put("places", stamp)
        return dict(stamp["places"])

    def model_is_there(self) -> bool:
        """Whether the default model is ready. A model's folder with this file is whole."""
        return os.path.exists(os.path.join(self.root, self.places()["models"], MODEL, "penwright.json"))

    def fetch_model(self) -> None:
        """Let the program fetch its default model; it shows its progress and goes on where it was interrupted."""
        result = self.child([self.python, "-P", "-m", "assistant", "model", "fetch", MODEL])
        if result.code:
            raise SetupError(f"The model {MODEL} is not here yet: see above. Mend that, then {AGAIN}")

    # --- all steps

    def child(self, args: Sequence[str], catch: str = "", keep_lock: bool = True) -> Result:
        """Run a child of the set-up. It holds our lock too, unless it might leave a service behind."""
        return self._run(args, self.env, cwd=self.root, catch=catch, keep_open=self._lock if keep_lock else ())

    def is_ready(self, command: str) -> bool:
        """Whether nothing is left to do for COMMAND."""
        needs = COMMANDS[command]
        return (
            self.venv_is_good()
            and self.packages_are_good(needs.extras)
            and (not needs.window or self.system_is_good(command))
            and (not needs.model or self.model_is_there())
        )

    def prepare(self, command: str) -> None:
        """Do what is left to do for COMMAND."""
        needs = COMMANDS[command]
        if self.is_ready(command):
            return
        extras = "".join(f", extra {extra}" for extra in needs.extras)
        steps: list[tuple[str, Callable[[], bool], Callable[[], None]]] = [
            ("Virtual environment", self.venv_is_good, self.make_venv),
            (
                f"Python packages{extras}",
                lambda: self.packages_are_good(needs.extras),
                lambda: self.install_packages(needs.extras),
            ),
        ]
        if needs.window:
            steps.append((
                "What Qt needs from the system",
                lambda: self.system_is_good(command),
                lambda: self.prepare_system(command),
            ))  # fmt: skip
        if needs.model:
            steps.append(("The default model " + MODEL, self.model_is_there, self.fetch_model))
        with self.lock() as handle:
            self._lock = (handle,)
            self.stamps.load()
            for number, (title, done, do) in enumerate(steps, 1):
                if not done():
                    say(f"[{number}/{len(steps)}] {title}")
                    do()
            self._lock = ()

    # --- the commands

    def go(self, command: str, args: Sequence[str]) -> int:
        """Carry COMMAND out; returns the exit code."""
        if command == "clean":
            return self.clean()
        if command == "run":
            self.check_screen()
        self.prepare(command)
        if command == "run":
            return self._become([self.python, "-P", "-m", "assistant", *args], self.env)
        if command == "demo":
            return self.demo(args)
        if command in ("test", "lint"):
            return self.check(command == "test", args)
        say("Penwright is set up.")
        return 0

    def check_screen(self) -> None:
        """Fail where no window can be shown."""
        signs = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        if self.system == "linux" and not any(self.env.get(sign) for sign in signs):
            raise SetupError(
                "There is no screen here to open the window on (neither DISPLAY nor WAYLAND_DISPLAY is set)."
                " `make demo` drives the window without one."
            )

    def check(self, with_tests: bool, args: Sequence[str]) -> int:
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
        env = {**self.env, "QT_QPA_PLATFORM": "offscreen"}
        outcome: list[str] = []
        worst = 0
        for name, words in checks:
            if worst and self.env.get("CI") != "true":
                outcome.append(f"{name} not run")
                continue
            say(f"== {name}")
            started = time.monotonic()
            code = self._run([self.python, *words], env, cwd=self.root).code
            worst = worst or code
            outcome.append(f"{name} {'FAILED' if code else 'ok'} ({time.monotonic() - started:.0f} s)")
        say("Checks: " + ", ".join(outcome))
        return worst if 0 <= worst < 256 else 1

    def demo(self, args: Sequence[str]) -> int:
        """Drive the real window where there is no screen: on Xvfb if there is one, else without any."""
        words = [self.python, "-P", "-m", "assistant.ui.demo", *args]
        env = dict(self.env)
        with contextlib.ExitStack() as stack:
            if self.system == "linux" and "QT_QPA_PLATFORM" not in env:
                display = self.open_virtual_screen(stack)
                say(f"On Xvfb{display}" if display else "Without a screen (Qt's offscreen platform)")
                env["QT_QPA_PLATFORM"] = "xcb" if display else "offscreen"
                env["DISPLAY"] = display
                env.pop("WAYLAND_DISPLAY", None)
            code = self._run(words, env, cwd=self.root).code
        return code if 0 <= code < 256 else 1

    def open_virtual_screen(self, stack: contextlib.ExitStack) -> str:
        """Start Xvfb until STACK closes; its display, or "" where that or Qt's plugin for it cannot be had."""
        program = self.which("Xvfb")
        xcb = [library.name for library in LIBRARIES if library.group == "xcb"]
        if not program or self.ask([self.python, "-c", LIBRARIES_PROBE, *xcb]).output.strip() != "[]":
            return ""
        return stack.enter_context(virtual_screen(program, self.env))

    def clean(self) -> int:
        """Remove the virtual environment and the caches; name what stays."""
        import shutil

        places: dict[str, str] = {}
        with contextlib.suppress(SetupError):
            places = self.places() if self.venv_is_good() else {}
        if os.path.isdir(self.venv):
            with self.lock():
                self.clear_venv()
                if self.system != "win32":
                    os.unlink(self.lock_file)
            if self.system == "win32":  # which removes no open file
                os.unlink(self.lock_file)
            with contextlib.suppress(OSError):
                os.rmdir(self.venv)
        names = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", ".import_linter_cache"}
        for folder, folders, _ in os.walk(self.root):
            if folder == self.root:
                folders[:] = [name for name in folders if name not in (".git", ".venv")]
                names_here = names | {"build", "dist"}
            else:
                names_here = names
            for name in [name for name in folders if name in names_here or name.endswith(".egg-info")]:
                shutil.rmtree(os.path.join(folder, name))
                folders.remove(name)
        say("Removed the virtual environment and the caches.")
        if places:
            say("These stay; delete the folders to be rid of them:")
            for kind in ("models", "data", "settings", "cache", "logs"):
                if os.path.isdir(places[kind]):
                    say(f"  {kind:9} {places[kind]}")
        return 0


@contextlib.contextmanager
def virtual_screen(program: str, env: dict[str, str]) -> Iterator[str]:
    """Run the Xvfb at PROGRAM on a free display and give its name, or "" if it does not start."""
    import select
    import subprocess

    ours, its = os.pipe()
    words = [program, "-displayfd", str(its), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    try:
        process = subprocess.Popen(words, env=env, pass_fds=(its,), stderr=subprocess.DEVNULL)
    finally:
        os.close(its)
    try:
        number = b""
        until = time.monotonic() + 15
        while not number.endswith(b"\n") and select.select([ours], [], [], max(0, until - time.monotonic()))[0]:
            piece = os.read(ours, 16)
            if not piece:
                break
            number += piece
        yield ":" + number.decode().strip() if number.strip() else ""
    finally:
        os.close(ours)
        process.terminate()
        process.wait()


USAGE = """usage: python packaging/bootstrap.py COMMAND [-- ARGS]

  run    set up what is missing and open the window; ARGS are the window's (a file to open)
  test   set up what is missing and run the linters and the tests; ARGS are pytest's
  demo   set up what is missing and drive the window where there is no screen
  lint   the linters alone
  setup  set up what the window needs and stop
  clean  remove the virtual environment and the caches
"""


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
    root = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    try:
        for name in ("SIGTERM", "SIGHUP"):
            if hasattr(signal, name) and signal.getsignal(getattr(signal, name)) == signal.SIG_DFL:
                signal.signal(getattr(signal, name), _stop)
        return Bootstrap(root, dict(os.environ)).go(argv[0], args)
    except (KeyboardInterrupt, Stopped) as stop:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        print("\n" + INTERRUPTED, file=sys.stderr, flush=True)
        return 128 + (stop.number if isinstance(stop, Stopped) else int(signal.SIGINT))
    except SetupError as failure:
        print(f"\n{failure}", file=sys.stderr, flush=True)
        return failure.code
    except OSError as error:
        import errno

        what = "The disk is full" if error.errno == errno.ENOSPC else str(error)
        print(f"\n{what}. Mend that, then {AGAIN}", file=sys.stderr, flush=True)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
