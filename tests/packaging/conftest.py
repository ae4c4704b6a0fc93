"""The set-up script with a machine of our own making: its Pythons, its pip, its package manager."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture(scope="session")
def packaging_folder():
    return PACKAGING


@pytest.fixture(scope="session")
def setting_up():
    """The package that bootstrap.py starts, its modules as attributes."""
    folder = PACKAGING / "setting_up"
    spec = importlib.util.spec_from_file_location(
        "setting_up", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["setting_up"] = package
    spec.loader.exec_module(package)
    importlib.import_module("setting_up.commands")
    return package


@pytest.fixture(scope="session")
def rivals(setting_up):
    """The package that `make bench` starts, its modules as attributes; it uses those of `setting_up`."""
    folder = PACKAGING / "rivals"
    spec = importlib.util.spec_from_file_location(
        "rivals", folder / "__init__.py", submodule_search_locations=[str(folder)]
    )
    package = importlib.util.module_from_spec(spec)
    sys.modules["rivals"] = package
    spec.loader.exec_module(package)
    for name in ("contestant", "__main__"):
        importlib.import_module(f"rivals.{name}")
    return package


class Machine:
    """A computer with a checkout at `root`. `run` stands for the set-up's children and does what they would do."""

    def __init__(self, setting_up, folder, system="linux", is_root=True):
        self.setting_up = setting_up
        self.model = setting_up.setup.MODEL
        self.result = setting_up.children.Result
        self.system = system
        self.is_root = is_root
        self.root = folder / "checkout"
        self.bin = folder / "bin"
        self.models = folder / "models"
        self.package_database = folder / "dpkg-status"
        self.root.mkdir(parents=True)
        self.bin.mkdir()
        self.package_database.write_text("")
        (self.root / "pyproject.toml").write_text('[project]\nname = "penwright"\ntrain = ["torch==2.13.0"]\n')
        manifest = self.root / "assistant" / "models" / "manifest.py"
        manifest.parent.mkdir(parents=True)
        manifest.write_text("MANIFEST_FORMAT = 2\n")
        self.environment = {"PATH": str(self.bin), "DISPLAY": ":0", "PYTHONPATH": "/misleading"}
        self.pythons = {}  # program -> its answer to the probe
        self.installable = {"numpy": "1.0"}
        self.missing_libraries = []
        self.has_font = True
        self.broken_imports = []
        self.torch_versions = {"": "2.13.0+cpu, 2.12.0"}  # by index address
        self.pip_fails = ""
        self.venv_fails = False
        self.apt_fails = False
        self.fetch_fails = False
        self.checks_that_fail = set()
        self.children = []
        self.environments = []
        self.became = None
        self.interrupt_at = None  # (number of the child, whether it has done its work by then)
        self.add_python("python3")
        for program in ("apt-get", "fc-list"):
            self.add_program(program)

    def add_program(self, name):
        file = self.bin / name
        file.write_text("")
        file.chmod(0o755)
        return str(file)

    def add_python(self, name, version=(3, 11, 7), has_venv=True, usual=True):
        path = self.add_program(name)
        self.pythons[path] = {"python": path, "version": list(version), "has_venv": has_venv, "usual": usual}
        self.pythons.setdefault(sys.executable, self.pythons[path])
        return path

    @property
    def venv(self):
        return self.root / ".venv"

    @property
    def site(self):
        return next((self.venv / "lib").glob("python*/site-packages"))

    def setup(self):
        return self.setting_up.setup.Setup(
            str(self.root), self.environment, self.run, self.become, system=self.system, is_root=self.is_root
        )

    def go(self, command, *args):
        self.children.clear()
        self.became = None
        return self.setting_up.commands.go(self.setup(), command, args)

    def become(self, args, env):
        self.became = list(args)
        return 0

    def run(self, args, env, cwd=None, catch="", timeout=None, keep_open=()):
        number = len(self.children)
        self.children.append(list(args))
        self.environments.append(env)
        if self.interrupt_at == (number, False):
            raise KeyboardInterrupt
        result = self._answer(list(args))
        if self.interrupt_at == (number, True):
            raise KeyboardInterrupt
        return result

    def _answer(self, args):
        module, result = self.setting_up.setup, self.result
        if module.INTERPRETER_PROBE in args:
            answer = self.pythons.get(args[0])
            return result(0, json.dumps(answer)) if answer else result(1)
        if "venv" in args:
            return self._make_venv(args)
        if module.LIBRARIES_PROBE in args:
            return result(0, json.dumps([name for name in self.missing_libraries if name in args]))
        if module.IMPORTS_PROBE in args:
            return result(0, json.dumps({"broken": self.broken_imports}))
        if module.PLACES_PROBE in args:
            return result(0, json.dumps({kind: str(self.models.with_name(kind)) for kind in
                                         ("models", "data", "settings", "cache", "logs")}))  # fmt: skip
        if args[0].endswith("fc-list"):
            return result(0, "Noto Sans CJK\n" if self.has_font else "")
        if args[:2] == ["sudo", "-n"]:
            return result(1)
        if "apt-get" in args:
            return self._apt(args)
        if "pip" in args:
            return self._pip(args)
        if "fetch" in args:
            return self._fetch("--keep-download" in args)
        if "import sys, pip; print(*sys.version_info[:2])" in args:
            answer = self.pythons[(self.venv / "base").read_text()]
            return result(0, "{} {}".format(*answer["version"]))
        return result(1 if any(name in " ".join(args) for name in self.checks_that_fail) else 0)

    def _make_venv(self, args):
        if self.venv_fails:
            return self.result(1, "Error: Command returned non-zero exit status 1.")
        answer = self.pythons[args[0]]
        site = self.venv / "lib" / "python{}.{}".format(*answer["version"]) / "site-packages"
        site.mkdir(parents=True)
        python = self.venv / "bin" / "python"
        python.parent.mkdir()
        python.write_text("")
        (self.venv / "pyvenv.cfg").write_text("")
        (self.venv / "base").write_text(args[0])
        return self.result(0)

    def _pip(self, args):
        if "versions" in args:
            index = args[args.index("--index-url") + 1] if "--index-url" in args else ""
            return self.result(0, self.torch_versions.get(index, ""))
        if self.pip_fails and "install" in args:
            return self.result(1, self.pip_fails)
        for name, version in self.installable.items() if "install" in args else ():
            self.install(name, version)
        return self.result(0)

    def install(self, name, version="1.0"):
        """What pip does, and like pip nothing for a package whose METADATA is there."""
        info = self.site / f"{name}-{version}.dist-info"
        if (info / "METADATA").exists():
            return
        info.mkdir(exist_ok=True)
        (info / "METADATA").write_text("")
        (self.site / name).mkdir(exist_ok=True)
        (self.site / name / "__init__.py").write_text("x = 1\n")
        (info / "RECORD").write_text(f"{name}/__init__.py,sha256=0,6\n{info.name}/RECORD,,\n")

    def _apt(self, args):
        if self.apt_fails:
            return self.result(100)
        if "install" in args:
            self.package_database.write_text(" ".join(args))
            wanted = set(args)
            packages = {package.name for package in self.setting_up.system.LIBRARIES if package.apt in wanted}
            self.missing_libraries = [name for name in self.missing_libraries if name not in packages]
            self.has_font = self.has_font or self.setting_up.system.FONT.apt in wanted
            if "xvfb" in wanted:
                self.add_program("Xvfb")
            for answer in self.pythons.values():
                answer["has_venv"] = answer["has_venv"] or any(name.endswith("-venv") for name in wanted)
        return self.result(0)

    @property
    def download(self):
        """Where the file that the model was made from is kept."""
        return self.models.with_name("cache") / "downloads" / "abc.gguf"

    def _fetch(self, keep_download):
        if self.fetch_fails:
            return self.result(1)
        folder = self.models / self.model
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "penwright.json").write_text('{"format": 2, "source_sha256": "abc"}')
        if keep_download:
            self.download.parent.mkdir(parents=True, exist_ok=True)
            self.download.touch()
        return self.result(0)

    def ran(self, *words):
        """The children whose command line holds all of WORDS."""
        return [args for args in self.children if all(word in " ".join(args) for word in words)]


@pytest.fixture
def new_machine(setting_up, tmp_path, monkeypatch):
    """Makes machines; the one in use last decides what the system's package database is."""

    def make(name="machine", **options):
        machine = Machine(setting_up, tmp_path / name, **options)
        monkeypatch.setattr(setting_up.setup, "PACKAGE_DATABASES", (str(machine.package_database),))
        monkeypatch.setattr(setting_up.setup, "FONT_FOLDERS", ())
        monkeypatch.setattr(setting_up.setup, "APT_LISTS", str(tmp_path / "no-lists"))
        return machine

    return make


@pytest.fixture
def machine(new_machine):
    return new_machine()
