"""What is installed, what works and what does not: `penwright doctor`."""

from __future__ import annotations

import contextlib
import importlib.metadata
import os
import platform
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assistant import __version__, paths
from assistant.cancellation import Cancellation
from assistant.documents.text import rescued
from assistant.engine import choice, threads
from assistant.errors import PenwrightError
from assistant.i18n import N_, current_language, tr
from assistant.jobs import ModelChoice
from assistant.models import store
from assistant.tasks.complete import Completer
from assistant.tasks.context import Context, Preferences

PACKAGES = ("PySide6-Essentials", "onnxruntime-gpu", "onnxruntime", "tokenizers", "numpy")
_TRIAL = "The council met on Tuesday evening to discuss the new library. After a long debate the members voted"
_TRIAL_TOKENS = 32


@dataclass(frozen=True)
class Finding:
    """One line of the report; GOOD is false where something needs doing, and TEXT says what."""

    name: str
    text: str
    good: bool = True


def examine(open_model: Callable[[], Completer], wanted: ModelChoice) -> list[Finding]:
    """All findings. OPEN_MODEL opens the model that is WANTED."""
    return [
        Finding("Penwright", __version__),
        Finding("Python", f"{platform.python_version()} ({sys.executable})"),
        Finding(tr("System"), f"{platform.platform()}, {platform.machine()}, {os.cpu_count()} CPU"),
        *_packages(),
        Finding(tr("Language"), current_language()),
        *_places(),
        *_rescued(),
        *_models(),
        *_generation(open_model),
        *_threads(wanted),
        *_measured(choice.memory_file()),
    ]


def _packages() -> list[Finding]:
    found = []
    for name in PACKAGES:
        try:
            found.append(Finding(name, importlib.metadata.version(name)))
        except importlib.metadata.PackageNotFoundError:
            continue
    names = {finding.name for finding in found}
    if {"onnxruntime", "onnxruntime-gpu"} <= names:
        text = tr("both are installed and overwrite each other; remove both with pip and install one again")
        found.append(Finding("onnxruntime", text, good=False))
    return found


def _places() -> list[Finding]:
    places = (
        (tr("Models and data"), paths.data_dir()), (tr("Settings"), paths.config_dir()),
        (tr("Cache"), paths.cache_dir()), (tr("Logs"), paths.log_dir()),
    )  # fmt: skip
    return [_place(name, folder) for name, folder in places]


def _place(name: str, folder: Path) -> Finding:
    existing = folder
    while not existing.exists() and existing != existing.parent:
        existing = existing.parent
    if existing.is_dir() and os.access(existing, os.W_OK):
        return Finding(name, str(folder))
    return Finding(name, tr("{folder} cannot be written; check its permissions", folder=folder), good=False)


def _rescued() -> list[Finding]:
    """Files whose saving was cut off, such as by a power failure."""
    text = N_("saving {file} was cut off; what it held before is kept as {copy}")
    return [
        Finding(tr("Rescued"), tr(text, file=found.original, copy=found.copy), good=False) for found in rescued()
    ]


def _models() -> list[Finding]:
    try:
        names = [model.name for model in store.installed()]
    except PenwrightError as error:
        return [Finding(tr("Models"), str(error), good=False)]
    return [Finding(tr("Models"), ", ".join(names) or tr("none"))]


def _generation(open_model: Callable[[], Completer]) -> list[Finding]:
    """Open the model and let it write once."""
    started = time.perf_counter()
    try:
        completer = open_model()
        loaded = time.perf_counter() - started
        try:
            preferences = Preferences(tokens=_TRIAL_TOKENS, manual=True)
            started = time.perf_counter()
            pieces = list(completer.suggest(Context(_TRIAL), preferences, Cancellation()))
            seconds = time.perf_counter() - started
        finally:
            completer.close()
    except PenwrightError as error:
        return [Finding(tr("Model"), str(error), good=False)]
    except Exception as error:  # noqa: BLE001 - whatever is broken here is what a doctor is for
        return [Finding(tr("Model"), f"{type(error).__name__}: {error}", good=False)]
    written = "".join(piece.text for piece in pieces).strip()
    speed = pieces[-1].tokens / seconds
    trial = tr("{count} tokens in {milliseconds} ms, {speed} tokens a second: “{text}”", count=pieces[-1].tokens,
               milliseconds=round(seconds * 1000), speed=round(speed), text=written)  # fmt: skip
    return [
        Finding(tr("Model"), tr("opened in {seconds} s", seconds=f"{loaded:.2f}")),
        Finding(tr("Device"), f"{completer.device} ({completer.reason})"),
        *[Finding(name, why) for name, why in completer.decoder.model.device.others],
        Finding(tr("Trial"), trial, good=bool(written)),
    ]


def _threads(wanted: ModelChoice) -> list[Finding]:
    """How many threads the model gets, why, and what the machine draws on."""
    with contextlib.suppress(PenwrightError):  # told above
        most = store.find(wanted.name).manifest.heads
        chosen = threads.decide(wanted.threads, wanted.on_battery, most)
        power = {True: tr("battery"), False: tr("mains"), None: tr("unknown")}[threads.running_on_battery()]
        return [Finding(tr("Threads"), f"{chosen.count} ({chosen.reason})"), Finding(tr("Power"), power)]
    return []


def _measured(file: Path) -> list[Finding]:
    """Where the speeds of devices are remembered, if any are."""
    if not file.exists():
        return []
    return [Finding(tr("Measured devices"), tr("kept in {file}; delete it to have them measured again", file=file))]
