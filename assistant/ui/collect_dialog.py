"""The dialog that collects material: nothing is fetched or opened before its button is pressed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from assistant.cancellation import Cancellation
from assistant.i18n import tr
from assistant.ui import dialogs
from assistant.ui.background import Background, Tell
from assistant.ui.theme import GRID

if TYPE_CHECKING:
    from assistant.collect import Collected

Collect = Callable[[list[str], Cancellation, Tell], "Collected"]


def collect(wheres: list[str], cancel: Cancellation, told: Tell) -> Collected:
    """See assistant.collect.collect; imported on the thread that collects."""
    from assistant import collect

    return collect.collect(wheres, cancel, told)


class CollectDialog(QDialog):
    """A list of addresses, files and folders, and a button that collects from them."""

    collected = Signal(object)  # collect.Collected, with one item at least

    def __init__(self, collect: Collect, parent: QWidget | None = None) -> None:
        """COLLECT is called on another thread."""
        super().__init__(parent)
        self._collect = collect
        self._work = Background("collect", self)
        self._work.told.connect(self._tell)
        self._work.failed.connect(self._fail)
        self._work.finished.connect(self._take)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("panelDialog")
        self.setWindowTitle(tr("Collect Material"))
        what = QLabel(
            tr("Give the addresses of feeds and pages, one a line, and add files or folders. Nothing is fetched "
               "before you press Collect, and nothing from anywhere else."), self
        )  # fmt: skip
        what.setWordWrap(True)
        self.address = QLineEdit(self)
        self.address.setPlaceholderText("https://…")  # untranslated: the beginning of an address
        self.address.setAccessibleName(tr("Address"))
        self.add = QPushButton(tr("Add &Address"), self)
        self.files = QPushButton(tr("Add &Files…"), self)
        self.folder = QPushButton(tr("Add F&older…"), self)
        self.remove = QPushButton(tr("&Remove"), self)
        self.wheres = QListWidget(self)
        self.wheres.setAccessibleName(tr("Where to collect from"))
        self.message = QLabel(self)
        self.message.setObjectName("quiet")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.report = QPlainTextEdit(self)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(tr("What could not be collected"))
        self.report.hide()
        self.run = QPushButton(tr("&Collect"), self)
        self.run.setObjectName("primary")
        self.cancel = QPushButton(tr("Cancel"), self)
        for button in (self.add, self.files, self.folder, self.remove, self.run, self.cancel):
            button.setAutoDefault(False)
        self._lay_out(what)
        self.address.textChanged.connect(self._enable)
        self.address.returnPressed.connect(self._add_address)
        self.add.clicked.connect(self._add_address)
        self.files.clicked.connect(lambda: self._add([str(path) for path in dialogs.pick_material(self)]))
        self.folder.clicked.connect(lambda: self._add([str(path) for path in dialogs.pick_folder(self)]))
        self.remove.clicked.connect(self._remove)
        self.wheres.itemSelectionChanged.connect(self._enable)
        self.run.clicked.connect(self._start)
        self.cancel.clicked.connect(self.reject)
        self._enable()
        self.address.setFocus()

    def _lay_out(self, what: QLabel) -> None:
        first = QHBoxLayout()
        first.setSpacing(GRID * 2)
        first.addWidget(self.address, 1)
        first.addWidget(self.add)
        second = QHBoxLayout()
        second.setSpacing(GRID * 2)
        second.addWidget(self.files)
        second.addWidget(self.folder)
        second.addStretch(1)
        second.addWidget(self.remove)
        last = QHBoxLayout()
        last.setSpacing(GRID * 2)
        last.addStretch(1)
        last.addWidget(self.cancel)
        last.addWidget(self.run)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 6, GRID * 5, GRID * 6, GRID * 4)
        column.setSpacing(GRID * 3)
        column.addWidget(what)
        column.addLayout(first)
        column.addWidget(self.wheres, 1)
        column.addLayout(second)
        column.addWidget(self.report, 1)
        column.addWidget(self.message)
        column.addLayout(last)
        self.resize(GRID * 130, GRID * 100)

    @property
    def places(self) -> list[str]:
        """The addresses and paths that are listed, in order."""
        return [self.wheres.item(row).text() for row in range(self.wheres.count())]

    def _enable(self) -> None:
        running = self._work.running
        for widget in (self.address, self.files, self.folder, self.wheres):
            widget.setEnabled(not running)
        self.add.setEnabled(not running and bool(self.address.text().strip()))
        self.remove.setEnabled(not running and bool(self.wheres.selectedItems()))
        self.run.setEnabled(not running and (self.wheres.count() > 0 or bool(self.address.text().strip())))

    def _add(self, places: list[str]) -> None:
        known = set(self.places)
        self.wheres.addItems([place for place in places if place not in known])
        self._enable()

    def _add_address(self) -> None:
        """Add what is in the field: several addresses may have been pasted, parted by spaces."""
        self._add(list(dict.fromkeys(self.address.text().split())))
        self.address.clear()

    def _remove(self) -> None:
        for item in self.wheres.selectedItems():
            self.wheres.takeItem(self.wheres.row(item))
        self._enable()

    def _start(self) -> None:
        self._add_address()
        places = self.places
        if not places:
            return
        self.report.hide()
        self._tell(tr("Collecting…"))
        self._work.start(lambda cancel, told: self._collect(places, cancel, told))
        self._enable()
        self.cancel.setFocus()

    def _tell(self, message: str) -> None:
        self.message.setText(message)
        self.message.setAccessibleName(message)

    def _fail(self, problem: str) -> None:
        self._tell(problem)
        self._enable()

    def _take(self, found: Collected) -> None:
        """Hand over what was found; stay open only where there is something to read about it."""
        said = [f"{problem.where}\n{problem.message}" for problem in found.problems] + list(found.remarks)
        if found.items:
            self.collected.emit(found)
            if not said:
                self.accept()
                return
        count = len(found.items)
        told = tr("1 source was added.") if count == 1 else tr("{count} sources were added.", count=count)
        if found.folded:
            told += " " + tr("{count} said the same as others and were left out.", count=found.folded)
        self._tell(told)
        self.report.setPlainText("\n\n".join(said))
        self.report.setVisible(bool(said))
        self.cancel.setText(tr("Close"))
        self.wheres.clear()
        self._enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field is no answer to the dialog."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Close; what runs is stopped."""
        self._work.stop()
        super().done(result)
