"""The models on this machine: one folder each under paths.models_dir(), there only when it is whole.

Folders whose names begin with a dot are in the making or on their way out; nobody looks into them.
"""

from __future__ import annotations

import logging
import os
import shutil
import uuid
from dataclasses import dataclass
from pathlib import Path

from assistant import paths
from assistant.errors import ModelMissing, PenwrightError
from assistant.i18n import N_
from assistant.models import catalog, manifest
from assistant.models.manifest import Manifest

log = logging.getLogger(__name__)

_NEW, _OLD = ".new-", ".old-"


@dataclass(frozen=True)
class InstalledModel:
    """A model that is ready for the engine."""

    name: str
    title: str
    folder: Path
    manifest: Manifest

    @property
    def size(self) -> int:
        """What it takes on the disk, in bytes."""
        return sum(self.manifest.files.values())


def installed() -> list[InstalledModel]:
    """The models on this machine by name; damaged ones are left out, the log says why."""
    try:
        names = sorted(os.listdir(paths.models_dir()))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise PenwrightError(
            N_("The folder of the models, {folder}, cannot be read: {reason}. Check its permissions."),
            folder=paths.models_dir(), reason=error.strerror,
        ) from error  # fmt: skip
    models = []
    for name in names:
        if catalog.is_name(name):
            try:
                models.append(find(name))
            except PenwrightError as error:
                log.warning("%s: %s", name, error)
    return models


def find(name: str) -> InstalledModel:
    """The model called NAME. ModelMissing where it isn't here, PenwrightError where it is damaged."""
    folder = _folder(name)
    if folder is None or not os.path.lexists(folder / manifest.MANIFEST_FILE):
        raise ModelMissing(
            N_("The model {name} is not on this machine. Run `penwright model fetch {name}` to fetch it."), name=name
        )
    read = Manifest.read(folder)
    return InstalledModel(name, read.title, folder, read)


def remove(name: str) -> None:
    """Delete the model called NAME. ModelMissing where it isn't here; never leaves half a model in sight."""
    folder = _folder(name)
    if folder is None or not os.path.lexists(folder):
        raise ModelMissing(
            N_("The model {name} is not on this machine; nothing was removed. `penwright model list` shows what is."),
            name=name,
        )
    try:
        out_of_sight = _put_away(folder)
    except OSError as error:
        raise PenwrightError(
            N_("The model {name} could not be removed ({reason}). Close the windows that use it, then try again."),
            name=name, reason=error.strerror,
        ) from error  # fmt: skip
    _delete(out_of_sight)
    if out_of_sight.exists():
        raise PenwrightError(
            N_("The model {name} is removed, but some of its files could not be deleted. Delete the folder {folder}."),
            name=name, folder=out_of_sight,
        )  # fmt: skip


def new_folder() -> Path:
    """An empty folder beside the models, out of sight; for `put`."""
    folder = paths.models_dir() / (_NEW + uuid.uuid4().hex)
    folder.mkdir()
    return folder


def put(folder: Path, name: str) -> Path:
    """Make FOLDER, from `new_folder`, the model called NAME, in one step; an older one of that name is deleted."""
    target = paths.models_dir() / name
    old = _put_away(target) if os.path.lexists(target) else None
    try:
        os.rename(folder, target)
    except OSError:
        if old:
            os.rename(old, target)
        raise
    if old:
        _delete(old)
    return target


def sweep() -> None:
    """Delete what interrupted runs left; only while no other process fetches."""
    for folder in paths.models_dir().iterdir():
        if folder.name.startswith((_NEW, _OLD)):
            _delete(folder)


def _folder(name: str) -> Path | None:
    """Where the model called NAME is or would be; None for a name that could point anywhere else."""
    return paths.models_dir() / name if catalog.is_name(name) else None


def _put_away(folder: Path) -> Path:
    out_of_sight = folder.with_name(_OLD + uuid.uuid4().hex)
    os.rename(folder, out_of_sight)
    return out_of_sight


def _delete(folder: Path) -> None:
    if folder.is_symlink():  # somebody keeps the model on another disk; theirs to delete
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)
