"""The list of keys, and what Penwright is."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

import assistant
from assistant import paths
from assistant.i18n import tr
from assistant.ui import actions
from assistant.ui.theme import GRID

_WIDTH = GRID * 100  # of the text about Penwright


def _with_close_button(dialog: QDialog) -> QDialogButtonBox:
    buttons = QDialogButtonBox()
    close = QPushButton(tr("Close"))
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
    return buttons


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label


class KeysDialog(QDialog):
    """Every command that has a key, by menu, made from the declarations."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard Shortcuts"))
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(GRID * 6, GRID * 3, GRID * 6, GRID * 6)
        grid.setHorizontalSpacing(GRID * 12)
        grid.setVerticalSpacing(GRID * 2)
        for menu in actions.MENUS:
            ids = [item for item in menu.items if isinstance(item, str) and item != actions.SEPARATOR]
            with_keys = [actions.action(i) for i in ids if actions.action(i).keys]
            if not with_keys:
                continue
            heading = _heading(actions.plain(tr(menu.text)))
            heading.setContentsMargins(0, GRID * 3, 0, 0)
            grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
            for action in with_keys:
                row = grid.rowCount()
                grid.addWidget(QLabel(action.name), row, 0)
                native = [QKeySequence(k).toString(QKeySequence.SequenceFormat.NativeText) for k in action.keys]
                keys = QLabel("   ".join(native))
                keys.setObjectName("quiet")
                grid.addWidget(keys, row, 1)
        grid.setColumnStretch(1, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        buttons = _with_close_button(self)
        buttons.setContentsMargins(GRID * 6, GRID * 3, GRID * 6, GRID * 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area)
        column.addWidget(buttons)
        self.resize(GRID * 110, GRID * 140)


class AboutDialog(QDialog):
    """Version, licence and where files go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Penwright"))
        icon = QLabel()
        icon.setPixmap(QIcon(self.windowIcon()).pixmap(GRID * 16, GRID * 16))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        name = QLabel("Penwright")
        font = QFont(name.font())
        font.setPointSize(font.pointSize() + 8)
        name.setFont(font)
        version = QLabel(
            tr("Version {version} · Python {python} · Qt {qt}", version=assistant.__version__,
               python=platform.python_version(), qt=PySide6.__version__)
        )  # fmt: skip
        version.setObjectName("quiet")
        what = QLabel(
            tr("A writing desk that runs a language model on your own machine. Nothing you write leaves it.")
            + "\n\n"
            + tr("Free software under the MIT licence. Qt is used under the LGPL, version 3.")
        )
        what.setWordWrap(True)
        # A dialog takes its first size from hints that know nothing of how a text wraps.
        what.setFixedSize(_WIDTH, what.heightForWidth(_WIDTH))
        where = QGridLayout()
        where.setHorizontalSpacing(GRID * 4)
        where.setVerticalSpacing(GRID)
        where.addWidget(_heading(tr("Where files go")), 0, 0, 1, 2)
        for row, (label, folder) in enumerate(
            (
                (tr("Models"), paths.models_dir()),
                (tr("Settings"), paths.settings_file()),
                (tr("Downloads in progress"), paths.cache_dir()),
                (tr("Log"), paths.log_dir()),
            ),
            start=1,
        ):
            place = QLabel(str(folder))
            place.setObjectName("quiet")
            place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            where.addWidget(QLabel(label), row, 0)
            where.addWidget(place, row, 1)
        where.setColumnStretch(1, 1)
        right = QVBoxLayout()
        right.setSpacing(GRID)
        right.addWidget(name)
        right.addWidget(version)
        right.addSpacing(GRID * 3)
        right.addWidget(what)
        right.addSpacing(GRID * 4)
        right.addLayout(where)
        right.addSpacing(GRID * 4)
        right.addWidget(_with_close_button(self))
        row_layout = QHBoxLayout(self)
        row_layout.setContentsMargins(GRID * 6, GRID * 6, GRID * 6, GRID * 4)
        row_layout.setSpacing(GRID * 6)
        row_layout.addWidget(icon)
        row_layout.addLayout(right, 1)
