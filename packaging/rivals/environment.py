"""The rivals' own virtual environment, .rivals/: made and filled where something is missing."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from setting_up.children import Result, Runner, clean_environment, run_child
from setting_up.packages import what_kept
from setting_up.setup import TORCH_INDEX

from rivals.contest import GENAI, LLAMA, TRANSFORMERS

REQUIREMENTS = Path(__file__).with_name("requirements.txt")
# What each rival needs, in the order in which pip gets it.
PACKAGES = {
    LLAMA: ("numpy", "llama-cpp-python"),
    GENAI: ("numpy", "onnxruntime", "onnxruntime-genai"),
    TRANSFORMERS: ("numpy", "tokenizers", "torch", "transformers", "accelerate", "gguf"),
}
VERSIONS_PROBE = """
import json, sys
from importlib.metadata import PackageNotFoundError, version
found = {}
for name in sys.argv[1:]:
    try:
        found[name] = version(name).partition("+")[0]
    except PackageNotFoundError:
        pass
print(json.dumps(found))
"""


def pins(file: Path = REQUIREMENTS) -> dict[str, str]:
    """The version of each package in the requirements FILE."""
    return dict(re.findall(r"^([\w.-]+)==(\S+)", file.read_text(encoding="utf-8"), re.MULTILINE))


class Environment:
    """The virtual environment in FOLDER. RUN runs its children; ENV is what they see."""

    def __init__(
        self, folder: Path, env: Mapping[str, str], tell: Callable[[str], None], run: Runner = run_child
    ) -> None:
        self._folder, self._tell, self._run = folder, tell, run
        self.env = clean_environment(dict(env))
        place = ("Scripts", "python.exe") if sys.platform == "win32" else ("bin", "python")
        self.python = str(folder.joinpath(*place))
        self._pins = pins()

    def prepare(self, rivals: Sequence[str]) -> dict[str, str]:
        """Install what RIVALS need; for each that cannot take part, why."""
        if not os.path.exists(self.python):
            self._tell(f"making {self._folder}")
            result = self._run([sys.executable, "-m", "venv", str(self._folder)], self.env, catch="stderr")
            if result.code:
                why = "no virtual environment: " + what_kept("venv", result, str(self._folder.parent))
                return dict.fromkeys(rivals, why)
        found = self._versions()
        return {rival: trouble for rival in rivals if (trouble := self._install(rival, found))}

    def _versions(self) -> dict[str, str]:
        result = self._run([self.python, "-P", "-c", VERSIONS_PROBE, *self._pins], self.env, catch="stdout", timeout=60)
        return dict(json.loads(result.output)) if result.code == 0 else {}

    def _install(self, rival: str, found: dict[str, str]) -> str:
        """Install what RIVAL needs beyond what is FOUND; why that cannot be, or nothing."""
        missing = [name for name in PACKAGES[rival] if found.get(name) != self._pins[name]]
        if not missing:
            return ""
        if "llama-cpp-python" in missing and not self._has_compiler():
            return (
                "llama-cpp-python is built here, for this processor, and there is no C++ compiler (on Debian and Ubuntu"
                " `sudo apt-get install g++`, on macOS `xcode-select --install`)"
            )
        named = [f"{name}=={self._pins[name]}" for name in missing]
        self._tell(f"installing {', '.join(named)}" + self._warning(missing))
        pip = [
            self.python,
            "-m",
            "pip",
            "install",
            "--no-input",
            "--disable-pip-version-check",
            "-c",
            str(REQUIREMENTS),
        ]
        built = ["--no-binary", "llama-cpp-python"] if "llama-cpp-python" in missing else []
        for words in (self._torch_first(missing), [*built, *named]):
            result = self._run([*pip, *words], self.env, catch="stderr") if words else Result(0)
            if result.code:
                return "it could not be installed: " + " ".join(what_kept("pip", result, str(self._folder)).split())
        found.update((name, self._pins[name]) for name in missing)
        return ""

    def _torch_first(self, missing: Sequence[str]) -> list[str]:
        """What pip gets before the rest, so that it finds the torch without CUDA's gigabytes, which it prefers."""
        index = self.env.get("PENWRIGHT_TORCH_INDEX", TORCH_INDEX)
        if "torch" not in missing or sys.platform != "linux" or not index:
            return []
        patience = ["--retries", "1", "--timeout", "15"]
        return ["--no-deps", "--extra-index-url", index, *patience, f"torch=={self._pins['torch']}"]

    def _warning(self, missing: Sequence[str]) -> str:
        return "; this takes some minutes, for it is compiled" if "llama-cpp-python" in missing else ""

    def _has_compiler(self) -> bool:
        if sys.platform == "win32" or self.env.get("CXX"):
            return True  # Visual Studio's is not on the path, and pip says where it is missing
        return any(shutil.which(name, path=self.env.get("PATH")) for name in ("c++", "g++", "clang++"))
