"""Running command lines in this process, on the tiny model."""

import io
import sys

import pytest

from assistant import paths
from assistant.__main__ import main
from assistant.settings import Settings


@pytest.fixture
def tiny_installed(tiny_model, home):
    """The tiny model where the settings look for one."""
    paths.models_dir().mkdir(parents=True)
    (paths.models_dir() / "tiny").symlink_to(tiny_model.folder, target_is_directory=True)
    Settings(paths.settings_file()).set("model.name", "tiny")


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command line; returns exit code, standard output, standard error."""

    def go(*argv, stdin=""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        try:
            code = main(list(argv))
        except SystemExit as end:
            code = end.code
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return go
