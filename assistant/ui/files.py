"""The document's file: opened, saved, and never lost or overwritten without a question."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from assistant import i18n, paths
from assistant.documents import recent
from assistant.documents import text as text_files
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.ui import dialogs
from assistant.ui.dialogs import Answer
from assistant.ui.editor import Editor

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Read:
    """What came of reading PATH: LOADED, or PROBLEM, a sentence. NUMBER is that of the request."""

    number: int
    path: Path
    loaded: text_files.LoadedText | None
    problem: str = ""


class _Reader(QObject):
    """Carries a result from the reading thread. The thread holds it, so that it outlives a closed window."""

    arrived = Signal(object)


class Files(QObject):
    """The file of the one document in EDITOR; PARENT is the window that questions belong to."""

    changed = Signal()  # another document, another name, or saved
    replaced = Signal()  # another document; comes before `changed`
    saved = Signal()
    told = Signal(str)  # a short message; "" takes it back

    def __init__(self, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self._editor = editor
        self._window = parent
        self._reader = _Reader()
        self._reader.arrived.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._number = 0  # of the last request to open; what belongs to an older one is dropped
        self._title = ""
        self._form = text_files.TextForm()
        self._stamp: text_files.FileStamp | None = None
        self.path: Path | None = None
        self.may_lose: Callable[[], bool] = lambda: True  # asks about work that is lost with the document

    @property
    def name(self) -> str:
        """The document's name for a title or a question."""
        if self.path:
            return _shown(self.path)
        return tr(self._title) if self._title else tr("Untitled")

    def _show(self, text: str, title: str = "") -> None:
        """Show TEXT as a document without a file."""
        self._number += 1
        self._editor.load(text)
        self.path, self._stamp, self._form, self._title = None, None, text_files.TextForm(), title
        self._editor.setFocus()
        self.replaced.emit()
        self.changed.emit()

    def may_leave(self) -> bool:
        """Whether the document may give way: it is saved, or the user was asked."""
        if not self.may_lose():
            return False
        if not self._editor.document().isModified() or (self.path is None and self._editor.document().isEmpty()):
            return True
        answer = dialogs.ask_unsaved(self._window, self.name)
        if answer is Answer.SAVE:
            return self.save()
        return answer is Answer.DISCARD

    def new(self) -> bool:
        """Start an empty document; whether that was done."""
        if not self.may_leave():
            return False
        self._show("")
        return True

    def show_sample(self) -> bool:
        """Show the sample document in the language in use, as a document without a file."""
        if not self.may_leave():
            return False
        folder = paths.resources_dir() / "samples"
        file = folder / f"welcome.{i18n.current_language()}.md"
        if not file.exists():
            file = folder / "welcome.md"
        self._show(file.read_text(encoding="utf-8"), N_("Welcome"))
        return True

    def choose(self) -> None:
        """Let the user pick a file and open it."""
        folder = self.path.parent if self.path else Path.home()
        picked = dialogs.pick_open(self._window, folder)
        if picked:
            self.open(picked)

    def open_all(self, files: list[Path]) -> None:
        """Open the first of FILES; the others are put among the recent ones, a click away."""
        if not files:
            return
        for other in reversed(files[1:]):
            recent.add(Path(os.path.abspath(other)))
        self.open(files[0])

    def open(self, path: Path) -> None:
        """Read PATH on another thread, then show it. What is in the window stays until that has worked."""
        path = Path(os.path.abspath(path))
        self._number += 1
        self.told.emit(tr("Opening {name}…", name=_shown(path)))
        threading.Thread(target=_read, args=(self._reader, self._number, path), name="read file", daemon=True).start()

    def _take(self, read: _Read) -> None:
        if read.number != self._number:
            return
        self.told.emit("")
        if read.loaded is None:
            dialogs.tell(self._window, read.problem)
            return
        if not self.may_leave():
            return
        if text_files.changed_on_disk(read.path, read.loaded.stamp):
            self.open(read.path)  # written since, perhaps by the answer just given
            return
        self._number += 1
        self._editor.load(read.loaded.text)
        self.path, self._title = read.path, ""
        self._form, self._stamp = read.loaded.form, read.loaded.stamp
        self._editor.setFocus()
        recent.add(read.path)
        self.replaced.emit()
        self.changed.emit()
        if read.loaded.mixed:
            self.told.emit(tr("This file mixes line ends. Saving it makes all of them the same."))

    def save(self) -> bool:
        """Write the document to its file, or ask for one; whether it is saved."""
        if self.path is None:
            return self.save_as()
        if self._stamp is not None and text_files.changed_on_disk(self.path, self._stamp):
            answer = dialogs.ask_changed_outside(self._window, self.name)
            if answer is Answer.SAVE_AS:
                return self.save_as()
            if answer is not Answer.OVERWRITE:
                return False
        return self._write(self.path)

    def save_as(self) -> bool:
        """Ask for a name and write the document there; whether it is saved."""
        suggested = self.path or Path.home() / f"{self.name}.md"
        picked = dialogs.pick_save(self._window, suggested)
        return self._write(Path(os.path.abspath(picked))) if picked else False

    def _write(self, path: Path) -> bool:
        self._number += 1  # a file that is still being read must not replace what is saved here
        text = self._editor.text()
        try:
            try:
                stamp = text_files.save(path, text, self._form)
            except text_files.NotEncodable as error:
                if dialogs.ask_utf8(self._window, str(error)) is not Answer.SAVE:
                    return False
                self._form = self._form.as_utf8()
                stamp = text_files.save(path, text, self._form)
        except PenwrightError as error:
            dialogs.tell(self._window, str(error))
            return False
        self.path, self._stamp, self._title = path, stamp, ""
        self._editor.document().setModified(False)
        recent.add(path)
        self.changed.emit()
        self.saved.emit()
        return True

    def close(self) -> None:
        """Drop what is still being read."""
        self._number += 1


def _shown(path: Path) -> str:
    """The file's name; bytes that are no text, which POSIX allows in it, show as "?"."""
    return path.name.encode("utf-8", "replace").decode()


def _read(reader: _Reader, number: int, path: Path) -> None:
    loaded, problem = None, ""
    try:
        loaded = text_files.load(path)
    except PenwrightError as error:
        problem = str(error)
    except Exception:  # whatever a decoder raises, the window must hear of it
        log.exception("reading a file")
        problem = tr("The file could not be read. The log says why; nothing is changed.")
    reader.arrived.emit(_Read(number, path, loaded, problem))
