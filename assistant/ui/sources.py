"""What a task works on beside the page: files that the writer added and material that was collected."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from assistant.cancellation import Cancellation
from assistant.i18n import tr
from assistant.tasks.texts import Source
from assistant.ui.answers import DOUBT
from assistant.ui.background import Background
from assistant.ui.icons import icon
from assistant.ui.labels import ElidedLabel, as_tip
from assistant.ui.theme import GRID, LIGHT, Colours

Read = Callable[[Path, Cancellation], tuple[Source, ...]]

MOST_ROWS = 4  # shown; more are summed up in one


@dataclass
class Added:
    """What was added: its SOURCES, none until it is read. PROBLEM is a sentence that says why it cannot be."""

    name: str
    path: Path | None = None
    sources: tuple[Source, ...] = ()
    problem: str = ""

    @property
    def waiting(self) -> bool:
        """Whether it is still to be read."""
        return not self.sources and not self.problem


class SourceStore(QObject):
    """The sources of one document, in the order in which they were added. Files are read one after the other."""

    changed = Signal()

    def __init__(self, read: Read, parent: QObject | None = None) -> None:
        """READ gives the texts in a file, or raises PenwrightError; it is called on another thread."""
        super().__init__(parent)
        self._read = read
        self._reader = Background("read source", self)
        self._reader.finished.connect(self._take)
        self._reader.failed.connect(self._fail)
        self._being_read: Added | None = None
        self.added: list[Added] = []

    @property
    def reading(self) -> str:
        """The name of the file that is being read, "" if none."""
        return self._being_read.name if self._being_read else ""

    def sources(self) -> tuple[Source, ...]:
        """Those that can be used."""
        return tuple(source for added in self.added for source in added.sources)

    def add_files(self, paths: list[Path]) -> None:
        """Read PATHS and add them; one that is there already is read anew."""
        for path in paths:
            self.added = [added for added in self.added if added.path != path]
            self.added.append(Added(path.name.encode("utf-8", "replace").decode(), path))
        self._read_next()

    def add(self, sources: list[Source]) -> None:
        """Add what is read already; the very same text is not added twice."""
        known = set(self.sources())
        new = [source for source in dict.fromkeys(sources) if source not in known]
        self.added += [Added(source.name, None, (source,)) for source in new]
        self.changed.emit()

    def remove(self, added: Added) -> None:
        """Take ADDED away."""
        self.added.remove(added)
        if added is self._being_read:
            self._reader.stop()
            self._being_read = None
        self._read_next()

    def clear(self) -> None:
        """Take all away."""
        self._reader.stop()
        self._being_read = None
        self.added = []
        self.changed.emit()

    def close(self) -> None:
        """Read no more."""
        self._reader.stop()

    def _read_next(self) -> None:
        if self._being_read is None:
            self._being_read = next((added for added in self.added if added.waiting), None)
            if self._being_read is not None:
                path = self._being_read.path
                assert path is not None
                self._reader.start(lambda cancel, _told: self._read(path, cancel))
        self.changed.emit()

    def _take(self, sources: tuple[Source, ...]) -> None:
        assert self._being_read is not None
        self._being_read.sources = sources
        self._done()

    def _fail(self, problem: str) -> None:
        assert self._being_read is not None
        self._being_read.problem = problem
        self._done()

    def _done(self) -> None:
        self._being_read = None
        self._read_next()


class SourceList(QWidget):
    """The page, which can be left out, and what was added to it; each can be taken away."""

    add_wanted = Signal()
    collect_wanted = Signal()

    def __init__(self, store: SourceStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._colours = LIGHT
        self._selected = False
        self.page = QCheckBox(self)
        self.page.setChecked(True)
        self.add, self.collect = QPushButton(self), QPushButton(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.page, 1)
        for button, clicked in ((self.add, self.add_wanted), (self.collect, self.collect_wanted)):
            button.setObjectName("flat")
            button.clicked.connect(clicked)
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(self._rows)
        store.changed.connect(self._fill)

    def show_scope(self, selected: bool) -> None:
        """Whether a task is about the selection or the whole page."""
        if selected != self._selected:
            self._selected = selected
            self._name_page()

    def _name_page(self) -> None:
        self.page.setText(tr("The selection") if self._selected else tr("This page"))

    def _fill(self) -> None:
        while self._rows.count():
            item = self._rows.takeAt(0)
            row = item.widget() if item else None
            if row:
                row.hide()
                row.deleteLater()
        for added in self._store.added[:MOST_ROWS]:
            self._rows.addWidget(self._row(added))
        more = len(self._store.added) - MOST_ROWS
        if more > 0:
            label = ElidedLabel(tr("and {count} more", count=more), self)
            label.setToolTip(as_tip("\n".join(added.name for added in self._store.added[MOST_ROWS:])))
            self._rows.addWidget(label)

    def _row(self, added: Added) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        text = added.name
        if added.problem:
            text = f"{DOUBT} {added.name}"
        elif added.waiting:
            text = tr("{name} (is being read)", name=added.name)
        label = ElidedLabel(text, row)
        label.setToolTip(as_tip(added.problem or (str(added.path) if added.path else added.name)))
        label.setAccessibleDescription(added.problem)
        if added.problem:
            label.setObjectName("problem")
        remove = QToolButton(row)
        remove.setAutoRaise(True)
        remove.setIcon(icon("close", self._colours.quiet, self._colours.disabled))
        name = tr("Remove {name}", name=added.name)
        remove.setToolTip(as_tip(name))
        remove.setAccessibleName(name)
        remove.clicked.connect(lambda: self._store.remove(added))
        line.addWidget(label, 1)
        line.addWidget(remove)
        return row

    def tint(self, colours: Colours) -> None:
        """Draw the icons in COLOURS."""
        self._colours = colours
        self.add.setIcon(icon("add", colours.quiet, colours.disabled))
        self.collect.setIcon(icon("collect", colours.quiet, colours.disabled))
        self._fill()

    def retranslate(self) -> None:
        """Set every text in the language in use."""
        self._name_page()
        self.page.setToolTip(tr("Whether the task is about the text in the page, or the selection in it."))
        self.add.setText(tr("Add Files…"))
        self.add.setToolTip(tr("Texts to work on together with the page, or in its place."))
        self.collect.setText(tr("Collect…"))
        self.collect.setToolTip(tr("Fetch feeds and pages from addresses that you give, or take in files and folders."))
        self._fill()
