"""The steps of the set-up. Each is skipped while its stamp says that it is done; a stamp is written after its step."""

from __future__ import annotations

import contextlib
import json
import os
import re
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from setting_up.children import Result, clean_environment, execute, run_child
from setting_up.messages import AGAIN, SetupError, say
from setting_up.packages import ascii_path_file, half_installed, what_kept
from setting_up.state import Stamps, locked, signature
from setting_up.system import (
    APT_LISTS,
    FONT,
    FONT_FILES,
    FONT_FOLDERS,
    LIBRARIES,
    PACKAGE_DATABASES,
    XVFB,
    Package,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from setting_up.children import Runner

OLDEST, NEWEST = (3, 11), (3, 13)
MODEL = "smollm2-135m-instruct"
TORCH_INDEX = "https://download.pytorch.org/whl/cpu"  # where torch's makers publish the builds without CUDA


class Needs(NamedTuple):
    """What a command needs before it can start."""

    extras: tuple[str, ...] = ()
    window: bool = True
    model: bool = True
    download: bool = False  # the file that the model was made from, which a test compares with it


COMMANDS = {
    "run": Needs(),
    "test": Needs(extras=("dev", "train"), download=True),
    "demo": Needs(),
    "bench": Needs(window=False, download=True),  # llama.cpp reads the file that the model was made from
    "lint": Needs(extras=("dev",), window=False, model=False),
    "setup": Needs(),
}

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


class Setup:
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
        for name in ("PENWRIGHT_HOME", "PENWRIGHT_MODELS"):
            if self.env.get(name):
                self.env[name] = os.path.abspath(self.env[name])
        self.system = system
        self.is_root = (hasattr(os, "geteuid") and os.geteuid() == 0) if is_root is None else is_root
        self.venv = os.path.join(root, ".venv")
        self.lock_file = os.path.join(self.venv, "penwright-setup.lock")
        self.stamps = Stamps(os.path.join(self.venv, "penwright-setup.json"))
        windows = system == "win32"
        self.python = os.path.join(self.venv, *(("Scripts", "python.exe") if windows else ("bin", "python")))
        self.run = run
        self.become = become
        self._lock: tuple[int, ...] = ()

    # --- small helpers

    def ask(self, args: Sequence[str], timeout: float = 60) -> Result:
        """What a silent child prints."""
        return self.run(args, self.env, cwd=self.root, catch="stdout", timeout=timeout)

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
            raise SetupError(f"{self.venv} could not be made: " + what_kept("venv", result, self.root))
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

    def remove_venv(self) -> None:
        """Remove the folder of the virtual environment, the lock last."""
        if not os.path.isdir(self.venv):
            return
        with self.lock():
            self.clear_venv()
            if self.system != "win32":
                os.unlink(self.lock_file)
        if self.system == "win32":  # which removes no open file
            os.unlink(self.lock_file)
        with contextlib.suppress(OSError):
            os.rmdir(self.venv)

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
            raise SetupError("The packages could not be installed: " + what_kept("pip", result, self.root))

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
            raise SetupError(f"torch could not be installed from {index}: " + what_kept("pip", result, self.root))

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
        names = ("PENWRIGHT_HOME", "PENWRIGHT_MODELS", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME",
                 "LOCALAPPDATA")  # fmt: skip
        key = [self.env.get(name, "") for name in names]
        stamp = self.stamps.get("places")
        if stamp.get("key") != key:
            result = self.ask([self.python, "-P", "-c", PLACES_PROBE])
            if result.code:
                raise SetupError("The program cannot say where it keeps its files; `make clean`, then " + AGAIN)
            stamp = {"key": key, "places": json.loads(result.output)}
            self.stamps.put("places", stamp)
        return dict(stamp["places"])

    def model_is_there(self, needs: Needs) -> bool:
        """Whether the default model is ready, and its download kept if NEEDS asks for that."""
        places = self.places()
        try:
            # A model's folder with this file is whole.
            with open(os.path.join(places["models"], MODEL, "penwright.json"), encoding="utf-8") as stream:
                manifest = json.load(stream)
            sha256 = manifest["source_sha256"]
            if manifest["format"] != self.model_format():
                return False  # made by another version
        except (OSError, ValueError, KeyError, TypeError):
            return False
        return not needs.download or os.path.exists(os.path.join(places["cache"], "downloads", f"{sha256}.gguf"))

    def model_format(self) -> int:
        """The format of models that this version of the program opens."""
        with open(os.path.join(self.root, "assistant", "models", "manifest.py"), encoding="utf-8") as stream:
            found = re.search(r"^MANIFEST_FORMAT = (\d+)$", stream.read(), re.MULTILINE)
        return int(found.group(1)) if found else 0

    def fetch_model(self, needs: Needs) -> None:
        """Let the program fetch its default model; it shows its progress and goes on where it was interrupted."""
        keep = ["--keep-download"] if needs.download else []
        result = self.child([self.python, "-P", "-m", "assistant", "model", "fetch", MODEL, *keep])
        if result.code:
            raise SetupError(f"The model {MODEL} is not here yet: see above. Mend that, then {AGAIN}")

    # --- all steps

    def child(self, args: Sequence[str], catch: str = "", keep_lock: bool = True) -> Result:
        """Run a child of the set-up. It holds our lock too, unless it might leave a service behind."""
        return self.run(args, self.env, cwd=self.root, catch=catch, keep_open=self._lock if keep_lock else ())

    def is_ready(self, command: str) -> bool:
        """Whether nothing is left to do for COMMAND."""
        needs = COMMANDS[command]
        return (
            self.venv_is_good()
            and self.packages_are_good(needs.extras)
            and (not needs.window or self.system_is_good(command))
            and (not needs.model or self.model_is_there(needs))
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
            steps.append((
                "The default model " + MODEL,
                lambda: self.model_is_there(needs),
                lambda: self.fetch_model(needs),
            ))  # fmt: skip
        with self.lock() as handle:
            self._lock = (handle,)
            self.stamps.load()
            for number, (title, done, do) in enumerate(steps, 1):
                if not done():
                    say(f"[{number}/{len(steps)}] {title}")
                    do()
            self._lock = ()
