"""What may be imported where, by trying it: heavy libraries stay out of the window, Qt stays out of the rest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Prepended to a program: importing one of the names fails as if it were not installed.
BLOCK = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names!r}:
            raise ModuleNotFoundError(f"{{name}} is not to be had here", name=name)
sys.meta_path.insert(0, Blocker())
"""


def core_modules():
    """All modules of the package but the window's."""
    modules = []
    for file in sorted((ROOT / "assistant").rglob("*.py")):
        parts = file.relative_to(ROOT).with_suffix("").parts
        if parts[:2] != ("assistant", "ui") and "_shipped" not in parts:
            modules.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return modules


def run(program, *words):
    return subprocess.run(
        [sys.executable, "-P", "-c", program, *words],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def test_everything_below_the_window_imports_without_qt_and_torch():
    block = BLOCK.format(names={"PySide6", "shiboken6", "torch", "transformers", "peft"})
    modules = [name for name in core_modules() if not name.endswith("__main__")]
    assert len(modules) > 5
    result = run(f"{block}\nimport importlib\nfor name in sys.argv[1:]: importlib.import_module(name)", *modules)
    assert result.returncode == 0, result.stderr


def test_the_command_line_runs_without_qt_and_torch():
    block = BLOCK.format(names={"PySide6", "shiboken6", "torch", "transformers", "peft"})
    result = run(f"{block}\nfrom assistant.__main__ import main\nsys.exit(main(['model', 'list']))")
    assert result.returncode == 0, result.stderr
    assert "smollm2-135m-instruct" in result.stdout


@pytest.mark.parametrize("module", ["assistant.ui.app", "assistant.ui.window", "assistant.ui.editor"])
def test_the_window_opens_without_the_heavy_libraries(module):
    heavy = ["torch", "transformers", "peft", "onnxruntime", "gguf", "onnx"]
    program = f"import sys, {module}\nprint([name for name in {heavy} if name in sys.modules])"
    result = run(program)
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "[]"
